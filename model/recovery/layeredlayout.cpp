// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/layeredlayout.h"

#include <algorithm>
#include <numeric>

namespace backstop::recovery {

namespace {

constexpr int kSweeps = 12;          // of medians, there and back; the best order is kept
constexpr int kPlacements = 12;      // of coordinates, there and back
constexpr double kStraightness = 8;  // how much more a bend within a long line weighs than at its ends
constexpr double kDummyHeight = 4;   // of a line that passes a layer
constexpr int kMostDummies = 60'000; // beyond, the longest lines pass the layers without a place of their own

std::size_t at(int number)
{
    return static_cast<std::size_t>(number);
}

Error cancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("layout: cancelled"), {}};
}

/// A component, or the place where a line passes a layer.
struct Vertex
{
    int component = -1; // -1: a line passes
    int layer = 0;
    double width = 0;
    double height = 0;
    double y = 0;           // of its middle
    std::vector<int> left;  // in the layer before
    std::vector<int> right; // in the layer behind
};

struct Line
{
    int need = 0;
    int neededBy = 0;
    bool isTurned = false;   // laid out from neededBy to need, for it closes a circle
    std::vector<int> passes; // vertices from left to right, without the ends
};

class Layered
{
public:
    Layered(const DependencyGraph &graph, const std::vector<int> &nodes, const LayoutRequest &request,
            const std::stop_token &stop)
        : m_graph(graph)
        , m_nodes(nodes)
        , m_request(request)
        , m_stop(stop)
        , m_vertexOf(at(graph.size()), -1)
    {}

    Result<GraphLayout> run()
    {
        findLines();
        findLayers();
        makeVertices();
        BACKSTOP_TRY(order());
        BACKSTOP_TRY(place());
        return drawn();
    }

private:
    // layers
    void findLines();
    void findLayers();
    void makeVertices();
    void connect(int from, int to);
    int leftEnd(const Line &line) const { return line.isTurned ? line.neededBy : line.need; }
    int rightEnd(const Line &line) const { return line.isTurned ? line.need : line.neededBy; }
    // order within the layers
    Result<> order();
    void sortLayer(std::vector<int> &layer, bool byLeft);
    std::size_t crossings() const;
    std::size_t crossingsBefore(std::size_t layer) const;
    void numberLayer(const std::vector<int> &layer);
    // places
    Result<> place();
    void placeLayer(const std::vector<int> &layer, int sides);
    double wish(const Vertex &vertex, int sides, double &weight) const;
    double distance(const Vertex &above, const Vertex &below) const;
    Result<GraphLayout> drawn();
    LayoutEdge curveOf(const Line &line, const GraphLayout &layout, const std::vector<double> &columns,
                       const std::vector<double> &widths) const;

    const DependencyGraph &m_graph;
    const std::vector<int> &m_nodes;
    const LayoutRequest &m_request;
    const std::stop_token &m_stop;
    std::vector<Line> m_lines;
    std::vector<int> m_layerOf; // by component
    std::vector<Vertex> m_vertices;
    std::vector<int> m_vertexOf;            // by component
    std::vector<std::vector<int>> m_layers; // vertices, from above
    std::vector<int> m_position;            // of each vertex in its layer
};

/// A walk along the needs, depth first and with a stack of its own: what leads back onto the walk closes a circle.
void Layered::findLines()
{
    enum class Seen : char { No, OnWalk, Done };
    std::vector<Seen> seen(at(m_graph.size()), Seen::No);
    std::vector<std::pair<int, std::size_t>> walk;
    std::vector<std::vector<bool>> turned(at(m_graph.size()));
    for (const int component : m_nodes)
        turned[at(component)].resize(m_graph.needs(component).size(), false);
    for (const int first : m_nodes) {
        if (seen[at(first)] != Seen::No)
            continue;
        seen[at(first)] = Seen::OnWalk;
        walk.push_back({first, 0});
        while (!walk.empty()) {
            auto &[component, next] = walk.back();
            if (next == m_graph.needs(component).size()) {
                seen[at(component)] = Seen::Done;
                walk.pop_back();
                continue;
            }
            const std::size_t edge = next++;
            const int need = m_graph.needs(component)[edge];
            if (seen[at(need)] == Seen::OnWalk) {
                turned[at(component)][edge] = true;
            } else if (seen[at(need)] == Seen::No) {
                seen[at(need)] = Seen::OnWalk;
                walk.push_back({need, 0}); // component and next are no longer valid
            }
        }
    }
    for (const int component : m_nodes) {
        const std::vector<int> &needs = m_graph.needs(component);
        for (std::size_t edge = 0; edge < needs.size(); ++edge)
            m_lines.push_back({needs[edge], component, turned[at(component)][edge], {}});
    }
}

