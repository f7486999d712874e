// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/retention/expire.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <set>

class QTableView;

namespace backstop::ui {

/// What an expiry would do, or did, backup by backup: what goes first, then what stays, each newest first and with its reasons.
class ExpireModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Plan, Taken, Source, Why, ColumnCount };
    explicit ExpireModel(const QTimeZone &zone, QObject *parent = nullptr);

    /// Null: no rows. With @p report it is what was done.
    void setPlan(std::shared_ptr<const retention::ExpirePlan> plan,
                 const std::optional<retention::ExpireReport> &report = {});
    /// Makes @p table, whose model this is, ready; its columns are as narrow as what they hold after fitColumns(), so that the reasons
    /// are seen without scrolling.
    static void setUp(QTableView *table);
    static void fitColumns(QTableView *table);
    /// In words for people.
    static QString reasonText(const retention::Reason &reason);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString display(const retention::ExpirePlan::Entry &entry, bool goes, int column) const;

    std::shared_ptr<const retention::ExpirePlan> m_plan;
    bool m_isDone = false;          // the plan was run
    std::set<BackupId> m_gone;      // by then
    std::set<BackupId> m_heldSince; // so they stayed after all
    const QTimeZone m_zone;
};

} // namespace backstop::ui
