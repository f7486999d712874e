// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people say to a drill: how a step ended, pauses and notes, and what they get to hear where that cannot be.
#include "tests/ctl/drillctl.h"

#include "model/core/clock.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace backstop;
using namespace backstop::test;

namespace {

constexpr int kMostMs = 60'000;

} // namespace

class TestCtlDrillPeople : public QObject
{
    Q_OBJECT

private slots:
    void peopleSayHowStepsEnd();
    void aFailedStepCanBeTriedAgain();
    void aSurpriseStaysOneWhenItsStepIsSkipped();
    void whatNobodyDidIsNotPassed();
    void theClockCanBeStopped();
    void whatCannotBeSaidNowIsToldWithWhatCan();
    void inAPauseNoStepIsPromised();
    void aStepOfABusyTeamIsNotTriedAgain();
    void commandsThatAreToldCanBeCopied();
    void ofManyStepsOnlyTheFirstAreNamed();
    void aSlipInANameIsSeen_data();
    void aSlipInANameIsSeen();
    void aKilledProgramLeavesTheStepWaiting();
};

void TestCtlDrillPeople::peopleSayHowStepsEnd()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.plan({QJsonObject{{u"kind"_s, u"manual"_s}, {u"text"_s, u"Look at the screen."_s}},
                      QJsonObject{{u"kind"_s, u"go_no_go"_s}, {u"required"_s, false}}}));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    const CtlRun early = ctl.drill({u"step"_s, u"--done"_s});
    VERIFY_CODE(early, 2);
    QVERIFY2(early.err.contains("no step waits for a person"), early.err.constData());
    const CtlRun waits = ctl.drill({u"step"_s, u"--all"_s});
    VERIFY_CODE(waits, 0);
    QVERIFY2(waits.out.contains("engine waits for a person since 20"), waits.out.constData());
    VERIFY_CODE(ctl.drill({u"step"_s, u"nobody"_s, u"--done"_s}), 2);
    const CtlRun done =
        ctl.drill({u"step"_s, u"--done"_s, u"--note"_s, u"all green"_s, u"--who"_s, u"ivan"_s, u"--json"_s});
    VERIFY_CODE(done, 0);
    QCOMPARE(step(done.object(), 1, 4).value("who"_L1).toString(), u"ivan"_s);
    QCOMPARE(step(done.object(), 1, 4).value("text"_L1).toString(), u"all green"_s);
    const CtlRun reason = ctl.drill({u"step"_s, u"engine"_s, u"--skip"_s});
    VERIFY_CODE(reason, 2);
    QVERIFY2(reason.err.contains("no reason given"), reason.err.constData());
    const CtlRun skipped =
        ctl.drill({u"step"_s, u"engine"_s, u"--skip"_s, u"--note"_s, u"nobody trades"_s, u"--json"_s});
    VERIFY_CODE(skipped, 0); // it was not required
    QCOMPARE(skipped.object().value("outcome"_L1).toString(), u"passed"_s);
    QCOMPARE(step(skipped.object(), 1, 5).value("state"_L1).toString(), u"skipped"_s);
}

