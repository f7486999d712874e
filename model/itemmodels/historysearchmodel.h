// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/versionrows.h"
#include "model/core/result.h"
#include "model/itemmodels/roles.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace backstop::itemmodels {

class CatalogWorker;

/// The paths that any backup of a catalog ever had and that match a pattern, in the order of the tree until sort(). Searched on a thread
/// of its own: the first kFirstRows of them are shown as soon as they are found, the rest when all are, and kMaxRows at most.
/// PathRole has the exact path, IdRole the id of the backup that has the newest version of it; StatusRole is Deleted for what is gone,
/// Partial for what the newest backup could not read. Never blocks; lives in the thread that made it.
class HistorySearchModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Path, State, Versions, FirstSeen, LastSeen, Size, Modified, Checksum, ColumnCount };
    Q_ENUM(Column)
    static constexpr int kFirstRows = 200;
    static constexpr int kMaxRows = 20'000;

    /// Reads the catalog at @p catalogFile, which is opened at the first search.
    explicit HistorySearchModel(const QString &catalogFile, QObject *parent = nullptr);
    ~HistorySearchModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Searches; what is shown stays until the first rows of the new search come. An empty pattern shows nothing.
    void setQuery(const catalog::HistoryQuery &query);
    const catalog::HistoryQuery &query() const { return m_query; }
    /// Searches again, as after a backup. Rows that are still there are not made anew.
    void refresh();
    /// All that the column State may say.
    static QStringList stateTexts();
    bool isLoading() const { return m_isLoading; }
    /// There are more than kMaxRows.
    bool isCapped() const { return m_isCapped; }
    /// What the last search failed with.
    const std::optional<Error> &error() const { return m_error; }
    /// How much of the catalog's backups was searched; nothing before the first search ended.
    const std::optional<catalog::HistoryCoverage> &coverage() const { return m_coverage; }
    const catalog::PathRow &pathAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// The row of the path with the name @p key; -1 where there is none.
    int rowOf(catalog::RowKey key) const;
    void setTimeZone(const QTimeZone &zone);
    const QTimeZone &timeZone() const { return m_zone; }

signals:
    void loading();
    /// The search has ended.
    void loaded();
    void failed(const backstop::Error &error);

private:
    static bool isNumber(int column);

    struct Found;
    void start(bool keepRows);
    void showFirst(std::vector<catalog::PathRow> rows);
    void showAll(Result<Found> found, bool keepRows);
    void replace(std::vector<catalog::PathRow> rows);
    void append(std::vector<catalog::PathRow> rows);
    void reorder();
    void arrange(std::vector<catalog::PathRow> &rows) const;

    std::unique_ptr<CatalogWorker> m_worker;
    std::vector<catalog::PathRow> m_rows;
    catalog::HistoryQuery m_query;
    int m_sortColumn = Path;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isLoading = false;
    bool m_isFirstShown = false; // of the search that runs
    bool m_isStale = false;      // what was there to be found has changed since the search that runs began
    bool m_isCapped = false;
    quint64 m_number = 0; // answers of an earlier search are dropped
    std::stop_source m_stop;
    std::optional<Error> m_error;
    std::optional<catalog::HistoryCoverage> m_coverage;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace backstop::itemmodels
