// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/planload.h"
#include "model/recovery/plancheck.h"

namespace backstop::ctl {

/// "5 min", "1 h 30 min", "7 d": exact, for targets.
QString targetText(std::chrono::seconds target);
/// "Trading firm, version 3 of 2026-11-23T15:04:05Z by ada on desk-1", for people.
QString planTitle(const LoadedPlan &plan);
/// "2 errors, 1 conflict, no warnings".
QString problemCounts(const std::vector<recovery::PlanProblem> &problems);

/// For @p problems that leave no order, see leaveNoOrder(): the first one that does so.
Error noOrder(const std::vector<recovery::PlanProblem> &problems);

/// The problems as lines of the answer, each with what to do about it.
void printProblems(Output &out, const std::vector<recovery::PlanProblem> &problems);
/// The array "problems".
void writeProblems(JsonWriter &json, const std::vector<recovery::PlanProblem> &problems);
/// The object "stored" with version, saved_at, username and hostname; null for a plan from a file.
void writeStored(JsonWriter &json, const std::optional<recovery::StoredPlan> &stored);
/// The fields of that object.
QJsonObject storedObject(const recovery::StoredPlan &stored);

} // namespace backstop::ctl