void TestCtlDrillPeople::aFailedStepCanBeTriedAgain()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.script("up", "#!/bin/sh\necho no luck\nexit 9\n"));
    const CtlRun failed = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s}));
    VERIFY_CODE(failed, 1);
    QCOMPARE(failed.object().value("outcome"_L1).toString(), u"failed"_s);
    QVERIFY(detail(failed.object(), 1).value("error"_L1).toString().contains(u"exit code 9"_s));
    QVERIFY(detail(failed.object(), 1).value("rta_seconds"_L1).isNull());
    QCOMPARE(step(failed.object(), 1, 3).value("evidence"_L1).toObject().value("last_output"_L1).toArray(),
             QJsonArray{u"no luck"_s});
    // Where people decide, it does not end with a failure that they may see to.
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 1);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--retry"_s, u"--quiet"_s}), 1);
    QVERIFY(ctl.script("up", "#!/bin/sh\n"));
    const CtlRun status = ctl.drill({u"status"_s});
    QVERIFY2(status.out.contains("engine has failed: backstopctl drill step engine --retry"),
             status.out.constData());
    const CtlRun again = ctl.drill({u"step"_s, u"--retry"_s, u"--json"_s});
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object().value("outcome"_L1).toString(), u"passed"_s);
    QCOMPARE(step(again.object(), 1, 3).value("begins"_L1).toInt(), 3);
    // Or they let it end.
    QVERIFY(ctl.script("up", "#!/bin/sh\nexit 9\n"));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--finish"_s}), 2); // not yet
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 1);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--accept"_s}), 2); // why is not said
    VERIFY_CODE(ctl.drill({u"step"_s, u"--retry"_s, u"--finish"_s}), 2);
    const CtlRun end = ctl.drill({u"step"_s, u"--finish"_s, u"--json"_s});
    VERIFY_CODE(end, 1);
    QCOMPARE(end.object().value("outcome"_L1).toString(), u"failed"_s);
    // What is said with it counts.
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 1);
    const CtlRun accepted =
        ctl.drill({u"step"_s, u"--accept"_s, u"--note"_s, u"is known"_s, u"--finish"_s, u"--json"_s});
    QVERIFY(accepted.object().value("outcome"_L1).toString() != u"failed"_s);
    QCOMPARE(step(accepted.object(), 1, 3).value("state"_L1).toString(), u"failed_and_accepted"_s);
    QCOMPARE(step(accepted.object(), 1, 3).value("text"_L1).toString(), u"is known"_s);
}

void TestCtlDrillPeople::aSurpriseStaysOneWhenItsStepIsSkipped()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    VERIFY_CODE(ctl.run(ctl.startWords({u"--inject"_s, u"latest-backup-corrupt:database"_s})), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 1); // there is no other backup
    VERIFY_CODE(ctl.drill({u"step"_s, u"--retry"_s, u"--quiet"_s}), 1);
    VERIFY_CODE(ctl.drill({u"step"_s, u"database"_s, u"--skip"_s, u"--note"_s, u"no disk"_s, u"--quiet"_s}),
                0);
    const CtlRun status = ctl.drill({u"status"_s});
    QVERIFY2(status.out.contains("failed before, as injected: "), status.out.constData());
    const CtlRun report = ctl.drill({u"status"_s, u"--json"_s});
    const QJsonArray before = step(report.object(), 0, 1).value("failed_before"_L1).toArray();
    QCOMPARE(before.size(), 2);
    for (const QJsonValue &end : before)
        QVERIFY(end["injected"_L1].toBool() && end["tries"_L1][0]["injected"_L1].toBool());
}

void TestCtlDrillPeople::whatNobodyDidIsNotPassed()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.plan({QJsonObject{{u"kind"_s, u"approval"_s}}}));
    const CtlRun run = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s}));
    VERIFY_CODE(run, 3);
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"incomplete"_s);
    QVERIFY(detail(run.object(), 1).value("met_rto"_L1).isNull());
    const CtlRun text = ctl.drill({u"report"_s, u"latest"_s});
    QVERIFY2(text.out.contains("not measured"), text.out.constData());
    QVERIFY2(text.out.contains("nobody was asked"), text.out.constData());
}

