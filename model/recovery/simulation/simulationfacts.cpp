// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/simulationfacts.h"

#include "model/core/at.h"
#include "model/recovery/recoveryorder.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace backstop::recovery {

namespace {

using namespace std::chrono_literals;

// What a step takes that nobody has estimated: what was measured, give or take a third where that was once.
Distribution fittedAlone(const std::vector<double> &measured)
{
    constexpr double kSpread = 0.3;
    const Distribution once = fitted(measured, Distribution::fixed(0));
    Distribution prior = Distribution::logNormal(once.quantile(0.5), kSpread);
    prior.source = DistributionSource::Default;
    return fitted(measured, prior);
}

// Of the steps that have an estimate, or were measured beside such; empty where none has an estimate.
std::vector<Distribution> workOfSteps(const Component &component, const RecoveryFacts &facts)
{
    std::vector<Distribution> work;
    const std::vector<Step> steps = effectiveSteps(component);
    bool isEstimated = false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step &step = steps[i];
        if (step.kind == StepKind::CleanUp || (step.kind == StepKind::Restore && facts.bytes > 0))
            continue;
        const std::vector<double> measured =
            i < facts.stepSeconds.size() ? facts.stepSeconds[i] : std::vector<double>();
        const auto wait = waitOf(step);
        isEstimated = isEstimated || step.estimate || wait;
        if (step.estimate)
            work.push_back(fitted(measured, Distribution::pert(*step.estimate)));
        else if (wait)
            work.push_back(Distribution::fixed(static_cast<double>(wait->count())));
        else if (!measured.empty())
            work.push_back(fittedAlone(measured));
    }
    return isEstimated ? work : std::vector<Distribution>();
}

std::vector<Distribution> workOf(const Component &component, const RecoveryFacts &facts)
{
    std::vector<Distribution> work;
    if (component.estimate)
        work = {Distribution::pert(*component.estimate)};
    else
        work = workOfSteps(component, facts);
    const bool isByStep = std::ranges::any_of(
        work, [](const Distribution &part) { return part.source == DistributionSource::Measured; });
    if (isByStep)
        return work;
    if (work.empty())
        work = {defaultWork(component.rto)};
    if (facts.workSeconds.empty())
        return work;
    // Drills measure the whole of it: the belief that they are blended with is the sum of its parts.
    if (work.size() == 1)
        return {fitted(facts.workSeconds, work.front())};
    double mean = 0;
    double variance = 0;
    for (const Distribution &part : work) {
        mean += part.mean();
        variance += part.deviation() * part.deviation();
    }
    const double square = mean > 0 ? std::log1p(variance / (mean * mean)) : 0;
    return {
        fitted(facts.workSeconds, Distribution::logNormal(mean * std::exp(-square / 2), std::sqrt(square)))};
}

int storageNamed(SimulationInput &input, const QString &name, const std::vector<StorageFacts> &facts)
{
    const auto known = std::ranges::find(input.storages, name, &SimulatedStorage::name);
    if (known != input.storages.end())
        return static_cast<int>(known - input.storages.begin());
    SimulatedStorage storage{.name = name, .throughput = defaultThroughput()};
    const auto measured = std::ranges::find(facts, name, &StorageFacts::name);
    if (measured != facts.end())
        storage.throughput = fitted(measured->bytesPerSecond, storage.throughput);
    input.storages.push_back(std::move(storage));
    return static_cast<int>(input.storages.size()) - 1;
}

int retriesOf(const Component &component)
{
    int most = 0;
    for (const Step &step : component.steps)
        most = std::max(most, step.retries);
    return most;
}

} // namespace

const Distribution *leastKnown(const SimulatedComponent &component)
{
    const auto knownOf = [](const Distribution &part) { return std::pair(part.source, part.measurements); };
    const auto least = std::ranges::min_element(component.work, {}, knownOf);
    return least == component.work.end() ? nullptr : &*least;
}

int measuredParts(const SimulatedComponent &component)
{
    return static_cast<int>(
        std::ranges::count(component.work, DistributionSource::Measured, &Distribution::source));
}

Distribution defaultThroughput()
{
    Distribution result = Distribution::pert({50e6, 100e6, 200e6});
    result.source = DistributionSource::Default;
    return result;
}

Distribution defaultWork(std::chrono::seconds rto)
{
    const auto seconds = static_cast<double>((rto > 0s ? rto : std::chrono::seconds(10min)).count());
    Distribution result = Distribution::pert({seconds / 4, seconds / 2, seconds * 3 / 2});
    result.source = DistributionSource::Default;
    return result;
}

Result<SimulationInput> simulationInput(const RecoveryPlan &plan, const std::vector<RecoveryFacts> &facts,
                                        const std::vector<StorageFacts> &storages)
{
    const DependencyGraph graph(plan);
    const std::vector<Urgency> urgency = urgencies(plan, graph);
    SimulationInput input{.plan = plan.name,
                          .teams = plan.teams,
                          .target = static_cast<double>(plan.effectiveTarget().count())};
    QHash<QString, int> teams;
    for (int i = static_cast<int>(plan.teams.size()) - 1; i >= 0; --i)
        teams.insert(plan.teams[at(i)].name, i);
    for (int i = 0; i < graph.size(); ++i) {
        const Component &from = plan.components[at(i)];
        const RecoveryFacts known = at(i) < facts.size() ? facts[at(i)] : RecoveryFacts();
        SimulatedComponent to{
            .name = from.name, .rto = static_cast<double>(from.rto.count()), .needs = graph.needs(i)};
        to.team = from.team.isEmpty() ? -1 : teams.value(from.team, -1);
        to.rank = static_cast<int>(urgency[at(i)].priority);
        to.mobilise = fitted(known.mobiliseSeconds,
                             from.mobilise ? Distribution::pert(*from.mobilise) : Distribution::fixed(0));
        to.work = workOf(from, known);
        to.fallBack = known.fallBack;
        if (known.bytes > 0) {
            to.bytes = known.bytes;
            to.storage = storageNamed(input, known.storage, storages);
        }
        to.failureProbability = from.failureProbability;
        to.retries = retriesOf(from);
        input.components.push_back(std::move(to));
    }
    BACKSTOP_TRY(checkInput(input));
    return input;
}

} // namespace backstop::recovery
