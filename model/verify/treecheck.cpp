// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/treecheck.h"

#include "model/core/names.h"
#include "model/crypto/hash.h"
#include "model/repository/treeformat.h"

#include <algorithm>
#include <limits>

namespace backstop::verify {

using repository::BlobType;
using repository::Node;
using repository::Segment;

namespace {

Error missingBlobs(std::uint64_t count)
{
    return damageError(QStringLiteral("packs: %1 blobs that backups need are in no pack").arg(count));
}

/// A sum that stays at the most there is: no file is of that size, whatever its entry says.
std::uint64_t plus(std::uint64_t a, std::uint64_t b)
{
    return a + std::min(b, std::numeric_limits<std::uint64_t>::max() - a);
}

} // namespace

Result<> TreeCheck::check(const repository::BackupRecord &record)
{
    m_pending.push_back({record.tree.root, 0});
    while (!m_pending.empty()) {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("verification: cancelled")};
        const Pending pending = m_pending.back();
        m_pending.pop_back();
        if (m_trees.insert(pending.id).second)
            BACKSTOP_TRY(checkTree(pending));
    }
    m_isNewest = false;
    for (const BlobId &id : record.manifest.lists) {
        BACKSTOP_ASSIGN(bytes, read(id, BlobType::Manifest));
        if (!bytes)
            continue;
        ByteReader in(*bytes);
        while (!in.atEnd()) {
            if (const auto change = repository::decodeChange(in); !change) {
                damaged(id, change.error());
                break;
            }
        }
    }
    return {};
}

/// Marks the pack of a blob as used. False where the blob cannot be read there; where it is in no pack as what it should be, it
/// is counted as missing.
bool TreeCheck::use(const BlobId &id, BlobType type, std::optional<std::uint64_t> size)
{
    const auto location = m_view.store().index().find(id);
    if (location && location->entry.type == type && (!size || location->entry.plainSize == *size)) {
        PackState *pack = m_view.pack(location->pack);
        if (pack)
            pack->isUsed = true;
        return !pack || pack->isPresent;
    }
    if (!m_view.missingBlobs)
        m_view.missingBlobs = m_findings.damage("packs/", missingBlobs(1));
    if (!m_findings.badBlob(id))
        m_findings.describe(*m_view.missingBlobs, missingBlobs(++m_view.missingBlobCount));
    m_findings.addBadBlob(id, *m_view.missingBlobs);
    return false;
}

/// The finding of @p error in the pack that the blob is in; nothing where that has one of its own.
std::optional<FindingId> TreeCheck::findingIn(const BlobId &id, const Error &error)
{
    const auto location = m_view.store().index().find(id);
    if (!location)
        return std::nullopt;
    const PackState *pack = m_view.pack(location->pack);
    if (!pack)
        return std::nullopt; // it came meanwhile; the next verification looks at it
    const std::uint64_t end = std::uint64_t{location->entry.offset} + location->entry.storedSize;
    if (!pack->isPresent || end > pack->storedSize)
        return std::nullopt; // the pack's own finding says it
    return m_findings.damage(pack->name(), error);
}

void TreeCheck::damaged(const BlobId &id, const Error &error)
{
    if (const auto finding = findingIn(id, damageError(error.message)))
        m_findings.addBadBlob(id, *finding);
}

/// So that the next backup stores the blob anew; what is wrong with its whole pack is seen there anyway.
void TreeCheck::markUnreadable(const BlobId &id, ErrorCode code)
{
    const auto location = m_view.store().index().find(id);
    const PackState *pack = location ? m_view.pack(location->pack) : nullptr;
    if (pack && pack->isWhole() && (code == ErrorCode::Damaged || code == ErrorCode::Io))
        m_findings.addUnreadable(pack->id, id);
}

/// The blob's bytes; nothing where it is damaged or missing, which is told then.
Result<std::optional<Bytes>> TreeCheck::read(const BlobId &id, BlobType type)
{
    if (!use(id, type, std::nullopt))
        return std::optional<Bytes>();
    auto bytes = m_session.get(type, id);
    if (bytes)
        return std::optional<Bytes>(std::move(*bytes));
    if (!repository::isUnreadable(bytes.error()))
        return bytes.error();
    damaged(id, bytes.error());
    markUnreadable(id, bytes.error().code);
    return std::optional<Bytes>();
}

