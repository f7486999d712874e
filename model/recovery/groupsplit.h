// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/dependencygraph.h"

namespace backstop::recovery {

/// What the components of a group have in common, and no other next to them. Which fields count depends on `by`.
struct GroupPart
{
    enum class By {
        Name,     ///< their names begin with `text`
        Others,   ///< what no beginning of a name brings together with enough others
        Team,     ///< `text` recovers them; empty: nobody in particular
        Priority, ///< `priority`
        Layers, ///< `first` to `last`: how many others have to be back before each, one after the other, at most
        Places, ///< from `text` to `lastText`, in the order of entry
    };
    By by = By::Others;
    QString text = {};
    QString lastText = {};
    Priority priority = Priority::Low;
    int first = 0;
    int last = 0;
    bool operator==(const GroupPart &) const = default;
};

/// Some components of a plan, and what they have in common: each part narrows what the part before leaves.
struct GroupShape
{
    std::vector<GroupPart> parts = {}; ///< empty: the plan has one component only
    std::vector<int> members = {};     ///< ascending
    bool operator==(const GroupShape &) const = default;
};

inline constexpr std::size_t kMostGroups = 150;
/// Of a group, before it is split further where that is possible.
inline constexpr std::size_t kMostMembers = 100;

/// Groups of the components of @p plan for a drawing of it: by what people call a service, which is how their names begin ("risk-engine" and
/// "risk_db" are both "risk"). Where names bring nothing together, or a group is too large still, by team, then by priority, by layer
/// of @p graph, and by the order of entry. Each component is in one group. At least 2 groups of a plan of 2 components or more and at
/// most kMostGroups, by their first members. The same plan always gives the same groups; never fails.
std::vector<GroupShape> splitIntoGroups(const RecoveryPlan &plan, const DependencyGraph &graph);

/// How many components of @p graph have to be back before each, one after the other, at most. A need that closes a circle does not count.
std::vector<int> depthsOf(const DependencyGraph &graph);

} // namespace backstop::recovery
