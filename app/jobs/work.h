// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "model/archive/archiveplan.h"
#include "model/archive/importplan.h"
#include "model/backup/backup.h"
#include "model/catalog/rows.h"
#include "model/core/progress.h"
#include "model/reports/workreport.h"
#include "model/restore/restore.h"
#include "model/restore/selectioncount.h"
#include "model/verify/verify.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <set>
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

/// What lists of backups depend on and other programs may change at any time.
struct HistorySeen
{
    std::set<BackupId> backups;
    std::set<BackupId> held; ///< of these
    std::vector<catalog::Verification>
        verifications; ///< what counts today for each, see VerificationHistory::standing()
    bool operator==(const HistorySeen &) const = default;
};
/// What there is now. Reads names and the list of holds, and no records.
Result<HistorySeen> seeHistory(const Services &services, repository::Repository &repository);

/// How far a job has come that fills the catalog; written by the work, polled by whoever shows the lists.
struct CatalogState
{
    std::atomic<bool> listed = false; ///< every backup is in the catalog, their changes may not be yet
    HistorySeen seen;                 ///< what the catalog has; to be read when the job has finished
};

/// What is needed of a repository that was opened or made.
struct OpenedRepository
{
    SharedRepository repository;
    std::shared_ptr<crypto::Secret> recoveryCode; ///< of a new encrypted one; else null
    std::optional<Error> keyError;                ///< why there was no key
    bool isDemo = false;                          ///< of a firm that does not exist
};

// One function for each engine call that the window starts as a job. Each returns the work; the engine does not know of jobs. A
// backup or restore that ended with something left out ends with the code Partial, damage found with DamageFound, and the
// outcome is there all the same.

// Opening and making a repository also make its catalog, so that lists have a file to read. Where that fails, the job that fills
// the catalog meets the same error and tells it.

/// Where the key of a repository comes from: asked on the thread of the work, for it may be a slow program. Null: nobody knows it.
using FindKey = std::function<Result<std::shared_ptr<crypto::Secret>>(const std::stop_token &)>;

/// A demo is opened with the key that lies beside it. Else, without a key, an encrypted repository is not opened: the outcome has no repository, and the user is to be asked. So also where
/// @p findKey fails, and the outcome says why.
Work openWork(const Services &services, const Bytes &location, FindKey findKey,
              Outcome<OpenedRepository> out);
Work createWork(const Services &services, const Bytes &location, bool encrypted,
                std::shared_ptr<crypto::Secret> passphrase, Outcome<OpenedRepository> out);
Work backupWork(SharedRepository repository, backup::BackupRequest request,
                Outcome<backup::BackupSummary> out);
/// Verifies, and writes down for each backup it covered that it did. The catalog has it after the next fillCatalogWork().
Work verifyWork(const Services &services, SharedRepository repository, verify::VerifyRequest request,
                Outcome<verify::VerifyReport> out);
Work planRestoreWork(SharedRepository repository, BackupId backup, restore::RestoreRequest request,
                     Outcome<std::shared_ptr<const restore::RestorePlan>> out);
Work restoreWork(SharedRepository repository, std::shared_ptr<const restore::RestorePlan> plan,
                 Outcome<restore::RestoreReport> out);
Work planExportWork(SharedRepository repository, BackupId backup, archive::ExportRequest request,
                    Outcome<std::shared_ptr<const archive::ArchivePlan>> out);
/// Partial where something of the backup is not in the archive.
Work exportWork(SharedRepository repository, std::shared_ptr<const archive::ArchivePlan> plan,
                Outcome<archive::ExportReport> out);
/// Reads the archive. Where the request does not say how much room there is, what is free at the repository.
Work planImportWork(SharedRepository repository, Bytes location, archive::ImportRequest request,
                    Outcome<std::shared_ptr<const archive::ImportPlan>> out);
/// Partial where something of the archive is not in the backup.
Work importWork(SharedRepository repository, std::shared_ptr<const archive::ImportPlan> plan,
                Outcome<repository::BackupRecord> out);
/// Brings the catalog up to what the repository has, and what was verified with it: where that cannot be read, the error comes
/// after everything else is done.
Work fillCatalogWork(const Services &services, SharedRepository repository,
                     std::shared_ptr<CatalogState> state);
/// Writes @p bytes to the file @p path, readable by this user alone; what was there is replaced. Failed, and nothing is written, where
/// there are none: the sheet could not be made.
Work saveSheetWork(const Bytes &path, const QByteArray &bytes);
/// Writes the report that @p make gives to the file @p path, see saveReport().
Work saveReportWork(const Bytes &path, std::function<reports::WorkReport()> make);
/// How much the paths hold, see restore::countSelection().
Work countWork(SharedRepository repository, BackupId backup, std::vector<Bytes> includes,
               std::vector<Bytes> excludedPaths, Outcome<restore::SelectionCount> out);
/// The newest backup of the same sources that is proven whole and older than @p than; no outcome where there is none.
Work olderVerifiedWork(const Services &services, RepositoryId repository, catalog::BackupRow than,
                       Outcome<catalog::BackupRow> out);
Work recordWork(SharedRepository repository, BackupId backup, Outcome<repository::BackupRecord> out);

/// Writes @p report to the file @p path, readable by this user alone: as JSON where the name ends in .json, else as a web page.
/// What was there is replaced.
Result<> saveReport(const Bytes &path, const reports::WorkReport &report);

} // namespace backstop::app
