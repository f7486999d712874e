// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/columnlayout.h"

#include "model/core/at.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace backstop::recovery {

namespace {

constexpr double kWidthOfHeight = 2;
constexpr int kColumnSweeps = 8;

using Columns = std::vector<std::vector<int>>;

/// By depth, then by number; each with as many as any other, or one less.
Columns columnsOf(const std::vector<double> &depths, const LayoutRequest &request)
{
    std::vector<int> nodes(depths.size());
    std::iota(nodes.begin(), nodes.end(), 0);
    std::ranges::stable_sort(nodes, {}, [&](int node) { return depths[at(node)]; });
    double width = 0;
    double height = 0;
    for (const LayoutSize &size : request.sizes) {
        width = std::max(width, size.width + request.betweenLayers);
        height = std::max(height, size.height + 2 * request.betweenNodes);
    }
    const double wanted = std::sqrt(kWidthOfHeight * double(nodes.size()) * height / std::max(width, 1.0));
    const std::size_t count =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(wanted)), 1, nodes.size());
    Columns columns(count);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        columns[i * count / nodes.size()].push_back(nodes[i]);
    return columns;
}

/// Each about where the mean of its neighbours in other columns is.
void sortColumns(Columns &columns, const DependencyGraph &graph)
{
    std::vector<double> places(at(graph.size())); // 0 to 1, from above
    std::vector<std::size_t> columnOf(at(graph.size()));
    const auto number = [&](std::size_t column) {
        for (std::size_t i = 0; i < columns[column].size(); ++i) {
            places[at(columns[column][i])] = (double(i) + 0.5) / double(columns[column].size());
            columnOf[at(columns[column][i])] = column;
        }
    };
    for (std::size_t column = 0; column < columns.size(); ++column)
        number(column);
    const auto wish = [&](int node) {
        double sum = places[at(node)];
        double count = 1;
        for (const auto &others : {graph.needs(node), graph.neededBy(node)}) {
            for (const int other : others) {
                if (columnOf[at(other)] == columnOf[at(node)])
                    continue;
                sum += places[at(other)];
                ++count;
            }
        }
        return sum / count;
    };
    std::vector<double> wishes(places.size());
    for (int sweep = 0; sweep < kColumnSweeps; ++sweep) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::size_t column = sweep % 2 == 0 ? i : columns.size() - 1 - i;
            for (const int node : columns[column])
                wishes[at(node)] = wish(node);
            std::ranges::stable_sort(columns[column], {}, [&](int node) { return wishes[at(node)]; });
            number(column);
        }
    }
}

LayoutEdge edgeOf(int need, int neededBy, const GraphLayout &layout, const LayoutRequest &request)
{
    const LayoutBox &from = layout.nodes[at(need)];
    const LayoutBox &to = layout.nodes[at(neededBy)];
    const bool isBackward = to.right() < from.x;
    const bool isForward = from.right() < to.x;
    const LayoutPoint begin{isBackward ? from.x : from.right(), from.middle()};
    const LayoutPoint end{isForward ? to.x : to.right(), to.middle()};
    if (isForward || isBackward) {
        const double half = (begin.x + end.x) / 2;
        return {need, neededBy, isBackward, {begin, {half, begin.y}, {half, end.y}, end}};
    }
    const double out = std::max(begin.x, end.x) + request.betweenLayers / 2; // beside their column
    return {need, neededBy, false, {begin, {out, begin.y}, {out, end.y}, end}};
}

} // namespace

GraphLayout columnLayout(const DependencyGraph &graph, const std::vector<double> &depths,
                         const LayoutRequest &request)
{
    GraphLayout layout;
    layout.engine = LayoutEngine::Columns;
    layout.nodes.resize(at(graph.size()));
    if (layout.nodes.empty())
        return layout;
    Columns columns = columnsOf(depths, request);
    sortColumns(columns, graph);
    double x = 0;
    for (const std::vector<int> &column : columns) {
        double width = 0;
        double y = 0;
        for (const int node : column) {
            const LayoutSize &size = request.sizes[at(node)];
            layout.nodes[at(node)] = {x, y, size.width, size.height};
            y += size.height + 2 * request.betweenNodes;
            width = std::max(width, size.width);
        }
        layout.height = std::max(layout.height, y - 2 * request.betweenNodes);
        layout.width = x + width;
        x += width + request.betweenLayers;
    }
    for (const std::vector<int> &column : columns) { // about the same middle
        const double lower = (layout.height - layout.nodes[at(column.back())].bottom()) / 2;
        for (const int node : column)
            layout.nodes[at(node)].y += lower;
    }
    for (int node = 0; node < graph.size(); ++node)
        for (const int need : graph.needs(node))
            layout.edges.push_back(edgeOf(need, node, layout, request));
    return layout;
}

} // namespace backstop::recovery
