// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/simulation.h"

namespace backstop::recovery {

/// Of the components that state an RTO. The whole plan may be in time without them.
struct MissedTargets
{
    int targets = 0;
    int missed = 0; ///< as TimeStatistics::isMissed() has it
    const ComponentOutcome *worst =
        nullptr; ///< whose P95 is the largest share of its RTO; null: none has one
};
/// Points into @p result.
MissedTargets missedTargets(const SimulationResult &result);

} // namespace backstop::recovery
