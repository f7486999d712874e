// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/layerorder.h"

#include "model/core/at.h"

#include <algorithm>

namespace backstop::recovery {

namespace {

constexpr int kLayerSweeps = 12; // of medians, there and back; the best order is kept

class LayerOrder
{
public:
    LayerOrder(LayeredGraph &graph, const std::stop_token &stop)
        : m_graph(graph)
        , m_stop(stop)
        , m_position(graph.vertices.size())
    {}

    Result<> run();

private:
    void sortLayer(std::vector<int> &layer, bool byLeft);
    std::size_t crossings() const;
    std::size_t crossingsBefore(std::size_t layer) const;
    void numberLayer(const std::vector<int> &layer);

    LayeredGraph &m_graph;
    const std::stop_token &m_stop;
    std::vector<int> m_position; // of each vertex in its layer
};

void LayerOrder::numberLayer(const std::vector<int> &layer)
{
    for (std::size_t i = 0; i < layer.size(); ++i)
        m_position[at(layer[i])] = static_cast<int>(i);
}

/// The first order is that of a walk from the left; sweeps of medians (Gansner and others, IEEE Trans. Software Eng. 19 (3), 1993) follow.
Result<> LayerOrder::run()
{
    std::vector<bool> isSeen(m_graph.vertices.size(), false);
    std::vector<int> open;
    for (std::size_t root = 0; root < m_graph.vertices.size(); ++root) {
        if (isSeen[root] || !m_graph.vertices[root].left.empty())
            continue;
        open.push_back(static_cast<int>(root));
        while (!open.empty()) {
            const int vertex = open.back();
            open.pop_back();
            if (isSeen[at(vertex)])
                continue;
            isSeen[at(vertex)] = true;
            m_graph.layers[at(m_graph.vertices[at(vertex)].layer)].push_back(vertex);
            const std::vector<int> &right = m_graph.vertices[at(vertex)].right;
            open.insert(open.end(), right.rbegin(), right.rend());
        }
    }
    for (const std::vector<int> &layer : m_graph.layers)
        numberLayer(layer);
    std::vector<std::vector<int>> best = m_graph.layers;
    std::size_t fewest = crossings();
    for (int sweep = 0; sweep < kLayerSweeps && fewest > 0; ++sweep) {
        for (std::size_t i = 1; i < m_graph.layers.size(); ++i) {
            if (m_stop.stop_requested())
                return layoutCancelled();
            const std::size_t layer = sweep % 2 == 0 ? i : m_graph.layers.size() - 1 - i;
            sortLayer(m_graph.layers[layer], sweep % 2 == 0);
        }
        if (const std::size_t now = crossings(); now < fewest) {
            fewest = now;
            best = m_graph.layers;
        }
    }
    m_graph.layers = std::move(best);
    for (const std::vector<int> &layer : m_graph.layers)
        numberLayer(layer);
    return {};
}

void LayerOrder::sortLayer(std::vector<int> &layer, bool byLeft)
{
    std::vector<std::pair<double, int>> keyed;
    keyed.reserve(layer.size());
    std::vector<int> others;
    for (const int vertex : layer) {
        others.clear();
        for (const int other :
             byLeft ? m_graph.vertices[at(vertex)].left : m_graph.vertices[at(vertex)].right)
            others.push_back(m_position[at(other)]);
        std::ranges::sort(others);
        const std::size_t half = others.size() / 2;
        double key = m_position[at(vertex)]; // without a neighbour it stays where it is
        if (others.size() % 2 == 1)
            key = others[half];
        else if (!others.empty())
            key = (others[half - 1] + others[half]) / 2.0;
        keyed.push_back({key, vertex});
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<double, int>::first);
    std::ranges::transform(keyed, layer.begin(), &std::pair<double, int>::second);
    numberLayer(layer);
}

std::size_t LayerOrder::crossings() const
{
    std::size_t sum = 0;
    for (std::size_t layer = 1; layer < m_graph.layers.size(); ++layer)
        sum += crossingsBefore(layer);
    return sum;
}

/// Inversions counted in a tree of sums (Barth, Jünger, Mutzel, J. Graph Algorithms Appl. 8 (2), 2004).
std::size_t LayerOrder::crossingsBefore(std::size_t layer) const
{
    std::size_t leaves = 1;
    while (leaves < m_graph.layers[layer].size())
        leaves *= 2;
    std::vector<std::size_t> tree(2 * leaves, 0);
    std::size_t sum = 0;
    std::vector<int> ends;
    for (const int vertex : m_graph.layers[layer - 1]) {
        ends.clear();
        for (const int other : m_graph.vertices[at(vertex)].right)
            ends.push_back(m_position[at(other)]);
        std::ranges::sort(ends);
        for (const int end : ends) // those that begin above and end below
            for (std::size_t node = leaves + at(end); node > 1; node /= 2)
                if (node % 2 == 0)
                    sum += tree[node + 1];
        for (const int end : ends)
            for (std::size_t node = leaves + at(end); node > 0; node /= 2)
                ++tree[node];
    }
    return sum;
}

} // namespace

Result<> orderLayers(LayeredGraph &graph, const std::stop_token &stop)
{
    return LayerOrder(graph, stop).run();
}

} // namespace backstop::recovery
