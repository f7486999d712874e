// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/orderlistmodel.h"

#include "model/core/at.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/plantext.h"

#include <QLocale>

#include <algorithm>

namespace backstop::itemmodels {

using recovery::AssessedPlan;
using recovery::OrderedComponent;
using recovery::OrderRule;

bool OrderListModel::isNumber(int column)
{
    return column == Place || column == Earliest || column == Rto;
}

const std::vector<OrderedComponent> &OrderListModel::order() const
{
    static const std::vector<OrderedComponent> none;
    return m_plan ? m_plan->order(m_rule) : none;
}

void OrderListModel::show(std::shared_ptr<const AssessedPlan> plan, OrderRule rule)
{
    const int before = rowCount();
    const int after = plan ? static_cast<int>(plan->order(rule).size()) : 0;
    if (before != after)
        beginResetModel();
    m_plan = std::move(plan);
    m_rule = rule;
    if (before != after)
        endResetModel();
    else if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

void OrderListModel::setPlan(std::shared_ptr<const AssessedPlan> plan)
{
    show(std::move(plan), m_rule);
}

void OrderListModel::setRule(OrderRule rule)
{
    show(m_plan, rule);
}

int OrderListModel::componentAt(int row) const
{
    return row >= 0 && row < rowCount() ? order()[at(row)].component : -1;
}

int OrderListModel::rowOf(int component) const
{
    const auto found = std::ranges::find(order(), component, &OrderedComponent::component);
    return found == order().end() ? -1 : static_cast<int>(found - order().begin());
}

int OrderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order().size());
}

int OrderListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OrderListModel::display(int row, int column) const
{
    const OrderedComponent &place = order()[at(row)];
    const recovery::Component &component = m_plan->plan.components[at(place.component)];
    switch (column) {
    case Place:
        return QLocale().toString(row + 1);
    case Name:
        return component.name;
    case Urgency:
        return priorityText(place.urgency);
    case Reason:
        return placeReason(m_plan->plan, place);
    case Earliest:
        return at(place.component) < m_plan->earliest.size() && m_plan->earliest[at(place.component)] > 0
                   ? computedText(m_plan->earliest[at(place.component)])
                   : QString();
    case Rto:
        return spanText(component.rto);
    default:
        return {};
    }
}

QVariant OrderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString sentence = display(index.row(), Place) + QStringLiteral(", ") + display(index.row(), Name) +
                             QStringLiteral(", ") + display(index.row(), Reason);
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(isNumber(index.column()));
    case AccessibleSentenceRole:
        return sentence;
    case Qt::AccessibleTextRole:
        return index.column() == Place ? QVariant(sentence) : QVariant();
    default:
        return {};
    }
}

QVariant OrderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{QT_TR_NOOP("Place"),   QT_TR_NOOP("Component"),
                                        QT_TR_NOOP("Urgency"), QT_TR_NOOP("Why it comes here"),
                                        QT_TR_NOOP("Back in"), QT_TR_NOOP("RTO")};
    return headerOf<OrderListModel>(kTitles, section, orientation, role, isNumber(section), QTimeZone::utc());
}

} // namespace backstop::itemmodels
