// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drills in the window, with the engine: declared, done, answered, gone on with after a close, and listed.
#include "model/recovery/drill/drillhistory.h"
#include "tests/support/bytesurgeon.h"
#include "tests/ui/programfixture.h"
#include "ui/dialogs/drill/drillworddialog.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/widgets/chart/trendchart.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include <filesystem>

#include <sys/stat.h>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace Qt::StringLiterals;

class TestDrillController : public QObject, private ProgramFixture
{
    Q_OBJECT

private slots:
    void init() { makeRepository(); }
    void cleanup() { closeAll(); }
    void aDrillThatNeedsNobodyIsDoneAndListed();
    void aPersonAnswersAndTheDrillGoesOn();
    void aStepThatFailedIsTriedAgainInTheWindow();
    void anAbortStopsWhatHangs();
    void aClosedRepositoryLeavesADrillThatCanBeGoneOnWith();
    void aDrillOfAnotherProgramCannotBeTakenOver();
    void aRepositoryThatIsOpenedAgainCanGoOnWithItsDrill();
    void whatWasCancelledIsGoneOnWith();
    void aBusyTeamKeepsNobodyFromAnswering();
    void whatIsAtWorkEndsAlsoWhereItsRepositoryIsClosed();
    void aListThatCannotBeReadHidesNoDrill();
    void aDrillThatBeginsWithPeopleIsListedWhereNobodyIsAsked();
    void aJournalThatCannotBeReadHidesNothing();
    void anEndIsAJobThatIsListedAndSignedByWhoeverEndsIt();
    void aReportIsSaved();
    void theTrendIsReadWhenSomebodyLooksAtIt();

private:
    void script(const Bytes &name, const Bytes &text) const;
    RecoveryPlan plan() const;
    void open();
    void start(DrillMode mode);
    void begin(DrillMode mode) const;
    ui::DrillPage *page() const { return m_program->window.drillPage(); }
    template<typename T>
    T *find(const char *name) const
    {
        return named<T>(page(), name);
    }
    bool shows(const char *name) const { return find<QWidget>(name)->isVisible(); }
    std::vector<DrillSummary> ended() const { return *storedDrills(*other()); }
};

void TestDrillController::script(const Bytes &name, const Bytes &text) const
{
    VERIFY_OK(m_folder->write("scripts/" + name, text));
    ::chmod(m_folder->path("scripts/" + name).c_str(), 0700);
}

/// A database, and an engine that needs it.
RecoveryPlan TestDrillController::plan() const
{
    RecoveryPlan plan;
    plan.name = u"firm"_s;
    Component database;
    database.name = u"database"_s;
    database.backup.path = u"data/db"_s;
    database.rto = std::chrono::minutes(10);
    database.rpo = std::chrono::hours(1);
    database.steps = {{.kind = StepKind::Restore}, {.kind = StepKind::Verify}};
    Component engine = database;
    engine.name = u"engine"_s;
    engine.dependencies = {u"database"_s};
    plan.components = {database, engine};
    return plan;
}

void TestDrillController::open()
{
    openProgram(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(find<ui::EmptyState>("drillEmpty")->title() != u"The drills are being read…"_s ||
                                 !shows("drillEmpty"),
                             kPatience);
}

void TestDrillController::start(DrillMode mode)
{
    open();
    begin(mode);
}

void TestDrillController::begin(DrillMode mode) const
{
    const auto stored = PlanStore(*other()).newest();
    DrillRequest request;
    request.plan = (*stored)->reading.plan;
    request.planVersion = (*stored)->version;
    request.mode = mode;
    request.scripts = m_folder->path("scripts");
    std::filesystem::create_directories(request.scripts);
    emit page()->startRequested(request);
}

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

void TestDrillController::aClosedRepositoryLeavesADrillThatCanBeGoneOnWith()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Manual, .title = u"Look at it"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    QVERIFY(m_program->settle());
    openProgram(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    QVERIFY(!shows("drillDone"));
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    find<QPushButton>("drillDone")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    const auto report = storedReport(*other(), ended().front().id);
    QVERIFY(report);
    QCOMPARE(report->continuations, 0); // a person was waited for, and nothing was at work
}

void TestDrillController::aDrillOfAnotherProgramCannotBeTakenOver()
{
    store(plan());
    open();
    const auto repository = other();
    DrillRequest request;
    request.plan = plan();
    VERIFY_ASSIGN(
        drill, Drill::begin(m_program->services.drillsFolder(repository->config().id), request, *repository));
    QVERIFY(!drill->state().isFinished());
    m_program->window.showPage(ui::MainWindow::kBackups);
    emit page()->retryRequested();
    m_program->window.showPage(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page()->messages()->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue") && find<QPushButton>("drillContinue")->isEnabled(),
                             kPatience);
}

void TestDrillController::aRepositoryThatIsOpenedAgainCanGoOnWithItsDrill()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Manual, .title = u"Look at it"_s});
    store(asked);
    start(DrillMode::Full); // whose restores are a job that stays listed
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    QVERIFY(m_program->settle());
    m_program->repositories.close();
    openRepository(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
}

