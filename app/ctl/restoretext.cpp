// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/restoretext.h"

#include "app/ctl/amounts.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "model/core/names.h"
#include "model/restore/reportlines.h"

namespace backstop::ctl {

using namespace restore;

namespace {

QString planSentence(const RestorePlan &plan)
{
    return QStringLiteral(
               "%1 to write (%2, %3 of them replace what is there), %4 to keep, %5 to skip, %6 to delete, %7")
        .arg(amountText(plan.filesToWrite, "entry", "entries"), sizeText(plan.bytesToWrite),
             countText(plan.filesToReplace), countText(plan.filesToKeep), countText(plan.entriesSkipped),
             countText(plan.entriesToDelete), amountText(plan.conflicts, "conflict", "conflicts"));
}

QString nameInBackup(const Bytes &path)
{
    return path.empty() ? QStringLiteral("the whole backup") : displayName(path);
}

/// The words for @p problem behind its path, which most of them begin with.
QString wordsOf(const RestorePlan &plan, const RestoreProblem &problem)
{
    const QString words = safeText(problem.error.message);
    const Bytes inTarget = plan.request.target + '/' + problem.path;
    const Bytes name = problem.path.substr(problem.path.rfind('/') + 1);
    for (const Bytes &path : {problem.path, inTarget, name}) {
        const QString start = displayName(path) + QStringLiteral(": ");
        if (!path.empty() && words.startsWith(start))
            return words.mid(start.size());
    }
    return words;
}

/// The first @p shown problems, each with what to do unless the one before says the same.
void printProblems(Output &out, const RestorePlan &plan, const RestoreReport &report, std::size_t shown)
{
    for (std::size_t i = 0; i < shown; ++i) {
        const RestoreProblem &problem = report.problems[i];
        const bool onlyMetadata = problem.contentIsRight && !problem.isExtra;
        out.line(QStringLiteral("  %1: %2%3")
                     .arg(nameInBackup(problem.path), wordsOf(plan, problem),
                          onlyMetadata ? QStringLiteral(" (its content is right)") : QString()));
        const QString &hint = problem.error.hint;
        if (!hint.isEmpty() && (i + 1 == shown || report.problems[i + 1].error.hint != hint))
            out.line(QStringLiteral("    ") + safeText(hint));
    }
}

/// What was asked for and is not there, because of what is kept.
void printSkipped(Output &out, const RestorePlan &plan)
{
    std::size_t shown = 0;
    for (const PlanEntry &entry : plan.entries) {
        if (entry.isSkipped() && shown++ < kLinesShown)
            out.line(QStringLiteral("  skipped: %1 (%2)")
                         .arg(displayName(entry.path), reasonOf(entry, plan.request.onConflict)));
    }
    if (shown > kLinesShown)
        out.line(QStringLiteral("  and %1 more").arg(shown - kLinesShown));
}

/// What is proven of the content, and what is not.
void printProof(Output &out, const RestoreReport &report)
{
    if (report.filesCompared > 0)
        out.say(QStringLiteral("  %1 compared with the checksum while being written, every byte")
                    .arg(amountText(report.filesCompared, "file", "files")));
    if (report.filesAuthenticated > 0)
        out.say(
            QStringLiteral("  %1 without a checksum (more than 1 GiB of holes): each chunk authenticated, "
                           "the whole not compared")
                .arg(amountText(report.filesAuthenticated, "file", "files")));
    if (report.bytesTakenOver > 0)
        out.say(QStringLiteral(
                    "  %1 of it taken over from the files that were replaced, not read from the repository")
                    .arg(sizeText(report.bytesTakenOver)));
    if (report.filesKeptRead > 0)
        out.say(QStringLiteral("  %1 kept: read, and the same in every byte")
                    .arg(amountText(report.filesKeptRead, "file", "files")));
    if (report.filesKeptAlike > 0)
        out.say(QStringLiteral("  %1 kept: compared by size and time, not read")
                    .arg(amountText(report.filesKeptAlike, "entry", "entries")));
    if (report.filesKeptAsTheyAre() > 0)
        out.say(QStringLiteral("  %1 kept: not compared with the backup")
                    .arg(amountText(report.filesKeptAsTheyAre(), "entry", "entries")));
}

/// Of a restore that had no file to write.
void printNothingToDo(Output &out, const RestorePlan &plan, const RestoreReport &report)
{
    const QString id = shortId(plan.request.backup.id);
    const QString target = displayName(plan.request.target);
    if (plan.resumes && plan.entriesInPlace == report.filesKept)
        out.say(
            QStringLiteral("The interrupted restore of backup %1 to %2 is complete now: %3 in place already")
                .arg(id, target, amountText(plan.entriesInPlace, "entry was", "entries were")));
    else
        out.say(report.filesKept == 0
                    ? QStringLiteral("Nothing but folders was restored of backup %1 to %2: %3 made")
                          .arg(id, target, amountText(report.foldersMade, "folder", "folders"))
                    : QStringLiteral("Nothing was restored of backup %1 to %2: %3 there already")
                          .arg(id, target, amountText(report.filesKept, "entry is", "entries are")));
    printProof(out, report);
    if (report.entriesDeleted > 0)
        out.say(QStringLiteral("  %1 deleted").arg(amountText(report.entriesDeleted, "entry", "entries")));
}

/// What is not as it was before, of a restore that ended early.
void printDone(Output &out, const RestorePlan &plan, const RestoreReport &report)
{
    out.line(QStringLiteral(
                 "The restore of backup %1 to %2 ended early: %3 of %4 entries written, %5 made, %6 deleted")
                 .arg(shortId(plan.request.backup.id), displayName(plan.request.target),
                      countText(report.filesWritten), countText(report.filesAsked),
                      amountText(report.foldersMade, "folder", "folders"), countText(report.entriesDeleted)));
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

} // namespace

bool isLossy(const RestorePlan &plan)
{
    return plan.filesDamaged > 0 || !plan.damagedFolders.empty() || plan.entriesSkipped > 0 ||
           plan.entriesUnwritable > 0;
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
    if (plan.bytesComparable > 0)
        out.say(QStringLiteral(
                    "Up to %1 of it need not be read from the repository: files that stand there may have it")
                    .arg(sizeText(plan.bytesComparable)));
    out.say(QStringLiteral("Dry run, nothing was written: ") + planSentence(plan));
}

void printReport(Output &out, const RestorePlan &plan, const RestoreReport &report)
{
    if (report.problemCount > 0) {
        out.line((report.problemCount == 1 ? QStringLiteral("%1 entry could not be restored as it was:")
                                           : QStringLiteral("%1 entries could not be restored as they were:"))
                     .arg(countText(report.problemCount)));
        const std::size_t shown = std::min(kLinesShown, report.problems.size());
        printProblems(out, plan, report, shown);
        if (report.problemCount > shown)
            out.line(QStringLiteral("  and %1 more").arg(report.problemCount - shown));
    }
    printSkipped(out, plan);
    if (report.endedBy)
        return printDone(out, plan, report);
    if (stateOf(report) == RestoreState::Failed) {
        out.say(QStringLiteral("Nothing of backup %1 was restored to %2")
                    .arg(shortId(plan.request.backup.id), displayName(plan.request.target)));
        return;
    }
    if (stateOf(report) == RestoreState::NothingToDo)
        return printNothingToDo(out, plan, report);
    const bool isWhole = plan.notInBackupCount == 0;
    out.say((isWhole ? QStringLiteral("Restored backup %1 to %2")
                     : QStringLiteral("Restored what is in the partial backup %1 to %2"))
                .arg(shortId(plan.request.backup.id), displayName(plan.request.target)));
    out.say(QStringLiteral("  %1 of %2 entries written (%3), %4 kept, %5 deleted")
                .arg(countText(report.filesWritten), countText(report.filesAsked),
                     sizeText(report.bytesWritten), countText(report.filesKept),
                     countText(report.entriesDeleted)));
    printProof(out, report);
    out.say(QStringLiteral("  took %1").arg(durationText(report.durationMs)));
}

void printPartial(Output &out, const RestorePlan &plan)
{
    const QString text = partialText(plan);
    if (text.isEmpty())
        return;
    out.warn(QStringLiteral("backstopctl: note: ") + text);
    const std::size_t shown = std::min(kLinesShown, plan.notInBackup.size());
    for (std::size_t i = 0; i < shown; ++i)
        out.warn(QStringLiteral("  not in the backup: %1 (%2)")
                     .arg(nameInBackup(plan.notInBackup[i].path), safeText(plan.notInBackup[i].message)));
    if (plan.notInBackupCount > shown)
        out.warn(QStringLiteral("  and %1 more").arg(plan.notInBackupCount - shown));
}

void printChoice(Output &out, const RestorePlan &plan)
{
    const repository::BackupRecord &backup = plan.request.backup;
    if (const auto &asOf = plan.request.asOf) {
        const auto age = std::chrono::floor<std::chrono::milliseconds>(asOf->age);
        out.note(QStringLiteral("As of %1: backup %2 of %3, whose data was %4 old then")
                     .arg(toIso(std::chrono::floor<std::chrono::seconds>(asOf->at)), shortId(backup.id),
                          toIso(backup.createdAt), durationText(age)));
        if (asOf->partialPassedOver > 0)
            out.note(QStringLiteral("  passed over: %1")
                         .arg(amountText(asOf->partialPassedOver, "newer partial backup",
                                         "newer partial backups")));
        else if (backup.status != repository::BackupStatus::Complete)
            out.warn(QStringLiteral(
                "backstopctl: warning: there is no complete backup that old; this one is partial"));
    }
    if (plan.resumes)
        out.note(
            QStringLiteral(
                "Continuing the restore that began at %1 and was interrupted: %2 in place already (%3)%4")
                .arg(toIso(plan.resumes->begunAt), amountText(plan.entriesInPlace, "entry", "entries"),
                     sizeText(plan.bytesInPlace),
                     plan.resumes->isSameBoot
                         ? QString()
                         : QStringLiteral(", read again because the machine was started anew since then")));
}

void printRoom(Output &out, const RestorePlan &plan)
{
    if (!plan.hasRoom())
        out.note(QStringLiteral("backstopctl: warning: %1 are needed, and only %2 are free there")
                     .arg(sizeText(plan.spaceNeeded), sizeText(plan.freeBytes)));
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

void printUnwritable(Output &out, const RestorePlan &plan)
{
    const std::size_t shown = std::min(kLinesShown, plan.unwritableFolders.size());
    for (std::size_t i = 0; i < shown; ++i)
        out.note(QStringLiteral("backstopctl: warning: nothing can be written there: ") +
                 safeText(plan.unwritableFolders[i].error.message));
    if (plan.unwritableFolders.size() > shown)
        out.note(QStringLiteral("  and %1 more").arg(plan.unwritableFolders.size() - shown));
}

void printConflicts(Output &out, const RestorePlan &plan)
{
    std::size_t shown = 0;
    for (const PlanEntry &entry : plan.entries) {
        if (entry.action == RestoreAction::Conflict && shown++ < kLinesShown)
            out.note(QStringLiteral("  in the way: %1 (%2)")
                         .arg(displayName(entry.path), reasonOf(entry, plan.request.onConflict)));
    }
    if (shown > kLinesShown)
        out.note(QStringLiteral("  and %1 more").arg(shown - kLinesShown));
    if (plan.request.onConflict == ConflictPolicy::Fail)
        out.note(QStringLiteral(
            "  to write over what differs and leave the rest, add \"--on-conflict replace-changed\""));
}

} // namespace backstop::ctl
