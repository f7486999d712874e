// SPDX-License-Identifier: GPL-3.0-or-later
//
// restore: by a moment, again after a kill, and over what is there in part.
#include "tests/ctl/ctl.h"

#include "app/jobs/comparetrees.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace fs = std::filesystem;

class TestCtlRestoreAgain : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void killedUntilItIsWhole();
    void interruptedRestoreIsToldBeforeAndAfter();
    void momentChoosesTheBackup();
    void momentBeforeTheFirstBackupNamesThat();
    void recordsThatCannotBeReadAreToldWhereNothingFits();
    void momentAndBackupExcludeEachOther_data();
    void momentAndBackupExcludeEachOther();
    void severalSetsOfSourcesAskForOne();
    void partsThatAreThereAreTakenOver();
    void existingFilesAreReadWhereThatIsAsked();

private:
    CtlRun restore(const QStringList &more) const
    {
        return m_ctl->run(QStringList{u"restore"_s, u"--to"_s, u"out"_s} + more);
    }
    bool isAsInTheBackup() const
    {
        const auto comparison =
            app::compareTrees(m_ctl->folder().path("data"), m_ctl->folder().path("out/data"), {});
        return comparison && comparison->isEqual();
    }
    std::unique_ptr<Ctl> m_ctl;
    Bytes m_large;
};

void TestCtlRestoreAgain::init()
{
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(m_ctl->makePlainRepository());
    SeededRandom random(8);
    m_large = random.bytes(3'000'000);
    VERIFY_OK(m_ctl->folder().write("data/large", m_large));
    for (int i = 0; i < 500; ++i)
        VERIFY_OK(m_ctl->folder().write("data/f" + std::to_string(i % 20) + '/' + std::to_string(i),
                                        random.bytes(i % 7 == 0 ? 70'000 : 100)));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--time"_s, u"2026-11-02T10:00"_s, u"--tag"_s,
                            u"a"_s}),
                0);
}

void TestCtlRestoreAgain::killedUntilItIsWhole()
{
    SeededRandom random(9);
    int kills = 0;
    for (int delayMs = 0; kills < 100; delayMs += 5 + kills) {
        const auto process =
            m_ctl->start({u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s, u"--threads"_s, u"2"_s});
        const bool isDone = process->waitForFinished(
            delayMs + static_cast<int>(static_cast<unsigned char>(random.bytes(1)[0]) % 8));
        if (isDone) {
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            // Where the kill came after the last step, what is there is told to be in the way.
            const QByteArray err = process->readAllStandardError();
            QVERIFY2(process->exitCode() == 0 || (process->exitCode() == 1 && err.contains("exists already")),
                     err.constData());
            break;
        }
        process->kill();
        process->waitForFinished();
        ++kills;
    }
    qInfo("killed %d times", kills);
    QVERIFY(kills > 0 && kills < 100);
    QVERIFY(isAsInTheBackup());
    QCOMPARE(std::distance(fs::directory_iterator(m_ctl->folder().path("out")), fs::directory_iterator()), 1);
}

