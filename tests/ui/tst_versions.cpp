// SPDX-License-Identifier: GPL-3.0-or-later
//
// All versions of a file in the window, with the engine.
#include "tests/support/catalogbuilder.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/history/versionswindow.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTreeView>

using namespace backstop;
using namespace backstop::test;
using itemmodels::VersionListModel;
using repository::ChangeType;

class TestVersions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void theFilesTabShowsAllVersionsOfTheCurrentFile();
    void aFolderHasNoVersions();
    void theChangesTabShowsThemByKeyAndButton();
    void anotherWindowForTheSameFileIsNotOpened();
    void aVersionIsRestoredFromItsBackup();
    void aTimeWithoutTheFileCannotBeRestored();
    void theChecksumIsCopied();
    void aNewBackupAppears();
    void theWindowGoesWithTheRepository();
    void aHistoryThatIsBeingReadSaysSo();
    void backupsThatCouldNotBeReadAreMissed();
    void aCatalogThatCannotBeReadSaysSo();
    void aFileThatNoBackupHasSaysSo();

private:
    void backUp();
    void openFiles(const QString &name);
    void showVersions();
    QTableView *table() const { return named<QTableView>(m_window, "versionTable"); }
    QString text(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    ui::BackupsPage *page() const { return m_program->window.backupsPage(); }
    std::unique_ptr<ui::VersionsWindow> standalone(const Bytes &path)
    {
        return std::make_unique<ui::VersionsWindow>(
            std::make_unique<VersionListModel>(m_folder->qPath() + QStringLiteral("/own.sqlite")), path,
            QStringLiteral("/srv/repository"), &m_program->settings);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;
    QPointer<ui::VersionsWindow> m_window;
};

void TestVersions::backUp()
{
    QVERIFY(m_program->backUp(m_folder->qPath() + QStringLiteral("/data")));
    QVERIFY(m_program->settle());
}

void TestVersions::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_folder);
    ui::WelcomePage *welcome = m_program->window.welcomePage();
    emit welcome->createRequested({m_folder->qPath() + QStringLiteral("/repo"), false, {}});
    QVERIFY(m_program->settle());
    emit welcome->finished();
    QTRY_VERIFY_WITH_TIMEOUT(page(), kPatience);
    VERIFY_OK(m_folder->write("data/a.json", "one"));
    VERIFY_OK(m_folder->write("data/deep/b.json", "b"));
    backUp();
    VERIFY_OK(m_folder->write("data/a.json", "second"));
    backUp();
    QVERIFY(QFile::remove(m_folder->qPath() + QStringLiteral("/data/a.json")));
    backUp();
    VERIFY_OK(m_folder->write("data/a.json", "one"));
    backUp();
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 4);
}

void TestVersions::cleanupTestCase()
{
    m_program.reset();
}

void TestVersions::cleanup()
{
    delete m_window;
    if (auto *wizard = visible<ui::RestoreWizard>("restoreWizard"))
        delete wizard;
}

/// Makes the file @p name of the newest backup current in the Files tab.
void TestVersions::openFiles(const QString &name)
{
    QVERIFY(page()->showBackup(m_program->repositories.models().backups->keyAt(0)));
    page()->detail()->showFiles();
    auto *tree = named<QTreeView>(page(), "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() == 1);
    tree->expand(tree->model()->index(0, 0));
    QTRY_VERIFY(!tree->model()
                     ->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                             Qt::MatchExactly | Qt::MatchRecursive)
                     .isEmpty());
    tree->setCurrentIndex(tree->model()
                              ->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                      Qt::MatchExactly | Qt::MatchRecursive)
                              .first());
}

void TestVersions::showVersions()
{
    openFiles(QStringLiteral("a.json"));
    auto *button = named<QPushButton>(page(), "fileVersions");
    QTRY_VERIFY(button->isEnabled());
    click(button);
    QTRY_VERIFY(visible<ui::VersionsWindow>("versionsWindow"));
    m_window = visible<ui::VersionsWindow>("versionsWindow");
    QTRY_VERIFY(table()->model()->rowCount() >= 4);
}

