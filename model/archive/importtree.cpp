// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/importtree.h"

#include "model/core/names.h"
#include "model/restore/selection.h"

namespace backstop::archive {

using repository::Node;
using repository::NodeType;

namespace {

bool isPossibleTarget(BytesView target)
{
    constexpr std::size_t kMost = 4095;
    return !target.empty() && target.size() <= kMost && target.find('\0') == BytesView::npos;
}

} // namespace

Bytes ImportTree::pathOf(const ArchivedEntry &entry)
{
    return restore::cleanPath(entry.path);
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
    if (auto added = m_tree.add(path, std::move(entry.node)); !added) {
        Error error = added.error();
        error.message = error.message.section(QStringLiteral(": "), -1); // without the path
        return error;
    }
    if (inode != 0)
        m_links[inode - 1].push_back(path);
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
