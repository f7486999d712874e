// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/backupwriter.h"

#include "model/repository/tree.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::backup;
using namespace backstop::repository;
using namespace backstop::test;

class TestBackupWriter : public QObject
{
    Q_OBJECT

private slots:
    void aBackupWithAFolderThatCannotBeReadIsPartial();
    void aParentWithAFolderThatCannotBeReadHitsNothing();
    void aLeaseThatIsLostDuringTheCommitIsNoLossWhereAllIsThere();
    void aLeaseThatIsLostDuringTheCommitIsToldWhereSomethingWent();
    void aLeaseThatIsLostDuringTheCommitIsToldWhereNothingCanBeChecked();

private:
    /// A backup of "bad/a" and "good/b", and its tree with a root of "bad" that is nowhere.
    Result<Subtree> makeBad(TestRepository &test, const BackupRecord &record);
    Result<BackupRecord> commit(TestRepository &test, const Subtree &tree, const BackupRecord &parent);
};

Result<Subtree> TestBackupWriter::makeBad(TestRepository &test, const BackupRecord &record)
{
    BlobSession session(test.repo().blobs());
    BACKSTOP_ASSIGN(nodes, readTree(session, record.tree.root));
    nodes.front().subtree.root = BlobId::fromBytes(Bytes(32, 'x'));
    BACKSTOP_ASSIGN(tree, storeTree(session, nodes));
    BACKSTOP_TRY(test.repo().blobs().flush());
    return tree;
}

Result<BackupRecord> TestBackupWriter::commit(TestRepository &test, const Subtree &tree,
                                              const BackupRecord &parent)
{
    Progress progress;
    BACKSTOP_ASSIGN(writer, BackupWriter::begin(test.repo(), {}));
    BackupRecord record = writer.newRecord();
    record.type = BackupType::Incremental;
    record.parent = parent.id;
    record.tree = tree;
    BlobSession session(test.repo().blobs());
    BACKSTOP_TRY(writer.commit(session, record, parent, progress));
    return test.repo().backup(record.id);
}

void TestBackupWriter::aBackupWithAFolderThatCannotBeReadIsPartial()
{
    TestRepository test;
    VERIFY_ASSIGN(parent, test.backUp({{"bad/a", "1"}, {"good/b", "2"}}));
    VERIFY_ASSIGN(tree, makeBad(test, parent));
    VERIFY_ASSIGN(record, commit(test, tree, parent));
    QVERIFY(record.status == BackupStatus::Partial);
    QCOMPARE(record.problemCount, std::uint64_t{1});
    QCOMPARE(record.problems.front().path, Bytes("bad"));
    QVERIFY(record.problems.front().message.contains(QLatin1String("run \"verify\"")));
}

void TestBackupWriter::aParentWithAFolderThatCannotBeReadHitsNothing()
{
    TestRepository test;
    VERIFY_ASSIGN(whole, test.backUp({{"bad/a", "1"}, {"good/b", "2"}}));
    BackupRecord parent = whole;
    VERIFY_ASSIGN(tree, makeBad(test, whole));
    parent.tree = tree;
    VERIFY_ASSIGN(record, commit(test, whole.tree, parent));
    QVERIFY(record.status == BackupStatus::Complete);
    QVERIFY((record.changes == ChangeCounts{1, 0, 0}));
}

void TestBackupWriter::aLeaseThatIsLostDuringTheCommitIsNoLossWhereAllIsThere()
{
    TestRepository test;
    VERIFY_ASSIGN(parent, test.backUp({{"a", "1"}}));
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (call == Call::Put && name.starts_with("backups/"))
            test.remove(test.names("leases/").front());
    });
    VERIFY_OK(commit(test, parent.tree, parent));
}

void TestBackupWriter::aLeaseThatIsLostDuringTheCommitIsToldWhereSomethingWent()
{
    TestRepository test;
    VERIFY_ASSIGN(parent, test.backUp({{"a", "1"}}));
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (call != Call::Put || !name.starts_with("backups/"))
            return;
        test.remove(test.names("leases/").front());
        for (const std::string &pack : test.names("packs/"))
            test.remove(pack);
    });
    const auto committed = commit(test, parent.tree, parent);
    VERIFY_ERROR(Damaged, committed);
    QVERIFY(committed.error().message.contains(QLatin1String("its lease was lost")));
}

void TestBackupWriter::aLeaseThatIsLostDuringTheCommitIsToldWhereNothingCanBeChecked()
{
    TestRepository test;
    VERIFY_ASSIGN(parent, test.backUp({{"a", "1"}}));
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (call != Call::Put || !name.starts_with("backups/"))
            return;
        test.remove(test.names("leases/").front());
        for (const std::string &pack : test.names("packs/"))
            test.faults().failAlways(pack, {ErrorCode::Unavailable, QStringLiteral("pack: no answer"), {}});
    });
    const auto committed = commit(test, parent.tree, parent);
    VERIFY_ERROR(Unavailable, committed);
    QVERIFY(committed.error().message.contains(QLatin1String("could not be checked")));
    QVERIFY(!committed.error().hint.contains(QLatin1String("Somebody removed")));
}

QTEST_GUILESS_MAIN(TestBackupWriter)
#include "tst_backupwriter.moc"
