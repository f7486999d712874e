// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/importtree.h"

#include "model/core/names.h"
#include "model/repository/tree.h"
#include "model/restore/selection.h"

#include <algorithm>

#include <unistd.h>

namespace backstop::archive {

using repository::Node;
using repository::NodeType;

namespace {

bool isPossibleTarget(BytesView target)
{
    constexpr std::size_t kMost = 4095;
    return !target.empty() && target.size() <= kMost && target.find('\0') == BytesView::npos;
}

/// What @p node takes in the tree. An entry that takes the place of another counts as well: it is cheaper than to look.
std::uint64_t costOf(const Node &node, BytesView path)
{
    constexpr std::uint64_t kOfEntry = 128; // of a map, and of the heap
    std::uint64_t cost = sizeof(Node) + kOfEntry + 2 * (path.size() - (path.rfind('/') + 1)) +
                         node.linkTarget.size() + node.metadata.user.size() + node.metadata.group.size();
    for (const repository::ExtendedAttribute &attribute : node.metadata.attributes)
        cost += sizeof attribute + attribute.name.size() + attribute.value.size();
    return cost;
}

} // namespace

ImportTree::ImportTree(Bytes name, std::int64_t mtimeNs)
    : m_name(std::move(name))
{
    m_folder.type = NodeType::Directory;
    m_folder.metadata.mode = 0755;
    m_folder.metadata.uid = ::getuid();
    m_folder.metadata.gid = ::getgid();
    m_folder.metadata.mtimeNs = mtimeNs;
}

Bytes ImportTree::pathOf(const ArchivedEntry &entry)
{
    return restore::cleanPath(entry.path);
}

/// Those on the way to @p path that are not there yet. One that cannot be made is told when @p path is added.
Result<> ImportTree::makeFolders(BytesView path)
{
    if (std::count(path.begin(), path.end(), '/') > repository::kMaxFolderDepth)
        return {}; // too deep for the tree
    std::vector<BytesView> missing;
    for (std::size_t slash = path.rfind('/'); slash != BytesView::npos; slash = path.rfind('/', slash - 1)) {
        const BytesView folder = path.substr(0, slash);
        if (m_tree.find(folder))
            break;
        missing.push_back(folder);
        if (slash == 0)
            break;
    }
    for (; !missing.empty(); missing.pop_back())
        BACKSTOP_TRY(put(missing.back(), m_folder));
    return {};
}

Result<> ImportTree::put(BytesView path, Node node)
{
    m_remembered += costOf(node, path);
    return m_tree.add(path, std::move(node));
}

Result<> ImportTree::link(ArchivedEntry &entry)
{
    const Bytes target = inTree(restore::cleanPath(entry.hardLinkTo));
    const Node *first = m_tree.find(target);
    if (!first || first->isDirectory())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("is a hard link to %1, which is no file before it in the archive")
                         .arg(displayName(entry.hardLinkTo)),
                     {}};
    Node node = *first;
    if (node.metadata.inode == 0) {
        m_links.push_back({target});
        m_remembered += sizeof m_links.back() + sizeof target + target.size();
        node.metadata.inode = m_links.size();
        BACKSTOP_TRY(m_tree.add(target, node));
    }
    entry.node = std::move(node);
    return {};
}

Result<bool> ImportTree::add(ArchivedEntry entry)
{
    if (entry.problem)
        return *entry.problem;
    const Bytes path = inTree(pathOf(entry));
    const Node *earlier = m_tree.find(path);
    const bool isNew = !earlier || earlier->isDirectory();
    if (path == m_name && !entry.node.isDirectory())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("has no name"), {}};
    if (entry.node.type == NodeType::Symlink && !isPossibleTarget(entry.node.linkTarget))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("is a link to what no file system has"), {}};
    if (!entry.hardLinkTo.empty()) {
        if (path == inTree(restore::cleanPath(entry.hardLinkTo)))
            return true; // tar says so of a file that it was given twice
        BACKSTOP_TRY(link(entry));
    }
    const std::uint64_t inode = entry.node.metadata.inode;
    Result<> added = makeFolders(path);
    if (added)
        added = put(path, std::move(entry.node));
    if (!added) {
        Error error = added.error();
        error.message = error.message.section(QStringLiteral(": "), -1); // without the path
        return error;
    }
    if (inode != 0) {
        m_links[inode - 1].push_back(path);
        m_remembered += sizeof path + path.size();
    }
    return isNew;
}

Result<> ImportTree::finish()
{
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        std::vector<Bytes> names; // without those that a later entry has taken over
        for (const Bytes &path : m_links[i]) {
            const Node *node = m_tree.find(path);
            if (node && node->metadata.inode == i + 1)
                names.push_back(path);
        }
        for (const Bytes &path : names) {
            Node node = *m_tree.find(path);
            node.metadata.links = names.size();
            BACKSTOP_TRY(m_tree.add(path, std::move(node)));
        }
    }
    return {};
}

} // namespace backstop::archive
