// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/scenario.h"

#include "tests/support/verify.h"

#include <QTest>

#include <cmath>

using namespace backstop;
using namespace backstop::recovery;
using namespace Qt::StringLiterals;

namespace {

// A database that restores 100 bytes at 10 a second and works 20 s, and two that need it, for which there is one engineer.
SimulationInput plan()
{
    SimulationInput input{.plan = u"p"_s};
    input.teams = {{.name = u"engineers"_s, .members = 1}};
    input.storages = {{u"nas"_s, Distribution::fixed(10)}, {u"tape"_s, Distribution::fixed(1)}};
    input.components = {
        {.name = u"database"_s, .work = {Distribution::fixed(20)}, .bytes = 100, .storage = 0},
        {.name = u"orders"_s, .needs = {0}, .team = 0, .work = {Distribution::fixed(40)}},
        {.name = u"risk"_s, .needs = {0}, .team = 0, .work = {Distribution::fixed(50)}}};
    input.components[0].fallBack = FallBack{.bytes = 50, .extraSeconds = 7};
    return input;
}

double planTime(const Scenario &scenario)
{
    const auto input = withScenario(plan(), scenario);
    Progress progress;
    return input ? simulate(*input, {.trials = 1}, {}, progress)->plan.p50.value : -1;
}

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT

private slots:
    void changesWhatItSays();
    void namesThatNobodyHasAreErrors_data();
    void namesThatNobodyHasAreErrors();
    void comparesSideBySideWithTheSameLuck();
    void stoppedComparisonHasOnlyWholeSimulations();
    void saysWhatToFixFirst();
    void stoppedSearchSaysSo();
};

void TestScenario::changesWhatItSays()
{
    QCOMPARE(planTime({}), 10 + 20 + 40 + 50.0);
    QCOMPARE(planTime({.throughputFactor = 0.5}), 20 + 20 + 90.0);
    QCOMPARE(planTime({.storageFactors = {{u"nas"_s, 2}}}), 5 + 20 + 90.0);
    QCOMPARE(planTime({.throughputFactor = 0.5, .storageFactors = {{u"nas"_s, 2}}}), 10 + 20 + 90.0);
    QCOMPARE(planTime({.members = {{u"engineers"_s, 1}}}), 10 + 20 + 50.0);
    QCOMPARE(planTime({.workFactors = {{u"risk"_s, 0.8}}}), 10 + 20 + 40 + 40.0);
    QCOMPARE(planTime({.unaffected = {u"risk"_s}}), 10 + 20 + 40.0);
    QCOMPARE(planTime({.unaffected = {u"database"_s}}), 40 + 50.0);
    QCOMPARE(planTime({.corrupt = {u"database"_s}}), 10 + 7 + 5 + 20 + 90.0);
}

void TestScenario::namesThatNobodyHasAreErrors_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("message");
    QTest::newRow("component") << Scenario{.unaffected = {u"x"_s}}
                               << u"component x: there is none of this name in the plan"_s;
    QTest::newRow("corrupt") << Scenario{.corrupt = {u"x"_s}}
                             << u"component x: there is none of this name in the plan"_s;
    QTest::newRow("work") << Scenario{.workFactors = {{u"x"_s, 2}}}
                          << u"component x: there is none of this name in the plan"_s;
    QTest::newRow("team") << Scenario{.members = {{u"x"_s, 1}}}
                          << u"team x: there is none of this name in the plan"_s;
    QTest::newRow("storage") << Scenario{.storageFactors = {{u"x"_s, 1}}}
                             << u"storage x: there is none of this name in the plan"_s;
    QTest::newRow("factor") << Scenario{.throughputFactor = 0} << u"throughput: its factor is 0"_s;
    QTest::newRow("nobody left") << Scenario{.members = {{u"engineers"_s, -1}}}
                                 << u"team engineers: it has no members"_s;
    QTest::newRow("no backup left") << Scenario{.corrupt = {u"risk"_s}}
                                    << u"risk: its latest backup is corrupt, and there is none before it"_s;
    QTest::newRow("nothing left") << Scenario{.unaffected = {u"database"_s, u"orders"_s, u"risk"_s}}
                                  << u"plan: there is no component in it"_s;
}

void TestScenario::namesThatNobodyHasAreErrors()
{
    QFETCH(Scenario, scenario);
    QFETCH(QString, message);
    const auto changed = withScenario(plan(), scenario);
    VERIFY_ERROR(InvalidArgument, changed);
    QCOMPARE(changed.error().message, message);
    Progress progress;
    scenario.name = u"what if"_s;
    const auto compared = compareScenarios(plan(), {{}, scenario}, {.trials = 1}, {}, progress);
    VERIFY_ERROR(InvalidArgument, compared);
    QCOMPARE(compared.error().message, u"what if: "_s + message);
}

void TestScenario::comparesSideBySideWithTheSameLuck()
{
    SimulationInput input = plan();
    for (SimulatedComponent &component : input.components)
        component.work = {Distribution::logNormal(component.work[0].mean(), 0.5)};
    Progress progress;
    VERIFY_ASSIGN(results,
                  compareScenarios(input, {{}, {}, {.unaffected = {u"orders"_s}}, {.throughputFactor = 0.5}},
                                   {.trials = 2000}, {}, progress));
    QCOMPARE(results.size(), std::size_t{4});
    QVERIFY(results[0] == results[1]);
    QCOMPARE(results[2].components[0].time, results[0].components[0].time);
    // The transfer alone differs, by 10 s in every single trial.
    for (std::size_t i = 0; i < results[0].components[0].time.curve.size(); ++i)
        QVERIFY(std::abs(results[3].components[0].time.curve[i] - results[0].components[0].time.curve[i] -
                         10) < 0.01f);
    QCOMPARE(progress.snapshot().itemsDone, std::uint64_t{4});
    QCOMPARE(progress.snapshot().itemsTotal, std::uint64_t{4});
}

void TestScenario::stoppedComparisonHasOnlyWholeSimulations()
{
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    VERIFY_ASSIGN(results, compareScenarios(plan(), {{}, {}}, {}, stop.get_token(), progress));
    QVERIFY(results.empty());
}

void TestScenario::saysWhatToFixFirst()
{
    // A fifth less of database 20 s, of orders 40 s, of risk 50 s and of the transfer of 10 s; two at work at once save 40 s.
    Progress progress;
    VERIFY_ASSIGN(fixes, whatToFixFirst(plan(), {.trials = 10}, {}, progress));
    QVERIFY(fixes.isComplete);
    QCOMPARE(fixes.p95, 120.0);
    QStringList found;
    for (const Improvement &fix : fixes.found)
        found << u"%1 %2 %3"_s.arg(fix.name).arg(fix.gainedP95).arg(fix.p95);
    QCOMPARE(found, (QStringList{u"engineers 40 80"_s, u"risk 10 110"_s, u"orders 8 112"_s,
                                 u"database 4 116"_s, u"nas 2 118"_s}));
    VERIFY_ASSIGN(two, whatToFixFirst(plan(), {.trials = 10}, {}, progress, 2));
    QCOMPARE(two.found.size(), std::size_t{2});
}

void TestScenario::stoppedSearchSaysSo()
{
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    VERIFY_ERROR(Cancelled, whatToFixFirst(plan(), {}, stop.get_token(), progress));
}

QTEST_APPLESS_MAIN(TestScenario)
#include "tst_scenario.moc"
