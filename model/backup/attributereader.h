// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"

#include <vector>

namespace backstop::backup {

/// No more of the names and values of an entry are read: an entry has to fit into a blob of the repository.
inline constexpr std::size_t kMostAttributeBytes = 1024 * 1024;

/// How reading the extended attributes of an entry ended. Those that could be read are there in any case.
struct AttributeOutcome
{
    int error =
        0; ///< errno value of the first one that could not be read; 0 where all could; E2BIG where they are too many
    Bytes attribute; ///< its name; empty where even the list could not be read
};

/// Reads all extended attributes that the system shows, ACLs among them, sorted by name. None where the file system has none.
AttributeOutcome readExtendedAttributes(int fd, std::vector<repository::ExtendedAttribute> &out);

/// The same through an O_PATH descriptor, by way of /proc: for symlinks, sockets, FIFOs and devices, which cannot be opened.
AttributeOutcome readExtendedAttributesOfPath(int pathFd, std::vector<repository::ExtendedAttribute> &out);

} // namespace backstop::backup
