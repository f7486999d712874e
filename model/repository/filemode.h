// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"

#include <sys/stat.h>

namespace backstop::repository {

/// What an entry of the file system with this st_mode is.
inline NodeType nodeTypeOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFDIR:
        return NodeType::Directory;
    case S_IFLNK:
        return NodeType::Symlink;
    case S_IFIFO:
        return NodeType::Fifo;
    case S_IFCHR:
        return NodeType::CharDevice;
    case S_IFBLK:
        return NodeType::BlockDevice;
    case S_IFSOCK:
        return NodeType::Socket;
    default:
        return NodeType::File;
    }
}

} // namespace backstop::repository
