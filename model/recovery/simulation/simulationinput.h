// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/recovery/simulation/distribution.h"

#include <optional>
#include <vector>

namespace backstop::recovery {

/// Where data are restored from. What restores from it at the same time shares its throughput equally.
struct SimulatedStorage
{
    QString name = {};
    Distribution throughput = {}; ///< bytes per second; above zero
    bool operator==(const SimulatedStorage &) const = default;
};

/// The backup before the latest, for where that cannot be restored.
struct FallBack
{
    double bytes = 0;
    double extraSeconds = 0; ///< until it is found and its restore begins
    bool operator==(const FallBack &) const = default;
};

/// One component. Times are in seconds.
///
/// Its course: when all its needs are back, it is mobilised; then it waits until a member of its team is free, who stays with
/// it to the end; its data are transferred; then comes the work. A try that fails does so at its end, and is followed by another; after
/// `retries` more the backup before the latest is taken, where there is one, and then it is tried until it succeeds.
struct SimulatedComponent
{
    QString name = {}; ///< unique; its random numbers depend on it
    double rto = 0;    ///< 0: none
    std::vector<int> needs = {};
    int team = -1; ///< -1: whoever it needs is there
    int rank = 0;  ///< of those that wait for a team, the lowest comes first; ties by place
    Distribution mobilise = {};
    std::vector<Distribution> work = {}; ///< one after another
    double bytes = 0;                    ///< in its latest usable backup
    int storage = -1;                    ///< -1: nothing is transferred
    double failureProbability = 0;       ///< of a try; at most kLargestFailureProbability
    int retries = 0;
    std::optional<FallBack> fallBack = {};
    bool isLatestCorrupt = false; ///< which is found when it was transferred; needs a fallBack
    bool operator==(const SimulatedComponent &) const = default;
};

/// All that a simulation depends on, besides its seed. A value.
struct SimulationInput
{
    QString plan = {};
    std::vector<SimulatedComponent> components = {};
    std::vector<Team> teams = {};
    std::vector<SimulatedStorage> storages = {};
    double target = 0; ///< seconds, for the whole plan; 0: none
    /// A bad day is bad for everyone: in each trial, all durations that are not fixed are multiplied by one number, and throughputs that
    /// are not fixed divided by it. It is lognormal with median 1 and this deviation of its logarithm; 0 switches it off.
    double commonCauseSigma = 0.2;
    bool operator==(const SimulationInput &) const = default;
};

/// InvalidArgument where @p input cannot be simulated: nothing in it, a circle (named), a team of nobody, a distribution that is
/// none, a component that never succeeds, the same name twice, a number that points nowhere.
Result<> checkInput(const SimulationInput &input);

/// SHA-256 in hexadecimal digits of everything in @p input: equal for equal inputs, on every machine.
QString inputHash(const SimulationInput &input);

} // namespace backstop::recovery
