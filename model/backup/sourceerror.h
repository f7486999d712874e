// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

namespace backstop::backup {

/// What the errno value @p errnum means for an entry of a source: NotFound, PermissionDenied, Io or SourceUnreadable.
Error sourceError(int errnum, BytesView path);

/// Another entry has this name by now.
Error sourceReplaced(BytesView path);

} // namespace backstop::backup
