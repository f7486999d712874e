// SPDX-License-Identifier: GPL-3.0-or-later
//
// What drills measure, from one to the next.
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/drilljournal.h"
#include "model/recovery/drill/drilltrend.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
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
constexpr Timestamp kFirst{std::chrono::hours(500'000)};

DrillDeclaration firm(DrillMode mode = DrillMode::Full)
{
    DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps)});
    drill.mode = mode;
    return drill;
}

/// @p name is back after @p seconds, restored from a backup that is @p lost older than the disaster.
Result<> bringBack(DrillStory &story, const QString &name, std::chrono::seconds seconds,
                   std::chrono::seconds lost)
{
    BACKSTOP_TRY(story.begin(name, 0));
    BACKSTOP_TRY(story.restored(name, 0, kFirst - lost));
    BACKSTOP_TRY(story.end(name, 0));
    BACKSTOP_TRY(story.begin(name, 1));
    story.pass(seconds);
    return story.end(name, 1);
}

DrillMeasured measuredBy(const DrillStory &story)
{
    return measuredOf(drillReportOf(story.state(), {}));
}

/// The drill number @p day of the plan "plan", in which component "a" took @p rta of @p target.
DrillMeasured drillOf(int day, std::optional<double> rta, double target = 100)
{
    const std::optional<bool> isMet = rta ? std::optional(*rta <= target) : std::nullopt;
    return {.id = QString::number(day),
            .plan = u"plan"_s,
            .startedAt = kFirst + std::chrono::days(day),
            .whole = {.rta = {rta, target, isMet}},
            .components = {{.component = u"a"_s, .rta = {rta, target, isMet}}}};
}

TrendSummary summaryOf(const std::vector<std::optional<double>> &values)
{
    std::vector<DrillMeasured> drills;
    for (const auto &value : values)
        drills.push_back(drillOf(static_cast<int>(drills.size()), value));
    return drillTrends(drills).at(0).components.at(0).rta;
}

QStringList idsOf(const DrillTrend &trend)
{
    QStringList ids;
    for (const TrendDrill &drill : trend.drills)
        ids << drill.id;
    return ids;
}

/// As storeDrill() keeps it.
Result<> keep(repository::Repository &repo, DrillStory &story)
{
    TemporaryFolder folder;
    BACKSTOP_ASSIGN(journal, DrillJournal::create(folder.path("journal")));
    for (const DrillEvent &event : story.events())
        BACKSTOP_TRY(journal.append(event));
    BACKSTOP_ASSIGN(bytes, DrillJournal::bytesOf(folder.path("journal")));
    const DrillDeclaration &drill = story.state().declaration();
    const auto put = [&repo](const std::string &name, auto change) -> Result<> {
        const auto kept = repo.documents().update(name, [&change](QJsonObject &document) -> Result<> {
            change(document);
            return {};
        });
        return kept ? Result<>() : kept.error();
    };
    BACKSTOP_TRY(put("drill-" + drill.id.toStdString(), [&bytes](QJsonObject &document) {
        document.insert(u"journal"_s, QString::fromStdString(bytes));
    }));
    return put("drills", [&](QJsonObject &document) {
        QJsonArray lines = document.value("drills"_L1).toArray();
        lines << toJson(DrillSummary{.id = drill.id,
                                     .plan = drill.plan.name,
                                     .mode = drill.mode,
                                     .startedAt = story.state().declaredAt(),
                                     .completedAt = story.time(),
                                     .host = drill.host,
                                     .who = drill.who});
        document.insert(u"drills"_s, lines);
    });
}

} // namespace

