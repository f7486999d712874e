// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/blobstore.h"
#include "model/repository/treeformat.h"

namespace backstop::repository {

/// Reads the entries of one directory in order of name, one leaf at a time, so that a directory of any size takes the memory
/// of a leaf. Order holds across leaves: no name comes twice, and a branch cannot lead to the same leaf again and again.
/// One thread's session, which outlives it. Moving keeps the entries where they are.
class TreeCursor
{
public:
    TreeCursor(BlobSession &session, const BlobId &root)
        : m_session(&session)
    {
        m_pending.push_back({root, 0, std::nullopt});
    }

    TreeCursor(TreeCursor &&) = default;
    TreeCursor &operator=(TreeCursor &&) = default;

    /// The next entry, which is the caller's until the next call; null behind the last. Damaged where a part of the directory
    /// is damaged or missing; the next call tries to read that part once more.
    Result<Node *> next();

private:
    struct Pending
    {
        BlobId id;
        int depth = 0;
        std::optional<Bytes> firstName; ///< what the branch above says; nothing for the root
    };
    Result<> readNext();

    BlobSession *m_session;
    std::vector<Pending> m_pending; ///< blobs to be read, the next one last
    std::vector<Node> m_leaf;
    std::size_t m_at = 0; ///< in m_leaf
    std::optional<Bytes> m_lastName;
};

} // namespace backstop::repository
