// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/treeformat.h"

#include "model/core/names.h"

#include <algorithm>

namespace backstop::repository {

namespace {

enum : std::uint8_t { Leaf = 1, Branch = 2 };
enum : std::uint8_t { NoContent = 0, Inlined = 1, Segments = 2, Lists = 3 };
enum NodeFlag : std::uint8_t { ChangedWhileRead = 1, AttributesIncomplete = 2 };

constexpr int kNodeFlags = ChangedWhileRead | AttributesIncomplete;

Error damagedTree(const QString &what)
{
    return {ErrorCode::Damaged, QStringLiteral("tree: ") + what,
            QStringLiteral("Run \"verify\" to see which backups and files are hit.")};
}

bool isAttributeName(BytesView name)
{
    return !name.empty() && name.find('\0') == BytesView::npos;
}

bool isLinkTarget(BytesView target)
{
    return !target.empty() && target.find('\0') == BytesView::npos;
}

void writeSegments(ByteWriter &out, const std::vector<Segment> &segments)
{
    out.varint(segments.size());
    for (const Segment &segment : segments) {
        out.varint(segment.length << 1 | (segment.isHole() ? 1 : 0));
        if (!segment.isHole())
            out.raw(segment.chunk.view());
    }
}

bool readSegments(ByteReader &in, std::vector<Segment> &segments)
{
    const std::uint64_t count = in.varint();
    if (count > kMaxSegments)
        return false;
    segments.reserve(std::min<std::uint64_t>(count, in.remaining())); // a segment takes a byte or more
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        const std::uint64_t word = in.varint();
        Segment segment;
        segment.length = word >> 1;
        if ((word & 1) == 0) {
            segment.chunk = BlobId::fromBytes(in.raw(32));
            if (segment.chunk.isNull())
                return false;
        }
        segments.push_back(segment);
    }
    return in.ok();
}

void encodeContent(ByteWriter &out, const Content &content)
{
    if (!content.inlined.empty()) {
        out.u8(Inlined);
        out.string(content.inlined);
    } else if (!content.segments.empty()) {
        out.u8(Segments);
        writeSegments(out, content.segments);
    } else if (!content.lists.empty()) {
        out.u8(Lists);
        out.varint(content.lists.size());
        for (const BlobId &id : content.lists)
            out.raw(id.view());
    } else {
        out.u8(NoContent);
    }
}

bool decodeContent(ByteReader &in, Content &content)
{
    switch (in.u8()) {
    case NoContent:
        return in.ok();
    case Inlined:
        content.inlined = Bytes(in.string());
        return in.ok() && !content.inlined.empty();
    case Segments:
        return readSegments(in, content.segments) && !content.segments.empty();
    case Lists: {
        const std::uint64_t count = in.varint();
        if (count == 0 || count > in.remaining() / 32)
            return false;
        content.lists.reserve(count);
        for (std::uint64_t i = 0; i < count; ++i)
            content.lists.push_back(BlobId::fromBytes(in.raw(32)));
        return in.ok();
    }
    default:
        return false;
    }
}

std::uint8_t flagsOf(const Node &node)
{
    return static_cast<std::uint8_t>((node.changedWhileRead ? ChangedWhileRead : 0) |
                                     (node.attributesIncomplete ? AttributesIncomplete : 0));
}

void encodeMetadata(ByteWriter &out, const Metadata &metadata)
{
    out.varint(metadata.mode);
    out.varint(metadata.uid);
    out.varint(metadata.gid);
    out.string(metadata.user);
    out.string(metadata.group);
    out.u64(static_cast<std::uint64_t>(metadata.mtimeNs));
    out.u64(static_cast<std::uint64_t>(metadata.ctimeNs));
    out.varint(metadata.inode);
    out.varint(metadata.device);
    out.varint(metadata.links);
    out.varint(metadata.deviceNumber);
    out.varint(metadata.attributes.size());
    for (const ExtendedAttribute &attribute : metadata.attributes) {
        out.string(attribute.name);
        out.string(attribute.value);
    }
}

bool decodeMetadata(ByteReader &in, Metadata &metadata)
{
    const std::uint64_t mode = in.varint();
    const std::uint64_t uid = in.varint();
    const std::uint64_t gid = in.varint();
    metadata.user = Bytes(in.string());
    metadata.group = Bytes(in.string());
    metadata.mtimeNs = static_cast<std::int64_t>(in.u64());
    metadata.ctimeNs = static_cast<std::int64_t>(in.u64());
    metadata.inode = in.varint();
    metadata.device = in.varint();
    metadata.links = in.varint();
    metadata.deviceNumber = in.varint();
    const std::uint64_t attributes = in.varint();
    if (mode > 07777 || uid > UINT32_MAX || gid > UINT32_MAX || attributes > in.remaining() / 2)
        return false;
    metadata.mode = static_cast<std::uint32_t>(mode);
    metadata.uid = static_cast<std::uint32_t>(uid);
    metadata.gid = static_cast<std::uint32_t>(gid);
    for (std::uint64_t i = 0; i < attributes && in.ok(); ++i) {
        ExtendedAttribute attribute;
        attribute.name = Bytes(in.string());
        attribute.value = Bytes(in.string());
        if (!isAttributeName(attribute.name))
            return false;
        metadata.attributes.push_back(std::move(attribute));
    }
    return in.ok();
}

} // namespace

