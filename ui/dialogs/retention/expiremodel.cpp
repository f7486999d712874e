// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/expiremodel.h"

#include "model/core/names.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/viewsetup.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace backstop::ui {

using retention::ExpirePlan;
using retention::Interval;
using retention::Reason;

namespace {

constexpr int kMeasuredEntries = 200;
constexpr int kWidestColumn = 24; // characters; many sources have long names

QString sourcesOf(const repository::BackupRecord &backup)
{
    QStringList names;
    for (const repository::SourceInfo &source : backup.sources)
        names << displayName(source.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

ExpireModel::ExpireModel(const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(zone)
{}

void ExpireModel::setPlan(std::shared_ptr<const ExpirePlan> plan,
                          const std::optional<retention::ExpireReport> &report)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_isDone = report.has_value();
    m_gone.clear();
    m_heldSince.clear();
    if (report) {
        m_gone.insert(report->removed.begin(), report->removed.end());
        m_heldSince.insert(report->keptAfterAll.begin(), report->keptAfterAll.end());
    }
    endResetModel();
}

void ExpireModel::setUp(QTableView *table)
{
    setUpTable(table, {{Plan, 6}, {Taken, 6}, {Source, 6}, {Why, 24}});
    fitColumn(table->horizontalHeader(), Plan, {tr("Expires"), tr("Expired"), tr("Stays")});
    table->setFrameShape(QFrame::StyledPanel);
    table->setItemDelegateForColumn(Plan, new StateDelegate(StateDelegate::Word::OfModel, table));
}

/// Measured from the first rows, for there may be very many.
void ExpireModel::fitColumns(QTableView *table)
{
    const QAbstractItemModel *model = table->model();
    QHeaderView *header = table->horizontalHeader();
    for (const int column : {Taken, Source}) {
        int width = 0;
        for (int row = 0; row < std::min(model->rowCount(), kMeasuredEntries); ++row)
            width = std::max(
                width, table->fontMetrics().horizontalAdvance(model->index(row, column).data().toString()));
        width = std::min(width, textWidth(table, kWidestColumn)) + 3 * kRelated;
        header->resizeSection(column, std::max(width, header->sectionSizeHint(column)));
    }
}

QString ExpireModel::reasonText(const Reason &reason)
{
    switch (reason.kind) {
    case Reason::InInterval:
        switch (reason.interval) {
        case Interval::Last:
            return tr("among the newest");
        case Interval::Hourly:
            return tr("newest of its hour");
        case Interval::Daily:
            return tr("newest of its day");
        case Interval::Weekly:
            return tr("newest of its week");
        case Interval::Monthly:
            return tr("newest of its month");
        case Interval::Yearly:
            return tr("newest of its year");
        }
        return {};
    case Reason::OldestIn:
        return tr("the oldest of all");
    case Reason::Within:
        return tr("within %1 of the newest").arg(reason.detail);
    case Reason::Age:
        return tr("younger than %1").arg(reason.detail);
    case Reason::Tagged:
        return reason.detail.isEmpty() ? tr("has no tags") : tr("has the tags %1").arg(reason.detail);
    case Reason::Held:
        return tr("held");
    case Reason::LastComplete:
        return tr("newest complete backup of its sources");
    case Reason::InTheFuture:
        return tr("its time has not come yet");
    case Reason::Suspicious:
        return tr("last good one before a suspicious change: %1").arg(reason.detail);
    case Reason::NoRuleKeepsIt:
        return tr("no rule keeps it");
    }
    return {};
}

int ExpireModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->remove.size() + m_plan->keep.size());
}

int ExpireModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ExpireModel::display(const ExpirePlan::Entry &entry, bool goes, int column) const
{
    switch (column) {
    case Plan:
        return !goes ? tr("Stays") : m_isDone ? tr("Expired") : tr("Expires");
    case Taken:
        return itemmodels::formatTime(entry.backup.createdAt, m_zone);
    case Source:
        return sourcesOf(entry.backup);
    case Why: {
        QStringList reasons;
        for (const Reason &reason : entry.reasons)
            reasons << reasonText(reason);
        reasons.removeDuplicates(); // the oldest of all is so for each rule
        if (m_heldSince.contains(entry.backup.id))
            reasons = {tr("held since the preview")};
        else if (m_isDone && !goes && entry.reasons.front().kind == Reason::NoRuleKeepsIt)
            reasons = {tr("the expiry ended before it came to this one")};
        return reasons.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant ExpireModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool isToGo = row < m_plan->remove.size();
    const ExpirePlan::Entry &entry = isToGo ? m_plan->remove[row] : m_plan->keep[row - m_plan->remove.size()];
    const bool goes = m_isDone ? m_gone.contains(entry.backup.id) : isToGo;
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, goes, index.column());
    case Qt::ToolTipRole: // reasons may be longer than the window
        return index.column() == Why ? display(entry, goes, Why) : QVariant();
    case itemmodels::StatusRole:
        return static_cast<int>(goes ? itemmodels::Status::Deleted : itemmodels::Status::Complete);
    default:
        return {};
    }
}

QVariant ExpireModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {QT_TR_NOOP("Plan"), QT_TR_NOOP("Taken (%1)"), QT_TR_NOOP("Source"),
                                         QT_TR_NOOP("Why")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    const QString title = tr(titles[section]);
    return section == Taken ? title.arg(m_zone.displayName(QTimeZone::GenericTime, QTimeZone::ShortName))
                            : title;
}

} // namespace backstop::ui
