// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of readiness in the window: what its keys and its map lead to.
#include "tests/support/samplereadiness.h"
#include "tests/ui/firmwindow.h"
#include "tests/ui/uitest.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/widgets/filterline.h"

#include <QAction>
#include <QTableView>
#include <QTabWidget>

using namespace backstop;
using namespace backstop::test;
using namespace backstop::ui;

class TestReadinessWindow : public QObject, private FirmWindowFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeAll(); }
    void aGapLeadsToItsBackup();
    void openingACellShowsTheInspector();
    void theKeyOfTheWindowReachesTheColumns();

private:
    QTableView *map() const { return named<QTableView>(m_window->readinessPage(), "readinessHeatMap"); }
    void showTab(int tab) const
    {
        named<QTabWidget>(m_window->readinessPage(), "readinessLower")->setCurrentIndex(tab);
    }
};

void TestReadinessWindow::init()
{
    closeAll();
    openWindow(MainWindow::kReadiness);
    reports::ReadinessReport report = sampleReadiness();
    recovery::RpoHistory history = *report.rpo; // with a backup that the list of the window has
    history.backups.back().id = m_data->records().front().id;
    report.rpo = std::make_shared<const recovery::RpoHistory>(std::move(history));
    m_window->readinessPage()->setReport(report);
    showTab(1);
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
