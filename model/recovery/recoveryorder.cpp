// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/recoveryorder.h"

#include "model/core/at.h"
#include "model/core/names.h"

#include <algorithm>
#include <queue>

namespace backstop::recovery {

namespace {

// All components, the most urgent of @p urgencyOf first, ties by the order of entry.
template<typename UrgencyOf>
std::vector<int> byUrgency(int size, const UrgencyOf &urgencyOf)
{
    std::vector<int> components(at(size));
    for (int i = 0; i < size; ++i)
        components[at(i)] = i;
    std::ranges::stable_sort(components, {}, urgencyOf);
    return components;
}

// Kahn's algorithm (Comm. ACM 5 (11), 1962) with a queue that gives the most urgent of what is ready.
std::vector<OrderedComponent> earlyOrder(const DependencyGraph &graph, const std::vector<Urgency> &urgency)
{
    using Ready =
        std::pair<Priority, int>; // the lowest first: the most urgent, then the first that was entered
    std::priority_queue<Ready, std::vector<Ready>, std::greater<>> ready;
    std::vector<std::size_t> open(at(graph.size()));
    for (int i = 0; i < graph.size(); ++i) {
        open[at(i)] = graph.needs(i).size();
        if (open[at(i)] == 0)
            ready.push({urgency[at(i)].priority, i});
    }
    std::vector<OrderedComponent> order;
    while (!ready.empty()) {
        const int component = ready.top().second;
        ready.pop();
        order.push_back({.component = component,
                         .urgency = urgency[at(component)].priority,
                         .inheritedFrom = urgency[at(component)].from});
        for (const int other : graph.neededBy(component))
            if (--open[at(other)] == 0)
                ready.push({urgency[at(other)].priority, other});
    }
    return order;
}

// Depth first, with a stack of its own: a chain of 10,000 components must not be 10,000 calls deep.
class UrgentWalk
{
public:
    UrgentWalk(const RecoveryPlan &plan, const DependencyGraph &graph, const std::vector<Urgency> &urgency)
        : m_graph(graph)
        , m_urgency(urgency)
        , m_roots(byUrgency(graph.size(), [&](int i) { return plan.components[at(i)].priority; }))
        , m_needs(at(graph.size()))
        , m_isSeen(at(graph.size()), false)
    {
        for (int i = 0; i < graph.size(); ++i) {
            m_needs[at(i)] = graph.needs(i);
            std::ranges::sort(m_needs[at(i)], {},
                              [&](int need) { return std::pair(plan.components[at(need)].priority, need); });
        }
    }

    std::vector<OrderedComponent> order()
    {
        for (const int root : m_roots)
            if (!m_isSeen[at(root)])
                visit(root);
        return std::move(m_order);
    }

private:
    struct Frame
    {
        int component;
        std::size_t nextNeed = 0;
    };

    void visit(int root)
    {
        std::vector<Frame> frames;
        const auto begin = [&](int component) {
            m_isSeen[at(component)] = true;
            frames.push_back({component});
        };
        begin(root);
        while (!frames.empty()) {
            Frame &frame = frames.back();
            const std::vector<int> &needs = m_needs[at(frame.component)];
            if (frame.nextNeed < needs.size()) {
                const int need = needs[frame.nextNeed++];
                if (!m_isSeen[at(need)])
                    begin(need); // and frame is no longer valid
                continue;
            }
            m_order.push_back({.component = frame.component,
                               .urgency = m_urgency[at(frame.component)].priority,
                               .inheritedFrom = m_urgency[at(frame.component)].from,
                               .onBehalfOf = frame.component == root ? -1 : root});
            frames.pop_back();
        }
    }

    const DependencyGraph &m_graph;
    const std::vector<Urgency> &m_urgency;
    std::vector<int> m_roots;
    std::vector<std::vector<int>> m_needs; // the most urgent first
    std::vector<bool> m_isSeen;
    std::vector<OrderedComponent> m_order;
};

QString nameOf(const RecoveryPlan &plan, int component)
{
    return displayText(plan.components[at(component)].name.toUtf8().toStdString());
}

} // namespace

std::vector<Urgency> urgencies(const RecoveryPlan &plan, const DependencyGraph &graph)
{
    std::vector<Urgency> urgency(at(graph.size()));
    std::vector<bool> isKnown(at(graph.size()), false);
    // From the most urgent on: whoever is reached has its urgency, unless it is as urgent by itself.
    const auto priorityOf = [&](int i) { return plan.components[at(i)].priority; };
    const std::vector<int> sorted = byUrgency(graph.size(), priorityOf);
    for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
        const Priority priority = priorityOf(sorted[begin]);
        for (; end < sorted.size() && priorityOf(sorted[end]) == priority; ++end) {
            if (!isKnown[at(sorted[end])])
                urgency[at(sorted[end])] = {priority, -1};
        }
        std::vector<int> sources;
        for (std::size_t i = begin; i < end; ++i) {
            if (!isKnown[at(sorted[i])])
                sources.push_back(sorted[i]);
            isKnown[at(sorted[i])] = true;
        }
        for (const int source : sources) {
            std::vector<int> open{source};
            while (!open.empty()) {
                const int component = open.back();
                open.pop_back();
                for (const int need : graph.needs(component)) {
                    if (isKnown[at(need)])
                        continue;
                    isKnown[at(need)] = true;
                    urgency[at(need)] = {priority, source};
                    open.push_back(need);
                }
            }
        }
    }
    return urgency;
}

std::optional<std::vector<OrderedComponent>> recoveryOrder(const RecoveryPlan &plan,
                                                           const DependencyGraph &graph, OrderRule rule)
{
    const std::vector<Urgency> urgency = urgencies(plan, graph);
    std::vector<OrderedComponent> order = earlyOrder(graph, urgency);
    if (order.size() != at(graph.size()))
        return {}; // whoever is part of a circle never became ready
    if (rule == OrderRule::UrgentFirst)
        order = UrgentWalk(plan, graph, urgency).order();
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[at(order[i].component)] = static_cast<int>(i);
    for (OrderedComponent &entry : order) {
        const std::vector<int> &needs = graph.needs(entry.component);
        if (!needs.empty())
            entry.after = *std::ranges::max_element(needs, {}, [&](int need) { return place[at(need)]; });
    }
    return order;
}

QString orderReason(const RecoveryPlan &plan, const OrderedComponent &place, OrderRule rule)
{
    QString reason = priorityName(place.urgency);
    if (place.inheritedFrom >= 0)
        reason += QStringLiteral(", as %1 needs it (%2 by itself)")
                      .arg(nameOf(plan, place.inheritedFrom),
                           priorityName(plan.components[at(place.component)].priority));
    if (rule == OrderRule::UrgentFirst)
        reason += place.onBehalfOf >= 0
                      ? QStringLiteral("; needed for %1").arg(nameOf(plan, place.onBehalfOf))
                      : QStringLiteral("; the most urgent that was left");
    else
        reason += QStringLiteral("; the most urgent of what can begin");
    return place.after >= 0 ? reason + QStringLiteral(" after %1").arg(nameOf(plan, place.after)) : reason;
}

} // namespace backstop::recovery
