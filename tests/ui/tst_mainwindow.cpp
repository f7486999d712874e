// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/uitest.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/inspector.h"
#include "ui/widgets/jobsdrawer.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutARepositoryOnlyTheWelcomePageIsShown();
    void openingShowsItsBackups();
    void closingLeavesNothingOfTheRepository();
    void backAndForwardWalkThePages();
    void theInspectorFollowsTheSelectionAndCanBeHidden();
    void actionsSayWhyTheyAreDisabled();
    void theStripShowsTheJobThatRuns();
    void theStripSaysHowTheLastJobEnded();
    void cancelInTheStripCancelsThatJob();
    void theDrawerOpensWithItsKey();
    void theSidebarCountsRunningJobs();
    void aFailedJobSaysWhatToDo();
    void housekeepingIsNotInTheStrip();
    void theStripShowsWhatEndedLast();
    void theStripIsOfTheOpenRepository();
    void damageIsSaidOnTheFirstScreen();
    void regionsAreWalkedOneAfterTheOther();
    void aClickBesideTheRowsKeepsTheSelection();
    void theMenuOfColumnsStaysOpen();
    void theNewestJobIsSelectedAndHousekeepingIsNotListed();
    void anOlderJobThatIsLookedAtStays();
    void aCancelledJobSaysWhatTheEngineSaid();
    void whatIsCountedHasItsUnit();
    void jobsCanBeSeenFromTheWelcomePage();
    void leavingARecoveryCodeIsAsked();
    void openAndNewGoToTheirForms();
    void regionsAreWalkedBackwardsFromNowhere();
    void factsKeepWhatIsSelectedWhileOthersRun();
    void theCommandBesideABackupNamesItsRepository();
    void anInterruptedJobSaysWhatToDo();
    void closingWithoutJobsAsksNothing();
    void closingWithJobsAsksAndStays();
    void closingWithJobsStopsThemWhenTold();
    void closingWhileTheHistoryIsReadAsksNothing();
    void aJobThatFollowsAnotherIsStoppedToo();
    void theQuestionAnswersItselfWhenTheLastJobEnds();
    void theQuestionSwallowsNoSignal();
    void theThemeIsChosenInTheMenu();
    void openRecentListsWhatWasOpened();
    void theDemoIsMarkedAsOne();
    void geometryAndPanelsAreRemembered();
    void fitsIntoTheSmallestWindow();

private:
    void make();
    void open();
    QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QStringLiteral("action_") + QLatin1String(name));
    }
    jobs::Job *start(DrivenWork &work, const QString &object = QStringLiteral("/srv/trading/data"));

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<Theme> m_theme;
    ScriptedPrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_prompts = {};
    m_data = std::make_unique<FirmData>();
    m_theme = std::make_unique<Theme>(&m_data->settings);
    make();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_data.reset();
}

void TestMainWindow::make()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(MainWindow::Context{&m_data->settings, m_theme.get(), &m_prompts,
                                                                m_data->jobs.get(), &m_data->clock});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::open()
{
    m_window->openRepository(m_data->repository(), m_data->models());
    QTRY_VERIFY(m_window->backupsPage()->currentBackup());
}

jobs::Job *TestMainWindow::start(DrivenWork &work, const QString &object)
{
    jobs::Job *job =
        m_data->queue.add({QStringLiteral("backup"), QStringLiteral("Back up"), object}, {}, work.work());
    work.progress();
    if (!QTest::qWaitFor([job] { return job->state() == jobs::JobState::Running; }))
        qFatal("the job does not run");
    return job;
}

void TestMainWindow::withoutARepositoryOnlyTheWelcomePageIsShown()
{
    QVERIFY(m_window->welcomePage()->isVisible());
    QVERIFY(!named<Sidebar>(m_window.get(), "sidebar")->isVisible());
    QVERIFY(!action("backUp")->isEnabled());
}