/// Each one layer behind the last that it needs. What needs nothing, or has more lines to the right than to the left, then moves up to
/// those that need it, which makes the lines shorter.
void Layered::findLayers()
{
    std::vector<std::vector<int>> right(at(m_graph.size()));
    std::vector<std::vector<int>> left(at(m_graph.size()));
    std::vector<std::size_t> waiting(at(m_graph.size()), 0);
    for (const Line &line : m_lines) {
        right[at(leftEnd(line))].push_back(rightEnd(line));
        left[at(rightEnd(line))].push_back(leftEnd(line));
        ++waiting[at(rightEnd(line))];
    }
    m_layerOf.assign(at(m_graph.size()), 0);
    std::vector<int> inOrder;
    for (const int component : m_nodes)
        if (waiting[at(component)] == 0)
            inOrder.push_back(component);
    for (std::size_t i = 0; i < inOrder.size(); ++i) {
        for (const int next : right[at(inOrder[i])]) {
            m_layerOf[at(next)] = std::max(m_layerOf[at(next)], m_layerOf[at(inOrder[i])] + 1);
            if (--waiting[at(next)] == 0)
                inOrder.push_back(next);
        }
    }
    for (std::size_t i = inOrder.size(); i-- > 0;) {
        const int component = inOrder[i];
        if (right[at(component)].size() <= left[at(component)].size())
            continue;
        const auto layerOf = [this](int other) { return m_layerOf[at(other)]; };
        const int nearest = *std::ranges::min_element(right[at(component)], {}, layerOf);
        m_layerOf[at(component)] = std::max(m_layerOf[at(component)], layerOf(nearest) - 1);
    }
}

void Layered::connect(int from, int to)
{
    m_vertices[at(from)].right.push_back(to);
    m_vertices[at(to)].left.push_back(from);
}

void Layered::makeVertices()
{
    int last = 0;
    for (const int component : m_nodes) {
        const LayoutSize &size = m_request.sizes[at(component)];
        m_vertexOf[at(component)] = static_cast<int>(m_vertices.size());
        m_vertices.push_back({component, m_layerOf[at(component)], size.width, size.height, 0, {}, {}});
        last = std::max(last, m_layerOf[at(component)]);
    }
    const auto spanOf = [this](const Line &line) {
        return m_layerOf[at(rightEnd(line))] - m_layerOf[at(leftEnd(line))];
    };
    std::vector<std::size_t> byLength(m_lines.size());
    std::iota(byLength.begin(), byLength.end(), std::size_t{0});
    std::ranges::stable_sort(byLength, {}, [&](std::size_t i) { return spanOf(m_lines[i]); });
    int dummies = 0;
    for (const std::size_t i : byLength) {
        Line &line = m_lines[i];
        const int span = spanOf(line);
        if (dummies + span - 1 > kMostDummies)
            break; // and all that are longer
        dummies += span - 1;
        int from = m_vertexOf[at(leftEnd(line))];
        for (int layer = m_layerOf[at(leftEnd(line))] + 1; layer < m_layerOf[at(rightEnd(line))]; ++layer) {
            const int pass = static_cast<int>(m_vertices.size());
            m_vertices.push_back({-1, layer, 0, kDummyHeight, 0, {}, {}});
            line.passes.push_back(pass);
            connect(from, pass);
            from = pass;
        }
        connect(from, m_vertexOf[at(rightEnd(line))]);
    }
    m_layers.resize(at(last + 1));
    m_position.resize(m_vertices.size());
}