void TestCtlDrillPeople::theClockCanBeStopped()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    VERIFY_CODE(ctl.drill({u"resume"_s}), 2);
    const CtlRun paused = ctl.drill({u"pause"_s, u"--reason"_s, u"lunch"_s});
    VERIFY_CODE(paused, 0);
    QVERIFY2(paused.out.contains("\" is paused."), paused.out.constData());
    QVERIFY2(paused.out.contains("\"backstopctl drill resume\" lets it go on."), paused.out.constData());
    const CtlRun step = ctl.drill({u"step"_s, u"--json"_s});
    VERIFY_CODE(step, 0);
    QCOMPARE(detail(step.object(), 0).value("state"_L1).toString(), u"ready"_s); // nothing has begun
    QVERIFY(step.object().value("is_paused"_L1).toBool());
    VERIFY_CODE(ctl.drill({u"note"_s, u"the soup was good"_s, u"--component"_s, u"engine"_s}), 0);
    VERIFY_CODE(ctl.drill({u"note"_s, u"x"_s, u"--component"_s, u"nobody"_s}), 2);
    const CtlRun status = ctl.drill({u"status"_s}); // the target is one without pauses
    QVERIFY2(QRegularExpression(u"Elapsed [0-9.<]+ .*s, [0-9.<]+ .*s without pauses; target 1 h 00 min\n"_s)
                 .match(QString::fromUtf8(status.out))
                 .hasMatch(),
             status.out.constData());
    VERIFY_CODE(ctl.drill({u"resume"_s}), 0);
    const CtlRun run = ctl.drill({u"step"_s, u"--all"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    const QJsonObject pause = run.object().value("pauses"_L1).toArray().first().toObject();
    QCOMPARE(pause.value("text"_L1).toString(), u"lunch"_s);
    QVERIFY(pause.value("seconds"_L1).toDouble() > 0);
    QVERIFY(run.object().value("paused_seconds"_L1).toDouble() > 0);
    QVERIFY(!run.object().value("is_paused"_L1).toBool(true));
    QCOMPARE(run.object().value("continued"_L1).toInt(),
             0); // each command was a program, and none was cut off
    const QByteArray report = ctl.drill({u"report"_s}).out;
    QVERIFY2(
        QRegularExpression(u"took [0-9.]+ s, with pauses\n"_s).match(QString::fromUtf8(report)).hasMatch(),
        report.constData());
    const QJsonObject note = run.object().value("notes"_L1).toArray().first().toObject();
    QCOMPARE(note.value("text"_L1).toString(), u"the soup was good"_s);
}

void TestCtlDrillPeople::whatCannotBeSaidNowIsToldWithWhatCan()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.plan({QJsonObject{{u"kind"_s, u"manual"_s}}}));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    const auto told = [&ctl](const QStringList &words, int code, const QByteArray &message,
                             const QByteArray &hint) {
        const CtlRun run = ctl.drill(words);
        const bool isTold = run.code == code &&
                            run.err.contains(QByteArray("backstopctl: " + message + '\n')) &&
                            run.err.contains(hint);
        if (!isTold)
            qWarning("%s", run.described().constData());
        return isTold;
    };
    QVERIFY(
        told({u"step"_s, u"--done"_s}, 2, "drill step: no step waits for a person",
             "\"backstopctl drill step\" does what is next: database (restore). \"backstopctl drill status\" "
             "shows every step."));
    QVERIFY(told({u"step"_s, u"engine"_s, u"--done"_s}, 2, "drill step: no step of engine waits for a person",
                 "engine waits for database. "));
    QVERIFY(told({u"step"_s, u"engine"_s}, 2, "drill: no step of engine can begin now",
                 "It waits for database. "));
    QVERIFY(told({u"step"_s, u"--skip"_s, u"--note"_s, u"x"_s}, 2,
                 "drill step: it could be about each of database, engine",
                 "as in \"backstopctl drill step database --skip\""));
    QVERIFY(told({u"step"_s, u"--finish"_s}, 2, "drill: there is something left to do",
                 "Not over: database, engine."));
    QVERIFY(told({u"resume"_s}, 2, "drill: it is not paused", "drill status"));
    VERIFY_CODE(ctl.drill({u"pause"_s}), 0);
    QVERIFY(
        told({u"pause"_s}, 2, "drill: it is paused already", "\"backstopctl drill resume\" lets it go on."));
    QVERIFY(told({u"step"_s, u"--done"_s}, 2, "drill step: the drill is paused",
                 "\"backstopctl drill resume\" lets it go on."));
    VERIFY_CODE(ctl.drill({u"resume"_s}), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 0);
    QVERIFY(
        told({u"step"_s, u"database"_s}, 2, "drill: no step of database can begin now", "It is recovered. "));
    VERIFY_CODE(ctl.drill({u"step"_s, u"engine"_s, u"--quiet"_s}), 0); // waits for a person, and says so
    QVERIFY(told({u"step"_s, u"database"_s, u"--done"_s}, 2,
                 "drill step: no step of database waits for a person",
                 "database is recovered. --done can be said of engine (manual). "));
    QVERIFY(told({u"step"_s, u"--retry"_s}, 2, "drill step: no step can be tried again",
                 "A person is waited for at engine (manual): --done, --failed or --skip."));
    VERIFY_CODE(ctl.drill({u"step"_s, u"--failed"_s, u"--note"_s, u"no"_s, u"--quiet"_s}), 1);
    QVERIFY(told({u"step"_s, u"--done"_s}, 2, "drill step: no step waits for a person",
                 "Failed is engine (manual): --retry, --accept or --skip."));
    QVERIFY(told({u"step"_s, u"engine"_s, u"--done"_s}, 2, "drill step: no step of engine waits for a person",
                 "engine has failed."));
}

