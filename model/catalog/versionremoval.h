// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/sqlite.h"

namespace backstop::catalog {

/// Takes the backup with this number out of the whole history, within the open transaction: what only it had goes, what others have
/// stays. The cost is that of the changes from it to the next backup of its lines.
Result<> removeVersions(Database &database, std::int64_t backup);

} // namespace backstop::catalog