void TestMainWindow::openingShowsItsBackups()
{
    open();
    QVERIFY(m_window->backupsPage()->isVisible());
    QVERIFY(!m_window->welcomePage()->isVisible());
    QVERIFY(m_window->windowTitle().contains(QLatin1String("trading-prod")));
    QVERIFY(action("backUp")->isEnabled());
    QSignalSpy asked(m_window.get(), &MainWindow::backUpRequested);
    click(named<QAbstractButton>(m_window.get(), "backUpButton"));
    QCOMPARE(asked.size(), 1);
}

void TestMainWindow::closingLeavesNothingOfTheRepository()
{
    open();
    m_window->closeRepository();
    QVERIFY(!m_window->backupsPage());
    QVERIFY(m_window->welcomePage()->isVisible());
    QVERIFY(m_window->findChildren<BackupsPage *>().isEmpty());
    open(); // and again
    QVERIFY(m_window->backupsPage()->isVisible());
}

void TestMainWindow::backAndForwardWalkThePages()
{
    open();
    auto *table = named<QTableView>(m_window.get(), "backupTable");
    table->setCurrentIndex(m_data->backups->index(3, 0));
    action("pageJobs")->trigger();
    QCOMPARE(m_window->currentPage(), MainWindow::kJobs);
    QCOMPARE(named<Sidebar>(m_window.get(), "sidebar")->currentPage(), MainWindow::kJobs);
    table->setCurrentIndex(m_data->backups->index(0, 0));
    action("back")->trigger();
    QCOMPARE(m_window->currentPage(), MainWindow::kBackups);
    QCOMPARE(table->currentIndex().row(), 3);
    action("forward")->trigger();
    QCOMPARE(m_window->currentPage(), MainWindow::kJobs);
    QVERIFY(!action("forward")->isEnabled());
}

void TestMainWindow::theInspectorFollowsTheSelectionAndCanBeHidden()
{
    open();
    auto *inspector = named<Inspector>(m_window.get(), "inspector");
    QVERIFY(inspector->isVisible());
    QVERIFY(!named<Label>(inspector, "inspectorWhy")->text().isEmpty());
    const QString before = named<Label>(inspector, "commandText")->text();
    QTest::keyClick(named<QTableView>(m_window.get(), "backupTable"), Qt::Key_Down);
    QVERIFY(named<Label>(inspector, "commandText")->text() != before);
    QSignalSpy asked(m_window.get(), &MainWindow::restoreRequested);
    click(named<QAbstractButton>(inspector, "inspect_restore"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<BackupId>(), m_data->records()[1].id);
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QVERIFY(!inspector->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QVERIFY(inspector->isVisible());
}

void TestMainWindow::actionsSayWhyTheyAreDisabled()
{
    open();
    m_window->setBusyReason(QStringLiteral("Backup of data is running"));
    auto *button = named<QAbstractButton>(m_window.get(), "backUpButton");
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), QStringLiteral("Backup of data is running"));
    m_window->setBusyReason({});
    QVERIFY(button->isEnabled());
}

