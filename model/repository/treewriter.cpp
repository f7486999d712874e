// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/treewriter.h"

#include "model/core/names.h"

namespace backstop::repository {

namespace {

constexpr std::size_t kLeafMin = 16 * 1024;  // below, a leaf is never cut
constexpr std::size_t kLeafMax = 512 * 1024; // above, it is always cut
constexpr std::uint32_t kCutMask = 63;       // one name in 64 may end a leaf

/// FNV-1a: spread is all that is needed, the cut reveals nothing that the sealed tree does not hide.
std::uint32_t nameHash(BytesView name)
{
    std::uint32_t h = 2166136261u;
    for (const char c : name)
        h = (h ^ static_cast<std::uint8_t>(c)) * 16777619u;
    return h ^ (h >> 15);
}

} // namespace

EncodedEntry::EncodedEntry(const Node &node)
    : m_isReadable(repository::isReadable(node))
{
    ByteWriter out;
    encodeNode(out, node);
    // A copy of the right size: what the writer grew to may be twice as much, and many entries may wait.
    m_bytes = Bytes(out.bytes());
    if (node.isDirectory()) {
        m_counts = node.subtree;
        ++m_counts.folders;
    } else {
        m_counts.files = 1;
        m_counts.bytes = node.size;
    }
    m_counts.root = {};
}

Result<Node> EncodedEntry::decode() const
{
    ByteReader in(m_bytes);
    return decodeNode(in);
}

Result<> TreeWriter::Level::add(BlobSession &session, BytesView name, BytesView encoded)
{
    if (m_count == 0)
        m_firstName = Bytes(name);
    m_body += encoded;
    ++m_count;
    if (m_body.size() >= kLeafMax || (m_body.size() >= kLeafMin && (nameHash(name) & kCutMask) == 0))
        return cut(session);
    return {};
}

Result<> TreeWriter::Level::cut(BlobSession &session)
{
    if (m_count == 0)
        return {};
    Bytes bytes = encodeLeafHead(m_count);
    if (!m_isLeaf)
        bytes[0] = 2; // the head of a branch differs in its first byte only
    bytes += m_body;
    auto stored = session.put(BlobType::Tree, bytes);
    if (!stored)
        return stored.error();
    m_children.push_back({stored->id, std::move(m_firstName)});
    m_body.clear();
    m_count = 0;
    return {};
}

Result<> TreeWriter::add(BlobSession &session, const EncodedEntry &entry)
{
    const BytesView name = entry.name();
    // What no reader would accept is not written: a backup that cannot be read is none.
    if (!isSafeComponent(name) || name <= m_lastName)
        return Error{
            ErrorCode::Failed,
            QStringLiteral("tree: \"%1\" is out of order, doubled or no name").arg(displayName(name)),
            QStringLiteral("This is a mistake in the program: please report it.")};
    if (!entry.isReadable())
        return Error{
            ErrorCode::Failed,
            QStringLiteral("tree: \"%1\" has attributes or a link that no file has").arg(displayName(name)),
            QStringLiteral("This is a mistake in the program: please report it.")};
    m_lastName.assign(name);
    m_subtree.files += entry.counts().files;
    m_subtree.folders += entry.counts().folders;
    m_subtree.bytes += entry.counts().bytes;
    return m_leaves.add(session, name, entry.bytes());
}

Result<Subtree> TreeWriter::finish(BlobSession &session)
{
    BACKSTOP_TRY(m_leaves.cut(session));
    std::vector<BranchChild> level = m_leaves.takeChildren();
    if (level.empty()) {
        auto stored = session.put(BlobType::Tree, encodeLeafHead(0));
        if (!stored)
            return stored.error();
        level.push_back({stored->id, {}});
    }
    while (level.size() > 1) {
        Level branches(false);
        for (const BranchChild &child : level) {
            ByteWriter out;
            out.raw(child.id.view());
            out.string(child.firstName);
            BACKSTOP_TRY(branches.add(session, child.firstName, out.bytes()));
        }
        BACKSTOP_TRY(branches.cut(session));
        level = branches.takeChildren();
    }
    m_subtree.root = level.front().id;
    return m_subtree;
}

} // namespace backstop::repository
