// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/graphlayout.h"

#include "model/core/at.h"
#include "model/recovery/dotlayout.h"
#include "model/recovery/layeredlayout.h"

#include <algorithm>
#include <cmath>

namespace backstop::recovery {

namespace {

constexpr double kLeastRowWidth = 800; // of the components that stand alone

/// In rows below the drawing, about as wide as that.
void placeAlone(GraphLayout &layout, const std::vector<int> &alone, const LayoutRequest &request)
{
    if (alone.empty())
        return;
    double area = 0;
    for (const int component : alone) {
        const LayoutSize &size = request.sizes[at(component)];
        area += (size.width + request.betweenNodes) * (size.height + request.betweenNodes);
    }
    // Where there is nothing else to go by: twice as wide as high.
    const double rowWidth = std::max({layout.width, kLeastRowWidth, std::sqrt(2 * area)});
    double x = 0;
    double y = layout.height > 0 ? layout.height + 2 * request.betweenNodes : 0;
    double rowHeight = 0;
    for (const int component : alone) {
        const LayoutSize &size = request.sizes[at(component)];
        if (x > 0 && x + size.width > rowWidth) {
            x = 0;
            y += rowHeight + request.betweenNodes;
            rowHeight = 0;
        }
        layout.nodes[at(component)] = {x, y, size.width, size.height};
        layout.width = std::max(layout.width, x + size.width);
        layout.height = std::max(layout.height, y + size.height);
        x += size.width + request.betweenNodes;
        rowHeight = std::max(rowHeight, size.height);
    }
}

bool isTooLargeForDot(const DependencyGraph &graph, const std::vector<int> &nodes, int most)
{
    std::size_t count = nodes.size();
    for (const int component : nodes)
        count += graph.needs(component).size();
    return count > static_cast<std::size_t>(most);
}

} // namespace

Result<GraphLayout> layOut(const DependencyGraph &graph, const LayoutRequest &request,
                           const std::stop_token &stop)
{
    std::vector<int> joined;
    std::vector<int> alone;
    for (int component = 0; component < graph.size(); ++component)
        (graph.needs(component).empty() && graph.neededBy(component).empty() ? alone : joined)
            .push_back(component);
    GraphLayout layout;
    layout.nodes.resize(at(graph.size()));
    if (!joined.empty()) {
        DotRefusal refusal = DotRefusal::None;
        Error error;
        bool isDone = false;
        if (isTooLargeForDot(graph, joined, request.mostForDot)) {
            refusal = DotRefusal::TooLarge;
        } else {
            auto drawn = dotLayout(graph, joined, request, stop, refusal);
            isDone = drawn.hasValue();
            if (isDone)
                layout = std::move(*drawn);
            else if (drawn.error().code == ErrorCode::Cancelled)
                return drawn.error();
            else
                error = drawn.error();
        }
        if (!isDone) {
            BACKSTOP_ASSIGN(drawn, layeredLayout(graph, joined, request, stop));
            layout = std::move(drawn);
            layout.refusal = refusal;
            layout.dotError = error;
        }
    }
    placeAlone(layout, alone, request);
    return layout;
}

} // namespace backstop::recovery