void TestMainWindow::theStripShowsTheJobThatRuns()
{
    auto *drawer = named<JobsDrawer>(m_window.get(), "jobsDrawer");
    QVERIFY(!drawer->isVisible());
    DrivenWork first;
    DrivenWork second;
    start(first);
    start(second, QStringLiteral("/srv/archive"));
    QTRY_VERIFY(drawer->isVisible());
    Progress &progress = first.progress();
    progress.setPhase(Phase::Reading);
    progress.setTotals(10, 1'000'000'000);
    for (int second_ = 0; second_ < 10; ++second_) {
        progress.addBytes(50'000'000);
        m_data->clock.advance(std::chrono::seconds(1));
        m_data->queue.poll();
    }
    auto *bar = named<QProgressBar>(drawer, "jobProgress");
    QTRY_COMPARE(bar->value(), 500);
    const QString numbers = named<ElidedLabel>(drawer, "jobNumbers")->text();
    QVERIFY2(numbers.contains(QLatin1String("50")) && numbers.contains(QLatin1String("MiB/s")) &&
                 numbers.contains(QLatin1String("left")),
             qPrintable(numbers));
    QCOMPARE(named<ElidedLabel>(drawer, "jobObject")->text(), QStringLiteral("/srv/trading/data"));
    QVERIFY(named<QAbstractButton>(drawer, "jobsToggle")->text().contains(QLatin1Char('1')));
    progress.setTotals(10, 2'000'000'000); // more was found: the bar stands still and never goes back
    m_data->queue.poll();
    QCOMPARE(bar->value(), 500);
}

void TestMainWindow::theStripSaysHowTheLastJobEnded()
{
    DrivenWork work;
    jobs::Job *job = start(work);
    work.finish(Error{ErrorCode::Partial, QStringLiteral("data: 3 entries could not be read"), {}});
    QTRY_VERIFY(job->isFinished());
    auto *drawer = named<JobsDrawer>(m_window.get(), "jobsDrawer");
    QTRY_VERIFY(named<ElidedLabel>(drawer, "jobNumbers")->text().contains(QLatin1String("3 entries")));
    QVERIFY(!named<QProgressBar>(drawer, "jobProgress")->isVisible());
    QCOMPARE(named<StateLabel>(drawer, "jobState")->word(),
             itemmodels::statusText(itemmodels::Status::PartlySucceeded));
}

void TestMainWindow::cancelInTheStripCancelsThatJob()
{
    DrivenWork first;
    DrivenWork second;
    jobs::Job *one = start(first);
    jobs::Job *two = start(second, QStringLiteral("/srv/archive"));
    QTRY_VERIFY(named<QAbstractButton>(m_window.get(), "jobCancel")->isVisible());
    click(named<QAbstractButton>(m_window.get(), "jobCancel"));
    QTRY_COMPARE(one->state(), jobs::JobState::Cancelled);
    QCOMPARE(two->state(), jobs::JobState::Running);
}

void TestMainWindow::theDrawerOpensWithItsKey()
{
    DrivenWork work;
    start(work);
    auto *drawer = named<JobsDrawer>(m_window.get(), "jobsDrawer");
    QTRY_VERIFY(drawer->isVisible());
    QVERIFY(!drawer->isOpen());
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(drawer->isOpen());
    click(named<QAbstractButton>(drawer, "jobsToggle"));
    QVERIFY(!drawer->isOpen());
    QVERIFY(!action("drawer")->isChecked());
}

void TestMainWindow::theSidebarCountsRunningJobs()
{
    open();
    DrivenWork work;
    jobs::Job *job = start(work);
    auto *sidebar = named<Sidebar>(m_window.get(), "sidebar");
    const auto spoken = [sidebar] {
        QStringList texts;
        for (int row = 0; row < sidebar->model()->rowCount(); ++row)
            texts << sidebar->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return texts.join(QLatin1Char(';'));
    };
    QTRY_VERIFY(spoken().contains(QLatin1String("1 running")));
    work.finish();
    QTRY_VERIFY(job->isFinished());
    QTRY_VERIFY(!spoken().contains(QLatin1String("1 running")));
}

void TestMainWindow::aFailedJobSaysWhatToDo()
{
    open();
    DrivenWork work;
    jobs::Job *job = start(work);
    work.finish(Error{ErrorCode::NoSpace, QStringLiteral("packs: no space left"),
                      QStringLiteral("Free some space.")});
    QTRY_VERIFY(job->isFinished());
    m_window->showJob(job);
    QCOMPARE(named<Label>(m_window->jobsPage(), "jobHint")->text(), QStringLiteral("Free some space."));
    QVERIFY(!named<QAbstractButton>(m_window->jobsPage(), "cancelJob")->isVisible());
    m_window->jobsPage()->setProblems(job->number(), {{QStringLiteral("a"), QStringLiteral("b")}});
    QCOMPARE(named<QTableView>(m_window->jobsPage(), "jobProblems")->model()->rowCount(), 1);
    auto *open = named<QAbstractButton>(m_window->jobsPage(), "openReport");
    QVERIFY2(!open->isVisible(), "there is none");
    m_window->jobsPage()->setHasReport(job->number());
    QSignalSpy report(m_window->jobsPage(), &JobsPage::reportRequested);
    click(open);
    QCOMPARE(report.size(), 1);
}

void TestMainWindow::housekeepingIsNotInTheStrip()
{
    DrivenWork work;
    m_data->queue.add({QStringLiteral("catalog"), QStringLiteral("Read the history"), {}}, {}, work.work());
    work.progress();
    auto *drawer = named<JobsDrawer>(m_window.get(), "jobsDrawer");
    QVERIFY(!drawer->isVisible());
    DrivenWork backup;
    start(backup);
    QTRY_VERIFY(drawer->isVisible());
    QCOMPARE(named<ElidedLabel>(drawer, "jobObject")->text(), QStringLiteral("/srv/trading/data"));
}

void TestMainWindow::theStripShowsWhatEndedLast()
{
    open();
    auto *object = named<ElidedLabel>(m_window.get(), "jobObject");
    const auto run = [this](const QString &what, const Result<> &result) {
        DrivenWork work;
        jobs::Job *job = start(work, what);
        m_data->clock.advance(std::chrono::seconds(1));
        work.finish(result);
        QTRY_VERIFY(job->isFinished());
        m_data->clock.advance(std::chrono::seconds(1));
    };
    DrivenWork beside;
    jobs::Job *slow = start(beside, QStringLiteral("/srv/beside"));
    m_data->clock.advance(std::chrono::seconds(1));
    run(QStringLiteral("/srv/failed"), Error{ErrorCode::Io, QStringLiteral("the disk is gone"), {}});
    beside.finish();
    QTRY_VERIFY(slow->isFinished());
    QTRY_VERIFY2(object->text().contains(QLatin1String("/srv/failed")),
                 "what ran beside it does not hide a failure that nobody has seen");
    run(QStringLiteral("/srv/good"), {});
    QTRY_VERIFY2(object->text().contains(QLatin1String("/srv/good")), qPrintable(object->text()));
    run(QStringLiteral("/srv/cancelled"), Error{ErrorCode::Cancelled, QStringLiteral("was cancelled"), {}});
    QTRY_VERIFY2(object->text().contains(QLatin1String("/srv/cancelled")), qPrintable(object->text()));
}

void TestMainWindow::theStripIsOfTheOpenRepository()
{
    open();
    DrivenWork work;
    jobs::Job *job =
        m_data->queue.add({QStringLiteral("verify"), QStringLiteral("Verify"), QStringLiteral("elsewhere")},
                          {.repository = QStringLiteral("/mnt/another"), .writer = false}, work.work());
    work.progress();
    work.finish(Error{ErrorCode::Io, QStringLiteral("the disk is gone"), {}});
    QTRY_VERIFY(job->isFinished());
    auto *drawer = named<JobsDrawer>(m_window.get(), "jobsDrawer");
    QTRY_VERIFY(!drawer->isVisible());
    // That a repository was opened is plain to see, and no end that hides another one.
    m_data->queue.addInterrupted(
        {QStringLiteral("backup"), QStringLiteral("Back up"), QStringLiteral("/srv/data")},
        m_data->clock.now());
    QTRY_VERIFY(drawer->isVisible());
    m_data->clock.advance(std::chrono::seconds(1));
    DrivenWork opening;
    jobs::Job *opened = m_data->queue.add(
        {QStringLiteral("open"), QStringLiteral("Open"), QStringLiteral("/mnt/here")}, {}, opening.work());
    opening.progress();
    opening.finish();
    QTRY_VERIFY(opened->isFinished());
    auto *object = named<ElidedLabel>(m_window.get(), "jobObject");
    QTRY_VERIFY2(object->text().contains(QLatin1String("/srv/data")), qPrintable(object->text()));
}

void TestMainWindow::damageIsSaidOnTheFirstScreen()
{
    open();
    auto *bar = named<MessageBar>(m_window.get(), "damagedBar");
    QTRY_VERIFY(bar->isVisible());
    const auto *status = named<QLabel>(m_window.get(), "statusText");
    QTRY_VERIFY2(status->text().contains(QLatin1String("1 damaged")), qPrintable(status->text()));
    auto *sidebar = named<Sidebar>(m_window.get(), "sidebar");
    QStringList spoken;
    for (int row = 0; row < sidebar->model()->rowCount(); ++row)
        spoken << sidebar->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.join(QLatin1Char(';')).contains(QLatin1String("1 damaged")),
             qPrintable(spoken.join(QLatin1Char(';'))));
    click(named<QAbstractButton>(m_window.get(), "showDamaged"));
    QTRY_COMPARE(m_data->backups->rowCount(), 1);
}

void TestMainWindow::regionsAreWalkedOneAfterTheOther()
{
    open();
    m_window->backupsPage()->focusList();
    const auto isIn = [this](const char *name) {
        const auto *region = named<QWidget>(m_window.get(), name);
        const QWidget *focused = m_window->focusWidget();
        return focused && (region == focused || region->isAncestorOf(focused));
    };
    QVERIFY(isIn("backupTable"));
    for (const char *name :
         {"backupDetail", "inspector", "sidebar", "backupFilter", "backupTable", "backupDetail"}) {
        action("nextRegion")->trigger();
        QVERIFY2(isIn(name), name);
    }
    action("pageJobs")->trigger();
    action("pageBackups")->trigger();
    QVERIFY2(isIn("backupTable"), qPrintable(m_window->focusWidget()->objectName()));
}

void TestMainWindow::aClickBesideTheRowsKeepsTheSelection()
{
    open();
    m_window->backupsPage()->filterLine()->setText(QStringLiteral("state:partial"));
    QTRY_COMPARE(m_data->backups->rowCount(), 1);
    auto *table = named<QTableView>(m_window.get(), "backupTable");
    QTRY_VERIFY(table->selectionModel()->hasSelection());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->viewport()->rect().bottomLeft() + QPoint(9, -3));
    QVERIFY(table->selectionModel()->hasSelection());
    auto *sidebar = named<Sidebar>(m_window.get(), "sidebar");
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {},
                      sidebar->viewport()->rect().bottomLeft() + QPoint(9, -3));
    QVERIFY(sidebar->selectionModel()->hasSelection());
}

