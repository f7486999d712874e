// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/sourcetree.h"

#include "model/restore/targettree.h"
#include "tests/support/filesystem.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <csignal>
#include <filesystem>
#include <limits>

#include <fcntl.h>
#include <sys/sysmacros.h>

using namespace backstop;
using backup::Extent;
using backup::SourceDirectory;
using repository::ExtendedAttribute;
using repository::Node;
using repository::NodeType;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// Removes what is too deep for std::filesystem.
struct DeepCleaner
{
    const test::TemporaryFolder &folder;
    Bytes name;
    ~DeepCleaner()
    {
        if (auto root = restore::TargetDirectory::openRoot(folder.path(), false)) {
            if (const auto removed = (*root)->remove(name); !removed)
                qWarning("%s", qUtf8Printable(removed.error().message));
        }
    }
};

int s_leased = -1;
void giveLeaseBack(int)
{
    ::fcntl(s_leased, F_SETLEASE, F_UNLCK);
}

} // namespace

class TestSourceTree : public QObject
{
    Q_OBJECT

private slots:
    void tellsTypeModeSizeAndTimes();
    void timesBeyondTheFormatAreClamped();
    void tellsSpecialFiles();
    void readsLinksAsTheyAre();
    void attributesOfALinkAreItsOwn();
    void readsAttributesAndAcls();
    void readsManyAndLargeAttributes();
    void leavesAttributesOutThatNoEntryHasRoomFor();
    void namesOwnerAndGroup();
    void listsNamesOfAnyBytesSorted();
    void hardLinksShareAnInode();
    void findsHoles();
    void readsUpToTheEnd();
    void noticesAChangedFile();
    void leavesTheAccessTimeAlone();
    void opensALeasedFile();
    void opensRootsAsTheUserNamesThem();
    void opensARootOfAnyLength();
    void walksAnyDepthWithFewDescriptors();
    void refusesAFolderSwappedWhileItWasClosed();
    void whatVanishedIsNotFound();
    void refusesAFolderSwappedForALinkOrAnother();
    void refusesAFileSwappedForSomethingElse();
    void refusesALinkSwappedForSomethingElse();
    void saysWhatMayNotBeRead();
};

void TestSourceTree::tellsTypeModeSizeAndTimes()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "12345"));
    VERIFY_OK(folder.makeFolder("folder"));
    QCOMPARE(::chmod(folder.path("file").c_str(), 06751), 0);
    QCOMPARE(::chmod(folder.path("folder").c_str(), 03777), 0);
    QVERIFY(test::setTimes(folder.path("file"), -5 * kSecond + 123'456'789));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));

    VERIFY_ASSIGN(file, root.status("file"));
    const struct stat status = test::statusOf(folder.path("file"));
    QCOMPARE(file.name, Bytes("file"));
    QCOMPARE(file.type, NodeType::File);
    QCOMPARE(file.size, 5u);
    QCOMPARE(file.metadata.mode, 06751u);
    QCOMPARE(file.metadata.mtimeNs, -5 * kSecond + 123'456'789);
    QCOMPARE(file.metadata.ctimeNs, status.st_ctim.tv_sec * kSecond + status.st_ctim.tv_nsec);
    QCOMPARE(file.metadata.inode, status.st_ino);
    QCOMPARE(file.metadata.device, status.st_dev);
    QCOMPARE(file.metadata.uid, status.st_uid);
    QCOMPARE(file.metadata.gid, status.st_gid);
    QVERIFY(file.metadata.user.empty());

    VERIFY_ASSIGN(open, root.openFile(file));
    QCOMPARE(open.statusAtOpen(), file);
    QCOMPARE(open.path(), folder.path("file"));

    VERIFY_ASSIGN(child, root.status("folder"));
    QCOMPARE(child.type, NodeType::Directory);
    QCOMPARE(child.size, 0u);
    QCOMPARE(child.metadata.mode, 03777u);
    VERIFY_ASSIGN(directory, root.openDirectory(child));
    VERIFY_ASSIGN(own, directory.ownStatus("other name"));
    QCOMPARE(own.name, Bytes("other name"));
    QCOMPARE(own.metadata, child.metadata);
    QCOMPARE(directory.path(), folder.path("folder"));
}

