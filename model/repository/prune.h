// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/retiredpacks.h"

namespace backstop::repository {

/// How much to prune, and how carefully.
struct PruneRequest
{
    /// How much of what the packs hold may stay although nothing needs it: rewriting packs for a little space costs more
    /// than it gives. 0.05 is 5 %.
    double mostUnused = 0.05;
    /// How long a pack that nothing needs any more is still there, out of use, before it is removed.
    std::chrono::seconds grace = std::chrono::hours(24);
    int threads = 0; ///< 0: one for each processor
};

/// What becomes of a pack.
enum class PackFate {
    Keep,
    Rewrite, ///< what is needed of it is stored anew, then it is retired
    Retire,  ///< nothing needs it: out of use, removed when the grace is over
};

/// A pack in use, and what becomes of it. One that is gone although an index object names it has no size, and is retired.
struct PackUse
{
    PackId id;
    std::uint64_t size = 0;
    std::uint64_t usedBytes = 0; ///< of blobs that some backup needs, as stored
    std::uint32_t usedBlobs = 0;
    PackFate fate = PackFate::Keep;
};

/// What a prune would do and what it would cost: shown before, and executed as it stands. Belongs to the Repository that it
/// was made with.
struct PrunePlan
{
    PruneRequest request;
    std::vector<BackupId> backups;    ///< it was made for exactly these
    std::vector<std::string> objects; ///< and for these index objects and versions of the document "prune"
    std::vector<PackUse> packs;       ///< all that are in use
    std::vector<RetiredPack> due;     ///< retired long enough: removed now
    std::vector<RetiredPack> waiting; ///< retired, not yet long enough
    std::vector<RetiredPack> needed;  ///< retired, but needed after all: taken into use again

    std::uint64_t packBytes() const; ///< of all packs in use
    std::uint64_t usedBytes() const; ///< of what is needed in them
    std::uint64_t readBytes() const; ///< read and written again by the rewriting: its cost
    std::uint64_t
    retireBytes() const; ///< of the packs that are retired; this much goes when the grace is over
    std::uint64_t dueBytes() const;
    std::uint64_t packsWith(PackFate fate) const;
    bool isEmpty() const; ///< nothing is to be done
};

/// What a prune did.
struct PruneReport
{
    std::uint64_t rewrittenBytes = 0;
    std::uint64_t retiredPacks = 0;
    std::uint64_t retiredBytes = 0;
    std::uint64_t removedPacks = 0;
    std::uint64_t removedBytes = 0;
};

/// Walks everything that the backups of @p repo need and decides about every pack. Changes nothing. Damaged where a record, a
/// folder or a chunk that is needed cannot be found, where a held backup has no record, and where there are packs but no backups:
/// nothing may be removed from a repository whose needs are not known.
Result<PrunePlan> planPrune(Repository &repo, const PruneRequest &request, Progress &progress,
                            const std::stop_token &stop);

/// The objects that a prune changes besides packs: other ones than a plan was made with mean that another prune ran.
Result<std::vector<std::string>> prunedObjects(Repository &repo);

/// Does what @p plan says, alone in the repository: Locked where somebody works in it, Unavailable where backups came or went,
/// or another prune ran, since the plan was made, or a pack that was to go is needed by now. Packs that were out of use for the
/// grace are removed first, for a full medium has no room for anything else; then packs are taken out of use, those of which a part is
/// needed once that part is stored anew. Killed or cancelled at any point it has lost nothing that a backup needs, and the next
/// prune goes on.
Result<PruneReport> runPrune(Repository &repo, const PrunePlan &plan, Progress &progress,
                             const std::stop_token &stop);

} // namespace backstop::repository
