// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/reports.h"

#include "app/gui/filename.h"
#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/restore/reportlines.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <utility>

namespace backstop::app {

namespace {

constexpr qsizetype kShownHarmlessRows = 20'000; // of each kind: more to make or keep are summed up
constexpr qsizetype kMostRows = 100'000;         // of all: nobody looks through more

QString damagedFolderText(const Bytes &path)
{
    if (path.empty())
        return Reports::tr("The list of files of the backup is damaged: nothing of it can be restored.");
    return Reports::tr("The folder \"%1\" of the backup is damaged: nothing below it can be restored.")
        .arg(displayName(path));
}

QString stillThereText()
{
    return Reports::tr("Was to be deleted, and still stands there");
}

ui::RestoreAction actionOf(restore::RestoreAction action)
{
    switch (action) {
    case restore::RestoreAction::Create:
    case restore::RestoreAction::CreateFolder:
        return ui::RestoreAction::Create;
    case restore::RestoreAction::Replace:
        return ui::RestoreAction::Replace;
    case restore::RestoreAction::Keep:
    case restore::RestoreAction::EnterFolder:
        return ui::RestoreAction::Keep;
    case restore::RestoreAction::Delete:
        return ui::RestoreAction::Delete;
    case restore::RestoreAction::Conflict:
        return ui::RestoreAction::Refuse;
    }
    return ui::RestoreAction::Refuse;
}

QString reasonText(const restore::PlanEntry &entry, restore::ConflictPolicy policy)
{
    if (entry.isDamaged)
        return Reports::tr("A verification found its content damaged in the repository");
    switch (entry.reason) {
    case restore::PlanReason::ByPolicy:
        break;
    case restore::PlanReason::LostLink:
        return Reports::tr("Is no longer one file with its other name");
    case restore::PlanReason::Repository:
        return Reports::tr("Is or holds the repository itself");
    case restore::PlanReason::NotRead:
        return Reports::tr("Is or holds what the backup could not read");
    case restore::PlanReason::ExcludedFromBackup:
        return Reports::tr("Is or holds what the backup left out");
    case restore::PlanReason::NotSelected:
        return Reports::tr("Is or holds what this restore leaves out");
    case restore::PlanReason::OtherFileSystem:
        return Reports::tr("Another file system is mounted there");
    case restore::PlanReason::Unreadable:
        return Reports::tr("Cannot be looked into");
    case restore::PlanReason::RemovesFolder:
        return Reports::tr("A folder stands there, and is removed with all that is in it");
    case restore::PlanReason::FolderInTheWay:
        return Reports::tr("A folder stands where a file is to go");
    case restore::PlanReason::NoFolder:
        return Reports::tr("What is no folder stands there and is kept: nothing below is restored");
    case restore::PlanReason::BehindNoFolder:
        return Reports::tr("What is no folder stands in its way and is kept");
    case restore::PlanReason::Resumed:
        return Reports::tr("Restored before the interruption: same size and time, not read");
    case restore::PlanReason::SameContent:
        return Reports::tr("Was read and has the same content");
    case restore::PlanReason::OtherContent:
        return Reports::tr("Looks the same, but was read and has other content");
    case restore::PlanReason::Torn:
        return Reports::tr("Is shorter than in the backup, as a power cut leaves a file; was not read");
    case restore::PlanReason::NotCompared:
        return Reports::tr("Looks the same, but could not be compared with the backup");
    }
    switch (entry.action) {
    case restore::RestoreAction::Create:
    case restore::RestoreAction::CreateFolder:
        return Reports::tr("Not there yet");
    case restore::RestoreAction::Replace:
        return policy == restore::ConflictPolicy::ReplaceChanged
                   ? Reports::tr("Differs in kind, size, time, mode or owner")
                   : Reports::tr("Exists, and is to be replaced");
    case restore::RestoreAction::Keep:
        return policy == restore::ConflictPolicy::ReplaceChanged
                   ? Reports::tr("Has the same size and time; was not read")
                   : Reports::tr("Exists, and is to be kept");
    case restore::RestoreAction::EnterFolder:
        return Reports::tr("The folder exists");
    case restore::RestoreAction::Delete:
        return Reports::tr("Is not in the backup");
    case restore::RestoreAction::Conflict:
        return Reports::tr("Exists already");
    }
    return {};
}

/// Not what the plan wants alone: what is known to be damaged is told as that.
ui::RestoreAction actionOf(const restore::PlanEntry &entry)
{
    return entry.isDamaged ? ui::RestoreAction::Damaged : actionOf(entry.action);
}

ui::RestoreTotals *totalsFor(ui::RestorePreview &preview, ui::RestoreAction action)
{
    switch (action) {
    case ui::RestoreAction::Create:
        return &preview.create;
    case ui::RestoreAction::Replace:
        return &preview.replace;
    case ui::RestoreAction::Keep:
        return &preview.keep;
    case ui::RestoreAction::Delete:
        return &preview.remove;
    case ui::RestoreAction::Refuse:
        return &preview.refuse;
    case ui::RestoreAction::Damaged:
        return &preview.damaged;
    default:
        return nullptr; // of reports
    }
}

ui::RestoreAction actionOf(restore::LineOutcome outcome)
{
    switch (outcome) {
    case restore::LineOutcome::Failed:
        return ui::RestoreAction::Failed;
    case restore::LineOutcome::Incomplete:
        return ui::RestoreAction::Incomplete;
    case restore::LineOutcome::NotReached:
        return ui::RestoreAction::NotReached;
    case restore::LineOutcome::Replaced:
        return ui::RestoreAction::Replaced;
    case restore::LineOutcome::Deleted:
        return ui::RestoreAction::Deleted;
    case restore::LineOutcome::Skipped:
        return ui::RestoreAction::Skipped;
    case restore::LineOutcome::Kept:
        return ui::RestoreAction::Kept;
    }
    return ui::RestoreAction::Failed;
}

ui::RestoreLine lineOf(const restore::ReportLine &line, restore::ConflictPolicy policy)
{
    ui::RestoreLine result;
    result.path = Bytes(line.path);
    result.action = actionOf(line.outcome);
    result.folder = line.entry && line.entry->type == repository::NodeType::Directory;
    result.size = line.entry ? line.entry->size : 0;
    if (line.problem)
        result.reason = line.problem->error.message;
    else if (line.entry && result.action != ui::RestoreAction::NotReached)
        result.reason = reasonText(*line.entry, policy);
    else if (line.entry && line.entry->action == restore::RestoreAction::Delete)
        result.reason = stillThereText();
    return result;
}

/// What is worth knowing of a restore before it begins.
QStringList notesOn(const restore::RestorePlan &plan)
{
    QStringList notes;
    if (plan.resumes)
        notes +=
            Reports::tr("This goes on with a restore that was interrupted: %Ln file(s) are in place already.",
                        nullptr, pluralCount(plan.entriesInPlace));
    if (plan.bytesComparable > 0)
        notes +=
            Reports::tr("Parts of files that are the same in the target are not read from the repository.");
    return notes;
}

} // namespace

backup::BackupRequest toEngine(const ui::BackupRequest &request)
{
    backup::BackupRequest result;
    for (const QString &source : request.sources)
        result.sources.push_back(fileName(source));
    if (request.type) {
        switch (*request.type) {
        case repository::BackupType::Full:
            result.type = backup::TypeChoice::Full;
            break;
        case repository::BackupType::Incremental:
            result.type = backup::TypeChoice::Incremental;
            break;
        case repository::BackupType::Differential:
            result.type = backup::TypeChoice::Differential;
            break;
        }
    }
    result.tags = request.tags;
    result.description = request.description;
    result.excludes = request.excludes;
    result.countFirst = true;
    return result;
}

verify::VerifyRequest toEngine(const ui::VerifyRequest &request)
{
    verify::VerifyRequest result;
    result.backups = request.backups;
    result.samplePercent = request.samplePercent;
    switch (request.depth) {
    case ui::VerifyDepth::Structure:
        result.level = verify::VerifyLevel::Structure;
        break;
    case ui::VerifyDepth::Sample:
        result.level = verify::VerifyLevel::Sample;
        break;
    case ui::VerifyDepth::EveryByte:
        result.level = verify::VerifyLevel::Data;
        break;
    }
    return result;
}

restore::RestoreRequest toEngine(const ui::RestoreRequest &request)
{
    restore::RestoreRequest result;
    result.target = fileName(request.target);
    result.includes = request.include;
    result.excludedPaths = request.exclude;
    result.deleteExtra = request.deleteExtra;
    switch (request.policy) {
    case ui::ConflictPolicy::Fail:
        result.onConflict = restore::ConflictPolicy::Fail;
        break;
    case ui::ConflictPolicy::Keep:
        result.onConflict = restore::ConflictPolicy::Keep;
        break;
    case ui::ConflictPolicy::Replace:
        result.onConflict = restore::ConflictPolicy::Replace;
        break;
    case ui::ConflictPolicy::ReplaceChanged:
        result.onConflict = restore::ConflictPolicy::ReplaceChanged;
        break;
    }
    return result;
}

ui::RestorePreview previewOf(const restore::RestorePlan &plan)
{
    ui::RestorePreview preview;
    preview.spaceNeeded = plan.spaceNeeded;
    preview.freeBytes = plan.freeBytes;
    preview.totalRows = plan.entries.size();
    preview.notInBackup = plan.notInBackupCount;
    preview.resumes = plan.resumes.has_value();
    if (const auto possible = checkPlan(plan); !possible && plan.entriesUnwritable > 0 && plan.conflicts == 0)
        preview.refusal = possible.error();
    std::map<ui::RestoreAction, QList<ui::RestoreLine>> rows;
    for (const restore::PlanEntry &entry : plan.entries) {
        const bool isFolder = entry.type == repository::NodeType::Directory;
        const ui::RestoreAction action = actionOf(entry);
        ui::RestoreTotals *totals = totalsFor(preview, action);
        const bool losesSomething = action == ui::RestoreAction::Refuse ||
                                    action == ui::RestoreAction::Delete ||
                                    action == ui::RestoreAction::Replace;
        if (totals && (!isFolder || losesSomething)) {
            totals->entries += action == ui::RestoreAction::Replace ? 1 : entry.entryCount();
            totals->bytes += entry.size;
        }
        const bool replacesByFolder = isFolder && action == ui::RestoreAction::Replace;
        preview.replacedByFolders += replacesByFolder ? 1 : 0;
        preview.foldersToMake +=
            replacesByFolder || entry.action == restore::RestoreAction::CreateFolder ? 1 : 0;
        const bool isHarmless = action == ui::RestoreAction::Create || action == ui::RestoreAction::Keep;
        if (rows[action].size() < (isHarmless ? kShownHarmlessRows : kMostRows))
            rows[action].append(
                {entry.path, action, isFolder, entry.size, reasonText(entry, plan.request.onConflict)});
    }
    for (const ui::RestoreAction action :
         {ui::RestoreAction::Refuse, ui::RestoreAction::Damaged, ui::RestoreAction::Delete,
          ui::RestoreAction::Replace, ui::RestoreAction::Create, ui::RestoreAction::Keep})
        preview.rows += std::exchange(rows[action], {});
    preview.rows.resize(std::min(preview.rows.size(), kMostRows));
    preview.notes = notesOn(plan);
    for (const restore::RestoreProblem &folder : plan.damagedFolders)
        preview.warnings.append(damagedFolderText(folder.path));
    return preview;
}

std::vector<ui::ReportProblem> problemsOf(const ui::RestoreReport &report)
{
    std::vector<ui::ReportProblem> problems;
    for (const ui::RestoreLine &line : report.lines) {
        if (line.action == ui::RestoreAction::Failed || line.action == ui::RestoreAction::Incomplete)
            problems.push_back({displayName(line.path), line.reason});
    }
    return problems;
}

std::vector<ui::ReportProblem> problemsOf(const repository::BackupRecord &record)
{
    std::vector<ui::ReportProblem> problems;
    for (const repository::SourceProblem &problem : record.problems)
        problems.push_back({displayName(problem.path), problem.message});
    return problems;
}

ui::RestoreReport reportOf(const restore::RestorePlan &plan, const restore::RestoreReport &report)
{
    ui::RestoreReport result;
    result.asked = restore::filesDue(report);
    result.restored = report.filesWritten;
    result.withoutChecksum = report.filesAuthenticated;
    result.verified =
        report.filesWritten; // the engine gives no file its name before its content matched its checksum
    result.bytes = report.bytesWritten;
    result.kept = report.filesKept;
    result.keptRead = report.filesKeptRead;
    result.keptAlike = report.filesKeptAlike;
    result.removed = report.entriesDeleted;
    result.foldersMade = report.foldersMade;
    result.durationMs = report.durationMs;
    result.target = QFile::decodeName(QByteArray::fromStdString(plan.request.target));
    result.problemCount = report.problemCount;
    result.notInBackup = plan.notInBackupCount;
    result.failed = stateOf(report) == restore::RestoreState::Failed;
    qsizetype kept = 0;
    for (const restore::ReportLine &line : reportLines(plan, report)) {
        ++result.totalLines;
        result.replaced += line.hasReplaced ? 1 : 0;
        if (result.lines.size() < kMostRows &&
            (line.outcome != restore::LineOutcome::Kept || kept++ < kShownHarmlessRows))
            result.lines.append(lineOf(line, plan.request.onConflict));
    }
    return result;
}

} // namespace backstop::app
