// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/targettree.h"

#include "model/backup/sourcetree.h"
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>

using namespace backstop;
using backup::SourceDirectory;
using repository::ExtendedAttribute;
using repository::Metadata;
using repository::Node;
using repository::NodeType;
using restore::TargetDirectory;
using restore::TargetFile;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
using Target = std::shared_ptr<TargetDirectory>;

Metadata plain(std::uint32_t mode = 0644)
{
    Metadata metadata;
    metadata.mode = mode;
    metadata.uid = ::geteuid();
    metadata.gid = ::getegid();
    metadata.mtimeNs = 1'000'000'000 * kSecond + 42;
    return metadata;
}

Node special(const Bytes &name, NodeType type, std::uint32_t mode = 0640)
{
    Node node;
    node.name = name;
    node.type = type;
    node.metadata = plain(mode);
    if (type == NodeType::Symlink)
        node.linkTarget = "nowhere";
    return node;
}

/// Everything about an entry that a backup keeps, as the other side reads it.
Result<Node> readEntry(const Bytes &folder, const Bytes &name)
{
    BACKSTOP_ASSIGN(root, SourceDirectory::openRoot(folder));
    BACKSTOP_ASSIGN(node, root.status(name));
    if (node.isFile()) {
        BACKSTOP_ASSIGN(file, root.openFile(node));
        BACKSTOP_TRY(file.readAttributes(node));
    } else if (node.isDirectory()) {
        BACKSTOP_ASSIGN(directory, root.openDirectory(node));
        BACKSTOP_TRY(directory.readAttributes(node));
    } else {
        BACKSTOP_TRY(root.readDetails(node));
    }
    return node;
}

Result<> putFile(TargetDirectory &target, const Bytes &name, BytesView content, bool replace = false)
{
    BACKSTOP_ASSIGN(file, target.createFile(name, content.size()));
    BACKSTOP_TRY(file.write(0, content));
    BACKSTOP_TRY(file.setSize(content.size()));
    file.applyMetadata(plain());
    return file.publish(replace);
}

/// What someone outside the target would see change: every entry with its status and content.
Bytes pictureOf(const test::TemporaryFolder &folder, const Bytes &name)
{
    Bytes picture;
    const auto root = SourceDirectory::openRoot(folder.path(name));
    const auto names = root ? root->names() : Result<std::vector<Bytes>>(root.error());
    if (!names)
        return "unreadable";
    std::vector<Bytes> all = *names;
    for (const Bytes &entry : all) {
        const struct stat status = test::statusOf(folder.path(name + '/' + entry));
        picture += entry + ' ' + std::to_string(status.st_mode) + ' ' + std::to_string(status.st_uid) + ' ' +
                   std::to_string(status.st_nlink) + ' ' + std::to_string(status.st_ctim.tv_sec) + '.' +
                   std::to_string(status.st_ctim.tv_nsec) + ' ' + std::to_string(status.st_size) + '\n';
    }
    const struct stat own = test::statusOf(folder.path(name));
    return picture + std::to_string(own.st_mode) + ' ' + std::to_string(own.st_ctim.tv_sec) + '.' +
           std::to_string(own.st_ctim.tv_nsec);
}

QStringList whats(const std::vector<restore::MetadataProblem> &problems)
{
    QStringList list;
    for (const auto &problem : problems)
        list += problem.what;
    return list;
}

} // namespace

class TestTargetTree : public QObject
{
    Q_OBJECT

private slots:
    void makesItsRoot();
    void makesARootOfAnyLength();
    void refusesNamesThatLeadElsewhere_data();
    void refusesNamesThatLeadElsewhere();
    void takesNamesOfAnyBytes();
    void unpublishedFilesLeaveNothing();
    void publishReplacesOnlyWhenAsked();
    void publishNeverReplacesADirectory();
    void failedFilesAreNotPublished();
    void holesTakeNoSpace();
    void reservingMoreThanThereIsFailsAtOnce();
    void filesKeepTheirMetadata_data();
    void filesKeepTheirMetadata();
    void attributesAndAclsComeBack();
    void userAttributesComeBackOnReadOnlyFiles();
    void inheritedAclsGoAway();
    void refusedAclGivesTheGroupNoMore();
    void foldersKeepTheirMetadata();
    void specialFilesComeBack();
    void linksComeBackWithTheirTimes();
    void hardLinksComeBack();
    void withoutPrivilegeProblemsAreListed();
    void setUidIsNotGivenToAnotherOwner();
    void tellsWhatIsThere();
    void removesWholeTreesFollowingNoLink();
    void worksAtAnyDepthWithFewDescriptors();
    void readsBackRegularFilesOnly();
    void plantedLinksAreNotFollowed();
    void swappedFolderIsNoticed();
    void racingSwapperChangesNothingOutside();
    void tellsFreeSpaceAndSyncs();
};

