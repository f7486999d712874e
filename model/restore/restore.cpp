// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/restore.h"

#include "model/restore/restorerun.h"

namespace backstop::restore {

Result<RestoreReport> runRestore(repository::Repository &repo, const RestorePlan &plan, Progress &progress,
                                 const std::stop_token &stop)
{
    const Environment &environment = repo.environment();
    const auto begun = environment.clock->sinceBoot();
    const auto lease = repo.lease({repository::LeaseMode::Shared, QStringLiteral("restore"), true});
    if (!lease)
        return lease.error();
    BACKSTOP_TRY(repo.loadIndex(stop));
    auto report = RestoreRun(repo, plan, progress, stop).run();
    if (report)
        report->durationMs = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::milliseconds>(environment.clock->sinceBoot() - begun)
                .count());
    return report;
}

} // namespace backstop::restore
