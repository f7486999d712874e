// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/syscallprobe.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/restore/targetfixtures.h"

#include <QTest>

#include <cerrno>

#include <sys/wait.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;

/// What a killed restore left behind, and who may remove it.
class TestLeftovers : public QObject
{
    Q_OBJECT

private slots:
    void removesWhatIsLeft();
    void keepsWhatTheBackupHas();
    void keepsWhatIsBeingWritten();
    void killedReplacementByAFolderLosesNothing();
    void folderTakesAPlaceWhereNothingCanChangePlaces();
};

void TestLeftovers::removesWhatIsLeft()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.write(".backstop-restore-0011-0", "half"));
    QCOMPARE(::symlink("/", folder.path(".backstop-restore-0011-1").c_str()), 0);
    QCOMPARE(::mkfifo(folder.path(".backstop-restore-0011-2").c_str(), 0600), 0);
    VERIFY_OK(folder.makeFolder(".backstop-restore-0011-3"));
    VERIFY_OK(folder.write(".backstop-restore-folder/file", "another's"));
    VERIFY_OK(folder.write("backstop-restore-0011-0", "another's"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_OK(target->sweepTemporaries({}));
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{".backstop-restore-folder", "backstop-restore-0011-0"}));
}

void TestLeftovers::keepsWhatTheBackupHas()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.write(".backstop-restore-1", "backed up so"));
    VERIFY_OK(folder.write(".backstop-restore-2", "left"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_OK(target->sweepTemporaries({".backstop-restore-1", "other"}));
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{".backstop-restore-1"}));
}

void TestLeftovers::keepsWhatIsBeingWritten()
{
    const TemporaryFolder folder;
    SeededRandom random(3);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false, random));
    VERIFY_ASSIGN(other, TargetDirectory::openRoot(folder.path(), false, random));
    VERIFY_ASSIGN(file, target->createFile("file", 3));
    VERIFY_OK(file.write(0, "one"));
    VERIFY_OK(target->sweepTemporaries({})); // its own
    VERIFY_OK(other->sweepTemporaries({}));  // of a restore that is alive
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(content, folder.read("file"));
    QCOMPARE(content, Bytes("one"));
}

void TestLeftovers::killedReplacementByAFolderLosesNothing()
{
    int replaced = 0;
    bool isDone = false;
    for (int nth = 1; !isDone; ++nth) {
        QVERIFY(nth < 20);
        const TemporaryFolder folder;
        VERIFY_OK(folder.write("name", "precious"));
        const pid_t child = ::fork();
        if (child == 0) {
            SyscallProbe probe;
            probe.killAt(nth);
            auto target = TargetDirectory::openRoot(folder.path(), false);
            ::_exit(target && (*target)->replaceByFolder("name") ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        isDone = WIFEXITED(status);
        QVERIFY(!isDone || WEXITSTATUS(status) == 0);
        VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
        VERIFY_OK(target->sweepTemporaries({})); // as the next restore does
        VERIFY_ASSIGN(names, target->names());
        QCOMPARE(names, std::vector<Bytes>{"name"});
        if (S_ISDIR(statusOf(folder.path("name")).st_mode))
            ++replaced;
        else
            QCOMPARE(*folder.read("name"), Bytes("precious"));
    }
    QVERIFY(replaced >= 1);
}

void TestLeftovers::folderTakesAPlaceWhereNothingCanChangePlaces()
{
    for (const bool fails : {false, true}) {
        const TemporaryFolder folder;
        VERIFY_OK(folder.write("name", "old"));
        VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
        SyscallProbe probe;
        probe.fail("renameat2", 1, EINVAL);
        if (fails)
            probe.fail("renameat", 2, EACCES);
        QCOMPARE(target->replaceByFolder("name").hasValue(), !fails);
        QCOMPARE(S_ISDIR(statusOf(folder.path("name")).st_mode), !fails);
        VERIFY_ASSIGN(names, target->names());
        QCOMPARE(names, std::vector<Bytes>{"name"});
    }
}

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
