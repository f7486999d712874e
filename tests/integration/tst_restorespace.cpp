// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/sourcefixture.h"
#include "tests/support/syscallprobe.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;

/// The room that a restore needs, and that what it wrote is on the disk when it says so: on each file system of the target.
class TestRestoreSpace : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMountedInTheTargetIsSyncedToo();
    void roomIsMeasuredWhereTheFilesGo();
};

void TestRestoreSpace::whatIsMountedInTheTargetIsSyncedToo()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/mounted/sub/b", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    const MountedFolder mounted(f.folder.path("out/data/mounted"), 1 << 20);
    if (!mounted.isMounted())
        QSKIP("this user may not mount anything");
    const SyscallProbe probe;
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(summary.record)));
    QVERIFY(report.isComplete());
    QCOMPARE(std::ranges::count(probe.calls(), "syncfs"), 2);
}

void TestRestoreSpace::roomIsMeasuredWhereTheFilesGo()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", Bytes(700'000, 'a')));
    VERIFY_OK(f.folder.write("data/mounted/b", Bytes(300'000, 'b')));
    VERIFY_ASSIGN(summary, f.backUp());
    const restore::RestoreRequest request = f.restoreRequest(summary.record);
    {
        const MountedFolder small(f.folder.path("out/data/mounted"), 64 << 10);
        if (!small.isMounted())
            QSKIP("this user may not mount anything");
        VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
        QCOMPARE(plan.spaceNeeded, 300'000u);
        QCOMPARE(plan.freeBytes, 64u << 10);
        const auto refused = restore::runRestore(f.repository.repo(), plan, f.progress, f.stop);
        VERIFY_ERROR(NoSpace, refused);
        QVERIFY(refused.error().message.contains(QLatin1String("out/data/mounted: 300000 bytes")));
    }
    const MountedFolder large(f.folder.path("out/data/mounted"), 1 << 20);
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(plan.hasRoom()); // what goes beside it needs no room there
    VERIFY_OK(restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
}

QTEST_GUILESS_MAIN(TestRestoreSpace)
#include "tst_restorespace.moc"