void TestSourceTree::timesBeyondTheFormatAreClamped()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", ""));
    const timespec year2300[2] = {{10'413'792'000, 5}, {10'413'792'000, 5}};
    QCOMPARE(::utimensat(AT_FDCWD, folder.path("file").c_str(), year2300, 0), 0);
    if (test::statusOf(folder.path("file")).st_mtim.tv_sec != year2300[0].tv_sec)
        QSKIP("this file system does not know the year 2300");
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(file, root.status("file"));
    QCOMPARE(file.metadata.mtimeNs, std::numeric_limits<std::int64_t>::max());
}

void TestSourceTree::tellsSpecialFiles()
{
    const test::TemporaryFolder folder;
    QCOMPARE(::mknod(folder.path("fifo").c_str(), S_IFIFO | 0640, 0), 0);
    QCOMPARE(::mknod(folder.path("socket").c_str(), S_IFSOCK | 0600, 0), 0);
    const bool device = ::mknod(folder.path("null").c_str(), S_IFCHR | 0666, makedev(1, 3)) == 0 &&
                        ::mknod(folder.path("loop").c_str(), S_IFBLK | 0600, makedev(7, 300)) == 0;
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(fifo, root.status("fifo"));
    QCOMPARE(fifo.type, NodeType::Fifo);
    VERIFY_OK(root.readDetails(fifo));
    QVERIFY(fifo.metadata.attributes.empty());
    VERIFY_ASSIGN(socket, root.status("socket"));
    QCOMPARE(socket.type, NodeType::Socket);
    VERIFY_OK(root.readDetails(socket));
    if (!device)
        QSKIP("devices need privilege");
    VERIFY_ASSIGN(null, root.status("null"));
    QCOMPARE(null.type, NodeType::CharDevice);
    QCOMPARE(null.metadata.deviceNumber, makedev(1, 3));
    VERIFY_OK(root.readDetails(null));
    VERIFY_ASSIGN(loop, root.status("loop"));
    QCOMPARE(loop.type, NodeType::BlockDevice);
    QCOMPARE(loop.metadata.deviceNumber, makedev(7, 300));
}

void TestSourceTree::readsLinksAsTheyAre()
{
    const test::TemporaryFolder folder;
    const Bytes longTarget(4000, 'x');
    QCOMPARE(::symlink("nowhere\xff", folder.path("dangling").c_str()), 0);
    QCOMPARE(::symlink("loop", folder.path("loop").c_str()), 0);
    QCOMPARE(::symlink(longTarget.c_str(), folder.path("long").c_str()), 0);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    const auto targetOf = [&root = root](const Bytes &name) {
        auto node = root.status(name);
        return node && node->type == NodeType::Symlink && root.readDetails(*node) ? node->linkTarget
                                                                                  : Bytes("?");
    };
    QCOMPARE(targetOf("dangling"), Bytes("nowhere\xff"));
    QCOMPARE(targetOf("loop"), Bytes("loop"));
    QCOMPARE(targetOf("long"), longTarget);
}

void TestSourceTree::attributesOfALinkAreItsOwn()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", ""));
    QCOMPARE(::symlink("file", folder.path("link").c_str()), 0);
    if (!test::setAttribute(folder.path("file"), "user.of", "file"))
        QSKIP("no extended attributes here");
    const bool trusted = test::setAttribute(folder.path("link"), "trusted.of", "link");
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(link, root.status("link"));
    VERIFY_OK(root.readDetails(link));
    std::vector<ExtendedAttribute> expected;
    if (trusted)
        expected.push_back({"trusted.of", "link"});
    QCOMPARE(link.metadata.attributes, expected);
}