void TestTargetTree::makesItsRoot()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", ""));
    QCOMPARE(::symlink("real", folder.path("link").c_str()), 0);
    VERIFY_OK(folder.makeFolder("real"));
    VERIFY_ERROR(NotFound, TargetDirectory::openRoot(folder.path("a/b"), false));
    QVERIFY(!folder.exists("a"));
    VERIFY_OK(TargetDirectory::openRoot(folder.path("a//b/c/"), true));
    QVERIFY(folder.exists("a/b/c"));
    VERIFY_ASSIGN(root, TargetDirectory::openRoot(folder.path("link/x"), true));
    VERIFY_OK(putFile(*root, "f", "1"));
    QVERIFY(folder.exists("real/x/f"));
    VERIFY_ERROR(TargetConflict, TargetDirectory::openRoot(folder.path("file"), true));
    VERIFY_ERROR(TargetConflict, TargetDirectory::openRoot(folder.path("file/x"), true));
    VERIFY_ERROR(NotFound, TargetDirectory::openRoot("", true));
}

void TestTargetTree::makesARootOfAnyLength()
{
    const test::TemporaryFolder folder;
    Bytes path = folder.path("long");
    for (int i = 0; i < 40; ++i)
        path += '/' + Bytes(200, 'd');
    VERIFY_ASSIGN(root, TargetDirectory::openRoot(path, true));
    VERIFY_OK(putFile(*root, "file", "1"));
    VERIFY_ASSIGN(again, TargetDirectory::openRoot(path, false));
    VERIFY_ASSIGN(names, again->names());
    QCOMPARE(names, std::vector<Bytes>{"file"});
    VERIFY_ASSIGN(top, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_OK(top->remove("long"));
}

void TestTargetTree::refusesNamesThatLeadElsewhere_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("parent") << QByteArray("..");
    QTest::newRow("itself") << QByteArray(".");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("path") << QByteArray("a/b");
    QTest::newRow("absolute") << QByteArray("/etc");
    QTest::newRow("up and down") << QByteArray("../outside");
    QTest::newRow("slash last") << QByteArray("a/");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3);
    QTest::newRow("zero byte after parent") << QByteArray("..\0", 3);
    QTest::newRow("too long") << QByteArray(256, 'x');
}

void TestTargetTree::refusesNamesThatLeadElsewhere()
{
    QFETCH(QByteArray, name);
    const Bytes bytes = name.toStdString();
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("target/a/b", "kept"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("target"), false));
    VERIFY_ERROR(TargetRefused, target->openDirectory(bytes, true));
    VERIFY_ERROR(TargetRefused, target->openDirectory(bytes, false));
    VERIFY_ERROR(TargetRefused, target->existing(bytes));
    VERIFY_ERROR(TargetRefused, target->remove(bytes));
    VERIFY_ERROR(TargetRefused, target->createFile(bytes, 0));
    VERIFY_ERROR(TargetRefused, target->createSpecial(special(bytes, NodeType::Symlink), true));
    VERIFY_ERROR(TargetRefused, target->createHardLink(bytes, *target, "a", true));
    VERIFY_ERROR(TargetRefused, target->createHardLink("x", *target, bytes, true));
    VERIFY_ERROR(TargetRefused, target->readBack(bytes, [](BytesView) {}));
    VERIFY_ASSIGN(content, folder.read("target/a/b"));
    QCOMPARE(content, Bytes("kept"));
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, std::vector<Bytes>{"a"});
}

void TestTargetTree::takesNamesOfAnyBytes()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), true));
    std::vector<Bytes> names = {"\x01", "\n", "-rf", "...", "a\nb", Bytes(255, 'n'), "\xff\xfe"};
    for (const Bytes &name : names)
        VERIFY_OK(putFile(*target, name, name));
    VERIFY_ASSIGN(found, target->names());
    QVERIFY(found == names);
    VERIFY_ASSIGN(content, folder.read("t/" + Bytes(255, 'n')));
    QCOMPARE(content.size(), 255u);
}

