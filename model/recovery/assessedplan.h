// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plancheck.h"
#include "model/recovery/recoveryorder.h"

namespace backstop::recovery {

/// A plan, and all that follows from it: what is wrong with it, when each component can be back, in which order. A value; what is shown of a
/// plan is of one of these, so that no two parts of a window can contradict each other.
struct AssessedPlan
{
    RecoveryPlan plan = {};
    std::vector<ComponentFacts> facts = {}; ///< by component, or empty
    std::vector<PlanProblem> problems = {}; ///< errors first
    std::vector<double> earliest =
        {}; ///< seconds, by component, see earliestTimes(); empty where there is a circle
    std::vector<int> criticalPath = {};       ///< see criticalPath()
    std::vector<OrderedComponent> early = {}; ///< OrderRule::AsEarlyAsPossible; empty where there is a circle
    std::vector<OrderedComponent> urgentFirst = {};

    const std::vector<OrderedComponent> &order(OrderRule rule) const
    {
        return rule == OrderRule::UrgentFirst ? urgentFirst : early;
    }
};

/// Of the plan of @p reading, with the problems that its text had. For any thread; takes as long as checkPlan().
AssessedPlan assessPlan(PlanReading reading, std::vector<ComponentFacts> facts = {});

/// The chain that decides when all is back, from what comes first to what comes last: the last component to be back, then always what
/// it had to wait for longest. Empty where no component takes any time. @p earliest is what earliestTimes() says.
std::vector<int> criticalPath(const DependencyGraph &graph, const std::vector<double> &earliest);

/// What was wrong in the text of @p before and still counts in @p after, which was made of it: the problems of components that are as they
/// were, wherever they stand now, and those of no component.
std::vector<PlanProblem> problemsLeft(const PlanReading &before, const RecoveryPlan &after);

/// The component of @p plan that @p problem is to be looked for at; -1 where it is about the plan as a whole.
int placeOf(const PlanProblem &problem, const RecoveryPlan &plan);
/// All components that @p problem names, ascending.
std::vector<int> componentsOf(const PlanProblem &problem, const RecoveryPlan &plan);
/// The worst problem at each component; nothing where there is none. Who is only named by the problem of another has none.
std::vector<std::optional<Severity>> worstByComponent(const AssessedPlan &plan);

} // namespace backstop::recovery
