// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/atomicfile.h"

#include "tests/support/syscallprobe.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace backstop;
using namespace backstop::test;

using Calls = std::vector<std::string>;

class TestAtomicFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void syncsBeforeAndAfterTheNameIsGiven();
    void overwritesNothingWhenCreating();
    void makesAFoundFileDurable();
    void replacesAFileAndNotWhatALinkPointsTo();
    void linksWhereTheFileSystemCannotRename();
    void leavesOldOrNothingAtEveryError_data();
    void leavesOldOrNothingAtEveryError();
    void leavesOldOrNewAtEveryKill();
    void neverSyncsTheSameFileTwice();
    void takesBackWhatMayVanishInAPowerCut();
    void removesWhatWasNotPublished();
    void takesAnotherNameWhereOneIsTaken();
    void knowsItsTemporaryNames();
    void sweepsWhatKilledProcessesHaveLeft();
    void sweepsNothingThatIsLocked();
    void publishesOnce();
    void canBeCorrectedBeforeItIsPublished();
    void setsTheModeWhateverTheMask();
    void refusesPathsWithoutAFileName();
    void namesTheFolderThatIsMissing();

private:
    Result<> put(BytesView bytes, AtomicFile::Publish how) const;
    std::size_t filesIn(const char *name) const;
    /// "put-PID-" of a process that is no more.
    static Bytes stemOfTheDead();

    std::unique_ptr<TemporaryFolder> m_folder;
    FileDescriptor m_temporary;
    FileDescriptor m_target;
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_OK(m_folder->makeFolder("tmp"));
    VERIFY_OK(m_folder->makeFolder("target"));
    m_temporary = FileDescriptor(::open(m_folder->path("tmp").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    m_target = FileDescriptor(::open(m_folder->path("target").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

void TestAtomicFile::cleanup()
{
    m_temporary.reset();
    m_target.reset();
    m_folder.reset();
}

Result<> TestAtomicFile::put(BytesView bytes, AtomicFile::Publish how) const
{
    BACKSTOP_ASSIGN(file, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
    BACKSTOP_TRY(file.append(bytes.substr(0, bytes.size() / 2)));
    BACKSTOP_TRY(file.append(bytes.substr(bytes.size() / 2)));
    return file.publish(m_target.get(), "x", how);
}

std::size_t TestAtomicFile::filesIn(const char *name) const
{
    namespace fs = std::filesystem;
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(m_folder->path(name)), fs::directory_iterator()));
}

void TestAtomicFile::syncsBeforeAndAfterTheNameIsGiven()
{
    {
        SyscallProbe probe;
        VERIFY_OK(put("new bytes", AtomicFile::Publish::CreateOnly));
        QVERIFY(probe.calls() == Calls({"write", "write", "fdatasync", "close", "renameat2", "fsync"}));
    }
    {
        SyscallProbe probe;
        VERIFY_OK(put("newer bytes", AtomicFile::Publish::Replace));
        QVERIFY(probe.calls() == Calls({"write", "write", "fdatasync", "close", "renameat", "fsync"}));
    }
    VERIFY_ASSIGN(bytes, m_folder->read("target/x"));
    QCOMPARE(bytes, Bytes("newer bytes"));
    QCOMPARE(filesIn("tmp"), std::size_t{0});
    struct stat info = {};
    QCOMPARE(::stat(m_folder->path("target/x").c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t{0600});
}

void TestAtomicFile::overwritesNothingWhenCreating()
{
    VERIFY_OK(put("first", AtomicFile::Publish::CreateOnly));
    VERIFY_ERROR(AlreadyExists, put("second", AtomicFile::Publish::CreateOnly));
    VERIFY_ASSIGN(bytes, m_folder->read("target/x"));
    QCOMPARE(bytes, Bytes("first"));
    QCOMPARE(filesIn("tmp"), std::size_t{0});
}

void TestAtomicFile::makesAFoundFileDurable()
{
    VERIFY_OK(put("first", AtomicFile::Publish::CreateOnly));
    SyscallProbe probe;
    VERIFY_ERROR(AlreadyExists, put("second", AtomicFile::Publish::CreateOnly));
    QVERIFY(probe.calls() ==
            Calls({"write", "write", "fdatasync", "close", "renameat2", "fsync", "unlinkat"}));
}

void TestAtomicFile::replacesAFileAndNotWhatALinkPointsTo()
{
    VERIFY_OK(m_folder->write("victim", "untouched"));
    QCOMPARE(::symlinkat("../victim", m_target.get(), "x"), 0);
    VERIFY_OK(put("new", AtomicFile::Publish::Replace));
    VERIFY_ASSIGN(victim, m_folder->read("victim"));
    QCOMPARE(victim, Bytes("untouched"));
    VERIFY_ASSIGN(bytes, m_folder->read("target/x"));
    QCOMPARE(bytes, Bytes("new"));
}

void TestAtomicFile::linksWhereTheFileSystemCannotRename()
{
    for (const int errnum : {EINVAL, ENOSYS, EPERM}) {
        ::unlinkat(m_target.get(), "x", 0);
        SyscallProbe probe;
        probe.fail("renameat2", 1, errnum, true);
        VERIFY_OK(put("linked", AtomicFile::Publish::CreateOnly));
        VERIFY_ERROR(AlreadyExists, put("again", AtomicFile::Publish::CreateOnly));
    }
    VERIFY_ASSIGN(bytes, m_folder->read("target/x"));
    QCOMPARE(bytes, Bytes("linked"));
    QCOMPARE(filesIn("tmp"), std::size_t{0});
}

void TestAtomicFile::leavesOldOrNothingAtEveryError_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("nth");
    QTest::addColumn<int>("errnum");
    QTest::addColumn<int>("code");
    const auto row = [](const char *call, int nth, int errnum, ErrorCode code) {
        QTest::addRow("%s %d, errno %d", call, nth, errnum)
            << QByteArray(call) << nth << errnum << static_cast<int>(code);
    };
    row("write", 1, ENOSPC, ErrorCode::NoSpace);
    row("write", 2, EDQUOT, ErrorCode::NoSpace);
    row("write", 2, EIO, ErrorCode::Io);
    row("fdatasync", 1, EIO, ErrorCode::Io);
    row("fdatasync", 1, ENOSPC, ErrorCode::NoSpace);
    row("close", 1, EIO, ErrorCode::Io);
    row("close", 1, EDQUOT, ErrorCode::NoSpace);
    row("renameat", 1, EIO, ErrorCode::Io);
    row("renameat2", 1, ENOSPC, ErrorCode::NoSpace);
    row("renameat2", 1, EROFS, ErrorCode::ReadOnly);
}

void TestAtomicFile::leavesOldOrNothingAtEveryError()
{
    QFETCH(QByteArray, call);
    QFETCH(int, nth);
    QFETCH(int, errnum);
    QFETCH(int, code);
    for (const auto how : {AtomicFile::Publish::CreateOnly, AtomicFile::Publish::Replace}) {
        const bool replaces = how == AtomicFile::Publish::Replace;
        if ((call == "renameat" && !replaces) || (call == "renameat2" && replaces))
            continue;
        if (replaces)
            VERIFY_OK(m_folder->write("target/x", "old"));
        SyscallProbe probe;
        probe.fail(call.toStdString(), nth, errnum);
        const Result<> result = put("new", how);
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), code);
        QVERIFY(result.error().message.startsWith(QLatin1String("object: ")));
        QVERIFY(!result.error().hint.isEmpty());
        QCOMPARE(filesIn("tmp"), std::size_t{0});
        QCOMPARE(filesIn("target"), std::size_t{replaces ? 1u : 0u});
        if (replaces) {
            VERIFY_ASSIGN(bytes, m_folder->read("target/x"));
            QCOMPARE(bytes, Bytes("old"));
        }
    }
}

void TestAtomicFile::leavesOldOrNewAtEveryKill()
{
    for (const auto how : {AtomicFile::Publish::CreateOnly, AtomicFile::Publish::Replace}) {
        bool finished = false;
        int points = 0;
        for (; !finished; ++points) {
            ::unlinkat(m_target.get(), "x", 0);
            if (how == AtomicFile::Publish::Replace)
                VERIFY_OK(m_folder->write("target/x", "old"));
            const pid_t child = ::fork();
            if (child == 0) {
                SyscallProbe probe;
                probe.killAt(points + 1);
                ::_exit(put("new bytes", how) ? 0 : 1);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            finished = WIFEXITED(status);
            if (finished)
                QCOMPARE(WEXITSTATUS(status), 0);
            const Bytes present = m_folder->exists("target/x") ? *m_folder->read("target/x") : Bytes();
            const Bytes before = how == AtomicFile::Publish::Replace ? "old" : "";
            QVERIFY2(present == "new bytes" || (!finished && present == before), present.c_str());
        }
        QCOMPARE(points, 7); // six calls to be killed at, and the run through
    }
}

void TestAtomicFile::neverSyncsTheSameFileTwice()
{
    SyscallProbe probe;
    probe.fail("fdatasync", 1, EIO);
    VERIFY_ASSIGN(file, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
    VERIFY_OK(file.append("bytes"));
    VERIFY_ERROR(Io, file.publish(m_target.get(), "x", AtomicFile::Publish::CreateOnly));
    VERIFY_ERROR(Io, file.publish(m_target.get(), "x", AtomicFile::Publish::CreateOnly));
    VERIFY_ERROR(Io, file.append("more"));
    QVERIFY(probe.calls() == Calls({"write", "fdatasync", "close", "unlinkat"}));
    QVERIFY(!m_folder->exists("target/x"));
}

void TestAtomicFile::takesBackWhatMayVanishInAPowerCut()
{
    SyscallProbe probe;
    probe.fail("fsync", 1, EIO, true);
    VERIFY_ERROR(Io, put("bytes", AtomicFile::Publish::CreateOnly));
    QVERIFY(!m_folder->exists("target/x"));
}

void TestAtomicFile::removesWhatWasNotPublished()
{
    {
        VERIFY_ASSIGN(file, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
        VERIFY_OK(file.append("bytes"));
        QCOMPARE(filesIn("tmp"), std::size_t{1});
        const auto name =
            std::filesystem::directory_iterator(m_folder->path("tmp"))->path().filename().native();
        QVERIFY2(name.starts_with("put-" + std::to_string(::getpid()) + "-"), name.c_str());
        AtomicFile moved = std::move(file);
        QCOMPARE(filesIn("tmp"), std::size_t{1});
    }
    QCOMPARE(filesIn("tmp"), std::size_t{0});
}

void TestAtomicFile::takesAnotherNameWhereOneIsTaken()
{
    // What a killed process of the same id, or one on another machine, has left: the next numbers, as links even.
    Bytes name;
    {
        VERIFY_ASSIGN(file, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
        name = std::filesystem::directory_iterator(m_folder->path("tmp"))->path().filename().native();
        VERIFY_OK(file.append(""));
    }
    const int number = std::stoi(name.substr(name.rfind('-') + 1));
    const Bytes stem = name.substr(0, name.rfind('-') + 1);
    VERIFY_OK(m_folder->write("tmp/" + stem + std::to_string(number + 1), "left"));
    QCOMPARE(::symlinkat("/nowhere", m_temporary.get(), (stem + std::to_string(number + 2)).c_str()), 0);
    VERIFY_OK(put("bytes", AtomicFile::Publish::CreateOnly));
    QCOMPARE(filesIn("tmp"), std::size_t{2});
}

void TestAtomicFile::knowsItsTemporaryNames()
{
    const auto file = AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("test"));
    VERIFY_OK(file);
    for (const auto &entry : std::filesystem::directory_iterator(m_folder->path("tmp")))
        QVERIFY(AtomicFile::isTemporaryName(entry.path().filename().string(), "put"));
    for (const char *name :
         {"put", "put-", "put-1", "put-1-", "put--1", "put-1-1x", "put-1-1-1", "xput-1-1", "thesis.txt"})
        QVERIFY2(!AtomicFile::isTemporaryName(name, "put"), name);
}

Bytes TestAtomicFile::stemOfTheDead()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    ::waitpid(child, nullptr, 0);
    return "put-" + std::to_string(child) + '-';
}

void TestAtomicFile::sweepsWhatKilledProcessesHaveLeft()
{
    const Bytes dead = stemOfTheDead();
    VERIFY_ASSIGN(own, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
    for (const Bytes &name :
         {dead + '1', dead + "22", dead + "1x", 'x' + dead + '1', "other" + dead.substr(3) + '1',
          "put-" + std::to_string(::getppid()) + "-1", Bytes("put-0-1"), Bytes("put-99999999999999999999-1")})
        VERIFY_OK(m_folder->write("tmp/" + name, "left"));
    VERIFY_OK(m_folder->makeFolder("tmp/" + dead + '3'));
    VERIFY_OK(m_folder->write("target/x", "kept"));
    QCOMPARE(::symlinkat("../target/x", m_temporary.get(), (dead + '4').c_str()), 0);
    QCOMPARE(::mkfifoat(m_temporary.get(), (dead + '5').c_str(), 0600), 0);
    QCOMPARE(filesIn("tmp"), std::size_t{12});
    AtomicFile::sweep(m_temporary.get(), "put");
    QCOMPARE(filesIn("tmp"), std::size_t{10});
    QVERIFY(!m_folder->exists("tmp/" + dead + '1') && !m_folder->exists("tmp/" + dead + "22"));
    VERIFY_ASSIGN(kept, m_folder->read("target/x"));
    QCOMPARE(kept, Bytes("kept"));
    VERIFY_OK(own.publish(m_target.get(), "own", AtomicFile::Publish::CreateOnly));
}

void TestAtomicFile::sweepsNothingThatIsLocked()
{
    // As one of another container or machine, whose process cannot be seen from here.
    VERIFY_ASSIGN(file, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
    file.lock();
    const Bytes name = std::filesystem::directory_iterator(m_folder->path("tmp"))->path().filename().native();
    const Bytes dead = stemOfTheDead() + '1';
    QCOMPARE(::renameat(m_temporary.get(), name.c_str(), m_temporary.get(), dead.c_str()), 0);
    AtomicFile::sweep(m_temporary.get(), "put");
    QVERIFY(m_folder->exists("tmp/" + dead));
    QCOMPARE(::renameat(m_temporary.get(), dead.c_str(), m_temporary.get(), name.c_str()), 0);
    VERIFY_OK(file.publish(m_target.get(), "x", AtomicFile::Publish::CreateOnly));
}

void TestAtomicFile::publishesOnce()
{
    VERIFY_ASSIGN(file, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
    VERIFY_OK(file.publish(m_target.get(), "x", AtomicFile::Publish::CreateOnly));
    QVERIFY(!file.publish(m_target.get(), "y", AtomicFile::Publish::CreateOnly));
    QVERIFY(!m_folder->exists("target/y"));
}

void TestAtomicFile::canBeCorrectedBeforeItIsPublished()
{
    VERIFY_ASSIGN(file, AtomicFile::begin(m_temporary.get(), "put", QStringLiteral("object")));
    VERIFY_OK(file.append("size ?? and content"));
    VERIFY_OK(file.overwrite(5, "12"));
    VERIFY_OK(file.append(" and end"));
    VERIFY_OK(file.publish(m_target.get(), "x", AtomicFile::Publish::CreateOnly));
    VERIFY_ASSIGN(bytes, m_folder->read("target/x"));
    QCOMPARE(bytes, Bytes("size 12 and content and end"));
    QVERIFY(!file.overwrite(0, "x"));
}

void TestAtomicFile::setsTheModeWhateverTheMask()
{
    const mode_t mask = ::umask(0077);
    const Result<> written = AtomicFile::write(m_folder->path("settings"), "a=1\n", 0644);
    ::umask(mask);
    VERIFY_OK(written);
    VERIFY_OK(AtomicFile::write(m_folder->path("settings"), "a=2\n", 0644));
    VERIFY_ASSIGN(bytes, m_folder->read("settings"));
    QCOMPARE(bytes, Bytes("a=2\n"));
    struct stat info = {};
    QCOMPARE(::stat(m_folder->path("settings").c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t{0644});
    VERIFY_OK(AtomicFile::write(m_folder->path(Bytes(255, 'n')), "a long name"));
}

void TestAtomicFile::refusesPathsWithoutAFileName()
{
    for (const Bytes &path :
         {Bytes(), Bytes("/"), m_folder->path(""), m_folder->path(".."), Bytes("a\0b", 3)})
        VERIFY_ERROR(InvalidArgument, AtomicFile::write(path, "x"));
}

void TestAtomicFile::namesTheFolderThatIsMissing()
{
    const Result<> result = AtomicFile::write(m_folder->path("missing/settings"), "x");
    VERIFY_ERROR(NotFound, result);
    QVERIFY2(result.error().message.contains(QLatin1String("/missing")), qPrintable(result.error().message));
}

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
