// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/reportlines.h"

#include <algorithm>
#include <unordered_map>

namespace backstop::restore {

namespace {

LineOutcome outcomeOfProblem(const RestoreProblem &problem)
{
    return problem.contentIsRight ? LineOutcome::Incomplete : LineOutcome::Failed;
}

/// What became of an entry without a problem; nothing where it is simply new.
std::optional<LineOutcome> outcomeOf(const PlanEntry &entry, bool isDone, const RestoreReport &report)
{
    const bool isFolder = entry.type == repository::NodeType::Directory;
    const bool isUntold = report.problemCount > report.problems.size();
    switch (entry.action) {
    case RestoreAction::Create:
    case RestoreAction::Replace:
        if (!isDone && (!isFolder || entry.action == RestoreAction::Replace))
            return report.endedBy || !isUntold ? LineOutcome::NotReached : LineOutcome::Failed;
        if (entry.action == RestoreAction::Create)
            return std::nullopt;
        return LineOutcome::Replaced;
    case RestoreAction::Delete:
        return isDone ? LineOutcome::Deleted : LineOutcome::NotReached;
    case RestoreAction::Keep:
        return entry.reason == PlanReason::ByPolicy || entry.reason == PlanReason::Resumed ||
                       entry.reason == PlanReason::SameContent
                   ? LineOutcome::Kept
                   : LineOutcome::Skipped;
    case RestoreAction::Conflict:
        return LineOutcome::Skipped;
    case RestoreAction::EnterFolder:
    case RestoreAction::CreateFolder:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::uint64_t filesDue(const RestoreReport &report)
{
    return report.filesAsked - std::min(report.filesAsked, report.filesKept);
}

RestoreState stateOf(const RestoreReport &report)
{
    const std::uint64_t due = filesDue(report);
    // Nobody knows how many files are below a folder of the backup that cannot be read: they are in no count.
    const bool lacksContent =
        std::any_of(report.problems.begin(), report.problems.end(),
                    [](const RestoreProblem &problem) { return !problem.contentIsRight; });
    if (report.endedBy || (report.filesWritten == 0 && (due > report.entriesSkipped || lacksContent)))
        return RestoreState::Failed;
    if (report.filesWritten < due || !report.isComplete())
        return RestoreState::Partial;
    return due == 0 ? RestoreState::NothingToDo : RestoreState::Complete;
}

QString outcomeName(LineOutcome outcome)
{
    switch (outcome) {
    case LineOutcome::Failed:
        return QStringLiteral("failed");
    case LineOutcome::Incomplete:
        return QStringLiteral("incomplete");
    case LineOutcome::NotReached:
        return QStringLiteral("not_reached");
    case LineOutcome::Replaced:
        return QStringLiteral("replaced");
    case LineOutcome::Deleted:
        return QStringLiteral("deleted");
    case LineOutcome::Skipped:
        return QStringLiteral("skipped");
    case LineOutcome::Kept:
        return QStringLiteral("kept");
    }
    return {};
}

std::vector<ReportLine> reportLines(const RestorePlan &plan, const RestoreReport &report)
{
    std::vector<ReportLine> lines;
    std::unordered_map<BytesView, const RestoreProblem *> problems;
    for (const RestoreProblem &problem : report.problems)
        problems.emplace(problem.path, &problem);
    for (std::size_t i = 0; i < plan.entries.size(); ++i) {
        const PlanEntry &entry = plan.entries[i];
        const bool isDone = i < report.isDone.size() && report.isDone[i] != 0;
        const bool hasReplaced = isDone && entry.action == RestoreAction::Replace;
        if (const auto problem = problems.find(entry.path); problem != problems.end())
            lines.push_back(
                {entry.path, outcomeOfProblem(*problem->second), &entry, problem->second, hasReplaced});
        else if (const auto outcome = outcomeOf(entry, isDone, report))
            lines.push_back({entry.path, *outcome, &entry, nullptr, hasReplaced});
        problems.erase(entry.path);
    }
    for (const RestoreProblem &problem : report.problems) { // not in the plan: folders that cannot be read
        const auto left = problems.find(problem.path);
        if (left != problems.end() && left->second == &problem)
            lines.push_back({problem.path, outcomeOfProblem(problem), nullptr, &problem});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ReportLine &a, const ReportLine &b) { return a.outcome < b.outcome; });
    return lines;
}

} // namespace backstop::restore
