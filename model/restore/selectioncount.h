// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/repository.h"

namespace backstop::restore {

/// How much of a backup is chosen.
struct SelectionCount
{
    std::uint64_t folders = 0;
    std::uint64_t files = 0; ///< entries that are not folders
    std::uint64_t bytes = 0;
    bool operator==(const SelectionCount &) const = default;
};

/// Counts what the paths @p includes hold without what @p excludedPaths take out of them; a path inside one of the other kind takes
/// its part out or puts it back. Reads only the way to each path: folders know what they hold. NotFound where one is not in the backup.
Result<SelectionCount> countSelection(repository::Repository &repo, const BackupId &backup,
                                      const std::vector<Bytes> &includes,
                                      const std::vector<Bytes> &excludedPaths, const std::stop_token &stop);

} // namespace backstop::restore
