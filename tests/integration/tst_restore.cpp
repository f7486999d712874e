// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/comparetrees.h"
#include "model/repository/tree.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

#include <csignal>
#include <cstdio>
#include <filesystem>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;
using restore::RestoreAction;
using restore::TargetDirectory;

namespace fs = std::filesystem;

namespace {

Bytes attributeOf(const Bytes &path, const char *name)
{
    char value[256];
    const ssize_t size = ::lgetxattr(path.c_str(), name, value, sizeof value);
    return size < 0 ? Bytes("none") : Bytes(value, static_cast<std::size_t>(size));
}

/// Everything that a file system can hold, as far as this user may make it.
Result<> fillWithEverything(const TemporaryFolder &folder)
{
    SeededRandom random(99);
    for (const std::size_t size : {0, 1, 511, 512, 513, 32767, 32768, 32769, 98304, 524288, 2097152, 5000001})
        BACKSTOP_TRY(folder.write("data/sizes/" + std::to_string(size), random.bytes(size)));
    BACKSTOP_TRY(folder.makeFolder("data/empty"));
    BACKSTOP_TRY(folder.write("data/names/not \xff\xfe text", "1"));
    BACKSTOP_TRY(folder.write("data/names/new\nline", "2"));
    BACKSTOP_TRY(folder.write("data/names/" + Bytes(255, 'n'), "3"));
    BACKSTOP_TRY(folder.write("data/names/<img src=x>", "4"));
    BACKSTOP_TRY(folder.write("data/modes/setuid", "5"));
    BACKSTOP_TRY(folder.write("data/modes/readonly", "6"));
    BACKSTOP_TRY(folder.write("data/shut/inside", "7"));
    BACKSTOP_TRY(folder.write("data/links/one", random.bytes(70'000)));
    const auto at = [&folder](const char *name) { return folder.path(name); };
    fs::create_symlink("/nowhere/at/all", at("data/links/dangling"));
    fs::create_symlink("loop", at("data/links/loop"));
    fs::create_hard_link(at("data/links/one"), at("data/links/two"));
    fs::create_hard_link(at("data/links/one"), at("data/names/three"));
    ::mkfifo(at("data/fifo").c_str(), 0640);
    ::chmod(at("data/modes/setuid").c_str(), 06755);
    ::chmod(at("data/modes/readonly").c_str(), 0444);
    setAttribute(at("data/modes/readonly"), "user.desk", "rates");
    setAttribute(at("data/empty"), "user.kind", "folder");
    const int sparse = ::open(at("data/sparse").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    const bool written = ::pwrite(sparse, "begin", 5, 0) == 5 && ::pwrite(sparse, "end", 3, 64 << 20) == 3 &&
                         ::ftruncate(sparse, 128 << 20) == 0;
    ::close(sparse);
    setTimes(at("data/sizes/1"), -1'234'567'890);
    setTimes(at("data/sizes/511"), 1'700'000'000'123'456'789);
    setTimes(at("data/links/dangling"), 1'600'000'000'000'000'001);
    ::chmod(at("data/shut").c_str(), 0500);
    return written ? Result<>() : Error{ErrorCode::Io, QStringLiteral("sparse file: not made"), {}};
}

} // namespace

class TestRestore : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKnownToBeDamagedIsInThePlan();
    void bringsBackEverythingAFileSystemCanHold();
    void bringsBackManySmallFilesBetweenFoldersAndLargeOnes();
    void restoresOnlyWhatIsIncluded();
    void leavesOutExcludedPathsButTheDeepestWordCounts();
    void runsOfSlashesInPathsAreOne();
    void unknownIncludeIsNotFound();
    void conflictsStopItBeforeAnythingIsWritten();
    void keepLeavesWhatIsThere();
    void replaceChangedLeavesEqualFilesAlone();
    void replaceChangedKeepsWhatCouldNotGetItsGroup();
    void replaceChangedReplacesWhatLeadsElsewhere();
    void replaceTakesThePlaceOfLinksAndNeverFollowsThem();
    void deletesExtraEntriesOnlyInRestoredFolders();
    void planDecidesAndChangesNothing();
    void damagedChunkCostsItsFileAndNothingElse();
    void damagedTreeCostsItsFolderAndNothingElse();
    void fullTargetIsToldBeforeAnythingIsWritten();
    void neededSpaceLeavesOutHolesAndFurtherNames();
    void restoreGoesOnWhereAnObjectCannotBeRead();
    void fileTooLargeForTheTargetCostsItselfOnly();
    void conflictIsToldWithoutEmptyCounts();
    void cancelledRestoreLeavesWholeFilesOnly();
    void everyPointInTimeIsRestoredByItself();
};

void TestRestore::bringsBackEverythingAFileSystemCanHold()
{
    SourceFixture f;
    VERIFY_OK(fillWithEverything(f.folder));
    VERIFY_ASSIGN(summary, f.backUp());
    QCOMPARE(summary.record.problemCount, 0u);
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(summary.record)));
    for (const restore::RestoreProblem &problem : report.problems)
        qWarning("%s", qPrintable(problem.error.message));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(report.filesWritten, summary.record.filesCount);
    VERIFY_ASSIGN(comparison, app::compareTrees(f.source(), f.folder.path("out/data"), {}));
    QVERIFY2(comparison.isEqual(),
             qPrintable(QStringList(comparison.differences.begin(), comparison.differences.end())
                            .join(QLatin1String("; "))));

    const auto inOut = [&f](const char *name) { return f.folder.path(Bytes("out/data/") + name); };
    QCOMPARE(statusOf(inOut("links/one")).st_nlink, nlink_t{3});
    QCOMPARE(statusOf(inOut("names/three")).st_ino, statusOf(inOut("links/one")).st_ino);
    QCOMPARE(attributeOf(inOut("modes/readonly"), "user.desk"),
             attributeOf(f.folder.path("data/modes/readonly"), "user.desk"));
    QCOMPARE(attributeOf(inOut("empty"), "user.kind"), attributeOf(f.folder.path("data/empty"), "user.kind"));
    QVERIFY(statusOf(inOut("sparse")).st_blocks <= statusOf(f.folder.path("data/sparse")).st_blocks + 64);
    QCOMPARE(statusOf(inOut("sizes/511")).st_mtim.tv_nsec, 123'456'789L);
    QVERIFY(S_ISFIFO(statusOf(inOut("fifo")).st_mode));
}

void TestRestore::bringsBackManySmallFilesBetweenFoldersAndLargeOnes()
{
    SourceFixture f;
    SeededRandom random(5);
    for (int i = 0; i < 300; ++i) {
        const Bytes name = "data/" + std::to_string(i);
        const std::size_t size = i % 50 == 7 ? 200'000 : 20;
        VERIFY_OK(i % 10 == 3 ? f.folder.write(name + "/below", "b")
                              : f.folder.write(name, random.bytes(size)));
    }
    VERIFY_ASSIGN(summary, f.backUp());
    for (const int threads : {1, 3}) {
        restore::RestoreRequest request = f.restoreRequest(summary.record);
        request.target = f.folder.path("out" + std::to_string(threads));
        request.threads = threads;
        VERIFY_ASSIGN(report, f.restore(request));
        QVERIFY(report.isComplete());
        QCOMPARE(report.filesCompared, 300u);
        VERIFY_ASSIGN(comparison, app::compareTrees(f.source(), request.target + "/data", {}));
        QVERIFY(comparison.isEqual());
    }
}

void TestRestore::restoresOnlyWhatIsIncluded()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/orders/1", "1"));
    VERIFY_OK(f.folder.write("data/orders/sub/2", "2"));
    VERIFY_OK(f.folder.write("data/ordersbook/3", "3"));
    VERIFY_OK(f.folder.write("data/risk", "4"));
    VERIFY_ASSIGN(summary, f.backUp());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.includes = {"data/orders", "/data/risk"};
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.filesWritten, 3u);
    QVERIFY(f.folder.exists("out/data/orders/sub/2") && f.folder.exists("out/data/risk"));
    QVERIFY(!f.folder.exists("out/data/ordersbook"));
}

