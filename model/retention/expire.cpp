// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/expire.h"

#include <set>

namespace backstop::retention {

Result<ExpirePlan> planExpire(repository::Repository &repo, const Policy &policy)
{
    BACKSTOP_TRY(repo.holds()); // backups() goes on without it
    std::vector<Error> damaged;
    BACKSTOP_ASSIGN(records, repo.backups(&damaged));
    if (!damaged.empty())
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("expire: nothing was removed: %1").arg(damaged.front().message),
            QStringLiteral("Without that record the newest good backup cannot be told. Run \"verify\" and "
                           "mend what it names.")};
    return planExpire(std::move(records), policy, repo.environment().clock->now());
}

namespace {

/// Removes one backup, which may be gone by now.
Result<> removeOne(repository::Repository &repo, repository::Lease &lease, const BackupId &id)
{
    BACKSTOP_TRY(lease.check());
    const auto removed = repo.removeBackup(id);
    return removed || removed.error().code == ErrorCode::BackupNotFound ? Result<>() : removed;
}

} // namespace

Result<ExpireReport> runExpire(repository::Repository &repo, const ExpirePlan &plan, Progress &progress,
                               const std::stop_token &stop)
{
    ExpireReport report;
    if (plan.remove.empty())
        return report;
    BACKSTOP_ASSIGN(lease, repo.lease({repository::LeaseMode::Exclusive, QStringLiteral("expire"), false}));
    // Another expiry by other rules may have removed what this plan relies on being kept.
    BACKSTOP_ASSIGN(ids, repo.backupIds());
    const std::set<BackupId> present(ids.begin(), ids.end());
    std::set<BackupId> kept;
    for (const ExpirePlan::Entry &entry : plan.keep) {
        kept.insert(entry.backup.id);
        if (!present.contains(entry.backup.id))
            return Error{ErrorCode::Unavailable,
                         QStringLiteral("expire: backups went since the plan was made"),
                         QStringLiteral("Nothing was changed. Run it again."), true};
    }
    BACKSTOP_ASSIGN(held, repo.holds());
    progress.setPhase(Phase::Deleting);
    progress.setTotals(plan.remove.size(), 0);
    for (auto entry = plan.remove.rbegin(); entry != plan.remove.rend(); ++entry) {
        if (stop.stop_requested()) {
            report.endedBy = Error{ErrorCode::Cancelled,
                                   QStringLiteral("expire: cancelled, %1 of %2 backups were removed")
                                       .arg(report.removed.size())
                                       .arg(plan.remove.size()),
                                   QStringLiteral("Run it again to remove the rest.")};
            break;
        }
        const BackupId &id = entry->backup.id;
        if (held.contains(id) || kept.contains(id)) {
            report.keptAfterAll.push_back(id);
            continue;
        }
        if (const Result<> removed = removeOne(repo, *lease, id); !removed) {
            report.endedBy = removed.error();
            break;
        }
        report.removed.push_back(id);
        progress.addItems();
    }
    if (report.endedBy && report.removed.empty())
        return *report.endedBy;
    repo.keepReserve(); // where it gave its room to the lease
    return report;
}

} // namespace backstop::retention