void TestVersions::theFilesTabShowsAllVersionsOfTheCurrentFile()
{
    showVersions();
    QCOMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(text(0, VersionListModel::Version), QStringLiteral("Version 3"));
    QVERIFY(text(0, VersionListModel::Note).contains(QLatin1String("same content as version 1")));
    QCOMPARE(text(1, VersionListModel::Version), QStringLiteral("Deleted"));
    QCOMPARE(text(2, VersionListModel::Version), QStringLiteral("Version 2"));
    QCOMPARE(text(3, VersionListModel::Version), QStringLiteral("Version 1"));
    QTRY_COMPARE(named<QLabel>(m_window, "versionCount")->text(), QStringLiteral("3 version(s)"));
    QTRY_VERIFY(!named<QWidget>(m_window, "versionsBusy")->isVisible());
    QVERIFY(!named<QWidget>(m_window, "historyNotice")->isVisible());
    QVERIFY(named<QLabel>(m_window, "commandText")->text().endsWith(QLatin1String(" versions data/a.json")));
}

void TestVersions::aFolderHasNoVersions()
{
    openFiles(QStringLiteral("deep"));
    const auto *button = named<QPushButton>(page(), "fileVersions");
    QTRY_VERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), QStringLiteral("Choose a file first"));
    openFiles(QStringLiteral("a.json"));
    QTRY_VERIFY(button->isEnabled());
}

void TestVersions::theChangesTabShowsThemByKeyAndButton()
{
    QVERIFY(page()->showBackup(m_program->repositories.models().backups->keyAt(2))); // modified a.json
    page()->detail()->showChanges();
    auto *list = named<QTableView>(page(), "changeList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(named<QPushButton>(page(), "changeVersions")->isEnabled());
    QAction *action = list->findChild<QAction *>(QStringLiteral("action_versions"));
    QVERIFY(action && list->actions().contains(action));
    QCOMPARE(list->contextMenuPolicy(), Qt::ActionsContextMenu);
    m_program->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_program->window));
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(visible<ui::VersionsWindow>("versionsWindow"));
    m_window = visible<ui::VersionsWindow>("versionsWindow");
    QCOMPARE(m_window->path(), Bytes("data/a.json"));
    delete m_window;
    click(named<QPushButton>(page(), "changeVersions"));
    QTRY_VERIFY(visible<ui::VersionsWindow>("versionsWindow"));
    m_window = visible<ui::VersionsWindow>("versionsWindow");
}

void TestVersions::anotherWindowForTheSameFileIsNotOpened()
{
    showVersions();
    click(named<QPushButton>(page(), "fileVersions"));
    QCOMPARE(m_program->window.findChildren<ui::VersionsWindow *>().size(), 1);
}

void TestVersions::aVersionIsRestoredFromItsBackup()
{
    showVersions();
    choose(2);
    QTRY_VERIFY(named<QPushButton>(m_window, "restoreVersion")->isEnabled());
    click(named<QPushButton>(m_window, "restoreVersion"));
    QTRY_VERIFY(visible<ui::RestoreWizard>("restoreWizard"));
    const ui::RestoreRequest request = visible<ui::RestoreWizard>("restoreWizard")->request();
    QCOMPARE(request.include, std::vector<Bytes>{"data/a.json"});
    // The second of four, which is neither current nor the newest.
    QCOMPARE(request.backup, *m_program->repositories.models().backups->idAt(2));
}

void TestVersions::aTimeWithoutTheFileCannotBeRestored()
{
    showVersions();
    choose(1);
    QTRY_VERIFY(!named<QPushButton>(m_window, "restoreVersion")->isEnabled());
    QVERIFY(!named<QPushButton>(m_window, "copyChecksum")->isEnabled());
    for (const QAction *action : table()->actions())
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    choose(3);
    QTRY_VERIFY(named<QPushButton>(m_window, "restoreVersion")->isEnabled());
}

void TestVersions::theChecksumIsCopied()
{
    showVersions();
    choose(3);
    QTRY_VERIFY(named<QPushButton>(m_window, "copyChecksum")->isEnabled());
    click(named<QPushButton>(m_window, "copyChecksum"));
    QCOMPARE(QGuiApplication::clipboard()->text(), // of "one"
             QStringLiteral("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"));
}

void TestVersions::aNewBackupAppears()
{
    showVersions();
    VERIFY_OK(m_folder->write("data/a.json", "fourth"));
    backUp();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 5, kPatience);
    QTRY_COMPARE(text(0, VersionListModel::Version), QStringLiteral("Version 4"));
}