void TestSourceTree::readsAttributesAndAcls()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", ""));
    VERIFY_OK(folder.makeFolder("folder"));
    const Bytes acl = test::aclFor(1234, 6, 6);
    const Bytes value("\0binary\xff", 8);
    if (!test::setAttribute(folder.path("file"), "user.z", value) ||
        !test::setAttribute(folder.path("file"), "user.empty", "") ||
        !test::setAttribute(folder.path("file"), "system.posix_acl_access", acl) ||
        !test::setAttribute(folder.path("folder"), "system.posix_acl_default", acl))
        QSKIP("no extended attributes or ACLs here");
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(file, root.status("file"));
    QVERIFY(file.metadata.attributes.empty());
    VERIFY_ASSIGN(open, root.openFile(file));
    VERIFY_OK(open.readAttributes(file));
    const std::vector<ExtendedAttribute> expected = {
        {"system.posix_acl_access", acl}, {"user.empty", ""}, {"user.z", value}};
    QCOMPARE(file.metadata.attributes, expected);

    VERIFY_ASSIGN(child, root.status("folder"));
    VERIFY_ASSIGN(directory, root.openDirectory(child));
    VERIFY_OK(directory.readAttributes(child));
    const std::vector<ExtendedAttribute> ofFolder = {{"system.posix_acl_default", acl}};
    QCOMPARE(child.metadata.attributes, ofFolder);
}

void TestSourceTree::readsManyAndLargeAttributes()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("many", ""));
    VERIFY_OK(folder.write("large", ""));
    std::vector<ExtendedAttribute> many;
    for (int i = 10; i < 50; ++i) { // a list of 2,480 bytes
        many.push_back({"user." + std::to_string(i) + Bytes(54, 'n'), "v" + std::to_string(i)});
        if (!test::setAttribute(folder.path("many"), many.back().name, many.back().value))
            QSKIP("no such number of extended attributes here");
    }
    const Bytes large(3000, 'l'); // what fits into a block of ext4; most others hold 64 KiB
    const Bytes largest(65536, 'L');
    const bool isLargest = test::setAttribute(folder.path("large"), "user.large", largest);
    if (!isLargest)
        QVERIFY(test::setAttribute(folder.path("large"), "user.large", large));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    for (const Bytes name : {"many", "large"}) {
        VERIFY_ASSIGN(node, root.status(name));
        VERIFY_ASSIGN(file, root.openFile(node));
        VERIFY_OK(file.readAttributes(node));
        if (name == "many")
            QCOMPARE(node.metadata.attributes, many);
        else
            QCOMPARE(node.metadata.attributes,
                     (std::vector<ExtendedAttribute>{{"user.large", isLargest ? largest : large}}));
    }
}

