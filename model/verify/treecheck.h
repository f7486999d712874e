// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verify/contentsample.h"
#include "model/verify/repositoryview.h"

#include <unordered_set>

namespace backstop::verify {

/// Walks the trees of backups, each shared part once: every tree, list and manifest is read, and every chunk must be in a
/// pack, with the size that its file expects. Marks the packs that are in use.
class TreeCheck
{
public:
    /// @p sample, where there is one, is offered every file.
    TreeCheck(RepositoryView &view, Findings &findings, ContentSample *sample, const std::stop_token &stop)
        : m_view(view)
        , m_findings(findings)
        , m_sample(sample)
        , m_stop(stop)
        , m_session(view.store())
    {}

    /// Of all backups that are checked the newest comes first. An error only where the storage gives no answer or the work was
    /// stopped.
    Result<> check(const repository::BackupRecord &record);
    /// Tells that the entry @p name of the leaf @p tree does not have the content that it says.
    void tellWrongContent(const BlobId &tree, BytesView name);
    /// Tells that a blob cannot be read, unless that is known, and marks it so that it is stored anew.
    void tellUnreadable(const BlobId &id, const Error &error);

private:
    struct Pending
    {
        BlobId id;
        int depth = 0; // of branches within one directory
    };
    bool use(const BlobId &id, repository::BlobType type, std::optional<std::uint64_t> size);
    Result<std::optional<Bytes>> read(const BlobId &id, repository::BlobType type);
    Result<> checkTree(const Pending &pending);
    Result<> checkFile(const repository::Node &node, const BlobId &tree);
    Result<bool> checkList(const BlobId &id, std::uint64_t &length);
    std::uint64_t checkSegments(const std::vector<repository::Segment> &segments);
    std::optional<FindingId> findingIn(const BlobId &id, const Error &error);
    void damaged(const BlobId &id, const Error &error);
    void markUnreadable(const BlobId &id, ErrorCode code);

    RepositoryView &m_view;
    Findings &m_findings;
    ContentSample *m_sample;
    bool m_isNewest = true; // that is being checked
    const std::stop_token &m_stop;
    repository::BlobSession m_session;
    std::unordered_set<BlobId, IdHash> m_trees; // seen
    /// Seen, with the length of what they list; nothing where they cannot be read.
    std::unordered_map<BlobId, std::optional<std::uint64_t>, IdHash> m_lists;
    std::vector<Pending> m_pending;
};

} // namespace backstop::verify
