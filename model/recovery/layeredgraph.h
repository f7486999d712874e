// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/graphlayout.h"

namespace backstop::recovery {

/// A component in the layers of a drawing, or the place where a line passes a layer.
struct LayeredVertex
{
    int component = -1; ///< -1: a line passes
    int layer = 0;
    double width = 0;
    double height = 0;
    double y = 0;           ///< of its middle
    std::vector<int> left;  ///< in the layer before
    std::vector<int> right; ///< in the layer behind
};

struct LayeredLine
{
    int need = 0;
    int neededBy = 0;
    bool isTurned = false;   ///< laid out from neededBy to need, for it closes a circle
    std::vector<int> passes; ///< vertices from left to right, without the ends

    int leftEnd() const { return isTurned ? neededBy : need; }
    int rightEnd() const { return isTurned ? need : neededBy; }
};

/// The first stage of layeredLayout(): which layer each component stands in, and which layers the lines pass. All lines run to the right, and
/// each piece of one from a layer to the next, but for those that are too long to have places of their own. A value.
class LayeredGraph
{
public:
    LayeredGraph(const DependencyGraph &graph, const std::vector<int> &nodes, const LayoutRequest &request);

    std::vector<LayeredVertex> vertices;
    std::vector<LayeredLine> lines;
    std::vector<int> layerOf;             ///< by component
    std::vector<std::vector<int>> layers; ///< vertices, from above; empty until orderLayers()

private:
    void findLines(const DependencyGraph &graph, const std::vector<int> &nodes);
    void findLayers(const DependencyGraph &graph, const std::vector<int> &nodes);
    void makeVertices(const DependencyGraph &graph, const std::vector<int> &nodes,
                      const LayoutRequest &request);
    void connect(int from, int to);
};

/// What a stage that was stopped says.
Error layoutCancelled();

} // namespace backstop::recovery