void TestSourceTree::leavesAttributesOutThatNoEntryHasRoomFor()
{
    const QByteArray usual = qgetenv("TMPDIR");
    if (std::filesystem::exists("/dev/shm")) // has room for them, unlike many a disk
        qputenv("TMPDIR", "/dev/shm");
    const test::TemporaryFolder folder;
    qputenv("TMPDIR", usual);
    VERIFY_OK(folder.write("a", ""));
    for (int i = 0; i < 20; ++i) {
        if (!test::setAttribute(folder.path("a"), "user." + std::to_string(i), Bytes(60'000, 'v')))
            QSKIP("no such size of extended attributes here");
    }
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, root.status("a"));
    VERIFY_ASSIGN(file, root.openFile(node));
    const auto read = file.readAttributes(node);
    VERIFY_ERROR(SourceUnreadable, read);
    QVERIFY(read.error().message.contains(QStringLiteral("more than 1024 KiB of extended attributes")));
    QCOMPARE(node.metadata.attributes.size(), std::size_t{17});
    QVERIFY(std::ranges::is_sorted(node.metadata.attributes, {}, &ExtendedAttribute::name));
}

void TestSourceTree::namesOwnerAndGroup()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", ""));
    if (::chown(folder.path("file").c_str(), 0, 3'999'999'999u) != 0)
        QSKIP("giving files away needs privilege");
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, root.status("file"));
    VERIFY_ASSIGN(file, root.openFile(node));
    VERIFY_OK(file.readAttributes(node));
    QCOMPARE(node.metadata.user, Bytes("root"));
    QCOMPARE(node.metadata.gid, 3'999'999'999u);
    QCOMPARE(node.metadata.group, Bytes());
}

void TestSourceTree::listsNamesOfAnyBytesSorted()
{
    const test::TemporaryFolder folder;
    std::vector<Bytes> expected = {"\x01", "\n", " ",    "-rf",           "..a",      "...",     "A",
                                   "\\",   "a",  "a\nb", Bytes(255, 'n'), "\xc3\xa4", "\xff\xfe"};
    for (const Bytes &name : expected)
        VERIFY_OK(folder.write(name, name));
    for (int i = 10'000; i < 13'000; ++i) {
        expected.push_back("many" + std::to_string(i));
        VERIFY_OK(folder.write(expected.back(), ""));
    }
    std::sort(expected.begin(), expected.end());
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    for (int twice = 0; twice < 2; ++twice) {
        VERIFY_ASSIGN(names, root.names());
        QVERIFY(names == expected);
    }
    VERIFY_ASSIGN(node, root.status(Bytes(255, 'n')));
    VERIFY_ASSIGN(file, root.openFile(node));
    Bytes content(300, '\0');
    VERIFY_ASSIGN(size, file.read(0, content.data(), content.size()));
    QCOMPARE(size, 255u);
}

void TestSourceTree::hardLinksShareAnInode()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("a", ""));
    QCOMPARE(::link(folder.path("a").c_str(), folder.path("b").c_str()), 0);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(a, root.status("a"));
    VERIFY_ASSIGN(b, root.status("b"));
    QCOMPARE(a.metadata, b.metadata);
    QCOMPARE(a.metadata.links, 2u);
}

void TestSourceTree::findsHoles()
{
    constexpr std::uint64_t kMiB = 1 << 20;
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("full", "x"));
    VERIFY_OK(folder.write("empty", ""));
    const FileDescriptor sparse(::open(folder.path("sparse").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    const FileDescriptor hole(::open(folder.path("hole").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    const Bytes data(kMiB, 'd');
    QCOMPARE(::pwrite(sparse.get(), data.data(), data.size(), 2 * kMiB), ssize_t(kMiB));
    QCOMPARE(::ftruncate(sparse.get(), 5 * kMiB), 0);
    QCOMPARE(::ftruncate(hole.get(), off_t(1) << 40), 0);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    const auto extentsOf = [&root = root](const Bytes &name) {
        std::vector<std::array<std::uint64_t, 3>> out;
        auto node = root.status(name);
        auto file = node ? root.openFile(*node) : Result<backup::SourceFile>(node.error());
        if (!file)
            out.push_back({99, 99, 99});
        for (Extent e; file && (e = file->extentAt(e.offset + e.length)).length > 0;)
            out.push_back({e.offset, e.length, e.isHole ? 1u : 0u});
        return out;
    };
    using Expected = std::vector<std::array<std::uint64_t, 3>>;
    QCOMPARE(extentsOf("full"), (Expected{{0, 1, 0}}));
    QCOMPARE(extentsOf("empty"), Expected());
    if (test::statusOf(folder.path("sparse")).st_blocks >= 5 * 2048)
        QSKIP("no sparse files here");
    QCOMPARE(extentsOf("sparse"), (Expected{{0, 2 * kMiB, 1}, {2 * kMiB, kMiB, 0}, {3 * kMiB, 2 * kMiB, 1}}));
    QCOMPARE(extentsOf("hole"), (Expected{{0, std::uint64_t(1) << 40, 1}}));
    for (const auto &[name, holes] : {std::pair("sparse", 4 * kMiB), std::pair("hole", kMiB << 20)}) {
        VERIFY_ASSIGN(node, root.status(name));
        VERIFY_ASSIGN(file, root.openFile(node));
        QVERIFY(!file.hasMoreHolesThan(holes));
        QVERIFY(file.hasMoreHolesThan(holes - 1));
    }
}

void TestSourceTree::readsUpToTheEnd()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "0123456789"));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, root.status("file"));
    VERIFY_ASSIGN(file, root.openFile(node));
    Bytes out(20, '.');
    VERIFY_ASSIGN(middle, file.read(3, out.data(), 4));
    QCOMPARE(BytesView(out).substr(0, middle), BytesView("3456"));
    VERIFY_ASSIGN(rest, file.read(7, out.data(), out.size()));
    QCOMPARE(BytesView(out).substr(0, rest), BytesView("789"));
    VERIFY_ASSIGN(nothing, file.read(10, out.data(), out.size()));
    QCOMPARE(nothing, 0u);
}

