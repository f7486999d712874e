// SPDX-License-Identifier: GPL-3.0-or-later
//
// Comparing backups in the window, with the engine; the command line is the witness.
#include "tests/ctl/ctl.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/compare/backuppicker.h"
#include "ui/dialogs/compare/comparewindow.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/pages/backups/changesview.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace backstop;
using namespace backstop::test;

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void twoThatAreSelectedAreComparedFromTheOlderToTheNewer();
    void swappingComparesTheOtherWayRound();
    void oneIsComparedWithTheOneBeforeAndWithItsFullBackup();
    void anyOtherIsChosenFromTheList();
    void enterInThePickerTakesTheFirstMatch();
    void theFirstBackupStaysChosen();
    void nothingChangedIsAResult();
    void theFirstBackupSaysThatThereIsNoEarlierOne();
    void aFullBackupOffersTheComparison();
    void foldersThatAKilledProgramLeftAreRemoved();
    void sourcesThatOnlyOneHasAreNoChanges();
    void moreThanTwoCannotBeCompared();
    void aComparisonThatIsCancelledSaysSo();
    void noFileOutlivesTheWindow();

private:
    void backUp(const char *type);
    void openRepository();
    void select(const QList<int> &rows);
    void compare();
    void waitForResult();
    QAction *action(const char *name) const
    {
        return m_program->window.findChild<QAction *>(QStringLiteral("action_") + QLatin1String(name));
    }
    QString id(int row) const { return m_ids.at(row); } // newest first
    QString count(const char *button) const
    {
        return named<QToolButton>(m_window, button)->text().section(QLatin1Char(' '), -1);
    }
    void verifySameAsDiff(const QString &before, const QString &after);
    void open();
    QStringList comparisonFolders() const
    {
        return QDir(m_account->qPath() + QStringLiteral("/cache/backstop/catalogs"))
            .entryList({QStringLiteral("compare-*")}, QDir::Dirs);
    }

    Ctl m_ctl;
    QStringList m_ids;
    std::unique_ptr<TemporaryFolder> m_account;
    std::unique_ptr<Program> m_program;
    ui::CompareWindow *m_window = nullptr;
};

void TestCompare::backUp(const char *type)
{
    VERIFY_CODE(m_ctl.run({QStringLiteral("backup"), m_ctl.path("data"), QStringLiteral("--type"),
                           QLatin1String(type)}),
                0);
}

void TestCompare::initTestCase()
{
    QVERIFY(m_ctl.makePlainRepository());
    const TemporaryFolder &folder = m_ctl.folder();
    VERIFY_OK(folder.write("data/a.json", "1"));
    VERIFY_OK(folder.write("data/deep/b.json", "2"));
    VERIFY_OK(folder.write("data/deep/c.json", "3"));
    backUp("full");
    VERIFY_OK(folder.write("data/a.json", "12"));
    VERIFY_OK(folder.write("data/d.json", "4"));
    backUp("incremental");
    VERIFY_OK(folder.write("data/deep/e.json", "5"));
    QVERIFY(QFile::remove(m_ctl.path("data/deep/b.json")));
    backUp("incremental");
    backUp("incremental"); // of the same
    const CtlRun list = m_ctl.run({QStringLiteral("list"), QStringLiteral("--json")});
    VERIFY_CODE(list, 0);
    QMap<QString, QString> byTime;
    for (const QJsonValue &backup : list.array())
        byTime.insert(backup[u"created_at"].toString(), backup[u"id"].toString());
    for (const QString &backup : std::as_const(byTime))
        m_ids.prepend(backup);
    QCOMPARE(m_ids.size(), 4);
}

void TestCompare::init()
{
    m_account = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_account);
    open();
}

void TestCompare::open()
{
    emit m_program->window.welcomePage()->openRequested({m_ctl.path("repo"), ui::KeyKind::None, {}});
    QTRY_VERIFY_WITH_TIMEOUT(m_program->window.backupsPage(), kPatience);
    QVERIFY(m_program->settle());
    QTRY_COMPARE(m_program->repositories.models().backups->rowCount(), 4);
}