void TestTargetTree::unpublishedFilesLeaveNothing()
{
    const test::TemporaryFolder folder;
    test::SeededRandom random(1);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false, random));
    {
        VERIFY_ASSIGN(file, target->createFile("file", 0));
        VERIFY_ASSIGN(second, target->createFile("file", 0));
        VERIFY_OK(file.write(0, "secret"));
        VERIFY_OK(second.write(0, "another"));
        VERIFY_ASSIGN(names, target->names());
        QCOMPARE(names.size(), 2u);
        for (const Bytes &name : names) {
            QVERIFY(TargetDirectory::isTemporaryName(name));
            QCOMPARE(test::statusOf(folder.path(name)).st_mode & 07777, 0600u);
        }
        TargetFile moved = std::move(file);
    }
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
    QVERIFY(!TargetDirectory::isTemporaryName("backstop-restore-1"));
}

void TestTargetTree::publishReplacesOnlyWhenAsked()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "old"));
    VERIFY_OK(folder.write("outside", "untouched"));
    QCOMPARE(::chmod(folder.path("file").c_str(), 0), 0);
    QCOMPARE(::symlink("outside", folder.path("link").c_str()), 0);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    for (const Bytes name : {"file", "link"}) {
        const auto refused = putFile(*target, name, "new");
        VERIFY_ERROR(TargetConflict, refused);
        QVERIFY(refused.error().message.startsWith(QString::fromStdString(folder.path(name))));
        QVERIFY(!refused.error().hint.isEmpty());
        VERIFY_OK(putFile(*target, name, "new", true));
        VERIFY_ASSIGN(content, folder.read(name));
        QCOMPARE(content, Bytes("new"));
        QVERIFY(S_ISREG(test::statusOf(folder.path(name)).st_mode));
    }
    VERIFY_OK(putFile(*target, "fresh", "1"));
    VERIFY_ASSIGN(outside, folder.read("outside"));
    QCOMPARE(outside, Bytes("untouched"));
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{"file", "fresh", "link", "outside"}));
}

void TestTargetTree::publishNeverReplacesADirectory()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.makeFolder("empty"));
    VERIFY_OK(folder.write("full/file", "x"));
    VERIFY_OK(folder.write("file", "x"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    for (const Bytes name : {"empty", "full"}) {
        for (const bool replace : {false, true}) {
            VERIFY_ERROR(TargetConflict, putFile(*target, name, "new", replace));
            VERIFY_ERROR(TargetConflict, target->createSpecial(special(name, NodeType::Symlink), replace));
            VERIFY_ERROR(TargetConflict, target->createHardLink(name, *target, "file", replace));
        }
    }
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{"empty", "file", "full"}));
}

void TestTargetTree::failedFilesAreNotPublished()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    const auto failed = file.write(std::uint64_t(1) << 63, "x"); // beyond what any file may have
    QVERIFY(!failed);
    QVERIFY(failed.error().message.startsWith(QString::fromStdString(folder.path("file"))));
    VERIFY_OK(file.write(0, "x"));
    QVERIFY(!file.publish(false));
    QVERIFY(!folder.exists("file"));
}

void TestTargetTree::holesTakeNoSpace()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    VERIFY_OK(file.write(1 << 20, "data"));
    VERIFY_OK(file.setSize(std::uint64_t(1) << 30));
    VERIFY_OK(file.sync());
    VERIFY_OK(file.publish(false));
    const struct stat status = test::statusOf(folder.path("file"));
    QCOMPARE(status.st_size, off_t(1) << 30);
    QVERIFY(status.st_blocks < 4096);
    VERIFY_ASSIGN(shorter, target->createFile("shorter", 8 << 20));
    VERIFY_OK(shorter.write(0, "0123456789"));
    VERIFY_OK(shorter.setSize(4));
    VERIFY_OK(shorter.publish(false));
    VERIFY_ASSIGN(content, folder.read("shorter"));
    QCOMPARE(content, Bytes("0123"));
}

