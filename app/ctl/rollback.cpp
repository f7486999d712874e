// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/backupfilter.h"
#include "app/ctl/history.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/restorejson.h"
#include "app/ctl/restoretext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/repository/backupdiff.h"
#include "model/restore/restore.h"

#include <algorithm>
#include <filesystem>

namespace backstop::ctl {

using namespace restore;
using repository::BackupRecord;
using repository::BlobSession;

namespace {

constexpr std::size_t kMostVersionDigits = 6; // more are the beginning of an id

struct RollbackOptions
{
    Bytes path;
    Bytes version;
    Bytes to;
    ConflictPolicy onConflict = ConflictPolicy::Fail;
    bool dryRun = false;
};

/// A backup that has the version that is wanted, and the path in it.
struct Found
{
    BackupRecord record;
    Bytes path;
};

bool isVersionNumber(const Bytes &text)
{
    return text.size() <= kMostVersionDigits && text.find_first_not_of("0123456789") == Bytes::npos;
}

/// "2026-11-23...": no id of a backup has a hyphen.
bool isTime(const Bytes &text)
{
    return !text.starts_with("latest") && text.find('-') != Bytes::npos;
}

/// With the way that needs no catalog.
Error withOtherWay(Error error, const Bytes &path)
{
    if (error.code == ErrorCode::Cancelled)
        return error;
    error.hint += QStringLiteral(" Every backup that has the file can be restored from directly: "
                                 "\"backstopctl restore BACKUP --include "
                                 "%1 --to DIR\".")
                      .arg(displayName(path));
    return error;
}

Result<Found> findByNumber(Session &session, repository::Repository &repo, const RollbackOptions &options)
{
    auto history = openHistory(session, repo);
    if (!history)
        return withOtherWay(history.error(), options.path);
    if (history->missing > 0) // then the numbers may be others than those that were seen
        return Error{history->isBusy ? ErrorCode::Catalog : ErrorCode::Damaged,
                     QStringLiteral("%1: which version has which number is not certain: %2")
                         .arg(displayName(options.path), history->missingText()),
                     history->isBusy
                         ? QStringLiteral("Run it again when that has ended, or give a backup that has the "
                                          "version.")
                         : QStringLiteral("Give a backup that has the version.")};
    auto found = readPathHistory(*history, repo, options.path);
    if (!found)
        return found.error();
    const int number = textOf(options.version).toInt();
    if (number < 1 || static_cast<std::size_t>(number) > found->versions.size())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("%1: there is no version %2, only %3")
                         .arg(displayName(found->path))
                         .arg(number)
                         .arg(amountText(found->versions.size(), "version", "versions")),
                     QStringLiteral("\"backstopctl versions\" lists them.")};
    const std::size_t index = static_cast<std::size_t>(number) - 1;
    auto record = repo.backup(found->versions[index].lastBackup);
    if (!record)
        return withOtherWay(record.error(), options.path);
    return Found{std::move(*record), found->paths[index]};
}

Result<Found> findInBackup(BlobSession &blobs, BackupRecord record, const Bytes &path)
{
    BACKSTOP_ASSIGN(typed, pathInBackup(record, path));
    BACKSTOP_ASSIGN(stored, pathAsStored(blobs, record, typed));
    if (stored.empty())
        return usageError(QStringLiteral("rollback: the path is the whole backup"),
                          QStringLiteral("Use \"restore\" for that."));
    const auto node = repository::findNode(blobs, record.tree.root, stored);
    if (!node)
        return node.error();
    return Found{std::move(record), stored};
}

/// The source that has @p path; null where there is none.
const repository::SourceInfo *sourceOf(const BackupRecord &record, const Bytes &path)
{
    const auto source =
        std::ranges::find(record.sources, path.substr(0, path.find('/')), &repository::SourceInfo::name);
    return source == record.sources.end() ? nullptr : &*source;
}

/// Whether the backup may lack @p path only because it could not read it.
bool isUnread(const BackupRecord &record, const Bytes &path)
{
    if (record.problems.size() < record.problemCount)
        return true; // not all of them are listed
    const auto unread = repository::unreadPaths(record);
    return std::any_of(unread.begin(), unread.end(), [&path](const Bytes &folder) {
        return path == folder || path.starts_with(folder + '/');
    });
}

/// A backup that should have the path, if it was there.
struct Candidate
{
    const BackupRecord *record = nullptr;
    std::vector<Bytes> paths; ///< that may be meant, in the backup
    Bytes source;             ///< where the source of the first one stood
};

/// Oldest first, of all times: those of this machine where there is any, for a namesake elsewhere is another file.
std::vector<Candidate> candidatesFor(const std::vector<BackupRecord> &records, const Bytes &path,
                                     const QString &hostname)
{
    std::vector<Candidate> candidates;
    for (const BackupRecord &record : records) {
        Candidate candidate{&record, pathsMeant({record}, path), {}};
        std::erase_if(candidate.paths, [&](const Bytes &meant) { return !sourceOf(record, meant); });
        if (candidate.paths.empty())
            continue;
        candidate.source = sourceOf(record, candidate.paths.front())->path;
        candidates.push_back(std::move(candidate));
    }
    const auto isHere = [&](const Candidate &candidate) { return candidate.record->hostname == hostname; };
    if (std::any_of(candidates.begin(), candidates.end(), isHere))
        std::erase_if(candidates, [&](const Candidate &candidate) { return !isHere(candidate); });
    return candidates;
}

/// AmbiguousBackup where @p candidates are of several machines or, as far as @p path does not say it, of several places.
Result<> checkIsOneLine(const std::vector<Candidate> &candidates, const Bytes &path)
{
    const auto isOther = [&](const Candidate &candidate) {
        return candidate.record->hostname != candidates.front().record->hostname ||
               (!path.starts_with('/') && candidate.source != candidates.front().source);
    };
    const auto other = std::find_if(candidates.begin(), candidates.end(), isOther);
    if (other == candidates.end())
        return {};
    const auto text = [](const Candidate &candidate) -> QString {
        return displayName(candidate.source) + QStringLiteral(" of ") + safeText(candidate.record->hostname);
    };
    return Error{ErrorCode::AmbiguousBackup,
                 QStringLiteral("%1: backups of several sources of that name have it: %2 and %3")
                     .arg(displayName(path), text(candidates.front()), text(*other)),
                 QStringLiteral("Give the absolute path, or a backup.")};
}

/// What stood at the time: in the newest backup of the source from before it that could read the file.
Result<Found> findByTime(const Session &session, repository::Repository &repo, BlobSession &blobs,
                         const RollbackOptions &options)
{
    BACKSTOP_ASSIGN(start, parseTime(options.version, "--to-version"));
    const Timestamp time = endOf(options.version, start);
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, repo.backups(&damaged));
    if (!damaged.empty()) // one of those may be the one
        return withOtherWay(damaged.front(), options.path);
    std::vector<Candidate> candidates = candidatesFor(records, options.path, session.environment().hostname);
    std::erase_if(candidates,
                  [time](const Candidate &candidate) { return candidate.record->createdAt > time; });
    BACKSTOP_TRY(checkIsOneLine(candidates, options.path));
    for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
        const BackupRecord &record = *candidate->record;
        bool isKnown = true;
        for (const Bytes &path : candidate->paths) {
            auto found = findInBackup(blobs, record, path);
            if (found || found.error().code != ErrorCode::NotFound)
                return found;
            isKnown = isKnown && !isUnread(record, path);
        }
        if (isKnown)
            return Error{
                ErrorCode::NotFound,
                QStringLiteral("%1: not there at that time: backup %2 of %3 does not have it")
                    .arg(displayName(candidate->paths.front()), shortId(record.id), toIso(record.createdAt)),
                QStringLiteral("\"backstopctl versions\" lists when it was there.")};
    }
    return Error{ErrorCode::NotFound,
                 QStringLiteral("%1: no backup of it from before that time").arg(displayName(options.path)),
                 QStringLiteral("\"backstopctl versions\" lists what there is.")};
}

