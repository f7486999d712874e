// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/knowndamage.h"

#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::restore;
using namespace backstop::test;
using verify::VerifyLevel;

class TestKnownDamage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wholeFilesAreNotHit();
    void whatAVerificationMarkedIsHit();
    void filesOfALostPackAreHit();
    void filesBehindTheEndOfAShortenedPackAreHit();
    void whatAnotherProcessHealedMeanwhileIsNotHit();
    void listsThatCannotBeReadHideNothing();

private:
    /// Whether "a" and "b" of the backup are hit, as @p repo sees it: "a", "b", "ab" or nothing.
    Result<QString> hits(Repository &repo);
    std::string packOfA();
    const std::map<Bytes, Bytes> m_files{{"a", noise(1, 3000)}, {"b", noise(2, 3000)}};
    std::unique_ptr<TestRepository> m_test;
    BackupRecord m_record;
};

void TestKnownDamage::init()
{
    m_test = std::make_unique<TestRepository>();
    VERIFY_OK(m_test->backUp({{"b", m_files.at("b")}})); // in a pack of its own
    VERIFY_ASSIGN(record, m_test->backUp(m_files));
    m_record = record;
}

Result<QString> TestKnownDamage::hits(Repository &repo)
{
    BACKSTOP_TRY(repo.loadIndex());
    BlobSession session(repo.blobs());
    BACKSTOP_ASSIGN(nodes, readTree(session, m_record.tree.root));
    BACKSTOP_ASSIGN(damage, KnownDamage::of(repo, session));
    QString hit;
    for (const Node &node : nodes) {
        BACKSTOP_ASSIGN(isHit, damage.hits(node));
        if (isHit)
            hit += QString::fromStdString(node.name);
    }
    return hit;
}

std::string TestKnownDamage::packOfA()
{
    return packName(packOf(*m_test, BlobType::Data, chunkId(*m_test, m_files.at("a"))));
}

void TestKnownDamage::wholeFilesAreNotHit()
{
    VERIFY_ASSIGN(hit, hits(m_test->repo()));
    QCOMPARE(hit, QString());
}

void TestKnownDamage::whatAVerificationMarkedIsHit()
{
    flipBlob(*m_test, chunkId(*m_test, m_files.at("a")));
    VERIFY_ASSIGN(before, hits(m_test->repo()));
    QCOMPARE(before, QString()); // nobody has read it yet
    VERIFY_OK(verifyAt(*m_test, VerifyLevel::Data));
    VERIFY_ASSIGN(hit, hits(m_test->repo()));
    QCOMPARE(hit, QStringLiteral("a"));
}

void TestKnownDamage::filesOfALostPackAreHit()
{
    m_test->remove(packOfA());
    VERIFY_ASSIGN(hit, hits(m_test->repo()));
    QCOMPARE(hit, QStringLiteral("a"));
    VERIFY_OK(m_test->reopen());
    VERIFY_ASSIGN(again, hits(m_test->repo()));
    QCOMPARE(again, QStringLiteral("a"));
}

void TestKnownDamage::filesBehindTheEndOfAShortenedPackAreHit()
{
    const std::string pack = packOfA();
    const Bytes bytes = m_test->bytes(pack);
    m_test->replace(pack, BytesView(bytes).substr(0, 1000));
    VERIFY_ASSIGN(hit, hits(m_test->repo()));
    QCOMPARE(hit, QStringLiteral("a"));
}

void TestKnownDamage::whatAnotherProcessHealedMeanwhileIsNotHit()
{
    flipBlob(*m_test, chunkId(*m_test, m_files.at("a")));
    VERIFY_OK(verifyAt(*m_test, VerifyLevel::Data));
    VERIFY_ASSIGN(other, m_test->openAgain());
    VERIFY_ASSIGN(hit, hits(*other)); // its index is of this moment
    QCOMPARE(hit, QStringLiteral("a"));
    VERIFY_OK(m_test->reopen());
    VERIFY_OK(m_test->backUp(m_files));
    VERIFY_ASSIGN(healed, hits(*other));
    QCOMPARE(healed, QString());
}

void TestKnownDamage::listsThatCannotBeReadHideNothing()
{
    VERIFY_OK(m_test->repo().loadIndex());
    Fault fault;
    fault.call = Call::List;
    fault.persistent = true;
    fault.error.code = ErrorCode::PermissionDenied;
    m_test->faults().addFault(fault);
    VERIFY_ASSIGN(hit, hits(m_test->repo()));
    QCOMPARE(hit, QString()); // what is lost is told when it is read
    m_test->faults().clearFaults();
    fault.error.code = ErrorCode::Unavailable;
    m_test->faults().addFault(fault);
    QVERIFY(!hits(m_test->repo()));
}

QTEST_GUILESS_MAIN(TestKnownDamage)
#include "tst_knowndamage.moc"
