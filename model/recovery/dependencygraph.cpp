// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/dependencygraph.h"

#include "model/core/at.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace backstop::recovery {

namespace {

using Edges = std::vector<std::vector<int>>;

// Tarjan's algorithm with a stack of its own: a chain of 10,000 components must not be 10,000 calls deep.
class Tarjan
{
public:
    explicit Tarjan(const Edges &edges)
        : m_edges(edges)
        , m_number(edges.size(), 0)
        , m_low(edges.size(), 0)
        , m_isOnStack(edges.size(), false)
    {}

    std::vector<std::vector<int>> groups()
    {
        for (int component = 0; at(component) < m_edges.size(); ++component)
            if (m_number[at(component)] == 0)
                visit(component);
        return std::move(m_groups);
    }

private:
    struct Frame
    {
        int component;
        std::size_t nextEdge;
    };

    void begin(int component)
    {
        m_number[at(component)] = m_low[at(component)] = ++m_last;
        m_stack.push_back(component);
        m_isOnStack[at(component)] = true;
        m_frames.push_back({component, 0});
    }

    void visit(int root)
    {
        begin(root);
        while (!m_frames.empty()) {
            Frame &frame = m_frames.back();
            const int component = frame.component;
            const std::vector<int> &edges = m_edges[at(component)];
            if (frame.nextEdge < edges.size()) {
                const int next = edges[frame.nextEdge++];
                if (m_number[at(next)] == 0)
                    begin(next); // and frame is no longer valid
                else if (m_isOnStack[at(next)])
                    m_low[at(component)] = std::min(m_low[at(component)], m_number[at(next)]);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty()) {
                const std::size_t parent = at(m_frames.back().component);
                m_low[parent] = std::min(m_low[parent], m_low[at(component)]);
            }
            if (m_low[at(component)] == m_number[at(component)])
                takeGroup(component);
        }
    }

    void takeGroup(int root)
    {
        std::vector<int> group;
        int member = -1;
        do {
            member = m_stack.back();
            m_stack.pop_back();
            m_isOnStack[at(member)] = false;
            group.push_back(member);
        } while (member != root);
        if (group.size() > 1) {
            std::ranges::sort(group);
            m_groups.push_back(std::move(group));
        }
    }

    const Edges &m_edges;
    std::vector<int> m_number; // in the order of visits, from 1
    std::vector<int> m_low;
    std::vector<bool> m_isOnStack;
    std::vector<int> m_stack;
    std::vector<Frame> m_frames;
    std::vector<std::vector<int>> m_groups;
    int m_last = 0;
};

std::vector<int> reached(const Edges &edges, int from)
{
    std::vector<bool> isSeen(edges.size(), false);
    std::vector<int> open = edges[at(from)];
    std::vector<int> found;
    while (!open.empty()) {
        const int component = open.back();
        open.pop_back();
        if (isSeen[at(component)])
            continue;
        isSeen[at(component)] = true;
        found.push_back(component);
        open.insert(open.end(), edges[at(component)].begin(), edges[at(component)].end());
    }
    std::ranges::sort(found);
    return found;
}

// The circle with its lowest number first.
std::vector<int> turned(std::vector<int> cycle)
{
    std::ranges::rotate(cycle, std::ranges::min_element(cycle));
    return cycle;
}

// Shortest circles through single components of a group. The marks of one search are told from those of the next by its number, so
// that thousands of searches clear nothing.
class ShortestCycles
{
public:
    ShortestCycles(const Edges &edges, const std::vector<int> &group)
        : m_edges(edges)
        , m_isInGroup(edges.size(), false)
        , m_seenBy(edges.size(), -1)
        , m_cameFrom(edges.size(), -1)
    {
        for (const int member : group)
            m_isInGroup[at(member)] = true;
    }

    /// Through @p component, which is one of the group.
    std::vector<int> through(int component)
    {
        m_front = {component};
        for (std::size_t next = 0; m_seenBy[at(component)] != component; ++next)
            look(m_front[next], component);
        std::vector<int> cycle;
        int member = component;
        do {
            cycle.push_back(member);
            member = m_cameFrom[at(member)];
        } while (member != component);
        std::ranges::reverse(cycle);
        return cycle;
    }

private:
    void look(int from, int search)
    {
        for (const int need : m_edges[at(from)]) {
            if (m_seenBy[at(need)] == search || !m_isInGroup[at(need)])
                continue;
            m_seenBy[at(need)] = search;
            m_cameFrom[at(need)] = from;
            m_front.push_back(need);
        }
    }

