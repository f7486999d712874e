// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/versionwriter.h"

#include "model/catalog/pathindex.h"
#include "model/catalog/versionruns.h"

#include <sqlite3.h>

#include <map>

namespace backstop::catalog {

using repository::BackupRecord;
using repository::Change;
using repository::ChangeType;
using repository::DifferenceKind;
using repository::SourceInfo;

namespace {

Error nothingBegun()
{
    return {ErrorCode::InvalidArgument, QStringLiteral("catalog: a version came before its backup"),
            QStringLiteral("Report this as an error of the program.")};
}

/// The sources of @p record by name. A record that names none has one without a name.
std::map<Bytes, Bytes> sourcesOf(const BackupRecord &record)
{
    std::map<Bytes, Bytes> sources;
    for (const SourceInfo &source : record.sources)
        sources.emplace(source.name, source.path);
    if (sources.empty())
        sources.emplace();
    return sources;
}

Result<std::int64_t> numberOf(Database &database, const BackupId &id)
{
    BACKSTOP_ASSIGN(find, database.prepare(QStringLiteral("SELECT number FROM backups WHERE id = ?")));
    BACKSTOP_ASSIGN(found, find.bindBlob(1, id.view()).step());
    return found ? find.integer(0) : std::int64_t{0};
}

Result<std::int64_t> findLine(Database &database, const BackupRecord &record, const Bytes &name,
                              const Bytes &path)
{
    BACKSTOP_ASSIGN(find, database.prepare(QStringLiteral(
                              "SELECT id FROM lines WHERE host = ? AND name = ? AND source = ?")));
    BACKSTOP_ASSIGN(found, find.bind(1, record.hostname).bindBlob(2, name).bindBlob(3, path).step());
    return found ? find.integer(0) : std::int64_t{0};
}

Result<std::optional<BackupId>> neighbour(Database &database, std::int64_t line, const BackupRecord &record,
                                          bool isAfter)
{
    BACKSTOP_ASSIGN(
        find,
        database.prepare(isAfter ? QStringLiteral("SELECT id FROM line_points WHERE line = ? AND alive AND "
                                                  "(time, scan, id) > (?, ?, ?) ORDER BY time, scan, id")
                                 : QStringLiteral("SELECT id FROM line_points WHERE line = ? AND alive AND "
                                                  "(time, scan, id) < (?, ?, ?) ORDER BY time DESC, "
                                                  "scan DESC, id DESC")));
    find.bind(1, line).bind(2, record.createdAt).bind(3, record.scanStartedAt).bindBlob(4, record.id.view());
    BACKSTOP_ASSIGN(found, find.step());
    return found ? std::optional(BackupId::fromBytes(find.blob(0))) : std::nullopt;
}

Result<bool> isInHistory(Database &database, const BackupId &id)
{
    BACKSTOP_ASSIGN(find,
                    database.prepare(QStringLiteral("SELECT 1 FROM backups WHERE id = ? AND has_versions")));
    return find.bindBlob(1, id.view()).step();
}

VersionKind kindOf(const Change &change, DifferenceKind kind)
{
    if (change.type != ChangeType::Deleted)
        return VersionKind::Present;
    switch (kind) {
    case DifferenceKind::NotRead:
        return VersionKind::NotRead;
    case DifferenceKind::Excluded:
    case DifferenceKind::OtherSource:
        return VersionKind::Excluded;
    case DifferenceKind::Change:
        break;
    }
    return VersionKind::Gone;
}

} // namespace

struct VersionWriter::Line
{
    std::int64_t id = 0;
    std::int64_t after = 0; // number of the backup after; 0: none
};

struct VersionWriter::State
{
    explicit State(Database &database)
        : transaction(database)
        , paths(database)
    {}

    /// Null where @p path is in no line of this backup.
    const Line *lineOf(BytesView path) const
    {
        auto found = lines.find(path.substr(0, path.find('/')));
        if (found == lines.end())
            found = lines.find(BytesView());
        return found != lines.end() ? &found->second : nullptr;
    }