void TestRestore::leavesOutExcludedPathsButTheDeepestWordCounts()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a/1", "1"));
    VERIFY_OK(f.folder.write("data/a/b/2", "2"));
    VERIFY_OK(f.folder.write("data/a/b/c/3", "3"));
    VERIFY_ASSIGN(summary, f.backUp());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.includes = {"data", "data/a/b/c"};
    request.excludedPaths = {"data/a/b"};
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.filesWritten, 2u);
    QVERIFY(f.folder.exists("out/data/a/1") && f.folder.exists("out/data/a/b/c/3"));
    QVERIFY(!f.folder.exists("out/data/a/b/2"));
}

void TestRestore::runsOfSlashesInPathsAreOne()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/orders/1", "1"));
    VERIFY_OK(f.folder.write("data/orders/sub/2", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.includes = {"//data//./orders/"};
    request.excludedPaths = {"data///orders/./sub//"};
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.filesWritten, 1u);
    QVERIFY(f.folder.exists("out/data/orders/1"));
}

void TestRestore::unknownIncludeIsNotFound()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.includes = {"data/nothing"};
    VERIFY_ERROR(NotFound, f.restore(request));
    QVERIFY(!f.folder.exists("out"));
}

void TestRestore::conflictsStopItBeforeAnythingIsWritten()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/b", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/b", "mine"));
    VERIFY_ERROR(TargetConflict, f.restore(f.restoreRequest(summary.record)));
    QVERIFY(!f.folder.exists("out/data/a"));
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("mine"));
}

