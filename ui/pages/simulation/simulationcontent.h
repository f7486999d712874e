// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/forecast.h"
#include "model/recovery/simulation/scenario.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace backstop::ui {

/// A plan as it can be simulated, before anything is varied.
struct SimulationSubject
{
    std::shared_ptr<const recovery::SimulationInput> input = {}; ///< never null where there is a plan
    QStringList withEarlierBackup = {};   ///< components that have a backup before the latest
    quint64 version = 0;                  ///< of the repository's plan
    QString location = {};                ///< of the repository, for the command line; empty: there is none
    recovery::Calibration forecasts = {}; ///< how right those of drills were
};

/// What is to be simulated.
struct SimulationOrder
{
    recovery::SimulationRequest request = {};
    double commonCauseSigma = 0.2;
    recovery::Scenario scenario = {};              ///< its name is empty where it changes nothing
    std::vector<recovery::Scenario> compared = {}; ///< beside the plan as it is; each has a name
    bool operator==(const SimulationOrder &other) const
    {
        return request.trials == other.request.trials && request.seed == other.request.seed &&
               commonCauseSigma == other.commonCauseSigma && scenario == other.scenario &&
               compared == other.compared;
    }
};

/// One of those that stand side by side. The first is the plan as it is, without a name.
struct ComparedScenario
{
    recovery::Scenario scenario = {};
    recovery::SimulationResult result = {};
};

/// A simulation with all that is shown of it. What was not reached where it was stopped is empty.
struct SimulationContent
{
    SimulationOrder order = {};
    quint64 version = 0;    ///< of the plan
    bool isGoingOn = false; ///< scenarios and improvements are still being computed
    std::shared_ptr<const recovery::SimulationInput> subject = {}; ///< the plan as it was; null: not known
    recovery::SimulationInput input = {}; ///< as simulated: with the order's scenario
    recovery::SimulationResult result = {};
    recovery::Improvements improvements = {};
    std::uint64_t improvementTrials = 0; ///< of each try of an improvement; 0: none was tried
    std::vector<ComparedScenario> compared = {};
};

/// Of a component of the simulation; empty for the whole plan, which is -1.
inline QString nameOf(const SimulationContent &content, int component)
{
    const auto place = static_cast<std::size_t>(component);
    return component >= 0 && place < content.input.components.size() ? content.input.components[place].name
                                                                     : QString();
}

} // namespace backstop::ui
