// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/damagemap.h"

#include "model/repository/treeformat.h"

#include <algorithm>

namespace backstop::verify {

using repository::Node;
using repository::TreeBlob;

namespace {

constexpr std::size_t kMostNames = 1000;

} // namespace

Result<std::vector<DamagedBackup>> DamageMap::map()
{
    std::vector<DamagedBackup> damaged;
    for (const BackupId &id : m_view.damagedRecords)
        damaged.push_back({id, 0, true});
    for (const repository::BackupRecord &record : m_view.records) {
        BACKSTOP_ASSIGN(backup, mapRecord(record));
        if (backup.files > 0 || backup.isItself)
            damaged.push_back(backup);
    }
    return damaged;
}

Result<DamagedBackup> DamageMap::mapRecord(const repository::BackupRecord &record)
{
    DamagedBackup damaged{record.id, 0, m_view.findingOf(record.tree.root, m_findings).has_value()};
    for (const BlobId &id : record.manifest.lists) {
        if (const auto bad = m_view.findingOf(id, m_findings)) {
            m_findings.addBackup(*bad, record.id);
            damaged.isItself = true;
        }
    }
    BACKSTOP_ASSIGN(hits, hitsOf(record.tree.root, record.tree.files));
    damaged.files = hits->files;
    for (const auto &[finding, files] : hits->byFinding) {
        m_findings.addBackup(finding, record.id);
        m_findings.at(finding).fileCount += files;
    }
    if (!wantsNames(*hits))
        return damaged;
    Names names{record, {}};
    if (const auto bad = m_view.findingOf(record.tree.root, m_findings)) {
        for (const repository::SourceInfo &source : record.sources) // their names stand in the record as well
            addFile(*bad, names, source.name + '/');
        return damaged;
    }
    BACKSTOP_TRY(name(record.tree.root, names));
    return damaged;
}

/// The tree blob; nothing where it cannot be read, which the check of trees has told.
Result<std::optional<TreeBlob>> DamageMap::readTree(const BlobId &id)
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("verification: cancelled")};
    if (m_view.findingOf(id, m_findings))
        return std::optional<TreeBlob>();
    auto bytes = m_session.get(repository::BlobType::Tree, id);
    if (!bytes)
        return repository::isUnreadable(bytes.error())
                   ? Result<std::optional<TreeBlob>>(std::optional<TreeBlob>())
                   : Result<std::optional<TreeBlob>>(bytes.error());
    auto tree = repository::decodeTree(*bytes);
    return tree ? std::optional<TreeBlob>(std::move(*tree)) : std::optional<TreeBlob>();
}

/// @p files is how many there are below, for a tree that cannot be read: all of them are hit then. With a stack of its own: the
/// depth of a tree is up to whoever made it.
Result<const DamageMap::Hits *> DamageMap::hitsOf(const BlobId &tree, std::uint64_t files)
{
    std::vector<Open> open;
    const auto enter = [&](const BlobId &id, std::uint64_t below) -> Result<> {
        if (m_hits.contains(id))
            return {};
        if (const auto bad = m_view.findingOf(id, m_findings)) {
            Hits hits;
            hits.files = std::max<std::uint64_t>(below, 1);
            hits.byFinding[*bad] = hits.files;
            m_hits.emplace(id, std::move(hits));
            return {};
        }
        BACKSTOP_ASSIGN(blob, readTree(id));
        open.push_back({id, blob ? std::move(*blob) : TreeBlob()});
        return {};
    };
    BACKSTOP_TRY(enter(tree, files));
    while (!open.empty()) {
        Open &top = open.back();
        if (top.next < top.blob.children.size()) {
            // A leaf that is lost does not say how many it named.
            BACKSTOP_TRY(enter(BlobId(top.blob.children[top.next++].id), 1));
        } else if (top.next < top.size()) {
            const Node &node = top.node(top.next++);
            if (node.isDirectory())
                BACKSTOP_TRY(enter(BlobId(node.subtree.root), node.subtree.files));
        } else {
            BACKSTOP_ASSIGN(hits, sumOf(top.tree, top.blob));
            m_hits.emplace(top.tree, std::move(hits));
            open.pop_back();
        }
    }
    return &m_hits.at(tree);
}

/// The hits of a tree all of whose parts are known.
Result<DamageMap::Hits> DamageMap::sumOf(const BlobId &tree, const TreeBlob &blob)
{
    Hits hits;
    const auto merge = [&hits](const Hits &more) {
        for (const auto &[finding, count] : more.byFinding)
            hits.byFinding[finding] += count;
        hits.files += more.files;
    };
    for (const repository::BranchChild &child : blob.children)
        merge(m_hits.at(child.id));
    for (const Node &node : blob.nodes) {
        if (node.isDirectory()) {
            merge(m_hits.at(node.subtree.root));
        } else if (node.isFile()) {
            BACKSTOP_ASSIGN(own, hitsOfFile(tree, node));
            merge(own);
        }
    }
    return hits;
}