void TestCtlDrillPeople::inAPauseNoStepIsPromised()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.plan({QJsonObject{{u"kind"_s, u"manual"_s}}}));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 0); // waits for a person
    VERIFY_CODE(ctl.drill({u"pause"_s}), 0);
    const QByteArray hint = "\"backstopctl drill resume\" lets it go on. ";
    const CtlRun accept = ctl.drill({u"step"_s, u"--accept"_s, u"--note"_s, u"x"_s});
    VERIFY_CODE(accept, 2);
    QVERIFY2(accept.err.contains(QByteArray("drill step: no step has failed\n" + hint)),
             accept.err.constData());
    QVERIFY2(!accept.err.contains("what is next"), accept.err.constData());
    // That nothing has failed is as true after the pause.
    const CtlRun retry = ctl.drill({u"step"_s, u"--retry"_s});
    VERIFY_CODE(retry, 2);
    QVERIFY2(retry.err.contains(QByteArray("drill step: no step can be tried again\n" + hint)),
             retry.err.constData());
    const CtlRun named = ctl.drill({u"step"_s, u"engine"_s, u"--retry"_s});
    VERIFY_CODE(named, 2);
    QVERIFY2(named.err.contains("drill step: no step of engine can be tried again"), named.err.constData());
    VERIFY_CODE(ctl.drill({u"resume"_s}), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--failed"_s, u"--note"_s, u"no"_s, u"--quiet"_s}), 1);
    VERIFY_CODE(ctl.drill({u"pause"_s}), 0);
    const CtlRun paused = ctl.drill({u"step"_s, u"--retry"_s});
    VERIFY_CODE(paused, 2);
    QVERIFY2(paused.err.contains(QByteArray("drill step: the drill is paused\n" + hint.trimmed())),
             paused.err.constData());
    const CtlRun other = ctl.drill({u"step"_s, u"database"_s, u"--retry"_s});
    VERIFY_CODE(other, 2);
    QVERIFY2(other.err.contains("drill step: no step of database can be tried again"), other.err.constData());
}

void TestCtlDrillPeople::aStepOfABusyTeamIsNotTriedAgain()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.script("up", "#!/bin/sh\nexit 9\n"));
    QVERIFY(
        ctl.put("plan.json", R"({"name": "firm", "teams": [{"name": "night", "members": 1}], "components": [
        {"name": "engine", "priority": "Critical", "rto_seconds": 3600, "rpo_seconds": 86400, "team": "night",
         "steps": [{"kind": "script", "program": "up"}]},
        {"name": "desk", "priority": "High", "rto_seconds": 3600, "rpo_seconds": 86400, "team": "night",
         "steps": [{"kind": "manual"}]}]})"));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 0); // the desk waits for a person
    const CtlRun busy = ctl.drill({u"step"_s, u"--retry"_s});
    VERIFY_CODE(busy, 2);
    QVERIFY2(busy.err.contains("everybody of team night is busy\nTry it again when one of them is free."),
             busy.err.constData());
}

