// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searching all backups in the window, with the engine.
#include "model/itemmodels/backuplistmodel.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/history/searchwindow.h"
#include "ui/dialogs/history/versionswindow.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace backstop;
using namespace backstop::test;
using itemmodels::HistorySearchModel;
using repository::ChangeType;

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void theMenuAndItsKeysOpenOneWindow();
    void whatIsTypedIsFoundInAllBackups();
    void onlyWhatIsDeleted();
    void aResultLeadsToItsVersions();
    void aResultIsRestoredFromTheLastBackupThatHasIt();
    void theKeysLeadFromTheLineToTheRows();
    void nothingFoundSaysHowToSearch();
    void aHistoryThatIsBeingReadIsSearchedAgain();
    void aCatalogThatCannotBeReadSaysSo();
    void theWindowGoesWithTheRepository();

private:
    void backUp();
    void type(const QString &text);
    QTableView *table() const { return named<QTableView>(m_window, "searchTable"); }
    QString text(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QAction *action() const
    {
        return m_program->window.findChild<QAction *>(QStringLiteral("action_searchAll"));
    }
    ui::BackupsPage *page() const { return m_program->window.backupsPage(); }
    itemmodels::BackupListModel *backups() const { return m_program->repositories.models().backups; }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;
    QPointer<ui::SearchWindow> m_window;
};

void TestSearch::backUp()
{
    QVERIFY(m_program->backUp(m_folder->qPath() + QStringLiteral("/data")));
    QVERIFY(m_program->settle());
}

void TestSearch::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_folder);
    QVERIFY(!action()->isEnabled()); // there is nothing to be searched
    ui::WelcomePage *welcome = m_program->window.welcomePage();
    emit welcome->createRequested({m_folder->qPath() + QStringLiteral("/repo"), false, {}});
    QVERIFY(m_program->settle());
    emit welcome->finished();
    QTRY_VERIFY_WITH_TIMEOUT(page(), kPatience);
    VERIFY_OK(m_folder->write("data/orders/a.json", "one"));
    VERIFY_OK(m_folder->write("data/orders/b.json", "b"));
    VERIFY_OK(m_folder->write("data/limits.json", "c"));
    backUp();
    VERIFY_OK(m_folder->write("data/orders/a.json", "second"));
    QVERIFY(QFile::remove(m_folder->qPath() + QStringLiteral("/data/orders/b.json")));
    backUp();
    QTRY_COMPARE(backups()->rowCount(), 2);
}

void TestSearch::cleanupTestCase()
{
    m_program.reset();
}

void TestSearch::init()
{
    QVERIFY(action()->isEnabled());
    action()->trigger();
    QTRY_VERIFY(visible<ui::SearchWindow>("searchWindow"));
    m_window = visible<ui::SearchWindow>("searchWindow");
}

void TestSearch::cleanup()
{
    delete m_window;
    for (QWidget *window : m_program->window.findChildren<ui::VersionsWindow *>())
        delete window;
    if (auto *wizard = visible<ui::RestoreWizard>("restoreWizard"))
        delete wizard;
}

