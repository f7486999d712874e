// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/plangroups.h"
#include "tests/unit/recovery/randomplan.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace std::chrono_literals;

namespace {

using By = GroupPart::By;

Component named(const QString &name, const QStringList &needs = {})
{
    return {.name = name, .dependencies = needs};
}

/// Services of @p kinds in turn, each of which needs some of those before it.
RecoveryPlan planOf(const QStringList &kinds, int components)
{
    SeededRandom random(3);
    RecoveryPlan plan;
    for (int i = 0; i < components; ++i) {
        Component component = named(QStringLiteral("%1-%2").arg(kinds[i % kinds.size()]).arg(i));
        component.priority = static_cast<Priority>(std::min(3, i * 4 / components));
        for (auto n = i == 0 ? 0 : random.below(3); n > 0; --n) {
            const auto need = static_cast<std::size_t>(i) - 1 - random.below(std::min<std::uint64_t>(i, 40));
            if (!component.dependencies.contains(plan.components[need].name))
                component.dependencies << plan.components[need].name;
        }
        plan.components.push_back(component);
    }
    return plan;
}

PlanGroups groupsOf(const RecoveryPlan &plan)
{
    return groupPlan(assessPlan({plan, {}}), DependencyGraph(plan));
}

/// "risk", "others", "team Ops", "Critical", "layers 0-3", "c1..c9": the parts, joined.
QString title(const ComponentGroup &group)
{
    QStringList parts;
    for (const GroupPart &part : group.parts) {
        switch (part.by) {
        case By::Name:
            parts << part.text;
            break;
        case By::Others:
            parts << QStringLiteral("others");
            break;
        case By::Team:
            parts << QStringLiteral("team ") + part.text;
            break;
        case By::Priority:
            parts << priorityName(part.priority);
            break;
        case By::Layers:
            parts << QStringLiteral("layers %1-%2").arg(part.first).arg(part.last);
            break;
        case By::Places:
            parts << part.text + QStringLiteral("..") + part.lastText;
            break;
        }
    }
    return parts.join(QStringLiteral(" / "));
}

QStringList titles(const PlanGroups &groups)
{
    QStringList all;
    for (const ComponentGroup &group : groups.groups)
        all << title(group);
    return all;
}

/// What every answer has to be; empty where it is.
QString mistakes(const PlanGroups &groups, const RecoveryPlan &plan)
{
    const std::size_t size = plan.components.size();
    if (groups.groupOf.size() != size)
        return QStringLiteral("not every component has a group");
    if (groups.groups.size() > kMostGroups || (size >= 2 && groups.groups.size() < 2))
        return QStringLiteral("%1 groups").arg(groups.groups.size());
    std::vector<int> seen(size, 0);
    std::set<QString> known;
    for (std::size_t group = 0; group < groups.groups.size(); ++group) {
        const ComponentGroup &its = groups.groups[group];
        if (its.members.empty() || !std::ranges::is_sorted(its.members))
            return QStringLiteral("group %1 has no members in order").arg(group);
        if (!known.insert(title(its)).second)
            return QStringLiteral("two groups are called ") + title(its);
        for (const int member : its.members) {
            ++seen[std::size_t(member)];
            if (groups.groupOf[std::size_t(member)] != int(group))
                return QStringLiteral("component %1 is told another group").arg(member);
        }
    }
    return std::ranges::all_of(seen, [](int times) { return times == 1; })
               ? QString()
               : QStringLiteral("a component is in no group or in two");
}

} // namespace

class TestPlanGroups : public QObject
{
    Q_OBJECT

private slots:
    void namesThatBeginAlikeAreAGroup();
    void whatAllNamesBeginWithSaysNothing();
    void namesThatShareNothingAreLeftToOthers();
    void aGroupThatIsTooLargeIsSplitFurther();
    void withoutCommonNamesTeamsCount();
    void withoutNamesAndTeamsPrioritiesAndLayersCount();
    void withNothingInCommonTheOrderOfEntryCounts();
    void oneGiantServiceDoesNotStayOneBox();
    void manySmallServicesAreNotMoreThanCanBeDrawn();
    void smallPlansHaveGroupsToo();
    void whatIsKnownOfAGroupIsTheWorstOfItsMembers();
    void needsBetweenGroupsAreCounted();
    void circlesOfThePlanAreStood();
    void everyPlanIsGroupedWhole_data();
    void everyPlanIsGroupedWhole();
};

