// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/query.h"
#include "model/catalog/querysql.h"

#include <functional>
#include <span>

namespace backstop::catalog {

/// Which rows of a query come next to a given one.
enum class Direction { Forward, Backward };

/// The keys of the rows of a query in order, as many as were asked for, and how many rows there are.
struct KeyIndex
{
    std::vector<RowKey> keys;
    std::int64_t total = 0;
};

/// Asks a catalog. Never uses OFFSET: rows are found by their keys. Same thread as the catalog. Every query ends with Cancelled soon after the
/// catalog's stop token says so. A query for a backup whose manifest is not in the catalog fails with BackupNotFound.
class CatalogReader
{
public:
    explicit CatalogReader(Catalog &catalog)
        : m_database(catalog.database())
    {}

    /// Up to @p limit rows of @p query in its order, next after (Forward) or before (Backward) the row with the key @p from, from
    /// the beginning or end where that is nothing. NotFound where that row is gone: begin again.
    Result<std::vector<BackupRow>> fetchPage(const BackupQuery &query, std::optional<RowKey> from, int limit,
                                             Direction direction = Direction::Forward);
    Result<std::vector<ChangeRow>> fetchPage(const ChangeQuery &query, std::optional<RowKey> from, int limit,
                                             Direction direction = Direction::Forward);
    /// How many rows match; counting ends at @p cap.
    Result<std::int64_t> count(const BackupQuery &query, std::int64_t cap);
    Result<std::int64_t> count(const ChangeQuery &query, std::int64_t cap);

    /// Called with the first keys of an index, once, where they are known long before the last.
    using FirstKeys = std::function<void(const std::vector<RowKey> &)>;
    /// The keys of the first @p most rows in order, and how many rows there are in all. Memory is bounded by @p most.
    Result<KeyIndex> index(const BackupQuery &query, std::size_t most);
    Result<KeyIndex> index(const ChangeQuery &query, std::size_t most, std::size_t firstCount = 0,
                           const FirstKeys &first = {});

    /// One row for each key, in that order; its own key is 0 where the catalog has it no more.
    Result<std::vector<BackupRow>> backups(std::span<const RowKey> keys);
    Result<std::vector<ChangeRow>> changes(std::span<const RowKey> keys);
    /// Nothing where the backup is not in the catalog.
    Result<std::optional<BackupRow>> find(const BackupId &id);

    /// The sums over a whole manifest.
    Result<FolderRow> topFolder(const BackupId &backup);
    /// Up to @p limit folders of @p parent that have changes of @p kinds, by name, after the name @p after (empty: from the first).
    Result<std::vector<FolderRow>> folders(const BackupId &backup, RowKey parent, ChangeKinds kinds,
                                           BytesView after, int limit);
    /// Up to @p limit changes directly in @p folder, by name, after the key @p after (0: from the first).
    Result<std::vector<ChangeRow>> files(const BackupId &backup, const FolderRow &folder, ChangeKinds kinds,
                                         RowKey after, int limit);

private:
    Result<std::int64_t> manifestOf(const BackupId &backup);
    Result<FolderRow> folderAt(const BackupId &backup, BytesView path);
    Result<Statement> select(const QString &columns, const QuerySql &sql, const QString &more = {});
    Result<Statement> page(const QString &columns, const QuerySql &sql, std::optional<RowKey> from, int limit,
                           Direction direction);
    Result<std::int64_t> countRows(const QuerySql &sql, std::int64_t cap);
    Result<KeyIndex> inTreeOrder(const QuerySql &sql, std::size_t most, std::int64_t knownTotal,
                                 std::size_t firstCount, const FirstKeys &first);
    Result<KeyIndex> bestOf(const QuerySql &sql, std::size_t most);
    Result<> filesBetween(KeyRange range, ChangeKinds kinds, int limit, std::vector<ChangeRow> *rows);

    Database &m_database;
};

} // namespace backstop::catalog