void TestSearch::type(const QString &text)
{
    auto *line = named<QLineEdit>(m_window, "searchLine");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void TestSearch::theMenuAndItsKeysOpenOneWindow()
{
    QCOMPARE(action()->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    type(QStringLiteral("orders"));
    action()->trigger();
    QCOMPARE(m_program->window.findChildren<ui::SearchWindow *>().size(), 1);
    QCOMPARE(named<QLineEdit>(m_window, "searchLine")->selectedText(), QStringLiteral("orders"));
}

void TestSearch::whatIsTypedIsFoundInAllBackups()
{
    QCOMPARE(named<ui::EmptyState>(m_window, "emptyState")->title(), QStringLiteral("Search all backups"));
    type(QStringLiteral("ORDERS"));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(table()->isVisible());
    QCOMPARE(text(0, HistorySearchModel::Path), QStringLiteral("data/orders/a.json"));
    QCOMPARE(text(0, HistorySearchModel::Versions), QStringLiteral("2"));
    QCOMPARE(text(0, HistorySearchModel::State), QStringLiteral("In the newest backup"));
    QCOMPARE(text(1, HistorySearchModel::Path), QStringLiteral("data/orders/b.json"));
    QCOMPARE(text(1, HistorySearchModel::State), QStringLiteral("Deleted"));
    QTRY_COMPARE(named<QLabel>(m_window, "searchCount")->text(), QStringLiteral("2 file(s)"));
    QVERIFY(named<QLabel>(m_window, "commandText")->text().endsWith(QLatin1String(" find ORDERS")));
    type(QStringLiteral("*its.json"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(text(0, HistorySearchModel::Path), QStringLiteral("data/limits.json"));
}

void TestSearch::onlyWhatIsDeleted()
{
    type(QStringLiteral("json"));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    click(named<QCheckBox>(m_window, "searchOnlyGone"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(text(0, HistorySearchModel::Path), QStringLiteral("data/orders/b.json"));
    QVERIFY(named<QLabel>(m_window, "commandText")->text().endsWith(QLatin1String(" find json --deleted")));
}

void TestSearch::aResultLeadsToItsVersions()
{
    type(QStringLiteral("orders"));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTRY_VERIFY(named<QPushButton>(m_window, "searchVersions")->isEnabled());
    click(named<QPushButton>(m_window, "searchVersions"));
    QTRY_VERIFY(visible<ui::VersionsWindow>("versionsWindow"));
    QCOMPARE(visible<ui::VersionsWindow>("versionsWindow")->path(), Bytes("data/orders/b.json"));
}

void TestSearch::aResultIsRestoredFromTheLastBackupThatHasIt()
{
    type(QStringLiteral("orders"));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    table()->setCurrentIndex(table()->model()->index(1, 0)); // gone since the first backup
    click(named<QPushButton>(m_window, "searchRestore"));
    QTRY_VERIFY(visible<ui::RestoreWizard>("restoreWizard"));
    const ui::RestoreRequest request = visible<ui::RestoreWizard>("restoreWizard")->request();
    QCOMPARE(request.include, std::vector<Bytes>{"data/orders/b.json"});
    QCOMPARE(request.backup, *backups()->idAt(1));
}

void TestSearch::theKeysLeadFromTheLineToTheRows()
{
    type(QStringLiteral("orders"));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    auto *line = named<QLineEdit>(m_window, "searchLine");
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY2(m_window && m_window->isVisible(), "Enter searches, and closes nothing");
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(m_window->focusWidget(), table());
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(visible<ui::VersionsWindow>("versionsWindow"));
    QCOMPARE(visible<ui::VersionsWindow>("versionsWindow")->path(), Bytes("data/orders/b.json"));
}

void TestSearch::nothingFoundSaysHowToSearch()
{
    const auto *empty = named<ui::EmptyState>(m_window, "emptyState");
    type(QStringLiteral("nowhere"));
    QTRY_COMPARE(empty->title(), QStringLiteral("No file matches"));
    QVERIFY(named<QLabel>(empty, "emptyText")->text().startsWith(QLatin1String("Upper and lower case")));
    click(named<QCheckBox>(m_window, "searchOnlyGone"));
    QTRY_VERIFY(named<QLabel>(empty, "emptyText")->text().startsWith(QLatin1String("No deleted file")));
    QVERIFY(!named<QPushButton>(m_window, "searchRestore")->isEnabled());
    named<QLineEdit>(m_window, "searchLine")->clear();
    QTRY_COMPARE(empty->title(), QStringLiteral("Search all backups"));
}

void TestSearch::aHistoryThatIsBeingReadIsSearchedAgain()
{
    const QString file = m_folder->qPath() + QStringLiteral("/own.sqlite");
    VERIFY_ASSIGN(catalog, catalog::Catalog::open(file));
    const auto changes = {makeChange("desk1/a", ChangeType::Added, 5)};
    VERIFY_OK(addToCatalog(*catalog, makeRecord(1), changes));
    delete m_window;
    m_window = new ui::SearchWindow(std::make_unique<HistorySearchModel>(file), {}, &m_program->settings);
    m_window->setHistory({true, {}});
    m_window->show();
    type(QStringLiteral("desk"));
    const auto *notice = named<ui::MessageBar>(m_window, "historyNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QLatin1String("0 of 1 backups")), qPrintable(notice->text()));
    QVERIFY(named<QLabel>(m_window, "emptyText")->text().contains(QLatin1String("still being read")));
    VERIFY_OK(addToHistory(*catalog, makeRecord(1), changes)); // the window looks again by itself
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(!notice->isVisible());
}

void TestSearch::aCatalogThatCannotBeReadSaysSo()
{
    VERIFY_OK(m_folder->write("nocatalog/file", ""));
    delete m_window;
    m_window = new ui::SearchWindow(
        std::make_unique<HistorySearchModel>(m_folder->qPath() + QStringLiteral("/nocatalog")), {},
        &m_program->settings);
    m_window->show();
    type(QStringLiteral("desk"));
    const auto *notice = named<ui::MessageBar>(m_window, "historyNotice");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->tone(), ui::Tone::Bad);
    QCOMPARE(named<ui::EmptyState>(m_window, "emptyState")->title(),
             QStringLiteral("The backups could not be searched"));
}

void TestSearch::theWindowGoesWithTheRepository()
{
    m_program->repositories.close();
    QTRY_VERIFY(!m_window);
    QVERIFY(!action()->isEnabled());
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
