// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/componentpaths.h"

#include "model/core/names.h"
#include "model/repository/tree.h"
#include "model/repository/treecursor.h"

#include <algorithm>

namespace backstop::recovery {

using repository::BackupRecord;
using repository::Node;

ComponentPaths::ComponentPaths(const RecoveryPlan &plan)
    : m_isWanted(plan.components.size(), false)
{
    for (std::size_t i = 0; i < plan.components.size(); ++i) {
        const BackupSource &source = plan.components[i].backup;
        m_isWanted[i] = !source.isNothing() && add(i, source.path);
    }
}

/// False where no backup can have the path.
bool ComponentPaths::add(std::size_t component, const QString &path)
{
    const Bytes bytes = nameShownAs(path.toUtf8().toStdString());
    if (std::ranges::count(bytes, '/') >= repository::kMaxFolderDepth)
        return false;
    std::size_t folder = 0;
    for (std::size_t begin = 0; begin <= bytes.size();) {
        const std::size_t end = std::min(bytes.find('/', begin), bytes.size());
        const auto [it, isNew] =
            m_folders[folder].below.try_emplace(bytes.substr(begin, end - begin), m_folders.size());
        folder = it->second;
        if (isNew)
            m_folders.emplace_back();
        begin = end + 1;
    }
    m_folders[folder].components.push_back(component);
    return true;
}

/// Everybody whose data are @p folder or below it.
void ComponentPaths::collect(std::size_t folder, std::vector<std::size_t> &components) const
{
    std::vector<std::size_t> open{folder};
    while (!open.empty()) {
        const Folder &one = m_folders[open.back()];
        open.pop_back();
        components.insert(components.end(), one.components.begin(), one.components.end());
        for (const auto &[name, below] : one.below)
            open.push_back(below);
    }
}

std::vector<ComponentPaths::Unread>
ComponentPaths::lookInto(repository::BlobSession &blobs, const BackupRecord &record, const Take &take) const
{
    std::vector<Unread> unread;
    std::vector<std::pair<BlobId, std::size_t>> open{{record.tree.root, 0}};
    while (!open.empty()) {
        const auto [root, number] = open.back();
        open.pop_back();
        const Folder &folder = m_folders[number];
        repository::TreeCursor entries(blobs, root);
        for (auto wanted = folder.below.begin(); wanted != folder.below.end();) {
            const auto entry = entries.next();
            if (!entry) {
                unread.push_back({entry.error().withContext(
                                      QStringLiteral("backup %1")
                                          .arg(QString::fromStdString(record.id.hex().substr(0, 8)))),
                                  {}});
                for (; wanted != folder.below.end(); ++wanted)
                    collect(wanted->second, unread.back().components);
                break;
            }
            if (!*entry)
                break;
            const Node &node = **entry;
            while (wanted != folder.below.end() && wanted->first < node.name)
                ++wanted;
            if (wanted == folder.below.end() || wanted->first != node.name)
                continue;
            for (const std::size_t component : m_folders[wanted->second].components)
                take(component, node);
            if (node.isDirectory() && !m_folders[wanted->second].below.empty())
                open.emplace_back(node.subtree.root, wanted->second);
            ++wanted;
        }
    }
    return unread;
}

} // namespace backstop::recovery
