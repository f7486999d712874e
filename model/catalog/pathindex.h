// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/sqlite.h"

namespace backstop::catalog {

/// The paths of the whole history and the index of their names, within the transaction that is open. Paths that come in the order of a
/// tree are found fastest. The thread of the database, which outlives it.
class PathIndex
{
public:
    explicit PathIndex(Database &database)
        : m_database(database)
    {}

    /// The id of @p path, 0 where it is not there.
    Result<std::int64_t> find(BytesView path);
    /// The id of @p path, which is added where it is not there.
    Result<std::int64_t> add(BytesView path);
    /// Takes a path away, and its folder where that was the last one in it. Nothing happens where it is not there.
    Result<> remove(std::int64_t id);

private:
    Result<std::int64_t> folder(BytesView path, bool isToBeAdded);
    Result<Statement *> statement(Statement PathIndex::*member, const char *sql);

    Database &m_database;
    Bytes m_lastFolder;
    std::int64_t m_lastFolderId = 0; // 0: m_lastFolder means nothing
    Statement m_findFolder;
    Statement m_addFolder;
    Statement m_indexFolder;
    Statement m_findPath;
    Statement m_addPath;
    Statement m_indexName;
    Statement m_readPath;
    Statement m_removePath;
    Statement m_unindexName;
    Statement m_hasPaths;
    Statement m_removeFolder;
    Statement m_unindexFolder;
};

} // namespace backstop::catalog
