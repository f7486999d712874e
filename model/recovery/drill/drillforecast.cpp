// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillforecast.h"

#include "model/recovery/componentfacts.h"
#include "model/recovery/recoveryhistory.h"

#include <algorithm>

namespace backstop::recovery {

using namespace Qt::StringLiterals;

RecoveryPlan drilledPlan(const DrillDeclaration &drill)
{
    RecoveryPlan plan = drill.plan;
    std::erase_if(plan.components, [&drill](const Component &component) {
        return !drill.components.contains(component.name);
    });
    for (Component &component : plan.components) {
        component.dependencies.removeIf(
            [&drill](const QString &need) { return !drill.components.contains(need); });
        component.steps = effectiveSteps(component);
        std::erase_if(component.steps, [](const Step &step) { return !step.runsInDrill; });
        if (drill.mode == DrillMode::Automatic)
            component.mobilise.reset();
        if (component.steps.empty()) { // for which the usual ones would stand
            component.backup = {};
            component.recoveryScript.clear();
            component.estimate = Estimate{0, 0, 0};
            component.mobilise.reset();
            component.failureProbability = 0;
        }
    }
    return plan;
}

Result<Forecast> forecastOfDrill(repository::Repository &repository, const DrillDeclaration &drill,
                                 const std::stop_token &stop)
{
    const RecoveryPlan plan = drilledPlan(drill);
    Progress progress;
    BACKSTOP_ASSIGN(backups, backupFacts(repository, plan, {}, progress, stop));
    BACKSTOP_ASSIGN(history, recoveryHistory(repository, plan, stop));
    const SimulationFacts facts = simulationFacts(backups.components, history);
    BACKSTOP_ASSIGN(input, simulationInput(plan, facts.components, facts.storages));
    BACKSTOP_ASSIGN(result, simulate(input, {.trials = kDrillTrials}, stop, progress));
    if (!result.isComplete())
        return Error{ErrorCode::Cancelled, u"forecast of the drill: cancelled"_s};
    return forecastOf(result, plan.name, repository.environment().clock->now());
}

std::vector<ForecastOutcome> forecastOutcomes(const DrillReport &report)
{
    if (!report.drill.forecast)
        return {};
    std::vector<MeasuredTime> measured;
    for (const ComponentReport &component : report.components)
        if (component.rta)
            measured.push_back({component.name, *component.rta});
    if (report.recoveredAfter)
        measured.push_back({{}, *report.recoveredAfter});
    return outcomes(*report.drill.forecast, measured);
}

Calibration calibrationOf(const DrillReport &report)
{
    std::vector<ForecastOutcome> fell = forecastOutcomes(report);
    std::erase_if(fell, [](const ForecastOutcome &outcome) { return outcome.component.isEmpty(); });
    return calibration(fell);
}

std::vector<ForecastLine> forecastLines(const DrillReport &report)
{
    std::vector<ForecastLine> lines;
    if (!report.drill.forecast)
        return lines;
    QStringList names = report.drill.components;
    names << QString();
    const std::vector<ForecastOutcome> fell = forecastOutcomes(report);
    for (const QString &name : names) {
        const ForecastTime *time = report.drill.forecast->of(name);
        if (!time)
            continue;
        ForecastLine line{.component = name,
                          .low = time->percentile(kBandLow),
                          .median = time->percentile(0.5),
                          .high = time->percentile(kBandHigh)};
        const auto its = std::ranges::find(fell, name, &ForecastOutcome::component);
        if (its != fell.end())
            line.outcome = *its;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace backstop::recovery
