// SPDX-License-Identifier: GPL-3.0-or-later
//
// plan simulate, as a process.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

QJsonObject component(const QString &name, int rto, const QJsonValue &estimate, const QStringList &needs = {})
{
    QJsonObject object{{u"name"_s, name},
                       {u"priority"_s, u"High"_s},
                       {u"rto_seconds"_s, rto},
                       {u"rpo_seconds"_s, 3600},
                       {u"dependencies"_s, QJsonArray::fromStringList(needs)}};
    if (!estimate.isNull())
        object.insert(u"estimate_seconds"_s, estimate);
    return object;
}

QByteArray planOf(const QJsonArray &components)
{
    return QJsonDocument(
               QJsonObject{{u"name"_s, u"p"_s},
                           {u"teams"_s, QJsonArray{QJsonObject{{u"name"_s, u"all"_s}, {u"members"_s, 1}}}},
                           {u"components"_s, components}})
        .toJson();
}

QJsonObject spread(double best, double likely, double worst)
{
    return {{u"best"_s, best}, {u"likely"_s, likely}, {u"worst"_s, worst}};
}

} // namespace

class TestCtlPlanSimulate : public QObject
{
    Q_OBJECT

private:
    static bool write(const Ctl &ctl, const char *name, const QByteArray &text)
    {
        return ctl.folder().write(name, text.toStdString()).hasValue();
    }

private slots:
    void fixedDurationsAreTheHandCalculation()
    {
        Ctl ctl;
        QJsonArray components{component(u"database"_s, 300, 240),
                              component(u"orders"_s, 400, 120, {u"database"_s}),
                              component(u"risk"_s, 400, 60, {u"database"_s})};
        QVERIFY(write(ctl, "p.json", planOf(components)));
        const CtlRun free = ctl.run({u"plan"_s, u"simulate"_s, u"p.json"_s, u"--json"_s});
        VERIFY_CODE(free, 0);
        QCOMPARE(free.object()["plan"_L1]["p50"_L1].toDouble(), 360.0);
        QCOMPARE(free.object()["plan"_L1]["p99"_L1].toDouble(), 360.0);
        QCOMPARE(free.object()["plan"_L1]["met_rto_probability"_L1].toDouble(), 1.0);
        QCOMPARE(free.object()["components"_L1][2]["p95"_L1].toDouble(), 300.0);
        // One team of one person for the two that need the database: the second begins when the first is done, too late.
        for (const int i : {1, 2}) {
            QJsonObject object = components[i].toObject();
            object.insert(u"team"_s, u"all"_s);
            components[i] = object;
        }
        QVERIFY(write(ctl, "p.json", planOf(components)));
        const CtlRun team = ctl.run({u"plan"_s, u"simulate"_s, u"p.json"_s, u"--json"_s});
        VERIFY_CODE(team, 21);
        QCOMPARE(team.object()["plan"_L1]["p50"_L1].toDouble(), 420.0);
        QCOMPARE(team.object()["components"_L1][2]["p50"_L1].toDouble(), 420.0);
        QCOMPARE(team.object()["components"_L1][2]["met_rto_probability"_L1].toDouble(), 0.0);
        QCOMPARE(team.object()["target_missed"_L1].toBool(), true);
        QCOMPARE(team.object()["teams"_L1][0]["mean_wait_seconds"_L1].toDouble(), 60.0);
        const CtlRun text = ctl.run({u"plan"_s, u"simulate"_s, u"p.json"_s});
        VERIFY_CODE(text, 21);
        for (const char *part :
             {"COMPONENT", "7 min 00 s", "(all of them)", "all (1): at work", "10,000 trials, seed 1."})
            QVERIFY2(text.out.contains(part), text.described().constData());
    }
    void sameSeedSaysTheSameWithAnyNumberOfThreads()
    {
        Ctl ctl;
        QVERIFY(write(
            ctl, "p.json",
            planOf({component(u"a"_s, 900, spread(60, 100, 300)), component(u"b"_s, 900, {}, {u"a"_s})})));
        const auto run = [&](const QString &threads, const QString &seed) {
            return ctl.run({u"plan"_s, u"simulate"_s, u"p.json"_s, u"--json"_s, u"--threads"_s, threads,
                            u"--seed"_s, seed, u"--trials"_s, u"3000"_s});
        };
        const CtlRun one = run(u"1"_s, u"7"_s);
        QCOMPARE(run(u"16"_s, u"7"_s).out, one.out);
        QVERIFY(run(u"1"_s, u"8"_s).out != one.out);
        const QJsonObject document = one.object();
        QCOMPARE(document["trials"_L1].toInt(), 3000);
        QCOMPARE(document["seed"_L1].toInt(), 7);
        QCOMPARE(document["complete"_L1].toBool(), true);
        const QJsonValue first = document["components"_L1][0];
        QCOMPARE(first["component"_L1].toString(), u"a"_s);
        QCOMPARE(first["rto_seconds"_L1].toInt(), 900);
        QCOMPARE(first["source"_L1].toString(), u"expert"_s);
        QCOMPARE(document["components"_L1][1]["source"_L1].toString(), u"default"_s);
        for (const char *name : {"p50", "p80", "p95", "p99", "mean", "met_rto_probability", "criticality"})
            QVERIFY2(first[QLatin1String(name)].isDouble(), name);
        QVERIFY(first["intervals"_L1]["p95"_L1]["low"_L1].toDouble() < first["p95"_L1].toDouble());
        const CtlRun text = ctl.run({u"plan"_s, u"simulate"_s, u"p.json"_s});
        QVERIFY2(text.err.contains("1 component has no estimate and no drill"), text.described().constData());
    }
    void backupsOfTheRepositoryAreTransferred()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        QVERIFY(write(ctl, "data/big", QByteArray(3'000'000, 'x')));
        VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
        QJsonObject database = component(u"database"_s, 300, 100);
        database.insert(u"backup"_s, QJsonObject{{u"path"_s, u"data"_s}});
        QVERIFY(write(ctl, "p.json", planOf({database})));
        VERIFY_CODE(ctl.run({u"plan"_s, u"import"_s, u"p.json"_s}), 0);
        const CtlRun run = ctl.run({u"plan"_s, u"simulate"_s, u"--json"_s});
        VERIFY_CODE(run, 0);
        // 3 MB at some 100 MB a second, from 50 to 200, on good and bad days.
        const double seconds = run.object()["plan"_L1]["p50"_L1].toDouble();
        QVERIFY2(seconds > 100.01 && seconds < 100.1, QByteArray::number(seconds, 'f', 3).constData());
    }
    void refusesWhatItCannotSimulate()
    {
        Ctl ctl;
        QVERIFY(write(ctl, "circle.json",
                      planOf({component(u"a"_s, 60, 1, {u"b"_s}), component(u"b"_s, 60, 1, {u"a"_s})})));
        const CtlRun circle = ctl.run({u"plan"_s, u"simulate"_s, u"circle.json"_s});
        VERIFY_CODE(circle, 1);
        QVERIFY2(circle.err.contains("plan: has no order"), circle.described().constData());
        // What else is wrong does not stand in the way of an order, though it is told first.
        QVERIFY(write(ctl, "wrong.json",
                      planOf({component(u"a"_s, -1, 1, {u"b"_s}), component(u"b"_s, 60, 1, {u"ghost"_s})})));
        const CtlRun wrong = ctl.run({u"plan"_s, u"simulate"_s, u"wrong.json"_s});
        VERIFY_CODE(wrong, 1);
        QVERIFY2(wrong.err.contains("plan: has no order: b: needs ghost, which is not in the plan"),
                 wrong.described().constData());
        QVERIFY(write(ctl, "empty.json", planOf({})));
        const CtlRun empty = ctl.run({u"plan"_s, u"simulate"_s, u"empty.json"_s});
        VERIFY_CODE(empty, 1);
        QVERIFY2(empty.err.contains("plan: has no components"), empty.described().constData());
        VERIFY_CODE(ctl.run({u"plan"_s, u"simulate"_s, u"empty.json"_s, u"--trials"_s, u"0"_s}), 2);
        VERIFY_CODE(ctl.run({u"plan"_s, u"simulate"_s, u"empty.json"_s, u"--trials"_s, u"10000001"_s}), 2);
        VERIFY_CODE(ctl.run({u"plan"_s, u"simulate"_s, u"nowhere.json"_s}), 1);
    }
};

QTEST_GUILESS_MAIN(TestCtlPlanSimulate)
#include "tst_ctlplansimulate.moc"
