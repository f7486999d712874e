// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file system that stops half way through a clone leaves nothing of the other file.
#include "model/restore/targettree.h"

#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <cerrno>
#include <cstdarg>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::TargetDirectory;

namespace {

/// What the next clone does.
struct Clone
{
    int failure = 0; ///< errno value; 0: it succeeds
    Bytes content;   ///< that it puts there, whether it succeeds or not
    off_t size = 0;  ///< that it gives the file
};
const Clone *clone_ = nullptr; // while a test has one
int statFailure = 0;           // of fstat(), where a clone was made
int truncateFailure = 0;       // of ftruncate()
bool isMade = false;

int makeClone(int fd)
{
    isMade = true;
    if (::pwrite(fd, clone_->content.data(), clone_->content.size(), 0) !=
            static_cast<ssize_t>(clone_->content.size()) ||
        ::syscall(SYS_ftruncate, fd, clone_->size) != 0)
        return -1;
    errno = clone_->failure;
    return clone_->failure == 0 ? 0 : -1;
}

int failed(int errnum)
{
    errno = errnum;
    return -1;
}

} // namespace

// These take the place of those of the system.
extern "C" {

int ioctl(int fd, unsigned long request, ...) noexcept
{
    va_list arguments;
    va_start(arguments, request);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (clone_ && request == FICLONE)
        return makeClone(fd);
    return static_cast<int>(::syscall(SYS_ioctl, fd, request, argument));
}

int fstat(int fd, struct stat *status) noexcept
{
    if (isMade && statFailure != 0)
        return failed(statFailure);
    return ::fstatat(fd, "", status, AT_EMPTY_PATH);
}

int ftruncate(int fd, off_t size) noexcept
{
    return truncateFailure != 0 ? failed(truncateFailure)
                                : static_cast<int>(::syscall(SYS_ftruncate, fd, size));
}

} // extern "C"

class TestTargetClone : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isTakenOverWhole();
    void nothingOfAFailedOneStays_data();
    void nothingOfAFailedOneStays();
    void whereThatCannotBeCleanedTheFileFails();

private:
    /// Of the file "new" from the file "old".
    bool clone(const Clone &how)
    {
        auto old = m_target->openExisting("old");
        clone_ = &how;
        const bool isCloned = old && m_file->cloneFrom(*old);
        clone_ = nullptr;
        isMade = false;
        statFailure = 0;
        return isCloned;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<TargetDirectory> m_target;
    std::optional<restore::TargetFile> m_file;
};

void TestTargetClone::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_OK(m_folder->write("out/old", "old content"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(m_folder->path("out"), false));
    m_target = target;
    VERIFY_ASSIGN(file, m_target->createFile("new", 0));
    m_file = std::move(file);
}

void TestTargetClone::cleanup()
{
    truncateFailure = 0;
    m_file.reset();
}

void TestTargetClone::isTakenOverWhole()
{
    QVERIFY(clone({0, "old content", 11}));
    VERIFY_OK(m_file->write(0, "new"));
    VERIFY_OK(m_file->publish(false));
    QCOMPARE(*m_folder->read("out/new"), Bytes("new content"));
}

void TestTargetClone::nothingOfAFailedOneStays_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<Bytes>("content");
    QTest::addColumn<int>("statError");
    QTest::newRow("nothing done") << EOPNOTSUPP << Bytes() << 0;
    QTest::newRow("content") << ENOSPC << Bytes("old cont") << 0;
    QTest::newRow("not to be looked at") << 0 << Bytes("old content") << EIO;
    QTest::newRow("neither") << ENOSPC << Bytes("old content") << EIO;
}

void TestTargetClone::nothingOfAFailedOneStays()
{
    QFETCH(int, failure);
    QFETCH(Bytes, content);
    QFETCH(int, statError);
    statFailure = statError;
    QVERIFY(!clone({failure, content, static_cast<off_t>(content.size())}));
    VERIFY_OK(m_file->write(0, "new"));
    VERIFY_OK(m_file->setSize(3));
    VERIFY_OK(m_file->publish(false));
    QCOMPARE(*m_folder->read("out/new"), Bytes("new"));
}

void TestTargetClone::whereThatCannotBeCleanedTheFileFails()
{
    truncateFailure = EIO;
    QVERIFY(!clone({ENOSPC, "old", 3}));
    VERIFY_OK(m_file->write(0, "new"));
    QVERIFY(!m_file->publish(false));
    QVERIFY(!m_folder->exists("out/new"));
}

QTEST_GUILESS_MAIN(TestTargetClone)
#include "tst_targetclone.moc"
