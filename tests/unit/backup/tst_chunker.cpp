// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/chunker.h"
#include "model/crypto/hash.h"
#include "tests/support/seededrandom.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace backstop;
using backup::Chunker;

namespace {

constexpr std::uint32_t kMinimum = 2048;
constexpr std::uint32_t kAverage = 8192;
constexpr std::uint32_t kMaximum = 32768;

crypto::Secret keyOf(char fill)
{
    return crypto::Secret::copyOf(Bytes(32, fill));
}

std::vector<std::size_t> cutAll(const Chunker &chunker, BytesView data)
{
    std::vector<std::size_t> lengths;
    while (!data.empty()) {
        lengths.push_back(chunker.cut(data));
        data.remove_prefix(lengths.back());
    }
    return lengths;
}

std::set<Bytes> chunksOf(const Chunker &chunker, BytesView data)
{
    std::set<Bytes> chunks;
    for (const std::size_t length : cutAll(chunker, data)) {
        chunks.insert(Bytes(crypto::sha256(data.substr(0, length)).view()));
        data.remove_prefix(length);
    }
    return chunks;
}

Bytes randomBytes(std::size_t size, std::uint64_t seed)
{
    test::SeededRandom random(seed);
    return random.bytes(size);
}

} // namespace

class TestChunker : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryChunkWithinItsBounds();
    void makesChunksOfTheAverageSizeOnAverage();
    void keepsMostChunksWhenBytesAreInserted();
    void cutsElsewhereUnderAnotherKey();
    void cutsZerosAtTheMaximum();
    void givesTheSameCutsOnEveryMachine();
    void takesWhatIsShorterThanTheMinimumWhole();
};

void TestChunker::keepsEveryChunkWithinItsBounds()
{
    const Chunker chunker(keyOf('k'), kMinimum, kAverage, kMaximum);
    const std::vector<std::size_t> lengths = cutAll(chunker, randomBytes(2'000'000, 1));
    for (std::size_t i = 0; i + 1 < lengths.size(); ++i) {
        QVERIFY(lengths[i] >= kMinimum);
        QVERIFY(lengths[i] <= kMaximum);
    }
    QVERIFY(lengths.back() <= kMaximum);
}

void TestChunker::makesChunksOfTheAverageSizeOnAverage()
{
    const Chunker chunker(keyOf('k'), kMinimum, kAverage, kMaximum);
    const std::size_t count = cutAll(chunker, randomBytes(8'000'000, 2)).size();
    const std::size_t mean = 8'000'000 / count;
    QVERIFY2(mean > kAverage * 3 / 4 && mean < kAverage * 3 / 2,
             QByteArray::number(qulonglong(mean)).constData());
}

void TestChunker::keepsMostChunksWhenBytesAreInserted()
{
    const Chunker chunker(keyOf('k'), kMinimum, kAverage, kMaximum);
    Bytes data = randomBytes(2'000'000, 3);
    const std::set<Bytes> before = chunksOf(chunker, data);
    data.insert(700'000, "a late tick");
    std::size_t isNew = 0;
    for (const Bytes &chunk : chunksOf(chunker, data))
        isNew += before.contains(chunk) ? 0 : 1;
    QVERIFY2(isNew <= 4, QByteArray::number(qulonglong(isNew)).constData());
}

void TestChunker::cutsElsewhereUnderAnotherKey()
{
    const Bytes data = randomBytes(500'000, 4);
    QVERIFY(cutAll(Chunker(keyOf('a'), kMinimum, kAverage, kMaximum), data) !=
            cutAll(Chunker(keyOf('b'), kMinimum, kAverage, kMaximum), data));
}

void TestChunker::cutsZerosAtTheMaximum()
{
    const Chunker chunker(keyOf('k'), kMinimum, kAverage, kMaximum);
    const std::vector<std::size_t> lengths = cutAll(chunker, Bytes(200'000, '\0'));
    for (std::size_t i = 0; i + 1 < lengths.size(); ++i)
        QCOMPARE(lengths[i],
                 lengths.front()); // wherever it is, it is the same each time: zeros are stored once
}

void TestChunker::givesTheSameCutsOnEveryMachine()
{
    // The cuts are part of the format: another set would store every file of every repository anew.
    const Chunker chunker(keyOf('k'), kMinimum, kAverage, kMaximum);
    const std::vector<std::size_t> lengths = cutAll(chunker, randomBytes(100'000, 5));
    Bytes text;
    for (const std::size_t length : lengths)
        text += std::to_string(length) + ' ';
    QCOMPARE(QString::fromStdString(text),
             QStringLiteral("10868 11235 5609 9509 8294 8677 8548 9153 7222 8533 8857 3495 "));
}

void TestChunker::takesWhatIsShorterThanTheMinimumWhole()
{
    const Chunker chunker(keyOf('k'), kMinimum, kAverage, kMaximum);
    QCOMPARE(chunker.cut(Bytes(10, 'x')), std::size_t{10});
    QCOMPARE(chunker.cut(Bytes(kMinimum, 'x')), std::size_t{kMinimum});
    QCOMPARE(chunker.cut({}), std::size_t{0});
}

QTEST_APPLESS_MAIN(TestChunker)
#include "tst_chunker.moc"
