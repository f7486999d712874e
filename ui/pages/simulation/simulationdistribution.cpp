// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a recovery takes: the times of all trials as a curve, or in bins.
#include "ui/pages/simulation/simulationcharts.h"
#include "ui/pages/simulation/simulationtext.h"

#include <algorithm>
#include <cmath>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr int kBins = 30;
constexpr double kFarTail =
    2; ///< times P99: trials that took longer are told in words, and the others stay legible

/// The share of the trials that took @p seconds or less.
double shareBelow(const std::vector<float> &curve, double seconds)
{
    const auto above = std::ranges::upper_bound(curve, static_cast<float>(seconds));
    if (above == curve.begin())
        return 0;
    if (above == curve.end())
        return 1;
    const double left = *(above - 1);
    const double part = *above > left ? (seconds - left) / (*above - left) : 0;
    return (static_cast<double>(above - curve.begin()) - 1 + part) / kCurveSteps;
}

/// Up to where trials are drawn.
double farthestDrawn(const TimeStatistics &time)
{
    const double far = std::max(time.p99.value * kFarTail, time.target <= time.p99.value ? time.target : 0);
    return std::min(time.most, far);
}

std::vector<QPointF> cumulative(const TimeStatistics &time)
{
    std::vector<QPointF> line;
    line.reserve(time.curve.size());
    const double end = farthestDrawn(time);
    for (std::size_t i = 0; i < time.curve.size() && time.curve[i] <= end; ++i)
        line.emplace_back(time.curve[i], double(i) / kCurveSteps);
    if (end < time.most)
        line.emplace_back(end, shareBelow(time.curve, end));
    return line;
}

std::vector<QPointF> steps(const TimeStatistics &time)
{
    std::vector<QPointF> line;
    const double end = farthestDrawn(time);
    const double range = end - time.least;
    const double step = range > 0 ? timeStep(range, kBins) : 1;
    double share = 0;
    for (double from = std::floor(time.least / step) * step; from < end || line.empty(); from += step) {
        const double upTo = from + step >= time.most ? 1 : shareBelow(time.curve, from + step);
        line.emplace_back(from, upTo - share);
        line.emplace_back(from + step, upTo - share);
        share = upTo;
    }
    return line;
}

ChartTable percentileTable(const TimeStatistics &time)
{
    ChartTable table{.columns = {{SimulationCharts::tr("What"), ChartValue::Text, 26},
                                 {SimulationCharts::tr("Time"), ChartValue::Time, 14},
                                 {SimulationCharts::tr("At least"), ChartValue::Time, 14},
                                 {SimulationCharts::tr("At most"), ChartValue::Time, 14},
                                 {SimulationCharts::tr("Share of trials"), ChartValue::Share, 16}}};
    const auto add = [&](const QString &name, const Percentile &value, double share) {
        table.rows.push_back({name, value.value, value.low, value.high, share});
    };
    table.rows.push_back({SimulationCharts::tr("Fastest trial"), time.least, {}, {}, {}});
    add(QStringLiteral("P50"), time.p50, 0.5);
    add(QStringLiteral("P80"), time.p80, 0.8);
    add(QStringLiteral("P95"), time.p95, 0.95);
    add(QStringLiteral("P99"), time.p99, 0.99);
    table.rows.push_back({SimulationCharts::tr("Slowest trial"), time.most, {}, {}, {}});
    table.rows.push_back({SimulationCharts::tr("Mean"), time.mean, {}, {}, {}});
    if (time.target > 0) {
        table.rows.push_back({SimulationCharts::tr("Target"), time.target, {}, {}, time.metTarget.value});
        table.rows.push_back(
            {SimulationCharts::tr("Mean time above the target"), time.expectedOverrun, {}, {}, {}});
    }
    return table;
}

} // namespace

ChartView<LineChartData> distributionView(const SimulationContent &content, int component, bool isHistogram)
{
    const QString name = nameOf(content, component);
    const TimeStatistics &time = component < 0
                                     ? content.result.plan
                                     : content.result.components[static_cast<std::size_t>(component)].time;
    ChartView<LineChartData> view{
        .sentence =
            name.isEmpty() ? outcomeText(time) : SimulationCharts::tr("%1: %2").arg(name, outcomeText(time)),
        .table = percentileTable(time)};
    if (name.isEmpty() &&
        missedTargets(content.result).missed > 0) // the whole may be in time without its parts
        view.sentence += QLatin1Char(' ') + missedText(missedTargets(content.result));
    LineChartData &data = view.data;
    data.isArea = isHistogram;
    data.line = isHistogram ? steps(time) : cumulative(time);
    if (time.target > 0) {
        data.target = time.target;
        data.targetText = name.isEmpty() ? SimulationCharts::tr("Target %1").arg(timeText(time.target))
                                         : SimulationCharts::tr("RTO %1").arg(timeText(time.target));
    }
    if (const double end = farthestDrawn(time); end < time.most)
        view.sentence +=
            QLatin1Char(' ') + SimulationCharts::tr("%1 of the trials are not drawn: they took up to %2.")
                                   .arg(shareText(1 - shareBelow(time.curve, end)), timeText(time.most));
    const QString what = name.isEmpty() ? SimulationCharts::tr("all") : name;
    data.yTitle = isHistogram
                      ? SimulationCharts::tr("Share of the trials in which %1 took this long").arg(what)
                      : SimulationCharts::tr("Share of the trials in which %1 was back by then").arg(what);
    const double binSize = isHistogram && data.line.size() > 1 ? data.line[1].x() - data.line[0].x() : 0;
    if (isHistogram)
        data.describe = [binSize](double at, double share) {
            const double from = std::floor(at / binSize) * binSize;
            return SimulationCharts::tr("%1 took %2 to %3")
                .arg(shareText(share), timeText(from), timeText(from + binSize));
        };
    else
        data.describe = [](double at, double share) {
            return SimulationCharts::tr("%1 done within %2").arg(shareText(share), timeText(at));
        };
    if (isHistogram)
        return view;
    if (time.least == time.most) {
        data.marks.push_back({{time.most, 1}, timeText(time.most)});
        return view;
    }
    for (const auto &[rank, percentile, share] :
         {std::tuple("P50", &time.p50, 0.5), std::tuple("P80", &time.p80, 0.8),
          std::tuple("P95", &time.p95, 0.95), std::tuple("P99", &time.p99, 0.99)})
        data.marks.push_back({{percentile->value, share},
                              QLatin1String(rank) + QStringLiteral("  ") + timeText(percentile->value)});
    return view;
}

} // namespace backstop::ui
