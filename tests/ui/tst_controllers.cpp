// SPDX-License-Identifier: GPL-3.0-or-later
//
// The controllers with the real window, engine and jobs, each time in an account where the program never ran before.
#include "app/gui/application.h"
#include "app/gui/recentrepositories.h"
#include "app/gui/reports.h"
#include "app/jobs/demostory.h"
#include "app/jobs/verifications.h"
#include "model/itemmodels/pathselection.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>

#include <atomic>
#include <semaphore>

using namespace backstop;
using namespace backstop::test;

class TestControllers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theFirstStartShowsNoError();
    void aBackupThatFailedIsSaidAndStays();
    void aFailureIsTakenBackByTheNextTry();
    void anotherAccountSeesTheBackupsWithoutItsCache();
    void aHistoryThatCannotBeReadIsNotCalledEmpty();
    void closingLeavesNoPassphraseAndNoMessage();
    void whatIsClosedIsLetGoWhileItsJobsAreListed();
    void openingAnotherLosesNoRecoveryCode();
    void aSavedRecoveryCodeIsInItsFile();
    void theVerifiedBackupKeepsWhatWasChosen();
    void aRestoreReportWaitsUnderJobs();
    void aRestoreThatIsCancelledSaysHowFarItCame();
    void aSecondQuestionStopsThePlanOfTheFirst();
    void aPreviewHasNoMoreLinesThanCanBeLookedAt();
    void severalWishesToReadTheHistoryAreOneJob();
    void aVerificationIsNoFailureBecauseOfTheCatalog();
    void backupsAreListedWithoutTheHistoryOfVerifications();
    void onlyWhatWasLookedAtIsWrittenDown();
    void aReportInterruptsNoDialog();
    void aKeyThatCannotBeReadIsAskedForAndSaysWhy();
    void cancellingTheUnlockDialogCancelsTheOpening();
    void aPictureWithoutAKeyEndsWithItsCode();
    void theEnvironmentKeepsNoPassphrase();
    void whatWasOpenedIsOfferedAtTheNextStart();
    void aPlaceThatNeverAnswersHoldsNothingUp();
    void theDemoOpensByItself();
    void theDemoDoesNotReplaceWhatIsWorkedIn();
    void backupsOfAnotherProgramAppear();
    void aHistoryThatFailedIsReadOnceItAnswers();
    void nothingIsDoneInARepositoryThatMovedAway();
    void anIdleWindowKeepsNoPackOpen();
    void theBackupDialogChecksItsSources();
    void aDialogStartsOnTheRepositoryItNames();

private:
    QString path(const char *name) const
    {
        return m_folder->qPath() + QLatin1Char('/') + QLatin1String(name);
    }
    void makeFiles(int count);
    void openWizard();

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TemporaryFolder> m_account;
    std::unique_ptr<Program> m_program;
};

void TestControllers::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_account = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_account);
}

void TestControllers::cleanup()
{
    QList<QPointer<QWidget>> windows; // one may own another
    for (QWidget *window : QApplication::topLevelWidgets())
        windows.append(window);
    for (const QPointer<QWidget> &window : std::as_const(windows)) {
        if (window && window->objectName() == QLatin1String("restoreWizard"))
            delete window;
    }
    m_program.reset();
    m_account.reset();
    m_folder.reset();
}

void TestControllers::makeFiles(int count)
{
    for (int i = 0; i < count; ++i)
        VERIFY_OK(m_folder->write("data/" + std::to_string(i) + ".json", std::to_string(i)));
}

void TestControllers::openWizard()
{
    QTRY_VERIFY(m_program->window.backupsPage()->currentBackup());
    emit m_program->window.restoreRequested(m_program->window.backupsPage()->currentBackup()->id, {});
    QVERIFY(visible<ui::RestoreWizard>("restoreWizard"));
}

void TestControllers::theFirstStartShowsNoError()
{
    makeFiles(1);
    m_program->create(path("repository"));
    const ui::BackupsPage *page = m_program->window.backupsPage();
    QVERIFY2(page->messages()->isHidden(), qPrintable(page->messages()->text()));
    m_program->backUp(path("data"));
    page->detail()->showChanges();
    QVERIFY(m_program->settle());
    for (const auto *bar : m_program->window.findChildren<ui::MessageBar *>())
        QVERIFY2(bar->isHidden(), qPrintable(bar->text()));
    QTRY_VERIFY(page->currentBackup());
}