void TestPlanGroups::namesThatBeginAlikeAreAGroup()
{
    RecoveryPlan plan;
    for (const char *name :
         {"risk-engine", "Risk_db", "feed.eu", "feed.us", "risk 2", "OrderBook", "orderEntry"})
        plan.components.push_back(named(QLatin1String(name)));
    const PlanGroups groups = groupsOf(plan);
    QCOMPARE(titles(groups),
             (QStringList{QStringLiteral("risk"), QStringLiteral("feed"), QStringLiteral("Order")}));
    QCOMPARE(groups.groups[0].members, (std::vector{0, 1, 4}));
    QCOMPARE(groups.groupOf, (std::vector{0, 0, 1, 1, 0, 2, 2}));
}

void TestPlanGroups::whatAllNamesBeginWithSaysNothing()
{
    RecoveryPlan plan;
    for (const char *name : {"prod-risk-1", "prod-risk-2", "prod-feed-1", "prod-feed-2"})
        plan.components.push_back(named(QLatin1String(name)));
    QCOMPARE(titles(groupsOf(plan)), (QStringList{QStringLiteral("prod-risk"), QStringLiteral("prod-feed")}));
}

void TestPlanGroups::namesThatShareNothingAreLeftToOthers()
{
    RecoveryPlan plan;
    for (const char *name : {"risk-1", "mail", "risk-2", "risk-3", "printer"})
        plan.components.push_back(named(QLatin1String(name)));
    const PlanGroups groups = groupsOf(plan);
    QCOMPARE(titles(groups), (QStringList{QStringLiteral("risk"), QStringLiteral("others")}));
    QCOMPARE(groups.groups[1].members, (std::vector{1, 4}));
}

void TestPlanGroups::aGroupThatIsTooLargeIsSplitFurther()
{
    RecoveryPlan plan =
        planOf({QStringLiteral("feed-eu"), QStringLiteral("feed-us"), QStringLiteral("risk")}, 210);
    const PlanGroups groups = groupsOf(plan);
    QCOMPARE(titles(groups),
             (QStringList{QStringLiteral("feed-eu"), QStringLiteral("feed-us"), QStringLiteral("risk")}));
    for (Component &component : plan.components)
        component.team = component.name.back().digitValue() % 2 == 0 ? QStringLiteral("Ops") : QString();
    plan.components.resize(209);
    for (Component &component : plan.components)
        component.name.replace(QStringLiteral("feed-us"), QStringLiteral("risk"));
    const QStringList byTeam = titles(groupsOf(plan));
    QVERIFY2(byTeam.contains(QStringLiteral("risk / team ")), qUtf8Printable(byTeam.join(QLatin1Char('\n'))));
    QVERIFY(byTeam.contains(QStringLiteral("risk / team Ops")));
    QVERIFY(byTeam.contains(QStringLiteral("feed"))); // small enough
}

void TestPlanGroups::withoutCommonNamesTeamsCount()
{
    RecoveryPlan plan = chainPlan(30, false); // c0 to c29
    for (std::size_t i = 0; i < 30; ++i)
        plan.components[i].team = i % 3 == 0 ? QStringLiteral("Ops") : QStringLiteral("Trading");
    QCOMPARE(titles(groupsOf(plan)),
             (QStringList{QStringLiteral("team Ops"), QStringLiteral("team Trading")}));
}

