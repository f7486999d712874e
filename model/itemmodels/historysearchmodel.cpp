// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/historysearchmodel.h"

#include "model/catalog/textmatch.h"
#include "model/catalog/versionreader.h"
#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/itemmodels/catalogworker.h"
#include "model/itemmodels/changetext.h"
#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace backstop::itemmodels {

using catalog::HistoryQuery;
using catalog::PathRow;
using catalog::VersionKind;
using catalog::VersionReader;
using Model = HistorySearchModel;

namespace {

constexpr int kPageRows = 1'000;

QString pathStateText(VersionKind state)
{
    switch (state) {
    case VersionKind::Present:
        return HistorySearchModel::tr("In the newest backup");
    case VersionKind::Gone:
        return HistorySearchModel::tr("Deleted");
    case VersionKind::NotRead:
        return HistorySearchModel::tr("Could not be read");
    case VersionKind::Excluded:
        return HistorySearchModel::tr("Left out by a pattern");
    }
    return {};
}

Status pathStatus(VersionKind state)
{
    switch (state) {
    case VersionKind::Present:
        return Status::File;
    case VersionKind::Gone:
        return Status::Deleted;
    case VersionKind::NotRead:
        return Status::Partial;
    case VersionKind::Excluded:
        break;
    }
    return Status::None;
}

QString display(const PathRow &row, int column, const QTimeZone &zone)
{
    switch (column) {
    case Model::Path:
        return displayName(row.path);
    case Model::State:
        return pathStateText(row.state);
    case Model::Versions:
        return formatCount(row.versions);
    case Model::FirstSeen:
        return formatTime(row.firstSeen, zone);
    case Model::LastSeen:
        return formatTime(row.lastSeen, zone);
    case Model::Size:
        return formatBytes(row.size);
    case Model::Modified:
        return fileTime(row.mtimeNs, zone);
    case Model::Checksum:
        return row.sha256.isNull() ? QString() : QString::fromStdString(row.sha256.hex().substr(0, 16));
    default:
        return {};
    }
}

QString exact(const PathRow &row, int column)
{
    switch (column) {
    case Model::Path:
        return displayName(row.path);
    case Model::FirstSeen:
        return toIso(row.firstSeen);
    case Model::LastSeen:
        return toIso(row.lastSeen);
    case Model::Size:
        return formatExactBytes(row.size);
    case Model::Modified:
        return exactFileTime(row.mtimeNs);
    case Model::Checksum:
        return row.sha256.isNull() ? QString() : QString::fromStdString(row.sha256.hex());
    default:
        return {};
    }
}

QVariant sortValue(const PathRow &row, int column)
{
    switch (column) {
    case Model::Versions:
        return static_cast<qint64>(row.versions);
    case Model::FirstSeen:
        return static_cast<qint64>(row.firstSeen.time_since_epoch().count());
    case Model::LastSeen:
        return static_cast<qint64>(row.lastSeen.time_since_epoch().count());
    case Model::Size:
        return static_cast<qint64>(row.size);
    case Model::Modified:
        return static_cast<qint64>(row.mtimeNs);
    default:
        return display(row, column, QTimeZone::utc());
    }
}

/// Below nothing, equal or above, by @p column; equal for what it does not sort by.
int compare(const PathRow &a, const PathRow &b, int column)
{
    const auto order = [](const auto &one, const auto &other) {
        return one < other ? -1 : other < one ? 1 : 0;
    };
    switch (column) {
    case Model::State:
        return order(a.state, b.state);
    case Model::Versions:
        return order(a.versions, b.versions);
    case Model::FirstSeen:
        return order(a.firstSeen, b.firstSeen);
    case Model::LastSeen:
        return order(a.lastSeen, b.lastSeen);
    case Model::Size:
        return order(a.size, b.size);
    case Model::Modified:
        return order(a.mtimeNs, b.mtimeNs);
    default:
        return 0;
    }
}

QString sentence(const PathRow &row, const QTimeZone &zone)
{
    return HistorySearchModel::tr("%1, %2, %3, first seen %4, last seen %5, %6")
        .arg(displayName(row.path), pathStateText(row.state),
             HistorySearchModel::tr("%Ln version(s)", nullptr, pluralCount(row.versions)),
             formatTime(row.firstSeen, zone), formatTime(row.lastSeen, zone), formatBytes(row.size));
}

} // namespace

bool HistorySearchModel::isNumber(int column)
{
    return column == Versions || column == Size;
}

struct HistorySearchModel::Found
{
    std::vector<PathRow> rows; ///< without the first ones, where they were shown before
    bool isCapped = false;
    catalog::HistoryCoverage coverage;
};

