// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/sqlite.h"
#include "model/catalog/versionrows.h"

#include <unordered_map>

namespace backstop::catalog {

/// One source of a machine: its backups in their order.
struct Timeline
{
    std::int64_t id = 0;
    QString hostname;
    Bytes name;   ///< top-level name in the backups
    Bytes source; ///< original absolute path
    struct Point
    {
        BackupId id;
        Timestamp time{};
    };
    std::vector<Point> points;
    std::unordered_map<std::int64_t, std::size_t> placeOf; ///< by the number of the backup
    LinePlaces there;                                      ///< the backups that were not removed
};

/// What the history says of one path in one line.
struct PathInLine
{
    const Timeline *line = nullptr;
    std::vector<VersionState> states; // sorted by place
};

/// The lines of a catalog in memory, some hundred bytes for each backup of a source, and the rows of a path by them. Keeps up with what
/// other connections write. The thread of the database, which outlives it.
class Timelines
{
public:
    explicit Timelines(Database &database)
        : m_database(database)
    {}

    /// Reads the lines again where the catalog has changed. Within the transaction that the rest is read in.
    Result<> refresh();
    /// Another number after each time that the lines were read: what was remembered of them is void.
    int generation() const { return m_generation; }
    const std::vector<Timeline> &lines() const { return m_lines; }
    /// What the history says of the path with this key; valid until the next call.
    Result<const std::vector<PathInLine> *> statesOf(std::int64_t path);

private:
    Result<> readPoints(Timeline &line);

    Database &m_database;
    std::int64_t m_dataVersion = -1;
    int m_ownChanges = -1;
    int m_generation = 0;
    std::vector<Timeline> m_lines;
    std::unordered_map<std::int64_t, std::size_t> m_lineOf; // by id
    Statement m_rows;
    std::vector<PathInLine> m_states;
};

} // namespace backstop::catalog
