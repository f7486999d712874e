// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/tree.h"

#include <deque>
#include <map>

namespace backstop::backup {

/// Builds the tree of a backup from entries that come in any order, as those of an archive do. Holds all of them. One thread.
class TreeBuilder
{
public:
    /// Adds @p node at @p path, components joined by '/'; folders on the way that nobody added get the metadata of folders. A
    /// second entry at a path takes the place of the first, as tar has it; a folder that is added again keeps what is in it.
    /// InvalidArgument where the path leads outside (see isSafeComponent()) or through something that is no folder, or has more
    /// folders than kMaxFolderDepth.
    Result<> add(BytesView path, repository::Node node);
    /// Takes away the entry at @p path; false where there is none. Folders that become empty stay.
    bool remove(BytesView path);
    const repository::Node *find(BytesView path) const;
    /// Stores the trees, what is in a folder before the folder, and gives the one at the top.
    Result<repository::Subtree> store(repository::BlobSession &session) const;

private:
    /// Folders stand one after the other and name each other by number, a folder always behind the one it is in: nothing here
    /// recurses, however deep an archive nests them.
    struct Folder
    {
        repository::Node node; ///< of the folder itself
        std::map<Bytes, repository::Node> entries;
        std::map<Bytes, std::size_t> folders;
    };
    Folder &addFolder(Folder &parent, BytesView name);
    Result<Folder *> folderAt(BytesView path);
    const Folder *findFolder(BytesView path) const;
    std::vector<bool> foldersInUse() const;

    std::deque<Folder> m_folders =
        std::deque<Folder>(1); // the top first; some may be removed ones, which nobody names
};

} // namespace backstop::backup