void TestMainWindow::theMenuOfColumnsStaysOpen()
{
    open();
    action("columns")->trigger();
    auto *table = named<QTableView>(m_window.get(), "backupTable");
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction *first = menu->actions().first();
    menu->setActiveAction(first);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
        const bool was = first->isChecked();
        QTest::keyClick(menu, key);
        QCOMPARE(first->isChecked(), !was);
        QCOMPARE(table->isColumnHidden(0), was);
        QVERIFY(menu->isVisible());
    }
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestMainWindow::theNewestJobIsSelectedAndHousekeepingIsNotListed()
{
    open();
    const auto *table = named<QTableView>(m_window->jobsPage(), "jobTable");
    DrivenWork work;
    jobs::Job *job = start(work);
    work.finish();
    QTRY_VERIFY(job->isFinished());
    DrivenWork reading;
    jobs::Job *housekeeping = m_data->queue.add(
        {QStringLiteral("catalog"), QStringLiteral("Read the history"), QStringLiteral("here")}, {},
        reading.work());
    reading.progress();
    QCOMPARE(m_data->jobs->jobAt(table->currentIndex()), job);
    QVERIFY(table->isRowHidden(m_data->jobs->indexOf(housekeeping).row()));
    reading.finish(Error{ErrorCode::Io, QStringLiteral("the disk is gone"), {}});
    QTRY_VERIFY(housekeeping->isFinished());
    QTRY_VERIFY(!table->isRowHidden(m_data->jobs->indexOf(housekeeping).row()));
    DrivenWork next;
    jobs::Job *newest = start(next);
    QCOMPARE(m_data->jobs->jobAt(table->currentIndex()), newest);
    QCOMPARE(named<QLabel>(m_window->jobsPage(), "jobTitle")->text(),
             QStringLiteral("Back up /srv/trading/data"));
}

