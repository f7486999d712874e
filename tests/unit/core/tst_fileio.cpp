// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/fileio.h"

#include "tests/support/seededrandom.h"
#include "tests/support/syscallprobe.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <cerrno>
#include <thread>

#include <fcntl.h>

using namespace backstop;
using namespace backstop::test;

class TestFileIo : public QObject
{
    Q_OBJECT

private slots:
    void goesOnAfterShortAndInterruptedWrites();
    void writesInThePlaceThatIsNamed();
    void waitsForAFullPipe();
    void tellsHowFarItCame();
    void readsLessOnlyAtTheEnd();
    void syncsAgainOnlyAfterASignal();
    void takesAFolderThatCannotBeSyncedForSynced();
    void reportsAFailingCloseOnce();

private:
    FileDescriptor makeFile(const char *name) const
    {
        return FileDescriptor(::open(m_folder.path(name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    }
    TemporaryFolder m_folder;
};

void TestFileIo::goesOnAfterShortAndInterruptedWrites()
{
    const FileDescriptor file = makeFile("short");
    const Bytes bytes = SeededRandom(1).bytes(1000);
    {
        SyscallProbe probe;
        probe.shortenWrites(77);
        probe.fail("write", 3, EINTR);
        const Transfer done = writeAll(file.get(), bytes);
        QCOMPARE(done.errnum, 0);
        QCOMPARE(done.size, bytes.size());
        QCOMPARE(probe.calls().size(), std::size_t{14}); // 13 pieces of 77 or fewer, and the interrupted one
    }
    VERIFY_ASSIGN(written, m_folder.read("short"));
    QVERIFY(written == bytes);
}

void TestFileIo::writesInThePlaceThatIsNamed()
{
    const FileDescriptor file = makeFile("place");
    QCOMPARE(writeAll(file.get(), "0123456789").errnum, 0);
    QCOMPARE(writeAt(file.get(), 3, "abc").size, std::size_t{3});
    QCOMPARE(writeAll(file.get(), "!").errnum, 0);
    VERIFY_ASSIGN(written, m_folder.read("place"));
    QCOMPARE(written, Bytes("012abc6789!"));
    QCOMPARE(writeAt(-1, 0, "x").errnum, EBADF);
}

void TestFileIo::waitsForAFullPipe()
{
    int ends[2] = {};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    const FileDescriptor out(ends[0]);
    FileDescriptor in(ends[1]);
    QCOMPARE(::fcntl(in.get(), F_SETFL, O_NONBLOCK), 0);
    const Bytes bytes = SeededRandom(2).bytes(1 << 20); // sixteen times what a pipe holds
    Bytes received;
    std::jthread reader([&] {
        char part[5000];
        for (ssize_t n = 0; (n = ::read(out.get(), part, sizeof part)) > 0;)
            received.append(part, static_cast<std::size_t>(n));
    });
    const Transfer done = writeAll(in.get(), bytes);
    in.reset();
    reader.join();
    QCOMPARE(done.errnum, 0);
    QVERIFY(received == bytes);
}

void TestFileIo::tellsHowFarItCame()
{
    const FileDescriptor file = makeFile("full");
    SyscallProbe probe;
    probe.shortenWrites(10);
    probe.fail("write", 4, ENOSPC);
    const Transfer done = writeAll(file.get(), Bytes(100, 'x'));
    QCOMPARE(done.errnum, ENOSPC);
    QCOMPARE(done.size, std::size_t{30});
}

void TestFileIo::readsLessOnlyAtTheEnd()
{
    VERIFY_OK(m_folder.write("text", "0123456789"));
    const FileDescriptor file = makeFile("text");
    char out[20] = {};
    QCOMPARE(readAt(file.get(), 3, out, 4).size, std::size_t{4});
    QCOMPARE(BytesView(out, 4), BytesView("3456"));
    const Transfer atEnd = readAt(file.get(), 8, out, 20);
    QCOMPARE(atEnd.size, std::size_t{2});
    QCOMPARE(atEnd.errnum, 0);
    QCOMPARE(readAt(file.get(), 100, out, 1).size, std::size_t{0});
    QCOMPARE(readAt(-1, 0, out, 1).errnum, EBADF);
}

void TestFileIo::syncsAgainOnlyAfterASignal()
{
    const FileDescriptor file = makeFile("synced");
    SyscallProbe probe;
    probe.fail("fdatasync", 1, EINTR);
    probe.fail("fdatasync", 3, EIO);
    QCOMPARE(syncData(file.get()), 0);
    QCOMPARE(probe.calls().size(), std::size_t{2});
    QCOMPARE(syncData(file.get()), EIO);
    QCOMPARE(probe.calls().size(), std::size_t{3}); // a second try would be told that all is well
}

void TestFileIo::takesAFolderThatCannotBeSyncedForSynced()
{
    const FileDescriptor folder(::open(m_folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    SyscallProbe probe;
    probe.fail("fsync", 1, EINVAL);
    probe.fail("fsync", 2, EIO);
    QCOMPARE(syncFolder(folder.get()), 0);
    QCOMPARE(syncFolder(folder.get()), EIO);
}

void TestFileIo::reportsAFailingCloseOnce()
{
    FileDescriptor file = makeFile("closed");
    QCOMPARE(writeAll(file.get(), "x").errnum, 0);
    FileDescriptor bad(100000); // no such descriptor
    QCOMPARE(closeChecked(bad), EBADF);
    QVERIFY(!bad);
    QCOMPARE(closeChecked(file), 0);
    QVERIFY(!file);
    QCOMPARE(closeChecked(file), 0);
}

QTEST_APPLESS_MAIN(TestFileIo)
#include "tst_fileio.moc"
