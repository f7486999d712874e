// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/damagedpacks.h"
#include "model/repository/repository.h"
#include "model/repository/tree.h"

namespace backstop::restore {

/// Which files of a backup cannot be restored, as far as the marks of verifications say. Costs nothing where nothing is marked. One
/// thread at a time; repository and session outlive it.
class KnownDamage
{
public:
    /// As marked at this moment. Marks that cannot be read count as none: the restore itself tells what it cannot read.
    static Result<KnownDamage> of(repository::Repository &repo, repository::BlobSession &session);

    /// Whether content of @p node is marked, and not stored anew since.
    Result<bool> hits(const repository::Node &node);

private:
    KnownDamage(repository::Repository &repo, repository::BlobSession &session,
                repository::DamagedPacks marked)
        : m_index(repo.blobs().index())
        , m_session(session)
        , m_marked(std::move(marked))
    {}
    bool isMarked(const BlobId &id) const;
    bool isMarked(const std::vector<repository::Segment> &segments) const;

    const repository::BlobIndex &m_index;
    repository::BlobSession &m_session;
    repository::DamagedPacks m_marked;
};

} // namespace backstop::restore
