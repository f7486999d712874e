// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/pathindex.h"

#include "model/catalog/trigrams.h"

#include <sqlite3.h>

namespace backstop::catalog {

namespace {

struct SplitPath
{
    BytesView folder;
    BytesView name;
};

SplitPath split(BytesView path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == BytesView::npos)
        return {{}, path};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

/// The first column of the one row that @p statement gives, 0 where it gives none.
Result<std::int64_t> oneNumber(Statement &statement)
{
    BACKSTOP_ASSIGN(found, statement.step());
    const std::int64_t number = found ? statement.integer(0) : 0;
    statement.reset();
    return number;
}

} // namespace

Result<Statement *> PathIndex::statement(Statement PathIndex::*member, const char *sql)
{
    Statement &statement = this->*member;
    if (!statement) {
        BACKSTOP_ASSIGN(prepared, m_database.prepare(QLatin1String(sql)));
        statement = std::move(prepared);
    }
    return &statement;
}

Result<std::int64_t> PathIndex::folder(BytesView path, bool isToBeAdded)
{
    if (m_lastFolderId != 0 && path == m_lastFolder)
        return m_lastFolderId;
    BACKSTOP_ASSIGN(find, statement(&PathIndex::m_findFolder, "SELECT id FROM path_folders WHERE path = ?"));
    BACKSTOP_ASSIGN(id, oneNumber(find->bindBlob(1, path)));
    if (id == 0 && isToBeAdded) {
        BACKSTOP_ASSIGN(add, statement(&PathIndex::m_addFolder, "INSERT INTO path_folders(path) VALUES(?)"));
        BACKSTOP_TRY(add->bindBlob(1, path).run());
        id = sqlite3_last_insert_rowid(m_database.handle());
        BACKSTOP_ASSIGN(index, statement(&PathIndex::m_indexFolder,
                                         "INSERT INTO folder_index(rowid, text) VALUES(?, ?)"));
        BACKSTOP_TRY(index->bind(1, id).bindText(2, indexText(path)).run());
    }
    if (id != 0) {
        m_lastFolder = path;
        m_lastFolderId = id;
    }
    return id;
}

Result<std::int64_t> PathIndex::find(BytesView path)
{
    const SplitPath parts = split(path);
    BACKSTOP_ASSIGN(folderId, folder(parts.folder, false));
    if (folderId == 0)
        return std::int64_t{0};
    BACKSTOP_ASSIGN(find,
                    statement(&PathIndex::m_findPath, "SELECT id FROM paths WHERE folder = ? AND name = ?"));
    return oneNumber(find->bind(1, folderId).bindBlob(2, parts.name));
}

Result<std::int64_t> PathIndex::add(BytesView path)
{
    BACKSTOP_ASSIGN(known, find(path));
    if (known != 0)
        return known;
    const SplitPath parts = split(path);
    BACKSTOP_ASSIGN(folderId, folder(parts.folder, true));
    BACKSTOP_ASSIGN(add, statement(&PathIndex::m_addPath, "INSERT INTO paths(folder, name) VALUES(?, ?)"));
    BACKSTOP_TRY(add->bind(1, folderId).bindBlob(2, parts.name).run());
    const std::int64_t id = sqlite3_last_insert_rowid(m_database.handle());
    BACKSTOP_ASSIGN(index,
                    statement(&PathIndex::m_indexName, "INSERT INTO name_index(rowid, text) VALUES(?, ?)"));
    BACKSTOP_TRY(index->bind(1, id).bindText(2, indexText(parts.name)).run());
    return id;
}

Result<> PathIndex::remove(std::int64_t id)
{
    BACKSTOP_ASSIGN(read,
                    statement(&PathIndex::m_readPath,
                              "SELECT p.name, p.folder, f.path FROM paths p JOIN path_folders f ON f.id = "
                              "p.folder WHERE p.id = ?"));
    BACKSTOP_ASSIGN(found, read->bind(1, id).step());
    if (!found) {
        read->reset();
        return {};
    }
    const Bytes name(read->blob(0));
    const std::int64_t folderId = read->integer(1);
    const Bytes folderPath(read->blob(2));
    read->reset();
    // An index without content is told what it had.
    BACKSTOP_ASSIGN(unindex,
                    statement(&PathIndex::m_unindexName,
                              "INSERT INTO name_index(name_index, rowid, text) VALUES('delete', ?, ?)"));
    BACKSTOP_TRY(unindex->bind(1, id).bindText(2, indexText(name)).run());
    BACKSTOP_ASSIGN(erase, statement(&PathIndex::m_removePath, "DELETE FROM paths WHERE id = ?"));
    BACKSTOP_TRY(erase->bind(1, id).run());
    BACKSTOP_ASSIGN(others,
                    statement(&PathIndex::m_hasPaths, "SELECT 1 FROM paths WHERE folder = ? LIMIT 1"));
    BACKSTOP_ASSIGN(hasOthers, oneNumber(others->bind(1, folderId)));
    if (hasOthers != 0)
        return {};
    m_lastFolderId = 0;
    BACKSTOP_ASSIGN(unindexFolder,
                    statement(&PathIndex::m_unindexFolder,
                              "INSERT INTO folder_index(folder_index, rowid, text) VALUES('delete', ?, ?)"));
    BACKSTOP_TRY(unindexFolder->bind(1, folderId).bindText(2, indexText(folderPath)).run());
    BACKSTOP_ASSIGN(eraseFolder,
                    statement(&PathIndex::m_removeFolder, "DELETE FROM path_folders WHERE id = ?"));
    return eraseFolder->bind(1, folderId).run();
}

} // namespace backstop::catalog
