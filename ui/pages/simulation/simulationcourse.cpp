// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens in a recovery: its course in the middle trial, who is busy, and what would help.
#include "model/core/at.h"
#include "ui/pages/simulation/simulationcharts.h"
#include "ui/pages/simulation/simulationtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace backstop::ui {

using namespace recovery;

namespace {

struct SimulationCourse
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::SimulationCourse)
};

constexpr double kNothingGained = 0.5; ///< seconds

ChartInk inkOf(const ScheduleBar &bar)
{
    if (bar.hasFailed)
        return ChartInk::Failed;
    switch (bar.kind) {
    case BarKind::Mobilise:
        return ChartInk::Mobilise;
    case BarKind::WaitForTeam:
    case BarKind::FallBack:
        return ChartInk::Wait;
    case BarKind::Restore:
        return ChartInk::Transfer;
    case BarKind::Work:
        break;
    }
    return ChartInk::Work;
}

QString kindText(const ScheduleBar &bar)
{
    switch (bar.kind) {
    case BarKind::Mobilise:
        return SimulationCourse::tr("Mobilise");
    case BarKind::WaitForTeam:
        return SimulationCourse::tr("Wait for the team");
    case BarKind::FallBack:
        return SimulationCourse::tr("Find the backup before");
    case BarKind::Restore:
        return SimulationCourse::tr("Transfer");
    case BarKind::Work:
        break;
    }
    return bar.hasFailed ? SimulationCourse::tr("Work that failed") : SimulationCourse::tr("Work");
}

QString barText(const SimulationContent &content, const ScheduleBar &bar)
{
    QString text =
        SimulationCourse::tr("%1: %2, from %3 to %4")
            .arg(kindText(bar), timeText(bar.end - bar.begin), timeText(bar.begin), timeText(bar.end));
    if (bar.attempt > 1)
        text += SimulationCourse::tr("; try %L1").arg(bar.attempt);
    if (bar.waitedFor >= 0)
        text += (bar.kind == BarKind::WaitForTeam ? SimulationCourse::tr("; until %1 was back")
                                                  : SimulationCourse::tr("; after %1"))
                    .arg(nameOf(content, bar.waitedFor));
    return text;
}

void finishSchedule(ChartView<RowChartData> &view, const SimulationContent &content, double end)
{
    RowChartData &data = view.data;
    const double target = content.result.plan.target;
    if (target > 0) {
        data.target = target;
        data.targetText = SimulationCourse::tr("Target %1").arg(timeText(target));
    }
    data.to = std::max(end, target <= end * kChartFarTarget ? target : 0) * 1.03;
    data.keys = {{ChartInk::Mobilise, SimulationCourse::tr("Mobilise"), false},
                 {ChartInk::Wait, SimulationCourse::tr("Wait"), false},
                 {ChartInk::Transfer, SimulationCourse::tr("Transfer"), false},
                 {ChartInk::Work, SimulationCourse::tr("Work"), false}};
    if (std::ranges::any_of(content.result.schedule, &ScheduleBar::hasFailed))
        data.keys.push_back({ChartInk::Failed, SimulationCourse::tr("Failed"), false});
    data.targetKey = SimulationCourse::tr("RTO (\u2192: later than is shown)");
    data.valueTitle = SimulationCourse::tr("Back after");
    view.sentence =
        content.result.isCertain
            ? SimulationCourse::tr("The course of every trial: all is back after %1.").arg(timeText(end))
            : SimulationCourse::tr("The trial that took the middle time, number %L1: all is back after %2.")
                  .arg(content.result.medianTrial + 1)
                  .arg(timeText(end));
}

} // namespace

ChartView<RowChartData> scheduleView(const SimulationContent &content)
{
    ChartView<RowChartData> view;
    const std::size_t count = content.input.components.size();
    std::vector<std::vector<const ScheduleBar *>> bars(count);
    for (const ScheduleBar &bar : content.result.schedule)
        bars[at(bar.component)].push_back(&bar);
    for (auto &of : bars)
        std::ranges::stable_sort(of, {}, &ScheduleBar::begin);
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return bars[i].empty() ? 0 : bars[i].front()->begin; });
    view.table.columns = {{SimulationCourse::tr("Component"), ChartValue::Text, 24},
                          {SimulationCourse::tr("What"), ChartValue::Text, 20},
                          {SimulationCourse::tr("From"), ChartValue::Time, 14},
                          {SimulationCourse::tr("To"), ChartValue::Time, 14},
                          {SimulationCourse::tr("Takes"), ChartValue::Time, 14},
                          {SimulationCourse::tr("Try"), ChartValue::Count, 6}};
    double end = 0;
    for (const std::size_t i : order) {
        const SimulatedComponent &component = content.input.components[i];
        ChartRow row{.label = component.name};
        double back = 0;
        for (const ScheduleBar *bar : bars[i]) {
            row.spans.push_back({bar->begin, bar->end, inkOf(*bar), barText(content, *bar)});
            view.table.rows.push_back({component.name, kindText(*bar), bar->begin, bar->end,
                                       bar->end - bar->begin, double(bar->attempt)});
            back = std::max(back, bar->end);
        }
        end = std::max(end, back);
        row.value = timeText(back);
        if (component.rto > 0) {
            row.target = component.rto;
            row.targetText = SimulationCourse::tr("RTO %1").arg(timeText(component.rto));
            row.isBad = back > component.rto;
            if (row.isBad)
                row.value = SimulationCourse::tr("%1 of %2").arg(timeText(back), timeText(component.rto));
        }
        row.sentence = component.rto > 0
                           ? SimulationCourse::tr("%1 is back after %2; its RTO is %3")
                                 .arg(component.name, timeText(back), timeText(component.rto))
                           : SimulationCourse::tr("%1 is back after %2").arg(component.name, timeText(back));
        view.data.rows.push_back(std::move(row));
    }
    if (content.result.schedule.empty())
        view.nothing = SimulationCourse::tr("Nothing in this plan takes any time.");
    finishSchedule(view, content, end);
    return view;
}

