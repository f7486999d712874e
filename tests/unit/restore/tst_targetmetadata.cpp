// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/targettree.h"

#include "tests/support/filesystem.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/restore/targetfixtures.h"

#include <QTest>

#include <sys/sysmacros.h>

using namespace backstop;
using namespace backstop::test;
using repository::ExtendedAttribute;

class TestTargetMetadata : public QObject
{
    Q_OBJECT

private slots:
    void filesKeepTheirMetadata_data();
    void filesKeepTheirMetadata();
    void attributesAndAclsComeBack();
    void userAttributesComeBackOnReadOnlyFiles();
    void inheritedAclsGoAway();
    void refusedAclGivesTheGroupNoMore();
    void foldersKeepTheirMetadata();
    void specialFilesComeBack();
    void linksComeBackWithTheirTimes();
    void withoutPrivilegeProblemsAreListed();
    void anotherGroupMayDoNoMoreThanAllOthers();
    void setUidIsNotGivenToAnotherOwner();
};

void TestTargetMetadata::filesKeepTheirMetadata_data()
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

void TestTargetMetadata::filesKeepTheirMetadata()
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

void TestTargetMetadata::attributesAndAclsComeBack()
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

void TestTargetMetadata::userAttributesComeBackOnReadOnlyFiles()
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

void TestTargetMetadata::inheritedAclsGoAway()
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

void TestTargetMetadata::refusedAclGivesTheGroupNoMore()
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

void TestTargetMetadata::foldersKeepTheirMetadata()
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

void TestTargetMetadata::specialFilesComeBack()
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

void TestTargetMetadata::linksComeBackWithTheirTimes()
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

void TestTargetMetadata::withoutPrivilegeProblemsAreListed()
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
    const QStringList expected = {QStringLiteral("owner"), QStringLiteral("group"), QStringLiteral("mode"),
                                  QStringLiteral("attribute trusted.x")};
    QCOMPARE(whats(problems), expected);
    QVERIFY(!problems.front().reason.isEmpty());
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(node, readEntry(folder.path(), "file"));
    QCOMPARE(node.metadata.mode, 0600u); // the group is not the one that could read it
    QCOMPARE(node.metadata.mtimeNs, metadata.mtimeNs);
    Node device = special("device", NodeType::CharDevice);
    device.metadata.deviceNumber = makedev(1, 3);
    VERIFY_ERROR(PermissionDenied, target->createSpecial(device, false));
}

void TestTargetMetadata::anotherGroupMayDoNoMoreThanAllOthers()
{
    const test::TemporaryFolder folder;
    QCOMPARE(::chmod(folder.path().c_str(), 0777), 0);
    const test::AsNobody nobody;
    if (::geteuid() == 0)
        QSKIP("this test needs a user without privilege");
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    for (const auto &[mode, expected] : {std::pair(0664u, 0644u), std::pair(0604u, 0604u),
                                         std::pair(0755u, 0755u), std::pair(0770u, 0700u)}) {
        const Bytes name = std::to_string(mode);
        VERIFY_ASSIGN(file, target->createFile(name, 0));
        Metadata metadata = plain(mode);
        metadata.gid = 0;
        QCOMPARE(whats(file.applyMetadata(metadata)).contains(QStringLiteral("mode")), mode != expected);
        VERIFY_OK(file.publish(false));
        VERIFY_ASSIGN(node, readEntry(folder.path(), name));
        QCOMPARE(node.metadata.mode, expected);
    }
    Metadata metadata = plain(0664);
    Bytes acl = test::aclFor(1234, 6, 6);
    acl[22] = 6; // the owning group
    acl[38] = 4; // all others
    metadata.attributes = {{"system.posix_acl_access", acl}};
    VERIFY_ASSIGN(own, target->createFile("own", 0));
    if (!own.applyMetadata(metadata).empty())
        QSKIP("no ACLs here");
    metadata.gid = 0;
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    const QStringList expected = {QStringLiteral("group"),
                                  QStringLiteral("attribute system.posix_acl_access")};
    QCOMPARE(whats(file.applyMetadata(metadata)), expected);
    VERIFY_OK(file.publish(false));
    VERIFY_ASSIGN(node, readEntry(folder.path(), "file"));
    acl[22] = 4;
    QCOMPARE(node.metadata.attributes, (std::vector<ExtendedAttribute>{{"system.posix_acl_access", acl}}));
}

void TestTargetMetadata::setUidIsNotGivenToAnotherOwner()
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

QTEST_APPLESS_MAIN(TestTargetMetadata)
#include "tst_targetmetadata.moc"
