// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/random.h"

#include "tests/support/seededrandom.h"

#include <QTest>

#include <cerrno>
#include <cstring>
#include <set>

#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace backstop;

namespace {
int s_difficultCalls = 0;
}

/// Takes the place of the C library's: for a while every second call is interrupted and the others give little.
extern "C" ssize_t getrandom(void *out, size_t size, unsigned flags)
{
    if (s_difficultCalls > 0 && s_difficultCalls-- % 2 == 0) {
        errno = EINTR;
        return -1;
    }
    return ::syscall(SYS_getrandom, out, s_difficultCalls > 0 && size > 7 ? 7 : size, flags);
}

class TestRandom : public QObject
{
    Q_OBJECT

private slots:
    void fillsAllAndOnlyWhatWasAskedFor();
    void goesOnAfterShortAndInterruptedCalls();
    void neverRepeats();
    void repeatsForTheSameSeed();
};

void TestRandom::fillsAllAndOnlyWhatWasAskedFor()
{
    // 1 MiB: more than getrandom gives without a chance of being interrupted. A part left out would show as zeros.
    constexpr std::size_t kSize = 1 << 20;
    Bytes bytes(kSize + 16, '\0');
    systemRandom().fill(bytes.data(), kSize);
    const auto zeros = std::count(bytes.begin(), bytes.begin() + kSize, '\0');
    QVERIFY2(zeros > 3000 && zeros < 5500,
             qPrintable(QString::number(zeros))); // 4,096 expected, standard deviation 64
    QVERIFY(bytes.substr(kSize) == Bytes(16, '\0'));
    systemRandom().fill(bytes.data(), 0);
}

void TestRandom::goesOnAfterShortAndInterruptedCalls()
{
    s_difficultCalls = 100;
    const Bytes bytes = systemRandom().bytes(250);
    s_difficultCalls = 0;
    for (std::size_t i = 0; i + 10 <= bytes.size();
         i += 10) // ten zeros in a row: not in the life of the universe
        QVERIFY(bytes.substr(i, 10) != Bytes(10, '\0'));
}

void TestRandom::neverRepeats()
{
    std::set<Bytes> seen;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(seen.insert(systemRandom().bytes(16)).second);
}

void TestRandom::repeatsForTheSameSeed()
{
    test::SeededRandom first(42);
    test::SeededRandom second(42);
    test::SeededRandom other(43);
    const Bytes bytes = first.bytes(100);
    QVERIFY(second.bytes(100) == bytes);
    QVERIFY(other.bytes(100) != bytes);
    QCOMPARE(toHex(test::SeededRandom(0).bytes(8)),
             std::string("afcd1d7b39a820e2")); // the same on every machine
}

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
