// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/datalossforecast.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace backstop;
using namespace backstop::recovery;
using namespace std::chrono_literals;

namespace {

Timestamp at(std::chrono::nanoseconds sinceBegin)
{
    return Timestamp(1'700'000'000s) + sinceBegin;
}

bool isClose(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace

class TestDataLossForecast : public QObject
{
    Q_OBJECT

private slots:
    void evenBackupsLoseHalfAGapOnAverage();
    void longGapsAreHitMoreOften();
    void agreesWithMomentsOneByOne();
    void withoutABackupNothingIsKnown();
    void whatCameLaterIsLeftOut();
    void newestCommonBackupIsConsistent();
    void closeTimesAreConsistentWhereNoBackupHasAll();
    void nothingIsConsistentWhereOneHasNoBackup();
    void consistentSetIsTheNewestOfAll();
};

void TestDataLossForecast::evenBackupsLoseHalfAGapOnAverage()
{
    const DataLoss loss = dataLossForecast({at(0s), at(100s), at(200s), at(300s)}, at(400s), 60s);
    QVERIFY(loss.isKnown);
    QCOMPARE(loss.mean, 50.0);
    QCOMPARE(loss.p50, 50.0);
    QCOMPARE(loss.p95, 95.0);
    QCOMPARE(loss.worst, 100.0);
    QCOMPARE(loss.worstBegin, at(300s)); // of gaps as long the newest
    QCOMPARE(loss.worstEnd, at(400s));
    QCOMPARE(loss.shareWithinRpo, 0.6);
    QCOMPARE(loss.now, 100.0);
    QCOMPARE(dataLossForecast({at(0s)}, at(10s), 0s).shareWithinRpo, 0.0); // no loss at all is not met
    QCOMPARE(dataLossForecast({at(10s)}, at(10s), 0s).shareWithinRpo, 0.0);
}

void TestDataLossForecast::longGapsAreHitMoreOften()
{
    // 10 s and 90 s: nine of ten moments are in the long one. Ages up to 10 s: 10 of each; above only in the long one.
    const DataLoss loss = dataLossForecast({at(0s), at(10s)}, at(100s), 20s);
    QCOMPARE(loss.mean, (10 * 5 + 90 * 45) / 100.0);
    QCOMPARE(loss.p50, 40.0);
    QVERIFY(isClose(loss.p95, 85.0));
    QCOMPARE(loss.worst, 90.0);
    QCOMPARE(loss.worstBegin, at(10s));
    QCOMPARE(loss.worstEnd, at(100s));
    QCOMPARE(loss.shareWithinRpo, 0.3);
}

void TestDataLossForecast::agreesWithMomentsOneByOne()
{
    const std::vector<int> times{0, 7, 8, 30, 31, 90, 91, 92, 200};
    std::vector<Timestamp> backups;
    for (const int time : times)
        backups.push_back(at(std::chrono::seconds(time)));
    std::ranges::reverse(backups); // the order does not matter
    const DataLoss loss = dataLossForecast(backups, at(230s), 15s);
    std::vector<double> ages;
    for (double moment = 0.005; moment < 230; moment += 0.01)
        ages.push_back(moment - *(std::ranges::upper_bound(times, moment) - 1));
    std::ranges::sort(ages);
    double sum = 0;
    for (const double age : ages)
        sum += age;
    QVERIFY(std::abs(loss.mean - sum / static_cast<double>(ages.size())) < 0.02);
    QVERIFY(std::abs(loss.p50 - ages[ages.size() / 2]) < 0.02);
    QVERIFY(std::abs(loss.p95 - ages[ages.size() * 95 / 100]) < 0.02);
    const auto within = std::ranges::upper_bound(ages, 15.0) - ages.begin();
    QVERIFY(std::abs(loss.shareWithinRpo - static_cast<double>(within) / static_cast<double>(ages.size())) <
            0.001);
    QCOMPARE(loss.worst, 108.0);
    QCOMPARE(loss.now, 30.0);
}

void TestDataLossForecast::withoutABackupNothingIsKnown()
{
    QVERIFY(!dataLossForecast({}, at(10s)).isKnown);
    QVERIFY(!dataLossForecast({at(11s)}, at(10s)).isKnown);
    const DataLoss justNow = dataLossForecast({at(10s)}, at(10s), 60s);
    QVERIFY(justNow.isKnown);
    QCOMPARE(justNow.mean, 0.0);
    QCOMPARE(justNow.shareWithinRpo, 1.0);
}

void TestDataLossForecast::whatCameLaterIsLeftOut()
{
    QCOMPARE(dataLossForecast({at(0s), at(50s), at(120s)}, at(100s)),
             dataLossForecast({at(0s), at(50s)}, at(100s)));
}

void TestDataLossForecast::newestCommonBackupIsConsistent()
{
    // Group 1 and 2 have both; group 3 has the first component alone.
    const auto point =
        newestConsistentPoint({{{at(10s), 1}, {at(20s), 2}, {at(30s), 3}}, {{at(20s), 2}, {at(10s), 1}}}, 0s);
    QVERIFY(point);
    QVERIFY(point->isOneBackup);
    QCOMPARE(point->time, at(20s));
    QCOMPARE(point->spread, 0ns);
    QCOMPARE(point->backups, (std::vector<std::size_t>{1, 0}));
}

void TestDataLossForecast::closeTimesAreConsistentWhereNoBackupHasAll()
{
    // Newest of each: 100, 70, 64: too far apart for 10 s; 65, 70, 64 are not.
    const std::vector<std::vector<ComponentBackup>> components{{{at(100s), 1}, {at(65s), 2}, {at(60s), 3}},
                                                               {{at(70s), 4}, {at(66s), 5}, {at(20s), 6}},
                                                               {{at(64s), 7}}};
    const auto point = newestConsistentPoint(components, 10s);
    QVERIFY(point);
    QVERIFY(!point->isOneBackup);
    QCOMPARE(point->time, at(64s));
    QCOMPARE(point->spread, 2s); // 66 is closer than 70
    QCOMPARE(point->backups, (std::vector<std::size_t>{1, 1, 0}));
    QVERIFY(!newestConsistentPoint(components, 1s));
}

void TestDataLossForecast::nothingIsConsistentWhereOneHasNoBackup()
{
    QVERIFY(!newestConsistentPoint({}, 1h));
    QVERIFY(!newestConsistentPoint({{{at(1s), 1}}, {}}, 1h));
}

void TestDataLossForecast::consistentSetIsTheNewestOfAll()
{
    // An old backup has both; newer ones, each of one component, are 5 s apart.
    const std::vector<std::vector<ComponentBackup>> components{{{at(10s), 1}, {at(50s), 2}},
                                                               {{at(10s), 1}, {at(55s), 3}}};
    QCOMPARE(newestConsistentPoint(components, 4s)->time, at(10s));
    QVERIFY(newestConsistentPoint(components, 4s)->isOneBackup);
    QCOMPARE(newestConsistentPoint(components, 5s)->time, at(50s));
    QVERIFY(!newestConsistentPoint(components, 5s)->isOneBackup);
}

QTEST_APPLESS_MAIN(TestDataLossForecast)
#include "tst_datalossforecast.moc"