void TestCtlDrillPeople::commandsThatAreToldCanBeCopied()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.put("plan.json", R"({"name": "firm", "components": [
        {"name": "risk's engine;", "priority": "Critical", "rto_seconds": 3600, "rpo_seconds": 86400,
         "steps": [{"kind": "manual"}]},
        {"name": "-x", "priority": "High", "rto_seconds": 3600, "rpo_seconds": 86400,
         "steps": [{"kind": "manual"}]}]})"));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    const CtlRun waits = ctl.drill({u"step"_s, u"--all"_s});
    VERIFY_CODE(waits, 0);
    QVERIFY2(waits.out.contains("  backstopctl drill step 'risk'\\''s engine;' --done | --failed | --skip, "
                                "with --note TEXT\n"),
             waits.out.constData());
    QVERIFY2(waits.out.contains("  backstopctl drill step --done | --failed | --skip -- -x, with"),
             waits.out.constData());
    const CtlRun which = ctl.drill({u"step"_s, u"--done"_s});
    VERIFY_CODE(which, 2);
    QVERIFY2(which.err.contains("as in \"backstopctl drill step 'risk'\\''s engine;' --done\""),
             which.err.constData());
    const CtlRun failed = ctl.drill({u"step"_s, u"--failed"_s, u"--note"_s, u"no"_s, u"--"_s, u"-x"_s});
    VERIFY_CODE(failed, 0); // the other waits
    QVERIFY2(failed.out.contains(
                 "-x has failed: backstopctl drill step --retry | --accept | --skip -- -x, the last two"),
             failed.out.constData());
}

void TestCtlDrillPeople::ofManyStepsOnlyTheFirstAreNamed()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QJsonArray components;
    for (int i = 0; i < 7; ++i)
        components << QJsonObject{{u"name"_s, u"desk%1"_s.arg(i)},
                                  {u"priority"_s, u"High"_s},
                                  {u"rto_seconds"_s, 3600},
                                  {u"rpo_seconds"_s, 86400},
                                  {u"steps"_s, QJsonArray{QJsonObject{{u"kind"_s, u"manual"_s}}}}};
    const QJsonObject plan{{u"name"_s, u"firm"_s}, {u"components"_s, components}};
    QVERIFY(ctl.put("plan.json", QJsonDocument(plan).toJson().toStdString()));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    const CtlRun which = ctl.drill({u"step"_s, u"--skip"_s, u"--note"_s, u"x"_s});
    QVERIFY2(which.err.contains("each of desk0, desk1, desk2, desk3, desk4 and 2 more\n"),
             which.err.constData());
}

void TestCtlDrillPeople::aSlipInANameIsSeen_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("hint");
    QTest::newRow("step") << QStringList{u"step"_s, u"enigne"_s} << QByteArray("Did you mean \"engine\"?");
    QTest::newRow("answer") << QStringList{u"step"_s, u"databse"_s, u"--done"_s}
                            << QByteArray("Did you mean \"database\"?");
    QTest::newRow("another name") << QStringList{u"step"_s, u"reporting"_s}
                                  << QByteArray("There are: database, engine.");
    QTest::newRow("note") << QStringList{u"note"_s, u"x"_s, u"--component"_s, u"Engine2"_s}
                          << QByteArray("Did you mean \"engine\"?");
    QTest::newRow("start") << QStringList{u"start"_s, u"--component"_s, u"engin"_s}
                           << QByteArray("Did you mean \"engine\"?");
    QTest::newRow("inject") << QStringList{u"start"_s, u"--inject"_s, u"script-fails:enginee"_s}
                            << QByteArray("Did you mean \"engine\"? It could hit: engine.");
    QTest::newRow("verb") << QStringList{u"stpe"_s} << QByteArray("Did you mean \"step\"?");
    QTest::newRow("option") << QStringList{u"step"_s, u"--don"_s} << QByteArray("Did you mean \"--done\"?");
    QTest::newRow("mode") << QStringList{u"start"_s, u"--mode"_s, u"fll"_s}
                          << QByteArray("tabletop|automatic|full");
}

