// SPDX-License-Identifier: GPL-3.0-or-later
//
// The work that is begun in the real window, with engine and jobs: backups, verifications and restores.
#include "app/gui/reports.h"
#include "app/jobs/verifications.h"
#include "model/itemmodels/pathselection.h"
#include "tests/ui/accountfixture.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPointer>

using namespace backstop;
using namespace backstop::test;

class TestWorkController : public QObject, private AccountFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void aBackupThatFailedIsSaidAndStays();
    void aFailureIsTakenBackByTheNextTry();
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
    void nothingIsDoneInARepositoryThatMovedAway();
    void anIdleWindowKeepsNoPackOpen();
    void theBackupDialogChecksItsSources();
    void aDialogStartsOnTheRepositoryItNames();
};

void TestWorkController::aBackupThatFailedIsSaidAndStays()
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

void TestWorkController::aFailureIsTakenBackByTheNextTry()
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

void TestWorkController::theVerifiedBackupKeepsWhatWasChosen()
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

void TestWorkController::aRestoreReportWaitsUnderJobs()
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

void TestWorkController::aRestoreThatIsCancelledSaysHowFarItCame()
{
    makeFiles(4'000); // so that it is not faster than the click
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
    QCOMPARE(job->state(), jobs::JobState::Cancelled);
    QCOMPARE(wizard->step(), ui::RestoreWizard::Step::Report);
    const QString headline = named<ui::MessageBar>(wizard, "reportHeadline")->accessibleName();
    QVERIFY2(headline.contains(QLatin1String("of 4,000")), qPrintable(headline));
    QVERIFY2(!headline.contains(QLatin1String("nothing")), qPrintable(headline));
}

void TestWorkController::aSecondQuestionStopsThePlanOfTheFirst()
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

void TestWorkController::aPreviewHasNoMoreLinesThanCanBeLookedAt()
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

void TestWorkController::severalWishesToReadTheHistoryAreOneJob()
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

void TestWorkController::aVerificationIsNoFailureBecauseOfTheCatalog()
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

void TestWorkController::backupsAreListedWithoutTheHistoryOfVerifications()
{
    makeFiles(1);
    VERIFY_OK(m_account->write("state/backstop", "a file where a folder belongs"));
    m_program->create(path("repository"));
    m_program->backUp(path("data"));
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 1);
    QCOMPARE(m_program->newest("catalog")->state(), jobs::JobState::Failed);
    QVERIFY(!m_program->window.backupsPage()->messages()->isHidden());
}

void TestWorkController::onlyWhatWasLookedAtIsWrittenDown()
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

void TestWorkController::aReportInterruptsNoDialog()
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

void TestWorkController::nothingIsDoneInARepositoryThatMovedAway()
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

void TestWorkController::anIdleWindowKeepsNoPackOpen()
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

void TestWorkController::theBackupDialogChecksItsSources()
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

void TestWorkController::aDialogStartsOnTheRepositoryItNames()
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

QTEST_MAIN(TestWorkController)
#include "tst_workcontroller.moc"