class TestDrillTrend : public QObject
{
    Q_OBJECT

private slots:
    void componentsAndThePlanAreMeasured();
    void missedTargetsAreTold();
    void whatDidNotComeBackIsNotMeasuredAndMissed();
    void thePlanIsMeasuredOnlyAsAWhole();
    void worstLossNeedsAllThatRestore();
    void tabletopMeasuresNothing();
    void drillsAreOrderedByWhenTheyWereDeclared();
    void gapsStayGaps();
    void componentsComeAndGo();
    void plansAreKeptApart();
    void targetIsThatOfEachDrill();
    void latestIsComparedWithTheMedianBefore_data();
    void latestIsComparedWithTheMedianBefore();
    void targetsAreCountedWhereTheyCanBeJudged();
    void nothingMakesNoTrend();
    void damagedJournalsKeepTheOthersWorking();
    void whatIsKnownIsNotReadAgain();
    void readingCanBeStopped();

private:
    Progress m_progress;
};

void TestDrillTrend::componentsAndThePlanAreMeasured()
{
    DrillStory story(firm());
    VERIFY_OK(story.declare());
    VERIFY_OK(bringBack(story, u"a"_s, 120s, 600s));
    VERIFY_OK(bringBack(story, u"b"_s, 60s, 900s));
    VERIFY_OK(story.happen(DrillEventKind::Injected, u"team-member-absent: nobody is there"_s));
    const DrillMeasured measured = measuredBy(story);
    QCOMPARE(measured.id, story.state().declaration().id);
    QCOMPARE(measured.plan, u"plan"_s);
    QCOMPARE(measured.startedAt, kFirst);
    QVERIFY(measured.hasSurprises && measured.isRead);
    QCOMPARE(measured.components.at(0), (TrendMeasured{u"a"_s, {120.0, 600.0, true}, {600.0, 3600.0, true}}));
    QCOMPARE(measured.components.at(1), (TrendMeasured{u"b"_s, {180.0, 600.0, true}, {900.0, 3600.0, true}}));
    QCOMPARE(measured.whole.rta.measured, std::optional(180.0));
    QCOMPARE(measured.whole.rpa, (TrendValue{900.0, {}, true})); // the worst; there is no target of all
}

void TestDrillTrend::missedTargetsAreTold()
{
    DrillDeclaration drill = firm();
    drill.plan.target = 650s;
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(bringBack(story, u"a"_s, 601s, 3601s));
    VERIFY_OK(bringBack(story, u"b"_s, 60s, 1s));
    const DrillMeasured measured = measuredBy(story);
    QCOMPARE(measured.components.at(0).rta, (TrendValue{601.0, 600.0, false}));
    QCOMPARE(measured.components.at(0).rpa, (TrendValue{3601.0, 3600.0, false}));
    QCOMPARE(measured.whole.rta, (TrendValue{661.0, 650.0, false}));
    QCOMPARE(measured.whole.rpa, (TrendValue{3601.0, {}, false}));
}

void TestDrillTrend::whatDidNotComeBackIsNotMeasuredAndMissed()
{
    DrillDeclaration drill = firm();
    drill.plan.target = 3600s;
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(bringBack(story, u"a"_s, 120s, 600s));
    VERIFY_OK(story.begin(u"b"_s));
    VERIFY_OK(story.end(u"b"_s, 0, StepState::Failed));
    const DrillMeasured measured = measuredBy(story);
    QCOMPARE(measured.components.at(1).rta, (TrendValue{{}, 600.0, false}));
    QCOMPARE(measured.components.at(1).rpa, (TrendValue{{}, 3600.0, {}}));
    QCOMPARE(measured.whole.rta, (TrendValue{{}, 3600.0, false}));
}

void TestDrillTrend::thePlanIsMeasuredOnlyAsAWhole()
{
    DrillDeclaration drill = firm();
    drill.components = QStringList{u"a"_s};
    DrillStory story(drill);
    VERIFY_OK(story.declare());
    VERIFY_OK(bringBack(story, u"a"_s, 120s, 600s));
    const DrillReport report = drillReportOf(story.state(), {});
    QVERIFY(report.recoveredAfter); // of what took part
    const DrillMeasured measured = measuredOf(report);
    QCOMPARE(measured.components.size(), std::size_t{1});
    QCOMPARE(measured.components.at(0).rta.measured, std::optional(120.0));
    QVERIFY(!measured.whole.rta.measured && !measured.whole.rpa.measured && !measured.whole.rpa.isMet);
}

