// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;

namespace fs = std::filesystem;

/// Names of one file are names of one file again, however often the restore was begun.
class TestHardLinks : public QObject
{
    Q_OBJECT

private slots:
    void namesThatAnInterruptedRunDidNotMakeAreLinked();
    void copiesInThePlaceOfNamesBecomeOneFile();
    void namesOfAFileWithoutChecksumAreLinked();
    void whatIsKeptUnseenGetsNoFurtherName();
    void changedKeptNameGetsNoFurtherName();
    void namesOfLinksAndFifosAreLinkedToo();
    void folderStaysWhereAFurtherNameIsMissing();
};

void TestHardLinks::namesThatAnInterruptedRunDidNotMakeAreLinked()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", Bytes(5000, 'x')));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/b"));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/c"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.restore(f.restoreRequest(summary.record)));
    fs::remove(f.folder.path("out/data/b"));
    fs::remove(f.folder.path("out/data/c"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(report.filesKept, 1u);
    QCOMPARE(statusOf(f.folder.path("out/data/a")).st_nlink, nlink_t{3});
    VERIFY_ASSIGN(again, f.restore(request));
    QCOMPARE(again.filesKept, 3u);
}

void TestHardLinks::copiesInThePlaceOfNamesBecomeOneFile()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", Bytes(5000, 'x')));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/b"));
    QVERIFY(setTimes(f.folder.path("data/a"), 1'600'000'000'000'000'000));
    VERIFY_ASSIGN(summary, f.backUp());
    for (const char *name : {"out/data/a", "out/data/b"}) {
        VERIFY_OK(f.folder.write(name, Bytes(5000, 'x')));
        QVERIFY(setTimes(f.folder.path(name), 1'600'000'000'000'000'000));
    }
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(plan.filesToReplace, 1u);
    QVERIFY(plan.entries.back().reason == restore::PlanReason::LostLink);
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(statusOf(f.folder.path("out/data/a")).st_ino, statusOf(f.folder.path("out/data/b")).st_ino);
}

void TestHardLinks::namesOfAFileWithoutChecksumAreLinked()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "begin"));
    QCOMPARE(::truncate(f.folder.path("data/a").c_str(), off_t{3} << 30), 0); // nearly all hole: not hashed
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/b"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(summary.record)));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(statusOf(f.folder.path("out/data/b")).st_size, off_t{3} << 30);
    QCOMPARE(statusOf(f.folder.path("out/data/a")).st_ino, statusOf(f.folder.path("out/data/b")).st_ino);
}

void TestHardLinks::whatIsKeptUnseenGetsNoFurtherName()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "from the backup"));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/b"));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/c"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/a", "mine"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Keep;
    VERIFY_OK(f.restore(request));
    QCOMPARE(*f.folder.read("out/data/a"), Bytes("mine"));
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("from the backup"));
    QCOMPARE(statusOf(f.folder.path("out/data/b")).st_ino, statusOf(f.folder.path("out/data/c")).st_ino);
}

void TestHardLinks::changedKeptNameGetsNoFurtherName()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "from the backup"));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/b"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.restore(f.restoreRequest(summary.record)));
    fs::remove(f.folder.path("out/data/b"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_OK(f.folder.write("out/data/a", "changed since"));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QCOMPARE(*f.folder.read("out/data/a"), Bytes("changed since"));
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("from the backup"));
    QCOMPARE(report.filesWritten, 1u);
    QCOMPARE(report.problemCount, 1u); // it is told that the two are no longer one
    QCOMPARE(report.problems.front().path, Bytes("data/b"));
    QVERIFY(report.problems.front().contentIsRight);
    QVERIFY(report.problems.front().error.message.contains(QLatin1String("changed meanwhile")));
}

void TestHardLinks::namesOfLinksAndFifosAreLinkedToo()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/file", "x"));
    QCOMPARE(::symlink("file", f.folder.path("data/link").c_str()), 0);
    QCOMPARE(::mkfifo(f.folder.path("data/fifo").c_str(), 0640), 0);
    for (const char *name : {"link", "fifo"}) {
        const Bytes from = f.folder.path(Bytes("data/") + name);
        QCOMPARE(::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, (from + "2").c_str(), 0), 0);
    }
    VERIFY_ASSIGN(summary, f.backUp());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    const auto isOne = [&f](const char *a, const char *b) {
        const auto first = statusOf(f.folder.path(Bytes("out/data/") + a));
        return first.st_ino == statusOf(f.folder.path(Bytes("out/data/") + b)).st_ino && first.st_nlink == 2;
    };
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(report.filesWritten, 5u);
    QVERIFY(isOne("link", "link2") && isOne("fifo", "fifo2"));
    QVERIFY(fs::is_symlink(f.folder.path("out/data/link2")));
    // A copy in the place of the name is replaced by one.
    fs::remove(f.folder.path("out/data/link2"));
    QCOMPARE(::symlink("elsewhere", f.folder.path("out/data/link2").c_str()), 0);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    VERIFY_ASSIGN(again, f.restore(request));
    QCOMPARE(again.filesWritten, 1u);
    QVERIFY(isOne("link", "link2"));
}

void TestHardLinks::folderStaysWhereAFurtherNameIsMissing()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", Bytes(5000, 'x')));
    fs::create_hard_link(f.folder.path("data/a"), f.folder.path("data/b"));
    VERIFY_OK(f.folder.write("data/z", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/z/old", "2")); // a folder where a file is to go
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Replace;
    request.deleteExtra = true;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_OK(f.folder.write("out/data/b", "since then"));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QCOMPARE(report.problemCount, 2u);
    QCOMPARE(*f.folder.read("out/data/b"), Bytes("since then"));
    QCOMPARE(*f.folder.read("out/data/z/old"), Bytes("2"));
}

QTEST_GUILESS_MAIN(TestHardLinks)
#include "tst_hardlinks.moc"
