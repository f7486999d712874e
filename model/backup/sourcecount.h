// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/backuprun.h"

namespace backstop::backup {

/// Walks @p sources and adds what a backup of them will read to the totals of @p progress. What cannot be read is left out: the
/// backup tells it. Nothing is counted below @p repositoryFolder. Cancelled is the only error.
Result<> countSources(const std::vector<NamedSource> &sources, const ExcludeFilter &filter,
                      const std::optional<FileIdentity> &repositoryFolder, Progress &progress,
                      const std::stop_token &stop);

} // namespace backstop::backup
