// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planpicture.h"

#include "model/core/at.h"
#include "model/recovery/columnlayout.h"
#include "model/recovery/layeredgraph.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace backstop::recovery {

namespace {

constexpr std::size_t kDense = 2; // lines for each group, beyond which layers are of no use

/// Puts a picture together need by need.
class Composer
{
public:
    Composer(const DependencyGraph &graph, const PictureRequest &request,
             std::shared_ptr<const PlanGroups> groups, int open)
        : m_graph(graph)
        , m_request(request)
    {
        m_picture.groups = std::move(groups);
        m_picture.open = open;
        m_picture.nodeOf.assign(at(graph.size()), -1);
    }

    Result<PlanPicture> run(const std::stop_token &stop)
    {
        if (!m_picture.groups)
            addAll();
        else if (m_picture.open < 0)
            addGroups();
        else
            addOpen();
        return laidOut(stop);
    }

private:
    int addNode(const PictureNode &node)
    {
        m_picture.nodes.push_back(node);
        m_needs.emplace_back();
        return static_cast<int>(m_picture.nodes.size()) - 1;
    }
    void addNeed(int need, int neededBy)
    {
        int &weight = m_weights[{need, neededBy}];
        if (weight++ == 0)
            m_needs[at(neededBy)].push_back(need);
    }
    void addAll();
    void addGroups();
    void addOpen();
    std::vector<double> depthsOfGroups() const;
    Result<PlanPicture> laidOut(const std::stop_token &stop);

    const DependencyGraph &m_graph;
    const PictureRequest &m_request;
    PlanPicture m_picture;
    std::vector<std::vector<int>> m_needs;        // by node
    std::map<std::pair<int, int>, int> m_weights; // by need and who needs it
};

void Composer::addAll()
{
    std::iota(m_picture.nodeOf.begin(), m_picture.nodeOf.end(), 0);
    for (int component = 0; component < m_graph.size(); ++component)
        addNode({.component = component});
    for (int component = 0; component < m_graph.size(); ++component)
        for (const int need : m_graph.needs(component))
            addNeed(need, component);
}

void Composer::addGroups()
{
    m_picture.nodeOf = m_picture.groups->groupOf;
    for (std::size_t group = 0; group < m_picture.groups->groups.size(); ++group)
        addNode({.group = static_cast<int>(group)});
    for (const GroupNeed &need : m_picture.groups->needs) {
        m_needs[at(need.neededBy)].push_back(need.need);
        m_weights[{need.need, need.neededBy}] = need.count;
    }
}

void Composer::addOpen()
{
    const std::vector<int> &groupOf = m_picture.groups->groupOf;
    const std::vector<int> &members = m_picture.groups->groups[at(m_picture.open)].members;
    for (const int member : members)
        m_picture.nodeOf[at(member)] = addNode({.component = member});
    std::map<int, int> needed; // groups, to their nodes
    std::map<int, int> needing;
    const auto nodeOf = [&](std::map<int, int> &nodes, int component) {
        const auto [place, isNew] = nodes.try_emplace(groupOf[at(component)], -1);
        if (isNew)
            place->second = addNode({.group = place->first});
        return place->second;
    };
    const auto isMember = [&](int component) { return groupOf[at(component)] == m_picture.open; };
    for (const int member : members) {
        const int node = m_picture.nodeOf[at(member)];
        for (const int need : m_graph.needs(member))
            addNeed(isMember(need) ? m_picture.nodeOf[at(need)] : nodeOf(needed, need), node);
        for (const int other : m_graph.neededBy(member))
            if (!isMember(other))
                addNeed(node, nodeOf(needing, other));
    }
    for (const auto &nodes : {needed, needing})
        for (const auto &[group, node] : nodes)
            for (const int component : m_picture.groups->groups[at(group)].members)
                if (m_picture.nodeOf[at(component)] < 0)
                    m_picture.nodeOf[at(component)] = node;
}

/// Of each group the mean of its members: what comes back first has less before it.
std::vector<double> Composer::depthsOfGroups() const
{
    const std::vector<int> depths = depthsOf(m_graph);
    std::vector<double> means;
    for (const ComponentGroup &group : m_picture.groups->groups) {
        double sum = 0;
        for (const int member : group.members)
            sum += depths[at(member)];
        means.push_back(sum / double(group.members.size()));
    }
    return means;
}

Result<PlanPicture> Composer::laidOut(const std::stop_token &stop)
{
    LayoutRequest request;
    request.mostForDot = m_request.mostForDot;
    for (const PictureNode &node : m_picture.nodes)
        request.sizes.push_back(node.group >= 0 ? m_request.group : m_request.card);
    m_picture.graph = DependencyGraph(std::move(m_needs));
    if (m_picture.isOfGroups() && m_weights.size() > kDense * m_picture.nodes.size()) {
        m_picture.layout = columnLayout(m_picture.graph, depthsOfGroups(), request);
    } else {
        BACKSTOP_ASSIGN(layout, layOut(m_picture.graph, request, stop));
        m_picture.layout = std::move(layout);
    }
    if (stop.stop_requested())
        return layoutCancelled();
    for (const LayoutEdge &edge : m_picture.layout.edges)
        m_picture.weights.push_back(m_weights[{edge.need, edge.neededBy}]);
    return std::move(m_picture);
}

} // namespace

Result<PlanPicture> drawPicture(const AssessedPlan &plan, const PictureRequest &request,
                                const std::stop_token &stop)
{
    const DependencyGraph graph(plan.plan);
    std::shared_ptr<const PlanGroups> groups;
    int open = -1;
    if (request.isGrouped && plan.plan.components.size() > kMostUngrouped) {
        groups = std::make_shared<const PlanGroups>(groupPlan(plan, graph));
        for (const QString &name : request.open) {
            const int component = plan.plan.indexOf(name);
            if (component < 0)
                continue;
            open = groups->groupOf[at(component)];
            break;
        }
    }
    return Composer(graph, request, std::move(groups), open).run(stop);
}

} // namespace backstop::recovery
