// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/keyring.h"

#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace backstop;
using namespace backstop::repository;
using crypto::Secret;

namespace {

const ObjectKind kKeyedKinds[] = {ObjectKind::Config, ObjectKind::Pack,     ObjectKind::Index,
                                  ObjectKind::Backup, ObjectKind::Document, ObjectKind::Lease,
                                  ObjectKind::Audit};

RepositoryId repositoryWith(int first)
{
    RepositoryId id;
    std::iota(id.bytes.begin(), id.bytes.end(), static_cast<std::uint8_t>(first));
    return id;
}

// Two root keys: the bytes from 0xa0 on, and 0, 3, 6, ...
const char kTwoEpochs[] = "010200a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf"
                          "000306090c0f1215181b1e2124272a2d303336393c3f4245484b4e5154575a5d";

Result<Keyring> parsed(const RepositoryId &repository, BytesView bytes)
{
    return Keyring::parse(repository, Secret::copyOf(bytes));
}

QString hexOf(const Secret &secret)
{
    return QString::fromStdString(toHex(secret.view()));
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private slots:
    // Made with another implementation (Python's hmac): a change here makes existing repositories unreadable.
    void derivationsNeverChange()
    {
        VERIFY_ASSIGN(keyring, parsed(repositoryWith(100), fromHex(kTwoEpochs).value()));
        QCOMPARE(keyring.currentEpoch(), std::uint16_t{1});
        QVERIFY(keyring.repositoryId() == repositoryWith(100));
        QCOMPARE(hexOf(keyring.idKey()),
                 QStringLiteral("b1411579f0537b25895f9923bfc3e7ddf51bb01c3bb5443f3bbf6ffea222fbe5"));
        QCOMPARE(hexOf(keyring.chunkerKey()),
                 QStringLiteral("7dead7f03dfe31186e7b35fdd89ca8a4e75c61631de2c66d5ace1952f80916e0"));
        QCOMPARE(QString::fromStdString(keyring.fingerprint().hex()),
                 QStringLiteral("7e5d76f6220fb85c190d978ef2d9b18a319101ca2d6f6e79d98aaa037382d1b4"));
    }

    void objectKeysNeverChange_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("epoch0");
        QTest::addColumn<QString>("epoch1");
        QTest::newRow("config") << 1 << "0660512f1ead3b9ca12c62233317213166e77a8254aa811b17ed78f7d68072de"
                                << "337ec9b674f59749cdcdfb76628a965d24f594ff35fd45175288cf6b1db67f59";
        QTest::newRow("pack") << 3 << "f01c31e5d21f98844e73924b7377531991313760539075534d1a7ee1b758ec5d"
                              << "e31a48356ae9c09335a3fe716e55ca19b61c6317a7d6c5b3400e82b201c33776";
        QTest::newRow("index") << 4 << "d51106e617f73e4aa1ac2cf0d055b5bde2fe6106e8261a67cec66de8e3d7deb3"
                               << "ba9e9c4bf97c9e6cbbf81725c9fff981aef4b63e0888d360f824ad662ae1fce4";
        QTest::newRow("backup") << 5 << "e46551d07293b8c2cc0e8274b45af998fe7f9d504751717dd05744a7585f7b4c"
                                << "a5727b8f17fb1be2ffc1cb46c882a19f62aa30c1e0573fc4307d4d4fcb8399e1";
        QTest::newRow("document") << 6 << "6e057b286a6ebfc23188a64d07bb3a9973e40c2ef15895acd3a4afd7a4b0adbe"
                                  << "65732d280f3f20c4fff04b82ecb2ffabdf4cce1b829b5ba3508ba28480864556";
        QTest::newRow("lease") << 7 << "5a8d3b05cfa4de5a826525763840f5e60dc774e3f1ec99feaa0eb98f6b4dfaca"
                               << "b2890ff349b6bd1f118aae4abd0036417a602c1d9b440f4807f811f39c108e39";
        QTest::newRow("audit") << 8 << "7f367c59fbc0a099df2d11edb9eb0b0339e06f93063a427487e3ac7af548fbae"
                               << "1de8f1da55ccae3d96a7170d56212a2df020704537697f8694edd92cac18e424";
    }

    void objectKeysNeverChange()
    {
        QFETCH(int, kind);
        QFETCH(QString, epoch0);
        QFETCH(QString, epoch1);
        VERIFY_ASSIGN(keyring, parsed(repositoryWith(100), fromHex(kTwoEpochs).value()));
        VERIFY_ASSIGN(first, keyring.objectKey(static_cast<ObjectKind>(kind), 0, "some salt"));
        VERIFY_ASSIGN(second, keyring.objectKey(static_cast<ObjectKind>(kind), 1, "some salt"));
        QCOMPARE(hexOf(first), epoch0);
        QCOMPARE(hexOf(second), epoch1);
    }

