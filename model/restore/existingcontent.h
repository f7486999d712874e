// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"
#include "model/restore/targettree.h"

#include <stop_token>

namespace backstop::restore {

enum class ContentMatch {
    Same,        ///< every byte
    Other,       ///< was read, and is not the same
    NotCompared, ///< cannot be read, is of another size by now, or was backed up without a SHA-256 (see FORMAT.md)
};

/// Whether the file of @p folder that has the name of @p node has its content. Cancelled where @p stop is asked for.
Result<ContentMatch> compareContent(const repository::Node &node, const TargetDirectory &folder,
                                    const std::stop_token &stop);

} // namespace backstop::restore
