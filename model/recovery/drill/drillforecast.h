// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::recovery {

/// The plan of @p drill as it is played in it: the components that take part, without the steps that no drill has, and what they need
/// besides counts as there. In an automatic drill nobody has to be mobilised. A component that no step is left of takes no time.
RecoveryPlan drilledPlan(const DrillDeclaration &drill);

inline constexpr std::uint64_t kDrillTrials = 2000;

/// What is to be expected of @p drill: its plan simulated kDrillTrials times, always with the same seed, with what @p repository knows of
/// its backups and has measured before. Without the surprises: they are to be some. An error where the plan cannot be simulated;
/// Cancelled where @p stop is requested before all trials are done.
Result<Forecast> forecastOfDrill(repository::Repository &repository, const DrillDeclaration &drill,
                                 const std::stop_token &stop = {});

/// Where reality fell: of each component that has come back, and then of the whole where all have. None where the drill has no forecast.
std::vector<ForecastOutcome> forecastOutcomes(const DrillReport &report);

/// The same without the whole, for counting: its time is that of one of them.
Calibration calibrationOf(const DrillReport &report);

/// What was forecast of one time of a drill, and what came of it.
struct ForecastLine
{
    QString component = {}; ///< empty: until all are back
    double low = 0;         ///< seconds
    double median = 0;
    double high = 0;
    std::optional<ForecastOutcome> outcome = {}; ///< nothing: not measured
};
/// One for each component in the order of recovery, and one for the whole. None where the drill has no forecast.
std::vector<ForecastLine> forecastLines(const DrillReport &report);

} // namespace backstop::recovery