void TestMainWindow::anOlderJobThatIsLookedAtStays()
{
    open();
    m_window->showPage(MainWindow::kJobs);
    auto *table = named<QTableView>(m_window->jobsPage(), "jobTable");
    DrivenWork first;
    jobs::Job *older = start(first);
    first.finish();
    QTRY_VERIFY(older->isFinished());
    DrivenWork second;
    jobs::Job *newer = start(second);
    QCOMPARE(m_data->jobs->jobAt(table->currentIndex()), newer);
    table->setCurrentIndex(m_data->jobs->indexOf(older)); // and another begins before anything else changes
    DrivenWork third;
    start(third);
    QCOMPARE(m_data->jobs->jobAt(table->currentIndex()), older);
}

void TestMainWindow::aCancelledJobSaysWhatTheEngineSaid()
{
    for (const auto &[message, shown] :
         {std::pair{"restore: cancelled", "Cancelled"},
          std::pair{"backup: cancelled, nothing was committed", "Cancelled: nothing was committed"},
          std::pair{"/srv/cancelled, orders: cancelled before it began", "Cancelled: before it began"}}) {
        DrivenWork work;
        const jobs::Job *job = start(work);
        work.finish(Error{ErrorCode::Cancelled, QLatin1String(message), {}});
        QTRY_COMPARE(job->state(), jobs::JobState::Cancelled);
        QCOMPARE(outcomeText(*job), QLatin1String(shown));
    }
}

