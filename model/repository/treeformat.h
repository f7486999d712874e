// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/change.h"
#include "model/repository/node.h"

namespace backstop::repository {

// The payloads of tree, list and manifest blobs. FORMAT.md describes every byte.

/// Appends @p node as an entry of a tree leaf.
void encodeNode(ByteWriter &out, const Node &node);
/// Whether decodeNode() takes what encodeNode() makes of @p node, as far as its metadata and the target of a link go.
bool isReadable(const Node &node);
/// Reads one entry. On bad bytes @p in is failed or the result is Damaged; names are checked with isSafeComponent().
Result<Node> decodeNode(ByteReader &in);

/// A child of a branch: a leaf or branch blob, and the name of the first entry in it.
struct BranchChild
{
    BlobId id;
    Bytes firstName;
};

/// A tree blob is a leaf with nodes, or, for large directories, a branch with further tree blobs.
struct TreeBlob
{
    bool isBranch = false;
    std::vector<Node> nodes;           ///< of a leaf, sorted by name, each name once
    std::vector<BranchChild> children; ///< of a branch
};
Bytes encodeLeafHead(std::uint64_t count);
Bytes encodeBranch(const std::vector<BranchChild> &children);
/// Damaged where the bytes are no tree, names are not sorted or not safe, or counts do not fit.
Result<TreeBlob> decodeTree(BytesView plain);

/// Branches above the leaves of one directory: far more than the largest needs.
inline constexpr int kMaxBranchDepth = 16;
/// No node and no list holds more.
inline constexpr std::uint64_t kMaxSegments = 64 * 1024;

Bytes encodeSegments(const std::vector<Segment> &segments);
Result<std::vector<Segment>> decodeSegments(BytesView plain);

void encodeChange(ByteWriter &out, const Change &change);
Result<Change> decodeChange(ByteReader &in);

} // namespace backstop::repository
