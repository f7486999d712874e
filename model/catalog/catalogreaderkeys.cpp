// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of CatalogReader that counts rows and orders their keys.
#include "model/catalog/catalogreader.h"

namespace backstop::catalog {

Result<std::int64_t> CatalogReader::countRows(const QuerySql &sql, std::int64_t cap)
{
    BACKSTOP_ASSIGN(statement, m_database.prepare(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM ") +
                                                  sql.table + QStringLiteral(" WHERE ") + sql.condition +
                                                  QStringLiteral(" LIMIT ?)")));
    const int last = sql.bind(statement);
    BACKSTOP_ASSIGN(found, statement.bind(last, cap).step());
    return found ? statement.integer(0) : 0;
}

Result<std::int64_t> CatalogReader::count(const BackupQuery &query, std::int64_t cap)
{
    return countRows(toSql(query), cap);
}

Result<std::int64_t> CatalogReader::count(const ChangeQuery &query, std::int64_t cap)
{
    BACKSTOP_ASSIGN(folder, folderAt(query.backup, query.folder));
    if (isCountedByFolder(query))
        return std::min(cap, ChangeKinds{query.added, query.modified, query.deleted}.of(folder.changes));
    return countRows(toSql(query, {folder.firstChange, folder.endChange}), cap);
}

Result<KeyIndex> CatalogReader::index(const BackupQuery &query, std::size_t most)
{
    const QuerySql sql = toSql(query);
    BACKSTOP_ASSIGN(statement, select(sql.key, sql, sql.order()));
    KeyIndex index;
    for (;;) {
        BACKSTOP_ASSIGN(more, statement.step());
        if (!more)
            return index;
        if (index.keys.size() < most)
            index.keys.push_back(statement.integer(0));
        ++index.total;
    }
}

Result<KeyIndex> CatalogReader::index(const ChangeQuery &query, std::size_t most, std::size_t firstCount,
                                      const FirstKeys &first)
{
    BACKSTOP_ASSIGN(folder, folderAt(query.backup, query.folder));
    const QuerySql sql = toSql(query, {folder.firstChange, folder.endChange});
    if (query.sort != ChangeQuery::Sort::Path)
        return bestOf(sql, most);
    const std::int64_t known =
        isCountedByFolder(query) ? ChangeKinds{query.added, query.modified, query.deleted}.of(folder.changes)
                                 : -1;
    return inTreeOrder(sql, most, known, firstCount, first);
}

/// The rows come in order: the first keys are known at once, and only counting goes on to the end, unless the total is known.
Result<KeyIndex> CatalogReader::inTreeOrder(const QuerySql &sql, std::size_t most, std::int64_t knownTotal,
                                            std::size_t firstCount, const FirstKeys &first)
{
    BACKSTOP_ASSIGN(statement, select(sql.key, sql, sql.order()));
    KeyIndex index;
    for (;;) {
        BACKSTOP_ASSIGN(more, statement.step());
        if (!more)
            return index;
        ++index.total;
        if (index.keys.size() < most) {
            index.keys.push_back(statement.integer(0));
            if (first && index.keys.size() == firstCount)
                first(index.keys);
        }
        if (knownTotal >= 0 && index.keys.size() >= most) {
            index.total = knownTotal;
            return index;
        }
    }
}

/// The rows come in any order: keeps the best @p most of them, dropping the worse half whenever twice as many are held.
Result<KeyIndex> CatalogReader::bestOf(const QuerySql &sql, std::size_t most)
{
    struct Candidate
    {
        std::int64_t value;
        RowKey key;
    };
    const bool descending = sql.descending;
    const auto better = [descending](const Candidate &a, const Candidate &b) {
        if (a.value != b.value)
            return (a.value < b.value) != descending;
        return (a.key < b.key) != descending;
    };
    BACKSTOP_ASSIGN(statement, select(sql.sort + QStringLiteral(", ") + sql.key, sql));
    std::vector<Candidate> candidates;
    std::optional<Candidate> worst; // nothing behind this one can be among the best
    KeyIndex index;
    for (;;) {
        BACKSTOP_ASSIGN(more, statement.step());
        if (!more)
            break;
        ++index.total;
        const Candidate candidate{statement.integer(0), statement.integer(1)};
        if (worst && !better(candidate, *worst))
            continue;
        candidates.push_back(candidate);
        if (most > 0 && candidates.size() >= 2 * most) {
            const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(most);
            std::nth_element(candidates.begin(), end - 1, candidates.end(), better);
            candidates.erase(end, candidates.end());
            worst = candidates.back();
        }
    }
    std::sort(candidates.begin(), candidates.end(), better);
    candidates.resize(std::min(candidates.size(), most));
    index.keys.reserve(candidates.size());
    for (const Candidate &candidate : candidates)
        index.keys.push_back(candidate.key);
    return index;
}

} // namespace backstop::catalog
