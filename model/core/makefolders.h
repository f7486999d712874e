// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

namespace backstop {

/// Makes the folder @p path and those above it that are missing, mode 0700, each durable in its parent. Links on the way are
/// followed: this is for paths that the user named. What has the name already stays, whatever it is, and is durable in its parent after that.
Result<> makeFolders(const Bytes &path);

} // namespace backstop
