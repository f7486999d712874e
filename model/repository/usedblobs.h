// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"

namespace backstop::repository {

/// Which blobs the backups of a repository need: marked in its index for as long as this lives, whichever copy of a blob is used
/// meanwhile. One at a time for each Repository.
class UsedBlobs
{
public:
    /// Marks all that @p backups need. Parts that they share are walked once. Damaged where something is missing or cannot be read,
    /// named with the backup; Locked where another one lives.
    static Result<UsedBlobs> of(Repository &repo, const std::vector<BackupId> &backups, Progress &progress,
                                const std::stop_token &stop);
    /// Calls @p visit for each, with the place where it is now.
    void visit(const std::function<void(const BlobLocation &)> &visit) const { m_index->visitMarked(visit); }
    /// Whether none of them was lost since.
    bool isWhole() const { return !m_index->hasLostMarked(); }

private:
    UsedBlobs(const BlobIndex &index, std::unique_lock<std::mutex> marks)
        : m_index(&index)
        , m_marks(std::move(marks))
    {}

    const BlobIndex *m_index;
    std::unique_lock<std::mutex> m_marks;
};

} // namespace backstop::repository
