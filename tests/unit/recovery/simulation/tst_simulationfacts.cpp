// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/simulationfacts.h"

#include "tests/support/verify.h"

#include <QTest>

#include <cmath>

using namespace backstop;
using namespace backstop::recovery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Component component(const QString &name, Priority priority, std::chrono::seconds rto,
                    const QString &team = {})
{
    Component component;
    component.name = name;
    component.priority = priority;
    component.rto = rto;
    component.team = team;
    return component;
}

RecoveryPlan plan()
{
    RecoveryPlan plan{.name = u"firm"_s, .teams = {{.name = u"dba"_s, .members = 2}, {.name = u"ops"_s}}};
    plan.components = {component(u"database"_s, Priority::Low, 400s, u"ops"_s),
                       component(u"orders"_s, Priority::Critical, 200s),
                       component(u"reports"_s, Priority::High, 3600s, u"gone"_s)};
    plan.components[1].dependencies = {u"database"_s, u"nobody"_s};
    return plan;
}

} // namespace

class TestSimulationFacts : public QObject
{
    Q_OBJECT

private slots:
    void whatNobodySaidIsADefaultAndSaysSo();
    void takesWhatThePlanStates();
    void stepsStandForAnEstimate();
    void urgencyIsInherited();
    void measuredDrillsAreBlendedIn();
    void stepsAreMeasuredEachOnItsOwn();
    void leastKnownPartSpeaksForAll();
    void transfersComeFromFacts();
    void circleIsAnError();
};

void TestSimulationFacts::whatNobodySaidIsADefaultAndSaysSo()
{
    VERIFY_ASSIGN(input, simulationInput(plan()));
    QCOMPARE(input.components.size(), std::size_t{3});
    QCOMPARE(sourceText(input.components[0].work[0]), u"default"_s);
    QCOMPARE(input.components[0].work[0].points, (Estimate{100, 200, 600}));
    QCOMPARE(input.components[0].storage, -1);
    QVERIFY(input.components[0].mobilise == Distribution::fixed(0));
    QCOMPARE(defaultWork(0s).points.likely, 300.0);
    QCOMPARE(input.target, 3600.0);
    QVERIFY(input.storages.empty());
}

void TestSimulationFacts::takesWhatThePlanStates()
{
    RecoveryPlan stated = plan();
    stated.target = 1000s;
    stated.components[0].estimate = Estimate{60, 90, 200};
    stated.components[0].mobilise = Estimate{10, 10, 10};
    stated.components[0].failureProbability = 0.25;
    stated.components[0].steps = {{.kind = StepKind::Restore, .retries = 1},
                                  {.kind = StepKind::Probe, .retries = 3}};
    VERIFY_ASSIGN(input, simulationInput(stated));
    const SimulatedComponent &database = input.components[0];
    QCOMPARE(database.work, (std::vector<Distribution>{Distribution::pert({60, 90, 200})}));
    QCOMPARE(sourceText(database.work[0]), u"expert"_s);
    QCOMPARE(database.mobilise, Distribution::fixed(10));
    QCOMPARE(database.failureProbability, 0.25);
    QCOMPARE(database.retries, 3);
    QCOMPARE(database.team, 1);
    QCOMPARE(database.rto, 400.0);
    QCOMPARE(input.components[1].team, -1);
    QCOMPARE(input.components[2].team, -1); // of a name that nobody has
    QCOMPARE(input.components[1].needs, std::vector<int>{0});
    QCOMPARE(input.target, 1000.0);
    QCOMPARE(input.plan, u"firm"_s);
}

void TestSimulationFacts::stepsStandForAnEstimate()
{
    RecoveryPlan stated = plan();
    stated.components[0].steps = {{.kind = StepKind::Restore, .estimate = Estimate{50, 60, 70}},
                                  {.kind = StepKind::Verify, .estimate = Estimate{10, 20, 30}},
                                  {.kind = StepKind::Notify},
                                  {.kind = StepKind::Wait, .target = u"90"_s},
                                  {.kind = StepKind::Wait, .target = u"16:00"_s},
                                  {.kind = StepKind::CleanUp, .estimate = Estimate{1, 2, 3}}};
    VERIFY_ASSIGN(input, simulationInput(stated));
    QCOMPARE(input.components[0].work,
             (std::vector<Distribution>{Distribution::pert({50, 60, 70}), Distribution::pert({10, 20, 30}),
                                        Distribution::fixed(90)}));
    // Where it is known what is transferred, the transfer is simulated, and not what somebody thought of it.
    VERIFY_ASSIGN(known, simulationInput(stated, {{.bytes = 1e9}, {}, {}}));
    QCOMPARE(known.components[0].work,
             (std::vector<Distribution>{Distribution::pert({10, 20, 30}), Distribution::fixed(90)}));
}

void TestSimulationFacts::urgencyIsInherited()
{
    VERIFY_ASSIGN(input, simulationInput(plan()));
    QCOMPARE(input.components[0].rank, 0); // of orders
    QCOMPARE(input.components[1].rank, 0);
    QCOMPARE(input.components[2].rank, 1);
    RecoveryPlan chain = plan();
    chain.components[0].dependencies = {u"reports"_s};
    VERIFY_ASSIGN(longer, simulationInput(chain));
    QCOMPARE(longer.components[2].rank, 0); // of orders, by way of database
}

