// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/numbermodel.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/roles.h"
#include "ui/pages/simulation/simulationtext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chart/timescale.h"

#include <algorithm>
#include <numeric>

namespace backstop::ui {

using namespace recovery;
using itemmodels::Status;

namespace {

constexpr double kSafe = 0.95; ///< share of the trials that a target is to be met in
constexpr double kTossUp = 0.5;
constexpr double kNoTarget = 2; ///< sorts after every share
const QString kDash = QStringLiteral("\u2013");

const Percentile *percentileIn(const TimeStatistics &time, NumberColumn column)
{
    switch (column) {
    case NumberColumn::P50:
        return &time.p50;
    case NumberColumn::P80:
        return &time.p80;
    case NumberColumn::P95:
        return &time.p95;
    case NumberColumn::P99:
        return &time.p99;
    default:
        return nullptr;
    }
}

bool isNumber(NumberColumn column)
{
    return column != NumberColumn::Name && column != NumberColumn::Met && column != NumberColumn::Source;
}

} // namespace

Status statusOf(const TimeStatistics &time)
{
    if (time.target <= 0)
        return Status::None;
    return time.metTarget.value >= kSafe     ? Status::Sound
           : time.metTarget.value >= kTossUp ? Status::TargetConflict
                                             : Status::Invalid;
}

NumberModel::NumberModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_strong(textFont(TextSize::Body))
{
    m_strong.setWeight(QFont::DemiBold);
}

void NumberModel::setContent(std::shared_ptr<const SimulationContent> content)
{
    beginResetModel();
    m_content = std::move(content);
    m_rows = ordered(m_sortColumn, m_sortOrder);
    m_places.assign(m_rows.size(), 0);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_places[static_cast<std::size_t>(m_rows[row] + 1)] = static_cast<int>(row);
    endResetModel();
}

int NumberModel::rowOf(int component) const
{
    const auto place = static_cast<std::size_t>(component + 1);
    return place < m_places.size() ? m_places[place] : -1;
}

int NumberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NumberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kNumberColumns;
}

const TimeStatistics &NumberModel::timeOf(int component) const
{
    return component < 0 ? m_content->result.plan
                         : m_content->result.components[static_cast<std::size_t>(component)].time;
}

QString NumberModel::nameOf(int component) const
{
    return component < 0 ? SimulationNumbers::tr("Whole plan")
                         : m_content->result.components[static_cast<std::size_t>(component)].name;
}

QVariant NumberModel::native(int component, NumberColumn column) const
{
    const TimeStatistics &time = timeOf(component);
    if (const Percentile *percentile = percentileIn(time, column))
        return percentile->value;
    switch (column) {
    case NumberColumn::Name:
        return nameOf(component);
    case NumberColumn::Rto:
        return time.target > 0 ? time.target : -1;
    case NumberColumn::Met:
        return time.target > 0 ? time.metTarget.value : kNoTarget;
    default:
        break;
    }
    if (component < 0)
        return column == NumberColumn::Source ? QVariant(QString()) : QVariant(-1.0);
    const ComponentOutcome &outcome = m_content->result.components[static_cast<std::size_t>(component)];
    if (column == NumberColumn::Source)
        return sourceWords(m_content->input.components[static_cast<std::size_t>(component)]);
    return column == NumberColumn::Binding ? outcome.criticality.value : outcome.meanWait;
}

QString NumberModel::text(int component, NumberColumn column) const
{
    const TimeStatistics &time = timeOf(component);
    if (const Percentile *percentile = percentileIn(time, column))
        return timeText(percentile->value);
    switch (column) {
    case NumberColumn::Rto:
        return time.target > 0 ? timeText(time.target) : kDash;
    case NumberColumn::Met:
        return time.target > 0 ? metText(time.metTarget) : kDash;
    case NumberColumn::Binding:
        return component < 0 ? QString() : shareText(native(component, column).toDouble());
    case NumberColumn::Wait:
        return component < 0 ? QString() : timeText(native(component, column).toDouble());
    default:
        return native(component, column).toString();
    }
}

