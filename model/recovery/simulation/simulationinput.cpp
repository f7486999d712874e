// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/simulationinput.h"

#include "model/core/at.h"
#include "model/core/bytes.h"
#include "model/crypto/hash.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <bit>
#include <cmath>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

Error invalid(const QString &object, const QString &what, const QString &hint)
{
    return {ErrorCode::InvalidArgument, object % u": "_s % what, hint};
}

bool isAmount(double value)
{
    return std::isfinite(value) && value >= 0;
}

template<typename T>
bool pointsInto(int index, const std::vector<T> &list)
{
    return index >= 0 && at(index) < list.size();
}

Result<> checkNumbers(const SimulatedComponent &component)
{
    bool areValid = component.mobilise.isValid();
    for (const Distribution &part : component.work)
        areValid = areValid && part.isValid();
    if (!areValid)
        return invalid(
            component.name, u"its durations are not in order"_s,
            u"State them as best, likely, worst, none below 0 and each no less than the one before."_s);
    if (!isAmount(component.bytes) || !isAmount(component.rto) ||
        (component.fallBack &&
         !(isAmount(component.fallBack->bytes) && isAmount(component.fallBack->extraSeconds))))
        return invalid(component.name, u"a size or a time is below 0 or no number"_s,
                       u"Correct it, then simulate again."_s);
    if (!(component.failureProbability >= 0 && component.failureProbability <= kLargestFailureProbability))
        return invalid(
            component.name, u"a try fails with a probability of %1"_s.arg(component.failureProbability),
            u"State a probability from 0 to %1: what nearly always fails has no time to simulate."_s.arg(
                kLargestFailureProbability));
    if (component.isLatestCorrupt && !component.fallBack)
        return invalid(component.name, u"its latest backup is corrupt, and there is none before it"_s,
                       u"Simulate without this assumption, or keep more backups."_s);
    return {};
}

Result<> checkComponent(const SimulationInput &input, const SimulatedComponent &component)
{
    bool areFound = (component.team == -1 || pointsInto(component.team, input.teams)) &&
                    (component.storage == -1 || pointsInto(component.storage, input.storages));
    QSet<int> needs;
    for (const int need : component.needs) {
        areFound = areFound && pointsInto(need, input.components) && !needs.contains(need);
        needs.insert(need);
    }
    if (!areFound)
        return invalid(component.name, u"a need, its team or its storage is not in the plan"_s,
                       u"Check the plan, then simulate again."_s);
    if (component.team >= 0 && input.teams[at(component.team)].members < 1)
        return invalid(
            u"team "_s % input.teams[at(component.team)].name, u"it has no members"_s,
            u"Give it a member, or its components another team: nobody would ever begin with them."_s);
    return checkNumbers(component);
}

// The names of one circle, each needs the next; empty where there is an order.
QStringList circleIn(const std::vector<SimulatedComponent> &components)
{
    std::vector<int> open(components.size(), 0); // needs that are not yet back
    std::vector<std::vector<int>> neededBy(components.size());
    std::vector<int> ready;
    for (std::size_t i = 0; i < components.size(); ++i) {
        open[i] = static_cast<int>(components[i].needs.size());
        if (open[i] == 0)
            ready.push_back(static_cast<int>(i));
        for (const int need : components[i].needs)
            neededBy[at(need)].push_back(static_cast<int>(i));
    }
    std::size_t back = 0;
    while (!ready.empty()) {
        const int component = ready.back();
        ready.pop_back();
        ++back;
        for (const int next : neededBy[at(component)])
            if (--open[at(next)] == 0)
                ready.push_back(next);
    }
    if (back == components.size())
        return {};
    // What is left needs something that is left: following that, one comes round.
    auto component = static_cast<int>(std::ranges::find_if(open, [](int n) { return n > 0; }) - open.begin());
    std::vector<int> path;
    while (std::ranges::find(path, component) == path.end()) {
        path.push_back(component);
        component = *std::ranges::find_if(components[at(component)].needs,
                                          [&](int need) { return open[at(need)] > 0; });
    }
    QStringList names;
    for (auto member = std::ranges::find(path, component); member != path.end(); ++member)
        names << components[at(*member)].name;
    return names << names.first();
}

