// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/graphlayout.h"

namespace backstop::recovery {

/// A drawing for where nearly everything needs everything, so that layers would be one long chain: in columns of the same height, those with a
/// low number of @p depths to the left, about twice as wide as high. Neighbours stand about level with each other. Lines run behind the
/// boxes: to the right where that is their way, to the left (and called backward) or within a column else. Boxes never overlap. The same
/// graph always gives the same layout; takes time in proportion to the lines.
GraphLayout columnLayout(const DependencyGraph &graph, const std::vector<double> &depths,
                         const LayoutRequest &request);

} // namespace backstop::recovery
