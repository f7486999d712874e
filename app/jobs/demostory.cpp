// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/demostory.h"

#include "app/jobs/demoscripts.h"
#include "app/jobs/verifications.h"
#include "app/passphrase.h"
#include "model/core/atomicfile.h"
#include "model/core/makefolders.h"
#include "model/core/names.h"
#include "model/itemmodels/format.h"
#include "model/recovery/planstore.h"
#include "model/recovery/sampleplan.h"

#include <filesystem>

#include <sys/stat.h>

namespace backstop::app {

using repository::BackupRecord;
using repository::Repository;

namespace {

using namespace std::chrono_literals;

struct Chapter
{
    backup::TypeChoice type;
    const char *tag;
    const char *description;
    const char *story;
};

constexpr Chapter kChapters[DemoData::kSteps] = {
    {backup::TypeChoice::Full, "eod", "End of day", "The first backup reads everything."},
    {backup::TypeChoice::Incremental, "midday", "Before the desk changes a strategy",
     "Half a trading day later only what is new or changed is read and stored."},
    {backup::TypeChoice::Differential, "eod", "End of day",
     "The desk has made its momentum strategy faster and given up crude oil. A differential backup compares "
     "with the "
     "full one."},
    {backup::TypeChoice::Incremental, "eod", "End of day",
     "The risk officer has lowered the daily loss limit, and a strategy was retired."},
};

/// Midnight of the first of three days, the last of which has had its 18:00 already.
Timestamp firstDayBefore(Timestamp now)
{
    return std::chrono::floor<std::chrono::days>(now - 18h) - 48h;
}

bool exists(const Bytes &path)
{
    struct stat info = {};
    return ::lstat(path.c_str(), &info) == 0;
}

/// "+12 ~3 -1": added, modified, deleted.
QString countsText(const repository::ChangeCounts &changes, const QLocale &locale)
{
    return QStringLiteral("+%1 ~%2 -%3")
        .arg(itemmodels::formatCount(changes.added, locale),
             itemmodels::formatCount(changes.modified, locale),
             itemmodels::formatCount(changes.deleted, locale));
}

} // namespace

void DemoStory::say(const QString &text) const
{
    if (m_setup.say)
        m_setup.say(text);
}

/// The mark is the last thing that is made.
bool DemoStory::isComplete() const
{
    return exists(mark()) && exists(repositoryFolder() + "/config") && exists(passphraseFile());
}

bool DemoStory::isDemo(const Bytes &repository)
{
    static constexpr BytesView kName = "/repository";
    if (!repository.ends_with(kName))
        return false;
    const Bytes folder = repository.substr(0, repository.size() - kName.size());
    return exists(folder + "/complete") && exists(folder + "/data") && exists(passphraseFileOf(repository));
}

Bytes DemoStory::passphraseFileOf(const Bytes &repository)
{
    return repository.substr(0, repository.rfind('/')) + "/passphrase";
}

Result<> DemoStory::refuseUnlessEmpty() const
{
    std::error_code error;
    const bool isEmpty = !exists(m_setup.folder) || std::filesystem::is_empty(m_setup.folder, error);
    if (isEmpty && !error)
        return {};
    return Error{ErrorCode::AlreadyExists,
                 displayName(m_setup.folder) +
                     QStringLiteral(": holds something that is not a complete demo"),
                 QStringLiteral(
                     "Delete it if it is the rest of a demo that was interrupted, or give another folder.")};
}

Result<> DemoStory::makeRepository()
{
    BACKSTOP_TRY(makeFolders(m_setup.folder));
    Bytes passphrase = "demo-" + toHex(m_services.environment().random->bytes(10));
    BACKSTOP_TRY(AtomicFile::write(passphraseFile(), passphrase + '\n', 0600));
    Repository::InitRequest request;
    request.passphrase = crypto::Secret::takeFrom(passphrase);
    const LocationRequest place{.location = repositoryFolder(), .stop = m_setup.stop};
    BACKSTOP_ASSIGN(made, m_services.createRepository(place, std::move(request)));
    m_repository = std::move(made.repository);
    say(QStringLiteral(
            "A small trading firm that does not exist: orders, positions, strategies, risk limits, quotes, a "
            "database and logs in %1.")
            .arg(displayName(data())));
    say(QStringLiteral("Its backups are encrypted, in %1; the passphrase is in %2.")
            .arg(displayName(repositoryFolder()), displayName(passphraseFile())));
    return {};
}

Result<> DemoStory::tell(DemoData &story, int number, Progress &progress)
{
    const Chapter &chapter = kChapters[number];
    BACKSTOP_TRY(story.advance(number));
    backup::BackupRequest request;
    request.sources = {data()};
    request.type = chapter.type;
    request.tags = {QString::fromLatin1(chapter.tag)};
    request.description = QString::fromLatin1(chapter.description);
    request.time = story.timeOf(number);
    request.threads = m_setup.threads;
    BACKSTOP_ASSIGN(summary, backup::runBackup(*m_repository, request, progress, m_setup.stop));
    const BackupRecord &record = summary.record;
    const QLocale c = QLocale::c();
    say({});
    say(toIso(record.createdAt) + QStringLiteral("  ") + QString::fromLatin1(chapter.story));
    say(QStringLiteral("  %1 backup %2: %3 files, %4; %5; %6 stored in %7.")
            .arg(typeName(record.type), QString::fromStdString(record.id.hex().substr(0, 8)),
                 itemmodels::formatCount(record.filesCount, c), itemmodels::formatBytes(record.sizeBytes, c),
                 countsText(record.changes, c), itemmodels::formatBytes(record.storedBytes, c),
                 itemmodels::formatDuration(std::chrono::milliseconds(record.durationMs), c)));
    return {};
}

Result<> DemoStory::verify(Progress &progress)
{
    verify::VerifyRequest request;
    request.level = verify::VerifyLevel::Data;
    request.threads = m_setup.threads;
    BACKSTOP_ASSIGN(report, verify::runVerify(*m_repository, request, progress, m_setup.stop));
    if (!report.isClean())
        return report.findings.front().error;
    const QLocale c = QLocale::c();
    say({});
    say(QStringLiteral("Every byte of the repository was read back and is right: %1 in %2.")
            .arg(itemmodels::formatBytes(report.bytesRead, c),
                 itemmodels::formatDuration(std::chrono::milliseconds(report.durationMs), c)));
    BACKSTOP_ASSIGN(ids, m_repository->backupIds());
    BACKSTOP_ASSIGN(history, m_services.openVerificationHistory(m_repository->location()));
    BACKSTOP_TRY(history->add(verificationsOf(report, ids, m_services.environment().clock->now())));
    m_bytesVerified = report.bytesRead;
    return {};
}

Result<> DemoStory::storePlan()
{
    BACKSTOP_TRY(writeDemoScripts(scripts() + "/scripts"));
    BACKSTOP_ASSIGN(stored,
                    recovery::PlanStore(*m_repository).save(recovery::samplePlan(QStringLiteral("data")), 0));
    say({});
    say(QStringLiteral("Its recovery plan, of %1 components, is kept in the repository; the scripts that it "
                       "runs in a drill are in %2.")
            .arg(stored.reading.plan.components.size())
            .arg(displayName(m_setup.folder)));
    return {};
}

Result<> DemoStory::restoreAndCompare(Progress &progress)
{
    BACKSTOP_ASSIGN(latest, m_repository->resolve(QStringLiteral("latest")));
    restore::RestoreRequest request;
    request.backup = std::move(latest);
    request.target = restored();
    request.threads = m_setup.threads;
    BACKSTOP_ASSIGN(plan, restore::planRestore(*m_repository, std::move(request), progress, m_setup.stop));
    BACKSTOP_ASSIGN(report, restore::runRestore(*m_repository, plan, progress, m_setup.stop));
    if (report.endedBy)
        return *report.endedBy;
    if (!report.isComplete())
        return report.problems.front().error;
    BACKSTOP_ASSIGN(comparison, compareTrees(data(), restored() + "/data", m_setup.stop));
    if (!comparison.isEqual())
        return Error{ErrorCode::Failed,
                     QStringLiteral("restored data differs from the original: ") +
                         comparison.differences.front(),
                     QStringLiteral("Keep the demo's folder and report this.")};
    m_comparison = std::move(comparison);
    const QLocale c = QLocale::c();
    say(QStringLiteral(
            "The latest backup was restored to %1 in %2 and compared with the original, byte by byte:")
            .arg(displayName(restored()),
                 itemmodels::formatDuration(std::chrono::milliseconds(report.durationMs), c)));
    say(QStringLiteral("  %1 files, %2, with their modes, owners and times: no difference.")
            .arg(itemmodels::formatCount(m_comparison.files, c),
                 itemmodels::formatBytes(m_comparison.bytes, c)));
    return {};
}

Result<> DemoStory::openComplete()
{
    BACKSTOP_ASSIGN(passphrase, readPassphraseFile(passphraseFile()));
    BACKSTOP_ASSIGN(opened, m_services.openRepository({.location = repositoryFolder(), .stop = m_setup.stop},
                                                      passphrase));
    m_repository = std::move(opened);
    BACKSTOP_ASSIGN(ids, m_repository->backupIds());
    say(QStringLiteral("The demo in %1 is complete, with %2 backups; delete the folder for a fresh one.")
            .arg(displayName(m_setup.folder))
            .arg(ids.size()));
    return {};
}

Result<> DemoStory::run(Progress &progress)
{
    if (isComplete())
        return openComplete();
    BACKSTOP_TRY(refuseUnlessEmpty());
    BACKSTOP_TRY(makeRepository());
    DemoData story(data(), firstDayBefore(m_services.environment().clock->now()));
    for (int chapter = 0; chapter < DemoData::kSteps; ++chapter)
        BACKSTOP_TRY(tell(story, chapter, progress));
    BACKSTOP_TRY(verify(progress));
    BACKSTOP_TRY(restoreAndCompare(progress));
    BACKSTOP_TRY(storePlan());
    const std::string now = toIso(m_services.environment().clock->now()).toStdString();
    BACKSTOP_TRY(AtomicFile::write(mark(), now + '\n', 0600));
    m_isNew = true;
    return {};
}

Work demoWork(const Services &services, const Bytes &folder, Outcome<DemoPlace> out)
{
    return [&services, folder, out](Progress &progress, const std::stop_token &stop) -> Result<> {
        DemoStory story(services, {.folder = folder, .stop = stop});
        BACKSTOP_TRY(story.run(progress));
        BACKSTOP_ASSIGN(passphrase, readPassphraseFile(story.passphraseFile()));
        *out = DemoPlace{story.repositoryFolder(), std::make_shared<crypto::Secret>(std::move(passphrase))};
        return {};
    };
}

} // namespace backstop::app