void TestPlanGroups::withoutNamesAndTeamsPrioritiesAndLayersCount()
{
    RecoveryPlan plan = chainPlan(250, false);
    plan.components[0].priority = Priority::Critical;
    QCOMPARE(
        titles(groupsOf(plan)),
        (QStringList{QStringLiteral("Critical"), QStringLiteral("Medium / layers 1-100"),
                     QStringLiteral("Medium / layers 101-200"), QStringLiteral("Medium / layers 201-249")}));
}

void TestPlanGroups::withNothingInCommonTheOrderOfEntryCounts()
{
    RecoveryPlan plan;
    for (int i = 0; i < 300; ++i)
        plan.components.push_back(named(QStringLiteral("c%1").arg(i)));
    QCOMPARE(titles(groupsOf(plan)), (QStringList{QStringLiteral("c0..c99"), QStringLiteral("c100..c199"),
                                                  QStringLiteral("c200..c299")}));
    for (Component &component : plan.components)
        component.name = QStringLiteral("same"); // which is a problem of its own
    QCOMPARE(groupsOf(plan).groups.size(), 3u);
}

void TestPlanGroups::oneGiantServiceDoesNotStayOneBox()
{
    RecoveryPlan plan = planOf({QStringLiteral("core")}, 1'998);
    plan.components.push_back(named(QStringLiteral("mail-1")));
    plan.components.push_back(named(QStringLiteral("mail-2")));
    const PlanGroups groups = groupsOf(plan);
    QCOMPARE(mistakes(groups, plan), QString());
    QVERIFY(titles(groups).contains(QStringLiteral("mail")));
    for (const ComponentGroup &group : groups.groups)
        QVERIFY2(group.members.size() <= 2 * kMostMembers, qUtf8Printable(title(group)));
}

void TestPlanGroups::manySmallServicesAreNotMoreThanCanBeDrawn()
{
    RecoveryPlan plan;
    for (int i = 0; i < 2'000; ++i) // 200 services of 2 to 18
        plan.components.push_back(named(QString(QChar(u'a' + i % 20)) + QChar(u'a' + i * i % 17) +
                                        QLatin1Char('-') + QString::number(i)));
    for (int i = 0; i < 2'000; i += 3)
        plan.components[std::size_t(i)].team = QStringLiteral("Ops");
    const PlanGroups groups = groupsOf(plan);
    QCOMPARE(mistakes(groups, plan), QString());
    QVERIFY(groups.groups.size() > 20);
    std::size_t largest = 0;
    for (const ComponentGroup &group : groups.groups)
        largest = std::max(largest, group.members.size());
    QVERIFY2(largest <= 2 * kMostMembers, qUtf8Printable(titles(groups).join(QLatin1Char('\n'))));
}

void TestPlanGroups::smallPlansHaveGroupsToo()
{
    QVERIFY(groupsOf({}).groups.empty());
    RecoveryPlan plan;
    plan.components.push_back(named(QStringLiteral("risk")));
    QCOMPARE(groupsOf(plan).groups.size(), 1u);
    QVERIFY(groupsOf(plan).groups[0].parts.empty());
    plan.components.push_back(named(QStringLiteral("feed")));
    QCOMPARE(titles(groupsOf(plan)),
             (QStringList{QStringLiteral("risk..risk"), QStringLiteral("feed..feed")}));
    plan.components[1].name = QString();
    QCOMPARE(groupsOf(plan).groups.size(), 2u);
}

void TestPlanGroups::whatIsKnownOfAGroupIsTheWorstOfItsMembers()
{
    RecoveryPlan plan;
    for (const char *name : {"risk-1", "risk-2", "risk-3", "feed-1", "feed-2"})
        plan.components.push_back(named(QLatin1String(name)));
    for (Component &component : plan.components) {
        component.team = QStringLiteral("Ops");
        component.backup.path = QStringLiteral("data/") + component.name;
        component.estimate = Estimate{60, 60, 60};
        component.rto = 60s;
    }
    plan.teams = {{.name = QStringLiteral("Ops")}};
    plan.components[0].dependencies << QStringLiteral("feed-1");
    plan.components[0].rto = 90s; // but feed-1 takes a minute before it
    plan.components[1].rto = plan.components[2].rto = 1h;
    plan.components[2].team.clear(); // nobody recovers it
    plan.components[1].priority = Priority::High;
    const PlanGroups groups = groupsOf(plan);
    const ComponentGroup &risk = groups.groups[0];
    QCOMPARE(title(risk), QStringLiteral("risk"));
    QCOMPARE(risk.priority, Priority::High);
    QVERIFY(risk.worst == Severity::Conflict);
    QVERIFY(risk.rto == 90s);
    QCOMPARE(risk.troubled, 2);
    QCOMPARE(risk.onCriticalPath, 1);
    QCOMPARE(risk.inCircle, 0);
    const ComponentGroup &feed = groups.groups[1];
    QVERIFY(!feed.worst && feed.rto == 60s);
    QCOMPARE(feed.troubled, 0);
    QCOMPARE(feed.priority, Priority::Medium);
    QCOMPARE(feed.onCriticalPath, 1);
}

void TestPlanGroups::needsBetweenGroupsAreCounted()
{
    RecoveryPlan plan;
    plan.components = {named(QStringLiteral("a-1")), named(QStringLiteral("a-2"), {QStringLiteral("a-1")}),
                       named(QStringLiteral("b-1"), {QStringLiteral("a-1"), QStringLiteral("a-2")}),
                       named(QStringLiteral("b-2"), {QStringLiteral("a-2"), QStringLiteral("b-1")}),
                       named(QStringLiteral("a-3"), {QStringLiteral("b-2")})};
    const PlanGroups groups = groupsOf(plan);
    QCOMPARE(titles(groups), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    // A circle of groups, where the plan has none.
    QVERIFY(groups.needs == (std::vector<GroupNeed>{{1, 0, 1}, {0, 1, 3}}));
    QCOMPARE(groups.groups[0].inCircle, 0);
}

void TestPlanGroups::circlesOfThePlanAreStood()
{
    RecoveryPlan ring = chainPlan(1'000, true);
    for (int i = 0; i < 10; ++i)
        ring.components.push_back(named(QStringLiteral("behind%1").arg(i), {QStringLiteral("c5")}));
    const PlanGroups groups = groupsOf(ring);
    QCOMPARE(mistakes(groups, ring), QString());
    int inCircle = 0;
    for (const ComponentGroup &group : groups.groups) {
        inCircle += group.inCircle;
        QVERIFY(group.onCriticalPath == 0); // there is none
        if (title(group) == QStringLiteral("behind"))
            QCOMPARE(group.inCircle, 0);
        else
            QVERIFY(group.worst == Severity::Error);
    }
    QCOMPARE(inCircle, 1'000);
    QVERIFY(titles(groups).contains(QStringLiteral("c / layers 0-99"))); // behind one of them
}

void TestPlanGroups::everyPlanIsGroupedWhole_data()
{
    QTest::addColumn<RecoveryPlan>("plan");
    const QStringList kinds{QStringLiteral("storage"), QStringLiteral("database"), QStringLiteral("bus"),
                            QStringLiteral("risk")};
    QTest::newRow("2,000 of four services") << planOf(kinds, 2'000);
    QTest::newRow("10,000 of four services") << planOf(kinds, 10'000);
    QTest::newRow("a chain of 2,000") << chainPlan(2'000, false);
    QTest::newRow("a ring of 2,000") << chainPlan(2'000, true);
    SeededRandom random(5);
    for (int i = 0; i < 20; ++i)
        QTest::addRow("random %d", i) << soundPlan(random, 150);
}

void TestPlanGroups::everyPlanIsGroupedWhole()
{
    QFETCH(RecoveryPlan, plan);
    const PlanGroups groups = groupsOf(plan);
    QCOMPARE(mistakes(groups, plan), QString());
    QVERIFY(groupsOf(plan) == groups);
    for (const GroupNeed &need : groups.needs)
        QVERIFY(need.need != need.neededBy && need.count > 0);
}

QTEST_GUILESS_MAIN(TestPlanGroups)
#include "tst_plangroups.moc"
