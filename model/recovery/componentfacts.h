// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/verification.h"
#include "model/core/progress.h"
#include "model/recovery/plancheck.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::recovery {

/// What the backups of a repository say of a plan.
struct BackupFacts
{
    std::vector<ComponentFacts> components; ///< one for each, in the order of the plan
    std::vector<Error>
        unread; ///< records and folders of backups that could not be read; what is in them counted as not there
};

/// Looks for the data of each component of @p plan in the backups of @p repository. A backup counts where it is complete, its time has
/// come, and @p verifications (what is known of each today, see VerificationHistory::standing()) do not call it damaged. The intervals
/// are the median of those between the newest kBackupsOfInterval backups that have the data. Folders are read down the paths only, each
/// once for all components, so that it takes some reads for each backup; older ones are looked at only for what no newer one has.
/// Cancelled where @p stop is requested.
Result<BackupFacts> backupFacts(repository::Repository &repository, const RecoveryPlan &plan,
                                const std::vector<catalog::Verification> &verifications, Progress &progress,
                                const std::stop_token &stop);
inline constexpr std::size_t kBackupsOfInterval = 50;

/// The programs of @p component (its script, those of its steps, their prechecks) that are no files which this user may run, each once,
/// as the plan has them. Relative paths start at @p folder; where it is empty, nothing is known of them.
std::vector<QString> missingPrograms(const Component &component, const QString &folder);

} // namespace backstop::recovery
