// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drills in the window, with the engine: declared, done, answered, ended and listed.
#include "tests/ui/drillprogramfixture.h"
#include "ui/widgets/chart/trendchart.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTableView>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace Qt::StringLiterals;

class TestDrillController : public QObject, private DrillProgramFixture
{
    Q_OBJECT

private slots:
    void init() { makeRepository(); }
    void cleanup() { closeAll(); }
    void aDrillThatNeedsNobodyIsDoneAndListed();
    void aPersonAnswersAndTheDrillGoesOn();
    void aStepThatFailedIsTriedAgainInTheWindow();
    void anAbortStopsWhatHangs();
    void aBusyTeamKeepsNobodyFromAnswering();
    void aDrillThatBeginsWithPeopleIsListedWhereNobodyIsAsked();
    void anEndIsAJobThatIsListedAndSignedByWhoeverEndsIt();
    void aReportIsSaved();
    void theTrendIsReadWhenSomebodyLooksAtIt();
};

void TestDrillController::aDrillThatNeedsNobodyIsDoneAndListed()
{
    store(plan());
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(find<ui::StateLabel>("drillLast")->word(), u"Last drill: Passed (whole plan)"_s);
    QCOMPARE(ended().size(), std::size_t{1});
    QCOMPARE(ended().front().planVersion, std::uint64_t{1});
    QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>("drillComponentsMeasured")->model()->rowCount(), 2, kPatience);
    const jobs::Job *job = m_program->newest("drill");
    QVERIFY(job);
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), jobs::JobState::Succeeded, kPatience);
}

void TestDrillController::aPersonAnswersAndTheDrillGoesOn()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Manual, .title = u"Look at it"_s});
    asked.components[0].steps.push_back({.kind = StepKind::Approval, .title = u"Agree"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_COMPARE_WITH_TIMEOUT(find<ui::Label>("drillTitle")->text(), u"database: Look at it"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("drillDone")->isEnabled(), kPatience);
    find<QLineEdit>("drillNote")->setText(u"looks well"_s);
    find<QPushButton>("drillDone")->click();
    QTRY_COMPARE_WITH_TIMEOUT(find<ui::Label>("drillTitle")->text(), u"database: Agree"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("drillDone")->isEnabled(), kPatience);
    find<QPushButton>("drillDone")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(find<ui::StateLabel>("drillLast")->word(), u"Last drill: Passed (whole plan)"_s);
    const auto report = storedReport(*other(), ended().front().id);
    QVERIFY(report);
    QCOMPARE(report->components[0].steps[2].text, u"looks well"_s);
}

void TestDrillController::aStepThatFailedIsTriedAgainInTheWindow()
{
    script("once", "#!/bin/sh\ntest -e '" + m_folder->path("mended") + "'\n");
    RecoveryPlan asked = plan();
    asked.components[1].steps.push_back({.kind = StepKind::Script, .program = u"once"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillRetry") && find<QPushButton>("drillRetry")->isEnabled(), kPatience);
    VERIFY_OK(m_folder->write("mended", ""));
    find<QPushButton>("drillRetry")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(find<ui::StateLabel>("drillLast")->word(), u"Last drill: Passed (whole plan)"_s);
}

void TestDrillController::anAbortStopsWhatHangs()
{
    script("hang", "#!/bin/sh\nsleep 600\n");
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Script, .program = u"hang"_s});
    store(asked);
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(find<ui::Label>("drillText")->text().contains(u"Run its program"_s), kPatience);
    emit page()->abortRequested(u"a fire"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(find<ui::StateLabel>("drillLast")->word(), u"Last drill: Aborted (whole plan)"_s);
}

void TestDrillController::aBusyTeamKeepsNobodyFromAnswering()
{
    RecoveryPlan asked = plan();
    asked.teams = {{.name = u"desk"_s, .members = 1}};
    asked.components[1].dependencies.clear();
    for (Component &component : asked.components) {
        component.team = u"desk"_s;
        component.steps = {{.kind = StepKind::Manual, .title = u"Look at it"_s}};
    }
    store(asked);
    start(DrillMode::Full);
    for (const QString &name : {u"database"_s, u"engine"_s}) {
        QTRY_COMPARE_WITH_TIMEOUT(find<ui::Label>("drillTitle")->text(), name + u": Look at it"_s, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(),
                                 kPatience);
        QVERIFY(!shows("drillContinue"));
        find<QPushButton>("drillDone")->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
}

void TestDrillController::aDrillThatBeginsWithPeopleIsListedWhereNobodyIsAsked()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.insert(asked.components[0].steps.begin(),
                                     {.kind = StepKind::Approval, .isRequired = false});
    store(asked);
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QVERIFY(m_program->newest("drill"));
}

void TestDrillController::anEndIsAJobThatIsListedAndSignedByWhoeverEndsIt()
{
    RecoveryPlan asked = plan();
    asked.components[0].backup.path = u"data/nowhere"_s;
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillFinish") && find<QPushButton>("drillFinish")->isEnabled(),
                             kPatience);
    const jobs::Job *before = m_program->newest("drill");
    find<QLineEdit>("drillWho")->setText(u"ivan"_s);
    emit page()->finishRequested(u"mend the path"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(find<ui::StateLabel>("drillLast")->word(), u"Last drill: Failed (whole plan)"_s);
    QVERIFY(m_program->newest("drill") != before); // it may have a million files to remove
    const auto report = storedReport(*other(), ended().front().id);
    QVERIFY(report);
    QCOMPARE(report->notes.back().who, u"ivan"_s);
    QCOMPARE(report->notes.back().text, u"mend the path"_s);
}

void TestDrillController::aReportIsSaved()
{
    store(plan());
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList") && find<QPushButton>("saveDrillReport")->isEnabled(),
                             kPatience);
    const QString path = m_folder->qPath() + u"/drill.html"_s;
    m_program->prompts.paths = {path};
    find<QPushButton>("saveDrillReport")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
}

void TestDrillController::theTrendIsReadWhenSomebodyLooksAtIt()
{
    store(plan());
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    find<QTabBar>("drillTabBar")->setCurrentIndex(1);
    const auto nothing = [this] { return find<ui::Label>("drillTrendNothing")->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(nothing().startsWith(u"One drill is no trend"_s), kPatience);
    begin(DrillMode::Automatic); // and it is read anew when that has ended
    QTRY_COMPARE_WITH_TIMEOUT(find<ui::TrendChart>("drillTrendPlot")->data().spots.size(), std::size_t{2},
                              kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(find<ui::TrendChart>("drillTrendPlot")->current(), 1, kPatience);
    QVERIFY(shows("drillTrendPlot"));
    QVERIFY(m_program->settle());
    m_program.reset();
    const Bytes report = "repo/documents/drill-" + ended().front().id.toStdString() + "/0000000001";
    VERIFY_OK(m_folder->write(report, "no report"));
    open();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    find<QTabBar>("drillTabBar")->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(nothing().endsWith(u"1 report(s) could not be read."_s), kPatience);
    QVERIFY(nothing().startsWith(u"One drill is no trend"_s)); // the other one counts
}

QTEST_MAIN(TestDrillController)
#include "tst_drillcontroller.moc"
