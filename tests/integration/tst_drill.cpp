// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole drills on real backups: what is restored, what is measured, and what becomes of damage, stops and absent people.
#include "tests/integration/drillfixture.h"

#include <QJsonArray>
#include <QTest>

#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::test;

class TestDrill : public QObject
{
    Q_OBJECT

private slots:
    void restoresVerifiesMeasuresAndCleansUp()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.clock().advance(30min);
        VERIFY_ASSIGN(drill, t.begin());
        t.clock().advance(1min);
        Bytes seen;
        t.options.onStep = [&](const ComponentRecord &record, int step) {
            if (record.component.name == u"engine"_s && step == 1) // what the first step has restored
                seen = t.f.folder.read("drills/" + drill->declaration().id.toStdString() +
                                       "/sandbox/engine/data/orders/c")
                           ? *t.f.folder.read("drills/" + drill->declaration().id.toStdString() +
                                              "/sandbox/engine/data/orders/c")
                           : seen;
        };
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::Finished);
        QVERIFY(seen == *t.f.folder.read("data/orders/c"));
        const DrillReport report = drillReportOf(drill->state(), drill->head());
        QCOMPARE(report.outcome, DrillOutcome::Passed);
        QVERIFY2(report.reasons.empty(), qPrintable(reasonTexts(report.reasons).join(u'\n')));
        QVERIFY(report.isEntailed() && report.isFinished());
        QCOMPARE(exitCodeOf(report), 0);
        QCOMPARE(report.recovered(), 2);
        const ComponentReport &database = report.components[0];
        QCOMPARE(database.name, u"database"_s);
        QCOMPARE(*database.rta, 60.0); // from the declaration
        QCOMPARE(*database.rtaFromRestore, 0.0);
        QCOMPARE(*database.rpa, 5400.0); // the disaster was an hour and a half after the backup
        QVERIFY(database.metRto == true && database.metRpo == true);
        const QJsonObject restored = stepOf(report, 0, 0).evidence;
        QCOMPARE(restored.value("files"_L1).toInt(), 2);
        QCOMPARE(restored.value("bytes"_L1).toInt(), 400'000);
        QCOMPARE(restored.value("backup_id"_L1).toString(), QString::fromStdString(t.backups[0].id.hex()));
        QCOMPARE(restored.value("tries"_L1).toArray().size(), 1);
        QVERIFY(!restored.value("newest_file_time"_L1).toString().isEmpty());
        const QJsonObject verified = stepOf(report, 0, 1).evidence;
        QCOMPARE(verified.value("files_verified"_L1).toInt(), 2);
        QCOMPARE(verified.value("files_different"_L1).toInt(), 0);
        QVERIFY(report.cleanUp.isDone);
        QVERIFY(!t.f.folder.exists("drills/" + report.drill.id.toStdString() + "/sandbox"));
        QVERIFY(t.f.folder.exists("data/orders/c"));
    }
    void fallsBackFromARealDamage()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_OK(t.backUp(2));
        VERIFY_OK(t.damage(t.backups[1], "data/db/a"));
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::PassedWithIssues);
        QCOMPARE(exitCodeOf(report), 21); // a day of data is lost, and two hours are allowed
        const StepRecord &restore = stepOf(report, 0, 0);
        QCOMPARE(restore.tries.size(), std::size_t{2});
        QVERIFY(restore.tries[0].backup == t.backups[1].id && restore.tries[0].error);
        QVERIFY(restore.tries[0].error->code == ErrorCode::DamageFound && !restore.tries[0].isInjected);
        QVERIFY(restore.tries[0].error->message.contains(u"data/db/a"_s));
        QVERIFY(restore.tries[1].backup == t.backups[0].id && !restore.tries[1].error);
        QVERIFY(report.components[0].source->backup == t.backups[0].id);
        QVERIFY(report.components[1].source->backup == t.backups[1].id); // its data are whole
        QVERIFY(stepOf(report, 0, 1).state == StepState::Completed);
        QVERIFY2(reasonTexts(report.reasons).join(u'\n').contains(u"could not be restored"_s),
                 qPrintable(reasonTexts(report.reasons).join(u'\n')));
        QVERIFY(*report.components[0].rpa > *report.components[1].rpa);
    }
    void anInjectedDamageIsToldApart()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_OK(t.backUp(2));
        t.plan.components[0].rpo = 100h;
        t.request.injects = {{InjectKind::LatestBackupCorrupt, u"database"_s}};
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Passed); // this is what it was to prove
        QVERIFY(stepOf(report, 0, 0).tries[0].isInjected);
        QVERIFY(report.components[0].source->backup == t.backups[0].id);
        QVERIFY(report.components[1].source->backup == t.backups[1].id);
        QCOMPARE(report.injected.size(), 1);
    }
    void givesUpAfterFiveBackupsAndBlocksWhatDependsOnIt()
    {
        DrillFixture t;
        for (int i = 0; i < 6; ++i)
            VERIFY_OK(t.backUp(i));
        for (int i = 1; i < 6; ++i)
            VERIFY_OK(t.damage(t.backups[static_cast<std::size_t>(i)], "data/db/a"));
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Failed);
        QCOMPARE(exitCodeOf(report), 1);
        QCOMPARE(stepOf(report, 0, 0).tries.size(), std::size_t{5});
        QCOMPARE(report.components[0].phase, ComponentPhase::Failed);
        QVERIFY(report.components[0].metRto == false && !report.components[0].rta);
        QVERIFY(!report.components[0].rpa);
        QCOMPARE(report.components[1].phase, ComponentPhase::Blocked);
        QCOMPARE(report.components[1].states[0], StepState::Blocked);
        QVERIFY(report.cleanUp.isDone);
    }
    void nothingNewerThanTheDisasterIsRestored()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        const Timestamp disaster = t.clock().now();
        VERIFY_OK(t.backUp(2));
        t.request.disasterAt = disaster;
        VERIFY_ASSIGN(report, t.drill());
        QVERIFY(report.components[0].source->backup == t.backups[0].id);
        QCOMPARE(*report.components[0].rpa, 3600.0);
    }
    void aBackupWithoutTheDataIsNoDamage()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.plan.components[1].backup.path = u"data/nowhere"_s;
        t.plan.components[0].backup.tag = u"nightly"_s;
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Failed);
        QVERIFY(stepOf(report, 0, 0).tries.empty());
        QVERIFY(stepOf(report, 0, 0).error->code == ErrorCode::BackupNotFound);
    }
    void findsWhatWasChangedAfterTheRestore()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_OK(t.script("break", "#!/bin/sh\necho x >> \"$BACKSTOP_COMPONENT_FOLDER/data/db/a\"\n"));
        t.plan.components[0].steps.insert(t.plan.components[0].steps.begin() + 1,
                                          Step{.kind = StepKind::Script, .program = u"break"_s});
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Failed);
        const StepRecord &verify = stepOf(report, 0, 2);
        QCOMPARE(verify.state, StepState::Failed);
        QCOMPARE(verify.evidence.value("files_different"_L1).toInt(), 1);
        QVERIFY2(verify.error->message.contains(u"data/db/a"_s), qPrintable(verify.error->message));
    }
    void anAutomaticDrillAsksNobody()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.plan.components[0].steps.push_back({.kind = StepKind::Manual, .text = u"look"_s});
        t.plan.components[0].steps.push_back({.kind = StepKind::Reconcile, .isRequired = false});
        t.plan.components[0].steps.push_back({.kind = StepKind::Notify, .text = u"all is back"_s});
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Incomplete);
        QCOMPARE(exitCodeOf(report), 3);
        QCOMPARE(stepOf(report, 0, 2).state, StepState::Skipped);
        QCOMPARE(stepOf(report, 0, 2).text, u"automatic drill: nobody was asked"_s);
        QCOMPARE(stepOf(report, 0, 3).text,
                 u"nothing to reconcile: there are neither orders nor positions"_s);
        QCOMPARE(stepOf(report, 0, 4).evidence.value("is_sent"_L1), QJsonValue(false));
        QVERIFY(!report.components[0].rta && !report.components[0].metRto); // not measured is not met
        QCOMPARE(report.components[1].phase, ComponentPhase::Recovered);    // the rest went on
    }
    void aFullDrillWaitsForPeople()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        t.plan.components[0].steps.push_back({.kind = StepKind::Approval});
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_ASSIGN(waits, t.run(*drill));
        QCOMPARE(waits, DrillRunEnd::WaitsForInput);
        QCOMPARE(drill->state().stateOf(0, 2), StepState::WaitingForInput);
        t.clock().advance(5min);
        VERIFY_OK(drill->record({.kind = DrillEventKind::Paused, .text = u"lunch"_s}));
        VERIFY_ASSIGN(paused, t.run(*drill));
        QCOMPARE(paused, DrillRunEnd::Paused);
        t.clock().advance(60min);
        VERIFY_OK(drill->record({.kind = DrillEventKind::Resumed}));
        VERIFY_OK(drill->record({.kind = DrillEventKind::StepEnded,
                                 .who = u"olga"_s,
                                 .component = u"database"_s,
                                 .step = 2,
                                 .state = StepState::Completed}));
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::Finished);
        const DrillReport report = drillReportOf(drill->state(), {});
        QCOMPARE(report.outcome, DrillOutcome::Passed);
        QCOMPARE(*report.components[0].rta, 300.0); // without the pause
        QCOMPARE(report.totalSeconds, 3900.0);
        QCOMPARE(report.pausedSeconds, 3600.0);
    }
    void whereThereArePeopleAFailureWaitsForThem()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.mode = DrillMode::Full;
        t.plan.components[0].backup.path = u"data/nowhere"_s;
        VERIFY_ASSIGN(drill, t.begin());
        for (int i = 0; i < 2; ++i) {
            VERIFY_ASSIGN(end, t.run(*drill));
            QCOMPARE(end, DrillRunEnd::HasFailed);
        }
        QVERIFY(!drill->state().isFinished());
        VERIFY_OK(drill->record({.kind = DrillEventKind::StepEnded,
                                 .who = u"olga"_s,
                                 .component = u"database"_s,
                                 .step = 0,
                                 .state = StepState::FailedAccepted,
                                 .text = u"it is empty anyway"_s}));
        VERIFY_ASSIGN(failed, t.run(*drill)); // what was not restored cannot be verified
        QCOMPARE(failed, DrillRunEnd::HasFailed);
        VERIFY_OK(finishDrill(*drill));
        QCOMPARE(outcomeOf(drill->state()), DrillOutcome::Failed);
    }
    void anEndBeforeTheEndTakesNothingAway()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.options.isSingleStep = true;
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_OK(t.run(*drill));
        VERIFY_ERROR(InvalidArgument, finishDrill(*drill));
        QVERIFY(std::filesystem::exists(drill->declaration().sandbox + "/database/data/db/a"));
    }
    void aTabletopExecutesNothing()
    {
        DrillFixture t;
        t.request.mode = DrillMode::Tabletop;
        VERIFY_ASSIGN(drill, t.begin());
        for (const char *component : {"database", "engine"}) {
            for (int step = 0; step < 2; ++step) {
                VERIFY_ASSIGN(end, t.run(*drill));
                QCOMPARE(end, DrillRunEnd::WaitsForInput);
                VERIFY_OK(drill->record({.kind = DrillEventKind::StepEnded,
                                         .component = QLatin1String(component),
                                         .step = step,
                                         .state = StepState::Completed}));
            }
        }
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::Finished);
        const DrillReport report = drillReportOf(drill->state(), {});
        QCOMPARE(report.outcome, DrillOutcome::Incomplete);
        QVERIFY(!report.components[0].rta && !report.components[0].isSuccess);
        QCOMPARE(report.recovered(), 0);
        QVERIFY(!t.f.folder.exists("drills/" + report.drill.id.toStdString() + "/sandbox"));
    }
    void nobodyThereIsAFailureAndNoDeadlock()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.plan.teams = {{u"dba"_s, 1}};
        t.plan.components[0].team = u"dba"_s;
        t.request.injects = {{InjectKind::TeamMemberAbsent, {}}};
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Failed);
        QVERIFY(report.components[0].isErrorInjected);
        QCOMPARE(report.components[0].error->message, u"team dba: nobody is there"_s);
        QCOMPARE(report.components[1].phase, ComponentPhase::Blocked);
    }
    void aStopLeavesItUnfinishedAndItGoesOn()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        std::stop_source stop;
        t.options.onStep = [&stop](const ComponentRecord &record, int) {
            if (record.component.name == u"engine"_s)
                stop.request_stop();
        };
        Bytes folder;
        {
            VERIFY_ASSIGN(drill, t.begin());
            folder = drill->folder();
            VERIFY_ERROR(Cancelled, t.run(*drill, stop.get_token()));
            QVERIFY(!drill->state().isFinished());
        }
        VERIFY_ERROR(AlreadyExists, t.begin());
        VERIFY_ASSIGN(unfinished, unfinishedDrill(t.drills()));
        QVERIFY(unfinished && unfinished->folder == folder);
        t.options.onStep = {};
        VERIFY_ASSIGN(again, Drill::open(folder, t.repo().environment()));
        VERIFY_ASSIGN(end, t.run(*again));
        QCOMPARE(end, DrillRunEnd::Finished);
        const DrillReport report = drillReportOf(again->state(), {});
        QCOMPARE(report.outcome, DrillOutcome::Passed);
        QCOMPARE(report.continuations, 1);
        VERIFY_ASSIGN(none, unfinishedDrill(t.drills()));
        QVERIFY(!none);
    }
    void oneStepAtATime()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.options.isSingleStep = true;
        VERIFY_ASSIGN(drill, t.begin());
        for (int i = 0; i < 3; ++i) {
            VERIFY_ASSIGN(end, t.run(*drill));
            QCOMPARE(end, DrillRunEnd::StepDone);
        }
        VERIFY_ASSIGN(end, t.run(*drill));
        QCOMPARE(end, DrillRunEnd::Finished);
    }
    void aKeptSandboxIsAnIssue()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.keepsSandbox = true;
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::PassedWithIssues);
        QCOMPARE(exitCodeOf(report), 3);
        QVERIFY(t.f.folder.exists("drills/" + report.drill.id.toStdString() + "/sandbox/database/data/db/a"));
    }
    void theReportIsKeptInTheRepository()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_OK(storeDrill(t.repo(), *drill)); // nothing yet
        VERIFY_OK(t.run(*drill));
        const QString id = drill->declaration().id;
        const QJsonObject expected = toJson(drillReportOf(drill->state(), drill->head()));
        drill.reset();
        VERIFY_OK(storeDrills(t.repo(), t.drills())); // as the next run does after a kill
        VERIFY_OK(storeDrills(t.repo(), t.drills()));
        VERIFY_OK(t.f.repository.reopen());
        VERIFY_ASSIGN(list, storedDrills(t.repo()));
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list[0].id, id);
        QVERIFY(list[0].outcome == DrillOutcome::Passed && list[0].recovered == 2);
        VERIFY_ASSIGN(stored, storedReport(t.repo(), id));
        QVERIFY(toJson(stored) == expected);
        VERIFY_ASSIGN(disk, readDrill(t.drills() + '/' + id.toStdString()));
        QVERIFY(toJson(drillReportOf(disk.state, disk.head)) == expected);
        VERIFY_ERROR(NotFound, storedReport(t.repo(), u"../../x"_s));
        VERIFY_ERROR(NotFound, storedReport(t.repo(), u"20000101-000000-000000"_s));
    }
    void refusesWhatCannotBeADrill()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.request.components = {u"nobody"_s};
        VERIFY_ERROR(Usage, t.begin());
        t.request.components.clear();
        t.request.injects = {{InjectKind::ScriptFails, {}}};
        VERIFY_ERROR(Usage, t.begin()); // no component runs a program
        t.request.injects = {{InjectKind::LatestBackupCorrupt, u"nobody"_s}};
        VERIFY_ERROR(Usage, t.begin());
        t.request.injects.clear();
        t.request.disasterAt = t.clock().now() + 1h;
        VERIFY_ERROR(Usage, t.begin());
        t.request.disasterAt.reset();
        t.request.sandbox = t.f.folder.path("data/orders");
        VERIFY_ERROR(TargetRefused, t.begin());
        t.request.sandbox.clear();
        const Bytes scripts = std::exchange(t.request.scripts, t.f.folder.path("nowhere"));
        VERIFY_ERROR(NotFound, t.begin());
        t.request.scripts = t.f.folder.path("data/db/a");
        VERIFY_ERROR(Usage, t.begin()); // which is a file
        t.request.scripts = scripts;
        t.plan.components[0].dependencies = {u"engine"_s};
        VERIFY_ERROR(InvalidArgument, t.begin());
        t.plan.components.clear();
        VERIFY_ERROR(InvalidArgument, t.begin());
        VERIFY_ASSIGN(folders, drillFolders(t.drills()));
        QVERIFY(folders.empty());
    }
};

QTEST_GUILESS_MAIN(TestDrill)
#include "tst_drill.moc"
