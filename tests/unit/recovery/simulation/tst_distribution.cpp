// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/quantiletable.h"

#include "model/recovery/simulation/philox.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace backstop::recovery;

class TestDistribution : public QObject
{
    Q_OBJECT

private slots:
    void normalScoresAreRight();
    void tablesAreAsCloseAsTheySay_data();
    void tablesAreAsCloseAsTheySay();
    void pertsOfEveryFormAreAsCloseAsTheySay();
    void samplesFollowTheDistribution_data();
    void samplesFollowTheDistribution();
    void meanOfAThreePointEstimate();
    void measurementsOutweighTheBeliefAsTheyGrow();
    void aSingleMeasurementKeepsTheSpreadOfTheBelief();
    void disagreementWidens();
    void saysWhereItsNumbersComeFrom();
    void knowsWhatIsNoDistribution();

private:
    static void forms();
};

void TestDistribution::forms()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::newRow("PERT in the middle") << Distribution::pert({100, 200, 300});
    QTest::newRow("PERT with the best as the likely") << Distribution::pert({100, 100, 400});
    QTest::newRow("PERT with the worst as the likely") << Distribution::pert({100, 400, 400});
    QTest::newRow("PERT with a long tail") << Distribution::pert({60, 90, 3600});
    QTest::newRow("lognormal, narrow") << Distribution::logNormal(300, 0.1);
    QTest::newRow("lognormal, wide") << Distribution::logNormal(300, 1);
}

void TestDistribution::normalScoresAreRight()
{
    const NormalScores &score = NormalScores::table();
    // From tables of the normal distribution.
    QVERIFY(std::abs(score(0x80000000u)) < 1e-6);
    QVERIFY(std::abs(score(static_cast<std::uint32_t>(0.975 * 0x1p32)) - 1.959963985) < 1e-5);
    QVERIFY(std::abs(score(static_cast<std::uint32_t>(0.001 * 0x1p32)) + 3.090232306) < 1e-5);
    QVERIFY(score(0) < -6.2 && score(0) > -6.4);
    QVERIFY(score(~0u) > 6.2 && score(~0u) < 6.4);
    double worst = 0;
    for (std::uint32_t bits = 0; bits < ~0u - 399'989; bits += 399'989)
        worst = std::max(worst, std::abs(score(bits) - NormalScores::exact(bits)));
    QVERIFY2(worst < 3e-6, qPrintable(QString::number(worst)));
}

void TestDistribution::tablesAreAsCloseAsTheySay_data()
{
    forms();
}

void TestDistribution::tablesAreAsCloseAsTheySay()
{
    QFETCH(Distribution, distribution);
    const QuantileTable table(distribution);
    const double offset = QuantileTable::offsetOf(distribution);
    const double scale = QuantileTable::scaleOf(distribution);
    const bool isPert = distribution.kind == Distribution::Kind::Pert;
    double last = 0;
    for (double z = -6.3; z <= 6.3; z += 0.01) {
        const double value = offset + scale * table.at(z);
        const double expected = distribution.quantile(0.5 * std::erfc(-z / std::sqrt(2.0)));
        const double allowed =
            isPert ? 1e-5 * scale : 2e-5 * std::pow(std::max(distribution.sigma, 0.5), 4) * expected;
        // Close to 1 the probability itself has no digits left for what is beyond.
        if (z < 5)
            QVERIFY2(std::abs(value - expected) < allowed, qPrintable(QStringLiteral("%1: %2, expected %3")
                                                                          .arg(z)
                                                                          .arg(value, 0, 'g', 9)
                                                                          .arg(expected, 0, 'g', 9)));
        QVERIFY(value >= last - allowed);
        last = value;
    }
}

