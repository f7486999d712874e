// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/treecursor.h"

#include "model/core/names.h"

namespace backstop::repository {

namespace {

QString verifyHint()
{
    return QStringLiteral("Run \"verify\" to see which backups and files are hit.");
}

Error disorder(BytesView name)
{
    return {ErrorCode::Damaged,
            QStringLiteral("tree: \"%1\" is out of order or doubled").arg(displayName(name)), verifyHint()};
}

/// Null for an empty leaf.
const Bytes *firstNameOf(const TreeBlob &tree)
{
    if (tree.isBranch)
        return &tree.children.front().firstName; // a branch has at least one
    return tree.nodes.empty() ? nullptr : &tree.nodes.front().name;
}

} // namespace

Result<Node *> TreeCursor::next()
{
    while (m_at == m_leaf.size()) {
        if (m_pending.empty())
            return static_cast<Node *>(nullptr);
        BACKSTOP_TRY(readNext());
    }
    return &m_leaf[m_at++];
}

Result<> TreeCursor::readNext()
{
    if (m_pending.back().depth > kMaxBranchDepth)
        return Error{ErrorCode::Damaged, QStringLiteral("tree: branches are nested too deep"), verifyHint()};
    BACKSTOP_ASSIGN(bytes, m_session->get(BlobType::Tree, m_pending.back().id));
    BACKSTOP_ASSIGN(tree, decodeTree(bytes));
    // Every blob below a branch has an entry of its own, or a few blobs could lead to each other without end.
    const std::optional<Bytes> &expected = m_pending.back().firstName;
    if (expected && (firstNameOf(tree) == nullptr || *firstNameOf(tree) != *expected))
        return disorder(*expected);
    if (!tree.nodes.empty()) {
        if (m_lastName && tree.nodes.front().name <= *m_lastName)
            return disorder(tree.nodes.front().name);
        m_lastName = tree.nodes.back().name;
    }
    const int depth = m_pending.back().depth + 1;
    m_pending.pop_back();
    for (auto child = tree.children.rbegin(); child != tree.children.rend(); ++child)
        m_pending.push_back({child->id, depth, std::move(child->firstName)});
    m_leaf = std::move(tree.nodes);
    m_at = 0;
    return {};
}

} // namespace backstop::repository
