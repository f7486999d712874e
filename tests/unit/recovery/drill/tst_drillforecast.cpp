// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was forecast of a drill, and where reality fell in it.
#include "model/recovery/drill/drillforecast.h"
#include "model/recovery/simulation/simulation.h"
#include "model/recovery/simulation/simulationfacts.h"
#include "model/reports/drillpage.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

const std::vector<StepKind> kSteps{StepKind::Restore, StepKind::Verify};

ForecastTime around(const QString &name, double seconds)
{
    ForecastTime time{.component = name};
    for (std::size_t i = 0; i < kForecastShares.size(); ++i)
        time.seconds[i] = seconds * (0.5 + kForecastShares[i]);
    return time;
}

DrillDeclaration foretold()
{
    DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps)});
    drill.forecast = Forecast{.made = Timestamp{500'000h},
                              .plan = u"plan"_s,
                              .trials = kDrillTrials,
                              .seed = 1,
                              .inputHash = u"abc"_s,
                              .whole = around({}, 100),
                              .components = {around(u"a"_s, 20), around(u"b"_s, 20)}};
    return drill;
}

Result<> recover(DrillStory &story, const QString &name, std::chrono::seconds time)
{
    BACKSTOP_TRY(story.begin(name));
    BACKSTOP_TRY(story.restored(name, 0, story.time() - 10min));
    story.pass(time / 2);
    BACKSTOP_TRY(story.end(name));
    BACKSTOP_TRY(story.begin(name, 1));
    story.pass(time - time / 2);
    return story.end(name, 1);
}

} // namespace

class TestDrillForecast : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereRealityFell();
    void isKeptInTheJournal();
    void whatCannotBeReadIsNoForecast();
    void planOfADrillIsWhatIsPlayed();
    void whatHasNothingToDoTakesNoTime();
    void reportsTellIt();
};

void TestDrillForecast::saysWhereRealityFell()
{
    DrillStory story(foretold());
    VERIFY_OK(story.declare());
    VERIFY_OK(recover(story, u"a"_s, 20s));
    DrillReport report = drillReportOf(story.state(), {});
    QCOMPARE(forecastOutcomes(report).size(), std::size_t{1}); // not all are back
    QCOMPARE(forecastLines(report).size(), std::size_t{3});
    QVERIFY(!forecastLines(report)[1].outcome);
    QCOMPARE(forecastLines(report)[1].median, 20.0);
    VERIFY_OK(recover(story, u"b"_s, 30s)); // after 50 s, and nothing from 10 to 30 was thought of
    report = drillReportOf(story.state(), {});
    const std::vector<ForecastLine> lines = forecastLines(report);
    QCOMPARE(lines[0].outcome->actual, 20.0);
    QCOMPARE(lines[0].outcome->position, 0.5);
    QVERIFY(lines[0].outcome->isWithinBand);
    QCOMPARE(positionText(lines[0].outcome->position), u"P50"_s);
    QVERIFY(!lines[1].outcome->isWithinBand);
    QCOMPARE(bandText(*lines[1].outcome), u"slower"_s);
    QCOMPARE(positionText(lines[1].outcome->position), u"above all of it"_s);
    QCOMPARE(lines[2].component, QString());
    QCOMPARE(bandText(*lines[2].outcome), u"faster"_s); // 50 s is the least of them
    QCOMPARE(heldText(calibrationOf(report)), u"the 90 % band held in 1 of 2 measured recoveries"_s);
}

void TestDrillForecast::isKeptInTheJournal()
{
    DrillStory story(foretold());
    VERIFY_OK(story.declare());
    VERIFY_ASSIGN(again, drillEventOf(toJson(story.events().front())));
    QVERIFY(again.declaration == story.events().front().declaration);
    QVERIFY(again.declaration->forecast == foretold().forecast);
}