Result<Found> find(Session &session, repository::Repository &repo, BlobSession &blobs,
                   const RollbackOptions &options)
{
    if (isVersionNumber(options.version))
        return findByNumber(session, repo, options);
    if (isTime(options.version))
        return findByTime(session, repo, blobs, options);
    BACKSTOP_ASSIGN(record, repo.resolve(textOf(options.version)));
    return findInBackup(blobs, std::move(record), options.path);
}

/// The folder in which @p source stands today under @p name, which it has in the backup. Nothing where it has another name there. A link
/// is followed: a restore would put a folder in its place.
std::optional<Bytes> folderOf(const Bytes &source, const Bytes &name)
{
    namespace fs = std::filesystem;
    Bytes place = source;
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(place, error))) {
        const fs::path real = fs::canonical(place, error);
        if (error)
            return std::nullopt;
        place = real.native();
    }
    const std::size_t slash = place.rfind('/');
    if (!place.starts_with('/') || place.substr(slash + 1) != name)
        return std::nullopt;
    return slash == 0 ? Bytes("/") : place.substr(0, slash);
}

/// The folder to restore to so that the path comes to where it was.
Result<Bytes> originalPlace(const Session &session, const Found &found)
{
    const QString path = displayName(found.path);
    const QString hint = QStringLiteral("Give --to DIR: the file comes to DIR/%1.").arg(path);
    const QString here = session.environment().hostname;
    if (found.record.hostname != here)
        return Error{ErrorCode::TargetRefused,
                     QStringLiteral("%1: was backed up on %2, and this is %3")
                         .arg(path, safeText(found.record.hostname), safeText(here)),
                     hint};
    const Bytes name = found.path.substr(0, found.path.find('/'));
    for (const repository::SourceInfo &source : found.record.sources) {
        if (source.name != name)
            continue;
        if (auto folder = folderOf(source.path, name))
            return std::move(*folder);
        return Error{ErrorCode::TargetRefused,
                     QStringLiteral("%1: its source %2 is, or leads to, a place of another name than \"%3\"")
                         .arg(path, displayName(source.path), displayName(name)),
                     hint};
    }
    return Error{ErrorCode::TargetRefused,
                 QStringLiteral("%1: the backup does not say where it was").arg(path), hint};
}