/// A file counts once for each finding that hits it.
Result<DamageMap::Hits> DamageMap::hitsOfFile(const BlobId &tree, const Node &node)
{
    Hits hits;
    if (const auto bad = m_findings.badEntry(tree, node.name))
        hits.byFinding[*bad] = 1;
    const auto look = [&](const BlobId &id) {
        if (const auto bad = m_view.findingOf(id, m_findings))
            hits.byFinding[*bad] = 1;
    };
    for (const repository::Segment &segment : node.content.segments) {
        if (!segment.isHole())
            look(segment.chunk);
    }
    for (const BlobId &id : node.content.lists) {
        look(id);
        if (m_view.findingOf(id, m_findings))
            continue;
        auto bytes = m_session.get(repository::BlobType::List, id);
        if (!bytes && !repository::isUnreadable(bytes.error()))
            return bytes.error();
        const auto segments = bytes ? repository::decodeSegments(*bytes)
                                    : Result<std::vector<repository::Segment>>(bytes.error());
        for (const repository::Segment &segment : segments ? *segments : std::vector<repository::Segment>()) {
            if (!segment.isHole())
                look(segment.chunk);
        }
    }
    hits.files = hits.byFinding.empty() ? 0 : 1;
    return hits;
}

bool DamageMap::wantsNames(const Hits &hits)
{
    return std::any_of(hits.byFinding.begin(), hits.byFinding.end(), [this](const auto &hit) {
        return m_findings.at(hit.first).files.size() < kMostNames;
    });
}

void DamageMap::addFile(FindingId finding, const Names &names, const Bytes &path)
{
    std::vector<DamagedFile> &files = m_findings.at(finding).files;
    if (files.size() < kMostNames)
        files.push_back({names.record.id, names.path + path});
}

Result<> DamageMap::name(const BlobId &tree, Names &names)
{
    BACKSTOP_ASSIGN(top, readTree(tree));
    std::vector<Open> open;
    open.push_back({tree, top ? std::move(*top) : TreeBlob(), names.path.size()});
    while (!open.empty()) {
        Open &level = open.back();
        names.path.resize(level.pathLength);
        if (level.next == level.size()) {
            open.pop_back();
            continue;
        }
        const std::size_t at = level.next++;
        std::optional<BlobId> below;
        if (at < level.blob.children.size()) {
            BACKSTOP_ASSIGN(inner, nameChild(level.blob.children[at].id, names));
            below = inner;
        } else {
            BACKSTOP_ASSIGN(inner, nameNode(level.tree, level.node(at), names));
            below = inner;
        }
        if (below) {
            BACKSTOP_ASSIGN(blob, readTree(*below));
            open.push_back({*below, blob ? std::move(*blob) : TreeBlob(), names.path.size()});
        }
    }
    return {};
}

/// The part of a folder to be looked into for names, if any.
Result<std::optional<BlobId>> DamageMap::nameChild(const BlobId &child, Names &names)
{
    BACKSTOP_ASSIGN(hits, hitsOf(child, 1));
    if (!wantsNames(*hits))
        return std::optional<BlobId>();
    const auto bad = m_view.findingOf(child, m_findings);
    if (!bad)
        return std::optional<BlobId>(child);
    addFile(*bad, names, {}); // some files of this folder; which, only the leaf knew
    return std::optional<BlobId>();
}

/// The folder to be looked into for names, if any; @p names stands there then.
Result<std::optional<BlobId>> DamageMap::nameNode(const BlobId &tree, const Node &node, Names &names)
{
    if (node.isFile()) {
        BACKSTOP_ASSIGN(hits, hitsOfFile(tree, node));
        for (const auto &[finding, count] : hits.byFinding)
            addFile(finding, names, node.name);
        return std::optional<BlobId>();
    }
    if (!node.isDirectory())
        return std::optional<BlobId>();
    BACKSTOP_ASSIGN(hits, hitsOf(node.subtree.root, node.subtree.files));
    if (!wantsNames(*hits))
        return std::optional<BlobId>();
    if (const auto bad = m_view.findingOf(node.subtree.root, m_findings)) {
        addFile(*bad, names, node.name + '/');
        return std::optional<BlobId>();
    }
    names.path += node.name + '/';
    return std::optional<BlobId>(node.subtree.root);
}

} // namespace backstop::verify
