// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "ui/pages/simulation/simulationcontent.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QFont>

namespace backstop::ui {

/// The context of the texts.
struct SimulationNumbers
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::SimulationNumbers)
};

enum class NumberColumn : int { Name = 0, Rto, P50, P80, P95, P99, Met, Binding, Wait, Source };
inline constexpr int kNumberColumns = int(NumberColumn::Source) + 1;

/// The numbers of a simulation: a row for the whole plan, then one for each component. Texts are made when they are looked at. Sorts by native
/// values; IdRole is the number of the component, -1 of the whole plan.
class NumberModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit NumberModel(QObject *parent = nullptr);

    /// What was there before goes; sorted as it was last. Null: nothing.
    void setContent(std::shared_ptr<const SimulationContent> content);
    /// Of a component, -1 for the whole plan; -1 where there is none.
    int rowOf(int component) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    const recovery::TimeStatistics &timeOf(int component) const;
    QString nameOf(int component) const;
    QString text(int component, NumberColumn column) const;
    QVariant native(int component, NumberColumn column) const;
    QString toolTip(int component, NumberColumn column) const;
    itemmodels::Status status(int component, NumberColumn column) const;
    std::vector<int> ordered(int column, Qt::SortOrder order) const;

    std::shared_ptr<const SimulationContent> m_content;
    std::vector<int> m_rows;   // of which component, or -1
    std::vector<int> m_places; // the other way, first that of the whole plan
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QFont m_strong;
};

/// Sound where the target is met in 95 % of the trials, in conflict down to one half.
itemmodels::Status statusOf(const recovery::TimeStatistics &time);

} // namespace backstop::ui