void TestMainWindow::whatIsCountedHasItsUnit()
{
    DrivenWork work;
    jobs::Job *job = m_data->queue.add({QStringLiteral("catalog"), QStringLiteral("Read the history"), {}},
                                       {}, work.work());
    work.progress().setTotals(100'000, 0);
    QTRY_COMPARE(job->state(), jobs::JobState::Running);
    for (int i = 0; i < 10; ++i) {
        work.progress().addItems(1'000);
        m_data->clock.advance(std::chrono::seconds(1));
        m_data->queue.poll();
    }
    const QString numbers = numbersText(*job);
    QVERIFY2(numbers.contains(QLatin1String("items/s")) && numbers.contains(QLatin1String("left")),
             qPrintable(numbers));
    QVERIFY2(!numbers.contains(QLatin1String("file")) && !numbers.contains(QLatin1String("B/s")),
             qPrintable(numbers));
}

void TestMainWindow::jobsCanBeSeenFromTheWelcomePage()
{
    DrivenWork work;
    jobs::Job *job = start(work);
    m_window->showJob(job);
    QVERIFY(m_window->jobsPage()->isVisible());
    QVERIFY(action("pageBackups")->isEnabled());
    action("pageBackups")->trigger();
    QVERIFY(m_window->welcomePage()->isVisible());
    action("pageJobs")->trigger();
    QVERIFY(m_window->jobsPage()->isVisible());
}

void TestMainWindow::leavingARecoveryCodeIsAsked()
{
    m_window->welcomePage()->showRecoveryCode({QStringLiteral("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH")});
    m_prompts.confirmations = {false, false, true};
    action("openRepository")->trigger();
    QCOMPARE(m_window->welcomePage()->step(), WelcomePage::Step::RecoveryCode);
    QVERIFY(!m_window->close());
    QCOMPARE(m_prompts.questions.size(), 2);
    action("newRepository")->trigger();
    QCOMPARE(m_window->welcomePage()->step(), WelcomePage::Step::Create);
    action("newRepository")->trigger(); // nothing to lose any more
    QCOMPARE(m_prompts.questions.size(), 3);
}

void TestMainWindow::openAndNewGoToTheirForms()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    for (const bool isOpen : {false, true}) {
        if (isOpen)
            open();
        action("openRepository")->trigger();
        QVERIFY(m_window->welcomePage()->isVisible());
        QCOMPARE(m_window->welcomePage()->step(), WelcomePage::Step::Open);
        QVERIFY(named<QComboBox>(m_window.get(), "openLocation")->hasFocus());
        action("newRepository")->trigger();
        QCOMPARE(m_window->welcomePage()->step(), WelcomePage::Step::Create);
        QVERIFY(named<QLineEdit>(m_window.get(), "createLocation")->hasFocus());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_window->welcomePage()->step(), WelcomePage::Step::Choose);
    }
}

void TestMainWindow::regionsAreWalkedBackwardsFromNowhere()
{
    open();
    if (QWidget *focused = QApplication::focusWidget())
        focused->clearFocus();
    action("previousRegion")->trigger();
    auto *inspector = named<Inspector>(m_window.get(), "inspector");
    QVERIFY(m_window->focusWidget());
    QVERIFY2(inspector == m_window->focusWidget() || inspector->isAncestorOf(m_window->focusWidget()),
             qPrintable(m_window->focusWidget()->objectName()));
}

