// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/assessedplan.h"
#include "model/recovery/groupsplit.h"

namespace backstop::recovery {

/// Components that are drawn as one, and what is known of them as one.
struct ComponentGroup
{
    std::vector<GroupPart> parts = {};         ///< what they have in common, see GroupShape
    std::vector<int> members = {};             ///< ascending; never empty
    Priority priority = Priority::Low;         ///< the most urgent
    std::optional<Severity> worst = {};        ///< problem at any of them
    std::optional<std::chrono::seconds> rto{}; ///< the shortest that any of them states
    int troubled = 0;       ///< members that have a problem or are back later than their RTO
    int onCriticalPath = 0; ///< members of the critical path
    int inCircle = 0;       ///< members that need themselves at some remove
    bool operator==(const ComponentGroup &) const = default;
};

/// What members of one group need of those of another.
struct GroupNeed
{
    int need = 0;     ///< the group of what is needed
    int neededBy = 0; ///< never the same
    int count = 0;    ///< needs of components
    bool operator==(const GroupNeed &) const = default;
};

struct PlanGroups
{
    std::vector<ComponentGroup> groups = {};
    std::vector<int> groupOf = {}; ///< by component
    std::vector<GroupNeed> needs =
        {}; ///< by neededBy, then by need; may run in circles where those of the components do not
    bool operator==(const PlanGroups &) const = default;
};

/// The groups of splitIntoGroups(), and what follows from them. For any thread; takes time in proportion to the plan.
PlanGroups groupPlan(const AssessedPlan &plan, const DependencyGraph &graph);

} // namespace backstop::recovery
