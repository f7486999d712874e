// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/dependencygraph.h"
#include "tests/support/smallstack.h"
#include "tests/unit/recovery/randomplan.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using test::chainPlan;
using test::SeededRandom;
using Numbers = std::vector<int>;

class TestDependencyGraph : public QObject
{
    Q_OBJECT

private:
    static RecoveryPlan planOf(const std::vector<std::pair<QString, QStringList>> &components)
    {
        RecoveryPlan plan;
        for (const auto &[name, needs] : components)
            plan.components.push_back({.name = name, .dependencies = needs});
        return plan;
    }
    /// Every circle, by trying every walk: for small graphs.
    static void walk(const DependencyGraph &graph, Numbers &path, std::set<Numbers> &found)
    {
        for (const int next : graph.needs(path.back())) {
            if (next == path.front())
                found.insert(path);
            else if (next > path.front() && std::ranges::find(path, next) == path.end()) {
                path.push_back(next);
                walk(graph, path, found);
                path.pop_back();
            }
        }
    }
    static std::set<Numbers> allCycles(const DependencyGraph &graph)
    {
        std::set<Numbers> found;
        for (int first = 0; first < graph.size(); ++first) {
            Numbers path{first};
            walk(graph, path, found);
        }
        return found;
    }

private slots:
    void needsAreTakenAsTheyAreStated()
    {
        const DependencyGraph graph(std::vector<std::vector<int>>{{1}, {2, 0}, {}});
        QCOMPARE(graph.size(), 3);
        QCOMPARE(graph.needs(1), (std::vector{2, 0}));
        QCOMPARE(graph.neededBy(0), std::vector{1});
        QCOMPARE(graph.neededBy(1), std::vector{0});
        QCOMPARE(graph.neededBy(2), std::vector{1});
        QCOMPARE(graph.knots().size(), 1u);
        QCOMPARE(DependencyGraph().size(), 0);
    }
    void takesTheNamesThatThereAreOnce()
    {
        const DependencyGraph graph(planOf({{u"a"_s, {u"b"_s, u"nobody"_s, u"a"_s, u"b"_s, u"c"_s}},
                                            {u"b"_s, {u"c"_s}},
                                            {u"c"_s, {}},
                                            {u"b"_s, {u"a"_s}}}));
        QCOMPARE(graph.needs(0), (Numbers{1, 2}));
        QCOMPARE(graph.needs(1), Numbers{2});
        QCOMPARE(graph.needs(3), Numbers{0}); // has the name of another, who is the one that is meant
        QCOMPARE(graph.neededBy(2), (Numbers{0, 1}));
        QCOMPARE(graph.neededBy(3), Numbers{});
        QCOMPARE(graph.allNeeds(3), (Numbers{0, 1, 2}));
        QCOMPARE(graph.allNeededBy(2), (Numbers{0, 1, 3}));
        QVERIFY(graph.knots().empty());
        QVERIFY(graph.cycles().empty());
    }
    void namesEachCircleFromItsLowestShortOnesFirst()
    {
        const DependencyGraph graph(planOf({{u"a"_s, {u"b"_s}},
                                            {u"b"_s, {u"c"_s}},
                                            {u"c"_s, {u"a"_s, u"b"_s}},
                                            {u"d"_s, {u"c"_s}},
                                            {u"e"_s, {u"f"_s}},
                                            {u"f"_s, {u"e"_s}}}));
        QCOMPARE(graph.knots(), (std::vector<Numbers>{{0, 1, 2}, {4, 5}}));
        QCOMPARE(graph.cycles(), (std::vector<Numbers>{{1, 2}, {4, 5}, {0, 1, 2}}));
    }
    void everyCircleOfRandomGraphsIsNamed()
    {
        SeededRandom random(20'261'129);
        for (int i = 0; i < 3000; ++i) {
            RecoveryPlan plan = test::soundPlan(random, 6);
            const std::size_t size = plan.components.size();
            for (std::uint64_t links = random.below(4); links > 0; --links) {
                QStringList &needs = plan.components[random.below(size)].dependencies;
                const QString name = plan.components[random.below(size)].name;
                if (!needs.contains(name))
                    needs << name;
            }
            const DependencyGraph graph(plan);
            const std::vector<Numbers> cycles = graph.cycles(1000);
            QCOMPARE(std::set<Numbers>(cycles.begin(), cycles.end()), allCycles(graph));
            const test::Reach reach = test::reachOf(plan);
            std::set<int> inKnots;
            for (const Numbers &knot : graph.knots())
                inKnots.insert(knot.begin(), knot.end());
            for (std::size_t c = 0; c < size; ++c)
                QCOMPARE(inKnots.contains(static_cast<int>(c)), reach[c][c]);
        }
    }
    void ofTooManyCirclesOneGoesThroughEveryComponent()
    {
        RecoveryPlan plan;
        for (int i = 0; i < 40; ++i) {
            Component component{.name = u"c%1"_s.arg(i)};
            for (int need = 0; need < 40; ++need)
                if (need != i)
                    component.dependencies << u"c%1"_s.arg(need);
            plan.components.push_back(component);
        }
        const DependencyGraph graph(plan);
        const std::vector<Numbers> cycles = graph.cycles(50);
        std::set<int> named;
        for (const Numbers &cycle : cycles) {
            QVERIFY(std::ranges::min_element(cycle) == cycle.begin());
            for (std::size_t i = 0; i < cycle.size(); ++i)
                QVERIFY(std::ranges::count(graph.needs(cycle[i]), cycle[(i + 1) % cycle.size()]) == 1);
            named.insert(cycle.begin(), cycle.end());
        }
        QCOMPARE(named.size(), std::size_t{40});
        QVERIFY(cycles.size() <= 50 + 40);
    }
    void longChainsAndRingsNeedLittleStack()
    {
        const RecoveryPlan chain = chainPlan(10'000, false);
        const RecoveryPlan ring = chainPlan(10'000, true);
        bool isChainSound = false;
        std::vector<Numbers> cycles;
        QVERIFY(test::runOnSmallStack([&] {
            const DependencyGraph graph(chain);
            isChainSound = graph.knots().empty() && graph.cycles().empty() &&
                           graph.allNeeds(9'999).size() == 9'999 && graph.allNeededBy(0).size() == 9'999;
            cycles = DependencyGraph(ring).cycles();
        }));
        QVERIFY(isChainSound);
        QCOMPARE(cycles.size(), std::size_t{1});
        QCOMPARE(cycles.front().size(), std::size_t{10'000});
    }
};

QTEST_APPLESS_MAIN(TestDependencyGraph)
#include "tst_dependencygraph.moc"
