// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/makefolders.h"

#include "tests/support/syscallprobe.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;

class TestMakeFolders : public QObject
{
    Q_OBJECT

private slots:
    void makesWhatIsMissing();
    void syncsTheParentOfEachNewFolder();
    void syncsAFoundFolderThatAnotherMayHaveMade();
    void reportsAFailingSync();
    void refusesWhatIsNoPath();
    void doesNotGoThroughAFile();
};

void TestMakeFolders::makesWhatIsMissing()
{
    const TemporaryFolder folder;
    VERIFY_OK(makeFolders(folder.path("a/b//c\xff//")));
    for (const char *name : {"a", "a/b", "a/b/c\xff"}) {
        struct stat info = {};
        QCOMPARE(::stat(folder.path(name).c_str(), &info), 0);
        QVERIFY(S_ISDIR(info.st_mode));
        QCOMPARE(info.st_mode & 07777, mode_t{0700});
    }
    VERIFY_OK(makeFolders(folder.path("a/b")));
    QCOMPARE(::chdir(folder.path().c_str()), 0);
    VERIFY_OK(makeFolders("relative/path"));
    QVERIFY(folder.exists("relative/path"));
    QCOMPARE(::chdir("/"), 0);
}

void TestMakeFolders::syncsTheParentOfEachNewFolder()
{
    const TemporaryFolder folder;
    SyscallProbe probe;
    VERIFY_OK(makeFolders(folder.path("a/b")));
    QVERIFY(probe.calls() == std::vector<std::string>({"mkdir", "mkdir", "fsync", "mkdir", "fsync"}));
}

void TestMakeFolders::syncsAFoundFolderThatAnotherMayHaveMade()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.makeFolder("a"));
    SyscallProbe probe;
    VERIFY_OK(makeFolders(folder.path("a")));
    QVERIFY(probe.calls() == std::vector<std::string>({"mkdir", "fsync"}));
}

void TestMakeFolders::reportsAFailingSync()
{
    const TemporaryFolder folder;
    SyscallProbe probe;
    probe.fail("fsync", 1, EIO);
    VERIFY_ERROR(Io, makeFolders(folder.path("a")));
}

void TestMakeFolders::refusesWhatIsNoPath()
{
    VERIFY_ERROR(InvalidArgument, makeFolders(""));
    VERIFY_ERROR(InvalidArgument, makeFolders(Bytes("/tmp\0/x", 7)));
}

void TestMakeFolders::doesNotGoThroughAFile()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "x"));
    VERIFY_ERROR(Failed, makeFolders(folder.path("file/below")));
}

QTEST_APPLESS_MAIN(TestMakeFolders)
#include "tst_makefolders.moc"
