// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/core/result.h"
#include "model/itemmodels/roles.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace backstop::catalog {
class Catalog;
}

namespace backstop::itemmodels {

class CatalogWorker;

/// Rows as a page holds them; the concrete model knows the type.
struct WindowPage
{
    virtual ~WindowPage() = default;
};

/// The keys of a query's rows in order, at most SqlWindowModel::kMaxRows of them, and how many there would be without that limit.
struct WindowIndex
{
    std::vector<catalog::RowKey> keys;
    std::int64_t total = 0;
};

/// One query as the worker thread runs it. Immutable; every call may come on another thread than the one that made it.
class WindowQuery
{
public:
    virtual ~WindowQuery() = default;
    /// Calls @p firstKeys once with the first keys as soon as they are known, if that is long before the end.
    virtual Result<WindowIndex>
    index(catalog::Catalog &catalog, std::stop_token stop,
          const std::function<void(const std::vector<catalog::RowKey> &)> &firstKeys) const = 0;
    /// One row for each of @p keys, in that order; an empty row where the catalog has it no more.
    virtual Result<std::shared_ptr<const WindowPage>> rows(catalog::Catalog &catalog,
                                                           std::span<const catalog::RowKey> keys) const = 0;
};

/// A table model that is a window onto a query of the catalog. The worker thread reads the ordered keys of all rows
/// (8 bytes each, at most kMaxRows), and then pages of kPageRows rows by key when a view asks for one of them; the kMaxPages
/// pages used last are kept. So a jump to any row costs one read by primary key, and no row is ever found by counting.
///
/// Never blocks: data() of a row that is not there yet starts the read, answers LoadingRole with true and everything else
/// with nothing, and dataChanged() follows. Changing the query stops the one that runs.
/// All of it is for the thread that the model lives in. The destructor waits for the interrupted query, a few milliseconds.
class SqlWindowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMaxRows = 100'000;
    static constexpr int kPageRows = 500;
    static constexpr int kMaxPages = 40;

    ~SqlWindowModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// A query or its refresh is running. Rows that are shown meanwhile are those of before.
    bool isLoading() const { return m_loading; }
    /// There are more rows than kMaxRows: "first 100,000 shown - narrow the filter".
    bool isCapped() const { return m_total > kMaxRows; }
    /// Rows that match, shown or not; -1 until known.
    qint64 totalCount() const { return m_total; }
    /// What the last read failed with, until the next one works.
    const std::optional<Error> &error() const { return m_error; }
    /// The row's name in the catalog; 0 for a row that is not.
    catalog::RowKey keyAt(int row) const;
    /// The row with the name @p key, in memory or not; -1 where there is none.
    int rowOf(catalog::RowKey key) const;
    /// Runs the query again, as after a backup. Rows are inserted, removed and moved one by one, named by their keys: selection,
    /// current index and scroll position stay, whether their page is in memory or not.
    void refresh();
    /// Stops what runs ("Still loading - [Stop]"); failed() follows with Cancelled.
    void stop();

    void setTimeZone(const QTimeZone &zone);
    const QTimeZone &timeZone() const { return m_zone; }

    /// For tests: pages that were read since the model was made.
    int pagesRead() const { return m_pagesRead; }

signals:
    void loading();
    void loaded();
    void failed(const backstop::Error &error);
    /// totalCount() or isCapped() has a new value.
    void totalCountChanged(qint64 total);

protected:
    /// Reads the catalog at @p catalogFile, which is opened at the first query, on the worker thread.
    SqlWindowModel(const QString &catalogFile, QObject *parent);

    /// Starts @p query. The first rows of the new query replace those of the old one in one model reset, which is the moment to make a
    /// current index again; null shows no rows.
    void setQuery(std::shared_ptr<const WindowQuery> query);
    /// For other questions to the catalog; they wait for the queries before them.
    CatalogWorker &worker() const { return *m_worker; }
    /// The value of a row that is in memory. @p row counts from the beginning of @p page.
    virtual QVariant value(const WindowPage &page, int row, int column, int role) const = 0;
    /// The page that holds @p row, and the row's place in it; null while it is being read (which this starts).
    std::shared_ptr<const WindowPage> pageOf(int row, int *placeInPage) const;

private:
    struct Slot;
    struct Place
    {
        std::shared_ptr<const WindowPage> page;
        int row = 0;
    };
    void startIndex(bool keepRows);
    void startPage(int number) const;
    void showIndex(Result<WindowIndex> index, bool keepRows);
    void showPage(int number, Result<std::shared_ptr<const WindowPage>> rows);
    void dropOldestPage(const Slot &except);
    void replaceKeys(std::vector<catalog::RowKey> keys, std::shared_ptr<const WindowPage> firstPage);
    void appendKeys(std::vector<catalog::RowKey> keys);
    void mergeKeys(std::vector<catalog::RowKey> keys);
    void removeKeysBut(const std::vector<catalog::RowKey> &keys);
    void reorderKeys(std::vector<catalog::RowKey> keys);
    void keepForWhileReading();
    void forgetPages();
    void announceAll();
    void setTotal(qint64 total);
    void fail(const Error &error);

    std::unique_ptr<CatalogWorker> m_worker;
    std::shared_ptr<const WindowQuery> m_query;
    std::vector<catalog::RowKey> m_keys;
    mutable std::vector<Slot> m_pages; // by page number
    std::unordered_map<catalog::RowKey, Place>
        m_before; // rows of before a refresh, shown until their page was read again
    mutable quint64 m_useCounter = 0;
    int m_pagesHeld = 0;
    int m_pagesRead = 0;
    quint64 m_queryNumber = 0; // answers about an earlier query are dropped
    quint64 m_rowsNumber = 0;  // and pages of rows that were elsewhere
    std::stop_source m_indexStop;
    std::stop_source m_pageStop;
    qint64 m_total = 0;
    bool m_loading = false;
    bool m_resetPending = false;
    std::optional<Error> m_error;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace backstop::itemmodels
