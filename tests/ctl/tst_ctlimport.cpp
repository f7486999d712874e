// SPDX-License-Identifier: GPL-3.0-or-later
//
// Backups of other programs.
#include "tests/ctl/ctl.h"

#include "tests/support/legacyfolder.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlImport : public QObject
{
    Q_OBJECT

private slots:
    void legacyBackupsAreListedWithTheirOrigin()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        const TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(writer.writeFull("full_1", u"2026-11-22T22:03:23Z"_s, "{}", u"round 0"_s));
        VERIFY_OK(writer.writeIncremental("incr_1", u"2026-11-22T22:03:24Z"_s, {{"a", "1"}}));
        const CtlRun run = ctl.run({u"--json"_s, u"import-legacy"_s, old.qPath()});
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object()["imported"_L1].toInt(), 2);
        QCOMPARE(run.object()["backups"_L1][0]["legacy_id"_L1].toString(), u"full_1"_s);
        const QJsonArray listed = ctl.run({u"--json"_s, u"list"_s, u"--tag"_s, u"legacy:full_1"_s}).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0]["id"_L1], run.object()["backups"_L1][0]["id"_L1]);
        QCOMPARE(listed[0]["description"_L1].toString(), u"round 0"_s);
        QCOMPARE(listed[0]["created_at"_L1].toString(), u"2026-11-22T22:03:23Z"_s);
        const CtlRun again = ctl.run({u"import-legacy"_s, old.qPath()});
        VERIFY_CODE(again, 0);
        QVERIFY2(again.out.contains("0 backups imported"), again.out.constData());
        QCOMPARE(ctl.run({u"--json"_s, u"list"_s}).array().size(), 2);
    }
    void damagedOnesMakeItPartial()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        const TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(writer.writeFull("full_1", u"2026-11-22T22:03:23Z"_s, "{}"));
        VERIFY_OK(old.write("backups/full_1.backup.gz", "no gzip"));
        const CtlRun run = ctl.run({u"--json"_s, u"import-legacy"_s, old.qPath()});
        VERIFY_CODE(run, 3);
        QCOMPARE(run.object()["failed"_L1].toInt(), 1);
        const QJsonValue error = run.object()["backups"_L1][0]["error"_L1];
        QVERIFY(error["message"_L1].toString().contains("full_1.backup.gz"_L1));
        VERIFY_CODE(ctl.run({u"import-legacy"_s, ctl.path("nowhere")}), 1);
    }
};

QTEST_GUILESS_MAIN(TestCtlImport)
#include "tst_ctlimport.moc"
