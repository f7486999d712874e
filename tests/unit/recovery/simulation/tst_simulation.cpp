// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/simulation.h"

#include "tests/unit/recovery/simulation/naiveschedule.h"
#include "tests/support/verify.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <thread>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace Qt::StringLiterals;

namespace {

SimulatedComponent component(const QString &name, const Distribution &work, std::vector<int> needs = {},
                             int team = -1)
{
    return {.name = name, .rto = 300, .needs = std::move(needs), .team = team, .work = {work}};
}

// Six components, two teams, one storage; everything that can be random is.
SimulationInput firm()
{
    SimulationInput input{.plan = u"firm"_s, .target = 900};
    input.teams = {{.name = u"dba"_s, .members = 1}, {.name = u"trading"_s, .members = 2}};
    input.storages = {{u"nas"_s, Distribution::logNormal(100e6, 0.3)}};
    input.components = {component(u"database"_s, Distribution::pert({100, 150, 400}), {}, 0),
                        component(u"ticks"_s, Distribution::pert({50, 90, 300}), {}, 0),
                        component(u"orders"_s, Distribution::pert({60, 80, 200}), {0}, 1),
                        component(u"risk"_s, Distribution::logNormal(90, 0.4), {0}, 1),
                        component(u"gateway"_s, Distribution::pert({20, 40, 90}), {2, 3}, 1),
                        component(u"reports"_s, Distribution::logNormal(200, 0.5), {1}, 1)};
    for (std::size_t i = 0; i < 4; ++i) {
        input.components[i].storage = 0;
        input.components[i].bytes = 4e9 * static_cast<double>(i + 1);
        input.components[i].mobilise = Distribution::pert({30, 60, 300});
    }
    input.components[0].failureProbability = 0.1;
    return input;
}

Result<SimulationResult> run(const SimulationInput &input, const SimulationRequest &request = {})
{
    Progress progress;
    return simulate(input, request, {}, progress);
}

// The value that a distribution takes in the other implementation: by gamma variates and Box-Muller, not by quantiles.
double sample(const Distribution &distribution, std::mt19937_64 &random)
{
    switch (distribution.kind) {
    case Distribution::Kind::Fixed:
        break;
    case Distribution::Kind::LogNormal:
        return std::lognormal_distribution<>(distribution.mu, distribution.sigma)(random);
    case Distribution::Kind::Pert: {
        const Estimate &points = distribution.points;
        const double range = points.worst - points.best;
        const double a = std::gamma_distribution<>(1 + 4 * (points.likely - points.best) / range)(random);
        const double b = std::gamma_distribution<>(1 + 4 * (points.worst - points.likely) / range)(random);
        return points.best + range * a / (a + b);
    }
    }
    return distribution.points.likely;
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedGivesTheSameForAnyNumberOfThreads();
    void anotherSeedGivesOtherNumbersWithinTheError();
    void fixedDurationsAreExactAndCertain();
    void agreesWithAnotherImplementation_data();
    void agreesWithAnotherImplementation();
    void commonCauseThickensTheTail();
    void otherComponentsDoNotShiftTheLuckOfOne();
    void shorterWorkIsNeverLaterWithoutTeams();
    void criticalityAndTeams();
    void scheduleIsThatOfTheMedianTrial();
    void stoppedBeforeItBeginsIsCancelled();
    void stoppedOnTheWayGivesWhatItHas();
    void progressCountsTrials();
    void refusesWhatCannotBeSimulated_data();
    void refusesWhatCannotBeSimulated();
    void hashKnowsEveryField();
};

void TestSimulation::sameSeedGivesTheSameForAnyNumberOfThreads()
{
    const SimulationInput input = firm();
    VERIFY_ASSIGN(one, run(input, {.trials = 20'000, .seed = 42, .threads = 1}));
    for (const int threads : {2, 3, 16}) {
        VERIFY_ASSIGN(many, run(input, {.trials = 20'000, .seed = 42, .threads = threads}));
        QVERIFY(many == one);
    }
    QCOMPARE(one.trials, std::uint64_t{20'000});
    QVERIFY(one.isComplete());
}

void TestSimulation::anotherSeedGivesOtherNumbersWithinTheError()
{
    VERIFY_ASSIGN(one, run(firm(), {.trials = 20'000, .seed = 1}));
    VERIFY_ASSIGN(other, run(firm(), {.trials = 20'000, .seed = 2}));
    QVERIFY(one.plan != other.plan);
    QVERIFY(std::abs(one.plan.p95.value - other.plan.p95.value) <
            4 * std::sqrt(2.0) * one.plan.p95.standardError);
    QVERIFY(std::abs(one.plan.mean - other.plan.mean) < 0.03 * one.plan.mean);
}

void TestSimulation::fixedDurationsAreExactAndCertain()
{
    SimulationInput input{.target = 400};
    input.components = {component(u"a"_s, Distribution::fixed(300.1)),
                        component(u"b"_s, Distribution::fixed(99.7), {0})};
    VERIFY_ASSIGN(result, run(input, {.trials = 5000}));
    QVERIFY(result.isCertain);
    QCOMPARE(result.trials, std::uint64_t{5000});
    QVERIFY(result.plan.p50.value == 300.1 + 99.7);
    QVERIFY(result.plan.p99.value == 300.1 + 99.7);
    QCOMPARE(result.plan.p99.standardError, 0.0);
    QCOMPARE(result.plan.metTarget, (Share{1, 1, 1}));
    QCOMPARE(result.components[0].time.metTarget, (Share{0, 0, 0}));
    QCOMPARE(result.components[1].criticality, (Share{1, 1, 1}));
    // Beside something random, what is fixed stays exact, bad days or not.
    input.components.push_back(component(u"c"_s, Distribution::pert({1, 2, 3})));
    VERIFY_ASSIGN(mixed, run(input, {.trials = 5000}));
    QVERIFY(!mixed.isCertain);
    QVERIFY(mixed.components[1].time.p99.value == 300.1 + 99.7);
    QVERIFY(mixed.components[2].time.p50.value != mixed.components[2].time.p95.value);
}

void TestSimulation::agreesWithAnotherImplementation_data()
{
    QTest::addColumn<bool>("hasTeams");
    QTest::newRow("people without limit") << false;
    QTest::newRow("limited teams") << true;
}

void TestSimulation::agreesWithAnotherImplementation()
{
    QFETCH(bool, hasTeams);
    SimulationInput input = firm();
    input.components[0].failureProbability = 0; // which the naive schedule does not know
    for (SimulatedComponent &each : input.components)
        each.team = hasTeams ? each.team : -1;
    VERIFY_ASSIGN(result, run(input, {.trials = 20'000}));

    std::mt19937_64 random(99);
    std::vector<std::vector<float>> times(input.components.size() + 1);
    for (int trial = 0; trial < 6000; ++trial) {
        const double badDay = std::lognormal_distribution<>(0, input.commonCauseSigma)(random);
        SimulationInput drawn = input;
        for (SimulatedStorage &storage : drawn.storages)
            storage.throughput = Distribution::fixed(sample(storage.throughput, random) / badDay);
        for (SimulatedComponent &each : drawn.components) {
            each.mobilise = Distribution::fixed(sample(each.mobilise, random) * badDay);
            each.work[0] = Distribution::fixed(sample(each.work[0], random) * badDay);
        }
        const std::vector<double> ends = naiveSchedule(drawn);
        for (std::size_t i = 0; i < ends.size(); ++i)
            times[i].push_back(static_cast<float>(ends[i]));
        times.back().push_back(static_cast<float>(*std::ranges::max_element(ends)));
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        std::ranges::sort(times[i]);
        const TimeStatistics other = timeStatistics(times[i], 0);
        const TimeStatistics &ours = i + 1 < times.size() ? result.components[i].time : result.plan;
        for (const auto percentile :
             {&TimeStatistics::p50, &TimeStatistics::p80, &TimeStatistics::p95, &TimeStatistics::p99}) {
            const Percentile &a = ours.*percentile;
            const Percentile &b = other.*percentile;
            QVERIFY2(std::abs(a.value - b.value) < 4 * std::hypot(a.standardError, b.standardError),
                     qPrintable(u"%1: %2 and %3"_s.arg(i).arg(a.value).arg(b.value)));
        }
    }
}

void TestSimulation::commonCauseThickensTheTail()
{
    SimulationInput input = firm();
    VERIFY_ASSIGN(with, run(input));
    input.commonCauseSigma = 0;
    VERIFY_ASSIGN(without, run(input));
    QVERIFY(with.plan.p99.value > 1.1 * without.plan.p99.value);
    QVERIFY(std::abs(with.plan.p50.value / without.plan.p50.value - 1) < 0.05);
}

void TestSimulation::otherComponentsDoNotShiftTheLuckOfOne()
{
    SimulationInput input = firm();
    for (SimulatedComponent &each : input.components) {
        each.team = -1;
        each.bytes = 0;
    }
    VERIFY_ASSIGN(all, run(input));
    input.components.erase(input.components.begin() + 1); // ticks
    for (SimulatedComponent &each : input.components)
        std::erase(each.needs, 1);
    for (SimulatedComponent &each : input.components)
        for (int &need : each.needs)
            need -= need > 1;
    VERIFY_ASSIGN(fewer, run(input));
    for (const int i : {0, 2, 3, 4})
        QCOMPARE(fewer.components[static_cast<std::size_t>(i > 1 ? i - 1 : i)].time,
                 all.components[static_cast<std::size_t>(i)].time);
}

void TestSimulation::shorterWorkIsNeverLaterWithoutTeams()
{
    // With teams or shared bandwidth this would be false: see Graham's anomalies.
    SimulationInput input = firm();
    for (SimulatedComponent &each : input.components) {
        each.team = -1;
        each.storage = -1;
    }
    VERIFY_ASSIGN(before, run(input));
    input.components[0].work[0] = input.components[0].work[0].scaled(0.8);
    VERIFY_ASSIGN(after, run(input));
    for (int step = 0; step <= kCurveSteps; ++step)
        QVERIFY(after.plan.curve[static_cast<std::size_t>(step)] <=
                before.plan.curve[static_cast<std::size_t>(step)]);
    QVERIFY(after.plan.p95.value < before.plan.p95.value);
}

void TestSimulation::criticalityAndTeams()
{
    // One member for two things of 100 s and 300 s: busy all the time, the second waits for the first.
    SimulationInput input{.teams = {{.name = u"one"_s, .members = 1}, {.name = u"idle"_s, .members = 3}}};
    input.components = {component(u"a"_s, Distribution::fixed(100), {}, 0),
                        component(u"b"_s, Distribution::fixed(300), {}, 0),
                        component(u"c"_s, Distribution::pert({10, 20, 30}))};
    VERIFY_ASSIGN(result, run(input, {.trials = 100}));
    QCOMPARE(result.components[0].criticality.value, 1.0);
    QCOMPARE(result.components[1].criticality.value, 1.0);
    QCOMPARE(result.components[2].criticality.value, 0.0);
    QCOMPARE(result.components[1].meanWait, 100.0);
    QCOMPARE(result.teams[0].utilisation, 1.0);
    QCOMPARE(result.teams[0].meanWait, 50.0);
    QCOMPARE(result.teams[1].utilisation, 0.0);
    QCOMPARE(result.plan.p50.value, 400.0);
    input.teams[1].members = 0; // which matters to nobody
    VERIFY_ASSIGN(same, run(input, {.trials = 100}));
    QCOMPARE(same.teams[1].utilisation, 0.0);
    QCOMPARE(same.plan.p50.value, 400.0);
}

void TestSimulation::scheduleIsThatOfTheMedianTrial()
{
    VERIFY_ASSIGN(result, run(firm(), {.trials = 999}));
    double end = 0;
    for (const ScheduleBar &bar : result.schedule)
        end = std::max(end, bar.end);
    QVERIFY(std::abs(end - result.plan.p50.value) < 1e-3);
    QVERIFY(result.medianTrial < 999);
}

void TestSimulation::stoppedBeforeItBeginsIsCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    VERIFY_ERROR(Cancelled, simulate(firm(), {}, stop.get_token(), progress));
}

void TestSimulation::stoppedOnTheWayGivesWhatItHas()
{
    // Ended by another thread at a moment that nobody knows: whatever came of it has to be the beginning of the whole.
    constexpr std::uint64_t kMany = 2'000'000;
    std::stop_source stop;
    Progress progress;
    std::jthread ender([&] {
        while (progress.snapshot().itemsDone < 3000)
            std::this_thread::yield();
        stop.request_stop();
    });
    VERIFY_ASSIGN(part, simulate(firm(), {.trials = kMany, .threads = 2}, stop.get_token(), progress));
    QVERIFY(!part.isComplete());
    QCOMPARE(part.wantedTrials, kMany);
    QVERIFY(part.trials >= 3000 && part.trials < kMany);
    VERIFY_ASSIGN(whole, run(firm(), {.trials = part.trials, .threads = 1}));
    QVERIFY(whole.plan == part.plan);
    QVERIFY(whole.components == part.components);
    QVERIFY(whole.teams == part.teams);
    QVERIFY(whole.schedule == part.schedule);
}

void TestSimulation::progressCountsTrials()
{
    Progress progress;
    VERIFY_OK(simulate(firm(), {.trials = 5000}, {}, progress));
    QCOMPARE(progress.snapshot().itemsTotal, std::uint64_t{5000});
    QCOMPARE(progress.snapshot().itemsDone, std::uint64_t{5000});
}

void TestSimulation::refusesWhatCannotBeSimulated_data()
{
    QTest::addColumn<SimulationInput>("input");
    QTest::addColumn<quint64>("trials");
    QTest::addColumn<QString>("message");
    const SimulationInput good = firm();
    QTest::newRow("no trials") << good << quint64{0} << u"trials: 0 were asked for"_s;
    QTest::newRow("too many trials") << good << quint64{10'000'001} << u"trials: 10000001 were asked for"_s;
    QTest::newRow("nothing in it") << SimulationInput{} << quint64{1}
                                   << u"plan: there is no component in it"_s;
    SimulationInput bad = good;
    for (int i = 6; i < 60; ++i)
        bad.components.push_back(component(QString::number(i), Distribution::fixed(1)));
    QTest::newRow("too much memory")
        << bad << quint64{10'000'000}
        << u"trials: 10,000,000 of 60 components need more memory than a simulation may take"_s;
    bad = good;
    bad.components[0].needs = {4};
    QTest::newRow("a circle")
        << bad << quint64{1}
        << u"plan: there is no order: database needs gateway needs orders needs database"_s;
    bad = good;
    bad.components[3].needs = {3};
    QTest::newRow("itself") << bad << quint64{1} << u"plan: there is no order: risk needs risk"_s;
    bad = good;
    bad.teams[0].members = 0;
    QTest::newRow("a team of nobody") << bad << quint64{1} << u"team dba: it has no members"_s;
    bad = good;
    bad.components[2].failureProbability = 1;
    QTest::newRow("always fails") << bad << quint64{1} << u"orders: a try fails with a probability of 1"_s;
    bad = good;
    bad.components[2].work = {Distribution::pert({3, 2, 1})};
    QTest::newRow("an estimate in disorder")
        << bad << quint64{1} << u"orders: its durations are not in order"_s;
    bad = good;
    bad.components[2].isLatestCorrupt = true;
    QTest::newRow("no backup left") << bad << quint64{1}
                                    << u"orders: its latest backup is corrupt, and there is none before it"_s;
    bad = good;
    bad.storages[0].throughput = Distribution::pert({0, 1, 2});
    QTest::newRow("a storage that stands still")
        << bad << quint64{1} << u"storage nas: its throughput is not above 0"_s;
    bad = good;
    bad.components[1].name = u"database"_s;
    QTest::newRow("one name for two") << bad << quint64{1} << u"database: two components have this name"_s;
    bad = good;
    bad.components[1].team = 2;
    QTest::newRow("a team that is not there")
        << bad << quint64{1} << u"ticks: a need, its team or its storage is not in the plan"_s;
    bad = good;
    bad.components[1].bytes = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("no number") << bad << quint64{1} << u"ticks: a size or a time is below 0 or no number"_s;
    bad = good;
    bad.commonCauseSigma = 3;
    QTest::newRow("a common cause beyond all days") << bad << quint64{1} << u"plan: the common cause is 3"_s;
}

void TestSimulation::refusesWhatCannotBeSimulated()
{
    QFETCH(SimulationInput, input);
    QFETCH(quint64, trials);
    QFETCH(QString, message);
    const auto result = run(input, {.trials = trials});
    VERIFY_ERROR(InvalidArgument, result);
    QCOMPARE(result.error().message, message);
    QVERIFY(result.error().hint.endsWith(u'.'));
}

void TestSimulation::hashKnowsEveryField()
{
    const SimulationInput input = firm();
    QCOMPARE(inputHash(input), inputHash(firm()));
    QCOMPARE(inputHash(input).size(), 64);
    QSet<QString> hashes{inputHash(input)};
    const auto differs = [&](auto change) {
        SimulationInput other = firm();
        change(other);
        const auto count = hashes.size();
        hashes.insert(inputHash(other));
        return hashes.size() == count + 1;
    };
    QVERIFY(differs([](SimulationInput &i) { i.target = 1; }));
    QVERIFY(differs([](SimulationInput &i) { i.commonCauseSigma = 0.1; }));
    QVERIFY(differs([](SimulationInput &i) { i.teams[0].members = 2; }));
    QVERIFY(differs([](SimulationInput &i) { i.storages[0].throughput.sigma = 0.31; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].name += u'x'; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].rto = 1; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[2].needs = {1}; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].rank = 1; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].retries = 1; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].team = 1; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].bytes = 1; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].storage = -1; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].work.push_back(Distribution::fixed(1)); }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].mobilise = Distribution::fixed(1); }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].failureProbability = 0.2; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].fallBack = FallBack{}; }));
    QVERIFY(differs([](SimulationInput &i) { i.components[0].isLatestCorrupt = true; }));
}

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
