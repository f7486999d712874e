// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/rateestimator.h"

#include <QTest>

using namespace std::chrono_literals;
using backstop::jobs::RateEstimator;

namespace {

/// Readings every 125 ms for @p length at @p perSecond, going on from @p time and @p done.
void feed(RateEstimator &estimator, std::chrono::nanoseconds &time, double &done,
          std::chrono::nanoseconds length, double perSecond)
{
    for (const auto end = time + length; time < end;) {
        time += 125ms;
        done += perSecond / 8;
        estimator.add(time, static_cast<std::uint64_t>(done));
    }
}

} // namespace

class TestRateEstimator : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingWithoutReadings()
    {
        const RateEstimator estimator;
        QVERIFY(!estimator.perSecond() && !estimator.remaining(100) && !estimator.stalledFor());
    }

    void saysNothingInTheFirstFiveSeconds()
    {
        RateEstimator estimator;
        estimator.add(100s, 0);
        estimator.add(104999ms, 5'000);
        QVERIFY(!estimator.perSecond() && !estimator.remaining(10'000));
        estimator.add(105s, 5'001);
        QVERIFY(estimator.perSecond() && estimator.remaining(10'000));
    }

    void findsASteadyRate()
    {
        RateEstimator estimator;
        std::chrono::nanoseconds time = 7s;
        double done = 0;
        estimator.add(time, 0);
        feed(estimator, time, done, 30s, 8'000);
        QVERIFY(qAbs(*estimator.perSecond() - 8'000) < 1);
        const auto remaining = estimator.remaining(240'000 + 80'000);
        QVERIFY(remaining.has_value());
        QCOMPARE(remaining->least.count(), 10);
        QCOMPARE(remaining->most.count(), 10);
    }

    void followsAChangeWithinItsMemory()
    {
        RateEstimator estimator;
        std::chrono::nanoseconds time = 0s;
        double done = 0;
        estimator.add(time, 0);
        feed(estimator, time, done, 60s, 1'000);
        feed(estimator, time, done, 10s, 3'000); // one half-life later: half way
        QVERIFY2(qAbs(*estimator.perSecond() - 2'000) < 60,
                 qPrintable(QString::number(*estimator.perSecond())));
        feed(estimator, time, done, 60s, 3'000);
        QVERIFY(qAbs(*estimator.perSecond() - 3'000) < 100);
    }

    void givesAWiderRangeToAnUnsteadyRate()
    {
        RateEstimator estimator;
        std::chrono::nanoseconds time = 0s;
        double done = 0;
        estimator.add(time, 0);
        for (int i = 0; i < 20; ++i)
            feed(estimator, time, done, 1s, i % 2 ? 500 : 1'500);
        const auto remaining = estimator.remaining(static_cast<std::uint64_t>(done) + 100'000);
        QVERIFY(remaining.has_value());
        QCOMPARE_LT(remaining->least, remaining->most);
        QCOMPARE_LE(remaining->most, 4 * remaining->least);
    }

    void tellsAStall()
    {
        RateEstimator estimator;
        std::chrono::nanoseconds time = 0s;
        double done = 0;
        estimator.add(time, 0);
        feed(estimator, time, done, 20s, 1'000);
        estimator.add(time + 14999ms, 20'000);
        QVERIFY(!estimator.stalledFor());
        estimator.add(time + 40s, 20'000);
        QCOMPARE(estimator.stalledFor()->count(), 40);
        QVERIFY(!estimator.perSecond() && !estimator.remaining(100'000));
        estimator.add(time + 41s, 21'000);
        QVERIFY(!estimator.stalledFor() && estimator.perSecond());
    }

    void startsAnewWhenTheCounterGoesBack()
    {
        RateEstimator estimator;
        estimator.add(0s, 0);
        estimator.add(10s, 1'000);
        QVERIFY(estimator.perSecond());
        estimator.add(11s, 3);
        QVERIFY(!estimator.perSecond());
    }

    void knowsNoRemainingTimeWithoutATotal()
    {
        RateEstimator estimator;
        estimator.add(0s, 0);
        estimator.add(10s, 1'000);
        QVERIFY(estimator.perSecond() && !estimator.remaining(0));
        QCOMPARE(estimator.remaining(900)->most.count(), 0); // more was done than was said
    }

    void readingsOfTheSameMomentCountOnce()
    {
        RateEstimator estimator;
        estimator.add(0s, 0);
        estimator.add(10s, 1'000);
        estimator.add(10s, 5'000);
        QVERIFY(qAbs(*estimator.perSecond() - 100) < 0.01);
    }
};

QTEST_GUILESS_MAIN(TestRateEstimator)
#include "tst_rateestimator.moc"
