// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/firmsimulation.h"

#include "model/recovery/simulation/simulationfacts.h"

namespace backstop::test {

using namespace recovery;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    return std::move(*result);
}

SimulationInput varied(SimulationInput input, const Scenario &scenario)
{
    for (SimulatedComponent &component : input.components)
        if (scenario.corrupt.contains(component.name))
            component.fallBack = FallBack{component.bytes, 120};
    return valueOf(withScenario(input, scenario));
}

} // namespace

ui::SimulationSubject subjectOf(const RecoveryPlan &plan)
{
    std::vector<RecoveryFacts> facts(plan.components.size());
    ui::SimulationSubject subject{.version = 3};
    for (std::size_t i = 0; i < facts.size(); ++i) {
        facts[i].bytes = double(1 + i % 5) * 1.5e9;
        subject.withEarlierBackup << plan.components[i].name;
    }
    subject.input = std::make_shared<const SimulationInput>(valueOf(simulationInput(plan, facts)));
    return subject;
}

std::shared_ptr<const ui::SimulationContent> simulationOf(const ui::SimulationSubject &subject,
                                                          const ui::SimulationOrder &order)
{
    Progress progress;
    SimulationInput planned = *subject.input;
    planned.commonCauseSigma = order.commonCauseSigma;
    ui::SimulationContent content{.order = order, .version = subject.version};
    content.input = varied(planned, order.scenario);
    content.result = valueOf(simulate(content.input, order.request, {}, progress));
    SimulationRequest tries = order.request;
    tries.trials = std::min<std::uint64_t>(tries.trials, 500);
    content.improvements = valueOf(whatToFixFirst(content.input, tries, {}, progress, 12));
    content.improvementTrials = tries.trials;
    if (!order.compared.empty())
        content.compared.push_back({{}, valueOf(simulate(planned, order.request, {}, progress))});
    for (const Scenario &scenario : order.compared)
        content.compared.push_back(
            {scenario, valueOf(simulate(varied(planned, scenario), order.request, {}, progress))});
    return std::make_shared<const ui::SimulationContent>(std::move(content));
}

} // namespace backstop::test
