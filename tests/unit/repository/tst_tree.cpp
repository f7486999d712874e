// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/tree.h"

#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace backstop;
using namespace backstop::repository;
using test::TestRepository;

namespace {

Node fileOf(const Bytes &name)
{
    Node node;
    node.name = name;
    node.metadata.mode = 0644;
    node.metadata.user = "trader";
    node.metadata.mtimeNs = -5;
    return node;
}

/// A node with something in every field that its type has.
Node fullNode(NodeType type)
{
    Node node = fileOf("name");
    node.type = type;
    node.metadata.mode = 07777;
    node.metadata.uid = UINT32_MAX;
    node.metadata.gid = 12;
    node.metadata.group = "desk\xff";
    node.metadata.ctimeNs = INT64_MIN;
    node.metadata.inode = UINT64_MAX;
    node.metadata.device = 2;
    node.metadata.links = 65000;
    node.metadata.deviceNumber = 1795;
    node.metadata.attributes = {{"user.a", Bytes("\0\1", 2)}, {"user.b", ""}};
    node.changedWhileRead = type == NodeType::File;
    node.attributesIncomplete = type != NodeType::Directory;
    if (type == NodeType::File) {
        node.size = 300;
        node.sha256.bytes.fill(7);
        node.content.segments = {{BlobId::fromBytes(Bytes(32, 'a')), 100}, {BlobId(), 200}};
    } else if (type == NodeType::Directory) {
        node.subtree = {BlobId::fromBytes(Bytes(32, 'r')), 1, 2, 3};
    } else if (type == NodeType::Symlink) {
        node.linkTarget = "../../etc/passwd";
    }
    return node;
}

std::vector<Node> directoryOf(int count)
{
    std::vector<Node> nodes;
    for (int i = 0; i < count; ++i)
        nodes.push_back(fileOf("order-" + std::to_string(1'000'000 + i) + ".json"));
    return nodes;
}

Bytes leafOf(const std::vector<Node> &nodes)
{
    ByteWriter out;
    out.raw(encodeLeafHead(nodes.size()));
    for (const Node &node : nodes)
        encodeNode(out, node);
    return out.take();
}

} // namespace

class TestTree : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfEntryComesBackAsItWas();
    void sameEntriesGiveTheSameTree();
    void oneChangedEntryOfManyChangesFewBlobs();
    void emptyDirectoryIsATree();
    void countsWhatIsBelow();
    void findsEntriesByPath();
    void hostileNamesAreRefused_data();
    void hostileNamesAreRefused();
    void oddAttributesAndLinksAreNeitherWrittenNorRead();
    void disorderIsNeitherWrittenNorRead();
    void branchThatRepeatsALeafIsRefused();
    void branchesLeadToEntriesOfTheNamesTheyGive_data();
    void branchesLeadToEntriesOfTheNamesTheyGive();
    void everyTruncationIsRefused();
    void hugeCountsTakeNoMemory();
    void longFilesAreListed();
    void lostLeafIsAnErrorNotAnEnd();
};

void TestTree::everyKindOfEntryComesBackAsItWas()
{
    for (int type = 1; type <= 7; ++type) {
        const Node node = fullNode(static_cast<NodeType>(type));
        ByteWriter out;
        encodeNode(out, node);
        ByteReader in(out.bytes());
        VERIFY_ASSIGN(back, decodeNode(in));
        QVERIFY2(back == node, QByteArray::number(type).constData());
        QVERIFY(in.atEnd());
    }
    Node node = fullNode(NodeType::File);
    node.content = {};
    node.content.inlined = "inlined";
    ByteWriter inlined;
    encodeNode(inlined, node);
    ByteReader in(inlined.bytes());
    VERIFY_ASSIGN(back, decodeNode(in));
    QVERIFY(back == node);
}

void TestTree::sameEntriesGiveTheSameTree()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    const std::vector<Node> nodes = directoryOf(5000);
    VERIFY_ASSIGN(first, storeTree(session, nodes));
    const std::size_t blobs = test.repo().blobs().index().blobCount();
    QVERIFY(blobs > 5); // divided
    VERIFY_ASSIGN(second, storeTree(session, nodes));
    QVERIFY(first == second);
    QCOMPARE(test.repo().blobs().index().blobCount(), blobs);
    VERIFY_ASSIGN(back, readTree(session, first.root));
    QVERIFY(back == nodes);
}

