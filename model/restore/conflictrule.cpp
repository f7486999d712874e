// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/conflictrule.h"

#include "model/restore/existingcontent.h"
#include "model/restore/sameentry.h"

namespace backstop::restore {

using repository::Node;

namespace {

/// Whether @p existing may be what a power cut left of a file that the interrupted restore had written.
bool mayBeTorn(const Node &node, const ExistingEntry &existing)
{
    return node.isFile() && existing.type == node.type && existing.size < node.size &&
           (existing.size == 0 || existing.mtimeNs == node.metadata.mtimeNs);
}

} // namespace

RestoreAction actionByRule(const RestorePlan &plan)
{
    switch (plan.request.onConflict) {
    case ConflictPolicy::Fail:
        return RestoreAction::Conflict;
    case ConflictPolicy::Keep:
        return RestoreAction::Keep;
    case ConflictPolicy::Replace:
    case ConflictPolicy::ReplaceChanged:
        return RestoreAction::Replace;
    }
    return RestoreAction::Conflict;
}

Result<ConflictDecision> decideExisting(const RestorePlan &plan, const Node &node,
                                        const ExistingEntry &existing, const TargetDirectory &folder,
                                        const std::stop_token &stop)
{
    const bool resumes = plan.resumes && existing.changedNs >= plan.resumes->sinceNs;
    const bool mayBeLost = resumes && !plan.resumes->isSameBoot;
    const bool compares = resumes || plan.request.onConflict == ConflictPolicy::ReplaceChanged;
    if (mayBeLost && mayBeTorn(node, existing))
        return ConflictDecision{RestoreAction::Replace, PlanReason::Torn};
    if (!compares || !isSame(node, existing))
        return ConflictDecision{actionByRule(plan)};
    if (!node.isFile() || !(plan.request.verifyExisting || mayBeLost))
        return ConflictDecision{RestoreAction::Keep, resumes ? PlanReason::Resumed : PlanReason::ByPolicy};
    BACKSTOP_ASSIGN(match, compareContent(node, folder, stop));
    if (match == ContentMatch::Same)
        return ConflictDecision{RestoreAction::Keep, PlanReason::SameContent};
    return ConflictDecision{RestoreAction::Replace, match == ContentMatch::Other ? PlanReason::OtherContent
                                                                                 : PlanReason::NotCompared};
}

} // namespace backstop::restore
