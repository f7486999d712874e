// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QSettings;

namespace backstop {
class Clock;
}
namespace backstop::itemmodels {
class BackupListModel;
}

namespace backstop::ui {

class BackupTable;
class FilterLine;
class MessageBar;

/// Lets one backup of the history be chosen. Emits it and closes. Begins in the filter; Enter there takes the first that matches,
/// once that is known.
class BackupPicker : public QDialog
{
    Q_OBJECT

public:
    /// @p backups is a model of its own: another filter is put on it. The dialog owns it.
    BackupPicker(std::unique_ptr<itemmodels::BackupListModel> backups, const Clock &clock,
                 QSettings *settings, QWidget *parent = nullptr);
    ~BackupPicker() override;

signals:
    void chosen(const backstop::BackupId &backup);

private:
    void applyFilter(const QString &text);
    void choose();

    std::unique_ptr<itemmodels::BackupListModel> m_backups; // before the view, which goes first
    const Clock &m_clock;
    FilterLine *m_filter;
    MessageBar *m_messages;
    BackupTable *m_table;
    QPushButton *m_choose;
    bool m_chooses = false; ///< as soon as the list is there
};

} // namespace backstop::ui
