// SPDX-License-Identifier: GPL-3.0-or-later
//
// What drills have measured, and what a simulation takes of it.
#include "model/recovery/readiness/readinessgathering.h"
#include "model/recovery/recoveryhistory.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

const std::vector<StepKind> kSteps{StepKind::Restore, StepKind::Verify, StepKind::Script, StepKind::CleanUp};

/// One step of @p seconds, with what its evidence says of bytes.
Result<> play(DrillStory &story, const QString &name, int step, std::chrono::seconds seconds,
              double bytes = 0, StepState state = StepState::Completed)
{
    BACKSTOP_TRY(story.begin(name, step));
    story.pass(seconds);
    DrillEvent end{.kind = DrillEventKind::StepEnded, .component = name, .step = step, .state = state};
    if (bytes > 0)
        end.evidence = {{u"bytes"_s, bytes}, {u"seconds"_s, static_cast<double>(seconds.count())}};
    if (state == StepState::Failed)
        end.error = Error{ErrorCode::Failed, u"it: did not work"_s};
    if (state == StepState::Skipped)
        end.text = u"no time"_s;
    return story.happen(end);
}

Result<> playAll(DrillStory &story, const QString &name)
{
    BACKSTOP_TRY(play(story, name, 0, 10s, 1e9));
    BACKSTOP_TRY(play(story, name, 1, 20s));
    BACKSTOP_TRY(play(story, name, 2, 30s));
    return play(story, name, 3, 40s);
}

RecoveryHistory historyOf(const DrillStory &story, const RecoveryPlan &plan)
{
    RecoveryHistory history;
    addMeasured(drillReportOf(story.state(), {}), plan, history);
    return history;
}

} // namespace

class TestRecoveryHistory : public QObject
{
    Q_OBJECT

private slots:
    void stepsAndTheWholeAreMeasured();
    void changedStepsAreNotThoseOfThePlan();
    void whatWasSkippedIsNotMeasured();
    void retriedStepsCountOnlyWhereFailuresAreNotSimulated();
    void pausesAreNoWork();
    void tabletopMeasuresNothing();
    void transfersAtTheSameTimeAreOne();
    void smallTransfersSayNothing();
    void surprisesDoNotCountAgainstForecasts();
    void twinOfAStepThatIsInNoDrillIsMeasured();
    void listsThatCannotBeReadStopNobody();
};

void TestRecoveryHistory::stepsAndTheWholeAreMeasured()
{
    const DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps)});
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(playAll(story, u"a"_s));
    const RecoveryHistory history = historyOf(story, drill.plan);
    QCOMPARE(history.components[0].workSeconds, std::vector<double>{50}); // not the restore and the clean-up
    QCOMPARE(history.components[0].stepSeconds, (std::vector<std::vector<double>>{{}, {20}, {30}, {}}));
    QVERIFY(history.components[1].workSeconds.empty());
    QCOMPARE(history.transfers, (std::vector<RecoveryHistory::Transfer>{{1e9, 10}}));
}

void TestRecoveryHistory::changedStepsAreNotThoseOfThePlan()
{
    const DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps)});
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(playAll(story, u"a"_s));
    RecoveryPlan plan = drill.plan;
    plan.components[0].steps[2].program = u"other"_s;
    plan.components[0].steps[1].timeout = 99s; // which says nothing of how long it takes
    const RecoveryHistory history = historyOf(story, plan);
    QVERIFY(history.components[0].workSeconds.empty());
    QCOMPARE(history.components[0].stepSeconds, (std::vector<std::vector<double>>{{}, {20}, {}, {}}));
}

void TestRecoveryHistory::whatWasSkippedIsNotMeasured()
{
    const DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps)});
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(play(story, u"a"_s, 0, 10s, 1e9));
    VERIFY_OK(play(story, u"a"_s, 1, 20s, 0, StepState::Skipped));
    VERIFY_OK(play(story, u"a"_s, 2, 30s));
    const RecoveryHistory history = historyOf(story, drill.plan);
    QVERIFY(history.components[0].workSeconds.empty());
    QCOMPARE(history.components[0].stepSeconds, (std::vector<std::vector<double>>{{}, {}, {30}, {}}));
}

void TestRecoveryHistory::retriedStepsCountOnlyWhereFailuresAreNotSimulated()
{
    const DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps)});
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(play(story, u"a"_s, 0, 10s, 1e9));
    VERIFY_OK(play(story, u"a"_s, 1, 5s, 0, StepState::Failed));
    VERIFY_OK(play(story, u"a"_s, 1, 20s));
    VERIFY_OK(play(story, u"a"_s, 2, 30s));
    QCOMPARE(historyOf(story, drill.plan).components[0].workSeconds, std::vector<double>{55});
    RecoveryPlan plan = drill.plan;
    plan.components[0].failureProbability = 0.1;
    QVERIFY(historyOf(story, plan).components[0].workSeconds.empty());
}

void TestRecoveryHistory::pausesAreNoWork()
{
    const DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps)});
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(play(story, u"a"_s, 0, 10s, 1e9));
    VERIFY_OK(story.happen(DrillEventKind::Paused, u"lunch"_s));
    story.pass(1000s);
    VERIFY_OK(story.happen(DrillEventKind::Resumed));
    VERIFY_OK(story.begin(u"a"_s, 1));
    VERIFY_OK(story.happen(DrillEventKind::Paused, u"tea"_s));
    story.pass(20s); // it goes on
    VERIFY_OK(story.end(u"a"_s, 1));
    story.pass(1000s);
    VERIFY_OK(story.happen(DrillEventKind::Resumed));
    VERIFY_OK(play(story, u"a"_s, 2, 30s));
    QCOMPARE(historyOf(story, drill.plan).components[0].workSeconds, std::vector<double>{50});
}

