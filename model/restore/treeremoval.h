// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/directoryhandle.h"
#include "model/core/fileidentity.h"
#include "model/core/result.h"

#include <optional>

namespace backstop::restore {

/// Removes the entry @p name of @p directory; a directory with all that is in it, of any depth, following no link and
/// entering neither another file system nor the directory @p spared.
Result<> removeTree(const DirectoryHandle::Pointer &directory, const Bytes &name,
                    const std::optional<FileIdentity> &spared);

} // namespace backstop::restore
