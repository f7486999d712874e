// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/groupsplit.h"

#include "model/core/at.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace backstop::recovery {

namespace {

constexpr std::size_t kMostByName = 120; // leaves room to split the largest of them
constexpr std::size_t kMostParts = 6;    // of a name that are looked at

using By = GroupPart::By;

/// Where the parts of a name end: "risk-engine12" is "risk", "engine" and "12"; so is "RiskEngine12".
std::vector<qsizetype> partsOf(const QString &name)
{
    std::vector<qsizetype> ends;
    for (qsizetype i = 1; i <= name.size() && ends.size() < kMostParts; ++i) {
        const QChar before = name[i - 1];
        if (!before.isLetterOrNumber())
            continue;
        const QChar next = i < name.size() ? name[i] : QChar(u' ');
        if (!next.isLetterOrNumber() || before.isDigit() != next.isDigit() ||
            (before.isLower() && next.isUpper()))
            ends.push_back(i);
    }
    if (ends.empty())
        ends.push_back(name.size());
    return ends;
}

/// The first @p count parts, in a form in which "Risk_DB" and "risk-db" are the same.
QString keyOf(const QString &name, const std::vector<qsizetype> &ends, std::size_t count)
{
    QString key;
    for (qsizetype i = 0; i < ends[std::min(count, ends.size()) - 1]; ++i)
        key += name[i].isLetterOrNumber() ? name[i].toCaseFolded() : QChar(u'-');
    return key;
}

class Splitter
{
public:
    Splitter(const RecoveryPlan &plan, const DependencyGraph &graph)
        : m_plan(plan)
        , m_graph(graph)
    {
        for (const Component &component : plan.components)
            m_nameParts.push_back(partsOf(component.name));
    }

    std::vector<GroupShape> run();

private:
    using Shapes = std::vector<GroupShape>;
    Shapes split(const GroupShape &shape, std::size_t most);
    Shapes byName(const GroupShape &shape, std::size_t most) const;
    Shapes pooled(const GroupShape &shape, Shapes shapes, std::size_t most) const;
    Shapes byTeam(const GroupShape &shape) const;
    Shapes byPriority(const GroupShape &shape) const;
    Shapes byLayers(const GroupShape &shape, std::size_t most);
    Shapes byPlaces(const GroupShape &shape, std::size_t most) const;
    const Component &component(int number) const { return m_plan.components[at(number)]; }

