// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/searchplan.h"
#include "model/catalog/timelines.h"

#include <functional>

namespace backstop::catalog {

class TextPattern;

/// Reads the whole history of a catalog: the versions of a file, and the paths that match a pattern, page by page and never by OFFSET.
/// Answers from the backups that the history has: coverage() tells whether these are all. The thread of the catalog, which outlives it.
/// Every query ends with Cancelled soon after the catalog's stop token says so.
class VersionReader
{
public:
    explicit VersionReader(Catalog &catalog)
        : m_database(catalog.database())
        , m_timelines(m_database)
    {}

    Result<HistoryCoverage> coverage();

    /// All versions of @p path, oldest first; none where no backup has it. As many as there are backups at most.
    Result<std::vector<VersionRow>> versions(BytesView path);
    /// What is known of @p path today; nothing where no backup has it.
    Result<std::optional<PathRow>> path(BytesView path);

    /// Up to @p limit paths behind @p from; from the beginning where that is nothing. In an order of the catalog's own, which is mostly
    /// that in which the paths appeared.
    Result<HistoryPage> search(const HistoryQuery &query, const std::optional<HistoryPosition> &from,
                               int limit);

private:
    struct Search;
    Result<> choose(const HistoryQuery &query);
    Result<bool> hasFewNames(const SearchPass &pass);
    Result<> runNames(Search &search, const SearchPass &pass, RowKey after);
    Result<> runFolders(Search &search, const SearchPass &pass, RowKey after);
    Result<> runFolder(Search &search, Statement &names, std::int64_t folder, BytesView folderPath,
                       const Bytes &afterName);
    Result<> offer(Search &search, RowKey key, BytesView folder, BytesView name);
    Result<std::optional<PathRow>> rowOf(RowKey key, const HistoryQuery &query);

    Database &m_database;
    Timelines m_timelines;
    std::optional<HistoryQuery> m_chosenFor;                   // what m_chosen was made for
    int m_chosenIn = 0;                                        // the generation of the lines
    std::unordered_map<const Timeline *, LinePlaces> m_chosen; // the places that the query is about
};

} // namespace backstop::catalog
