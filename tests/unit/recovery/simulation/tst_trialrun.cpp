// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/trialrun.h"

#include "tests/unit/recovery/simulation/naiveschedule.h"
#include "tests/support/seededrandom.h"

#include "model/recovery/simulation/philox.h"

#include <QTest>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

SimulatedComponent work(const QString &name, double seconds, std::vector<int> needs = {}, int team = -1)
{
    return {.name = name, .needs = std::move(needs), .team = team, .work = {Distribution::fixed(seconds)}};
}

struct Played
{
    std::vector<double> ends;
    double plan = 0;
    std::vector<int> binding; // from the last component back
    std::vector<ScheduleBar> bars;
};
Played play(const SimulationInput &input)
{
    const TrialPlan plan(input, 1);
    TrialRun run(plan);
    Played played;
    run.run(0, &played.bars);
    played.plan = run.planSeconds();
    for (int i = 0; i < plan.size(); ++i)
        played.ends.push_back(run.finished(i));
    run.forEachBinding([&](int i) { played.binding.push_back(i); });
    return played;
}

// Example of Graham (SIAM Journal on Applied Mathematics 17 (2), 1969): nine tasks, the list is their order.
SimulationInput grahamsPlan(int people, double less = 0)
{
    SimulationInput input{.teams = {{.name = QStringLiteral("all"), .members = people}}};
    const double seconds[] = {3, 2, 2, 2, 4, 4, 4, 4, 9};
    for (int i = 0; i < 9; ++i) {
        input.components.push_back(work(QStringLiteral("T%1").arg(i + 1), seconds[i] - less, {}, 0));
        input.components.back().rank = i;
    }
    input.components[8].needs = {0};
    for (std::size_t i = 4; i < 8; ++i)
        input.components[i].needs = {3};
    return input;
}

SimulationInput randomPlan(SeededRandom &random, bool hasTeams, bool hasStorages)
{
    const auto below = [&](std::uint64_t bound) { return static_cast<int>(random.below(bound)); };
    SimulationInput input;
    for (int t = 0; hasTeams && t < 1 + below(3); ++t)
        input.teams.push_back({.name = QString::number(t), .members = 1 + below(3)});
    for (int s = 0; hasStorages && s < 1 + below(2); ++s)
        input.storages.push_back({QString::number(s), Distribution::fixed(1 + below(5))});
    const int size = 1 + below(12);
    for (int i = 0; i < size; ++i) {
        SimulatedComponent component = work(QString::number(i), below(6));
        if (below(2) == 0)
            component.work.push_back(Distribution::fixed(below(4)));
        component.mobilise = Distribution::fixed(below(2) * below(4));
        component.rank = below(3);
        for (int need = 0; need < i; ++need)
            if (below(4) == 0)
                component.needs.push_back(need);
        component.team = below(static_cast<std::uint64_t>(input.teams.size()) + 1) - 1;
        component.storage = below(static_cast<std::uint64_t>(input.storages.size()) + 1) - 1;
        component.bytes = below(3) * below(20);
        if (below(4) == 0) {
            component.fallBack = FallBack{.bytes = static_cast<double>(below(20)),
                                          .extraSeconds = static_cast<double>(below(5))};
            component.isLatestCorrupt = below(2) == 0;
        }
        input.components.push_back(std::move(component));
    }
    return input;
}

} // namespace

class TestTrialRun : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithThePublishedVectorsOfPhilox();
    void longestPathIsTheTimeOfThePlan();
    void teamOfOneWorksOneAfterAnother();
    void mostUrgentOfThoseThatWaitComesFirst();
    void bandwidthIsSharedByWhatRestoresAtTheSameTime();
    void corruptBackupCostsItsTransferAndTheOneBefore();
    void showsTheAnomaliesThatGrahamFound();
    void bindingChainIncludesTheTeam();
    void barsOfAComponentAreItsWholeCourse();
    void agreesWithANaiveSchedule_data();
    void agreesWithANaiveSchedule();
    void failedTriesAreRepeatedAndThenFallBack();
};