void Layered::numberLayer(const std::vector<int> &layer)
{
    for (std::size_t i = 0; i < layer.size(); ++i)
        m_position[at(layer[i])] = static_cast<int>(i);
}

/// The first order is that of a walk from the left; sweeps of medians (Gansner and others, IEEE Trans. Software Eng. 19 (3), 1993) follow.
Result<> Layered::order()
{
    std::vector<bool> isSeen(m_vertices.size(), false);
    std::vector<int> open;
    for (std::size_t root = 0; root < m_vertices.size(); ++root) {
        if (isSeen[root] || !m_vertices[root].left.empty())
            continue;
        open.push_back(static_cast<int>(root));
        while (!open.empty()) {
            const int vertex = open.back();
            open.pop_back();
            if (isSeen[at(vertex)])
                continue;
            isSeen[at(vertex)] = true;
            m_layers[at(m_vertices[at(vertex)].layer)].push_back(vertex);
            const std::vector<int> &right = m_vertices[at(vertex)].right;
            open.insert(open.end(), right.rbegin(), right.rend());
        }
    }
    for (const std::vector<int> &layer : m_layers)
        numberLayer(layer);
    std::vector<std::vector<int>> best = m_layers;
    std::size_t fewest = crossings();
    for (int sweep = 0; sweep < kSweeps && fewest > 0; ++sweep) {
        for (std::size_t i = 1; i < m_layers.size(); ++i) {
            if (m_stop.stop_requested())
                return cancelled();
            const std::size_t layer = sweep % 2 == 0 ? i : m_layers.size() - 1 - i;
            sortLayer(m_layers[layer], sweep % 2 == 0);
        }
        if (const std::size_t now = crossings(); now < fewest) {
            fewest = now;
            best = m_layers;
        }
    }
    m_layers = std::move(best);
    for (const std::vector<int> &layer : m_layers)
        numberLayer(layer);
    return {};
}

