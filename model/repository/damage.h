// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

namespace backstop::repository {

/// Whether @p error says that one object cannot be read (damaged, missing, on a bad sector, shut), so that work goes on
/// with the others; anything else (no connection, no memory, cancelled) ends the work.
bool isUnreadable(const Error &error);

} // namespace backstop::repository
