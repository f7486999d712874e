// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/restore.h"

namespace backstop::restore {

/// What is done with an entry where something stands in its place, and why.
struct ConflictDecision
{
    RestoreAction action = RestoreAction::Conflict;
    PlanReason reason = PlanReason::ByPolicy;
};

/// What the rule of @p plan says of what is not the same.
RestoreAction actionByRule(const RestorePlan &plan);

/// What is done with @p existing, no folder, which stands in @p folder where the backup has @p node, none either: by the rule of
/// @p plan or because an interrupted restore has put it there. Reads it where the plan asks for that. Cancelled where @p stop is
/// asked for.
Result<ConflictDecision> decideExisting(const RestorePlan &plan, const repository::Node &node,
                                        const ExistingEntry &existing, const TargetDirectory &folder,
                                        const std::stop_token &stop);

} // namespace backstop::restore
