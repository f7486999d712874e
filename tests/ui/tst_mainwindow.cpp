// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window: its pages, actions and menus, and what it remembers.
#include "tests/ui/mainwindowfixture.h"
#include "tests/ui/uitest.h"
#include "ui/pages/jobs/jobspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/inspector.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestMainWindow : public QObject, private MainWindowFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { closeAll(); }
    void withoutARepositoryOnlyTheWelcomePageIsShown();
    void openingShowsItsBackups();
    void closingLeavesNothingOfTheRepository();
    void backAndForwardWalkThePages();
    void theInspectorFollowsTheSelectionAndCanBeHidden();
    void actionsSayWhyTheyAreDisabled();
    void theSidebarCountsRunningJobs();
    void damageIsSaidOnTheFirstScreen();
    void regionsAreWalkedOneAfterTheOther();
    void aClickBesideTheRowsKeepsTheSelection();
    void theMenuOfColumnsStaysOpen();
    void jobsCanBeSeenFromTheWelcomePage();
    void leavingARecoveryCodeIsAsked();
    void openAndNewGoToTheirForms();
    void regionsAreWalkedBackwardsFromNowhere();
    void factsKeepWhatIsSelectedWhileOthersRun();
    void theCommandBesideABackupNamesItsRepository();
    void theThemeIsChosenInTheMenu();
    void openRecentListsWhatWasOpened();
    void theDemoIsMarkedAsOne();
    void geometryAndPanelsAreRemembered();
    void fitsIntoTheSmallestWindow();
};

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
