// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

namespace backstop::recovery {

/// The plan that comes with the program: eight components of a trading firm, for a beginning and for the demo. Where @p dataFolder is
/// not empty, its data are found below that folder of the backups, as the demo has them.
RecoveryPlan samplePlan(const QString &dataFolder = {});

} // namespace backstop::recovery