void TestSourceTree::noticesAChangedFile()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "0123456789"));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, root.status("file"));
    VERIFY_ASSIGN(file, root.openFile(node));
    VERIFY_ASSIGN(before, file.changedSinceOpen());
    QVERIFY(!before);
    QVERIFY(test::setTimes(folder.path("file"), node.metadata.mtimeNs + 1));
    VERIFY_ASSIGN(byTime, file.changedSinceOpen());
    QVERIFY(byTime);
    VERIFY_ASSIGN(again, root.openFile(node));
    QCOMPARE(::truncate(folder.path("file").c_str(), 5), 0);
    VERIFY_ASSIGN(bySize, again.changedSinceOpen());
    QVERIFY(bySize);
}

void TestSourceTree::leavesTheAccessTimeAlone()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "content"));
    QVERIFY(test::setTimes(folder.path("file"), 1000 * kSecond)); // older than ctime: relatime would renew it
    QVERIFY(test::setTimes(folder.path(), 1000 * kSecond));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(names, root.names());
    QCOMPARE(names.size(), 1u);
    VERIFY_ASSIGN(node, root.status("file"));
    VERIFY_ASSIGN(file, root.openFile(node));
    char byte = 0;
    VERIFY_OK(file.read(0, &byte, 1));
    QCOMPARE(test::statusOf(folder.path("file")).st_atim.tv_sec, 1000);
    QCOMPARE(test::statusOf(folder.path()).st_atim.tv_sec, 1000);
}

void TestSourceTree::opensALeasedFile()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "x"));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, root.status("file"));
    const FileDescriptor leased(::open(folder.path("file").c_str(), O_RDWR | O_CLOEXEC));
    s_leased = leased.get();
    auto *before = std::signal(SIGIO, giveLeaseBack);
    const bool isLeased = ::fcntl(leased.get(), F_SETLEASE, F_WRLCK) == 0;
    const auto file = root.openFile(node);
    std::signal(SIGIO, before);
    if (!isLeased)
        QSKIP("no leases here");
    VERIFY_OK(file);
}

void TestSourceTree::opensRootsAsTheUserNamesThem()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("folder/file", "x"));
    QCOMPARE(::symlink("folder", folder.path("to folder").c_str()), 0);
    QCOMPARE(::symlink("folder/file", folder.path("to file").c_str()), 0);
    QCOMPARE(::symlink("nowhere", folder.path("to nowhere").c_str()), 0);
    for (const Bytes name : {"folder", "to folder", "to folder/", "folder//"}) {
        VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path(name)));
        QCOMPARE(root.namedFile(), Bytes());
        VERIFY_OK(root.status("file"));
    }
    for (const Bytes name : {"folder/file", "to file"}) {
        VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path(name)));
        QCOMPARE(root.namedFile(), Bytes("file"));
        VERIFY_ASSIGN(node, root.status(root.namedFile()));
        QCOMPARE(node.type, NodeType::File);
    }
    for (const Bytes name : {"missing", "to nowhere", "folder/file/below"}) {
        const auto root = SourceDirectory::openRoot(folder.path(name));
        VERIFY_ERROR(SourceNotFound, root);
        QVERIFY(root.error().message.contains(QString::fromStdString(name)));
        QVERIFY(!root.error().hint.isEmpty());
    }
}

void TestSourceTree::opensARootOfAnyLength()
{
    const test::TemporaryFolder folder;
    const Bytes name(200, 'd');
    const DeepCleaner cleaner{folder, name};
    QVERIFY(test::makeChain(folder.path(), name, 30));
    Bytes path = folder.path();
    for (int i = 0; i < 30; ++i)
        path += (i % 2 == 0 ? "/" : "//") + name;
    QVERIFY(path.size() > 6000);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(path));
    VERIFY_ASSIGN(names, root.names());
    QVERIFY(names.empty());
    VERIFY_OK(SourceDirectory::openRoot(path + '/'));
    VERIFY_ERROR(SourceNotFound, SourceDirectory::openRoot(path + "/x"));
}

