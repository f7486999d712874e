// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <cstdint>
#include <vector>

namespace backstop::repository {

/// What an entry of a tree is. Written to repositories: do not renumber.
enum class NodeType : std::uint8_t {
    File = 1,
    Directory = 2,
    Symlink = 3,
    Fifo = 4,
    CharDevice = 5,
    BlockDevice = 6,
    Socket = 7
};

struct ExtendedAttribute
{
    Bytes name;
    Bytes value;
    bool operator==(const ExtendedAttribute &) const = default;
};

/// What a file system knows of an entry besides its name and content. Times are nanoseconds since 1970 and may be negative.
struct Metadata
{
    std::uint32_t mode = 0; ///< permission bits with set-uid, set-gid and sticky (07777); the type is in Node
    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    Bytes user;  ///< name of uid where the system has one
    Bytes group; ///< name of gid where the system has one
    std::int64_t mtimeNs = 0;
    std::int64_t ctimeNs = 0; ///< not restored; tells whether something changed
    std::uint64_t inode =
        0; ///< not restored; tells whether something changed, and which names are hard links of one file
    std::uint64_t device = 0;                  ///< not restored; as inode
    std::uint64_t links = 1;                   ///< number of names at the time of the backup
    std::uint64_t deviceNumber = 0;            ///< rdev of a character or block device
    std::vector<ExtendedAttribute> attributes; ///< sorted by name; ACLs are among them (system.posix_acl_*)
    bool operator==(const Metadata &) const = default;
};

/// A run of a file's content, in order of offset: a chunk, or a hole of zeros that takes no space.
struct Segment
{
    BlobId chunk;             ///< null for a hole
    std::uint64_t length = 0; ///< in bytes of the file
    bool isHole() const { return chunk.isNull(); }
    bool operator==(const Segment &) const = default;
};

/// Where the bytes of a regular file are. Exactly one of the three holds them; an empty file has none.
struct Content
{
    Bytes inlined;                 ///< the bytes themselves, for the smallest files
    std::vector<Segment> segments; ///< for most files
    std::vector<BlobId> lists;     ///< for huge files: blobs that hold the segments, in order
    bool operator==(const Content &) const = default;
};

/// What a directory holds, below it and in all: enough to show sizes and to compare without opening it.
struct Subtree
{
    BlobId root;               ///< tree blob of the directory
    std::uint64_t files = 0;   ///< entries below that are not directories, at any depth
    std::uint64_t folders = 0; ///< directories below, at any depth
    std::uint64_t bytes = 0;   ///< sum of the sizes of the regular files below
    bool operator==(const Subtree &) const = default;
};

/// One entry of a directory in a backup.
struct Node
{
    Bytes name;
    NodeType type = NodeType::File;
    Metadata metadata;
    std::uint64_t size = 0;        ///< of a regular file
    Digest sha256;                 ///< plain SHA-256 of a regular file's content
    Content content;               ///< of a regular file
    Bytes linkTarget;              ///< of a symlink
    Subtree subtree;               ///< of a directory
    bool changedWhileRead = false; ///< the content may mix two states of the file; the backup is partial
    bool attributesIncomplete =
        false; ///< not all extended attributes could be read; the backup is partial, and a later one reads the entry again

    bool isFile() const { return type == NodeType::File; }
    bool isDirectory() const { return type == NodeType::Directory; }
    bool operator==(const Node &) const = default;
};

} // namespace backstop::repository
