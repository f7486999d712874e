// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

#include <stop_token>
#include <vector>

namespace backstop::app {

/// What two folders on disk have in common and where they differ.
struct TreeComparison
{
    std::uint64_t entries = 0;        ///< compared, folders included
    std::uint64_t files = 0;          ///< everything but folders, as backups count them
    std::uint64_t bytes = 0;          ///< of files, compared one by one
    std::vector<QString> differences; ///< "path: what differs", the first 100
    bool isEqual() const { return differences.empty(); }
};

/// Compares two folders entry by entry: names, kinds, every byte, mode, owner, time of change, targets of links. Knows nothing of
/// repositories, so it can be a witness. Follows no link.
Result<TreeComparison> compareTrees(const Bytes &left, const Bytes &right, const std::stop_token &stop);

} // namespace backstop::app
