// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/restore.h"

namespace backstop::restore {

/// What became of an entry. Written to reports: do not renumber.
enum class LineOutcome : std::uint8_t {
    Failed = 1,
    Incomplete = 2, ///< its content is right, something else is not
    NotReached = 3, ///< the restore ended before
    Replaced = 4,
    Deleted = 5,
    Skipped = 6, ///< left alone, for the reason told
    Kept = 7,    ///< left alone as the conflict rule says
};

/// "failed", "kept", ...: as in JSON. Not translated.
QString outcomeName(LineOutcome outcome);

/// How many files @p report is of that were to be written. What stayed as it was is not one of them: nothing is proven of it.
std::uint64_t filesDue(const RestoreReport &report);

/// How a restore ended, by the one rule that the exit code, the job and the report follow.
enum class RestoreState {
    Complete,    ///< everything that was to be written is in place
    NothingToDo, ///< nothing was to be written, and nothing is proven
    Partial,     ///< not everything is in place, or not wholly
    Failed,      ///< nothing of what was to be written is in place, or the restore ended early
};
RestoreState stateOf(const RestoreReport &report);

/// One entry that is not simply new: what became of it, and why. Plan and report outlive it.
struct ReportLine
{
    BytesView path;
    LineOutcome outcome = LineOutcome::Failed;
    const PlanEntry *entry = nullptr; ///< null where the plan has none, as below a folder that cannot be read
    const RestoreProblem *problem = nullptr; ///< why it failed
    bool hasReplaced = false;                ///< what stood there is gone, even where not all is as it was
};

/// Every entry of @p plan that failed, was not reached, replaced something, was deleted, or was left alone, in this order. @p report is
/// of the run of this plan.
std::vector<ReportLine> reportLines(const RestorePlan &plan, const RestoreReport &report);

} // namespace backstop::restore
