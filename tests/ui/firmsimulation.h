// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"
#include "ui/pages/simulation/simulationcontent.h"

namespace backstop::test {

/// @p plan with some gigabytes of data in each component, and an earlier backup of each.
ui::SimulationSubject subjectOf(const recovery::RecoveryPlan &plan);
/// What the engine says of it: ends the program where it cannot be simulated.
std::shared_ptr<const ui::SimulationContent> simulationOf(const ui::SimulationSubject &subject,
                                                          const ui::SimulationOrder &order);

} // namespace backstop::test
