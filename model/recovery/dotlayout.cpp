// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/dotlayout.h"

#include "model/core/at.h"
#include "model/core/process.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>

#include <sys/stat.h>
#include <unistd.h>

namespace backstop::recovery {

namespace {

using namespace std::chrono_literals;

constexpr double kPointsPerInch = 72;
constexpr std::size_t kMostAnswer = 64u << 20; // 10,000 components and 50,000 needs stay far below
constexpr auto kGrace = 100ms;                 // dot has nothing to tidy up
constexpr std::size_t kMostCurvePoints = 10'000;
constexpr double kMostPoints = 1e8;    // no layout is as large
constexpr double kBackwardSlack = 1.0; // of rounding

Error unreadable(const char *what)
{
    return {ErrorCode::Unavailable, QStringLiteral("dot: answered with no layout: ") + QLatin1String(what),
            QStringLiteral("Install Graphviz anew.")};
}

Bytes number(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 4);
    return {text, end.ptr};
}

/// What stands in @p rest before the next @p separator, or all of it; taken from it with the separator.
BytesView takeUntil(BytesView &rest, char separator)
{
    const std::size_t found = rest.find(separator);
    const BytesView taken = rest.substr(0, found);
    rest = found == BytesView::npos ? BytesView() : rest.substr(found + 1);
    return taken;
}

/// The fields of one line, which are separated by single spaces; labels are empty, so nothing is quoted but "".
class Fields
{
public:
    explicit Fields(BytesView line)
        : m_rest(line)
    {}

    BytesView next() { return takeUntil(m_rest, ' '); }
    /// The number of a component from its name "n12"; -1 where it is none of @p size.
    int component(int size)
    {
        const BytesView field = next();
        int value = -1;
        if (!field.starts_with('n'))
            return -1;
        const auto end = std::from_chars(field.data() + 1, field.data() + field.size(), value);
        return end.ec == std::errc() && end.ptr == field.data() + field.size() && value >= 0 && value < size
                   ? value
                   : -1;
    }
    /// In points; not a number where it is none.
    double length()
    {
        const BytesView field = next();
        double value = std::nan("");
        const auto end = std::from_chars(field.data(), field.data() + field.size(), value);
        if (end.ec != std::errc() || end.ptr != field.data() + field.size())
            return std::nan("");
        return std::abs(value * kPointsPerInch) <= kMostPoints ? value * kPointsPerInch : std::nan("");
    }
    std::size_t count()
    {
        const BytesView field = next();
        std::size_t value = 0;
        std::from_chars(field.data(), field.data() + field.size(), value);
        return value;
    }

private:
    BytesView m_rest;
};

class PlainParser
{
public:
    PlainParser(const DependencyGraph &graph, const std::vector<int> &nodes, const LayoutRequest &request)
        : m_graph(graph)
        , m_nodes(nodes)
        , m_request(request)
        , m_isPlaced(at(graph.size()), false)
    {
        m_layout.nodes.resize(at(graph.size()));
        m_layout.engine = LayoutEngine::Dot;
    }

    Result<GraphLayout> parse(BytesView text)
    {
        bool isComplete = false;
        while (!text.empty() && !isComplete) {
            Fields fields(takeUntil(text, '\n'));
            const BytesView kind = fields.next();
            if (kind == "graph")
                BACKSTOP_TRY(takeGraph(fields));
            else if (kind == "node")
                BACKSTOP_TRY(takeNode(fields));
            else if (kind == "edge")
                BACKSTOP_TRY(takeEdge(fields));
            else if (kind == "stop")
                isComplete = true;
            else
                return unreadable("a line of an unknown kind");
        }
        if (!isComplete)
            return unreadable("it has no end");
        BACKSTOP_TRY(takeEdgesInOrder());
        return std::move(m_layout);
    }

private:
    Result<> takeGraph(Fields &fields)
    {
        fields.next(); // a scale that is for whoever prints it
        m_layout.width = fields.length();
        m_layout.height = fields.length();
        if (!(m_layout.width >= 0) || !(m_layout.height >= 0))
            return unreadable("a size that is no number");
        return {};
    }

    Result<> takeNode(Fields &fields)
    {
        const int component = fields.component(m_graph.size());
        const double x = fields.length();
        const double y = fields.length();
        if (component < 0 || m_isPlaced[at(component)] || std::isnan(x) || std::isnan(y))
            return unreadable("a component that it was not given");
        // Its own size is what was asked for, but rounded.
        const LayoutSize &size = m_request.sizes[at(component)];
        m_layout.nodes[at(component)] = {x - size.width / 2, m_layout.height - y - size.height / 2,
                                         size.width, size.height};
        m_isPlaced[at(component)] = true;
        return {};
    }

    Result<> takeEdge(Fields &fields)
    {
        const int need = fields.component(m_graph.size());
        const int neededBy = fields.component(m_graph.size());
        const std::size_t count = fields.count();
        if (need < 0 || neededBy < 0 || count < 4 || count > kMostCurvePoints || count % 3 != 1)
            return unreadable("a line between nothing");
        std::vector<LayoutPoint> curve;
        curve.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const double x = fields.length();
            const double y = fields.length();
            if (std::isnan(x) || std::isnan(y))
                return unreadable("a line that goes nowhere");
            curve.push_back({x, m_layout.height - y});
        }
        m_curves[{need, neededBy}] = std::move(curve);
        return {};
    }

