// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/forecast.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr int kVersion = 1;

ForecastTime timeOf(const QString &component, const TimeStatistics &time)
{
    ForecastTime result{.component = component};
    for (std::size_t i = 0; i < kForecastShares.size(); ++i) {
        const auto step = static_cast<std::size_t>(std::lround(kForecastShares[i] * kCurveSteps));
        result.seconds[i] = static_cast<double>(time.curve[step]);
    }
    return result;
}

QJsonObject toJson(const ForecastTime &time)
{
    QJsonArray seconds;
    for (const double value : time.seconds)
        seconds.append(value);
    QJsonObject object{{u"seconds"_s, seconds}};
    if (!time.component.isEmpty())
        object.insert(u"component"_s, time.component);
    return object;
}

Error damaged(const QString &what)
{
    return {ErrorCode::Damaged, u"forecast: "_s % what,
            u"Simulate the plan again; this forecast cannot be used."_s};
}

Result<ForecastTime> timeFromJson(const QJsonValue &value)
{
    const QJsonArray seconds = value[u"seconds"].toArray();
    ForecastTime time{.component = value[u"component"].toString()};
    bool isGood = seconds.size() == static_cast<qsizetype>(time.seconds.size());
    for (std::size_t i = 0; isGood && i < time.seconds.size(); ++i) {
        time.seconds[i] = seconds[static_cast<qsizetype>(i)].toDouble(-1);
        isGood = time.seconds[i] >= (i == 0 ? 0 : time.seconds[i - 1]);
    }
    if (!isGood)
        return damaged(u"its percentiles are missing or not in order"_s);
    return time;
}

} // namespace

double ForecastTime::percentile(double share) const
{
    const auto after = std::ranges::upper_bound(kForecastShares, share);
    if (after == kForecastShares.end())
        return seconds.back();
    if (after == kForecastShares.begin())
        return seconds.front();
    const auto i = static_cast<std::size_t>(after - kForecastShares.begin());
    const double part = (share - kForecastShares[i - 1]) / (kForecastShares[i] - kForecastShares[i - 1]);
    return seconds[i - 1] + part * (seconds[i] - seconds[i - 1]);
}

double ForecastTime::positionOf(double actual) const
{
    const auto [first, last] = std::ranges::equal_range(seconds, actual);
    const auto i = static_cast<std::size_t>(first - seconds.begin());
    if (first != last)
        return (kForecastShares[i] + kForecastShares[static_cast<std::size_t>(last - seconds.begin()) - 1]) /
               2;
    if (i == 0 || i == seconds.size())
        return i == 0 ? 0 : 1;
    const double part = (actual - seconds[i - 1]) / (seconds[i] - seconds[i - 1]);
    return kForecastShares[i - 1] + part * (kForecastShares[i] - kForecastShares[i - 1]);
}

const ForecastTime *Forecast::of(const QString &component) const
{
    if (component.isEmpty())
        return &whole;
    const auto found = std::ranges::find(components, component, &ForecastTime::component);
    return found == components.end() ? nullptr : &*found;
}

Forecast forecastOf(const SimulationResult &result, const QString &plan, Timestamp made)
{
    Forecast forecast{.made = made,
                      .plan = plan,
                      .trials = result.trials,
                      .seed = result.seed,
                      .inputHash = result.inputHash,
                      .whole = timeOf({}, result.plan)};
    for (const ComponentOutcome &component : result.components)
        forecast.components.push_back(timeOf(component.name, component.time));
    return forecast;
}

QJsonObject toJson(const Forecast &forecast)
{
    QJsonArray shares;
    for (const double share : kForecastShares)
        shares.append(share);
    QJsonArray components;
    for (const ForecastTime &component : forecast.components)
        components.append(toJson(component));
    return {{u"version"_s, kVersion},
            {u"made"_s, toIso(forecast.made)},
            {u"plan"_s, forecast.plan},
            {u"trials"_s, static_cast<qint64>(forecast.trials)},
            {u"seed"_s, QString::number(forecast.seed)},
            {u"input_hash"_s, forecast.inputHash},
            {u"shares"_s, shares},
            {u"whole"_s, toJson(forecast.whole)},
            {u"components"_s, components}};
}

