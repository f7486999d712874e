// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/selection.h"

#include "model/core/names.h"
#include "model/repository/damage.h"

#include <algorithm>
#include <optional>

namespace backstop::restore {

namespace {

Bytes withoutOuterSlashes(BytesView path)
{
    while (path.starts_with('/') || path.starts_with("./"))
        path.remove_prefix(path.starts_with('/') ? 1 : 2);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    return Bytes(path);
}

bool isAtOrBelow(BytesView path, BytesView folder)
{
    return path == folder ||
           (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

} // namespace

Result<Selection> Selection::of(repository::BlobSession &session, const RestoreRequest &request)
{
    Selection selection;
    for (const Bytes &include : request.includes) {
        const Bytes path = withoutOuterSlashes(include);
        if (path.empty() || path == ".") {
            selection.m_includes.clear();
            break; // everything
        }
        auto node = repository::findNode(session, request.backup.tree.root, path);
        if (!node)
            return node.error();
        selection.m_includes.push_back(path);
    }
    for (const Bytes &path : request.excludedPaths)
        selection.m_excludedPaths.push_back(withoutOuterSlashes(path));
    std::vector<Bytes> patterns;
    for (const QString &pattern : request.excludes)
        patterns.push_back(pattern.toStdString());
    BACKSTOP_ASSIGN(filter, ExcludeFilter::fromPatterns(patterns));
    selection.m_excludes = std::move(filter);
    return selection;
}

Selection::Kind Selection::kindOf(BytesView path, bool isDirectory) const
{
    // The longest path that holds the entry decides, so that a folder can be taken out and a part of it be put in again.
    std::optional<std::size_t> includedBy;
    if (m_includes.empty())
        includedBy = 0;
    bool leadsToInclude = false;
    for (const Bytes &include : m_includes) {
        if (isAtOrBelow(path, include))
            includedBy = std::max(includedBy.value_or(0), include.size());
        else
            leadsToInclude = leadsToInclude || (isDirectory && isAtOrBelow(include, path));
    }
    for (const Bytes &excluded : m_excludedPaths) {
        if (includedBy && excluded.size() > *includedBy && isAtOrBelow(path, excluded))
            includedBy.reset();
    }
    const Kind kind = includedBy ? Selected : leadsToInclude ? OnTheWay : Outside;
    if (kind == Outside || m_excludes.isEmpty())
        return kind;
    // Patterns are meant from the root of a source, as they are when backing up: the first component is the source's name.
    const std::size_t slash = path.find('/');
    const bool excluded =
        slash != BytesView::npos && m_excludes.excludes(path.substr(slash + 1), isDirectory);
    return excluded ? Outside : kind;
}

Result<> SelectionWalk::walkFolder(const BlobId &root, const Bytes &path, Selection::Kind kind, int depth)
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled")};
    if (depth > repository::kMaxFolderDepth)
        return m_visitor.damaged(
            path, {ErrorCode::Damaged, QStringLiteral("%1: nested too deep").arg(displayName(path))});
    if (const Error *known = m_visitor.knownDamage ? m_visitor.knownDamage(path) : nullptr)
        return m_visitor.damaged(path, *known);
    auto nodes = repository::readTree(m_session, root);
    if (!nodes) {
        if (!repository::isUnreadable(nodes.error()))
            return nodes.error();
        return m_visitor.damaged(path, nodes.error());
    }
    std::vector<Bytes> names;
    names.reserve(nodes->size());
    for (repository::Node &node : *nodes) {
        names.push_back(node.name);
        const Bytes childPath = path.empty() ? node.name : path + '/' + node.name;
        const Selection::Kind childKind = m_selection.kindOf(childPath, node.isDirectory());
        if (childKind == Selection::Outside)
            continue;
        const bool isDirectory = node.isDirectory();
        const BlobId childRoot = node.subtree.root;
        BACKSTOP_ASSIGN(descend, m_visitor.enter(childPath, node, childKind));
        if (isDirectory && descend)
            BACKSTOP_TRY(walkFolder(childRoot, childPath, childKind, depth + 1));
    }
    return m_visitor.leave(path, kind, names);
}

} // namespace backstop::restore