void write(ByteWriter &out, double value)
{
    out.u64(std::bit_cast<std::uint64_t>(value + 0.0)); // no zero below zero
}

void write(ByteWriter &out, const QString &text)
{
    out.string(text.toStdString());
}

void write(ByteWriter &out, const Distribution &distribution)
{
    out.u8(static_cast<std::uint8_t>(distribution.kind));
    out.u8(static_cast<std::uint8_t>(distribution.source));
    out.u32(static_cast<std::uint32_t>(distribution.measurements));
    for (const double value : {distribution.points.best, distribution.points.likely,
                               distribution.points.worst, distribution.mu, distribution.sigma})
        write(out, value);
}

void write(ByteWriter &out, const SimulatedComponent &component)
{
    write(out, component.name);
    write(out, component.rto);
    out.varint(component.needs.size());
    for (const int need : component.needs)
        out.u32(static_cast<std::uint32_t>(need));
    for (const int number : {component.team, component.rank, component.storage, component.retries})
        out.u32(static_cast<std::uint32_t>(number));
    write(out, component.mobilise);
    out.varint(component.work.size());
    for (const Distribution &part : component.work)
        write(out, part);
    write(out, component.bytes);
    write(out, component.failureProbability);
    out.u8(component.fallBack ? 1 : 0);
    if (component.fallBack) {
        write(out, component.fallBack->bytes);
        write(out, component.fallBack->extraSeconds);
    }
    out.u8(component.isLatestCorrupt ? 1 : 0);
}

} // namespace

Result<> checkInput(const SimulationInput &input)
{
    if (input.components.empty())
        return invalid(u"plan"_s, u"there is no component in it"_s,
                       u"Add what is to be recovered, then simulate."_s);
    if (!(input.commonCauseSigma >= 0 && input.commonCauseSigma <= 2))
        return invalid(u"plan"_s, u"the common cause is %1"_s.arg(input.commonCauseSigma),
                       u"Give a number from 0, which switches it off, to 2."_s);
    if (!isAmount(input.target))
        return invalid(u"plan"_s, u"its target is below 0 or no number"_s,
                       u"Correct it, then simulate again."_s);
    for (const SimulatedStorage &storage : input.storages)
        if (const Distribution &rate = storage.throughput;
            !rate.isValid() || (rate.kind != Distribution::Kind::LogNormal && !(rate.points.best > 0)))
            return invalid(u"storage "_s % storage.name, u"its throughput is not above 0"_s,
                           u"State how many bytes per second it gives."_s);
    QSet<QString> names;
    for (const SimulatedComponent &component : input.components) {
        if (names.contains(component.name))
            return invalid(component.name, u"two components have this name"_s, u"Rename one of them."_s);
        names.insert(component.name);
        BACKSTOP_TRY(checkComponent(input, component));
    }
    if (const QStringList circle = circleIn(input.components); !circle.isEmpty())
        return invalid(u"plan"_s, u"there is no order: "_s % circle.join(u" needs "_s),
                       u"Take one of these dependencies out, then simulate again."_s);
    return {};
}

QString inputHash(const SimulationInput &input)
{
    ByteWriter out;
    out.u8(1); // of this way to write it
    write(out, input.plan);
    out.varint(input.components.size());
    for (const SimulatedComponent &component : input.components)
        write(out, component);
    out.varint(input.teams.size());
    for (const Team &team : input.teams) {
        write(out, team.name);
        out.u32(static_cast<std::uint32_t>(team.members));
    }
    out.varint(input.storages.size());
    for (const SimulatedStorage &storage : input.storages) {
        write(out, storage.name);
        write(out, storage.throughput);
    }
    write(out, input.target);
    write(out, input.commonCauseSigma);
    return QString::fromStdString(crypto::sha256(out.bytes()).hex());
}

} // namespace backstop::recovery