Result<Forecast> forecastFromJson(const QJsonObject &object)
{
    if (const int version = object[u"version"].toInt(); version > kVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     u"forecast: it was written by a newer version of Backstop"_s, u"Update Backstop."_s};
    const auto made = fromIso(object[u"made"].toString());
    bool isSeed = false;
    Forecast forecast{.plan = object[u"plan"].toString(),
                      .trials = static_cast<std::uint64_t>(std::max(0.0, object[u"trials"].toDouble())),
                      .seed = object[u"seed"].toString().toULongLong(&isSeed),
                      .inputHash = object[u"input_hash"].toString()};
    if (!made || !isSeed || forecast.trials == 0 || forecast.inputHash.isEmpty())
        return damaged(u"its time, seed, trials or input is missing"_s);
    const QJsonArray shares = object[u"shares"].toArray();
    if (!std::ranges::equal(shares, kForecastShares, {},
                            [](const auto &share) { return QJsonValue(share).toDouble(); }))
        return damaged(u"it has other percentiles"_s);
    forecast.made = *made;
    BACKSTOP_ASSIGN(whole, timeFromJson(object[u"whole"]));
    forecast.whole = std::move(whole);
    for (const auto &value : object[u"components"].toArray()) {
        BACKSTOP_ASSIGN(component, timeFromJson(value));
        if (component.component.isEmpty())
            return damaged(u"a component has no name"_s);
        forecast.components.push_back(std::move(component));
    }
    return forecast;
}

std::vector<ForecastOutcome> outcomes(const Forecast &forecast, const std::vector<MeasuredTime> &measured)
{
    std::vector<ForecastOutcome> result;
    for (const MeasuredTime &time : measured) {
        const ForecastTime *expected = forecast.of(time.component);
        if (!expected)
            continue;
        ForecastOutcome outcome{.component = time.component,
                                .actual = time.seconds,
                                .median = expected->percentile(0.5),
                                .low = expected->percentile(kBandLow),
                                .high = expected->percentile(kBandHigh),
                                .position = expected->positionOf(time.seconds)};
        outcome.isWithinBand = outcome.actual >= outcome.low && outcome.actual <= outcome.high;
        result.push_back(std::move(outcome));
    }
    return result;
}

Calibration calibration(const std::vector<ForecastOutcome> &outcomes)
{
    Calibration result{.outcomes = outcomes.size()};
    double sum = 0;
    for (const ForecastOutcome &outcome : outcomes) {
        sum += outcome.position;
        if (!outcome.isWithinBand)
            ++(outcome.actual < outcome.low ? result.below : result.above);
    }
    result.held = wilson(result.outcomes - result.below - result.above, result.outcomes);
    if (!outcomes.empty())
        result.meanPosition = sum / static_cast<double>(outcomes.size());
    return result;
}

QString positionText(double position)
{
    if (position <= 0 || position >= 1)
        return position <= 0 ? u"below all of it"_s : u"above all of it"_s;
    return u"P%1"_s.arg(std::clamp(std::lround(position * 100), 1l, 99l));
}

QString bandText(const ForecastOutcome &outcome)
{
    if (outcome.isWithinBand)
        return u"held"_s;
    return outcome.actual < outcome.low ? u"faster"_s : u"slower"_s;
}

QString heldText(const Calibration &calibration)
{
    return u"the 90 % band held in %1 of %2 measured %3"_s
        .arg(calibration.outcomes - calibration.below - calibration.above)
        .arg(calibration.outcomes)
        .arg(calibration.outcomes == 1 ? u"recovery"_s : u"recoveries"_s);
}

} // namespace backstop::recovery