Result<> TreeCheck::checkTree(const Pending &pending)
{
    BACKSTOP_ASSIGN(bytes, read(pending.id, BlobType::Tree));
    if (!bytes)
        return {};
    auto tree = repository::decodeTree(*bytes);
    if (!tree || pending.depth > repository::kMaxBranchDepth) {
        damaged(pending.id,
                tree ? damageError(QStringLiteral("tree: branches are nested too deep")) : tree.error());
        return {};
    }
    for (const repository::BranchChild &child : tree->children)
        m_pending.push_back({child.id, pending.depth + 1});
    for (const Node &node : tree->nodes) {
        if (node.isDirectory())
            m_pending.push_back({node.subtree.root, 0});
        else if (node.isFile())
            BACKSTOP_TRY(checkFile(node, pending.id));
    }
    return {};
}

Result<> TreeCheck::checkFile(const Node &node, const BlobId &tree)
{
    const Bytes &inlined = node.content.inlined;
    std::uint64_t length = plus(inlined.size(), checkSegments(node.content.segments));
    bool isWhole = true;
    for (const BlobId &id : node.content.lists) {
        BACKSTOP_ASSIGN(isRead, checkList(id, length));
        isWhole = isWhole && isRead;
    }
    const std::vector<Segment> &segments = node.content.segments;
    const bool isOneChunk = segments.size() == 1 && !segments[0].isHole() && node.content.lists.empty();
    const bool isBadInlined =
        inlined.empty() ? isOneChunk && !node.sha256.isNull() &&
                              m_view.store().namer().name(BlobType::Data, node.sha256) != segments[0].chunk
                        : crypto::sha256(inlined) != node.sha256;
    // What a list holds that cannot be read may be missing from the length, which is told with the list.
    const bool isBadLength = isWhole ? length != node.size : length > node.size;
    if (isBadInlined || isBadLength)
        tellWrongContent(tree, node.name);
    else if (m_sample && isWhole)
        m_sample->add(node, tree, m_isNewest);
    return {};
}

void TreeCheck::tellWrongContent(const BlobId &tree, BytesView name)
{
    const Error error{
        ErrorCode::Damaged,
        QStringLiteral("tree: \"%1\" does not have the content that its entry says").arg(displayName(name)),
        QStringLiteral("Back up the source again with \"--type full\": that reads the file anew, where an "
                       "incremental backup takes the entry over. In the backups named here it stays lost.")};
    if (const auto finding = findingIn(tree, error))
        m_findings.addBadEntry(tree, name, *finding);
}

void TreeCheck::tellUnreadable(const BlobId &id, const Error &error)
{
    if (m_view.findingOf(id, m_findings))
        return;
    damaged(id, error);
    markUnreadable(id, error.code);
}

/// Adds what the list adds up to. False where it cannot be read, which is told then.
Result<bool> TreeCheck::checkList(const BlobId &id, std::uint64_t &length)
{
    auto known = m_lists.find(id);
    if (known == m_lists.end()) {
        std::optional<std::uint64_t> sum;
        BACKSTOP_ASSIGN(bytes, read(id, BlobType::List));
        if (bytes) {
            if (const auto segments = repository::decodeSegments(*bytes))
                sum = checkSegments(*segments);
            else
                damaged(id, segments.error());
        }
        known = m_lists.emplace(id, sum).first;
    }
    length = plus(length, known->second.value_or(0));
    return known->second.has_value();
}

std::uint64_t TreeCheck::checkSegments(const std::vector<Segment> &segments)
{
    std::uint64_t sum = 0;
    for (const Segment &segment : segments) {
        sum = plus(sum, segment.length);
        if (!segment.isHole())
            use(segment.chunk, BlobType::Data, segment.length);
    }
    return sum;
}

} // namespace backstop::verify
