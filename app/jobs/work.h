// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "model/backup/backup.h"
#include "model/core/progress.h"
#include "model/restore/restore.h"
#include "model/verify/verify.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace backstop::app {

/// What a Job runs, see jobs::Job::Work.
using Work = std::function<Result<>(Progress &, std::stop_token)>;
using SharedRepository = std::shared_ptr<repository::Repository>;

/// Where a piece of work leaves what it made: written by the work, read when the job has finished.
template<typename T>
using Outcome = std::shared_ptr<std::optional<T>>;

template<typename T>
Outcome<T> makeOutcome()
{
    return std::make_shared<std::optional<T>>();
}

/// What is needed of a repository that was opened or made.
struct OpenedRepository
{
    SharedRepository repository;
    std::shared_ptr<crypto::Secret> recoveryCode; ///< of a new encrypted one; else null
};

// One function for each engine call that the window starts as a job. Each returns the work; the engine does not know of jobs. A
// backup or restore that ended with something left out ends with the code Partial, damage found with DamageFound, and the
// outcome is there all the same.

/// Without a @p passphrase (null), an encrypted repository is not opened: the outcome has no repository, and the user is to be asked.
Work openWork(const Services &services, const Bytes &location, std::shared_ptr<crypto::Secret> passphrase,
              Outcome<OpenedRepository> out);
Work createWork(const Services &services, const Bytes &location, bool encrypted,
                std::shared_ptr<crypto::Secret> passphrase, Outcome<OpenedRepository> out);
Work backupWork(SharedRepository repository, backup::BackupRequest request,
                Outcome<backup::BackupSummary> out);
/// Verifies, and writes down for each backup it covered that it did.
Work verifyWork(const Services &services, SharedRepository repository, verify::VerifyRequest request,
                Outcome<verify::VerifyReport> out);
Work planRestoreWork(SharedRepository repository, BackupId backup, restore::RestoreRequest request,
                     Outcome<std::shared_ptr<const restore::RestorePlan>> out);
Work restoreWork(SharedRepository repository, std::shared_ptr<const restore::RestorePlan> plan,
                 Outcome<restore::RestoreReport> out);
/// Brings the catalog up to what the repository has, and what was verified with it.
Work fillCatalogWork(const Services &services, SharedRepository repository);
Work recordWork(SharedRepository repository, BackupId backup, Outcome<repository::BackupRecord> out);

} // namespace backstop::app
