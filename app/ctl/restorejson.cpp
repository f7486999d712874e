// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/restorejson.h"

#include "app/ctl/jsondocument.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "model/restore/reportlines.h"

namespace backstop::ctl {

using namespace restore;

namespace {

/// What chose the backup, and what the restore goes on with: each an object, or null.
void writeOrigin(JsonWriter &json, const RestorePlan &plan)
{
    if (const auto &asOf = plan.request.asOf)
        json.beginObject("as_of")
            .field("time", asOf->at)
            .field("backup_time", plan.request.backup.createdAt)
            .field("age_seconds",
                   static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(asOf->age).count()))
            .field("partial_passed_over", std::uint64_t{asOf->partialPassedOver})
            .endObject();
    else
        json.null("as_of");
    if (plan.resumes)
        json.beginObject("resumes")
            .field("begun_at", plan.resumes->begunAt)
            .field("entries_in_place", plan.entriesInPlace)
            .field("bytes_in_place", plan.bytesInPlace)
            .endObject();
    else
        json.null("resumes");
}

void writePlanFields(JsonWriter &json, const RestorePlan &plan, bool dryRun)
{
    json.field("backup_id", QString::fromStdString(plan.request.backup.id.hex()))
        .field("backup_status", statusName(plan.request.backup.status))
        .field("not_in_backup", plan.notInBackupCount)
        .path("target", plan.request.target)
        .field("dry_run", dryRun)
        .field("files_to_write", plan.filesToWrite)
        .field("files_to_replace", plan.filesToReplace)
        .field("files_to_keep", plan.filesToKeep)
        .field("files_damaged", plan.filesDamaged)
        .field("entries_to_delete", plan.entriesToDelete)
        .field("entries_skipped", plan.entriesSkipped)
        .field("conflicts", plan.conflicts)
        .field("bytes_to_write", plan.bytesToWrite)
        .field("space_needed_bytes", plan.spaceNeeded)
        .field("free_bytes", plan.freeBytes)
        .field("files_verified", plan.filesVerified)
        .field("comparable_bytes", plan.bytesComparable);
    writeOrigin(json, plan);
    json.beginArray("damaged_folders");
    for (const RestoreProblem &folder : plan.damagedFolders)
        json.beginObject().path("path", folder.path).field("message", folder.error.message).endObject();
    json.endArray();
    json.beginArray("unwritable_folders");
    for (const RestoreProblem &folder : plan.unwritableFolders)
        json.beginObject()
            .path("path", folder.path)
            .field("message", safeText(folder.error.message))
            .endObject();
    json.endArray();
    json.beginArray("entries_not_in_backup");
    for (const repository::SourceProblem &problem : plan.notInBackup)
        json.beginObject()
            .path("path", problem.path)
            .field("name", errorName(problem.code))
            .field("message", safeText(problem.message))
            .endObject();
    json.endArray();
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

} // namespace

int exitCodeOf(const RestoreReport &report)
{
    if (stateOf(report) == RestoreState::Failed)
        return exitCode(ErrorCode::Failed);
    return report.isComplete() ? 0 : exitCode(ErrorCode::Partial);
}

void writePlan(Output &out, const RestorePlan &plan)
{
    JsonWriter json(out);
    json.beginObject();
    writePlanFields(json, plan, true);
    const Result<> possible = checkPlan(plan);
    json.field("would_fail", possible ? QString() : safeText(possible.error().message))
        .field("hint", possible ? QString() : safeText(possible.error().hint));
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

int writeReport(Output &out, const RestorePlan &plan, const RestoreReport &report)
{
    JsonWriter json(out);
    json.beginObject();
    writePlanFields(json, plan, false);
    json.field("files_asked", report.filesAsked)
        .field("files_written", report.filesWritten)
        .field("files_compared", report.filesCompared)
        .field("files_authenticated", report.filesAuthenticated)
        .field("files_kept", report.filesKept)
        .field("files_kept_read", report.filesKeptRead)
        .field("files_kept_alike", report.filesKeptAlike)
        .field("entries_deleted", report.entriesDeleted)
        .field("folders_made", report.foldersMade)
        .field("bytes_written", report.bytesWritten)
        .field("bytes_taken_over", report.bytesTakenOver)
        .field("duration_ms", report.durationMs)
        .field("problem_count", report.problemCount);
    writeLines(json, plan, report);
    json.beginArray("problems");
    for (const RestoreProblem &problem : report.problems) {
        json.beginObject()
            .path("path", problem.path)
            .field("name", errorName(problem.error.code))
            .field("message", safeText(problem.error.message))
            .field("hint", safeText(problem.error.hint));
        if (problem.isExtra)
            json.field("not_deleted", true);
        else
            json.field("content_is_right", problem.contentIsRight);
        json.endObject();
    }
    const int code = finishDocument(json, report.endedBy ? Result<>(*report.endedBy) : Result<>());
    return report.endedBy ? code : exitCodeOf(report);
}

} // namespace backstop::ctl
