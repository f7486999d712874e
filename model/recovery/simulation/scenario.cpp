// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/scenario.h"

#include <algorithm>
#include <cmath>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr double kFaster = 0.8; // of the time it takes now

template<typename T>
T *named(std::vector<T> &list, const QString &name)
{
    const auto found = std::ranges::find(list, name, &T::name);
    return found == list.end() ? nullptr : &*found;
}

Error unknown(const QString &what, const QString &name)
{
    return {ErrorCode::InvalidArgument, what % u' ' % name % u": there is none of this name in the plan"_s,
            u"Check how it is written."_s};
}

Result<> checkFactor(const QString &of, double factor)
{
    if (std::isfinite(factor) && factor > 0)
        return {};
    return Error{ErrorCode::InvalidArgument, of % u": its factor is %1"_s.arg(factor),
                 u"Give a number above 0."_s};
}

Result<> scale(SimulationInput &input, const Scenario &scenario)
{
    BACKSTOP_TRY(checkFactor(u"throughput"_s, scenario.throughputFactor));
    for (SimulatedStorage &storage : input.storages)
        storage.throughput = storage.throughput.scaled(scenario.throughputFactor);
    for (auto factor = scenario.storageFactors.begin(); factor != scenario.storageFactors.end(); ++factor) {
        SimulatedStorage *storage = named(input.storages, factor.key());
        if (!storage)
            return unknown(u"storage"_s, factor.key());
        BACKSTOP_TRY(checkFactor(u"storage "_s % factor.key(), factor.value()));
        storage->throughput = storage->throughput.scaled(factor.value());
    }
    for (auto factor = scenario.workFactors.begin(); factor != scenario.workFactors.end(); ++factor) {
        SimulatedComponent *component = named(input.components, factor.key());
        if (!component)
            return unknown(u"component"_s, factor.key());
        BACKSTOP_TRY(checkFactor(factor.key(), factor.value()));
        for (Distribution &part : component->work)
            part = part.scaled(factor.value());
    }
    return {};
}

// Takes components out; the numbers of those that stay close up.
Result<> takeOut(SimulationInput &input, const QStringList &names)
{
    for (const QString &name : names)
        if (!named(input.components, name))
            return unknown(u"component"_s, name);
    std::vector<int> place(input.components.size(), -1);
    std::vector<SimulatedComponent> left;
    for (std::size_t i = 0; i < input.components.size(); ++i) {
        if (names.contains(input.components[i].name))
            continue;
        place[i] = static_cast<int>(left.size());
        left.push_back(std::move(input.components[i]));
    }
    for (SimulatedComponent &component : left) {
        for (int &need : component.needs)
            need = place[static_cast<std::size_t>(need)];
        std::erase(component.needs, -1);
    }
    input.components = std::move(left);
    return {};
}

std::vector<Improvement> candidates(const SimulationInput &input, const SimulationResult &base, int most)
{
    std::vector<Improvement> all;
    for (const TeamOutcome &team : base.teams)
        if (team.meanWait > 0)
            all.push_back({.kind = Improvement::Kind::MorePeople, .name = team.name});
    for (std::size_t i = 0; i < input.storages.size(); ++i)
        if (std::ranges::any_of(input.components, [&](const SimulatedComponent &component) {
                return component.storage == static_cast<int>(i);
            }))
            all.push_back({.kind = Improvement::Kind::FasterStorage, .name = input.storages[i].name});
    std::vector<const ComponentOutcome *> binding;
    for (const ComponentOutcome &component : base.components)
        if (component.criticality.value > 0)
            binding.push_back(&component);
    std::ranges::stable_sort(binding, std::ranges::greater(),
                             [](const ComponentOutcome *component) { return component->criticality.value; });
    for (const ComponentOutcome *component : binding)
        all.push_back({.kind = Improvement::Kind::FasterWork, .name = component->name});
    if (all.size() > static_cast<std::size_t>(std::max(most, 1)))
        all.resize(static_cast<std::size_t>(std::max(most, 1)));
    return all;
}

Scenario scenarioOf(const Improvement &improvement)
{
    switch (improvement.kind) {
    case Improvement::Kind::FasterWork:
        return {.workFactors = {{improvement.name, kFaster}}};
    case Improvement::Kind::MorePeople:
        return {.members = {{improvement.name, 1}}};
    case Improvement::Kind::FasterStorage:
        break;
    }
    return {.storageFactors = {{improvement.name, 1 / kFaster}}};
}

} // namespace

Result<SimulationInput> withScenario(const SimulationInput &input, const Scenario &scenario)
{
    SimulationInput result = input;
    BACKSTOP_TRY(scale(result, scenario));
    for (auto added = scenario.members.begin(); added != scenario.members.end(); ++added) {
        Team *team = named(result.teams, added.key());
        if (!team)
            return unknown(u"team"_s, added.key());
        team->members += added.value();
    }
    for (const QString &name : scenario.corrupt) {
        SimulatedComponent *component = named(result.components, name);
        if (!component)
            return unknown(u"component"_s, name);
        component->isLatestCorrupt = true;
    }
    BACKSTOP_TRY(takeOut(result, scenario.unaffected));
    BACKSTOP_TRY(checkInput(result));
    return result;
}

Result<std::vector<SimulationResult>> compareScenarios(const SimulationInput &input,
                                                       const std::vector<Scenario> &scenarios,
                                                       const SimulationRequest &request,
                                                       const std::stop_token &stop, Progress &progress)
{
    std::vector<SimulationInput> inputs;
    for (const Scenario &scenario : scenarios) {
        auto changed = withScenario(input, scenario);
        if (!changed)
            return changed.error().withContext(scenario.name);
        inputs.push_back(std::move(*changed));
    }
    std::vector<SimulationResult> results;
    Progress inner; // its items would be trials
    progress.setTotals(inputs.size(), 0);
    for (const SimulationInput &changed : inputs) {
        auto result = simulate(changed, request, stop, inner);
        if (!result && result.error().code != ErrorCode::Cancelled)
            return result.error();
        if (!result || !result->isComplete())
            break;
        results.push_back(std::move(*result));
        progress.addItems();
    }
    return results;
}

Result<Improvements> whatToFixFirst(const SimulationInput &input, const SimulationRequest &request,
                                    const std::stop_token &stop, Progress &progress, int most)
{
    Progress inner; // its items would be trials
    BACKSTOP_ASSIGN(base, simulate(input, request, stop, inner));
    Improvements result{.p95 = base.plan.p95.value, .isComplete = base.isComplete()};
    if (!result.isComplete)
        return result;
    const std::vector<Improvement> all = candidates(input, base, most);
    progress.setTotals(all.size(), 0);
    for (Improvement improvement : all) {
        BACKSTOP_ASSIGN(changed, withScenario(input, scenarioOf(improvement)));
        auto better = simulate(changed, request, stop, inner);
        if (!better && better.error().code != ErrorCode::Cancelled)
            return better.error();
        if (!better || !better->isComplete()) {
            result.isComplete = false;
            break;
        }
        improvement.p95 = better->plan.p95.value;
        improvement.gainedP95 = result.p95 - improvement.p95;
        improvement.gainedMean = base.plan.mean - better->plan.mean;
        result.found.push_back(std::move(improvement));
        progress.addItems();
    }
    std::ranges::stable_sort(result.found, std::ranges::greater(), &Improvement::gainedP95);
    return result;
}

} // namespace backstop::recovery
