// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drills feed the forecasts, and forecasts are held against drills: as processes, on the demo.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlDrillForecast : public QObject
{
    Q_OBJECT

private:
    Ctl m_ctl;

    CtlRun run(QStringList words) const
    {
        return m_ctl.run(words << u"--passphrase-file"_s << m_ctl.path("demo/passphrase"));
    }
    CtlRun drill(QStringList words = {}) const
    {
        return run(QStringList{u"drill"_s, u"start"_s, u"--auto"_s, u"--json"_s, u"--scripts"_s,
                               m_ctl.path("demo")} +
                   words);
    }
    QJsonObject simulated() const
    {
        return run({u"plan"_s, u"simulate"_s, u"--json"_s, u"--trials"_s, u"500"_s}).object();
    }

private slots:
    void initTestCase()
    {
        VERIFY_CODE(m_ctl.run({u"demo"_s, u"demo"_s, u"--quiet"_s}), 0);
        m_ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, m_ctl.path("demo/repository"));
    }
    void withoutADrillNothingIsMeasured()
    {
        const QJsonObject before = simulated();
        for (const QJsonValue &component : before["components"_L1].toArray())
            QVERIFY(!component["source"_L1].toString().startsWith(u"measured"_s));
        QCOMPARE(before["storages"_L1][0]["source"_L1].toString(), u"default"_s);
        QCOMPARE(before["forecasts"_L1]["recoveries_measured"_L1].toInt(-1), 0);
    }
    void aDrillIsHeldAgainstItsForecast()
    {
        const CtlRun whole = drill();
        QCOMPARE(whole.object()["components_recovered"_L1].toInt(), 8);
        const QJsonObject forecast = whole.object()["forecast"_L1].toObject();
        QCOMPARE(forecast["trials"_L1].toInt(), 2000);
        QCOMPARE(forecast["lines"_L1].toArray().size(), 9); // and the whole
        QCOMPARE(forecast["recoveries_measured"_L1].toInt(), 8);
        for (const QJsonValue &line : forecast["lines"_L1].toArray()) {
            QVERIFY(line["p5_seconds"_L1].toDouble() <= line["p50_seconds"_L1].toDouble());
            QVERIFY(line["p50_seconds"_L1].toDouble() <= line["p95_seconds"_L1].toDouble());
            const double actual = line["measured_seconds"_L1].toDouble(-1);
            QVERIFY(actual > 0);
            QCOMPARE(line["band_held"_L1].toBool(), actual >= line["p5_seconds"_L1].toDouble() &&
                                                        actual <= line["p95_seconds"_L1].toDouble());
        }
        const CtlRun report = run({u"drill"_s, u"report"_s});
        QVERIFY2(report.out.contains("FELL AT"), report.out.constData());
        QVERIFY(report.out.contains("In this drill, the 90 % band held in "));
        VERIFY_CODE(run({u"drill"_s, u"report"_s, u"--to"_s, m_ctl.path("drill.html")}), 0);
        VERIFY_ASSIGN(page, m_ctl.folder().read("drill.html"));
        QVERIFY(page.find("<h2>What was forecast</h2>") != Bytes::npos);
    }
    void drillsAndRestoreTestsFeedTheSimulation()
    {
        const QJsonObject once = simulated();
        QStringList estimated; // with steps for people, which an automatic drill skips
        for (const QJsonValue &component : once["components"_L1].toArray())
            if (component["source"_L1].toString() != u"measured n=1"_s)
                estimated << component["component"_L1].toString();
        QCOMPARE(estimated, (QStringList{u"risk_manager"_s, u"api_gateway"_s}));
        QCOMPARE(once["forecasts"_L1]["recoveries_measured"_L1].toInt(), 8);
        QCOMPARE(once["storages"_L1][0]["source"_L1].toString(), u"measured n=1"_s);
        VERIFY_CODE(run({u"restore-test"_s}), 0);
        QCOMPARE(simulated()["storages"_L1][0]["source"_L1].toString(), u"measured n=2"_s);
        const CtlRun text = run({u"plan"_s, u"simulate"_s, u"--trials"_s, u"500"_s});
        QVERIFY2(text.out.contains("measured n = 1"), text.out.constData());
        QVERIFY2(text.out.contains("of 8 measured recoveries"), text.out.constData());
        QVERIFY2(text.err.contains("6 components were measured fewer than 5 times"), text.err.constData());
    }
    void whatIsForecastFollowsWhatWasMeasured()
    {
        const CtlRun again = drill();
        const QJsonArray lines = again.object()["forecast"_L1]["lines"_L1].toArray();
        const CtlRun first = run({u"drill"_s, u"list"_s, u"--json"_s});
        const QString id = first.object()["drills"_L1][0]["id"_L1].toString();
        const QJsonArray before =
            run({u"drill"_s, u"report"_s, id, u"--json"_s}).object()["forecast"_L1]["lines"_L1].toArray();
        QCOMPARE(lines.size(), before.size());
        // It took less than it was thought to, so it is thought to take less.
        QVERIFY(lines.last()["p50_seconds"_L1].toDouble() < before.last()["p50_seconds"_L1].toDouble());
        const CtlRun compared = run({u"drill"_s, u"compare"_s, id, again.object()["id"_L1].toString()});
        QVERIFY2(compared.out.count("the 90 % band held in") == 2, compared.out.constData());
    }
    void surprisesAreNoneOfTheForecast()
    {
        const int before = simulated()["forecasts"_L1]["recoveries_measured"_L1].toInt();
        const CtlRun surprised = drill({u"--inject"_s, u"latest-backup-corrupt:database"_s});
        QVERIFY(surprised.object()["forecast"_L1].isObject());
        QCOMPARE(simulated()["forecasts"_L1]["recoveries_measured"_L1].toInt(), before);
        // And nothing is forecast of what people only talk through.
        const CtlRun talk = run({u"drill"_s, u"start"_s, u"--mode"_s, u"tabletop"_s, u"--json"_s});
        QVERIFY(talk.object()["forecast"_L1].isNull());
    }
};

QTEST_GUILESS_MAIN(TestCtlDrillForecast)
#include "tst_ctldrillforecast.moc"
