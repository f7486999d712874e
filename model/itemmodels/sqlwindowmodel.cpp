// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/sqlwindowmodel.h"

#include "model/itemmodels/catalogworker.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace backstop::itemmodels {

using catalog::Catalog;
using catalog::RowKey;
using PagePointer = std::shared_ptr<const WindowPage>;

namespace {

std::vector<RowKey> pageKeys(const std::vector<RowKey> &keys, int page)
{
    const auto from = std::min(keys.size(), static_cast<std::size_t>(page) * SqlWindowModel::kPageRows);
    const auto to = std::min(keys.size(), from + SqlWindowModel::kPageRows);
    return {keys.begin() + static_cast<std::ptrdiff_t>(from), keys.begin() + static_cast<std::ptrdiff_t>(to)};
}

} // namespace

struct SqlWindowModel::Slot
{
    PagePointer rows;
    quint64 lastUse = 0;
    bool reading = false;
    bool failed = false; // not tried again before the next query or refresh
};

SqlWindowModel::SqlWindowModel(const QString &catalogFile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_worker(std::make_unique<CatalogWorker>(catalogFile, this))
{
    qRegisterMetaType<backstop::Error>();
}

SqlWindowModel::~SqlWindowModel()
{
    m_indexStop.request_stop();
    m_pageStop.request_stop();
}

int SqlWindowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

RowKey SqlWindowModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys[static_cast<std::size_t>(row)] : 0;
}

int SqlWindowModel::rowOf(RowKey key) const
{
    const auto it = std::find(m_keys.begin(), m_keys.end(), key);
    return it == m_keys.end() ? -1 : static_cast<int>(it - m_keys.begin());
}

QVariant SqlWindowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    int place = 0;
    const PagePointer page = pageOf(index.row(), &place);
    if (role == LoadingRole)
        return page == nullptr;
    return page ? value(*page, place, index.column(), role) : QVariant();
}

PagePointer SqlWindowModel::pageOf(int row, int *placeInPage) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int number = row / kPageRows;
    Slot &slot = m_pages[static_cast<std::size_t>(number)];
    slot.lastUse = ++m_useCounter;
    *placeInPage = row % kPageRows;
    if (slot.rows)
        return slot.rows;
    if (!slot.reading && !slot.failed)
        startPage(number);
    const auto before = m_before.find(keyAt(row));
    if (before == m_before.end())
        return nullptr;
    *placeInPage = before->second.row;
    return before->second.page;
}

void SqlWindowModel::startPage(int number) const
{
    // Nobody can see that something is being read before showPage(), which is why data() may begin it.
    auto *self = const_cast<SqlWindowModel *>(this);
    m_pages[static_cast<std::size_t>(number)].reading = true;
    m_worker->run<PagePointer>(
        m_pageStop.get_token(),
        [query = m_query, keys = pageKeys(m_keys, number)](Catalog &catalog, std::stop_token) {
            return query->rows(catalog, keys);
        },
        [self, number, rowsNumber = m_rowsNumber](Result<PagePointer> rows) {
            if (rowsNumber == self->m_rowsNumber)
                self->showPage(number, std::move(rows));
        });
}

