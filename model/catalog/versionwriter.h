// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/versionsettler.h"

#include <memory>

namespace backstop::catalog {

/// Where a backup comes in the line of one of its sources. The backups of a machine that have the same source, by the time of the
/// backup, are a line; other sources of the same backups are lines of their own.
struct Placement
{
    Bytes source; ///< top-level name; empty where a backup names no sources: then it is all of it
    std::optional<BackupId> before; ///< the last backup in the line that is older; nothing: there is none
    std::optional<BackupId> after;  ///< the first one that is newer
    bool operator==(const Placement &) const = default;
};

/// Brings one backup into the whole history as one transaction: before commit() nobody sees any of it, and a writer that is destroyed
/// without it leaves no trace. Backups may come in any order. The same thread as the catalog; one writer at a time, others wait.
/// After the first failure every call returns it.
class VersionWriter
{
public:
    /// Which backup a change leads to.
    enum class Side {
        Backup,    ///< the one that comes in: from the one before it in the line, or from nothing
        Successor, ///< the one after it in the line, from the one that comes in
    };

    explicit VersionWriter(Catalog &catalog);
    ~VersionWriter();

    /// Between which backups @p record comes, one for each source: what it has to be compared with.
    Result<std::vector<Placement>> placementsOf(const repository::BackupRecord &record);
    /// False, and nothing is begun, where that has changed since @p placements were asked for, or somebody else brought it in.
    Result<bool> begin(const repository::BackupRecord &record, const std::vector<Placement> &placements);
    /// What differs, at most once for each path and side. Paths of other sources than those placed are passed over.
    Result<> add(Side side, const repository::Change &change, repository::DifferenceKind kind);
    /// Adds the changes of the backup that ChangeWriter brought in: enough where it comes last in all its lines, and was compared with
    /// the one before, or is the first there.
    Result<> addManifest();
    /// After all that differs: see settleVersions().
    Result<> settle(bool withExcluded, const RulesBetween &rulesBetween);
    Result<> commit();

private:
    struct Line;
    struct State;
    Result<> prepare(const repository::BackupRecord &record, const std::vector<Placement> &placements);
    Result<> place(const repository::BackupRecord &record, const Placement &placement);
    Result<> write(Side side, const repository::Change &change, repository::DifferenceKind kind);
    Result<> bindContent(std::int64_t path, const Line &line, Side side, const repository::Change &change);

    Catalog &m_catalog;
    std::unique_ptr<State> m_state;
};

} // namespace backstop::catalog
