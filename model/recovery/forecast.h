// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/recovery/simulation/simulation.h"

#include <QJsonObject>

#include <array>

namespace backstop::recovery {

/// The percentiles that a forecast keeps, ascending: with them, where a drill fell in it can be told to a percent or two.
inline constexpr std::array<double, 17> kForecastShares{0,   0.01, 0.05, 0.1, 0.2,  0.3,   0.4,  0.5, 0.6,
                                                        0.7, 0.8,  0.85, 0.9, 0.95, 0.975, 0.99, 1};

/// What was forecast of one time: seconds, one for each of kForecastShares, ascending.
struct ForecastTime
{
    QString component = {}; ///< empty: the whole plan
    std::array<double, kForecastShares.size()> seconds = {};

    /// By interpolation; @p share is from 0 to 1.
    double percentile(double share) const;
    /// The share of trials that took less than @p actual: 0 where all took longer, 1 where none did. In the middle of those that it
    /// equals, so that what is certain and comes true is at 0.5.
    double positionOf(double actual) const;
    bool operator==(const ForecastTime &) const = default;
};

/// A simulation as it is kept, to be held against what a drill will measure. A value.
struct Forecast
{
    Timestamp made = {};
    QString plan = {}; ///< its name
    std::uint64_t trials = 0;
    std::uint64_t seed = 0;
    QString inputHash = {};
    ForecastTime whole = {};
    std::vector<ForecastTime> components = {};

    const ForecastTime *of(const QString &component) const;
    bool operator==(const Forecast &) const = default;
};

Forecast forecastOf(const SimulationResult &result, const QString &plan, Timestamp made);

//   version 1, made (ISO 8601), plan, trials, seed (text: JSON has no numbers of 64 bits), input_hash, shares [number],
//   whole {seconds [number]}, components [{component, seconds [number]}]
QJsonObject toJson(const Forecast &forecast);
/// UnsupportedFormat where a newer version wrote it, Damaged where a field is missing or in disorder.
Result<Forecast> forecastFromJson(const QJsonObject &object);

/// The band that a forecast of 90 % promises: from its 5th to its 95th percentile.
inline constexpr double kBandLow = 0.05;
inline constexpr double kBandHigh = 0.95;

/// What a drill has measured of one time, beside what was forecast.
struct ForecastOutcome
{
    QString component = {}; ///< empty: the whole plan
    double actual = 0;      ///< seconds
    double median = 0;      ///< forecast
    double low = 0;         ///< of the band
    double high = 0;
    double position = 0; ///< share of the trials that took less
    bool isWithinBand = false;
    bool operator==(const ForecastOutcome &) const = default;
};

/// A time that a drill has measured. Component empty: the whole plan.
struct MeasuredTime
{
    QString component = {};
    double seconds = 0;
};

/// In the order of @p measured; what the forecast does not know is left out.
std::vector<ForecastOutcome> outcomes(const Forecast &forecast, const std::vector<MeasuredTime> &measured);

/// How good forecasts were, over all of @p outcomes.
struct Calibration
{
    std::uint64_t outcomes = 0;
    std::uint64_t below = 0; ///< faster than the band
    std::uint64_t above = 0; ///< slower
    Share held =
        {}; ///< the share within the band; 0.9 where forecasts are right, with the interval of as few as there are
    double meanPosition = 0.5; ///< above 0.5: reality is slower than forecast
    /// The interval of `held` does not reach 0.9: this is more than bad luck.
    bool isOff() const { return outcomes > 0 && (held.high < 0.9 || held.low > 0.9); }
};
Calibration calibration(const std::vector<ForecastOutcome> &outcomes);

/// In English, for reports: "P63", "below all of it", "above all of it".
QString positionText(double position);
/// "held", "faster", "slower".
QString bandText(const ForecastOutcome &outcome);
/// "the 90 % band held in 7 of 8 measured recoveries".
QString heldText(const Calibration &calibration);

} // namespace backstop::recovery
