// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/timesort.h"

#include "tests/support/seededrandom.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

class TestTimeSort : public QObject
{
    Q_OBJECT

private slots:
    void sortsLikeTheStandardLibrary_data();
    void sortsLikeTheStandardLibrary();
    void roomIsUsedAgainForFewer();
};

void TestTimeSort::sortsLikeTheStandardLibrary_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("scale");
    for (const int size : {1, 2, 511, 512, 513, 5000, 100'000}) // those below 512 are compared
        for (const double scale : {0.0, 1e-3, 1.0, 4e3, 1e12})  // 0: all are equal
            QTest::addRow("%d times up to %g", size, scale) << size << scale;
}

void TestTimeSort::sortsLikeTheStandardLibrary()
{
    QFETCH(int, size);
    QFETCH(double, scale);
    SeededRandom random(static_cast<std::uint64_t>(size));
    std::vector<float> times;
    for (int i = 0; i < size; ++i)
        times.push_back(static_cast<float>(scale * static_cast<double>(random.below(1'000'000)) / 1e6));
    if (scale > 0) {
        times.front() = std::numeric_limits<float>::max();
        times.back() = std::numeric_limits<float>::denorm_min();
    }
    std::vector<float> expected = times;
    std::ranges::sort(expected);
    std::vector<float> room;
    sortTimes(times, room);
    QVERIFY(times == expected);
    sortTimes(times, room);
    QVERIFY(times == expected);
}

void TestTimeSort::roomIsUsedAgainForFewer()
{
    std::vector<float> room;
    for (const std::size_t size : {2000u, 600u, 1000u}) {
        std::vector<float> times(size);
        for (std::size_t i = 0; i < size; ++i)
            times[i] = static_cast<float>((i * 7919) % size);
        sortTimes(times, room);
        for (std::size_t i = 0; i < size; ++i)
            QCOMPARE(times[i], static_cast<float>(i));
    }
}

QTEST_APPLESS_MAIN(TestTimeSort)
#include "tst_timesort.moc"
