// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/blobstore.h"
#include "model/repository/treeformat.h"

#include <functional>

namespace backstop::repository {

/// Folders nested deeper are not backed up, and count as damage where a tree has them. The top is at 0.
inline constexpr int kMaxFolderDepth = 4096;

/// Stores @p nodes, sorted by name, each name once, as the tree of one directory, see TreeWriter; Failed where they are in
/// another order. One thread's @p session.
Result<Subtree> storeTree(BlobSession &session, const std::vector<Node> &nodes);

/// Calls @p visit for each entry of the directory @p root, in order of name, until it returns an error. A damaged or missing
/// part of the directory ends it with Damaged.
Result<> visitTree(BlobSession &session, const BlobId &root, const std::function<Result<>(Node &&)> &visit);

/// All entries of the directory @p root.
Result<std::vector<Node>> readTree(BlobSession &session, const BlobId &root);

/// The entry at @p path (components joined by '/') below @p root. NotFound where there is none.
Result<Node> findNode(BlobSession &session, const BlobId &root, BytesView path);

/// Calls @p visit for each segment of a file, in order. Inlined content has none. Reads one list at a time.
Result<> visitSegments(BlobSession &session, const Content &content,
                       const std::function<Result<>(const Segment &)> &visit);

/// Collects the segments of one file, in order; where there are very many, stores them in lists as it goes, so that a file of
/// any size takes little memory. The same segments always give the same content.
class SegmentWriter
{
public:
    Result<> add(BlobSession &session, const Segment &segment);
    Result<Content> finish(BlobSession &session);

private:
    Result<> storeList(BlobSession &session);
    std::vector<Segment> m_segments;
    std::vector<BlobId> m_lists;
};

} // namespace backstop::repository
