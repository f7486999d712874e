// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planpicture.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/randomplan.h"

#include <QTest>

#include <algorithm>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

/// Three services of some 300 to 400 each, in which each component needs the one @p step before it.
RecoveryPlan servicesPlan(int components = 1'000, int step = 1)
{
    static constexpr std::array kKinds{"feed", "risk", "report"};
    RecoveryPlan plan;
    for (int i = 0; i < components; ++i) {
        Component component{
            .name = QStringLiteral("%1-%2").arg(QLatin1String(kKinds[std::size_t(i % 3)])).arg(i)};
        component.team = QStringLiteral("team %1").arg(i % 12);
        if (i >= step)
            component.dependencies << plan.components[std::size_t(i - step)].name;
        plan.components.push_back(component);
    }
    return plan;
}

PictureRequest request(const QStringList &open = {}, bool isGrouped = true)
{
    return {.card = {160, 48}, .group = {180, 72}, .isGrouped = isGrouped, .open = open};
}

bool overlap(const LayoutBox &a, const LayoutBox &b)
{
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// What every picture has to be; empty where it is.
QString mistakes(const PlanPicture &picture)
{
    const GraphLayout &layout = picture.layout;
    if (layout.nodes.size() != picture.nodes.size() || picture.graph.size() != int(picture.nodes.size()) ||
        layout.edges.size() != picture.weights.size())
        return QStringLiteral("parts are missing");
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
        if ((picture.nodes[i].component < 0) == (picture.nodes[i].group < 0))
            return QStringLiteral("node %1 is not one thing").arg(i);
        for (std::size_t other = 0; other < i; ++other)
            if (overlap(layout.nodes[i], layout.nodes[other]))
                return QStringLiteral("%1 lies over %2").arg(i).arg(other);
    }
    return {};
}

} // namespace

class TestPlanPicture : public QObject
{
    Q_OBJECT

private slots:
    void plansUpTo800AreDrawnWhole();
    void largePlansAreDrawnAsGroups();
    void groupsAreNotWantedByEverybody();
    void anOpenGroupStandsBetweenItsNeighbours();
    void theFirstComponentThatIsThereOpensItsGroup();
    void linesSayForHowManyNeedsTheyStand();
    void groupsThatAllNeedEachOtherStandInColumns();
    void circlesAreDrawn();
    void thereIsAPictureOfNothing();
    void itIsTheSameEachTime();
    void whoStopsItHasNoPicture();
};

void TestPlanPicture::plansUpTo800AreDrawnWhole()
{
    const AssessedPlan plan = assessPlan({servicesPlan(800), {}});
    VERIFY_ASSIGN(picture, drawPicture(plan, request({QStringLiteral("risk-1")}), {}));
    QVERIFY(!picture.groups && picture.open < 0 && !picture.isOfGroups());
    QCOMPARE(picture.nodes.size(), 800u);
    QCOMPARE(picture.nodes[7], (PictureNode{.component = 7}));
    QCOMPARE(picture.nodeOf[7], 7);
    QCOMPARE(picture.layout.nodes[7].width, 160);
    QVERIFY(std::ranges::all_of(picture.weights, [](int weight) { return weight == 1; }));
}

void TestPlanPicture::largePlansAreDrawnAsGroups()
{
    const AssessedPlan plan = assessPlan({servicesPlan(801), {}});
    VERIFY_ASSIGN(picture, drawPicture(plan, request(), {}));
    QVERIFY(picture.groups && picture.isOfGroups());
    QCOMPARE(mistakes(picture), QString());
    QCOMPARE(picture.nodes.size(), picture.groups->groups.size());
    QCOMPARE(picture.nodeOf, picture.groups->groupOf);
    QCOMPARE(picture.layout.nodes[0].width, 180);
    QVERIFY(picture.nodes.size() < 20);
}