void TestTree::oneChangedEntryOfManyChangesFewBlobs()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    std::vector<Node> nodes = directoryOf(20'000);
    VERIFY_OK(storeTree(session, nodes));
    const std::size_t before = test.repo().blobs().index().blobCount();
    nodes[10'000].size = 1;
    nodes[10'000].content.inlined = "x";
    VERIFY_OK(storeTree(session, nodes));
    QCOMPARE(test.repo().blobs().index().blobCount(), before + 2); // its leaf and the branch above
    nodes.insert(nodes.begin() + 3, fileOf("order-1000002.json.bak"));
    VERIFY_OK(storeTree(session, nodes));
    QCOMPARE(test.repo().blobs().index().blobCount(), before + 4);
}

void TestTree::emptyDirectoryIsATree()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(subtree, storeTree(session, {}));
    VERIFY_ASSIGN(nodes, readTree(session, subtree.root));
    QVERIFY(nodes.empty());
    VERIFY_ERROR(NotFound, findNode(session, subtree.root, "any"));
}

void TestTree::countsWhatIsBelow()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a/b/c", "123"}, {"a/d", "12345"}, {"e", Bytes(1000, 'x')}}));
    QCOMPARE(record.tree.files, std::uint64_t{3});
    QCOMPARE(record.tree.folders, std::uint64_t{2});
    QCOMPARE(record.tree.bytes, std::uint64_t{1008});
}

void TestTree::findsEntriesByPath()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    std::vector<Node> nodes = directoryOf(3000);
    VERIFY_ASSIGN(large, storeTree(session, nodes));
    Node folder = fileOf("orders");
    folder.type = NodeType::Directory;
    folder.subtree = large;
    VERIFY_ASSIGN(top, storeTree(session, {folder}));
    for (const std::size_t i : {std::size_t{0}, std::size_t{1234}, nodes.size() - 1}) {
        VERIFY_ASSIGN(node, findNode(session, top.root, "orders/" + nodes[i].name));
        QVERIFY(node == nodes[i]);
    }
    VERIFY_ERROR(NotFound, findNode(session, top.root, "orders/order-0"));
    VERIFY_ERROR(NotFound, findNode(session, top.root, "orders/zzz"));
    VERIFY_ERROR(NotFound, findNode(session, top.root, "orders/" + nodes[0].name + "/below"));
    VERIFY_ASSIGN(root, findNode(session, top.root, ""));
    QVERIFY(root.isDirectory());
    VERIFY_ASSIGN(slashes, findNode(session, top.root, "/orders//"));
    QVERIFY(slashes == folder);
}

void TestTree::hostileNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("this folder") << QByteArray(".");
    QTest::newRow("the folder above") << QByteArray("..");
    QTest::newRow("a path") << QByteArray("a/b");
    QTest::newRow("absolute") << QByteArray("/etc");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("256 bytes") << QByteArray(256, 'x');
}

void TestTree::hostileNamesAreRefused()
{
    QFETCH(QByteArray, name);
    TestRepository test;
    BlobSession session(test.repo().blobs());
    const Node node = fileOf(name.toStdString());
    VERIFY_ERROR(Failed, storeTree(session, {node}));
    VERIFY_ERROR(Damaged, decodeTree(leafOf({node})));
}

void TestTree::oddAttributesAndLinksAreNeitherWrittenNorRead()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    const auto attributeOf = [](Bytes name) {
        Node node = fileOf("f");
        node.metadata.attributes = {{std::move(name), "value"}};
        return node;
    };
    const auto linkTo = [](Bytes target) {
        Node node = fileOf("f");
        node.type = NodeType::Symlink;
        node.linkTarget = std::move(target);
        return node;
    };
    for (const Node &node :
         {attributeOf({}), attributeOf(Bytes("user.a\0b", 8)), linkTo({}), linkTo(Bytes("a\0", 2))}) {
        VERIFY_ERROR(Failed, storeTree(session, {node}));
        VERIFY_ERROR(Damaged, decodeTree(leafOf({node})));
    }
    for (const Node &node : {attributeOf("user.a"), linkTo("a")}) {
        VERIFY_OK(storeTree(session, {node}));
        VERIFY_OK(decodeTree(leafOf({node})));
    }
}

void TestTree::disorderIsNeitherWrittenNorRead()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    VERIFY_ERROR(Failed, storeTree(session, {fileOf("b"), fileOf("a")}));
    VERIFY_ERROR(Failed, storeTree(session, {fileOf("a"), fileOf("a")}));
    VERIFY_ERROR(Damaged, decodeTree(leafOf({fileOf("b"), fileOf("a")})));
    VERIFY_ERROR(Damaged, decodeTree(leafOf({fileOf("a"), fileOf("a")})));
}

void TestTree::branchThatRepeatsALeafIsRefused()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(leaf, session.put(BlobType::Tree, leafOf({fileOf("a"), fileOf("b")})));
    VERIFY_ASSIGN(branch, session.put(BlobType::Tree, encodeBranch({{leaf.id, "a"}, {leaf.id, "b"}})));
    VERIFY_ERROR(Damaged, readTree(session, branch.id));
    VERIFY_ERROR(Damaged, decodeTree(encodeBranch({})));
}

