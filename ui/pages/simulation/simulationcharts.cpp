// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulationcharts.h"

#include "ui/pages/simulation/simulationtext.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr double kMostShare = 3; ///< times its target: further right everything else would be squeezed

/// A bar from @p from to @p to, in another colour from @p target on.
void addBar(ChartRow &row, double from, double to, double target, bool isFaint, bool isThin,
            const QString &text)
{
    const ChartInk within = isFaint ? ChartInk::ValueFaint : ChartInk::Value;
    const ChartInk over = isFaint ? ChartInk::OverFaint : ChartInk::Over;
    if (target <= 0 || to <= target)
        row.spans.push_back({from, to, within, text, isThin});
    else if (from >= target)
        row.spans.push_back({from, to, over, text, isThin});
    else {
        row.spans.push_back({from, target, within, text, isThin});
        row.spans.push_back({target, to, over, text, isThin});
    }
}

/// P50 to P80 to P95 to P99 of @p time, all times divided by @p unit.
void addPercentiles(ChartRow &row, const TimeStatistics &time, double unit)
{
    const QString text = SimulationCharts::tr("P50 %1, P80 %2, P95 %3, P99 %4")
                             .arg(timeText(time.p50.value), timeText(time.p80.value),
                                  timeText(time.p95.value), timeText(time.p99.value));
    const double target = time.target / unit;
    addBar(row, time.p95.value / unit, time.p99.value / unit, target, true, true, text);
    addBar(row, time.p80.value / unit, time.p95.value / unit, target, true, false, text);
    addBar(row, time.p50.value / unit, time.p80.value / unit, target, false, false, text);
}

std::vector<ChartKey> percentileKeys()
{
    return {{ChartInk::Value, SimulationCharts::tr("P50 to P80"), false},
            {ChartInk::ValueFaint, SimulationCharts::tr("to P95"), false},
            {ChartInk::ValueFaint, SimulationCharts::tr("to P99"), true},
            {ChartInk::Over, SimulationCharts::tr("above the target"), false}};
}

ChartTable componentTable(const SimulationResult &result)
{
    ChartTable table{.columns = {{SimulationCharts::tr("Component"), ChartValue::Text, 24},
                                 {SimulationCharts::tr("RTO"), ChartValue::Time, 12},
                                 {QStringLiteral("P50"), ChartValue::Time, 12},
                                 {QStringLiteral("P80"), ChartValue::Time, 12},
                                 {QStringLiteral("P95"), ChartValue::Time, 12},
                                 {QStringLiteral("P99"), ChartValue::Time, 12},
                                 {SimulationCharts::tr("RTO met"), ChartValue::Share, 10}}};
    for (const ComponentOutcome &component : result.components) {
        const TimeStatistics &time = component.time;
        table.rows.push_back({component.name, time.target > 0 ? QVariant(time.target) : QVariant(),
                              time.p50.value, time.p80.value, time.p95.value, time.p99.value,
                              time.target > 0 ? QVariant(time.metTarget.value) : QVariant()});
    }
    return table;
}

QString sentenceOf(const QString &name, const TimeStatistics &time)
{
    return SimulationCharts::tr("%1: %2").arg(name, outcomeText(time));
}

/// Null where the component called @p name was not lost in @p result. Without a name, that of the whole plan.
const TimeStatistics *timeOf(const SimulationResult &result, const QString &name)
{
    if (name.isEmpty())
        return &result.plan;
    const auto found = std::ranges::find(result.components, name, &ComponentOutcome::name);
    return found == result.components.end() ? nullptr : &found->time;
}

ChartRow componentRow(const ComponentOutcome &component, bool inTime)
{
    const TimeStatistics &time = component.time;
    ChartRow row{.label = component.name, .sentence = sentenceOf(component.name, component.time)};
    const bool hasTarget = time.target > 0;
    if (inTime || hasTarget)
        addPercentiles(row, time, inTime ? 1 : time.target);
    if (hasTarget) {
        if (inTime) // in shares it is the same line for all
            row.target = time.target;
        row.targetText = SimulationCharts::tr("RTO %1").arg(timeText(time.target));
        row.value = SimulationCharts::tr("%1 of %2").arg(timeText(time.p95.value), timeText(time.target));
        row.isBad = time.isMissed();
    } else {
        row.value = SimulationCharts::tr("%1, no RTO").arg(timeText(time.p95.value));
    }
    return row;
}