void TestSourceTree::walksAnyDepthWithFewDescriptors()
{
    constexpr int kDepth = 2000;
    const test::InMemory memory;
    const test::TemporaryFolder folder;
    const DeepCleaner cleaner{folder, "level"};
    QVERIFY(test::makeChain(folder.path(), "level", kDepth));
    const test::DescriptorLimit limit(200);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    std::vector<SourceDirectory> levels;
    levels.push_back(std::move(root));
    for (int i = 0; i < kDepth; ++i) {
        VERIFY_ASSIGN(node, levels.back().status("level"));
        VERIFY_ASSIGN(below, levels.back().openDirectory(node));
        levels.push_back(std::move(below));
    }
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        VERIFY_ASSIGN(names, level->names());
        QCOMPARE(names.size(), level == levels.rbegin() ? 0u : 1u);
    }
    QCOMPARE(levels.back().path().size(), folder.path().size() + 6 * kDepth);
}

void TestSourceTree::refusesAFolderSwappedWhileItWasClosed()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.makeFolder("a/b/c"));
    VERIFY_OK(folder.makeFolder("other/b/c"));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path(), 1)); // each closes the one before
    VERIFY_ASSIGN(aNode, root.status("a"));
    VERIFY_ASSIGN(a, root.openDirectory(aNode));
    VERIFY_ASSIGN(bNode, a.status("b"));
    VERIFY_ASSIGN(b, a.openDirectory(bNode));
    VERIFY_ASSIGN(cNode, b.status("c"));
    VERIFY_ASSIGN(c, b.openDirectory(cNode));
    VERIFY_OK(b.names());
    VERIFY_OK(c.names());
    QCOMPARE(::rename(folder.path("a").c_str(), folder.path("moved").c_str()), 0);
    QCOMPARE(::symlink("moved", folder.path("a").c_str()), 0);
    VERIFY_ERROR(SourceUnreadable, a.names());
    QCOMPARE(::unlink(folder.path("a").c_str()), 0);
    QCOMPARE(::rename(folder.path("other").c_str(), folder.path("a").c_str()), 0);
    VERIFY_ERROR(SourceUnreadable, b.names());
    QCOMPARE(::rename(folder.path("a").c_str(), folder.path("other").c_str()), 0);
    VERIFY_ERROR(NotFound, b.names());
    QCOMPARE(::rename(folder.path("moved").c_str(), folder.path("a").c_str()), 0);
    VERIFY_OK(b.names());
}

void TestSourceTree::whatVanishedIsNotFound()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "x"));
    VERIFY_OK(folder.makeFolder("folder"));
    QCOMPARE(::symlink("x", folder.path("link").c_str()), 0);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(file, root.status("file"));
    VERIFY_ASSIGN(child, root.status("folder"));
    VERIFY_ASSIGN(link, root.status("link"));
    QCOMPARE(::unlink(folder.path("file").c_str()), 0);
    QCOMPARE(::unlink(folder.path("link").c_str()), 0);
    QCOMPARE(::rmdir(folder.path("folder").c_str()), 0);
    const auto opened = root.openFile(file);
    VERIFY_ERROR(NotFound, opened);
    QVERIFY(opened.error().message.startsWith(QString::fromStdString(folder.path("file")) +
                                              QStringLiteral(": ")));
    VERIFY_ERROR(NotFound, root.openDirectory(child));
    VERIFY_ERROR(NotFound, root.readDetails(link));
    VERIFY_ERROR(NotFound, root.status("file"));
}