    const Edges &m_edges;
    std::vector<bool> m_isInGroup;
    std::vector<int> m_seenBy; // by which search: the component that it began at
    std::vector<int> m_cameFrom;
    std::vector<int> m_front; // in the order in which they were reached
};

// All elementary circles of a group, shortest first, as long as there are no more than @p most; found by walks that begin at their
// lowest member. Gives up, with what it has, after a number of steps that every plan made by people stays below.
class AllCycles
{
public:
    AllCycles(const Edges &edges, const std::vector<int> &group, std::size_t most)
        : m_edges(edges)
        , m_group(group)
        , m_most(most)
        , m_isOnPath(edges.size(), false)
    {}

    std::set<std::vector<int>> find()
    {
        for (const int first : m_group) {
            m_path = {first};
            m_isOnPath[at(first)] = true;
            walk(first);
        }
        return std::move(m_found);
    }
    bool isComplete() const { return m_steps < kMostSteps && m_found.size() < m_most; }

private:
    static constexpr int kMostSteps = 200'000;

    void walk(int first)
    {
        std::vector<std::size_t> nextEdge{0};
        while (!m_path.empty()) {
            const std::vector<int> &edges = m_edges[at(m_path.back())];
            if (nextEdge.back() == edges.size() || m_found.size() >= m_most || ++m_steps >= kMostSteps) {
                m_isOnPath[at(m_path.back())] = false;
                m_path.pop_back();
                nextEdge.pop_back();
                continue;
            }
            const int next = edges[nextEdge.back()++];
            if (next == first) {
                m_found.insert(m_path);
            } else if (next > first && !m_isOnPath[at(next)] && std::ranges::binary_search(m_group, next)) {
                m_path.push_back(next);
                m_isOnPath[at(next)] = true;
                nextEdge.push_back(0);
            }
        }
    }

    const Edges &m_edges;
    const std::vector<int> &m_group;
    const std::size_t m_most;
    std::vector<int> m_path;
    std::vector<bool> m_isOnPath;
    std::set<std::vector<int>> m_found;
    int m_steps = 0;
};

} // namespace

DependencyGraph::DependencyGraph(const RecoveryPlan &plan)
    : m_needs(plan.components.size())
    , m_neededBy(plan.components.size())
{
    QHash<QString, int> numbers;
    for (int i = size() - 1; i >= 0; --i)
        numbers.insert(plan.components[at(i)].name, i); // the first one of a name is the last to be put
    std::vector<int> lastNeededBy(plan.components.size(), -1);
    for (int i = 0; i < size(); ++i) {
        for (const QString &name : plan.components[at(i)].dependencies) {
            const int need = numbers.value(name, -1);
            if (need < 0 || need == i || lastNeededBy[at(need)] == i)
                continue;
            lastNeededBy[at(need)] = i;
            m_needs[at(i)].push_back(need);
            m_neededBy[at(need)].push_back(i);
        }
    }
}

DependencyGraph::DependencyGraph(Edges needs)
    : m_needs(std::move(needs))
    , m_neededBy(m_needs.size())
{
    for (int i = 0; i < size(); ++i)
        for (const int need : m_needs[at(i)])
            m_neededBy[at(need)].push_back(i);
}

std::vector<std::vector<int>> DependencyGraph::knots() const
{
    std::vector<std::vector<int>> groups = Tarjan(m_needs).groups();
    std::ranges::sort(groups);
    return groups;
}

std::vector<std::vector<int>> DependencyGraph::cycles(std::size_t most) const
{
    std::set<std::vector<int>> found;
    for (const std::vector<int> &group : knots()) {
        AllCycles all(m_needs, group, most);
        found.merge(all.find());
        if (all.isComplete())
            continue;
        // Too many to name each: one through every component of the knot, so that nobody mends half a plan.
        std::vector<bool> isNamed(m_needs.size(), false);
        for (const std::vector<int> &cycle : found)
            for (const int component : cycle)
                isNamed[at(component)] = true;
        ShortestCycles shortest(m_needs, group);
        for (const int component : group) {
            if (isNamed[at(component)])
                continue;
            std::vector<int> cycle = shortest.through(component);
            for (const int member : cycle)
                isNamed[at(member)] = true;
            found.insert(turned(std::move(cycle)));
        }
    }
    std::vector<std::vector<int>> cycles(found.begin(), found.end());
    std::ranges::stable_sort(cycles, {}, &std::vector<int>::size);
    return cycles;
}

std::vector<int> DependencyGraph::allNeeds(int component) const
{
    return reached(m_needs, component);
}

std::vector<int> DependencyGraph::allNeededBy(int component) const
{
    return reached(m_neededBy, component);
}

} // namespace backstop::recovery
