// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivereader.h"
#include "model/backup/treebuilder.h"

namespace backstop::archive {

/// Puts the entries of an archive into a tree, by the same rules where they are planned and where they are stored. One thread.
class ImportTree
{
public:
    /// Everything comes below @p name. Folders that the archive has not, that one too, belong to this user and are of the time @p mtimeNs.
    ImportTree(Bytes name, std::int64_t mtimeNs);

    /// The path of @p entry below the name, without what does not count in it.
    static Bytes pathOf(const ArchivedEntry &entry);
    /// Adds @p entry, whose node has its content by now. False where it takes the place of an earlier one. An error where it cannot be
    /// taken; the tree is as before then, but for folders on the way.
    Result<bool> add(ArchivedEntry entry);
    /// Tells the names of each hard link how many there are. Before the tree is stored.
    Result<> finish();
    const backup::TreeBuilder &tree() const { return m_tree; }
    /// About how many bytes of memory the entries take, and the folders that were met on the way to them.
    std::uint64_t remembered() const { return m_remembered; }
    /// The whole path of @p path.
    Bytes inTree(const Bytes &path) const { return path.empty() ? m_name : m_name + '/' + path; }

private:
    Result<> link(ArchivedEntry &entry);
    Result<> makeFolders(BytesView path);
    Result<> put(BytesView path, repository::Node node);

    Bytes m_name;
    repository::Node m_folder; ///< what a folder is that the archive has not
    backup::TreeBuilder m_tree;
    std::vector<std::vector<Bytes>> m_links; ///< by the number that stands for their inode, from 1 on
    std::uint64_t m_remembered = 0;
};

} // namespace backstop::archive
