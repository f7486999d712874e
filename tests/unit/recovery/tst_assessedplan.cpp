// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/assessedplan.h"

#include "model/recovery/sampleplan.h"

#include <QTest>

using namespace backstop::recovery;

namespace {

RecoveryPlan planOf(const std::vector<std::pair<QString, QStringList>> &components)
{
    RecoveryPlan plan;
    for (const auto &[name, needs] : components)
        plan.components.push_back({.name = name, .dependencies = needs});
    return plan;
}

} // namespace

class TestAssessedPlan : public QObject
{
    Q_OBJECT

private slots:
    void thePathIsWhatDecidesWhenAllIsBack();
    void thePathLeavesOutWhatTakesNoTime();
    void aCircleHasProblemsAndNoOrder();
    void whatWasWrongInTheTextIsKept();
    void problemsOfTheTextFollowTheirComponent();
    void problemsHaveTheirPlace_data();
    void problemsHaveTheirPlace();
    void theWorstProblemCounts();
};

void TestAssessedPlan::thePathIsWhatDecidesWhenAllIsBack()
{
    RecoveryPlan plan = planOf({{QStringLiteral("a"), {}},
                                {QStringLiteral("b"), {}},
                                {QStringLiteral("c"), {QStringLiteral("a"), QStringLiteral("b")}},
                                {QStringLiteral("d"), {}}});
    plan.components[0].estimate = Estimate{10, 20, 30};
    plan.components[1].estimate = Estimate{50, 60, 70};
    plan.components[2].estimate = Estimate{5, 5, 5};
    plan.components[3].estimate = Estimate{54, 60, 70};
    const AssessedPlan assessed = assessPlan({plan, {}});
    QCOMPARE(assessed.earliest, (std::vector<double>{10, 50, 55, 54}));
    QCOMPARE(assessed.criticalPath, (std::vector<int>{1, 2}));
    QCOMPARE(assessed.early.size(), std::size_t{4});
    QCOMPARE(assessed.urgentFirst.size(), std::size_t{4});
    QVERIFY(assessed.plan == plan);
}

void TestAssessedPlan::thePathLeavesOutWhatTakesNoTime()
{
    RecoveryPlan plan = planOf({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {QStringLiteral("a")}}});
    QVERIFY(assessPlan({plan, {}}).criticalPath.empty());
    plan.components[1].estimate = Estimate{5, 5, 5};
    QCOMPARE(assessPlan({plan, {}}).criticalPath, std::vector<int>{1});
    QVERIFY(assessPlan({}).criticalPath.empty());
}

void TestAssessedPlan::aCircleHasProblemsAndNoOrder()
{
    RecoveryPlan plan =
        planOf({{QStringLiteral("a"), {QStringLiteral("b")}}, {QStringLiteral("b"), {QStringLiteral("a")}}});
    for (Component &component : plan.components)
        component.rto = std::chrono::minutes(1);
    const AssessedPlan assessed = assessPlan({plan, {}});
    QCOMPARE(assessed.problems.front().kind, ProblemKind::Cycle);
    QVERIFY(assessed.order(OrderRule::AsEarlyAsPossible).empty());
    QVERIFY(assessed.order(OrderRule::UrgentFirst).empty());
    QVERIFY(assessed.earliest.empty());
    QVERIFY(assessed.criticalPath.empty());
    const auto worst = worstByComponent(assessed);
    QVERIFY(worst[0] == Severity::Error && worst[1] == Severity::Error);
}

void TestAssessedPlan::whatWasWrongInTheTextIsKept()
{
    const PlanProblem wrong{.kind = ProblemKind::InvalidValue,
                            .severity = Severity::Error,
                            .components = {QStringLiteral("b")},
                            .field = QStringLiteral("components[1].rto_seconds"),
                            .detail = QStringLiteral("\"soon\" is no number")};
    const AssessedPlan assessed =
        assessPlan({planOf({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}}), {wrong}});
    QVERIFY(std::ranges::find(assessed.problems, wrong) != assessed.problems.end());
    QVERIFY(worstByComponent(assessed)[1] == Severity::Error);
}

void TestAssessedPlan::problemsOfTheTextFollowTheirComponent()
{
    const RecoveryPlan plan =
        planOf({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}, {QStringLiteral("c"), {}}});
    const PlanProblem ofTeams{.field = QStringLiteral("teams[0].members")};
    const PlanProblem ofB{.components = {QStringLiteral("b")},
                          .field = QStringLiteral("components[1].rto_seconds")};
    const PlanReading before{plan, {ofTeams, ofB}};
    QVERIFY(problemsLeft(before, plan) == before.problems);
    RecoveryPlan after = plan;
    after.components.erase(after.components.begin());
    PlanProblem moved = ofB;
    moved.field = QStringLiteral("components[0].rto_seconds");
    QVERIFY(problemsLeft(before, after) == (std::vector<PlanProblem>{ofTeams, moved}));
    after.components[0].rto = std::chrono::seconds(60);
    QVERIFY(problemsLeft(before, after) == std::vector<PlanProblem>{ofTeams});
    after.components.erase(after.components.begin());
    QVERIFY(problemsLeft(before, after) == std::vector<PlanProblem>{ofTeams});
    // Of two that share a name, the one that the problem is of.
    PlanReading twins = before;
    twins.plan.components[0].name = twins.plan.components[1].name;
    twins.plan.components[0].notes = QStringLiteral("another");
    QVERIFY(problemsLeft(twins, twins.plan) == twins.problems);
}

void TestAssessedPlan::problemsHaveTheirPlace_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("components");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("place");
    const QStringList both{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("who") << int(ProblemKind::RtoConflict) << both << QString() << 0;
    QTest::newRow("the end of a path") << int(ProblemKind::PathConflict) << both << QString() << 1;
    QTest::newRow("a field") << int(ProblemKind::InvalidValue) << QStringList()
                             << QStringLiteral("components[1].rto_seconds") << 1;
    QTest::newRow("a field of nobody") << int(ProblemKind::InvalidValue) << QStringList()
                                       << QStringLiteral("components[7].rto_seconds") << -1;
    QTest::newRow("a field of a team")
        << int(ProblemKind::InvalidValue) << QStringList() << QStringLiteral("teams[0].members") << -1;
    QTest::newRow("nobody") << int(ProblemKind::NoComponents) << QStringList() << QString() << -1;
    QTest::newRow("somebody unknown")
        << int(ProblemKind::NoTeam) << QStringList{QStringLiteral("x")} << QString() << -1;
}

void TestAssessedPlan::problemsHaveTheirPlace()
{
    QFETCH(int, kind);
    QFETCH(QStringList, components);
    QFETCH(QString, field);
    const RecoveryPlan plan = planOf({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}});
    const PlanProblem problem{
        .kind = static_cast<ProblemKind>(kind), .components = components, .field = field};
    QTEST(placeOf(problem, plan), "place");
}

void TestAssessedPlan::theWorstProblemCounts()
{
    const AssessedPlan assessed = assessPlan({samplePlan(), {}});
    const auto worst = worstByComponent(assessed);
    QVERIFY(worst[std::size_t(assessed.plan.indexOf(QStringLiteral("order_engine")))] == Severity::Conflict);
    QVERIFY(worst[std::size_t(assessed.plan.indexOf(QStringLiteral("database")))] != Severity::Conflict);
    for (const PlanProblem &problem : assessed.problems)
        QVERIFY(!componentsOf(problem, assessed.plan).empty());
}

QTEST_GUILESS_MAIN(TestAssessedPlan)
#include "tst_assessedplan.moc"