/// A file comes back into the folders that are there: none of them is replaced by what the backup had.
Result<> checkFolders(const RestorePlan &plan, const Bytes &path)
{
    for (const PlanEntry &entry : plan.entries) {
        if ((entry.action == RestoreAction::Replace || entry.isSkipped()) &&
            path.starts_with(entry.path + '/'))
            return Error{ErrorCode::TargetConflict,
                         displayName(plan.request.target + '/' + entry.path) +
                             QStringLiteral(": is no folder any more"),
                         QStringLiteral("Give --to DIR: the file comes to DIR/%1.").arg(displayName(path))};
    }
    return {};
}

/// What will be replaced, before it is.
void sayReplaced(Output &out, const RestorePlan &plan)
{
    for (const PlanEntry &entry : plan.entries) {
        if (entry.action == RestoreAction::Replace)
            out.line(QStringLiteral("Replaces %1 (%2)")
                         .arg(displayName(plan.request.target + '/' + entry.path),
                              reasonOf(entry, plan.request.onConflict)));
    }
}

Outcome preview(Session &session, const RestorePlan &plan)
{
    Output &out = session.out();
    printPartial(out, plan);
    if (session.json())
        writePlan(out, plan);
    else
        printPlan(out, plan);
    if (const auto possible = checkPlan(plan); !possible) { // as the restore would end
        out.warn(QStringLiteral("backstopctl: the restore would fail: ") +
                 safeText(possible.error().message));
        out.warn(QStringLiteral("  ") + safeText(possible.error().hint));
        return exitCode(possible.error().code);
    }
    return isLossy(plan) ? exitCode(ErrorCode::Partial) : 0;
}

Outcome execute(Session &session, repository::Repository &repo, const RestorePlan &plan)
{
    Output &out = session.out();
    if (plan.conflicts > 0)
        printConflicts(out, plan);
    sayReplaced(out, plan);
    const Result<RestoreReport> report = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return runRestore(repo, plan, session.progress(), session.stop());
    }();
    if (!report)
        return report.error();
    printPartial(out, plan);
    if (session.json())
        return writeReport(out, plan, *report);
    printReport(out, plan, *report);
    return report->endedBy ? Outcome(*report->endedBy) : Outcome(exitCodeOf(*report));
}

Outcome runRollback(Session &session, const RollbackOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    BlobSession blobs(repo->blobs());
    BACKSTOP_ASSIGN(found, find(session, *repo, blobs, options));
    RestoreRequest request;
    request.target = app::absolutePath(options.to);
    if (options.to.empty()) {
        BACKSTOP_ASSIGN(place, originalPlace(session, found));
        request.target = place;
    }
    request.includes = {found.path};
    request.backup = std::move(found.record);
    request.onConflict = options.onConflict;
    request.threads = session.threads();
    const Result<RestorePlan> plan = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return planRestore(*repo, std::move(request), session.progress(), session.stop());
    }();
    if (!plan)
        return plan.error();
    BACKSTOP_TRY(checkFolders(*plan, found.path));
    session.out().say(QStringLiteral("%1 as in backup %2 of %3")
                          .arg(displayName(found.path), shortId(plan->request.backup.id),
                               toIso(plan->request.backup.createdAt)));
    printChoice(session.out(), *plan);
    printRoom(session.out(), *plan);
    printDamage(session.out(), *plan);
    printUnwritable(session.out(), *plan);
    return options.dryRun ? preview(session, *plan) : execute(session, *repo, *plan);
}

} // namespace

void addRollback(CLI::App &root, Verbs &verbs)
{
    CLI::App *command =
        addCommand(root, "rollback", "Restore one version of a file to where it was, or to a folder",
                   "backstopctl rollback data/strategies/momentum.json --to-version 3 --dry-run");
    const auto options = std::make_shared<RollbackOptions>();
    command
        ->add_option("PATH", options->path, "The file: as \"versions\" shows it, or as it was in its source")
        ->required();
    command
        ->add_option(
            "--to-version", options->version,
            "The version: its number in \"versions\", a backup that has it, or a time at which it stood")
        ->type_name("V")
        ->required();
    command
        ->add_option(
            "--to", options->to,
            "Restore below this folder, and not where the file was; it is made where it does not exist")
        ->type_name("DIR");
    addChoice<ConflictPolicy, ConflictPolicy>(
        *command, "--on-conflict", options->onConflict,
        {{"fail", ConflictPolicy::Fail},
         {"keep", ConflictPolicy::Keep},
         {"replace", ConflictPolicy::Replace},
         {"replace-changed", ConflictPolicy::ReplaceChanged}},
        "Where there is something already: fail before anything is written (the default), keep it, "
        "replace it, or replace it where it differs");
    command->add_flag("-n,--dry-run", options->dryRun, "Show what would be done, and why, and do nothing");
    verbs.push_back({command, [options](Session &session) { return runRollback(session, *options); }});
}

} // namespace backstop::ctl
