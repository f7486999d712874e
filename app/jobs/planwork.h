// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/recovery/assessedplan.h"
#include "model/recovery/componentfacts.h"
#include "model/recovery/planpicture.h"
#include "model/recovery/planstore.h"

namespace backstop::app {

// As in work.h: one function for each engine call about the recovery plan.

/// A plan, what follows from it, and a picture of it.
struct DrawnPlan
{
    std::shared_ptr<const recovery::AssessedPlan> assessed;
    std::shared_ptr<const recovery::PlanPicture> picture;
};

/// The newest version of the plan. An outcome without a plan: there is none yet.
Work readPlanWork(SharedRepository repository, Outcome<std::optional<recovery::StoredPlan>> out);
/// What the backups say of @p plan.
Work planFactsWork(const Services &services, SharedRepository repository, recovery::RecoveryPlan plan,
                   Outcome<recovery::BackupFacts> out);
/// What follows from @p reading and @p facts, and the picture of it that @p request asks for. Needs no repository.
Work drawPlanWork(recovery::PlanReading reading, std::vector<recovery::ComponentFacts> facts,
                  recovery::PictureRequest request, Outcome<DrawnPlan> out);
/// Another picture of @p plan. Needs no repository.
Work drawPictureWork(std::shared_ptr<const recovery::AssessedPlan> plan, recovery::PictureRequest request,
                     Outcome<std::shared_ptr<const recovery::PlanPicture>> out);
/// AlreadyExists where the newest version is not @p basedOn any more.
Work savePlanWork(SharedRepository repository, recovery::RecoveryPlan plan, std::uint64_t basedOn,
                  Outcome<recovery::StoredPlan> out);
/// The plan of the file @p path. InvalidArgument where it holds none.
Work importPlanWork(Bytes path, Outcome<recovery::PlanReading> out);
/// Writes the plan @p content to the file @p path; what was there is replaced.
Work exportPlanWork(Bytes path, QJsonObject content);

} // namespace backstop::app
