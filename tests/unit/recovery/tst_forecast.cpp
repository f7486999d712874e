// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/forecast.h"

#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace backstop;
using namespace backstop::recovery;
using namespace Qt::StringLiterals;

namespace {

const Timestamp kMade(std::chrono::seconds(1'750'000'000));

Forecast forecast(std::uint64_t seed = 7)
{
    SimulationInput input{.plan = u"firm"_s};
    input.components = {{.name = u"database"_s, .work = {Distribution::logNormal(300, 0.4)}},
                        {.name = u"orders"_s, .needs = {0}, .work = {Distribution::fixed(60)}},
                        {.name = u"fixed"_s, .work = {Distribution::fixed(100)}}};
    Progress progress;
    return forecastOf(*simulate(input, {.trials = 5000, .seed = seed}, {}, progress), input.plan, kMade);
}

} // namespace

class TestForecast : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasSimulated();
    void comesBackFromJson();
    void refusesWhatIsNotAForecast_data();
    void refusesWhatIsNotAForecast();
    void saysWhereRealityFell();
    void whatIsCertainAndComesTrueIsInTheMiddle();
    void countsHowOftenTheBandHeld();
    void forecastsOfItselfAreCalibrated();
};

void TestForecast::keepsWhatWasSimulated()
{
    const Forecast kept = forecast();
    QCOMPARE(kept.trials, std::uint64_t{5000});
    QCOMPARE(kept.seed, std::uint64_t{7});
    QCOMPARE(kept.inputHash.size(), 64);
    QCOMPARE(kept.components.size(), std::size_t{3});
    QVERIFY(std::ranges::is_sorted(kept.whole.seconds));
    // Of a lognormal around 300 s with a common cause of 0.2 on top, and 60 s behind it.
    QVERIFY(std::abs(kept.whole.percentile(0.5) - 360) < 10);
    QCOMPARE(kept.of({}), &kept.whole);
    QCOMPARE(kept.of(u"orders"_s), &kept.components[1]);
    QVERIFY(!kept.of(u"nobody"_s));
}

void TestForecast::comesBackFromJson()
{
    const Forecast kept = forecast(18'446'744'073'709'551'615u); // which no double holds
    VERIFY_ASSIGN(read, forecastFromJson(toJson(kept)));
    QCOMPARE(read, kept);
}

void TestForecast::refusesWhatIsNotAForecast_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("message");
    const QJsonObject good = toJson(forecast());
    const auto with = [&](const QString &key, const QJsonValue &value) {
        QJsonObject object = good;
        object.insert(key, value);
        return object;
    };
    QTest::newRow("nothing") << QJsonObject() << u"forecast: its time, seed, trials or input is missing"_s;
    QTest::newRow("newer") << with(u"version"_s, 2)
                           << u"forecast: it was written by a newer version of Backstop"_s;
    QTest::newRow("no time") << with(u"made"_s, u"soon"_s)
                             << u"forecast: its time, seed, trials or input is missing"_s;
    QTest::newRow("seed as a number")
        << with(u"seed"_s, 7) << u"forecast: its time, seed, trials or input is missing"_s;
    QTest::newRow("trials below zero")
        << with(u"trials"_s, -1) << u"forecast: its time, seed, trials or input is missing"_s;
    QTest::newRow("other shares") << with(u"shares"_s, QJsonArray{0.5})
                                  << u"forecast: it has other percentiles"_s;
    QTest::newRow("no percentiles") << with(u"whole"_s, QJsonObject())
                                    << u"forecast: its percentiles are missing or not in order"_s;
    QJsonArray components = good[u"components"].toArray();
    QJsonObject first = components[0].toObject();
    QJsonArray seconds = first[u"seconds"].toArray();
    seconds[3] = 1e9;
    first.insert(u"seconds"_s, seconds);
    components[0] = first;
    QTest::newRow("in disorder") << with(u"components"_s, components)
                                 << u"forecast: its percentiles are missing or not in order"_s;
    QTest::newRow("without a name") << with(u"components"_s, QJsonArray{good[u"whole"]})
                                    << u"forecast: a component has no name"_s;
}

