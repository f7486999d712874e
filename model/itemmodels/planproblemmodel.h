// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "model/recovery/assessedplan.h"

#include <QAbstractTableModel>

#include <memory>

namespace backstop::itemmodels {

/// What is wrong with a plan, worst first, in the language of the program. StatusRole is how bad it is. Lives in the window's thread.
class PlanProblemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Name, What, Advice, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: none.
    void setPlan(std::shared_ptr<const recovery::AssessedPlan> plan);
    /// Null where there is no such row.
    const recovery::PlanProblem *problemAt(int row) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString display(int row, int column) const;

    std::shared_ptr<const recovery::AssessedPlan> m_plan;
};

} // namespace backstop::itemmodels
