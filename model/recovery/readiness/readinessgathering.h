// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/verification.h"
#include "model/core/progress.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/planproblem.h"
#include "model/recovery/planstore.h"
#include "model/recovery/readiness/readiness.h"
#include "model/recovery/rpohistory.h"

#include <memory>
#include <stop_token>

namespace backstop::recovery {

/// What a repository holds that says how ready the firm is.
struct GatheredReadiness
{
    StoredPlan plan;
    ReadinessFacts facts;
    struct Drill
    {
        DrillSummary summary;
        bool isOutdated = false; ///< the plan was changed since
    };
    std::vector<Drill> drills; ///< newest first
    std::vector<PlanProblem> problems;
    std::shared_ptr<const RpoHistory> rpo; ///< of the last four weeks
    /// Backups and reports that could not be read, and why the plan could not be simulated: what is in them counted as not there.
    std::vector<Error> unread;
};

/// Reads the plan, its backups, the drills and the tests of the recovery code, and simulates the plan for what no drill has measured
/// (10,000 trials, always with the same seed). Nothing where there is no plan. @p verifications is what is known today, see
/// VerificationHistory::standing(). What a drill measured is outdated where the component, or what it needs, is another in the plan as it
/// is now. That a component came back counts where all that it needs came back in the same drill, be it of some components or aborted
/// later; that it failed counts always, unless it was arranged. The newest of these is what was measured. Tabletop drills prove nothing:
/// they are listed only. Of the others kDrillsMeasured are looked through, and the newest of the whole plan where it is older. Of copies
/// it knows the repository itself.
Result<std::optional<GatheredReadiness>>
gatherReadiness(repository::Repository &repository, const std::vector<catalog::Verification> &verifications,
                Progress &progress, const std::stop_token &stop);

} // namespace backstop::recovery
