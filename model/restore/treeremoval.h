// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/directoryhandle.h"
#include "model/core/result.h"

namespace backstop::restore {

/// Removes the entry @p name of @p directory; a directory with all that is in it, of any depth, following no link and
/// entering no other file system.
Result<> removeTree(const DirectoryHandle::Pointer &directory, const Bytes &name);

} // namespace backstop::restore
