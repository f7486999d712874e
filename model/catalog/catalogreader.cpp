// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogreader.h"

#include <algorithm>

namespace backstop::catalog {

namespace {

const QString kBackupColumns =
    QStringLiteral("number, id, parent, manifest IS NOT NULL, created_at, type, status, size, stored, files, "
                   "added, modified, deleted, duration_ms,"
                   " problems, held, description, tags, sources, hostname, username, verify_level, "
                   "verify_result, verify_time, verify_damaged");
const QString kChangeColumns =
    QStringLiteral("key, type, node, metadata_only, size, size_before, mtime, path, sha256");
const QString kFolderColumns =
    QStringLiteral("number, name, first, end, added, modified, deleted, bytes, folders, files");

Timestamp timestamp(std::int64_t ns)
{
    return Timestamp(std::chrono::nanoseconds(ns));
}

QStringList splitLines(const QString &text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

BackupRow readBackup(const Statement &row)
{
    BackupRow backup;
    backup.key = row.integer(0);
    backup.id = BackupId::fromBytes(row.blob(1));
    if (!row.isNull(2))
        backup.parent = BackupId::fromBytes(row.blob(2));
    backup.manifestLoaded = row.integer(3) != 0;
    backup.createdAt = timestamp(row.integer(4));
    backup.type = static_cast<repository::BackupType>(row.integer(5));
    backup.status = static_cast<repository::BackupStatus>(row.integer(6));
    backup.sizeBytes = row.number(7);
    backup.storedBytes = row.number(8);
    backup.filesCount = row.number(9);
    backup.changes = {row.number(10), row.number(11), row.number(12)};
    backup.durationMs = row.number(13);
    backup.problemCount = row.number(14);
    backup.held = row.integer(15) != 0;
    backup.description = row.text(16);
    backup.tags = splitLines(row.text(17));
    backup.sources = splitLines(row.text(18));
    backup.hostname = row.text(19);
    backup.username = row.text(20);
    backup.verification = {backup.id, static_cast<VerificationLevel>(row.integer(21)),
                           static_cast<VerificationResult>(row.integer(22)), timestamp(row.integer(23)),
                           row.number(24)};
    return backup;
}

ChangeRow readChange(const Statement &row)
{
    ChangeRow read;
    read.key = row.integer(0);
    repository::Change &change = read.change;
    change.type = static_cast<repository::ChangeType>(row.integer(1));
    change.nodeType = static_cast<repository::NodeType>(row.integer(2));
    change.metadataOnly = row.integer(3) != 0;
    change.size = row.number(4);
    change.sizeBefore = row.number(5);
    change.mtimeNs = row.integer(6);
    change.path = Bytes(row.blob(7));
    change.sha256 = Digest::fromBytes(row.blob(8));
    return read;
}

FolderRow readFolder(const Statement &row)
{
    FolderRow folder;
    folder.key = row.integer(0);
    folder.name = Bytes(row.blob(1));
    folder.firstChange = row.integer(2);
    folder.endChange = row.integer(3);
    folder.changes = {row.number(4), row.number(5), row.number(6)};
    folder.sizeBytes = row.number(7);
    folder.folders = row.number(8);
    folder.files = row.number(9);
    return folder;
}

template<typename Row>
Result<std::vector<Row>> readAll(Statement &statement, Row (*read)(const Statement &))
{
    std::vector<Row> rows;
    for (;;) {
        BACKSTOP_ASSIGN(more, statement.step());
        if (!more)
            return rows;
        rows.push_back(read(statement));
    }
}

template<typename Row>
Result<std::vector<Row>> readByKey(Statement &statement, std::span<const RowKey> keys,
                                   Row (*read)(const Statement &))
{
    std::vector<Row> rows;
    rows.reserve(keys.size());
    for (const RowKey key : keys) {
        BACKSTOP_ASSIGN(found, statement.bind(1, key).step());
        rows.push_back(found ? read(statement) : Row());
        statement.reset();
    }
    return rows;
}

QString kindCondition(ChangeKinds kinds)
{
    QString text;
    for (const auto &[wanted, type] : {std::pair{kinds.added, 1}, {kinds.modified, 2}, {kinds.deleted, 3}}) {
        if (!wanted)
            text += QStringLiteral(" AND type <> ") + QString::number(type);
    }
    return text;
}

Error notInCatalog(const BackupId &backup)
{
    return {ErrorCode::BackupNotFound,
            QStringLiteral("backup %1: its changes are not in the catalog")
                .arg(QString::fromStdString(backup.hex().substr(0, 12))),
            QStringLiteral("Load them from the repository, or run \"backstopctl rebuild-catalog\".")};
}

} // namespace

Result<Statement> CatalogReader::select(const QString &columns, const QuerySql &sql, const QString &more)
{
    BACKSTOP_ASSIGN(statement,
                    m_database.prepare(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM ") +
                                       sql.table + QStringLiteral(" WHERE ") + sql.condition + more));
    sql.bind(statement);
    return std::move(statement);
}

Result<Statement> CatalogReader::page(const QString &columns, const QuerySql &sql, std::optional<RowKey> from,
                                      int limit, Direction direction)
{
    const bool reversed = direction == Direction::Backward;
    QString more;
    if (from) {
        BACKSTOP_ASSIGN(there,
                        m_database.prepare(QStringLiteral("SELECT 1 FROM ") + sql.table +
                                           QStringLiteral(" WHERE ") + sql.key + QStringLiteral(" = ?")));
        BACKSTOP_ASSIGN(found, there.bind(1, *from).step());
        if (!found)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("catalog: the row that this page follows is gone"),
                         QStringLiteral("Begin again with the first page.")};
        const QString columnsOfOrder =
            sql.sort.isEmpty() ? sql.key : sql.sort + QStringLiteral(", ") + sql.key;
        const QString sign = sql.descending != reversed ? QStringLiteral(" < ") : QStringLiteral(" > ");
        more = QStringLiteral(" AND (") + columnsOfOrder + QLatin1Char(')') + sign +
               QStringLiteral("(SELECT ") + columnsOfOrder + QStringLiteral(" FROM ") + sql.table +
               QStringLiteral(" WHERE ") + sql.key + QStringLiteral(" = ?)");
    }
    auto statement =
        select(columns, sql, more + sql.order(reversed) + QStringLiteral(" LIMIT ") + QString::number(limit));
    if (statement && from)
        statement->bind(static_cast<int>(sql.values.size()) + 1, *from);
    return statement;
}

Result<std::vector<BackupRow>> CatalogReader::fetchPage(const BackupQuery &query, std::optional<RowKey> from,
                                                        int limit, Direction direction)
{
    BACKSTOP_ASSIGN(statement, page(kBackupColumns, toSql(query), from, limit, direction));
    auto rows = readAll(statement, readBackup);
    if (rows && direction == Direction::Backward)
        std::reverse(rows->begin(), rows->end());
    return rows;
}

Result<std::vector<ChangeRow>> CatalogReader::fetchPage(const ChangeQuery &query, std::optional<RowKey> from,
                                                        int limit, Direction direction)
{
    BACKSTOP_ASSIGN(folder, folderAt(query.backup, query.folder));
    BACKSTOP_ASSIGN(statement, page(kChangeColumns, toSql(query, {folder.firstChange, folder.endChange}),
                                    from, limit, direction));
    auto rows = readAll(statement, readChange);
    if (rows && direction == Direction::Backward)
        std::reverse(rows->begin(), rows->end());
    return rows;
}

Result<std::vector<BackupRow>> CatalogReader::backups(std::span<const RowKey> keys)
{
    BACKSTOP_ASSIGN(statement, m_database.prepare(QStringLiteral("SELECT ") + kBackupColumns +
                                                  QStringLiteral(" FROM backups WHERE number = ?")));
    return readByKey(statement, keys, readBackup);
}

Result<std::vector<ChangeRow>> CatalogReader::changes(std::span<const RowKey> keys)
{
    BACKSTOP_ASSIGN(statement, m_database.prepare(QStringLiteral("SELECT ") + kChangeColumns +
                                                  QStringLiteral(" FROM changes WHERE key = ?")));
    return readByKey(statement, keys, readChange);
}

Result<std::optional<BackupRow>> CatalogReader::find(const BackupId &id)
{
    BACKSTOP_ASSIGN(statement, m_database.prepare(QStringLiteral("SELECT ") + kBackupColumns +
                                                  QStringLiteral(" FROM backups WHERE id = ?")));
    BACKSTOP_ASSIGN(found, statement.bindBlob(1, id.view()).step());
    return found ? std::optional(readBackup(statement)) : std::nullopt;
}

Result<std::int64_t> CatalogReader::manifestOf(const BackupId &backup)
{
    BACKSTOP_ASSIGN(statement,
                    m_database.prepare(QStringLiteral("SELECT manifest FROM backups WHERE id = ?")));
    BACKSTOP_ASSIGN(found, statement.bindBlob(1, backup.view()).step());
    if (!found || statement.isNull(0))
        return notInCatalog(backup);
    return statement.integer(0);
}

Result<FolderRow> CatalogReader::folderAt(const BackupId &backup, BytesView path)
{
    BACKSTOP_ASSIGN(manifest, manifestOf(backup));
    BACKSTOP_ASSIGN(
        statement,
        m_database.prepare(QStringLiteral("SELECT ") + kFolderColumns +
                           QStringLiteral(" FROM folders WHERE manifest = ? AND parent = ? AND name = ?")));
    statement.bind(1, manifest);
    RowKey parent = -1; // of the top, which has no name
    BytesView name;
    for (;;) {
        BACKSTOP_ASSIGN(found, statement.bind(2, parent).bindBlob(3, name).step());
        if (!found)
            return FolderRow{}; // nothing below that path has changed: a range without keys
        FolderRow folder = readFolder(statement);
        if (path.empty())
            return folder;
        statement.reset();
        parent = folder.key;
        const std::size_t slash = path.find('/');
        name = path.substr(0, slash);
        path.remove_prefix(slash == BytesView::npos ? path.size() : slash + 1);
    }
}

Result<FolderRow> CatalogReader::topFolder(const BackupId &backup)
{
    return folderAt(backup, {});
}

Result<std::vector<FolderRow>> CatalogReader::folders(const BackupId &backup, RowKey parent,
                                                      ChangeKinds kinds, BytesView after, int limit)
{
    BACKSTOP_ASSIGN(manifest, manifestOf(backup));
    BACKSTOP_ASSIGN(statement, m_database.prepare(
                                   QStringLiteral("SELECT ") + kFolderColumns +
                                   QStringLiteral(" FROM folders WHERE manifest = ? AND parent = ? AND name "
                                                  "> ? AND (added * ? + modified * ? + deleted * ?) > 0"
                                                  " ORDER BY name LIMIT ?")));
    statement.bind(1, manifest)
        .bind(2, parent)
        .bindBlob(3, after)
        .bind(4, kinds.added ? 1 : 0)
        .bind(5, kinds.modified ? 1 : 0)
        .bind(6, kinds.deleted ? 1 : 0)
        .bind(7, limit);
    return readAll(statement, readFolder);
}

Result<std::vector<ChangeRow>> CatalogReader::files(const BackupId &backup, const FolderRow &folder,
                                                    ChangeKinds kinds, RowKey after, int limit)
{
    // What is directly in a folder lies in its range, between the ranges of its folders.
    BACKSTOP_ASSIGN(manifest, manifestOf(backup));
    BACKSTOP_ASSIGN(
        gaps,
        m_database.prepare(QStringLiteral(
            "SELECT first, end FROM folders WHERE manifest = ? AND parent = ? AND end > ? ORDER BY name")));
    gaps.bind(1, manifest).bind(2, folder.key).bind(3, after);
    std::vector<ChangeRow> rows;
    RowKey from = std::max(folder.firstChange, after + 1);
    while (static_cast<int>(rows.size()) < limit) {
        BACKSTOP_ASSIGN(more, gaps.step());
        BACKSTOP_TRY(filesBetween({from, more ? gaps.integer(0) : folder.endChange}, kinds, limit, &rows));
        if (!more)
            break;
        from = std::max(from, RowKey{gaps.integer(1)});
    }
    return rows;
}

Result<> CatalogReader::filesBetween(KeyRange range, ChangeKinds kinds, int limit,
                                     std::vector<ChangeRow> *rows)
{
    if (range.first >= range.end)
        return {};
    BACKSTOP_ASSIGN(statement,
                    m_database.prepare(QStringLiteral("SELECT ") + kChangeColumns +
                                       QStringLiteral(" FROM changes WHERE key >= ? AND key < ?") +
                                       kindCondition(kinds) + QStringLiteral(" ORDER BY key LIMIT ?")));
    statement.bind(1, range.first).bind(2, range.end).bind(3, limit - static_cast<int>(rows->size()));
    BACKSTOP_ASSIGN(found, readAll(statement, readChange));
    std::move(found.begin(), found.end(), std::back_inserter(*rows));
    return {};
}

} // namespace backstop::catalog
