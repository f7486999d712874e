// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/cipher.h"

#include "tests/support/seededrandom.h"

#include <QTest>

using namespace backstop;
using crypto::Cipher;
using crypto::kTagSize;
using crypto::Secret;

namespace {

Secret countingKey()
{
    Secret key(32);
    for (std::size_t i = 0; i < key.size(); ++i)
        key.data()[i] = static_cast<char>(i);
    return key;
}

Bytes sealed(Cipher &cipher, std::uint64_t ordinal, BytesView aad, BytesView plain)
{
    Bytes out(plain.size() + kTagSize, '?');
    cipher.seal(ordinal, aad, plain, out.data());
    return out;
}

// What open() says, with what it wrote.
std::pair<bool, Bytes> opened(Cipher &cipher, std::uint64_t ordinal, BytesView aad, BytesView bytes)
{
    Bytes out(bytes.size() > kTagSize ? bytes.size() - kTagSize : 0, '?');
    const bool good = cipher.open(ordinal, aad, bytes, out.data());
    return {good, out};
}

} // namespace

class TestCipher : public QObject
{
    Q_OBJECT

private slots:
    // Cases 13 and 14 of the GCM specification have a zero nonce, which is ordinal 0. Made with another implementation
    // (pyca/cryptography, AESGCM): the others.
    void agreesWithKnownVectors_data()
    {
        QTest::addColumn<bool>("zeroKey");
        QTest::addColumn<quint64>("ordinal");
        QTest::addColumn<QByteArray>("aad");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QString>("expected");
        const QByteArray plain("orders/2026-11-23.csv");
        const QByteArray aad("BKST\x03");
        QTest::newRow("GCM case 13") << true << quint64{0} << QByteArray() << QByteArray()
                                     << "530f8afbc74536b9a963b4f1c4cb738b";
        QTest::newRow("GCM case 14") << true << quint64{0} << QByteArray() << QByteArray(16, '\0')
                                     << "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919";
        QTest::newRow("ordinal 1")
            << false << quint64{1} << aad << plain
            << "7aa4db9936871f2c3e1c6714dd9717c526b17f27125d3695684567fb42203cc2647dab8617";
        QTest::newRow("ordinal that uses all bytes")
            << false << quint64{0x0102030405060708} << aad << plain
            << "6b23016baf9226ac33adcbc22f5614c249d73fb1a130404ef18df06f9eadeb4b94ec3b8845";
        QTest::newRow("last ordinal")
            << false << quint64{0xffffffffffffffff} << aad << plain
            << "6d730339f540767b893b4f10948a60a0cfd8b738e47c8e4d8633de158423ee43dc27645583";
    }

    void agreesWithKnownVectors()
    {
        QFETCH(bool, zeroKey);
        QFETCH(quint64, ordinal);
        QFETCH(QByteArray, aad);
        QFETCH(QByteArray, plain);
        QFETCH(QString, expected);
        Cipher cipher(zeroKey ? Secret(32) : countingKey());
        const Bytes out = sealed(cipher, ordinal, aad.toStdString(), plain.toStdString());
        QCOMPARE(QString::fromStdString(toHex(out)), expected);
        const auto [good, back] = opened(cipher, ordinal, aad.toStdString(), out);
        QVERIFY(good);
        QCOMPARE(QByteArray::fromStdString(back), plain);
    }

    void opensWhatItSealed()
    {
        test::SeededRandom random(1);
        Cipher writer(countingKey());
        Cipher reader(countingKey());
        std::uint64_t ordinal = 0;
        for (std::size_t size : {0u, 1u, 15u, 16u, 17u, 4096u, 1048579u}) {
            for (std::size_t aadSize : {0u, 1u, 16u, 100u}) {
                const Bytes plain = random.bytes(size);
                const Bytes aad = random.bytes(aadSize);
                const auto [good, back] = opened(reader, ordinal, aad, sealed(writer, ordinal, aad, plain));
                QVERIFY(good && back == plain);
                ++ordinal;
            }
        }
    }

    void refusesEveryFlippedBit()
    {
        Cipher cipher(countingKey());
        const Bytes aad = "header";
        const Bytes plain = "some forty bytes that nobody may touch..";
        const Bytes whole = sealed(cipher, 7, aad, plain);
        for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
            Bytes damaged = whole;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
            const auto [good, back] = opened(cipher, 7, aad, damaged);
            QVERIFY(!good);
            QVERIFY(back == Bytes(plain.size(), '\0')); // nothing unauthenticated leaves
        }
        for (std::size_t bit = 0; bit < aad.size() * 8; ++bit) {
            Bytes damaged = aad;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
            QVERIFY(!opened(cipher, 7, damaged, whole).first);
        }
        for (int bit = 0; bit < 64; ++bit)
            QVERIFY(!opened(cipher, 7 ^ (std::uint64_t{1} << bit), aad, whole).first);
        QVERIFY(opened(cipher, 7, aad, whole).first); // a refusal spoils nothing that comes after it
    }

    void refusesEveryOtherLength()
    {
        Cipher cipher(countingKey());
        const Bytes whole = sealed(cipher, 0, "aad", "forty-eight bytes with its tag..");
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!opened(cipher, 0, "aad", BytesView(whole).substr(0, size)).first);
        Bytes untouched(64, '?');
        for (std::size_t size = 0; size < kTagSize;
             ++size) // no room for a tag: nothing may be written at all
            QVERIFY(!cipher.open(0, "aad", BytesView(whole).substr(0, size), untouched.data()));
        QVERIFY(untouched == Bytes(64, '?'));
        QVERIFY(!opened(cipher, 0, "aad", whole + '\0').first);
        QVERIFY(!opened(cipher, 0, "aa", whole).first);
        QVERIFY(!opened(cipher, 0, {}, whole).first);
    }

    void refusesAnotherKey()
    {
        Cipher writer(countingKey());
        Secret key = countingKey();
        key.data()[31] = static_cast<char>(key.data()[31] ^ 1);
        Cipher reader(key);
        QVERIFY(!opened(reader, 0, {}, sealed(writer, 0, {}, "text")).first);
    }

    void sealsAndOpensInAnyOrder()
    {
        Cipher cipher(countingKey());
        const Bytes first = sealed(cipher, 1, "a", "first");
        QVERIFY(opened(cipher, 1, "a", first).second == "first");
        const Bytes second = sealed(cipher, 2, {}, "second");
        QVERIFY(opened(cipher, 1, "a", first).second == "first");
        Cipher moved(std::move(cipher));
        QVERIFY(opened(moved, 2, {}, second).second == "second");
        QVERIFY(sealed(moved, 1, "a", "first") == first);
    }
};

QTEST_APPLESS_MAIN(TestCipher)
#include "tst_cipher.moc"