void TestRestore::keepLeavesWhatIsThere()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/b", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/b", "mine"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Keep;
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.filesWritten, 1u);
    QCOMPARE(report.filesKept, 1u);
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("mine"));
}

void TestRestore::replaceChangedLeavesEqualFilesAlone()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/b", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.restore(f.restoreRequest(summary.record)));
    VERIFY_OK(f.folder.write("out/data/b", "spoiled"));
    const ino_t before = statusOf(f.folder.path("out/data/a")).st_ino;
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.filesWritten, 1u);
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("2"));
    QCOMPARE(statusOf(f.folder.path("out/data/a")).st_ino, before);
}

void TestRestore::replaceChangedKeepsWhatCouldNotGetItsGroup()
{
    SourceFixture f;
    fs::permissions(f.folder.path(), fs::perms(0777));
    VERIFY_OK(f.folder.write("data/a", "1"));
    fs::permissions(f.folder.path("data/a"), fs::perms(0640));
    VERIFY_ASSIGN(summary, f.backUp());
    const AsNobody nobody;
    if (!nobody.changed())
        QSKIP("this test needs a file of another group");
    const restore::RestoreRequest first = f.restoreRequest(summary.record);
    VERIFY_OK(f.restore(first));
    QCOMPARE(statusOf(f.folder.path("out/data/a")).st_mode & 07777u, 0600u);
    restore::RestoreRequest again = first;
    again.onConflict = ConflictPolicy::ReplaceChanged;
    VERIFY_ASSIGN(report, f.restore(again));
    QCOMPARE(report.filesWritten, 0u);
    QCOMPARE(report.filesKept, 1u);
    fs::permissions(f.folder.path("out/data/a"), fs::perms(0644));
    VERIFY_ASSIGN(mended, f.restore(again));
    QCOMPARE(mended.filesWritten, 1u);
}

void TestRestore::replaceChangedReplacesWhatLeadsElsewhere()
{
    constexpr std::int64_t kTime = 1'600'000'000'000'000'000;
    SourceFixture f;
    const auto make = [&f](const Bytes &folder, const char *target, unsigned minor) {
        fs::create_directories(f.folder.path(folder));
        const Bytes link = f.folder.path(folder + "/link");
        const Bytes device = f.folder.path(folder + "/device");
        fs::remove(link);
        fs::remove(device);
        fs::create_symlink(target, link);
        const bool hasDevice = ::mknod(device.c_str(), S_IFCHR | 0600, makedev(1, minor)) == 0;
        return setTimes(link, kTime) && (!hasDevice || setTimes(device, kTime));
    };
    QVERIFY(make("data", "/here", 3));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.restore(f.restoreRequest(summary.record)));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    VERIFY_ASSIGN(equal, f.restore(request));
    QCOMPARE(equal.filesWritten, 0u);
    QVERIFY(make("out/data", "/there", 5));
    VERIFY_ASSIGN(changed, f.restore(request));
    QCOMPARE(changed.filesWritten, changed.filesAsked);
    QCOMPARE(fs::read_symlink(f.folder.path("out/data/link")), fs::path("/here"));
    QCOMPARE(statusOf(f.folder.path("out/data/device")).st_rdev,
             statusOf(f.folder.path("data/device")).st_rdev);
}

