// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/localstorage.h"

#include "model/core/filedescriptor.h"
#include "tests/support/syscallprobe.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::storage;
using namespace backstop::test;

using Calls = std::vector<std::string>;

/// What only a folder of this machine can meet: links, full disks, other processes, kills. The contract is in tst_storage.
class TestLocalStorage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesTheFolderAndOpensIt();
    void tellsWhyItCannotBeOpened();
    void keepsEverythingPrivate();
    void syncsEachNewFolderOnce();
    void makesAFoundFolderDurable();
    void followsNoPlantedLink_data();
    void followsNoPlantedLink();
    void writesNothingThroughPlantedFolders_data();
    void writesNothingThroughPlantedFolders();
    void staysInItsFolderWhenThatIsSwapped();
    void tellsWhichFolderItIs();
    void tellsWhetherItIsStillInItsPlace();
    void closesWhatItKeepsOpen();
    void tellsARemovedFolderFromAnEmptyOne();
    void makesFoldersAgainThatSomebodyRemoved();
    void ignoresWhatIsNotItsOwn();
    void refusesGiantsAndSpecialFiles();
    void seesWhatAnotherProcessChanged();
    void survivesTooManyOpenFiles();
    void stopsCleanlyWhenFull_data();
    void stopsCleanlyWhenFull();
    void stopsCleanlyWithoutPermission();
    void reportsAFailingSyncOfTheFolder();
    void leavesNothingOrAllAtEveryKill();
    void sweepsWhatKilledWritersLeft();
    void sweepsNothingThatIsNotItsOwn();
    void tellsWhatIsNoObject();
    void tellsItToManyThreadsAtOnce();
    void makesFoundObjectsDurable();
    void listsALinkAmongTheObjects();

private:
    Storage &storage() { return *m_storage; }
    Bytes inside(BytesView name) const { return m_folder->path(Bytes("repository/").append(name)); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<LocalStorage> m_storage;
};