void TestTargetTree::reservingMoreThanThereIsFailsAtOnce()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(free, target->freeBytes());
    const FileDescriptor probe(::open(folder.path("probe").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (::fallocate(probe.get(), FALLOC_FL_KEEP_SIZE, 0, 1 << 20) != 0)
        QSKIP("this file system reserves nothing");
    QCOMPARE(::unlink(folder.path("probe").c_str()), 0);
    VERIFY_ERROR(NoSpace, target->createFile("file", free * 64 + (std::uint64_t(1) << 50)));
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
}

void TestTargetTree::filesKeepTheirMetadata_data()
{
    QTest::addColumn<quint32>("mode");
    QTest::addColumn<qint64>("mtimeNs");
    QTest::addColumn<quint32>("uid");
    QTest::newRow("plain") << 0644u << qint64(1'700'000'000 * kSecond + 123'456'789) << 1000u;
    QTest::newRow("no rights") << 0u << qint64(0) << 0u;
    QTest::newRow("set-uid of another owner") << 04755u << qint64(-1) << 1234u;
    QTest::newRow("all bits") << 07777u << qint64(-86'400 * kSecond + 1) << 65533u;
    QTest::newRow("year 1905") << 0600u << qint64(-2'050'000'000 * kSecond - 7) << 1000u;
    QTest::newRow("year 2262") << 0600u << qint64(9'214'646'400 * kSecond + 999'999'999) << 1000u;
}

void TestTargetTree::filesKeepTheirMetadata()
{
    QFETCH(quint32, mode);
    QFETCH(qint64, mtimeNs);
    QFETCH(quint32, uid);
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    VERIFY_OK(file.write(0, "x"));
    VERIFY_OK(file.setSize(1));
    Metadata metadata = plain(mode);
    metadata.mtimeNs = mtimeNs;
    if (::geteuid() == 0) {
        metadata.uid = uid;
        metadata.gid = uid + 1;
    }
    QCOMPARE(whats(file.applyMetadata(metadata)), QStringList());
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(node, readEntry(folder.path(), "file"));
    QCOMPARE(node.metadata.mode, metadata.mode);
    QCOMPARE(node.metadata.mtimeNs, metadata.mtimeNs);
    QCOMPARE(node.metadata.uid, metadata.uid);
    QCOMPARE(node.metadata.gid, metadata.gid);
}

void TestTargetTree::attributesAndAclsComeBack()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    Metadata metadata = plain(0660);
    metadata.attributes = {{"system.posix_acl_access", test::aclFor(1234, 6, 6)},
                           {"user.empty", ""},
                           {"user.z", Bytes("\0\xff", 2)}};
    const auto problems = file.applyMetadata(metadata);
    if (!problems.empty())
        QSKIP("no extended attributes or ACLs here");
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(node, readEntry(folder.path(), "file"));
    QCOMPARE(node.metadata.attributes, metadata.attributes);
    QCOMPARE(node.metadata.mode, 0660u); // the group bits are the mask
    QCOMPARE(node.metadata.mtimeNs, metadata.mtimeNs);

    VERIFY_ASSIGN(bad, target->createFile("bad", 0));
    metadata.attributes = {{"nonsense.x", "1"}, {Bytes("user.a\0b", 8), "1"}, {"user.ok", "1"}};
    const QStringList expected = {QStringLiteral("attribute user.a\\x00b"),
                                  QStringLiteral("attribute nonsense.x")};
    QCOMPARE(whats(bad.applyMetadata(metadata)), expected);
    VERIFY_OK(bad.publish(false));
    VERIFY_ASSIGN(rest, readEntry(folder.path(), "bad"));
    QCOMPARE(rest.metadata.attributes, (std::vector<ExtendedAttribute>{{"user.ok", "1"}}));
}

void TestTargetTree::userAttributesComeBackOnReadOnlyFiles()
{
    const test::TemporaryFolder folder;
    QCOMPARE(::chmod(folder.path().c_str(), 0777), 0);
    VERIFY_OK(folder.write("probe", ""));
    if (!test::setAttribute(folder.path("probe"), "user.a", "1"))
        QSKIP("no extended attributes here");
    const test::AsNobody nobody;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    Metadata metadata = plain(0444);
    metadata.attributes = {{"user.a", "1"}};
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    QCOMPARE(whats(file.applyMetadata(metadata)), QStringList());
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(node, readEntry(folder.path(), "file"));
    QCOMPARE(node.metadata.attributes, metadata.attributes);
    QCOMPARE(node.metadata.mode, 0444u);

    metadata.mode = 0555;
    VERIFY_ASSIGN(sub, target->openDirectory("sub", true));
    QCOMPARE(::chmod(folder.path("sub").c_str(), 0500), 0); // as an existing one may be
    QCOMPARE(whats(sub->applyMetadata(metadata)), QStringList());
    VERIFY_ASSIGN(own, readEntry(folder.path(), "sub"));
    QCOMPARE(own.metadata.attributes, metadata.attributes);
    QCOMPARE(own.metadata.mode, 0555u);
}

void TestTargetTree::inheritedAclsGoAway()
{
    const test::TemporaryFolder folder;
    if (!test::setAttribute(folder.path(), "system.posix_acl_default", test::aclFor(1234, 6, 6)))
        QSKIP("no ACLs here");
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    QCOMPARE(whats(file.applyMetadata(plain(0664))), QStringList());
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(sub, target->openDirectory("sub", true));
    QVERIFY(test::setAttribute(folder.path("sub"), "user.foreign", "1"));
    QCOMPARE(whats(sub->applyMetadata(plain(0775))), QStringList());
    for (const Bytes name : {"file", "sub"}) {
        VERIFY_ASSIGN(node, readEntry(folder.path(), name));
        QVERIFY(node.metadata.attributes.empty());
        QCOMPARE(node.metadata.mode, name == "file" ? 0664u : 0775u);
    }
}

void TestTargetTree::refusedAclGivesTheGroupNoMore()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    Metadata metadata = plain(0660);
    metadata.attributes = {{"system.posix_acl_access", test::aclFor(1234, 6, 6) + "damaged"}};
    QCOMPARE(whats(file.applyMetadata(metadata)),
             QStringList{QStringLiteral("attribute system.posix_acl_access")});
    VERIFY_OK(file.publish(false));
    // The mask is rw-, but the owning group had nothing.
    QCOMPARE(test::statusOf(folder.path("file")).st_mode & 07777, 0600u);
}

void TestTargetTree::foldersKeepTheirMetadata()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(sub, target->openDirectory("sub", true));
    QCOMPARE(test::statusOf(folder.path("sub")).st_mode & 07777, 0700u);
    VERIFY_OK(putFile(*sub, "file", "x"));
    Metadata metadata = plain(03575);
    metadata.mtimeNs = -3 * kSecond + 5;
    if (::geteuid() == 0)
        metadata.uid = metadata.gid = 1234;
    QCOMPARE(whats(sub->applyMetadata(metadata)), QStringList());
    VERIFY_ASSIGN(node, readEntry(folder.path(), "sub"));
    QCOMPARE(node.metadata.mode, metadata.mode);
    QCOMPARE(node.metadata.mtimeNs, metadata.mtimeNs);
    QCOMPARE(node.metadata.uid, metadata.uid);
    VERIFY_OK(target->openDirectory("sub", true));
    VERIFY_ERROR(NotFound, target->openDirectory("other", false));
}

void TestTargetTree::specialFilesComeBack()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    std::vector<Node> nodes = {special("fifo", NodeType::Fifo, 01640),
                               special("socket", NodeType::Socket, 0600)};
    if (::geteuid() == 0) {
        nodes.push_back(special("char", NodeType::CharDevice, 0666));
        nodes.back().metadata.deviceNumber = makedev(1, 3);
        nodes.push_back(special("block", NodeType::BlockDevice, 0660));
        nodes.back().metadata.deviceNumber = makedev(259, 70'000);
        for (Node &node : nodes)
            node.metadata.uid = node.metadata.gid = 1234;
    }
    for (const Node &node : nodes) {
        const auto problems = target->createSpecial(node, false);
        if (!problems && problems.error().code == ErrorCode::PermissionDenied)
            QSKIP("no devices here");
        VERIFY_OK(problems);
        QCOMPARE(whats(*problems), QStringList());
        VERIFY_ASSIGN(found, readEntry(folder.path(), node.name));
        QCOMPARE(found.type, node.type);
        QCOMPARE(found.metadata.mode, node.metadata.mode);
        QCOMPARE(found.metadata.uid, node.metadata.uid);
        QCOMPARE(found.metadata.mtimeNs, node.metadata.mtimeNs);
        QCOMPARE(found.metadata.deviceNumber, node.metadata.deviceNumber);
        VERIFY_ERROR(TargetConflict, target->createSpecial(node, false));
        VERIFY_OK(target->createSpecial(node, true));
    }
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names.size(), nodes.size());
    QVERIFY(!target->createSpecial(special("file", NodeType::File), false));
}

void TestTargetTree::linksComeBackWithTheirTimes()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside", "x"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), true));
    QVERIFY(test::setTimes(folder.path("outside"), 5));
    const struct stat before = test::statusOf(folder.path("outside"));
    Node link = special("link", NodeType::Symlink, 0777);
    link.linkTarget = "../outside";
    if (::geteuid() == 0) {
        link.metadata.uid = link.metadata.gid = 1234;
        link.metadata.attributes = {{"trusted.of", "link"}};
    }
    VERIFY_ASSIGN(problems, target->createSpecial(link, false));
    if (!problems.empty() && !link.metadata.attributes.empty()) {
        QCOMPARE(whats(problems), QStringList{QStringLiteral("attribute trusted.of")});
        link.metadata.attributes.clear();
    }
    VERIFY_ASSIGN(found, readEntry(folder.path("t"), "link"));
    QCOMPARE(found.linkTarget, link.linkTarget);
    QCOMPARE(found.metadata.mtimeNs, link.metadata.mtimeNs);
    QCOMPARE(found.metadata.uid, link.metadata.uid);
    QCOMPARE(found.metadata.attributes, link.metadata.attributes);
    const struct stat after = test::statusOf(folder.path("outside"));
    QCOMPARE(after.st_ctim.tv_nsec, before.st_ctim.tv_nsec);
    QCOMPARE(after.st_uid, before.st_uid);

    link.name = "bad";
    link.linkTarget = Bytes("a\0b", 3);
    QVERIFY(!target->createSpecial(link, false));
    link.linkTarget = Bytes(5000, 'x');
    QVERIFY(!target->createSpecial(link, false));
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, std::vector<Bytes>{"link"});
}