HistorySearchModel::HistorySearchModel(const QString &catalogFile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_worker(std::make_unique<CatalogWorker>(catalogFile, this))
{
    qRegisterMetaType<backstop::Error>();
}

HistorySearchModel::~HistorySearchModel()
{
    m_stop.request_stop();
}

int HistorySearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistorySearchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int HistorySearchModel::rowOf(catalog::RowKey key) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [key](const PathRow &row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QStringList HistorySearchModel::stateTexts()
{
    return {pathStateText(VersionKind::Present), pathStateText(VersionKind::Gone),
            pathStateText(VersionKind::NotRead), pathStateText(VersionKind::Excluded)};
}

void HistorySearchModel::setQuery(const HistoryQuery &query)
{
    m_query = query;
    if (!query.pattern.empty()) {
        start(false);
        return;
    }
    m_stop.request_stop();
    ++m_number;
    m_isLoading = false;
    m_isCapped = false;
    m_error.reset();
    replace({});
    emit loaded();
}

void HistorySearchModel::refresh()
{
    if (m_query.pattern.empty())
        return;
    m_isStale = m_isLoading;
    if (!m_isLoading)
        start(true);
}

void HistorySearchModel::start(bool keepRows)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isLoading = true;
    m_isFirstShown = false;
    m_isStale = false;
    emit loading();
    const quint64 number = ++m_number;
    m_worker->run<Found>(
        m_stop.get_token(),
        [query = m_query, keepRows, self = this, worker = m_worker.get(),
         number](catalog::Catalog &catalog, const std::stop_token &stop) -> Result<Found> {
            VersionReader reader(catalog);
            BACKSTOP_ASSIGN(page, reader.search(query, {}, kFirstRows));
            Found found;
            std::size_t shown = 0;
            if (!keepRows && page.next) {
                shown = page.rows.size();
                worker->post([self, number, rows = std::move(page.rows)]() mutable {
                    if (number == self->m_number)
                        self->showFirst(std::move(rows));
                });
            } else {
                found.rows = std::move(page.rows);
            }
            while (page.next && shown + found.rows.size() < kMaxRows) {
                if (stop.stop_requested())
                    return Error{ErrorCode::Cancelled, QStringLiteral("search: stopped"), {}};
                const auto room = static_cast<int>(kMaxRows - shown - found.rows.size());
                BACKSTOP_ASSIGN(more, reader.search(query, page.next, std::min(kPageRows, room)));
                found.rows.insert(found.rows.end(), std::make_move_iterator(more.rows.begin()),
                                  std::make_move_iterator(more.rows.end()));
                page.next = more.next;
            }
            found.isCapped = page.next.has_value();
            BACKSTOP_ASSIGN(coverage, reader.coverage());
            found.coverage = coverage;
            return found;
        },
        [this, keepRows, number](Result<Found> found) {
            if (number == m_number)
                showAll(std::move(found), keepRows);
        });
}

void HistorySearchModel::showFirst(std::vector<PathRow> rows)
{
    m_isFirstShown = true;
    replace(std::move(rows));
}

void HistorySearchModel::showAll(Result<Found> found, bool keepRows)
{
    m_isLoading = false;
    if (!found) {
        if (!keepRows && !m_isFirstShown)
            replace({}); // what is shown is of another search
        m_error = found.error();
        emit failed(*m_error);
        if (m_isStale)
            start(true);
        return;
    }
    m_error.reset();
    m_isCapped = found->isCapped;
    m_coverage = found->coverage;
    if (m_isFirstShown) {
        append(std::move(found->rows));
    } else {
        arrange(found->rows);
        if (!keepRows || found->rows != m_rows)
            replace(std::move(found->rows));
    }
    emit loaded();
    if (m_isStale)
        start(true);
}

void HistorySearchModel::replace(std::vector<PathRow> rows)
{
    beginResetModel();
    arrange(rows);
    m_rows = std::move(rows);
    endResetModel();
}

void HistorySearchModel::append(std::vector<PathRow> rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
    reorder();
}

void HistorySearchModel::arrange(std::vector<PathRow> &rows) const
{
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    std::sort(rows.begin(), rows.end(), [&](const PathRow &a, const PathRow &b) {
        if (const int order = compare(a, b, m_sortColumn); order != 0)
            return isDescending ? order > 0 : order < 0;
        return isDescending && m_sortColumn == Path ? catalog::treeLess(b.path, a.path)
                                                    : catalog::treeLess(a.path, b.path);
    });
}

void HistorySearchModel::reorder()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<catalog::RowKey> keys;
    for (const QModelIndex &index : before)
        keys.push_back(pathAt(index.row()).key);
    arrange(m_rows);
    std::unordered_map<catalog::RowKey, int> places;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        places.emplace(m_rows[row].key, static_cast<int>(row));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places.at(keys[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void HistorySearchModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= Checksum || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

void HistorySearchModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant HistorySearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array kTitles{
        QT_TR_NOOP("Path"),           QT_TR_NOOP("State"),
        QT_TR_NOOP("Versions"),       QT_TR_NOOP("First seen (%1)"),
        QT_TR_NOOP("Last seen (%1)"), QT_TR_NOOP("Size"),
        QT_TR_NOOP("Modified (%1)"),  QT_TR_NOOP("SHA-256"),
    };
    return headerOf<HistorySearchModel>(kTitles, section, orientation, role, isNumber(section), m_zone);
}

QVariant HistorySearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PathRow &row = pathAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column, m_zone);
    case Qt::TextAlignmentRole:
        return alignmentOf(isNumber(column));
    case StatusRole:
        return static_cast<int>(pathStatus(row.state));
    case SortRole:
        return sortValue(row, column);
    case ExactTextRole:
    case Qt::ToolTipRole:
        return exact(row, column);
    case PathRole:
        return QByteArray(row.path.data(), static_cast<qsizetype>(row.path.size()));
    case IdRole:
        return QString::fromStdString(row.newestBackup.hex());
    case LoadingRole:
        return false;
    case AccessibleSentenceRole:
    case Qt::AccessibleTextRole:
        return column == Path || role == AccessibleSentenceRole ? QVariant(sentence(row, m_zone))
                                                                : QVariant();
    default:
        return {};
    }
}

} // namespace backstop::itemmodels
