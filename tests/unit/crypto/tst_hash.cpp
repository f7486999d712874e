// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/hash.h"

#include <QTest>

#include <array>
#include <atomic>
#include <latch>
#include <thread>
#include <vector>

using namespace backstop;
using crypto::Mac;
using crypto::Secret;
using crypto::Sha256;

namespace {

Bytes hex(const char *text)
{
    return fromHex(text).value();
}

} // namespace

class TestHash : public QObject
{
    Q_OBJECT

private slots:
    // Examples of FIPS 180-4 and NIST's secure hash examples.
    void sha256AgreesWithPublishedVectors_data();
    void sha256AgreesWithPublishedVectors();
    // RFC 4231, cases 1 to 4, 6 and 7.
    void macAgreesWithRfc4231_data();
    void macAgreesWithRfc4231();
    // RFC 5869, appendices A.1 to A.3.
    void hkdfAgreesWithRfc5869_data();
    void hkdfAgreesWithRfc5869();

    void streamDoesNotDependOnThePieces()
    {
        Bytes content;
        for (int i = 0; i < 1000; ++i)
            content.push_back(static_cast<char>(i * 7));
        for (std::size_t piece : {1u, 3u, 63u, 64u, 65u, 500u, 1000u}) {
            Sha256 stream;
            for (std::size_t at = 0; at < content.size(); at += piece)
                stream.update(BytesView(content).substr(at, piece));
            QVERIFY2(stream.result() == crypto::sha256(content), qPrintable(QString::number(piece)));
        }
    }

    void streamStartsAgainAfterReset()
    {
        Sha256 stream;
        stream.update("something else");
        stream.reset();
        stream.update("abc");
        QVERIFY(stream.result() == crypto::sha256("abc"));
        stream.reset();
        QVERIFY(stream.result() == crypto::sha256({}));
    }

    void streamsDoNotMix()
    {
        Sha256 first;
        Sha256 second;
        first.update("a");
        second.update("x");
        QVERIFY(crypto::sha256("between") != crypto::sha256("b"));
        first.update("b");
        Sha256 moved(std::move(first));
        moved.update("c");
        QVERIFY(moved.result() == crypto::sha256("abc"));
        QVERIFY(second.result() == crypto::sha256("x"));
    }

    void zerosCountAsZeroBytes()
    {
        for (std::uint64_t count : {0u, 1u, 63u, 16383u, 16384u, 16385u, 100000u}) {
            Sha256 stream;
            stream.update("head");
            stream.updateZeros(count);
            stream.update("tail");
            QVERIFY(stream.result() == crypto::sha256("head" + Bytes(count, '\0') + "tail"));
        }
    }

    void macServesManyThreadsAtOnce()
    {
        const Mac mac(Secret::copyOf("shared key"));
        const std::array<Digest, 2> expected{mac("message 0"), mac("message 1")};
        std::atomic<int> wrong{0};
        std::latch together(4);
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    together.arrive_and_wait();
                    for (std::size_t i = 0; i < 20000; ++i)
                        if (mac(i % 2 == 0 ? "message 0" : "message 1") != expected[i % 2])
                            ++wrong;
                });
        }
        QCOMPARE(wrong.load(), 0);
    }

    void macLeavesPlainHashesAlone()
    {
        const Mac mac(Secret::copyOf("key"));
        const Digest before = crypto::sha256("abc");
        const Digest tag = mac("abc");
        QVERIFY(crypto::sha256("abc") == before);
        QVERIFY(mac("abc") == tag);
        QVERIFY(tag != before);
    }

    void hkdfGivesPrefixesForShorterSizes()
    {
        const Secret key = Secret::copyOf("key");
        const Secret longest = crypto::hkdf(key, "salt", "info", 8160);
        QCOMPARE(longest.size(), std::size_t{8160});
        for (std::size_t size : {0u, 1u, 31u, 32u, 33u, 64u})
            QVERIFY(crypto::hkdf(key, "salt", "info", size).view() == longest.view().substr(0, size));
    }
};

void TestHash::sha256AgreesWithPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("digest");
    QTest::newRow("nothing") << QByteArray()
                             << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    QTest::newRow("one block") << QByteArray("abc")
                               << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
    QTest::newRow("896 bits") << QByteArray("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                                            "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")
                              << "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1";
    QTest::newRow("a million letters")
        << QByteArray(1000000, 'a') << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
}

void TestHash::sha256AgreesWithPublishedVectors()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, digest);
    const BytesView view(message.constData(), static_cast<std::size_t>(message.size()));
    QCOMPARE(QString::fromStdString(crypto::sha256(view).hex()), digest);
    Sha256 stream;
    stream.update(view);
    QCOMPARE(QString::fromStdString(stream.result().hex()), digest);
}

void TestHash::macAgreesWithRfc4231_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("tag");
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                            << "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    QTest::newRow("case 3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                            << "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe";
    QTest::newRow("case 4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                            << QByteArray(50, '\xcd')
                            << "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b";
    QTest::newRow("case 6, a key longer than a block")
        << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54";
    QTest::newRow("case 7, key and message longer than a block")
        << QByteArray(131, '\xaa')
        << QByteArray("This is a test using a larger than block-size key and a larger than block-size data. "
                      "The key needs to be hashed before being used by the HMAC algorithm.")
        << "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2";
}

void TestHash::macAgreesWithRfc4231()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QString, tag);
    const Mac mac(Secret::copyOf({key.constData(), static_cast<std::size_t>(key.size())}));
    const BytesView view(message.constData(), static_cast<std::size_t>(message.size()));
    for (int i = 0; i < 3; ++i) // the key stays absorbed
        QCOMPARE(QString::fromStdString(mac(view).hex()), tag);
}

void TestHash::hkdfAgreesWithRfc5869_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("salt");
    QTest::addColumn<QString>("info");
    QTest::addColumn<QString>("output");
    QTest::newRow("A.1")
        << "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"
        << "000102030405060708090a0b0c"
        << "f0f1f2f3f4f5f6f7f8f9"
        << "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
    QTest::newRow("A.2, longer than a block")
        << "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
           "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f"
        << "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f"
           "909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf"
        << "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf"
           "e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"
        << "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
           "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87";
    QTest::newRow("A.3, no salt and no info")
        << "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"
        << ""
        << ""
        << "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8";
}

void TestHash::hkdfAgreesWithRfc5869()
{
    QFETCH(QString, key);
    QFETCH(QString, salt);
    QFETCH(QString, info);
    QFETCH(QString, output);
    const Bytes expected = hex(output.toLatin1().constData());
    const Secret out =
        crypto::hkdf(Secret::copyOf(hex(key.toLatin1().constData())), hex(salt.toLatin1().constData()),
                     hex(info.toLatin1().constData()), expected.size());
    QCOMPARE(QString::fromStdString(toHex(out.view())), output);
}

QTEST_APPLESS_MAIN(TestHash)
#include "tst_hash.moc"
