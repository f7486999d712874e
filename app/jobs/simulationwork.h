// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/recovery/forecast.h"
#include "model/recovery/simulation/scenario.h"
#include "model/recovery/simulation/simulationwatch.h"

#include <map>
#include <mutex>
#include <utility>

namespace backstop::app {

// As in work.h: the engine calls of the page of the simulation.

/// The plan of a repository as it can be simulated.
struct SimulationPlan
{
    std::uint64_t version = 0;
    recovery::SimulationInput input = {};
    std::optional<Error> problem = {}; ///< why it cannot be simulated; then there is no input
    /// By component, where there is a backup before the latest.
    std::map<QString, recovery::FallBack> earlierBackups = {};
    std::vector<Error> unread = {}; ///< backups and drills that could not be read, and count as not there
    recovery::Calibration calibration = {}; ///< how right the forecasts of drills were
};

/// What is to be computed. Names are those of the input.
struct SimulationWish
{
    recovery::SimulationInput input = {}; ///< the plan as it is
    std::map<QString, recovery::FallBack> earlierBackups = {};
    recovery::SimulationRequest request = {};
    recovery::Scenario scenario = {};
    std::vector<recovery::Scenario> compared = {}; ///< beside the plan as it is
};

/// What came of it. Where it was stopped, what had not begun is empty.
struct SimulationFindings
{
    recovery::SimulationInput input = {}; ///< with the scenario
    recovery::SimulationResult result = {};
    recovery::Improvements improvements = {};
    std::uint64_t improvementTrials = 0;                   ///< 0: none was tried
    std::vector<recovery::SimulationResult> compared = {}; ///< the plan as it is, then each scenario
};

/// Where the work leaves the simulation itself while it compares and tries on: nobody has to wait for all of it. Thread-safe.
class EarlyFindings
{
public:
    recovery::SimulationWatch watch; ///< of the simulation itself

    void set(std::shared_ptr<const SimulationFindings> findings)
    {
        const std::lock_guard lock(m_mutex);
        m_findings = std::move(findings);
    }
    /// Once; null where there are none, or not any more.
    std::shared_ptr<const SimulationFindings> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_findings, nullptr);
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const SimulationFindings> m_findings; // guarded by m_mutex
};

/// The newest plan with the sizes of its backups, as `backstopctl plan simulate` takes them. An outcome without one: there is no plan.
Work readSimulationPlanWork(const Services &services, SharedRepository repository,
                            Outcome<std::optional<SimulationPlan>> out);

/// Simulates, compares the scenarios, and tries what would help. Items of its progress are trials of all of them; its phase is Planning
/// for the first, and Finishing then. Cancelled where it was stopped, with an outcome that has the trials until then, if there were any.
/// Needs no repository.
Work simulationWork(SimulationWish wish, Outcome<SimulationFindings> out,
                    std::shared_ptr<EarlyFindings> early = nullptr);

} // namespace backstop::app
