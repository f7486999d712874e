// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/repository/prune.h"
#include "model/retention/expire.h"

#include <map>

namespace backstop::app {

// As in work.h: one function for each engine call about what is kept, what goes, and the space that it gives back.

Work holdWork(SharedRepository repository, BackupId backup, QString reason);
Work releaseWork(SharedRepository repository, BackupId backup);
/// The backups that are held, and why.
Work holdsWork(SharedRepository repository, Outcome<std::map<BackupId, QString>> out);
Work planExpireWork(SharedRepository repository, retention::Policy policy,
                    Outcome<std::shared_ptr<const retention::ExpirePlan>> out);
Work expireWork(SharedRepository repository, std::shared_ptr<const retention::ExpirePlan> plan,
                Outcome<retention::ExpireReport> out);
Work planPruneWork(SharedRepository repository, repository::PruneRequest request,
                   Outcome<std::shared_ptr<const repository::PrunePlan>> out);
/// @p plan has to have been made with this very @p repository.
Work pruneWork(SharedRepository repository, std::shared_ptr<const repository::PrunePlan> plan,
               Outcome<repository::PruneReport> out);

} // namespace backstop::app
