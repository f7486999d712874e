// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/missedtargets.h"

namespace backstop::recovery {

MissedTargets missedTargets(const SimulationResult &result)
{
    MissedTargets found;
    double worst = 0;
    for (const ComponentOutcome &component : result.components) {
        if (component.time.target <= 0)
            continue;
        ++found.targets;
        found.missed += component.time.isMissed() ? 1 : 0;
        const double share = component.time.p95.value / component.time.target;
        if (!found.worst || share > worst) {
            found.worst = &component;
            worst = share;
        }
    }
    return found;
}

} // namespace backstop::recovery
