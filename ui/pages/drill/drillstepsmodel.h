// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"

#include <QAbstractItemModel>

#include <memory>

namespace backstop::ui {

/// The components of a drill in the order of recovery, and below each its steps: where they stand, who does them, what they took.
class DrillStepsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column : int { What = 0, State, Who, Took, Target, Remark };
    static constexpr int kColumns = 6;

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows @p report as of @p now. That of the same drill keeps what is expanded and selected.
    void setReport(std::shared_ptr<const recovery::DrillReport> report, const recovery::DrillMoment &now);
    /// The clock went on: of what is in progress.
    void setNow(const recovery::DrillMoment &now);
    const recovery::DrillReport *report() const { return m_report.get(); }

    /// Which component, and which of its steps, or -1, @p index is; -1 where it is none.
    static int componentOf(const QModelIndex &index);
    static int stepOf(const QModelIndex &index);
    QModelIndex indexOf(int component, int step = -1) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString componentText(const recovery::ComponentReport &component, int column) const;
    QString stepCell(const recovery::ComponentReport &component, std::size_t step, int column) const;
    std::optional<double> tookOf(const recovery::StepRecord &step) const;
    QString textOf(const QModelIndex &index, int column) const;
    bool hasSameRows(const recovery::DrillReport &other) const;

    std::shared_ptr<const recovery::DrillReport> m_report;
    recovery::DrillMoment m_now;
};

} // namespace backstop::ui
