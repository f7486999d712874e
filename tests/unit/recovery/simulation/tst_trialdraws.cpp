// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/trialdraws.h"

#include "model/recovery/simulation/philox.h"

#include <QTest>

#include <cmath>

using namespace backstop;
using namespace backstop::recovery;
using namespace Qt::StringLiterals;

namespace {

// Fixed, of one part, and of so many parts that they need three blocks of random numbers.
SimulationInput plan()
{
    SimulationInput input;
    input.storages = {{u"nas"_s, Distribution::logNormal(100e6, 0.3)}, {u"tape"_s, Distribution::fixed(1e6)}};
    SimulatedComponent fixed{.name = u"fixed"_s, .work = {Distribution::fixed(7), Distribution::fixed(11)}};
    SimulatedComponent one{.name = u"one"_s,
                           .mobilise = Distribution::pert({30, 60, 300}),
                           .work = {Distribution::fixed(5), Distribution::pert({10, 20, 60})},
                           .failureProbability = 0.3};
    SimulatedComponent many{.name = u"many"_s, .mobilise = Distribution::fixed(3)};
    for (int i = 1; i <= 8; ++i)
        many.work.push_back(Distribution::logNormal(i, 0.2));
    input.components = {fixed, one, many};
    return input;
}

// What is said of a draw, said once more without tables of luck: bit by bit from the counters.
double drawn(const Distribution &distribution, std::uint32_t bits)
{
    const QuantileTable table(distribution);
    return QuantileTable::offsetOf(distribution) +
           QuantileTable::scaleOf(distribution) * table.at(NormalScores::table()(bits));
}

} // namespace

class TestTrialDraws : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberStandsAtItsCounter();
    void triesAfterTheFirstStandAtTheirs();
    void orderOfTrialsDoesNotMatter();
};

void TestTrialDraws::everyNumberStandsAtItsCounter()
{
    const SimulationInput input = plan();
    const TrialPlan flat(input, 99);
    TrialDraws draws(flat);
    int failures = 0;
    for (const std::uint32_t trial : {0u, 1u, 7u, 8u, 4'000'000u, 12u, 13u, 14u, 15u, 16u}) {
        draws.select(trial);
        const double badDay =
            std::exp(0.2 * NormalScores::table()(philox({trial, 0, 0, 0}, streamKey(99, "common", {}))[0]));
        QCOMPARE(draws.badDay(), badDay);
        QCOMPARE(draws.rate(0), drawn(input.storages[0].throughput,
                                      philox({trial, 0, 0, 0}, streamKey(99, "storage", "nas"))[0]) /
                                    badDay);
        QCOMPARE(draws.rate(1), 1e6);
        QCOMPARE(draws.firstTries()[0].work, 18.0);
        QVERIFY(!draws.willFirstFail(0));
        const PhiloxBlock bits = philox({trial, 0, 0, 0}, streamKey(99, "component", "one"));
        QCOMPARE(draws.firstTries()[1].mobilise, badDay * drawn(input.components[1].mobilise, bits[0]));
        QCOMPARE(draws.firstTries()[1].work, 5 + badDay * drawn(input.components[1].work[1], bits[2]));
        QCOMPARE(draws.willFirstFail(1), bits[1] < 0.3 * 0x1p32);
        failures += draws.willFirstFail(1);
        double work = 0;
        for (std::uint32_t part = 0; part < 8; ++part)
            work += badDay * drawn(input.components[2].work[part],
                                   philox({trial, 0, (part + 2) / 4, 0},
                                          streamKey(99, "component", "many"))[(part + 2) % 4]);
        QCOMPARE(draws.firstTries()[2].mobilise, 3.0);
        QCOMPARE(draws.firstTries()[2].work, work);
    }
    QVERIFY(failures > 0 && failures < 10);
}

void TestTrialDraws::triesAfterTheFirstStandAtTheirs()
{
    const SimulationInput input = plan();
    const TrialPlan flat(input, 99);
    TrialDraws draws(flat);
    draws.select(5);
    const PhiloxBlock bits = philox({5, 2, 0, 0}, streamKey(99, "component", "one"));
    const TrialDraws::Try again = draws.again(1, 2);
    QCOMPARE(again.work, 5 + draws.badDay() * drawn(input.components[1].work[1], bits[2]));
    QCOMPARE(again.willFail, bits[1] < 0.3 * 0x1p32);
    QCOMPARE(draws.again(0, 1).work, 18.0);
}

void TestTrialDraws::orderOfTrialsDoesNotMatter()
{
    const TrialPlan flat(plan(), 1);
    TrialDraws forwards(flat);
    TrialDraws backwards(flat);
    std::vector<double> one;
    std::vector<double> other;
    for (std::uint32_t trial = 0; trial < 40; ++trial) {
        forwards.select(trial);
        one.push_back(forwards.firstTries()[2].work + forwards.rate(0));
    }
    for (std::uint32_t trial = 40; trial-- > 0;) {
        backwards.select(trial);
        other.insert(other.begin(), backwards.firstTries()[2].work + backwards.rate(0));
    }
    QVERIFY(one == other);
}

QTEST_APPLESS_MAIN(TestTrialDraws)
#include "tst_trialdraws.moc"
