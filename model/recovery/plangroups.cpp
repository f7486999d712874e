// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/plangroups.h"

#include "model/core/at.h"

#include <algorithm>
#include <map>

namespace backstop::recovery {

namespace {

std::vector<bool> isIn(const std::vector<int> &components, std::size_t size)
{
    std::vector<bool> result(size, false);
    for (const int component : components)
        result[at(component)] = true;
    return result;
}

} // namespace

PlanGroups groupPlan(const AssessedPlan &plan, const DependencyGraph &graph)
{
    const std::size_t size = plan.plan.components.size();
    const std::vector<std::optional<Severity>> worst = worstByComponent(plan);
    const std::vector<bool> onPath = isIn(plan.criticalPath, size);
    std::vector<bool> inCircle(size, false);
    for (const std::vector<int> &knot : graph.knots())
        for (const int component : knot)
            inCircle[at(component)] = true;
    PlanGroups result;
    result.groupOf.resize(size);
    for (GroupShape &shape : splitIntoGroups(plan.plan, graph)) {
        ComponentGroup group{.parts = std::move(shape.parts), .members = std::move(shape.members)};
        for (const int member : group.members) {
            const Component &component = plan.plan.components[at(member)];
            const std::optional<Severity> &its = worst[at(member)];
            const bool isLate = at(member) < plan.earliest.size() && component.rto.count() > 0 &&
                                plan.earliest[at(member)] > double(component.rto.count());
            result.groupOf[at(member)] = static_cast<int>(result.groups.size());
            group.priority = std::min(group.priority, component.priority);
            if (its)
                group.worst = group.worst ? std::min(*group.worst, *its) : *its;
            if (component.rto.count() > 0)
                group.rto = group.rto ? std::min(*group.rto, component.rto) : component.rto;
            group.troubled += its || isLate ? 1 : 0;
            group.onCriticalPath += onPath[at(member)] ? 1 : 0;
            group.inCircle += inCircle[at(member)] ? 1 : 0;
        }
        result.groups.push_back(std::move(group));
    }
    std::map<std::pair<int, int>, int> counts; // by who needs, then by need
    for (int component = 0; component < graph.size(); ++component)
        for (const int need : graph.needs(component))
            if (result.groupOf[at(need)] != result.groupOf[at(component)])
                ++counts[{result.groupOf[at(component)], result.groupOf[at(need)]}];
    for (const auto &[ends, count] : counts)
        result.needs.push_back({ends.second, ends.first, count});
    return result;
}

} // namespace backstop::recovery
