// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people say to a drill while its steps are being done.
#include "model/recovery/drill/drillanswer.h"
#include "tests/integration/drillfixture.h"

#include <QTest>

using namespace backstop;
using namespace backstop::test;
using namespace Qt::StringLiterals;

class TestDrillPeople : public QObject
{
    Q_OBJECT

private:
    /// Calls @p say once, when the step @p step of @p component has begun.
    static void onBegin(DrillFixture &t, const QString &component, int step, std::function<void()> say)
    {
        t.options.onStep = [=, said = false](const ComponentRecord &record, int number) mutable {
            const auto state = record.steps[static_cast<std::size_t>(number)].state;
            if (said || record.component.name != component || number != step || isOver(state))
                return;
            said = true;
            say();
        };
    }
    /// A program that does not end by itself; its component is "database".
    static Result<> addHanging(DrillFixture &t)
    {
        BACKSTOP_TRY(t.backUp(1));
        BACKSTOP_TRY(t.script("hang", "#!/bin/sh\nsleep 600\n"));
        t.plan.components[0].steps.push_back({.kind = StepKind::Script, .program = u"hang"_s});
        return {};
    }

private slots:
    void aStepThatHangsIsStoppedBySkippingIt()
    {
        DrillFixture t;
        VERIFY_OK(addHanging(t));
        VERIFY_ASSIGN(drill, t.begin());
        Result<> said = {};
        onBegin(t, u"database"_s, 2, [&] {
            said = answerStep(*drill, {0, 2}, DrillAnswer::Skip, u"anna"_s, u"it hangs"_s);
        });
        VERIFY_ASSIGN(end, t.run(*drill));
        VERIFY_OK(said);
        QCOMPARE(end, DrillRunEnd::Finished);
        const DrillState state = drill->state();
        QCOMPARE(state.components()[0].steps[2].state, StepState::Skipped);
        QCOMPARE(state.components()[0].steps[2].who, u"anna"_s);
        QCOMPARE(state.components()[1].phase, ComponentPhase::Recovered); // what needs it went on
        QCOMPARE(outcomeOf(state), DrillOutcome::Incomplete);
    }
    void anAbortStopsWhatRunsAndCleansUp()
    {
        DrillFixture t;
        VERIFY_OK(addHanging(t));
        t.request.mode = DrillMode::Full;
        VERIFY_ASSIGN(drill, t.begin());
        Result<> said = {};
        onBegin(t, u"database"_s, 2, [&] {
            said = drill->record({.kind = DrillEventKind::Aborted, .who = u"anna"_s, .text = u"a fire"_s});
        });
        VERIFY_ASSIGN(end, t.run(*drill));
        VERIFY_OK(said);
        QCOMPARE(end, DrillRunEnd::Finished);
        QCOMPARE(drill->state().recordedOutcome(), std::optional(DrillOutcome::Aborted));
        QVERIFY(!std::filesystem::exists(drill->declaration().sandbox));
    }
    void anAbortedDrillIsCleanedUpAlsoWhereSomethingHadFailed()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        t.plan.components[0].backup.path = u"data/nowhere"_s;
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_ASSIGN(failed, t.run(*drill));
        QCOMPARE(failed, DrillRunEnd::HasFailed);
        VERIFY_OK(drill->record({.kind = DrillEventKind::Aborted, .text = u"enough"_s}));
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::Finished);
    }
    void aRunForPeopleBeginsNothingThatTakesTime()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        t.plan.components[0].steps = {{.kind = StepKind::Manual}};
        t.plan.components[1].dependencies.clear();
        t.options.onlyPeople = true;
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::WaitsForInput);
        QCOMPARE(drill->state().components()[0].steps[0].state, StepState::WaitingForInput);
        QCOMPARE(drill->state().components()[1].steps[0].state, StepState::Pending);
        VERIFY_OK(answerStep(*drill, {0, 0}, DrillAnswer::Done, u"anna"_s, {}));
        t.options.onlyPeople = false;
        VERIFY_ASSIGN(rest, t.run(*drill));
        QCOMPARE(rest, DrillRunEnd::Finished);
    }
    void whileItIsEndedNothingBeginsAnew()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        t.plan.components[0].backup.path = u"data/nowhere"_s;
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_ASSIGN(failed, t.run(*drill));
        QCOMPARE(failed, DrillRunEnd::HasFailed);
        VERIFY_OK(drill->beginEnding());
        VERIFY_ERROR(InvalidArgument, answerStep(*drill, {0, 0}, DrillAnswer::Retry, u"anna"_s, {}));
        VERIFY_ERROR(InvalidArgument, answerStep(*drill, {0, 0}, DrillAnswer::Skip, u"anna"_s, u"x"_s));
        VERIFY_OK(drill->record({.kind = DrillEventKind::Noted, .text = u"that may be said"_s}));
        drill->endEnding();
        VERIFY_OK(answerStep(*drill, {0, 0}, DrillAnswer::Retry, u"anna"_s, {}));
        VERIFY_ERROR(InvalidArgument, drill->beginEnding()); // there is something left to do
    }
    void aStepOfAPersonBeginsAfterItsPrecheck()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_OK(t.script("yes", "#!/bin/sh\necho checked > \"$BACKSTOP_SANDBOX/yes\"\n"));
        VERIFY_OK(t.script("no", "#!/bin/sh\nexit 3\n"));
        t.request.mode = DrillMode::Full;
        t.plan.components[0].steps = {{.kind = StepKind::Approval, .precheck = u"yes"_s}};
        t.plan.components[1].steps = {{.kind = StepKind::Manual, .precheck = u"no"_s}};
        t.plan.components[1].dependencies.clear();
        VERIFY_ASSIGN(drill, t.begin());
        // Nobody can be before the program.
        QVERIFY(!drill->look([](const DrillState &state) {
            return canAnswer(state, {0, 0}, DrillAnswer::Done);
        }));
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::WaitsForInput);
        QVERIFY(std::filesystem::exists(drill->declaration().sandbox + "/yes"));
        const DrillState state = drill->state();
        QCOMPARE(state.components()[0].steps[0].state, StepState::WaitingForInput);
        const StepRecord &refused = state.components()[1].steps[0];
        QCOMPARE(refused.state, StepState::Failed);
        QVERIFY(refused.error);
        QVERIFY2(refused.error->message.contains(u"precheck"_s), qPrintable(refused.error->message));
        VERIFY_OK(answerStep(*drill, {0, 0}, DrillAnswer::Done, u"anna"_s, {}));
        // Another try is checked anew, and nobody can be before the program.
        VERIFY_OK(answerStep(*drill, {1, 0}, DrillAnswer::Retry, u"anna"_s, {}));
        VERIFY_ERROR(InvalidArgument, answerStep(*drill, {1, 0}, DrillAnswer::Done, u"anna"_s, {}));
        VERIFY_ASSIGN(again, t.run(*drill));
        QCOMPARE(again, DrillRunEnd::HasFailed);
        VERIFY_OK(t.script("no", "#!/bin/sh\nexit 0\n"));
        VERIFY_OK(answerStep(*drill, {1, 0}, DrillAnswer::Retry, u"anna"_s, {}));
        VERIFY_ASSIGN(checked, t.run(*drill));
        QCOMPARE(checked, DrillRunEnd::WaitsForInput);
        QCOMPARE(drill->state().components()[1].steps[0].begins,
                 3); // what lets the person begin is no other try
        VERIFY_OK(answerStep(*drill, {1, 0}, DrillAnswer::Done, u"anna"_s, {}));
    }
    void whatThePlanAcceptsOfProgramsItAcceptsOfPeople()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        t.plan.components[0].steps = {{.kind = StepKind::Manual, .onFailure = FailurePolicy::Accept}};
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_OK(answerStep(*drill, {0, 0}, DrillAnswer::Failed, u"anna"_s, u"the line is dead"_s));
        QCOMPARE(drill->state().components()[0].steps[0].state, StepState::FailedAccepted);
        QVERIFY(drill->state().components()[0].steps[0].error.has_value());
    }
    void ofAPausedDrillWhatRunsEndsAndNothingBegins()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_ASSIGN(drill, t.begin());
        Result<> said = {};
        onBegin(t, u"database"_s, 0, [&] { said = drill->record({.kind = DrillEventKind::Paused}); });
        VERIFY_ASSIGN(end, t.run(*drill));
        VERIFY_OK(said);
        QCOMPARE(end, DrillRunEnd::Paused);
        QCOMPARE(drill->state().components()[0].steps[0].state, StepState::Completed);
        QCOMPARE(drill->state().components()[0].steps[1].state, StepState::Pending);
        VERIFY_OK(drill->record({.kind = DrillEventKind::Resumed}));
        VERIFY_ASSIGN(finished, t.run(*drill));
        QCOMPARE(finished, DrillRunEnd::Finished);
    }
    void whatAPersonHasDoneLetsOthersBeginAtOnce()
    {
        // "first" waits for a file that "second" makes, once a person has said that its first step is done.
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        const Bytes mark = t.f.folder.path("mark");
        VERIFY_OK(t.script("wait", "#!/bin/sh\nwhile ! test -e '" + mark + "'; do sleep 0.02; done\n"));
        VERIFY_OK(t.script("make", "#!/bin/sh\n: > '" + mark + "'\n"));
        t.request.mode = DrillMode::Full;
        t.plan.components.clear();
        t.add(u"first"_s, u"data/db"_s).steps = {{.kind = StepKind::Script, .program = u"wait"_s}};
        t.add(u"second"_s, u"data/db"_s).steps = {{.kind = StepKind::Manual, .text = u"look"_s},
                                                  {.kind = StepKind::Script, .program = u"make"_s}};
        VERIFY_ASSIGN(drill, t.begin());
        std::jthread person;
        Result<> said = {};
        onBegin(t, u"second"_s, 0, [&] {
            person = std::jthread([&] {
                said = answerStep(*drill, {1, 0}, DrillAnswer::Done, u"anna"_s, u"looked"_s);
            });
        });
        VERIFY_ASSIGN(end, t.run(*drill));
        person.join();
        VERIFY_OK(said);
        QCOMPARE(end, DrillRunEnd::Finished);
        QCOMPARE(outcomeOf(drill->state()), DrillOutcome::Passed);
    }
    void whatAPersonTriesAgainIsBegunOnce()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        VERIFY_OK(t.script("once", "#!/bin/sh\ntest -e '" + t.f.folder.path("mended") + "'\n"));
        t.plan.components[0].steps.push_back({.kind = StepKind::Script, .program = u"once"_s});
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_ASSIGN(failed, t.run(*drill));
        QCOMPARE(failed, DrillRunEnd::HasFailed);
        VERIFY_OK(t.f.folder.write("mended", ""));
        QVERIFY(!canAnswer(drill->state(), {0, 2}, DrillAnswer::Done));
        VERIFY_OK(answerStep(*drill, {0, 2}, DrillAnswer::Retry, u"anna"_s, {}));
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::Finished);
        QCOMPARE(drill->state().components()[0].steps[2].begins, 2);
        QCOMPARE(outcomeOf(drill->state()), DrillOutcome::Passed);
    }
    void whoeverPausesWhileStepsBeginEndsNothing()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.plan.components.clear();
        for (int i = 0; i < 20; ++i)
            t.add(u"c%1"_s.arg(i), u"data/db"_s).steps = {{.kind = StepKind::Manual, .isRequired = false},
                                                          {.kind = StepKind::Approval, .isRequired = false}};
        VERIFY_ASSIGN(drill, t.begin());
        std::jthread person([&](const std::stop_token &stop) {
            for (int round = 0; round < 150 && !stop.stop_requested(); ++round) {
                static_cast<void>(drill->record({.kind = DrillEventKind::Paused}));
                static_cast<void>(drill->record({.kind = DrillEventKind::Resumed}));
            }
        });
        DrillRunEnd end = DrillRunEnd::Paused;
        while (end == DrillRunEnd::Paused) {
            VERIFY_ASSIGN(ended, t.run(*drill)); // and never with an error
            end = ended;
        }
        QCOMPARE(end, DrillRunEnd::Finished);
    }
    void aReasonIsAskedForWhereItStandsInTheReport()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_ASSIGN(drill, t.begin());
        const std::size_t before = drill->journal()->size();
        VERIFY_ERROR(Usage, answerStep(*drill, {0, 0}, DrillAnswer::Skip, u"anna"_s, u"  "_s));
        VERIFY_ERROR(InvalidArgument, answerStep(*drill, {0, 0}, DrillAnswer::Accept, u"anna"_s, u"why"_s));
        VERIFY_ERROR(InvalidArgument, answerStep(*drill, {7, 0}, DrillAnswer::Done, u"anna"_s, {}));
        QCOMPARE(drill->journal()->size(), before);
    }
    void aFailedStepWaitsForItsTeamToBeTriedAgain()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        t.plan.teams = {{.name = u"night"_s, .members = 1}};
        t.plan.components.clear();
        t.add(u"first"_s, u"data/nowhere"_s).team = u"night"_s;
        Component &second = t.add(u"second"_s, u"data/db"_s);
        second.team = u"night"_s;
        second.steps = {{.kind = StepKind::Manual, .text = u"look"_s}};
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_ASSIGN(waits, t.run(*drill));
        QCOMPARE(waits, DrillRunEnd::WaitsForInput); // the first has failed, the second waits for its person
        QVERIFY(!canAnswer(drill->state(), {0, 0}, DrillAnswer::Retry));
        VERIFY_OK(answerStep(*drill, {1, 0}, DrillAnswer::Done, u"anna"_s, {}));
        QVERIFY(canAnswer(drill->state(), {0, 0}, DrillAnswer::Retry));
    }
    void theSandboxStaysAlsoWhereAnotherRunEndsTheDrill()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.options.isSingleStep = true;
        Bytes folder;
        {
            VERIFY_ASSIGN(drill, t.begin());
            VERIFY_OK(drill->keepSandbox());
            VERIFY_OK(drill->keepSandbox()); // said once
            VERIFY_OK(t.run(*drill));
            folder = drill->folder();
        }
        t.options.isSingleStep = false;
        VERIFY_ASSIGN(drill, Drill::open(folder, t.repo().environment()));
        VERIFY_OK(t.run(*drill));
        QCOMPARE(outcomeOf(drill->state()), DrillOutcome::PassedWithIssues);
        QVERIFY(std::filesystem::exists(drill->declaration().sandbox + "/database/data/db/a"));
    }
};

QTEST_GUILESS_MAIN(TestDrillPeople)
#include "tst_drillpeople.moc"
