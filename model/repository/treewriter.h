// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/blobstore.h"
#include "model/repository/treeformat.h"

namespace backstop::repository {

/// An entry of a directory as it is stored: takes a fraction of the memory of its Node.
class EncodedEntry
{
public:
    EncodedEntry() = default;
    explicit EncodedEntry(const Node &node);
    BytesView name() const { return ByteReader(m_bytes).string(); }
    BytesView bytes() const { return m_bytes; }
    /// What the entry adds to its folder; the root says nothing.
    const Subtree &counts() const { return m_counts; }
    /// See repository::isReadable().
    bool isReadable() const { return m_isReadable; }
    /// The entry again.
    Result<Node> decode() const;

private:
    Bytes m_bytes;
    Subtree m_counts;
    bool m_isReadable = false;
};

/// Stores the entries of one directory as a tree while they come: one leaf, or for large directories leaves under branches,
/// cut at names picked by a hash, so that one changed entry changes one leaf. The same entries always give the same tree.
/// Holds no more than a leaf and the names of the leaves. Any thread, one at a time, with its own session.
class TreeWriter
{
public:
    /// Failed where @p entry does not come after the one before, or has a name, attributes or a link that no reader would accept.
    Result<> add(BlobSession &session, const EncodedEntry &entry);
    /// The tree of all that was added. Ends it.
    Result<Subtree> finish(BlobSession &session);

private:
    /// One level of encoded items, stored as blobs cut at picked names.
    class Level
    {
    public:
        explicit Level(bool isLeaf)
            : m_isLeaf(isLeaf)
        {}
        Result<> add(BlobSession &session, BytesView name, BytesView encoded);
        Result<> cut(BlobSession &session);
        std::vector<BranchChild> takeChildren() { return std::move(m_children); }

    private:
        bool m_isLeaf;
        std::uint64_t m_count = 0;
        Bytes m_firstName;
        Bytes m_body;
        std::vector<BranchChild> m_children;
    };

    Level m_leaves{true};
    Bytes m_lastName; // empty before the first, which is no name
    Subtree m_subtree;
};

} // namespace backstop::repository
