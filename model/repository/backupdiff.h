// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filter.h"
#include "model/repository/diff.h"

#include <set>

namespace backstop::repository {

/// What it means that the trees of two backups differ at a path.
enum class DifferenceKind {
    Change,      ///< the sources differ
    NotRead,     ///< one of the two backups could not read what is there: whether it changed is not known
    Excluded,    ///< it is missing in the newer one because its patterns leave it out
    OtherSource, ///< only one of the two backups has the source
};

/// Tells the changes of sources from what only the making of two backups explains. Immutable once made, so thread-safe.
class DifferenceRules
{
public:
    using Paths = std::set<Bytes, std::less<>>;

    /// What a backup could not read is what its record lists, which is not all where there were very many problems; for
    /// @p after also @p notReadAfter.
    DifferenceRules(const BackupRecord &before, const BackupRecord &after, const Paths &notReadAfter = {});

    DifferenceKind kindOf(const Change &change) const;
    /// Top-level names of sources that only the older backup has, and only the newer one.
    const std::set<Bytes> &sourcesOnlyBefore() const { return m_sourcesOnlyBefore; }
    const std::set<Bytes> &sourcesOnlyAfter() const { return m_sourcesOnlyAfter; }

private:
    bool isExcluded(BytesView path) const;

    Paths m_notReadBefore;
    Paths m_notReadAfter;
    std::set<Bytes> m_sourcesOnlyBefore;
    std::set<Bytes> m_sourcesOnlyAfter;
    ExcludeFilter m_excludesAfter; // relative to a source
};

/// The paths that @p record lists as not read: all that is or was there may be missing in the backup.
DifferenceRules::Paths unreadPaths(const BackupRecord &record);

/// Counts @p change in @p counts as what it is; one of another source not at all.
void count(ChangeCounts &counts, const Change &change, DifferenceKind kind = DifferenceKind::Change);

using DifferenceVisitor = std::function<Result<>(const Change &change, DifferenceKind kind)>;

} // namespace backstop::repository