void TestRestore::replaceTakesThePlaceOfLinksAndNeverFollowsThem()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/file", "from the backup"));
    VERIFY_OK(f.folder.write("data/sub/file", "from the backup"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("precious/file", "precious"));
    VERIFY_OK(f.folder.makeFolder("out/data"));
    fs::create_symlink(f.folder.path("precious/file"), f.folder.path("out/data/file"));
    fs::create_directory_symlink(f.folder.path("precious"), f.folder.path("out/data/sub"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Replace;
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(*f.folder.read("precious/file"), Bytes("precious"));
    QVERIFY(S_ISREG(statusOf(f.folder.path("out/data/file")).st_mode));
    QVERIFY(S_ISDIR(statusOf(f.folder.path("out/data/sub")).st_mode));
    QCOMPARE(*f.folder.read("out/data/sub/file"), Bytes("from the backup"));
}

void TestRestore::deletesExtraEntriesOnlyInRestoredFolders()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/sub/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/beside", "mine"));
    VERIFY_OK(f.folder.write("out/data/old/deep/x", "extra"));
    VERIFY_OK(f.folder.write("out/data/sub/y", "extra"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.deleteExtra = true;
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.entriesDeleted, 4u); // with what was in the folder
    QVERIFY(f.folder.exists("out/beside"));
    QVERIFY(!f.folder.exists("out/data/old") && !f.folder.exists("out/data/sub/y"));
    QVERIFY(f.folder.exists("out/data/sub/a"));
}

void TestRestore::planDecidesAndChangesNothing()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/b", "22"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/b", "mine"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Replace;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(plan.filesToWrite, 2u);
    QCOMPARE(plan.filesToReplace, 1u);
    QCOMPARE(plan.bytesToWrite, 3u);
    QCOMPARE(plan.entries.size(), std::size_t{3});
    QVERIFY(plan.entries[0].action == RestoreAction::EnterFolder);
    QVERIFY(plan.entries[1].action == RestoreAction::Create);
    QVERIFY(plan.entries[2].action == RestoreAction::Replace);
    QVERIFY(!reasonOf(plan.entries[2], request.onConflict).isEmpty());
    QVERIFY(!f.folder.exists("out/data/a"));
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("mine"));
}

void TestRestore::damagedChunkCostsItsFileAndNothingElse()
{
    SourceFixture f;
    SeededRandom random(8);
    for (int i = 0; i < 6; ++i)
        VERIFY_OK(f.folder.write("data/f" + std::to_string(i), random.bytes(20'000)));
    VERIFY_ASSIGN(summary, f.backUp());
    // The larger pack is that of the data; a bit in its middle is inside one of the six files.
    std::string largest;
    for (const std::string &pack : f.repository.names("packs/")) {
        if (largest.empty() || f.repository.bytes(pack).size() > f.repository.bytes(largest).size())
            largest = pack;
    }
    f.repository.flipBit(largest, f.repository.bytes(largest).size() * 4);
    VERIFY_OK(f.repository.reopen());
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(summary.record)));
    QCOMPARE(report.problemCount, 1u);
    QCOMPARE(report.filesWritten, 5u);
    QVERIFY(report.problems.front().error.code == ErrorCode::Damaged);
    QVERIFY(!report.problems.front().error.hint.isEmpty());
    for (int i = 0; i < 6; ++i) {
        const Bytes name = "data/f" + std::to_string(i);
        if (report.problems.front().path == name)
            QVERIFY(!f.folder.exists("out/" + name));
        else
            QVERIFY(*f.folder.read("out/" + name) == *f.folder.read(name));
    }
    for (const auto &entry : fs::recursive_directory_iterator(f.target()))
        QVERIFY2(entry.path().filename().native().find("backstop") == Bytes::npos,
                 "no temporary file is left");
}

void TestRestore::damagedTreeCostsItsFolderAndNothingElse()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/bad/x", "1"));
    VERIFY_OK(f.folder.write("data/good/y", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    repository::BlobSession session(f.repository.repo().blobs());
    VERIFY_ASSIGN(node, repository::findNode(session, summary.record.tree.root, "data/bad"));
    const auto location = f.repository.repo().blobs().index().find(node.subtree.root);
    QVERIFY(location);
    const auto pack = f.repository.repo().blobs().index().pack(location->pack);
    f.repository.flipBit(repository::packName(pack.id), (location->entry.offset + 3) * 8);
    VERIFY_OK(f.repository.reopen());
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(summary.record)));
    QCOMPARE(report.problemCount, 1u);
    QCOMPARE(report.problems.front().path, Bytes("data/bad"));
    QCOMPARE(*f.folder.read("out/data/good/y"), Bytes("2"));
}

