// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backuprun.h"

#include <algorithm>

namespace backstop::backup {

/// A folder whose entries are coming in. `nodes` has a place for each entry from the start; what vanished leaves a gap.
struct BackupRun::Folder
{
    FolderPointer parent;  // null for the top
    std::size_t place = 0; // in parent->nodes
    int depth = 0;
    Bytes path;            // relative to the top of the backup, with a '/' at its end; empty for the top
    Bytes filterPath;      // relative to the source, with a '/' at its end
    repository::Node node; // the folder itself
    std::optional<SourceDirectory> source; // none for the top
    std::vector<repository::Node> before;  // entries in the parent backup, by name
    std::optional<repository::Subtree> subtreeBefore;

    std::mutex mutex;
    std::vector<std::optional<repository::Node>> nodes; // guarded by mutex
    std::size_t open = 1; // guarded by mutex: entries to come, and 1 until the folder is scanned

    const repository::Node *findBefore(BytesView name) const
    {
        const auto found = std::lower_bound(
            before.begin(), before.end(), name,
            [](const repository::Node &entry, BytesView wanted) { return entry.name < wanted; });
        return found != before.end() && found->name == name ? &*found : nullptr;
    }
    std::size_t addPlace()
    {
        const std::lock_guard lock(mutex);
        nodes.emplace_back();
        ++open;
        return nodes.size() - 1;
    }
    void set(std::size_t at, repository::Node &&value)
    {
        const std::lock_guard lock(mutex);
        nodes[at] = std::move(value);
    }
};

} // namespace backstop::backup
