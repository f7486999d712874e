// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of readiness in the window: what its keys and its map lead to.
#include "tests/support/samplereadiness.h"
#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/uitest.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterline.h"

#include <QAction>
#include <QSettings>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace backstop;
using namespace backstop::test;
using namespace backstop::ui;

class TestReadinessWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aGapLeadsToItsBackup();
    void openingACellShowsTheInspector();
    void theKeyOfTheWindowReachesTheColumns();

private:
    QTableView *map() const { return named<QTableView>(m_window->readinessPage(), "readinessHeatMap"); }
    void showTab(int tab) const
    {
        named<QTabWidget>(m_window->readinessPage(), "readinessLower")->setCurrentIndex(tab);
    }

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ScriptedPrompts> m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

void TestReadinessWindow::init()
{
    QLocale::setDefault(QLocale::c());
    cleanup(); // where an init before failed
    m_data = std::make_unique<FirmData>();
    m_theme = std::make_unique<Theme>(&m_data->settings);
    m_prompts = std::make_unique<ScriptedPrompts>();
    m_window = std::make_unique<MainWindow>(MainWindow::Context{
        &m_data->settings, m_theme.get(), m_prompts.get(), m_data->jobs.get(), &m_data->clock});
    m_window->resize(1280, 800);
    m_window->show();
    m_window->openRepository(m_data->repository(), m_data->models());
    reports::ReadinessReport report = sampleReadiness();
    recovery::RpoHistory history = *report.rpo; // with a backup that the list of the window has
    history.backups.back().id = m_data->records().front().id;
    report.rpo = std::make_shared<const recovery::RpoHistory>(std::move(history));
    m_window->showPage(MainWindow::kReadiness);
    m_window->readinessPage()->setReport(report);
    showTab(1);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestReadinessWindow::cleanup()
{
    m_window.reset();
    m_prompts.reset();
    m_theme.reset();
    m_data.reset();
}

void TestReadinessWindow::aGapLeadsToItsBackup()
{
    map()->setCurrentIndex(map()->model()->index(0, 671)); // it lasts, since the newest backup
    m_window->readinessPage()->runAction(QStringLiteral("showBackupBefore"));
    QCOMPARE(m_window->currentPage(), MainWindow::kBackups);
    const BackupId id = m_data->records().front().id;
    QCOMPARE(m_window->backupsPage()->filterLine()->text(),
             QStringLiteral("id:") + QString::fromStdString(id.hex().substr(0, 12)));
    QTRY_VERIFY(m_window->backupsPage()->currentBackup());
    QTRY_COMPARE(m_window->backupsPage()->currentBackup()->id, id);
}

void TestReadinessWindow::openingACellShowsTheInspector()
{
    auto *inspector = m_window->findChild<Inspector *>();
    named<QAction>(m_window.get(), "action_inspector")->trigger();
    QVERIFY(!inspector->isVisible());
    map()->setFocus();
    QTest::keyClick(map(), Qt::Key_Left);
    QVERIFY(!inspector->isVisible()); // looking around opens nothing
    QTest::keyClick(map(), Qt::Key_Return);
    QVERIFY(inspector->isVisible());
    QTest::keyClick(map(), Qt::Key_Return);
    QVERIFY(inspector->isVisible());
}

void TestReadinessWindow::theKeyOfTheWindowReachesTheColumns()
{
    auto *columns = named<QAction>(m_window.get(), "action_columns");
    QCOMPARE(columns->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_I));
    columns->trigger();
    QVERIFY(!QApplication::activePopupWidget()); // a map has none to choose from
    showTab(0);
    columns->trigger();
    QVERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
}

QTEST_MAIN(TestReadinessWindow)
#include "tst_readinesswindow.moc"
