// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/workreport.h"

#include "model/core/names.h"
#include "model/core/version.h"
#include "model/reports/reportverdict.h"
#include "model/restore/reportlines.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace backstop::reports {

namespace {

QString ruleName(restore::ConflictPolicy policy)
{
    switch (policy) {
    case restore::ConflictPolicy::Fail:
        return QStringLiteral("fail");
    case restore::ConflictPolicy::Keep:
        return QStringLiteral("keep");
    case restore::ConflictPolicy::Replace:
        return QStringLiteral("replace");
    case restore::ConflictPolicy::ReplaceChanged:
        return QStringLiteral("replace-changed");
    }
    return {};
}

QString depthName(verify::VerifyLevel level)
{
    switch (level) {
    case verify::VerifyLevel::Structure:
        return QStringLiteral("structure");
    case verify::VerifyLevel::Sample:
        return QStringLiteral("sample");
    case verify::VerifyLevel::Data:
        return QStringLiteral("data");
    }
    return {};
}

Verdict verdictOf(const restore::RestorePlan &plan, const restore::RestoreReport &report)
{
    if (report.endedBy && report.endedBy->code == ErrorCode::Cancelled)
        return Verdict::Cancelled;
    switch (restore::stateOf(report)) {
    case restore::RestoreState::Complete:
        return plan.notInBackupCount > 0 ? Verdict::OfPartial : Verdict::Complete;
    case restore::RestoreState::NothingToDo:
        return Verdict::NothingWritten;
    case restore::RestoreState::Partial:
        return Verdict::Partial;
    case restore::RestoreState::Failed:
        return Verdict::Failed;
    }
    return Verdict::Failed;
}

Verdict verdictOf(const verify::VerifyReport &report)
{
    switch (stateOf(report)) {
    case verify::VerifyState::Clean:
        return report.request.level == verify::VerifyLevel::Data ? Verdict::Passed : Verdict::NoDamageSeen;
    case verify::VerifyState::Partial:
        return Verdict::PartlyChecked;
    case verify::VerifyState::Damaged:
        return Verdict::Damaged;
    }
    return Verdict::Failed;
}

/// Where an error has no code of its own, what the engine said of it is all that there is.
std::optional<ErrorCode> codeOf(const Error &error)
{
    return error.code == ErrorCode::Failed ? std::nullopt : std::optional(error.code);
}

ReportEntry entryOf(const restore::ReportLine &line, restore::ConflictPolicy policy)
{
    ReportEntry entry;
    const bool isDeletion = line.entry && line.entry->action == restore::RestoreAction::Delete;
    entry.outcome = isDeletion && line.outcome == restore::LineOutcome::NotReached
                        ? QStringLiteral("not_deleted")
                        : restore::outcomeName(line.outcome);
    entry.path = Bytes(line.path);
    entry.name = displayName(line.path);
    entry.isProblem = line.outcome <= restore::LineOutcome::NotReached;
    if (line.problem) {
        entry.message = line.problem->error.message;
        entry.hint = line.problem->error.hint;
        entry.code = codeOf(line.problem->error);
    } else if (!entry.isProblem && line.entry) {
        entry.message = reasonOf(*line.entry, policy);
    }
    return entry;
}

/// What was lost or failed is told to the last line; of what is in order so many, for a page that no one can open tells nothing.
std::uint64_t mostLines(restore::LineOutcome outcome)
{
    constexpr std::uint64_t kMost = 10'000;
    const bool isHarmless = outcome == restore::LineOutcome::Replaced ||
                            outcome == restore::LineOutcome::Skipped || outcome == restore::LineOutcome::Kept;
    return isHarmless ? kMost : std::numeric_limits<std::uint64_t>::max();
}

ReportEntry furtherEntries(const QString &outcome, std::uint64_t count)
{
    ReportEntry entry;
    entry.outcome = outcome;
    entry.isProblem = outcome == QLatin1String("damaged_file") || outcome == QLatin1String("not_in_backup");
    entry.more = count;
    return entry;
}

ReportedBackup reportedOf(const repository::BackupRecord &record)
{
    ReportedBackup backup{record.id, record.createdAt, record.status, record.problemCount,
                          {},        record.checksum()};
    for (const repository::SourceInfo &source : record.sources)
        backup.sources.push_back(source.path);
    return backup;
}

/// In the order in which they are listed, those whose record cannot be read last.
void addBackups(WorkReport &report, repository::Repository &repo, const std::vector<BackupId> &ids)
{
    for (const BackupId &id : ids) {
        const auto record = repo.backup(id);
        report.backups.push_back(record ? reportedOf(*record) : ReportedBackup{.id = id});
    }
    std::stable_sort(report.backups.begin(), report.backups.end(),
                     [](const ReportedBackup &a, const ReportedBackup &b) {
                         return a.createdAt && (!b.createdAt || *a.createdAt < *b.createdAt);
                     });
}

/// All that a verification of everything looked at, or could not look at.
std::vector<BackupId> coveredBy(const verify::VerifyReport &report)
{
    std::set<BackupId> ids(report.checkedBackups.begin(), report.checkedBackups.end());
    ids.insert(report.notChecked.begin(), report.notChecked.end());
    for (const verify::DamagedBackup &damaged : report.damagedBackups)
        ids.insert(damaged.backup);
    return {ids.begin(), ids.end()};
}

WorkReport planned(ReportFrame frame, const restore::RestorePlan &plan)
{
    WorkReport report;
    report.frame = std::move(frame);
    report.backups = {reportedOf(plan.request.backup)};
    report.notInBackup = plan.notInBackupCount;
    for (const repository::SourceProblem &problem : plan.notInBackup)
        report.entries.push_back({.outcome = QStringLiteral("not_in_backup"),
                                  .name = displayName(problem.path),
                                  .path = problem.path,
                                  .message = problem.message,
                                  .hint = {},
                                  .isProblem = true});
    if (plan.notInBackupCount > plan.notInBackup.size())
        report.entries.push_back(
            furtherEntries(QStringLiteral("not_in_backup"), plan.notInBackupCount - plan.notInBackup.size()));
    report.chosen = plan.request.includes;
    if (report.chosen == std::vector<Bytes>{Bytes()})
        report.chosen.clear(); // the top
    report.leftOut = plan.request.excludedPaths;
    report.leftOutPatterns = plan.request.excludes;
    report.target = plan.request.target;
    report.conflictRule = ruleName(plan.request.onConflict);
    report.resumes = plan.resumes;
    report.deletesExtra = plan.request.deleteExtra;
    return report;
}

WorkReport planned(ReportFrame frame, const verify::VerifyRequest &request)
{
    WorkReport report;
    report.kind = ReportKind::Verification;
    report.frame = std::move(frame);
    report.wholeRepository = request.backups.empty();
    report.depth = depthName(request.level);
    report.samplePercent = request.level == verify::VerifyLevel::Sample ? request.samplePercent
                           : request.level == verify::VerifyLevel::Data ? 100
                                                                        : 0;
    return report;
}

} // namespace