void TestVersions::theWindowGoesWithTheRepository()
{
    showVersions();
    m_program->repositories.close();
    QTRY_VERIFY(!m_window);
    emit m_program->window.welcomePage()->openRequested(
        {m_folder->qPath() + QStringLiteral("/repo"), ui::KeyKind::None, {}});
    QTRY_VERIFY_WITH_TIMEOUT(page(), kPatience);
    QVERIFY(m_program->settle());
}

void TestVersions::aHistoryThatIsBeingReadSaysSo()
{
    VERIFY_ASSIGN(catalog, catalog::Catalog::open(m_folder->qPath() + QStringLiteral("/own.sqlite")));
    const auto changes = {makeChange("desk1/a", ChangeType::Added, 5)};
    VERIFY_OK(addToCatalog(*catalog, makeRecord(1), changes));
    VERIFY_OK(addToCatalog(*catalog, makeRecord(2), {}));
    const auto window = standalone("desk1/a");
    window->setHistory({true, {}});
    window->show();
    const auto *notice = named<ui::MessageBar>(window.get(), "historyNotice");
    const auto *empty = named<ui::EmptyState>(window.get(), "emptyState");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QLatin1String("0 of 2 backups")), qPrintable(notice->text()));
    QTRY_COMPARE(empty->title(), QStringLiteral("No version so far"));
    QVERIFY(named<QWidget>(window.get(), "versionsBusy")->isVisible());
    VERIFY_OK(addToHistory(*catalog, makeRecord(1), changes)); // the window looks again by itself
    QTRY_COMPARE(named<QTableView>(window.get(), "versionTable")->model()->rowCount(), 1);
    QTRY_VERIFY(notice->text().contains(QLatin1String("1 of 2 backups")));
    VERIFY_OK(addToHistory(*catalog, makeRecord(2), {}));
    window->setHistory({false, {}});
    QTRY_VERIFY(!notice->isVisible());
    QVERIFY(!named<QWidget>(window.get(), "versionsBusy")->isVisible());
}

void TestVersions::backupsThatCouldNotBeReadAreMissed()
{
    VERIFY_ASSIGN(catalog, catalog::Catalog::open(m_folder->qPath() + QStringLiteral("/own.sqlite")));
    VERIFY_OK(addToCatalog(*catalog, makeRecord(3), {}));
    const auto window = standalone("desk1/a");
    window->setHistory({false, {}});
    window->show();
    const auto *notice = named<ui::MessageBar>(window.get(), "historyNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(QLatin1String("1 backup")), qPrintable(notice->text()));
    QCOMPARE(notice->tone(), ui::Tone::Caution);
    QSignalSpy refresh(window.get(), &ui::VersionsWindow::refreshRequested);
    click(named<QWidget>(window.get(), "retryHistory"));
    QCOMPARE(refresh.count(), 1);
    window->setHistory({false, Error{ErrorCode::Damaged, QStringLiteral("backups/1: is damaged"), {}}});
    QTRY_COMPARE(notice->tone(), ui::Tone::Bad);
}

void TestVersions::aCatalogThatCannotBeReadSaysSo()
{
    VERIFY_OK(m_folder->write("nocatalog/file", ""));
    ui::VersionsWindow window(
        std::make_unique<VersionListModel>(m_folder->qPath() + QStringLiteral("/nocatalog")), "desk1/a", {},
        &m_program->settings);
    window.show();
    const auto *notice = named<ui::MessageBar>(&window, "historyNotice");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->tone(), ui::Tone::Bad);
    QCOMPARE(named<ui::EmptyState>(&window, "emptyState")->title(),
             QStringLiteral("The versions could not be read"));
    QVERIFY(!named<QWidget>(&window, "versionsBusy")->isVisible());
}

void TestVersions::aFileThatNoBackupHasSaysSo()
{
    ui::VersionsWindow window(
        std::make_unique<VersionListModel>(m_folder->qPath() + QStringLiteral("/empty.sqlite")), "desk1/a",
        {}, &m_program->settings);
    window.setHistory({false, {}});
    window.show();
    QTRY_COMPARE(named<ui::EmptyState>(&window, "emptyState")->title(),
                 QStringLiteral("No backup has this file"));
    QVERIFY(!named<QPushButton>(&window, "restoreVersion")->isEnabled());
}

QTEST_MAIN(TestVersions)
#include "tst_versions.moc"
