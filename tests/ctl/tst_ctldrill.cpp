// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drills as people run them: alone, step by step, killed, interrupted and aborted.
#include "tests/ctl/drillctl.h"

#include "model/recovery/drill/drilljournal.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace backstop;
using namespace backstop::test;

namespace {

constexpr int kMostMs = 60'000;

} // namespace

class TestCtlDrill : public QObject
{
    Q_OBJECT

private slots:
    void runsAWholeDrillAlone();
    void reportsAreComputedFromTheJournal();
    void writesTheReportInEveryFormat();
    void goesStepByStep();
    void killedInTheMiddleItGoesOn();
    void interruptedItGoesOn();
    void aMissedTargetIsTheExitCode();
    void whatADrillWasOfIsSaid();
    void anAbortCleansUp();
    void anAbortThatWasKilledCanBeRepeated();
    void thereIsOneAtATime();
    void refusesASandboxAmongData_data();
    void refusesASandboxAmongData();
    void saysWhatIsWrong();
};

void TestCtlDrill::runsAWholeDrillAlone()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    const CtlRun run = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s, u"--who"_s, u"olga"_s}));
    VERIFY_CODE(run, 0);
    QCOMPARE(run.err, QByteArray());
    const QJsonObject report = run.object();
    for (const char *key : {"started_at", "completed_at", "id", "journal_head"})
        QVERIFY2(!report.value(QLatin1String(key)).toString().isEmpty(), key);
    QCOMPARE(report.value("outcome"_L1).toString(), u"passed"_s);
    QCOMPARE(report.value("components_recovered"_L1).toInt(), 2);
    QCOMPARE(report.value("components_failed"_L1).toInt(), 0);
    QCOMPARE(report.value("declared_by"_L1).toString(), u"olga"_s);
    QVERIFY(report.value("total_duration_seconds"_L1).toDouble() > 0);
    const QJsonObject database = detail(report, 0);
    QCOMPARE(database.value("component"_L1).toString(), u"database"_s);
    QVERIFY(database.value("success"_L1).toBool() && database.value("met_rto"_L1).toBool());
    QVERIFY(database.value("rta_seconds"_L1).toDouble() > 0);
    QVERIFY(database.value("duration_seconds"_L1).toDouble() > 0);
    QVERIFY(database.value("rpa_seconds"_L1).toDouble() >= 0);
    QVERIFY(database.value("error"_L1).isNull());
    QVERIFY(ctl.folders().size() == 1 && !QDir(ctl.folders().first() + u"/sandbox"_s).exists());
    // As text, and the list of both.
    const CtlRun text = ctl.run(ctl.startWords({u"--auto"_s}));
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.contains("Passed: 2 of 2 components recovered"), text.out.constData());
    QVERIFY2(text.out.contains("Production is not touched"), text.out.constData());
    const CtlRun list = ctl.drill({u"list"_s, u"--json"_s});
    VERIFY_CODE(list, 0);
    QCOMPARE(list.object().value("drills"_L1).toArray().size(), 2);
    QVERIFY(list.object().value("unfinished"_L1).isNull());
}

void TestCtlDrill::reportsAreComputedFromTheJournal()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    const QJsonObject made = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s})).object();
    const QString id = made.value("id"_L1).toString();
    const CtlRun again = ctl.drill({u"report"_s, u"--json"_s});
    VERIFY_CODE(again, 0);
    QVERIFY(again.object() == made);
    // Another user and machine have it from the repository.
    DrillCtl other;
    other.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    const CtlRun there = other.drill({u"report"_s, id.left(12), u"--json"_s});
    VERIFY_CODE(there, 0);
    QVERIFY(there.object() == made);
    const CtlRun compared = ctl.drill({u"compare"_s, id, id, u"--json"_s});
    VERIFY_CODE(compared, 0);
    const QJsonObject line = compared.object().value("components"_L1).toArray().first().toObject();
    QCOMPARE(line.value("rta_seconds_before"_L1), detail(made, 0).value("rta_seconds"_L1));
    QCOMPARE(line.value("rta_seconds_after"_L1), detail(made, 0).value("rta_seconds"_L1));
    // Somebody makes it look better than it was.
    const QString journal = ctl.folders().first() + u"/journal"_s;
    QFile file(journal);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    content.replace("\"files_different\":0", "\"files_different\":1");
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const CtlRun changed = ctl.drill({u"report"_s, u"--json"_s});
    VERIFY_CODE(changed, 0); // that in the repository is whole
    QVERIFY(changed.object() == made);
    QVERIFY2(changed.err.contains("on this machine was changed"), changed.err.constData());
}

