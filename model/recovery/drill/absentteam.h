// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drill.h"

namespace backstop::recovery {

/// A team of which nobody is there does nothing: its first component that could begin fails, so that what depends on it is not waited
/// for. Whether there was one. An error where that cannot be written down.
Result<bool> failAbsentTeam(Drill &drill);

} // namespace backstop::recovery
