// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/itemmodels/pathselection.h"
#include "ui/pages/backups/backupmodels.h"

#include <QWidget>

class QSettings;
class QTabWidget;

namespace backstop {
class Clock;
}

namespace backstop::ui {

class ChangesTab;
class FilesTab;
class OverviewTab;
class ProblemsTab;

/// Of one backup: overview, changes, files, problems. Each is filled when it is looked at.
class BackupDetail : public QWidget
{
    Q_OBJECT

public:
    BackupDetail(const BackupModels &models, const Clock &clock, QSettings *settings,
                 QWidget *parent = nullptr);

    void setBackup(const catalog::BackupRow &backup);
    void setRecord(const repository::BackupRecord &record);
    /// Why the backup is held.
    void setHoldReason(const QString &reason);
    void clear();
    void showFiles();
    void showChanges();
    ChangesTab *changes() const { return m_changes; }
    FilesTab *files() const { return m_files; }

signals:
    /// The files of the current backup are looked at and not there yet.
    void filesRequested();
    /// The current backup and the one before it are to be compared.
    void compareRequested();
    void restoreRequested(const backstop::itemmodels::PathSelection &selection);
    void exportRequested(const backstop::itemmodels::PathSelection &selection);
    /// All versions of this file are to be shown.
    void versionsRequested(const backstop::Bytes &path);
    /// The current backup is to be verified.
    void verifyRequested();

private:
    void fillCurrent();
    void nameParent();

    BackupModels m_models;
    const Clock &m_clock;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    ChangesTab *m_changes;
    FilesTab *m_files;
    ProblemsTab *m_problems;
    std::optional<catalog::BackupRow> m_backup;
    std::optional<repository::BackupRecord> m_record; // of m_backup
    BackupId m_filesOf;
};

} // namespace backstop::ui