void TestDrillController::whatWasCancelledIsGoneOnWith()
{
    script("hang", "#!/bin/sh\ntest -e '" + m_folder->path("mended") + "' || sleep 600\n");
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Script, .program = u"hang"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(find<ui::Label>("drillText")->text().contains(u"Run its program"_s), kPatience);
    m_program->newest("drill")->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(find<ui::Label>("drillTitle")->text(), u"Nothing is being done"_s, kPatience);
    QVERIFY(!page()->messages()->isVisible()); // which was asked for
    VERIFY_OK(m_folder->write("mended", ""));
    find<QPushButton>("drillContinue")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(find<ui::StateLabel>("drillLast")->word(), u"Last drill: Passed (whole plan)"_s);
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

void TestDrillController::whatIsAtWorkEndsAlsoWhereItsRepositoryIsClosed()
{
    script("wait", "#!/bin/sh\nwhile ! test -e '" + m_folder->path("go") + "'; do sleep 0.02; done\n");
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Script, .program = u"wait"_s});
    store(asked);
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(find<ui::Label>("drillText")->text().contains(u"Run its program"_s), kPatience);
    const jobs::Job *job = m_program->newest("drill");
    m_program->repositories.close();
    QCOMPARE(job->state(), jobs::JobState::Running);
    VERIFY_OK(m_folder->write("go", ""));
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), jobs::JobState::Succeeded, kPatience);
    QCOMPARE(ended().size(), std::size_t{1});
}

void TestDrillController::aListThatCannotBeReadHidesNoDrill()
{
    RecoveryPlan asked = plan();
    asked.components[0].steps.push_back({.kind = StepKind::Manual, .title = u"Look at it"_s});
    store(asked);
    start(DrillMode::Full);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillDone") && find<QPushButton>("drillDone")->isEnabled(), kPatience);
    QVERIFY(m_program->settle());
    m_program.reset();
    const auto repository = other();
    VERIFY_OK(repository->documents().update("drills", [](QJsonObject &list) -> Result<> {
        list.insert(u"drills"_s, QJsonArray());
        return {};
    }));
    int damaged = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_folder->path("repo"))) {
        if (!entry.is_regular_file() || entry.path().native().find("/drills") == std::string::npos)
            continue;
        VERIFY_OK(ByteSurgeon(entry.path().native()).flip(entry.file_size() / 2));
        ++damaged;
    }
    QVERIFY(damaged > 0);
    openProgram(ui::MainWindow::kDrills);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillContinue"), kPatience);
    QCOMPARE(page()->messages()->text(), u"The drills that were cannot be read"_s);
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

void TestDrillController::aJournalThatCannotBeReadHidesNothing()
{
    store(plan());
    start(DrillMode::Automatic);
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    const Bytes folder = m_program->services.drillsFolder(other()->config().id);
    std::filesystem::create_directories(folder + "/99990101-000000-abcdef");
    QFile journal(QString::fromStdString(folder) + u"/99990101-000000-abcdef/journal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("of another program\n") > 0);
    journal.close();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(shows("drillList"), kPatience);
    QCOMPARE(page()->messages()->text(), u"A drill of this machine cannot be read"_s);
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
