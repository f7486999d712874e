// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/planproblemmodel.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/plantext.h"
#include "model/reports/problemwords.h"

namespace backstop::itemmodels {

using recovery::PlanProblem;

void PlanProblemModel::setPlan(std::shared_ptr<const recovery::AssessedPlan> plan)
{
    const int before = rowCount();
    const int after = plan ? static_cast<int>(plan->problems.size()) : 0;
    if (before != after)
        beginResetModel();
    m_plan = std::move(plan);
    if (before != after)
        endResetModel();
    else if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

const PlanProblem *PlanProblemModel::problemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_plan->problems[static_cast<std::size_t>(row)] : nullptr;
}

int PlanProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->problems.size());
}

int PlanProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanProblemModel::display(int row, int column) const
{
    const PlanProblem &problem = *problemAt(row);
    switch (column) {
    case State:
        return problem.severity == recovery::Severity::Warning ? tr("Warning")
                                                               : statusText(statusOf(problem.severity));
    case Name: {
        const int place = recovery::placeOf(problem, m_plan->plan);
        const QString name = place < 0 ? problem.components.value(0)
                                       : m_plan->plan.components[static_cast<std::size_t>(place)].name;
        return name.isEmpty() ? reports::problemOwner(problem) : name;
    }
    case What:
        return problemText(problem);
    case Advice:
        return problemAdvice(problem);
    default:
        return {};
    }
}

QVariant PlanProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(false);
    case StatusRole:
        return static_cast<int>(statusOf(problemAt(row)->severity));
    case AccessibleSentenceRole:
    case Qt::AccessibleTextRole:
        if (role == Qt::AccessibleTextRole && index.column() != State)
            return {};
        return QStringList{display(row, State), display(row, Name), display(row, What)}.join(
            QStringLiteral(", "));
    default:
        return {};
    }
}

QVariant PlanProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{QT_TR_NOOP("How bad"), QT_TR_NOOP("Component"),
                                        QT_TR_NOOP("What is wrong"), QT_TR_NOOP("What to do")};
    return headerOf<PlanProblemModel>(kTitles, section, orientation, role, false, QTimeZone::utc());
}

} // namespace backstop::itemmodels
