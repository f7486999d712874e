// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/timelines.h"

#include <sqlite3.h>

#include <algorithm>

namespace backstop::catalog {

namespace {

VersionState readState(const Statement &row, std::size_t point)
{
    VersionState state;
    state.point = point;
    state.kind = static_cast<VersionKind>(row.integer(2));
    state.type = static_cast<repository::NodeType>(row.integer(3));
    state.size = row.number(4);
    state.mtimeNs = row.integer(5);
    if (const BytesView content = row.blob(6); content.size() == sizeof state.content.sha256.bytes)
        state.content.sha256 = Digest::fromBytes(content);
    else
        state.content.cameWith = row.integer(6); // a number is shorter, also in digits
    return state;
}

} // namespace

Result<> Timelines::refresh()
{
    BACKSTOP_ASSIGN(version, m_database.prepare(QStringLiteral("PRAGMA data_version")));
    BACKSTOP_ASSIGN(found, version.step());
    const std::int64_t dataVersion = found ? version.integer(0) : 0;
    const int ownChanges = sqlite3_total_changes(m_database.handle());
    if (dataVersion == m_dataVersion && ownChanges == m_ownChanges)
        return {};
    ++m_generation;
    m_lines.clear();
    m_lineOf.clear();
    m_states.clear();
    m_dataVersion = -1;
    BACKSTOP_ASSIGN(
        lines, m_database.prepare(QStringLiteral("SELECT id, host, name, source FROM lines ORDER BY id")));
    for (;;) {
        BACKSTOP_ASSIGN(more, lines.step());
        if (!more)
            break;
        Timeline line;
        line.id = lines.integer(0);
        line.hostname = lines.text(1);
        line.name = Bytes(lines.blob(2));
        line.source = Bytes(lines.blob(3));
        BACKSTOP_TRY(readPoints(line));
        m_lineOf.emplace(line.id, m_lines.size());
        m_lines.push_back(std::move(line));
    }
    m_dataVersion = dataVersion;
    m_ownChanges = ownChanges;
    return {};
}

Result<> Timelines::readPoints(Timeline &line)
{
    BACKSTOP_ASSIGN(
        points,
        m_database.prepare(QStringLiteral(
            "SELECT id, time, backup, alive FROM line_points WHERE line = ? ORDER BY time, scan, id")));
    points.bind(1, line.id);
    std::vector<bool> isAlive;
    for (;;) {
        BACKSTOP_ASSIGN(more, points.step());
        if (!more)
            break;
        line.placeOf.emplace(points.integer(2), line.points.size());
        line.points.push_back(
            {BackupId::fromBytes(points.blob(0)), Timestamp(std::chrono::nanoseconds(points.integer(1)))});
        isAlive.push_back(points.integer(3) != 0);
    }
    line.there = LinePlaces(isAlive);
    return {};
}

Result<const std::vector<PathInLine> *> Timelines::statesOf(std::int64_t path)
{
    if (!m_rows) {
        BACKSTOP_ASSIGN(
            rows, m_database.prepare(QStringLiteral(
                      "SELECT line, backup, kind, type, size, mtime, content FROM versions WHERE path = ?")));
        m_rows = std::move(rows);
    }
    m_states.clear();
    m_rows.reset();
    m_rows.bind(1, path);
    for (;;) {
        BACKSTOP_ASSIGN(more, m_rows.step());
        if (!more)
            break;
        const auto found = m_lineOf.find(m_rows.integer(0));
        if (found == m_lineOf.end())
            continue;
        const Timeline &line = m_lines[found->second];
        const auto place = line.placeOf.find(m_rows.integer(1));
        if (place == line.placeOf.end())
            continue;
        if (m_states.empty() || m_states.back().line != &line)
            m_states.push_back({&line, {}});
        m_states.back().states.push_back(readState(m_rows, place->second));
    }
    m_rows.reset();
    for (PathInLine &inLine : m_states)
        std::sort(inLine.states.begin(), inLine.states.end(),
                  [](const VersionState &a, const VersionState &b) { return a.point < b.point; });
    return &m_states;
}

} // namespace backstop::catalog
