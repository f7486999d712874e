// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/changewriter.h"

#include "model/catalog/textmatch.h"

#include <optional>

namespace backstop::catalog {

using repository::Change;
using repository::ChangeType;

namespace {

void count(FolderRow &folder, const Change &change)
{
    switch (change.type) {
    case ChangeType::Added:
        ++folder.changes.added;
        break;
    case ChangeType::Modified:
        ++folder.changes.modified;
        break;
    case ChangeType::Deleted:
        ++folder.changes.deleted;
        return;
    }
    folder.sizeBytes += change.size;
}

void addUp(FolderRow &parent, const FolderRow &child)
{
    parent.changes.added += child.changes.added;
    parent.changes.modified += child.changes.modified;
    parent.changes.deleted += child.changes.deleted;
    parent.sizeBytes += child.sizeBytes;
    ++parent.folders;
}

Change readSpilled(const Statement &row)
{
    Change change;
    change.type = static_cast<ChangeType>(row.integer(0));
    change.nodeType = static_cast<repository::NodeType>(row.integer(1));
    change.metadataOnly = row.integer(2) != 0;
    change.size = row.number(3);
    change.sizeBefore = row.number(4);
    change.mtimeNs = row.integer(5);
    change.path = Bytes(row.blob(6));
    change.sha256 = Digest::fromBytes(row.blob(7));
    return change;
}

} // namespace

struct ChangeWriter::State
{
    /// A folder that is being filled: its sums are written when the walk leaves it.
    struct OpenFolder
    {
        FolderRow row;
        RowKey parent = 0;
        std::size_t pathLength = 0; // of the path up to and with its '/'
    };

    explicit State(Database &database)
        : transaction(database)
    {}

    Transaction transaction;
    BackupId backup;
    std::int64_t manifest = 0;
    RowKey nextKey = 0;
    RowKey nextFolder = 1;
    bool sorted = true;
    Bytes lastPath;
    std::vector<OpenFolder> folders; // the way from the top to the folder of lastPath
    Statement insertChange;
    Statement insertFolder;
    std::optional<Error> failure;
};

ChangeWriter::ChangeWriter(Catalog &catalog)
    : m_catalog(catalog)
{}

ChangeWriter::~ChangeWriter() = default;

Result<> ChangeWriter::keep(Result<> result)
{
    if (!result && m_state)
        m_state->failure = result.error();
    return result;
}

Result<> ChangeWriter::begin(const repository::BackupRecord &record)
{
    Database &database = m_catalog.database();
    m_state.reset(); // rolls back what was begun and not committed
    m_state = std::make_unique<State>(database);
    m_state->backup = record.id;
    const auto prepare = [&]() -> Result<> {
        BACKSTOP_TRY(m_state->transaction.begin());
        BACKSTOP_TRY(putBackup(database, record));
        BACKSTOP_ASSIGN(find, database.prepare(QStringLiteral("SELECT manifest FROM backups WHERE id = ?")));
        BACKSTOP_ASSIGN(found, find.bindBlob(1, record.id.view()).step());
        if (found && !find.isNull(0))
            BACKSTOP_TRY(removeManifest(database, find.integer(0)));
        find.reset();
        BACKSTOP_ASSIGN(
            change,
            database.prepare(QStringLiteral(
                "INSERT INTO changes(key, type, node, metadata_only, size, size_before, mtime, path, sha256)"
                " VALUES(?,?,?,?,?,?,?,?,?)")));
        BACKSTOP_ASSIGN(folder, database.prepare(QStringLiteral(
                                    "INSERT INTO folders(manifest, parent, name, number, first, end, added, "
                                    "modified, deleted, bytes, folders, files)"
                                    " VALUES(?,?,?,?,?,?,?,?,?,?,?,?)")));
        m_state->insertChange = std::move(change);
        m_state->insertFolder = std::move(folder);
        return startManifest();
    };
    return keep(prepare());
}

/// Takes a new range of keys and stands at its top.
Result<> ChangeWriter::startManifest()
{
    Database &database = m_catalog.database();
    BACKSTOP_ASSIGN(next, database.prepare(QStringLiteral("SELECT next_manifest FROM meta")));
    BACKSTOP_ASSIGN(found, next.step());
    if (!found)
        return Error{ErrorCode::Catalog, database.file() + QStringLiteral(": the table meta is empty"),
                     QStringLiteral("Rebuild the catalog with \"backstopctl rebuild-catalog\".")};
    m_state->manifest = next.integer(0);
    next.reset();
    BACKSTOP_TRY(database.execute("UPDATE meta SET next_manifest = next_manifest + 1"));
    m_state->nextKey = manifestBase(m_state->manifest);
    m_state->nextFolder = 1;
    m_state->sorted = true;
    m_state->lastPath.clear();
    m_state->folders.clear();
    State::OpenFolder top;
    top.row.firstChange = m_state->nextKey;
    top.parent = -1;
    m_state->folders.push_back(std::move(top));
    return {};
}

Result<> ChangeWriter::add(const Change &change)
{
    if (!m_state)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("catalog: a change came before its backup"),
                     QStringLiteral("Report this as an error of the program.")};
    if (m_state->failure)
        return *m_state->failure;
    State &state = *m_state;
    if (state.sorted && treeLess(change.path, state.lastPath))
        state.sorted = false; // from here on rows only wait for sortAgain()
    return keep(write(change));
}

