// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/layerplaces.h"

#include "model/core/at.h"

#include <algorithm>

namespace backstop::recovery {

namespace {

constexpr int kPlacements = 12;     // of coordinates, there and back
constexpr double kStraightness = 8; // how much more a bend within a long line weighs than at its ends

class LayerPlaces
{
public:
    LayerPlaces(LayeredGraph &graph, const LayoutRequest &request, const std::stop_token &stop)
        : m_graph(graph)
        , m_request(request)
        , m_stop(stop)
    {}

    Result<> run();

private:
    void placeLayer(const std::vector<int> &layer, int sides);
    double wish(const LayeredVertex &vertex, int sides, double &weight) const;
    double distance(const LayeredVertex &above, const LayeredVertex &below) const;

    LayeredGraph &m_graph;
    const LayoutRequest &m_request;
    const std::stop_token &m_stop;
};

double LayerPlaces::distance(const LayeredVertex &above, const LayeredVertex &below) const
{
    const bool isLine = above.component < 0 && below.component < 0;
    return (above.height + below.height) / 2 + (isLine ? m_request.betweenNodes / 4 : m_request.betweenNodes);
}

Result<> LayerPlaces::run()
{
    for (const std::vector<int> &layer : m_graph.layers)
        placeLayer(layer, 0);
    enum { Left = 1, Right = 2 };
    for (int turn = 0; turn < kPlacements; ++turn) {
        for (std::size_t i = 0; i < m_graph.layers.size(); ++i) {
            if (m_stop.stop_requested())
                return layoutCancelled();
            const bool isLastTurns = turn + 2 >= kPlacements;
            const int side = turn % 2 == 0 ? Left : Right;
            placeLayer(m_graph.layers[turn % 2 == 0 ? i : m_graph.layers.size() - 1 - i],
                       isLastTurns ? Left | Right : side);
        }
    }
    return {};
}

/// Where @p vertex would like to stand: the weighted mean of its neighbours on the sides asked for, else where it is.
double LayerPlaces::wish(const LayeredVertex &vertex, int sides, double &weight) const
{
    double sum = 0;
    weight = 0;
    const auto add = [&](const std::vector<int> &others) {
        for (const int number : others) {
            const LayeredVertex &other = m_graph.vertices[at(number)];
            const double pull = vertex.component < 0 && other.component < 0 ? kStraightness : 1;
            sum += pull * other.y;
            weight += pull;
        }
    };
    if (sides & 1)
        add(vertex.left);
    if (sides & 2)
        add(vertex.right);
    if (weight > 0)
        return sum / weight;
    weight = 0.01; // gives way to all who have a wish
    return vertex.y;
}

/// The places nearest to all wishes, in the sense of least squares, that keep order and distances: with the distances taken off, that is an
/// isotonic regression, which pools neighbours whose wishes are in the wrong order (Ayer and others, Ann. Math. Stat. 26 (4), 1955).
void LayerPlaces::placeLayer(const std::vector<int> &layer, int sides)
{
    struct Pool
    {
        double sum;
        double weight;
        std::size_t count;
        double mean() const { return sum / weight; }
    };
    std::vector<Pool> pools;
    std::vector<double> offsets;
    double offset = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const LayeredVertex &vertex = m_graph.vertices[at(layer[i])];
        if (i > 0)
            offset += distance(m_graph.vertices[at(layer[i - 1])], vertex);
        offsets.push_back(offset);
        double weight = 1;
        const double wanted = sides == 0 ? offset : wish(vertex, sides, weight);
        pools.push_back({(wanted - offset) * weight, weight, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().weight += last.weight;
            pools.back().count += last.count;
        }
    }
    std::size_t i = 0;
    for (const Pool &pool : pools)
        for (std::size_t end = i + pool.count; i < end; ++i)
            m_graph.vertices[at(layer[i])].y = pool.mean() + offsets[i];
}

} // namespace

Result<> placeVertices(LayeredGraph &graph, const LayoutRequest &request, const std::stop_token &stop)
{
    return LayerPlaces(graph, request, stop).run();
}

} // namespace backstop::recovery
