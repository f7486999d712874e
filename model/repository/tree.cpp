// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/tree.h"

#include "model/core/names.h"
#include "model/repository/treecursor.h"
#include "model/repository/treewriter.h"

#include <algorithm>
#include <optional>

namespace backstop::repository {

namespace {

constexpr std::size_t kSegmentsInNode = 256;
constexpr std::size_t kSegmentsInList = 16 * 1024;

Result<TreeBlob> readBlob(BlobSession &session, const BlobId &id)
{
    BACKSTOP_ASSIGN(bytes, session.get(BlobType::Tree, id));
    return decodeTree(bytes);
}

/// The entry called @p name of one folder; none where there is none.
Result<std::optional<Node>> findInDirectory(BlobSession &session, const BlobId &root, BytesView name)
{
    BlobId id = root;
    for (int depth = 0; depth <= kMaxBranchDepth; ++depth) {
        BACKSTOP_ASSIGN(tree, readBlob(session, id));
        if (!tree.isBranch) {
            const auto found =
                std::lower_bound(tree.nodes.begin(), tree.nodes.end(), name,
                                 [](const Node &node, BytesView wanted) { return node.name < wanted; });
            if (found == tree.nodes.end() || found->name != name)
                break;
            return std::optional<Node>(std::move(*found));
        }
        auto next = std::upper_bound(
            tree.children.begin(), tree.children.end(), name,
            [](BytesView wanted, const BranchChild &child) { return wanted < child.firstName; });
        if (next == tree.children.begin())
            break;
        id = std::prev(next)->id;
    }
    return std::optional<Node>();
}

} // namespace

Result<Subtree> storeTree(BlobSession &session, const std::vector<Node> &nodes)
{
    TreeWriter writer;
    for (const Node &node : nodes)
        BACKSTOP_TRY(writer.add(session, EncodedEntry(node)));
    return writer.finish(session);
}

Result<> visitTree(BlobSession &session, const BlobId &root, const std::function<Result<>(Node &&)> &visit)
{
    TreeCursor cursor(session, root);
    while (true) {
        BACKSTOP_ASSIGN(node, cursor.next());
        if (!node)
            return {};
        BACKSTOP_TRY(visit(std::move(*node)));
    }
}

Result<std::vector<Node>> readTree(BlobSession &session, const BlobId &root)
{
    std::vector<Node> nodes;
    BACKSTOP_TRY(visitTree(session, root, [&nodes](Node &&node) {
        nodes.push_back(std::move(node));
        return Result<>();
    }));
    return nodes;
}

Result<Node> findNode(BlobSession &session, const BlobId &root, BytesView path)
{
    Node node;
    node.type = NodeType::Directory;
    node.subtree.root = root;
    std::size_t begin = 0;
    while (begin < path.size()) {
        std::size_t end = path.find('/', begin);
        if (end == BytesView::npos)
            end = path.size();
        if (end > begin) {
            std::optional<Node> next;
            if (node.isDirectory()) {
                BACKSTOP_ASSIGN(found,
                                findInDirectory(session, node.subtree.root, path.substr(begin, end - begin)));
                next = std::move(found);
            }
            if (!next)
                return Error{ErrorCode::NotFound,
                             QStringLiteral("%1: not in this backup").arg(displayName(path)),
                             QStringLiteral("Use \"ls\" to see what the backup holds.")};
            node = std::move(*next);
        }
        begin = end + 1;
    }
    return node;
}

Result<> visitSegments(BlobSession &session, const Content &content,
                       const std::function<Result<>(const Segment &)> &visit)
{
    for (const Segment &segment : content.segments)
        BACKSTOP_TRY(visit(segment));
    for (const BlobId &id : content.lists) {
        BACKSTOP_ASSIGN(bytes, session.get(BlobType::List, id));
        BACKSTOP_ASSIGN(segments, decodeSegments(bytes));
        for (const Segment &segment : segments)
            BACKSTOP_TRY(visit(segment));
    }
    return {};
}

Result<> SegmentWriter::add(BlobSession &session, const Segment &segment)
{
    m_segments.push_back(segment);
    // Lists end at chunks picked by their id, so that an insertion in a huge file changes the lists near it only.
    const bool mayCut =
        m_segments.size() > kSegmentsInNode && segment.chunk.bytes[0] == 0 && !segment.isHole();
    if (m_segments.size() >= kSegmentsInList || mayCut)
        return storeList(session);
    return {};
}

Result<> SegmentWriter::storeList(BlobSession &session)
{
    auto stored = session.put(BlobType::List, encodeSegments(m_segments));
    if (!stored)
        return stored.error();
    m_lists.push_back(stored->id);
    m_segments.clear();
    return {};
}

Result<Content> SegmentWriter::finish(BlobSession &session)
{
    Content content;
    if (m_lists.empty() && m_segments.size() <= kSegmentsInNode) {
        content.segments = std::move(m_segments);
        return content;
    }
    if (!m_segments.empty())
        BACKSTOP_TRY(storeList(session));
    content.lists = std::move(m_lists);
    return content;
}

} // namespace backstop::repository