void TestForecast::refusesWhatIsNotAForecast()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, message);
    const auto read = forecastFromJson(object);
    QVERIFY(!read);
    QCOMPARE(read.error().message, message);
    QVERIFY(read.error().hint.endsWith(u'.'));
}

void TestForecast::saysWhereRealityFell()
{
    ForecastTime time;
    for (std::size_t i = 0; i < kForecastShares.size(); ++i)
        time.seconds[i] = 100 + 100 * kForecastShares[i]; // even from 100 to 200
    for (const double share : {0.0, 0.005, 0.05, 0.33, 0.5, 0.93, 1.0}) {
        QVERIFY(std::abs(time.percentile(share) - (100 + 100 * share)) < 1e-9);
        QVERIFY(std::abs(time.positionOf(100 + 100 * share) - share) < 1e-9);
    }
    QCOMPARE(time.positionOf(99), 0.0);
    QCOMPARE(time.positionOf(201), 1.0);
    const std::vector<ForecastOutcome> found =
        outcomes({.whole = time}, {{{}, 195}, {u"unknown"_s, 5}, {{}, 196}, {{}, 104}});
    QCOMPARE(found.size(), std::size_t{3});
    QVERIFY(found[0].isWithinBand); // the band reaches to 195
    QVERIFY(!found[1].isWithinBand);
    QVERIFY(!found[2].isWithinBand);
    QCOMPARE(found[0].median, 150.0);
    QCOMPARE(found[0].low, 105.0);
    QCOMPARE(found[0].high, 195.0);
}

void TestForecast::whatIsCertainAndComesTrueIsInTheMiddle()
{
    const Forecast kept = forecast();
    QCOMPARE(kept.of(u"fixed"_s)->positionOf(100), 0.5);
    QVERIFY(outcomes(kept, {{u"fixed"_s, 100}}).front().isWithinBand);
    QCOMPARE(kept.of(u"fixed"_s)->positionOf(101), 1.0);
}

void TestForecast::countsHowOftenTheBandHeld()
{
    QCOMPARE(calibration({}).outcomes, std::uint64_t{0});
    QVERIFY(!calibration({}).isOff());
    std::vector<ForecastOutcome> all(
        10, {.actual = 5, .low = 1, .high = 9, .position = 0.4, .isWithinBand = true});
    QVERIFY(!calibration(all).isOff()); // ten of ten are no proof that the band is too wide
    for (int i = 0; i < 5; ++i)
        all.push_back({.actual = 10, .low = 1, .high = 9, .position = 1, .isWithinBand = false});
    all.push_back({.actual = 0.5, .low = 1, .high = 9, .position = 0, .isWithinBand = false});
    const Calibration found = calibration(all);
    QCOMPARE(found.outcomes, std::uint64_t{16});
    QCOMPARE(found.above, std::uint64_t{5});
    QCOMPARE(found.below, std::uint64_t{1});
    QCOMPARE(found.held.value, 10.0 / 16);
    QCOMPARE(found.meanPosition, (10 * 0.4 + 5) / 16);
    QVERIFY(found.isOff());
}

void TestForecast::forecastsOfItselfAreCalibrated()
{
    // What happens comes from another seed of the same distribution: it has to be within the band nine times of ten.
    const Forecast kept = forecast();
    const Forecast other = forecast(8);
    std::vector<ForecastOutcome> all;
    for (int i = 0; i < 1000; ++i) {
        const double actual = other.components[0].percentile((i + 0.5) / 1000);
        all.push_back(outcomes(kept, {{u"database"_s, actual}}).front());
    }
    const Calibration found = calibration(all);
    QVERIFY2(std::abs(found.held.value - 0.9) < 0.02, qPrintable(QString::number(found.held.value)));
    QVERIFY(std::abs(found.meanPosition - 0.5) < 0.02);
    QVERIFY(!found.isOff());
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
