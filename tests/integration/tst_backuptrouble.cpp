// SPDX-License-Identifier: GPL-3.0-or-later
//
// A backup whose sources or earlier objects are damaged, missing or changing.
#include "model/verify/verify.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"

#include <QTest>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>

#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using repository::BackupStatus;

namespace fs = std::filesystem;

namespace {

mode_t attributesFailOf = 0;         // of entries of this type
std::atomic<bool> readsTouch{false}; // the file that is read, as a program that writes to it does

} // namespace

/// Takes the place of the system's function in this program.
extern "C" ssize_t flistxattr(int fd, char *list, size_t size) noexcept
{
    struct stat status = {};
    if (attributesFailOf != 0 && ::fstat(fd, &status) == 0 && (status.st_mode & S_IFMT) == attributesFailOf) {
        errno = EIO;
        return -1;
    }
    return ::syscall(SYS_flistxattr, fd, list, size);
}

/// Takes the place of the system's function in this program.
extern "C" ssize_t pread(int fd, void *buffer, size_t size, off_t offset)
{
    if (readsTouch) {
        static std::atomic<int> second{0};
        const struct timespec now = {1'500'000'000 + ++second, 0};
        const struct timespec times[2] = {now, now};
        ::futimens(fd, times);
    }
    return ::syscall(SYS_pread64, fd, buffer, size, offset);
}

class TestBackupTrouble : public QObject
{
    Q_OBJECT

private slots:
    void unreadableFileMakesThePartialBackupThatListsIt();
    void missingSourceMakesNoBackup();
    void oneMissingSourceOfTwoMakesAPartialBackup();
    void backupStoresAgainWhatALostPackHeld();
    void indexNamesALostPackUntilAllOfItIsStoredAgain();
    void fileWhoseChunksNoIndexNamesIsReadAgain();
    void fileThatAlwaysEndsBeforeItsSizeIsWhole();
    void fileThatChangesWhileItIsReadIsMarked();
    void fileWithoutAllItsAttributesIsNeverTakenOver();
    void folderWithoutAllItsAttributesHidesNoChangeBelowIt();
    void backupGoesOnWhereAnObjectCannotBeRead();
};

void TestBackupTrouble::unreadableFileMakesThePartialBackupThatListsIt()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/open", "1"));
    VERIFY_OK(f.folder.write("data/shut", "2"));
    VERIFY_OK(f.folder.write("data/zz", "3"));
    fs::permissions(f.folder.path(), fs::perms(0755));
    fs::permissions(f.folder.path("data/shut"), fs::perms::none);
    const AsNobody nobody;
    VERIFY_ASSIGN(summary, f.backUp());
    QVERIFY(summary.record.status == BackupStatus::Partial);
    QCOMPARE(summary.record.problemCount, 1u);
    QCOMPARE(summary.record.problems.front().path, Bytes("data/shut"));
    QVERIFY(summary.record.problems.front().message.contains(QLatin1String("shut")));
    QCOMPARE(summary.record.filesCount, 2u);
    VERIFY_ASSIGN(stored, f.repository.repo().backup(summary.record.id));
    QVERIFY(stored.status == BackupStatus::Partial);
    QCOMPARE(stored.problems.size(), std::size_t{1});
}

void TestBackupTrouble::missingSourceMakesNoBackup()
{
    SourceFixture f;
    VERIFY_ERROR(SourceNotFound, f.backUp());
    VERIFY_ASSIGN(ids, f.repository.repo().backupIds());
    QVERIFY(ids.empty());
}

void TestBackupTrouble::oneMissingSourceOfTwoMakesAPartialBackup()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    backup::BackupRequest request = f.request();
    request.sources.push_back(f.folder.path("gone"));
    VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(summary.record.status == BackupStatus::Partial);
    QCOMPARE(summary.record.problems.front().path, Bytes("gone"));
    QCOMPARE(summary.record.filesCount, 1u);
}

