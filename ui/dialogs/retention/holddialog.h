// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace backstop::ui {

class CommandLine;

/// Asks why a backup is to be held, and emits the request once there is a reason: whoever meets the hold in a year has only that.
class HoldDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p name of the backup for display; @p location of the repository, for the command.
    HoldDialog(const BackupId &backup, const QString &name, const QString &location,
               QWidget *parent = nullptr);

    HoldRequest request() const;

signals:
    void holdRequested(const backstop::ui::HoldRequest &request);

private:
    void updateState();

    const BackupId m_backup;
    const QString m_location;
    QLineEdit *m_reason;
    QPushButton *m_hold;
    CommandLine *m_command;
};

} // namespace backstop::ui