void Layered::sortLayer(std::vector<int> &layer, bool byLeft)
{
    std::vector<std::pair<double, int>> keyed;
    keyed.reserve(layer.size());
    std::vector<int> others;
    for (const int vertex : layer) {
        others.clear();
        for (const int other : byLeft ? m_vertices[at(vertex)].left : m_vertices[at(vertex)].right)
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

std::size_t Layered::crossings() const
{
    std::size_t sum = 0;
    for (std::size_t layer = 1; layer < m_layers.size(); ++layer)
        sum += crossingsBefore(layer);
    return sum;
}

/// Inversions counted in a tree of sums (Barth, Jünger, Mutzel, J. Graph Algorithms Appl. 8 (2), 2004).
std::size_t Layered::crossingsBefore(std::size_t layer) const
{
    std::size_t leaves = 1;
    while (leaves < m_layers[layer].size())
        leaves *= 2;
    std::vector<std::size_t> tree(2 * leaves, 0);
    std::size_t sum = 0;
    std::vector<int> ends;
    for (const int vertex : m_layers[layer - 1]) {
        ends.clear();
        for (const int other : m_vertices[at(vertex)].right)
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

double Layered::distance(const Vertex &above, const Vertex &below) const
{
    const bool isLine = above.component < 0 && below.component < 0;
    return (above.height + below.height) / 2 + (isLine ? m_request.betweenNodes / 4 : m_request.betweenNodes);
}

Result<> Layered::place()
{
    for (const std::vector<int> &layer : m_layers)
        placeLayer(layer, 0);
    enum { Left = 1, Right = 2 };
    for (int turn = 0; turn < kPlacements; ++turn) {
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            if (m_stop.stop_requested())
                return cancelled();
            const bool isLastTurns = turn + 2 >= kPlacements;
            const int side = turn % 2 == 0 ? Left : Right;
            placeLayer(m_layers[turn % 2 == 0 ? i : m_layers.size() - 1 - i],
                       isLastTurns ? Left | Right : side);
        }
    }
    return {};
}

/// Where @p vertex would like to stand: the weighted mean of its neighbours on the sides asked for, else where it is.
double Layered::wish(const Vertex &vertex, int sides, double &weight) const
{
    double sum = 0;
    weight = 0;
    const auto add = [&](const std::vector<int> &others) {
        for (const int number : others) {
            const Vertex &other = m_vertices[at(number)];
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
void Layered::placeLayer(const std::vector<int> &layer, int sides)
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
        const Vertex &vertex = m_vertices[at(layer[i])];
        if (i > 0)
            offset += distance(m_vertices[at(layer[i - 1])], vertex);
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
            m_vertices[at(layer[i])].y = pool.mean() + offsets[i];
}

Result<GraphLayout> Layered::drawn()
{
    double top = 0;
    double bottom = 0;
    bool isFirst = true;
    for (const Vertex &vertex : m_vertices) {
        top = isFirst ? vertex.y - vertex.height / 2 : std::min(top, vertex.y - vertex.height / 2);
        bottom = isFirst ? vertex.y + vertex.height / 2 : std::max(bottom, vertex.y + vertex.height / 2);
        isFirst = false;
    }
    GraphLayout layout;
    layout.nodes.resize(at(m_graph.size()));
    std::vector<double> columns;
    std::vector<double> widths;
    double x = 0;
    for (const std::vector<int> &layer : m_layers) {
        double width = 0;
        for (const int vertex : layer)
            width = std::max(width, m_vertices[at(vertex)].width);
        columns.push_back(x);
        widths.push_back(width);
        for (const int number : layer) {
            Vertex &vertex = m_vertices[at(number)];
            vertex.y -= top;
            if (vertex.component >= 0)
                layout.nodes[at(vertex.component)] = {x + (width - vertex.width) / 2,
                                                      vertex.y - vertex.height / 2, vertex.width,
                                                      vertex.height};
        }
        layout.width = x + width;
        x += width + m_request.betweenLayers;
    }
    layout.height = bottom - top;
    for (const Line &line : m_lines)
        layout.edges.push_back(curveOf(line, layout, columns, widths));
    return layout;
}

/// Level where it leaves, where it passes a layer and where it arrives, and bent only between the layers: it meets no box.
LayoutEdge Layered::curveOf(const Line &line, const GraphLayout &layout, const std::vector<double> &columns,
                            const std::vector<double> &widths) const
{
    const LayoutBox &from = layout.nodes[at(leftEnd(line))];
    const LayoutBox &to = layout.nodes[at(rightEnd(line))];
    std::vector<LayoutPoint> curve{{from.right(), from.middle()}};
    const auto goTo = [&curve](double x, double y) {
        const LayoutPoint begin = curve.back();
        const double half = (begin.x + x) / 2;
        curve.insert(curve.end(), {{half, begin.y}, {half, y}, {x, y}});
    };
    const std::size_t first = at(m_layerOf[at(leftEnd(line))]);
    if (columns[first] + widths[first] > from.right())
        goTo(columns[first] + widths[first], from.middle());
    for (const int pass : line.passes) {
        const Vertex &vertex = m_vertices[at(pass)];
        goTo(columns[at(vertex.layer)], vertex.y);
        goTo(columns[at(vertex.layer)] + widths[at(vertex.layer)], vertex.y);
    }
    const double last = columns[at(m_layerOf[at(rightEnd(line))])];
    goTo(last, to.middle());
    if (last < to.x)
        goTo(to.x, to.middle());
    if (line.isTurned)
        std::ranges::reverse(curve);
    return {line.need, line.neededBy, line.isTurned, std::move(curve)};
}

} // namespace

Result<GraphLayout> layeredLayout(const DependencyGraph &graph, const std::vector<int> &nodes,
                                  const LayoutRequest &request, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return cancelled();
    return Layered(graph, nodes, request, stop).run();
}

} // namespace backstop::recovery
