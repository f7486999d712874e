// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"
#include "model/restore/targettree.h"

#include <stop_token>

namespace backstop::restore {

/// Whether the file @p name of @p folder has the content of @p node, every byte of it: false as well where it cannot be read, and for
/// a file without SHA-256 (see FORMAT.md). Cancelled where @p stop is asked for.
Result<bool> hasContent(const repository::Node &node, const TargetDirectory &folder,
                        const std::stop_token &stop);

} // namespace backstop::restore
