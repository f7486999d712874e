// SPDX-License-Identifier: GPL-3.0-or-later
//
// A recovery plan on the command line held against the backups and scripts that there are, however large it is.
#include "tests/ctl/planctl.h"

#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlPlanCheck : public QObject
{
    Q_OBJECT

private slots:
    void backupsAreHeldAgainstThePlan()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        QVERIFY(write(ctl, "data/a/x", "12345") && write(ctl, "data/b", "1"));
        QVERIFY(backUp(ctl, u"2026-11-20T12:00:00Z"_s) && backUp(ctl, u"2026-11-20T13:00:00Z"_s));
        QJsonObject tight = component(u"a"_s, 60);
        tight[u"rpo_seconds"_s] = 600;
        QVERIFY(write(ctl, "p.json", planOf({tight, component(u"b"_s, 60), component(u"c"_s, 60)})));
        const CtlRun run = ctl.run({u"plan"_s, u"check"_s, u"p.json"_s, u"--json"_s});
        VERIFY_CODE(run, 21);
        QCOMPARE(
            messagesOf(run.object()),
            (QStringList{
                u"target_conflict | a: may lose 10 min of data at most, but its backups are 1 h apart"_s,
                u"no_backup | c: no usable backup has its data"_s,
                u"unverified_backup | a: nobody has read all of the backup that it would be restored from"_s,
                u"unverified_backup | b: nobody has read all of the backup that it would be restored from"_s}));
        const QJsonValue facts = run.object()["components"_L1][0];
        QCOMPARE(facts["newest_backup"_L1].toString(), u"2026-11-20T13:00:00Z"_s);
        QCOMPARE(facts["size_bytes"_L1].toInt(), 5);
        QCOMPARE(facts["interval_seconds"_L1].toInt(), 3600);
        QVERIFY(facts["verified_at"_L1].isNull());
        VERIFY_CODE(ctl.run({u"verify"_s, u"--read-data"_s}), 0);
        const QJsonObject verified = ctl.run({u"plan"_s, u"check"_s, u"p.json"_s, u"--json"_s}).object();
        QCOMPARE(messagesOf(verified).size(), 2);
        QVERIFY(!verified["components"_L1][0]["verified_at"_L1].toString().isEmpty());
        // The repository's own plan says the same, and global options may stand on either side.
        VERIFY_CODE(ctl.run({u"plan"_s, u"import"_s, u"p.json"_s}), 0);
        QCOMPARE(
            messagesOf(ctl.run({u"plan"_s, u"check"_s, u"--repo"_s, ctl.path("repo"), u"--json"_s}).object()),
            messagesOf(verified));
        ctl.removeVariable(u"BACKSTOP_REPOSITORY"_s);
        const CtlRun alone = ctl.run({u"plan"_s, u"check"_s, u"p.json"_s});
        VERIFY_CODE(alone, 0);
        QVERIFY2(alone.err.contains("no repository was named, so no backup was looked at"),
                 alone.err.constData());
    }
    void scriptsThatAreMissingAreTold()
    {
        const Ctl ctl;
        QJsonObject scripted = component(u"a"_s, 60);
        scripted[u"recovery_script"_s] = u"scripts/a.sh"_s;
        QVERIFY(write(ctl, "plans/p.json", planOf({scripted})));
        const CtlRun missing = ctl.run({u"plan"_s, u"check"_s, u"plans/p.json"_s, u"--json"_s});
        VERIFY_CODE(missing, 0);
        QCOMPARE(messagesOf(missing.object()),
                 QStringList{u"missing_script | a: scripts/a.sh cannot be run on this machine"_s});
        QCOMPARE(wordsOf(missing.object()["components"_L1][0]["missing_programs"_L1]),
                 QStringList{u"scripts/a.sh"_s});
        for (const char *folder : {"plans/scripts/a.sh", "elsewhere/scripts/a.sh"})
            QVERIFY(write(ctl, folder, "#!/bin/true\n"));
        QVERIFY(
            QFile::setPermissions(ctl.path("elsewhere/scripts/a.sh"), QFile::ReadOwner | QFile::ExeOwner));
        QCOMPARE(messagesOf(ctl.run({u"plan"_s, u"check"_s, u"plans/p.json"_s, u"--json"_s}).object()).size(),
                 1);
        QCOMPARE(messagesOf(ctl.run({u"plan"_s, u"check"_s, u"plans/p.json"_s, u"--scripts"_s, u"elsewhere"_s,
                                     u"--json"_s})
                                .object()),
                 QStringList());
    }
    void damagedBackupsDoNotCount()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        QVERIFY(write(ctl, "data/a", "12345"));
        QVERIFY(backUp(ctl, u"2026-11-20T12:00:00Z"_s));
        QVERIFY(write(ctl, "p.json", planOf({component(u"a"_s, 60)})));
        const QByteArray id = ctl.run({u"--json"_s, u"list"_s}).array()[0]["id"_L1].toString().toLatin1();
        const Bytes name = "repo/backups/" + id.toStdString();
        VERIFY_ASSIGN(record, ctl.folder().read(name));
        record[record.size() / 2] = static_cast<char>(record[record.size() / 2] ^ 1);
        QVERIFY(QFile::setPermissions(ctl.path(name.c_str()), QFile::ReadOwner | QFile::WriteOwner));
        VERIFY_OK(ctl.folder().write(name, record));
        const CtlRun run = ctl.run({u"plan"_s, u"check"_s, u"p.json"_s, u"--json"_s});
        VERIFY_CODE(run, 21);
        QCOMPARE(messagesOf(run.object()), QStringList{u"no_backup | a: no usable backup has its data"_s});
        QCOMPARE(run.object()["unread"_L1].toInt(), 1);
        QVERIFY2(run.err.contains("backstopctl: warning: "), run.err.constData());
    }
    void twoThousandComponentsAreAnsweredInOneBreath()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        QVERIFY(write(ctl, "data/c0", "1"));
        QVERIFY(backUp(ctl, u"2026-11-20T12:00:00Z"_s));
        QJsonArray chain;
        for (int i = 0; i < 2'000; ++i)
            chain.append(
                component(u"c%1"_s.arg(i), 60, i > 0 ? QStringList{u"c%1"_s.arg(i - 1)} : QStringList()));
        QVERIFY(write(ctl, "chain.json", planOf(chain)));
        const CtlRun order = ctl.run({u"plan"_s, u"order"_s, u"chain.json"_s, u"--json"_s});
        VERIFY_CODE(order, 0);
        QCOMPARE(order.object()["order"_L1].toArray().size(), 2'000);
        VERIFY_CODE(ctl.run({u"plan"_s, u"import"_s, u"chain.json"_s, u"-q"_s}), 0);
        const CtlRun check = ctl.run({u"plan"_s, u"check"_s, u"--json"_s});
        VERIFY_CODE(check, 21);
        QCOMPARE(messagesOf(check.object()).filter(u"no_backup"_s).size(), 1'999);
        chain[0] = component(u"c0"_s, 60, {u"c1999"_s});
        QVERIFY(write(ctl, "ring.json", planOf(chain)));
        const CtlRun ring = ctl.run({u"plan"_s, u"order"_s, u"ring.json"_s, u"--json"_s});
        VERIFY_CODE(ring, 1);
        QCOMPARE(messagesOf(ring.object()).size(), 1);
        QCOMPARE(ring.object()["problems"_L1][0]["components"_L1].toArray().size(), 2'000);
    }
};

QTEST_GUILESS_MAIN(TestCtlPlanCheck)
#include "tst_ctlplancheck.moc"
