// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/earlierentries.h"

namespace backstop::backup {

using repository::Node;

EarlierEntries::EarlierEntries(repository::BlobSession &session, const repository::Subtree &tree)
    : m_tree(tree)
    , m_cursor(session, tree.root)
{}

Result<EarlierEntries> EarlierEntries::open(repository::BlobSession &session, const repository::Subtree &tree)
{
    EarlierEntries entries(session, tree);
    BACKSTOP_TRY(entries.advance());
    return entries;
}

Result<const Node *> EarlierEntries::find(BytesView name)
{
    while (m_node && m_node->name < name)
        BACKSTOP_TRY(pass());
    if (!m_node || m_node->name != name)
        return static_cast<const Node *>(nullptr);
    m_isFound = true;
    return m_node;
}

Result<> EarlierEntries::passRest()
{
    while (m_node)
        BACKSTOP_TRY(pass());
    return {};
}

Result<> EarlierEntries::pass()
{
    if (!m_isFound)
        m_passedOver += m_node->isDirectory() ? m_node->subtree.files : 1;
    return advance();
}

Result<> EarlierEntries::advance()
{
    auto next = m_cursor.next();
    if (!next)
        next = m_cursor.next();
    m_node = next ? *next : nullptr;
    m_isFound = false;
    return next ? Result<>() : next.error();
}

} // namespace backstop::backup