void TestMainWindow::factsKeepWhatIsSelectedWhileOthersRun()
{
    FactsTable facts;
    facts.setFacts(
        {{QStringLiteral("Files"), QStringLiteral("1")}, {QStringLiteral("Read"), QStringLiteral("2")}});
    const QList<Label *> before = facts.findChildren<Label *>();
    before[1]->setSelection(0, 1);
    facts.setFacts(
        {{QStringLiteral("Files"), QStringLiteral("1")}, {QStringLiteral("Read"), QStringLiteral("3")}});
    QCOMPARE(facts.findChildren<Label *>(), before);
    QCOMPARE(before[1]->selectedText(), QStringLiteral("1"));
    QCOMPARE(before[3]->text(), QStringLiteral("3"));
}

void TestMainWindow::theCommandBesideABackupNamesItsRepository()
{
    open();
    const auto *command = named<QLabel>(named<Inspector>(m_window.get(), "inspector"), "commandText");
    QTRY_VERIFY(
        command->text().startsWith(QLatin1String("backstopctl --repo /mnt/backup/trading-prod show ")));
}

void TestMainWindow::anInterruptedJobSaysWhatToDo()
{
    m_data->queue.addInterrupted(
        {QStringLiteral("restore"), QStringLiteral("Restore"), QStringLiteral("/tmp/out")},
        m_data->clock.now());
    m_window->showPage(MainWindow::kJobs);
    QVERIFY(named<QLabel>(m_window.get(), "jobOutcome")->text().startsWith(QLatin1String("Interrupted")));
    QVERIFY(
        named<QLabel>(m_window.get(), "jobHint")->text().contains(QLatin1String("replace changed files")));
    QVERIFY(!named<QAbstractButton>(m_window.get(), "cancelJob")->isVisible());
    QVERIFY(m_window->close()); // nothing of it is left to be stopped
    QVERIFY(m_prompts.questions.isEmpty());
}

void TestMainWindow::closingWithoutJobsAsksNothing()
{
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    QVERIFY(m_window->close());
    QVERIFY(m_prompts.questions.isEmpty());
    QCOMPARE(quit.size(), 1);
}

void TestMainWindow::closingWithJobsAsksAndStays()
{
    DrivenWork work;
    jobs::Job *job = start(work);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_prompts.confirmations = {false};
    QVERIFY(!m_window->close());
    QCOMPARE(m_prompts.questions.size(), 1);
    QVERIFY(m_prompts.questions[0].objects.first().contains(QLatin1String("/srv/trading/data")));
    QVERIFY(m_window->isVisible());
    QCOMPARE(job->state(), jobs::JobState::Running);
    QCOMPARE(quit.size(), 0);
}

void TestMainWindow::closingWithJobsStopsThemWhenTold()
{
    DrivenWork work;
    jobs::Job *job = start(work);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_prompts.confirmations = {true};
    QVERIFY2(!m_window->close(), "it stays until the job has stopped");
    QVERIFY(m_window->isVisible());
    QTRY_COMPARE(quit.size(), 1);
    QCOMPARE(job->state(), jobs::JobState::Cancelled);
    QCOMPARE(m_prompts.questions.size(), 1);
}

void TestMainWindow::closingWhileTheHistoryIsReadAsksNothing()
{
    DrivenWork work;
    const jobs::Job *job = m_data->queue.add(
        {QStringLiteral("catalog"), QStringLiteral("Read the history"), {}}, {}, work.work());
    QTRY_COMPARE(job->state(), jobs::JobState::Running);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(m_prompts.questions.isEmpty());
    QTRY_COMPARE(quit.size(), 1);
    QCOMPARE(job->state(), jobs::JobState::Cancelled);
}