void encodeNode(ByteWriter &out, const Node &node)
{
    out.string(node.name);
    out.u8(static_cast<std::uint8_t>(node.type));
    out.u8(flagsOf(node));
    encodeMetadata(out, node.metadata);
    switch (node.type) {
    case NodeType::File:
        out.varint(node.size);
        out.raw(node.sha256.view());
        encodeContent(out, node.content);
        break;
    case NodeType::Directory:
        out.raw(node.subtree.root.view());
        out.varint(node.subtree.files);
        out.varint(node.subtree.folders);
        out.varint(node.subtree.bytes);
        break;
    case NodeType::Symlink:
        out.string(node.linkTarget);
        break;
    default:
        break;
    }
}

bool isReadable(const Node &node)
{
    const std::vector<ExtendedAttribute> &attributes = node.metadata.attributes;
    return node.metadata.mode <= 07777 && (node.type != NodeType::Symlink || isLinkTarget(node.linkTarget)) &&
           std::all_of(attributes.begin(), attributes.end(),
                       [](const ExtendedAttribute &attribute) { return isAttributeName(attribute.name); });
}

Result<Node> decodeNode(ByteReader &in)
{
    Node node;
    node.name = Bytes(in.string());
    const std::uint8_t type = in.u8();
    const std::uint8_t flags = in.u8();
    if (!in.ok() || !isSafeComponent(node.name))
        return damagedTree(QStringLiteral("holds a name that no file may have"));
    if (type < 1 || type > 7 || (flags & ~kNodeFlags) != 0 || !decodeMetadata(in, node.metadata))
        return damagedTree(QStringLiteral("entry \"%1\" cannot be read").arg(displayName(node.name)));
    node.type = static_cast<NodeType>(type);
    node.changedWhileRead = (flags & ChangedWhileRead) != 0;
    node.attributesIncomplete = (flags & AttributesIncomplete) != 0;
    bool ok = true;
    switch (node.type) {
    case NodeType::File:
        node.size = in.varint();
        node.sha256 = Digest::fromBytes(in.raw(32));
        ok = decodeContent(in, node.content);
        break;
    case NodeType::Directory:
        node.subtree.root = BlobId::fromBytes(in.raw(32));
        node.subtree.files = in.varint();
        node.subtree.folders = in.varint();
        node.subtree.bytes = in.varint();
        break;
    case NodeType::Symlink:
        node.linkTarget = Bytes(in.string());
        ok = isLinkTarget(node.linkTarget);
        break;
    default:
        break;
    }
    if (!ok || !in.ok())
        return damagedTree(QStringLiteral("entry \"%1\" cannot be read").arg(displayName(node.name)));
    return node;
}

