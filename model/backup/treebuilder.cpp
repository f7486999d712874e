// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/treebuilder.h"

#include "model/core/names.h"

#include <algorithm>

namespace backstop::backup {

using repository::Node;
using repository::NodeType;
using repository::Subtree;

namespace {

constexpr int kMostLevels = 4096;
constexpr std::uint32_t kFolderMode = 0755;

struct SplitPath
{
    BytesView folder;
    BytesView name;
};

SplitPath split(BytesView path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == BytesView::npos)
        return {{}, path};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

Error refused(BytesView path, const QString &why)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(displayName(path), why),
            QStringLiteral("The entry was left out.")};
}

Node plainFolder(BytesView name)
{
    Node node;
    node.name = Bytes(name);
    node.type = NodeType::Directory;
    node.metadata.mode = kFolderMode;
    return node;
}

} // namespace

Result<TreeBuilder::Folder *> TreeBuilder::folderAt(BytesView path)
{
    Folder *folder = &m_top;
    int level = 0;
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const BytesView name = path.substr(begin, end - begin);
        begin = end + 1;
        if (!isSafeComponent(name))
            return refused(path, QStringLiteral("is no path inside a backup"));
        if (++level > kMostLevels)
            return refused(path, QStringLiteral("is nested too deep"));
        if (folder->entries.contains(Bytes(name)))
            return refused(path, QStringLiteral("leads through something that is no folder"));
        const auto [found, isNew] = folder->folders.try_emplace(Bytes(name));
        if (isNew)
            found->second.node = plainFolder(name);
        folder = &found->second;
    }
    return folder;
}

const TreeBuilder::Folder *TreeBuilder::findFolder(BytesView path) const
{
    const Folder *folder = &m_top;
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const auto found = folder->folders.find(Bytes(path.substr(begin, end - begin)));
        if (found == folder->folders.end())
            return nullptr;
        folder = &found->second;
        begin = end + 1;
    }
    return folder;
}

Result<> TreeBuilder::add(BytesView path, Node node)
{
    const auto [parent, name] = split(path);
    if (!isSafeComponent(name))
        return refused(path, QStringLiteral("is no path inside a backup"));
    BACKSTOP_ASSIGN(folder, folderAt(parent));
    node.name = Bytes(name);
    if (node.isDirectory()) {
        folder->entries.erase(node.name);
        Folder &own = folder->folders[node.name];
        own.node = std::move(node);
        return {};
    }
    if (folder->folders.contains(node.name))
        return refused(path, QStringLiteral("a folder has the name"));
    folder->entries.insert_or_assign(node.name, std::move(node));
    return {};
}

bool TreeBuilder::remove(BytesView path)
{
    const auto [parent, name] = split(path);
    auto *folder = const_cast<Folder *>(findFolder(parent));
    return folder && (folder->entries.erase(Bytes(name)) > 0 || folder->folders.erase(Bytes(name)) > 0);
}

const Node *TreeBuilder::find(BytesView path) const
{
    const auto [parent, name] = split(path);
    const Folder *folder = findFolder(parent);
    if (!folder)
        return nullptr;
    if (const auto found = folder->entries.find(Bytes(name)); found != folder->entries.end())
        return &found->second;
    const auto found = folder->folders.find(Bytes(name));
    return found != folder->folders.end() ? &found->second.node : nullptr;
}

Result<Subtree> TreeBuilder::store(repository::BlobSession &session) const
{
    return storeFolder(m_top, session);
}

Result<Subtree> TreeBuilder::storeFolder(const Folder &folder, repository::BlobSession &session)
{
    std::vector<Node> nodes;
    nodes.reserve(folder.entries.size() + folder.folders.size());
    for (const auto &[name, node] : folder.entries)
        nodes.push_back(node);
    for (const auto &[name, child] : folder.folders) {
        Node node = child.node;
        BACKSTOP_ASSIGN(subtree, storeFolder(child, session));
        node.subtree = subtree;
        nodes.push_back(std::move(node));
    }
    std::sort(nodes.begin(), nodes.end(), [](const Node &a, const Node &b) { return a.name < b.name; });
    return repository::storeTree(session, nodes);
}

} // namespace backstop::backup