void TestTargetTree::hardLinksComeBack()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("t/taken", "old"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    VERIFY_ASSIGN(sub, target->openDirectory("sub", true));
    VERIFY_OK(putFile(*sub, "a", "content"));
    VERIFY_OK(target->createHardLink("b", *sub, "a", false));
    VERIFY_ERROR(TargetConflict, target->createHardLink("taken", *sub, "a", false));
    VERIFY_OK(target->createHardLink("taken", *sub, "a", true));
    VERIFY_OK(target->createHardLink("taken", *sub, "a", true)); // is that file already
    VERIFY_ERROR(NotFound, target->createHardLink("c", *sub, "missing", false));
    const struct stat first = test::statusOf(folder.path("t/sub/a"));
    QCOMPARE(first.st_nlink, 3u);
    QCOMPARE(test::statusOf(folder.path("t/b")).st_ino, first.st_ino);
    QCOMPARE(test::statusOf(folder.path("t/taken")).st_ino, first.st_ino);
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{"b", "sub", "taken"}));

    VERIFY_OK(sub->createSpecial(special("link", NodeType::Symlink), false));
    VERIFY_OK(target->createHardLink("link", *sub, "link", false)); // the link itself has two names
    QCOMPARE(test::statusOf(folder.path("t/link")).st_ino, test::statusOf(folder.path("t/sub/link")).st_ino);
}