void TestCtlRestoreAgain::interruptedRestoreIsToldBeforeAndAfter()
{
    // As a kill would have left it: the note of this very restore, and after it some of the files.
    const auto process = m_ctl->start({u"restore"_s, u"latest"_s, u"--to"_s, u"other"_s});
    while (!m_ctl->folder().exists("other/data") && process->state() != QProcess::NotRunning)
        process->waitForFinished(1);
    process->kill();
    process->waitForFinished();
    if (!m_ctl->folder().exists("other/.backstop-restore-unfinished"))
        QSKIP("the restore was over before it could be killed");
    VERIFY_ASSIGN(note, m_ctl->folder().read("other/.backstop-restore-unfinished"));
    VERIFY_CODE(restore({u"latest"_s, u"--exclude"_s, u"large"_s}), 0);
    fs::remove_all(m_ctl->folder().path("out/data/f3"));
    VERIFY_OK(m_ctl->folder().write("out/.backstop-restore-unfinished", note));
    fs::permissions(m_ctl->folder().path("out/.backstop-restore-unfinished"), fs::perms(0600));

    const CtlRun dry = restore({u"latest"_s, u"-n"_s, u"--json"_s});
    VERIFY_CODE(dry, 0);
    const QJsonObject resumes = dry.object().value("resumes"_L1).toObject();
    QCOMPARE(resumes.value("entries_in_place"_L1).toInt(), 475);
    QVERIFY(!resumes.value("begun_at"_L1).toString().isEmpty());
    const CtlRun text = restore({u"latest"_s, u"--report"_s, m_ctl->path("report.json")});
    VERIFY_CODE(text, 0);
    VERIFY_ASSIGN(report, m_ctl->folder().read("report.json"));
    QVERIFY(report.find("\"resumes_restore_of\": \"20") != Bytes::npos);
    QVERIFY(report.find("not compared with the backup") == Bytes::npos);
    QVERIFY2(text.err.contains("Continuing the restore that began at"), text.err.constData());
    QVERIFY2(text.out.contains("475 entries kept: compared by size and time"), text.out.constData());
    QVERIFY(isAsInTheBackup());
    VERIFY_OK(m_ctl->folder().write("out/.backstop-restore-unfinished", note)); // killed before its last step
    fs::permissions(m_ctl->folder().path("out/.backstop-restore-unfinished"), fs::perms(0600));
    const CtlRun last = restore({u"latest"_s});
    VERIFY_CODE(last, 0);
    QVERIFY2(last.out.contains("is complete now: 501 entries were in place already"), last.out.constData());
    QVERIFY(!m_ctl->folder().exists("out/.backstop-restore-unfinished"));
}

void TestCtlRestoreAgain::momentChoosesTheBackup()
{
    VERIFY_OK(m_ctl->folder().write("data/later", "later"));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--time"_s, u"2026-11-04T10:00"_s}), 0);
    const CtlRun early = restore({u"--as-of"_s, u"2026-11-03T16:00"_s, u"--json"_s});
    VERIFY_CODE(early, 0);
    const QJsonObject asOf = early.object().value("as_of"_L1).toObject();
    QCOMPARE(asOf.value("backup_time"_L1).toString(), u"2026-11-02T10:00:00Z"_s);
    QCOMPARE(asOf.value("age_seconds"_L1).toInt(), 30 * 3600);
    QVERIFY(!m_ctl->folder().exists("out/data/later"));
    const CtlRun text = m_ctl->run({u"restore"_s, u"--as-of"_s, u"2026-11-04"_s, u"--to"_s, u"out2"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.err.contains("2026-11-04T10:00:00Z, whose data was 14 h"), text.err.constData());
    QVERIFY(m_ctl->folder().exists("out2/data/later"));
}

void TestCtlRestoreAgain::momentBeforeTheFirstBackupNamesThat()
{
    const CtlRun run = restore({u"--as-of"_s, u"2026-11-01"_s});
    VERIFY_CODE(run, 1);
    QVERIFY2(run.err.contains("as of 2026-11-01T23:59:59Z"), run.err.constData());
    QVERIFY2(run.err.contains("The oldest one is"), run.err.constData());
    QVERIFY2(run.err.contains("2026-11-02T10:00:00Z"), run.err.constData());
    QVERIFY(!m_ctl->folder().exists("out"));
}

void TestCtlRestoreAgain::recordsThatCannotBeReadAreToldWhereNothingFits()
{
    const CtlRun made =
        m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--time"_s, u"2026-10-01T10:00"_s, u"--json"_s});
    const Bytes id = made.object().value("id"_L1).toString().toStdString();
    VERIFY_OK(ByteSurgeon(m_ctl->folder().path("repo/backups/" + id)).flip(60));
    const CtlRun run = restore({u"--as-of"_s, u"2026-11-01"_s});
    VERIFY_CODE(run, 20);
    QVERIFY2(run.err.contains("no such backup that old; 1 record cannot be read: ") &&
                 run.err.contains(id.c_str()) && run.err.contains("verify"),
             run.err.constData());
}

void TestCtlRestoreAgain::momentAndBackupExcludeEachOther_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("both") << QStringList{u"latest"_s, u"--as-of"_s, u"2026-11-03"_s};
    QTest::newRow("neither") << QStringList{};
    QTest::newRow("a tag alone") << QStringList{u"latest"_s, u"--tag"_s, u"a"_s};
    QTest::newRow("no time") << QStringList{u"--as-of"_s, u"yesterday"_s};
}

