// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backuprun.h"
#include "model/backup/earlierentries.h"
#include "model/repository/treewriter.h"

#include <deque>

namespace backstop::backup {

/// A folder whose entries are coming in. Each has a place from the start, in order of name; as soon as all before it are
/// complete it goes into the tree, so that only those that overtook others wait in memory.
struct BackupRun::Folder
{
    FolderPointer parent;  // null for the top
    std::size_t place = 0; // in parent
    int depth = 0;
    repository::Node node;                 // the folder itself; its name is empty for the top
    std::optional<SourceDirectory> source; // none for the top
    std::optional<EarlierEntries> before;  // scanning thread only: entries in the parent backup

    struct Place
    {
        bool isDone = false;
        std::optional<repository::EncodedEntry> entry; // none where it vanished or failed
    };
    std::mutex mutex;
    std::deque<Place> places;   // guarded by mutex: those that are not in the tree yet
    std::size_t firstPlace = 0; // guarded by mutex: the number of the first of them
    bool isScanned = false;     // guarded by mutex: no places are added any more
    bool isWriting = false;     // guarded by mutex: a thread has `tree`; stays so when it is finished

    repository::TreeWriter tree; // of the thread that set isWriting

    Folder() = default;
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    ~Folder()
    {
        // One by one and not by recursion, which thousands of levels would turn into a stack overflow.
        FolderPointer ancestor = std::move(parent);
        while (ancestor && ancestor.use_count() == 1)
            ancestor = std::move(ancestor->parent);
    }

    /// The path of the entry @p name, relative to the top of the backup; its own path for an empty name.
    Bytes pathOf(BytesView name) const
    {
        std::vector<BytesView> components;
        if (!name.empty())
            components.push_back(name);
        for (const Folder *folder = this; folder->parent; folder = folder->parent.get())
            components.push_back(folder->node.name);
        Bytes path;
        for (auto component = components.rbegin(); component != components.rend(); ++component) {
            if (!path.empty())
                path += '/';
            path += *component;
        }
        return path;
    }
    std::size_t addPlace()
    {
        const std::lock_guard lock(mutex);
        places.emplace_back();
        return firstPlace + places.size() - 1;
    }
};

} // namespace backstop::backup
