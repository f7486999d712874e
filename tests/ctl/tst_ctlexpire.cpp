// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which backups stay.
#include "tests/ctl/ctl.h"

#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlExpire : public QObject
{
    Q_OBJECT

private:
    /// Backups at noon of 1 to @p days November 2020.
    static bool makeDays(Ctl &ctl, int days)
    {
        if (!ctl.makePlainRepository())
            return false;
        for (int day = 1; day <= days; ++day) {
            const QByteArray content = "day " + QByteArray::number(day);
            if (!ctl.folder().write("data/a", content.toStdString()))
                return false;
            const CtlRun run = ctl.run({u"backup"_s, ctl.path("data"), u"--time"_s,
                                        u"2020-11-%1T12:00:00Z"_s.arg(day, 2, 10, QLatin1Char('0'))});
            if (run.code != 0)
                return false;
        }
        return true;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList daysOf(const QJsonArray &backups)
    {
        QStringList days;
        for (const QJsonValue &backup : backups)
            days << backup["created_at"_L1].toString().sliced(8, 2);
        return days;
    }

private slots:
    void planTellsTheReasonForEveryBackup()
    {
        Ctl ctl;
        QVERIFY(makeDays(ctl, 5));
        const CtlRun run =
            ctl.run({u"--json"_s, u"expire"_s, u"--daily"_s, u"2"_s, u"--monthly"_s, u"1"_s, u"--dry-run"_s});
        VERIFY_CODE(run, 0);
        const QJsonObject plan = run.object();
        QCOMPARE(daysOf(plan["keep"_L1].toArray()), (QStringList{u"05"_s, u"04"_s}));
        QCOMPARE(daysOf(plan["remove"_L1].toArray()), (QStringList{u"03"_s, u"02"_s, u"01"_s}));
        QCOMPARE(plan["keep"_L1][0]["reasons"_L1].toArray(),
                 (QJsonArray{u"daily"_s, u"monthly"_s, u"newest complete backup of its sources"_s}));
        QCOMPARE(plan["remove"_L1][0]["reasons"_L1].toArray(), (QJsonArray{u"no rule keeps it"_s}));
        QCOMPARE(plan["dry_run"_L1].toBool(), true);
        QCOMPARE(ctl.run({u"--json"_s, u"list"_s}).array().size(), 5);
        const CtlRun text = ctl.run({u"expire"_s, u"--daily"_s, u"2"_s, u"--dry-run"_s});
        VERIFY_CODE(text, 0);
        QVERIFY2(text.out.contains("2 backups would be kept, 3 removed; nothing was changed."),
                 text.out.constData());
    }
    void untaggedBackupsAreKeptWhereThatIsAsked()
    {
        Ctl ctl;
        QVERIFY(makeDays(ctl, 3));
        VERIFY_CODE(ctl.run({u"backup"_s, u"data"_s, u"--tag"_s, u"eod"_s, u"--time"_s, u"2020-10-01"_s}), 0);
        const CtlRun run =
            ctl.run({u"--json"_s, u"expire"_s, u"--untagged"_s, u"--ignore-suspicions"_s, u"--dry-run"_s});
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object()["keep"_L1].toArray().size(), 3);
        QCOMPARE(run.object()["remove"_L1].toArray().size(), 1);
        VERIFY_CODE(ctl.run({u"expire"_s, u"--untagged"_s, u"--ignore-suspicions"_s, u"--report"_s,
                             ctl.path("untagged.json")}),
                    0);
        const QJsonObject report = QJsonDocument::fromJson(contentOf(ctl.path("untagged.json"))).object();
        QCOMPARE(report["rules"_L1].toArray(), (QJsonArray{u"--untagged"_s, u"--ignore-suspicions"_s}));
        // A variable that is not set must not become a rule.
        VERIFY_CODE(ctl.run({u"expire"_s, u"--tag"_s, QString(), u"--dry-run"_s}), 2);
        VERIFY_CODE(ctl.run({u"expire"_s, u"--tag"_s, u","_s, u"--dry-run"_s}), 2);
    }
    void removesThemAndKeepsWhatIsHeld()
    {
        Ctl ctl;
        QVERIFY(makeDays(ctl, 4));
        const QJsonArray before = ctl.run({u"--json"_s, u"list"_s}).array();
        const auto first = std::find_if(before.begin(), before.end(), [](const QJsonValue &backup) {
            return backup["created_at"_L1].toString().startsWith("2020-11-01"_L1);
        });
        QVERIFY(first != before.end());
        const QString id = (*first)["id"_L1].toString();
        const CtlRun hold = ctl.run({u"--json"_s, u"hold"_s, id.left(10), u"--reason"_s, u"audit 17"_s});
        VERIFY_CODE(hold, 0);
        QCOMPARE(hold.object()["held"_L1].toBool(), true);
        const CtlRun run = ctl.run({u"--json"_s, u"expire"_s, u"--last"_s, u"1"_s});
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object()["removed"_L1].toInt(), 2);
        QCOMPARE(run.object()["dry_run"_L1].toBool(), false);
        QStringList left = daysOf(ctl.run({u"--json"_s, u"list"_s}).array());
        left.sort();
        QCOMPARE(left, (QStringList{u"01"_s, u"04"_s}));
        VERIFY_CODE(ctl.run({u"release"_s, id}), 0);
        VERIFY_CODE(ctl.run({u"release"_s, id}), 1);
        VERIFY_CODE(ctl.run({u"expire"_s, u"--last"_s, u"1"_s}), 0);
        QCOMPARE(daysOf(ctl.run({u"--json"_s, u"list"_s}).array()), QStringList{u"04"_s});
        VERIFY_CODE(ctl.run({u"restore"_s, u"latest"_s, u"--to"_s, ctl.path("out")}), 0);
        VERIFY_CODE(ctl.run({u"verify"_s, u"--read-data"_s}), 0);
    }
    void theReasonAndWhatWentStandInTheReport()
    {
        Ctl ctl;
        QVERIFY(makeDays(ctl, 3));
        const QString file = ctl.path("report.json");
        const QStringList expire{u"--json"_s,   u"expire"_s,      u"--last"_s,   u"1"_s,
                                 u"--reason"_s, u"ticket 4711"_s, u"--report"_s, file};
        const CtlRun dry = ctl.run(expire + QStringList{u"--dry-run"_s});
        VERIFY_CODE(dry, 0);
        QCOMPARE(dry.object()["reason"_L1].toString(), u"ticket 4711"_s);
        QVERIFY(!QFile::exists(file)); // nothing was done that could be told
        const CtlRun run = ctl.run(expire);
        VERIFY_CODE(run, 0);
        const QJsonObject report = QJsonDocument::fromJson(contentOf(file)).object();
        QCOMPARE(report["report"_L1].toString(), u"expiry"_s);
        QCOMPARE(report["result"_L1].toString(), u"expired"_s);
        QCOMPARE(report["reason"_L1].toString(), u"ticket 4711"_s);
        QCOMPARE(report["rules"_L1].toArray(), (QJsonArray{u"--last"_s, u"1"_s}));
        QCOMPARE(report["counts"_L1]["backups_expired"_L1].toInt(), 2);
        QCOMPARE(report["counts"_L1]["backups_kept"_L1].toInt(), 1);
        const QJsonArray entries = report["entries"_L1].toArray();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[0]["outcome"_L1].toString(), u"expired"_s);
        QCOMPARE(entries[0]["backup_id"_L1].toString(), run.object()["remove"_L1][0]["id"_L1].toString());
        QCOMPARE(entries[0]["message"_L1].toString(), u"no rule keeps it"_s);
        QCOMPARE(entries[2]["outcome"_L1].toString(), u"stays"_s);
        QVERIFY(!report["user"_L1].toString().isEmpty());
    }
    void thePageOfAnExpiryCanBeRead()
    {
        Ctl ctl;
        QVERIFY(makeDays(ctl, 2));
        const QString page = ctl.path("report.html");
        VERIFY_CODE(ctl.run({u"expire"_s, u"--last"_s, u"1"_s, u"--report"_s, page}), 0);
        const QByteArray html = contentOf(page);
        for (const char *text : {"Report of an expiry", "1 backup(s) expired.", "None was given", "--last 1",
                                 "Backups that stay", "no rule keeps it"})
            QVERIFY2(html.contains(text), html.constData());
        QVERIFY2(!html.contains("Bytes read") && !html.contains("In backup"), html.constData());
    }
    void anExpiryThatFailsIsReported()
    {
        Ctl ctl;
        QVERIFY(makeDays(ctl, 2));
        QVERIFY(QDir(ctl.path("repo/leases")).removeRecursively());
        VERIFY_OK(ctl.folder().write("repo/leases", "a file where a folder belongs"));
        const QString file = ctl.path("report.json");
        const CtlRun run = ctl.run({u"expire"_s, u"--last"_s, u"1"_s, u"--report"_s, file});
        QVERIFY2(run.code != 0, run.described().constData());
        const QJsonObject report = QJsonDocument::fromJson(contentOf(file)).object();
        QCOMPARE(report["result"_L1].toString(), u"failed"_s);
        QVERIFY(!report["error"_L1]["message"_L1].toString().isEmpty());
        QCOMPARE(report["counts"_L1]["backups_to_expire"_L1].toInt(), 1);
        QCOMPARE(report["entries"_L1][0]["outcome"_L1].toString(), u"to_expire"_s);
    }
    void releasesWhatIsGone()
    {
        Ctl ctl;
        QVERIFY(makeDays(ctl, 1));
        const QString id = ctl.run({u"--json"_s, u"list"_s}).array().first().toObject()["id"_L1].toString();
        VERIFY_CODE(ctl.run({u"hold"_s, id}), 0);
        QVERIFY(QFile::remove(ctl.path("repo/backups/") + id));
        const CtlRun run = ctl.run({u"--json"_s, u"release"_s, id.left(10)});
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object()["held"_L1].toBool(true), false);
        VERIFY_CODE(ctl.run({u"release"_s, id.left(10)}), 1);
    }
    void massDeletionFreezesAndSaysSo()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        for (int i = 0; i < 30; ++i)
            VERIFY_OK(ctl.folder().write("data/f" + std::to_string(i), "x"));
        const auto backUp = [&ctl] { return ctl.run({u"backup"_s, ctl.path("data")}); };
        VERIFY_CODE(backUp(), 0);
        for (int i = 0; i < 25; ++i)
            QVERIFY(QFile::remove(ctl.path(qPrintable(u"data/f%1"_s.arg(i)))));
        VERIFY_CODE(backUp(), 0);
        const CtlRun frozen = ctl.run({u"--json"_s, u"expire"_s, u"--last"_s, u"1"_s});
        VERIFY_CODE(frozen, 0);
        QVERIFY(frozen.object()["remove"_L1].toArray().isEmpty());
        QCOMPARE(frozen.object()["frozen_by"_L1][0]["what"_L1].toString(), u"25 of 30 files are gone"_s);
        QVERIFY2(frozen.err.contains("suspicious: 25 of 30 files are gone"), frozen.err.constData());
        const CtlRun looked =
            ctl.run({u"--json"_s, u"expire"_s, u"--last"_s, u"1"_s, u"--ignore-suspicions"_s});
        QCOMPARE(looked.object()["removed"_L1].toInt(), 1);
    }
    void pruneFreesWhatExpiredInTwoPhases()
    {
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        VERIFY_OK(ctl.folder().write("data/old", SeededRandom(1).bytes(400'000)));
        VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
        QVERIFY(QFile::remove(ctl.path("data/old")));
        VERIFY_OK(ctl.folder().write("data/new", SeededRandom(2).bytes(100'000)));
        VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
        VERIFY_CODE(ctl.run({u"expire"_s, u"--last"_s, u"1"_s}), 0);
        const CtlRun plan = ctl.run({u"--json"_s, u"prune"_s, u"--dry-run"_s});
        VERIFY_CODE(plan, 0);
        QVERIFY(plan.object()["bytes_to_retire"_L1].toInteger() >= 400'000);
        QCOMPARE(plan.object()["dry_run"_L1].toBool(), true);
        const CtlRun first = ctl.run({u"--json"_s, u"prune"_s});
        VERIFY_CODE(first, 0);
        QVERIFY(first.object()["retired_bytes"_L1].toInteger() >= 400'000);
        QCOMPARE(first.object()["removed_bytes"_L1].toInteger(), 0);
        const CtlRun again = ctl.run({u"prune"_s});
        VERIFY_CODE(again, 0);
        QVERIFY2(again.out.contains("--grace 0h"), again.out.constData());
        const CtlRun now = ctl.run({u"--json"_s, u"prune"_s, u"--grace"_s, u"0h"_s});
        VERIFY_CODE(now, 0);
        QVERIFY(now.object()["removed_bytes"_L1].toInteger() >= 400'000);
        VERIFY_CODE(ctl.run({u"verify"_s, u"--read-data"_s}), 0);
        VERIFY_CODE(ctl.run({u"restore"_s, u"latest"_s, u"--to"_s, ctl.path("out")}), 0);
        VERIFY_CODE(ctl.run({u"prune"_s, u"--grace"_s, u"soon"_s}), 2);
        VERIFY_CODE(ctl.run({u"prune"_s, u"--max-unused"_s, u"101"_s}), 2);
    }
    void mistakesAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no rule") << QStringList{};
        QTest::newRow("no number") << QStringList{u"--daily"_s, u"many"_s};
        QTest::newRow("negative") << QStringList{u"--daily=-1"_s};
        QTest::newRow("no period") << QStringList{u"--within"_s, u"7"_s};
        QTest::newRow("no zone") << QStringList{u"--last"_s, u"1"_s, u"--time-zone"_s, u"Mars/Olympus"_s};
    }
    void mistakesAreUsageErrors()
    {
        QFETCH(QStringList, arguments);
        Ctl ctl;
        QVERIFY(ctl.makePlainRepository());
        const CtlRun run = ctl.run(QStringList{u"expire"_s} + arguments);
        VERIFY_CODE(run, 2);
        QVERIFY(!run.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCtlExpire)
#include "tst_ctlexpire.moc"
