// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/diff.h"

#include "model/core/names.h"
#include "model/crypto/hash.h"
#include "tests/support/smallstack.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using test::TestRepository;

namespace {

/// "A path", "M path", "D path", with '*' after the letter where only metadata differs.
QStringList linesOf(const std::vector<Change> &changes)
{
    QStringList lines;
    for (const Change &change : changes)
        lines.append(changeTypeName(change.type).left(1) +
                     (change.metadataOnly ? QStringLiteral("*") : QString()) + QLatin1Char(' ') +
                     displayName(change.path));
    return lines;
}

Result<std::vector<Change>> diffOf(TestRepository &test, const std::optional<BackupRecord> &before,
                                   const BackupRecord &after, const Bytes &prefix = {})
{
    BlobSession session(test.repo().blobs());
    std::vector<Change> changes;
    DiffRequest request;
    if (before)
        request.before = before->tree.root;
    request.after = after.tree.root;
    request.pathPrefix = prefix;
    const auto done = diffTrees(session, request,
                                [&](const Change &change) {
                                    changes.push_back(change);
                                    return Result<>();
                                },
                                {});
    if (!done)
        return done.error();
    return changes;
}

} // namespace

class TestDiff : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatWasAddedModifiedAndDeleted();
    void firstBackupIsAllAdded();
    void equalTreesAreNotRead();
    void folderThatBecomesAFile();
    void metadataAloneIsModifiedToo();
    void foldersNestedTooDeepAreDamage();
    void unreadableFoldersArePassedOverWhereThatIsAskedFor();
    void stopsWhenAsked();
    void manifestComesBackAsItWasWritten();
    void manifestOfAFullBackupIsItsTree();
};

void TestDiff::listsWhatWasAddedModifiedAndDeleted()
{
    TestRepository test;
    VERIFY_ASSIGN(before, test.backUp({{"d/gone", "1"}, {"d/same", "2"}, {"d/x/old", "3"}, {"top", "4"}}));
    VERIFY_ASSIGN(after,
                  test.backUp({{"d/new", "1"}, {"d/same", "2"}, {"d/y/fresh", "33"}, {"top", "changed"}}));
    VERIFY_ASSIGN(changes, diffOf(test, before, after));
    QCOMPARE(linesOf(changes),
             (QStringList{QStringLiteral("D d/gone"), QStringLiteral("A d/new"), QStringLiteral("D d/x/old"),
                          QStringLiteral("A d/y/fresh"), QStringLiteral("M top")}));
    QCOMPARE(changes.back().size, std::uint64_t{7});
    QCOMPARE(changes.back().sizeBefore, std::uint64_t{1});
    QVERIFY(changes.back().sha256 == crypto::sha256("changed"));
    QCOMPARE(changes.front().sizeBefore, std::uint64_t{1});
    VERIFY_ASSIGN(prefixed, diffOf(test, before, after, "data"));
    QCOMPARE(displayName(prefixed.back().path), QStringLiteral("data/top"));
}

void TestDiff::firstBackupIsAllAdded()
{
    TestRepository test;
    VERIFY_ASSIGN(after, test.backUp({{"a", "1"}, {"b/c", "2"}}));
    VERIFY_ASSIGN(changes, diffOf(test, std::nullopt, after));
    QCOMPARE(linesOf(changes), (QStringList{QStringLiteral("A a"), QStringLiteral("A b/c")}));
}

void TestDiff::equalTreesAreNotRead()
{
    TestRepository test;
    VERIFY_ASSIGN(before, test.backUp({{"same/a", "1"}, {"same/b/c", "2"}, {"z", "3"}}));
    VERIFY_ASSIGN(after, test.backUp({{"same/a", "1"}, {"same/b/c", "2"}, {"z", "4"}}));
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    const std::uint64_t reads = test.faults().calls(test::Call::Read);
    VERIFY_ASSIGN(changes, diffOf(test, before, after));
    QCOMPARE(changes.size(), std::size_t{1});
    QCOMPARE(test.faults().calls(test::Call::Read) - reads, std::uint64_t{4}); // two roots, two packs' heads
}

void TestDiff::folderThatBecomesAFile()
{
    TestRepository test;
    VERIFY_ASSIGN(before, test.backUp({{"x/a", "1"}, {"x/b", "2"}}));
    VERIFY_ASSIGN(after, test.backUp({{"x", "now a file"}}));
    VERIFY_ASSIGN(changes, diffOf(test, before, after));
    QCOMPARE(linesOf(changes),
             (QStringList{QStringLiteral("D x/a"), QStringLiteral("D x/b"), QStringLiteral("A x")}));
    VERIFY_ASSIGN(back, diffOf(test, after, before));
    QCOMPARE(linesOf(back),
             (QStringList{QStringLiteral("D x"), QStringLiteral("A x/a"), QStringLiteral("A x/b")}));
}

void TestDiff::metadataAloneIsModifiedToo()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    Node node;
    node.name = "file";
    node.size = 1;
    node.content.inlined = "1";
    const auto treeOf = [&](const Node &n) {
        BackupRecord record;
        record.tree = *storeTree(session, {n});
        return record;
    };
    const BackupRecord before = treeOf(node);
    Node other = node;
    other.metadata.mode = 0600;
    VERIFY_ASSIGN(mode, diffOf(test, before, treeOf(other)));
    QCOMPARE(linesOf(mode), (QStringList{QStringLiteral("M* file")}));
    other = node;
    other.metadata.attributes = {{"user.a", "b"}};
    VERIFY_ASSIGN(attribute, diffOf(test, before, treeOf(other)));
    QCOMPARE(linesOf(attribute), (QStringList{QStringLiteral("M* file")}));
    other = node;
    other.metadata.inode = 99; // what no restore puts back is no change
    other.metadata.ctimeNs = 99;
    VERIFY_ASSIGN(inode, diffOf(test, before, treeOf(other)));
    QCOMPARE(linesOf(inode), QStringList());
    other = node;
    other.type = NodeType::Symlink;
    other.linkTarget = "target";
    VERIFY_ASSIGN(type, diffOf(test, before, treeOf(other)));
    QCOMPARE(linesOf(type), (QStringList{QStringLiteral("M file")}));
}

