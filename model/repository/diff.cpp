// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/diff.h"

#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/repository/treecursor.h"

namespace backstop::repository {

namespace {

constexpr std::size_t kManifestBlock = 256 * 1024;

/// What a restore would put back besides the content.
bool sameRestoredMetadata(const Metadata &a, const Metadata &b)
{
    return a.mode == b.mode && a.uid == b.uid && a.gid == b.gid && a.mtimeNs == b.mtimeNs &&
           a.deviceNumber == b.deviceNumber && a.attributes == b.attributes;
}

bool sameContent(const Node &a, const Node &b)
{
    // Files that are nearly all hole have no SHA-256: their chunks tell.
    return a.type == b.type && a.size == b.size && a.sha256 == b.sha256 && a.linkTarget == b.linkTarget &&
           (!a.sha256.isNull() || a.content == b.content);
}

/// Walks two trees in step. With a stack of its own: the depth of a tree is up to whoever made it.
class TreeDiff
{
public:
    TreeDiff(BlobSession &session, const ChangeVisitor &visit, const DiffRequest &request,
             const std::stop_token &stop)
        : m_session(session)
        , m_visit(visit)
        , m_passesOver(request.passesOverUnreadable)
        , m_unreadable(request.unreadable)
        , m_stop(stop)
        , m_path(request.pathPrefix)
    {}

    Result<> compare(const std::optional<BlobId> &before, const std::optional<BlobId> &after)
    {
        BACKSTOP_TRY(enter(before, after));
        while (!m_levels.empty()) {
            if (Level &level = m_levels.back(); level.before.node || level.after.node) {
                BACKSTOP_TRY(step(level));
            } else {
                m_path.resize(level.parentLength);
                m_levels.pop_back();
            }
        }
        return {};
    }

private:
    /// One of the two folders that are compared.
    struct Side
    {
        std::optional<TreeCursor> cursor;
        const Node *node = nullptr; ///< the next entry; null at the end
    };
    struct Level
    {
        Side before;
        Side after;
        std::size_t parentLength = 0; ///< of m_path, in the folder above
        bool isCutShort = false;      ///< the rest of `after` cannot be read
    };

