// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/diff.h"

#include "model/core/names.h"
#include "model/repository/damage.h"

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

class TreeDiff
{
public:
    TreeDiff(BlobSession &session, const ChangeVisitor &visit, bool passesOver, const std::stop_token &stop)
        : m_session(session)
        , m_visit(visit)
        , m_passesOver(passesOver)
        , m_stop(stop)
    {}

    /// @p depth counts the folders above.
    Result<> compare(const std::optional<BlobId> &before, const std::optional<BlobId> &after,
                     const Bytes &prefix, int depth)
    {
        if (before == after)
            return {};
        if (depth > kMaxFolderDepth)
            return Error{ErrorCode::Damaged, QStringLiteral("%1: nested too deep").arg(displayName(prefix)),
                         QStringLiteral("Run \"verify\" to see which backups and files are hit.")};
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("comparison was cancelled")};
        std::vector<Node> a;
        std::vector<Node> b;
        if (before)
            BACKSTOP_TRY(read(*before, a)); // not read, it stays empty
        if (after) {
            BACKSTOP_ASSIGN(isRead, read(*after, b));
            if (!isRead)
                return {};
        }
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < a.size() || j < b.size()) {
            if (j == b.size() || (i < a.size() && a[i].name < b[j].name))
                BACKSTOP_TRY(onlyIn(a[i++], ChangeType::Deleted, prefix, depth));
            else if (i == a.size() || b[j].name < a[i].name)
                BACKSTOP_TRY(onlyIn(b[j++], ChangeType::Added, prefix, depth));
            else
                BACKSTOP_TRY(both(a[i++], b[j++], prefix, depth));
        }
        return {};
    }

private:
    /// False where the folder is passed over.
    Result<bool> read(const BlobId &root, std::vector<Node> &out)
    {
        auto nodes = readTree(m_session, root);
        if (nodes)
            out = std::move(*nodes);
        else if (!m_passesOver || !isUnreadable(nodes.error()))
            return nodes.error();
        return nodes.hasValue();
    }
    Result<> onlyIn(const Node &node, ChangeType type, const Bytes &prefix, int depth)
    {
        const Bytes path = prefix + node.name;
        if (!node.isDirectory())
            return report(node, type, path, 0, false);
        const std::optional<BlobId> root = node.subtree.root;
        return type == ChangeType::Added ? compare(std::nullopt, root, path + '/', depth + 1)
                                         : compare(root, std::nullopt, path + '/', depth + 1);
    }
    Result<> both(const Node &a, const Node &b, const Bytes &prefix, int depth)
    {
        if (a.isDirectory() && b.isDirectory())
            return compare(a.subtree.root, b.subtree.root, prefix + b.name + '/', depth + 1);
        if (a.isDirectory() != b.isDirectory()) {
            BACKSTOP_TRY(onlyIn(a, ChangeType::Deleted, prefix, depth));
            return onlyIn(b, ChangeType::Added, prefix, depth);
        }
        const bool same = sameContent(a, b);
        if (same && sameRestoredMetadata(a.metadata, b.metadata))
            return {};
        return report(b, ChangeType::Modified, prefix + b.name, a.size, same);
    }
    Result<> report(const Node &node, ChangeType type, const Bytes &path, std::uint64_t sizeBefore,
                    bool metadataOnly)
    {
        Change change;
        change.path = path;
        change.type = type;
        change.nodeType = node.type;
        change.sha256 = node.sha256;
        change.size = node.size;
        change.sizeBefore = type == ChangeType::Deleted ? node.size : sizeBefore;
        change.mtimeNs = node.metadata.mtimeNs;
        change.metadataOnly = metadataOnly;
        return m_visit(change);
    }

    BlobSession &m_session;
    const ChangeVisitor &m_visit;
    bool m_passesOver;
    const std::stop_token &m_stop;
};

} // namespace

Result<> diffTrees(BlobSession &session, const DiffRequest &request, const ChangeVisitor &visit,
                   const std::stop_token &stop)
{
    const Bytes prefix = request.pathPrefix.empty() ? Bytes() : request.pathPrefix + '/';
    return TreeDiff(session, visit, request.passesOverUnreadable, stop)
        .compare(request.before, request.after, prefix, 0);
}

Result<> visitManifest(BlobSession &session, const BackupRecord &record, const ChangeVisitor &visit,
                       const std::stop_token &stop)
{
    if (record.type == BackupType::Full)
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
