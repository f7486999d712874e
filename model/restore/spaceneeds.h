// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"
#include "model/restore/targettree.h"

#include <map>

namespace backstop::restore {

/// What a restore takes of each file system of its target. One thread at a time.
class SpaceNeeds
{
public:
    struct FileSystem
    {
        Bytes folder;             ///< the first one there that is restored into
        std::uint64_t device = 0; ///< 0 where the target is not there yet
        std::uint64_t free = 0;   ///< bytes for this user now
        std::int64_t taken = 0;   ///< bytes so far, less what was given back
        std::uint64_t needed = 0; ///< the most that was taken at any moment
        bool isShorterThan(const FileSystem &other) const;
    };

    /// The one that @p target is on, or will be made on.
    Result<FileSystem *> ofTarget(const Bytes &target, const TargetDirectory *root);
    /// The one that @p folder is on. Valid as long as this object.
    Result<FileSystem *> of(const TargetDirectory &folder);

    /// Counts @p node as written to @p place, where @p replaced (may be null) goes when it is whole.
    void add(FileSystem &place, const repository::Node &node, const ExistingEntry *replaced);
    /// The one that lacks the most, or else has the least to spare. There is one.
    const FileSystem &tightest() const;

private:
    std::map<std::uint64_t, FileSystem> m_fileSystems; // by device
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>
        m_linkedFiles; // device of the first name in the target, by device and inode in the backup
};

} // namespace backstop::restore