void TestRestore::fullTargetIsToldBeforeAnythingIsWritten()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", Bytes(1000, 'x')));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), f.restoreRequest(summary.record),
                                             f.progress, f.stop));
    plan.freeBytes = plan.spaceNeeded - 1;
    VERIFY_ERROR(NoSpace, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QVERIFY(!f.folder.exists("out"));
}

void TestRestore::neededSpaceLeavesOutHolesAndFurtherNames()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", Bytes(700'000, 'a')));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/b"));
    VERIFY_OK(f.folder.write("data/c", Bytes(100'000, 'c')));
    const int sparse = ::open(f.folder.path("data/sparse").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    QVERIFY(::pwrite(sparse, "end", 3, 64 << 20) == 3);
    ::close(sparse);
    VERIFY_ASSIGN(summary, f.backUp());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Replace;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(plan.bytesToWrite, 700'000u * 2 + 100'000 + (64u << 20) + 3);
    QVERIFY2(plan.spaceNeeded >= 800'003 && plan.spaceNeeded < 900'000,
             std::to_string(plan.spaceNeeded).c_str());
    // What is replaced makes room for what comes after it.
    VERIFY_OK(f.folder.write("out/data/a", Bytes(690'000, 'x')));
    VERIFY_ASSIGN(replacing, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(replacing.spaceNeeded, 700'000u);
}

void TestRestore::restoreGoesOnWhereAnObjectCannotBeRead()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/bad/x", "1"));
    VERIFY_OK(f.folder.write("data/good/y", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.repository.reopen());
    VERIFY_OK(f.repository.repo().loadIndex());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    bool happened = true;
    for (std::uint64_t n = 1; happened && n < 100; ++n) {
        request.target = f.folder.path("out" + std::to_string(n));
        f.repository.faults().resetCounts();
        Fault fault;
        fault.call = Call::Read;
        fault.at = n;
        f.repository.faults().addFault(fault);
        const auto report = f.restore(request);
        happened = f.repository.faults().happened();
        f.repository.faults().clearFaults();
        QVERIFY2(report && !report->endedBy,
                 (std::to_string(n) + ": " + describe(report).toStdString()).c_str());
        QCOMPARE(report->problemCount > 0, happened);
    }
    QVERIFY(!happened);
}

void TestRestore::fileTooLargeForTheTargetCostsItselfOnly()
{
    SourceFixture f;
    SeededRandom random(3);
    VERIFY_OK(f.folder.write("data/a", random.bytes(3'000'000)));
    VERIFY_OK(f.folder.write("data/b", "small"));
    VERIFY_ASSIGN(summary, f.backUp());
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1'000'000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto report = f.restore(f.restoreRequest(summary.record));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    VERIFY_OK(report);
    QVERIFY(!report->endedBy);
    QCOMPARE(report->problemCount, 1u);
    QVERIFY(report->problems.front().error.code == ErrorCode::FileTooLarge);
    QVERIFY(!f.folder.exists("out/data/a"));
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("small"));
}

void TestRestore::conflictIsToldWithoutEmptyCounts()
{
    SourceFixture f;
    for (const char *name : {"data/a", "data/b", "data/c"})
        VERIFY_OK(f.folder.write(name, "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    const QStringList expected{
        QStringLiteral("data/a: exists already; nothing was changed"),
        QStringLiteral("data/a: exists already, and so does 1 more entry; nothing was changed"),
        QStringLiteral("data/a: exists already, and so do 2 more entries; nothing was changed")};
    int n = 0;
    for (const char *name : {"out/data/a", "out/data/b", "out/data/c"}) {
        VERIFY_OK(f.folder.write(name, "mine"));
        const auto stopped = f.restore(f.restoreRequest(summary.record));
        VERIFY_ERROR(TargetConflict, stopped);
        QCOMPARE(stopped.error().message, expected[n++]);
    }
}

void TestRestore::cancelledRestoreLeavesWholeFilesOnly()
{
    SourceFixture f;
    SeededRandom random(6);
    for (int i = 0; i < 30; ++i)
        VERIFY_OK(f.folder.write("data/f" + std::to_string(i), random.bytes(100'000)));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.repository.reopen());
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), f.restoreRequest(summary.record),
                                             f.progress, f.stop));
    std::stop_source source;
    std::atomic<int> reads{0};
    f.repository.faults().setObserver([&](Call call, const std::string &) {
        if (call == Call::Read && ++reads == 20)
            source.request_stop();
    });
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, source.get_token()));
    QVERIFY(report.endedBy && report.endedBy->code == ErrorCode::Cancelled);
    QVERIFY(!report.isComplete());
    int whole = 0;
    for (const auto &entry : fs::recursive_directory_iterator(f.target())) {
        if (!entry.is_regular_file() || entry.path().filename().native() == TargetDirectory::kNoteName)
            continue;
        ++whole;
        const Bytes name = "data/" + entry.path().filename().native();
        QVERIFY(*f.folder.read("out/" + name) == *f.folder.read(name));
    }
    QVERIFY(whole < 30);
    QCOMPARE(report.filesWritten, static_cast<std::uint64_t>(whole));
}

void TestRestore::everyPointInTimeIsRestoredByItself()
{
    SourceFixture f;
    std::vector<repository::BackupRecord> records;
    std::vector<Bytes> contents;
    SeededRandom random(4);
    for (int day = 0; day < 4; ++day) {
        f.letFilesSettle();
        contents.push_back(random.bytes(150'000));
        VERIFY_OK(f.folder.write("data/book", contents.back()));
        VERIFY_OK(f.folder.write("data/day" + std::to_string(day), "x"));
        VERIFY_ASSIGN(summary, f.backUp());
        records.push_back(summary.record);
    }
    for (std::size_t day = 0; day < records.size(); ++day) {
        restore::RestoreRequest request = f.restoreRequest(records[day]);
        request.target = f.folder.path("out" + std::to_string(day));
        VERIFY_ASSIGN(report, f.restore(request));
        QCOMPARE(report.filesWritten, day + 2);
        QVERIFY(*f.folder.read("out" + std::to_string(day) + "/data/book") == contents[day]);
    }
}

void TestRestore::whatIsKnownToBeDamagedIsInThePlan()
{
    SourceFixture test;
    const Bytes broken = noise(2, 30'000);
    VERIFY_OK(test.folder.write("data/a", noise(1, 30'000)));
    VERIFY_OK(test.folder.write("data/b", broken));
    VERIFY_OK(test.folder.write("out/data/a", "older"));
    auto made = test.backUp();
    VERIFY_OK(made);
    restore::RestoreRequest wanted = test.restoreRequest(made->record);
    wanted.onConflict = ConflictPolicy::Replace;
    const auto plan = [&] { return planRestore(test.repository.repo(), wanted, test.progress, test.stop); };
    flipBlob(test.repository, chunkId(test.repository, broken));
    auto unknown = plan();
    VERIFY_OK(unknown);
    QCOMPARE(unknown->filesDamaged, std::uint64_t(0)); // nobody has looked yet
    VERIFY_OK(verifyAt(test.repository, verify::VerifyLevel::Data));
    auto known = plan();
    VERIFY_OK(known);
    QCOMPARE(known->filesDamaged, std::uint64_t(1));
    auto report = runRestore(test.repository.repo(), *known, test.progress, test.stop);
    VERIFY_OK(report);
    QCOMPARE(report->isDone.size(), known->entries.size());
    for (std::size_t i = 0; i < known->entries.size(); ++i) {
        const restore::PlanEntry &entry = known->entries[i];
        QCOMPARE(entry.isDamaged, entry.path == "data/b");
        QCOMPARE(report->isDone[i] != 0, entry.path == "data/a");
    }
    // What the source still has is stored anew, and the old backup is whole again.
    VERIFY_OK(test.backUp(backup::TypeChoice::Full));
    auto healed = plan();
    VERIFY_OK(healed);
    QCOMPARE(healed->filesDamaged, std::uint64_t(0));
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
