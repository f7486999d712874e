// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drill.h"

namespace backstop::recovery {

/// Ends a drill whose work is over, or that was aborted: removes the sandbox, unless that is to be kept, and records the outcome that the
/// evidence has. What cannot be removed is told in the drill and does not keep it from its end. InvalidArgument where something is left
/// to do; meanwhile nothing more can be begun. Needs no repository. Thread-safe, as the drill is.
Result<> finishDrill(Drill &drill);

} // namespace backstop::recovery
