// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/drillreport.h"
#include "model/recovery/plancheck.h"
#include "model/recovery/simulation/simulationfacts.h"
#include "model/repository/repository.h"

#include <functional>
#include <stop_token>

namespace backstop::recovery {

/// What drills and restore tests have measured, as far as it says something of a plan as it is now.
struct RecoveryHistory
{
    struct OfComponent
    {
        std::vector<double> workSeconds = {};              ///< see RecoveryFacts
        std::vector<std::vector<double>> stepSeconds = {}; ///< by step, see RecoveryFacts
        bool operator==(const OfComponent &) const = default;
    };
    struct Transfer
    {
        double bytes = 0;
        double seconds = 0;
        bool operator==(const Transfer &) const = default;
    };
    std::vector<OfComponent> components = {}; ///< as in the plan
    std::vector<Transfer> transfers = {};     ///< one for each restore test, and for each drill
    /// Of the components of drills that had a forecast and no surprises: how right forecasts were.
    std::vector<ForecastOutcome> outcomes = {};
    std::vector<Error> unread =
        {}; ///< reports and lists that could not be read; what is in them counted as not there
};

/// How many drills are looked through, the newest ones.
inline constexpr std::size_t kDrillsMeasured = 50;

/// A drill that was no tabletop drill.
using LookAtDrill = std::function<void(const DrillSummary &summary, const DrillReport &report)>;

/// Looks through the drills and restore tests that @p repository keeps. Cancelled where @p stop is requested; what cannot be read is told,
/// and stops nobody. @p look sees each drill that was looked through, the oldest first.
Result<RecoveryHistory> recoveryHistory(repository::Repository &repository, const RecoveryPlan &plan,
                                        const std::stop_token &stop = {}, const LookAtDrill &look = {});

/// Adds what one drill has measured. Of a component of the same name: each of its steps that is in the plan as it was (its kind, title,
/// program, arguments and target), was done, and did not fail by arrangement. Where a try may fail by the plan, only steps that were begun
/// once: failures are simulated on their own. The work as a whole where each of its steps was measured. Waits do not count, nor
/// does a tabletop drill. (Mobilising is not measured: a drill is declared when people are there.) What restored at
/// the same time is one transfer of them all.
void addMeasured(const DrillReport &report, const RecoveryPlan &plan, RecoveryHistory &history);

/// What simulationInput() takes.
struct SimulationFacts
{
    std::vector<RecoveryFacts> components = {};
    std::vector<StorageFacts> storages = {};
};

/// Transfers count where they are of 16 MiB, or of half of what the largest component has: smaller ones measure how files
/// are made, and not how fast bytes come. @p backups is empty, or has an entry for each component.
SimulationFacts simulationFacts(const std::vector<ComponentFacts> &backups, const RecoveryHistory &history);

} // namespace backstop::recovery
