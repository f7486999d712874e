// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/usedblobs.h"

#include "model/repository/treeformat.h"

namespace backstop::repository {

namespace {

/// Walks all that backups need, and marks it.
class Marking
{
public:
    Marking(Repository &repo, Progress &progress, const std::stop_token &stop)
        : m_index(repo.blobs().index())
        , m_session(repo.blobs())
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<> add(const BackupRecord &record);

private:
    struct Pending
    {
        BlobId id;
        int depth = 0; // of branches within one directory
    };
    Result<bool> mark(const BlobId &id, BlobType type);
    Result<> addTree(const Pending &pending);
    Result<> addContent(const Content &content);
    Result<> addSegments(const std::vector<Segment> &segments);

    BlobIndex &m_index;
    BlobSession m_session;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::vector<Pending> m_pending;
};

Result<> Marking::add(const BackupRecord &record)
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

/// Whether the blob was not marked before.
Result<bool> Marking::mark(const BlobId &id, BlobType type)
{
    const BlobIndex::Mark marked = m_index.mark(id, type);
    if (marked == BlobIndex::Mark::Missing)
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("blob %1 is in no pack").arg(QString::fromStdString(id.hex().substr(0, 16)))};
    return marked == BlobIndex::Mark::New;
}

Result<> Marking::addTree(const Pending &pending)
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

Result<> Marking::addContent(const Content &content)
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

Result<> Marking::addSegments(const std::vector<Segment> &segments)
{
    for (const Segment &segment : segments) {
        if (!segment.isHole())
            BACKSTOP_TRY(mark(segment.chunk, BlobType::Data));
    }
    return {};
}

} // namespace

Result<UsedBlobs> UsedBlobs::of(Repository &repo, const std::vector<BackupId> &backups, Progress &progress,
                                const std::stop_token &stop)
{
    BlobIndex &index = repo.blobs().index();
    UsedBlobs used(index, index.beginMarks());
    if (!used.m_marks.owns_lock())
        return Error{ErrorCode::Locked, QStringLiteral("prune: another one is at work in this program"),
                     QStringLiteral("Wait until it has ended."), true};
    Marking marking(repo, progress, stop);
    for (const BackupId &id :
         backups) { // each: Repository::backups() would leave out one that cannot be read
        BACKSTOP_ASSIGN(record, repo.backup(id));
        BACKSTOP_TRY(marking.add(record));
    }
    if (index.hasLostMarked()) // a pack went while the rest was looked at
        return Error{ErrorCode::Unavailable, QStringLiteral("packs: some that are needed went meanwhile"),
                     QStringLiteral("Nothing is removed while packs go. Run it again, and \"verify\" where "
                                    "that does not help."),
                     true};
    return used;
}

} // namespace backstop::repository