void TestTrialRun::agreesWithThePublishedVectorsOfPhilox()
{
    QCOMPARE(philox({0, 0, 0, 0}, 0), (PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    QCOMPARE(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, 0xffffffffffffffff),
             (PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QCOMPARE(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0x299f31d0a4093822),
             (PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    QVERIFY(streamKey(1, "component", "a") != streamKey(2, "component", "a"));
    QVERIFY(streamKey(1, "component", "a") != streamKey(1, "storage", "a"));
}

void TestTrialRun::longestPathIsTheTimeOfThePlan()
{
    SimulationInput input;
    input.components = {work(QStringLiteral("database"), 300), work(QStringLiteral("orders"), 180, {0}),
                        work(QStringLiteral("risk"), 60, {0}), work(QStringLiteral("gateway"), 20, {1, 2}),
                        work(QStringLiteral("reports"), 499)};
    input.components[1].mobilise = Distribution::fixed(15);
    const Played played = play(input);
    QCOMPARE(played.ends, (std::vector<double>{300, 495, 360, 515, 499}));
    QCOMPARE(played.plan, 515.0);
    QCOMPARE(played.binding, (std::vector<int>{3, 1, 0}));
}

void TestTrialRun::teamOfOneWorksOneAfterAnother()
{
    SimulationInput input{.teams = {{.name = QStringLiteral("t"), .members = 1}}};
    input.components = {work(QStringLiteral("a"), 10, {}, 0), work(QStringLiteral("b"), 20, {}, 0),
                        work(QStringLiteral("c"), 5, {}, 0)};
    QCOMPARE(play(input).ends, (std::vector<double>{10, 30, 35}));
    input.teams[0].members = 2;
    QCOMPARE(play(input).ends, (std::vector<double>{10, 20, 15}));
    input.teams[0].members = 3;
    QCOMPARE(play(input).ends, (std::vector<double>{10, 20, 5}));
}

void TestTrialRun::mostUrgentOfThoseThatWaitComesFirst()
{
    // The last two become ready at the moment at which the team is free: no matter which is seen first, the urgent one is taken.
    SimulationInput input{.teams = {{.name = QStringLiteral("t"), .members = 1}}};
    input.components = {work(QStringLiteral("a"), 10, {}, 0), work(QStringLiteral("b"), 10),
                        work(QStringLiteral("slow"), 7, {1}, 0), work(QStringLiteral("urgent"), 5, {1}, 0)};
    input.components[2].rank = 1;
    QCOMPARE(play(input).ends, (std::vector<double>{10, 10, 22, 15}));
    std::swap(input.components[2].rank, input.components[3].rank);
    QCOMPARE(play(input).ends, (std::vector<double>{10, 10, 17, 22}));
}

void TestTrialRun::bandwidthIsSharedByWhatRestoresAtTheSameTime()
{
    // 100 a second. Alone until 1 s (a: 100 of 300 are there), then both at 50: b has its 100 at 3 s, a has 200; then a alone, at 4 s.
    SimulationInput input{.storages = {{QStringLiteral("s"), Distribution::fixed(100)}}};
    input.components = {work(QStringLiteral("a"), 10), work(QStringLiteral("b"), 20)};
    input.components[0].bytes = 300;
    input.components[1].bytes = 100;
    input.components[1].mobilise = Distribution::fixed(1);
    input.components[0].storage = input.components[1].storage = 0;
    QCOMPARE(play(input).ends, (std::vector<double>{14, 23}));
    input.storages.push_back({QStringLiteral("other"), Distribution::fixed(50)});
    input.components[1].storage = 1;
    QCOMPARE(play(input).ends, (std::vector<double>{13, 23}));
}

void TestTrialRun::corruptBackupCostsItsTransferAndTheOneBefore()
{
    SimulationInput input{.storages = {{QStringLiteral("s"), Distribution::fixed(10)}}};
    input.components = {work(QStringLiteral("a"), 7)};
    input.components[0].storage = 0;
    input.components[0].bytes = 100;
    input.components[0].fallBack = FallBack{.bytes = 80, .extraSeconds = 30};
    QCOMPARE(play(input).plan, 17.0);
    input.components[0].isLatestCorrupt = true;
    QCOMPARE(play(input).plan, 10 + 30 + 8 + 7.0);
}

void TestTrialRun::showsTheAnomaliesThatGrahamFound()
{
    QCOMPARE(play(grahamsPlan(3)).plan, 12.0);
    QCOMPARE(play(grahamsPlan(4)).plan, 15.0);    // one more person, and it takes longer
    QCOMPARE(play(grahamsPlan(3, 1)).plan, 13.0); // every task shorter by one
    SimulationInput relaxed = grahamsPlan(3);
    relaxed.components[4].needs.clear();
    relaxed.components[5].needs.clear();
    QCOMPARE(play(relaxed).plan, 16.0); // fewer dependencies
}

void TestTrialRun::bindingChainIncludesTheTeam()
{
    // c waits for the only member, who is with b, which needed a: the plan ends so late because of all three.
    SimulationInput input{.teams = {{.name = QStringLiteral("t"), .members = 1}}};
    input.components = {work(QStringLiteral("a"), 10), work(QStringLiteral("b"), 20, {0}, 0),
                        work(QStringLiteral("c"), 5, {3}, 0), work(QStringLiteral("d"), 12)};
    const Played played = play(input);
    QCOMPARE(played.plan, 35.0);
    QCOMPARE(played.binding, (std::vector<int>{2, 1, 0}));
    const auto wait = std::ranges::find(played.bars, BarKind::WaitForTeam, &ScheduleBar::kind);
    QVERIFY(wait != played.bars.end());
    QCOMPARE(wait->component, 2);
    QCOMPARE(wait->waitedFor, 1);
    QCOMPARE(wait->begin, 12.0);
    QCOMPARE(wait->end, 30.0);
}

void TestTrialRun::barsOfAComponentAreItsWholeCourse()
{
    SeededRandom random(5);
    for (int round = 0; round < 200; ++round) {
        const SimulationInput input = randomPlan(random, true, true);
        const Played played = play(input);
        for (std::size_t i = 0; i < input.components.size(); ++i) {
            double reached = 0;
            for (const int need : input.components[i].needs)
                reached = std::max(reached, played.ends[static_cast<std::size_t>(need)]);
            for (const ScheduleBar &bar : played.bars) {
                if (bar.component != static_cast<int>(i))
                    continue;
                QVERIFY(std::abs(bar.begin - reached) < 1e-5);
                QVERIFY(bar.end >= bar.begin);
                reached = bar.end;
            }
            QVERIFY(std::abs(reached - played.ends[i]) < 1e-5);
        }
    }
}

void TestTrialRun::agreesWithANaiveSchedule_data()
{
    QTest::addColumn<bool>("hasTeams");
    QTest::addColumn<bool>("hasStorages");
    QTest::newRow("people without limit, nothing to restore") << false << false;
    QTest::newRow("limited teams") << true << false;
    QTest::newRow("shared bandwidth") << false << true;
    QTest::newRow("limited teams and shared bandwidth") << true << true;
}

void TestTrialRun::agreesWithANaiveSchedule()
{
    QFETCH(bool, hasTeams);
    QFETCH(bool, hasStorages);
    SeededRandom random(hasTeams * 2 + hasStorages + 1);
    for (int round = 0; round < 2000; ++round) {
        const SimulationInput input = randomPlan(random, hasTeams, hasStorages);
        const std::vector<double> expected = naiveSchedule(input);
        const Played played = play(input);
        QCOMPARE(played.ends.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(std::abs(played.ends[i] - expected[i]) < 1e-4,
                     qPrintable(QStringLiteral("round %1, component %2: %3, expected %4")
                                    .arg(round)
                                    .arg(i)
                                    .arg(played.ends[i])
                                    .arg(expected[i])));
        QCOMPARE(played.plan, *std::ranges::max_element(played.ends));
    }
}

void TestTrialRun::failedTriesAreRepeatedAndThenFallBack()
{
    // 100 bytes at 10 a second and 5 s of work; after one retry the backup before: 30 s to find it, 50 bytes.
    SimulationInput input{.storages = {{QStringLiteral("s"), Distribution::fixed(10)}}};
    input.components = {work(QStringLiteral("a"), 5)};
    input.components[0].storage = 0;
    input.components[0].bytes = 100;
    input.components[0].failureProbability = 0.5;
    input.components[0].retries = 1;
    input.components[0].fallBack = FallBack{.bytes = 50, .extraSeconds = 30};
    const TrialPlan plan(input, 3);
    TrialRun run(plan);
    QVERIFY(!plan.isCertain);
    int byTries[4] = {};
    for (std::uint32_t trial = 0; trial < 4000; ++trial) {
        run.run(trial);
        int tries = 0;
        double seconds = run.planSeconds();
        for (; seconds > 0.001; ++tries)
            seconds -= tries < 2 ? 15 : tries == 2 ? 40 : 10;
        QVERIFY2(seconds > -0.001, qPrintable(QString::number(run.planSeconds())));
        ++byTries[std::min(tries, 4) - 1];
    }
    const int expected[] = {2000, 1000, 500, 500};
    for (int i = 0; i < 4; ++i)
        QVERIFY2(std::abs(byTries[i] - expected[i]) < 130,
                 qPrintable(QString::number(byTries[i]))); // four deviations
}

QTEST_APPLESS_MAIN(TestTrialRun)
#include "tst_trialrun.moc"