void TestTree::branchesLeadToEntriesOfTheNamesTheyGive_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("firstName");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("right") << QByteArray("a") << QByteArray("a") << true;
    QTest::newRow("other name") << QByteArray("a") << QByteArray("b") << false;
    QTest::newRow("empty leaf") << QByteArray() << QByteArray("a") << false;
    QTest::newRow("empty leaf without a name") << QByteArray() << QByteArray() << false;
}

void TestTree::branchesLeadToEntriesOfTheNamesTheyGive()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, firstName);
    QFETCH(bool, isGood);
    TestRepository test;
    BlobSession session(test.repo().blobs());
    ByteWriter leaf;
    leaf.raw(encodeLeafHead(entry.isEmpty() ? 0 : 1));
    if (!entry.isEmpty())
        encodeNode(leaf, fileOf(entry.toStdString()));
    VERIFY_ASSIGN(child, session.put(BlobType::Tree, leaf.bytes()));
    VERIFY_ASSIGN(branch, session.put(BlobType::Tree, encodeBranch({{child.id, firstName.toStdString()}})));
    VERIFY_ASSIGN(top, session.put(BlobType::Tree, encodeBranch({{branch.id, firstName.toStdString()}})));
    VERIFY_OK(test.repo().blobs().flush());
    const auto nodes = readTree(session, top.id);
    if (isGood)
        QCOMPARE(nodes->size(), std::size_t{1});
    else
        VERIFY_ERROR(Damaged, nodes);
}

void TestTree::everyTruncationIsRefused()
{
    std::vector<Node> nodes;
    for (int type = 1; type <= 7; ++type) {
        nodes.push_back(fullNode(static_cast<NodeType>(type)));
        nodes.back().name += std::to_string(type);
    }
    const Bytes whole = leafOf(nodes);
    VERIFY_OK(decodeTree(whole));
    for (std::size_t size = 0; size < whole.size(); ++size)
        VERIFY_ERROR(Damaged, decodeTree(BytesView(whole).substr(0, size)));
    VERIFY_ERROR(Damaged, decodeTree(whole + 'x'));
}

void TestTree::hugeCountsTakeNoMemory()
{
    ByteWriter segments;
    segments.varint(UINT64_MAX);
    VERIFY_ERROR(Damaged, decodeSegments(segments.bytes()));
    ByteWriter many;
    many.varint(kMaxSegments + 1);
    many.raw(Bytes(kMaxSegments + 1, '\3'));
    VERIFY_ERROR(Damaged, decodeSegments(many.bytes()));
    ByteWriter leaf;
    leaf.u8(1);
    leaf.varint(UINT64_MAX / 2);
    VERIFY_ERROR(Damaged, decodeTree(leaf.bytes()));
}

void TestTree::longFilesAreListed()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    test::SeededRandom random(4);
    std::vector<Segment> segments;
    for (int i = 0; i < 40'000; ++i)
        segments.push_back({BlobId::fromBytes(random.bytes(32)), 1000});
    const auto write = [&](const std::vector<Segment> &all) {
        SegmentWriter writer;
        for (const Segment &segment : all)
            if (auto added = writer.add(session, segment); !added)
                return Result<Content>(added.error());
        return writer.finish(session);
    };
    VERIFY_ASSIGN(content, write(segments));
    QVERIFY(content.segments.empty());
    QVERIFY(content.lists.size() > 2);
    std::vector<Segment> back;
    VERIFY_OK(visitSegments(session, content, [&](const Segment &segment) {
        back.push_back(segment);
        return Result<>();
    }));
    QVERIFY(back == segments);
    // An insertion at the front changes the list there.
    segments.insert(segments.begin(), {BlobId::fromBytes(random.bytes(32)), 5});
    VERIFY_ASSIGN(changed, write(segments));
    const auto same = std::count_if(changed.lists.begin(), changed.lists.end(), [&](const BlobId &id) {
        return std::find(content.lists.begin(), content.lists.end(), id) != content.lists.end();
    });
    QVERIFY(same + 3 >= static_cast<std::ptrdiff_t>(changed.lists.size()));
}

void TestTree::lostLeafIsAnErrorNotAnEnd()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(leaf, session.put(BlobType::Tree, leafOf({fileOf("a")})));
    const BlobId lost = BlobId::fromBytes(Bytes(32, 'l'));
    VERIFY_ASSIGN(branch, session.put(BlobType::Tree, encodeBranch({{leaf.id, "a"}, {lost, "b"}})));
    VERIFY_ERROR(Damaged, readTree(session, branch.id));
}

QTEST_GUILESS_MAIN(TestTree)
#include "tst_tree.moc"