Result<> ChangeWriter::write(const Change &change)
{
    State &state = *m_state;
    if (state.nextKey + 1 >= manifestBase(state.manifest + 1))
        return Error{ErrorCode::Catalog,
                     m_catalog.database().file() + QStringLiteral(": a manifest has too many changes"),
                     QStringLiteral("Use \"backstopctl manifest\" for this backup; it has no limit.")};
    if (state.sorted) {
        BACKSTOP_TRY(enterFolderOf(change.path));
        count(state.folders.back().row, change);
        ++state.folders.back().row.files;
        state.lastPath = change.path;
    }
    state.insertChange.bind(1, state.nextKey++)
        .bind(2, static_cast<int>(change.type))
        .bind(3, static_cast<int>(change.nodeType))
        .bind(4, change.metadataOnly ? 1 : 0)
        .bind(5, change.size)
        .bind(6, change.sizeBefore)
        .bind(7, change.mtimeNs)
        .bindBlob(8, change.path)
        .bindBlob(9, change.sha256.isNull() ? BytesView() : change.sha256.view());
    return state.insertChange.run();
}

/// Leaves the folders that @p path is not in, and enters those that it is in.
Result<> ChangeWriter::enterFolderOf(BytesView path)
{
    State &state = *m_state;
    std::size_t keepCount = state.folders.size();
    const auto isIn = [&](const State::OpenFolder &folder) {
        return path.size() > folder.pathLength &&
               path.substr(0, folder.pathLength) == BytesView(state.lastPath).substr(0, folder.pathLength);
    };
    while (keepCount > 1 && !isIn(state.folders[keepCount - 1]))
        --keepCount;
    BACKSTOP_TRY(closeFolders(keepCount));
    for (;;) {
        const std::size_t from = state.folders.back().pathLength;
        const std::size_t slash = path.find('/', from);
        if (slash == BytesView::npos)
            return {};
        State::OpenFolder folder;
        folder.row.key = state.nextFolder++;
        folder.row.name = Bytes(path.substr(from, slash - from));
        folder.row.firstChange = state.nextKey;
        folder.parent = state.folders.back().row.key;
        folder.pathLength = slash + 1;
        state.folders.push_back(std::move(folder));
    }
}

/// Writes the sums of all open folders but the first @p keepCount.
Result<> ChangeWriter::closeFolders(std::size_t keepCount)
{
    State &state = *m_state;
    while (state.folders.size() > keepCount) {
        const State::OpenFolder folder = std::move(state.folders.back());
        state.folders.pop_back();
        if (!state.folders.empty())
            addUp(state.folders.back().row, folder.row);
        const FolderRow &row = folder.row;
        state.insertFolder.bind(1, state.manifest)
            .bind(2, folder.parent)
            .bindBlob(3, row.name)
            .bind(4, row.key)
            .bind(5, row.firstChange)
            .bind(6, state.nextKey)
            .bind(7, row.changes.added)
            .bind(8, row.changes.modified)
            .bind(9, row.changes.deleted)
            .bind(10, row.sizeBytes)
            .bind(11, row.folders)
            .bind(12, row.files);
        BACKSTOP_TRY(state.insertFolder.run());
    }
    return {};
}

/// The rows came in another order than that of the tree: writes them once more, sorted by SQLite (on disk where they are many).
Result<> ChangeWriter::sortAgain()
{
    Database &database = m_catalog.database();
    const std::int64_t unsorted = m_state->manifest;
    BACKSTOP_ASSIGN(drop, database.prepare(QStringLiteral("DELETE FROM folders WHERE manifest = ?")));
    BACKSTOP_TRY(drop.bind(1, unsorted).run());
    BACKSTOP_TRY(startManifest());
    BACKSTOP_ASSIGN(
        rows, database.prepare(QStringLiteral(
                  "SELECT type, node, metadata_only, size, size_before, mtime, path, sha256 FROM changes"
                  " WHERE key >= ? AND key < ? ORDER BY tree_key(path), key")));
    rows.bind(1, manifestBase(unsorted)).bind(2, manifestBase(unsorted + 1));
    for (;;) {
        BACKSTOP_ASSIGN(more, rows.step());
        if (!more)
            break;
        BACKSTOP_TRY(write(readSpilled(rows)));
    }
    rows.reset();
    return removeManifest(database, unsorted);
}

Result<> ChangeWriter::commit()
{
    if (!m_state)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("catalog: nothing was begun"),
                     QStringLiteral("Report this as an error of the program.")};
    if (m_state->failure)
        return *m_state->failure;
    const auto finish = [&]() -> Result<> {
        if (!m_state->sorted)
            BACKSTOP_TRY(sortAgain());
        BACKSTOP_TRY(closeFolders(0));
        BACKSTOP_ASSIGN(update, m_catalog.database().prepare(
                                    QStringLiteral("UPDATE backups SET manifest = ? WHERE id = ?")));
        BACKSTOP_TRY(update.bind(1, m_state->manifest).bindBlob(2, m_state->backup.view()).run());
        return m_state->transaction.commit();
    };
    BACKSTOP_TRY(keep(finish()));
    m_state.reset();
    return {};
}

} // namespace backstop::catalog
