// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window shows of jobs, and what it asks where one runs when it is closed.
#include "tests/ui/mainwindowfixture.h"
#include "tests/ui/uitest.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/widgets/jobsdrawer.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QPointer>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestWindowJobs : public QObject, private MainWindowFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { closeAll(); }
    void theStripShowsTheJobThatRuns();
    void theStripSaysHowTheLastJobEnded();
    void cancelInTheStripCancelsThatJob();
    void theDrawerOpensWithItsKey();
    void aFailedJobSaysWhatToDo();
    void housekeepingIsNotInTheStrip();
    void theStripShowsWhatEndedLast();
    void theStripIsOfTheOpenRepository();
    void theNewestJobIsSelectedAndHousekeepingIsNotListed();
    void anOlderJobThatIsLookedAtStays();
    void aCancelledJobSaysWhatTheEngineSaid();
    void whatIsCountedHasItsUnit();
    void anInterruptedJobSaysWhatToDo();
    void closingWithoutJobsAsksNothing();
    void closingWithJobsAsksAndStays();
    void closingWithJobsStopsThemWhenTold();
    void closingWhileTheHistoryIsReadAsksNothing();
    void aJobThatFollowsAnotherIsStoppedToo();
    void theQuestionAnswersItselfWhenTheLastJobEnds();
    void theQuestionSwallowsNoSignal();
};

void TestWindowJobs::theStripShowsTheJobThatRuns()
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

void TestWindowJobs::theStripSaysHowTheLastJobEnded()
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

void TestWindowJobs::cancelInTheStripCancelsThatJob()
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

void TestWindowJobs::theDrawerOpensWithItsKey()
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

void TestWindowJobs::aFailedJobSaysWhatToDo()
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

void TestWindowJobs::housekeepingIsNotInTheStrip()
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

void TestWindowJobs::theStripShowsWhatEndedLast()
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

void TestWindowJobs::theStripIsOfTheOpenRepository()
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

void TestWindowJobs::theNewestJobIsSelectedAndHousekeepingIsNotListed()
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

void TestWindowJobs::anOlderJobThatIsLookedAtStays()
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

void TestWindowJobs::aCancelledJobSaysWhatTheEngineSaid()
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

void TestWindowJobs::whatIsCountedHasItsUnit()
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

void TestWindowJobs::anInterruptedJobSaysWhatToDo()
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

void TestWindowJobs::closingWithoutJobsAsksNothing()
{
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    QVERIFY(m_window->close());
    QVERIFY(m_prompts.questions.isEmpty());
    QCOMPARE(quit.size(), 1);
}

void TestWindowJobs::closingWithJobsAsksAndStays()
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

void TestWindowJobs::closingWithJobsStopsThemWhenTold()
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

void TestWindowJobs::closingWhileTheHistoryIsReadAsksNothing()
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

void TestWindowJobs::aJobThatFollowsAnotherIsStoppedToo()
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

void TestWindowJobs::theQuestionAnswersItselfWhenTheLastJobEnds()
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

void TestWindowJobs::theQuestionSwallowsNoSignal()
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

QTEST_MAIN(TestWindowJobs)
#include "tst_windowjobs.moc"