void TestSourceTree::refusesAFolderSwappedForALinkOrAnother()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside/secret", "x"));
    VERIFY_OK(folder.makeFolder("source/folder"));
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path("source")));
    VERIFY_ASSIGN(node, root.status("folder"));
    QCOMPARE(::rename(folder.path("source/folder").c_str(), folder.path("source/moved").c_str()), 0);
    QCOMPARE(::symlink("../outside", folder.path("source/folder").c_str()), 0);
    VERIFY_ERROR(SourceUnreadable, root.openDirectory(node));
    QCOMPARE(::unlink(folder.path("source/folder").c_str()), 0);
    VERIFY_OK(folder.makeFolder("source/folder"));
    VERIFY_ERROR(SourceUnreadable, root.openDirectory(node));
    QCOMPARE(::rmdir(folder.path("source/folder").c_str()), 0);
    VERIFY_OK(folder.write("source/folder", "now a file"));
    VERIFY_ERROR(SourceUnreadable, root.openDirectory(node));
}

void TestSourceTree::refusesAFileSwappedForSomethingElse()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("other", "secret"));
    VERIFY_OK(folder.write("file", "x"));
    const Bytes path = folder.path("file");
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, root.status("file"));
    QCOMPARE(::unlink(path.c_str()), 0);
    QCOMPARE(::symlink("other", path.c_str()), 0);
    VERIFY_ERROR(SourceUnreadable, root.openFile(node));
    for (const mode_t type : {S_IFIFO, S_IFSOCK, S_IFCHR}) {
        QCOMPARE(::unlink(path.c_str()), 0);
        if (::mknod(path.c_str(), type | 0600, makedev(1, 3)) != 0)
            VERIFY_OK(folder.makeFolder("file")); // a device without privilege
        else
            VERIFY_ERROR(SourceUnreadable, root.openFile(node));
    }
    ::unlink(path.c_str());
    VERIFY_OK(folder.makeFolder("file"));
    VERIFY_ERROR(SourceUnreadable, root.openFile(node));
    QCOMPARE(::rmdir(path.c_str()), 0);
    VERIFY_OK(folder.write("file", "new content")); // as every editor saves
    VERIFY_ASSIGN(file, root.openFile(node));
    QCOMPARE(file.statusAtOpen().size, 11u);
}

void TestSourceTree::refusesALinkSwappedForSomethingElse()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("a", ""));
    QCOMPARE(::symlink("a", folder.path("link").c_str()), 0);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, root.status("link"));
    QCOMPARE(::rename(folder.path("link").c_str(), folder.path("kept").c_str()), 0);
    QCOMPARE(::symlink("b", folder.path("link").c_str()), 0);
    VERIFY_ERROR(SourceUnreadable, root.readDetails(node));
}

void TestSourceTree::saysWhatMayNotBeRead()
{
    const test::TemporaryFolder folder;
    QCOMPARE(::chmod(folder.path().c_str(), 0755), 0);
    VERIFY_OK(folder.write("file", "x"));
    VERIFY_OK(folder.write("closed/file", "x"));
    VERIFY_OK(folder.write("listed/file", "x"));
    QCOMPARE(::chmod(folder.path("file").c_str(), 0), 0);
    QCOMPARE(::chmod(folder.path("closed").c_str(), 0), 0);
    QCOMPARE(::chmod(folder.path("listed").c_str(), 0444), 0);
    VERIFY_ASSIGN(root, SourceDirectory::openRoot(folder.path()));
    const test::AsNobody nobody;
    VERIFY_ASSIGN(file, root.status("file"));
    const auto opened = root.openFile(file);
    VERIFY_ERROR(PermissionDenied, opened);
    QVERIFY(!opened.error().hint.isEmpty());
    VERIFY_ASSIGN(closed, root.status("closed"));
    VERIFY_ERROR(PermissionDenied, root.openDirectory(closed));
    VERIFY_ERROR(PermissionDenied, SourceDirectory::openRoot(folder.path("closed")));
    VERIFY_ASSIGN(listed, root.status("listed"));
    VERIFY_ASSIGN(directory, root.openDirectory(listed));
    VERIFY_ASSIGN(names, directory.names());
    QCOMPARE(names, std::vector<Bytes>{"file"});
    VERIFY_ERROR(PermissionDenied, directory.status("file"));
}

QTEST_APPLESS_MAIN(TestSourceTree)
#include "tst_sourcetree.moc"
