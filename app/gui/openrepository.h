// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/changelistmodel.h"
#include "model/itemmodels/changetreemodel.h"
#include "model/itemmodels/filetreemodel.h"
#include "ui/pages/backups/backupmodels.h"
#include "ui/results.h"

#include <QThreadPool>

namespace backstop::app {

/// Makes a model of the files of a backup, whose reader is set.
using FileModelMaker = std::function<std::unique_ptr<itemmodels::FileTreeModel>(const BackupId &)>;

/// The repository that the window shows, with the models of its pages. One for each repository that is opened; goes when the
/// window has closed it. Lives in the window's thread.
class OpenRepository
{
public:
    OpenRepository(const Services &services, const OpenedRepository &opened, QThreadPool &readers);

    const SharedRepository &repository() const { return m_repository; }
    QString location() const { return m_location; }
    ui::RepositoryInfo info() const;
    ui::BackupModels models();
    /// Makes models of the files of a backup for windows of their own, also when this is gone.
    FileModelMaker fileModelMaker() const;
    void showFiles(const BackupId &backup);
    /// Reads the lists again from the catalog.
    void refresh();
    /// Sources of the newest backup that was made here, proposed for the next one.
    void setLastSources(const QStringList &sources) { m_lastSources = sources; }

private:
    SharedRepository m_repository;
    QThreadPool &m_readers;
    QString m_location;
    bool m_isDemo;
    QStringList m_lastSources;
    itemmodels::BackupListModel m_backups;
    itemmodels::ChangeListModel m_changes;
    itemmodels::ChangeTreeModel m_changeTree;
    itemmodels::FileTreeModel m_files;
};

} // namespace backstop::app