void TestBackupTrouble::backupStoresAgainWhatALostPackHeld()
{
    SourceFixture f;
    SeededRandom random(5);
    VERIFY_OK(f.folder.write("data/big", random.bytes(300'000)));
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    for (const std::string &pack : f.repository.names("packs/"))
        f.repository.remove(pack);
    VERIFY_OK(f.repository.reopen());
    f.letFilesSettle();
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_ASSIGN(restored, f.restore(f.restoreRequest(summary.record)));
    QCOMPARE(restored.problemCount, 0u);
    QVERIFY(*f.folder.read("out/data/big") == *f.folder.read("data/big"));
    // Nothing is missed any more, and nothing names what is gone.
    verify::VerifyRequest request;
    request.level = verify::VerifyLevel::Data;
    VERIFY_ASSIGN(report, verify::runVerify(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(report.findings.empty());
}

void TestBackupTrouble::indexNamesALostPackUntilAllOfItIsStoredAgain()
{
    SourceFixture f;
    SeededRandom random(5);
    VERIFY_OK(f.folder.write("data/a", random.bytes(300'000)));
    VERIFY_OK(f.folder.write("data/b", random.bytes(300'000)));
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    const auto lost = f.repository.names("packs/");
    for (const std::string &pack : lost)
        f.repository.remove(pack);
    fs::remove(f.folder.path("data/b")); // nothing can store it again
    VERIFY_OK(f.repository.reopen());
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    VERIFY_ASSIGN(report, verify::runVerify(f.repository.repo(), {}, f.progress, f.stop));
    std::set<std::string> told;
    for (const verify::Finding &finding : report.findings)
        told.insert(finding.object.toStdString());
    for (const std::string &pack : lost)
        QVERIFY(told.contains(pack));
}

void TestBackupTrouble::fileWhoseChunksNoIndexNamesIsReadAgain()
{
    SourceFixture f;
    SeededRandom random(5);
    VERIFY_OK(f.folder.write("data/big", random.bytes(300'000)));
    VERIFY_OK(f.folder.write("data/small", "inlined"));
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    std::string largest;
    for (const std::string &pack : f.repository.names("packs/")) {
        if (largest.empty() || f.repository.bytes(pack).size() > f.repository.bytes(largest).size())
            largest = pack;
    }
    f.repository.remove(largest); // the data; with the index nothing names it any more
    for (const std::string &index : f.repository.names("index/"))
        f.repository.remove(index);
    VERIFY_OK(f.repository.reopen());
    f.letFilesSettle();
    VERIFY_ASSIGN(summary, f.backUp());
    QCOMPARE(summary.filesRead, 1u);
    QCOMPARE(summary.filesUnchanged, 1u);
    VERIFY_ASSIGN(restored, f.restore(f.restoreRequest(summary.record)));
    QCOMPARE(restored.problemCount, 0u);
    QVERIFY(*f.folder.read("out/data/big") == *f.folder.read("data/big"));
}

void TestBackupTrouble::fileThatAlwaysEndsBeforeItsSizeIsWhole()
{
    const Bytes file = "/sys/kernel/address_bits"; // has 3 bytes and says that it has 4,096
    if (!fs::exists(file) || fs::file_size(file) != 4096)
        QSKIP("no such file here");
    const std::ifstream kept(file); // what nobody has open, the kernel may forget, and its times with it
    SourceFixture f;
    backup::BackupRequest request;
    request.sources = {file};
    VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(summary.record.status == BackupStatus::Complete);
    QCOMPARE(summary.record.problemCount, 0u);
    QCOMPARE(summary.record.sizeBytes, 3u);
}

void TestBackupTrouble::fileThatChangesWhileItIsReadIsMarked()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    readsTouch = true;
    const auto reset = qScopeGuard([] { readsTouch = false; });
    VERIFY_ASSIGN(summary, f.backUp());
    QVERIFY(summary.record.status == BackupStatus::Partial);
    QCOMPARE(summary.record.problemCount, 1u);
    const repository::SourceProblem &problem = summary.record.problems.front();
    QVERIFY(problem.isInBackup && problem.message.contains(QLatin1String("changed while it was read")));
}

void TestBackupTrouble::fileWithoutAllItsAttributesIsNeverTakenOver()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    f.letFilesSettle();
    attributesFailOf = S_IFREG;
    const auto reset = qScopeGuard([] { attributesFailOf = 0; });
    for (int run = 0; run < 2; ++run) {
        f.letFilesSettle();
        VERIFY_ASSIGN(partial, f.backUp());
        QCOMPARE(partial.filesRead, 1u);
        QVERIFY(partial.record.status == BackupStatus::Partial);
        QCOMPARE(partial.record.problems.front().path, Bytes("data/a"));
    }
    attributesFailOf = 0;
    f.letFilesSettle();
    VERIFY_ASSIGN(complete, f.backUp());
    QCOMPARE(complete.filesRead, 1u);
    QVERIFY(complete.record.status == BackupStatus::Complete);
    f.letFilesSettle();
    VERIFY_ASSIGN(unread, f.backUp());
    QCOMPARE(unread.filesRead, 0u);
}

void TestBackupTrouble::folderWithoutAllItsAttributesHidesNoChangeBelowIt()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/sub/old", "1"));
    attributesFailOf = S_IFDIR;
    const auto reset = qScopeGuard([] { attributesFailOf = 0; });
    VERIFY_ASSIGN(first, f.backUp());
    QVERIFY(first.record.problemCount > 0);
    fs::remove(f.folder.path("data/sub/old"));
    VERIFY_OK(f.folder.write("data/sub/new", "2"));
    backup::BackupRequest dry = f.request();
    dry.dryRun = true;
    VERIFY_ASSIGN(announced, backup::runBackup(f.repository.repo(), dry, f.progress, f.stop));
    VERIFY_ASSIGN(second, f.backUp());
    QVERIFY((second.record.changes == repository::ChangeCounts{1, 0, 1}));
    QVERIFY(announced.record.changes == second.record.changes);
    for (const repository::SourceProblem &problem : second.record.problems)
        QVERIFY(problem.isInBackup);
}

void TestBackupTrouble::backupGoesOnWhereAnObjectCannotBeRead()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/bad/x", "1"));
    VERIFY_OK(f.folder.write("data/good/y", "2"));
    VERIFY_OK(f.backUp());
    bool happened = true;
    for (std::uint64_t n = 1; happened && n < 100; ++n) {
        VERIFY_OK(f.folder.write("data/bad/x", std::to_string(n)));
        VERIFY_OK(f.repository.reopen());
        VERIFY_OK(f.repository.repo().loadIndex());
        f.repository.faults().resetCounts();
        for (const std::uint64_t at : {n, n + 1}) { // once more does not help
            Fault fault;
            fault.call = Call::Read;
            fault.at = at;
            f.repository.faults().addFault(fault);
        }
        f.letFilesSettle();
        const auto summary = f.backUp();
        happened = f.repository.faults().happened();
        f.repository.faults().clearFaults();
        QVERIFY2(summary.hasValue(), (std::to_string(n) + ": " + describe(summary).toStdString()).c_str());
        QCOMPARE(summary->record.filesCount, 2u);
    }
    QVERIFY(!happened);
}

QTEST_GUILESS_MAIN(TestBackupTrouble)
#include "tst_backuptrouble.moc"