std::uint64_t partialBackups(const WorkReport &report)
{
    return static_cast<std::uint64_t>(
        std::count_if(report.backups.begin(), report.backups.end(), [](const ReportedBackup &backup) {
            return backup.createdAt && backup.status == repository::BackupStatus::Partial;
        }));
}

ReportFrame ReportFrame::of(repository::Repository &repo, Timestamp beganAt, Timestamp endedAt)
{
    return {.beganAt = beganAt,
            .endedAt = endedAt,
            .zone = QTimeZone::systemTimeZone(),
            .user = repo.environment().username,
            .host = repo.environment().hostname,
            .programVersion = versionString(),
            .repository = repo.config().id,
            .location = repo.location()};
}

WorkReport reportOf(ReportFrame frame, const restore::RestorePlan &plan, const restore::RestoreReport &report)
{
    WorkReport result = planned(std::move(frame), plan);
    result.verdict = verdictOf(plan, report);
    result.bytes = report.bytesWritten;
    result.problemCount = report.problemCount;
    result.error = report.endedBy;
    std::uint64_t replaced = 0;
    std::uint64_t notReached = 0;
    std::map<restore::LineOutcome, std::uint64_t> lines;
    for (const restore::ReportLine &line : reportLines(plan, report)) {
        replaced += line.hasReplaced ? 1 : 0;
        notReached += line.outcome == restore::LineOutcome::NotReached ? 1 : 0;
        if (++lines[line.outcome] <= mostLines(line.outcome))
            result.entries.push_back(entryOf(line, plan.request.onConflict));
    }
    for (const auto &[outcome, count] : lines) {
        if (count > mostLines(outcome))
            result.entries.push_back(
                furtherEntries(restore::outcomeName(outcome), count - mostLines(outcome)));
    }
    result.counts = {{"files_asked", report.filesAsked},
                     {"files_written", report.filesWritten},
                     {"files_replaced", replaced},
                     {"files_compared", report.filesCompared},
                     {"files_authenticated", report.filesAuthenticated},
                     {"files_kept", report.filesKept},
                     {"files_kept_read", report.filesKeptRead},
                     {"files_kept_alike", report.filesKeptAlike},
                     {"entries_deleted", report.entriesDeleted},
                     {"folders_made", report.foldersMade},
                     {"entries_not_reached", notReached}};
    return result;
}

