// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/plan/plancontent.h"

namespace backstop::test {

/// The sample plan, in which targets conflict.
recovery::RecoveryPlan firmPlan();
/// A plan of @p components, as larger firms have them: services in layers that need a few of the ones before. The same on every call.
recovery::RecoveryPlan largePlan(int components);
/// Three that need each other in a circle, and some that need nothing.
recovery::RecoveryPlan circularPlan();

/// All that is shown of @p plan, laid out by the layers of our own unless @p withDot; of a large one its groups unless not @p grouped.
ui::PlanContent contentOf(const recovery::RecoveryPlan &plan, bool withDot = false, bool grouped = true);

} // namespace backstop::test