void TestCompare::cleanup()
{
    delete m_window;
    m_window = nullptr;
    m_program.reset();
    m_account.reset();
}

void TestCompare::select(const QList<int> &rows)
{
    auto *table = named<ui::BackupTable>(m_program->window.backupsPage(), "backupTable");
    table->setCurrentIndex(table->model()->index(rows.first(), 0));
    for (const int row : rows)
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTRY_VERIFY(table->current());
}

void TestCompare::compare()
{
    QVERIFY(action("compare")->isEnabled());
    action("compare")->trigger();
    QTRY_VERIFY(visible<ui::CompareWindow>("compareWindow"));
    m_window = visible<ui::CompareWindow>("compareWindow");
    waitForResult();
}

void TestCompare::waitForResult()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_program->newest("compare") && m_program->newest("compare")->isFinished(),
                             kPatience);
    QVERIFY(m_program->settle());
}

void TestCompare::verifySameAsDiff(const QString &before, const QString &after)
{
    const QString command = m_window->findChild<ui::CommandLine *>()->command();
    QVERIFY2(command.endsWith(QStringLiteral(" diff %1 %2").arg(before.left(12), after.left(12))),
             qPrintable(command));
    const CtlRun run = m_ctl.run(QProcess::splitCommand(command).mid(1) << QStringLiteral("--json"));
    VERIFY_CODE(run, 0);
    QCOMPARE(count("showAdded"), QString::number(run.object()[u"added"].toInt()));
    QCOMPARE(count("showModified"), QString::number(run.object()[u"modified"].toInt()));
    QCOMPARE(count("showDeleted"), QString::number(run.object()[u"deleted"].toInt()));
    const QJsonArray changes = run.object()[u"changes"].toArray();
    const auto *list = named<QTableView>(m_window, "changeList");
    QTRY_COMPARE(list->model()->rowCount(), int(changes.size()));
    for (int row = 0; row < changes.size(); ++row) {
        const QString path = changes[row][u"path"].toString();
        QTRY_COMPARE(list->model()->index(row, 1).data().toString(), path);
    }
}

void TestCompare::twoThatAreSelectedAreComparedFromTheOlderToTheNewer()
{
    select({0, 3});
    compare();
    verifySameAsDiff(id(3), id(0));
    QCOMPARE(count("showAdded"), QStringLiteral("2"));
    QCOMPARE(count("showModified"), QStringLiteral("1"));
    QCOMPARE(count("showDeleted"), QStringLiteral("1"));
    click(named<QToolButton>(m_window, "changesAsTree"));
    const auto *tree = named<QTreeView>(m_window, "changeTree");
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->index(0, 0).data().toString(), QStringLiteral("data"));
    click(named<QToolButton>(m_window, "changesAsList"));
}

void TestCompare::swappingComparesTheOtherWayRound()
{
    select({3, 0});
    compare();
    click(named<QToolButton>(m_window, "compareSwap"));
    waitForResult();
    QTRY_COMPARE(count("showAdded"), QStringLiteral("1"));
    verifySameAsDiff(id(0), id(3));
    QCOMPARE(count("showDeleted"), QStringLiteral("2"));
}

void TestCompare::oneIsComparedWithTheOneBeforeAndWithItsFullBackup()
{
    select({1});
    compare();
    verifySameAsDiff(id(2), id(1));
    auto *base = m_window->findChild<QAction *>(QStringLiteral("compareWithBase"));
    QVERIFY(base->isEnabled());
    base->trigger();
    waitForResult();
    QTRY_COMPARE(count("showModified"), QStringLiteral("1"));
    verifySameAsDiff(id(3), id(1));
}