void TestDrillTrend::worstLossNeedsAllThatRestore()
{
    DrillDeclaration drill =
        declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, {StepKind::Script})});
    DrillStory without(drill);
    VERIFY_OK(without.declare());
    VERIFY_OK(bringBack(without, u"a"_s, 120s, 600s));
    const DrillMeasured one = measuredBy(without);
    QCOMPARE(one.whole.rpa, (TrendValue{600.0, {}, true})); // b has nothing to lose
    QCOMPARE(one.components.at(1).rpa, TrendValue());

    DrillStory missing(firm());
    VERIFY_OK(missing.declare());
    VERIFY_OK(bringBack(missing, u"a"_s, 120s, 600s));
    QCOMPARE(measuredBy(missing).whole.rpa, TrendValue()); // what b lost may be worse
    DrillStory worse(firm());
    VERIFY_OK(worse.declare());
    VERIFY_OK(bringBack(worse, u"a"_s, 120s, 6000s));
    QCOMPARE(measuredBy(worse).whole.rpa, (TrendValue{{}, {}, false})); // whatever b lost
    DrillStory unproven(drill);
    VERIFY_OK(unproven.declare());
    VERIFY_OK(unproven.begin(u"a"_s));
    VERIFY_OK(unproven.restored(u"a"_s, 0, kFirst - 600s));
    VERIFY_OK(unproven.end(u"a"_s));
    VERIFY_OK(unproven.begin(u"a"_s, 1));
    VERIFY_OK(unproven.end(u"a"_s, 1, StepState::Failed)); // restored in time, and not as it was backed up
    QCOMPARE(measuredBy(unproven).whole.rpa, (TrendValue{600.0, {}, {}}));
}

void TestDrillTrend::tabletopMeasuresNothing()
{
    DrillStory story(firm(DrillMode::Tabletop));
    VERIFY_OK(story.declare());
    for (const int step : {0, 1}) {
        VERIFY_OK(story.begin(u"a"_s, step));
        story.pass(60s);
        VERIFY_OK(story.end(u"a"_s, step));
    }
    VERIFY_OK(story.begin(u"b"_s));
    VERIFY_OK(story.end(u"b"_s, 0, StepState::Failed));
    const DrillMeasured measured = measuredBy(story);
    QCOMPARE(measured.mode, DrillMode::Tabletop);
    QCOMPARE(measured.components.at(0).rta, (TrendValue{{}, 600.0, {}}));
    QCOMPARE(measured.components.at(0).rpa, (TrendValue{{}, 3600.0, {}}));
    QCOMPARE(measured.components.at(1).rta, (TrendValue{{}, 600.0, {}})); // nor does it miss anything
    QVERIFY(!measured.whole.rta.measured && !measured.whole.rta.isMet && !measured.whole.rpa.isMet);
}