    Transaction transaction;
    PathIndex paths;
    BackupId record;
    std::int64_t backup = 0;                  // its number
    std::map<Bytes, Line, std::less<>> lines; // by source
    Statement insert;
    Statement contentBefore;
    std::optional<Error> failure;
};

VersionWriter::VersionWriter(Catalog &catalog)
    : m_catalog(catalog)
{}

VersionWriter::~VersionWriter() = default;

Result<std::vector<Placement>> VersionWriter::placementsOf(const BackupRecord &record)
{
    Database &database = m_catalog.database();
    std::vector<Placement> placements;
    for (const auto &[name, path] : sourcesOf(record)) {
        Placement placement{name, {}, {}};
        BACKSTOP_ASSIGN(line, findLine(database, record, name, path));
        if (line != 0) {
            BACKSTOP_ASSIGN(before, neighbour(database, line, record, false));
            BACKSTOP_ASSIGN(after, neighbour(database, line, record, true));
            placement.before = before;
            placement.after = after;
        }
        placements.push_back(std::move(placement));
    }
    return placements;
}

Result<bool> VersionWriter::begin(const BackupRecord &record, const std::vector<Placement> &placements)
{
    m_state.reset(); // rolls back what was begun and not committed
    m_state = std::make_unique<State>(m_catalog.database());
    BACKSTOP_TRY(m_state->transaction.begin());
    BACKSTOP_ASSIGN(now, placementsOf(record));
    BACKSTOP_ASSIGN(isThere, isInHistory(m_catalog.database(), record.id));
    if (now != placements || isThere) {
        m_state.reset();
        return false;
    }
    if (const auto prepared = prepare(record, placements); !prepared) {
        m_state->failure = prepared.error();
        return prepared.error();
    }
    return true;
}

Result<> VersionWriter::prepare(const BackupRecord &record, const std::vector<Placement> &placements)
{
    Database &database = m_catalog.database();
    BACKSTOP_TRY(putBackup(database, record));
    BACKSTOP_ASSIGN(number, numberOf(database, record.id));
    m_state->backup = number;
    m_state->record = record.id;
    for (const Placement &placement : placements)
        BACKSTOP_TRY(place(record, placement));
    BACKSTOP_ASSIGN(
        insert, database.prepare(QStringLiteral(
                    "INSERT OR REPLACE INTO versions(path, line, backup, kind, type, size, mtime, content)"
                    " VALUES(?,?,?,?,?,?,?,?)")));
    BACKSTOP_ASSIGN(
        contentBefore,
        database.prepare(QStringLiteral(
            "SELECT v.content FROM versions v JOIN line_points q ON q.backup = v.backup AND q.line = v.line, "
            "line_points here WHERE v.path = ?1 AND v.line = ?2 AND v.kind = 1 AND here.backup = ?3 AND "
            "here.line = ?2 AND (q.time, q.scan, q.id) < (here.time, here.scan, here.id)"
            " ORDER BY q.time DESC, q.scan DESC, q.id DESC LIMIT 1")));
    m_state->insert = std::move(insert);
    m_state->contentBefore = std::move(contentBefore);
    return {};
}

/// Puts the backup into its line. What the one after it said was against the one before, and has to be said again.
Result<> VersionWriter::place(const BackupRecord &record, const Placement &placement)
{
    Database &database = m_catalog.database();
    const Bytes path = sourcesOf(record)[placement.source];
    Line line;
    BACKSTOP_ASSIGN(known, findLine(database, record, placement.source, path));
    line.id = known;
    if (line.id == 0) {
        BACKSTOP_ASSIGN(
            add, database.prepare(QStringLiteral("INSERT INTO lines(host, name, source) VALUES(?, ?, ?)")));
        BACKSTOP_TRY(add.bind(1, record.hostname).bindBlob(2, placement.source).bindBlob(3, path).run());
        line.id = sqlite3_last_insert_rowid(database.handle());
    }
    if (placement.after) {
        BACKSTOP_ASSIGN(after, numberOf(database, *placement.after));
        line.after = after;
        const BytesView from = placement.before ? placement.before->view() : BytesView();
        BACKSTOP_ASSIGN(
            erase, database.prepare(QStringLiteral(
                       "DELETE FROM versions WHERE line = ?1 AND backup IN (SELECT q.backup FROM line_points "
                       "q, line_points last WHERE q.line = ?1 AND last.line = ?1 AND last.id = ?2 AND "
                       "(q.time, q.scan, q.id) <= (last.time, last.scan, last.id) AND NOT EXISTS (SELECT 1 "
                       "FROM line_points first WHERE first.line = ?1 AND first.id = ?3 AND (q.time, q.scan, "
                       "q.id) <= (first.time, first.scan, first.id)))")));
        BACKSTOP_TRY(erase.bind(1, line.id).bindBlob(2, placement.after->view()).bindBlob(3, from).run());
    }
    BACKSTOP_ASSIGN(point,
                    database.prepare(QStringLiteral(
                        "INSERT INTO line_points(line, time, scan, id, backup, alive) VALUES(?,?,?,?,?,1)")));
    BACKSTOP_TRY(point.bind(1, line.id)
                     .bind(2, record.createdAt)
                     .bind(3, record.scanStartedAt)
                     .bindBlob(4, record.id.view())
                     .bind(5, m_state->backup)
                     .run());
    m_state->lines.emplace(placement.source, line);
    return {};
}

Result<> VersionWriter::add(Side side, const Change &change, DifferenceKind kind)
{
    if (!m_state)
        return nothingBegun();
    if (m_state->failure)
        return *m_state->failure;
    Result<> written = write(side, change, kind);
    if (!written)
        m_state->failure = written.error();
    return written;
}

Result<> VersionWriter::write(Side side, const Change &change, DifferenceKind kind)
{
    State &state = *m_state;
    const Line *line = state.lineOf(change.path);
    if (!line || (side == Side::Successor && line->after == 0))
        return {};
    const VersionKind what = kindOf(change, kind);
    BACKSTOP_ASSIGN(path, what == VersionKind::Present ? state.paths.add(change.path)
                                                       : state.paths.find(change.path));
    if (path == 0) // nothing was known of it, and nothing stands there
        return {};
    state.insert.bind(1, path)
        .bind(2, line->id)
        .bind(3, side == Side::Backup ? state.backup : line->after)
        .bind(4, static_cast<int>(what))
        .bind(5, static_cast<int>(change.nodeType))
        .bind(6, change.size)
        .bind(7, change.mtimeNs);
    if (what == VersionKind::Present)
        BACKSTOP_TRY(bindContent(path, *line, side, change));
    else
        state.insert.bindNull(8);
    return state.insert.run();
}

Result<> VersionWriter::bindContent(std::int64_t path, const Line &line, Side side, const Change &change)
{
    State &state = *m_state;
    if (!change.sha256.isNull()) {
        state.insert.bindBlob(8, change.sha256.view());
        return {};
    }
    const std::int64_t number = side == Side::Backup ? state.backup : line.after;
    std::int64_t cameWith = number;
    if (change.type == ChangeType::Modified && change.metadataOnly) {
        Statement &before = state.contentBefore;
        BACKSTOP_ASSIGN(found, before.bind(1, path).bind(2, line.id).bind(3, number).step());
        if (found)
            cameWith = before.integer(0);
        before.reset();
    }
    state.insert.bind(8, cameWith);
    return {};
}

Result<> VersionWriter::addManifest()
{
    if (!m_state)
        return nothingBegun();
    BACKSTOP_ASSIGN(
        find, m_catalog.database().prepare(QStringLiteral("SELECT manifest FROM backups WHERE number = ?")));
    BACKSTOP_ASSIGN(found, find.bind(1, m_state->backup).step());
    const std::int64_t manifest = found ? find.integer(0) : 0;
    find.reset();
    BACKSTOP_ASSIGN(rows,
                    m_catalog.database().prepare(QStringLiteral(
                        "SELECT type, node, metadata_only, size, mtime, path, sha256 FROM changes WHERE "
                        "key >= ? AND key < ?")));
    rows.bind(1, manifestBase(manifest)).bind(2, manifestBase(manifest + 1));
    Change change;
    for (;;) {
        BACKSTOP_ASSIGN(more, rows.step());
        if (!more)
            return {};
        change.type = static_cast<ChangeType>(rows.integer(0));
        change.nodeType = static_cast<repository::NodeType>(rows.integer(1));
        change.metadataOnly = rows.integer(2) != 0;
        change.size = rows.number(3);
        change.mtimeNs = rows.integer(4);
        change.path = Bytes(rows.blob(5));
        change.sha256 = Digest::fromBytes(rows.blob(6));
        BACKSTOP_TRY(add(Side::Backup, change, DifferenceKind::Change));
    }
}

Result<> VersionWriter::settle(bool withExcluded, const RulesBetween &rulesBetween)
{
    if (!m_state || m_state->failure)
        return m_state ? *m_state->failure : nothingBegun();
    for (const auto &[name, line] : m_state->lines) {
        Result<> settled =
            settleVersions(m_catalog.database(), line.id, m_state->record, withExcluded, rulesBetween);
        if (!settled) {
            m_state->failure = settled.error();
            return settled;
        }
    }
    return {};
}

Result<> VersionWriter::commit()
{
    if (!m_state)
        return nothingBegun();
    if (m_state->failure)
        return *m_state->failure;
    const auto finish = [&]() -> Result<> {
        BACKSTOP_ASSIGN(mark, m_catalog.database().prepare(
                                  QStringLiteral("UPDATE backups SET has_versions = 1 WHERE number = ?")));
        BACKSTOP_TRY(mark.bind(1, m_state->backup).run());
        return m_state->transaction.commit();
    };
    BACKSTOP_TRY(finish());
    m_state.reset();
    return {};
}

} // namespace backstop::catalog