void TestCtlRestoreAgain::momentAndBackupExcludeEachOther()
{
    QFETCH(QStringList, arguments);
    VERIFY_CODE(restore(arguments), 2);
    QVERIFY(!m_ctl->folder().exists("out"));
}

void TestCtlRestoreAgain::severalSetsOfSourcesAskForOne()
{
    VERIFY_OK(m_ctl->folder().write("risk/limits", "1"));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("risk"), u"--time"_s, u"2026-11-02T11:00"_s}), 0);
    const CtlRun both = restore({u"--as-of"_s, u"2026-11-03"_s, u"--json"_s});
    QVERIFY(both.code != 0);
    QCOMPARE(both.object().value("error"_L1).toObject().value("name"_L1).toString(), u"ambiguous_backup"_s);
    VERIFY_CODE(restore({u"--as-of"_s, u"2026-11-03"_s, u"--tag"_s, u"a"_s}), 0);
    QVERIFY(isAsInTheBackup());
    VERIFY_CODE(restore({u"--as-of"_s, u"2026-11-03"_s, u"--source"_s, m_ctl->path("risk")}), 0);
    QVERIFY(m_ctl->folder().exists("out/risk/limits"));
}

void TestCtlRestoreAgain::partsThatAreThereAreTakenOver()
{
    VERIFY_CODE(restore({u"latest"_s}), 0);
    Bytes changed = m_large;
    changed[5] = static_cast<char>(changed[5] ^ 1);
    VERIFY_OK(m_ctl->folder().write("out/data/large", changed));
    const CtlRun dry = restore({u"latest"_s, u"--on-conflict"_s, u"replace-changed"_s, u"-n"_s, u"--json"_s});
    VERIFY_CODE(dry, 0);
    QCOMPARE(dry.object().value("comparable_bytes"_L1).toInt(), 3'000'000);
    const CtlRun run = restore({u"latest"_s, u"--on-conflict"_s, u"replace-changed"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QVERIFY(run.object().value("bytes_taken_over"_L1).toInt() > 500'000);
    QVERIFY(isAsInTheBackup());
}

void TestCtlRestoreAgain::existingFilesAreReadWhereThatIsAsked()
{
    VERIFY_CODE(restore({u"latest"_s}), 0);
    const Bytes large = m_ctl->folder().path("out/data/large");
    const struct stat before = statusOf(large);
    Bytes changed = m_large;
    changed[5] = static_cast<char>(changed[5] ^ 1);
    VERIFY_OK(m_ctl->folder().write("out/data/large", changed));
    QVERIFY(setTimes(large, before.st_mtim.tv_sec * std::int64_t{1'000'000'000} + before.st_mtim.tv_nsec));
    const QStringList rule{u"latest"_s, u"--on-conflict"_s, u"replace-changed"_s};
    VERIFY_CODE(restore(rule), 0);
    QVERIFY(!isAsInTheBackup());
    const CtlRun run = restore(rule + QStringList{u"--verify-existing"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.out.contains("500 files kept: read, and the same in every byte"), run.out.constData());
    QVERIFY(isAsInTheBackup());
}

QTEST_GUILESS_MAIN(TestCtlRestoreAgain)
#include "tst_ctlrestoreagain.moc"
