// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/missedtargets.h"
#include "ui/pages/simulation/simulationcontent.h"

#include <QStringList>

namespace backstop::ui {

/// What a scenario changes, as its name: "Half the throughput; 1 person less in Operations". "As planned" where it changes nothing.
QString scenarioText(const recovery::Scenario &scenario);
/// Those that are of use for nearly every plan: half the throughput, one person less in the team that most components wait for, the
/// latest backup of what most others need corrupt.
std::vector<recovery::Scenario> usualScenarios(const SimulationSubject &subject);

/// "47 min (target 60 min)" and so on: what the whole simulation says, as a sentence.
QString outcomeText(const recovery::TimeStatistics &time);

/// "3 of 8 components miss their RTO ..."; empty where all keep it.
QString missedText(const recovery::MissedTargets &targets);
/// "98.2 % (97.9 to 98.5 %)".
QString metText(const recovery::Share &share);
QString improvementText(const recovery::Improvement &improvement);
/// Where the numbers of a component come from: "Measured 14 times", "Estimated in the plan", "Derived from the target".
QString sourceWords(const recovery::SimulatedComponent &component);
/// Whether it was measured, but too seldom to be relied on.
bool isThinlyMeasured(const recovery::SimulatedComponent &component);
inline constexpr int kEnoughMeasurements = 5;
/// "The 90 % band held in 7 of 8 measured recoveries"; empty where none was measured.
QString forecastsText(const recovery::Calibration &forecasts);
/// "10,000 trials, seed 1, input 3f9a21bc": with which anybody gets the same numbers.
QString repeatText(const recovery::SimulationResult &result);

} // namespace backstop::ui
