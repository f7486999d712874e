// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/graphlayout.h"

namespace backstop::recovery {

/// The absolute path of Graphviz' dot: the first that PATH leads to and that can be run. Folders of PATH that are not absolute are passed
/// over. Empty where there is none.
Bytes findDot();

/// @p nodes of @p graph in the language of dot: as n0, n1, ... by component, whatever they are called.
Bytes dotText(const DependencyGraph &graph, const std::vector<int> &nodes, const LayoutRequest &request);

/// What `dot -Tplain` answers to dotText(), with the boxes of @p nodes alone. Unavailable where it is anything else than one place for
/// each of the nodes and one curve for each need between them.
Result<GraphLayout> parsePlain(BytesView text, const DependencyGraph &graph, const std::vector<int> &nodes,
                               const LayoutRequest &request);

/// Has dot lay out @p nodes of @p graph. An error where it did not, with refusal saying which; Cancelled when stopped.
Result<GraphLayout> dotLayout(const DependencyGraph &graph, const std::vector<int> &nodes,
                              const LayoutRequest &request, const std::stop_token &stop, DotRefusal &refusal);

} // namespace backstop::recovery
