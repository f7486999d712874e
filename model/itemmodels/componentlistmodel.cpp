// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/componentlistmodel.h"

#include "model/core/at.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/plantext.h"

#include <QLocale>

namespace backstop::itemmodels {

using recovery::AssessedPlan;
using recovery::Component;

bool ComponentListModel::isNumber(int column)
{
    return column == Rto || column == Earliest || column == Rpo || column == Steps;
}

void ComponentListModel::setPlan(std::shared_ptr<const AssessedPlan> plan)
{
    const int before = rowCount();
    const int after = plan ? static_cast<int>(plan->plan.components.size()) : 0;
    if (before != after)
        beginResetModel();
    m_plan = std::move(plan);
    m_worst = m_plan ? recovery::worstByComponent(*m_plan) : decltype(m_worst)();
    m_neededBy.assign(at(after), {});
    if (m_plan) {
        const recovery::DependencyGraph graph(m_plan->plan);
        for (int row = 0; row < after; ++row) {
            QStringList names;
            for (const int other : graph.neededBy(row))
                names << m_plan->plan.components[at(other)].name;
            m_neededBy[at(row)] = names.join(QStringLiteral(", "));
        }
    }
    if (before != after)
        endResetModel();
    else if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int ComponentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->plan.components.size());
}

int ComponentListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ComponentListModel::display(int row, int column) const
{
    const Component &component = m_plan->plan.components[at(row)];
    switch (column) {
    case Name:
        return component.name;
    case State:
        return statusText(statusOf(m_worst[at(row)]));
    case Priority:
        return priorityText(component.priority);
    case Rto:
        return spanText(component.rto);
    case Earliest:
        return at(row) < m_plan->earliest.size() && m_plan->earliest[at(row)] > 0
                   ? computedText(m_plan->earliest[at(row)])
                   : QString();
    case Rpo:
        return spanText(component.rpo, tr("no loss"));
    case Needs:
        return component.dependencies.join(QStringLiteral(", "));
    case NeededBy:
        return m_neededBy[at(row)];
    case Team:
        return component.team;
    case Steps:
        return QLocale().toString(qlonglong(recovery::effectiveSteps(component).size()));
    case Backup:
        return component.backup.path;
    default:
        return {};
    }
}

QVariant ComponentListModel::sortValue(int row, int column) const
{
    const Component &component = m_plan->plan.components[at(row)];
    switch (column) {
    case State: // what is worst comes first
        return m_worst[at(row)] ? int(*m_worst[at(row)]) : recovery::kPriorities;
    case Priority:
        return int(component.priority);
    case Rto:
        return qint64(component.rto.count());
    case Earliest:
        return at(row) < m_plan->earliest.size() ? m_plan->earliest[at(row)] : 0.0;
    case Rpo:
        return qint64(component.rpo.count());
    case Steps:
        return qint64(recovery::effectiveSteps(component).size());
    default:
        return display(row, column);
    }
}

QString ComponentListModel::sentence(int row) const
{
    const Component &component = m_plan->plan.components[at(row)];
    QStringList parts{component.name, display(row, State), display(row, Priority), targetText(*m_plan, row)};
    if (!component.dependencies.isEmpty())
        parts << tr("needs %1").arg(display(row, Needs));
    if (!m_neededBy[at(row)].isEmpty())
        parts << tr("needed by %1").arg(m_neededBy[at(row)]);
    return parts.join(QStringLiteral(", "));
}

QVariant ComponentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(isNumber(index.column()));
    case SortRole:
        return sortValue(index.row(), index.column());
    case StatusRole:
        return static_cast<int>(statusOf(m_worst[at(index.row())]));
    case AccessibleSentenceRole:
        return sentence(index.row());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? QVariant(sentence(index.row())) : QVariant();
    default:
        return {};
    }
}

QVariant ComponentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("Component"), QT_TR_NOOP("State"), QT_TR_NOOP("Priority"),   QT_TR_NOOP("RTO"),
        QT_TR_NOOP("Back in"),   QT_TR_NOOP("RPO"),   QT_TR_NOOP("Needs"),      QT_TR_NOOP("Needed by"),
        QT_TR_NOOP("Team"),      QT_TR_NOOP("Steps"), QT_TR_NOOP("Its backup"),
    };
    return headerOf<ComponentListModel>(kTitles, section, orientation, role, isNumber(section),
                                        QTimeZone::utc());
}

} // namespace backstop::itemmodels
