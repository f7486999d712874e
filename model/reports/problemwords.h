// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planproblem.h"

namespace backstop::reports {

// What is wrong with a plan, in the language of the program; for reports and the window alike. In English for scripts:
// problemMessage() and problemHint().

/// The component that has the problem, or its place, "components[0]", where it has no name; empty where it is the plan.
QString problemOwner(const recovery::PlanProblem &problem);
/// What is wrong, a sentence without a full stop that does not name the owner, but the field in full where that has no name; what stands in the plan is quoted as it is there.
QString problemWords(const recovery::PlanProblem &problem);
/// What to do about it, a full sentence.
QString problemAdvice(const recovery::PlanProblem &problem);

} // namespace backstop::reports
