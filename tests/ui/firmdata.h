// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/changelistmodel.h"
#include "model/itemmodels/changetreemodel.h"
#include "model/itemmodels/filetreemodel.h"
#include "model/itemmodels/joblistmodel.h"
#include "model/jobs/job.h"
#include "model/jobs/jobqueue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/temporaryfolder.h"
#include "ui/pages/backups/backupmodels.h"
#include "ui/results.h"

#include <QSettings>
#include <QThreadPool>

#include <memory>

namespace backstop::test {

/// A piece of work that goes only as far as a test drives it, until finish() or a cancel.
class DrivenWork
{
public:
    jobs::Job::Work work();
    /// Waits until the work runs, then counts in the calling thread.
    Progress &progress();
    void finish(Result<> result = {});

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared = makeShared();
    static std::shared_ptr<Shared> makeShared();
};

/// The files of a made-up trading firm, as the tree of every backup.
std::shared_ptr<itemmodels::DirectoryReader> firmFiles();

/// A repository's history of a made-up trading firm in a real catalog, with the models of the window on it.
class FirmData
{
public:
    enum class History { Empty, Month };
    explicit FirmData(History history = History::Month);
    ~FirmData();

    ui::BackupModels models();
    ui::RepositoryInfo repository() const;
    /// Newest first.
    const std::vector<repository::BackupRecord> &records() const { return m_records; }
    /// The record with problems.
    const repository::BackupRecord &partial() const;

    FakeClock clock;
    TemporaryFolder folder;
    QSettings settings;
    QThreadPool pool;
    jobs::JobQueue queue;
    std::unique_ptr<itemmodels::BackupListModel> backups;
    std::unique_ptr<itemmodels::ChangeListModel> changes;
    std::unique_ptr<itemmodels::ChangeTreeModel> changeTree;
    std::unique_ptr<itemmodels::FileTreeModel> files;
    std::unique_ptr<itemmodels::JobListModel> jobs;

private:
    void writeHistory();

    std::vector<repository::BackupRecord> m_records;
};

} // namespace backstop::test
