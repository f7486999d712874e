// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/restore/targetfixtures.h"

#include <QTest>

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
};

void TestLeftovers::removesWhatIsLeft()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.write(".backstop-restore-0011-0", "half"));
    QCOMPARE(::symlink("/", folder.path(".backstop-restore-0011-1").c_str()), 0);
    QCOMPARE(::mkfifo(folder.path(".backstop-restore-0011-2").c_str(), 0600), 0);
    VERIFY_OK(folder.makeFolder(".backstop-restore-folder"));
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

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