    void noTwoKeysAreTheSame()
    {
        test::SeededRandom random(1);
        Keyring keyring = Keyring::generate(repositoryWith(0), random);
        VERIFY_OK(keyring.beginEpoch(random));
        const Secret serialized = keyring.serialize();
        VERIFY_ASSIGN(elsewhere, Keyring::parse(repositoryWith(1), serialized)); // the same root keys
        std::set<Bytes> keys;
        std::size_t count = 0;
        for (const Keyring *one : {&std::as_const(keyring), &std::as_const(elsewhere)}) {
            for (const Secret *key : {&one->idKey(), &one->chunkerKey()}) {
                keys.insert(Bytes(key->view()));
                ++count;
            }
            keys.insert(Bytes(one->fingerprint().view()));
            ++count;
            for (ObjectKind kind : kKeyedKinds)
                for (std::uint16_t epoch : {std::uint16_t{0}, std::uint16_t{1}})
                    for (const char *salt : {"", "a", "b"}) {
                        VERIFY_ASSIGN(key, one->objectKey(kind, epoch, salt));
                        QCOMPARE(key.size(), std::size_t{32});
                        keys.insert(Bytes(key.view()));
                        ++count;
                    }
        }
        QCOMPARE(keys.size(), count);
    }

    void survivesBeingWrittenAndRead()
    {
        test::SeededRandom random(2);
        Keyring keyring = Keyring::generate(repositoryWith(7), random);
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(keyring.beginEpoch(random));
        const Secret serialized = keyring.serialize();
        VERIFY_ASSIGN(back, Keyring::parse(repositoryWith(7), serialized));
        QCOMPARE(back.currentEpoch(), std::uint16_t{3});
        QVERIFY(back.serialize().equals(serialized));
        QVERIFY(back.idKey().equals(keyring.idKey()));
        VERIFY_ASSIGN(there, keyring.objectKey(ObjectKind::Pack, 2, "salt"));
        VERIFY_ASSIGN(here, back.objectKey(ObjectKind::Pack, 2, "salt"));
        QVERIFY(here.equals(there));
    }

    void aNewEpochChangesObjectKeysOnly()
    {
        test::SeededRandom random(3);
        Keyring keyring = Keyring::generate(repositoryWith(7), random);
        const Secret id = keyring.idKey().clone();
        const Secret chunker = keyring.chunkerKey().clone();
        const Digest fingerprint = keyring.fingerprint();
        VERIFY_ASSIGN(old, keyring.objectKey(ObjectKind::Pack, 0, "salt"));
        VERIFY_OK(keyring.beginEpoch(random));
        QCOMPARE(keyring.currentEpoch(), std::uint16_t{1});
        QVERIFY(keyring.idKey().equals(id));
        QVERIFY(keyring.chunkerKey().equals(chunker));
        QVERIFY(keyring.fingerprint() == fingerprint);
        VERIFY_ASSIGN(still, keyring.objectKey(ObjectKind::Pack, 0, "salt"));
        QVERIFY(still.equals(old));
    }

    void refusesKeysThatItDoesNotHave()
    {
        test::SeededRandom random(4);
        const Keyring keyring = Keyring::generate(repositoryWith(7), random);
        VERIFY_ERROR(Damaged, keyring.objectKey(ObjectKind::Pack, 1, "salt"));
        VERIFY_ERROR(Damaged, keyring.objectKey(ObjectKind::Pack, 0xffff, "salt"));
        VERIFY_ERROR(InvalidArgument, keyring.objectKey(ObjectKind::KeySlot, 0, "salt"));
        for (int kind : {0, 10, 11, 255})
            VERIFY_ERROR(InvalidArgument, keyring.objectKey(static_cast<ObjectKind>(kind), 0, "salt"));
        const auto missing = keyring.objectKey(ObjectKind::Pack, 5, "salt");
        QCOMPARE(missing.error().message, QStringLiteral("key set: has no epoch 5"));
        QVERIFY(missing.error().hint.endsWith(QLatin1Char('.')));
    }

    void bothEndsOfTheNumberOfEpochsAreBounded()
    {
        test::SeededRandom random(5);
        const auto setOf = [&random](std::size_t count) {
            ByteWriter out;
            out.u8(1);
            out.u16(static_cast<std::uint16_t>(count));
            out.raw(random.bytes(count * 32));
            return out.take();
        };
        VERIFY_ERROR(Damaged, parsed(repositoryWith(0), setOf(0)));
        VERIFY_ERROR(Damaged, parsed(repositoryWith(0), setOf(Keyring::kMaxEpochs + 1)));
        VERIFY_ASSIGN(full, parsed(repositoryWith(0), setOf(Keyring::kMaxEpochs)));
        QCOMPARE(full.currentEpoch(), static_cast<std::uint16_t>(Keyring::kMaxEpochs - 1));
        VERIFY_ERROR(InvalidArgument, full.beginEpoch(random));
        VERIFY_OK(full.objectKey(ObjectKind::Audit, full.currentEpoch(), "salt"));
    }

    void refusesEveryOtherLengthAndVersion()
    {
        const Bytes whole = fromHex(kTwoEpochs).value();
        for (std::size_t size = 0; size < whole.size(); ++size)
            VERIFY_ERROR(Damaged, parsed(repositoryWith(0), BytesView(whole).substr(0, size)));
        VERIFY_ERROR(Damaged, parsed(repositoryWith(0), whole + '\0'));
        Bytes newer = whole;
        newer[0] = 2;
        VERIFY_ERROR(UnsupportedFormat, parsed(repositoryWith(0), newer));
    }
};

QTEST_APPLESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