void TestTargetTree::withoutPrivilegeProblemsAreListed()
{
    const test::TemporaryFolder folder;
    QCOMPARE(::chmod(folder.path().c_str(), 0777), 0);
    const test::AsNobody nobody;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(own, target->createFile("own", 0));
    QCOMPARE(whats(own.applyMetadata(plain(0640))), QStringList());
    VERIFY_OK(own.publish(false));
    if (::geteuid() == 0)
        QSKIP("this test needs a user without privilege");
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    Metadata metadata = plain(0640);
    metadata.uid = 0;
    metadata.gid = 0;
    metadata.attributes = {{"trusted.x", "1"}};
    const auto problems = file.applyMetadata(metadata);
    const QStringList expected = {QStringLiteral("owner"), QStringLiteral("group"),
                                  QStringLiteral("attribute trusted.x")};
    QCOMPARE(whats(problems), expected);
    QVERIFY(!problems.front().reason.isEmpty());
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(node, readEntry(folder.path(), "file"));
    QCOMPARE(node.metadata.mode, 0640u);
    QCOMPARE(node.metadata.mtimeNs, metadata.mtimeNs);
    Node device = special("device", NodeType::CharDevice);
    device.metadata.deviceNumber = makedev(1, 3);
    VERIFY_ERROR(PermissionDenied, target->createSpecial(device, false));
}

void TestTargetTree::setUidIsNotGivenToAnotherOwner()
{
    const test::TemporaryFolder folder;
    QCOMPARE(::chmod(folder.path().c_str(), 0777), 0);
    const test::AsNobody nobody;
    if (::geteuid() == 0)
        QSKIP("this test needs a user without privilege");
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    Metadata metadata = plain(06755);
    metadata.uid = 0;
    metadata.gid = 0;
    const QStringList expected = {QStringLiteral("owner"), QStringLiteral("group"), QStringLiteral("mode")};
    QCOMPARE(whats(file.applyMetadata(metadata)), expected);
    VERIFY_OK(file.publish(false));
    QCOMPARE(test::statusOf(folder.path("file")).st_mode & 07777, 0755u);
    VERIFY_ASSIGN(own, target->createFile("own", 0));
    QCOMPARE(whats(own.applyMetadata(plain(04755))), QStringList());
    VERIFY_OK(own.publish(false));
    QCOMPARE(test::statusOf(folder.path("own")).st_mode & 07777, 04755u);
}

