// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/assessedplan.h"

#include "model/core/at.h"

#include <QHash>

#include <algorithm>

namespace backstop::recovery {

namespace {

/// The N of "components[N].priority"; -1 where the field is another.
int indexInField(const QString &field)
{
    constexpr QLatin1String kStart("components[");
    const qsizetype end = field.indexOf(QLatin1Char(']'));
    if (!field.startsWith(kStart) || end < 0)
        return -1;
    bool isNumber = false;
    const int index = QStringView(field).mid(kStart.size(), end - kStart.size()).toInt(&isNumber);
    return isNumber ? index : -1;
}

} // namespace

AssessedPlan assessPlan(PlanReading reading, std::vector<ComponentFacts> facts)
{
    AssessedPlan result;
    result.problems = checkPlan(reading, facts);
    RecoveryPlan &plan = reading.plan;
    const DependencyGraph graph(plan);
    if (auto earliest = earliestTimes(plan, graph))
        result.earliest = std::move(*earliest);
    result.criticalPath = criticalPath(graph, result.earliest);
    if (auto order = recoveryOrder(plan, graph, OrderRule::AsEarlyAsPossible))
        result.early = std::move(*order);
    if (auto order = recoveryOrder(plan, graph, OrderRule::UrgentFirst))
        result.urgentFirst = std::move(*order);
    result.plan = std::move(plan);
    result.facts = std::move(facts);
    return result;
}

std::vector<int> criticalPath(const DependencyGraph &graph, const std::vector<double> &earliest)
{
    std::vector<int> path;
    const auto last = std::ranges::max_element(earliest);
    if (last == earliest.end() || *last <= 0)
        return path;
    const auto timeOf = [&earliest](int component) { return earliest[at(component)]; };
    int component = static_cast<int>(last - earliest.begin());
    while (timeOf(component) > 0) {
        path.push_back(component);
        const std::vector<int> &needs = graph.needs(component);
        if (needs.empty())
            break;
        component = *std::ranges::max_element(needs, {}, timeOf);
    }
    std::ranges::reverse(path);
    return path;
}

std::vector<PlanProblem> problemsLeft(const PlanReading &before, const RecoveryPlan &after)
{
    QHash<QString, int> places; // the first of those that share a name
    for (std::size_t i = after.components.size(); i-- > 0;)
        places.insert(after.components[i].name, static_cast<int>(i));
    std::vector<PlanProblem> left;
    for (PlanProblem problem : before.problems) {
        const int was = placeOf(problem, before.plan);
        if (was < 0) {
            left.push_back(std::move(problem));
            continue;
        }
        const Component &component = before.plan.components[at(was)];
        const bool isWhereItWas = at(was) < after.components.size() && after.components[at(was)] == component;
        const int is = isWhereItWas ? was : places.value(component.name, -1);
        if (is < 0 || after.components[at(is)] != component)
            continue; // whoever changed it saw what it is now
        if (indexInField(problem.field) >= 0)
            problem.field = QStringLiteral("components[%1]").arg(is) +
                            problem.field.mid(problem.field.indexOf(QLatin1Char(']')) + 1);
        left.push_back(std::move(problem));
    }
    return left;
}

int placeOf(const PlanProblem &problem, const RecoveryPlan &plan)
{
    const int index = indexInField(problem.field);
    if (index >= 0 && at(index) < plan.components.size())
        return index;
    if (problem.components.isEmpty())
        return -1;
    return plan.indexOf(problem.kind == ProblemKind::PathConflict ? problem.components.last()
                                                                  : problem.components.first());
}

std::vector<int> componentsOf(const PlanProblem &problem, const RecoveryPlan &plan)
{
    std::vector<int> all;
    if (const int place = placeOf(problem, plan); place >= 0)
        all.push_back(place);
    for (const QString &name : problem.components)
        if (const int component = plan.indexOf(name); component >= 0)
            all.push_back(component);
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

std::vector<std::optional<Severity>> worstByComponent(const AssessedPlan &plan)
{
    QHash<QString, int> numbers; // 10,000 components with a problem each must not be searched for one by one
    for (std::size_t i = plan.plan.components.size(); i-- > 0;)
        numbers.insert(plan.plan.components[i].name, static_cast<int>(i));
    std::vector<std::optional<Severity>> worst(plan.plan.components.size());
    const auto add = [&worst](int component, Severity severity) {
        if (component < 0 || at(component) >= worst.size())
            return;
        std::optional<Severity> &its = worst[at(component)];
        its = its ? std::min(*its, severity) : severity;
    };
    for (const PlanProblem &problem : plan.problems) {
        const int inField = indexInField(problem.field);
        if (problem.kind == ProblemKind::Cycle) {
            for (const QString &name : problem.components)
                add(numbers.value(name, -1), problem.severity);
        } else if (inField >= 0) {
            add(inField, problem.severity);
        } else if (!problem.components.isEmpty()) {
            const bool isPath = problem.kind == ProblemKind::PathConflict;
            add(numbers.value(isPath ? problem.components.last() : problem.components.first(), -1),
                problem.severity);
        }
    }
    return worst;
}

} // namespace backstop::recovery
