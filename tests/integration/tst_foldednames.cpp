// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>

#include <sys/syscall.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;

namespace fs = std::filesystem;

namespace {
bool isFolding = false; // a name that is not there leads to the one in capitals
}

// Takes the place of the C library's, so that no file system is needed which folds names.
extern "C" int fstatat(int directory, const char *name, struct stat *status, int flags) noexcept
{
    const auto look = [&](const char *as) {
        return static_cast<int>(::syscall(SYS_newfstatat, directory, as, status, flags));
    };
    const int result = look(name);
    if (result == 0 || errno != ENOENT || !isFolding)
        return result;
    Bytes capitals(name);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return look(capitals.c_str());
}

/// Targets where names that differ in case are one.
class TestFoldedNames : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { isFolding = false; }
    void whatIsKeptUnderAnotherSpellingIsNoExtra();
    void whatIsLeftOutUnderAnotherSpellingIsNoExtra();
};

void TestFoldedNames::whatIsKeptUnderAnotherSpellingIsNoExtra()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/report", "1"));
    VERIFY_OK(f.folder.write("data/z", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.restore(f.restoreRequest(summary.record)));
    fs::rename(f.folder.path("out/data/report"), f.folder.path("out/data/REPORT"));
    VERIFY_OK(f.folder.write("out/data/OTHER", "3"));
    isFolding = true;
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    request.deleteExtra = true;
    VERIFY_ASSIGN(report, f.restore(request));
    QVERIFY(report.isComplete());
    QCOMPARE(report.filesKept, 2u);
    QCOMPARE(report.entriesDeleted, 1u);
    QCOMPARE(*f.folder.read("out/data/REPORT"), Bytes("1"));
}

void TestFoldedNames::whatIsLeftOutUnderAnotherSpellingIsNoExtra()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/keep", "1"));
    VERIFY_OK(f.folder.write("data/other", "2"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/KEEP", "mine"));
    isFolding = true;
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Replace;
    request.excludedPaths = {"data/keep"};
    request.deleteExtra = true;
    VERIFY_ASSIGN(report, f.restore(request));
    QVERIFY(report.isComplete());
    QCOMPARE(report.entriesDeleted, 0u);
    QCOMPARE(*f.folder.read("out/data/KEEP"), Bytes("mine"));
}

QTEST_GUILESS_MAIN(TestFoldedNames)
#include "tst_foldednames.moc"