void TestRecoveryHistory::tabletopMeasuresNothing()
{
    DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps)});
    drill.mode = DrillMode::Tabletop;
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(playAll(story, u"a"_s));
    const RecoveryHistory history = historyOf(story, drill.plan);
    QVERIFY(history.components[0].workSeconds.empty() && history.transfers.empty());
}

void TestRecoveryHistory::transfersAtTheSameTimeAreOne()
{
    const DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps)});
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(story.begin(u"a"_s));
    story.pass(4s);
    VERIFY_OK(story.begin(u"b"_s));
    story.pass(6s);
    for (const QString &name : {u"a"_s, u"b"_s}) {
        VERIFY_OK(story.happen({.kind = DrillEventKind::StepEnded,
                                .component = name,
                                .step = 0,
                                .state = StepState::Completed,
                                .evidence = {{u"bytes"_s, 5e8}, {u"seconds"_s, name == u"a" ? 10 : 6}}}));
    }
    QCOMPARE(historyOf(story, drill.plan).transfers, (std::vector<RecoveryHistory::Transfer>{{1e9, 10}}));
}

void TestRecoveryHistory::smallTransfersSayNothing()
{
    RecoveryHistory history{.transfers = {{1e3, 1}, {40e6, 1}, {6e9, 100}}};
    std::vector<ComponentFacts> backups(2);
    backups[0].bytes = 10'000'000'000;
    const SimulationFacts facts = simulationFacts(backups, history);
    QCOMPARE(facts.components[0].bytes, 1e10);
    QCOMPARE(facts.storages.at(0).bytesPerSecond, (std::vector<double>{40e6, 60e6}));
    // Where nothing is larger, the small ones are what there is.
    backups[0].bytes = 2000;
    QCOMPARE(simulationFacts(backups, history).storages.at(0).bytesPerSecond.size(), std::size_t{3});
    history.transfers = {{900, 1}};
    QVERIFY(simulationFacts(backups, history).storages.empty());
}

void TestRecoveryHistory::surprisesDoNotCountAgainstForecasts()
{
    DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps)});
    Forecast &forecast = drill.forecast.emplace();
    forecast.components.push_back({.component = u"a"_s});
    forecast.components[0].seconds.fill(60); // to the end of the script, not of the clean-up
    forecast.whole = forecast.components[0];
    for (const bool isSurprised : {false, true}) {
        DrillStory story(drill);
        VERIFY_OK(story.declare());
        if (isSurprised)
            VERIFY_OK(story.happen(DrillEventKind::Injected, u"team-member-absent: nobody is there"_s));
        VERIFY_OK(playAll(story, u"a"_s));
        const RecoveryHistory history = historyOf(story, drill.plan);
        QCOMPARE(history.outcomes.size(), std::size_t{isSurprised ? 0u : 1u});
        if (!isSurprised)
            QVERIFY(history.outcomes[0].isWithinBand);
    }
}

void TestRecoveryHistory::twinOfAStepThatIsInNoDrillIsMeasured()
{
    DrillDeclaration drill =
        declarationOf({componentOf(u"a"_s, {StepKind::Restore, StepKind::Script, StepKind::Script})});
    std::vector<Step> &steps = drill.plan.components[0].steps;
    steps[2] = steps[1]; // the same to the letter
    steps[1].runsInDrill = false;
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(play(story, u"a"_s, 0, 10s, 1e9));
    VERIFY_OK(play(story, u"a"_s, 2, 30s));
    using Times = std::vector<std::vector<double>>;
    QCOMPARE(historyOf(story, drill.plan).components[0].stepSeconds, (Times{{}, {}, {30}}));
    RecoveryPlan plan = drill.plan;
    plan.components[0].steps.erase(plan.components[0].steps.begin() + 1);
    QCOMPARE(historyOf(story, plan).components[0].stepSeconds, (Times{{}, {30}}));
    QCOMPARE(historyOf(story, plan).components[0].workSeconds, std::vector<double>{30});
}

void TestRecoveryHistory::listsThatCannotBeReadStopNobody()
{
    TestRepository test;
    VERIFY_OK(test.repo().documents().update("drills", [](QJsonObject &) { return Result<>(); }));
    VERIFY_OK(test.repo().documents().update("restore-tests", [](QJsonObject &) { return Result<>(); }));
    const RecoveryPlan plan = declarationOf({componentOf(u"a"_s, kSteps)}).plan;
    VERIFY_ASSIGN(whole, recoveryHistory(test.repo(), plan));
    QVERIFY(whole.unread.empty());
    test.flipBit("documents/drills/0000000001", 400);
    VERIFY_ASSIGN(one, recoveryHistory(test.repo(), plan));
    QCOMPARE(one.unread.size(), std::size_t{1});
    test.flipBit("documents/restore-tests/0000000001", 400);
    VERIFY_ASSIGN(both, recoveryHistory(test.repo(), plan));
    QCOMPARE(both.unread.size(), std::size_t{2});
    QCOMPARE(both.components.size(), std::size_t{1});
    VERIFY_OK(PlanStore(test.repo()).save(plan, 0));
    VERIFY_OK(test.repo().loadIndex());
    Progress progress;
    VERIFY_ASSIGN(readiness, gatherReadiness(test.repo(), {}, progress, {}));
    QVERIFY(readiness && readiness->drills.empty());
    QCOMPARE(readiness->unread.size(), std::size_t{2}); // each is told once
    QVERIFY(readiness->facts.components[0].simulatedP95);
}

QTEST_GUILESS_MAIN(TestRecoveryHistory)
#include "tst_recoveryhistory.moc"
