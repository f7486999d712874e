// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/codec.h"

#include "tests/support/samplecontent.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::test;

namespace {

constexpr std::size_t kChunk = 96 * 1024;

/// Bytes that @p content takes when its chunks are encoded one after the other.
std::size_t sizeOf(BytesView content, CompressionTuning *tuning)
{
    Codec codec;
    std::size_t size = 0;
    for (std::size_t at = 0; at < content.size(); at += kChunk) {
        const auto encoded = codec.encode(content.substr(at, kChunk), tuning);
        size += encoded ? encoded->bytes.size() : content.size();
    }
    return size;
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private slots:
    void whatIsEncodedIsDecodedToTheSame_data();
    void whatIsEncodedIsDecodedToTheSame();
    void noiseIsStoredAsItIs();
    void columnsOfNumbersTakeLessWhereTheirFileIsKnown();
    void textTakesNoMoreWhereItsFileIsKnown();
    void firstChunkOfAKindIsAlreadyStoredInTheBestWay();
    void smallChunkTellsNothingOfItsKind();
    void kindThatChangesIsTriedAgain();
    void whatHardlyShrinksIsStoredAsItIs();
    void smallChunksAreCompressedWhateverALargeOneOfTheirKindWas();
    void whatIsStoredAsItIsIsTriedAgainSoon();
    void wrongSizeIsDamage();
};

void TestCodec::whatIsEncodedIsDecodedToTheSame_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const Bytes &content) {
        QTest::newRow(name) << QByteArray(content.data(), static_cast<qsizetype>(content.size()));
    };
    row("one byte", "x");
    row("zeros", Bytes(kChunk, '\0'));
    row("numbers", quotes(kChunk));
    row("text", prose(kChunk));
    row("noise", SeededRandom(3).bytes(kChunk));
    row("a chunk of the largest size", quotes(512 * 1024));
}

void TestCodec::whatIsEncodedIsDecodedToTheSame()
{
    QFETCH(QByteArray, content);
    const BytesView plain(content.constData(), static_cast<std::size_t>(content.size()));
    CompressionTuning tuning;
    Codec codec;
    for (int chunk = 0; chunk < 12; ++chunk) { // one of them is tried in both ways, the others are not
        VERIFY_ASSIGN(encoded, codec.encode(plain, &tuning));
        const Bytes stored(encoded.bytes);
        Bytes back(plain.size(), 'x');
        VERIFY_OK(codec.decode(encoded.encoding, stored, back.data(), back.size()));
        QVERIFY(back == plain);
    }
}

void TestCodec::noiseIsStoredAsItIs()
{
    const Bytes noise = SeededRandom(4).bytes(kChunk);
    CompressionTuning tuning;
    Codec codec;
    VERIFY_ASSIGN(encoded, codec.encode(noise, &tuning));
    QCOMPARE(encoded.encoding, BlobEncoding::Raw);
    QVERIFY(encoded.bytes == noise);
}

void TestCodec::columnsOfNumbersTakeLessWhereTheirFileIsKnown()
{
    const Bytes content = quotes(40 * kChunk);
    CompressionTuning tuning;
    QCOMPARE_LT(sizeOf(content, &tuning) * 100, sizeOf(content, nullptr) * 98);
}

void TestCodec::textTakesNoMoreWhereItsFileIsKnown()
{
    const Bytes content = prose(20 * kChunk);
    CompressionTuning tuning;
    QCOMPARE(sizeOf(content, &tuning), sizeOf(content, nullptr));
}

void TestCodec::firstChunkOfAKindIsAlreadyStoredInTheBestWay()
{
    const Bytes content = quotes(kChunk);
    CompressionTuning tuning;
    QCOMPARE_LT(sizeOf(content, &tuning) * 100, sizeOf(content, nullptr) * 98);
}

void TestCodec::smallChunkTellsNothingOfItsKind()
{
    const Bytes content = quotes(15 * 1024);
    CompressionTuning tuning;
    QCOMPARE(sizeOf(content, &tuning), sizeOf(content, nullptr));
    const Bytes large = quotes(20 * kChunk);
    CompressionTuning fresh;
    QCOMPARE(sizeOf(large, &tuning), sizeOf(large, &fresh)); // the trial was still to come
}

void TestCodec::kindThatChangesIsTriedAgain()
{
    CompressionTuning tuning;
    QCOMPARE_LT(sizeOf(quotes(20 * kChunk), &tuning), sizeOf(quotes(20 * kChunk), nullptr));
    const Bytes text = prose(20 * kChunk);
    QCOMPARE(sizeOf(text, &tuning), sizeOf(text, nullptr)); // it came out larger than numbers do
}

void TestCodec::whatHardlyShrinksIsStoredAsItIs()
{
    // Like weights of a model: of four bytes one is less random than the others.
    Bytes weights = SeededRandom(5).bytes(40 * kChunk);
    for (std::size_t i = 3; i < weights.size(); i += 4)
        weights[i] = static_cast<char>(weights[i] & 0x07);
    CompressionTuning tuning;
    QCOMPARE_LT(sizeOf(weights, nullptr), weights.size());
    QCOMPARE(sizeOf(weights, &tuning), weights.size());
    const Bytes numbers = quotes(200 * kChunk); // of the same kind, says its name
    QCOMPARE_LT(sizeOf(numbers, &tuning), numbers.size() * 9 / 10);
}

void TestCodec::smallChunksAreCompressedWhateverALargeOneOfTheirKindWas()
{
    CompressionTuning tuning;
    QCOMPARE(sizeOf(SeededRandom(5).bytes(kChunk), &tuning), kChunk);
    const Bytes small = quotes(15 * 1024);
    QCOMPARE(sizeOf(small, &tuning), sizeOf(small, nullptr));
    QCOMPARE_LT(sizeOf(small, &tuning), small.size());
}

void TestCodec::whatIsStoredAsItIsIsTriedAgainSoon()
{
    CompressionTuning tuning;
    QCOMPARE(sizeOf(SeededRandom(5).bytes(kChunk), &tuning), kChunk);
    const Bytes numbers = quotes(30 * kChunk);
    QCOMPARE_LT(sizeOf(numbers, &tuning),
                16 * kChunk + sizeOf(BytesView(numbers).substr(16 * kChunk), nullptr));
}

void TestCodec::wrongSizeIsDamage()
{
    Codec codec;
    const Bytes content = prose(kChunk);
    VERIFY_ASSIGN(encoded, codec.encode(content));
    const Bytes stored(encoded.bytes);
    Bytes out(content.size(), 'x');
    const auto shorter = codec.decode(encoded.encoding, stored, out.data(), out.size() - 1);
    QCOMPARE(shorter.error().code, ErrorCode::Damaged);
    const auto cut = codec.decode(encoded.encoding, BytesView(stored).substr(1), out.data(), out.size());
    QCOMPARE(cut.error().code, ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
