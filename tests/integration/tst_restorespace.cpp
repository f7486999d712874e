// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/filedescriptor.h"
#include "model/repository/tree.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/syscallprobe.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;

namespace {

/// A file of 200 GiB that is nearly all hole, in so many pieces that they stand in lists.
Result<> writeIslands(const TemporaryFolder &folder, const Bytes &name)
{
    BACKSTOP_TRY(folder.write(name, {}));
    const FileDescriptor file(::open(folder.path(name).c_str(), O_WRONLY | O_CLOEXEC));
    for (int i = 0; i < 200; ++i) {
        const Bytes island = "island " + std::to_string(i);
        if (::pwrite(file.get(), island.data(), island.size(), off_t{i} << 30) < 0)
            return systemError(errno, QStringLiteral("islands"));
    }
    return {};
}

} // namespace

/// The room that a restore needs, and that what it wrote is on the disk when it says so: on each file system of the target.
class TestRestoreSpace : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMountedInTheTargetIsSyncedToo();
    void roomIsMeasuredWhereTheFilesGo();
    void onlyWhatIsReallyFreedMakesRoom_data();
    void onlyWhatIsReallyFreedMakesRoom();
    void holesOfAHugeFileTakeNoRoom();
    void listThatCannotBeReadIsNoReasonToRefuse();
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
        QVERIFY(refused.error().message.contains(QLatin1String("out/data/mounted: 292.97 KiB")));
    }
    const MountedFolder large(f.folder.path("out/data/mounted"), 1 << 20);
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(plan.hasRoom()); // what goes beside it needs no room there
    VERIFY_OK(restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
}

void TestRestoreSpace::onlyWhatIsReallyFreedMakesRoom_data()
{
    QTest::addColumn<bool>("isHole");
    QTest::addColumn<bool>("hasOtherName");
    QTest::addColumn<quint64>("needed");
    QTest::newRow("a file gives its blocks back") << false << false << quint64(700'000);
    QTest::newRow("a hole gives nothing back") << true << false << quint64(1'400'000);
    QTest::newRow("nor does a file with another name") << false << true << quint64(1'400'000);
}

void TestRestoreSpace::onlyWhatIsReallyFreedMakesRoom()
{
    QFETCH(bool, isHole);
    QFETCH(bool, hasOtherName);
    QFETCH(quint64, needed);
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", Bytes(700'000, 'a')));
    VERIFY_OK(f.folder.write("data/b", Bytes(700'000, 'b')));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/a", isHole ? Bytes() : Bytes(720'000, 'x')));
    if (isHole)
        QCOMPARE(::truncate(f.folder.path("out/data/a").c_str(), off_t{720'000}), 0);
    if (hasOtherName)
        QCOMPARE(::link(f.folder.path("out/data/a").c_str(), f.folder.path("out/other").c_str()), 0);
    ::sync(); // some file systems give a file its blocks only then
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Replace;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(plan.spaceNeeded, needed);
}

void TestRestoreSpace::holesOfAHugeFileTakeNoRoom()
{
    SourceFixture f;
    VERIFY_OK(writeIslands(f.folder, "data/a"));
    VERIFY_OK(writeIslands(f.folder, "data/b"));
    VERIFY_OK(f.folder.write("data/c", Bytes(300'000, 'c')));
    VERIFY_ASSIGN(summary, f.backUp());
    const MountedFolder small(f.target(), 8 << 20);
    if (!small.isMounted())
        QSKIP("this user may not mount anything");
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), f.restoreRequest(summary.record),
                                             f.progress, f.stop));
    QVERIFY2(plan.hasRoom(), std::to_string(plan.spaceNeeded).c_str());
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QVERIFY(report.isComplete());
}

void TestRestoreSpace::listThatCannotBeReadIsNoReasonToRefuse()
{
    SourceFixture f;
    VERIFY_OK(writeIslands(f.folder, "data/a"));
    VERIFY_OK(f.folder.write("data/b", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    repository::BlobSession session(f.repository.repo().blobs());
    VERIFY_ASSIGN(node, repository::findNode(session, summary.record.tree.root, "data/a"));
    QVERIFY(!node.content.lists.empty());
    const repository::BlobIndex &index = f.repository.repo().blobs().index();
    const auto place = index.find(node.content.lists.front());
    QVERIFY(place);
    f.repository.flipBit(repository::packName(index.pack(place->pack).id), (place->entry.offset + 3) * 8);
    VERIFY_OK(f.repository.reopen());
    const MountedFolder small(f.target(), 8 << 20);
    if (!small.isMounted())
        QSKIP("this user may not mount anything");
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(summary.record)));
    QCOMPARE(report.problemCount, 1u);
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("2"));
}

QTEST_GUILESS_MAIN(TestRestoreSpace)
#include "tst_restorespace.moc"
