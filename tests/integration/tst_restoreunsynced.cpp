// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/interruptedrestore.h"
#include "tests/support/syscallprobe.h"
#include "tests/support/verify.h"

#include <QTest>

#include <cerrno>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;

/// A restore whose last sync fails.
class TestRestoreUnsynced : public QObject
{
    Q_OBJECT

private slots:
    void whatMayNotBeOnTheDiskIsNotGoneOnWith();
    void aNoteThatStaysIsTold();
    void isToldEvenWhereTheDeletionWasCancelled();
};

/// The system tells a failed sync once: the next one succeeds, and nothing has reached the disk.
void TestRestoreUnsynced::whatMayNotBeOnTheDiskIsNotGoneOnWith()
{
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    VERIFY_ASSIGN(first, was.plan(was.request()));
    {
        SyscallProbe probe;
        probe.fail("syncfs", 1, EIO);
        VERIFY_ASSIGN(report,
                      restore::runRestore(was.f.repository.repo(), first, was.f.progress, was.f.stop));
        QVERIFY(!report.isComplete());
        QVERIFY(report.endedBy);
        QVERIFY(report.endedBy->message.contains(QLatin1String("may not be on the disk")));
        QVERIFY(!report.endedBy->message.contains(QLatin1String("are in place")));
        QVERIFY(report.endedBy->hint.startsWith(QLatin1String("Restore again with \"replace\"")));
    }
    QVERIFY(!fs::exists(was.note));
    VERIFY_ASSIGN(plan, was.plan(was.request(ConflictPolicy::Replace)));
    QVERIFY(!plan.resumes);
    QCOMPARE(plan.filesToWrite, std::uint64_t(kFiles));
}

void TestRestoreUnsynced::aNoteThatStaysIsTold()
{
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    VERIFY_ASSIGN(plan, was.plan(was.request()));
    SyscallProbe probe;
    probe.fail("syncfs", 1, EIO);
    probe.fail("unlinkat", 1, EROFS, true);
    VERIFY_ASSIGN(report, restore::runRestore(was.f.repository.repo(), plan, was.f.progress, was.f.stop));
    QVERIFY(report.endedBy);
    QVERIFY(report.endedBy->message.contains(QLatin1String("may not be on the disk")));
    QVERIFY(report.endedBy->hint.startsWith(QLatin1String("Remove .backstop-restore-unfinished")));
}

void TestRestoreUnsynced::isToldEvenWhereTheDeletionWasCancelled()
{
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    VERIFY_OK(was.f.folder.write("out/data/deep/extra1", "x"));
    VERIFY_OK(was.f.folder.write("out/data/deep/extra2", "x"));
    restore::RestoreRequest wanted = was.request();
    wanted.deleteExtra = true;
    VERIFY_ASSIGN(plan, was.plan(wanted));
    QCOMPARE(plan.entriesToDelete, 2u);
    std::stop_source source;
    SyscallProbe probe;
    probe.fail("syncfs", 1, EIO);
    probe.before("unlinkat", 1, [&source] { source.request_stop(); }); // of the first one that is deleted
    VERIFY_ASSIGN(report,
                  restore::runRestore(was.f.repository.repo(), plan, was.f.progress, source.get_token()));
    QVERIFY(report.endedBy);
    QVERIFY(report.endedBy->message.contains(QLatin1String("may not be on the disk")));
    QVERIFY(report.endedBy->message.contains(QLatin1String("cancelled")));
    QCOMPARE(report.entriesDeleted, 1u);
}

QTEST_GUILESS_MAIN(TestRestoreUnsynced)
#include "tst_restoreunsynced.moc"