void TestCtlDrill::writesTheReportInEveryFormat()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    const QJsonObject made = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s})).object();
    const auto report = [&ctl](QStringList words) { return ctl.drill(QStringList{u"report"_s} + words); };
    for (const char *name : {"r.html", "r.HTM", "r.pdf", "r.json"}) {
        const CtlRun written = report({u"--to"_s, ctl.path(name)});
        VERIFY_CODE(written, 0);
        QVERIFY2(written.out.contains(name), written.out.constData());
    }
    VERIFY_ASSIGN(html, ctl.folder().read("r.html"));
    QVERIFY(html.starts_with("<!DOCTYPE html>") && html.find("Passed") != Bytes::npos);
    QVERIFY(html.find("production was not touched") != Bytes::npos);
    QVERIFY(html.find(made.value("journal_head"_L1).toString().toStdString()) != Bytes::npos);
    VERIFY_ASSIGN(again, ctl.folder().read("r.HTM"));
    QVERIFY(again == html);
    VERIFY_ASSIGN(pdf, ctl.folder().read("r.pdf"));
    QVERIFY(pdf.starts_with("%PDF"));
    VERIFY_ASSIGN(json, ctl.folder().read("r.json"));
    QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(json)).object() == made);
    // The option is above the name, and a report of its own beside --json.
    const CtlRun both = report({u"--format"_s, u"pdf"_s, u"--to"_s, ctl.path("r.doc"), u"--json"_s});
    VERIFY_CODE(both, 0);
    QVERIFY(both.object() == made);
    VERIFY_ASSIGN(named, ctl.folder().read("r.doc"));
    QVERIFY(named.starts_with("%PDF"));
    const CtlRun printed = report({made.value("id"_L1).toString(), u"--format"_s, u"html"_s});
    VERIFY_CODE(printed, 0);
    QVERIFY(printed.out.toStdString() == html);
    const CtlRun asJson = report({u"--format"_s, u"json"_s});
    VERIFY_CODE(asJson, 0);
    QVERIFY(asJson.object() == made);
    VERIFY_CODE(report({u"--to"_s, ctl.path("r.txt")}), 2);
    VERIFY_CODE(report({u"--format"_s, u"pdf"_s}), 2);
    VERIFY_CODE(report({u"--json"_s, u"--format"_s, u"html"_s}), 2);
    QVERIFY(!ctl.folder().exists("r.txt"));
    VERIFY_CODE(report({u"--to"_s, u"/dev/full/r.json"_s}), 1);
}

void TestCtlDrill::goesStepByStep()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    const CtlRun started = ctl.run(ctl.startWords({u"--json"_s}));
    VERIFY_CODE(started, 0);
    QVERIFY(started.object().value("outcome"_L1).isNull());
    QCOMPARE(step(started.object(), 0, 1).value("state"_L1).toString(), u"pending"_s);
    const QStringList expected{u"restore"_s, u"verify"_s, u"restore"_s, u"verify"_s};
    for (int i = 0; i < 4; ++i) {
        const CtlRun run = ctl.drill({u"step"_s, u"--json"_s});
        VERIFY_CODE(run, 0);
        const QJsonObject done = step(run.object(), i / 2, i % 2 + 1);
        QCOMPARE(done.value("kind"_L1).toString(), expected.at(i));
        QCOMPARE(done.value("state"_L1).toString(), u"completed"_s);
    }
    const CtlRun status = ctl.drill({u"status"_s});
    VERIFY_CODE(status, 0);
    QVERIFY2(status.out.contains("has not ended"), status.out.constData());
    QVERIFY2(status.out.contains("Elapsed"), status.out.constData());
    QVERIFY(QFile::exists(ctl.folders().first() + u"/sandbox/engine/data/orders/o.json"_s));
    const CtlRun last = ctl.drill({u"step"_s, u"--json"_s});
    VERIFY_CODE(last, 0);
    QCOMPARE(last.object().value("outcome"_L1).toString(), u"passed"_s);
    VERIFY_CODE(ctl.drill({u"step"_s}), 1);
}

