// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/itemmodels/roles.h"

namespace backstop::itemmodels {

/// The state of a backup at the time @p now: Verified, VerifiedLongAgo, Complete, Partial or Damaged. Green means proven, and not too
/// long ago: see catalog::isProof() and catalog::kProofHolds.
Status statusOf(const catalog::BackupRow &backup, Timestamp now);
/// The word for that, with the age of a proof: "Verified 3 d ago".
QString stateText(const catalog::BackupRow &backup, Timestamp now);

/// What a backup is of, in one line: its source, or the first and how many more.
QString sourcesText(const QStringList &sources);

} // namespace backstop::itemmodels
