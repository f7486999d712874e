// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/backuptable.h"

#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/roles.h"
#include "ui/delegates/backupdelegates.h"
#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"
#include "ui/widgets/viewsetup.h"

#include <QHeaderView>

#include <utility>

namespace backstop::ui {

using itemmodels::BackupListModel;
using itemmodels::Status;
using itemmodels::statusText;
using repository::BackupType;

namespace {

const QList<ColumnSetup> &backupColumns()
{
    static const QList<ColumnSetup> columns{
        {BackupListModel::State, 24},
        {BackupListModel::Taken, 21},
        {BackupListModel::Type, 17},
        {BackupListModel::Source, 18},
        {BackupListModel::Size, 11},
        {BackupListModel::Stored, 18},
        {BackupListModel::Changes, 19},
        {BackupListModel::Duration, 11},
        {BackupListModel::Verified, 24, false},
        {BackupListModel::Description, 32},
        {BackupListModel::Tags, 16, false},
        {BackupListModel::Host, 16, false},
        {BackupListModel::ShortId, 16, false},
    };
    return columns;
}

/// The more important first: the rest is in the details.
constexpr int kByImportance[] = {
    BackupListModel::State,  BackupListModel::Taken,       BackupListModel::Type,
    BackupListModel::Source, BackupListModel::Changes,     BackupListModel::Size,
    BackupListModel::Stored, BackupListModel::Description, BackupListModel::Duration};

} // namespace

BackupTable::BackupTable(BackupListModel *model, QSettings *settings, const QString &columnsKey,
                         QWidget *parent)
    : ListTable(parent)
    , m_model(model)
{
    setAccessibleName(tr("Backups"));
    setModel(model);
    setUpTable(this, backupColumns());
    QHeaderView *header = horizontalHeader();
    fitColumn(header, BackupListModel::State,
              {statusText(Status::Verified), statusText(Status::VerifiedLongAgo),
               statusText(Status::Complete), statusText(Status::Partial), statusText(Status::Damaged)});
    fitColumn(header, BackupListModel::Type,
              {wordOf(BackupType::Full), wordOf(BackupType::Incremental), wordOf(BackupType::Differential)});
    setItemDelegateForColumn(BackupListModel::State,
                             new StateDelegate(StateDelegate::Word::OfModelForStatus, this));
    setItemDelegateForColumn(BackupListModel::Type, new TypeDelegate(this));
    setItemDelegateForColumn(BackupListModel::Source, new PlaceDelegate(this));
    setItemDelegateForColumn(BackupListModel::Changes, new ChangesDelegate(this));
    for (const int column : {BackupListModel::Size, BackupListModel::Stored, BackupListModel::Duration})
        setItemDelegateForColumn(column, new NumberDelegate(this));
    header->moveSection(header->visualIndex(BackupListModel::Changes),
                        header->visualIndex(BackupListModel::Size));
    header->setSortIndicator(BackupListModel::Taken, Qt::DescendingOrder);
    for (const ColumnSetup &setup : backupColumns())
        m_widths.insert(setup.column, header->sectionSize(setup.column));
    setUpColumnChooser(header, backupColumns(), settings, columnsKey);
    connect(header, &QHeaderView::geometriesChanged, this, &BackupTable::fitColumns);
    setSortingEnabled(true);
    setMinimumHeight(3 * ui::rowHeight(fontMetrics()));
}

void BackupTable::setStale(bool stale)
{
    if (std::exchange(m_isStale, stale) != stale)
        viewport()->update();
}

void BackupTable::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    if (m_isStale)
        option->state &= ~QStyle::State_Enabled; // RowDelegate paints it dim
}

void BackupTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void BackupTable::fitColumns()
{
    QHeaderView *header = horizontalHeader();
    if (areColumnsChosen(header))
        return;
    int left = viewport()->width();
    bool fits = true;
    for (const int column : kByImportance) {
        left -= m_widths.value(column);
        fits = fits && left >= 0;
        if (header->isSectionHidden(column) == fits)
            header->setSectionHidden(column, !fits);
        if (!fits)
            left += m_widths.value(column);
    }
    // Paths and descriptions are what is never wide enough: beside a description, which is the last column, half of what is left.
    const bool hasDescription = !header->isSectionHidden(BackupListModel::Description);
    const int wanted = m_widths.value(BackupListModel::Source) + qMax(left, 0) / (hasDescription ? 2 : 1);
    if (header->sectionSize(BackupListModel::Source) != wanted)
        header->resizeSection(BackupListModel::Source, wanted);
}

std::optional<catalog::BackupRow> BackupTable::current() const
{
    return currentIndex().isValid() ? m_model->backupAt(currentIndex().row()) : std::nullopt;
}

int BackupTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<catalog::RowKey> BackupTable::selectedKeys() const
{
    std::vector<catalog::RowKey> keys;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            keys.push_back(m_model->keyAt(row));
    }
    return keys;
}

bool BackupTable::choose(catalog::RowKey key)
{
    const int row = m_model->rowOf(key);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row, 0));
    return true;
}

void BackupTable::openColumns()
{
    openColumnChooser(horizontalHeader());
}

} // namespace backstop::ui
