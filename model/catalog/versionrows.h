// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/catalog/versionruns.h"

namespace backstop::catalog {

/// One version of a path: a content, and the backups in which it stands without a break.
struct VersionRow
{
    /// From 1, oldest first, over all sources that have the path; another one when older backups are removed.
    int number = 0;
    std::optional<int> sameAs; ///< the first earlier version with the same content: it came back
    repository::NodeType nodeType = repository::NodeType::File;
    Digest sha256; ///< null for what has none: links, files that are nearly all hole
    std::uint64_t size = 0;
    std::int64_t mtimeNs = 0; ///< as in the last backup
    BackupId firstBackup;
    BackupId lastBackup;
    Timestamp firstSeen{};
    Timestamp lastSeen{};
    std::uint64_t backups = 0; ///< how many have it; those in between that could not read it do not count
    QString hostname;
    Bytes source;                            ///< the original absolute path of the source
    VersionKind next = VersionKind::Present; ///< what came after it; Present: another content, or nothing yet
    bool isCurrent = false;                  ///< the newest backup of its source has it
    bool operator==(const VersionRow &) const = default;
};

/// A path of the whole history.
struct PathRow
{
    RowKey key = 0;
    Bytes path;
    std::uint64_t versions = 0;
    Timestamp firstSeen{};
    Timestamp lastSeen{};
    BackupId newestBackup; ///< the last one that has the newest version, which the next fields are of
    repository::NodeType nodeType = repository::NodeType::File;
    Digest sha256;
    std::uint64_t size = 0;
    std::int64_t mtimeNs = 0;
    VersionKind state = VersionKind::Present; ///< in the newest backup of its source
    bool isGone() const { return state == VersionKind::Gone; }
    bool operator==(const PathRow &) const = default;
};

/// Which paths of the whole history. Every given condition must hold.
struct HistoryQuery
{
    /// A word occurs in the path; with * or ? it is the whole path, or without a '/' its last component. Case does not count.
    Bytes pattern;
    /// Only what one of these has, and as they have it; nothing: all.
    std::optional<std::vector<BackupId>> backups = {};
    /// Only of these: their top-level names or original absolute paths; none: all.
    std::vector<Bytes> sources = {};
    /// Only what the newest backup of its source has no more.
    bool goneOnly = false;
    bool operator==(const HistoryQuery &) const = default;
};

/// Where a page of a search ended. Only good for the same query and catalog.
struct HistoryPosition
{
    int pass = 0;
    RowKey key = 0;
    bool operator==(const HistoryPosition &) const = default;
};

struct HistoryPage
{
    std::vector<PathRow> rows;
    std::optional<HistoryPosition> next; ///< nothing: that was all
};

/// How much of the catalog's backups the whole history has.
struct HistoryCoverage
{
    std::uint64_t backups = 0;
    std::uint64_t inHistory = 0;
    bool isWhole() const { return backups == inHistory; }
};

} // namespace backstop::catalog