    /// Goes on with the folder @p name of the one at hand; with the top where there is no name.
    Result<> enter(const std::optional<BlobId> &before, const std::optional<BlobId> &after,
                   BytesView name = {})
    {
        if (before == after)
            return {};
        const std::size_t parentLength = m_path.size();
        if (!m_path.empty() && !name.empty())
            m_path += '/';
        m_path += name;
        if (m_levels.size() > std::size_t{kMaxFolderDepth})
            return Error{ErrorCode::Damaged, QStringLiteral("%1: nested too deep").arg(displayName(m_path)),
                         QStringLiteral("Run \"verify\" to see which backups and files are hit.")};
        Level &level = m_levels.emplace_back();
        level.parentLength = parentLength;
        if (before)
            level.before.cursor.emplace(m_session, *before);
        if (after)
            level.after.cursor.emplace(m_session, *after);
        return advance(level, true, true);
    }
    /// Takes the next entries. What ends one side for good where it is damaged is up to the request.
    Result<> advance(Level &level, bool before, bool after)
    {
        if (before) {
            if (const auto read = advance(level.before); !read) {
                if (!m_passesOver || !isUnreadable(read.error()))
                    return read;
            }
        }
        if (after) {
            if (const auto read = advance(level.after); !read) {
                if (!m_unreadable || !isUnreadable(read.error()))
                    return read;
                m_unreadable(m_path, read.error());
                level.isCutShort = true;
            }
        }
        if (level.isCutShort) // what of `before` is missing in it is not known
            level.before.node = nullptr;
        return {};
    }
    /// The side is at its end where it cannot be read.
    Result<> advance(Side &side)
    {
        side.node = nullptr;
        if (!side.cursor)
            return {};
        auto next = side.cursor->next();
        if (next)
            side.node = *next;
        else
            side.cursor.reset();
        return next ? Result<>() : next.error();
    }
    Result<> step(Level &level)
    {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("comparison was cancelled")};
        const Node *a = level.before.node;
        const Node *b = level.after.node;
        if (a && b && a->name == b->name && a->isDirectory() == b->isDirectory())
            return both(level, *a, *b);
        // Where a folder took the place of a file, or a file that of a folder, the old one goes before the new one comes.
        return a && (!b || a->name <= b->name) ? onlyIn(level, *a, ChangeType::Deleted)
                                               : onlyIn(level, *b, ChangeType::Added);
    }
    Result<> onlyIn(Level &level, const Node &node, ChangeType type)
    {
        const bool isAdded = type == ChangeType::Added;
        if (!node.isDirectory()) {
            BACKSTOP_TRY(report(node, type, 0, false));
            return advance(level, !isAdded, isAdded);
        }
        const Bytes name = node.name;
        const std::optional<BlobId> root = node.subtree.root;
        BACKSTOP_TRY(advance(level, !isAdded, isAdded)); // the node is gone then
        return isAdded ? enter(std::nullopt, root, name) : enter(root, std::nullopt, name);
    }
    Result<> both(Level &level, const Node &a, const Node &b)
    {
        if (a.isDirectory()) {
            const Bytes name = b.name;
            const BlobId before = a.subtree.root;
            const BlobId after = b.subtree.root;
            BACKSTOP_TRY(advance(level, true, true));
            return enter(before, after, name);
        }
        const bool same = sameContent(a, b);
        if (!same || !sameRestoredMetadata(a.metadata, b.metadata))
            BACKSTOP_TRY(report(b, ChangeType::Modified, a.size, same));
        return advance(level, true, true);
    }
    Result<> report(const Node &node, ChangeType type, std::uint64_t sizeBefore, bool metadataOnly)
    {
        Change change;
        change.path = pathOf(node.name);
        change.type = type;
        change.nodeType = node.type;
        change.sha256 = node.sha256;
        change.size = node.size;
        change.sizeBefore = type == ChangeType::Deleted ? node.size : sizeBefore;
        change.mtimeNs = node.metadata.mtimeNs;
        change.metadataOnly = metadataOnly;
        return m_visit(change);
    }
    Bytes pathOf(BytesView name) const
    {
        Bytes path;
        path.reserve(m_path.size() + 1 + name.size());
        path += m_path;
        if (!path.empty())
            path += '/';
        return path += name;
    }

    BlobSession &m_session;
    const ChangeVisitor &m_visit;
    const bool m_passesOver;
    const std::function<void(const Bytes &, const Error &)> m_unreadable;
    const std::stop_token &m_stop;
    Bytes m_path; // of the folder at hand, without a '/' at its end
    std::vector<Level> m_levels;
};

} // namespace

Result<> diffTrees(BlobSession &session, const DiffRequest &request, const ChangeVisitor &visit,
                   const std::stop_token &stop)
{
    return TreeDiff(session, visit, request, stop).compare(request.before, request.after);
}

Result<> visitManifest(BlobSession &session, const BackupRecord &record, const ChangeVisitor &visit,
                       const std::stop_token &stop)
{
    if (record.type == BackupType::Full || !record.parent) // compared with nothing: all of it is added
        return diffTrees(session, {std::nullopt, record.tree.root, {}}, visit, stop);
    for (const BlobId &id : record.manifest.lists) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("manifest: reading was cancelled")};
        BACKSTOP_ASSIGN(bytes, session.get(BlobType::Manifest, id));
        ByteReader in(bytes);
        while (!in.atEnd()) {
            BACKSTOP_ASSIGN(change, decodeChange(in));
            BACKSTOP_TRY(visit(change));
        }
    }
    return {};
}

Result<> ManifestWriter::add(const Change &change)
{
    encodeChange(m_block, change);
    switch (change.type) {
    case ChangeType::Added:
        ++m_counts.added;
        break;
    case ChangeType::Modified:
        ++m_counts.modified;
        break;
    case ChangeType::Deleted:
        ++m_counts.deleted;
        break;
    }
    return m_block.size() >= kManifestBlock ? store() : Result<>();
}

Result<> ManifestWriter::store()
{
    auto stored = m_session.put(BlobType::Manifest, m_block.bytes());
    if (!stored)
        return stored.error();
    m_content.lists.push_back(stored->id);
    m_block = {};
    return {};
}

Result<Content> ManifestWriter::finish()
{
    if (m_block.size() > 0)
        BACKSTOP_TRY(store());
    return std::move(m_content);
}

} // namespace backstop::repository
