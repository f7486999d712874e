// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/treeformat.h"
#include "model/verify/repositoryview.h"

namespace backstop::verify {

/// Says which backups and files the damage hits, by walking the trees of the backups once more. What is shared between
/// backups is counted once, and undamaged parts are not entered for the names, so a hundred backups of the same million
/// files cost little more than one.
class DamageMap
{
public:
    DamageMap(RepositoryView &view, Findings &findings, const std::stop_token &stop)
        : m_view(view)
        , m_findings(findings)
        , m_stop(stop)
        , m_session(view.store())
    {}

    /// Completes the findings, and tells what they do to each backup that is hit. An error only where the storage gives no answer or the work was stopped.
    Result<std::vector<DamagedBackup>> map();

private:
    /// How many files are hit below a tree, by each finding and by any of them. Few findings: most trees have none.
    struct Hits
    {
        std::map<FindingId, std::uint64_t> byFinding;
        std::uint64_t files = 0;
    };
    struct Names
    {
        const repository::BackupRecord &record;
        Bytes path; // of the folder, with '/' at its end unless empty
    };

    /// A tree whose parts are being gone through: first the branches, then the entries.
    struct Open
    {
        BlobId tree;
        repository::TreeBlob blob;
        std::size_t pathLength = 0; // of Names::path there
        std::size_t next = 0;
        std::size_t size() const { return blob.children.size() + blob.nodes.size(); }
        const repository::Node &node(std::size_t at) const { return blob.nodes[at - blob.children.size()]; }
    };

    Result<DamagedBackup> mapRecord(const repository::BackupRecord &record);
    Result<const Hits *> hitsOf(const BlobId &tree, std::uint64_t files);
    Result<Hits> sumOf(const BlobId &tree, const repository::TreeBlob &blob);
    Result<Hits> hitsOfFile(const BlobId &tree, const repository::Node &node);
    Result<> name(const BlobId &tree, Names &names);
    Result<std::optional<BlobId>> nameChild(const BlobId &child, Names &names);
    Result<std::optional<BlobId>> nameNode(const BlobId &tree, const repository::Node &node, Names &names);
    void addFile(FindingId finding, const Names &names, const Bytes &path);
    bool wantsNames(const Hits &hits);
    Result<std::optional<repository::TreeBlob>> readTree(const BlobId &id);

    RepositoryView &m_view;
    Findings &m_findings;
    const std::stop_token &m_stop;
    repository::BlobSession m_session;
    std::unordered_map<BlobId, Hits, IdHash> m_hits;
};

} // namespace backstop::verify
