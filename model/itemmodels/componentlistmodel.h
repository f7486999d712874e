// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "model/recovery/assessedplan.h"

#include <QAbstractTableModel>

#include <memory>

namespace backstop::itemmodels {

/// The components of a plan, by number: what the picture of it shows, for whoever does not see that. StatusRole is what is wrong with it.
/// Lives in the window's thread.
class ComponentListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        State,
        Priority,
        Rto,
        Earliest,
        Rpo,
        Needs,
        NeededBy,
        Team,
        Steps,
        Backup,
        ColumnCount
    };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows keep their places where the plan has as many components as the one before; null: none.
    void setPlan(std::shared_ptr<const recovery::AssessedPlan> plan);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static bool isNumber(int column);

    QString display(int row, int column) const;
    QVariant sortValue(int row, int column) const;
    QString sentence(int row) const;

    std::shared_ptr<const recovery::AssessedPlan> m_plan;
    std::vector<std::optional<recovery::Severity>> m_worst;
    std::vector<QString> m_neededBy; // names, by component
};

} // namespace backstop::itemmodels
