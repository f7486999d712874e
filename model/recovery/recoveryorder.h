// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/dependencygraph.h"

#include <optional>

namespace backstop::recovery {

/// Which of the valid orders is meant.
enum class OrderRule {
    AsEarlyAsPossible, ///< of what could begin, always the most urgent; ties by the order of entry
    UrgentFirst, ///< from the most urgent component on, each after all that it still needs (depth first)
};

/// What a component is recovered with: the most urgent priority of its own and of all that need it.
struct Urgency
{
    Priority priority = Priority::Low;
    int from = -1; ///< the first of the most urgent that need it; -1: it is its own
    bool operator==(const Urgency &) const = default;
};
/// For each component of @p plan, whether there are circles or not. Takes time in proportion to the plan.
std::vector<Urgency> urgencies(const RecoveryPlan &plan, const DependencyGraph &graph);

/// The place of one component, and why it is there.
struct OrderedComponent
{
    int component = 0; ///< its place in the plan
    /// The most urgent priority of its own and of all that need it: what it is recovered with.
    Priority urgency = Priority::Low;
    int inheritedFrom = -1; ///< who that urgency comes from; -1: it is its own
    int after = -1;         ///< the one of its needs that comes last before it; -1: it needs nothing
    /// UrgentFirst: for whom it comes this early; -1: for itself.
    int onBehalfOf = -1;
    bool operator==(const OrderedComponent &) const = default;
};

/// The order of recovery under @p rule, the same on every run; nothing where the plan has a circle.
std::optional<std::vector<OrderedComponent>> recoveryOrder(const RecoveryPlan &plan,
                                                           const DependencyGraph &graph,
                                                           OrderRule rule = OrderRule::AsEarlyAsPossible);
/// In English: "Critical; the most urgent of what can begin after database". No full stop.
QString orderReason(const RecoveryPlan &plan, const OrderedComponent &place, OrderRule rule);

} // namespace backstop::recovery
