// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"
#include "model/recovery/simulation/simulationinput.h"
#include "model/recovery/simulation/simulationschedule.h"
#include "model/recovery/simulation/timestatistics.h"

#include <stop_token>

namespace backstop::recovery {

class SimulationWatch;

inline constexpr std::uint64_t kMostTrials = 10'000'000;
/// Times that a simulation keeps: trials times components, four bytes each.
inline constexpr std::uint64_t kMostTimes = 256'000'000;

struct SimulationRequest
{
    std::uint64_t trials = 10'000;
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: as many as the machine has processors. The result is the same for any number.
};

struct ComponentOutcome
{
    QString name = {};
    TimeStatistics time = {}; ///< from the disaster until it is back; its target is its RTO
    Share criticality = {};   ///< of the trials in which it was on the chain that bound the end of the plan
    double meanWait = 0;      ///< seconds, for a member of its team
    bool operator==(const ComponentOutcome &) const = default;
};

struct TeamOutcome
{
    QString name = {};
    int members = 0;
    double utilisation =
        0; ///< share of its members' time, from the disaster to the end of the plan, in which they worked
    double meanWait = 0; ///< seconds that a component waited for it
    bool operator==(const TeamOutcome &) const = default;
};

/// What trials 0 to `trials` - 1 have given. Where simulate() was stopped, these are fewer than were wanted.
struct SimulationResult
{
    std::uint64_t wantedTrials = 0;
    std::uint64_t trials = 0;
    std::uint64_t seed = 0;
    QString inputHash = {};
    bool isCertain = false;                        ///< nothing is random in this plan: there is one outcome
    TimeStatistics plan = {};                      ///< until the last component is back
    std::vector<ComponentOutcome> components = {}; ///< as in the input
    std::vector<TeamOutcome> teams = {};           ///< as in the input
    std::uint64_t medianTrial = 0;          ///< in which the plan took as long as in the middle one of all
    std::vector<ScheduleBar> schedule = {}; ///< of that trial, in the order in which things ended

    bool isComplete() const { return trials == wantedTrials; }
    bool operator==(const SimulationResult &) const = default;
};

/// Plays @p input again and again. Random numbers depend on the seed, the trial and the name of the component alone: the same for
/// any number of threads, and what two variants of a plan have in common has the same luck in both.
///
/// Where @p stop is requested the trials that were done are the result; Cancelled where there are none. InvalidArgument for what
/// checkInput() says, for a number of trials that is 0 or too large, and where trials times components are. Items of @p progress are
/// trials; @p watch, where one is given, is told of the trials as they are done. Times are kept as float: exact to 7 digits; percentiles of what does not vary, and of whole seconds, are exact.
Result<SimulationResult> simulate(const SimulationInput &input, const SimulationRequest &request,
                                  const std::stop_token &stop, Progress &progress,
                                  SimulationWatch *watch = nullptr);

} // namespace backstop::recovery
