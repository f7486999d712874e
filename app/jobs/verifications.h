// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/verification.h"
#include "model/verify/verify.h"

#include <vector>

namespace backstop::app {

/// What the history of verifications keeps of @p report: a line for each of @p backups, which are those that it was to cover, that was
/// really looked at or that damage hits. Damaged without damaged files: the backup itself cannot be read.
std::vector<catalog::Verification> verificationsOf(const verify::VerifyReport &report,
                                                   const std::vector<BackupId> &backups, Timestamp endedAt);

/// The backups that @p request is to cover. To be asked before it runs, so that one that is made meanwhile does not count as verified.
Result<std::vector<BackupId>> coveredBackups(repository::Repository &repository,
                                             const verify::VerifyRequest &request);

} // namespace backstop::app