Bytes encodeLeafHead(std::uint64_t count)
{
    ByteWriter out;
    out.u8(Leaf);
    out.varint(count);
    return out.take();
}

Bytes encodeBranch(const std::vector<BranchChild> &children)
{
    ByteWriter out;
    out.u8(Branch);
    out.varint(children.size());
    for (const BranchChild &child : children) {
        out.raw(child.id.view());
        out.string(child.firstName);
    }
    return out.take();
}

Result<TreeBlob> decodeTree(BytesView plain)
{
    ByteReader in(plain);
    TreeBlob tree;
    const std::uint8_t kind = in.u8();
    const std::uint64_t count = in.varint();
    if (!in.ok() || (kind != Leaf && kind != Branch) || count > in.remaining() / 20 ||
        (kind == Branch && count == 0))
        return damagedTree(QStringLiteral("cannot be read"));
    tree.isBranch = kind == Branch;
    if (tree.isBranch) {
        for (std::uint64_t i = 0; i < count; ++i) {
            BranchChild child{BlobId::fromBytes(in.raw(32)), Bytes(in.string())};
            if (!in.ok() || (i > 0 && child.firstName <= tree.children.back().firstName))
                return damagedTree(QStringLiteral("branch is out of order"));
            tree.children.push_back(std::move(child));
        }
    } else {
        tree.nodes.reserve(std::min<std::uint64_t>(count, 4096)); // a node takes more memory than bytes
        for (std::uint64_t i = 0; i < count; ++i) {
            auto node = decodeNode(in);
            if (!node)
                return node.error();
            if (i > 0 && node->name <= tree.nodes.back().name)
                return damagedTree(QStringLiteral("entries are out of order or doubled"));
            tree.nodes.push_back(std::move(*node));
        }
    }
    if (!in.atEnd())
        return damagedTree(QStringLiteral("has bytes left over"));
    return tree;
}

Bytes encodeSegments(const std::vector<Segment> &segments)
{
    ByteWriter out;
    writeSegments(out, segments);
    return out.take();
}

Result<std::vector<Segment>> decodeSegments(BytesView plain)
{
    ByteReader in(plain);
    std::vector<Segment> segments;
    if (!readSegments(in, segments) || !in.atEnd())
        return damagedTree(QStringLiteral("list of chunks cannot be read"));
    return segments;
}

void encodeChange(ByteWriter &out, const Change &change)
{
    out.string(change.path);
    out.u8(static_cast<std::uint8_t>(change.type));
    out.u8(static_cast<std::uint8_t>(change.nodeType));
    out.u8(change.metadataOnly ? 1 : 0);
    out.raw(change.sha256.view());
    out.varint(change.size);
    out.varint(change.sizeBefore);
    out.u64(static_cast<std::uint64_t>(change.mtimeNs));
}

Result<Change> decodeChange(ByteReader &in)
{
    Change change;
    change.path = Bytes(in.string());
    const std::uint8_t type = in.u8();
    const std::uint8_t nodeType = in.u8();
    const std::uint8_t flags = in.u8();
    change.sha256 = Digest::fromBytes(in.raw(32));
    change.size = in.varint();
    change.sizeBefore = in.varint();
    change.mtimeNs = static_cast<std::int64_t>(in.u64());
    if (!in.ok() || type < 1 || type > 3 || nodeType < 1 || nodeType > 7 || flags > 1 || change.path.empty())
        return Error{ErrorCode::Damaged, QStringLiteral("manifest: cannot be read"),
                     QStringLiteral("\"diff\" of the two backups gives the same list from their trees.")};
    change.type = static_cast<ChangeType>(type);
    change.nodeType = static_cast<NodeType>(nodeType);
    change.metadataOnly = flags == 1;
    return change;
}

QString changeTypeName(ChangeType type)
{
    switch (type) {
    case ChangeType::Added:
        return QStringLiteral("Added");
    case ChangeType::Modified:
        return QStringLiteral("Modified");
    case ChangeType::Deleted:
        return QStringLiteral("Deleted");
    }
    return {};
}

} // namespace backstop::repository
