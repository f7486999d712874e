// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/recovery/assessedplan.h"
#include "model/recovery/componentfacts.h"
#include "model/recovery/graphlayout.h"
#include "model/recovery/planstore.h"

namespace backstop::app {

// As in work.h: one function for each engine call about the recovery plan.

/// A plan, what follows from it, and where its components stand in a picture.
struct DrawnPlan
{
    std::shared_ptr<const recovery::AssessedPlan> assessed;
    std::shared_ptr<const recovery::GraphLayout> layout;
};

/// The newest version of the plan. An outcome without a plan: there is none yet.
Work readPlanWork(SharedRepository repository, Outcome<std::optional<recovery::StoredPlan>> out);
/// What the backups say of @p plan.
Work planFactsWork(const Services &services, SharedRepository repository, recovery::RecoveryPlan plan,
                   Outcome<recovery::BackupFacts> out);
/// What follows from @p reading and @p facts, with cards of @p card in its picture. Needs no repository.
Work drawPlanWork(recovery::PlanReading reading, std::vector<recovery::ComponentFacts> facts,
                  recovery::LayoutSize card, Outcome<DrawnPlan> out);
/// AlreadyExists where the newest version is not @p basedOn any more.
Work savePlanWork(SharedRepository repository, recovery::RecoveryPlan plan, std::uint64_t basedOn,
                  Outcome<recovery::StoredPlan> out);
/// The plan of the file @p path. InvalidArgument where it holds none.
Work importPlanWork(Bytes path, Outcome<recovery::PlanReading> out);
/// Writes the plan @p content to the file @p path; what was there is replaced.
Work exportPlanWork(Bytes path, QJsonObject content);

} // namespace backstop::app
