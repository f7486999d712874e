// SPDX-License-Identifier: GPL-3.0-or-later
//
// The trend of drills: as processes, on the demo.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlDrillTrend : public QObject
{
    Q_OBJECT

private:
    Ctl m_ctl;

    CtlRun run(QStringList words) const
    {
        return m_ctl.run(words << u"--passphrase-file"_s << m_ctl.path("demo/passphrase"));
    }
    CtlRun trend(const QStringList &words = {}) const
    {
        return run(QStringList{u"drill"_s, u"trend"_s} + words);
    }
    QJsonObject plan() const { return trend({u"--json"_s}).object()["plans"_L1][0].toObject(); }
    /// Of @p component, or of the plan where it is empty.
    QJsonObject line(const QString &component) const
    {
        for (const QJsonValue &line : plan()["lines"_L1].toArray()) {
            if (line["component"_L1].toString() == component)
                return line.toObject();
        }
        return {};
    }
    QString drill(const QStringList &words = {}) const
    {
        return run(QStringList{u"drill"_s, u"start"_s, u"--auto"_s, u"--json"_s, u"--scripts"_s,
                               m_ctl.path("demo")} +
                   words)
            .object()["id"_L1]
            .toString();
    }

private slots:
    void initTestCase()
    {
        VERIFY_CODE(m_ctl.run({u"demo"_s, u"demo"_s, u"--quiet"_s}), 0);
        m_ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, m_ctl.path("demo/repository"));
    }
    void withoutADrillThereIsNone()
    {
        const CtlRun none = trend();
        VERIFY_CODE(none, 0);
        QVERIFY(none.out.contains("No drill has been made yet."));
        const CtlRun json = trend({u"--json"_s});
        VERIFY_CODE(json, 0);
        QVERIFY(json.object()["plans"_L1].isArray());
        QVERIFY(json.object()["plans"_L1].toArray().isEmpty());
        const CtlRun unknown = trend({u"database"_s});
        VERIFY_CODE(unknown, 1);
        QVERIFY2(unknown.err.contains("no component called \"database\" took part"), unknown.err.constData());
    }
    void fewDrillsTellNoChange()
    {
        drill();
        drill({u"--inject"_s, u"script-fails:reporting"_s});
        const CtlRun two = trend();
        VERIFY_CODE(two, 0);
        QVERIFY2(two.out.contains("too few drills"), two.out.constData());
        QCOMPARE(plan()["drills"_L1].toArray().size(), 2);
        QVERIFY(plan()["drills"_L1][1]["surprises"_L1].toBool());
        const QJsonObject whole = line({});
        QVERIFY(whole["component"_L1].isNull());
        QCOMPARE(whole["rta"_L1]["measured"_L1].toInt(), 1); // in the second one not all came back
        const QJsonObject lost = line(u"reporting"_s);
        QVERIFY(lost["points"_L1][0]["rta_seconds"_L1].toDouble(-1) > 0);
        QVERIFY(lost["points"_L1][1]["rta_seconds"_L1].isNull());
        QCOMPARE(lost["points"_L1][1]["met_rto"_L1].toBool(true), false);
        QCOMPARE(lost["rta"_L1]["target_met"_L1].toInt(), 1);
        QCOMPARE(lost["rta"_L1]["target_judged"_L1].toInt(), 2);
        QVERIFY(lost["rta"_L1]["change_seconds"_L1].isNull());
    }
    void theLatestIsHeldAgainstTheMedianBefore()
    {
        const QString latest = drill({u"--component"_s, u"database"_s});
        const QJsonObject database = line(u"database"_s);
        const QJsonArray points = database["points"_L1].toArray();
        QCOMPARE(points.size(), 3);
        QCOMPARE(line(u"reporting"_s)["points"_L1].toArray().size(), 2); // it took no part
        QCOMPARE(points[2]["drill"_L1].toString(), latest);
        QCOMPARE(points[2]["rto_seconds"_L1].toDouble(), 300.0);
        const auto rta = [&points](int at) { return points[at]["rta_seconds"_L1].toDouble(-1); };
        const double median = (rta(0) + rta(1)) / 2;
        QVERIFY(std::abs(database["rta"_L1]["median_before_seconds"_L1].toDouble() - median) < 1e-9);
        QVERIFY(std::abs(database["rta"_L1]["change_seconds"_L1].toDouble() - (rta(2) - median)) < 1e-9);
        const CtlRun shown = trend({u"database"_s});
        VERIFY_CODE(shown, 0);
        QVERIFY2(shown.out.contains("RTA: ") && shown.out.contains("against the median of those before"),
                 shown.out.constData());
        QCOMPARE(shown.out.count("automatic"), 3);
        QVERIFY(shown.out.contains(latest.toUtf8()));
        const QJsonObject only = trend({u"database"_s, u"--json"_s}).object()["plans"_L1][0].toObject();
        QCOMPARE(only["lines"_L1].toArray().size(), 1);
    }
    void aReportThatCannotBeReadIsToldAndTheOthersCount()
    {
        const QString damaged = plan()["drills"_L1][1]["id"_L1].toString();
        VERIFY_OK(m_ctl.folder().write(
            "demo/repository/documents/drill-" + damaged.toStdString() + "/0000000001", "no report"));
        const CtlRun rest = trend();
        VERIFY_CODE(rest, 3);
        QVERIFY2(rest.err.contains("backstopctl: warning: "), rest.err.constData());
        QVERIFY(rest.out.contains("database"));
        const CtlRun json = trend({u"--json"_s});
        VERIFY_CODE(json, 3);
        QCOMPARE(json.object()["unreadable"_L1].toInt(), 1);
        QVERIFY(!plan()["drills"_L1][1]["readable"_L1].toBool(true));
        QCOMPARE(line(u"database"_s)["points"_L1].toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestCtlDrillTrend)
#include "tst_ctldrilltrend.moc"
