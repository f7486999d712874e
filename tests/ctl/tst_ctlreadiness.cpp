// SPDX-License-Identifier: GPL-3.0-or-later
//
// report readiness, on the demo: before and after a drill that really runs.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlReadiness : public QObject
{
    Q_OBJECT

private:
    Ctl m_ctl;

    CtlRun run(QStringList words) const
    {
        return m_ctl.run(words << u"--passphrase-file"_s << m_ctl.path("demo/passphrase"));
    }
    CtlRun report(QStringList words = {}) const
    {
        return run(QStringList{u"report"_s, u"readiness"_s} + words);
    }
    CtlRun drill(QStringList words = {}) const
    {
        return run(QStringList{u"drill"_s, u"start"_s, u"--auto"_s, u"--json"_s, u"--scripts"_s,
                               m_ctl.path("demo")} +
                   words);
    }
    QJsonObject json() const { return report({u"--json"_s}).object(); }
    static QStringList capsOf(const QJsonObject &report)
    {
        QStringList caps;
        for (const QJsonValue &cap : report.value("caps"_L1).toArray())
            caps << cap.toObject().value("cap"_L1).toString();
        return caps;
    }
    static double pointsOf(const QJsonObject &report, const QString &part)
    {
        for (const QJsonValue &value : report.value("parts"_L1).toArray())
            if (value.toObject().value("part"_L1).toString() == part)
                return value.toObject().value("points"_L1).toDouble();
        return -1;
    }

private slots:
    void initTestCase()
    {
        VERIFY_CODE(m_ctl.run({u"demo"_s, u"demo"_s, u"--quiet"_s}), 0);
        m_ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, m_ctl.path("demo/repository"));
    }
    void withoutADrillNothingIsMeasured()
    {
        const QJsonObject before = json();
        QCOMPARE(capsOf(before), (QStringList{u"last_drill_failed"_s, u"recovery_key_untested"_s}));
        QCOMPARE(pointsOf(before, u"drill"_s), 0.0);
        QCOMPARE(pointsOf(before, u"verification"_s), 25.0); // the demo has read every byte
        for (const QJsonValue &value : before.value("components"_L1).toArray()) {
            QVERIFY(value.toObject().value("rta_seconds"_L1).isNull());
            QVERIFY(value.toObject().value("simulated_p95"_L1).toDouble() > 0);
        }
        VERIFY_CODE(report({u"--at-least"_s, u"90"_s}), 21);
        VERIFY_CODE(report({u"--at-least"_s, u"1"_s}), 0);
    }
    void aDrillOfOneComponentDoesNotStandForThePlan()
    {
        const CtlRun alone = drill({u"--component"_s, u"backtest_engine"_s}); // needs market_data
        QCOMPARE(alone.object().value("components_recovered"_L1).toInt(), 1);
        const CtlRun one = drill({u"--component"_s, u"market_data"_s});
        QCOMPARE(one.object().value("components_recovered"_L1).toInt(), 1);
        const QJsonObject after = json();
        QVERIFY(capsOf(after).contains(u"last_drill_failed"_s));
        QCOMPARE(pointsOf(after, u"drill"_s), 0.0);
        for (const QJsonValue &value : after.value("components"_L1).toArray()) {
            const bool isIt = value.toObject().value("component"_L1).toString() == u"market_data"_s;
            QCOMPARE(value.toObject().value("rta_seconds"_L1).isNull(), !isIt);
        }
    }
    void aDrillOfTheWholePlanIsMeasured()
    {
        const CtlRun whole = drill();
        QCOMPARE(whole.object().value("components_recovered"_L1).toInt(), 8);
        VERIFY_CODE(whole, 21); // the demo's backups are older than its RPOs allow
        const QJsonObject after = json();
        QVERIFY(!capsOf(after).contains(u"last_drill_failed"_s));
        QCOMPARE(pointsOf(after, u"drill"_s), 10.0); // with issues
        QCOMPARE(pointsOf(after, u"recovery_time"_s), 15.0);
        const QJsonValue drills = after.value("drills"_L1); // the newest first
        QCOMPARE(drills.toArray().size(), 3);
        QVERIFY(drills[0].toObject().contains("only_component"_L1) &&
                drills[0]["only_component"_L1].isNull());
        QCOMPARE(drills[1]["only_component"_L1].toString(), u"market_data"_s);
        // The positions of the demo are in another component than its orders, and agree with them.
        const QJsonObject risk = after.value("components"_L1).toArray()[2].toObject();
        QCOMPARE(risk.value("component"_L1).toString(), u"risk_manager"_s);
        const QJsonObject positions = risk.value("positions"_L1).toObject();
        QCOMPARE(positions.value("agree"_L1), QJsonValue(true));
        QCOMPARE(positions.value("symbols_compared"_L1).toInt(), 10);
        QVERIFY(after.value("components"_L1).toArray()[0].toObject().value("positions"_L1).isNull());
    }
    void theHistoryOfDataLossComesFromTheBackups()
    {
        const QJsonObject loss = json().value("data_loss"_L1).toObject();
        QCOMPARE(loss.value("hours"_L1).toInt(), 672);
        QVERIFY(loss.value("consistent_point"_L1).toObject().value("one_backup"_L1).toBool());
        const QJsonObject database = loss.value("components"_L1).toArray()[0].toObject();
        QVERIFY(database.value("worst_seconds"_L1).toDouble() >= 24 * 3600); // between two ends of a day
        QVERIFY(!loss.value("worst_gaps"_L1).toArray().isEmpty());
    }
    void anArrangedFailureIsNoMeasurement()
    {
        const CtlRun failed = drill({u"--inject"_s, u"script-fails:database"_s});
        VERIFY_CODE(failed, 1);
        const QJsonObject after = json();
        QVERIFY(capsOf(after).contains(u"last_drill_failed"_s));
        QCOMPARE(pointsOf(after, u"recovery_time"_s), 15.0); // what was measured before stands
    }
    void whatIsChangedSinceIsOutdated()
    {
        VERIFY_CODE(drill(), 21);
        VERIFY_CODE(run({u"plan"_s, u"export"_s, u"--to"_s, m_ctl.path("plan.json")}), 0);
        VERIFY_ASSIGN(text, m_ctl.folder().read("plan.json"));
        QJsonObject plan = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QJsonArray components = plan.value("components"_L1).toArray();
        QJsonObject database = components[0].toObject();
        database.insert(u"notes"_s, u"moved"_s);
        components[0] = database;
        plan.insert(u"components"_s, components);
        VERIFY_OK(m_ctl.folder().write("plan.json", QJsonDocument(plan).toJson().toStdString()));
        VERIFY_CODE(run({u"plan"_s, u"import"_s, m_ctl.path("plan.json")}), 0);
        const QJsonObject after = json();
        QCOMPARE(after.value("plan_version"_L1).toInt(), 2);
        QCOMPARE(pointsOf(after, u"drill"_s), 10.0);
        // Half for database and all that needs it; market_data and backtest_engine do not.
        QVERIFY(pointsOf(after, u"recovery_time"_s) < 15.0 && pointsOf(after, u"recovery_time"_s) > 7.5);
    }
    void theTestedCodeLiftsItsCap()
    {
        QVERIFY(capsOf(json()).contains(u"recovery_key_untested"_s));
        const CtlRun kit = run({u"key"_s, u"recovery-kit"_s, u"--json"_s});
        VERIFY_CODE(kit, 0);
        VERIFY_OK(
            m_ctl.folder().write("code", kit.object().value("recovery_code"_L1).toString().toStdString()));
        VERIFY_CODE(m_ctl.run({u"key"_s, u"test"_s, u"--passphrase-file"_s, m_ctl.path("code")}), 0);
        QVERIFY(!capsOf(json()).contains(u"recovery_key_untested"_s));
    }
    void writesEveryFormat()
    {
        for (const auto &[name, begin] :
             {std::pair{"r.html", "<!DOCTYPE html>"}, std::pair{"r.pdf", "%PDF"}, std::pair{"r.json", "{"}}) {
            VERIFY_CODE(report({u"--to"_s, m_ctl.path(name)}), 0);
            VERIFY_ASSIGN(written, m_ctl.folder().read(name));
            QVERIFY2(written.starts_with(begin), name);
        }
        const CtlRun text = report();
        VERIFY_CODE(text, 0);
        QVERIFY2(text.out.contains(" of 100"), text.out.constData());
        QVERIFY2(text.out.contains("DATA LOSS, 4 WEEKS"), text.out.constData());
        QVERIFY2(text.out.contains("All components can go back together to "), text.out.constData());
        QVERIFY2(text.out.contains("WHAT WOULD RAISE IT"), text.out.constData());
        QVERIFY2(text.out.contains("Only verifications known to this user on this computer count."),
                 text.out.constData());
        const CtlRun html = report({u"--format"_s, u"html"_s});
        QVERIFY2(html.out.contains("What this report does not show"), html.out.constData());
    }
    void withoutKnowingWhatWasVerifiedItIsNotWhole()
    {
        Ctl other;
        QVERIFY(other.makePlainRepository());
        VERIFY_OK(other.folder().write("data/db/a", "1"));
        VERIFY_CODE(other.run({u"backup"_s, other.path("data")}), 0);
        VERIFY_CODE(other.run({u"plan"_s, u"import"_s, u"--sample"_s, u"--data"_s, u"data/"_s}), 0);
        VERIFY_CODE(other.run({u"report"_s, u"readiness"_s}), 0);
        VERIFY_CODE(other.run({u"plan"_s, u"check"_s}), 21); // most of the data are nowhere
        other.setVariable(u"XDG_STATE_HOME"_s, other.path("elsewhere"));
        VERIFY_OK(other.folder().write("elsewhere/backstop", "a file where a folder belongs"));
        const CtlRun report = other.run({u"report"_s, u"readiness"_s, u"--json"_s, u"--quiet"_s});
        VERIFY_CODE(report, 3);
        const QJsonArray unread = report.object().value("unread"_L1).toArray();
        QCOMPARE(unread.size(), 1);
        QVERIFY2(unread[0].toString().startsWith(u"what was verified is not known: "_s),
                 qPrintable(unread[0].toString()));
        const CtlRun check = other.run({u"plan"_s, u"check"_s, u"--json"_s});
        VERIFY_CODE(check, 21);
        QCOMPARE(check.object().value("unread"_L1).toInt(), 1);
    }
    void saysWhatIsWrong()
    {
        VERIFY_CODE(report({u"--to"_s, m_ctl.path("r.doc")}), 2);
        VERIFY_CODE(report({u"--format"_s, u"pdf"_s}), 2);
        VERIFY_CODE(report({u"--json"_s, u"--format"_s, u"html"_s}), 2);
        VERIFY_CODE(report({u"--at-least"_s, u"101"_s}), 2);
        const CtlRun full = report({u"--to"_s, u"/dev/full/r.json"_s});
        VERIFY_CODE(full, 1);
        Ctl other;
        QVERIFY(other.makePlainRepository());
        const CtlRun none = other.run({u"report"_s, u"readiness"_s});
        VERIFY_CODE(none, 1);
        QVERIFY2(none.err.contains("plan import --sample"), none.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCtlReadiness)
#include "tst_ctlreadiness.moc"
