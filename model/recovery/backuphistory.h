// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/verification.h"
#include "model/core/progress.h"
#include "model/recovery/plan.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::recovery {

/// What a backup that has a component's data is good for, as far as the repository knows.
enum class BackupUse : std::uint8_t {
    Usable,
    Partial, ///< some entries of its source are missing
    Damaged, ///< a verification found damage
    Unread,  ///< it could not be read, and may have the data or not
};

/// The backups of a time, as the components of a plan see them.
struct BackupHistory
{
    struct Backup
    {
        BackupId id;
        Timestamp time{};
        bool isComplete = true; ///< false: partial, whatever is in it
    };
    struct Entry
    {
        std::uint32_t backup = 0; ///< its place in backups
        BackupUse use = BackupUse::Usable;
        bool operator==(const Entry &) const = default;
    };
    struct Component
    {
        QString name = {};
        std::chrono::seconds rpo{0};
        bool hasData = false;            ///< see hasData() of its plan; where its backups are may be unknown
        std::vector<Entry> entries = {}; ///< that have its data, or of which that is not known; oldest first
        /// Usable ones before the entries, as far back as another component was looked for; their places in backups, oldest first.
        std::vector<std::uint32_t> earlier = {};
    };
    Timestamp begin{};
    Timestamp end{};
    /// Oldest first: those from begin on, and before it as far back as the last usable one of each component, which a gap may begin with.
    std::vector<Backup> backups = {};
    std::vector<Component> components = {}; ///< in the order of the plan
    std::vector<Error> unread = {};         ///< records and folders that could not be read
};

/// The backups of @p repository from @p begin to its clock's now. Those whose time is yet to come are left out; of those that have expired, and of
/// attempts that left no backup, a repository knows nothing. @p verifications as VerificationHistory::standing() has them. Folders are read
/// down the paths only, each once for all components; loadIndex() was called. Cancelled where @p stop is requested.
Result<BackupHistory> backupHistory(repository::Repository &repository, const RecoveryPlan &plan,
                                    const std::vector<catalog::Verification> &verifications, Timestamp begin,
                                    Progress &progress, const std::stop_token &stop);

} // namespace backstop::recovery