void TestCtlDrill::killedInTheMiddleItGoesOn()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    // Waits for ever the first time.
    QVERIFY(ctl.script("up", "#!/bin/sh\necho $$ >> " + ctl.folder().path("runs") + "\ntest $(wc -l < " +
                                 ctl.folder().path("runs") + ") -ge 2 || exec sleep 1000\n"));
    const auto process = ctl.start(ctl.startWords({u"--auto"_s, u"--quiet"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(ctl.folder().exists("runs"), kMostMs);
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    QCOMPARE(Ctl::wait(*process).code, -1);
    const CtlRun status = ctl.drill({u"status"_s, u"--json"_s});
    VERIFY_CODE(status, 0);
    QCOMPARE(step(status.object(), 1, 3).value("state"_L1).toString(), u"in_progress"_s);
    const CtlRun run = ctl.drill({u"start"_s, u"--continue"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"passed"_s);
    QCOMPARE(run.object().value("continued"_L1).toInt(), 1);
    QCOMPARE(step(run.object(), 1, 3).value("begins"_L1).toInt(), 2);
    QCOMPARE(step(run.object(), 0, 1).value("begins"_L1).toInt(), 1); // what had ended is not done again
    VERIFY_ASSIGN(runs, ctl.folder().read("runs"));
    ::kill(std::stoi(runs), SIGKILL); // nobody else ends what a killed program had started
}

void TestCtlDrill::interruptedItGoesOn()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.script("up", "#!/bin/sh\n: > " + ctl.folder().path("runs") + "\nexec sleep 1000\n"));
    const auto process = ctl.start(ctl.startWords({u"--auto"_s, u"--json"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(ctl.folder().exists("runs"), kMostMs);
    const CtlRun locked = ctl.drill({u"step"_s});
    VERIFY_CODE(locked, 11); // one program at a time
    QVERIFY2(locked.err.contains("another program has it open") &&
                 locked.err.contains("In a terminal Ctrl+C ends that program"),
             locked.err.constData());
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlRun stopped = Ctl::wait(*process);
    VERIFY_CODE(stopped, 130);
    QCOMPARE(stopped.object().value("error"_L1).toObject().value("name"_L1).toString(), u"cancelled"_s);
    QVERIFY(ctl.script("up", "#!/bin/sh\n"));
    VERIFY_CODE(ctl.drill({u"step"_s, u"--all"_s, u"--quiet"_s}), 0);
}

void TestCtlDrill::aMissedTargetIsTheExitCode()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.put("data/db/table", "new"));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data"), u"--time"_s, u"2026-01-01T00:00:00Z"_s, u"--tag"_s,
                         u"old"_s}),
                0);
    QVERIFY(ctl.plan({}, {{u"backup"_s, QJsonObject{{u"path"_s, u"data/db"_s}, {u"tag"_s, u"old"_s}}}}));
    const CtlRun run = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s}));
    VERIFY_CODE(run, 21);
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"passed_with_issues"_s);
    QVERIFY(detail(run.object(), 0).value("met_rpo"_L1) == QJsonValue(false));
    QVERIFY(detail(run.object(), 1).value("met_rpo"_L1) == QJsonValue(true));
    QVERIFY(run.object().value("missed_target"_L1).toBool());
    // A disaster of that day has lost nothing.
    const CtlRun then = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s, u"--disaster-at"_s,
                                                u"2026-01-01T00:01:00Z"_s, u"--component"_s, u"database"_s}));
    VERIFY_CODE(then, 0);
    QCOMPARE(detail(then.object(), 0).value("rpa_seconds"_L1).toDouble(), 60.0);
}

