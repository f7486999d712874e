// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drilltrend.h"

#include "model/recovery/drill/drillhistory.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

bool restores(const ComponentReport &component)
{
    return std::ranges::any_of(component.steps, [](const StepRecord &step) {
        return step.isInDrill && step.step.kind == StepKind::Restore;
    });
}

TrendMeasured measuredOf(const ComponentReport &component, bool isTabletop)
{
    TrendMeasured measured{.component = component.name};
    if (component.rto > 0)
        measured.rta.target = component.rto;
    if (restores(component) || component.rpa)
        measured.rpa.target = component.rpo; // 0 is a target: no loss at all
    if (isTabletop)
        return measured;
    measured.rta.measured = component.rta;
    measured.rta.isMet = component.metRto;
    measured.rpa.measured = component.rpa;
    measured.rpa.isMet = component.metRpo;
    return measured;
}

/// The worst of all that restore; nothing where that of one is missing.
TrendValue worstLoss(const DrillReport &report)
{
    TrendValue worst;
    bool isWhole = true;
    bool isJudged = true; // what was restored and did not pass the steps behind it meets nothing
    for (const ComponentReport &component : report.components) {
        if (component.rpa)
            worst.measured = std::max(worst.measured.value_or(0), *component.rpa);
        else if (restores(component))
            isWhole = false;
        if (component.metRpo)
            worst.isMet = worst.isMet.value_or(true) && *component.metRpo;
        else if (component.rpa)
            isJudged = false;
    }
    if (!isWhole)
        worst.measured.reset();
    if ((!isWhole || !isJudged) && worst.isMet == true)
        worst.isMet.reset();
    return worst;
}

TrendMeasured wholeOf(const DrillReport &report)
{
    TrendMeasured whole;
    if (report.targetSeconds > 0)
        whole.rta.target = report.targetSeconds;
    // Without some of its components, the plan is quicker than it is.
    if (report.drill.mode == DrillMode::Tabletop ||
        report.components.size() < report.drill.plan.components.size())
        return whole;
    whole.rta.measured = report.recoveredAfter;
    const bool isLost = std::ranges::any_of(report.components, [](const ComponentReport &component) {
        return component.phase == ComponentPhase::Failed || component.phase == ComponentPhase::Blocked;
    });
    if (whole.rta.target && report.recoveredAfter)
        whole.rta.isMet = *report.recoveredAfter <= *whole.rta.target;
    else if (whole.rta.target && isLost)
        whole.rta.isMet = false;
    whole.rpa = worstLoss(report);
    return whole;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

TrendSummary summaryOf(const std::vector<TrendPoint> &points, TrendValue TrendPoint::*what)
{
    TrendSummary summary;
    std::vector<double> values;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const TrendValue &value = points[i].*what;
        if (value.measured) {
            values.push_back(*value.measured);
            summary.latest = i;
        }
        summary.judged += value.isMet ? 1 : 0;
        summary.met += value.isMet == true ? 1 : 0;
    }
    summary.measured = static_cast<int>(values.size());
    if (values.empty())
        return summary;
    summary.value = values.back();
    values.pop_back();
    if (summary.measured >= kFewestForTrend)
        summary.medianBefore = medianOf(std::move(values));
    return summary;
}

void addPoint(TrendLine &line, std::size_t drill, const TrendMeasured &measured)
{
    line.points.push_back({drill, measured.rta, measured.rpa});
}

/// Of @p drills, which are of one plan, the oldest first.
DrillTrend trendOf(const std::vector<const DrillMeasured *> &drills)
{
    DrillTrend trend{.plan = drills.back()->plan};
    QHash<QString, std::size_t> places;
    for (auto drill = drills.rbegin(); drill != drills.rend(); ++drill) {
        for (const TrendMeasured &measured : (*drill)->components) {
            if (places.contains(measured.component))
                continue;
            places.insert(measured.component, trend.components.size());
            trend.components.push_back({.component = measured.component});
        }
    }
    for (std::size_t i = 0; i < drills.size(); ++i) {
        const DrillMeasured &drill = *drills[i];
        trend.drills.push_back({drill.id, drill.mode, drill.startedAt, drill.hasSurprises, drill.isRead});
        if (!drill.isRead)
            continue;
        addPoint(trend.whole, i, drill.whole);
        for (const TrendMeasured &measured : drill.components)
            addPoint(trend.components[places.value(measured.component)], i, measured);
    }
    const auto sum = [](TrendLine &line) {
        line.rta = summaryOf(line.points, &TrendPoint::rta);
        line.rpa = summaryOf(line.points, &TrendPoint::rpa);
    };
    sum(trend.whole);
    for (TrendLine &line : trend.components)
        sum(line);
    return trend;
}

} // namespace

DrillMeasured measuredOf(const DrillReport &report)
{
    const bool isTabletop = report.drill.mode == DrillMode::Tabletop;
    DrillMeasured measured{.id = report.drill.id,
                           .plan = report.drill.plan.name,
                           .mode = report.drill.mode,
                           .startedAt = report.startedAt,
                           .hasSurprises = !report.injected.isEmpty(),
                           .whole = wholeOf(report)};
    measured.components.reserve(report.components.size());
    for (const ComponentReport &component : report.components)
        measured.components.push_back(measuredOf(component, isTabletop));
    return measured;
}

Result<DrillMeasurements> measuredDrills(repository::Repository &repo, const DrillMeasurements &known,
                                         Progress &progress, const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(listed, storedDrills(repo));
    QHash<QString, const DrillMeasured *> read;
    for (const DrillMeasured &drill : known.drills) {
        if (drill.isRead)
            read.insert(drill.id, &drill);
    }
    DrillMeasurements all;
    all.drills.reserve(listed.size());
    progress.setTotals(listed.size(), 0);
    QSet<QString> names; // each once, and not once for each drill
    for (const DrillSummary &summary : listed) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"trend of drills: cancelled"_s};
        if (const DrillMeasured *found = read.value(summary.id)) {
            all.drills.push_back(*found);
        } else if (auto report = storedReport(repo, summary.id)) {
            all.drills.push_back(measuredOf(*report));
            for (TrendMeasured &measured : all.drills.back().components)
                measured.component = *names.insert(measured.component);
        } else {
            all.drills.push_back({.id = summary.id,
                                  .plan = summary.plan,
                                  .mode = summary.mode,
                                  .startedAt = summary.startedAt,
                                  .isRead = false});
            all.unread.push_back(report.error());
        }
        progress.addItems();
    }
    return all;
}

std::vector<DrillTrend> drillTrends(const std::vector<DrillMeasured> &drills)
{
    std::vector<const DrillMeasured *> ordered;
    ordered.reserve(drills.size());
    for (const DrillMeasured &drill : drills)
        ordered.push_back(&drill);
    std::ranges::stable_sort(ordered, {}, [](const DrillMeasured *drill) { return drill->startedAt; });
    QHash<QString, std::size_t> places;
    std::vector<std::vector<const DrillMeasured *>> plans;
    for (auto drill = ordered.rbegin(); drill != ordered.rend(); ++drill) {
        const auto place = places.constFind((*drill)->plan);
        if (place != places.constEnd()) {
            plans[*place].push_back(*drill);
            continue;
        }
        places.insert((*drill)->plan, plans.size());
        plans.push_back({*drill});
    }
    std::vector<DrillTrend> trends;
    for (std::vector<const DrillMeasured *> &plan : plans) {
        std::ranges::reverse(plan);
        trends.push_back(trendOf(plan));
    }
    return trends;
}

} // namespace backstop::recovery
