// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/simulationinput.h"

namespace backstop::recovery {

/// What is known of the recovery of a component from backups and drills. What is not known stays as it is here.
struct RecoveryFacts
{
    double bytes = 0;                         ///< of its data in its latest usable backup
    QString storage = {};                     ///< that it is restored from; empty: the only one
    std::optional<FallBack> fallBack = {};    ///< the backup before
    std::vector<double> mobiliseSeconds = {}; ///< as drills have measured it: until somebody worked on it
    std::vector<double> workSeconds = {};     ///< everything after that but the transfer
    /// Of each of effectiveSteps(), where it was measured on its own; shorter, or empty, where that is not known.
    std::vector<std::vector<double>> stepSeconds = {};
};

/// What restores from a storage have measured.
struct StorageFacts
{
    QString name = {};
    std::vector<double> bytesPerSecond = {};
};

/// What a storage gives where nobody has measured it: 100 MB/s, from 50 to 200.
Distribution defaultThroughput();
/// Of the parts of its work the one that is known least: what was measured is known best, the more the oftener. Null where it has none.
const Distribution *leastKnown(const SimulatedComponent &component);
/// How many of them were measured.
int measuredParts(const SimulatedComponent &component);

/// How long the work on a component takes where nobody said anything: likely half of its RTO, from a quarter of it to one and a half.
/// Of five minutes where it has no RTO.
Distribution defaultWork(std::chrono::seconds rto);

/// @p plan as it is simulated. @p facts is empty, or has an entry for each component; a storage that @p storages does not
/// name gets the default throughput.
///
/// The work of a component is its own estimate, or those of its steps, one after another; steps without one take no time then, a
/// restore's estimate counts only where its bytes are not known, and what cleans up counts never. Where neither
/// exists, it is a default, and says so. What was measured is blended into it: step by step where steps have estimates (one without
/// takes what was measured then), into the whole where not. As many retries as the most patient of its steps has.
/// Urgency is a component's priority, or that of the most urgent one that needs it, ties by the order of entry. Errors are
/// those of checkInput().
Result<SimulationInput> simulationInput(const RecoveryPlan &plan,
                                        const std::vector<RecoveryFacts> &facts = {},
                                        const std::vector<StorageFacts> &storages = {});

} // namespace backstop::recovery
