// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/hash.h"
#include "model/crypto/hashbatch.h"
#include "model/crypto/hashlanes.h"
#include "tests/support/seededrandom.h"

#include <QTest>

#include <vector>

using namespace backstop;
using namespace backstop::crypto;

namespace {

/// The number of the first message whose digest is not that of sha256(); -1 where all are right.
int firstWrong(const std::vector<BytesView> &messages)
{
    std::vector<Digest> digests(messages.size());
    sha256Each(messages, digests);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (digests[i] != sha256(messages[i]))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

/// On a processor without AVX-512 all of it goes through sha256(), and shows that much only.
class TestHashBatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!hasHashLanes())
            qInfo("this processor has no lanes: messages are hashed one after the other");
    }
    void noMessagesAreNoWork() { QCOMPARE(firstWrong({}), -1); }
    void everyLengthAroundABlockIsPaddedRight();
    void messagesOfDifferentLengthsKeepTheirPlaces();
    void anyNumberOfMessagesIsHashed();
    void messageThatIsMuchLongerThanTheOthersIsHashedRight();
    void lanesThatHaveNothingToDoDisturbNoOther();
};

void TestHashBatch::everyLengthAroundABlockIsPaddedRight()
{
    const Bytes content = test::SeededRandom(1).bytes(300);
    for (std::size_t length = 0; length <= 260; ++length) {
        std::vector<BytesView> messages;
        for (std::size_t i = 0; i < 20; ++i)
            messages.push_back(BytesView(content).substr(i, length));
        QVERIFY2(firstWrong(messages) == -1, qPrintable(QString::number(length)));
    }
}

void TestHashBatch::messagesOfDifferentLengthsKeepTheirPlaces()
{
    test::SeededRandom random(2);
    const Bytes content = random.bytes(200'000);
    std::vector<BytesView> messages;
    for (int i = 0; i < 200; ++i)
        messages.push_back(BytesView(content).substr(random.u64() % 100'000, random.u64() % 100'000));
    QCOMPARE(firstWrong(messages), -1);
}

void TestHashBatch::anyNumberOfMessagesIsHashed()
{
    const Bytes content = test::SeededRandom(3).bytes(4'000);
    for (std::size_t count = 1; count <= 50; ++count) {
        std::vector<BytesView> messages;
        for (std::size_t i = 0; i < count; ++i)
            messages.push_back(BytesView(content).substr(i * 7, 1'000 + i * 13));
        QVERIFY2(firstWrong(messages) == -1, qPrintable(QString::number(count)));
    }
}

void TestHashBatch::messageThatIsMuchLongerThanTheOthersIsHashedRight()
{
    const Bytes content = test::SeededRandom(4).bytes(40'000);
    std::vector<BytesView> messages(30, BytesView(content).substr(0, 12'000));
    messages[17] = content;
    messages[3] = {};
    QCOMPARE(firstWrong(messages), -1);
}

void TestHashBatch::lanesThatHaveNothingToDoDisturbNoOther()
{
    // Of nine messages seven lanes have none, and stand on one block while the others go on.
    const Bytes content = test::SeededRandom(5).bytes(10'000);
    const std::vector<BytesView> messages(9, BytesView(content));
    QCOMPARE(firstWrong(messages), -1);
}

QTEST_GUILESS_MAIN(TestHashBatch)
#include "tst_hashbatch.moc"