void TestTargetTree::tellsWhatIsThere()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "123"));
    VERIFY_OK(folder.makeFolder("sub"));
    QCOMPARE(::symlink("file", folder.path("link").c_str()), 0);
    QVERIFY(test::setTimes(folder.path("file"), -7));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->existing("file"));
    QVERIFY(file.has_value());
    QCOMPARE(file->type, NodeType::File);
    QCOMPARE(file->size, 3u);
    QCOMPARE(file->mtimeNs, -7);
    VERIFY_ASSIGN(link, target->existing("link"));
    QCOMPARE(link->type, NodeType::Symlink);
    VERIFY_ASSIGN(sub, target->existing("sub"));
    QCOMPARE(sub->type, NodeType::Directory);
    VERIFY_ASSIGN(none, target->existing("none"));
    QVERIFY(!none.has_value());
}

void TestTargetTree::removesWholeTreesFollowingNoLink()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside/kept", "x"));
    VERIFY_OK(folder.write("t/sub/a/b/file", "x"));
    VERIFY_OK(folder.write("t/sub/file", "x"));
    VERIFY_OK(folder.makeFolder("t/sub/empty"));
    QCOMPARE(::symlink("../../outside", folder.path("t/sub/link").c_str()), 0);
    QCOMPARE(::symlink("../outside", folder.path("t/link").c_str()), 0);
    QCOMPARE(::mkfifo(folder.path("t/fifo").c_str(), 0600), 0);
    const Bytes before = pictureOf(folder, "outside");
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    for (const Bytes name : {"sub", "link", "fifo"}) {
        VERIFY_OK(target->remove(name));
        VERIFY_ERROR(NotFound, target->remove(name));
    }
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
    QCOMPARE(pictureOf(folder, "outside"), before);
}

void TestTargetTree::worksAtAnyDepthWithFewDescriptors()
{
    constexpr int kDepth = 2000;
    const test::InMemory memory;
    const test::TemporaryFolder folder;
    const test::DescriptorLimit limit(200);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    std::vector<Target> levels = {target};
    for (int i = 0; i < kDepth; ++i) {
        VERIFY_ASSIGN(below, levels.back()->openDirectory("level", true));
        levels.push_back(below);
    }
    VERIFY_OK(putFile(*levels.back(), "deepest", "x"));
    for (std::size_t i = levels.size() - 1; i > 0; --i)
        QCOMPARE(whats(levels[i]->applyMetadata(plain(0750))), QStringList());
    Bytes content;
    VERIFY_OK(levels.back()->readBack("deepest", [&content](BytesView bytes) { content += bytes; }));
    QCOMPARE(content, Bytes("x"));
    VERIFY_OK(levels[1]->createHardLink("up here", *levels.back(), "deepest", false));
    QCOMPARE(test::statusOf(folder.path("level")).st_mode & 07777, 0750u);
    levels.resize(1);
    VERIFY_OK(target->remove("level"));
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
}

