// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/layeredgraph.h"

namespace backstop::recovery {

/// The third stage of layeredLayout(): how far down each vertex of @p graph stands, in the order of orderLayers() and with the distances of @p
/// request, so that the lines are straight. Cancelled when stopped.
Result<> placeVertices(LayeredGraph &graph, const LayoutRequest &request, const std::stop_token &stop);

} // namespace backstop::recovery
