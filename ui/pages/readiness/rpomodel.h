// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/rpohistory.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <memory>

namespace backstop::ui {

/// How old the newest usable backup of each component was: a row for each component that has data, a column for each hour, or each day of the
/// time zone with its worst hour. Cells say which level they are; each is a sentence for screen readers and tool tips. Headers are names and, in
/// full, hours or days.
class RpoModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int LevelRole = Qt::UserRole + 42; ///< int(recovery::RpoLevel)

    enum class Unit { Hour, Day };

    explicit RpoModel(QObject *parent = nullptr);

    void setUnit(Unit unit);
    Unit unit() const { return m_unit; }

    /// Null: nothing is known.
    void setHistory(std::shared_ptr<const recovery::RpoHistory> history, const QTimeZone &zone);
    const recovery::RpoHistory *history() const { return m_history.get(); }
    const QTimeZone &zone() const { return m_zone; }
    /// The place of the component of @p row in the history.
    std::size_t componentAt(int row) const { return m_components[static_cast<std::size_t>(row)]; }
    /// The gap that the cell is about; null where nothing is known of it.
    const recovery::RpoGap *gapAt(const QModelIndex &index) const;
    /// The hour that the cell is about: its own, or the worst of its day.
    int hourAt(const QModelIndex &index) const;
    /// The column that has the hour.
    int columnOf(int hour) const;
    /// The first hour of the column, in the zone.
    QDateTime timeAt(int column) const;
    /// "2026-11-27 14:00 to 15:00" in the zone.
    QString hourText(int hour) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString sentence(const QModelIndex &index) const;
    const recovery::ComponentRpo &rowAt(const QModelIndex &index) const;
    const recovery::RpoCell &cellAt(const QModelIndex &index) const;
    void makeColumns();

    std::shared_ptr<const recovery::RpoHistory> m_history;
    std::vector<std::size_t> m_components; ///< by row
    QTimeZone m_zone = QTimeZone::utc();
    Unit m_unit = Unit::Hour;
    std::vector<int> m_columns; ///< the first hour of each, and the end of the last
};

} // namespace backstop::ui
