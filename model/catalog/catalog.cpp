// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"

#include "model/catalog/textmatch.h"
#include "model/catalog/versionremoval.h"
#include "model/core/names.h"

#include <QFile>

#include <algorithm>
#include <unordered_map>

namespace backstop::catalog {

namespace {

constexpr int kSchemaVersion = 2;

// The whole history has three parts (see VersionWriter and VersionReader for how they come in and are read).
// `paths` in `path_folders` names every path that any backup has, with an index of the trigrams of their names (see trigrams.h).
// `lines` are the sources of a machine; `line_points` are the backups that have one, in their order. A backup that is removed stays as a
// point that is not alive for as long as rows of `versions` name it, so that removing the oldest backup moves nothing.
// A row of `versions` says what stands at a path from that backup of the line on, until the next row. `kind`: see VersionKind. `content`:
// the SHA-256, or for what has none the number of the backup that it came with; null where there is nothing.
constexpr const char *kVersionSchema = R"(
CREATE TABLE path_folders(
  id INTEGER PRIMARY KEY,
  path BLOB NOT NULL UNIQUE);
CREATE TABLE paths(
  id INTEGER PRIMARY KEY,
  folder INTEGER NOT NULL,
  name BLOB NOT NULL,
  UNIQUE(folder, name));
CREATE VIRTUAL TABLE folder_index USING fts5(
  text, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE name_index USING fts5(
  text, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');
CREATE TABLE lines(
  id INTEGER PRIMARY KEY,
  host TEXT NOT NULL,
  name BLOB NOT NULL,
  source BLOB NOT NULL,
  UNIQUE(host, name, source));
CREATE TABLE line_points(
  line INTEGER NOT NULL,
  time INTEGER NOT NULL,
  scan INTEGER NOT NULL,
  id BLOB NOT NULL,
  backup INTEGER NOT NULL,
  alive INTEGER NOT NULL,
  PRIMARY KEY(line, time, scan, id)) WITHOUT ROWID;
CREATE INDEX line_points_by_backup ON line_points(backup, line);
CREATE TABLE versions(
  path INTEGER NOT NULL,
  line INTEGER NOT NULL,
  backup INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  type INTEGER NOT NULL,
  size INTEGER NOT NULL,
  mtime INTEGER NOT NULL,
  content BLOB,
  PRIMARY KEY(path, line, backup)) WITHOUT ROWID;
CREATE INDEX versions_by_backup ON versions(line, backup);
CREATE INDEX versions_unsettled ON versions(line, kind) WHERE kind > 2;
)";

// Changes are numbered in the order of the tree, so that the rows of a manifest, and those below any folder of it, are one range of
// keys: sorting by path, filtering by folder and jumping to a row need no index, and appending costs the least that SQLite knows.
// `number` names a backup for ever; `manifest` is the number of its range, null where its changes were not read; `has_versions` says
// whether the whole history has it.
// `lines` of tags and sources end with a line feed each.
constexpr const char *kSchema = R"(
CREATE TABLE backups(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE,
  manifest INTEGER,
  has_versions INTEGER NOT NULL DEFAULT 0,
  parent BLOB,
  created_at INTEGER NOT NULL,
  type INTEGER NOT NULL,
  status INTEGER NOT NULL,
  size INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  files INTEGER NOT NULL,
  added INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  problems INTEGER NOT NULL,
  held INTEGER NOT NULL,
  description TEXT NOT NULL,
  tags TEXT NOT NULL,
  sources TEXT NOT NULL,
  hostname TEXT NOT NULL,
  username TEXT NOT NULL,
  verify_level INTEGER NOT NULL DEFAULT 0,
  verify_result INTEGER NOT NULL DEFAULT 0,
  verify_time INTEGER NOT NULL DEFAULT 0,
  verify_damaged INTEGER NOT NULL DEFAULT 0);
CREATE INDEX backups_by_time ON backups(created_at);
CREATE TABLE changes(
  key INTEGER PRIMARY KEY,
  type INTEGER NOT NULL,
  node INTEGER NOT NULL,
  metadata_only INTEGER NOT NULL,
  size INTEGER NOT NULL,
  size_before INTEGER NOT NULL,
  mtime INTEGER NOT NULL,
  path BLOB NOT NULL,
  sha256 BLOB NOT NULL);
CREATE TABLE folders(
  manifest INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  name BLOB NOT NULL,
  number INTEGER NOT NULL,
  first INTEGER NOT NULL,
  end INTEGER NOT NULL,
  added INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  folders INTEGER NOT NULL,
  files INTEGER NOT NULL,
  PRIMARY KEY(manifest, parent, name)) WITHOUT ROWID;
CREATE TABLE meta(next_manifest INTEGER NOT NULL);
INSERT INTO meta VALUES(1);
)";

constexpr const char *kDropSchema =
    "DROP TABLE IF EXISTS backups; DROP TABLE IF EXISTS changes; DROP TABLE IF EXISTS folders;"
    "DROP TABLE IF EXISTS meta; DROP TABLE IF EXISTS path_folders; DROP TABLE IF EXISTS paths;"
    "DROP TABLE IF EXISTS folder_index; DROP TABLE IF EXISTS name_index; DROP TABLE IF EXISTS lines;"
    "DROP TABLE IF EXISTS line_points; DROP TABLE IF EXISTS versions;";

constexpr const char *kClear =
    "DELETE FROM changes; DELETE FROM folders; DELETE FROM backups; DELETE FROM path_folders;"
    "DELETE FROM paths; DELETE FROM lines; DELETE FROM line_points; DELETE FROM versions;"
    "INSERT INTO folder_index(folder_index) VALUES('delete-all');"
    "INSERT INTO name_index(name_index) VALUES('delete-all');";

QString lines(const QStringList &list)
{
    QString out;
    for (const QString &line : list)
        out += line + QLatin1Char('\n');
    return out;
}

QStringList displayPaths(const std::vector<repository::SourceInfo> &sources)
{
    QStringList paths;
    for (const repository::SourceInfo &source : sources)
        paths.append(displayName(source.path));
    return paths;
}

Result<> removeFile(const QString &file)
{
    QFile old(file);
    if (old.exists() && !old.remove())
        return Error{ErrorCode::Catalog,
                     file + QStringLiteral(": cannot remove the damaged catalog: ") + old.errorString(),
                     QStringLiteral("Remove the file by hand; it is only a cache.")};
    return {};
}

} // namespace

Result<std::unique_ptr<Catalog>> Catalog::openOnce(const QString &file)
{
    BACKSTOP_ASSIGN(database, Database::open(file));
    BACKSTOP_TRY(addTextFunctions(database->handle()));
    std::unique_ptr<Catalog> catalog(new Catalog(std::move(database)));
    BACKSTOP_TRY(catalog->makeSchema());
    return catalog;
}

Result<std::unique_ptr<Catalog>> Catalog::open(const QString &file)
{
    auto catalog = openOnce(file);
    if (catalog || !Database::isCorrupt(catalog.error()))
        return catalog;
    for (const char *suffix : {"", "-wal", "-shm"})
        BACKSTOP_TRY(removeFile(file + QLatin1String(suffix)));
    catalog = openOnce(file);
    if (catalog)
        (*catalog)->m_dropped = true;
    return catalog;
}

Result<> Catalog::makeSchema()
{
    BACKSTOP_ASSIGN(before, m_database->version());
    if (before == kSchemaVersion) {
        // Touches every table's first page: a file that lost its middle shows here rather than in a list.
        for (const char *probe : {"SELECT 1 FROM backups LIMIT 1", "SELECT 1 FROM changes LIMIT 1",
                                  "SELECT 1 FROM folders LIMIT 1", "SELECT next_manifest FROM meta",
                                  "SELECT 1 FROM paths LIMIT 1", "SELECT 1 FROM path_folders LIMIT 1",
                                  "SELECT 1 FROM lines LIMIT 1", "SELECT 1 FROM line_points LIMIT 1",
                                  "SELECT 1 FROM versions LIMIT 1"}) {
            BACKSTOP_ASSIGN(statement, m_database->prepare(QLatin1String(probe)));
            BACKSTOP_TRY(statement.run());
        }
        return {};
    }
    Transaction transaction(*m_database);
    BACKSTOP_TRY(transaction.begin());
    BACKSTOP_ASSIGN(version, m_database->version()); // another program may have been faster
    if (version == kSchemaVersion)
        return transaction.commit();
    BACKSTOP_TRY(m_database->execute(kDropSchema));
    BACKSTOP_TRY(m_database->execute(kSchema));
    BACKSTOP_TRY(m_database->execute(kVersionSchema));
    const QByteArray pragma = "PRAGMA user_version=" + QByteArray::number(kSchemaVersion);
    BACKSTOP_TRY(m_database->execute(pragma.constData()));
    BACKSTOP_TRY(transaction.commit());
    m_dropped = version != 0;
    return {};
}

Result<std::vector<BackupId>> Catalog::ids(const QString &condition)
{
    BACKSTOP_ASSIGN(statement, m_database->prepare(QStringLiteral("SELECT id FROM backups ") + condition +
                                                   QStringLiteral(" ORDER BY created_at, number")));
    std::vector<BackupId> found;
    for (;;) {
        BACKSTOP_ASSIGN(row, statement.step());
        if (!row)
            return found;
        found.push_back(BackupId::fromBytes(statement.blob(0)));
    }
}

Result<std::vector<BackupId>> Catalog::known()
{
    return ids(QString());
}

Result<std::vector<BackupId>> Catalog::held()
{
    return ids(QStringLiteral("WHERE held"));
}

Result<std::vector<BackupId>> Catalog::withManifest()
{
    return ids(QStringLiteral("WHERE manifest IS NOT NULL"));
}

Result<std::vector<BackupId>> Catalog::withVersions()
{
    return ids(QStringLiteral("WHERE has_versions"));
}

Result<> putBackup(Database &database, const repository::BackupRecord &record)
{
    BACKSTOP_ASSIGN(statement,
                    database.prepare(QStringLiteral(
                        "INSERT INTO backups(id, parent, created_at, type, status, size, stored, files, "
                        "added, modified, deleted,"
                        " duration_ms, problems, held, description, tags, sources, hostname, username)"
                        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET held = "
                        "excluded.held")));
    statement.bindBlob(1, record.id.view());
    if (record.parent)
        statement.bindBlob(2, record.parent->view());
    else
        statement.bindNull(2);
    statement.bind(3, record.createdAt)
        .bind(4, static_cast<int>(record.type))
        .bind(5, static_cast<int>(record.status))
        .bind(6, record.sizeBytes)
        .bind(7, record.storedBytes)
        .bind(8, record.filesCount)
        .bind(9, record.changes.added)
        .bind(10, record.changes.modified)
        .bind(11, record.changes.deleted)
        .bind(12, record.durationMs)
        .bind(13, record.problemCount)
        .bind(14, record.held ? 1 : 0)
        .bind(15, record.description)
        .bind(16, lines(record.tags))
        .bind(17, lines(displayPaths(record.sources)))
        .bind(18, record.hostname)
        .bind(19, record.username);
    return statement.run();
}

/// As they are: put() would change nothing.
Result<bool> Catalog::hasAll(const std::vector<repository::BackupRecord> &records)
{
    std::unordered_map<BackupId, bool, IdHash> held;
    BACKSTOP_ASSIGN(statement, m_database->prepare(QStringLiteral("SELECT id, held FROM backups")));
    for (;;) {
        BACKSTOP_ASSIGN(row, statement.step());
        if (!row)
            break;
        held.emplace(BackupId::fromBytes(statement.blob(0)), statement.integer(1) != 0);
    }
    return std::all_of(records.begin(), records.end(), [&held](const repository::BackupRecord &record) {
        const auto found = held.find(record.id);
        return found != held.end() && found->second == record.held;
    });
}

Result<> Catalog::put(const std::vector<repository::BackupRecord> &records)
{
    BACKSTOP_ASSIGN(isThere, hasAll(records));
    if (isThere)
        return {};
    Transaction transaction(*m_database);
    BACKSTOP_TRY(transaction.begin());
    for (const repository::BackupRecord &record : records)
        BACKSTOP_TRY(putBackup(*m_database, record));
    return transaction.commit();
}

Result<> Catalog::setHeld(const BackupId &id, bool held)
{
    BACKSTOP_ASSIGN(statement,
                    m_database->prepare(QStringLiteral("UPDATE backups SET held = ? WHERE id = ?")));
    return statement.bind(1, held ? 1 : 0).bindBlob(2, id.view()).run();
}

Result<> Catalog::setVerifications(const std::vector<Verification> &verifications)
{
    Transaction transaction(*m_database);
    BACKSTOP_TRY(transaction.begin());
    BACKSTOP_TRY(m_database->execute(
        "UPDATE backups SET verify_level = 0, verify_result = 0, verify_time = 0, verify_damaged = 0"
        " WHERE verify_level != 0 OR verify_result != 0"));
    BACKSTOP_ASSIGN(statement, m_database->prepare(
                                   QStringLiteral("UPDATE backups SET verify_level = ?, verify_result = ?, "
                                                  "verify_time = ?, verify_damaged = ? WHERE id = ?")));
    for (const Verification &verification : verifications) {
        statement.bind(1, static_cast<int>(verification.level))
            .bind(2, static_cast<int>(verification.result))
            .bind(3, verification.time)
            .bind(4, verification.damaged)
            .bindBlob(5, verification.backup.view());
        BACKSTOP_TRY(statement.run());
    }
    return transaction.commit();
}

Result<> removeManifest(Database &database, std::int64_t manifest)
{
    BACKSTOP_ASSIGN(changes,
                    database.prepare(QStringLiteral("DELETE FROM changes WHERE key >= ? AND key < ?")));
    BACKSTOP_TRY(changes.bind(1, manifestBase(manifest)).bind(2, manifestBase(manifest + 1)).run());
    BACKSTOP_ASSIGN(folders, database.prepare(QStringLiteral("DELETE FROM folders WHERE manifest = ?")));
    return folders.bind(1, manifest).run();
}

Result<> Catalog::remove(const BackupId &id)
{
    Transaction transaction(*m_database);
    BACKSTOP_TRY(transaction.begin());
    BACKSTOP_ASSIGN(find,
                    m_database->prepare(QStringLiteral("SELECT manifest, number FROM backups WHERE id = ?")));
    BACKSTOP_ASSIGN(found, find.bindBlob(1, id.view()).step());
    if (!found)
        return transaction.commit();
    const std::int64_t number = find.integer(1);
    if (!find.isNull(0))
        BACKSTOP_TRY(removeManifest(*m_database, find.integer(0)));
    find.reset();
    BACKSTOP_TRY(removeVersions(*m_database, number));
    BACKSTOP_ASSIGN(erase, m_database->prepare(QStringLiteral("DELETE FROM backups WHERE id = ?")));
    BACKSTOP_TRY(erase.bindBlob(1, id.view()).run());
    return transaction.commit();
}

Result<> Catalog::removeFromHistory(const BackupId &id)
{
    Transaction transaction(*m_database);
    BACKSTOP_TRY(transaction.begin());
    BACKSTOP_ASSIGN(find, m_database->prepare(QStringLiteral("SELECT number FROM backups WHERE id = ?")));
    BACKSTOP_ASSIGN(found, find.bindBlob(1, id.view()).step());
    if (!found)
        return transaction.commit();
    const std::int64_t number = find.integer(0);
    find.reset();
    BACKSTOP_TRY(removeVersions(*m_database, number));
    BACKSTOP_ASSIGN(
        mark, m_database->prepare(QStringLiteral("UPDATE backups SET has_versions = 0 WHERE number = ?")));
    BACKSTOP_TRY(mark.bind(1, number).run());
    return transaction.commit();
}

Result<> Catalog::clear()
{
    // next_manifest and the numbers of backups go on: a key never names two things.
    Transaction transaction(*m_database);
    BACKSTOP_TRY(transaction.begin());
    BACKSTOP_TRY(m_database->execute(kClear));
    return transaction.commit();
}

} // namespace backstop::catalog
