// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/simulationwatch.h"

#include "model/recovery/simulation/simulation.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace backstop;
using namespace backstop::recovery;
using namespace Qt::StringLiterals;

class TestSimulationWatch : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingOfTooFewTrials();
    void convergesToTheResult();
    void changesNothing();
};

void TestSimulationWatch::saysNothingOfTooFewTrials()
{
    SimulationWatch watch;
    watch.add(std::vector<float>(99, 5.0f));
    QVERIFY(!watch.running());
    watch.add(std::vector<float>{7.0f});
    QCOMPARE(watch.running()->trials, std::uint64_t{100});
    QCOMPARE(watch.running()->p50.value, 5.0);
    watch.add(std::vector<float>(24, 5.0f)); // a fourth more are needed
    QCOMPARE(watch.running()->trials, std::uint64_t{100});
    watch.add(std::vector<float>{5.0f});
    QCOMPARE(watch.running()->trials, std::uint64_t{125});
}

void TestSimulationWatch::convergesToTheResult()
{
    SimulationInput input{.plan = u"firm"_s};
    input.components = {{.name = u"a"_s, .work = {Distribution::logNormal(300, 0.4)}}};
    SimulationWatch watch;
    Progress progress;
    VERIFY_ASSIGN(result, simulate(input, {.trials = 50'000, .threads = 3}, {}, progress, &watch));
    const auto last = watch.running();
    QVERIFY(last && last->trials > 35'000 && last->trials <= 50'000);
    for (const auto &[running, final] :
         {std::pair(last->p50, result.plan.p50), std::pair(last->p95, result.plan.p95)}) {
        QVERIFY(running.low <= running.value && running.value <= running.high);
        QVERIFY(std::abs(running.value - final.value) < 4 * final.standardError);
    }
}

void TestSimulationWatch::changesNothing()
{
    SimulationInput input{.plan = u"firm"_s};
    input.components = {{.name = u"a"_s, .work = {Distribution::logNormal(300, 0.4)}}};
    SimulationWatch watch;
    Progress progress;
    VERIFY_ASSIGN(watched, simulate(input, {.trials = 5000}, {}, progress, &watch));
    VERIFY_ASSIGN(alone, simulate(input, {.trials = 5000}, {}, progress));
    QVERIFY(watched == alone);
}

QTEST_APPLESS_MAIN(TestSimulationWatch)
#include "tst_simulationwatch.moc"
