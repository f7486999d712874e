// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/treebuilder.h"

#include "model/core/names.h"
#include "model/repository/treewriter.h"

#include <algorithm>

namespace backstop::backup {

using repository::Node;
using repository::NodeType;
using repository::Subtree;

namespace {

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

TreeBuilder::Folder &TreeBuilder::addFolder(Folder &parent, BytesView name)
{
    parent.folders.emplace(Bytes(name), m_folders.size());
    Folder &folder = m_folders.emplace_back();
    folder.node = plainFolder(name);
    return folder;
}

Result<TreeBuilder::Folder *> TreeBuilder::folderAt(BytesView path)
{
    Folder *folder = &m_folders.front();
    int level = 0;
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const BytesView name = path.substr(begin, end - begin);
        begin = end + 1;
        if (!isSafeComponent(name))
            return refused(path, QStringLiteral("is no path inside a backup"));
        if (++level > repository::kMaxFolderDepth)
            return refused(path, QStringLiteral("is nested too deep"));
        if (folder->entries.contains(Bytes(name)))
            return refused(path, QStringLiteral("leads through something that is no folder"));
        const auto found = folder->folders.find(Bytes(name));
        folder = found != folder->folders.end() ? &m_folders[found->second] : &addFolder(*folder, name);
    }
    return folder;
}

const TreeBuilder::Folder *TreeBuilder::findFolder(BytesView path) const
{
    const Folder *folder = &m_folders.front();
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const auto found = folder->folders.find(Bytes(path.substr(begin, end - begin)));
        if (found == folder->folders.end())
            return nullptr;
        folder = &m_folders[found->second];
        begin = end + 1;
    }
    return folder;
}

Result<> TreeBuilder::add(BytesView path, Node node)
{
    const auto [parent, name] = split(path);
    if (!isSafeComponent(name))
        return refused(path, QStringLiteral("is no path inside a backup"));
    // Readers count the folders, and this is one itself.
    if (node.isDirectory() && std::count(path.begin(), path.end(), '/') >= repository::kMaxFolderDepth)
        return refused(path, QStringLiteral("is nested too deep"));
    BACKSTOP_ASSIGN(folder, folderAt(parent));
    node.name = Bytes(name);
    if (node.isDirectory()) {
        folder->entries.erase(node.name);
        const auto found = folder->folders.find(node.name);
        Folder &own =
            found != folder->folders.end() ? m_folders[found->second] : addFolder(*folder, node.name);
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
    return found != folder->folders.end() ? &m_folders[found->second].node : nullptr;
}

std::vector<bool> TreeBuilder::foldersInUse() const
{
    std::vector<bool> isInUse(m_folders.size());
    isInUse[0] = true;
    for (std::size_t i = 0; i < m_folders.size(); ++i) {
        if (!isInUse[i])
            continue;
        for (const auto &[name, number] : m_folders[i].folders)
            isInUse[number] = true;
    }
    return isInUse;
}

Result<Subtree> TreeBuilder::store(repository::BlobSession &session) const
{
    const std::vector<bool> isInUse = foldersInUse();
    std::vector<Subtree> stored(m_folders.size());
    for (std::size_t i = m_folders.size(); i-- > 0;) {
        if (!isInUse[i])
            continue;
        const Folder &folder = m_folders[i];
        repository::TreeWriter writer;
        auto file = folder.entries.begin();
        auto child = folder.folders.begin();
        while (file != folder.entries.end() || child != folder.folders.end()) {
            if (child == folder.folders.end() ||
                (file != folder.entries.end() && file->first < child->first)) {
                BACKSTOP_TRY(writer.add(session, repository::EncodedEntry((file++)->second)));
                continue;
            }
            Node node = m_folders[child->second].node;
            node.subtree = stored[child->second];
            ++child;
            BACKSTOP_TRY(writer.add(session, repository::EncodedEntry(node)));
        }
        BACKSTOP_ASSIGN(subtree, writer.finish(session));
        stored[i] = subtree;
    }
    return stored[0];
}

} // namespace backstop::backup
