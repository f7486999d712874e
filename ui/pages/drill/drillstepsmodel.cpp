// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillstepsmodel.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/roles.h"
#include "model/reports/drillwords.h"
#include "ui/pages/drill/drilltext.h"

#include <algorithm>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr quintptr kComponent = 0; ///< internal id of a component; of a step: that of its component, plus one

double secondsOf(const DrillMoment &from, const DrillMoment &to)
{
    return std::chrono::duration<double>(to.active() - from.active()).count();
}

const Component *plannedOf(const DrillReport &report, const ComponentReport &component)
{
    const int at = report.drill.plan.indexOf(component.name);
    return at < 0 ? nullptr : &report.drill.plan.components[static_cast<std::size_t>(at)];
}

} // namespace

bool DrillStepsModel::hasSameRows(const DrillReport &other) const
{
    return m_report && m_report->drill.id == other.drill.id &&
           std::ranges::equal(m_report->components, other.components,
                              [](const ComponentReport &a, const ComponentReport &b) {
                                  return a.steps.size() == b.steps.size();
                              });
}

void DrillStepsModel::setReport(std::shared_ptr<const DrillReport> report, const DrillMoment &now)
{
    m_now = now;
    if (!report || !hasSameRows(*report)) {
        beginResetModel();
        m_report = std::move(report);
        endResetModel();
        return;
    }
    m_report = std::move(report);
    if (m_report->components.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex component = index(row, 0);
        if (const int steps = rowCount(component))
            emit dataChanged(index(0, 0, component), index(steps - 1, kColumns - 1, component));
    }
}

void DrillStepsModel::setNow(const DrillMoment &now)
{
    m_now = now;
    if (!m_report)
        return;
    for (int row = 0; row < rowCount(); ++row) {
        const ComponentReport &component = m_report->components[static_cast<std::size_t>(row)];
        for (std::size_t step = 0; step < component.steps.size(); ++step) {
            const StepRecord &record = component.steps[step];
            if (record.begunAt && !isOver(record.state)) {
                const QModelIndex cell = index(static_cast<int>(step), Took, index(row, 0));
                emit dataChanged(cell, cell, {Qt::DisplayRole});
            }
        }
    }
}

int DrillStepsModel::componentOf(const QModelIndex &index)
{
    if (!index.isValid())
        return -1;
    return index.internalId() == kComponent ? index.row() : static_cast<int>(index.internalId() - 1);
}

int DrillStepsModel::stepOf(const QModelIndex &index)
{
    return index.isValid() && index.internalId() != kComponent ? index.row() : -1;
}

QModelIndex DrillStepsModel::indexOf(int component, int step) const
{
    const QModelIndex parent = index(component, 0);
    return step < 0 ? parent : index(step, 0, parent);
}

QModelIndex DrillStepsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= kColumns || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kComponent);
}

QModelIndex DrillStepsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kComponent)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, kComponent);
}

int DrillStepsModel::rowCount(const QModelIndex &parent) const
{
    if (!m_report || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return static_cast<int>(m_report->components.size());
    if (parent.internalId() != kComponent)
        return 0;
    return static_cast<int>(m_report->components[static_cast<std::size_t>(parent.row())].steps.size());
}

int DrillStepsModel::columnCount(const QModelIndex &) const
{
    return kColumns;
}

std::optional<double> DrillStepsModel::tookOf(const StepRecord &step) const
{
    if (!step.begunAt)
        return {};
    if (isOver(step.state) && !step.endedAt) // cancelled in the middle of it
        return {};
    return secondsOf(*step.begunAt, isOver(step.state) ? *step.endedAt : m_now);
}

QString DrillStepsModel::componentText(const ComponentReport &component, int column) const
{
    const Component *planned = plannedOf(*m_report, component);
    switch (column) {
    case What:
        return component.name;
    case State:
        return cameText(component);
    case Who:
        return planned ? planned->team : QString();
    case Took:
        return component.rta ? reports::measuredText(component.rta) : QString();
    case Target:
        return component.rto > 0 ? reports::targetText(component.rto) : QString();
    default:
        return remarkOf(*m_report, component);
    }
}

QString DrillStepsModel::stepCell(const ComponentReport &component, std::size_t step, int column) const
{
    const StepRecord &record = component.steps[step];
    switch (column) {
    case What:
        return reports::stepWords(record.step);
    case State:
        return reports::stateTitle(component.states[step]);
    case Who:
        return record.who.isEmpty() ? record.step.owner : record.who;
    case Took: {
        const auto took = tookOf(record);
        return took ? reports::measuredText(took) : QString();
    }
    case Target:
        return {};
    default:
        return remarkOf(record);
    }
}

QString DrillStepsModel::textOf(const QModelIndex &index, int column) const
{
    const ComponentReport &component = m_report->components[static_cast<std::size_t>(componentOf(index))];
    const int step = stepOf(index);
    return step < 0 ? componentText(component, column)
                    : stepCell(component, static_cast<std::size_t>(step), column);
}

QVariant DrillStepsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_report)
        return {};
    const int step = stepOf(index);
    const auto status = [&] {
        const ComponentReport &component = m_report->components[static_cast<std::size_t>(componentOf(index))];
        const StepState state =
            step < 0 ? StepState::Pending : component.states[static_cast<std::size_t>(step)];
        const bool isTalk = m_report->drill.mode == DrillMode::Tabletop && state == StepState::Completed;
        return step < 0 ? statusOf(component) : isTalk ? itemmodels::Status::Complete : statusOf(state);
    };
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index, index.column());
    case itemmodels::StatusRole:
        return static_cast<int>(status());
    case Qt::TextAlignmentRole:
        return itemmodels::alignmentOf(index.column() == Took || index.column() == Target);
    case Qt::AccessibleTextRole:
    case itemmodels::AccessibleSentenceRole: {
        if (role == Qt::AccessibleTextRole && index.column() != What)
            return {};
        QStringList parts;
        for (int column = 0; column < kColumns; ++column) {
            if (QString text = textOf(index, column); !text.isEmpty())
                parts << text;
        }
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant DrillStepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return itemmodels::alignmentOf(section == Took || section == Target);
    if (role == Qt::ToolTipRole && section == Took)
        return tr("Without pauses; of a component its RTA");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Component and step");
    case State:
        return tr("State");
    case Who:
        return tr("Who");
    case Took:
        return tr("Took");
    case Target:
        return tr("RTO");
    default:
        return tr("Remark");
    }
}

} // namespace backstop::ui
