// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/layeredgraph.h"

namespace backstop::recovery {

/// The second stage of layeredLayout(): which vertex stands above which in each layer of @p graph, so that few lines cross. Cancelled when
/// stopped.
Result<> orderLayers(LayeredGraph &graph, const std::stop_token &stop);

} // namespace backstop::recovery
