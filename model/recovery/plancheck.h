// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/recovery/dependencygraph.h"
#include "model/recovery/planformat.h"

#include <optional>

namespace backstop::recovery {

/// What is known of a component besides its plan: from the backups of a repository, and from the disk.
struct ComponentFacts
{
    bool isBackupKnown = false; ///< somebody has looked for its backups; without, nothing is concluded
    std::optional<Timestamp> newestBackup = {}; ///< that is usable and has its data; nothing: there is none
    std::optional<Timestamp> verifiedAt =
        {};                           ///< when every byte of that backup was last read and found right
    std::uint64_t bytes = 0;          ///< of its data in that backup
    std::chrono::seconds interval{0}; ///< between its backups, as they were made; 0: there are fewer than two
    std::vector<QString> missingPrograms = {}; ///< of its steps, that cannot be run on this machine
};

/// Everything that is wrong with @p plan, errors first, then conflicts, then warnings, each by the order of entry. @p facts is empty, or has
/// an entry for each component. Never fails: a plan of 10,000 components with a circle through all of them is answered as well. Of more
/// than kMostPlanProblems the first are told.
std::vector<PlanProblem> checkPlan(const RecoveryPlan &plan, const std::vector<ComponentFacts> &facts = {});
/// The same for a plan as it was read, together with what was wrong in the text; nothing is told twice.
std::vector<PlanProblem> checkPlan(const PlanReading &reading, const std::vector<ComponentFacts> &facts = {});

/// The least time in which each component can be back if everything goes well and every team has people enough, in seconds: the
/// best cases of its mobilisation and of its own estimate (or of its steps where it has none) after the last of its needs. Nothing where
/// the plan has a circle. Components that state no time take none.
std::optional<std::vector<double>> earliestTimes(const RecoveryPlan &plan, const DependencyGraph &graph);
/// Whether @p component states how long it, or any of its steps, takes.
bool statesTime(const Component &component);

} // namespace backstop::recovery
