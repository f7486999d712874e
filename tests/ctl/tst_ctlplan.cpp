// SPDX-License-Identifier: GPL-3.0-or-later
//
// The recovery plan on the command line.
#include "tests/ctl/planctl.h"

#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlPlan : public QObject
{
    Q_OBJECT

private slots:
    void sampleIsStoredShownCheckedAndOrdered()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        const CtlRun none = ctl.run({u"plan"_s, u"show"_s});
        VERIFY_CODE(none, 1);
        QVERIFY2(none.err.contains("the repository has no recovery plan\n\"plan import FILE\" stores one"),
                 none.err.constData());
        const CtlRun import =
            ctl.run({u"--json"_s, u"plan"_s, u"import"_s, u"--sample"_s, u"--data"_s, u"data"_s});
        VERIFY_CODE(import, 0);
        QCOMPARE(import.object()["stored"_L1]["version"_L1].toInt(), 1);
        QCOMPARE(import.object()["changed"_L1].toBool(), true);
        const CtlRun order = ctl.run({u"plan"_s, u"order"_s, u"--json"_s});
        VERIFY_CODE(order, 0);
        QCOMPARE(wordsOf(order.object()["order"_L1]),
                 (QStringList{u"database"_s, u"order_engine"_s, u"risk_manager"_s, u"market_data"_s,
                              u"api_gateway"_s, u"reporting"_s, u"analytics"_s, u"backtest_engine"_s}));
        QCOMPARE(
            messagesOf(order.object()),
            (QStringList{
                u"target_conflict | order_engine: must be back within 3 min, but needs database, which may take 5 min"_s,
                u"target_conflict | risk_manager: must be back within 3 min, but needs database, which may take 5 min"_s}));
        QCOMPARE(wordsOf(order.object()["problems"_L1][0]["components"_L1]),
                 (QStringList{u"order_engine"_s, u"database"_s}));
        VERIFY_CODE(ctl.run({u"plan"_s, u"check"_s}), 21);
        const CtlRun show = ctl.run({u"plan"_s, u"show"_s});
        VERIFY_CODE(show, 0);
        for (const char *part :
             {"Trading firm, version 1 of ", "COMPONENT", "order_engine, risk_manager",
              "data/trading_data.json", "Trading systems (2)", "5 min", "2 h", "7 d",
              "no errors, 2 conflicts, no warnings in the plan itself. Its backups were not looked "
              "at: \"backstopctl plan check\" does, and explains every problem."})
            QVERIFY2(show.out.contains(part), show.described().constData());
        const QJsonObject shown = ctl.run({u"plan"_s, u"show"_s, u"--json"_s}).object();
        QCOMPARE(shown["components"_L1].toArray().size(), 8);
        QCOMPARE(shown["stored"_L1]["version"_L1].toInt(), 1);
        QCOMPARE(shown["backups_looked_at"_L1], QJsonValue(false)); // none is there, and no problem says so
    }
    void exportedPlanIsTheOneThatWasImported()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        const QByteArray text = QByteArray(
            R"({"name":"p","x-owner":"desk 4","components":[{"name":"a","priority":"High","rto_seconds":60,"rpo_seconds":-1}]})");
        QVERIFY(write(ctl, "p.json", text));
        const CtlRun import = ctl.run({u"plan"_s, u"import"_s, u"p.json"_s});
        VERIFY_CODE(import, 0); // work in progress
        for (const char *part :
             {"error     components[0].rpo_seconds (a): -1 is negative", "Stored as version 1",
              "It is work in progress: 1 error, no conflicts, 2 warnings."})
            QVERIFY2(import.out.contains(part), import.described().constData());
        VERIFY_CODE(ctl.run({u"plan"_s, u"export"_s, u"--to"_s, u"out.json"_s}), 0);
        VERIFY_ASSIGN(written, ctl.folder().read("out.json"));
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(written)), QJsonDocument::fromJson(text));
        QCOMPARE(ctl.run({u"plan"_s, u"export"_s}).document(), QJsonDocument::fromJson(text));
        const CtlRun taken = ctl.run({u"plan"_s, u"export"_s, u"--to"_s, u"out.json"_s});
        VERIFY_CODE(taken, 1);
        QVERIFY2(taken.err.contains("out.json: is there already\n"), taken.err.constData());
        VERIFY_CODE(ctl.run({u"plan"_s, u"export"_s, u"--to"_s, u"out.json"_s, u"--overwrite"_s}), 0);
        const CtlRun again = ctl.run({u"plan"_s, u"import"_s, u"out.json"_s});
        VERIFY_CODE(again, 0);
        QVERIFY2(again.out.contains("Version 1 of the recovery plan says the same; nothing was stored."),
                 again.out.constData());
    }
    void everyVersionStaysToBeSeen()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        for (int version = 1; version <= 3; ++version) {
            QJsonArray components;
            for (int i = 0; i < version; ++i)
                components.append(component(u"c%1"_s.arg(i), 60));
            QVERIFY(write(ctl, "p.json", planOf(components)));
            VERIFY_CODE(ctl.run({u"plan"_s, u"import"_s, u"p.json"_s}), 0);
        }
        const QJsonArray versions = ctl.run({u"plan"_s, u"show"_s, u"--versions"_s, u"--json"_s}).array();
        QCOMPARE(versions.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(versions[i]["version"_L1].toInt(), i + 1);
            QCOMPARE(versions[i]["components"_L1].toInt(), i + 1);
            QVERIFY(!versions[i]["saved_at"_L1].toString().isEmpty() &&
                    !versions[i]["hostname"_L1].toString().isEmpty());
        }
        QVERIFY(ctl.run({u"plan"_s, u"show"_s, u"--versions"_s}).out.startsWith("VERSION  STORED"));
        QCOMPARE(ctl.run({u"plan"_s, u"show"_s, u"--version"_s, u"2"_s, u"--json"_s})
                     .object()["components"_L1]
                     .toArray()
                     .size(),
                 2);
        QCOMPARE(
            wordsOf(
                ctl.run({u"plan"_s, u"order"_s, u"--version"_s, u"1"_s, u"--json"_s}).object()["order"_L1]),
            QStringList{u"c0"_s});
        const CtlRun missing = ctl.run({u"plan"_s, u"export"_s, u"--version"_s, u"9"_s});
        VERIFY_CODE(missing, 1);
        QVERIFY2(missing.err.contains("there is no version 9 that can be read\nThere are versions 1 to 3."),
                 missing.err.constData());
    }
    void rulesGiveTheirOrderAndTheirReasons()
    {
        const Ctl ctl;
        QJsonObject urgent = component(u"urgent"_s, 3600, {u"late"_s});
        urgent[u"priority"_s] = u"Critical"_s;
        QJsonObject late = component(u"late"_s, 60);
        late[u"priority"_s] = u"Low"_s;
        QVERIFY(write(ctl, "p.json", planOf({component(u"other"_s, 60), late, urgent})));
        const QJsonObject early = ctl.run({u"plan"_s, u"order"_s, u"p.json"_s, u"--json"_s}).object();
        QCOMPARE(wordsOf(early["order"_L1]), (QStringList{u"late"_s, u"urgent"_s, u"other"_s}));
        QCOMPARE(early["rule"_L1].toString(), u"as-early-as-possible"_s);
        QCOMPARE(early["places"_L1][0]["inherited_from"_L1].toString(), u"urgent"_s);
        QCOMPARE(early["places"_L1][0]["reason"_L1].toString(),
                 u"Critical, as urgent needs it (Low by itself); the most urgent of what can begin"_s);
        const CtlRun first = ctl.run({u"plan"_s, u"order"_s, u"p.json"_s, u"--rule"_s, u"urgent-first"_s});
        VERIFY_CODE(first, 0);
        QVERIFY2(first.out.contains(
                     "1  late       Critical, as urgent needs it (Low by itself); needed for urgent"),
                 first.out.constData());
        VERIFY_CODE(ctl.run({u"plan"_s, u"order"_s, u"p.json"_s, u"--rule"_s, u"alphabetical"_s}), 2);
    }

    void badPlansGetAPreciseMessage_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<int>("checkCode");
        QTest::addColumn<int>("orderCode");
        QTest::addColumn<QString>("message");
        QTest::newRow("cycle") << planOf({component(u"a"_s, 60, {u"b"_s}), component(u"b"_s, 60, {u"c"_s}),
                                          component(u"c"_s, 60, {u"a"_s})})
                               << 1 << 1
                               << u"cycle | a: needs itself in a circle: a needs b, b needs c, c needs a"_s;
        QTest::newRow("needs itself")
            << planOf({component(u"a"_s, 60, {u"a"_s})}) << 1 << 1 << u"self_dependency | a: needs itself"_s;
        QTest::newRow("unknown name") << planOf({component(u"a"_s, 60, {u"ghost"_s})}) << 1 << 1
                                      << u"unknown_dependency | a: needs ghost, which is not in the plan"_s;
        QTest::newRow("doubled name") << planOf({component(u"a"_s, 60), component(u"a"_s, 60)}) << 1 << 1
                                      << u"duplicate_name | a: more than one component has this name"_s;
        QTest::newRow("nothing in it")
            << planOf({}) << 1 << 1 << u"no_components | plan: has no components"_s;
        QTest::newRow("negative time") << planOf({component(u"a"_s, -60)}) << 1 << 0
                                       << u"invalid_value | components[0].rto_seconds (a): -60 is negative"_s;
        QJsonObject odd = component(u"a"_s, 60);
        odd[u"priority"_s] = u"Urgent"_s;
        QTest::newRow("unknown priority")
            << planOf({odd}) << 1 << 0
            << u"invalid_value | components[0].priority (a): \"Urgent\" is none of Critical, High, Medium, Low"_s;
        QTest::newRow("target conflict")
            << planOf({component(u"a"_s, 60, {u"b"_s}), component(u"b"_s, 90)}) << 21 << 0
            << u"target_conflict | a: must be back within 1 min, but needs b, which may take 1 min 30 s"_s;
        QJsonObject alone = component(u"a"_s, 60);
        alone.remove(u"team"_s);
        QTest::newRow("no team") << planOf({alone}) << 0 << 0 << u"no_team | a: has no team"_s;
        QJsonObject bare = component(u"a"_s, 60);
        bare.remove(u"backup"_s);
        QTest::newRow("no backup stated")
            << planOf({bare}) << 0 << 0
            << u"no_source | a: nothing says which part of a backup holds its data"_s;
    }
    void badPlansGetAPreciseMessage()
    {
        QFETCH(QByteArray, plan);
        QFETCH(int, checkCode);
        QFETCH(int, orderCode);
        QFETCH(QString, message);
        Ctl ctl;
        QVERIFY(write(ctl, "p.json", plan));
        const CtlRun check = ctl.run({u"plan"_s, u"check"_s, u"p.json"_s, u"--json"_s});
        VERIFY_CODE(check, checkCode);
        QCOMPARE(messagesOf(check.object()), QStringList{message});
        QCOMPARE(check.object()["has_order"_L1].toBool(), orderCode == 0);
        const CtlRun text = ctl.run({u"plan"_s, u"check"_s, u"p.json"_s});
        VERIFY_CODE(text, checkCode);
        QVERIFY2(text.out.contains(message.section(u" | "_s, 1).toUtf8()), text.described().constData());
        const CtlRun order = ctl.run({u"plan"_s, u"order"_s, u"p.json"_s, u"--json"_s});
        VERIFY_CODE(order, orderCode);
        QVERIFY(messagesOf(order.object()).contains(message) || message.startsWith(u"missing"_s));
        QCOMPARE(order.object()["order"_L1].toArray().isEmpty(), orderCode != 0);
        QCOMPARE(order.object().contains("error"_L1), orderCode != 0);
        // It is stored all the same, as work in progress, and leaves the rest working.
        QVERIFY(ctl.makePlainRepository());
        VERIFY_CODE(ctl.run({u"plan"_s, u"import"_s, u"p.json"_s}), 0);
        QCOMPARE(messagesOf(ctl.run({u"plan"_s, u"show"_s, u"--json"_s}).object()), QStringList{message});
    }
    void whatIsNoPlanIsRefusedWithItsPlace()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        VERIFY_CODE(ctl.run({u"plan"_s, u"import"_s, u"--sample"_s}), 0);
        QVERIFY(write(ctl, "broken.json", "{\"name\": \"p\",\n \"components\": ["));
        QVERIFY(write(ctl, "bomb.json", QByteArray(1'000'000, '[')));
        QVERIFY(write(ctl, "list.json", "[]"));
        for (const QString &verb : {u"import"_s, u"check"_s, u"order"_s, u"show"_s}) {
            const CtlRun broken = ctl.run({u"plan"_s, verb, u"broken.json"_s});
            VERIFY_CODE(broken, 1);
            QVERIFY2(broken.err.contains("broken.json: line 2, column 17: no JSON: "),
                     broken.err.constData());
            VERIFY_CODE(ctl.run({u"plan"_s, verb, u"bomb.json"_s}), 1);
            const CtlRun list = ctl.run({u"--json"_s, u"plan"_s, verb, u"list.json"_s});
            VERIFY_CODE(list, 1);
            QCOMPARE(list.object()["error"_L1]["message"_L1].toString(),
                     u"list.json: plan: is no JSON object"_s);
            VERIFY_CODE(ctl.run({u"plan"_s, verb, u"nowhere.json"_s}), 1);
        }
        QCOMPARE(ctl.run({u"plan"_s, u"show"_s, u"--versions"_s, u"--json"_s}).array().size(), 1);
    }
    void errorOfAnOrderIsWhatStandsInItsWay()
    {
        const Ctl ctl;
        QVERIFY(
            write(ctl, "p.json", planOf({component(u"a"_s, -1, {u"b"_s}), component(u"b"_s, 60, {u"a"_s})})));
        const CtlRun run = ctl.run({u"plan"_s, u"order"_s, u"p.json"_s, u"--json"_s});
        VERIFY_CODE(run, 1);
        QCOMPARE(run.object()["error"_L1]["message"_L1].toString(),
                 u"plan: has no order: a: needs itself in a circle: a needs b, b needs a"_s);
        const CtlRun text = ctl.run({u"plan"_s, u"order"_s, u"p.json"_s});
        VERIFY_CODE(text, 1);
        QVERIFY2(text.out.contains("error     a: needs itself in a circle") &&
                     text.err.contains("plan: has no order\n"),
                 text.described().constData());
    }
    void mistakesInTheLineAreTold()
    {
        const Ctl ctl;
        QVERIFY(write(ctl, "p.json", planOf({component(u"a"_s, 60)})));
        for (const QStringList &words : {QStringList{u"plan"_s},
                                         {u"plan"_s, u"show"_s},
                                         {u"plan"_s, u"import"_s},
                                         {u"plan"_s, u"import"_s, u"p.json"_s, u"--sample"_s},
                                         {u"plan"_s, u"import"_s, u"p.json"_s, u"--data"_s, u"x"_s},
                                         {u"plan"_s, u"show"_s, u"p.json"_s, u"--version"_s, u"1"_s},
                                         {u"plan"_s, u"show"_s, u"p.json"_s, u"--versions"_s},
                                         {u"plan"_s, u"export"_s, u"--version"_s, u"0"_s}})
            VERIFY_CODE(ctl.run(words), 2);
    }
};

QTEST_GUILESS_MAIN(TestCtlPlan)
#include "tst_ctlplan.moc"
