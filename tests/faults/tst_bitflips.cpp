// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every byte of a repository with one object or more of every kind is damaged, and nothing is allowed to go unnoticed: a
// verification of every byte finds it, and no blob is ever read with other bytes than were stored.
#include "model/repository/sealedobject.h"
#include "model/repository/tree.h"
#include "model/verify/verify.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::verify;

namespace {

bool isSoak()
{
    return qEnvironmentVariableIntValue("BACKSTOP_SOAK") != 0;
}

/// Of these every bit is tried, of the rest one of each byte.
bool isStructure(const std::string &name)
{
    return !name.starts_with("packs/");
}

} // namespace

class TestBitFlips : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsNothingInAWholeRepository();
    void findsEveryFlippedBit_data();
    void findsEveryFlippedBit();
    void findsEveryTruncation();
    void findsEveryLengthening();
    void findsEveryDeletionThatMatters();
    void findsEveryDuplicate();
    void findsEverySwap();

private:
    /// Damage, and that only, as told by a verification of every byte.
    std::uint64_t damageFound();
    /// Whether every blob is read as it was stored, or not at all.
    bool readsOnlyTheTruth();

    test::TestRepository m_test{7};
    std::unique_ptr<Lease> m_lease;
    std::map<BlobId, std::pair<BlobType, Bytes>> m_blobs;
};

