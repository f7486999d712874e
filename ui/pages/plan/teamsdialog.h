// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QDialog>
#include <QHash>

class QPushButton;
class QTableWidget;

namespace backstop::ui {

class StateLabel;

/// The teams of a plan: their names and how many people each has.
class TeamsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TeamsDialog(const std::vector<recovery::Team> &teams, QWidget *parent = nullptr);

    std::vector<recovery::Team> teams() const;

signals:
    /// @p renamed: what the teams were called before, and what now.
    void teamsAccepted(const std::vector<backstop::recovery::Team> &teams,
                       const QHash<QString, QString> &renamed);

private:
    void addRow(const recovery::Team &team);
    void updateState();

    std::vector<recovery::Team> m_known; // by row: what the table does not show is kept
    QTableWidget *m_table;
    StateLabel *m_verdict;
    QPushButton *m_remove;
    QPushButton *m_accept;
};

} // namespace backstop::ui