WorkReport reportOf(ReportFrame frame, const restore::RestorePlan &plan, const Error &error)
{
    WorkReport result = planned(std::move(frame), plan);
    result.verdict = verdictOfEnd(error);
    result.error = error;
    result.counts = {{"files_asked", plan.filesToWrite + plan.filesToKeep + plan.conflicts},
                     {"files_written", 0}};
    return result;
}

WorkReport reportOf(ReportFrame frame, repository::Repository &repo, const verify::VerifyReport &report)
{
    WorkReport result = planned(std::move(frame), report.request);
    addBackups(result, repo, result.wholeRepository ? coveredBy(report) : report.request.backups);
    for (ReportedBackup &backup : result.backups)
        backup.isDamaged = std::any_of(report.damagedBackups.begin(), report.damagedBackups.end(),
                                       [&](const auto &damaged) { return damaged.backup == backup.id; });
    result.verdict = verdictOf(report);
    result.bytes = report.bytesRead;
    result.problemCount = report.findings.size();
    result.counts = {{"backups_checked", report.backupsChecked}, {"objects_checked", report.objectsChecked},
                     {"packs_total", report.packsTotal},         {"packs_read", report.packsRead},
                     {"files_compared", report.filesCompared},   {"bytes_compared", report.bytesCompared},
                     {"known_damage", report.knownDamage},       {"damage_count", report.damageCount()},
                     {"warning_count", report.warningCount()}};
    if (!report.notChecked.empty())
        result.counts.push_back({"backups_not_checked", report.notChecked.size()});
    for (const verify::Finding &finding : report.findings) {
        const bool isDamage = finding.severity == verify::Severity::Damage;
        result.entries.push_back({.outcome = isDamage ? QStringLiteral("damage") : QStringLiteral("warning"),
                                  .name = finding.object,
                                  .path = {},
                                  .message = finding.error.message,
                                  .hint = finding.error.hint,
                                  .isProblem = true,
                                  .code = codeOf(finding.error)});
        for (const verify::DamagedFile &file : finding.files)
            result.entries.push_back({.outcome = QStringLiteral("damaged_file"),
                                      .name = displayName(file.path),
                                      .path = file.path,
                                      .message = {},
                                      .hint = {},
                                      .isProblem = true,
                                      .backup = file.backup});
        if (finding.fileCount > finding.files.size())
            result.entries.push_back(
                furtherEntries(QStringLiteral("damaged_file"), finding.fileCount - finding.files.size()));
    }
    return result;
}

WorkReport reportOf(ReportFrame frame, repository::Repository &repo, const verify::VerifyRequest &request,
                    const Error &error)
{
    WorkReport result = planned(std::move(frame), request);
    const auto all =
        result.wholeRepository ? repo.backupIds() : Result<std::vector<BackupId>>(request.backups);
    addBackups(result, repo, all ? *all : std::vector<BackupId>());
    result.verdict = verdictOfEnd(error);
    result.error = error;
    return result;
}

} // namespace backstop::reports