void TestCtlDrillPeople::aSlipInANameIsSeen()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, hint);
    DrillCtl ctl;
    QVERIFY(ctl.make());
    const bool isStart = words.first() == u"start"_s;
    if (!isStart)
        VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    const CtlRun run = isStart ? ctl.run(ctl.startWords(words.mid(1))) : ctl.drill(words);
    VERIFY_CODE(run, 2);
    QVERIFY2(run.err.contains(hint), run.described().constData());
}

void TestCtlDrillPeople::aKilledProgramLeavesTheStepWaiting()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    // While a person is waited for at the desk the engine comes up for ever; then the program is killed.
    QVERIFY(ctl.script("up", "#!/bin/sh\necho $$ > " + ctl.folder().path("pid") + "\nexec sleep 1000\n"));
    QVERIFY(ctl.put("plan.json", R"({"name": "firm", "components": [
        {"name": "desk", "priority": "Critical", "rto_seconds": 3600, "rpo_seconds": 86400,
         "steps": [{"kind": "manual", "text": "Look at the screen."}]},
        {"name": "engine", "priority": "High", "rto_seconds": 3600, "rpo_seconds": 86400,
         "steps": [{"kind": "script", "program": "up"}]}]})"));
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    const auto process = ctl.start({u"drill"_s, u"step"_s, u"--all"_s, u"--quiet"_s});
    QTRY_VERIFY_WITH_TIMEOUT(ctl.folder().exists("pid"), kMostMs);
    const CtlRun other = ctl.drill({u"pause"_s});
    VERIFY_CODE(other, 11);
    QVERIFY2(other.err.contains("the page Drills of the window has Pause"), other.err.constData());
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    QCOMPARE(Ctl::wait(*process).code, -1);
    const QJsonObject waiting = step(ctl.drill({u"status"_s, u"--json"_s}).object(), 0, 1);
    QCOMPARE(waiting.value("state"_L1).toString(), u"waiting_for_input"_s);
    const auto since = fromIso(waiting.value("waits_since"_L1).toString());
    QVERIFY(since);
    const QByteArray line = "since " + toIso(std::chrono::floor<std::chrono::seconds>(*since)).toLatin1();
    const CtlRun status = ctl.drill({u"status"_s});
    QVERIFY2(status.out.contains(
                 QByteArray("desk waits for a person " + line + ": manual\n  Look at the screen.")),
             status.out.constData());
    const CtlRun report = ctl.drill({u"report"_s});
    QVERIFY2(QRegularExpression(QString::fromLatin1("waiting for input +" + line))
                 .match(QString::fromUtf8(report.out))
                 .hasMatch(),
             report.out.constData());
    // Another program at it does not set the clock of the person back.
    const QJsonObject again = step(ctl.drill({u"pause"_s, u"--json"_s}).object(), 0, 1);
    QCOMPARE(again.value("waits_since"_L1), waiting.value("waits_since"_L1));
    VERIFY_CODE(ctl.drill({u"resume"_s}), 0);
    const QJsonObject done = step(ctl.drill({u"step"_s, u"desk"_s, u"--done"_s, u"--json"_s}).object(), 0, 1);
    QVERIFY(done.value("waits_since"_L1).isNull());
    VERIFY_CODE(ctl.drill({u"abort"_s, u"--reason"_s, u"seen"_s}), 0);
    VERIFY_ASSIGN(pid, ctl.folder().read("pid"));
    ::kill(std::stoi(pid), SIGKILL); // nobody else ends what a killed program had started
}

QTEST_GUILESS_MAIN(TestCtlDrillPeople)
#include "tst_ctldrillpeople.moc"
