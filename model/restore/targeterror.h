// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/directoryhandle.h"
#include "model/core/result.h"

namespace backstop::restore {

/// What the errno value @p errnum means for an entry of a target; TargetConflict for everything that stands in the way.
Error targetError(int errnum, BytesView path);

/// Error TargetRefused unless @p name may be restored into @p directory.
Result<> checkName(BytesView name, const DirectoryHandle &directory);

/// For a target, or a folder of it, that is in the repository that is restored from.
Error insideRepository(BytesView path);

} // namespace backstop::restore
