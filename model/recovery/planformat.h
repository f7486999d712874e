// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"
#include "model/recovery/plan.h"
#include "model/recovery/planproblem.h"

namespace backstop::recovery {

// A plan is one JSON object. Only what is marked * has to be there; unknown fields are kept and written back.
//
//   name*                text
//   description          text
//   target_seconds       number: for the whole plan
//   teams                [{name*, members}]
//   components*          [{name*, priority* (Critical|High|Medium|Low), rto_seconds*, rpo_seconds*, dependencies [text],
//                          critical (boolean), mtpd_seconds, team, backup_location, backup {path, tag}, recovery_script,
//                          mobilise_seconds, estimate_seconds (a number or {best, likely, worst}),
//                          failure_probability (0 to 0.99), notes, steps}]
//   steps                [{kind*, title, program, arguments [text], environment {text: text}, probe (port|http|process), target,
//                          text, precheck, owner, timeout_seconds, retries, on_failure (stop|accept), required, runs_in_drill,
//                          estimate_seconds}]

/// What a plan can hold: bounds that no real plan reaches, so that a hostile one costs neither memory nor time.
inline constexpr std::size_t kMostComponents = 10'000;
inline constexpr std::size_t kMostSteps = 1'000; ///< of a component
inline constexpr std::size_t kMostPlanBytes = 32u << 20;
inline constexpr std::size_t kMostPlanProblems = 100'000;       ///< what is wrong beyond these is not told
inline constexpr std::int64_t kMostPlanSeconds = 3'155'760'000; ///< a hundred years

/// A plan as it was read, and what of it could not be taken as it stood. Problems are of single values only; what is wrong
/// with the whole (cycles, unknown names) is said by checkPlan().
struct PlanReading
{
    RecoveryPlan plan;
    std::vector<PlanProblem> problems;
};

/// Reads the JSON text @p json. InvalidArgument, with line and column, where it is no JSON; and where it is no object, has no list of
/// components or too many; everything less is a problem, and the rest of the plan is there. The message names the place in the text
/// and not the file, which the caller knows.
Result<PlanReading> readPlan(BytesView json);
/// The same for an object that was parsed already, as a document of a repository.
Result<PlanReading> readPlan(const QJsonObject &object);
/// The plan as JSON; readPlan() of it gives the plan again.
QJsonObject toJson(const RecoveryPlan &plan);

} // namespace backstop::recovery