void TestControllers::aBackupThatFailedIsSaidAndStays()
{
    m_program->create(path("repository"));
    const jobs::Job *job = m_program->backUp(path("not there"));
    QCOMPARE(job->state(), jobs::JobState::Failed);
    const ui::MessageBar *bar = m_program->window.messages();
    QVERIFY(!bar->isHidden());
    QVERIFY2(bar->text().contains(job->error()->message), qPrintable(bar->text()));
    // The strip too: what the program did for itself afterwards is no news.
    QVERIFY(named<ui::ElidedLabel>(&m_program->window, "jobNumbers")->text().contains(job->error()->message));
    click(named<QAbstractButton>(&m_program->window, "showJob"));
    QCOMPARE(m_program->window.currentPage(), ui::MainWindow::kJobs);
    QVERIFY(
        named<ui::Label>(m_program->window.jobsPage(), "jobOutcome")->text().contains(job->error()->message));
}

void TestControllers::aFailureIsTakenBackByTheNextTry()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    QVERIFY(QDir().rename(path("repository"), path("moved")));
    m_program->work.startVerify({.backups = {}, .depth = ui::VerifyDepth::EveryByte});
    QVERIFY(m_program->settle());
    QVERIFY(!m_program->window.messages()->isHidden());
    QVERIFY(QDir().rename(path("moved"), path("repository")));
    m_program->work.startVerify({.backups = {}, .depth = ui::VerifyDepth::EveryByte});
    QVERIFY(m_program->settle());
    QCOMPARE(m_program->newest("verify")->state(), jobs::JobState::Succeeded);
    QVERIFY(m_program->window.messages()->subject().isEmpty());
}

void TestControllers::anotherAccountSeesTheBackupsWithoutItsCache()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    m_program.reset();
    m_account = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_account);
    m_program->open(path("repository"));
    QTRY_VERIFY(m_program->window.backupsPage());
    const auto *empty = named<ui::EmptyState>(m_program->window.backupsPage(), "backupsEmpty");
    QVERIFY2(!empty->title().contains(QLatin1String("No backups")), qPrintable(empty->title()));
    QVERIFY(m_program->settle());
    QCOMPARE(m_program->repositories.models().backups->rowCount(), 1);
}

void TestControllers::aHistoryThatCannotBeReadIsNotCalledEmpty()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    m_program.reset();
    m_account = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_account);
    VERIFY_OK(m_account->write("cache/backstop", "a file where a folder belongs"));
    m_program->open(path("repository"));
    QTRY_VERIFY(m_program->window.backupsPage());
    QVERIFY(m_program->settle());
    const ui::BackupsPage *page = m_program->window.backupsPage();
    const auto *empty = named<ui::EmptyState>(page, "backupsEmpty");
    QVERIFY2(!empty->isVisible() || !empty->title().contains(QLatin1String("No backups")),
             qPrintable(empty->title()));
    QVERIFY(!page->messages()->isHidden());
    // Mended, it is read with the button that is offered.
    QVERIFY(QFile::remove(m_account->qPath() + QStringLiteral("/cache/backstop")));
    click(named<QAbstractButton>(page, "retryHistory"));
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 1);
    QVERIFY(m_program->settle());
    QVERIFY2(page->messages()->isHidden(), qPrintable(page->messages()->text()));
}

void TestControllers::closingLeavesNoPassphraseAndNoMessage()
{
    m_program->create(path("repository"));
    m_program->repositories.close();
    QCOMPARE(m_program->window.welcomePage()->step(), ui::WelcomePage::Step::Choose);
    click(named<QAbstractButton>(m_program->window.welcomePage(), "chooseOpen"));
    auto *secret = named<QLineEdit>(m_program->window.welcomePage(), "secretEdit");
    named<QLineEdit>(m_program->window.welcomePage(), "openLocationEdit")->setText(path("repository"));
    secret->setText(QLatin1String(Program::kPassphrase));
    click(named<QAbstractButton>(m_program->window.welcomePage(), "openButton"));
    QTRY_VERIFY(m_program->window.backupsPage());
    QVERIFY2(secret->text().isEmpty(), "what was typed is not kept while the repository is open");
    m_program->repositories.close();
    QCOMPARE(m_program->window.welcomePage()->step(), ui::WelcomePage::Step::Choose);
    for (const auto *bar : m_program->window.welcomePage()->findChildren<ui::MessageBar *>())
        QVERIFY2(bar->isHidden(), qPrintable(bar->text()));
}

