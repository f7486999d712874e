// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/rpomodel.h"

#include "model/reports/rpowords.h"

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
    endResetModel();
}

int RpoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_components.size());
}

int RpoModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_history ? 0 : m_history->hours;
}

const RpoCell &RpoModel::cellAt(const QModelIndex &index) const
{
    return m_history->components[componentAt(index.row())].cells[static_cast<std::size_t>(index.column())];
}

const RpoGap *RpoModel::gapAt(const QModelIndex &index) const
{
    if (!index.isValid() || cellAt(index).gap == RpoCell::kNone)
        return nullptr;
    return &m_history->components[componentAt(index.row())].gaps[cellAt(index).gap];
}

QString RpoModel::hourText(int column) const
{
    const auto time = [this](Timestamp moment, const QString &format) {
        return toDateTime(moment).toTimeZone(m_zone).toString(format);
    };
    return tr("%1 to %2")
        .arg(time(m_history->hourBegin(column), QStringLiteral("yyyy-MM-dd HH:mm")),
             time(m_history->hourBegin(column + 1), QStringLiteral("HH:mm")));
}

QString RpoModel::sentence(const QModelIndex &index) const
{
    const ComponentRpo &component = m_history->components[componentAt(index.row())];
    const RpoCell &cell = cellAt(index);
    const QString what = cell.gap == RpoCell::kNone
                             ? reports::rpoLevelTitle(RpoLevel::Unknown)
                             : reports::againstTargetText(std::chrono::seconds(cell.seconds), component.rpo);
    return tr("%1, %2: %3").arg(component.name, hourText(index.column()), what);
}

QVariant RpoModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case LevelRole:
        return int(m_history->components[componentAt(index.row())].levelOf(cellAt(index)));
    case Qt::DisplayRole:
        return reports::rpoLevelMark(m_history->components[componentAt(index.row())].levelOf(cellAt(index)));
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
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole && section < m_history->hours ? QVariant(hourText(section))
                                                                     : QVariant();
    if (section >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_history->components[componentAt(section)].name;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

} // namespace backstop::ui