void TestDrillTrend::drillsAreOrderedByWhenTheyWereDeclared()
{
    const auto trends = drillTrends({drillOf(3, 30), drillOf(1, 10), drillOf(2, 20)});
    QCOMPARE(trends.size(), std::size_t{1});
    QCOMPARE(idsOf(trends[0]), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(trends[0].components.at(0).points.at(0).rta.measured, std::optional(10.0));
    QCOMPARE(trends[0].components.at(0).points.at(2).rta.measured, std::optional(30.0));
    QCOMPARE(trends[0].whole.rta.value, std::optional(30.0));
}

void TestDrillTrend::gapsStayGaps()
{
    DrillMeasured unread = drillOf(2, 20);
    unread.isRead = false;
    unread.components.clear();
    const DrillTrend trend = drillTrends({drillOf(0, 10), drillOf(1, {}), unread, drillOf(3, 30)}).at(0);
    QCOMPARE(trend.drills.size(), std::size_t{4});
    QVERIFY(trend.drills[1].isRead && !trend.drills[2].isRead);
    const std::vector<TrendPoint> &points = trend.components.at(0).points;
    QCOMPARE(points.size(), std::size_t{3}); // nothing is known of the third
    QCOMPARE(points[1].drill, std::size_t{1});
    QVERIFY(!points[1].rta.measured);
    QCOMPARE(points[2].drill, std::size_t{3});
    QCOMPARE(trend.whole.points.size(), std::size_t{3});
}

void TestDrillTrend::componentsComeAndGo()
{
    DrillMeasured before = drillOf(0, 10);
    before.components.push_back({.component = u"gone"_s, .rta = {5.0, {}, {}}});
    DrillMeasured after = drillOf(1, 20);
    after.components.insert(after.components.begin(), {.component = u"new"_s, .rta = {7.0, {}, {}}});
    const DrillTrend trend = drillTrends({before, after}).at(0);
    QCOMPARE(trend.components.size(), std::size_t{3});
    QCOMPARE(trend.components[0].component, u"new"_s);
    QCOMPARE(trend.components[1].component, u"a"_s);
    QCOMPARE(trend.components[2].component, u"gone"_s);
    QCOMPARE(trend.components[1].points.size(), std::size_t{2});
    QCOMPARE(trend.components[0].points.at(0).drill, std::size_t{1});
    QCOMPARE(trend.components[2].points.at(0).drill, std::size_t{0});
}

void TestDrillTrend::plansAreKeptApart()
{
    DrillMeasured office = drillOf(1, 50);
    office.plan = u"office"_s;
    const auto trends = drillTrends({drillOf(0, 10), office, drillOf(2, 20)});
    QCOMPARE(trends.size(), std::size_t{2});
    QCOMPARE(trends[0].plan, u"plan"_s); // that of the newest drill
    QCOMPARE(idsOf(trends[0]), (QStringList{u"0"_s, u"2"_s}));
    QCOMPARE(idsOf(trends[1]), QStringList{u"1"_s});
    QCOMPARE(trends[1].components.at(0).rta.value, std::optional(50.0));
}

void TestDrillTrend::targetIsThatOfEachDrill()
{
    const DrillTrend trend = drillTrends({drillOf(0, 80, 100), drillOf(1, 80, 60)}).at(0);
    const std::vector<TrendPoint> &points = trend.components.at(0).points;
    QCOMPARE(points[0].rta, (TrendValue{80.0, 100.0, true}));
    QCOMPARE(points[1].rta, (TrendValue{80.0, 60.0, false}));
}

void TestDrillTrend::latestIsComparedWithTheMedianBefore_data()
{
    using Values = std::vector<std::optional<double>>;
    QTest::addColumn<Values>("values");
    QTest::addColumn<std::optional<double>>("value");
    QTest::addColumn<std::optional<double>>("median");
    QTest::addColumn<std::optional<double>>("change");
    const std::optional<double> none;
    QTest::newRow("none") << Values{{}, {}} << none << none << none;
    QTest::newRow("two are too few") << Values{10, 20} << std::optional(20.0) << none << none;
    QTest::newRow("of two") << Values{10, 20, 25} << std::optional(25.0) << std::optional(15.0)
                            << std::optional(10.0);
    QTest::newRow("one bad day") << Values{900, 12, 10, 8} << std::optional(8.0) << std::optional(12.0)
                                 << std::optional(-4.0);
    QTest::newRow("gaps do not count") << Values{10, {}, 20, {}, 12, {}} << std::optional(12.0)
                                       << std::optional(15.0) << std::optional(-3.0);
    QTest::newRow("of four") << Values{40, 10, 30, 20, 5} << std::optional(5.0) << std::optional(25.0)
                             << std::optional(-20.0);
}

void TestDrillTrend::latestIsComparedWithTheMedianBefore()
{
    QFETCH(std::vector<std::optional<double>>, values);
    QFETCH(std::optional<double>, value);
    QFETCH(std::optional<double>, median);
    QFETCH(std::optional<double>, change);
    const TrendSummary summary = summaryOf(values);
    QCOMPARE(summary.value, value);
    QCOMPARE(summary.medianBefore, median);
    QCOMPARE(summary.change(), change);
    if (value) // the place of the point, not of what was measured
        QCOMPARE(values.at(*summary.latest), value);
    else
        QVERIFY(!summary.latest);
}

void TestDrillTrend::targetsAreCountedWhereTheyCanBeJudged()
{
    DrillMeasured lost = drillOf(4, {});
    lost.components[0].rta.isMet = false;
    DrillMeasured aimless = drillOf(5, 300);
    aimless.components[0].rta = {300.0, {}, {}};
    const DrillTrend trend =
        drillTrends({drillOf(1, 99), drillOf(2, 101), drillOf(3, {}), lost, aimless}).at(0);
    const TrendSummary &summary = trend.components.at(0).rta;
    QCOMPARE(summary.measured, 3);
    QCOMPARE(summary.judged, 3);
    QCOMPARE(summary.met, 1);
    QCOMPARE(trend.components.at(0).rpa, TrendSummary());
}

void TestDrillTrend::nothingMakesNoTrend()
{
    QVERIFY(drillTrends({}).empty());
}

void TestDrillTrend::damagedJournalsKeepTheOthersWorking()
{
    TestRepository test;
    VERIFY_ASSIGN(none, measuredDrills(test.repo(), {}, m_progress, {}));
    QVERIFY(none.drills.empty() && none.unread.empty());
    for (const int number : {1, 2, 3}) {
        DrillDeclaration drill = firm();
        drill.id = u"2027011%1-080000-abcdef"_s.arg(number);
        DrillStory story(drill);
        VERIFY_OK(story.declare());
        VERIFY_OK(bringBack(story, u"a"_s, std::chrono::seconds(number), 600s));
        VERIFY_OK(keep(test.repo(), story));
    }
    test.flipBit("documents/drill-20270112-080000-abcdef/0000000001", 400);
    VERIFY_ASSIGN(seen, measuredDrills(test.repo(), {}, m_progress, {}));
    QCOMPARE(seen.drills.size(), std::size_t{3});
    QCOMPARE(seen.unread.size(), std::size_t{1});
    QVERIFY(seen.drills[0].isRead && !seen.drills[1].isRead && seen.drills[2].isRead);
    QCOMPARE(seen.drills[1].plan, u"plan"_s); // it has its place on the axis
    QCOMPARE(seen.drills[1].startedAt, kFirst);
    QVERIFY(seen.drills[1].components.empty());
    QCOMPARE(seen.drills[2].components.at(0).rta.measured, std::optional(3.0));
    QCOMPARE(drillTrends(seen.drills).at(0).components.at(0).rta.measured, 2);
}

void TestDrillTrend::whatIsKnownIsNotReadAgain()
{
    TestRepository test;
    DrillStory story(firm());
    VERIFY_OK(story.declare());
    VERIFY_OK(keep(test.repo(), story));
    VERIFY_ASSIGN(first, measuredDrills(test.repo(), {}, m_progress, {}));
    QVERIFY(first.drills.at(0).isRead);
    test.flipBit("documents/drill-20270115-080000-abcdef/0000000001", 400);
    VERIFY_ASSIGN(again, measuredDrills(test.repo(), first, m_progress, {}));
    QVERIFY(again.drills.at(0).isRead && again.unread.empty());
    VERIFY_ASSIGN(anew, measuredDrills(test.repo(), {}, m_progress, {}));
    QVERIFY(!anew.drills.at(0).isRead);
    // What could not be read is tried again, and told again.
    VERIFY_ASSIGN(still, measuredDrills(test.repo(), anew, m_progress, {}));
    QCOMPARE(still.unread.size(), std::size_t{1});
}

void TestDrillTrend::readingCanBeStopped()
{
    TestRepository test;
    DrillStory story(firm());
    VERIFY_OK(story.declare());
    VERIFY_OK(keep(test.repo(), story));
    std::stop_source stop;
    stop.request_stop();
    VERIFY_ERROR(Cancelled, measuredDrills(test.repo(), {}, m_progress, stop.get_token()));
}

QTEST_GUILESS_MAIN(TestDrillTrend)
#include "tst_drilltrend.moc"