double shareOf(const ComponentOutcome &component)
{
    return component.time.target > 0 ? component.time.p95.value / component.time.target : -1;
}

/// @p planned is null in the row of the plan itself; @p time where the component was not lost.
ChartRow scenarioRow(const QString &name, const TimeStatistics *time, const TimeStatistics *planned)
{
    ChartRow row{.label = name};
    if (!time) {
        row.value = SimulationCharts::tr("not lost");
        row.sentence = SimulationCharts::tr("%1: %2").arg(name, row.value);
        return row;
    }
    row.sentence = sentenceOf(name, *time);
    addPercentiles(row, *time, 1);
    row.value = planned
                    ? SimulationCharts::tr("%1 (%2)").arg(
                          timeText(time->p95.value), timeDifferenceText(time->p95.value - planned->p95.value))
                    : timeText(time->p95.value);
    row.isBad = time->isMissed();
    return row;
}

/// Says of the whole plan how many of its components are late, where any are.
void addMissed(ChartRow &row, const MissedTargets &targets)
{
    if (targets.missed == 0)
        return;
    row.value = SimulationCharts::tr("%1; %Ln RTO(s) missed", nullptr, targets.missed).arg(row.value);
    row.sentence += QLatin1Char(' ') + missedText(targets);
    row.isBad = true;
}

QString componentsSentence(const SimulationResult &result)
{
    const MissedTargets targets = missedTargets(result);
    if (!targets.worst)
        return SimulationCharts::tr("No component has a target.");
    if (targets.missed > 0)
        return missedText(targets);
    return SimulationCharts::tr(
               "All %Ln component(s) with an RTO keep it in 95 % of the trials; closest is %1.", nullptr,
               targets.targets)
        .arg(targets.worst->name);
}

std::vector<ChartColumn> scenarioColumns(bool isWholePlan)
{
    std::vector<ChartColumn> columns{
        {SimulationCharts::tr("Scenario"), ChartValue::Text, 36},
        {QStringLiteral("P50"), ChartValue::Time, 12},
        {QStringLiteral("P80"), ChartValue::Time, 12},
        {QStringLiteral("P95"), ChartValue::Time, 12},
        {QStringLiteral("P99"), ChartValue::Time, 12},
        {SimulationCharts::tr("Target met"), ChartValue::Share, 12},
        {SimulationCharts::tr("P95 against the plan"), ChartValue::Difference, 20}};
    if (isWholePlan)
        columns.push_back({SimulationCharts::tr("RTOs missed"), ChartValue::Count, 12});
    return columns;
}

/// Of the scenario in which most components miss their RTO, where that are more than as planned; else empty.
QString mostMissedText(const std::vector<ComparedScenario> &compared)
{
    const auto missedIn = [](const ComparedScenario &one) { return missedTargets(one.result).missed; };
    const int planned = missedIn(compared.front());
    const auto most = std::ranges::max_element(compared, {}, missedIn);
    if (missedIn(*most) == planned)
        return {};
    return SimulationCharts::tr("\"%1\" misses the most RTOs: %2 instead of %3.")
        .arg(scenarioText(most->scenario), QLocale().toString(missedIn(*most)), QLocale().toString(planned));
}

/// Of the scenario called @p name, whose 95th percentile is the latest.
QString worstText(const QString &name, double p95, double planned)
{
    return p95 - planned >= 1 ? SimulationCharts::tr("Worst is \"%1\": P95 %2, %3 later than as planned.")
                                    .arg(name, timeText(p95), timeText(p95 - planned))
                              : SimulationCharts::tr("No scenario makes the 95th percentile worse.");
}

} // namespace

