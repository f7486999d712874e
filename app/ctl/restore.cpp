// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/restore.h"

#include "app/ctl/amounts.h"
#include "app/ctl/backupfilter.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/reportoption.h"
#include "app/ctl/restorejson.h"
#include "app/ctl/restoretext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/restore/reportlines.h"

namespace backstop::ctl {

using namespace restore;

namespace {

struct RestoreOptions
{
    Bytes backup;
    Bytes to;
    std::vector<Bytes> includes;
    std::vector<Bytes> excludes;
    std::vector<Bytes> excludedPaths;
    ConflictPolicy onConflict = ConflictPolicy::Fail;
    bool deleteExtra = false;
    bool verifyExisting = false;
    Bytes asOf;
    std::vector<Bytes> sources; // with asOf
    std::vector<Bytes> tags;    // so
    bool dryRun = false;
    Bytes report; ///< file to write; empty: none
};

Result<RestoreRequest> requestOf(const RestoreOptions &options, repository::BackupRecord record,
                                 const Session &session)
{
    RestoreRequest request;
    bool wantsAll = false;
    for (const Bytes &include : options.includes) {
        // Most likely a variable that is not set: nothing chosen never means everything.
        if (include.empty())
            return usageError(
                QStringLiteral("--include: the path is empty"),
                QStringLiteral("Name a path of the backup, or leave the option out for all of it."));
        BACKSTOP_ASSIGN(path, pathInBackup(record, include));
        wantsAll = wantsAll || path.empty();
        request.includes.push_back(path);
    }
    if (wantsAll)
        request.includes.clear();
    for (const Bytes &pattern : options.excludes)
        request.excludes << textOf(pattern);
    request.backup = std::move(record);
    request.target = app::absolutePath(options.to);
    request.onConflict = options.onConflict;
    request.deleteExtra = options.deleteExtra;
    request.verifyExisting = options.verifyExisting;
    request.threads = session.threads();
    return request;
}

/// Whether the options say which backup is meant.
Result<> checkBackup(const RestoreOptions &options)
{
    if (options.asOf.empty() && (!options.sources.empty() || !options.tags.empty()))
        return usageError(QStringLiteral("--source, --tag: they choose among the backups of a moment"),
                          QStringLiteral("Give the moment with --as-of, or write \"latest:TAG\"."));
    if (options.asOf.empty() && options.backup.empty())
        return usageError(QStringLiteral("restore: no backup given"),
                          QStringLiteral("Name one, \"latest\", or a moment with --as-of."));
    return {};
}

/// The newest backup of the moment that the options name.
Result<AsOfChoice> chosenAsOf(repository::Repository &repo, const RestoreOptions &options)
{
    BACKSTOP_ASSIGN(at, parseTime(options.asOf, "--as-of"));
    AsOfFilter filter;
    for (const Bytes &tag : options.tags)
        filter.tags << textOf(tag);
    filter.sources = options.sources;
    for (const Bytes &source : options.sources)
        filter.sources.push_back(app::absolutePath(source));
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, repo.backups(&damaged));
    auto choice = chooseAsOf(records, endOf(options.asOf, at), filter);
    if (!choice && choice.error().code == ErrorCode::BackupNotFound &&
        !damaged.empty()) // one of those may be the one
        return Error{ErrorCode::Damaged,
                     QStringLiteral("%1; %2: %3")
                         .arg(choice.error().message,
                              amountText(damaged.size(), "record cannot be read", "records cannot be read"),
                              damaged.front().message),
                     QStringLiteral("\"backstopctl verify\" says what is damaged.")};
    if (choice && !damaged.empty())
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("as of %1: a record that cannot be read may be a newer backup: %2")
                .arg(toIso(choice->asOf.at), damaged.front().message),
            QStringLiteral("The newest one that can be read is %1 of %2; name it by its id to use it.")
                .arg(shortId(choice->record.id), toIso(choice->record.createdAt))};
    return choice;
}

Result<RestoreRequest> requestFrom(repository::Repository &repo, const RestoreOptions &options,
                                   const Session &session)
{
    if (options.asOf.empty()) {
        BACKSTOP_ASSIGN(record, repo.resolve(textOf(options.backup)));
        return requestOf(options, std::move(record), session);
    }
    BACKSTOP_ASSIGN(choice, chosenAsOf(repo, options));
    BACKSTOP_ASSIGN(request, requestOf(options, std::move(choice.record), session));
    request.asOf = choice.asOf;
    return request;
}

