// SPDX-License-Identifier: GPL-3.0-or-later
//
// The opening of repositories with the real window, engine and jobs, each time in an account where the program never ran before.
#include "app/gui/application.h"
#include "app/gui/recentrepositories.h"
#include "app/jobs/demostory.h"
#include "tests/ui/accountfixture.h"
#include "ui/pages/backups/backupdetail.h"
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
#include <QSignalSpy>
#include <QTableView>

#include <atomic>
#include <semaphore>

using namespace backstop;
using namespace backstop::test;

class TestControllers : public QObject, private AccountFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void theFirstStartShowsNoError();
    void anotherAccountSeesTheBackupsWithoutItsCache();
    void aHistoryThatCannotBeReadIsNotCalledEmpty();
    void closingLeavesNoPassphraseAndNoMessage();
    void whatIsClosedIsLetGoWhileItsJobsAreListed();
    void openingAnotherLosesNoRecoveryCode();
    void aSavedRecoveryCodeIsInItsFile();
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
};

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

QTEST_MAIN(TestControllers)
#include "tst_controllers.moc"
