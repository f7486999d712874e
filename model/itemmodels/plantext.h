// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "model/recovery/assessedplan.h"

namespace backstop::itemmodels {

// What is said of a recovery plan, in the language of the program.

/// "45 s", "5 min", "1 h 30 min", "2 d"; up to two parts, and no part that is nothing. Seconds alone up to 90. "none" is what @p none says.
QString spanText(std::chrono::seconds span, const QString &none = {});
/// The same of a computed time, rounded up to whole seconds, above ten minutes to whole minutes.
QString computedText(double seconds);
/// "Critical", "High", ...
QString priorityText(recovery::Priority priority);
/// "Restore the data", "Run a program", ...
QString stepKindText(recovery::StepKind kind);
/// What a step does: its title, or its kind with what it is about.
QString stepText(const recovery::Step &step);
/// What is wrong, a sentence without a full stop; what stands in the plan is quoted as it is there.
QString problemText(const recovery::PlanProblem &problem);
/// What to do about it, a full sentence.
QString problemAdvice(const recovery::PlanProblem &problem);
/// Why a component has its place in an order: "Critical, as order_engine needs it; after database".
QString placeReason(const recovery::RecoveryPlan &plan, const recovery::OrderedComponent &place);

/// Invalid, TargetConflict, Questionable; Sound where there is no problem.
Status statusOf(const std::optional<recovery::Severity> &worst);

/// How the time in which a component can be back stands against its target.
enum class TargetState {
    Unknown, ///< nobody estimated it, there is no target, or no order
    Kept,    ///< with a fifth of the target or more to spare
    Near,    ///< within the target
    Missed,
};
TargetState targetStateOf(const recovery::AssessedPlan &plan, int component);
/// "Not known", "Within target", "Close to target", "Over target".
QString targetStateText(TargetState state);
/// "back in 4 min of 5 min"; "target 5 min" where the time is not known.
QString targetText(const recovery::AssessedPlan &plan, int component);

} // namespace backstop::itemmodels