void TestSimulationFacts::measuredDrillsAreBlendedIn()
{
    RecoveryPlan stated = plan();
    stated.components[1].steps = {{.kind = StepKind::Verify, .estimate = Estimate{100, 100, 100}},
                                  {.kind = StepKind::Probe, .estimate = Estimate{100, 100, 100}}};
    VERIFY_ASSIGN(input,
                  simulationInput(stated, {{.mobiliseSeconds = {30, 40}, .workSeconds = {100, 110, 120}},
                                           {.workSeconds = std::vector<double>(45, 800.0)},
                                           {}}));
    QCOMPARE(sourceText(input.components[0].work[0]), u"measured n=3"_s);
    QCOMPARE(input.components[0].work.size(), std::size_t{1});
    QCOMPARE(sourceText(input.components[0].mobilise), u"measured n=2"_s);
    // 45 drills of 800 s against a belief of two steps of 100 s, which counts for 5: 0.9 and 0.1 of the logarithms.
    QVERIFY(std::abs(input.components[1].work[0].mu - (0.9 * std::log(800) + 0.1 * std::log(200))) < 1e-9);
    QCOMPARE(sourceText(input.components[2].work[0]), u"default"_s);
}

void TestSimulationFacts::stepsAreMeasuredEachOnItsOwn()
{
    RecoveryPlan stated = plan();
    stated.components[0].steps = {{.kind = StepKind::Restore, .estimate = Estimate{500, 600, 700}},
                                  {.kind = StepKind::Verify, .estimate = Estimate{50, 60, 70}},
                                  {.kind = StepKind::Script},
                                  {.kind = StepKind::Probe, .estimate = Estimate{1, 2, 3}}};
    RecoveryFacts facts{.bytes = 1e9, .workSeconds = {777}};
    facts.stepSeconds = {{}, std::vector<double>(45, 120.0), {30}, {}};
    VERIFY_ASSIGN(input, simulationInput(stated, {facts, {}, {}}));
    const std::vector<Distribution> &work = input.components[0].work;
    QCOMPARE(work.size(), std::size_t{3}); // the whole is not counted once more
    QCOMPARE(sourceText(work[0]), u"measured n=45"_s);
    QVERIFY(std::abs(work[0].quantile(0.5) - 112) < 2); // 0.9 of the logarithm
    QCOMPARE(sourceText(work[1]), u"measured n=1"_s);
    QVERIFY(std::abs(work[1].quantile(0.5) - 30) < 1e-9);
    QVERIFY(std::abs(work[1].sigma - 0.3) < 1e-9);
    QCOMPARE(work[2], Distribution::pert({1, 2, 3}));
    // Where no step has an estimate, the whole counts.
    for (Step &step : stated.components[0].steps)
        step.estimate.reset();
    VERIFY_ASSIGN(whole, simulationInput(stated, {facts, {}, {}}));
    QCOMPARE(whole.components[0].work.size(), std::size_t{1});
    QCOMPARE(whole.components[0].work[0], fitted(facts.workSeconds, defaultWork(400s)));
}

void TestSimulationFacts::leastKnownPartSpeaksForAll()
{
    SimulatedComponent component;
    QVERIFY(!leastKnown(component));
    component.work = {fitted(std::vector<double>(9, 5.0), Distribution::fixed(5)),
                      fitted(std::vector<double>(2, 5.0), Distribution::fixed(5))};
    QCOMPARE(leastKnown(component)->measurements, 2);
    QCOMPARE(measuredParts(component), 2);
    component.work.push_back(Distribution::pert({1, 2, 3}));
    QCOMPARE(leastKnown(component), &component.work[2]);
    component.work.insert(component.work.begin(), defaultWork(60s));
    QCOMPARE(leastKnown(component), &component.work[0]);
    QCOMPARE(measuredParts(component), 2);
}

void TestSimulationFacts::transfersComeFromFacts()
{
    const std::vector<StorageFacts> storages{{u"nas"_s, std::vector<double>(100, 400e6)}};
    VERIFY_ASSIGN(input, simulationInput(plan(),
                                         {{.bytes = 5e9, .storage = u"nas"_s, .fallBack = FallBack{4e9, 60}},
                                          {.bytes = 1e9, .storage = u"cloud"_s},
                                          {.bytes = 2e9, .storage = u"nas"_s}},
                                         storages));
    QCOMPARE(input.storages.size(), std::size_t{2});
    QCOMPARE(input.components[0].storage, 0);
    QCOMPARE(input.components[1].storage, 1);
    QCOMPARE(input.components[2].storage, 0);
    QCOMPARE(input.components[0].bytes, 5e9);
    QCOMPARE(input.components[0].fallBack->bytes, 4e9);
    QCOMPARE(sourceText(input.storages[0].throughput), u"measured n=100"_s);
    QVERIFY(std::abs(input.storages[0].throughput.quantile(0.5) / 400e6 - 1) < 0.05);
    QCOMPARE(sourceText(input.storages[1].throughput), u"default"_s);
    QCOMPARE(input.storages[1].throughput, defaultThroughput());
}

void TestSimulationFacts::circleIsAnError()
{
    RecoveryPlan knot = plan();
    knot.components[0].dependencies = {u"orders"_s};
    const auto input = simulationInput(knot);
    VERIFY_ERROR(InvalidArgument, input);
    QVERIFY(input.error().message.contains(u"database needs orders needs database"_s));
}

QTEST_APPLESS_MAIN(TestSimulationFacts)
#include "tst_simulationfacts.moc"
