// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/layeredlayout.h"

#include "model/core/at.h"
#include "model/recovery/layerorder.h"
#include "model/recovery/layerplaces.h"

#include <algorithm>

namespace backstop::recovery {

namespace {

/// Level where it leaves, where it passes a layer and where it arrives, and bent only between the layers: it meets no box.
LayoutEdge curveOf(const LayeredLine &line, const LayeredGraph &graph, const GraphLayout &layout,
                   const std::vector<double> &columns, const std::vector<double> &widths)
{
    const LayoutBox &from = layout.nodes[at(line.leftEnd())];
    const LayoutBox &to = layout.nodes[at(line.rightEnd())];
    std::vector<LayoutPoint> curve{{from.right(), from.middle()}};
    const auto goTo = [&curve](double x, double y) {
        const LayoutPoint begin = curve.back();
        const double half = (begin.x + x) / 2;
        curve.insert(curve.end(), {{half, begin.y}, {half, y}, {x, y}});
    };
    const std::size_t first = at(graph.layerOf[at(line.leftEnd())]);
    if (columns[first] + widths[first] > from.right())
        goTo(columns[first] + widths[first], from.middle());
    for (const int pass : line.passes) {
        const LayeredVertex &vertex = graph.vertices[at(pass)];
        goTo(columns[at(vertex.layer)], vertex.y);
        goTo(columns[at(vertex.layer)] + widths[at(vertex.layer)], vertex.y);
    }
    const double last = columns[at(graph.layerOf[at(line.rightEnd())])];
    goTo(last, to.middle());
    if (last < to.x)
        goTo(to.x, to.middle());
    if (line.isTurned)
        std::ranges::reverse(curve);
    return {line.need, line.neededBy, line.isTurned, std::move(curve)};
}

GraphLayout drawn(LayeredGraph &graph, const LayoutRequest &request)
{
    double top = 0;
    double bottom = 0;
    bool isFirst = true;
    for (const LayeredVertex &vertex : graph.vertices) {
        top = isFirst ? vertex.y - vertex.height / 2 : std::min(top, vertex.y - vertex.height / 2);
        bottom = isFirst ? vertex.y + vertex.height / 2 : std::max(bottom, vertex.y + vertex.height / 2);
        isFirst = false;
    }
    GraphLayout layout;
    layout.nodes.resize(graph.layerOf.size());
    std::vector<double> columns;
    std::vector<double> widths;
    double x = 0;
    for (const std::vector<int> &layer : graph.layers) {
        double width = 0;
        for (const int vertex : layer)
            width = std::max(width, graph.vertices[at(vertex)].width);
        columns.push_back(x);
        widths.push_back(width);
        for (const int number : layer) {
            LayeredVertex &vertex = graph.vertices[at(number)];
            vertex.y -= top;
            if (vertex.component >= 0)
                layout.nodes[at(vertex.component)] = {x + (width - vertex.width) / 2,
                                                      vertex.y - vertex.height / 2, vertex.width,
                                                      vertex.height};
        }
        layout.width = x + width;
        x += width + request.betweenLayers;
    }
    layout.height = bottom - top;
    for (const LayeredLine &line : graph.lines)
        layout.edges.push_back(curveOf(line, graph, layout, columns, widths));
    return layout;
}

} // namespace

Result<GraphLayout> layeredLayout(const DependencyGraph &graph, const std::vector<int> &nodes,
                                  const LayoutRequest &request, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return layoutCancelled();
    LayeredGraph layers(graph, nodes, request);
    BACKSTOP_TRY(orderLayers(layers, stop));
    BACKSTOP_TRY(placeVertices(layers, request, stop));
    return drawn(layers, request);
}

} // namespace backstop::recovery