void TestDrillForecast::whatCannotBeReadIsNoForecast()
{
    DrillStory story(foretold());
    VERIFY_OK(story.declare());
    QJsonObject event = toJson(story.events().front());
    QJsonObject drill = event.value("drill"_L1).toObject();
    QJsonObject forecast = drill.value("forecast"_L1).toObject();
    forecast.insert(u"version"_s, 99);
    drill.insert(u"forecast"_s, forecast);
    event.insert(u"drill"_s, drill);
    VERIFY_ASSIGN(again, drillEventOf(event));
    QVERIFY(!again.declaration->forecast);
    QVERIFY(again.declaration->noForecast.contains(u"newer version"_s));
}

void TestDrillForecast::planOfADrillIsWhatIsPlayed()
{
    DrillDeclaration drill =
        declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps, {u"a"_s})});
    drill.components = {u"b"_s};
    drill.plan.components[1].steps[1].runsInDrill = false;
    drill.plan.components[1].mobilise = Estimate{60, 60, 60};
    const RecoveryPlan full = drilledPlan(drill);
    QCOMPARE(full.components.size(), std::size_t{1});
    QVERIFY(full.components[0].dependencies.isEmpty()); // what it needs besides counts as there
    QCOMPARE(full.components[0].steps.size(), std::size_t{1});
    QVERIFY(full.components[0].mobilise);
    drill.mode = DrillMode::Automatic;
    QVERIFY(!drilledPlan(drill).components[0].mobilise);
}

void TestDrillForecast::whatHasNothingToDoTakesNoTime()
{
    DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps)});
    Component &component = drill.plan.components[0];
    component.backup.path = u"data"_s;
    component.recoveryScript = u"start"_s;
    component.mobilise = Estimate{60, 60, 60};
    component.failureProbability = 0.5;
    for (Step &step : component.steps)
        step.runsInDrill = false;
    const RecoveryPlan plan = drilledPlan(drill);
    QVERIFY(effectiveSteps(plan.components[0]).empty()); // not the usual ones
    VERIFY_ASSIGN(input, simulationInput(plan, {}, {}));
    Progress progress;
    VERIFY_ASSIGN(result, simulate(input, {.trials = 10}, {}, progress));
    QCOMPARE(result.plan.p95.value, 0.0);
}

void TestDrillForecast::reportsTellIt()
{
    DrillStory story(foretold());
    VERIFY_OK(story.declare());
    VERIFY_OK(recover(story, u"a"_s, 20s));
    const DrillReport report = drillReportOf(story.state(), {});
    const QJsonObject forecast = toJson(report).value("forecast"_L1).toObject();
    const QJsonObject line = forecast.value("lines"_L1).toArray().first().toObject();
    QCOMPARE(line.value("component"_L1).toString(), u"a"_s);
    QCOMPARE(line.value("measured_seconds"_L1).toDouble(), 20.0);
    QVERIFY(line.value("band_held"_L1).toBool());
    QVERIFY(forecast.value("lines"_L1).toArray().at(1).toObject().value("band_held"_L1).isNull());
    QCOMPARE(forecast.value("recoveries_measured"_L1).toInt(), 1);
    const Bytes page = reports::toHtml(report);
    QVERIFY(page.find("What was forecast") != Bytes::npos);
    QVERIFY(page.find("The band held for 1 of 1 components that came back.") != Bytes::npos);
    // And says so where there is none.
    DrillReport without = report;
    without.drill.forecast.reset();
    QVERIFY(toJson(without).value("forecast"_L1).isNull());
    QVERIFY(reports::toHtml(without).find("What was forecast") == Bytes::npos);
    without.drill.noForecast = u"plan: has a <team> of nobody"_s;
    QVERIFY(reports::toHtml(without).find("There is no forecast: plan: has a &lt;team&gt; of nobody") !=
            Bytes::npos);
}

QTEST_APPLESS_MAIN(TestDrillForecast)
#include "tst_drillforecast.moc"