void TestDistribution::pertsOfEveryFormAreAsCloseAsTheySay()
{
    double worst = 0;
    for (int mode = 0; mode <= 97;
         ++mode) { // none of them, but the ends, is one of those that it was made of
        const double form = mode / 97.0;
        const Distribution pert = Distribution::pert({0, form, 1});
        const PertScores::Points points = PertScores::table().pointsOf(form);
        for (std::size_t i = 0; i < PertScores::kNodes; ++i) {
            const double z = PertScores::scoreOf(i);
            const double value =
                z < 0
                    ? pert.quantile(0.5 * std::erfc(-z / std::sqrt(2.0)))
                    : 1 - Distribution::pert({0, 1 - form, 1}).quantile(0.5 * std::erfc(z / std::sqrt(2.0)));
            worst = std::max(worst, std::abs(points[i].value - value));
            QVERIFY(points[i].value > 0 && points[i].value < 1 && points[i].slope > 0);
            QVERIFY(i == 0 || points[i].value > points[i - 1].value);
        }
    }
    QVERIFY2(worst < 1e-8, qPrintable(QString::number(worst)));
}

void TestDistribution::samplesFollowTheDistribution_data()
{
    forms();
}

void TestDistribution::samplesFollowTheDistribution()
{
    // The distance of Kolmogorov: below 1.95 / sqrt(n) in 999 of 1,000 seeds, and this is one of them.
    QFETCH(Distribution, distribution);
    const QuantileTable table(distribution);
    constexpr int kSamples = 40'000;
    std::vector<double> samples;
    for (std::uint32_t trial = 0; trial < kSamples; ++trial)
        samples.push_back(
            QuantileTable::offsetOf(distribution) +
            QuantileTable::scaleOf(distribution) *
                table.at(NormalScores::table()(philox({trial, 0, 0, 0}, streamKey(1, "component", "a"))[2])));
    std::ranges::sort(samples);
    double distance = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double expected = distribution.cdf(samples[i]);
        distance = std::max({distance, std::abs(expected - static_cast<double>(i) / kSamples),
                             std::abs(expected - static_cast<double>(i + 1) / kSamples)});
    }
    QVERIFY2(distance < 1.95 / std::sqrt(kSamples), qPrintable(QString::number(distance)));
    double sum = 0;
    for (const double sample : samples)
        sum += sample;
    QVERIFY(std::abs(sum / kSamples - distribution.mean()) <
            4 * distribution.deviation() / std::sqrt(kSamples));
}

void TestDistribution::meanOfAThreePointEstimate()
{
    QCOMPARE(Distribution::pert({60, 120, 300}).mean(), (60 + 4 * 120 + 300) / 6.0);
    QVERIFY(Distribution::pert({120, 120, 120}).isFixed());
    QCOMPARE(Distribution::pert({120, 120, 120}).mean(), 120.0);
    QCOMPARE(Distribution::fixed(7).scaled(2).mean(), 14.0);
    QVERIFY(std::abs(Distribution::logNormal(100, 0.5).scaled(3).quantile(0.5) - 300) < 1e-9);
    QCOMPARE(Distribution::pert({60, 120, 300}).scaled(0.5), Distribution::pert({30, 60, 150}));
}

void TestDistribution::measurementsOutweighTheBeliefAsTheyGrow()
{
    const Distribution belief = Distribution::pert({90, 100, 110});
    double last = 100;
    for (const std::size_t n : {2u, 5u, 20u, 500u}) {
        std::vector<double> measured;
        for (std::size_t i = 0; i < n; ++i)
            measured.push_back(i % 2 == 0 ? 190 : 210);
        const Distribution blend = fitted(measured, belief);
        const double median = blend.quantile(0.5);
        // The logarithm of the median is between both in the proportion n to 5.
        const double weight = static_cast<double>(n) / (static_cast<double>(n) + kExpertWeight);
        const double ofMeasured = (std::log(190) + std::log(210)) / 2 * 1.0;
        if (n % 2 == 0)
            QVERIFY(std::abs(std::log(median) - (weight * ofMeasured + (1 - weight) * std::log(100))) <
                    0.002);
        QVERIFY(median > last);
        last = median;
        QCOMPARE(blend.measurements, static_cast<int>(n));
    }
    QVERIFY(std::abs(last - 199.7) < 1.5);
    // What was merely derived counts for one measurement, not for five.
    Distribution guess = belief;
    guess.source = DistributionSource::Default;
    QVERIFY(fitted(std::vector<double>{200, 200}, guess).mean() >
            fitted(std::vector<double>{200, 200}, belief).mean());
}