void TestDiff::foldersNestedTooDeepAreDamage()
{
    TestRepository repository;
    BlobSession session(repository.repo().blobs());
    Node folder;
    folder.name = "d";
    folder.type = NodeType::Directory;
    std::vector<Node> nodes;
    for (int depth = 0; depth <= 30'000; ++depth) { // without a limit the stack ends before
        VERIFY_ASSIGN(subtree, storeTree(session, nodes));
        folder.subtree = subtree;
        nodes = {folder};
        if (depth == kMaxFolderDepth) {
            VERIFY_OK(repository.repo().blobs().flush());
            Result<> compared;
            QVERIFY(test::runOnSmallStack([&] {
                compared = diffTrees(session, {std::nullopt, subtree.root, {}},
                                     [](const Change &) { return Result<>(); }, {});
            }));
            VERIFY_OK(compared);
        }
    }
    VERIFY_OK(repository.repo().blobs().flush());
    VERIFY_ERROR(Damaged, diffTrees(session, {std::nullopt, folder.subtree.root, {}},
                                    [](const Change &) { return Result<>(); }, {}));
}

void TestDiff::unreadableFoldersArePassedOverWhereThatIsAskedFor()
{
    TestRepository test;
    VERIFY_ASSIGN(before, test.backUp({{"bad/a", "1"}, {"good/b", "2"}}));
    VERIFY_ASSIGN(after, test.backUp({{"bad/a", "11"}, {"good/b", "22"}}));
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(nodes, readTree(session, before.tree.root));
    nodes.front().subtree.root = BlobId::fromBytes(Bytes(32, 'x')); // is nowhere
    VERIFY_ASSIGN(hit, storeTree(session, nodes));
    VERIFY_OK(test.repo().blobs().flush());
    std::vector<Change> changes;
    const auto visit = [&changes](const Change &change) {
        changes.push_back(change);
        return Result<>();
    };
    VERIFY_ERROR(Damaged, diffTrees(session, {hit.root, after.tree.root, {}}, visit, {}));
    changes.clear();
    VERIFY_OK(diffTrees(session, {hit.root, after.tree.root, {}, true}, visit, {}));
    QCOMPARE(linesOf(changes), (QStringList{QStringLiteral("A bad/a"), QStringLiteral("M good/b")}));
    changes.clear();
    VERIFY_ERROR(Damaged,
                 diffTrees(session, {after.tree.root, hit.root, {}, true}, visit, {})); // of what was made
    changes.clear();
    std::vector<Bytes> unreadable;
    DiffRequest telling{after.tree.root, hit.root, {}, true};
    telling.unreadable = [&unreadable](const Bytes &folder, const Error &) { unreadable.push_back(folder); };
    VERIFY_OK(diffTrees(session, telling, visit, {}));
    QCOMPARE(linesOf(changes), QStringList{QStringLiteral("M good/b")});
    QVERIFY(unreadable == std::vector<Bytes>{"bad"});
}

void TestDiff::stopsWhenAsked()
{
    TestRepository test;
    VERIFY_ASSIGN(after, test.backUp({{"a", "1"}}));
    BlobSession session(test.repo().blobs());
    std::stop_source stop;
    stop.request_stop();
    DiffRequest request;
    request.after = after.tree.root;
    VERIFY_ERROR(Cancelled,
                 diffTrees(
                     session, request, [](const Change &) { return Result<>(); }, stop.get_token()));
}

void TestDiff::manifestComesBackAsItWasWritten()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    ManifestWriter writer(session);
    std::vector<Change> written;
    for (int i = 0; i < 5000; ++i) {
        Change change;
        change.path = "folder/" + std::to_string(i) + "\xff";
        change.type = static_cast<ChangeType>(1 + i % 3);
        change.nodeType = NodeType::Symlink;
        change.sha256.bytes.fill(static_cast<std::uint8_t>(i));
        change.size = static_cast<std::uint64_t>(i) << 40;
        change.sizeBefore = static_cast<std::uint64_t>(i);
        change.mtimeNs = -i;
        change.metadataOnly = i % 2 == 0;
        VERIFY_OK(writer.add(change));
        written.push_back(change);
    }
    BackupRecord record;
    record.type = BackupType::Incremental;
    record.parent = BackupId{};
    VERIFY_ASSIGN(manifest, writer.finish());
    record.manifest = manifest;
    QVERIFY(record.manifest.lists.size() > 1);
    QCOMPARE(writer.counts().total(), std::uint64_t{5000});
    QCOMPARE(writer.counts().added, std::uint64_t{1667});
    std::vector<Change> back;
    VERIFY_OK(visitManifest(session, record,
                            [&](const Change &change) {
                                back.push_back(change);
                                return Result<>();
                            },
                            {}));
    QVERIFY(back == written);
}

void TestDiff::manifestOfAFullBackupIsItsTree()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", "1"}, {"b/c", "2"}}));
    BlobSession session(test.repo().blobs());
    std::vector<Change> changes;
    VERIFY_OK(visitManifest(session, record,
                            [&](const Change &change) {
                                changes.push_back(change);
                                return Result<>();
                            },
                            {}));
    QCOMPARE(linesOf(changes), (QStringList{QStringLiteral("A a"), QStringLiteral("A b/c")}));
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
