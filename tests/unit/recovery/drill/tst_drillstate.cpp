// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillreport.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using Kind = DrillEventKind;

namespace {

/// "database.1 api.1": the steps that can begin.
QString readyIn(const DrillState &state)
{
    QStringList names;
    for (const DrillState::Place &place : state.ready())
        names << u"%1.%2"_s.arg(state.components()[static_cast<std::size_t>(place.component)].component.name)
                     .arg(place.step + 1);
    return names.join(u' ');
}

StepState stateOf(const DrillState &state, const QString &component, int step = 0)
{
    return state.stateOf(state.indexOf(component), step);
}

ComponentPhase phaseOf(const DrillState &state, const QString &component)
{
    return state.components()[static_cast<std::size_t>(state.indexOf(component))].phase;
}

} // namespace

class TestDrillState : public QObject
{
    Q_OBJECT

private slots:
    void stepsFollowOneAnother()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore, StepKind::Verify})}));
        VERIFY_OK(story.declare());
        QCOMPARE(readyIn(story.state()), u"a.1"_s);
        VERIFY_ERROR(InvalidArgument, story.begin(u"a"_s, 1));
        VERIFY_ERROR(InvalidArgument, story.end(u"a"_s));
        VERIFY_OK(story.begin(u"a"_s));
        QCOMPARE(stateOf(story.state(), u"a"_s), StepState::InProgress);
        QCOMPARE(readyIn(story.state()), QString());
        QCOMPARE(story.state().inProgress().size(), std::size_t{1});
        VERIFY_OK(story.end(u"a"_s));
        VERIFY_ERROR(InvalidArgument, story.begin(u"a"_s)); // is over
        QCOMPARE(readyIn(story.state()), u"a.2"_s);
        QVERIFY(!story.state().isWorkOver());
        VERIFY_ERROR(InvalidArgument, story.happen(Kind::Finished));
        VERIFY_OK(story.begin(u"a"_s, 1));
        VERIFY_OK(story.end(u"a"_s, 1));
        QCOMPARE(phaseOf(story.state(), u"a"_s), ComponentPhase::Recovered);
        QVERIFY(story.state().isWorkOver());
    }
    void nothingBeginsBeforeWhatItNeeds()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore}),
                                        componentOf(u"b"_s, {StepKind::Restore}, {u"a"_s, u"elsewhere"_s}),
                                        componentOf(u"c"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        QCOMPARE(readyIn(story.state()), u"a.1 c.1"_s); // what is not part of the drill counts as there
        QCOMPARE(stateOf(story.state(), u"b"_s), StepState::Pending);
        QCOMPARE(story.state().waitsFor(1), u"a"_s);
        VERIFY_ERROR(InvalidArgument, story.begin(u"b"_s));
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s));
        QCOMPARE(readyIn(story.state()), u"b.1 c.1"_s);
        QCOMPARE(story.state().waitsFor(1), QString());
    }
    void aFailureBlocksWhatDependsOnItAndNothingElse()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Script, StepKind::Probe}),
                                        componentOf(u"b"_s, {StepKind::Restore}, {u"a"_s}),
                                        componentOf(u"c"_s, {StepKind::Restore}, {u"b"_s}),
                                        componentOf(u"d"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::TimedOut));
        QCOMPARE(stateOf(story.state(), u"a"_s), StepState::TimedOut);
        QCOMPARE(stateOf(story.state(), u"a"_s, 1), StepState::Cancelled);
        QCOMPARE(stateOf(story.state(), u"b"_s), StepState::Blocked);
        QCOMPARE(stateOf(story.state(), u"c"_s), StepState::Blocked);
        QCOMPARE(story.state().waitsFor(1), u"a, which did not come back"_s);
        QCOMPARE(readyIn(story.state()), u"d.1"_s);
        VERIFY_OK(story.begin(u"d"_s));
        VERIFY_OK(story.end(u"d"_s));
        QVERIFY(story.state().isWorkOver());
    }
    void aFailedStepCanBeTriedAgain()
    {
        DrillStory story(declarationOf(
            {componentOf(u"a"_s, {StepKind::Script}), componentOf(u"b"_s, {StepKind::Script}, {u"a"_s})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Failed));
        QCOMPARE(phaseOf(story.state(), u"b"_s), ComponentPhase::Blocked);
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s));
        QCOMPARE(phaseOf(story.state(), u"a"_s), ComponentPhase::Recovered);
        QCOMPARE(readyIn(story.state()), u"b.1"_s);
        QCOMPARE(story.state().components()[0].steps[0].begins, 2);
        QVERIFY(!story.state().components()[0].steps[0].error);
    }
    void anAcceptedFailureIsNoEvidence()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Script, StepKind::Probe})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Failed));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::FailedAccepted));
        QCOMPARE(story.state().components()[0].steps[0].error->message, u"it: did not work"_s); // stays known
        QCOMPARE(readyIn(story.state()), u"a.2"_s);
        VERIFY_OK(story.begin(u"a"_s, 1));
        VERIFY_OK(story.end(u"a"_s, 1));
        QCOMPARE(phaseOf(story.state(), u"a"_s), ComponentPhase::Incomplete);
    }
    void aSkippedRequiredStepIsNoRecovery()
    {
        Component optional = componentOf(u"b"_s, {StepKind::Restore, StepKind::Manual});
        optional.steps[1].isRequired = false;
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore, StepKind::Manual}), optional,
                                        componentOf(u"c"_s, {StepKind::Restore}, {u"a"_s})}));
        VERIFY_OK(story.declare());
        for (const QString &name : {u"a"_s, u"b"_s}) {
            VERIFY_OK(story.begin(name));
            VERIFY_OK(story.end(name));
            VERIFY_OK(story.end(name, 1, StepState::Skipped)); // without having begun
        }
        QCOMPARE(phaseOf(story.state(), u"a"_s), ComponentPhase::Incomplete);
        QCOMPARE(phaseOf(story.state(), u"b"_s), ComponentPhase::Recovered);
        QCOMPARE(readyIn(story.state()), u"c.1"_s); // the drill goes on all the same
    }
    void whatIsNotForDrillsProvesNothing()
    {
        Component real = componentOf(u"a"_s, {StepKind::Script});
        real.steps[0].runsInDrill = false;
        Component empty = componentOf(u"b"_s, {});
        empty.backup.path.clear();
        DrillStory story(declarationOf({real, empty}));
        VERIFY_OK(story.declare());
        QCOMPARE(stateOf(story.state(), u"a"_s), StepState::Skipped);
        QCOMPARE(phaseOf(story.state(), u"a"_s), ComponentPhase::Incomplete);
        QCOMPARE(phaseOf(story.state(), u"b"_s), ComponentPhase::Incomplete);
        QVERIFY(story.state().isWorkOver());
    }
    void whatHasNothingToDoIsBlockedToo()
    {
        Component empty = componentOf(u"b"_s, {}, {u"a"_s});
        empty.backup.path.clear();
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Script}), empty}));
        VERIFY_OK(story.declare());
        QCOMPARE(phaseOf(story.state(), u"b"_s), ComponentPhase::Pending);
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Failed));
        QCOMPARE(phaseOf(story.state(), u"b"_s), ComponentPhase::Blocked);
        QVERIFY(story.state().isWorkOver());
    }
    void aTeamTakesAsManyComponentsAsItHasPeople()
    {
        const QString team = u"dba"_s;
        DrillStory story(
            declarationOf({componentOf(u"a"_s, {StepKind::Restore, StepKind::Verify}, {}, team),
                           componentOf(u"b"_s, {StepKind::Restore}, {}, team),
                           componentOf(u"c"_s, {StepKind::Restore}, {}, team),
                           componentOf(u"d"_s, {StepKind::Restore}, {}, u"no team of the plan"_s)},
                          {{team, 2}}));
        VERIFY_OK(story.declare());
        QCOMPARE(readyIn(story.state()), u"a.1 b.1 d.1"_s);
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.begin(u"b"_s));
        QCOMPARE(readyIn(story.state()), u"d.1"_s);
        QCOMPARE(stateOf(story.state(), u"c"_s), StepState::WaitingForTeam);
        QCOMPARE(story.state().waitsFor(2), u"team dba, all 2 of which are busy"_s);
        VERIFY_OK(story.end(u"a"_s));
        QCOMPARE(readyIn(story.state()), u"a.2 d.1"_s); // until all its steps are over
        VERIFY_OK(story.end(u"b"_s));
        QCOMPARE(readyIn(story.state()), u"a.2 c.1 d.1"_s);
    }
    void anAbsentMemberTakesNothing()
    {
        DrillDeclaration drill = declarationOf({componentOf(u"a"_s, {StepKind::Restore}, {}, u"dba"_s)},
                                               {{u"dba"_s, 1}, {u"ops"_s, 3}});
        drill.injects = {{InjectKind::TeamMemberAbsent, u"dba"_s}};
        DrillStory story(drill);
        VERIFY_OK(story.declare());
        QCOMPARE(story.state().capacity(u"dba"_s), std::optional(0));
        QCOMPARE(story.state().capacity(u"ops"_s), std::optional(3));
        QCOMPARE(story.state().capacity(u"nobody"_s), std::optional<int>());
        QCOMPARE(readyIn(story.state()), QString());
        QCOMPARE(stateOf(story.state(), u"a"_s), StepState::WaitingForTeam);
        QCOMPARE(story.state().waitsFor(0), u"team dba, of which nobody is there"_s);
    }
    void peopleAreWaitedFor()
    {
        DrillStory story(
            declarationOf({componentOf(u"a"_s, {StepKind::Manual, StepKind::Approval, StepKind::GoNoGo})}));
        VERIFY_OK(story.declare());
        for (int step = 0; step < 3; ++step) {
            VERIFY_OK(story.begin(u"a"_s, step));
            QCOMPARE(stateOf(story.state(), u"a"_s, step), StepState::WaitingForInput);
            VERIFY_OK(story.end(u"a"_s, step));
        }
        QCOMPARE(phaseOf(story.state(), u"a"_s), ComponentPhase::Recovered);
    }
    void tabletopWaitsForPeopleEverywhere()
    {
        DrillDeclaration drill = declarationOf({componentOf(u"a"_s, {StepKind::Restore})});
        drill.mode = DrillMode::Tabletop;
        DrillStory story(drill);
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        QCOMPARE(stateOf(story.state(), u"a"_s), StepState::WaitingForInput);
    }
    void nothingBeginsWhileItIsPaused()
    {
        DrillStory story(declarationOf(
            {componentOf(u"a"_s, {StepKind::Restore}), componentOf(u"b"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_ERROR(InvalidArgument, story.happen(Kind::Resumed));
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        VERIFY_ERROR(InvalidArgument, story.happen(Kind::Paused));
        QCOMPARE(readyIn(story.state()), QString());
        VERIFY_ERROR(InvalidArgument, story.begin(u"b"_s));
        VERIFY_OK(story.end(u"a"_s)); // what is under way ends
        VERIFY_OK(story.happen(Kind::Resumed));
        QCOMPARE(readyIn(story.state()), u"b.1"_s);
    }
    void workIsNoPause()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Manual})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        VERIFY_ERROR(InvalidArgument, story.end(u"a"_s)); // else it took no time
        VERIFY_OK(story.happen(Kind::Resumed));
        VERIFY_OK(story.end(u"a"_s));
    }
    void aPauseStopsNoClockOfWhatIsAtWork()
    {
        DrillStory story(declarationOf(
            {componentOf(u"a"_s, {StepKind::Restore}), componentOf(u"b"_s, {StepKind::Manual})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.begin(u"b"_s)); // a person: nothing is at work there
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        QVERIFY(!story.state().isClockStopped());
        story.pass(100s);
        VERIFY_OK(story.end(u"a"_s)); // it went on through the pause
        QVERIFY(story.state().isClockStopped());
        QCOMPARE(story.state().components()[0].steps[0].endedAt->active(), std::chrono::nanoseconds(100s));
        story.pass(50s);
        VERIFY_OK(story.happen(Kind::Resumed));
        QCOMPARE(story.state().now().active(), std::chrono::nanoseconds(100s));
        QCOMPARE(story.state().now().paused, std::chrono::nanoseconds(50s));
    }
    void whatWasAtWorkWhenItsProgramEndedIsNotAtWork()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.happen(Kind::Paused, u"the weekend"_s));
        story.reboot(1000s);
        VERIFY_OK(story.happen(Kind::Continued)); // nobody knows how long it was at work: it counts as paused
        QVERIFY(story.state().isClockStopped());
        story.pass(10s);
        VERIFY_OK(story.happen(Kind::Resumed));
        QCOMPARE(story.state().now().active(), std::chrono::nanoseconds(0));
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.happen(Kind::Paused));
        QVERIFY(!story.state().isClockStopped());
    }
    void whatWasStoppedInAPauseWasAtWorkUntilThen()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.happen(Kind::Paused));
        story.pass(100s);
        VERIFY_OK(story.happen(Kind::Continued, runStoppedText())); // the same program says so
        story.pass(1000s);
        VERIFY_OK(story.happen(Kind::Resumed));
        QCOMPARE(story.state().now().active(), std::chrono::nanoseconds(100s));
        QCOMPARE(story.state().continuations(), 0);
    }
    void nothingThatWasLeftBeginsInAPause()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.happen(Kind::Continued)); // after a kill
        VERIFY_OK(story.happen(Kind::Paused));
        VERIFY_ERROR(InvalidArgument, story.begin(u"a"_s));
    }
    void whatAPersonSaidIsTheErrorUntilSomebodySaysMore()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        const auto end = [&story](StepState state, const QString &who, std::optional<Error> error,
                                  bool isInjected) {
            return story.happen({.kind = Kind::StepEnded,
                                 .who = who,
                                 .component = u"a"_s,
                                 .step = 0,
                                 .state = state,
                                 .text = u"it smells"_s,
                                 .error = std::move(error),
                                 .isInjected = isInjected});
        };
        const auto step = [&story] { return story.state().components()[0].steps[0]; };
        const Error smell{ErrorCode::Failed, u"it smells (said by anna)"_s};
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(end(StepState::Failed, u"anna"_s, smell, false));
        QVERIFY(step().isErrorSaid);
        VERIFY_OK(end(StepState::FailedAccepted, u"ivan"_s, {}, false));
        QVERIFY(!step().isErrorSaid); // the text is why it was accepted
        QCOMPARE(step().error->message, smell.message);

        DrillStory other(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        story = other;
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(end(StepState::FailedAccepted, u"anna"_s, smell, false)); // as the plan wants it
        QVERIFY(step().isErrorSaid);

        story = other;
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(end(StepState::Failed, {}, smell, true));
        VERIFY_OK(end(StepState::FailedAccepted, u"ivan"_s, {}, false));
        QVERIFY(step().isInjected); // a surprise stays one when it is accepted
        QVERIFY(!step().isErrorSaid);
    }
    void whatHadFailedBeforeStaysKnown()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Manual})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        story.pass(10s);
        VERIFY_OK(story.happen({.kind = Kind::StepEnded,
                                .who = u"anna"_s,
                                .component = u"a"_s,
                                .step = 0,
                                .state = StepState::Failed,
                                .text = u"nobody answers"_s,
                                .error = Error{ErrorCode::Failed, u"nobody answers (said by anna)"_s}}));
        story.pass(5s);
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s));
        const StepRecord &step = story.state().components()[0].steps[0];
        QCOMPARE(step.state, StepState::Completed);
        QVERIFY(!step.error);
        QCOMPARE(step.earlier.size(), std::size_t{1});
        QCOMPARE(step.earlier[0].who, u"anna"_s);
        QCOMPARE(step.earlier[0].at.elapsed, std::chrono::nanoseconds(10s));
        QCOMPARE(step.earlier[0].error->message, u"nobody answers (said by anna)"_s);
        DrillStory skipped(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(skipped.declare());
        VERIFY_OK(skipped.begin(u"a"_s));
        VERIFY_OK(skipped.end(u"a"_s, 0, StepState::Failed));
        VERIFY_OK(skipped.end(u"a"_s, 0, StepState::Skipped));
        QCOMPARE(skipped.state().components()[0].steps[0].earlier.size(), std::size_t{1});
        const QJsonValue json = toJson(drillReportOf(story.state(), {}));
        const QJsonArray before = json["details"_L1][0]["steps"_L1][0]["failed_before"_L1].toArray();
        QCOMPARE(before.size(), 1);
        QCOMPARE(before[0]["who"_L1].toString(), u"anna"_s);
    }
    void anotherTryForgetsWhatTheLastOneLeft()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Script})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.happen({.kind = Kind::StepEnded,
                                .component = u"a"_s,
                                .step = 0,
                                .state = StepState::Failed,
                                .error = Error{ErrorCode::Failed, u"a: exit 9"_s},
                                .evidence = {{u"exit_code"_s, 9}}}));
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Failed)); // the program is gone
        QVERIFY(story.state().components()[0].steps[0].evidence.isEmpty());
    }
    void whatTellsOrWaitsIsNoEvidence()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Notify, StepKind::Wait})}));
        VERIFY_OK(story.declare());
        for (int step = 0; step < 2; ++step) {
            VERIFY_OK(story.begin(u"a"_s, step));
            VERIFY_OK(story.end(u"a"_s, step));
        }
        QCOMPARE(phaseOf(story.state(), u"a"_s), ComponentPhase::Incomplete);
    }
    void aTryNamesItsBackup()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_ERROR(InvalidArgument, story.happen({.kind = Kind::TryBegun, .component = u"a"_s, .step = 0}));
        VERIFY_ERROR(InvalidArgument,
                     story.happen({.kind = Kind::TryFailed, .component = u"a"_s, .step = 0}));
    }
    void anAbortCancelsWhatIsLeft()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore, StepKind::Verify}),
                                        componentOf(u"b"_s, {StepKind::Restore}),
                                        componentOf(u"c"_s, {StepKind::Restore}, {u"b"_s})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"b"_s));
        VERIFY_OK(story.end(u"b"_s));
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.happen(Kind::Aborted, u"fire"_s));
        QCOMPARE(stateOf(story.state(), u"a"_s), StepState::Cancelled);
        QCOMPARE(stateOf(story.state(), u"a"_s, 1), StepState::Cancelled);
        QCOMPARE(phaseOf(story.state(), u"b"_s), ComponentPhase::Recovered);
        QCOMPARE(phaseOf(story.state(), u"c"_s), ComponentPhase::Cancelled);
        QVERIFY(story.state().isWorkOver());
        VERIFY_ERROR(InvalidArgument, story.end(u"a"_s));
        VERIFY_ERROR(InvalidArgument, story.happen(Kind::Aborted));
        VERIFY_OK(story.happen(Kind::CleanedUp));
        VERIFY_OK(story.happen(Kind::Finished));
        VERIFY_ERROR(InvalidArgument, story.happen(Kind::Noted, u"too late"_s));
        VERIFY_OK(story.happen(Kind::Stored));
    }
    void timeIsThatSinceBootWhereItCan()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        story.pass(30s);
        VERIFY_OK(story.begin(u"a"_s));
        QCOMPARE(story.state().now().elapsed, std::chrono::nanoseconds(30s));
        story.reboot(100s); // the wall clock is all there is between two boots
        VERIFY_OK(story.happen(Kind::Continued));
        QCOMPARE(story.state().now().elapsed, std::chrono::nanoseconds(130s));
        story.pass(5s);
        VERIFY_OK(story.happen(Kind::Paused));
        story.pass(60s);
        VERIFY_OK(story.happen(Kind::Resumed));
        story.pass(1s);
        VERIFY_OK(story.end(u"a"_s));
        QCOMPARE(story.state().now().elapsed, std::chrono::nanoseconds(196s));
        QCOMPARE(story.state().now().paused, std::chrono::nanoseconds(60s));
        QCOMPARE(story.state().components()[0].steps[0].endedAt->active(), std::chrono::nanoseconds(136s));
        story.reboot(-500s); // somebody has set the clock back: no time has passed, as far as is known
        VERIFY_OK(story.happen(Kind::Noted));
        QCOMPARE(story.state().now().elapsed, std::chrono::nanoseconds(196s));
    }
    void triesAreThoseOfTheLastBegin()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        VERIFY_ERROR(InvalidArgument, story.restored(u"a"_s, 0, story.time()));
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.restored(u"a"_s, 0, story.time()));
        VERIFY_OK(story.restored(u"a"_s, 0, story.time())); // the same one goes on after a kill
        const auto &tries = [&]() -> const std::vector<RestoreTry> & {
            return story.state().components()[0].steps[0].tries;
        };
        QCOMPARE(tries().size(), std::size_t{1});
        VERIFY_OK(story.happen({.kind = Kind::TryFailed,
                                .component = u"a"_s,
                                .step = 0,
                                .error = Error{ErrorCode::DamageFound, u"x: is damaged"_s},
                                .backup = tries()[0].backup}));
        QCOMPARE(tries().size(), std::size_t{1});
        QVERIFY(tries()[0].error);
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Failed));
        QVERIFY(!story.state().components()[0].restoredFrom());
        VERIFY_OK(story.begin(u"a"_s));
        QVERIFY(tries().empty());
        VERIFY_OK(story.restored(u"a"_s, 0, story.time()));
        QVERIFY(!story.state().components()[0].restoredFrom()); // it has not ended
        VERIFY_OK(story.end(u"a"_s));
        QVERIFY(story.state().components()[0].restoredFrom());
    }
    void refusesADeclarationThatCannotBe()
    {
        DrillDeclaration drill = declarationOf({componentOf(u"a"_s, {}), componentOf(u"b"_s, {}, {u"a"_s})});
        drill.components = {u"a"_s, u"x"_s};
        VERIFY_ERROR(InvalidArgument, DrillStory(drill).declare());
        drill.components = {u"a"_s, u"a"_s};
        VERIFY_ERROR(InvalidArgument, DrillStory(drill).declare());
        drill.components = {u"b"_s, u"a"_s}; // before what it needs
        VERIFY_ERROR(InvalidArgument, DrillStory(drill).declare());
        drill.components = {u"b"_s};
        DrillStory story(drill);
        VERIFY_ERROR(InvalidArgument, story.happen(Kind::Noted, u"too early"_s));
        VERIFY_OK(story.declare());
        VERIFY_ERROR(InvalidArgument, story.declare());
        VERIFY_ERROR(InvalidArgument, story.begin(u"a"_s)); // takes no part
        VERIFY_ERROR(InvalidArgument, story.begin(u"b"_s, 9));
    }
    void theSameEventsGiveTheSame()
    {
        DrillStory story(declarationOf(
            {componentOf(u"a"_s, {StepKind::Restore}), componentOf(u"b"_s, {StepKind::Manual}, {u"a"_s})}));
        VERIFY_OK(story.declare());
        story.pass(3s);
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.restored(u"a"_s, 0, story.time()));
        story.pass(4s);
        VERIFY_OK(story.end(u"a"_s));
        DrillState again;
        for (const DrillEvent &event : story.events())
            VERIFY_OK(again.apply(event));
        QCOMPARE(readyIn(again), u"b.1"_s);
        QVERIFY(again.now() == story.state().now());
        QVERIFY(again.components()[0].steps[0].endedAt == story.state().components()[0].steps[0].endedAt);
    }
};

QTEST_APPLESS_MAIN(TestDrillState)
#include "tst_drillstate.moc"
