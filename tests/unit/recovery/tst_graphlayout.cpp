// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/dotlayout.h"
#include "model/recovery/layeredlayout.h"

#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <thread>

#include <sys/stat.h>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace std::chrono_literals;

namespace {

using Needs = std::vector<std::vector<int>>;

/// Component i needs those of @p needs[i].
DependencyGraph graphOf(const Needs &needs)
{
    RecoveryPlan plan;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        Component component{.name = QString::number(i), .recoveryScript = {}};
        for (const int need : needs[i])
            component.dependencies << QString::number(need);
        plan.components.push_back(component);
    }
    return DependencyGraph(plan);
}

/// As plans of firms are: each component needs a few that were entered not long before it.
Needs manyNeeds(int count)
{
    std::mt19937 random(7);
    Needs needs(static_cast<std::size_t>(count));
    for (int i = 1; i < count; ++i) {
        const int reach = std::min(i, 60);
        for (unsigned n = random() % 4; n > 0; --n)
            needs[static_cast<std::size_t>(i)].push_back(
                i - 1 - static_cast<int>(random() % static_cast<unsigned>(reach)));
    }
    return needs;
}

std::vector<int> allOf(const DependencyGraph &graph)
{
    std::vector<int> all(static_cast<std::size_t>(graph.size()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

LayoutRequest requestFor(const DependencyGraph &graph)
{
    LayoutRequest request;
    request.sizes.assign(static_cast<std::size_t>(graph.size()), {160, 48});
    request.limit = 60s; // the machine may be busy
    return request;
}

/// What is wrong with @p layout; empty where nothing is.
QString mistakes(const GraphLayout &layout, const DependencyGraph &graph, bool hasCircles = false)
{
    if (layout.nodes.size() != static_cast<std::size_t>(graph.size()))
        return QStringLiteral("%1 boxes").arg(layout.nodes.size());
    std::vector<std::size_t> byX(layout.nodes.size());
    std::iota(byX.begin(), byX.end(), std::size_t{0});
    std::ranges::sort(byX, {}, [&](std::size_t i) { return layout.nodes[i].x; });
    constexpr double kSlack = 0.01;
    for (std::size_t i = 0; i < byX.size(); ++i) {
        const LayoutBox &box = layout.nodes[byX[i]];
        if (box.x < -kSlack || box.y < -kSlack || box.right() > layout.width + kSlack ||
            box.bottom() > layout.height + kSlack)
            return QStringLiteral("%1 lies outside").arg(byX[i]);
        for (std::size_t j = i + 1; j < byX.size() && layout.nodes[byX[j]].x < box.right() - kSlack; ++j) {
            const LayoutBox &other = layout.nodes[byX[j]];
            if (other.y < box.bottom() - kSlack && box.y < other.bottom() - kSlack)
                return QStringLiteral("%1 lies on %2").arg(byX[i]).arg(byX[j]);
        }
    }
    std::size_t edges = 0;
    for (int component = 0; component < graph.size(); ++component)
        edges += graph.needs(component).size();
    if (edges != layout.edges.size())
        return QStringLiteral("%1 lines").arg(layout.edges.size());
    for (const LayoutEdge &edge : layout.edges) {
        const LayoutBox &from = layout.nodes[static_cast<std::size_t>(edge.need)];
        const LayoutBox &to = layout.nodes[static_cast<std::size_t>(edge.neededBy)];
        const QString name = QStringLiteral("%1 -> %2").arg(edge.need).arg(edge.neededBy);
        if (edge.curve.size() < 4 || edge.curve.size() % 3 != 1)
            return name + QStringLiteral(": no curve");
        if (edge.isBackward != (from.x >= to.x) || (edge.isBackward && !hasCircles))
            return name + QStringLiteral(": runs the wrong way");
        const LayoutPoint end = edge.curve.back();
        if (end.x < to.x - 2 || end.x > to.right() + 2 || end.y < to.y - 2 || end.y > to.bottom() + 2)
            return name + QStringLiteral(": does not arrive");
    }
    return {};
}

} // namespace

class TestGraphLayout : public QObject
{
    Q_OBJECT

private slots:
    void dotAndTheLayersDrawTheSameThings_data();
    void dotAndTheLayersDrawTheSameThings();
    void whatIsNeededStandsBefore();
    void componentsThatStandAloneDoNotOverlap();
    void emptyPlanHasAnEmptyPicture();
    void layersAreTheSameEachTime();
    void layersKeepLinesOffBoxes();
    void layersCrossNoLinesWhereNoneNeed();
    void thousandsAreLaidOut();
    void longChainsWithLongLinesAreLaidOut();
    void namesNeverReachDot();
    void badDotIsReplacedAndToldAbout_data();
    void badDotIsReplacedAndToldAbout();
    void missingDotIsToldAbout();
    void largeGraphsAreNotGivenToDot();
    void dotIsFoundByItsAbsolutePath();
    void answersThatAreNoLayoutAreRefused_data();
    void answersThatAreNoLayoutAreRefused();
    void stopEndsBoth();

private:
    Bytes fakeDot(BytesView script) const
    {
        const bool isWritten = m_folder.write("bin/dot", Bytes("#!/bin/sh\n") + Bytes(script)).hasValue();
        return isWritten && ::chmod(m_folder.path("bin/dot").c_str(), 0755) == 0 ? m_folder.path("bin/dot")
                                                                                 : Bytes();
    }
    TemporaryFolder m_folder;
};

void TestGraphLayout::dotAndTheLayersDrawTheSameThings_data()
{
    QTest::addColumn<Needs>("needs");
    QTest::addColumn<bool>("hasCircles");
    QTest::newRow("chain") << Needs{{}, {0}, {1}, {2}} << false;
    QTest::newRow("sample") << Needs{{}, {0}, {0, 1}, {1, 2}, {}, {0, 4}, {5}, {0, 4}} << false;
    QTest::newRow("two that stand apart") << Needs{{}, {0}, {}, {2}, {}} << false;
    QTest::newRow("long line beside a chain") << Needs{{}, {0}, {1}, {2}, {3, 0}} << false;
    QTest::newRow("circle of two") << Needs{{1}, {0}} << true;
    QTest::newRow("circle with a tail") << Needs{{2}, {0}, {1}, {2}, {}} << true;
    QTest::newRow("two hundred") << manyNeeds(200) << false;
}

void TestGraphLayout::dotAndTheLayersDrawTheSameThings()
{
    QFETCH(Needs, needs);
    QFETCH(bool, hasCircles);
    const DependencyGraph graph = graphOf(needs);
    LayoutRequest request = requestFor(graph);
    request.mostForDot = 0;
    VERIFY_ASSIGN(layered, layOut(graph, request, {}));
    QCOMPARE(layered.engine, LayoutEngine::Layered);
    QCOMPARE(mistakes(layered, graph, hasCircles), QString());
    if (findDot().empty())
        QSKIP("Graphviz is not installed");
    request.mostForDot = 10'000;
    VERIFY_ASSIGN(drawn, layOut(graph, request, {}));
    QCOMPARE(drawn.dotError.message, QString());
    QCOMPARE(drawn.engine, LayoutEngine::Dot);
    QCOMPARE(drawn.refusal, DotRefusal::None);
    QCOMPARE(mistakes(drawn, graph, hasCircles), QString());
}

void TestGraphLayout::whatIsNeededStandsBefore()
{
    const DependencyGraph graph = graphOf({{}, {0}, {1}, {0}, {2, 3}});
    LayoutRequest request = requestFor(graph);
    request.mostForDot = 0;
    VERIFY_ASSIGN(layout, layOut(graph, request, {}));
    const auto x = [&layout = layout](std::size_t node) { return layout.nodes[node].x; };
    QCOMPARE(x(0), 0.0);
    QCOMPARE(x(1), 160 + request.betweenLayers);
    QCOMPARE(x(2), 2 * x(1));
    QCOMPARE(x(3), x(1));
    QCOMPARE(x(4), 3 * x(1));
    // Components of different sizes are in the middle of their layer, and no narrower than the widest.
    request.sizes[1] = {300, 48};
    VERIFY_ASSIGN(wide, layOut(graph, request, {}));
    QCOMPARE(wide.nodes[3].x + 80, wide.nodes[1].x + 150);
    QCOMPARE(mistakes(wide, graph), QString());
}

void TestGraphLayout::componentsThatStandAloneDoNotOverlap()
{
    for (const int joined : {0, 4}) {
        Needs needs(static_cast<std::size_t>(joined + 300));
        for (int i = 1; i < joined; ++i)
            needs[static_cast<std::size_t>(i)] = {i - 1};
        const DependencyGraph graph = graphOf(needs);
        VERIFY_ASSIGN(layout, layOut(graph, requestFor(graph), {}));
        QCOMPARE(mistakes(layout, graph), QString());
        QVERIFY2(layout.width < 4 * layout.height && layout.height < 4 * layout.width,
                 qPrintable(QStringLiteral("%1 x %2").arg(layout.width).arg(layout.height)));
    }
}

void TestGraphLayout::emptyPlanHasAnEmptyPicture()
{
    const DependencyGraph graph{RecoveryPlan()};
    VERIFY_ASSIGN(layout, layOut(graph, {}, {}));
    QVERIFY(layout.nodes.empty());
    QVERIFY(layout.edges.empty());
    QCOMPARE(layout.width, 0.0);
    QCOMPARE(layout.refusal, DotRefusal::None);
}

void TestGraphLayout::layersAreTheSameEachTime()
{
    const DependencyGraph graph = graphOf(manyNeeds(150));
    VERIFY_ASSIGN(one, layeredLayout(graph, allOf(graph), requestFor(graph), {}));
    VERIFY_ASSIGN(other, layeredLayout(graph, allOf(graph), requestFor(graph), {}));
    QVERIFY(one == other);
}

void TestGraphLayout::layersKeepLinesOffBoxes()
{
    const DependencyGraph graph = graphOf(manyNeeds(150));
    VERIFY_ASSIGN(layout, layeredLayout(graph, allOf(graph), requestFor(graph), {}));
    for (const LayoutEdge &edge : layout.edges) {
        for (std::size_t i = 0; i + 3 < edge.curve.size(); i += 3) {
            const LayoutPoint &a = edge.curve[i];
            const LayoutPoint &b = edge.curve[i + 3];
            // Each part is level at both ends, so that it stays in the box that they span.
            QCOMPARE(edge.curve[i + 1].y, a.y);
            QCOMPARE(edge.curve[i + 2].y, b.y);
            for (int node = 0; node < graph.size(); ++node) {
                const LayoutBox &box = layout.nodes[static_cast<std::size_t>(node)];
                const bool meets =
                    std::min(a.x, b.x) < box.right() - 0.1 && box.x + 0.1 < std::max(a.x, b.x) &&
                    std::min(a.y, b.y) < box.bottom() - 0.1 && box.y + 0.1 < std::max(a.y, b.y);
                QVERIFY2(!meets || node == edge.need || node == edge.neededBy,
                         qPrintable(QStringLiteral("%1 -> %2 runs through %3")
                                        .arg(edge.need)
                                        .arg(edge.neededBy)
                                        .arg(node)));
            }
        }
    }
}

void TestGraphLayout::layersCrossNoLinesWhereNoneNeed()
{
    // Entered so that the order of entry would cross: 3 needs 2, 4 needs 1, 5 needs 0.
    const DependencyGraph graph = graphOf({{}, {}, {}, {2}, {1}, {0}});
    VERIFY_ASSIGN(layout, layeredLayout(graph, allOf(graph), requestFor(graph), {}));
    for (const LayoutEdge &edge : layout.edges)
        QCOMPARE(edge.curve.front().y, edge.curve.back().y); // straight, so parallel
}

void TestGraphLayout::thousandsAreLaidOut()
{
    const DependencyGraph graph = graphOf(manyNeeds(2'000));
    VERIFY_ASSIGN(layout, layOut(graph, requestFor(graph), {}));
    QCOMPARE(layout.refusal, DotRefusal::TooLarge);
    QCOMPARE(mistakes(layout, graph), QString());
}

void TestGraphLayout::longChainsWithLongLinesAreLaidOut()
{
    Needs needs(3'000);
    for (int i = 1; i < 3'000; ++i)
        needs[static_cast<std::size_t>(i)] = i > 1 ? std::vector<int>{i - 1, 0} : std::vector<int>{0};
    const DependencyGraph graph = graphOf(needs); // 4.5 million places, if each line had one in each layer
    VERIFY_ASSIGN(layout, layOut(graph, requestFor(graph), {}));
    QCOMPARE(mistakes(layout, graph), QString());
}

void TestGraphLayout::namesNeverReachDot()
{
    RecoveryPlan plan;
    plan.components.push_back({.name = QStringLiteral("a\"]; } digraph { x"), .recoveryScript = {}});
    plan.components.push_back(
        {.name = QStringLiteral("b"), .dependencies = {plan.components[0].name}, .recoveryScript = {}});
    const DependencyGraph graph(plan);
    const Bytes text = dotText(graph, {0, 1}, requestFor(graph));
    QVERIFY(text.find("n0 -> n1;") != Bytes::npos);
    QVERIFY(text.find("digraph {", 1) == Bytes::npos);
}

void TestGraphLayout::badDotIsReplacedAndToldAbout_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("limit");
    QTest::addColumn<DotRefusal>("refusal");
    QTest::addColumn<QString>("message");
    QTest::newRow("fails") << QByteArray("echo 'no such font' >&2; exit 3") << 60'000 << DotRefusal::Failed
                           << QStringLiteral("dot: ended with exit code 3: no such font");
    QTest::newRow("is killed") << QByteArray("kill -9 $$") << 60'000 << DotRefusal::Failed
                               << QStringLiteral("dot: ended with signal 9 (Killed)");
    QTest::newRow("garbage") << QByteArray("echo '<svg/>'") << 60'000 << DotRefusal::Unreadable
                             << QStringLiteral("dot: answered with no layout: a line of an unknown kind");
    QTest::newRow("says nothing") << QByteArray("exit 0") << 60'000 << DotRefusal::Unreadable
                                  << QStringLiteral("dot: answered with no layout: it has no end");
    QTest::newRow("hangs") << QByteArray("exec sleep 1000") << 10 << DotRefusal::TimedOut
                           << QStringLiteral("dot: took longer than 10 ms");
    QTest::newRow("hangs and will not go")
        << QByteArray("trap '' TERM; while :; do sleep 1000; done") << 10 << DotRefusal::TimedOut
        << QStringLiteral("dot: took longer than 10 ms");
    QTest::newRow("writes without end")
        << QByteArray("exec yes 'node n0 1 1'") << 60'000 << DotRefusal::Failed
        << QStringLiteral("dot: answered with no layout: it does not end");
    QTest::newRow("answers and hangs")
        << QByteArray("exec >&-; exec sleep 1000") << 10 << DotRefusal::TimedOut
        << QStringLiteral("dot: took longer than 10 ms");
}

void TestGraphLayout::badDotIsReplacedAndToldAbout()
{
    QFETCH(QByteArray, script);
    QFETCH(int, limit);
    QFETCH(DotRefusal, refusal);
    QFETCH(QString, message);
    const DependencyGraph graph = graphOf({{}, {0}, {1}, {}});
    LayoutRequest request = requestFor(graph);
    request.dot = fakeDot(script.toStdString());
    request.limit = std::chrono::milliseconds(limit);
    QVERIFY(!request.dot.empty());
    VERIFY_ASSIGN(layout, layOut(graph, request, {}));
    QCOMPARE(layout.dotError.message, message);
    QCOMPARE(layout.refusal, refusal);
    QCOMPARE(layout.engine, LayoutEngine::Layered);
    QCOMPARE(mistakes(layout, graph), QString());
}

void TestGraphLayout::missingDotIsToldAbout()
{
    const DependencyGraph graph = graphOf({{}, {0}});
    LayoutRequest request = requestFor(graph);
    request.dot = m_folder.path("nothing/dot");
    VERIFY_ASSIGN(layout, layOut(graph, request, {}));
    QCOMPARE(layout.refusal, DotRefusal::Failed); // not installed is where none was found
    QVERIFY(!layout.dotError.message.isEmpty());
    QCOMPARE(mistakes(layout, graph), QString());
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere:relative");
    request.dot.clear();
    const auto without = layOut(graph, request, {});
    qputenv("PATH", path);
    VERIFY_OK(without);
    QCOMPARE(without->refusal, DotRefusal::Missing);
    QCOMPARE(without->dotError.message, QStringLiteral("dot: is not installed"));
    QCOMPARE(without->dotError.hint, QStringLiteral("Install the package graphviz."));
}

void TestGraphLayout::largeGraphsAreNotGivenToDot()
{
    const DependencyGraph graph = graphOf({{}, {0}, {1}, {}});
    LayoutRequest request = requestFor(graph);
    request.dot = fakeDot("echo asked > \"$0.asked\"; exit 1");
    request.mostForDot = 4; // three that are joined, two needs
    VERIFY_ASSIGN(layout, layOut(graph, request, {}));
    QCOMPARE(layout.refusal, DotRefusal::TooLarge);
    QVERIFY(!m_folder.exists("bin/dot.asked"));
    request.mostForDot = 5;
    VERIFY_ASSIGN(asked, layOut(graph, request, {}));
    QCOMPARE(asked.refusal, DotRefusal::Failed);
    QVERIFY(m_folder.exists("bin/dot.asked"));
}

void TestGraphLayout::dotIsFoundByItsAbsolutePath()
{
    const QByteArray path = qgetenv("PATH");
    const Bytes dot = fakeDot("exit 0");
    VERIFY_OK(m_folder.makeFolder("folder/dot"));
    VERIFY_OK(m_folder.write("text/dot", "not to be run"));
    const Bytes wanted = "::bin:" + m_folder.path("folder") + ':' + m_folder.path("text") + ':' +
                         m_folder.path("bin") + ":/usr/bin";
    qputenv("PATH", QByteArray::fromStdString(wanted));
    const Bytes found = findDot();
    qputenv("PATH", path);
    QCOMPARE(found, dot);
}

void TestGraphLayout::answersThatAreNoLayoutAreRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isGood");
    const QByteArray head("graph 1 5 2\nnode n0 1 1 2 0.6 \"\" solid box black lightgrey\n");
    const QByteArray second("node n1 4 1 2 0.6 \"\" solid box black lightgrey\n");
    const QByteArray edge("edge n0 n1 4 2 1 2.3 1 2.7 1 3 1 solid black\n");
    const auto row = [](const char *name, const QByteArray &answer, bool isGood = false) {
        QTest::newRow(name) << answer << isGood;
    };
    row("a layout", head + second + edge + "stop\n", true);
    row("cut", head + second + edge);
    row("without a line", head + second + "stop\n");
    row("without a node", head + edge + "stop\n");
    row("with a node too many", head + second + "node n2 1 1 1 1\n" + edge + "stop\n");
    row("with a node twice", head + second + second + edge + "stop\n");
    row("with a number that is none", head + "node n1 4 nan 2\n" + edge + "stop\n");
    row("with a number too large", head + "node n1 4 1e300 2\n" + edge + "stop\n");
    row("with text for a number", head + "node n1 4 1x 2\n" + edge + "stop\n");
    row("with a size that is none",
        "graph 1 -5 2\n" + head.mid(head.indexOf('\n') + 1) + second + edge + "stop\n");
    row("with too few points", head + second + "edge n0 n1 4 2 1 2.3 1\nstop\n");
    row("with points that make no curve", head + second + "edge n0 n1 3 2 1 2.3 1 3 1\nstop\n");
    row("with points without end", head + second + "edge n0 n1 99999999999999999999999 2 1\nstop\n");
    row("with a line the wrong way", head + second + "edge n1 n0 4 2 1 2.3 1 2.7 1 3 1\nstop\n");
}

void TestGraphLayout::answersThatAreNoLayoutAreRefused()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isGood);
    const DependencyGraph graph = graphOf({{}, {0}});
    const auto layout = parsePlain(answer.toStdString(), graph, {0, 1}, requestFor(graph));
    if (!isGood) {
        VERIFY_ERROR(Unavailable, layout);
        return;
    }
    VERIFY_OK(layout);
    QCOMPARE(layout->nodes[0], (LayoutBox{72 - 80, 72 - 24, 160, 48}));
    QCOMPARE(layout->edges[0].curve.front(), (LayoutPoint{144, 72}));
    QCOMPARE(layout->width, 360.0);
}

void TestGraphLayout::stopEndsBoth()
{
    const DependencyGraph graph = graphOf(manyNeeds(50));
    LayoutRequest request = requestFor(graph);
    std::stop_source stopped;
    stopped.request_stop();
    request.mostForDot = 0;
    VERIFY_ERROR(Cancelled, layOut(graph, request, stopped.get_token()));
    request.mostForDot = 10'000;
    request.dot = fakeDot("exec sleep 1000");
    std::stop_source stop;
    std::jthread other([&stop] {
        std::this_thread::sleep_for(20ms);
        stop.request_stop();
    });
    VERIFY_ERROR(Cancelled, layOut(graph, request, stop.get_token()));
}

QTEST_GUILESS_MAIN(TestGraphLayout)
#include "tst_graphlayout.moc"