void TestControllers::whatIsClosedIsLetGoWhileItsJobsAreListed()
{
    const auto held = [folder = path("repository")] {
        int count = 0;
        const QFileInfoList files =
            QDir(QStringLiteral("/proc/self/fd"))
                .entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        for (const QFileInfo &file : files)
            count += file.symLinkTarget().startsWith(folder) ? 1 : 0;
        return count;
    };
    m_program->create(path("repository"));
    QVERIFY2(held() > 0, "the storage keeps its folder open");
    m_program->repositories.close();
    m_program->open(path("repository"));
    QTRY_VERIFY(m_program->window.backupsPage());
    QVERIFY(m_program->settle());
    m_program->repositories.close();
    QVERIFY(m_program->newest("create") && m_program->newest("open"));
    QTRY_COMPARE(held(), 0);
}

void TestControllers::openingAnotherLosesNoRecoveryCode()
{
    m_program->create(path("first"));
    m_program->repositories.close();
    const auto *recent = m_program->window.findChild<QMenu *>(QStringLiteral("recentMenu"));
    QVERIFY(recent->isEnabled());
    ui::WelcomePage *welcome = m_program->window.welcomePage();
    emit welcome->createRequested({path("second"), true, QLatin1String(Program::kPassphrase)});
    QVERIFY(!recent->isEnabled());
    m_program->window.showWelcome();
    QVERIFY(m_program->settle());
    QVERIFY(recent->isEnabled());
    QCOMPARE(welcome->step(), ui::WelcomePage::Step::RecoveryCode);
    // What comes from elsewhere, as another start of the program, does not take it away either.
    m_program->open(path("first"));
    QVERIFY(m_program->settle());
    QCOMPARE(welcome->step(), ui::WelcomePage::Step::RecoveryCode);
    QVERIFY(!m_program->window.backupsPage());
}

void TestControllers::aSavedRecoveryCodeIsInItsFile()
{
    emit m_program->window.welcomePage()->createRequested(
        {path("repository"), true, QLatin1String(Program::kPassphrase)});
    QVERIFY(m_program->settle());
    const auto *verdict = visible<ui::StateLabel>("codeVerdict");
    m_program->prompts.paths = {path("no such folder/code.txt"), path("code.txt")};
    click(visible<QAbstractButton>("codeSave"));
    QVERIFY(m_program->settle());
    QVERIFY(verdict->word().isEmpty());
    click(visible<QAbstractButton>("codeSave"));
    QTRY_VERIFY(verdict->word().endsWith(path("code.txt")));
    QVERIFY(QFile::exists(path("code.txt")));
}

void TestControllers::theVerifiedBackupKeepsWhatWasChosen()
{
    makeFiles(3);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    const itemmodels::BackupListModel &backups = *m_program->repositories.models().backups;
    QTRY_COMPARE(backups.rowCount(), 1);
    QTRY_VERIFY(backups.idAt(0));
    const BackupId first = *backups.idAt(0);
    VERIFY_OK(m_folder->write("data/new.json", "new"));
    m_program->backUp(path("data"));
    QTRY_COMPARE(backups.rowCount(), 2);
    QTRY_VERIFY(backups.idAt(0) && *backups.idAt(0) != first);
    const BackupId second = *backups.idAt(0);
    const Timestamp now = m_program->services.environment().clock->now();
    VERIFY_ASSIGN(history, m_program->services.openVerificationHistory(path("repository")));
    const auto level = catalog::VerificationLevel::Full;
    VERIFY_OK(history->add({{first, level, catalog::VerificationResult::Passed, now, 0},
                            {second, level, catalog::VerificationResult::Damaged, now, 1}}));
    emit m_program->window.refreshRequested();
    QVERIFY(m_program->settle());
    const ui::BackupsPage *page = m_program->window.backupsPage();
    QTRY_VERIFY(page->currentBackup() && page->currentBackup()->id == second);
    QTRY_COMPARE(page->currentBackup()->verification.result, catalog::VerificationResult::Damaged);
    itemmodels::PathSelection chosen;
    chosen.set("data/1.json", true);
    emit m_program->window.restoreRequested(second, chosen);
    const QPointer<ui::RestoreWizard> former = visible<ui::RestoreWizard>("restoreWizard");
    QVERIFY(former);
    QTRY_VERIFY(visible<QAbstractButton>("useVerified"));
    m_program->repositories.close(); // a wizard keeps its repository
    click(visible<QAbstractButton>("useVerified"));
    QTRY_VERIFY(!former);
    const auto *wizard = visible<ui::RestoreWizard>("restoreWizard");
    QVERIFY2(wizard, "the other one is shown");
    QVERIFY(wizard->request().backup == first);
    QVERIFY(wizard->selection() == chosen);
}

