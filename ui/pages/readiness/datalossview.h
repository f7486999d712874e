// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/rpohistory.h"
#include "ui/widgets/inspector.h"

#include <memory>

class QComboBox;
class QStandardItemModel;
class QTableView;

namespace backstop::ui {

class Label;
class RpoHeatMap;
class RpoModel;

/// How much data a disaster would have cost: the newest point to which all components could go back, and the map by component and hour with
/// its legend. One cell is current; its gap and the cause of that are for the inspector.
class DataLossView : public QWidget
{
    Q_OBJECT

public:
    explicit DataLossView(QWidget *parent = nullptr);

    /// Null: it was not looked at. Times are shown in @p zone. Whoever reads at a cell stays at its component and hour, where those are still
    /// there; else the newest hour is shown.
    void setHistory(std::shared_ptr<const recovery::RpoHistory> history, const QTimeZone &zone);
    /// What there is to say of the current cell; without a title where there is none.
    InspectorContent inspected() const;
    /// The backup before the gap of the current cell, the one that ended it, or the first in between that would not do, as the actions of
    /// inspected() are called; nothing for other names.
    std::optional<BackupId> backupOf(const QString &action) const;
    RpoHeatMap *map() const { return m_map; }
    /// 0: by hour, 1: by day; for the settings.
    int unit() const;
    void setUnit(int unit);

signals:
    /// Another cell is current.
    void currentChanged();
    /// A cell was opened: with Enter, or with the mouse.
    void opened();

private:
    const recovery::RpoGap *gap() const;

    RpoModel *m_model;
    RpoHeatMap *m_map;
    Label *m_consistent;
    QComboBox *m_unit;
};

/// Of each component how the age of its newest usable backup was spread over the four weeks, and the worst time: RPO, half of the time up
/// to, 95 % up to, worst, when that began, share within the target.
void fillDataLoss(QStandardItemModel &model, const recovery::RpoHistory *history, const QTimeZone &zone);

} // namespace backstop::ui