void SqlWindowModel::showPage(int number, Result<PagePointer> rows)
{
    Slot &slot = m_pages[static_cast<std::size_t>(number)];
    slot.reading = false;
    if (!rows) {
        slot.failed = rows.error().code != ErrorCode::Cancelled;
        if (slot.failed)
            fail(rows.error());
        return;
    }
    ++m_pagesRead;
    ++m_pagesHeld;
    slot.rows = std::move(*rows);
    if (m_pagesHeld > kMaxPages)
        dropOldestPage(slot);
    const int first = number * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    for (int row = first; row <= last; ++row)
        m_before.erase(keyAt(row));
    emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void SqlWindowModel::dropOldestPage(const Slot &except)
{
    Slot *oldest = nullptr;
    for (Slot &slot : m_pages) {
        if (slot.rows && &slot != &except && (!oldest || slot.lastUse < oldest->lastUse))
            oldest = &slot;
    }
    if (oldest) {
        oldest->rows.reset();
        --m_pagesHeld;
    }
}

void SqlWindowModel::setQuery(std::shared_ptr<const WindowQuery> query)
{
    m_query = std::move(query);
    m_resetPending = true;
    if (m_query) {
        startIndex(false);
        return;
    }
    m_indexStop.request_stop();
    m_pageStop.request_stop();
    ++m_queryNumber;
    m_loading = false;
    m_error.reset();
    replaceKeys({}, nullptr);
    setTotal(0);
    emit loaded();
}

void SqlWindowModel::refresh()
{
    if (m_query)
        startIndex(!m_resetPending);
}

void SqlWindowModel::stop()
{
    m_indexStop.request_stop();
}

void SqlWindowModel::startIndex(bool keepRows)
{
    m_indexStop.request_stop();
    m_indexStop = std::stop_source();
    m_loading = true;
    if (!keepRows)
        setTotal(-1);
    emit loading();
    const quint64 number = ++m_queryNumber;
    using FirstKeys = std::function<void(const std::vector<RowKey> &)>;
    m_worker->run<WindowIndex>(
        m_indexStop.get_token(),
        [query = m_query, keepRows, worker = m_worker.get(), self = this,
         number](Catalog &catalog, std::stop_token stop) -> Result<WindowIndex> {
            bool sent = false;
            const FirstKeys sendFirst = [&](const std::vector<RowKey> &keys) {
                auto first = pageKeys(keys, 0);
                auto rows = query->rows(catalog, first);
                if (!rows)
                    return; // reading that page again when it is looked at tells why
                sent = true;
                worker->post([self, number, first = std::move(first), page = *rows] {
                    if (number == self->m_queryNumber)
                        self->replaceKeys(first, page);
                });
            };
            auto index = query->index(catalog, stop, keepRows ? FirstKeys() : sendFirst);
            if (index && !keepRows && !sent && !index->keys.empty())
                sendFirst(index->keys); // the first page comes along instead of being asked for
            return index;
        },
        [this, keepRows, number](Result<WindowIndex> index) {
            if (number == m_queryNumber)
                showIndex(std::move(index), keepRows);
        });
}

void SqlWindowModel::showIndex(Result<WindowIndex> index, bool keepRows)
{
    m_loading = false;
    if (!index) {
        fail(index.error());
        return;
    }
    m_error.reset();
    if (keepRows)
        mergeKeys(std::move(index->keys));
    else if (m_resetPending)
        replaceKeys(std::move(index->keys), nullptr);
    else
        appendKeys(std::move(index->keys));
    setTotal(index->total);
    emit loaded();
}

/// All rows are others.
void SqlWindowModel::replaceKeys(std::vector<RowKey> keys, PagePointer firstPage)
{
    beginResetModel();
    m_keys = std::move(keys);
    m_before.clear();
    forgetPages();
    if (firstPage && !m_pages.empty()) {
        m_pages.front().rows = std::move(firstPage);
        m_pages.front().lastUse = ++m_useCounter;
        m_pagesHeld = 1;
        ++m_pagesRead;
    }
    m_resetPending = false;
    endResetModel();
}

/// The first page is shown already; @p keys begin with it.
void SqlWindowModel::appendKeys(std::vector<RowKey> keys)
{
    const int before = rowCount();
    const int after = static_cast<int>(keys.size());
    if (after <= before)
        return;
    beginInsertRows({}, before, after - 1);
    m_keys = std::move(keys);
    m_pages.resize((m_keys.size() + kPageRows - 1) / kPageRows);
    endInsertRows();
}

/// Makes the rows those of @p keys with as little change as views can be told: removals, where rows that stay changed their
/// order one change of layout, and insertions. Persistent indexes go with their keys.
void SqlWindowModel::mergeKeys(std::vector<RowKey> keys)
{
    keepForWhileReading();
    removeKeysBut(keys);
    const std::unordered_set<RowKey> present(m_keys.begin(), m_keys.end());
    std::vector<RowKey> kept;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(kept),
                 [&](RowKey key) { return present.contains(key); });
    if (kept != m_keys)
        reorderKeys(std::move(kept));
    for (std::size_t row = 0; row < keys.size();) {
        std::size_t end = row;
        while (end < keys.size() && !present.contains(keys[end]))
            ++end;
        if (end == row) {
            ++row;
            continue;
        }
        const auto from = keys.begin() + static_cast<std::ptrdiff_t>(row);
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        m_keys.insert(m_keys.begin() + static_cast<std::ptrdiff_t>(row), from,
                      from + static_cast<std::ptrdiff_t>(end - row));
        forgetPages();
        endInsertRows();
        row = end;
    }
    forgetPages();
    announceAll(); // what rows say may be another thing too: a backup was verified, or held
}

void SqlWindowModel::removeKeysBut(const std::vector<RowKey> &keys)
{
    const std::unordered_set<RowKey> wanted(keys.begin(), keys.end());
    const auto isWanted = [&](int row) { return wanted.contains(m_keys[static_cast<std::size_t>(row)]); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (isWanted(last))
            continue;
        int first = last;
        while (first > 0 && !isWanted(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
        forgetPages();
        endRemoveRows();
        last = first;
    }
}

void SqlWindowModel::reorderKeys(std::vector<RowKey> keys)
{
    emit layoutAboutToBeChanged();
    std::unordered_map<RowKey, int> places;
    for (std::size_t row = 0; row < keys.size(); ++row)
        places.emplace(keys[row], static_cast<int>(row));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(places.at(keyAt(old.row())), old.column()));
    m_keys = std::move(keys);
    forgetPages();
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

/// Content stays visible during a refresh: what is in memory is found by key until it was read again.
void SqlWindowModel::keepForWhileReading()
{
    if (m_before.size() > std::size_t{2} * kMaxPages * kPageRows)
        m_before.clear();
    for (std::size_t number = 0; number < m_pages.size(); ++number) {
        const PagePointer &page = m_pages[number].rows;
        const int first = static_cast<int>(number) * kPageRows;
        for (int row = first; page && row < std::min(first + kPageRows, rowCount()); ++row)
            m_before.insert_or_assign(keyAt(row), Place{page, row - first});
    }
}

/// The rows of pages in memory, and of those on their way, are not where they were.
void SqlWindowModel::forgetPages()
{
    m_pageStop.request_stop();
    m_pageStop = std::stop_source();
    ++m_rowsNumber;
    m_pages.assign((m_keys.size() + kPageRows - 1) / kPageRows, Slot());
    m_pagesHeld = 0;
}

void SqlWindowModel::announceAll()
{
    if (!m_keys.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void SqlWindowModel::setTotal(qint64 total)
{
    if (total == m_total)
        return;
    m_total = total;
    emit totalCountChanged(total);
}

void SqlWindowModel::fail(const Error &error)
{
    m_error = error;
    emit failed(error);
}

void SqlWindowModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    announceAll();
}

} // namespace backstop::itemmodels