void TestCtlDrill::whatADrillWasOfIsSaid()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    const QJsonObject whole = ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s})).object();
    QCOMPARE(whole.value("components_of_plan"_L1).toInt(), 2);
    QVERIFY(whole.contains("only_component"_L1) && whole.value("only_component"_L1).isNull());
    const QJsonObject one =
        ctl.run(ctl.startWords({u"--auto"_s, u"--json"_s, u"--component"_s, u"database"_s})).object();
    QCOMPARE(one.value("components_of_plan"_L1).toInt(), 2);
    QCOMPARE(one.value("only_component"_L1).toString(), u"database"_s);
    const QJsonObject report = ctl.drill({u"report"_s, one.value("id"_L1).toString(), u"--json"_s}).object();
    QCOMPARE(report.value("only_component"_L1).toString(), u"database"_s);
    const QJsonArray listed = ctl.drill({u"list"_s, u"--json"_s}).object().value("drills"_L1).toArray();
    QCOMPARE(listed.size(), 2);
    QSet<QJsonValue> only;
    for (const QJsonValue &drill : listed) {
        QCOMPARE(drill["components_of_plan"_L1].toInt(), 2);
        QVERIFY(drill.toObject().contains("only_component"_L1));
        only << drill["only_component"_L1];
    }
    QCOMPARE(only, (QSet<QJsonValue>{QJsonValue(), u"database"_s}));
    const QString list = QString::fromUtf8(ctl.drill({u"list"_s}).out);
    for (const QString &line : {u"OUTCOME +OF +RECOVERED"_s, u"passed +the whole plan +2 of 2"_s,
                                u"passed +database only +1 of 1"_s})
        QVERIFY2(QRegularExpression(line).match(list).hasMatch(), qPrintable(list));
}

void TestCtlDrill::anAbortCleansUp()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    VERIFY_CODE(ctl.run(ctl.startWords({u"--sandbox"_s, ctl.path("sand/box")})), 0);
    VERIFY_CODE(ctl.drill({u"step"_s}), 0);
    QVERIFY(ctl.folder().exists("sand/box/database/data/db/table"));
    VERIFY_CODE(ctl.drill({u"abort"_s}), 2); // why is not said
    const CtlRun run = ctl.drill({u"abort"_s, u"--reason"_s, u"a real fire"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"aborted"_s);
    QCOMPARE(run.object().value("abort_reason"_L1).toString(), u"a real fire"_s);
    QVERIFY(!ctl.folder().exists("sand/box"));
    const CtlRun list = ctl.drill({u"list"_s});
    QVERIFY2(list.out.contains("aborted"), list.out.constData());
}

void TestCtlDrill::anAbortThatWasKilledCanBeRepeated()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    VERIFY_CODE(ctl.run(ctl.startWords({u"--sandbox"_s, ctl.path("sand/box")})), 0);
    VERIFY_CODE(ctl.drill({u"step"_s}), 0);
    {
        const Bytes journal = ctl.folders().first().toStdString() + "/journal";
        VERIFY_ASSIGN(opened, recovery::DrillJournal::open(journal));
        recovery::DrillEvent aborted = opened.reading.events.back();
        aborted.kind = recovery::DrillEventKind::Aborted;
        aborted.component.clear();
        aborted.step = -1;
        aborted.text = u"a real fire"_s;
        VERIFY_OK(opened.journal.append(aborted));
    }
    const CtlRun run = ctl.drill({u"abort"_s, u"--reason"_s, u"again"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"aborted"_s);
    QCOMPARE(run.object().value("abort_reason"_L1).toString(), u"a real fire"_s);
    QVERIFY(!ctl.folder().exists("sand/box"));
}

