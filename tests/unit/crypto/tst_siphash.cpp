// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/siphash.h"

#include "tests/support/legacyfolder.h"
#include "tests/support/seededrandom.h"

#include <QTest>

using namespace backstop;
using crypto::SipHash13;

namespace {

std::uint64_t hash(BytesView bytes)
{
    SipHash13 hash;
    hash.update(bytes);
    return hash.result();
}

} // namespace

class TestSipHash : public QObject
{
    Q_OBJECT

private slots:
    void checksumsOfTheOlderToolAreRight()
    {
        // Written by that tool: the length as 8 bytes, then the content.
        QCOMPARE(hash(Bytes("\x07\0\0\0\0\0\0\0", 8) + "{\"v\":8}"), 0x33e61abdcab434deull);
        QCOMPARE(hash(Bytes("\x08\0\0\0\0\0\0\0", 8) + "{\"v\":15}"), 0x6f8859f5af023e9cull);
    }
    void agreesWithAnIndependentOne()
    {
        test::SeededRandom random(1);
        for (std::size_t size = 0; size < 200; ++size) {
            const Bytes bytes = random.bytes(size);
            QCOMPARE(hash(bytes), test::sipHash13(bytes));
        }
    }
    void piecesGiveWhatTheWholeGives()
    {
        const Bytes bytes = test::SeededRandom(2).bytes(1000);
        SipHash13 hashOfPieces;
        for (std::size_t at = 0; at < bytes.size(); at += 7)
            hashOfPieces.update(BytesView(bytes).substr(at, 7));
        QCOMPARE(hashOfPieces.result(), hash(bytes));
    }
};

QTEST_GUILESS_MAIN(TestSipHash)
#include "tst_siphash.moc"
