// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/tree.h"

namespace backstop::ctl {

using NodeVisitor = std::function<Result<>(const Bytes &path, const repository::Node &node)>;

/// Every entry of the folder @p root, which is @p path, in tree order: also what is below its folders where @p recursive. An error of
/// @p visit ends the walk.
Result<> visitBelow(repository::BlobSession &blobs, const BlobId &root, const Bytes &path, bool recursive,
                    const NodeVisitor &visit);

} // namespace backstop::ctl