    Result<> takeEdgesInOrder()
    {
        for (const int component : m_nodes) {
            if (!m_isPlaced[at(component)])
                return unreadable("a component has no place");
            for (const int need : m_graph.needs(component)) {
                const auto found = m_curves.find({need, component});
                if (found == m_curves.end())
                    return unreadable("a need has no line");
                const bool isBackward =
                    m_layout.nodes[at(need)].x + kBackwardSlack >= m_layout.nodes[at(component)].x;
                m_layout.edges.push_back({need, component, isBackward, std::move(found->second)});
            }
        }
        return {};
    }

    const DependencyGraph &m_graph;
    const std::vector<int> &m_nodes;
    const LayoutRequest &m_request;
    GraphLayout m_layout;
    std::vector<bool> m_isPlaced;
    std::map<std::pair<int, int>, std::vector<LayoutPoint>> m_curves;
};

Result<Bytes> answerOf(Process &process)
{
    Bytes answer;
    char buffer[64 * 1024];
    while (true) {
        BACKSTOP_ASSIGN(count, process.read(buffer, sizeof buffer));
        if (count == 0)
            return answer;
        if (answer.size() + count > kMostAnswer)
            return unreadable("it does not end");
        answer.append(buffer, count);
    }
}

} // namespace

Bytes findDot()
{
    const char *path = std::getenv("PATH");
    BytesView rest = path ? BytesView(path) : BytesView();
    while (!rest.empty()) {
        const Bytes program = Bytes(takeUntil(rest, ':')) + "/dot";
        struct stat info
        {};
        if (program.starts_with('/') && ::stat(program.c_str(), &info) == 0 && S_ISREG(info.st_mode) &&
            ::access(program.c_str(), X_OK) == 0)
            return program;
    }
    return {};
}

Bytes dotText(const DependencyGraph &graph, const std::vector<int> &nodes, const LayoutRequest &request)
{
    const auto nameOf = [](int component) { return 'n' + std::to_string(component); };
    Bytes text = "digraph {\nrankdir=LR;\nnodesep=" + number(request.betweenNodes / kPointsPerInch) +
                 ";\nranksep=" + number(request.betweenLayers / kPointsPerInch) +
                 ";\nnode [shape=box, fixedsize=true, label=\"\"];\n"
                 "edge [arrowhead=none, tailport=e, headport=w];\n";
    for (const int component : nodes) {
        const LayoutSize &size = request.sizes[at(component)];
        text += nameOf(component) + " [width=" + number(size.width / kPointsPerInch) +
                ", height=" + number(size.height / kPointsPerInch) + "];\n";
    }
    for (const int component : nodes)
        for (const int need : graph.needs(component))
            text += nameOf(need) + " -> " + nameOf(component) + ";\n";
    return text + "}\n";
}

Result<GraphLayout> parsePlain(BytesView text, const DependencyGraph &graph, const std::vector<int> &nodes,
                               const LayoutRequest &request)
{
    return PlainParser(graph, nodes, request).parse(text);
}

Result<GraphLayout> dotLayout(const DependencyGraph &graph, const std::vector<int> &nodes,
                              const LayoutRequest &request, const std::stop_token &stop, DotRefusal &refusal)
{
    const Bytes program = request.dot.empty() ? findDot() : request.dot;
    refusal = DotRefusal::Missing;
    if (program.empty())
        return Error{ErrorCode::NotFound, QStringLiteral("dot: is not installed"),
                     QStringLiteral("Install the package graphviz.")};
    refusal = DotRefusal::Failed; // also where it is there and cannot be started
    const auto deadline = std::chrono::steady_clock::now() + request.limit;
    bool isLate = false;
    Process::Request run;
    run.command = {program, "-Tplain"};
    run.variables = {{"LC_ALL", "C"}};
    run.input = dotText(graph, nodes, request);
    run.grace = kGrace;
    run.isOver = [&] { return isLate = std::chrono::steady_clock::now() >= deadline; };
    BACKSTOP_ASSIGN(process, Process::start(std::move(run), stop));
    const auto ended = [&](const Error &error) {
        if (error.code != ErrorCode::Cancelled || !isLate)
            return error;
        refusal = DotRefusal::TimedOut;
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("dot: took longer than %1 ms").arg(request.limit.count()),
                     {}};
    };
    const auto answer = answerOf(*process);
    if (!answer)
        return ended(answer.error());
    const auto end = process->wait();
    if (!end)
        return ended(end.error());
    if (!end->isSuccess()) {
        refusal = DotRefusal::Failed;
        const QString words =
            QString::fromUtf8(QByteArray::fromStdString(process->lastErrors())).simplified();
        return Error{ErrorCode::Failed,
                     QStringLiteral("dot: ended with ") + end->text() +
                         (words.isEmpty() ? QString() : QStringLiteral(": ") + words),
                     QStringLiteral("Install Graphviz anew.")};
    }
    refusal = DotRefusal::Unreadable;
    BACKSTOP_ASSIGN(layout, parsePlain(*answer, graph, nodes, request));
    refusal = DotRefusal::None;
    return layout;
}

} // namespace backstop::recovery
