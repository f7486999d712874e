// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/tree.h"

#include "model/core/names.h"

#include <algorithm>

namespace backstop::repository {

namespace {

constexpr std::size_t kLeafMin = 16 * 1024;  // below, a leaf is never cut
constexpr std::size_t kLeafMax = 512 * 1024; // above, it is always cut
constexpr std::uint32_t kCutMask = 63;       // one name in 64 may end a leaf
constexpr std::size_t kSegmentsInNode = 256;
constexpr std::size_t kSegmentsInList = 16 * 1024;
constexpr int kMaxBranchDepth = 16;

/// FNV-1a: spread is all that is needed, the cut reveals nothing that the sealed tree does not hide.
std::uint32_t nameHash(BytesView name)
{
    std::uint32_t h = 2166136261u;
    for (const char c : name)
        h = (h ^ static_cast<std::uint8_t>(c)) * 16777619u;
    return h ^ (h >> 15);
}

/// Stores one level of encoded items as blobs cut at picked names.
class LevelWriter
{
public:
    LevelWriter(BlobSession &session, bool isLeaf)
        : m_session(session)
        , m_isLeaf(isLeaf)
    {}

    Result<> add(BytesView name, const Bytes &encoded)
    {
        if (m_count == 0)
            m_firstName = Bytes(name);
        m_body += encoded;
        ++m_count;
        if (m_body.size() >= kLeafMax || (m_body.size() >= kLeafMin && (nameHash(name) & kCutMask) == 0))
            return cut();
        return {};
    }
    Result<> cut()
    {
        if (m_count == 0)
            return {};
        ByteWriter out;
        out.raw(encodeLeafHead(m_count));
        out.raw(m_body);
        Bytes bytes = out.take();
        if (!m_isLeaf)
            bytes[0] = 2; // the head of a branch differs in its first byte only
        auto stored = m_session.put(BlobType::Tree, bytes);
        if (!stored)
            return stored.error();
        m_children.push_back({stored->id, m_firstName});
        m_body.clear();
        m_count = 0;
        return {};
    }
    std::vector<BranchChild> takeChildren() { return std::move(m_children); }

private:
    BlobSession &m_session;
    bool m_isLeaf;
    Bytes m_firstName;
    Bytes m_body;
    std::uint64_t m_count = 0;
    std::vector<BranchChild> m_children;
};

Error disorder(BytesView name)
{
    return {ErrorCode::Damaged,
            QStringLiteral("tree: \"%1\" is out of order or doubled").arg(displayName(name)),
            QStringLiteral("Run \"verify\" to see which backups and files are hit.")};
}

Result<TreeBlob> readBlob(BlobSession &session, const BlobId &id)
{
    BACKSTOP_ASSIGN(bytes, session.get(BlobType::Tree, id));
    return decodeTree(bytes);
}

/// Null for an empty leaf.
const Bytes *firstNameOf(const TreeBlob &tree)
{
    if (tree.isBranch)
        return &tree.children.front().firstName; // a branch has at least one
    return tree.nodes.empty() ? nullptr : &tree.nodes.front().name;
}

/// Visits the entries of a directory's blobs. Order holds across them, so that no name comes twice and a branch cannot
/// lead to the same leaf again and again.
class TreeVisit
{
public:
    TreeVisit(BlobSession &session, const std::function<Result<>(Node &&)> &visit)
        : m_session(session)
        , m_visit(visit)
    {}

    /// @p firstName is what the branch above says; null for the root.
    Result<> blob(const BlobId &id, int depth, const Bytes *firstName = nullptr)
    {
        if (depth > kMaxBranchDepth)
            return Error{ErrorCode::Damaged, QStringLiteral("tree: branches are nested too deep"),
                         QStringLiteral("Run \"verify\" to see which backups and files are hit.")};
        BACKSTOP_ASSIGN(tree, readBlob(m_session, id));
        // Every blob below a branch has an entry of its own, or a few blobs could lead to each other without end.
        if (firstName && (firstNameOf(tree) == nullptr || *firstNameOf(tree) != *firstName))
            return disorder(*firstName);
        if (!tree.nodes.empty()) {
            if (m_isBegun && tree.nodes.front().name <= m_lastName)
                return disorder(tree.nodes.front().name);
            m_isBegun = true;
            m_lastName = tree.nodes.back().name;
        }
        for (Node &node : tree.nodes)
            BACKSTOP_TRY(m_visit(std::move(node)));
        for (const BranchChild &child : tree.children)
            BACKSTOP_TRY(blob(child.id, depth + 1, &child.firstName));
        return {};
    }

private:
    BlobSession &m_session;
    const std::function<Result<>(Node &&)> &m_visit;
    bool m_isBegun = false;
    Bytes m_lastName;
};

Result<Node> findInDirectory(BlobSession &session, const BlobId &root, BytesView name)
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
            return std::move(*found);
        }
        auto next = std::upper_bound(
            tree.children.begin(), tree.children.end(), name,
            [](BytesView wanted, const BranchChild &child) { return wanted < child.firstName; });
        if (next == tree.children.begin())
            break;
        id = std::prev(next)->id;
    }
    return Error{ErrorCode::NotFound, QStringLiteral("%1: not in this backup").arg(displayName(name)),
                 QStringLiteral("Use \"ls\" to see what the backup holds.")};
}

} // namespace

Result<Subtree> storeTree(BlobSession &session, const std::vector<Node> &nodes)
{
    Subtree subtree;
    LevelWriter leaves(session, true);
    const Node *previous = nullptr;
    for (const Node &node : nodes) {
        // What no reader would accept is not written: a backup that cannot be read is none.
        if (!isSafeComponent(node.name) || (previous && node.name <= previous->name))
            return Error{ErrorCode::Failed,
                         QStringLiteral("tree: \"%1\" is out of order, doubled or no name")
                             .arg(displayName(node.name)),
                         QStringLiteral("This is a mistake in the program: please report it.")};
        previous = &node;
        ByteWriter out;
        encodeNode(out, node);
        BACKSTOP_TRY(leaves.add(node.name, out.bytes()));
        if (node.isDirectory()) {
            subtree.folders += 1 + node.subtree.folders;
            subtree.files += node.subtree.files;
            subtree.bytes += node.subtree.bytes;
        } else {
            ++subtree.files;
            subtree.bytes += node.size;
        }
    }
    BACKSTOP_TRY(leaves.cut());
    std::vector<BranchChild> level = leaves.takeChildren();
    if (level.empty()) {
        auto stored = session.put(BlobType::Tree, encodeLeafHead(0));
        if (!stored)
            return stored.error();
        level.push_back({stored->id, {}});
    }
    while (level.size() > 1) {
        LevelWriter branches(session, false);
        for (const BranchChild &child : level) {
            ByteWriter out;
            out.raw(child.id.view());
            out.string(child.firstName);
            BACKSTOP_TRY(branches.add(child.firstName, out.bytes()));
        }
        BACKSTOP_TRY(branches.cut());
        level = branches.takeChildren();
    }
    subtree.root = level.front().id;
    return subtree;
}

Result<> visitTree(BlobSession &session, const BlobId &root, const std::function<Result<>(Node &&)> &visit)
{
    return TreeVisit(session, visit).blob(root, 0);
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
            if (!node.isDirectory())
                return Error{ErrorCode::NotFound,
                             QStringLiteral("%1: not in this backup").arg(displayName(path)),
                             QStringLiteral("Use \"ls\" to see what the backup holds.")};
            auto next = findInDirectory(session, node.subtree.root, path.substr(begin, end - begin));
            if (!next)
                return next.error();
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