ChartView<RowChartData> componentsView(const SimulationContent &content, bool inTime)
{
    const SimulationResult &result = content.result;
    ChartView<RowChartData> view{.sentence = componentsSentence(result), .table = componentTable(result)};
    RowChartData &data = view.data;
    std::vector<std::size_t> order(result.components.size());
    std::iota(order.begin(), order.end(), 0U);
    if (!inTime)
        std::ranges::stable_sort(order, std::ranges::greater(),
                                 [&](std::size_t i) { return shareOf(result.components[i]); });
    double most = 0;
    double farthest = 0;
    for (const std::size_t i : order) {
        const ComponentOutcome &component = result.components[i];
        data.rows.push_back(componentRow(component, inTime));
        const double target = component.time.target;
        if (inTime) {
            most = std::max(most, component.time.p99.value);
            farthest = std::max(farthest, target);
        } else if (target > 0) {
            most = std::max(most, component.time.p99.value / target);
        }
    }
    data.valueTitle = SimulationCharts::tr("P95 of RTO");
    data.keys = percentileKeys();
    if (inTime) {
        data.targetKey = SimulationCharts::tr("RTO (\u2192: later than is shown)");
        data.to = std::max(most, std::min(farthest, most * kChartFarTarget)) * 1.05;
    } else {
        data.axis = RowChartData::Axis::Share;
        data.target = 1;
        data.targetText = SimulationCharts::tr("RTO");
        data.to = std::clamp(most * 1.05, 1.2, kMostShare);
    }
    return view;
}

ChartView<RowChartData> scenariosView(const SimulationContent &content, int component)
{
    ChartView<RowChartData> view;
    if (content.compared.size() < 2) {
        view.nothing =
            content.isGoingOn ? SimulationCharts::tr("The scenarios are still being compared.")
            : content.order.compared.empty()
                ? SimulationCharts::tr(
                      "Nothing to compare: tick scenarios on the left, and run the simulation again.")
                : SimulationCharts::tr("The simulation was stopped before the scenarios were compared.");
        return view;
    }
    view.table.columns = scenarioColumns(component < 0);
    const QString of = nameOf(content, component);
    const TimeStatistics &planned = *timeOf(content.compared.front().result, of);
    double most = 0;
    double least = planned.p50.value;
    const TimeStatistics *worst = &planned;
    QString worstName;
    for (const ComparedScenario &compared : content.compared) {
        const TimeStatistics *time = timeOf(compared.result, of);
        const QString name = scenarioText(compared.scenario);
        view.data.rows.push_back(scenarioRow(name, time, time == &planned ? nullptr : &planned));
        if (!time) {
            view.table.rows.push_back({name, {}, {}, {}, {}, {}, {}});
            continue;
        }
        view.table.rows.push_back({name, time->p50.value, time->p80.value, time->p95.value, time->p99.value,
                                   time->target > 0 ? QVariant(time->metTarget.value) : QVariant(),
                                   time->p95.value - planned.p95.value});
        if (component < 0) {
            const MissedTargets targets = missedTargets(compared.result);
            addMissed(view.data.rows.back(), targets);
            view.table.rows.back().push_back(double(targets.missed));
        }
        most = std::max(most, time->p99.value);
        least = std::min(least, time->p50.value);
        if (time->p95.value > worst->p95.value) {
            worst = time;
            worstName = name;
        }
    }
    if (planned.target > 0) {
        view.data.target = planned.target;
        view.data.targetText =
            (component < 0 ? SimulationCharts::tr("Target %1") : SimulationCharts::tr("RTO %1"))
                .arg(timeText(planned.target));
    }
    // Not from 0: what differs is to be seen, and no bar of a range says anything by its length from there.
    const double end = std::max(most, planned.target <= most * kChartFarTarget ? planned.target : 0);
    if (planned.target > 0)
        least = std::min(least, planned.target);
    view.data.from = std::max(0.0, least - (end - least) * 0.1);
    view.data.to = std::max(end + (end - least) * 0.05, view.data.from + 1);
    view.data.valueTitle = QStringLiteral("P95");
    view.data.keys = percentileKeys();
    view.sentence = worstText(worstName, worst->p95.value, planned.p95.value);
    if (component >= 0)
        view.sentence = SimulationCharts::tr("%1: %2").arg(of, view.sentence);
    else if (const QString missed = mostMissedText(content.compared); !missed.isEmpty())
        view.sentence += QLatin1Char(' ') + missed;
    return view;
}

} // namespace backstop::ui