namespace {

/// Somebody without root's rights for as long as it lives, where the tests run as root.
class Unprivileged
{
public:
    Unprivileged()
        : m_wasRoot(::geteuid() == 0)
    {
        if (m_wasRoot && (::setegid(65534) != 0 || ::seteuid(65534) != 0))
            qFatal("root cannot give up its rights");
    }
    ~Unprivileged()
    {
        if (m_wasRoot && (::seteuid(0) != 0 || ::setegid(0) != 0))
            qFatal("root cannot take its rights back");
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    const bool m_wasRoot;
};

/// A file system of 512 KiB, where this process may mount one.
class TinyDisk
{
public:
    explicit TinyDisk(Bytes path)
        : m_path(std::move(path))
    {
        ::mkdir(m_path.c_str(), 0700);
        m_isMounted = ::mount("backstop-test", m_path.c_str(), "tmpfs", 0, "size=512k,mode=0700") == 0;
    }
    ~TinyDisk()
    {
        if (m_isMounted)
            ::umount2(m_path.c_str(), MNT_DETACH);
    }
    TinyDisk(const TinyDisk &) = delete;
    TinyDisk &operator=(const TinyDisk &) = delete;
    bool isMounted() const { return m_isMounted; }

private:
    Bytes m_path;
    bool m_isMounted = false;
};

/// No file of this process grows beyond 512 KiB.
class SizeLimit
{
public:
    SizeLimit()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{512 * 1024, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SizeLimit(const SizeLimit &) = delete;
    SizeLimit &operator=(const SizeLimit &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

std::unique_ptr<LocalStorage> create(const Bytes &path)
{
    auto storage = LocalStorage::create(path);
    if (!storage)
        qFatal("%s", describe(storage).constData());
    return *std::move(storage);
}

} // namespace

void TestLocalStorage::init()
{
    m_storage.reset();
    m_folder = std::make_unique<TemporaryFolder>();
    m_storage = create(inside(""));
}

void TestLocalStorage::makesTheFolderAndOpensIt()
{
    const Bytes path = m_folder->path("new/deep/K\xf6ln");
    VERIFY_ASSIGN(created, LocalStorage::create(path + "//"));
    VERIFY_OK(created->put("config", "x"));
    QVERIFY2(created->location().endsWith(QLatin1String("/new/deep/K\\xf6ln")),
             qPrintable(created->location()));
    VERIFY_ASSIGN(again, LocalStorage::create(path));
    QCOMPARE(*again->get("config"), Bytes("x"));
    VERIFY_ASSIGN(opened, LocalStorage::open(path));
    QCOMPARE(*opened->get("config"), Bytes("x"));
}

void TestLocalStorage::tellsWhyItCannotBeOpened()
{
    VERIFY_OK(m_folder->write("file", "x"));
    VERIFY_ERROR(NotFound, LocalStorage::open(m_folder->path("missing")));
    VERIFY_ERROR(Failed, LocalStorage::open(m_folder->path("file")));
    VERIFY_ERROR(Failed, LocalStorage::create(m_folder->path("file")));
    VERIFY_ERROR(InvalidArgument, LocalStorage::create(""));
    QVERIFY(!m_folder->exists("missing"));
}

void TestLocalStorage::keepsEverythingPrivate()
{
    const mode_t mask = ::umask(0);
    const Result<> put = storage().put("packs/ab/cd", "x");
    ::umask(mask);
    VERIFY_OK(put);
    for (const char *folder : {"", "packs", "packs/ab", "tmp"}) {
        struct stat info = {};
        QCOMPARE(::stat(inside(folder).c_str(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t{0700});
    }
    struct stat info = {};
    QCOMPARE(::stat(inside("packs/ab/cd").c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t{0600});
}

void TestLocalStorage::syncsEachNewFolderOnce()
{
    SyscallProbe probe;
    VERIFY_OK(storage().put("packs/ab/1", "x"));
    const Calls file{"write", "fdatasync", "close", "renameat2", "fsync"};
    Calls expected{"mkdirat", "fsync", "mkdirat", "fsync", "mkdirat", "fsync"}; // packs, packs/ab, tmp
    expected.insert(expected.end(), file.begin(), file.end());
    QVERIFY(probe.calls() == expected);
    VERIFY_OK(storage().put("packs/ab/2", "x"));
    expected.insert(expected.end(), file.begin(), file.end());
    QVERIFY(probe.calls() == expected);
}

void TestLocalStorage::makesAFoundFolderDurable()
{
    VERIFY_OK(m_folder->makeFolder("repository/packs"));
    SyscallProbe probe; // who made it may have been killed before it synced
    VERIFY_OK(storage().put("packs/1", "x"));
    QVERIFY(probe.calls().at(0) == "mkdirat" && probe.calls().at(1) == "fsync");
}

void TestLocalStorage::followsNoPlantedLink_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("to a file outside") << QByteArray("../outside");
    QTest::newRow("to a file inside") << QByteArray("object");
    QTest::newRow("to nothing") << QByteArray("nowhere");
}

void TestLocalStorage::followsNoPlantedLink()
{
    QFETCH(QByteArray, target);
    VERIFY_OK(m_folder->write("outside", "not ours"));
    VERIFY_OK(storage().put("object", "ours"));
    QCOMPARE(::symlink(target.constData(), inside("planted").c_str()), 0);
    char out[1] = {};
    const Result<Bytes> got = storage().get("planted");
    VERIFY_ERROR(Damaged, got);
    QVERIFY2(got.error().message.contains(QLatin1String("/planted: a link")),
             qPrintable(got.error().message));
    VERIFY_ERROR(Damaged, storage().read("planted", 0, out, 1));
    VERIFY_ERROR(Damaged, storage().stat("planted"));
    QCOMPARE(storage().list("")->size(), std::size_t{2}); // seen, and refused by whoever has a use for it
    VERIFY_ERROR(Damaged, storage().put("planted", "x")); // and not AlreadyExists: nothing is stored there
    VERIFY_OK(storage().put("planted", "x", PutMode::Replace));
    QCOMPARE(*storage().get("planted"), Bytes("x"));
    QCOMPARE(*m_folder->read("outside"), Bytes("not ours"));
    QCOMPARE(*storage().get("object"), Bytes("ours"));
}

void TestLocalStorage::writesNothingThroughPlantedFolders_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("first folder") << QByteArray("packs") << QByteArray("packs/ab/1");
    QTest::newRow("second folder") << QByteArray("keys/ab") << QByteArray("keys/ab/1");
    QTest::newRow("folder for temporary files") << QByteArray("tmp") << QByteArray("keys/1");
}

void TestLocalStorage::writesNothingThroughPlantedFolders()
{
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, name);
    VERIFY_OK(m_folder->write("outside/ab/1", "not ours"));
    VERIFY_OK(m_folder->write("outside/1", "not ours"));
    VERIFY_OK(m_folder->makeFolder("repository/keys"));
    QCOMPARE(::symlink(m_folder->path("outside").c_str(), inside(link.toStdString()).c_str()), 0);
    VERIFY_ERROR(Damaged, storage().put(name.toStdString(), "x"));
    VERIFY_ERROR(Damaged, storage().put(name.toStdString(), "x", PutMode::Replace));
    if (link == "tmp") {
        VERIFY_ERROR(Damaged, storage().sweepTemporaries());
    } else {
        VERIFY_ERROR(Damaged, storage().get(name.toStdString()));
        VERIFY_ERROR(Damaged, storage().stat(name.toStdString()));
        VERIFY_ERROR(Damaged, storage().remove(name.toStdString()));
        VERIFY_ERROR(Damaged, storage().list(link.toStdString() + '/'));
        const auto all = storage().list("");
        QVERIFY(link == "packs" ? all && all->front().name == "packs"
                                : !all && all.error().code == ErrorCode::Damaged);
    }
    QCOMPARE(*m_folder->read("outside/ab/1"), Bytes("not ours"));
    QCOMPARE(*m_folder->read("outside/1"), Bytes("not ours"));
}

void TestLocalStorage::staysInItsFolderWhenThatIsSwapped()
{
    VERIFY_OK(storage().put("packs/1", "ours"));
    VERIFY_OK(m_folder->write("evil/packs/1", "evil"));
    QCOMPARE(::rename(inside("").c_str(), m_folder->path("moved").c_str()), 0);
    QCOMPARE(::symlink("evil", m_folder->path("repository").c_str()), 0);
    QCOMPARE(*storage().get("packs/1"), Bytes("ours"));
    VERIFY_OK(storage().put("packs/2", "new"));
    QVERIFY(m_folder->exists("moved/packs/2"));
    QVERIFY(!m_folder->exists("evil/packs/2"));
    QCOMPARE(storage().list("")->size(), std::size_t{2});
}

void TestLocalStorage::tellsWhichFolderItIs()
{
    struct stat status = {};
    QCOMPARE(::stat(inside("").c_str(), &status), 0);
    QVERIFY(storage().rootIdentity() == FileIdentity::of(status));
}

void TestLocalStorage::tellsWhetherItIsStillInItsPlace()
{
    VERIFY_OK(storage().checkPlace());
    QCOMPARE(::rename(inside("").c_str(), m_folder->path("moved").c_str()), 0);
    const auto gone = storage().checkPlace();
    VERIFY_ERROR(Unavailable, gone);
    QVERIFY2(gone.error().message.contains(m_folder->qPath()), qPrintable(gone.error().message));
    QVERIFY(!gone.error().hint.isEmpty());
    QCOMPARE(::mkdir(inside("").c_str(), 0700), 0);
    VERIFY_ERROR(Unavailable, storage().checkPlace());
    QCOMPARE(::rmdir(inside("").c_str()), 0);
    QCOMPARE(::rename(m_folder->path("moved").c_str(), inside("").c_str()), 0);
    VERIFY_OK(storage().checkPlace());
}

void TestLocalStorage::closesWhatItKeepsOpen()
{
    VERIFY_OK(storage().put("packs/1", "ours"));
    const auto openFiles = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    const auto before = openFiles();
    char out[4] = {};
    VERIFY_OK(storage().read("packs/1", 0, out, sizeof out));
    QCOMPARE(openFiles(), before + 1);
    storage().closeIdle();
    QCOMPARE(openFiles(), before);
    VERIFY_OK(storage().read("packs/1", 0, out, sizeof out));
}

void TestLocalStorage::tellsARemovedFolderFromAnEmptyOne()
{
    QCOMPARE(storage().list("")->size(), std::size_t{0});
    QCOMPARE(::rmdir(inside("").c_str()), 0);
    char out[1] = {};
    VERIFY_ERROR(Unavailable, storage().list(""));
    VERIFY_ERROR(Unavailable, storage().list("packs/"));
    VERIFY_ERROR(Unavailable, storage().get("config"));
    VERIFY_ERROR(Unavailable, storage().read("config", 0, out, 1));
    VERIFY_ERROR(Unavailable, storage().stat("packs/1"));
    VERIFY_ERROR(Unavailable, storage().put("config", "x"));
    VERIFY_ERROR(Unavailable, storage().remove("config"));
    VERIFY_ERROR(Unavailable, storage().sweepTemporaries());
}

void TestLocalStorage::makesFoldersAgainThatSomebodyRemoved()
{
    VERIFY_OK(storage().put("packs/ab/1", "x"));
    VERIFY_OK(storage().remove("packs/ab/1"));
    QCOMPARE(::rmdir(inside("packs/ab").c_str()), 0);
    QCOMPARE(::rmdir(inside("packs").c_str()), 0);
    QCOMPARE(::rmdir(inside("tmp").c_str()), 0);
    VERIFY_OK(storage().put("packs/ab/1", "y"));
    QCOMPARE(*storage().get("packs/ab/1"), Bytes("y"));
}

void TestLocalStorage::ignoresWhatIsNotItsOwn()
{
    VERIFY_OK(storage().put("config", "x"));
    for (const char *name : {".directory", "lost+found/x", "a file with spaces", "packs/.hidden",
                             ".snapshot/config", "tmp/put-1-1"})
        VERIFY_OK(m_folder->write(Bytes("repository/") + name, "foreign"));
    QCOMPARE(::symlink("/", inside("a link").c_str()), 0);
    VERIFY_ASSIGN(objects, storage().list(""));
    QCOMPARE(objects.size(), std::size_t{1});
    QVERIFY(storage().list("tmp/")->empty());
    QVERIFY(storage().list("packs/")->empty());
}

void TestLocalStorage::refusesGiantsAndSpecialFiles()
{
    QCOMPARE(::truncate(inside("").c_str(), 0), -1);
    VERIFY_OK(m_folder->write("repository/giant", ""));
    QCOMPARE(::truncate(inside("giant").c_str(), off_t{1} << 40), 0);
    const Result<Bytes> got = storage().get("giant");
    VERIFY_ERROR(Damaged, got);
    QVERIFY2(got.error().message.contains(QLatin1String("giant: larger than")),
             qPrintable(got.error().message));
    char out[4] = {'x', 'x', 'x', 'x'};
    VERIFY_OK(storage().read("giant", (std::uint64_t{1} << 40) - 4, out, 4));
    QCOMPARE(BytesView(out, 4), BytesView("\0\0\0\0", 4));

    QCOMPARE(::mkfifo(inside("fifo").c_str(), 0600),
             0); // opening one blocks until somebody writes, that is for ever
    VERIFY_ERROR(Damaged, storage().get("fifo"));
    VERIFY_ERROR(Damaged, storage().read("fifo", 0, out, 1));
    VERIFY_ERROR(Damaged, storage().stat("fifo"));
    VERIFY_OK(storage().list("")); // it is seen, and refused by whoever reads it
    VERIFY_ERROR(Damaged, storage().put("fifo", "x"));
}

void TestLocalStorage::seesWhatAnotherProcessChanged()
{
    const auto other = create(inside(""));
    char out[3] = {};
    VERIFY_OK(storage().put("lease", "old"));
    VERIFY_OK(storage().read("lease", 0, out, 3)); // its descriptor is kept now
    VERIFY_OK(other->put("lease", "new", PutMode::Replace));
    VERIFY_OK(storage().read("lease", 0, out, 3));
    QCOMPARE(BytesView(out, 3), BytesView("new"));
    VERIFY_OK(other->remove("lease"));
    VERIFY_ERROR(NotFound, storage().read("lease", 0, out, 3));
}

void TestLocalStorage::survivesTooManyOpenFiles()
{
    for (int i = 0; i < 100; ++i)
        VERIFY_OK(storage().put("packs/" + std::to_string(i), "x"));
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const FileDescriptor next(::dup(0));
    const rlimit limit{static_cast<rlim_t>(next.get()) + 10, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    int failures = 0;
    for (int i = 0; i < 100; ++i) {
        char out[1] = {};
        if (!storage().read("packs/" + std::to_string(i), 0, out, 1) ||
            !storage().get("packs/" + std::to_string(i)))
            ++failures;
    }
    ::setrlimit(RLIMIT_NOFILE, &before);
    QCOMPARE(failures, 0);
}

void TestLocalStorage::stopsCleanlyWhenFull_data()
{
    QTest::addColumn<bool>("tinyDisk");
    QTest::newRow("limit of the process") << false;
    const TemporaryFolder folder;
    if (const TinyDisk disk(folder.path("disk")); disk.isMounted())
        QTest::newRow("full disk") << true;
}

void TestLocalStorage::stopsCleanlyWhenFull()
{
    QFETCH(bool, tinyDisk);
    std::optional<TinyDisk> disk;
    std::optional<SizeLimit> limit;
    if (tinyDisk)
        QVERIFY(disk.emplace(m_folder->path("disk")).isMounted());
    else
        limit.emplace();
    const auto full = create(m_folder->path("disk/repository"));
    VERIFY_OK(full->put("packs/1", Bytes(100'000, 'a')));
    VERIFY_OK(full->put("lease", "old"));
    const Result<> tooLarge = full->put("packs/2", Bytes(600'000, 'b'));
    const ErrorCode expected = tinyDisk ? ErrorCode::NoSpace : ErrorCode::FileTooLarge;
    QVERIFY(!tooLarge && tooLarge.error().code == expected);
    QVERIFY2(tooLarge.error().message.contains(QLatin1String("packs/2: ")),
             qPrintable(tooLarge.error().message));
    QVERIFY(!tooLarge.error().hint.isEmpty());
    const Result<> replaced = full->put("lease", Bytes(600'000, 'b'), PutMode::Replace);
    QVERIFY(!replaced && replaced.error().code == expected);
    QCOMPARE(*full->get("lease"), Bytes("old"));
    QVERIFY(!m_folder->exists("disk/repository/packs/2"));
    if (tinyDisk) {
        int filled = 0;
        while (full->put("fill/" + std::to_string(filled), Bytes(4096, 'c')))
            QVERIFY(++filled < 200);
        QVERIFY(filled > 20);
    }
    // With not a byte left all can be listed, read and removed.
    VERIFY_ASSIGN(objects, full->list(""));
    for (const ObjectInfo &object : objects)
        QCOMPARE(full->get(object.name)->size(), std::size_t{object.size});
    VERIFY_OK(full->remove("packs/1"));
    VERIFY_OK(full->sweepTemporaries());
    VERIFY_OK(full->put("packs/2", Bytes(50'000, 'd')));
    QCOMPARE(full->list("packs/")->size(), std::size_t{1});
}

void TestLocalStorage::stopsCleanlyWithoutPermission()
{
    VERIFY_OK(storage().put("packs/1", "x"));
    QCOMPARE(::chmod(m_folder->path().c_str(), 0755), 0);
    QCOMPARE(::chmod(inside("").c_str(), 0555), 0);
    QCOMPARE(::chmod(inside("packs").c_str(), 0000), 0);
    {
        const Unprivileged person;
        VERIFY_ASSIGN(theirs, LocalStorage::open(inside("")));
        const Result<Bytes> got = theirs->get("packs/1");
        VERIFY_ERROR(PermissionDenied, got);
        QVERIFY2(got.error().message.endsWith(QLatin1String("/packs/1: permission denied")),
                 qPrintable(got.error().message));
        VERIFY_ERROR(PermissionDenied, theirs->stat("packs/1"));
        VERIFY_ERROR(PermissionDenied, theirs->list("")); // never a list that lacks what cannot be read
        VERIFY_ERROR(PermissionDenied, theirs->put("config", "x"));
        VERIFY_ERROR(PermissionDenied, theirs->remove("packs/1"));
    }
    QCOMPARE(::chmod(inside("packs").c_str(), 0700), 0);
    QCOMPARE(*storage().get("packs/1"), Bytes("x"));
}

void TestLocalStorage::reportsAFailingSyncOfTheFolder()
{
    VERIFY_OK(storage().put("packs/1", "x"));
    {
        SyscallProbe probe;
        probe.fail("fsync", 1, EIO);
        VERIFY_ERROR(Io, storage().put("packs/2", "x"));
        VERIFY_ERROR(NotFound, storage().get("packs/2"));
        VERIFY_OK(storage().put("packs/2", "x"));
    }
    SyscallProbe probe;
    probe.fail("fsync", 1, EIO);
    VERIFY_ERROR(Io, storage().remove("packs/1"));
    VERIFY_ERROR(NotFound, storage().remove("packs/1"));
    QVERIFY(probe.calls() ==
            Calls({"unlinkat", "fsync", "unlinkat", "fsync"})); // the second makes it durable
}

void TestLocalStorage::leavesNothingOrAllAtEveryKill()
{
    bool finished = false;
    int points = 0;
    for (; !finished; ++points) {
        const Bytes path = m_folder->path("kill" + std::to_string(points));
        const pid_t child = ::fork();
        if (child == 0) {
            SyscallProbe probe;
            probe.killAt(points + 1);
            auto mine = LocalStorage::create(path);
            ::_exit(mine && (*mine)->put("packs/ab/1", "whole") ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        finished = WIFEXITED(status);
        if (finished)
            QCOMPARE(WEXITSTATUS(status), 0);
        const auto after = create(path); // the next run needs no help
        VERIFY_ASSIGN(objects, after->list(""));
        QVERIFY(objects.size() == 1 || (!finished && objects.empty()));
        if (objects.empty())
            VERIFY_OK(after->put("packs/ab/1", "whole"));
        QCOMPARE(*after->get("packs/ab/1"), Bytes("whole"));
        VERIFY_OK(after->sweepTemporaries());
    }
    QVERIFY2(points >= 13, qPrintable(QString::number(points)));
}

void TestLocalStorage::sweepsWhatKilledWritersLeft()
{
    VERIFY_OK(storage().put("config", "x"));
    VERIFY_OK(m_folder->write("repository/tmp/put-1-1", "left"));
    VERIFY_OK(m_folder->write("repository/tmp/put-999-7", "left"));
    VERIFY_OK(storage().sweepTemporaries());
    QVERIFY(!m_folder->exists("repository/tmp/put-1-1"));
    QVERIFY(!m_folder->exists("repository/tmp/put-999-7"));
    QCOMPARE(*storage().get("config"), Bytes("x"));
}

void TestLocalStorage::sweepsNothingThatIsNotItsOwn()
{
    VERIFY_OK(storage().put("config", "x"));
    for (const char *name :
         {"thesis.txt", ".put-1-1", "put-1-1.bak", "put-1", "put--1", "put-1-x", "input-1-1"})
        VERIFY_OK(m_folder->write(Bytes("repository/tmp/") + name, "years of work"));
    VERIFY_OK(m_folder->makeFolder("repository/tmp/put-3-3"));
    QCOMPARE(::symlink(inside("config").c_str(), inside("tmp/put-2-2").c_str()), 0);
    VERIFY_ASSIGN(before, storage().strays());
    QCOMPARE(before.size(), std::size_t{9});
    VERIFY_OK(storage().sweepTemporaries());
    QVERIFY(*storage().strays() == before);
}

void TestLocalStorage::tellsWhatIsNoObject()
{
    VERIFY_OK(storage().put("packs/ab/1", "x"));
    VERIFY_OK(m_folder->write("repository/tmp/put-1-1", "a leftover of its own"));
    VERIFY_OK(m_folder->makeFolder("repository/lost+found"));
    QCOMPARE(storage().strays()->size(), std::size_t{0});
    for (const char *name : {".directory", "a file with spaces", "packs/.hidden", "tmp/thesis.txt"})
        VERIFY_OK(m_folder->write(Bytes("repository/") + name, "foreign"));
    VERIFY_OK(m_folder->makeFolder("repository/photos"));
    QCOMPARE(::symlink("/", inside("link").c_str()), 0);
    QVERIFY(*storage().strays() == std::vector<std::string>({".directory", "a file with spaces", "link",
                                                             "packs/.hidden", "photos/", "tmp/thesis.txt"}));
}

void TestLocalStorage::tellsItToManyThreadsAtOnce()
{
    for (int i = 0; i < 500; ++i)
        VERIFY_OK(m_folder->makeFolder("repository/empty" + std::to_string(i)));
    VERIFY_ASSIGN(expected, storage().strays());
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, &expected = expected] {
                for (int run = 0; run < 20; ++run) {
                    const auto strays = storage().strays();
                    wrong += strays && *strays == expected ? 0 : 1;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

void TestLocalStorage::makesFoundObjectsDurable()
{
    VERIFY_OK(m_folder->write("repository/packs/ab/1", "of a writer that was killed"));
    SyscallProbe probe;
    VERIFY_OK(storage().makeDurable("packs/ab/1"));
    // The file; then, for packs and for packs/ab, the name in the folder above; then the folder that the file is in.
    QVERIFY(probe.calls() == Calls({"fsync", "mkdirat", "fsync", "mkdirat", "fsync", "fsync"}));
    VERIFY_ERROR(NotFound, storage().makeDurable("packs/ab/2"));
    for (int nth = 1; nth <= 4; ++nth) {
        const auto fresh = LocalStorage::open(inside(""));
        SyscallProbe failing;
        failing.fail("fsync", nth, EIO);
        VERIFY_ERROR(Io, (*fresh)->makeDurable("packs/ab/1"));
    }
}

void TestLocalStorage::listsALinkAmongTheObjects()
{
    VERIFY_OK(storage().put("backups/1", "x"));
    QCOMPARE(::symlink("1", inside("backups/stray").c_str()), 0);
    VERIFY_ASSIGN(objects, storage().list("backups/"));
    QCOMPARE(objects.size(), std::size_t{2}); // whoever looks for a name of his own is not held up by another
    VERIFY_ERROR(Damaged, storage().get("backups/stray"));
    QCOMPARE(::symlink("1", inside("backups/ab").c_str()), 0);
    VERIFY_ERROR(Damaged, storage().list("backups/")); // in the place of a folder it may hide what is there
}

QTEST_APPLESS_MAIN(TestLocalStorage)
#include "tst_localstorage.moc"