void TestTargetTree::readsBackRegularFilesOnly()
{
    const test::TemporaryFolder folder;
    Bytes large(3'000'000, '\0');
    for (std::size_t i = 0; i < large.size(); ++i)
        large[i] = static_cast<char>(i * 7 + i / 256);
    VERIFY_OK(folder.write("file", large));
    QCOMPARE(::symlink("file", folder.path("link").c_str()), 0);
    QCOMPARE(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
    VERIFY_OK(folder.makeFolder("sub"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    Bytes content;
    const auto append = [&content](BytesView bytes) { content += bytes; };
    VERIFY_OK(target->readBack("file", append));
    QVERIFY(content == large);
    VERIFY_ERROR(TargetConflict, target->readBack("link", append));
    VERIFY_ERROR(TargetConflict, target->readBack("fifo", append));
    VERIFY_ERROR(TargetConflict, target->readBack("sub", append));
    VERIFY_ERROR(NotFound, target->readBack("none", append));
}

void TestTargetTree::plantedLinksAreNotFollowed()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside/file", "untouched"));
    VERIFY_OK(folder.makeFolder("outside/sub"));
    VERIFY_OK(folder.makeFolder("t"));
    QCOMPARE(::symlink("../outside", folder.path("t/folder").c_str()), 0);
    QCOMPARE(::symlink("../outside/file", folder.path("t/file").c_str()), 0);
    QCOMPARE(::symlink("../outside/new", folder.path("t/new").c_str()), 0);
    const Bytes before = pictureOf(folder, "outside");
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    VERIFY_ERROR(TargetConflict, target->openDirectory("folder", true));
    VERIFY_ERROR(TargetConflict, target->openDirectory("folder", false));
    for (const Bytes name : {"folder", "file", "new"})
        VERIFY_OK(putFile(*target, name, "restored", true));
    QCOMPARE(::unlink(folder.path("t/file").c_str()), 0);
    QCOMPARE(::symlink("../outside/file", folder.path("t/file").c_str()), 0);
    VERIFY_OK(target->createSpecial(special("file", NodeType::Fifo, 0777), true));
    QCOMPARE(::unlink(folder.path("t/file").c_str()), 0);
    QCOMPARE(::symlink("../outside/file", folder.path("t/file").c_str()), 0);
    VERIFY_OK(target->createHardLink("file", *target, "new", true));
    QCOMPARE(pictureOf(folder, "outside"), before);
    VERIFY_ASSIGN(content, folder.read("outside/file"));
    QCOMPARE(content, Bytes("untouched"));
}

void TestTargetTree::swappedFolderIsNoticed()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.makeFolder("outside"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), true));
    VERIFY_ASSIGN(sub, target->openDirectory("sub", true));
    for (int i = 0; i < 300; ++i) { // so that "sub" is closed and has to be opened again
        VERIFY_ASSIGN(other, target->openDirectory("other" + std::to_string(i), true));
        static std::vector<Target> kept;
        kept.push_back(other);
        if (i == 299)
            kept.clear();
    }
    const Bytes before = pictureOf(folder, "outside");
    QCOMPARE(::rename(folder.path("t/sub").c_str(), folder.path("t/moved").c_str()), 0);
    QCOMPARE(::symlink("../outside", folder.path("t/sub").c_str()), 0);
    VERIFY_ERROR(TargetConflict, putFile(*sub, "file", "x"));
    QCOMPARE(sub->applyMetadata(plain(0777)).size(), 1u);
    VERIFY_ERROR(TargetConflict, sub->remove("file"));
    QCOMPARE(pictureOf(folder, "outside"), before);
}

void TestTargetTree::racingSwapperChangesNothingOutside()
{
    const test::InMemory memory;
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside/file", "untouched"));
    VERIFY_OK(folder.makeFolder("t/sub"));
    const Bytes before = pictureOf(folder, "outside");
    const Bytes sub = folder.path("t/sub");
    const Bytes away = folder.path("t/away");
    std::atomic<std::uint64_t> swaps{0};
    std::jthread swapper([&](const std::stop_token &stop) {
        test::SeededRandom random(3);
        while (!stop.stop_requested()) {
            ::rename(sub.c_str(), away.c_str());
            if (::symlink("../outside", sub.c_str()) == 0)
                ++swaps;
            ::unlink(sub.c_str());
            ::rename(away.c_str(), sub.c_str());
            for (std::uint64_t turns = random.below(500); turns > 0; --turns)
                std::this_thread::yield(); // at any point of what the restore does meanwhile
        }
    });
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    int restored = 0;
    int refused = 0;
    for (int i = 0; restored < 2000 || swaps < 50; ++i) {
        const auto directory = target->openDirectory("sub", false);
        if (!directory) {
            QVERIFY(directory.error().code == ErrorCode::TargetConflict ||
                    directory.error().code == ErrorCode::NotFound);
            ++refused;
            continue;
        }
        const Bytes name = i % 3 == 0 ? "file" : "f" + std::to_string(i);
        VERIFY_OK(putFile(**directory, name, "restored", true));
        VERIFY_OK((*directory)->createSpecial(special("fifo", NodeType::Fifo, 0777), true));
        VERIFY_OK((*directory)->createHardLink("link", **directory, name, true));
        (*directory)->applyMetadata(plain(0700));
        ++restored;
    }
    swapper.request_stop();
    swapper.join();
    qInfo("%d restored, %d refused, %llu swaps", restored, refused,
          static_cast<unsigned long long>(swaps.load()));
    QVERIFY(restored > 0);
    QCOMPARE(pictureOf(folder, "outside"), before);
    VERIFY_ASSIGN(content, folder.read("outside/file"));
    QCOMPARE(content, Bytes("untouched"));
}

void TestTargetTree::tellsFreeSpaceAndSyncs()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(free, target->freeBytes());
    QVERIFY(free > 0);
    VERIFY_OK(target->syncFileSystem());
}

QTEST_APPLESS_MAIN(TestTargetTree)
#include "tst_targettree.moc"
