// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/selection.h"

#include "model/core/names.h"
#include "model/repository/damage.h"

#include <algorithm>
#include <optional>

namespace backstop::restore {

namespace {

bool isAtOrBelow(BytesView path, BytesView folder)
{
    return path == folder ||
           (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

} // namespace

Bytes cleanPath(BytesView path)
{
    Bytes clean;
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const BytesView component = path.substr(begin, end - begin);
        if (!component.empty() && component != ".")
            clean.append(clean.empty() ? "" : "/").append(component);
        begin = end + 1;
    }
    return clean;
}

Result<Selection> Selection::of(repository::BlobSession &session, const RestoreRequest &request)
{
    Selection selection;
    for (const Bytes &include : request.includes) {
        const Bytes path = cleanPath(include);
        if (path.empty()) {
            selection.m_includes.clear();
            break; // everything
        }
        auto node = repository::findNode(session, request.backup.tree.root, path);
        if (!node)
            return node.error();
        selection.m_includes.push_back(path);
    }
    for (const Bytes &path : request.excludedPaths)
        selection.m_excludedPaths.push_back(cleanPath(path));
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

Result<> SelectionWalk::walk(const BlobId &root)
{
    m_levels.clear();
    BACKSTOP_TRY(open(root, {}, Selection::OnTheWay));
    while (!m_levels.empty()) {
        if (m_levels.back().next < m_levels.back().nodes.size()) {
            BACKSTOP_TRY(enterNext());
            continue;
        }
        const Level done = std::move(m_levels.back());
        m_levels.pop_back();
        BACKSTOP_TRY(m_visitor.leave(done.path, done.kind, done.names));
    }
    return {};
}

/// Puts the folder on top of the stack, unless it cannot be read, which is told.
Result<> SelectionWalk::open(const BlobId &root, Bytes path, Selection::Kind kind)
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled")};
    if (m_levels.size() > std::size_t{repository::kMaxFolderDepth})
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
    Level &level = m_levels.emplace_back(Level{std::move(path), kind, std::move(*nodes), 0, {}});
    level.names.reserve(level.nodes.size());
    for (const repository::Node &node : level.nodes)
        level.names.push_back(node.name);
    return {};
}

/// The next entry of the folder at hand, and what is below it where the visitor wants that.
Result<> SelectionWalk::enterNext()
{
    Level &level = m_levels.back();
    repository::Node node = std::move(level.nodes[level.next++]);
    Bytes path = level.path.empty() ? node.name : level.path + '/' + node.name;
    const Selection::Kind kind = m_selection.kindOf(path, node.isDirectory());
    if (kind == Selection::Outside) {
        const bool isNamed =
            level.kind == Selection::Selected || (level.path.empty() && !m_selection.hasIncludes());
        m_hasLeftOut = m_hasLeftOut || isNamed;
        return {};
    }
    const bool isDirectory = node.isDirectory();
    const BlobId root = node.subtree.root;
    BACKSTOP_ASSIGN(descend, m_visitor.enter(path, node, kind));
    return isDirectory && descend ? open(root, std::move(path), kind) : Result<>();
}

} // namespace backstop::restore
