// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/work.h"

#include "app/jobs/catalogfill.h"
#include "app/jobs/demostory.h"
#include "app/jobs/onrepository.h"
#include "app/jobs/verifications.h"
#include "app/location.h"
#include "app/passphrase.h"
#include "model/catalog/catalogreader.h"
#include "model/core/atomicfile.h"
#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/restore/reportlines.h"

#include <map>

namespace backstop::app {

namespace {

QString countText(std::uint64_t count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

/// The newest state of verification of every backup, into the catalog.
Result<std::vector<catalog::Verification>> showVerifications(const Services &services,
                                                             const repository::Repository &repository,
                                                             catalog::Catalog &catalog)
{
    BACKSTOP_ASSIGN(history, services.openVerificationHistory(repository.location()));
    BACKSTOP_ASSIGN(standing, history->standing());
    BACKSTOP_TRY(catalog.setVerifications(standing));
    return standing;
}

Result<> recordVerification(const Services &services, const repository::Repository &repository,
                            const verify::VerifyReport &report, const std::vector<BackupId> &covered)
{
    BACKSTOP_ASSIGN(history, services.openVerificationHistory(repository.location()));
    return history->add(verificationsOf(report, covered, services.environment().clock->now()));
}

Error notCheckedError(const verify::VerifyReport &report)
{
    return {ErrorCode::Partial,
            QStringLiteral("verification: ") + countText(report.notChecked.size(),
                                                         QStringLiteral("1 backup could not be checked"),
                                                         QStringLiteral("%1 backups could not be checked")),
            QStringLiteral("A newer Backstop made them: verify them with that one.")};
}

/// Makes the file that the lists are about to read.
void makeCatalog(const Services &services, const repository::Repository &repository)
{
    (void)services.openCatalog(repository.config().id); // filling it tells what went wrong
}

} // namespace

Result<HistorySeen> seeHistory(const Services &services, repository::Repository &repository)
{
    BACKSTOP_ASSIGN(backups, repository.backupIds());
    BACKSTOP_ASSIGN(history, services.openVerificationHistory(repository.location()));
    BACKSTOP_ASSIGN(verifications, history->standing());
    HistorySeen seen{{backups.begin(), backups.end()}, {}, std::move(verifications)};
    const auto holds = repository.holds();
    if (!holds &&
        !repository::isUnreadable(holds.error())) // that it is damaged is told by who fills the lists
        return holds.error();
    for (const auto &[id, reason] : holds ? *holds : std::map<BackupId, QString>()) {
        if (seen.backups.contains(id)) // a hold may be all that is left of a backup
            seen.held.insert(id);
    }
    return seen;
}

Work openWork(const Services &services, const Bytes &location, FindKey findKey, Outcome<OpenedRepository> out)
{
    return [&services, location, findKey = std::move(findKey), out](Progress &,
                                                                    const std::stop_token &stop) -> Result<> {
        const LocationRequest place{.location = location, .stop = stop};
        auto key = findKey ? findKey(stop) : Result<std::shared_ptr<crypto::Secret>>(nullptr);
        if (!key && key.error().code == ErrorCode::Cancelled)
            return key.error();
        std::shared_ptr<crypto::Secret> passphrase = key ? *key : nullptr;
        const auto path = localPathOf(location);
        const bool isDemo = path && DemoStory::isDemo(*path);
        if (isDemo && !passphrase) {
            BACKSTOP_ASSIGN(own, readPassphraseFile(DemoStory::passphraseFileOf(*path)));
            passphrase = std::make_shared<crypto::Secret>(std::move(own));
        }
        if (!passphrase) {
            BACKSTOP_ASSIGN(isEncrypted, services.isEncrypted(place));
            if (isEncrypted) {
                *out = OpenedRepository{nullptr, nullptr,
                                        key ? std::nullopt : std::optional<Error>(key.error()), false};
                return {};
            }
        }
        const crypto::Secret none;
        BACKSTOP_ASSIGN(repository, services.openRepository(place, passphrase ? *passphrase : none));
        makeCatalog(services, *repository);
        *out = OpenedRepository{SharedRepository(std::move(repository)), nullptr, {}, isDemo};
        return {};
    };
}

Work createWork(const Services &services, const Bytes &location, bool encrypted,
                std::shared_ptr<crypto::Secret> passphrase, Outcome<OpenedRepository> out)
{
    return [&services, location, encrypted, passphrase = std::move(passphrase),
            out](Progress &, const std::stop_token &stop) -> Result<> {
        repository::Repository::InitRequest request;
        request.isEncrypted = encrypted;
        request.passphrase = passphrase->clone();
        BACKSTOP_ASSIGN(made,
                        services.createRepository({.location = location, .stop = stop}, std::move(request)));
        makeCatalog(services, *made.repository);
        auto code = encrypted ? std::make_shared<crypto::Secret>(std::move(made.recoveryCode)) : nullptr;
        *out = OpenedRepository{SharedRepository(std::move(made.repository)), std::move(code), {}, false};
        return {};
    };
}

Work backupWork(SharedRepository repository, backup::BackupRequest request,
                Outcome<backup::BackupSummary> out)
{
    return onRepository(
        repository,
        [repository, request = std::move(request), out](Progress &progress,
                                                        const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(summary, backup::runBackup(*repository, request, progress, stop));
            *out = summary;
            if (summary.record.status == repository::BackupStatus::Complete)
                return {};
            return Error{
                ErrorCode::Partial,
                QStringLiteral("backup: ") +
                    countText(summary.record.problemCount,
                              QStringLiteral("1 entry is not in it, or not surely"),
                              QStringLiteral("%1 entries are not in it, or not surely")),
                QStringLiteral("Look at the problems of this backup, mend them, and back up again.")};
        });
}

Work verifyWork(const Services &services, SharedRepository repository, verify::VerifyRequest request,
                Outcome<verify::VerifyReport> out)
{
    return onRepository(
        repository,
        [&services, repository, request = std::move(request), out](Progress &progress,
                                                                   const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(covered, coveredBackups(*repository, request));
            BACKSTOP_ASSIGN(report, verify::runVerify(*repository, request, progress, stop));
            *out = report;
            const auto there = checkPlace(*repository); // else it was verified somewhere else
            const auto kept = there ? recordVerification(services, *repository, report, covered) : there;
            if (report.isClean())
                return kept;
            Error error =
                stateOf(report) == verify::VerifyState::Damaged
                    ? Error{ErrorCode::DamageFound,
                            QStringLiteral("verification: ") +
                                countText(report.damageCount(), QStringLiteral("1 object is damaged"),
                                          QStringLiteral("%1 objects are damaged")),
                            QStringLiteral("The report says what is hit and what to do.")}
                    : notCheckedError(report);
            if (!kept) // else the list of backups goes on showing what an earlier one found
                error.message += QStringLiteral("; and this is not in the history: ") + kept.error().message;
            return error;
        });
}

Work planRestoreWork(SharedRepository repository, BackupId backup, restore::RestoreRequest request,
                     Outcome<std::shared_ptr<const restore::RestorePlan>> out)
{
    return onRepository(repository,
                        [repository, backup, request = std::move(request),
                         out](Progress &progress, const std::stop_token &stop) -> Result<> {
                            restore::RestoreRequest complete = request;
                            BACKSTOP_ASSIGN(record, repository->backup(backup));
                            complete.backup = record;
                            BACKSTOP_ASSIGN(
                                plan, restore::planRestore(*repository, std::move(complete), progress, stop));
                            *out = std::make_shared<const restore::RestorePlan>(std::move(plan));
                            return {};
                        });
}

Work restoreWork(SharedRepository repository, std::shared_ptr<const restore::RestorePlan> plan,
                 Outcome<restore::RestoreReport> out)
{
    return onRepository(
        repository,
        [repository, plan = std::move(plan), out](Progress &progress,
                                                  const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(report, restore::runRestore(*repository, *plan, progress, stop));
            *out = report;
            if (report.endedBy)
                return *report.endedBy;
            if (restore::stateOf(report) == restore::RestoreState::Failed)
                return Error{ErrorCode::Failed, QStringLiteral("restore: not one file was restored"),
                             QStringLiteral("The report says why for each file.")};
            if (report.isComplete() && plan->notInBackupCount > 0)
                return Error{
                    ErrorCode::Partial, QStringLiteral("restore: ") + partialText(*plan),
                    QStringLiteral("All that is in the backup was restored. Look at its problems, and "
                                   "in other backups for what it lacks.")};
            if (report.isComplete())
                return {};
            return Error{ErrorCode::Partial,
                         QStringLiteral("restore: ") +
                             countText(report.problemCount + report.entriesSkipped,
                                       QStringLiteral("1 entry is not as it was"),
                                       QStringLiteral("%1 entries are not as they were")),
                         QStringLiteral("The report lists them and says what to do.")};
        });
}

Work planExportWork(SharedRepository repository, BackupId backup, archive::ExportRequest request,
                    Outcome<std::shared_ptr<const archive::ArchivePlan>> out)
{
    return onRepository(repository,
                        [repository, backup, request = std::move(request),
                         out](Progress &progress, const std::stop_token &stop) -> Result<> {
                            archive::ExportRequest complete = request;
                            BACKSTOP_ASSIGN(record, repository->backup(backup));
                            complete.backup = record;
                            BACKSTOP_ASSIGN(
                                plan, archive::planExport(*repository, std::move(complete), progress, stop));
                            *out = std::make_shared<const archive::ArchivePlan>(std::move(plan));
                            return {};
                        });
}

Work exportWork(SharedRepository repository, std::shared_ptr<const archive::ArchivePlan> plan,
                Outcome<archive::ExportReport> out)
{
    return onRepository(
        repository,
        [repository, plan = std::move(plan), out](Progress &progress,
                                                  const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(report, archive::runExport(*repository, *plan, progress, stop));
            *out = report;
            if (report.isComplete() && plan->notInBackup > 0)
                return Error{ErrorCode::Partial,
                             QStringLiteral("export: this backup is partial: ") +
                                 countText(plan->notInBackup, QStringLiteral("1 entry was never in it"),
                                           QStringLiteral("%1 entries were never in it")),
                             QStringLiteral("All that is in the backup is in the archive. Look at its "
                                            "problems, and in other backups for what it lacks.")};
            if (report.isComplete())
                return {};
            return Error{ErrorCode::Partial,
                         QStringLiteral("export: ") +
                             countText(report.problemCount + report.entriesLeftOut,
                                       QStringLiteral("1 entry is not in the archive"),
                                       QStringLiteral("%1 entries are not in the archive")),
                         QStringLiteral("The archive has all the others, each whole.")};
        });
}

Work planImportWork(SharedRepository repository, Bytes location, archive::ImportRequest request,
                    Outcome<std::shared_ptr<const archive::ImportPlan>> out)
{
    return onRepository(repository,
                        [location = std::move(location), request = std::move(request),
                         out](Progress &progress, const std::stop_token &stop) -> Result<> {
                            archive::ImportRequest complete = request;
                            if (!complete.room)
                                complete.room = freeBytesAt(location);
                            BACKSTOP_ASSIGN(plan, archive::planImport(std::move(complete), progress, stop));
                            *out = std::make_shared<const archive::ImportPlan>(std::move(plan));
                            return {};
                        });
}

Work importWork(SharedRepository repository, std::shared_ptr<const archive::ImportPlan> plan,
                Outcome<repository::BackupRecord> out)
{
    return onRepository(
        repository,
        [repository, plan = std::move(plan), out](Progress &progress,
                                                  const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(record, archive::runImport(*repository, *plan, progress, stop));
            *out = record;
            if (plan->leftOut == 0)
                return {};
            return Error{ErrorCode::Partial,
                         QStringLiteral("import: ") +
                             countText(plan->leftOut,
                                       QStringLiteral("1 entry of the archive is not in the backup"),
                                       QStringLiteral("%1 entries of the archive are not in the backup")),
                         QStringLiteral("Look at the problems of the backup.")};
        });
}

Work fillCatalogWork(const Services &services, SharedRepository repository,
                     std::shared_ptr<CatalogState> state)
{
    return onRepository(repository,
                        [&services, repository, state = std::move(state)](
                            Progress &progress, const std::stop_token &stop) -> Result<> {
                            BACKSTOP_ASSIGN(catalog, services.openCatalog(repository->config().id));
                            catalog->setStop(stop);
                            std::optional<Error> notShown;
                            const auto listed = [&]() -> Result<> {
                                BACKSTOP_ASSIGN(known, catalog->known());
                                state->seen.backups = {known.begin(), known.end()};
                                BACKSTOP_ASSIGN(held, catalog->held());
                                state->seen.held = {held.begin(), held.end()};
                                if (auto shown = showVerifications(services, *repository, *catalog); shown)
                                    state->seen.verifications = std::move(*shown);
                                else
                                    notShown = shown.error(); // the backups are there without it
                                state->listed = true;
                                return {};
                            };
                            BACKSTOP_ASSIGN(summary,
                                            fillCatalog(*repository, *catalog, progress, stop, listed));
                            if (summary.damaged.empty())
                                return notShown ? Result<>(*notShown) : Result<>();
                            Error error = summary.damaged.front();
                            error.code = ErrorCode::DamageFound;
                            return error;
                        });
}

Work saveSheetWork(const Bytes &path, const QByteArray &bytes)
{
    return [path, bytes](Progress &, const std::stop_token &) -> Result<> {
        if (bytes.isEmpty())
            return Error{ErrorCode::Failed,
                         QStringLiteral("%1: the page could not be made").arg(displayName(path)),
                         QStringLiteral("Save it as text: with a name that ends in .txt.")};
        return AtomicFile::write(path, bytes.toStdString(), 0600);
    };
}

Result<> saveReport(const Bytes &path, const reports::WorkReport &report)
{
    const bool isJson = QByteArray::fromStdString(path).toLower().endsWith(".json");
    return AtomicFile::write(path, isJson ? toJson(report) : toHtml(report), 0600);
}

Work saveReportWork(const Bytes &path, std::function<reports::WorkReport()> make)
{
    return [path, make = std::move(make)](Progress &, const std::stop_token &) {
        return saveReport(path, make());
    };
}

Work countWork(SharedRepository repository, BackupId backup, std::vector<Bytes> includes,
               std::vector<Bytes> excludedPaths, Outcome<restore::SelectionCount> out)
{
    return onRepository(
        repository,
        [repository, backup, includes = std::move(includes), excludedPaths = std::move(excludedPaths),
         out](Progress &, const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(count,
                            restore::countSelection(*repository, backup, includes, excludedPaths, stop));
            *out = count;
            return {};
        });
}

Work olderVerifiedWork(const Services &services, RepositoryId repository, catalog::BackupRow than,
                       Outcome<catalog::BackupRow> out)
{
    return [services, repository, than = std::move(than), out](Progress &,
                                                               const std::stop_token &stop) -> Result<> {
        constexpr int kPage = 200;
        BACKSTOP_ASSIGN(catalog, services.openCatalog(repository));
        catalog->setStop(stop);
        catalog::CatalogReader reader(*catalog);
        catalog::BackupQuery older;
        older.until = than.createdAt;
        std::optional<catalog::RowKey> last;
        do {
            BACKSTOP_ASSIGN(page, reader.fetchPage(older, last, kPage));
            for (const catalog::BackupRow &row : page) {
                if (row.createdAt < than.createdAt && row.sources == than.sources &&
                    row.hostname == than.hostname && catalog::isProof(row.verification)) {
                    *out = row;
                    return {};
                }
            }
            last = page.size() < kPage ? std::nullopt : std::optional(page.back().key);
        } while (last);
        return {};
    };
}

Work recordWork(SharedRepository repository, BackupId backup, Outcome<repository::BackupRecord> out)
{
    return onRepository(repository,
                        [repository, backup, out](Progress &, const std::stop_token &) -> Result<> {
                            BACKSTOP_ASSIGN(record, repository->backup(backup));
                            *out = record;
                            return {};
                        });
}

} // namespace backstop::app