Outcome runRestore(Session &session, const RestoreOptions &options)
{
    BACKSTOP_TRY(checkBackup(options));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(request, requestFrom(*repo, options, session));
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    repository::BlobSession blobs(repo->blobs());
    for (Bytes &include : request.includes) {
        BACKSTOP_ASSIGN(stored, pathAsStored(blobs, request.backup, include));
        include = stored;
    }
    BACKSTOP_ASSIGN(leftOut, pathsToLeaveOut(blobs, request.backup, options.excludedPaths));
    request.excludedPaths = std::move(leftOut);
    Output &out = session.out();
    Result<RestorePlan> plan = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return planRestore(*repo, std::move(request), session.progress(), session.stop());
    }();
    if (!plan)
        return plan.error();
    printChoice(out, *plan);
    printRoom(out, *plan);
    printDamage(out, *plan);
    printUnwritable(out, *plan);
    if (options.dryRun)
        printPartial(out, *plan);
    if (options.dryRun) {
        if (session.json())
            writePlan(out, *plan);
        else
            printPlan(out, *plan);
        if (const auto possible = checkPlan(*plan); !possible) { // as the restore would end
            out.warn(QStringLiteral("backstopctl: the restore would fail: ") +
                     safeText(possible.error().message));
            out.warn(QStringLiteral("  ") + safeText(possible.error().hint));
            return exitCode(possible.error().code);
        }
        return isLossy(*plan) ? exitCode(ErrorCode::Partial) : 0;
    }
    if (plan->conflicts > 0)
        printConflicts(out, *plan);
    const Timestamp begin = session.environment().clock->now();
    Result<RestoreReport> report = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return runRestore(*repo, *plan, session.progress(), session.stop());
    }();
    const auto frame = reports::ReportFrame::of(*repo, begin, session.environment().clock->now());
    if (!report) {
        saveReport(session, options.report, [&] { return reportOf(frame, *plan, report.error()); });
        return report.error();
    }
    saveReport(session, options.report, [&] { return reportOf(frame, *plan, *report); });
    printPartial(out, *plan);
    if (session.json())
        return writeReport(out, *plan, *report);
    printReport(out, *plan, *report);
    return report->endedBy ? Outcome(*report->endedBy) : Outcome(exitCodeOf(*report));
}

} // namespace

void addRestore(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "restore", "Restore a backup, or part of one, to a folder",
                                   "backstopctl restore latest --to /srv/restored --include data/orders");
    const auto options = std::make_shared<RestoreOptions>();
    command->add_option("BACKUP", options->backup, "The backup");
    command
        ->add_option(
            "--as-of", options->asOf,
            "In place of BACKUP: the newest complete one of this moment or before; a day means its end")
        ->type_name("TIME")
        ->excludes(command->get_option("BACKUP"));
    command
        ->add_option("--source", options->sources,
                     "With --as-of: only backups with this source; may be repeated")
        ->type_name("SOURCE")
        ->allow_extra_args(false);
    command->add_option("--tag", options->tags, "With --as-of: only backups with this tag; may be repeated")
        ->type_name("TAG")
        ->allow_extra_args(false);
    command->add_option("--to", options->to, "The folder; it is made where it does not exist")
        ->type_name("DIR")
        ->required();
    command
        ->add_option("--include", options->includes, "Only this path and what is below it; may be repeated")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command->add_option("--exclude", options->excludes, "Leave out what matches; may be repeated")
        ->type_name("PATTERN")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--exclude-path", options->excludedPaths,
            "Leave out this path and what is below it, but for included paths there; may be repeated")
        ->type_name("PATH")
        ->allow_extra_args(false);
    addChoice<ConflictPolicy, ConflictPolicy>(
        *command, "--on-conflict", options->onConflict,
        {{"fail", ConflictPolicy::Fail},
         {"keep", ConflictPolicy::Keep},
         {"replace", ConflictPolicy::Replace},
         {"replace-changed", ConflictPolicy::ReplaceChanged}},
        "Where there is something already: fail before anything is written (the default), keep it, "
        "replace it, or replace it where it differs; kept files were compared by size and time (and mode and "
        "owner), not read");
    command->add_flag("--verify-existing", options->verifyExisting,
                      "Read what looks the same too, and keep it only where its content is the same: with "
                      "\"replace-changed\", and for what an interrupted restore left");
    command->add_flag("--delete-extra", options->deleteExtra,
                      "Delete what stands in the restored folders and is not in the backup, and with "
                      "\"replace\" a folder where a "
                      "file is to go");
    addReportOption(*command, options->report);
    command->add_flag("-n,--dry-run", options->dryRun, "Show what would be done, and why, and do nothing")
        ->excludes("--report"); // an older file would stand for what was not done
    verbs.push_back({command, [options](Session &session) { return runRestore(session, *options); }});
}

} // namespace backstop::ctl
