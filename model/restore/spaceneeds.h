// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/blobstore.h"
#include "model/repository/node.h"
#include "model/restore/targettree.h"

#include <map>

namespace backstop::restore {

/// What a restore takes of each file system of its target. One thread at a time; @p session outlives it.
class SpaceNeeds
{
public:
    explicit SpaceNeeds(repository::BlobSession &session)
        : m_session(session)
    {}

    /// A huge file, whose chunks are listed elsewhere: counted with its holes until the room does not do.
    struct CountedWhole
    {
        repository::Content content;
        std::uint64_t size = 0;
    };
    struct FileSystem
    {
        Bytes folder;             ///< the first one there that is restored into
        std::uint64_t device = 0; ///< 0 where the target is not there yet
        std::uint64_t free = 0;   ///< bytes for this user now
        std::int64_t taken = 0;   ///< bytes so far, less what was given back
        std::uint64_t needed = 0; ///< the most that was taken at any moment
        std::vector<CountedWhole> countedWhole = {};
        bool hasRoomFor(std::uint64_t bytes) const;
        bool isShorterThan(const FileSystem &other) const;
    };

    /// The one that @p target is on, or will be made on.
    Result<FileSystem *> ofTarget(const Bytes &target, const TargetDirectory *root);
    /// The one that @p folder is on. Valid as long as this object.
    Result<FileSystem *> of(const TargetDirectory &folder);

    /// Counts @p node as written to @p place, where @p replaced (may be null) goes when it is whole.
    /// An error only where the storage gives no answer.
    Result<> add(FileSystem &place, const repository::Node &node, const ExistingEntry *replaced);
    /// The one that lacks the most, or else has the least to spare. There is one.
    const FileSystem &tightest() const;

private:
    Result<std::uint64_t> withoutHoles(const repository::Content &content);
    Result<> readLists(FileSystem &place);

    repository::BlobSession &m_session;
    std::map<std::uint64_t, FileSystem> m_fileSystems; // by device
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>
        m_linkedFiles; // device of the first name in the target, by device and inode in the backup
};

} // namespace backstop::restore
