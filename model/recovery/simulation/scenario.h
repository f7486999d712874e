// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/simulation.h"

#include <QMap>
#include <QStringList>

namespace backstop::recovery {

/// What if things were otherwise than planned. Names that the plan does not have are an error: what was mistyped must not look as if
/// it changed nothing.
struct Scenario
{
    QString name = {};
    double throughputFactor = 1;               ///< of every storage: 0.5 is half the bandwidth
    QMap<QString, double> storageFactors = {}; ///< of single ones, on top of it: another replica
    QMap<QString, int> members = {};           ///< of teams, added: -1 is one engineer less
    QMap<QString, double> workFactors = {};    ///< of components: 0.8 takes a fifth less time
    QStringList unaffected = {}; ///< components that were not lost, so who needs them has them at once
    QStringList corrupt = {};    ///< components whose latest backup cannot be restored
    bool operator==(const Scenario &) const = default;
};

/// @p input under @p scenario. InvalidArgument for a name that it does not have, a factor that is not above 0, and what checkInput()
/// finds: a team without members, a component with a corrupt backup and none before it, a plan with nothing left to recover.
Result<SimulationInput> withScenario(const SimulationInput &input, const Scenario &scenario);

/// @p input as it is under each of @p scenarios, with the same random numbers in all: what differs comes from the scenario. In their
/// order; where @p stop is requested, only those that were completed. Items of @p progress are simulations.
Result<std::vector<SimulationResult>> compareScenarios(const SimulationInput &input,
                                                       const std::vector<Scenario> &scenarios,
                                                       const SimulationRequest &request,
                                                       const std::stop_token &stop, Progress &progress);

/// One thing that could be made better, and what that would give.
struct Improvement
{
    enum class Kind : int {
        FasterWork,    ///< the component's work in 20 % less time
        MorePeople,    ///< one more member in the team
        FasterStorage, ///< transfers from the storage in 20 % less time
    };
    Kind kind = Kind::FasterWork;
    QString name = {};
    double p95 = 0; ///< of the plan, with it
    double gainedP95 =
        0; ///< seconds; below 0 where it makes things worse, which list scheduling can (Graham, 1969)
    double gainedMean = 0; ///< seconds
    bool operator==(const Improvement &) const = default;
};

/// What to fix first, most P95 gained first. `isComplete` is false where it was stopped; then only some were tried.
struct Improvements
{
    double p95 = 0; ///< of the plan as it is, in these trials
    std::vector<Improvement> found = {};
    bool isComplete = true;
};

/// Simulates @p input once for each thing that could be better, with the same random numbers. Tried are all teams with
/// someone in their queue, all storages that anything is restored from, and the components that are most often on the
/// binding chain, so that there are at most @p most in all. Items of @p progress are simulations.
Result<Improvements> whatToFixFirst(const SimulationInput &input, const SimulationRequest &request,
                                    const std::stop_token &stop, Progress &progress, int most = 40);

} // namespace backstop::recovery
