// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a restore is alive is told by locks, which network file systems give by how a file was opened.
#include "model/restore/unfinishednote.h"

#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::TargetDirectory;
using restore::UnfinishedNote;

namespace {

int lockFailure = 0; // errno value of every lock

} // namespace

/// In the place of that of the system: as NFS has it.
extern "C" int flock(int fd, int operation) noexcept
{
    const int access = ::fcntl(fd, F_GETFL) & O_ACCMODE;
    const bool mayNot = ((operation & LOCK_EX) != 0 && access == O_RDONLY) ||
                        ((operation & LOCK_SH) != 0 && access == O_WRONLY);
    if (lockFailure != 0 || mayNot) {
        errno = lockFailure != 0 ? lockFailure : EBADF;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_flock, fd, operation));
}

class TestTargetLocks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { lockFailure = 0; }
    void whatIsBeingWrittenIsSpared();
    void whatIsLeftIsRemoved();
    void nothingIsRemovedWhereThereAreNoLocks();
    void aNoteIsHeldUntilItIsRemoved();
    void thereIsNoNoteWhereThereAreNoLocks();
    void theNoteOfAnotherUserStays();
    void aNoteThatTookItsPlaceStays();
    void aNoteThatNobodyWouldReadIsNotWritten();

private:
    bool write(UnfinishedNote &note)
    {
        return note.write(m_target, {}, {}, m_repository.repo().environment());
    }
    bool isCarriedOn()
    {
        return UnfinishedNote::read(*m_target, {}, m_repository.repo().environment()).has_value();
    }

    TestRepository m_repository;
    SeededRandom m_random{3};
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<TargetDirectory> m_target;
    std::shared_ptr<TargetDirectory> m_other; ///< the same folder as another restore has it
    const Bytes m_note{TargetDirectory::kNoteName};
};

void TestTargetLocks::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(m_folder->path(), false, m_random));
    VERIFY_ASSIGN(other, TargetDirectory::openRoot(m_folder->path(), false, m_random));
    m_target = target;
    m_other = other;
}

void TestTargetLocks::whatIsBeingWrittenIsSpared()
{
    VERIFY_ASSIGN(file, m_target->createFile("file", 3));
    VERIFY_OK(file.write(0, "one"));
    VERIFY_OK(m_other->sweepTemporaries({}));
    VERIFY_OK(file.publish(false));
    QCOMPARE(*m_folder->read("file"), Bytes("one"));
}

void TestTargetLocks::whatIsLeftIsRemoved()
{
    VERIFY_OK(m_folder->write(".backstop-restore-0011-0", "half"));
    VERIFY_OK(m_other->sweepTemporaries({}));
    QVERIFY(!m_folder->exists(".backstop-restore-0011-0"));
}

void TestTargetLocks::nothingIsRemovedWhereThereAreNoLocks()
{
    lockFailure = ENOLCK;
    VERIFY_ASSIGN(file, m_target->createFile("file", 3));
    VERIFY_OK(m_other->sweepTemporaries({}));
    VERIFY_OK(file.publish(false));
}

void TestTargetLocks::aNoteIsHeldUntilItIsRemoved()
{
    {
        UnfinishedNote note;
        QVERIFY(write(note));
        QVERIFY(!isCarriedOn());
        UnfinishedNote second;
        QVERIFY(!write(second));
        VERIFY_OK(second.remove());
        QVERIFY(m_folder->exists(m_note));
    }
    QVERIFY(isCarriedOn()); // its restore is dead
    UnfinishedNote next;
    QVERIFY(write(next));
    VERIFY_OK(next.remove());
    QVERIFY(!m_folder->exists(m_note));
}

void TestTargetLocks::thereIsNoNoteWhereThereAreNoLocks()
{
    lockFailure = ENOLCK;
    UnfinishedNote note;
    QVERIFY(!write(note));
    QVERIFY(!note.isWritten());
    QVERIFY(!m_folder->exists(m_note));
}

void TestTargetLocks::theNoteOfAnotherUserStays()
{
    VERIFY_OK(m_folder->write(m_note, "another's"));
    constexpr uid_t kOther = 12345;
    if (::chown(m_folder->path(m_note).c_str(), kOther, kOther) != 0)
        QSKIP("only root can give files to other users");
    UnfinishedNote note;
    QVERIFY(!write(note));
    VERIFY_OK(note.remove());
    QCOMPARE(*m_folder->read(m_note), Bytes("another's"));
}

void TestTargetLocks::aNoteThatTookItsPlaceStays()
{
    UnfinishedNote note;
    QVERIFY(write(note));
    VERIFY_OK(m_folder->write("another", "another's"));
    std::filesystem::rename(m_folder->path("another"), m_folder->path(m_note));
    VERIFY_OK(note.remove());
    QCOMPARE(*m_folder->read(m_note), Bytes("another's"));
}

void TestTargetLocks::aNoteThatNobodyWouldReadIsNotWritten()
{
    restore::Resumption begun;
    begun.foldersFound = {Bytes(std::size_t{33} << 20, 'x')}; // twice as long in the note
    UnfinishedNote note;
    QVERIFY(!note.write(m_target, {}, begun, m_repository.repo().environment()));
    QVERIFY(!m_folder->exists(m_note));
}

QTEST_GUILESS_MAIN(TestTargetLocks)
#include "tst_targetlocks.moc"
