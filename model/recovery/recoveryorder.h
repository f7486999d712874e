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
};

/// The order of recovery under @p rule, the same on every run; nothing where the plan has a circle.
std::optional<std::vector<OrderedComponent>> recoveryOrder(const RecoveryPlan &plan,
                                                           const DependencyGraph &graph,
                                                           OrderRule rule = OrderRule::AsEarlyAsPossible);
/// In English: "Critical; first of what could begin after database".
QString orderReason(const RecoveryPlan &plan, const OrderedComponent &place, OrderRule rule);

} // namespace backstop::recovery
