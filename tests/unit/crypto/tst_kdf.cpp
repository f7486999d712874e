// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/kdf.h"

#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace backstop;
using crypto::KdfCost;
using crypto::Secret;

namespace {

Bytes counting(std::size_t size, int first)
{
    Bytes bytes(size, '\0');
    std::iota(bytes.begin(), bytes.end(), static_cast<char>(first));
    return bytes;
}

// Gives counting bytes, so that a published nonce can be had.
class CountingRandom final : public RandomSource
{
public:
    explicit CountingRandom(int first)
        : m_first(first)
    {}
    void fill(char *out, std::size_t size) override
    {
        std::iota(out, out + size, static_cast<char>(m_first));
    }

private:
    int m_first;
};

const char kSunscreen[] =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
    "sunscreen would be it.";

QString normalized(const char *text)
{
    return QString::fromStdString(Bytes(crypto::normalizeRecoveryCode(Secret::copyOf(text)).view()));
}

} // namespace

class TestKdf : public QObject
{
    Q_OBJECT

private slots:
    // Made with another implementation: Argon2id of OpenSSL 3.5, one lane, through pyca/cryptography.
    void agreesWithKnownVectors_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<uint>("passes");
        QTest::addColumn<uint>("memoryKiB");
        QTest::addColumn<QString>("key");
        QTest::newRow("least") << QByteArray("correct horse battery staple") << 1u << 8u
                               << "d17ea6341ca93da6079ea2f64dc4aa31dd1aaf9caa67fb42ac4afd0714706f26";
        QTest::newRow("default") << QByteArray("correct horse battery staple") << 3u << 65536u
                                 << "0d1a3c6523c8f06e4e0af9c515aa5b5448cfebd6838f2d52c3d8b6ef8ddc3c2e";
        QTest::newRow("not ASCII") << QByteArray("p\xc3\xa4ssword") << 4u << 1024u
                                   << "2b45d15576153304ae46d85e9baaa684c515bfcff10f87cbc7cf7b974de5a070";
    }

    void agreesWithKnownVectors()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(uint, passes);
        QFETCH(uint, memoryKiB);
        QFETCH(QString, key);
        VERIFY_ASSIGN(derived, crypto::deriveKey(Secret::copyOf(passphrase.toStdString()), counting(16, 0),
                                                 {.passes = passes, .memoryKiB = memoryKiB}));
        QCOMPARE(QString::fromStdString(toHex(derived.view())), key);
    }

    void defaultIsWhatTheProgramOffersAtLeast()
    {
        QVERIFY(KdfCost{}.atLeastFloor());
        QVERIFY(KdfCost{}.withinCeiling());
        QVERIFY(!(KdfCost{.passes = 2, .memoryKiB = 1u << 20}.atLeastFloor()));
        QVERIFY(!(KdfCost{.passes = 16, .memoryKiB = 65535}.atLeastFloor()));
    }

    void refusesCostsOutOfBounds_data()
    {
        QTest::addColumn<uint>("passes");
        QTest::addColumn<uint>("memoryKiB");
        QTest::newRow("no pass") << 0u << 65536u;
        QTest::newRow("too many passes") << 17u << 65536u;
        QTest::newRow("all the passes there are") << 0xffffffffu << 8u;
        QTest::newRow("too little memory") << 3u << 7u;
        QTest::newRow("more than 2 GiB") << 3u << 2u * 1024 * 1024 + 1;
        QTest::newRow("4 TiB") << 1u << 0xffffffffu;
    }

    void refusesCostsOutOfBounds()
    {
        QFETCH(uint, passes);
        QFETCH(uint, memoryKiB);
        VERIFY_ERROR(InvalidArgument, crypto::deriveKey(Secret::copyOf("x"), counting(16, 0),
                                                        {.passes = passes, .memoryKiB = memoryKiB}));
    }

    void refusesASaltOfAnotherLength()
    {
        for (std::size_t size : {0u, 8u, 15u, 17u, 32u})
            VERIFY_ERROR(InvalidArgument, crypto::deriveKey(Secret::copyOf("x"), counting(size, 0),
                                                            {.passes = 1, .memoryKiB = 8}));
    }

    // draft-irtf-cfrg-xchacha-03, appendix A.3.1.
    void wrappingAgreesWithThePublishedVector()
    {
        CountingRandom random(0x40);
        const Secret kek = Secret::copyOf(counting(32, 0x80));
        const Bytes aad = fromHex("50515253c0c1c2c3c4c5c6c7").value();
        const Bytes wrapped = crypto::wrapKey(kek, aad, Secret::copyOf(kSunscreen), random);
        QCOMPARE(QString::fromStdString(toHex(wrapped)),
                 QStringLiteral("404142434445464748494a4b4c4d4e4f5051525354555657"
                                "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4a"
                                "a6440bf3a82f4eda7e39"
                                "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369"
                                "488f76b2383565d3fff9"
                                "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"));
        VERIFY_ASSIGN(back, crypto::unwrapKey(kek, aad, wrapped));
        QVERIFY(back.view() == kSunscreen);
    }

    void unwrapsNothingThatWasTouched()
    {
        test::SeededRandom random(3);
        const Secret kek = Secret::copyOf(random.bytes(32));
        const Bytes wrapped = crypto::wrapKey(kek, "aad", Secret::copyOf("payload"), random);
        QCOMPARE(wrapped.size(), 7 + crypto::kWrapOverhead);
        for (std::size_t bit = 0; bit < wrapped.size() * 8; ++bit) {
            Bytes damaged = wrapped;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
            VERIFY_ERROR(WrongKey, crypto::unwrapKey(kek, "aad", damaged));
        }
        for (std::size_t size = 0; size < wrapped.size(); ++size)
            VERIFY_ERROR(WrongKey, crypto::unwrapKey(kek, "aad", BytesView(wrapped).substr(0, size)));
        VERIFY_ERROR(WrongKey, crypto::unwrapKey(kek, "aaD", wrapped));
        VERIFY_ERROR(WrongKey, crypto::unwrapKey(Secret::copyOf(random.bytes(32)), "aad", wrapped));
        VERIFY_OK(crypto::unwrapKey(kek, "aad", wrapped));
    }

    void wrapsAnEmptyPayloadAndNeverTheSameWayTwice()
    {
        test::SeededRandom random(4);
        const Secret kek = Secret::copyOf(random.bytes(32));
        const Bytes first = crypto::wrapKey(kek, {}, Secret(), random);
        QVERIFY(first != crypto::wrapKey(kek, {}, Secret(), random));
        VERIFY_ASSIGN(back, crypto::unwrapKey(kek, {}, first));
        QVERIFY(back.isEmpty());
    }

    void recoveryCodeIsEightGroupsOfTheAlphabet()
    {
        test::SeededRandom random(5);
        std::set<char> symbols;
        std::set<Bytes> codes;
        for (int i = 0; i < 50; ++i) {
            const Secret code = crypto::makeRecoveryCode(random);
            QCOMPARE(code.size(), std::size_t{39});
            for (std::size_t at = 0; at < code.size(); ++at) {
                const char c = code.view()[at];
                if (at % 5 == 4)
                    QCOMPARE(c, '-');
                else
                    symbols.insert(c);
            }
            codes.insert(Bytes(code.view()));
            QCOMPARE(crypto::normalizeRecoveryCode(code).size(), std::size_t{32});
        }
        QCOMPARE(codes.size(), std::size_t{50});
        const BytesView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        QVERIFY(symbols == std::set<char>(alphabet.begin(), alphabet.end())); // all of them, and no other
    }

    void recoveryCodeIsReadAsItIsMeant_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("meant");
        const QString code = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        QTest::newRow("as printed") << QByteArray("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ") << code;
        QTest::newRow("in one piece") << QByteArray("0123456789ABCDEFGHJKMNPQRSTVWXYZ") << code;
        QTest::newRow("lower case, spaces")
            << QByteArray(" 0123 4567 89ab cdef\tghjk mnpq rstv wxyz\r\n") << code;
        QTest::newRow("letters for digits") << QByteArray("oI23-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ") << code;
        QTest::newRow("l for 1, O for 0") << QByteArray("Ol23-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ") << code;
        QTest::newRow("small i, capital L") << QByteArray("iL00-0000-0000-0000-0000-0000-0000-0000")
                                            << QStringLiteral("11000000000000000000000000000000");
        QTest::newRow("a symbol short") << QByteArray("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY") << QString();
        QTest::newRow("a symbol too many")
            << QByteArray("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0") << QString();
        QTest::newRow("no such letter") << QByteArray("U123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ") << QString();
        QTest::newRow("a comma") << QByteArray("0123,4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ") << QString();
        QTest::newRow("a dash that is not ASCII") << QByteArray("0123\xe2\x80\x93"
                                                                "4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ")
                                                  << QString();
        QTest::newRow("a passphrase") << QByteArray("correct horse battery staple") << QString();
        QTest::newRow("nothing") << QByteArray("") << QString();
    }

    void recoveryCodeIsReadAsItIsMeant()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, meant);
        QCOMPARE(normalized(typed.constData()), meant);
    }

    void recoveryCodeWithAZeroByteIsNone()
    {
        Bytes code = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        code[3] = '\0';
        QVERIFY(crypto::normalizeRecoveryCode(Secret::copyOf(code)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestKdf)
#include "tst_kdf.moc"
