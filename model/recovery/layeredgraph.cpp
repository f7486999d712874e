// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/layeredgraph.h"

#include "model/core/at.h"

#include <algorithm>
#include <numeric>

namespace backstop::recovery {

namespace {

constexpr double kDummyHeight = 4;   // of a line that passes a layer
constexpr int kMostDummies = 60'000; // beyond, the longest lines pass the layers without a place of their own

} // namespace

LayeredGraph::LayeredGraph(const DependencyGraph &graph, const std::vector<int> &nodes,
                           const LayoutRequest &request)
{
    findLines(graph, nodes);
    findLayers(graph, nodes);
    makeVertices(graph, nodes, request);
}

/// A walk along the needs, depth first and with a stack of its own: what leads back onto the walk closes a circle.
void LayeredGraph::findLines(const DependencyGraph &graph, const std::vector<int> &nodes)
{
    enum class Seen : char { No, OnWalk, Done };
    std::vector<Seen> seen(at(graph.size()), Seen::No);
    std::vector<std::pair<int, std::size_t>> walk;
    std::vector<std::vector<bool>> turned(at(graph.size()));
    for (const int component : nodes)
        turned[at(component)].resize(graph.needs(component).size(), false);
    for (const int first : nodes) {
        if (seen[at(first)] != Seen::No)
            continue;
        seen[at(first)] = Seen::OnWalk;
        walk.push_back({first, 0});
        while (!walk.empty()) {
            auto &[component, next] = walk.back();
            if (next == graph.needs(component).size()) {
                seen[at(component)] = Seen::Done;
                walk.pop_back();
                continue;
            }
            const std::size_t edge = next++;
            const int need = graph.needs(component)[edge];
            if (seen[at(need)] == Seen::OnWalk) {
                turned[at(component)][edge] = true;
            } else if (seen[at(need)] == Seen::No) {
                seen[at(need)] = Seen::OnWalk;
                walk.push_back({need, 0}); // component and next are no longer valid
            }
        }
    }
    for (const int component : nodes) {
        const std::vector<int> &needs = graph.needs(component);
        for (std::size_t edge = 0; edge < needs.size(); ++edge)
            lines.push_back({needs[edge], component, turned[at(component)][edge], {}});
    }
}

/// Each one layer behind the last that it needs. What needs nothing, or has more lines to the right than to the left, then moves up to
/// those that need it, which makes the lines shorter.
void LayeredGraph::findLayers(const DependencyGraph &graph, const std::vector<int> &nodes)
{
    std::vector<std::vector<int>> right(at(graph.size()));
    std::vector<std::vector<int>> left(at(graph.size()));
    std::vector<std::size_t> waiting(at(graph.size()), 0);
    for (const LayeredLine &line : lines) {
        right[at(line.leftEnd())].push_back(line.rightEnd());
        left[at(line.rightEnd())].push_back(line.leftEnd());
        ++waiting[at(line.rightEnd())];
    }
    layerOf.assign(at(graph.size()), 0);
    std::vector<int> inOrder;
    for (const int component : nodes)
        if (waiting[at(component)] == 0)
            inOrder.push_back(component);
    for (std::size_t i = 0; i < inOrder.size(); ++i) {
        for (const int next : right[at(inOrder[i])]) {
            layerOf[at(next)] = std::max(layerOf[at(next)], layerOf[at(inOrder[i])] + 1);
            if (--waiting[at(next)] == 0)
                inOrder.push_back(next);
        }
    }
    for (std::size_t i = inOrder.size(); i-- > 0;) {
        const int component = inOrder[i];
        if (right[at(component)].size() <= left[at(component)].size())
            continue;
        const auto standsIn = [this](int other) { return layerOf[at(other)]; };
        const int nearest = *std::ranges::min_element(right[at(component)], {}, standsIn);
        layerOf[at(component)] = std::max(layerOf[at(component)], standsIn(nearest) - 1);
    }
}

void LayeredGraph::connect(int from, int to)
{
    vertices[at(from)].right.push_back(to);
    vertices[at(to)].left.push_back(from);
}

void LayeredGraph::makeVertices(const DependencyGraph &graph, const std::vector<int> &nodes,
                                const LayoutRequest &request)
{
    std::vector<int> vertexOf(at(graph.size()), -1); // by component
    int last = 0;
    for (const int component : nodes) {
        const LayoutSize &size = request.sizes[at(component)];
        vertexOf[at(component)] = static_cast<int>(vertices.size());
        vertices.push_back({component, layerOf[at(component)], size.width, size.height, 0, {}, {}});
        last = std::max(last, layerOf[at(component)]);
    }
    const auto spanOf = [this](const LayeredLine &line) {
        return layerOf[at(line.rightEnd())] - layerOf[at(line.leftEnd())];
    };
    std::vector<std::size_t> byLength(lines.size());
    std::iota(byLength.begin(), byLength.end(), std::size_t{0});
    std::ranges::stable_sort(byLength, {}, [&](std::size_t i) { return spanOf(lines[i]); });
    int dummies = 0;
    for (const std::size_t i : byLength) {
        LayeredLine &line = lines[i];
        const int span = spanOf(line);
        if (dummies + span - 1 > kMostDummies)
            break; // and all that are longer
        dummies += span - 1;
        int from = vertexOf[at(line.leftEnd())];
        for (int layer = layerOf[at(line.leftEnd())] + 1; layer < layerOf[at(line.rightEnd())]; ++layer) {
            const int pass = static_cast<int>(vertices.size());
            vertices.push_back({-1, layer, 0, kDummyHeight, 0, {}, {}});
            line.passes.push_back(pass);
            connect(from, pass);
            from = pass;
        }
        connect(from, vertexOf[at(line.rightEnd())]);
    }
    layers.resize(at(last + 1));
}

Error layoutCancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("layout: cancelled"), {}};
}

} // namespace backstop::recovery
