// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/treebuilder.h"

#include "tests/support/smallstack.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using backup::TreeBuilder;
using repository::BlobSession;
using repository::Node;
using repository::NodeType;
using test::TestRepository;

namespace {

Node fileOf(std::uint64_t size)
{
    Node node;
    node.size = size;
    node.sha256.bytes.fill(1);
    return node;
}

Node folderOf(std::uint32_t mode)
{
    Node node;
    node.type = NodeType::Directory;
    node.metadata.mode = mode;
    return node;
}

Bytes chainOf(int depth)
{
    Bytes path;
    for (int i = 0; i < depth; ++i)
        path += "d/";
    return path;
}

} // namespace

class TestTreeBuilder : public QObject
{
    Q_OBJECT

private slots:
    void entriesStandWhereTheirPathsSay();
    void whatIsRemovedIsNotStored();
    void deepestFoldersTakeNoStack();
    void foldersAreNoDeeperThanReadersGo();
};

void TestTreeBuilder::entriesStandWhereTheirPathsSay()
{
    TestRepository repository;
    BlobSession session(repository.repo().blobs());
    TreeBuilder builder;
    VERIFY_OK(builder.add("b/two", fileOf(2)));
    VERIFY_OK(builder.add("a", fileOf(1)));
    VERIFY_OK(builder.add("b", folderOf(0700))); // after what is in it
    VERIFY_OK(builder.add("b/c/three", fileOf(3)));
    VERIFY_OK(builder.add("b/two", fileOf(4)));
    VERIFY_ASSIGN(tree, builder.store(session));
    QCOMPARE(tree.files, 3u);
    QCOMPARE(tree.folders, 2u);
    QCOMPARE(tree.bytes, 8u);
    VERIFY_ASSIGN(folder, repository::findNode(session, tree.root, "b"));
    QCOMPARE(folder.metadata.mode, 0700u);
    QCOMPARE(folder.subtree.files, 2u);
    VERIFY_ASSIGN(file, repository::findNode(session, tree.root, "b/c/three"));
    QCOMPARE(file.size, 3u);
}

void TestTreeBuilder::whatIsRemovedIsNotStored()
{
    TestRepository repository;
    BlobSession session(repository.repo().blobs());
    TreeBuilder builder;
    VERIFY_OK(builder.add("keep", fileOf(1)));
    VERIFY_OK(builder.add("gone/deep/file", fileOf(2)));
    QVERIFY(builder.remove("gone"));
    QVERIFY(!builder.remove("gone"));
    QVERIFY(!builder.find("gone/deep/file"));
    VERIFY_ASSIGN(tree, builder.store(session));
    QCOMPARE(tree.files, 1u);
    QCOMPARE(tree.folders, 0u);
    VERIFY_OK(builder.add("gone", folderOf(0700)));
    VERIFY_ASSIGN(again, builder.store(session));
    QCOMPARE(again.files, 1u); // the folder comes back empty
    QCOMPARE(again.folders, 1u);
}

void TestTreeBuilder::deepestFoldersTakeNoStack()
{
    TestRepository repository;
    std::optional<Result<repository::Subtree>> stored;
    QVERIFY(test::runOnSmallStack([&] {
        TreeBuilder builder;
        BlobSession session(repository.repo().blobs());
        const auto added = builder.add(chainOf(4096) + "file", fileOf(5));
        stored = added ? builder.store(session) : Result<repository::Subtree>(added.error());
    }));
    VERIFY_OK(*stored);
    QCOMPARE((*stored)->folders, 4096u);
    QCOMPARE((*stored)->files, 1u);
    TreeBuilder builder;
    VERIFY_ERROR(InvalidArgument, builder.add(chainOf(4097) + "file", fileOf(5)));
}

void TestTreeBuilder::foldersAreNoDeeperThanReadersGo()
{
    TreeBuilder builder;
    VERIFY_OK(builder.add(chainOf(repository::kMaxFolderDepth - 1) + "folder", folderOf(0700)));
    VERIFY_ERROR(InvalidArgument,
                 builder.add(chainOf(repository::kMaxFolderDepth) + "folder", folderOf(0700)));
    QVERIFY(
        !builder.find(chainOf(repository::kMaxFolderDepth).substr(0, 2 * repository::kMaxFolderDepth - 1)));
}

QTEST_APPLESS_MAIN(TestTreeBuilder)
#include "tst_treebuilder.moc"
