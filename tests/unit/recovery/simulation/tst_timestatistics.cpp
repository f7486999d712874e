// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/timestatistics.h"

#include <QTest>

#include <cmath>

using namespace backstop::recovery;

class TestTimeStatistics : public QObject
{
    Q_OBJECT

private slots:
    void wilsonGivesKnownIntervals_data();
    void wilsonGivesKnownIntervals();
    void percentilesAreThoseOfOtherPrograms();
    void ranksEncloseAPercentileAsOftenAsTheySay_data();
    void ranksEncloseAPercentileAsOftenAsTheySay();
    void countsWhatMeetsTheTarget();
    void whatNeverVariesHasNoError();
};

void TestTimeStatistics::wilsonGivesKnownIntervals_data()
{
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // As R's prop.test(correct = FALSE) and Newcombe (Statistics in Medicine 17, 1998) have them.
    QTest::newRow("81 of 263") << 81 << 263 << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605;
    QTest::newRow("0 of 20") << 0 << 20 << 0.0 << 0.1611;
    QTest::newRow("1 of 29") << 1 << 29 << 0.0061 << 0.1718;
    QTest::newRow("29 of 29") << 29 << 29 << 0.8830 << 1.0;
    QTest::newRow("nothing") << 0 << 0 << 0.0 << 1.0;
}

void TestTimeStatistics::wilsonGivesKnownIntervals()
{
    QFETCH(int, hits);
    QFETCH(int, trials);
    QFETCH(double, low);
    QFETCH(double, high);
    const Share share = wilson(static_cast<std::uint64_t>(hits), static_cast<std::uint64_t>(trials));
    QVERIFY2(std::abs(share.low - low) < 6e-5, qPrintable(QString::number(share.low, 'f', 6)));
    QVERIFY2(std::abs(share.high - high) < 6e-5, qPrintable(QString::number(share.high, 'f', 6)));
    QVERIFY(share.low <= share.value && share.value <= share.high);
}

void TestTimeStatistics::percentilesAreThoseOfOtherPrograms()
{
    // numpy.percentile([1, 2, 4, 8, 16], q)
    const std::vector<float> values{1, 2, 4, 8, 16};
    QCOMPARE(percentileOf(values, 0), 1.0);
    QCOMPARE(percentileOf(values, 0.5), 4.0);
    QCOMPARE(percentileOf(values, 0.8), 9.6);
    QCOMPARE(percentileOf(values, 0.95), 14.4);
    QCOMPARE(percentileOf(values, 1), 16.0);
    QCOMPARE(percentileOf(std::vector<float>{7}, 0.95), 7.0);
}

void TestTimeStatistics::ranksEncloseAPercentileAsOftenAsTheySay_data()
{
    QTest::addColumn<int>("trials");
    QTest::addColumn<double>("p");
    for (const int trials : {1, 10, 59, 100, 1000, 10'000})
        for (const double p : {0.5, 0.8, 0.95, 0.99})
            QTest::addRow("P%d of %d", static_cast<int>(p * 100), trials) << trials << p;
}

void TestTimeStatistics::ranksEncloseAPercentileAsOftenAsTheySay()
{
    QFETCH(int, trials);
    QFETCH(double, p);
    const RankInterval ranks = rankInterval(static_cast<std::size_t>(trials), p);
    QVERIFY(ranks.low <= ranks.high && ranks.high < static_cast<std::size_t>(trials));
    // The probability that from low + 1 to high values fall below, added up term by term.
    double coverage = 0;
    for (std::size_t k = ranks.low + 1; k <= ranks.high; ++k) {
        const auto n = static_cast<double>(trials);
        const auto below = static_cast<double>(k);
        coverage += std::exp(std::lgamma(n + 1) - std::lgamma(below + 1) - std::lgamma(n - below + 1) +
                             below * std::log(p) + (n - below) * std::log1p(-p));
    }
    QVERIFY2(std::abs(coverage - ranks.coverage) < 1e-8,
             qPrintable(QStringLiteral("%1, said %2").arg(coverage).arg(ranks.coverage)));
    const bool hasEnough = trials * p > 20 && trials * (1 - p) > 5;
    if (hasEnough)
        QVERIFY2(coverage >= 0.95 && coverage < 0.985, qPrintable(QString::number(coverage)));
    if (trials == 1)
        QCOMPARE(ranks.coverage, 0.0);
    if (trials == 10'000 && p == 0.5) {
        QCOMPARE(ranks.low, std::size_t{4901}); // qbinom(c(.025, .975), 10000, .5) is 4902, 5098
        QCOMPARE(ranks.high, std::size_t{5098});
    }
}

void TestTimeStatistics::countsWhatMeetsTheTarget()
{
    const std::vector<float> values{10, 20, 30, 40};
    const TimeStatistics statistics = timeStatistics(values, 30);
    QCOMPARE(statistics.metTarget.value, 0.75); // at the target is in time
    QCOMPARE(statistics.expectedOverrun, 2.5);
    QCOMPARE(statistics.mean, 25.0);
    QCOMPARE(statistics.least, 10.0);
    QCOMPARE(statistics.most, 40.0);
    QCOMPARE(statistics.curve.size(), std::size_t{kCurveSteps + 1});
    QCOMPARE(statistics.curve.front(), 10.0f);
    QCOMPARE(statistics.curve[100], 25.0f);
    QCOMPARE(statistics.curve.back(), 40.0f);
    QCOMPARE(timeStatistics(values, 0).metTarget.value, 1.0);
    QCOMPARE(timeStatistics(values, 0).expectedOverrun, 0.0);
    // Four trials cannot say where the last percent begins, and do not pretend to.
    QVERIFY(statistics.p99.coverage < 0.05);
    QCOMPARE(statistics.p99.high, 40.0);
}

void TestTimeStatistics::whatNeverVariesHasNoError()
{
    const TimeStatistics late = certainTime(300.1, 300);
    QCOMPARE(late.p50.value, 300.1);
    QCOMPARE(late.p99.low, 300.1);
    QCOMPARE(late.p99.standardError, 0.0);
    QCOMPARE(late.metTarget, (Share{0, 0, 0}));
    QVERIFY(std::abs(late.expectedOverrun - 0.1) < 1e-9);
    QCOMPARE(certainTime(300, 300).metTarget, (Share{1, 1, 1}));
}

QTEST_APPLESS_MAIN(TestTimeStatistics)
#include "tst_timestatistics.moc"
