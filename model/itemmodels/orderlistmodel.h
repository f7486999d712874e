// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "model/recovery/assessedplan.h"

#include <QAbstractTableModel>

#include <memory>

namespace backstop::itemmodels {

/// The order in which a plan brings its components back, with the reason for each place. Empty where there is none. Lives in the window's
/// thread.
class OrderListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, Name, Urgency, Reason, Earliest, Rto, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: none.
    void setPlan(std::shared_ptr<const recovery::AssessedPlan> plan);
    void setRule(recovery::OrderRule rule);
    recovery::OrderRule rule() const { return m_rule; }
    /// The component at @p row, by its number in the plan; -1 where there is none.
    int componentAt(int row) const;
    /// The row of a component; -1 where there is none.
    int rowOf(int component) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static bool isNumber(int column);

    const std::vector<recovery::OrderedComponent> &order() const;
    QString display(int row, int column) const;
    void show(std::shared_ptr<const recovery::AssessedPlan> plan, recovery::OrderRule rule);

    std::shared_ptr<const recovery::AssessedPlan> m_plan;
    recovery::OrderRule m_rule = recovery::OrderRule::AsEarlyAsPossible;
};

} // namespace backstop::itemmodels
