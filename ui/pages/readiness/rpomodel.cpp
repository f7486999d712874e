// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/rpomodel.h"

#include "model/reports/rpowords.h"

#include <algorithm>

namespace backstop::ui {

using namespace recovery;

RpoModel::RpoModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void RpoModel::setHistory(std::shared_ptr<const RpoHistory> history, const QTimeZone &zone)
{
    beginResetModel();
    m_history = std::move(history);
    m_zone = zone;
    m_components.clear();
    for (std::size_t i = 0; m_history && i < m_history->components.size(); ++i)
        if (m_history->components[i].hasData)
            m_components.push_back(i);
    makeColumns();
    endResetModel();
}

void RpoModel::setUnit(Unit unit)
{
    beginResetModel();
    m_unit = unit;
    makeColumns();
    endResetModel();
}

void RpoModel::makeColumns()
{
    m_columns.clear();
    if (!m_history)
        return;
    QDate day;
    for (int hour = 0; hour < m_history->hours; ++hour) {
        const QDate own =
            m_unit == Unit::Day ? toDateTime(m_history->hourBegin(hour)).toTimeZone(m_zone).date() : QDate();
        if (m_unit == Unit::Hour || own != day)
            m_columns.push_back(hour);
        day = own;
    }
    m_columns.push_back(m_history->hours);
}

int RpoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_components.size());
}

int RpoModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : static_cast<int>(m_columns.size()) - 1;
}

const ComponentRpo &RpoModel::rowAt(const QModelIndex &index) const
{
    return m_history->components[componentAt(index.row())];
}

int RpoModel::hourAt(const QModelIndex &index) const
{
    const ComponentRpo &component = rowAt(index);
    const auto column = static_cast<std::size_t>(index.column());
    const auto rank = [&component](int hour) {
        const RpoCell &cell = component.cells[static_cast<std::size_t>(hour)];
        return std::pair(component.levelOf(cell), cell.seconds);
    };
    int worst = m_columns[column];
    for (int hour = worst + 1; hour < m_columns[column + 1]; ++hour)
        if (rank(hour) > rank(worst))
            worst = hour;
    return worst;
}

int RpoModel::columnOf(int hour) const
{
    return static_cast<int>(std::ranges::upper_bound(m_columns, hour) - m_columns.begin()) - 1;
}

QDateTime RpoModel::timeAt(int column) const
{
    return toDateTime(m_history->hourBegin(m_columns[static_cast<std::size_t>(column)])).toTimeZone(m_zone);
}

const RpoCell &RpoModel::cellAt(const QModelIndex &index) const
{
    return rowAt(index).cells[static_cast<std::size_t>(hourAt(index))];
}

const RpoGap *RpoModel::gapAt(const QModelIndex &index) const
{
    if (!index.isValid() || cellAt(index).gap == RpoCell::kNone)
        return nullptr;
    return &rowAt(index).gaps[cellAt(index).gap];
}

QString RpoModel::hourText(int hour) const
{
    const auto time = [this](Timestamp moment, const QString &format) {
        return toDateTime(moment).toTimeZone(m_zone).toString(format);
    };
    return tr("%1 to %2")
        .arg(time(m_history->hourBegin(hour), QStringLiteral("yyyy-MM-dd HH:mm")),
             time(m_history->hourBegin(hour + 1), QStringLiteral("HH:mm")));
}

QString RpoModel::sentence(const QModelIndex &index) const
{
    const ComponentRpo &component = rowAt(index);
    const RpoCell &cell = cellAt(index);
    const QString what = cell.gap == RpoCell::kNone
                             ? reports::rpoLevelTitle(RpoLevel::Unknown)
                             : reports::againstTargetText(std::chrono::seconds(cell.seconds), component.rpo);
    return tr("%1, %2: %3").arg(component.name, hourText(hourAt(index)), what);
}

QVariant RpoModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case LevelRole:
        return int(rowAt(index).levelOf(cellAt(index)));
    case Qt::DisplayRole:
        return reports::rpoLevelMark(rowAt(index).levelOf(cellAt(index)));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index);
    default:
        return {};
    }
}

QVariant RpoModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_history || section < 0)
        return {};
    if (orientation == Qt::Horizontal) {
        if (role != Qt::DisplayRole || section >= columnCount())
            return {};
        return m_unit == Unit::Day ? timeAt(section).toString(QStringLiteral("yyyy-MM-dd"))
                                   : hourText(section);
    }
    if (section >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_history->components[componentAt(section)].name;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

} // namespace backstop::ui
