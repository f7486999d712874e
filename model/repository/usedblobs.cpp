// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/usedblobs.h"

#include "model/repository/treeformat.h"

namespace backstop::repository {

Result<> UsedBlobs::add(const BackupRecord &record)
{
    const auto needs = [&]() -> Result<> {
        m_pending.assign(1, {record.tree.root, 0});
        while (!m_pending.empty()) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, QStringLiteral("prune: cancelled, nothing was changed")};
            const Pending pending = m_pending.back();
            m_pending.pop_back();
            BACKSTOP_TRY(addTree(pending));
        }
        for (const BlobId &id : record.manifest.lists)
            BACKSTOP_TRY(mark(id, BlobType::Manifest));
        return {};
    };
    auto added = needs();
    if (!added && added.error().code == ErrorCode::Damaged)
        return Error{ErrorCode::Damaged,
                     QStringLiteral("backup %1: %2")
                         .arg(QString::fromStdString(record.id.hex().substr(0, 12)), added.error().message),
                     QStringLiteral(
                         "Nothing is removed while it is not known what is needed. Run \"verify\", and mend "
                         "or remove that backup.")};
    return added;
}

bool UsedBlobs::contains(const BlobLocation &location) const
{
    return location.pack < m_used.size() && location.ordinal < m_used[location.pack].size() &&
           m_used[location.pack][location.ordinal];
}

/// Whether the blob was not marked before.
Result<bool> UsedBlobs::mark(const BlobId &id, BlobType type)
{
    const auto location = m_store.index().find(id);
    if (!location || location->entry.type != type)
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("blob %1 is in no pack").arg(QString::fromStdString(id.hex().substr(0, 16)))};
    if (location->pack >= m_used.size())
        m_used.resize(location->pack + 1);
    std::vector<bool> &bits = m_used[location->pack];
    if (location->ordinal >= bits.size())
        bits.resize(location->ordinal + 1);
    if (bits[location->ordinal])
        return false;
    bits[location->ordinal] = true;
    return true;
}

Result<> UsedBlobs::addTree(const Pending &pending)
{
    BACKSTOP_ASSIGN(isNew, mark(pending.id, BlobType::Tree));
    if (!isNew)
        return {};
    BACKSTOP_ASSIGN(bytes, m_session.get(BlobType::Tree, pending.id));
    BACKSTOP_ASSIGN(tree, decodeTree(bytes));
    if (pending.depth > kMaxBranchDepth)
        return Error{ErrorCode::Damaged, QStringLiteral("tree: branches are nested too deep")};
    m_progress.addItems();
    for (const BranchChild &child : tree.children)
        m_pending.push_back({child.id, pending.depth + 1});
    for (const Node &node : tree.nodes) {
        if (node.isDirectory())
            m_pending.push_back({node.subtree.root, 0});
        else if (node.isFile())
            BACKSTOP_TRY(addContent(node.content));
    }
    return {};
}

Result<> UsedBlobs::addContent(const Content &content)
{
    BACKSTOP_TRY(addSegments(content.segments));
    for (const BlobId &id : content.lists) {
        BACKSTOP_ASSIGN(isNew, mark(id, BlobType::List));
        if (!isNew)
            continue;
        BACKSTOP_ASSIGN(bytes, m_session.get(BlobType::List, id));
        BACKSTOP_ASSIGN(segments, decodeSegments(bytes));
        BACKSTOP_TRY(addSegments(segments));
    }
    return {};
}

Result<> UsedBlobs::addSegments(const std::vector<Segment> &segments)
{
    for (const Segment &segment : segments) {
        if (!segment.isHole())
            BACKSTOP_TRY(mark(segment.chunk, BlobType::Data));
    }
    return {};
}

} // namespace backstop::repository