void TestControllers::aRestoreReportWaitsUnderJobs()
{
    makeFiles(3);
    m_program->create(path("repository"));
    const jobs::Job *backup = m_program->backUp(path("data"));
    openWizard();
    auto *wizard = visible<ui::RestoreWizard>("restoreWizard");
    click(named<QAbstractButton>(wizard, "restoreEverything"));
    click(named<QAbstractButton>(wizard, "wizardNext"));
    named<QAbstractButton>(wizard, "whereOther")->setChecked(true);
    named<QLineEdit>(wizard, "wherePath")->setText(path("restored"));
    click(named<QAbstractButton>(wizard, "wizardNext"));
    QTRY_VERIFY(named<QAbstractButton>(wizard, "wizardNext")->isEnabled());
    click(named<QAbstractButton>(wizard, "wizardNext"));
    wizard->close(); // "its report waits under Jobs"
    QVERIFY(m_program->settle());
    jobs::Job *job = m_program->newest("restore");
    QVERIFY(job);
    QCOMPARE(job->state(), jobs::JobState::Succeeded);
    m_program->window.showJob(job);
    click(named<QAbstractButton>(m_program->window.jobsPage(), "openReport"));
    auto *report = visible<QDialog>("restoreReport");
    QVERIFY(report);
    QVERIFY(named<ui::MessageBar>(report, "reportHeadline")->text().contains(QLatin1String("3 of 3")));
    report->close();
    m_program->window.jobsPage()->showJob(const_cast<jobs::Job *>(backup));
    QVERIFY2(!named<QAbstractButton>(m_program->window.jobsPage(), "openReport")->isVisible(),
             "a backup has no report to be opened");
}