void TestBitFlips::initTestCase()
{
    test::SeededRandom random(99);
    const Bytes noise = random.bytes(700);
    Bytes text;
    for (int i = 0; i < 120; ++i)
        text += "2026-11-23," + std::to_string(100 + i) + ",BUY;";
    VERIFY_OK(m_test.backUp(
        {{"data/noise.bin", noise}, {"data/orders.csv", text}, {"data/a/small", "inlined"}}, 512));
    VERIFY_OK(m_test.backUp(
        {{"data/noise.bin", noise + "more"}, {"data/orders.csv", text}, {"data/b", text + noise}}, 512));
    // What later parts of the program write stands in the format already.
    for (const auto &[kind, name] : {std::pair(ObjectKind::Document, "documents/holds/0000000001"),
                                     std::pair(ObjectKind::Audit, "audit/0000000001")}) {
        VERIFY_ASSIGN(object, sealObject(m_test.repo().keys(), kind, name, "{}", m_test.random()));
        m_test.replace(name, object);
    }
    VERIFY_ASSIGN(lease, m_test.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    m_lease = std::move(lease);
    m_test.remove(kReserveName); // it says nothing, and nobody reads it
    // From here on nothing is written: a verification without a lease needs no thread to refresh it.
    test::Fault readOnly;
    readOnly.call = test::Call::Put;
    readOnly.persistent = true;
    readOnly.error = {ErrorCode::ReadOnly, QStringLiteral("storage: read-only"), QStringLiteral("Only read."),
                      false};
    m_test.faults().addFault(readOnly);

    BlobSession session(m_test.repo().blobs());
    for (const std::string &name : m_test.names("packs/")) {
        const PackId id = *packIdOf(name);
        VERIFY_ASSIGN(directory, m_test.repo().blobs().readDirectory(id, m_test.bytes(name).size()));
        for (const PackEntry &entry : directory.entries) {
            VERIFY_ASSIGN(plain, session.get(entry.type, entry.id));
            m_blobs[entry.id] = {entry.type, plain};
        }
    }
    QCOMPARE(m_test.names("packs/").size(), std::size_t{4});
    QCOMPARE(m_test.names("index/").size(), std::size_t{2});
    QVERIFY(m_blobs.size() > 8);
}

std::uint64_t TestBitFlips::damageFound()
{
    Progress progress;
    VerifyRequest request;
    request.level = VerifyLevel::Data;
    request.threads = 1;
    const auto report = runVerify(m_test.repo(), request, progress, {});
    if (!report)
        qWarning("verification: %s", qPrintable(report.error().message));
    return report ? report->damageCount() : 0;
}

bool TestBitFlips::readsOnlyTheTruth()
{
    BlobStore store(m_test.objects(), m_test.repo().keys(), m_test.random());
    std::vector<Error> damaged;
    if (!store.loadIndex(&damaged, {}))
        return true; // nothing is read, so nothing is read wrong
    BlobSession session(store);
    return std::all_of(m_blobs.begin(), m_blobs.end(), [&](const auto &blob) {
        const auto plain = session.get(blob.second.first, blob.first);
        return !plain || *plain == blob.second.second;
    });
}

void TestBitFlips::findsNothingInAWholeRepository()
{
    Progress progress;
    VerifyRequest request;
    request.level = VerifyLevel::Data;
    VERIFY_ASSIGN(report, runVerify(m_test.repo(), request, progress, {}));
    for (const Finding &finding : report.findings)
        qWarning("%s: %s", qPrintable(finding.object), qPrintable(finding.error.message));
    QCOMPARE(report.findings.size(), std::size_t{0});
    QCOMPARE(report.packsRead, std::uint64_t{4});
    QCOMPARE(report.blobsRead, std::uint64_t{m_blobs.size()});
    QCOMPARE(report.backupsChecked, std::uint64_t{2});
}

void TestBitFlips::findsEveryFlippedBit_data()
{
    QTest::addColumn<QString>("name");
    for (const std::string &name : m_test.names())
        QTest::newRow(name.substr(0, 24).c_str()) << QString::fromStdString(name);
}

void TestBitFlips::findsEveryFlippedBit()
{
    QFETCH(QString, name);
    const std::string object = name.toStdString();
    const Bytes whole = m_test.bytes(object);
    test::SeededRandom random(5);
    for (std::size_t byte = 0; byte < whole.size(); ++byte) {
        const bool all = isSoak() || isStructure(object) || byte < 40 || byte + 20 >= whole.size();
        const std::size_t only = random.below(8);
        for (std::size_t bit = 0; bit < 8; ++bit) {
            if (!all && bit != only)
                continue;
            m_test.flipBit(object, byte * 8 + bit);
            QVERIFY2(damageFound() > 0,
                     qPrintable(QStringLiteral("%1, bit %2").arg(name).arg(byte * 8 + bit)));
            if (object.starts_with("packs/") || object.starts_with("index/"))
                QVERIFY2(readsOnlyTheTruth(),
                         qPrintable(QStringLiteral("%1, bit %2").arg(name).arg(byte * 8 + bit)));
            m_test.replace(object, whole);
        }
    }
    QCOMPARE(damageFound(), std::uint64_t{0});
}

void TestBitFlips::findsEveryTruncation()
{
    for (const std::string &name : m_test.names()) {
        const Bytes whole = m_test.bytes(name);
        const std::size_t step = isSoak() ? 1 : whole.size() / 64 + 1;
        for (std::size_t size = 0; size < whole.size(); size += step) {
            m_test.replace(name, BytesView(whole).substr(0, size));
            QVERIFY2(
                damageFound() > 0,
                qPrintable(QStringLiteral("%1 of %2 bytes").arg(QString::fromStdString(name)).arg(size)));
            QVERIFY(readsOnlyTheTruth());
        }
        m_test.replace(name, BytesView(whole).substr(0, whole.size() - 1));
        QVERIFY2(damageFound() > 0, name.c_str());
        m_test.replace(name, whole);
    }
    QCOMPARE(damageFound(), std::uint64_t{0});
}

void TestBitFlips::findsEveryLengthening()
{
    for (const std::string &name : m_test.names()) {
        const Bytes whole = m_test.bytes(name);
        m_test.replace(name, whole + '\0');
        QVERIFY2(damageFound() > 0, name.c_str());
        m_test.replace(name, whole);
    }
}

// What is gone for good without a trace is what nothing else names: a key slot, a record, a document, an entry of the audit
// log. The audit log is there to notice it.
void TestBitFlips::findsEveryDeletionThatMatters()
{
    for (const std::string &name : m_test.names()) {
        if (!name.starts_with("config") && !name.starts_with("index/") && !name.starts_with("packs/"))
            continue;
        const Bytes whole = m_test.bytes(name);
        m_test.remove(name);
        QVERIFY2(damageFound() > 0, name.c_str());
        QVERIFY(readsOnlyTheTruth());
        m_test.replace(name, whole);
    }
    QCOMPARE(damageFound(), std::uint64_t{0});
}

void TestBitFlips::findsEveryDuplicate()
{
    for (const std::string &name : m_test.names()) {
        std::string other = name;
        other.back() = other.back() == '0' ? '1' : '0';
        if (name.starts_with("config") || !m_test.names(other + '/').empty())
            continue;
        m_test.replace(other, m_test.bytes(name));
        QVERIFY2(damageFound() > 0, name.c_str());
        QVERIFY(readsOnlyTheTruth());
        m_test.remove(other);
    }
    QCOMPARE(damageFound(), std::uint64_t{0});
}

void TestBitFlips::findsEverySwap()
{
    const std::vector<std::string> names = m_test.names();
    for (const std::string &a : names) {
        for (const std::string &b : names) {
            const bool sameKind = a.substr(0, a.find('/')) == b.substr(0, b.find('/'));
            if (a >= b || !sameKind || a.starts_with("config"))
                continue;
            const Bytes bytesOfA = m_test.bytes(a);
            const Bytes bytesOfB = m_test.bytes(b);
            m_test.replace(a, bytesOfB);
            m_test.replace(b, bytesOfA);
            QVERIFY2(damageFound() >= 2, (a + " and " + b).c_str());
            QVERIFY(readsOnlyTheTruth());
            m_test.replace(a, bytesOfA);
            m_test.replace(b, bytesOfB);
        }
    }
    QCOMPARE(damageFound(), std::uint64_t{0});
}

QTEST_GUILESS_MAIN(TestBitFlips)
#include "tst_bitflips.moc"
