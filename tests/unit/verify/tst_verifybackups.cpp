// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verification of what backups say: their records, folders, lists of chunks and contents.
#include "model/verify/verify.h"

#include "model/crypto/hash.h"
#include "model/repository/damagedpacks.h"
#include "model/repository/sealedobject.h"
#include "model/repository/tree.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::verify;
using namespace backstop::test;

class TestVerifyBackups : public QObject
{
    Q_OBJECT

private slots:
    void damagedFolderIsNamedInPlaceOfItsFiles();
    void damagedRootNamesTheSources();
    void damagedManifestHitsTheBackupOnly();
    void damagedRecordIsItsBackup();
    void backupsOfANewerFormatAreNoPass();
    void inlinedContentThatDoesNotMatchIsTold();
    void chunkThatDoesNotMatchItsFileIsTold();
    void listsThatAreTooShortAreTold();
    void chunksInAWrongOrderAreTold();
    void contentsAreComparedWithinTheirBounds();
};

void TestVerifyBackups::damagedFolderIsNamedInPlaceOfItsFiles()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"d/x/a", "1"}, {"d/x/b", "2"}, {"d/other", "3"}, {"top", "4"}}));
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(folder, findNode(session, record.tree.root, "d/x"));
    flipBlob(test, folder.subtree.root);
    for (const VerifyLevel level : {VerifyLevel::Structure, VerifyLevel::Data}) {
        VERIFY_ASSIGN(report, verifyAt(test, level));
        QCOMPARE(report.damageCount(), std::uint64_t{1});
        QCOMPARE(filesOf(report.findings[0], {record}), (QStringList{QStringLiteral("0 d/x/")}));
        QCOMPARE(report.findings[0].fileCount, std::uint64_t{2});
    }
}

void TestVerifyBackups::damagedRootNamesTheSources()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"data/a", "1"}, {"logs/b", "2"}}));
    BackupRecord withSources = record;
    withSources.sources = {{"data", "/srv/data"}, {"logs", "/var/log"}};
    VERIFY_OK(test.repo().commit(withSources));
    test.remove("backups/" + record.id.hex());
    flipBlob(test, record.tree.root);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(filesOf(report.findings[0], {withSources}),
             (QStringList{QStringLiteral("0 data/"), QStringLiteral("0 logs/")}));
    QCOMPARE(report.findings[0].fileCount, std::uint64_t{2});
}

void TestVerifyBackups::damagedManifestHitsTheBackupOnly()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", "1"}}));
    {
        BlobSession session(test.repo().blobs());
        VERIFY_ASSIGN(manifest, session.put(BlobType::Manifest, "no manifest at all"));
        record.type = BackupType::Incremental;
        record.manifest.lists = {manifest.id};
    }
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.repo().commit(record));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QVERIFY(report.findings[0].backups == std::vector<BackupId>{record.id});
    QCOMPARE(report.findings[0].fileCount, std::uint64_t{0});
}

void TestVerifyBackups::damagedRecordIsItsBackup()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", noise(1, 3000)}}));
    test.flipBit("backups/" + record.id.hex(), 700);
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QVERIFY(report.findings[0].backups == std::vector<BackupId>{record.id});
    QCOMPARE(report.backupsChecked, std::uint64_t{0});
}

void TestVerifyBackups::backupsOfANewerFormatAreNoPass()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", noise(1, 3000)}}));
    Bytes payload = encodeRecord(record);
    const Bytes version = "\"version\":";
    payload.replace(payload.find(version) + version.size(), 1, "9");
    VERIFY_ASSIGN(newer, sealObject(test.repo().keys(), ObjectKind::Backup, {}, payload, test.random()));
    const BackupId id = BackupId::fromBytes(crypto::sha256(newer).view());
    VERIFY_OK(test.objects().put("backups/" + id.hex(), newer));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{0});
    QVERIFY(report.notChecked == std::vector<BackupId>{id});
    QVERIFY(!report.isClean());
    QVERIFY(stateOf(report) == VerifyState::Partial);
    QVERIFY(report.checkedBackups == std::vector<BackupId>{record.id});
    flipBlob(test, chunkId(test, noise(1, 3000)));
    VERIFY_ASSIGN(damaged, verifyAt(test, VerifyLevel::Data));
    QVERIFY(stateOf(damaged) == VerifyState::Damaged);
}

void TestVerifyBackups::inlinedContentThatDoesNotMatchIsTold()
{
    TestRepository test;
    VERIFY_OK(test.repo().loadIndex());
    BackupRecord record;
    {
        BlobSession session(test.repo().blobs());
        Node node;
        node.name = "a";
        node.size = 3;
        node.content.inlined = "abc"; // and a checksum of zeros
        VERIFY_ASSIGN(tree, storeTree(session, {node}));
        record.tree = tree;
    }
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.repo().commit(record));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QVERIFY(report.findings[0].error.message.contains(QLatin1String("\"a\"")));
}