void TestControllers::aRestoreThatIsCancelledSaysHowFarItCame()
{
    makeFiles(400);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    openWizard();
    auto *wizard = visible<ui::RestoreWizard>("restoreWizard");
    click(named<QAbstractButton>(wizard, "restoreEverything"));
    click(named<QAbstractButton>(wizard, "wizardNext"));
    named<QAbstractButton>(wizard, "whereOther")->setChecked(true);
    named<QLineEdit>(wizard, "wherePath")->setText(path("restored"));
    click(named<QAbstractButton>(wizard, "wizardNext"));
    QTRY_VERIFY(named<QAbstractButton>(wizard, "wizardNext")->isEnabled());
    click(named<QAbstractButton>(wizard, "wizardNext"));
    jobs::Job *job = m_program->newest("restore");
    QVERIFY(QTest::qWaitFor([job] { return job->progress().itemsDone > 0 || job->isFinished(); }, 30'000));
    click(named<QAbstractButton>(wizard, "wizardNext")); // now: Cancel restore
    QVERIFY(m_program->settle());
    if (job->state() != jobs::JobState::Cancelled)
        QSKIP("it was faster than the click");
    QCOMPARE(wizard->step(), ui::RestoreWizard::Step::Report);
    const QString headline = named<ui::MessageBar>(wizard, "reportHeadline")->accessibleName();
    QVERIFY2(headline.contains(QLatin1String("of 400")), qPrintable(headline));
    QVERIFY2(!headline.contains(QLatin1String("nothing")), qPrintable(headline));
}

void TestControllers::aSecondQuestionStopsThePlanOfTheFirst()
{
    makeFiles(1);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    openWizard();
    auto *wizard = visible<ui::RestoreWizard>("restoreWizard");
    click(named<QAbstractButton>(wizard, "restoreEverything"));
    click(named<QAbstractButton>(wizard, "wizardNext"));
    click(named<QAbstractButton>(wizard, "wizardNext"));
    const jobs::Job *first = m_program->newest("plan");
    QVERIFY(first && !first->isFinished());
    click(named<QAbstractButton>(wizard, "wizardBack"));
    QVERIFY2(first->state() == jobs::JobState::Cancelling || first->isFinished(), "nobody waits for it");
    click(named<QAbstractButton>(wizard, "wizardNext"));
    QVERIFY(m_program->newest("plan") != first);
    const jobs::Job *second = m_program->newest("plan");
    wizard->close();
    delete wizard;
    QVERIFY2(second->state() == jobs::JobState::Cancelling || second->isFinished(), "nobody waits for it");
}

void TestControllers::aPreviewHasNoMoreLinesThanCanBeLookedAt()
{
    restore::RestorePlan plan;
    plan.entries.resize(250'000);
    for (std::size_t i = 0; i < plan.entries.size(); ++i)
        plan.entries[i].action =
            i < 150'000 ? restore::RestoreAction::Replace : restore::RestoreAction::Delete;
    const ui::RestorePreview preview = app::previewOf(plan);
    QCOMPARE(preview.rows.size(), 100'000);
    QCOMPARE(preview.rows.front().action, ui::RestoreAction::Delete);
    QCOMPARE(preview.totalRows, std::uint64_t(250'000));
    QCOMPARE(preview.replace.entries, std::uint64_t(150'000));
}

void TestControllers::severalWishesToReadTheHistoryAreOneJob()
{
    m_program->create(path("repository"));
    const auto count = [this] {
        int catalogs = 0;
        for (const jobs::Job *job : m_program->queue.jobs())
            catalogs += job->info().kind == QLatin1String("catalog") ? 1 : 0;
        return catalogs;
    };
    const int before = count();
    for (int i = 0; i < 5; ++i)
        emit m_program->window.refreshRequested();
    QVERIFY(m_program->settle());
    QCOMPARE(count() - before, 2); // the first, and one for all that came meanwhile
}

void TestControllers::aVerificationIsNoFailureBecauseOfTheCatalog()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    const QString cache = m_account->qPath() + QStringLiteral("/cache/backstop");
    QVERIFY(QDir().rename(cache, cache + QStringLiteral("-elsewhere")));
    VERIFY_OK(m_account->write("cache/backstop", "a file where a folder belongs"));
    m_program->work.startVerify({.backups = {}, .depth = ui::VerifyDepth::EveryByte});
    QVERIFY(m_program->settle());
    QCOMPARE(m_program->newest("verify")->state(), jobs::JobState::Succeeded);
    QTRY_COMPARE(m_program->newest("catalog")->state(),
                 jobs::JobState::Failed); // tried again where the watch saw it
    QVERIFY(!m_program->window.backupsPage()->messages()->isHidden());
}

void TestControllers::backupsAreListedWithoutTheHistoryOfVerifications()
{
    makeFiles(1);
    VERIFY_OK(m_account->write("state/backstop", "a file where a folder belongs"));
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 1);
    QCOMPARE(m_program->newest("catalog")->state(), jobs::JobState::Failed);
    QVERIFY(!m_program->window.backupsPage()->messages()->isHidden());
}

void TestControllers::onlyWhatWasLookedAtIsWrittenDown()
{
    std::vector<BackupId> ids(4);
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i].bytes.fill(std::uint8_t(i + 1));
    verify::VerifyReport report;
    report.request.level = verify::VerifyLevel::Data;
    report.checkedBackups = {ids[0], ids[1]};
    report.damagedBackups = {{ids[1], 7, false}, {ids[2], 0, true}};
    const auto lines = app::verificationsOf(report, ids, Timestamp());
    QCOMPARE(lines.size(), std::size_t(3)); // not the one of a newer format
    QCOMPARE(lines[0].result, catalog::VerificationResult::Passed);
    QCOMPARE(lines[1].result, catalog::VerificationResult::Damaged);
    QCOMPARE(lines[1].damaged, std::uint64_t(7));
    QCOMPARE(lines[2].backup, ids[2]);
    QCOMPARE(lines[2].result, catalog::VerificationResult::Damaged);
    QCOMPARE(lines[2].damaged, std::uint64_t(0));
}

void TestControllers::aReportInterruptsNoDialog()
{
    makeFiles(1);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    m_program->work.askBackup(); // somebody types in it
    m_program->work.startVerify({.backups = {}, .depth = ui::VerifyDepth::Structure});
    QVERIFY(m_program->settle());
    QVERIFY(!visible<QDialog>("verifyReport"));
    delete m_program->window.findChild<QDialog *>(QStringLiteral("backupDialog"));
    click(named<QAbstractButton>(&m_program->window, "openVerifyReport"));
    QVERIFY(visible<QDialog>("verifyReport"));
    QVERIFY(m_program->window.messages()->isHidden());
}

void TestControllers::aKeyThatCannotBeReadIsAskedForAndSaysWhy()
{
    m_program->create(path("repository"));
    m_program->repositories.close();
    m_program->repositories.open(path("repository"), [](const std::stop_token &) {
        return Result<std::shared_ptr<crypto::Secret>>(
            Error{ErrorCode::NotFound, QStringLiteral("/run/key: there is no such file"), {}});
    });
    QTRY_VERIFY(visible<QDialog>("unlockDialog"));
    const auto *problem = visible<QWidget>("keyProblem");
    QVERIFY(problem);
    QVERIFY2(problem->accessibleName().contains(QLatin1String("no such file")),
             qPrintable(problem->accessibleName()));
    QVERIFY(!m_program->window.backupsPage());
}

void TestControllers::cancellingTheUnlockDialogCancelsTheOpening()
{
    m_program->create(path("repository"));
    m_program->repositories.close();
    m_program->repositories.open(path("repository"), {});
    QTRY_VERIFY(visible<QDialog>("unlockDialog"));
    auto *dialog = visible<QDialog>("unlockDialog");
    named<QLineEdit>(dialog, "secretEdit")->setText(QLatin1String(Program::kPassphrase));
    click(named<QAbstractButton>(dialog, "unlockButton"));
    const jobs::Job *job = m_program->newest("open");
    QVERIFY(!job->isFinished());
    click(named<QAbstractButton>(dialog, "unlockCancel"));
    QCOMPARE(job->state(), jobs::JobState::Cancelling);
    QVERIFY(m_program->settle());
    QVERIFY2(!m_program->window.backupsPage(), "nobody wants it any more");
    QVERIFY(m_program->window.welcomePage()->isVisible());
    for (const auto *bar : m_program->window.welcomePage()->findChildren<ui::MessageBar *>())
        QVERIFY2(bar->isHidden(), qPrintable(bar->text()));
}

void TestControllers::aPictureWithoutAKeyEndsWithItsCode()
{
    m_program->create(path("repository"));
    m_program.reset();
    qputenv("XDG_CACHE_HOME", (m_account->qPath() + QStringLiteral("/other")).toLocal8Bit());
    app::StartRequest request;
    request.repository = path("repository");
    request.screenshot = path("picture.png");
    app::Application program(request);
    program.start();
    QCOMPARE(QApplication::exec(), 12);
    QVERIFY(!m_folder->exists("picture.png"));
    QVERIFY2(QSettings().allKeys().isEmpty(), qPrintable(QSettings().allKeys().join(QLatin1Char(' '))));
}

void TestControllers::theEnvironmentKeepsNoPassphrase()
{
    m_program.reset();
    qputenv("BACKSTOP_PASSPHRASE", "a secret");
    app::StartRequest request;
    request.screenshot = path("picture.png");
    app::Application program(request); // without a repository
    program.start();
    QVERIFY(!qEnvironmentVariableIsSet("BACKSTOP_PASSPHRASE"));
    QCOMPARE(QApplication::exec(), 0);
    QVERIFY(m_folder->exists("picture.png"));
}

void TestControllers::whatWasOpenedIsOfferedAtTheNextStart()
{
    m_program->create(path("repository"));
    const auto startAgain = [this] {
        m_program.reset();
        m_program = std::make_unique<Program>(*m_account);
    };
    startAgain();
    const auto described = [] {
        const auto *recent = visible<QAbstractButton>("recent1");
        return recent ? recent->text() + QLatin1Char(' ') + recent->accessibleDescription() : QString();
    };
    QTRY_VERIFY2(described().startsWith(QLatin1String("repository ") + path("repository")),
                 qPrintable(described()));
    visible<QAbstractButton>("recent1")->click();
    QTRY_VERIFY(visible<QDialog>("unlockDialog")); // it is encrypted, and nobody knows its passphrase
    visible<QDialog>("unlockDialog")->reject();
    QVERIFY(QDir().rename(path("repository"), path("elsewhere")));
    startAgain();
    QTRY_VERIFY2(described().contains(QLatin1String("Not reachable")), qPrintable(described()));
    visible<QAbstractButton>("recentRemove1")->click();
    QVERIFY(!visible<QAbstractButton>("recent1"));
    startAgain();
    QVERIFY(!visible<QAbstractButton>("recent1"));
}

void TestControllers::aPlaceThatNeverAnswersHoldsNothingUp()
{
    const auto dead = std::make_shared<std::counting_semaphore<>>(0);
    const auto looks = std::make_shared<std::atomic<int>>(0);
    m_program->settings.setValue(QStringLiteral("recentRepositories"),
                                 QStringList{path("dead"), path("gone")});
    {
        app::RecentRepositories recent(m_program->settings, *m_program->services.environment().clock,
                                       [dead, looks](const QString &location) {
                                           ++*looks;
                                           if (location.endsWith(QLatin1String("dead")))
                                               dead->acquire();
                                           return app::RecentRepositories::Found{false, false};
                                       });
        QSignalSpy changed(&recent, &app::RecentRepositories::changed);
        recent.look();
        QTRY_VERIFY(!recent.list().at(1).reachable); // does not wait for the other
        QCOMPARE(changed.size(), 1);
        QVERIFY(recent.list().at(0).reachable);
        QTRY_COMPARE(looks->load(), 2);
        recent.look(); // at the one that has answered
        QTRY_COMPARE(looks->load(), 3);
    } // is not waited for
    dead->release(2);
}

void TestControllers::theDemoOpensByItself()
{
    const auto made = app::makeOutcome<app::DemoPlace>();
    jobs::Job *job = m_program->queue.add({QStringLiteral("demo"), {}, {}}, {},
                                          app::demoWork(m_program->services, m_folder->path("demo"), made));
    QTRY_VERIFY_WITH_TIMEOUT(job->isFinished(), 60'000);
    QVERIFY2(made->has_value(), job->error() ? qPrintable(job->error()->message) : "");
    m_program->repositories.open(path("demo/repository"), {});
    QTRY_VERIFY(m_program->window.backupsPage());
    QVERIFY(visible<QWidget>("demoBadge"));
    QCOMPARE(m_program->window.windowTitle(), QStringLiteral("Demo data - Backstop"));
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 4);
}

void TestControllers::theDemoDoesNotReplaceWhatIsWorkedIn()
{
    qputenv("XDG_DATA_HOME", (m_account->qPath() + QStringLiteral("/share")).toLocal8Bit());
    m_program->create(path("mine"));
    m_program->repositories.close();
    emit m_program->window.welcomePage()->demoRequested();
    m_program->open(path("mine"));
    QVERIFY(m_program->settle());
    QCOMPARE(m_program->newest("demo")->state(), jobs::JobState::Succeeded);
    QVERIFY(m_program->window.windowTitle().startsWith(QLatin1String("mine")));
    click(named<QAbstractButton>(&m_program->window, "openDemo"));
    QTRY_VERIFY(m_program->window.windowTitle().startsWith(QLatin1String("Demo data")));
    QVERIFY(m_program->settle());
}

void TestControllers::backupsOfAnotherProgramAppear()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 1);
    QTRY_VERIFY(m_program->window.backupsPage()->currentBackup());
    const auto first = m_program->window.backupsPage()->currentBackup();
    {
        const TemporaryFolder account;
        app::Services other(Environment::ofThisMachine(),
                            {.cache = account.path("cache"), .state = account.path("state")});
        Bytes passphrase = Program::kPassphrase;
        VERIFY_ASSIGN(repository, other.openRepository({.location = m_folder->path("repository")},
                                                       crypto::Secret::takeFrom(passphrase)));
        Progress progress;
        backup::BackupRequest request;
        request.sources = {m_folder->path("data")};
        VERIFY_OK(backup::runBackup(*repository, request, progress, {}));
    }
    m_program->repositories.lookForNews();
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 2);
    QTRY_VERIFY(m_program->window.backupsPage()->currentBackup());
    QCOMPARE(m_program->window.backupsPage()->currentBackup()->id, first->id);
    // And what it verified, for the account is the same.
    QVERIFY(m_program->settle());
    {
        VERIFY_ASSIGN(history, m_program->services.openVerificationHistory(path("repository")));
        VERIFY_OK(
            history->add({{first->id, catalog::VerificationLevel::Full, catalog::VerificationResult::Passed,
                           m_program->services.environment().clock->now(), 0}}));
    }
    m_program->repositories.lookForNews();
    QTRY_VERIFY(catalog::isProof(
        m_program->window.backupsPage()->currentBackup().value_or(catalog::BackupRow()).verification));
    // Nothing new: nothing is read again.
    QVERIFY(m_program->settle());
    const jobs::Job *last = m_program->newest("catalog");
    m_program->repositories.lookForNews();
    QVERIFY(m_program->settle());
    QCOMPARE(m_program->newest("catalog"), last);
    // What is made here is chosen, for the user is at the newest then.
    auto *table = named<QTableView>(m_program->window.backupsPage(), "backupTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    m_program->backUp(path("data"));
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 3);
    QTRY_COMPARE(table->currentIndex().row(), 0);
}

void TestControllers::aHistoryThatFailedIsReadOnceItAnswers()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    QVERIFY(QDir().rename(path("repository"), path("moved")));
    const ui::BackupsPage *page = m_program->window.backupsPage();
    emit m_program->window.refreshRequested();
    QVERIFY(m_program->settle());
    QVERIFY(!page->messages()->isHidden());
    QVERIFY(QDir().rename(path("moved"), path("repository"))); // before anybody looked
    QTRY_VERIFY((m_program->repositories.lookForNews(), page->messages()->isHidden()));
}

void TestControllers::nothingIsDoneInARepositoryThatMovedAway()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    QVERIFY(QDir().rename(path("repository"), path("moved")));
    const ui::BackupsPage *page = m_program->window.backupsPage();
    emit m_program->window.refreshRequested();
    QVERIFY(m_program->settle());
    QVERIFY(!page->messages()->isHidden());
    const jobs::Job *backup = m_program->backUp(path("data"));
    QCOMPARE(backup->state(), jobs::JobState::Failed);
    QVERIFY2(backup->error()->message.contains(path("repository")), qPrintable(backup->error()->message));
    m_program->work.startVerify({.backups = {}, .depth = ui::VerifyDepth::EveryByte});
    QVERIFY(m_program->settle());
    QCOMPARE(m_program->newest("verify")->state(), jobs::JobState::Failed);
    // An empty folder in its place is not the repository.
    QVERIFY(QDir().mkdir(path("repository")));
    QCOMPARE(m_program->backUp(path("data"))->state(), jobs::JobState::Failed);
    QVERIFY(QDir().rmdir(path("repository")));
    QVERIFY(QDir().rename(path("moved"), path("repository")));
    QCOMPARE(m_program->backUp(path("data"))->state(), jobs::JobState::Succeeded);
    QVERIFY(m_program->settle());
    QVERIFY2(page->messages()->isHidden(), qPrintable(page->messages()->text()));
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 2);
}

