// SPDX-License-Identifier: GPL-3.0-or-later
// How long simulations take: the goals are 100,000 trials of a plan of 8 components in 0.3 s, and 10,000 of one with 1,000 components and 5
// teams in 3 s, each on two processors. Prints wall and processor time; fails where the processor time, which neighbours do not
// change, is above what two processors have in that time.
#include "model/recovery/simulation/simulation.h"
#include "tests/support/verify.h"

#include <QTest>

#include <time.h>

using namespace backstop;
using namespace backstop::recovery;

namespace {

double seconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Every duration random and of a form of its own, so that no table serves two; each needs up to three of those before it.
SimulationInput bigPlan(int components, int teams)
{
    SimulationInput input{.plan = QStringLiteral("bench"), .target = 36'000};
    for (int t = 0; t < teams; ++t)
        input.teams.push_back({.name = QStringLiteral("team %1").arg(t), .members = 2 + t % 3});
    input.storages.push_back(
        {.name = QStringLiteral("storage"), .throughput = Distribution::logNormal(200e6, 0.3)});
    std::uint64_t random = 12345;
    const auto below = [&random](int bound) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        return static_cast<int>((random >> 33) % static_cast<std::uint64_t>(bound));
    };
    for (int i = 0; i < components; ++i) {
        SimulatedComponent component{.name = QStringLiteral("component %1").arg(i), .rto = 3600};
        for (int need = 0; i > 0 && need < 3; ++need)
            if (const int other = std::max(0, i - 1 - below(20));
                below(2) == 0 && !std::ranges::count(component.needs, other))
                component.needs.push_back(other);
        component.team = teams > 0 ? below(teams) : -1;
        component.rank = below(4);
        component.mobilise = Distribution::pert({30, 60.0 + below(100), 300});
        component.work = {Distribution::pert({60, 120.0 + below(1000), 1800})};
        component.bytes = 1e9 * (1 + below(20));
        component.storage = 0;
        component.failureProbability = 0.02;
        input.components.push_back(std::move(component));
    }
    return input;
}

} // namespace

class BenchSimulation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void trials_data();
    void trials();
};

void BenchSimulation::initTestCase()
{
    if (!qEnvironmentVariableIsSet("BACKSTOP_BENCH") && !qEnvironmentVariableIsSet("BACKSTOP_SOAK"))
        QSKIP("only with BACKSTOP_BENCH or BACKSTOP_SOAK");
}

void BenchSimulation::trials_data()
{
    QTest::addColumn<int>("components");
    QTest::addColumn<int>("teams");
    QTest::addColumn<int>("trials");
    QTest::addColumn<double>("goal");
    QTest::newRow("8 components, 100,000 trials") << 8 << 3 << 100'000 << 0.3;
    QTest::newRow("1,000 components, 5 teams, 10,000 trials") << 1000 << 5 << 10'000 << 3.0;
}

void BenchSimulation::trials()
{
    QFETCH(int, components);
    QFETCH(int, teams);
    QFETCH(int, trials);
    QFETCH(double, goal);
    const SimulationInput input = bigPlan(components, teams);
    double bestWall = 1e9;
    double bestProcessor = 1e9;
    for (int round = 0; round < 3; ++round) {
        Progress progress;
        const double wall = seconds(CLOCK_MONOTONIC);
        const double processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
        VERIFY_OK(
            simulate(input, {.trials = static_cast<std::uint64_t>(trials), .threads = 2}, {}, progress));
        bestWall = std::min(bestWall, seconds(CLOCK_MONOTONIC) - wall);
        bestProcessor = std::min(bestProcessor, seconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
    }
    std::printf("%-42s wall %6.3f s   processors %6.3f s   goal %.1f s on two\n", QTest::currentDataTag(),
                bestWall, bestProcessor, goal);
    std::fflush(stdout);
    QCOMPARE_LT(bestProcessor, 2 * goal);
}

QTEST_APPLESS_MAIN(BenchSimulation)
#include "bench_simulation.moc"