    const RecoveryPlan &m_plan;
    const DependencyGraph &m_graph;
    std::vector<std::vector<qsizetype>> m_nameParts; // by component
    std::vector<int> m_layers;                       // by component; empty until they are asked for
};

/// The group with one more part. A beginning of names takes the place of the shorter one.
GroupShape narrowed(const GroupShape &shape, const GroupPart &part)
{
    GroupShape narrow{shape.parts, {}};
    if (part.by == By::Name && !narrow.parts.empty() && narrow.parts.back().by == By::Name)
        narrow.parts.pop_back();
    narrow.parts.push_back(part);
    return narrow;
}

std::vector<GroupShape> Splitter::run()
{
    GroupShape all;
    all.members.resize(m_plan.components.size());
    std::iota(all.members.begin(), all.members.end(), 0);
    if (all.members.empty())
        return {};
    Shapes done;
    Shapes open{std::move(all)};
    while (!open.empty()) { // always the largest, of these the first
        const auto largest = std::ranges::max_element(open, {}, [](const GroupShape &shape) {
            return std::pair(shape.members.size(), -shape.members[0]);
        });
        GroupShape shape = std::move(*largest);
        open.erase(largest);
        const bool isWhole = shape.parts.empty();
        const std::size_t room = kMostGroups - done.size() - open.size();
        Shapes narrow;
        if (shape.members.size() > (isWhole ? 1 : kMostMembers) && room >= 2)
            narrow = split(shape, room);
        if (narrow.empty())
            done.push_back(std::move(shape));
        else
            std::ranges::move(narrow, std::back_inserter(open));
    }
    std::ranges::sort(done, {}, [](const GroupShape &shape) { return shape.members.front(); });
    return done;
}

/// Two groups or more; empty where none of the ways gives that in up to @p most.
Splitter::Shapes Splitter::split(const GroupShape &shape, std::size_t most)
{
    const auto isUseful = [most](const Shapes &shapes) {
        return shapes.size() >= 2 && shapes.size() <= most;
    };
    // Of the others, names would only bring small groups together again, until there is no room for the large ones.
    if (std::ranges::find(shape.parts, By::Others, &GroupPart::by) == shape.parts.end())
        if (Shapes shapes = byName(shape, std::min(most, kMostByName)); isUseful(shapes))
            return shapes;
    if (Shapes shapes = byTeam(shape); isUseful(shapes))
        return shapes;
    if (Shapes shapes = byPriority(shape); isUseful(shapes))
        return shapes;
    if (Shapes shapes = byLayers(shape, most); isUseful(shapes))
        return shapes;
    return byPlaces(shape, most);
}

/// By as few parts of the names as tell any of them apart. Empty where that brings less than half of them together with another.
Splitter::Shapes Splitter::byName(const GroupShape &shape, std::size_t most) const
{
    for (std::size_t count = 1; count <= kMostParts; ++count) {
        Shapes shapes;
        QHash<QString, std::size_t> places;
        for (const int member : shape.members) {
            const QString &name = component(member).name;
            const std::vector<qsizetype> &ends = m_nameParts[at(member)];
            const QString key = keyOf(name, ends, count);
            const auto place = places.constFind(key);
            if (place != places.constEnd()) {
                shapes[*place].members.push_back(member);
                continue;
            }
            places.insert(key, shapes.size());
            const GroupPart part{.by = By::Name, .text = name.left(ends[std::min(count, ends.size()) - 1])};
            shapes.push_back(narrowed(shape, part));
            shapes.back().members.push_back(member);
        }
        if (shapes.size() > 1)
            return pooled(shape, std::move(shapes), most);
    }
    return {};
}

/// The smallest of @p shapes as one, so that none has one member alone and there are no more than @p most.
Splitter::Shapes Splitter::pooled(const GroupShape &shape, Shapes shapes, std::size_t most) const
{
    std::ranges::stable_sort(shapes, std::greater{},
                             [](const GroupShape &one) { return one.members.size(); });
    const auto single =
        std::ranges::find_if(shapes, [](const GroupShape &one) { return one.members.size() < 2; });
    auto keep = static_cast<std::size_t>(single - shapes.begin());
    if (keep < shapes.size() || keep > most)
        keep = std::min(keep, most - 1);
    GroupShape others = narrowed(shape, {});
    for (std::size_t i = keep; i < shapes.size(); ++i)
        others.members.insert(others.members.end(), shapes[i].members.begin(), shapes[i].members.end());
    shapes.resize(keep);
    if (2 * others.members.size() > shape.members.size())
        return {};
    std::ranges::sort(others.members);
    if (!others.members.empty())
        shapes.push_back(std::move(others));
    return shapes;
}

Splitter::Shapes Splitter::byTeam(const GroupShape &shape) const
{
    std::map<QString, std::size_t> places;
    Shapes shapes;
    for (const int member : shape.members) {
        const QString &team = component(member).team;
        const auto [place, isNew] = places.try_emplace(team, shapes.size());
        if (isNew)
            shapes.push_back(narrowed(shape, {.by = By::Team, .text = team}));
        shapes[place->second].members.push_back(member);
    }
    return shapes;
}

Splitter::Shapes Splitter::byPriority(const GroupShape &shape) const
{
    Shapes shapes;
    for (int i = 0; i < kPriorities; ++i) {
        const auto priority = static_cast<Priority>(i);
        GroupShape narrow = narrowed(shape, {.by = By::Priority, .priority = priority});
        std::ranges::copy_if(shape.members, std::back_inserter(narrow.members),
                             [&](int member) { return component(member).priority == priority; });
        if (!narrow.members.empty())
            shapes.push_back(std::move(narrow));
    }
    return shapes;
}

/// Neighbouring layers together, as many as make no group too large.
Splitter::Shapes Splitter::byLayers(const GroupShape &shape, std::size_t most)
{
    if (m_layers.empty())
        m_layers = depthsOf(m_graph);
    std::map<int, std::vector<int>> layers;
    for (const int member : shape.members)
        layers[m_layers[at(member)]].push_back(member);
    const std::size_t size = std::max(kMostMembers, 2 * shape.members.size() / most + 1);
    Shapes shapes;
    for (const auto &[layer, members] : layers) {
        if (shapes.empty() || shapes.back().members.size() + members.size() > size)
            shapes.push_back(narrowed(shape, {.by = By::Layers, .first = layer}));
        shapes.back().parts.back().last = layer;
        shapes.back().members.insert(shapes.back().members.end(), members.begin(), members.end());
    }
    for (GroupShape &narrow : shapes)
        std::ranges::sort(narrow.members);
    return shapes;
}

Splitter::Shapes Splitter::byPlaces(const GroupShape &shape, std::size_t most) const
{
    const std::size_t all = shape.members.size();
    const std::size_t count = std::clamp((all + kMostMembers - 1) / kMostMembers, std::size_t{2}, most);
    Shapes shapes;
    for (std::size_t i = 0; i < count; ++i) {
        const auto from = shape.members.begin() + static_cast<std::ptrdiff_t>(i * all / count);
        const auto to = shape.members.begin() + static_cast<std::ptrdiff_t>((i + 1) * all / count);
        shapes.push_back(narrowed(
            shape, {.by = By::Places, .text = component(*from).name, .lastText = component(*(to - 1)).name}));
        shapes.back().members.assign(from, to);
    }
    return shapes;
}

} // namespace

std::vector<GroupShape> splitIntoGroups(const RecoveryPlan &plan, const DependencyGraph &graph)
{
    return Splitter(plan, graph).run();
}

std::vector<int> depthsOf(const DependencyGraph &graph)
{
    std::vector<int> depths(at(graph.size()), 0);
    std::vector<std::size_t> waiting(at(graph.size()));
    std::vector<bool> isDone(at(graph.size()), false);
    std::vector<int> open;
    for (int component = 0; component < graph.size(); ++component)
        if ((waiting[at(component)] = graph.needs(component).size()) == 0)
            open.push_back(component);
    int stuck = 0; // all before it are done
    while (true) {
        if (open.empty()) {
            while (stuck < graph.size() && isDone[at(stuck)])
                ++stuck;
            if (stuck == graph.size())
                return depths;
            open.push_back(stuck); // of a circle, or behind one
        }
        const int component = open.back();
        open.pop_back();
        isDone[at(component)] = true;
        for (const int other : graph.neededBy(component)) {
            if (isDone[at(other)])
                continue;
            depths[at(other)] = std::max(depths[at(other)], depths[at(component)] + 1);
            if (--waiting[at(other)] == 0)
                open.push_back(other);
        }
    }
}

} // namespace backstop::recovery
