// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/restore.h"

#include "app/ctl/amounts.h"
#include "app/ctl/jsondocument.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/reportoption.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/restore/reportlines.h"

namespace backstop::ctl {

using namespace restore;

namespace {

constexpr std::size_t kLinesShown = 20;

struct Options
{
    Bytes backup;
    Bytes to;
    std::vector<Bytes> includes;
    std::vector<Bytes> excludes;
    ConflictPolicy onConflict = ConflictPolicy::Fail;
    bool deleteExtra = false;
    bool dryRun = false;
    Bytes report; ///< file to write; empty: none
};

Result<RestoreRequest> requestOf(const Options &options, repository::BackupRecord record,
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
    request.threads = session.threads();
    return request;
}

void writePlanFields(JsonWriter &json, const RestorePlan &plan, bool dryRun)
{
    json.field("backup_id", QString::fromStdString(plan.request.backup.id.hex()))
        .path("target", plan.request.target)
        .field("dry_run", dryRun)
        .field("files_to_write", plan.filesToWrite)
        .field("files_to_replace", plan.filesToReplace)
        .field("files_to_keep", plan.filesToKeep)
        .field("files_damaged", plan.filesDamaged)
        .field("entries_to_delete", plan.entriesToDelete)
        .field("conflicts", plan.conflicts)
        .field("bytes_to_write", plan.bytesToWrite)
        .field("space_needed_bytes", plan.spaceNeeded)
        .field("free_bytes", plan.freeBytes);
    json.beginArray("damaged_folders");
    for (const RestoreProblem &folder : plan.damagedFolders)
        json.beginObject().path("path", folder.path).field("message", folder.error.message).endObject();
    json.endArray();
}

void writePlan(Output &out, const RestorePlan &plan)
{
    JsonWriter json(out);
    json.beginObject();
    writePlanFields(json, plan, true);
    json.beginArray("entries");
    for (const PlanEntry &entry : plan.entries)
        json.beginObject()
            .path("path", entry.path)
            .field("node_type", nodeTypeName(entry.type))
            .field("action", actionName(entry.action))
            .field("reason", reasonOf(entry, plan.request.onConflict))
            .field("size", entry.size)
            .field("damaged", entry.isDamaged)
            .endObject();
    json.finish();
}

QString planSentence(const RestorePlan &plan)
{
    return QStringLiteral("%1 to write (%2, %3 of them replace what is there), %4 to keep, %5 to delete, %6")
        .arg(amountText(plan.filesToWrite, "entry", "entries"), sizeText(plan.bytesToWrite),
             countText(plan.filesToReplace), countText(plan.filesToKeep), countText(plan.entriesToDelete),
             amountText(plan.conflicts, "conflict", "conflicts"));
}

void printPlan(Output &out, const RestorePlan &plan)
{
    for (const PlanEntry &entry : plan.entries) {
        if (entry.action == RestoreAction::EnterFolder)
            continue;
        out.line(actionName(entry.action).leftJustified(14) + sizeText(entry.size).rightJustified(10) +
                 QStringLiteral("  ") + displayName(entry.path) + QStringLiteral("  (") +
                 reasonOf(entry, plan.request.onConflict) + u')');
    }
    out.say(QStringLiteral("Dry run, nothing was written: ") + planSentence(plan));
}

/// What was replaced, deleted or left alone: an array for each, with what an entry was left alone for.
void writeLines(JsonWriter &json, const RestorePlan &plan, const RestoreReport &report)
{
    const std::vector<ReportLine> lines = reportLines(plan, report);
    for (const LineOutcome outcome : {LineOutcome::NotReached, LineOutcome::Replaced, LineOutcome::Deleted,
                                      LineOutcome::Skipped, LineOutcome::Kept}) {
        json.beginArray(outcomeName(outcome).toLatin1().constData());
        for (const ReportLine &line : lines) {
            if (line.outcome != outcome)
                continue;
            json.beginObject().path("path", line.path);
            if (line.entry)
                json.field("reason", reasonOf(*line.entry, plan.request.onConflict));
            json.endObject();
        }
        json.endArray();
    }
}

int exitCodeOf(const RestoreReport &report)
{
    if (stateOf(report) == RestoreState::Failed)
        return exitCode(ErrorCode::Failed);
    return report.isComplete() ? 0 : exitCode(ErrorCode::Partial);
}

/// The whole document, with what ended the restore early; the exit code.
int writeReport(Output &out, const RestorePlan &plan, const RestoreReport &report)
{
    JsonWriter json(out);
    json.beginObject();
    writePlanFields(json, plan, false);
    json.field("files_asked", report.filesAsked)
        .field("files_written", report.filesWritten)
        .field("files_kept", report.filesKept)
        .field("entries_deleted", report.entriesDeleted)
        .field("bytes_written", report.bytesWritten)
        .field("duration_ms", report.durationMs)
        .field("problem_count", report.problemCount);
    writeLines(json, plan, report);
    json.beginArray("problems");
    for (const RestoreProblem &problem : report.problems)
        json.beginObject()
            .path("path", problem.path)
            .field("name", errorName(problem.error.code))
            .field("message", safeText(problem.error.message))
            .field("hint", safeText(problem.error.hint))
            .field("content_is_right", problem.contentIsRight)
            .endObject();
    const int code = finishDocument(json, report.endedBy ? Result<>(*report.endedBy) : Result<>());
    return report.endedBy ? code : exitCodeOf(report);
}

QString nameInBackup(const Bytes &path)
{
    return path.empty() ? QStringLiteral("the whole backup") : displayName(path);
}

/// What is not as it was before, of a restore that ended early.
void printDone(Output &out, const RestorePlan &plan, const RestoreReport &report)
{
    out.line(
        QStringLiteral("The restore of backup %1 to %2 ended early: %3 of %4 entries written, %5 deleted")
            .arg(shortId(plan.request.backup.id), displayName(plan.request.target),
                 countText(report.filesWritten), countText(report.filesAsked),
                 countText(report.entriesDeleted)));
    std::size_t done = 0;
    for (const ReportLine &line : reportLines(plan, report)) {
        const bool isDeleted = line.outcome == LineOutcome::Deleted;
        if ((line.hasReplaced || isDeleted) && done++ < kLinesShown)
            out.line((isDeleted ? QStringLiteral("  deleted: ") : QStringLiteral("  replaced: ")) +
                     displayName(line.path));
    }
    if (done > kLinesShown)
        out.line(QStringLiteral("  and %1 more").arg(done - kLinesShown));
}

void printReport(Output &out, const RestorePlan &plan, const RestoreReport &report)
{
    if (report.problemCount > 0) {
        out.line(QStringLiteral("%1 could not be restored as it was:")
                     .arg(amountText(report.problemCount, "entry", "entries")));
        const std::size_t shown = std::min(kLinesShown, report.problems.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const RestoreProblem &problem = report.problems[i];
            out.line(
                QStringLiteral("  %1: %2%3")
                    .arg(nameInBackup(problem.path), safeText(problem.error.message),
                         problem.contentIsRight ? QStringLiteral(" (its content is right)") : QString()));
        }
        if (report.problemCount > shown)
            out.line(QStringLiteral("  and %1 more").arg(report.problemCount - shown));
    }
    if (report.endedBy)
        return printDone(out, plan, report);
    if (stateOf(report) == RestoreState::Failed) {
        out.say(QStringLiteral("Nothing of backup %1 was restored to %2")
                    .arg(shortId(plan.request.backup.id), displayName(plan.request.target)));
        return;
    }
    out.say(QStringLiteral("Restored backup %1 to %2")
                .arg(shortId(plan.request.backup.id), displayName(plan.request.target)));
    out.say(QStringLiteral(
                "  %1 of %2 entries written (%3), every byte compared with its checksum; %4 kept, %5 deleted")
                .arg(countText(report.filesWritten), countText(report.filesAsked),
                     sizeText(report.bytesWritten), countText(report.filesKept),
                     countText(report.entriesDeleted)));
    out.say(QStringLiteral("  took %1").arg(durationText(report.durationMs)));
}

void printDamage(Output &out, const RestorePlan &plan)
{
    for (const RestoreProblem &folder : plan.damagedFolders)
        out.note(
            QStringLiteral("backstopctl: warning: %1 cannot be read: nothing below it is in the plan (%2)")
                .arg(nameInBackup(folder.path), safeText(folder.error.message)));
    if (plan.filesDamaged == 0)
        return;
    out.note(
        QStringLiteral("backstopctl: warning: %1 of the chosen files are damaged and cannot be restored; a "
                       "restore writes all others and lists these")
            .arg(countText(plan.filesDamaged)));
    std::size_t shown = 0;
    for (const PlanEntry &entry : plan.entries) {
        if (entry.isDamaged && shown++ < kLinesShown)
            out.note(QStringLiteral("  damaged: ") + displayName(entry.path));
    }
    if (shown > kLinesShown)
        out.note(QStringLiteral("  and %1 more").arg(shown - kLinesShown));
}

void printConflicts(Output &out, const RestorePlan &plan)
{
    std::size_t shown = 0;
    for (const PlanEntry &entry : plan.entries) {
        if (entry.action == RestoreAction::Conflict && shown++ < kLinesShown)
            out.note(QStringLiteral("  in the way: ") + displayName(entry.path));
    }
    if (shown > kLinesShown)
        out.note(QStringLiteral("  and %1 more").arg(shown - kLinesShown));
    if (shown > 0)
        out.note(QStringLiteral(
            "  to go on with a restore that was interrupted, add \"--on-conflict replace-changed\""));
}

Outcome run(Session &session, const Options &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(options.backup)));
    BACKSTOP_ASSIGN(request, requestOf(options, std::move(record), session));
    BACKSTOP_TRY(repo->loadIndex(session.stop()));
    Output &out = session.out();
    Result<RestorePlan> plan = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return planRestore(*repo, std::move(request), session.progress(), session.stop());
    }();
    if (!plan)
        return plan.error();
    if (!plan->hasRoom())
        out.note(QStringLiteral("backstopctl: warning: %1 are needed, and only %2 are free there")
                     .arg(sizeText(plan->spaceNeeded), sizeText(plan->freeBytes)));
    printDamage(out, *plan);
    if (options.dryRun) {
        if (session.json())
            writePlan(out, *plan);
        else
            printPlan(out, *plan);
        if (plan->conflicts > 0)
            return exitCode(ErrorCode::TargetConflict);
        const bool isLossy = plan->filesDamaged > 0 || !plan->damagedFolders.empty();
        return isLossy ? exitCode(ErrorCode::Partial) : 0;
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
    const auto options = std::make_shared<Options>();
    command->add_option("BACKUP", options->backup, "The backup")->required();
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
    addChoice<ConflictPolicy, ConflictPolicy>(
        *command, "--on-conflict", options->onConflict,
        {{"fail", ConflictPolicy::Fail},
         {"keep", ConflictPolicy::Keep},
         {"replace", ConflictPolicy::Replace},
         {"replace-changed", ConflictPolicy::ReplaceChanged}},
        "Where there is something already: fail before anything is written (the default), keep it, "
        "replace it, or replace it where it differs");
    command->add_flag("--delete-extra", options->deleteExtra,
                      "Delete what stands in the restored folders and is not in the backup");
    addReportOption(*command, options->report);
    command->add_flag("-n,--dry-run", options->dryRun, "Show what would be done, and why, and do nothing")
        ->excludes("--report"); // an older file would stand for what was not done
    verbs.push_back({command, [options](Session &session) { return run(session, *options); }});
}

} // namespace backstop::ctl