void TestVerifyBackups::chunkThatDoesNotMatchItsFileIsTold()
{
    TestRepository test;
    VERIFY_OK(test.repo().loadIndex());
    BackupRecord record;
    {
        BlobSession session(test.repo().blobs());
        VERIFY_ASSIGN(chunk, session.put(BlobType::Data, noise(1, 3000)));
        Node node;
        node.name = "a";
        node.size = 3000;
        node.sha256 = crypto::sha256(noise(2, 3000)); // a bit flipped in memory between hashing and storing
        node.content.segments = {{chunk.id, 3000}};
        VERIFY_ASSIGN(tree, storeTree(session, {node}));
        record.tree = tree;
    }
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.repo().commit(record));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QVERIFY(report.findings[0].error.message.contains(QLatin1String("\"a\"")));
}

void TestVerifyBackups::listsThatAreTooShortAreTold()
{
    constexpr std::uint64_t kEndless = std::numeric_limits<std::int64_t>::max();
    TestRepository test;
    VERIFY_OK(test.repo().loadIndex());
    BackupRecord record;
    {
        BlobSession session(test.repo().blobs());
        VERIFY_ASSIGN(chunk, session.put(BlobType::Data, noise(1, 3000)));
        VERIFY_ASSIGN(list, session.put(BlobType::List, encodeSegments({{chunk.id, 3000}})));
        VERIFY_ASSIGN(endless, session.put(BlobType::List, encodeSegments({{{}, kEndless}, {{}, kEndless}})));
        Node node;
        node.name = "short";
        node.size = 7000; // a list was lost when the entry was made
        node.content.lists = {list.id};
        Node overflowing;
        overflowing.name = "too long";
        overflowing.size = 2998; // what the lengths come to where they wrap around
        overflowing.content.lists = {list.id, endless.id};
        VERIFY_ASSIGN(tree, storeTree(session, {node, overflowing}));
        record.tree = tree;
    }
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.repo().commit(record));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Structure));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QCOMPARE(filesOf(report.findings[0], {record}).size(), 2);
    QVERIFY(report.findings[0].error.message.contains(QLatin1String("\"short\"")));
}

void TestVerifyBackups::chunksInAWrongOrderAreTold()
{
    TestRepository test;
    VERIFY_OK(test.repo().loadIndex());
    BackupRecord record;
    {
        BlobSession session(test.repo().blobs());
        VERIFY_ASSIGN(first, session.put(BlobType::Data, noise(1, 3000)));
        VERIFY_ASSIGN(second, session.put(BlobType::Data, noise(2, 3000)));
        Node right;
        right.name = "right";
        right.size = 7000;
        right.sha256 = crypto::sha256(noise(1, 3000) + Bytes(1000, '\0') + noise(2, 3000));
        right.content.segments = {{first.id, 3000}, {{}, 1000}, {second.id, 3000}};
        Node wrong = right;
        wrong.name = "wrong";
        std::swap(wrong.content.segments[0], wrong.content.segments[2]);
        VERIFY_ASSIGN(tree, storeTree(session, {right, wrong}));
        record.tree = tree;
    }
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.repo().commit(record));
    VERIFY_ASSIGN(structure, verifyAt(test, VerifyLevel::Structure));
    QVERIFY(structure.isClean()); // nothing but the content tells
    QCOMPARE(structure.filesCompared, std::uint64_t{0});
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QCOMPARE(report.damageCount(), std::uint64_t{1});
    QVERIFY(report.findings[0].error.message.contains(QLatin1String("\"wrong\"")));
    QVERIFY(report.findings[0].error.hint.contains(QLatin1String("--type full"))); // nothing less heals it
    QCOMPARE(report.findings[0].fileCount, std::uint64_t{1}); // not the other of the same leaf
    QCOMPARE(report.findings[0].files.size(), std::size_t{1});
    QCOMPARE(report.findings[0].files[0].path, Bytes("wrong"));
    QCOMPARE(report.damagedBackups.size(), std::size_t{1});
    QCOMPARE(report.damagedBackups[0].files, std::uint64_t{1});
    QCOMPARE(report.filesCompared, std::uint64_t{2});
    QCOMPARE(report.bytesCompared, std::uint64_t{14000});
}

void TestVerifyBackups::contentsAreComparedWithinTheirBounds()
{
    TestRepository test;
    std::map<Bytes, Bytes> files;
    for (int i = 0; i < 60; ++i)
        files["large" + std::to_string(i)] = noise(static_cast<std::uint64_t>(i), 1'000'000);
    files["small"] = noise(99, 5000);
    VERIFY_OK(test.backUp(files, 250'000));
    VERIFY_ASSIGN(oneChunk, verifyAt(test, VerifyLevel::Data));
    // 16 MiB of 60 MB, the smallest ones of the newest backup among them; "small" is one chunk.
    QCOMPARE(oneChunk.filesCompared, std::uint64_t{16});
    QCOMPARE(oneChunk.bytesCompared, std::uint64_t{16'000'000});
    VERIFY_OK(test.backUp({{"newest", noise(100, 9000)}}, 4096));
    VERIFY_ASSIGN(report, verifyAt(test, VerifyLevel::Data));
    QVERIFY(report.isClean());
    QCOMPARE(report.filesCompared, std::uint64_t{17});
    QCOMPARE(report.bytesCompared, std::uint64_t{16'009'000});
}

QTEST_GUILESS_MAIN(TestVerifyBackups)
#include "tst_verifybackups.moc"
