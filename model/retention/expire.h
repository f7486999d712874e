// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"
#include "model/retention/expireplan.h"

#include <optional>
#include <stop_token>

namespace backstop::retention {

/// What an expiry did.
struct ExpireReport
{
    std::vector<BackupId> removed;
    std::vector<BackupId> keptAfterAll; ///< held since the plan was made
    std::optional<Error> endedBy;       ///< what ended it early: those in neither list are still there
};

/// The plan for all backups of @p repo. Damaged where a record or the list of holds cannot be read: then nothing may expire.
Result<ExpirePlan> planExpire(repository::Repository &repo, const Policy &policy);

/// Removes what @p plan says, oldest first, alone in the repository: Locked where somebody works in it. Looks again at what is
/// held; Unavailable where a backup that the plan keeps is gone. Killed or cancelled at any point it has removed some of the backups, each whole. Their bytes stay until a prune.
/// An error where none was removed; what came in between is in the report.
Result<ExpireReport> runExpire(repository::Repository &repo, const ExpirePlan &plan, Progress &progress,
                               const std::stop_token &stop);

} // namespace backstop::retention
