// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/damagedpacks.h"
#include "model/repository/repository.h"
#include "model/repository/tree.h"

#include <unordered_map>

namespace backstop::restore {

/// Which files of a backup cannot be restored, as far as can be told without reading them: the marks of verifications, and the
/// packs that are missing or too short. One thread at a time; repository and session outlive it.
class KnownDamage
{
public:
    /// As it is at this moment: lists the packs. Where all is well no content list is read. Marks and lists that cannot be read count as none: the restore itself tells what
    /// it cannot read.
    static Result<KnownDamage> of(repository::Repository &repo, repository::BlobSession &session);

    /// Whether content of @p node is lost, and not stored anew since. Before the first that is, the storage is looked at once
    /// more: another process may have healed or moved it since this one read the index.
    Result<bool> hits(const repository::Node &node);

private:
    KnownDamage(repository::Repository &repo, repository::BlobSession &session)
        : m_repo(repo)
        , m_session(session)
    {}
    Result<> look();
    Result<bool> isHit(const repository::Node &node);
    bool isLost(const BlobId &id) const;
    bool isLost(const std::vector<repository::Segment> &segments) const;

    repository::Repository &m_repo;
    repository::BlobSession &m_session;
    repository::DamagedPacks m_marked;
    std::unordered_map<PackId, std::uint64_t, IdHash> m_stored; ///< sizes
    bool m_isListed = false;                                    ///< m_stored is all there is
    bool m_isSuspect = false; ///< something is marked, or a pack of the index is missing or too short
    bool m_hasLookedAgain = false;
};

} // namespace backstop::restore
