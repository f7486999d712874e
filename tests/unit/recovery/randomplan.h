// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"
#include "tests/support/seededrandom.h"

namespace backstop::test {

/// A plan of up to @p most components whose dependencies run in no circle and whose targets agree: whoever needs another one has an RTO
/// that is at least as long, and no priority that is more urgent. The order of entry says nothing about the dependencies.
recovery::RecoveryPlan soundPlan(SeededRandom &random, std::size_t most);

/// What needs what at any remove, by the definition: reach[a][b] where a needs b. Names as in soundPlan().
using Reach = std::vector<std::vector<bool>>;
Reach reachOf(const recovery::RecoveryPlan &plan);

/// A chain (or, with @p isRing, a ring) of @p size components, each of which needs the one before.
recovery::RecoveryPlan chainPlan(int size, bool isRing);

} // namespace backstop::test