ChartView<RowChartData> improvementsView(const SimulationContent &content)
{
    ChartView<RowChartData> view;
    const Improvements &improvements = content.improvements;
    view.table.columns = {{SimulationCourse::tr("What if"), ChartValue::Text, 36},
                          {SimulationCourse::tr("P95 with it"), ChartValue::Time, 14},
                          {SimulationCourse::tr("P95 sooner by"), ChartValue::Time, 16},
                          {SimulationCourse::tr("Mean sooner by"), ChartValue::Time, 16}};
    int idle = 0;
    double least = 0;
    double most = 0;
    for (const Improvement &improvement : improvements.found) {
        const double gained = improvement.gainedP95;
        view.table.rows.push_back(
            {improvementText(improvement), improvement.p95, gained, improvement.gainedMean});
        if (std::abs(gained) < kNothingGained) {
            ++idle;
            continue;
        }
        ChartRow row{.label = improvementText(improvement)};
        row.value = gained > 0 ? SimulationCourse::tr("%1 sooner").arg(timeText(gained))
                               : SimulationCourse::tr("%1 later").arg(timeText(-gained));
        row.isBad = gained < 0;
        row.sentence =
            SimulationCourse::tr("%1: P95 %2, %3").arg(row.label, timeText(improvement.p95), row.value);
        row.spans.push_back({std::min(0.0, gained), std::max(0.0, gained),
                             gained < 0 ? ChartInk::Over : ChartInk::Value, row.sentence});
        least = std::min(least, gained);
        most = std::max(most, gained);
        view.data.rows.push_back(std::move(row));
    }
    view.data.from = least * 1.05;
    view.data.to = std::max(most * 1.05, 1.0);
    view.data.valueTitle = QStringLiteral("P95");
    if (view.data.rows.empty()) {
        view.nothing =
            content.isGoingOn ? SimulationCourse::tr("What would help is still being tried.")
            : content.improvementTrials == 0
                ? SimulationCourse::tr("The simulation was stopped before it was tried what would help.")
                : SimulationCourse::tr(
                      "Nothing that was tried brings the 95th percentile down: work 20 % faster, "
                      "transfers 20 % faster, one person more.");
        return view;
    }
    const Improvement &best = improvements.found.front();
    view.sentence =
        best.gainedP95 >= kNothingGained
            ? SimulationCourse::tr("P95 of the plan is %1. Most helps \"%2\": %3 sooner.")
                  .arg(timeText(improvements.p95), improvementText(best), timeText(best.gainedP95))
            : SimulationCourse::tr("P95 of the plan is %1. Nothing that was tried brings it down.")
                  .arg(timeText(improvements.p95));
    if (idle > 0)
        view.sentence +=
            QLatin1Char(' ') + SimulationCourse::tr("%Ln other(s) change nothing.", nullptr, idle);
    if (!improvements.isComplete)
        view.sentence += QLatin1Char(' ') + SimulationCourse::tr("Stopped before everything was tried.");
    if (content.improvementTrials < content.result.trials)
        view.sentence += QLatin1Char(' ') +
                         SimulationCourse::tr("Tried in %L1 trials each.").arg(content.improvementTrials);
    return view;
}

ChartView<RowChartData> teamsView(const SimulationContent &content)
{
    ChartView<RowChartData> view;
    view.table.columns = {{SimulationCourse::tr("Team"), ChartValue::Text, 24},
                          {SimulationCourse::tr("Members"), ChartValue::Count, 10},
                          {SimulationCourse::tr("At work"), ChartValue::Share, 10},
                          {SimulationCourse::tr("Mean wait for it"), ChartValue::Time, 18}};
    view.data.axis = RowChartData::Axis::Share;
    const TeamOutcome *longest = nullptr;
    for (const TeamOutcome &team : content.result.teams) {
        ChartRow row{.label = SimulationCourse::tr("%1 (%L2)").arg(team.name).arg(team.members)};
        const QString wait = team.meanWait >= kNothingGained
                                 ? SimulationCourse::tr("waited for %1").arg(timeText(team.meanWait))
                                 : SimulationCourse::tr("nobody waits");
        row.value = SimulationCourse::tr("%1, %2").arg(shareText(team.utilisation), wait);
        row.sentence =
            SimulationCourse::tr("%1, %Ln member(s): at work in %2 of the time; mean wait of a component %3",
                                 nullptr, team.members)
                .arg(team.name, shareText(team.utilisation), timeText(team.meanWait));
        row.spans.push_back({0, team.utilisation, ChartInk::Work, row.sentence});
        view.data.rows.push_back(std::move(row));
        view.table.rows.push_back({team.name, double(team.members), team.utilisation, team.meanWait});
        if (!longest || team.meanWait > longest->meanWait)
            longest = &team;
    }
    if (!longest)
        view.nothing = SimulationCourse::tr(
            "The plan has no teams: it is simulated as if there were always people enough.");
    else if (longest->meanWait >= kNothingGained)
        view.sentence =
            SimulationCourse::tr("Longest waited for is %1: a component of its own waits %2 on average.")
                .arg(longest->name, timeText(longest->meanWait));
    else
        view.sentence = SimulationCourse::tr("No component ever waits for a team.");
    return view;
}

} // namespace backstop::ui
