// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"

namespace backstop::repository {

/// Which blobs the backups of a repository need: one bit for each blob of the index. One thread.
class UsedBlobs
{
public:
    UsedBlobs(Repository &repo, Progress &progress, const std::stop_token &stop)
        : m_store(repo.blobs())
        , m_session(repo.blobs())
        , m_progress(progress)
        , m_stop(stop)
    {}

    /// Marks all that @p record needs. Parts that another record shares are walked once. Damaged where something is missing
    /// or cannot be read, named with the backup.
    Result<> add(const BackupRecord &record);
    bool contains(const BlobLocation &location) const;

private:
    struct Pending
    {
        BlobId id;
        int depth = 0; // of branches within one directory
    };
    Result<bool> mark(const BlobId &id, BlobType type);
    Result<> addTree(const Pending &pending);
    Result<> addContent(const Content &content);
    Result<> addSegments(const std::vector<Segment> &segments);

    BlobStore &m_store;
    BlobSession m_session;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::vector<std::vector<bool>> m_used; // by pack number and ordinal
    std::vector<Pending> m_pending;
};

} // namespace backstop::repository
