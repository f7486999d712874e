// SPDX-License-Identifier: GPL-3.0-or-later
//
// The step of a drill that compares positions with fills: on what was really restored, and with evidence in the journal.
#include "model/recovery/drill/reconcilestep.h"
#include "tests/integration/drillfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::test;

namespace {

constexpr char kOrders[] =
    "{\"id\":1,\"symbol\":\"AAPL\",\"side\":\"BUY\",\"quantity\":0.1,\"status\":\"FILLED\"}\n"
    "{\"id\":2,\"symbol\":\"AAPL\",\"side\":\"BUY\",\"quantity\":0.2,\"status\":\"FILLED\"}\n"
    "{\"id\":3,\"symbol\":\"SPY\",\"side\":\"SELL\",\"quantity\":7,\"status\":\"FILLED\"}\n"
    "{\"id\":4,\"symbol\":\"SPY\",\"side\":\"SELL\",\"quantity\":7,\"status\":\"REJECTED\"}\n";
constexpr char kApple[] = "{\"symbol\":\"AAPL\",\"side\":\"LONG\",\"size\":0.30}\n";
constexpr char kSpy[] = "{\"symbol\":\"SPY\",\"side\":\"SHORT\",\"size\":7}\n";

/// Positions in the folder of the second component, and the orders in that of the first, which it needs.
class TradingDrill : public DrillFixture
{
public:
    bool make(const char *orders = kOrders, const char *spy = kSpy)
    {
        plan.components[1].steps.push_back({.kind = StepKind::Reconcile});
        return (!orders || f.folder.write("data/db/orders/day.jsonl", orders)) &&
               f.folder.write("data/orders/AAPL.json", kApple) &&
               f.folder.write("data/orders/SPY.json", spy) && backUp(1);
    }
    Step &step() { return plan.components[1].steps[2]; }
};

} // namespace

class TestDrillReconcile : public QObject
{
    Q_OBJECT

private slots:
    void positionsThatAgreeAreProofWithTheirFiles()
    {
        TradingDrill t;
        QVERIFY(t.make());
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Passed);
        const StepRecord &step = stepOf(report, 1, 2);
        QCOMPARE(step.state, StepState::Completed);
        QCOMPARE(step.evidence.value("reconciliation"_L1).toString(), u"agrees"_s);
        QCOMPARE(step.evidence.value("orders"_L1).toInt(), 4);
        QCOMPARE(step.evidence.value("fills"_L1).toInt(), 3);
        QCOMPARE(step.evidence.value("symbols_compared"_L1).toInt(), 2);
        QCOMPARE(step.evidence.value("breaks"_L1).toInt(), 0);
        const QJsonArray files = step.evidence.value("file_list"_L1).toArray();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files[2].toObject().value("file"_L1).toString(), u"data/db/orders/day.jsonl"_s);
        QCOMPARE(files[2].toObject().value("folder"_L1).toInt(), 1); // of what it needs
        QCOMPARE(step.evidence.value("folders"_L1).toArray(), (QJsonArray{u"engine"_s, u"database"_s}));
        QCOMPARE(files[2].toObject().value("sha256"_L1).toString(),
                 QString::fromStdString(crypto::sha256(kOrders).hex()));
    }
    void aBreakFailsTheComponent()
    {
        TradingDrill t;
        QVERIFY(t.make(kOrders, "{\"symbol\":\"SPY\",\"side\":\"LONG\",\"size\":7}"));
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Failed);
        const StepRecord &step = stepOf(report, 1, 2);
        QCOMPARE(step.state, StepState::Failed);
        QCOMPARE(step.error->message,
                 u"reconcile: 1 of 2 positions are not what the fills amount to (SPY: 7 in the "
                 "file, -7 from the fills)"_s);
        QVERIFY(!step.error->hint.isEmpty());
        const QJsonObject found = step.evidence.value("break_list"_L1).toArray().first().toObject();
        QCOMPARE(found.value("symbol"_L1).toString(), u"SPY"_s);
        QCOMPARE(found.value("from_fills"_L1).toString(), u"-7"_s);
        QCOMPARE(found.value("in_file"_L1).toString(), u"7"_s);
        QCOMPARE(found.value("difference"_L1).toString(), u"14"_s);
        QCOMPARE(report.components[0].phase, ComponentPhase::Recovered);
    }
    void aBreakThatThePlanAcceptsIsAnIssue()
    {
        TradingDrill t;
        QVERIFY(t.make(kOrders, "{\"symbol\":\"SPY\",\"side\":\"LONG\",\"size\":7}"));
        t.step().onFailure = FailurePolicy::Accept;
        t.step().isRequired = false;
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::PassedWithIssues);
        QCOMPARE(stepOf(report, 1, 2).state, StepState::FailedAccepted);
        QCOMPARE(stepOf(report, 1, 2).evidence.value("breaks"_L1).toInt(), 1);
    }
    void aMalformedRecordFailsItWithItsPlace()
    {
        TradingDrill t;
        QVERIFY(
            t.make("{\"id\":1,\"symbol\":\"AAPL\",\"side\":\"BUY\",\"quantity\":0.3,\"status\":\"FILLED\"}\n"
                   "{\"id\":2,\"symbol\":\"SPY\"\n"
                   "{\"id\":3,\"symbol\":\"SPY\",\"side\":\"SELL\",\"quantity\":7,\"status\":\"FILLED\"}\n"));
        VERIFY_ASSIGN(report, t.drill());
        const StepRecord &step = stepOf(report, 1, 2);
        QCOMPARE(step.state, StepState::Failed);
        QVERIFY2(step.error->message.contains(u"orders/day.jsonl:2: "_s), qPrintable(step.error->message));
        QCOMPARE(step.evidence.value("reconciliation"_L1).toString(), u"incomplete"_s);
        QCOMPARE(
            step.evidence.value("malformed_list"_L1).toArray().first().toObject().value("line"_L1).toInt(),
            2);
    }
    void namesOfOthersStandInTextsAsTheyAre()
    {
        QCOMPARE(problemText({"%3/100%2.csv", 7, u"side \"%1\" is neither BUY nor SELL"_s}),
                 u"%3/100%2.csv:7: side \"%1\" is neither BUY nor SELL"_s);
        trading::Reconciliation found;
        found.outcome = trading::ReconcileOutcome::Breaks;
        found.compared = 3;
        found.breaks.push_back({"%1", Bytes(150, 'S'), *trading::Decimal::parse("1"), {}});
        QCOMPARE(reconcileError(found)->message,
                 u"reconcile: 1 of 3 positions are not what the fills amount to (%1 "_s + QString(60, u'S') +
                     u"…: 0 in the file, 1 from the fills)"_s);
    }
    void nothingToReconcileIsNoProof()
    {
        TradingDrill t;
        QVERIFY(t.make(nullptr));
        VERIFY_ASSIGN(report, t.drill());
        const StepRecord &step = stepOf(report, 1, 2);
        QCOMPARE(step.state, StepState::Skipped);
        QCOMPARE(step.text,
                 u"nothing to reconcile: there are positions, and no orders to rebuild them from"_s);
        QCOMPARE(step.evidence.value("reconciliation"_L1).toString(), u"nothing_to_reconcile"_s);
        QVERIFY(report.outcome != DrillOutcome::Passed);
        QVERIFY(!report.components[1].isSuccess);
    }
};

QTEST_GUILESS_MAIN(TestDrillReconcile)
#include "tst_drillreconcile.moc"