void TestCompare::anyOtherIsChosenFromTheList()
{
    select({0});
    compare();
    m_window->findChild<QAction *>(QStringLiteral("compareBeforePick"))->trigger();
    QTRY_VERIFY(visible<ui::BackupPicker>("backupPicker"));
    auto *table = named<ui::BackupTable>(m_window, "pickerTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->setCurrentIndex(table->model()->index(2, 0));
    QTRY_VERIFY(table->current());
    click(named<QAbstractButton>(m_window, "pickBackup"));
    waitForResult();
    QTRY_COMPARE(count("showAdded"), QStringLiteral("1"));
    verifySameAsDiff(id(2), id(0));
}

void TestCompare::enterInThePickerTakesTheFirstMatch()
{
    select({0});
    compare();
    m_window->findChild<QAction *>(QStringLiteral("compareBeforePick"))->trigger();
    QTRY_VERIFY(visible<ui::BackupPicker>("backupPicker"));
    auto *picker = visible<ui::BackupPicker>("backupPicker");
    QSignalSpy chosen(picker, &ui::BackupPicker::chosen);
    auto *line = named<QWidget>(picker, "pickerFilter")->findChild<QLineEdit *>();
    QCOMPARE(picker->focusWidget(), line);
    QTest::keyClicks(line, QStringLiteral("type:full"));
    QTest::keyClick(line, Qt::Key_Return); // before the list is there
    QTRY_COMPARE(chosen.size(), 1);
    waitForResult();
    verifySameAsDiff(id(3), id(0));
}

void TestCompare::theFirstBackupStaysChosen()
{
    select({3});
    compare();
    QTRY_VERIFY(m_window->findChild<ui::MessageBar *>()->isVisible());
    const auto textOf = [this](const char *name) { return named<QToolButton>(m_window, name)->text(); };
    QVERIFY2(textOf("compareAfter").startsWith(QLatin1String("data, ")), qPrintable(textOf("compareAfter")));
    QCOMPARE(textOf("compareBefore"), QStringLiteral("Choose…"));
    QVERIFY(!named<QWidget>(m_window, "commandCopy")->isVisible());
}

void TestCompare::nothingChangedIsAResult()
{
    select({0});
    compare();
    const auto *view = m_window->findChild<ui::ChangesView *>();
    QVERIFY(view);
    const auto *nothing = named<ui::EmptyState>(view, "emptyState");
    QTRY_VERIFY(nothing->isVisible());
    QCOMPARE(nothing->title(), QStringLiteral("Nothing changed"));
    QVERIFY(named<QLabel>(nothing, "emptyText")->text().startsWith(QLatin1String("Nothing changed between")));
}

void TestCompare::theFirstBackupSaysThatThereIsNoEarlierOne()
{
    select({3});
    compare();
    const auto *bar = m_window->findChild<ui::MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QLatin1String("no earlier backup")), qPrintable(bar->text()));
    QCOMPARE(m_program->newest("compare")->state(), jobs::JobState::Succeeded); // that is an answer
    m_window->setJob(nullptr, {{}, ui::CompareWith::Base});
    catalog::BackupRow first;
    first.id = BackupId::fromHexText(id(3).toStdString()).value_or(BackupId());
    m_window->showNoPartner(first);
    QVERIFY2(bar->text().contains(QLatin1String("full backup")), qPrintable(bar->text()));
    m_window->setJob(nullptr, {BackupId::fromHexText(id(3).toStdString()).value_or(BackupId())});
    m_window->showError(
        {ErrorCode::NotFound, QStringLiteral("packs/1: is not there"), {}}); // is no such thing
    QVERIFY2(!bar->text().contains(QLatin1String("backup to compare")), qPrintable(bar->text()));
    // Another one to compare with can still be chosen.
    m_window->choose(true, BackupId::fromHexText(id(0).toStdString()).value_or(BackupId()));
    waitForResult();
    QTRY_VERIFY(!bar->isVisible());
    verifySameAsDiff(id(0), id(3));
}

void TestCompare::aFullBackupOffersTheComparison()
{
    select({3});
    named<QTabWidget>(m_program->window.backupsPage(), "detailTabs")->setCurrentIndex(1);
    QTRY_VERIFY(visible<QAbstractButton>("emptyAction"));
    click(visible<QAbstractButton>("emptyAction"));
    QTRY_VERIFY(visible<ui::CompareWindow>("compareWindow"));
    m_window = visible<ui::CompareWindow>("compareWindow");
    waitForResult();
}

