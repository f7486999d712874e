// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/pages/backups/backupmodels.h"

#include <QStackedWidget>

#include <optional>

class QSettings;

namespace backstop {
class Clock;
}

namespace backstop::ui {

class ChangesView;
class EmptyState;

/// What one backup changed against the one before; of a full backup, and of one whose changes were not read yet, why there is
/// nothing to list.
class ChangesTab : public QStackedWidget
{
    Q_OBJECT

public:
    ChangesTab(const BackupModels &models, const Clock &clock, QSettings *settings,
               QWidget *parent = nullptr);

    void setBackup(const catalog::BackupRow &backup);
    /// A line over the changes; empty: none.
    void setComparedWith(const QString &text);
    void clear();

signals:
    void browseRequested();
    /// All versions of this file are to be shown.
    void versionsRequested(const backstop::Bytes &path);
    /// What differs between the backup and the one before it is to be shown.
    void compareRequested();

private:
    ChangesView *m_view;
    EmptyState *m_empty;
    std::optional<catalog::BackupRow> m_backup;
};

} // namespace backstop::ui
