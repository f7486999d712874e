// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/archivetext.h"

#include "app/ctl/amounts.h"
#include "app/ctl/jsondocument.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "model/core/names.h"

namespace backstop::ctl {

using namespace archive;

namespace {

constexpr std::size_t kPathsShown = 3;

QString nameOf(const ArchivePlan &plan)
{
    return plan.request.file.empty() ? QStringLiteral("standard output") : displayName(plan.request.file);
}

QString firstPaths(const ArchiveLossCount &count)
{
    QStringList paths;
    for (std::size_t i = 0; i < std::min(kPathsShown, count.paths.size()); ++i)
        paths << displayName(count.paths[i]);
    return paths.join(QStringLiteral(", ")) +
           (count.count > kPathsShown ? QStringLiteral(", ...") : QString());
}

void writePlanFields(JsonWriter &json, const ArchivePlan &plan, bool dryRun)
{
    json.field("backup_id", QString::fromStdString(plan.request.backup.id.hex()))
        .field("backup_status", statusName(plan.request.backup.status))
        .field("not_in_backup", plan.notInBackup)
        .path("file", plan.request.file)
        .field("format", formatName(plan.request.format))
        .field("dry_run", dryRun)
        .field("files_to_write", plan.files)
        .field("folders_to_write", plan.folders)
        .field("bytes_to_write", plan.bytes)
        .field("files_damaged", plan.filesDamaged)
        .field("entries_left_out", plan.entriesLeftOut);
    json.beginArray("not_held");
    for (const ArchiveLossCount &count : plan.losses) {
        json.beginObject()
            .field("kind", lossName(count.loss))
            .field("count", count.count)
            .field("message", lossText(count.loss));
        json.beginArray("first_paths");
        for (const Bytes &path : count.paths)
            json.beginObject().path("path", path).endObject();
        json.endArray().endObject();
    }
    json.endArray();
}

void writeProblems(JsonWriter &json, const char *key, const std::vector<ArchiveProblem> &problems)
{
    json.beginArray(key);
    for (const ArchiveProblem &problem : problems)
        json.beginObject()
            .path("path", problem.path)
            .field("name", errorName(problem.error.code))
            .field("message", safeText(problem.error.message))
            .field("hint", safeText(problem.error.hint))
            .endObject();
    json.endArray();
}

} // namespace

void printLosses(Output &out, const ArchivePlan &plan)
{
    if (plan.notInBackup > 0)
        out.note(QStringLiteral("backstopctl: note: this backup is partial: %1 never in it, or not surely as "
                                "it was")
                     .arg(amountText(plan.notInBackup, "entry was", "entries were")));
    for (const ArchiveProblem &folder : plan.damagedFolders)
        out.note(
            QStringLiteral("backstopctl: warning: %1 cannot be read: nothing below it is in the plan (%2)")
                .arg(folder.path.empty() ? QStringLiteral("the whole backup") : displayName(folder.path),
                     safeText(folder.error.message)));
    if (plan.filesDamaged > 0)
        out.note(QStringLiteral("backstopctl: warning: %1 damaged and will not be in the archive")
                     .arg(amountText(plan.filesDamaged, "file is", "files are")));
    if (plan.losses.empty())
        return;
    out.note(QStringLiteral("backstopctl: note: %1 does not hold everything:")
                 .arg(formatName(plan.request.format)));
    for (const ArchiveLossCount &count : plan.losses)
        out.note(QStringLiteral("  %1: %2 (%3)")
                     .arg(lossText(count.loss), countText(count.count), firstPaths(count)));
}

void printPlan(Output &out, const ArchivePlan &plan)
{
    for (const ArchiveEntry &entry : plan.entries)
        out.line(actionName(entry.action).leftJustified(10) + sizeText(entry.size).rightJustified(10) +
                 QStringLiteral("  ") + displayName(entry.path) + QStringLiteral("  (") +
                 reasonOf(plan, entry) + u')');
    out.say(QStringLiteral("Dry run, nothing was written: %1 and %2 (%3) to write to %4, %5 to leave out")
                .arg(amountText(plan.files, "file", "files"), amountText(plan.folders, "folder", "folders"),
                     sizeText(plan.bytes), nameOf(plan), countText(plan.entriesLeftOut)));
}

void printReport(Output &out, const ArchivePlan &plan, const ExportReport &report)
{
    const bool isStream = plan.request.file.empty();
    const auto say = [&](const QString &text) { isStream ? out.note(text) : out.say(text); };
    const auto tell = [&](const QString &text) { isStream ? out.warn(text) : out.line(text); };
    if (report.problemCount > 0) {
        tell(QStringLiteral("%1 not in the archive:")
                 .arg(amountText(report.problemCount, "entry is", "entries are")));
        const std::size_t shown = std::min(kLinesShown, report.problems.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const ArchiveProblem &problem = report.problems[i];
            tell(QStringLiteral("  %1 (%2)").arg(displayName(problem.path), safeText(problem.error.message)));
            const QString &hint = problem.error.hint;
            if (!hint.isEmpty() && (i + 1 == shown || report.problems[i + 1].error.hint != hint))
                tell(QStringLiteral("    ") + safeText(hint));
        }
        if (report.problemCount > shown)
            tell(QStringLiteral("  and %1 more").arg(countText(report.problemCount - shown)));
    }
    say(QStringLiteral("%1 backup %2 to %3")
            .arg(!report.isComplete()    ? QStringLiteral("Exported a part of")
                 : plan.notInBackup == 0 ? QStringLiteral("Exported")
                                         : QStringLiteral("Exported what is in the partial"),
                 shortId(plan.request.backup.id), nameOf(plan)));
    say(QStringLiteral("  %1 and %2 written (%3), %4 left out; the archive has %5")
            .arg(amountText(report.filesWritten, "file", "files"),
                 amountText(report.foldersWritten, "folder", "folders"), sizeText(report.bytesWritten),
                 countText(report.entriesLeftOut + report.problemCount), sizeText(report.archiveBytes)));
    if (report.filesCompared > 0)
        say(QStringLiteral("  %1 compared with the checksum before being written, every byte")
                .arg(amountText(report.filesCompared, "file", "files")));
    say(QStringLiteral("  took %1").arg(durationText(report.durationMs)));
}

void writePlan(Output &out, const ArchivePlan &plan)
{
    JsonWriter json(out);
    json.beginObject();
    writePlanFields(json, plan, true);
    writeProblems(json, "damaged_folders", plan.damagedFolders);
    const Result<> possible = checkPlan(plan);
    json.field("would_fail", possible ? QString() : safeText(possible.error().message))
        .field("hint", possible ? QString() : safeText(possible.error().hint));
    json.beginArray("entries");
    for (const ArchiveEntry &entry : plan.entries)
        json.beginObject()
            .path("path", entry.path)
            .field("node_type", nodeTypeName(entry.type))
            .field("action", actionName(entry.action))
            .field("reason", reasonOf(plan, entry))
            .field("size", entry.size)
            .field("damaged", entry.isDamaged)
            .endObject();
    json.finish();
}

void writeReport(Output &out, const ArchivePlan &plan, const ExportReport &report)
{
    JsonWriter json(out);
    json.beginObject();
    writePlanFields(json, plan, false);
    json.field("files_written", report.filesWritten)
        .field("folders_written", report.foldersWritten)
        .field("files_compared", report.filesCompared)
        .field("bytes_written", report.bytesWritten)
        .field("archive_bytes", report.archiveBytes)
        .field("duration_ms", report.durationMs)
        .field("problem_count", report.problemCount);
    writeProblems(json, "problems", report.problems);
    json.finish();
}

} // namespace backstop::ctl
