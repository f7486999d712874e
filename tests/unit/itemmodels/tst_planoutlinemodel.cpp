// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/planoutlinemodel.h"
#include "model/recovery/sampleplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace backstop::itemmodels;
using namespace backstop::recovery;

namespace {

std::shared_ptr<const AssessedPlan> assessed(RecoveryPlan plan)
{
    return std::make_shared<const AssessedPlan>(assessPlan({std::move(plan), {}}));
}

/// a needs b and c, b needs c.
RecoveryPlan small()
{
    RecoveryPlan plan;
    plan.components = {
        {.name = QStringLiteral("a"), .dependencies = {QStringLiteral("b"), QStringLiteral("c")}},
        {.name = QStringLiteral("b"), .dependencies = {QStringLiteral("c")}},
        {.name = QStringLiteral("c")},
        {.name = QStringLiteral("alone")}};
    return plan;
}

QModelIndex opened(PlanOutlineModel &model, const QModelIndex &index)
{
    while (model.canFetchMore(index))
        model.fetchMore(index);
    return index;
}

QStringList below(PlanOutlineModel &model, const QModelIndex &parent)
{
    opened(model, parent);
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts << model.index(row, 0, parent).data().toString();
    return texts;
}

} // namespace

/// A tester asks for more while a reset is told of, which no model may grant: it comes after the plan.
class TestPlanOutlineModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void eachComponentLeadsToWhatItNeedsAndWhoNeedsIt();
    void whatIsBelowIsMadeWhenItIsAskedFor();
    void aCircleIsFollowedAsFarAsSomebodyGoes();
    void rowsSayWhoseTheyAre();
    void whatIsOpenStaysOpenWhereNobodyNeedsAnythingElse();
};

void TestPlanOutlineModel::eachComponentLeadsToWhatItNeedsAndWhoNeedsIt()
{
    PlanOutlineModel model;
    QCOMPARE(model.rowCount(), 0);
    model.setPlan(assessed(small()));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(below(model, {}), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                            QStringLiteral("alone")}));
    const QModelIndex b = model.topIndex(1);
    QCOMPARE(below(model, b), (QStringList{QStringLiteral("Needs (1)"), QStringLiteral("Needed by (1)")}));
    QCOMPARE(below(model, model.index(0, 0, b)), QStringList{QStringLiteral("c")});
    QCOMPARE(below(model, model.index(1, 0, b)), QStringList{QStringLiteral("a")});
    QCOMPARE(below(model, model.topIndex(0)), QStringList{QStringLiteral("Needs (2)")}); // no empty group
    QVERIFY(!model.hasChildren(model.topIndex(3)));
    model.setPlan(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestPlanOutlineModel::whatIsBelowIsMadeWhenItIsAskedFor()
{
    PlanOutlineModel model;
    model.setPlan(assessed(small()));
    const QModelIndex a = model.topIndex(0);
    QVERIFY(model.hasChildren(a));
    QCOMPARE(model.rowCount(a), 0);
    QVERIFY(model.canFetchMore(a));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    opened(model, a);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(a), 1);
    QCOMPARE(model.rowCount(model.index(0, 0, a)), 0);
    QVERIFY(!model.canFetchMore(a));
}

void TestPlanOutlineModel::aCircleIsFollowedAsFarAsSomebodyGoes()
{
    RecoveryPlan plan = small();
    plan.components[2].dependencies = {QStringLiteral("a")};
    PlanOutlineModel model;
    model.setPlan(assessed(plan));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QModelIndex index = model.topIndex(0);
    for (int turn = 0; turn < 3; ++turn) { // a > b > c > a
        for (const char *next : {"b", "c", "a"}) {
            const QModelIndex needs = opened(model, model.index(0, 0, opened(model, index)));
            index = model.index(0, 0, needs);
            QCOMPARE(index.data().toString(), QLatin1String(next));
        }
    }
    QCOMPARE(model.componentAt(index), 0);
}

void TestPlanOutlineModel::rowsSayWhoseTheyAre()
{
    PlanOutlineModel model;
    model.setPlan(assessed(samplePlan()));
    const QModelIndex engine = opened(model, model.topIndex(1));
    QCOMPARE(model.componentAt(engine), 1);
    QCOMPARE(model.componentAt(model.index(0, 0, engine)), 1);
    QCOMPARE(model.componentAt({}), -1);
    QVERIFY(engine.data(AccessibleSentenceRole)
                .toString()
                .startsWith(QStringLiteral("order_engine, Target conflict, Critical")));
    QCOMPARE(model.index(0, 0, engine).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("What order_engine needs, 1 component(s)"));
    QCOMPARE(engine.data(StatusRole).toInt(), static_cast<int>(Status::TargetConflict));
    QCOMPARE(model.index(0, 0, engine).data(StatusRole).toInt(), static_cast<int>(Status::None));
    QVERIFY(!model.topIndex(99).isValid());
}

void TestPlanOutlineModel::whatIsOpenStaysOpenWhereNobodyNeedsAnythingElse()
{
    PlanOutlineModel model;
    model.setPlan(assessed(small()));
    const QPersistentModelIndex group = model.index(0, 0, opened(model, model.topIndex(0)));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    RecoveryPlan urgent = small();
    urgent.components[0].priority = Priority::Critical;
    model.setPlan(assessed(urgent));
    QCOMPARE(reset.count(), 0);
    QVERIFY(changed.count() >= 2);
    QVERIFY(group.isValid());
    QVERIFY(model.topIndex(0).data(AccessibleSentenceRole).toString().contains(QStringLiteral("Critical")));
    urgent.components[0].dependencies.removeLast();
    model.setPlan(assessed(urgent));
    QCOMPARE(reset.count(), 1);
    QVERIFY(!group.isValid());
}

QTEST_GUILESS_MAIN(TestPlanOutlineModel)
#include "tst_planoutlinemodel.moc"
