// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/graphlayout.h"
#include "model/recovery/plangroups.h"

#include <memory>

namespace backstop::recovery {

/// What somebody wants to see of a plan.
struct PictureRequest
{
    LayoutSize card = {};  ///< of a component
    LayoutSize group = {}; ///< of a group
    /// Groups where the plan has more than kMostUngrouped components; false: never.
    bool isGrouped = true;
    /// The group of the first of these components that there is is open; empty: none.
    QStringList open = {};
    int mostForDot = LayoutRequest().mostForDot;
    bool operator==(const PictureRequest &) const = default;
};
inline constexpr std::size_t kMostUngrouped = 800;

/// A component, or a group of them.
struct PictureNode
{
    int component = -1; ///< -1: a group
    int group = -1;     ///< -1: a component
    bool operator==(const PictureNode &) const = default;
};

/// What is drawn of a plan, and where: all components each by itself, all groups, or the components of the one that is open between the groups
/// which they need and those which need them. A value.
struct PlanPicture
{
    std::shared_ptr<const PlanGroups> groups = {}; ///< null: there are none
    int open = -1;                                 ///< the group that is open
    /// Components before groups. A group of which the open one needs something and that needs something of it stands on both sides.
    std::vector<PictureNode> nodes = {};
    std::vector<int> nodeOf =
        {}; ///< by component: itself, or its group, what is needed first; -1: not in the picture
    DependencyGraph graph = {};    ///< by node
    GraphLayout layout = {};       ///< by node
    std::vector<int> weights = {}; ///< of each edge of the layout: needs of components that it stands for
    bool isOfGroups() const { return groups && open < 0; }
};

/// The picture of @p plan that @p request asks for. For any thread; takes as long as layOut(). Cancelled when stopped; it fails in no other way.
Result<PlanPicture> drawPicture(const AssessedPlan &plan, const PictureRequest &request,
                                const std::stop_token &stop);

} // namespace backstop::recovery
