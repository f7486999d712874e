// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"
#include "model/restore/targettree.h"

#include <vector>

namespace backstop::restore {

/// What may be set of the mode of @p metadata where the entry does not get its user, or its group: no right passes to another.
mode_t modeWithout(const repository::Metadata &metadata, repository::NodeType type, bool lacksUser,
                   bool lacksGroup);

/// Puts owner, mode, attributes and times of @p metadata on the entry that @p fd is: open for regular files and
/// directories, O_PATH for all others. Attributes of programs (user.*) and ACLs that the entry has and @p metadata has not
/// are removed. Goes on after a problem; what cannot be restored never makes the entry more open than it was.
std::vector<MetadataProblem> writeMetadata(int fd, repository::NodeType type,
                                           const repository::Metadata &metadata);

} // namespace backstop::restore