void TestMainWindow::aJobThatFollowsAnotherIsStoppedToo()
{
    DrivenWork work;
    DrivenWork following;
    jobs::Job *job = start(work);
    QPointer<jobs::Job> next;
    connect(job, &jobs::Job::finished, this, [&] {
        next =
            m_data->queue.add({QStringLiteral("catalog"), QStringLiteral("Read"), {}}, {}, following.work());
    });
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_prompts.confirmations = {true};
    QVERIFY(!m_window->close());
    QTRY_COMPARE(quit.size(), 1);
    QVERIFY(next && next->isFinished());
}

void TestMainWindow::theQuestionAnswersItselfWhenTheLastJobEnds()
{
    DrivenWork work;
    const jobs::Job *job = start(work);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_prompts.whileAsked = [&] {
        work.finish();
        QTRY_VERIFY(m_prompts.answered);
    };
    m_window->close();
    QTRY_COMPARE(quit.size(), 1);
    QCOMPARE(job->state(), jobs::JobState::Succeeded);
}

void TestMainWindow::theQuestionSwallowsNoSignal()
{
    DrivenWork work;
    const jobs::Job *job = start(work);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_prompts.whileAsked = [&] {
        m_window->stopAndQuit(); // as SIGTERM does
        QTRY_COMPARE(quit.size(), 1);
    };
    m_window->close();
    QCOMPARE(m_prompts.questions.size(), 1);
    QCOMPARE(quit.size(), 1);
    QCOMPARE(job->state(), jobs::JobState::Cancelled);
}

void TestMainWindow::theThemeIsChosenInTheMenu()
{
    for (const auto &[name, scheme] :
         {std::pair{"themeDark", Scheme::Dark}, std::pair{"themeLight", Scheme::Light}}) {
        action(name)->trigger();
        QTRY_COMPARE(schemeOf(m_window->welcomePage()->palette()), scheme); // what is on the screen already
    }
    QCOMPARE(m_theme->mode(), Theme::Mode::Light);
}

void TestMainWindow::openRecentListsWhatWasOpened()
{
    auto *menu = m_window->findChild<QMenu *>(QStringLiteral("recentMenu"));
    QVERIFY(!menu->isEnabled());
    m_window->setRecentRepositories({{QStringLiteral("R&D"), QStringLiteral("/mnt/r&d"), {}, true},
                                     {QStringLiteral("old"), QStringLiteral("/mnt/old"), {}, false}});
    QVERIFY(menu->isEnabled());
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions()[0]->text().startsWith(QLatin1String("R&&D")));
    QVERIFY(!menu->actions()[1]->isEnabled());
    QSignalSpy asked(m_window.get(), &MainWindow::recentRequested);
    menu->actions()[0]->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("/mnt/r&d"));
    m_window->welcomePage()->showRecoveryCode({QStringLiteral("AAAA-BBBB")});
    menu->actions()[0]->trigger(); // the code would be lost, and the user stays
    QCOMPARE(asked.size(), 1);
}

void TestMainWindow::theDemoIsMarkedAsOne()
{
    open();
    QVERIFY(!named<QWidget>(m_window.get(), "demoBadge")->isVisible());
    RepositoryInfo demo = m_data->repository();
    demo.isDemo = true;
    m_window->openRepository(demo, m_data->models());
    QVERIFY(named<QWidget>(m_window.get(), "demoBadge")->isVisible());
    click(named<QAbstractButton>(m_window.get(), "useYourOwn"));
    QVERIFY(m_window->welcomePage()->isVisible());
}

void TestMainWindow::geometryAndPanelsAreRemembered()
{
    m_window->resize(1111, 666);
    open();
    action("inspector")->trigger();
    QVERIFY(!named<Inspector>(m_window.get(), "inspector")->isVisible());
    m_window->closeRepository();
    make();
    QCOMPARE(m_window->size(), QSize(1111, 666));
    open();
    QVERIFY(!named<Inspector>(m_window.get(), "inspector")->isVisible());
}

void TestMainWindow::fitsIntoTheSmallestWindow()
{
    open();
    m_window->resize(1024, 600);
    QTest::qWait(0);
    QCOMPARE(m_window->size(), QSize(1024, 600));
    QVERIFY(m_window->centralWidget()->minimumSizeHint().width() <= 1024);
    QVERIFY(m_window->centralWidget()->minimumSizeHint().height() <= 600);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
