// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/retention/expireplan.h"

#include <QAbstractTableModel>

#include <memory>

namespace backstop::ui {

/// What an expiry would do, backup by backup: what goes first, then what stays, each newest first and with its reasons.
class ExpireModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Plan, Taken, Source, Why, ColumnCount };
    explicit ExpireModel(const QTimeZone &zone, QObject *parent = nullptr);

    /// Null: no rows.
    void setPlan(std::shared_ptr<const retention::ExpirePlan> plan);
    static QString wordOf(bool goes);
    /// "data, 2026-11-23 08:00:19 UTC".
    static QString nameOf(const repository::BackupRecord &backup, const QTimeZone &zone);
    /// In words for people.
    static QString reasonText(const retention::Reason &reason);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString display(const retention::ExpirePlan::Entry &entry, bool goes, int column) const;

    std::shared_ptr<const retention::ExpirePlan> m_plan;
    const QTimeZone m_zone;
};

} // namespace backstop::ui