void TestPlanPicture::groupsAreNotWantedByEverybody()
{
    const AssessedPlan plan = assessPlan({servicesPlan(), {}});
    VERIFY_ASSIGN(picture, drawPicture(plan, request({}, false), {}));
    QVERIFY(!picture.groups);
    QCOMPARE(picture.nodes.size(), 1'000u);
}

void TestPlanPicture::anOpenGroupStandsBetweenItsNeighbours()
{
    RecoveryPlan services = servicesPlan();
    for (std::size_t i = 12; i < services.components.size(); ++i) // of the same service and team
        services.components[i].dependencies << services.components[i - 12].name;
    const AssessedPlan plan = assessPlan({services, {}});
    const DependencyGraph graph(plan.plan);
    VERIFY_ASSIGN(picture, drawPicture(plan, request({QStringLiteral("risk-4")}), {}));
    QCOMPARE(mistakes(picture), QString());
    QCOMPARE(picture.open, picture.groups->groupOf[4]);
    const std::vector<int> &members = picture.groups->groups[std::size_t(picture.open)].members;
    for (std::size_t i = 0; i < members.size(); ++i) {
        QCOMPARE(picture.nodes[i].component, members[i]);
        QCOMPARE(picture.nodeOf[std::size_t(members[i])], int(i));
        // One group has what it needs, another one what needs it.
        QCOMPARE(picture.graph.needs(int(i)).size(), graph.needs(members[i]).size());
        QCOMPARE(picture.graph.neededBy(int(i)).size(), graph.neededBy(members[i]).size());
    }
    QVERIFY(picture.nodes.size() > members.size());
    for (std::size_t i = members.size(); i < picture.nodes.size(); ++i) {
        QVERIFY(picture.nodes[i].group >= 0 && picture.nodes[i].group != picture.open);
        // A neighbour is on one side: what the open group needs stands to its left, and needs nothing of it.
        QVERIFY(picture.graph.needs(int(i)).empty() != picture.graph.neededBy(int(i)).empty());
    }
    for (const LayoutEdge &edge : picture.layout.edges)
        QVERIFY(!edge.isBackward);
    QCOMPARE(picture.nodeOf[3] >= int(members.size()), true); // which 4 needs
}

void TestPlanPicture::theFirstComponentThatIsThereOpensItsGroup()
{
    const AssessedPlan plan = assessPlan({servicesPlan(), {}});
    VERIFY_ASSIGN(picture,
                  drawPicture(plan, request({QStringLiteral("gone"), QStringLiteral("feed-0")}), {}));
    QCOMPARE(picture.open, picture.groups->groupOf[0]);
    VERIFY_ASSIGN(none, drawPicture(plan, request({QStringLiteral("gone")}), {}));
    QVERIFY(none.isOfGroups());
}

void TestPlanPicture::linesSayForHowManyNeedsTheyStand()
{
    const AssessedPlan plan = assessPlan({servicesPlan(), {}});
    VERIFY_ASSIGN(picture, drawPicture(plan, request(), {}));
    int within = 0;
    const DependencyGraph graph(plan.plan);
    for (int component = 0; component < graph.size(); ++component)
        for (const int need : graph.needs(component))
            within +=
                picture.groups->groupOf[std::size_t(need)] == picture.groups->groupOf[std::size_t(component)];
    int sum = within;
    for (const int weight : picture.weights)
        sum += weight;
    QCOMPARE(sum, 999);
    VERIFY_ASSIGN(open, drawPicture(plan, request({QStringLiteral("risk-4")}), {}));
    for (std::size_t i = 0; i < open.weights.size(); ++i)
        QCOMPARE(open.weights[i], 1); // of one component each
}

void TestPlanPicture::groupsThatAllNeedEachOtherStandInColumns()
{
    RecoveryPlan plan = servicesPlan();
    for (std::size_t i = 1; i < plan.components.size(); ++i) // each team needs each other one
        for (const std::size_t back : {2, 5, 7, 11, 13})
            if (i >= back)
                plan.components[i].dependencies << plan.components[i - back].name;
    plan.components[0].name = QStringLiteral("mail-1"); // which half of the plan does not need any more
    VERIFY_ASSIGN(picture, drawPicture(assessPlan({plan, {}}), request(), {}));
    QCOMPARE(mistakes(picture), QString());
    QVERIFY(picture.layout.engine == LayoutEngine::Columns);
    QVERIFY(picture.layout.edges.size() > 2 * picture.nodes.size());
    QVERIFY(picture.layout.width < 4 * picture.layout.height);
    QVERIFY(picture.layout.height < 2 * picture.layout.width);
    std::vector<double> columns;
    for (const LayoutBox &box : picture.layout.nodes) {
        QVERIFY(box.x >= 0 && box.y >= 0 && box.right() <= picture.layout.width &&
                box.bottom() <= picture.layout.height);
        if (std::ranges::find(columns, box.x) == columns.end())
            columns.push_back(box.x);
    }
    QVERIFY(columns.size() > 1);
    for (const LayoutEdge &edge : picture.layout.edges) {
        const LayoutBox &need = picture.layout.nodes[std::size_t(edge.need)];
        const LayoutBox &by = picture.layout.nodes[std::size_t(edge.neededBy)];
        QCOMPARE(edge.isBackward, by.x < need.x);
        QCOMPARE(edge.curve.size(), 4u);
        QCOMPARE(edge.curve.front().y, need.middle());
        QCOMPARE(edge.curve.back().y, by.middle());
        QVERIFY(edge.curve.back().x == by.x || edge.curve.back().x == by.right());
    }
}

void TestPlanPicture::circlesAreDrawn()
{
    RecoveryPlan plan = chainPlan(1'200, true);
    for (std::size_t i = 0; i < plan.components.size(); ++i)
        plan.components[i].team = i % 2 == 0 ? QStringLiteral("a") : QStringLiteral("b");
    const AssessedPlan assessed = assessPlan({plan, {}});
    VERIFY_ASSIGN(picture, drawPicture(assessed, request(), {}));
    QCOMPARE(mistakes(picture), QString());
    QVERIFY(std::ranges::any_of(picture.layout.edges, &LayoutEdge::isBackward));
    VERIFY_ASSIGN(open, drawPicture(assessed, request({QStringLiteral("c4")}), {}));
    QCOMPARE(mistakes(open), QString());
}

void TestPlanPicture::thereIsAPictureOfNothing()
{
    VERIFY_ASSIGN(picture, drawPicture(assessPlan({{}, {}}), request(), {}));
    QVERIFY(picture.nodes.empty() && !picture.groups);
    QCOMPARE(mistakes(picture), QString());
}

void TestPlanPicture::itIsTheSameEachTime()
{
    const AssessedPlan plan = assessPlan({servicesPlan(2'000, 7), {}});
    for (const QStringList &open : {QStringList(), QStringList(QStringLiteral("feed-3"))}) {
        VERIFY_ASSIGN(one, drawPicture(plan, request(open), {}));
        VERIFY_ASSIGN(other, drawPicture(plan, request(open), {}));
        QVERIFY(one.layout == other.layout && one.nodes == other.nodes && one.weights == other.weights);
    }
}

void TestPlanPicture::whoStopsItHasNoPicture()
{
    std::stop_source source;
    source.request_stop();
    const auto picture = drawPicture(assessPlan({servicesPlan(), {}}), request(), source.get_token());
    QVERIFY(!picture && picture.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestPlanPicture)
#include "tst_planpicture.moc"
