// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/verification.h"
#include "model/verify/verify.h"

#include <vector>

namespace backstop::app {

/// What the history of verifications keeps of @p report: a line for each of @p backups, which are those that it covered.
std::vector<catalog::Verification> verificationsOf(const verify::VerifyReport &report,
                                                   const std::vector<BackupId> &backups, Timestamp endedAt);

} // namespace backstop::app
