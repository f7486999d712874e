// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/versionsettler.h"

#include "model/catalog/versionruns.h"

#include <algorithm>
#include <map>
#include <vector>

namespace backstop::catalog {

using repository::Change;
using repository::ChangeType;
using repository::DifferenceKind;
using repository::DifferenceRules;

namespace {

bool isUnsettled(VersionKind kind)
{
    return kind == VersionKind::NotRead || kind == VersionKind::Excluded;
}

/// One line, point by point.
class Settler
{
public:
    Settler(Database &database, std::int64_t line, const RulesBetween &rulesBetween)
        : m_database(database)
        , m_line(line)
        , m_rulesBetween(rulesBetween)
    {}

    Result<> settle(const BackupId &from, bool withExcluded)
    {
        BACKSTOP_ASSIGN(paths, unsettledPaths(withExcluded));
        if (paths.empty())
            return {};
        BACKSTOP_TRY(readPoints());
        const auto begin = std::find_if(m_points.begin(), m_points.end(),
                                        [&from](const Point &point) { return point.id == from; });
        for (const std::int64_t path : paths)
            BACKSTOP_TRY(settlePath(path, static_cast<std::size_t>(begin - m_points.begin())));
        return {};
    }

private:
    struct Point
    {
        BackupId id;
        std::int64_t backup = 0;
        bool isAlive = true;
    };

    Result<std::vector<std::int64_t>> unsettledPaths(bool withExcluded)
    {
        BACKSTOP_ASSIGN(rows,
                        m_database.prepare(QStringLiteral(
                            "SELECT DISTINCT path FROM versions WHERE line = ? AND kind > 2 AND kind <= ?")));
        rows.bind(1, m_line).bind(
            2, static_cast<int>(withExcluded ? VersionKind::Excluded : VersionKind::NotRead));
        std::vector<std::int64_t> paths;
        for (;;) {
            BACKSTOP_ASSIGN(more, rows.step());
            if (!more)
                return paths;
            paths.push_back(rows.integer(0));
        }
    }
    Result<> readPoints()
    {
        BACKSTOP_ASSIGN(rows,
                        m_database.prepare(QStringLiteral("SELECT id, backup, alive FROM line_points WHERE "
                                                          "line = ? ORDER BY time, scan, id")));
        rows.bind(1, m_line);
        for (;;) {
            BACKSTOP_ASSIGN(more, rows.step());
            if (!more)
                break;
            m_placeOf.emplace(rows.integer(1), m_points.size());
            m_points.push_back({BackupId::fromBytes(rows.blob(0)), rows.integer(1), rows.integer(2) != 0});
        }
        m_rules.resize(m_points.size());
        return {};
    }
    Result<> settlePath(std::int64_t path, std::size_t from)
    {
        BACKSTOP_ASSIGN(
            rows,
            m_database.prepare(QStringLiteral(
                "SELECT v.backup, v.kind, f.path, p.name FROM versions v JOIN paths p ON p.id = v.path JOIN "
                "path_folders f ON f.id = p.folder WHERE v.path = ? AND v.line = ?")));
        rows.bind(1, path).bind(2, m_line);
        std::map<std::size_t, VersionKind> kinds;
        Change missing;
        missing.type = ChangeType::Deleted;
        for (;;) {
            BACKSTOP_ASSIGN(more, rows.step());
            if (!more)
                break;
            kinds.emplace(m_placeOf[rows.integer(0)], static_cast<VersionKind>(rows.integer(1)));
            missing.path = Bytes(rows.blob(2));
            missing.path += missing.path.empty() ? "" : "/";
            missing.path += rows.blob(3);
        }
        auto next = kinds.lower_bound(from);
        VersionKind now = next != kinds.begin() ? std::prev(next)->second : VersionKind::Gone;
        for (std::size_t at = from; at < m_points.size(); ++at) {
            if (next != kinds.end() && next->first == at) {
                now = next->second;
                ++next;
            } else if (isUnsettled(now) && m_points[at].isAlive) {
                BACKSTOP_ASSIGN(kind, kindAt(missing, at, now));
                if (kind != now)
                    BACKSTOP_TRY(write(path, at, kind));
                now = kind;
            } else if (!isUnsettled(now) && next == kinds.end()) {
                break;
            }
        }
        return {};
    }
    /// What the backup at @p at says of a path that it lacks as the one before did. What cannot be told stays as it was.
    Result<VersionKind> kindAt(const Change &missing, std::size_t at, VersionKind before)
    {
        if (!m_rules[at]) {
            std::size_t last = at;
            while (last > 0 && !m_points[last - 1].isAlive)
                --last;
            if (last == 0)
                return before;
            m_rules[at] = m_rulesBetween(m_points[last - 1].id, m_points[at].id);
            if (!m_rules[at])
                return before;
        }
        switch (m_rules[at]->kindOf(missing)) {
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
    Result<> write(std::int64_t path, std::size_t at, VersionKind kind)
    {
        BACKSTOP_ASSIGN(
            insert,
            m_database.prepare(QStringLiteral(
                "INSERT INTO versions(path, line, backup, kind, type, size, mtime) VALUES(?,?,?,?,1,0,0)")));
        return insert.bind(1, path)
            .bind(2, m_line)
            .bind(3, m_points[at].backup)
            .bind(4, static_cast<int>(kind))
            .run();
    }

    Database &m_database;
    std::int64_t m_line;
    const RulesBetween &m_rulesBetween;
    std::vector<Point> m_points;
    std::map<std::int64_t, std::size_t> m_placeOf;
    std::vector<std::optional<DifferenceRules>> m_rules; // between a point and the one before
};

} // namespace

Result<> settleVersions(Database &database, std::int64_t line, const BackupId &from, bool withExcluded,
                        const RulesBetween &rulesBetween)
{
    return Settler(database, line, rulesBetween).settle(from, withExcluded);
}

} // namespace backstop::catalog