void TestCtlDrill::thereIsOneAtATime()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    VERIFY_CODE(ctl.run(ctl.startWords()), 0);
    const CtlRun second = ctl.run(ctl.startWords({u"--auto"_s}));
    VERIFY_CODE(second, 1);
    QVERIFY2(second.err.contains("has not ended") && second.err.contains("--continue"),
             second.err.constData());
    VERIFY_CODE(ctl.run(ctl.startWords({u"--continue"_s})), 2);            // with what is declared already
    VERIFY_CODE(ctl.drill({u"start"_s, u"--continue"_s, u"--auto"_s}), 2); // it is one with people
    VERIFY_CODE(ctl.drill({u"start"_s, u"--continue"_s, u"--quiet"_s}), 0);
    VERIFY_CODE(ctl.drill({u"start"_s, u"--continue"_s}), 1);
}

void TestCtlDrill::refusesASandboxAmongData_data()
{
    QTest::addColumn<QByteArray>("sandbox");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("in the repository") << QByteArray("repo/sandbox") << QByteArray("is in the repository");
    QTest::newRow("in a source") << QByteArray("data/new/folder") << QByteArray("which is backed up");
    QTest::newRow("a source") << QByteArray("data") << QByteArray("is not empty");
    QTest::newRow("by a link") << QByteArray("link/new") << QByteArray("which is backed up");
    QTest::newRow("above a source that is gone") << QByteArray("gone") << QByteArray("which is backed up");
    QTest::newRow("a file") << QByteArray("plan.json") << QByteArray("is no folder");
}

void TestCtlDrill::refusesASandboxAmongData()
{
    QFETCH(QByteArray, sandbox);
    QFETCH(QByteArray, message);
    DrillCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(QFile::link(ctl.path("data"), ctl.path("link")));
    QVERIFY(ctl.put("gone/data/x", "x"));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("gone/data"), u"--quiet"_s}), 0);
    QVERIFY(QDir(ctl.path("gone")).removeRecursively());
    const CtlRun run = ctl.run(ctl.startWords({u"--auto"_s, u"--sandbox"_s, ctl.path(sandbox.constData())}));
    VERIFY_CODE(run, 1);
    QVERIFY2(run.err.contains(message), run.err.constData());
    QVERIFY(!ctl.folder().exists("repo/sandbox") && !ctl.folder().exists("data/new"));
    QVERIFY(ctl.folders().isEmpty());
}

void TestCtlDrill::saysWhatIsWrong()
{
    DrillCtl ctl;
    QVERIFY(ctl.make());
    const CtlRun scripts = ctl.drill(
        {u"start"_s, u"--auto"_s, u"--plan"_s, ctl.path("plan.json"), u"--scripts"_s, u"/nowhere"_s});
    VERIFY_CODE(scripts, 1); // and no disaster is declared
    QVERIFY2(scripts.err.contains("/nowhere: no such file or directory"), scripts.err.constData());
    const CtlRun none = ctl.drill({u"status"_s});
    VERIFY_CODE(none, 1);
    QVERIFY2(none.err.contains("none is under way"), none.err.constData());
    const CtlRun plan = ctl.drill({u"start"_s, u"--auto"_s});
    VERIFY_CODE(plan, 1);
    QVERIFY2(plan.err.contains("has no recovery plan"), plan.err.constData());
    VERIFY_CODE(ctl.run(ctl.startWords({u"--inject"_s, u"flood"_s})), 2);
    VERIFY_CODE(ctl.run(ctl.startWords({u"--component"_s, u"nobody"_s})), 2);
    VERIFY_CODE(ctl.run(ctl.startWords({u"--auto"_s, u"--mode"_s, u"tabletop"_s})), 2);
    VERIFY_CODE(ctl.drill({u"report"_s}), 1);
    VERIFY_CODE(ctl.drill({u"report"_s, u"2099"_s}), 1);
    QVERIFY(ctl.plan({}, {{u"dependencies"_s, QJsonArray{u"engine"_s}}}));
    const CtlRun circle = ctl.run(ctl.startWords({u"--auto"_s}));
    VERIFY_CODE(circle, 1);
    QVERIFY2(circle.err.contains("plan: "), circle.err.constData());
    QVERIFY(ctl.folders().isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlDrill)
#include "tst_ctldrill.moc"
