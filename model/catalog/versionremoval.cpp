// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/versionremoval.h"

#include "model/catalog/pathindex.h"

#include <optional>
#include <vector>

namespace backstop::catalog {

namespace {

/// The points of one line next to the one that goes. Those that are not alive count with the next one that is.
struct Neighbourhood
{
    std::vector<std::int64_t>
        upTo; ///< backups from behind the one alive before, up to and with the one that goes
    std::vector<std::int64_t> after; ///< those from there up to and with the next one alive
    bool hasBefore = false;
    bool hasAfter = false;
};

Result<Neighbourhood> neighbourhoodOf(Database &database, std::int64_t line, std::int64_t backup)
{
    BACKSTOP_ASSIGN(points,
                    database.prepare(QStringLiteral(
                        "SELECT backup, alive FROM line_points WHERE line = ? ORDER BY time, scan, id")));
    points.bind(1, line);
    Neighbourhood found;
    bool isBehind = false;
    for (;;) {
        BACKSTOP_ASSIGN(more, points.step());
        if (!more)
            return found;
        const std::int64_t point = points.integer(0);
        const bool isAlive = points.integer(1) != 0;
        if (isBehind) {
            found.after.push_back(point);
            if (isAlive) {
                found.hasAfter = true;
                return found;
            }
            continue;
        }
        if (isAlive && point != backup) {
            found.upTo.clear();
            found.hasBefore = true;
            continue;
        }
        found.upTo.push_back(point);
        isBehind = point == backup;
    }
}

Result<> fill(Database &database, const char *table, const std::vector<std::int64_t> &numbers)
{
    BACKSTOP_ASSIGN(add, database.prepare(QStringLiteral("INSERT INTO ") + QLatin1String(table) +
                                          QStringLiteral(" VALUES(?)")));
    for (const std::int64_t number : numbers)
        BACKSTOP_TRY(add.bind(1, number).run());
    return {};
}

/// Rows that say what stood while no backup remains: `gone` has their paths then.
Result<> removeDead(Database &database, std::int64_t line, const Neighbourhood &near)
{
    BACKSTOP_TRY(database.execute("DELETE FROM temp.before; DELETE FROM temp.after;"));
    BACKSTOP_TRY(fill(database, "temp.before", near.upTo));
    BACKSTOP_TRY(fill(database, "temp.after", near.after));
    // The next backup says itself what stands there: only what it says something about has to be looked up.
    const QString overtaken = QStringLiteral("SELECT later.path FROM temp.after a CROSS JOIN versions later "
                                             "ON later.line = ?1 AND later.backup = a.n "
                                             "CROSS JOIN temp.before b CROSS JOIN versions earlier ON "
                                             "earlier.path = later.path AND earlier.line = ?1 AND "
                                             "earlier.backup = b.n");
    const QString all = QStringLiteral(
        "SELECT v.path FROM temp.before b CROSS JOIN versions v ON v.line = ?1 AND v.backup = b.n");
    BACKSTOP_TRY(database.execute("DELETE FROM temp.overtaken;"));
    BACKSTOP_ASSIGN(collect, database.prepare(QStringLiteral("INSERT OR IGNORE INTO temp.overtaken ") +
                                              (near.hasAfter ? overtaken : all)));
    BACKSTOP_TRY(collect.bind(1, line).run());
    BACKSTOP_ASSIGN(erase,
                    database.prepare(QStringLiteral(
                        "DELETE FROM versions WHERE (path, line, backup) IN (SELECT o.path, ?1, b.n FROM "
                        "temp.overtaken o CROSS JOIN temp.before b)")));
    BACKSTOP_TRY(erase.bind(1, line).run());
    if (!near.hasBefore && near.hasAfter) { // that something is not there says nothing at the beginning
        BACKSTOP_ASSIGN(first, database.prepare(QStringLiteral(
                                   "DELETE FROM versions WHERE kind <> 1 AND (path, line, backup) IN (SELECT "
                                   "o.path, ?1, a.n FROM temp.overtaken o CROSS JOIN temp.after a)")));
        BACKSTOP_TRY(first.bind(1, line).run());
    }
    return database.execute("INSERT OR IGNORE INTO temp.gone SELECT path FROM temp.overtaken;");
}

/// How many rows begin with @p backup; counting ends somewhere.
Result<std::int64_t> countRows(Database &database, std::int64_t line, std::int64_t backup)
{
    BACKSTOP_ASSIGN(
        count,
        database.prepare(QStringLiteral(
            "SELECT count(*) FROM (SELECT 1 FROM versions WHERE line = ? AND backup = ? LIMIT 100000)")));
    BACKSTOP_ASSIGN(found, count.bind(1, line).bind(2, backup).step());
    return found ? count.integer(0) : std::int64_t{0};
}

/// Of the points between two backups that remain one is enough: no two of them have rows of the same path any more. Or every backup that
/// ever was would be remembered.
Result<> mergeGone(Database &database, std::int64_t line, const Neighbourhood &near)
{
    std::vector<std::int64_t> gone = near.upTo;
    gone.insert(gone.end(), near.after.begin(), near.after.end() - (near.hasAfter ? 1 : 0));
    std::int64_t kept = 0;
    std::int64_t most = -1;
    for (const std::int64_t backup : gone) {
        BACKSTOP_ASSIGN(count, countRows(database, line, backup));
        if (count > most) {
            most = count;
            kept = backup;
        }
    }
    BACKSTOP_ASSIGN(move, database.prepare(QStringLiteral(
                              "UPDATE versions SET backup = ?3 WHERE line = ?1 AND backup = ?2")));
    for (const std::int64_t backup : gone) {
        if (backup != kept)
            BACKSTOP_TRY(move.bind(1, line).bind(2, backup).bind(3, kept).run());
    }
    return {};
}

Result<> removeFromLine(Database &database, std::int64_t line, std::int64_t backup)
{
    BACKSTOP_ASSIGN(near, neighbourhoodOf(database, line, backup));
    BACKSTOP_TRY(removeDead(database, line, near));
    BACKSTOP_ASSIGN(mark, database.prepare(QStringLiteral(
                              "UPDATE line_points SET alive = 0 WHERE line = ? AND backup = ?")));
    BACKSTOP_TRY(mark.bind(1, line).bind(2, backup).run());
    BACKSTOP_TRY(mergeGone(database, line, near));
    BACKSTOP_ASSIGN(clean,
                    database.prepare(QStringLiteral(
                        "DELETE FROM line_points WHERE line = ?1 AND NOT alive AND NOT EXISTS (SELECT 1 FROM "
                        "versions v WHERE v.line = ?1 AND v.backup = line_points.backup)")));
    BACKSTOP_TRY(clean.bind(1, line).run());
    BACKSTOP_ASSIGN(close,
                    database.prepare(QStringLiteral(
                        "DELETE FROM lines WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM line_points WHERE "
                        "line = ?1)")));
    return close.bind(1, line).run();
}

/// Paths that no backup has any more: what is left says at most that nothing stands there.
Result<> removePaths(Database &database)
{
    PathIndex paths(database);
    BACKSTOP_ASSIGN(orphans,
                    database.prepare(QStringLiteral(
                        "SELECT path FROM temp.gone g WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE "
                        "v.path = g.path AND v.kind = 1)")));
    BACKSTOP_ASSIGN(erase, database.prepare(QStringLiteral("DELETE FROM versions WHERE path = ?")));
    for (;;) {
        BACKSTOP_ASSIGN(more, orphans.step());
        if (!more)
            return {};
        BACKSTOP_TRY(erase.bind(1, orphans.integer(0)).run());
        BACKSTOP_TRY(paths.remove(orphans.integer(0)));
    }
}

} // namespace

Result<> removeVersions(Database &database, std::int64_t backup)
{
    BACKSTOP_TRY(database.execute("CREATE TEMP TABLE IF NOT EXISTS gone(path INTEGER PRIMARY KEY);"
                                  "CREATE TEMP TABLE IF NOT EXISTS overtaken(path INTEGER PRIMARY KEY);"
                                  "CREATE TEMP TABLE IF NOT EXISTS before(n INTEGER PRIMARY KEY);"
                                  "CREATE TEMP TABLE IF NOT EXISTS after(n INTEGER PRIMARY KEY);"
                                  "DELETE FROM temp.gone;"));
    BACKSTOP_ASSIGN(
        find, database.prepare(QStringLiteral("SELECT line FROM line_points WHERE backup = ? AND alive")));
    std::vector<std::int64_t> lines;
    find.bind(1, backup);
    for (;;) {
        BACKSTOP_ASSIGN(more, find.step());
        if (!more)
            break;
        lines.push_back(find.integer(0));
    }
    find.reset();
    for (const std::int64_t line : lines)
        BACKSTOP_TRY(removeFromLine(database, line, backup));
    return removePaths(database);
}

} // namespace backstop::catalog