QString NumberModel::toolTip(int component, NumberColumn column) const
{
    if (const Percentile *percentile = percentileIn(timeOf(component), column);
        percentile && percentile->low < percentile->high)
        return SimulationNumbers::tr("%1: between %2 and %3, with a confidence of %4")
            .arg(headerData(int(column), Qt::Horizontal).toString(), timeText(percentile->low),
                 timeText(percentile->high), shareText(percentile->coverage));
    if (status(component, column) != Status::None && column == NumberColumn::Source)
        return SimulationNumbers::tr("Fewer than %L1 measurements: what the plan says still counts for much")
            .arg(kEnoughMeasurements);
    return {};
}

Status NumberModel::status(int component, NumberColumn column) const
{
    if (column == NumberColumn::Met)
        return statusOf(timeOf(component));
    const bool isThin = column == NumberColumn::Source && component >= 0 &&
                        isThinlyMeasured(m_content->input.components[static_cast<std::size_t>(component)]);
    return isThin ? Status::TargetConflict : Status::None;
}

QVariant NumberModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_content)
        return {};
    const int component = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = NumberColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(component, column);
    case itemmodels::SortRole:
        return native(component, column);
    case itemmodels::StatusRole:
        return column == NumberColumn::Met || status(component, column) != Status::None
                   ? QVariant(int(status(component, column)))
                   : QVariant();
    case itemmodels::IdRole:
        return column == NumberColumn::Name ? QVariant(component) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(itemmodels::alignmentOf(true)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == NumberColumn::Name ? QVariant(SimulationNumbers::tr("%1: %2").arg(
                                                  nameOf(component), outcomeText(timeOf(component))))
                                            : QVariant();
    case Qt::FontRole:
        return component < 0 && column == NumberColumn::Name ? QVariant(m_strong) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(component, column);
    default:
        return {};
    }
}

QVariant NumberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = NumberColumn(section);
    if (role == Qt::TextAlignmentRole)
        return isNumber(column) ? QVariant(itemmodels::alignmentOf(true)) : QVariant();
    if (role == Qt::ToolTipRole && column == NumberColumn::Binding)
        return SimulationNumbers::tr(
            "Share of the trials in which it was on the chain that decided when all was back");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NumberColumn::Name:
        return SimulationNumbers::tr("Component");
    case NumberColumn::Rto:
        return SimulationNumbers::tr("RTO");
    case NumberColumn::P50:
        return QStringLiteral("P50");
    case NumberColumn::P80:
        return QStringLiteral("P80");
    case NumberColumn::P95:
        return QStringLiteral("P95");
    case NumberColumn::P99:
        return QStringLiteral("P99");
    case NumberColumn::Met:
        return SimulationNumbers::tr("RTO met");
    case NumberColumn::Binding:
        return SimulationNumbers::tr("Decides the end");
    case NumberColumn::Wait:
        return SimulationNumbers::tr("Mean wait");
    case NumberColumn::Source:
        return SimulationNumbers::tr("Durations are");
    }
    return {};
}

std::vector<int> NumberModel::ordered(int column, Qt::SortOrder order) const
{
    if (!m_content)
        return {};
    std::vector<int> rows(m_content->result.components.size() + 1);
    std::iota(rows.begin(), rows.end(), -1);
    if (column < 0)
        return rows;
    std::vector<QVariant> keys; // of the components, first that of the whole plan
    keys.reserve(rows.size());
    for (const int component : rows)
        keys.push_back(native(component, NumberColumn(column)));
    const bool isText = keys.front().typeId() == QMetaType::QString;
    const auto isBefore = [&](int a, int b) {
        const QVariant &one = keys[static_cast<std::size_t>(a + 1)];
        const QVariant &other = keys[static_cast<std::size_t>(b + 1)];
        return isText ? one.toString().localeAwareCompare(other.toString()) < 0
                      : one.toDouble() < other.toDouble();
    };
    std::ranges::stable_sort(
        rows, [&](int a, int b) { return order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a); });
    return rows;
}

void NumberModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (!m_content)
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> components;
    for (const QModelIndex &index : before)
        components.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_rows = ordered(column, order);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_places[static_cast<std::size_t>(m_rows[row] + 1)] = static_cast<int>(row);
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before[i],
                              index(rowOf(components[static_cast<std::size_t>(i)]), before[i].column()));
    emit layoutChanged();
}

} // namespace backstop::ui
