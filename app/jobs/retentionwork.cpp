// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/retentionwork.h"

#include "app/jobs/onrepository.h"

namespace backstop::app {

Work holdWork(SharedRepository repository, BackupId backup, QString reason)
{
    return onRepository(
        repository,
        [repository, backup, reason = std::move(reason)](Progress &, const std::stop_token &) -> Result<> {
            return repository->hold(backup, reason);
        });
}

Work releaseWork(SharedRepository repository, BackupId backup)
{
    return onRepository(repository, [repository, backup](Progress &, const std::stop_token &) -> Result<> {
        return repository->release(backup);
    });
}

Work holdsWork(SharedRepository repository, Outcome<std::map<BackupId, QString>> out)
{
    return onRepository(repository, [repository, out](Progress &, const std::stop_token &) -> Result<> {
        BACKSTOP_ASSIGN(held, repository->holds());
        *out = std::move(held);
        return {};
    });
}

Work planExpireWork(SharedRepository repository, retention::Policy policy,
                    Outcome<std::shared_ptr<const retention::ExpirePlan>> out)
{
    return onRepository(
        repository,
        [repository, policy = std::move(policy), out](Progress &, const std::stop_token &) -> Result<> {
            BACKSTOP_ASSIGN(plan, retention::planExpire(*repository, policy));
            *out = std::make_shared<const retention::ExpirePlan>(std::move(plan));
            return {};
        });
}

Work expireWork(SharedRepository repository, std::shared_ptr<const retention::ExpirePlan> plan,
                Outcome<retention::ExpireReport> out)
{
    return onRepository(repository,
                        [repository, plan = std::move(plan), out](Progress &progress,
                                                                  const std::stop_token &stop) -> Result<> {
                            BACKSTOP_ASSIGN(report, retention::runExpire(*repository, *plan, progress, stop));
                            const std::optional<Error> endedBy = report.endedBy;
                            *out = std::move(report);
                            return endedBy ? Result<>(*endedBy) : Result<>();
                        });
}

Work planPruneWork(SharedRepository repository, repository::PruneRequest request,
                   Outcome<std::shared_ptr<const repository::PrunePlan>> out)
{
    return onRepository(
        repository, [repository, request, out](Progress &progress, const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(plan, repository::planPrune(*repository, request, progress, stop));
            *out = std::make_shared<const repository::PrunePlan>(std::move(plan));
            return {};
        });
}

Work pruneWork(SharedRepository repository, std::shared_ptr<const repository::PrunePlan> plan,
               Outcome<repository::PruneReport> out)
{
    return onRepository(repository,
                        [repository, plan = std::move(plan), out](Progress &progress,
                                                                  const std::stop_token &stop) -> Result<> {
                            BACKSTOP_ASSIGN(report, repository::runPrune(*repository, *plan, progress, stop));
                            *out = report;
                            return {};
                        });
}

} // namespace backstop::app
