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

/// @p files is how many there are below, for a tree that cannot be read: all of them are hit then.
Result<const DamageMap::Hits *> DamageMap::hitsOf(const BlobId &tree, std::uint64_t files)
{
    const auto known = m_hits.find(tree);
    if (known != m_hits.end())
        return &known->second;
    Hits hits;
    if (const auto bad = m_view.findingOf(tree, m_findings)) {
        hits.files = std::max<std::uint64_t>(files, 1);
        hits.byFinding[*bad] = hits.files;
        return &m_hits.emplace(tree, std::move(hits)).first->second;
    }
    const auto merge = [&hits](const Hits &more) {
        for (const auto &[finding, count] : more.byFinding)
            hits.byFinding[finding] += count;
        hits.files += more.files;
    };
    BACKSTOP_ASSIGN(blob, readTree(tree));
    for (const repository::BranchChild &child :
         blob ? blob->children : std::vector<repository::BranchChild>()) {
        BACKSTOP_ASSIGN(below, hitsOf(child.id, 1)); // a leaf that is lost does not say how many it named
        merge(*below);
    }
    for (const Node &node : blob ? blob->nodes : std::vector<Node>()) {
        if (node.isDirectory()) {
            BACKSTOP_ASSIGN(below, hitsOf(node.subtree.root, node.subtree.files));
            merge(*below);
        } else if (node.isFile()) {
            BACKSTOP_ASSIGN(own, hitsOfContent(node));
            merge(own);
        }
    }
    return &m_hits.emplace(tree, std::move(hits)).first->second;
}

/// A file counts once for each finding that hits it.
Result<DamageMap::Hits> DamageMap::hitsOfContent(const Node &node)
{
    Hits hits;
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
    BACKSTOP_ASSIGN(blob, readTree(tree));
    for (const repository::BranchChild &child :
         blob ? blob->children : std::vector<repository::BranchChild>()) {
        BACKSTOP_ASSIGN(hits, hitsOf(child.id, 1));
        if (!wantsNames(*hits))
            continue;
        if (const auto bad = m_view.findingOf(child.id, m_findings))
            addFile(*bad, names, {}); // some files of this folder; which, only the leaf knew
        else
            BACKSTOP_TRY(name(child.id, names));
    }
    for (const Node &node : blob ? blob->nodes : std::vector<Node>())
        BACKSTOP_TRY(nameNode(node, names));
    return {};
}

Result<> DamageMap::nameNode(const Node &node, Names &names)
{
    if (node.isFile()) {
        BACKSTOP_ASSIGN(hits, hitsOfContent(node));
        for (const auto &[finding, count] : hits.byFinding)
            addFile(finding, names, node.name);
        return {};
    }
    if (!node.isDirectory())
        return {};
    BACKSTOP_ASSIGN(hits, hitsOf(node.subtree.root, node.subtree.files));
    if (!wantsNames(*hits))
        return {};
    if (const auto bad = m_view.findingOf(node.subtree.root, m_findings)) {
        addFile(*bad, names, node.name + '/');
        return {};
    }
    const std::size_t length = names.path.size();
    names.path += node.name + '/';
    const auto named = name(node.subtree.root, names);
    names.path.resize(length);
    return named;
}

} // namespace backstop::verify