void TestDistribution::aSingleMeasurementKeepsTheSpreadOfTheBelief()
{
    const Distribution belief = Distribution::logNormal(100, 0.4);
    const Distribution blend = fitted(std::vector<double>{100}, belief);
    QVERIFY(std::abs(blend.sigma - 0.4) < 1e-12);
    QVERIFY(std::abs(blend.quantile(0.5) - 100) < 1e-9);
    QCOMPARE(fitted(std::vector<double>{}, belief), belief);
    QCOMPARE(fitted(std::vector<double>{0, -3}, belief), belief);
    // Nothing was believed: what was measured is all there is.
    QCOMPARE(fitted(std::vector<double>{100}, Distribution::fixed(0)).mean(), 100.0);
}

void TestDistribution::disagreementWidens()
{
    const Distribution belief = Distribution::logNormal(100, 0.1);
    const Distribution agreeing = fitted(std::vector<double>{95, 100, 105}, belief);
    const Distribution apart = fitted(std::vector<double>{380, 400, 420}, belief);
    QVERIFY(apart.sigma > 4 * agreeing.sigma);
    // Mixture of two: within each, and between them: w (1 - w) (ln 4)^2.
    const double between = 3.0 / 8 * 5 / 8 * std::log(4.0) * std::log(4.0);
    QVERIFY(std::abs(apart.sigma * apart.sigma - between) < 0.015);
    // What went a thousand times as fast as believed is no reason to fear the worst.
    const Distribution fast = fitted(std::vector<double>{0.09, 0.1, 0.11}, belief);
    QVERIFY(fast.quantile(0.95) < belief.quantile(0.95));
    QVERIFY(std::abs(fast.quantile(0.999) / belief.quantile(0.999) - 1) < 1e-6);
    QVERIFY(fast.quantile(0.5) < 10 && fast.sigma > 0.9);
    // Nor where the belief is a range, in which the slow ones are far less likely than in a lognormal distribution of its moments.
    const std::vector<double> fewFast{9, 10, 11};
    const double mean = (std::log(9) + std::log(10) + std::log(11)) / 3;
    const double spread = std::sqrt((std::pow(std::log(9) - mean, 2) + std::pow(std::log(10) - mean, 2) +
                                     std::pow(std::log(11) - mean, 2)) /
                                    2);
    for (const Estimate &points : {Estimate{90, 100, 110}, {60, 120, 3600}, {8, 12, 20}, {20, 20, 20}}) {
        const Distribution range = Distribution::pert(points);
        const Distribution quick = fitted(fewFast, range);
        QVERIFY(quick.isValid());
        for (const auto &[share, score] : {std::pair(0.95, 1.64485), std::pair(0.999, 3.09023)}) {
            const double later = std::max(std::exp(mean + score * spread), range.quantile(share));
            QVERIFY2(quick.quantile(share) <= later * 1.0001,
                     qPrintable(QStringLiteral("worst %1: %2 at %3, not %4")
                                    .arg(points.worst)
                                    .arg(quick.quantile(share))
                                    .arg(share)
                                    .arg(later)));
        }
    }
    // What was derived, and believed by nobody, does not widen it.
    Distribution derived = belief;
    derived.source = DistributionSource::Default;
    QVERIFY(fitted(std::vector<double>{380, 400, 420}, derived).sigma < 0.11);
}

void TestDistribution::saysWhereItsNumbersComeFrom()
{
    QCOMPARE(sourceText(Distribution::fixed(1)), QStringLiteral("expert"));
    QCOMPARE(sourceText(fitted(std::vector<double>(14, 9.0), Distribution::fixed(9))),
             QStringLiteral("measured n=14"));
    QCOMPARE(sourceText({.source = DistributionSource::Default}), QStringLiteral("default"));
}

void TestDistribution::knowsWhatIsNoDistribution()
{
    QVERIFY(Distribution::fixed(0).isValid());
    QVERIFY(!Distribution::fixed(-1).isValid());
    QVERIFY(!Distribution::fixed(std::nan("")).isValid());
    QVERIFY(!Distribution::pert({3, 2, 4}).isValid());
    QVERIFY(!Distribution::pert({3, 4, 3.5}).isValid());
    QVERIFY(!Distribution::logNormal(0, 1).isValid());
    QVERIFY(!Distribution::logNormal(1, 4).isValid());
    QVERIFY(Distribution::logNormal(1, 3).isValid());
}

QTEST_APPLESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
