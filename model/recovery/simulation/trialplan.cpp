// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/trialplan.h"

#include "model/core/at.h"
#include "model/recovery/simulation/philox.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace backstop::recovery {

namespace {

// Makes each form of table once: of a thousand components many are as uncertain as others.
class Tables
{
public:
    explicit Tables(std::vector<QuantileTable> &tables)
        : m_tables(tables)
    {}

    TrialPlan::Draw draw(const Distribution &distribution)
    {
        if (distribution.isFixed())
            return {.offset = distribution.points.likely};
        const auto [entry, isNew] = m_known.try_emplace(
            {distribution.kind, QuantileTable::formOf(distribution)}, static_cast<int>(m_tables.size()));
        if (isNew)
            m_tables.emplace_back(distribution);
        return {entry->second, QuantileTable::offsetOf(distribution), QuantileTable::scaleOf(distribution)};
    }

private:
    std::vector<QuantileTable> &m_tables;
    std::map<std::pair<Distribution::Kind, double>, int> m_known;
};

void takeWork(TrialPlan &plan, TrialPlan::Source &to, const SimulatedComponent &from, Tables &tables)
{
    to.mobilise = tables.draw(from.mobilise);
    to.firstDraw = static_cast<int>(plan.draws.size());
    for (const Distribution &part : from.work) {
        if (part.isFixed())
            to.fixedWork += part.points.likely;
        else
            plan.draws.push_back(tables.draw(part));
    }
    to.endDraw = static_cast<int>(plan.draws.size());
    to.failsBelow = static_cast<std::uint64_t>(std::llround(from.failureProbability * 0x1p32));
    to.isRandom = to.mobilise.table >= 0 || to.endDraw > to.firstDraw || to.failsBelow > 0;
    plan.isCertain = plan.isCertain && !to.isRandom;
}

void takeDependents(TrialPlan &plan, const SimulationInput &input)
{
    for (const SimulatedComponent &component : input.components)
        for (const int need : component.needs)
            ++plan.components[at(need)].endDependent;
    int next = 0;
    for (TrialPlan::Component &component : plan.components) {
        component.firstDependent = next;
        next += component.endDependent;
        component.endDependent = component.firstDependent;
    }
    plan.dependents.resize(at(next));
    for (int i = 0; i < plan.size(); ++i)
        for (const int need : input.components[at(i)].needs)
            plan.dependents[at(plan.components[at(need)].endDependent++)] = i;
}

} // namespace

TrialPlan::TrialPlan(const SimulationInput &input, std::uint64_t seed)
    : components(input.components.size())
    , sources(input.components.size())
    , componentAtPlace(input.components.size())
    , commonCauseSigma(input.commonCauseSigma)
    , commonCauseKey(streamKey(seed, "common", {}))
{
    Tables known(tables);
    for (const SimulatedStorage &storage : input.storages)
        storages.push_back({.key = streamKey(seed, "storage", storage.name.toStdString()),
                            .throughput = known.draw(storage.throughput)});
    for (const Team &team : input.teams)
        teams.push_back({.members = team.members});
    std::iota(componentAtPlace.begin(), componentAtPlace.end(), 0);
    std::ranges::stable_sort(componentAtPlace, {}, [&](int i) { return input.components[at(i)].rank; });
    for (int place = 0; place < size(); ++place)
        components[at(componentAtPlace[at(place)])].place = place;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const SimulatedComponent &from = input.components[i];
        Component &to = components[i];
        Source &source = sources[i];
        source.key = streamKey(seed, "component", from.name.toStdString());
        takeWork(*this, source, from, known);
        to.storage = from.storage;
        to.team = from.team;
        to.bytes = from.bytes;
        to.hasFallBack = from.fallBack.has_value();
        source.fallBackBytes = to.hasFallBack ? from.fallBack->bytes : 0;
        source.extraSeconds = to.hasFallBack ? from.fallBack->extraSeconds : 0;
        to.isLatestCorrupt = from.isLatestCorrupt;
        to.retries = from.retries;
        to.needs = static_cast<int>(from.needs.size());
        if (to.team >= 0)
            ++teams[at(to.team)].users;
        if (to.storage >= 0) {
            ++storages[at(to.storage)].users;
            if (to.bytes > 0 || source.fallBackBytes > 0)
                isCertain = isCertain && storages[at(to.storage)].throughput.table < 0;
        }
    }
    takeDependents(*this, input);
    const auto place = [](auto &holders) {
        int next = 0;
        for (auto &holder : holders) {
            holder.firstSlot = next;
            next += holder.users;
        }
    };
    place(teams);
    place(storages);
}

} // namespace backstop::recovery
