// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

namespace backstop::app {

/// Writes the recovery scripts of the sample plan for the demo's data, restore_NAME.sh for each component, into @p folder, which is made.
/// They start nothing: each looks whether what a drill has restored can be used (the database is one, every line of orders is whole),
/// says what it found, and fails where it cannot.
Result<> writeDemoScripts(const Bytes &folder);

} // namespace backstop::app