void TestCompare::foldersThatAKilledProgramLeftAreRemoved()
{
    select({0, 3});
    compare();
    QTRY_COMPARE(comparisonFolders().size(), 1);
    const QStringList own = comparisonFolders();
    const auto lockOf = [](const std::string &host) {
        return "4194304\nbackstop\n" + host + '\n'; // no process has this number
    };
    const std::string catalogs = "cache/backstop/catalogs/";
    VERIFY_OK(m_account->write(catalogs + "compare-killed/lock",
                               lockOf(QSysInfo::machineHostName().toStdString())));
    VERIFY_OK(m_account->write(catalogs + "compare-killed/changes.sqlite", "left"));
    VERIFY_OK(m_account->write(catalogs + "compare-far/lock", lockOf("another-computer")));
    m_program->repositories.close();
    open();
    QTRY_COMPARE(comparisonFolders().size(), 2);
    QVERIFY2(comparisonFolders().contains(own.front()), "its window is still open");
    QVERIFY2(comparisonFolders().contains(QStringLiteral("compare-far")),
             "nobody here knows whether that one lives");
}

void TestCompare::sourcesThatOnlyOneHasAreNoChanges()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("one/a", "1"));
    VERIFY_OK(ctl.folder().write("two/b", "2"));
    VERIFY_CODE(ctl.run({QStringLiteral("backup"), ctl.path("one")}), 0);
    VERIFY_CODE(ctl.run({QStringLiteral("backup"), ctl.path("two")}), 0);
    emit m_program->window.welcomePage()->openRequested({ctl.path("repo"), ui::KeyKind::None, {}});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->repositories.models().backups->rowCount(), 2, kPatience);
    QVERIFY(m_program->settle());
    select({0, 1});
    compare();
    QCOMPARE(count("showAdded"), QStringLiteral("0"));
    QCOMPARE(count("showDeleted"), QStringLiteral("0"));
    const auto *messages = m_window->findChild<ui::MessageBar *>();
    QVERIFY(messages->isVisible());
    QVERIFY(messages->text().contains(QStringLiteral("one, two")));
}

void TestCompare::moreThanTwoCannotBeCompared()
{
    select({0, 1, 2});
    QVERIFY(!action("compare")->isEnabled());
    QCOMPARE(action("compare")->toolTip(), QStringLiteral("Select one backup, or two"));
    select({0});
    QVERIFY(action("compare")->isEnabled());
}

void TestCompare::aComparisonThatIsCancelledSaysSo()
{
    select({0, 3});
    compare();
    const auto gate = std::make_shared<QSemaphore>(); // nothing else gets to run meanwhile
    for (int i = 0; i < 3; ++i)
        m_program->queue.add({QStringLiteral("verify"), {}, {}}, {}, [gate](Progress &, std::stop_token) {
            gate->acquire();
            return Result<>();
        });
    click(named<QToolButton>(m_window, "compareSwap"));
    QCOMPARE(comparisonFolders().size(), 1); // the window's thread makes no other one
    click(named<QAbstractButton>(m_window, "compareCancel"));
    gate->release(3);
    waitForResult();
    const auto *bar = m_window->findChild<ui::MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QLatin1String("cancelled")), qPrintable(bar->text()));
    click(named<QAbstractButton>(m_window, "compareAgain"));
    waitForResult();
    QTRY_VERIFY(!bar->isVisible());
    verifySameAsDiff(id(0), id(3));
}

void TestCompare::noFileOutlivesTheWindow()
{
    select({0, 3});
    compare();
    QTRY_COMPARE(comparisonFolders().size(), 1);
    click(named<QToolButton>(m_window, "compareSwap"));
    waitForResult();
    QTRY_COMPARE(comparisonFolders().size(), 1);
    QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
    m_window = nullptr;
    QTRY_COMPARE(comparisonFolders().size(), 0);
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
