// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/componentlistmodel.h"
#include "model/itemmodels/orderlistmodel.h"
#include "model/itemmodels/planproblemmodel.h"
#include "model/itemmodels/plantext.h"
#include "model/recovery/sampleplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace backstop::itemmodels;
using namespace backstop::recovery;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const AssessedPlan> assessed(RecoveryPlan plan)
{
    return std::make_shared<const AssessedPlan>(assessPlan({std::move(plan), {}}));
}

} // namespace

class TestPlanModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void spansAreForPeople_data();
    void spansAreForPeople();
    void everyProblemHasWordsAndAdvice();
    void problemsSayWhatStandsAgainstWhat();
    void componentsAreListedWithTheirState();
    void componentsKeepTheirRowsWhereNoneCameOrWent();
    void theOrderSaysWhyEachIsWhereItIs();
    void theOrderFollowsItsRule();
    void aCircleHasNoOrder();
    void problemsAreListedWorstFirst();
    void aComponentWithoutANameIsNamedByItsPlace();
    void targetsAreKeptNearOrMissed_data();
    void targetsAreKeptNearOrMissed();
};

void TestPlanModels::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestPlanModels::spansAreForPeople_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](int value, const char *text) {
        QTest::newRow(text) << value << QString::fromLatin1(text);
    };
    row(0, "none");
    row(45, "45 s");
    row(60, "1 min");
    row(75, "75 s");
    row(91, "1 min 31 s");
    row(180, "3 min");
    row(300, "5 min");
    row(5'400, "1 h 30 min");
    row(3'605, "1 h"); // seconds do not count beside an hour
    row(86'400, "1 d");
    row(90'000, "1 d 1 h");
}

void TestPlanModels::spansAreForPeople()
{
    QFETCH(int, seconds);
    QTEST(spanText(std::chrono::seconds(seconds), QStringLiteral("none")), "text");
}

void TestPlanModels::everyProblemHasWordsAndAdvice()
{
    QSet<QString> texts;
    for (int kind = 0; kind <= static_cast<int>(ProblemKind::NoComponents); ++kind) {
        const PlanProblem problem{.kind = static_cast<ProblemKind>(kind),
                                  .components = {QStringLiteral("a"), QStringLiteral("b")},
                                  .detail = QStringLiteral("detail"),
                                  .wanted = 60s,
                                  .found = 300s};
        const QString text = problemText(problem);
        QVERIFY2(!text.isEmpty() && !text.contains(QLatin1Char('%')) && !text.endsWith(QLatin1Char('.')),
                 qPrintable(text));
        QVERIFY2(problemAdvice(problem).endsWith(QLatin1Char('.')), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<int>(ProblemKind::NoComponents) + 1);
}

void TestPlanModels::problemsSayWhatStandsAgainstWhat()
{
    PlanProblem problem{.kind = ProblemKind::RtoConflict,
                        .components = {QStringLiteral("order_engine"), QStringLiteral("database")},
                        .wanted = 180s,
                        .found = 300s};
    QCOMPARE(problemText(problem),
             QStringLiteral("Must be back within 3 min, but needs database, which may take 5 min"));
    problem.kind = ProblemKind::Cycle;
    QCOMPARE(problemText(problem),
             QStringLiteral("They need each other in a circle: order_engine → database → "
                            "order_engine"));
    problem.kind = ProblemKind::InheritedPriority;
    problem.detail = QStringLiteral("Critical");
    QCOMPARE(problemText(problem), QStringLiteral("Is recovered as Critical, because database needs it"));
    const RecoveryPlan plan{.name = QStringLiteral("p"), .components = {{.name = QStringLiteral("a")}}};
    QCOMPARE(problemText(checkPlan(plan).front()),
             QStringLiteral("States no RTO: within what time it must be back"));
    problem.kind = ProblemKind::NoTeam;
    problem.detail = QStringLiteral("DBA");
    QCOMPARE(problemText(problem), QStringLiteral("Its team DBA is not in the plan"));
    problem.field = QStringLiteral("teams[0].members");
    QCOMPARE(problemText(problem), QStringLiteral("Its team DBA has no members"));
}

void TestPlanModels::componentsAreListedWithTheirState()
{
    ComponentListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPlan(assessed(samplePlan()));
    QCOMPARE(model.rowCount(), 8);
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(1, ComponentListModel::Name), QStringLiteral("order_engine"));
    QCOMPARE(text(1, ComponentListModel::State), QStringLiteral("Target conflict"));
    QCOMPARE(model.index(1, 0).data(StatusRole).toInt(), int(Status::TargetConflict));
    QCOMPARE(text(1, ComponentListModel::Priority), QStringLiteral("Critical"));
    QCOMPARE(text(1, ComponentListModel::Rto), QStringLiteral("3 min"));
    QCOMPARE(text(1, ComponentListModel::Needs), QStringLiteral("database"));
    QVERIFY(text(0, ComponentListModel::NeededBy).contains(QStringLiteral("order_engine")));
    QCOMPARE(model.index(1, ComponentListModel::Rto).data(SortRole).toLongLong(), 180);
    const QString sentence = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    for (const char *part :
         {"order_engine", "Target conflict", "Critical", "needs database", "needed by api_gateway"})
        QVERIFY2(sentence.contains(QLatin1String(part)), qPrintable(sentence));
    model.setPlan(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestPlanModels::componentsKeepTheirRowsWhereNoneCameOrWent()
{
    ComponentListModel model;
    RecoveryPlan plan = samplePlan();
    model.setPlan(assessed(plan));
    const QPersistentModelIndex row = model.index(3, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    plan.components[3].priority = Priority::Low;
    model.setPlan(assessed(plan));
    QVERIFY(row.isValid());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(3, ComponentListModel::Priority).data().toString(), QStringLiteral("Low"));
}

void TestPlanModels::theOrderSaysWhyEachIsWhereItIs()
{
    RecoveryPlan plan;
    plan.components.push_back({.name = QStringLiteral("disk"), .priority = Priority::Low});
    plan.components.push_back({.name = QStringLiteral("orders"),
                               .priority = Priority::Critical,
                               .dependencies = {QStringLiteral("disk")}});
    OrderListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPlan(assessed(plan));
    QCOMPARE(model.index(0, OrderListModel::Name).data().toString(), QStringLiteral("disk"));
    QCOMPARE(model.index(0, OrderListModel::Urgency).data().toString(), QStringLiteral("Critical"));
    QCOMPARE(model.index(0, OrderListModel::Reason).data().toString().section(QLatin1Char(';'), 0, 1),
             QStringLiteral("Critical, as orders needs it; needs nothing"));
    QCOMPARE(model.index(1, OrderListModel::Reason).data().toString(),
             QStringLiteral("Critical; after disk, the last that it needs"));
    QCOMPARE(model.rowOf(1), 1);
    QCOMPARE(model.componentAt(1), 1);
    QCOMPARE(model.rowOf(7), -1);
    QCOMPARE(model.componentAt(2), -1);
}

void TestPlanModels::theOrderFollowsItsRule()
{
    OrderListModel model;
    const QAbstractItemModelTester tester(&model);
    const auto plan = assessed(samplePlan());
    model.setPlan(plan);
    for (const OrderRule rule : {OrderRule::UrgentFirst, OrderRule::AsEarlyAsPossible}) {
        model.setRule(rule);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.componentAt(row), plan->order(rule)[std::size_t(row)].component);
    }
}

void TestPlanModels::aCircleHasNoOrder()
{
    RecoveryPlan plan = samplePlan();
    OrderListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPlan(assessed(plan));
    QCOMPARE(model.rowCount(), 8);
    plan.components[0].dependencies << plan.components[1].name;
    model.setPlan(assessed(plan));
    QCOMPARE(model.rowCount(), 0);
}

void TestPlanModels::problemsAreListedWorstFirst()
{
    RecoveryPlan plan = samplePlan();
    plan.components[0].dependencies << QStringLiteral("nobody");
    PlanProblemModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPlan(assessed(plan));
    QVERIFY(model.rowCount() > 1);
    QCOMPARE(model.index(0, PlanProblemModel::State).data().toString(), QStringLiteral("Error"));
    QCOMPARE(model.index(0, PlanProblemModel::Name).data().toString(), QStringLiteral("database"));
    QCOMPARE(model.index(0, PlanProblemModel::What).data().toString(),
             QStringLiteral("Needs nobody, which the plan does not have"));
    QVERIFY(model.problemAt(0) && !model.problemAt(model.rowCount()) && !model.problemAt(-1));
    int before = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(int(model.problemAt(row)->severity) >= before);
        before = int(model.problemAt(row)->severity);
    }
}

void TestPlanModels::aComponentWithoutANameIsNamedByItsPlace()
{
    RecoveryPlan plan = samplePlan();
    plan.components[1].name.clear();
    PlanProblemModel model;
    model.setPlan(assessed(plan));
    int told = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.problemAt(row)->field.startsWith(QLatin1String("components[1]"))) {
            QCOMPARE(model.index(row, PlanProblemModel::Name).data().toString(),
                     QStringLiteral("components[1]"));
            ++told;
        }
    }
    QVERIFY(told > 0);
    QCOMPARE(model.index(0, PlanProblemModel::What).data().toString(),
             QStringLiteral("components[1].name counts as not stated: is empty"));
}

void TestPlanModels::targetsAreKeptNearOrMissed_data()
{
    QTest::addColumn<double>("best");
    QTest::addColumn<int>("rto");
    QTest::addColumn<int>("state");
    QTest::newRow("kept") << 80.0 << 100 << int(TargetState::Kept);
    QTest::newRow("near") << 81.0 << 100 << int(TargetState::Near);
    QTest::newRow("just in time") << 100.0 << 100 << int(TargetState::Near);
    QTest::newRow("missed") << 101.0 << 100 << int(TargetState::Missed);
    QTest::newRow("no target") << 101.0 << 0 << int(TargetState::Unknown);
    QTest::newRow("no time") << 0.0 << 100 << int(TargetState::Unknown);
}

void TestPlanModels::targetsAreKeptNearOrMissed()
{
    QFETCH(double, best);
    QFETCH(int, rto);
    RecoveryPlan plan;
    plan.components.push_back({.name = QStringLiteral("a"), .rto = std::chrono::seconds(rto)});
    if (best > 0)
        plan.components[0].estimate = Estimate{best, best, best};
    const auto its = assessed(plan);
    QTEST(int(targetStateOf(*its, 0)), "state");
    QVERIFY(!targetText(*its, 0).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlanModels)
#include "tst_planmodels.moc"
