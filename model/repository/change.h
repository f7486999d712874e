// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"

#include <QString>

namespace backstop::repository {

/// Written to repositories: do not renumber.
enum class ChangeType : std::uint8_t { Added = 1, Modified = 2, Deleted = 3 };

/// One line of a change manifest: a file (anything but a folder) that differs between two backups.
/// `sha256`, `size` and `mtimeNs` are those of the newer backup; for Deleted those that the file had last.
struct Change
{
    Bytes path; ///< relative to the top of the backup, components joined by '/'
    ChangeType type = ChangeType::Added;
    NodeType nodeType = NodeType::File;
    Digest sha256; ///< null for what has no content
    std::uint64_t size = 0;
    std::uint64_t sizeBefore = 0; ///< 0 for Added
    std::int64_t mtimeNs = 0;
    bool metadataOnly =
        false; ///< Modified, but the content is the same: only mode, owner, time or attributes differ
    bool operator==(const Change &) const = default;
};

/// "Added", "Modified", "Deleted": as in JSON. Not translated.
QString changeTypeName(ChangeType type);

} // namespace backstop::repository