void TestControllers::anIdleWindowKeepsNoPackOpen()
{
    makeFiles(2);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    m_program->work.startVerify({.backups = {}, .depth = ui::VerifyDepth::EveryByte});
    QVERIFY(m_program->settle());
    const QFileInfoList files = QDir(QStringLiteral("/proc/self/fd"))
                                    .entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &file : files)
        QVERIFY2(!file.symLinkTarget().startsWith(path("repository/packs")),
                 qPrintable(file.symLinkTarget()));
}

void TestControllers::theBackupDialogChecksItsSources()
{
    makeFiles(1);
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    m_program->work.askBackup();
    QTRY_VERIFY(visible<ui::BackupDialog>("backupDialog"));
    auto *dialog = visible<ui::BackupDialog>("backupDialog");
    QCOMPARE(dialog->request().sources, QStringList{path("data")});
    auto *problem = named<ui::StateLabel>(dialog, "sourceProblem");
    auto *edit = named<QLineEdit>(dialog, "sourceEdit");
    QTest::keyClicks(edit, path("nothing"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY2(problem->word().contains(QLatin1String("there is nothing")), qPrintable(problem->word()));
    click(named<QAbstractButton>(dialog, "removeSource"));
    QTRY_VERIFY(problem->word().isEmpty());
    QTest::keyClicks(edit, path("repository/packs"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY2(problem->word().contains(QLatin1String("it is the repository")),
                 qPrintable(problem->word()));
    dialog->reject();
}

void TestControllers::aDialogStartsOnTheRepositoryItNames()
{
    makeFiles(1);
    m_program->create(path("first"));
    m_program->backUp(path("data"));
    m_program->work.askBackup();
    m_program->work.askVerify({});
    const auto *backup = visible<ui::BackupDialog>("backupDialog");
    const auto *verify = visible<QDialog>("verifyDialog");
    QVERIFY(backup && verify);
    m_program->repositories.close();
    m_program->create(path("second"));
    const auto backupsOf = [this](const char *name) {
        return QDir(path(name) + QStringLiteral("/backups")).entryList(QDir::Files).size();
    };
    QCOMPARE(backupsOf("first"), 1);
    named<QAbstractButton>(backup, "startBackup")->click();
    QVERIFY(m_program->settle());
    QCOMPARE(backupsOf("first"), 2);
    QCOMPARE(backupsOf("second"), 0);
    named<QAbstractButton>(verify, "startVerify")->click();
    QVERIFY(m_program->settle());
    const jobs::Job *verified = m_program->newest("verify");
    QVERIFY(verified);
    QCOMPARE(verified->info().object, QStringLiteral("first"));
}

QTEST_MAIN(TestControllers)
#include "tst_controllers.moc"
