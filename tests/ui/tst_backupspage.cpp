// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/filterexpression.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/verify.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/uitest.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/pages/backups/filestab.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QTreeView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestBackupsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheNewestBackupFirstAndMakesItCurrent();
    void asksForTheRecordOfTheCurrentBackup();
    void filtersAfterTheLastKeyAndSaysHowManyMatch();
    void anInvalidFilterIsExplainedAndNotApplied();
    void escapeEmptiesTheFilter();
    void aFilterWithoutMatchOffersToClearIt();
    void anEmptyRepositoryOffersABackup();
    void enterBrowsesTheFiles();
    void nothingTickedCannotBeRestored();
    void tickedPathsAreAskedFor();
    void togglesLeaveKindsOfChangesOut();
    void theTreeShowsTheSameChanges();
    void aFullBackupSaysWhyItListsNoChanges();
    void changesThatAreNotReadYetAreNotCalledNone();
    void problemsOfAPartialBackupAreListedAsPlainText();
    void theSelectionStaysOverARefresh();
    void aChosenBackupFarDownStaysChosenWhenSorted();
    void allThatIsSelectedIsVerified();
    void theOnlySelectedOneIsMeantAndNotTheCurrentOne();
    void anErrorOfTheListGoesWhenItLoads();
    void whatAppearsMovesNothingUnlessItWasMadeHere();
    void asManyColumnsAreShownAsFit();
    void theFilterCompletesKeysAndTheirWords();
    void theFilterShowsExamples();
    void anEmptyListSaysWhetherTheHistoryWasRead();
    void anEmptyListHasNoKeysForWhatIsHidden();
    void aTabThatIsNotThereHasNoShortcut();
    void theOverviewShowsTheChecksum();
    void changesSayWithWhatTheyWereCompared();
    void aDamagedBackupOffersToFindTheFiles();
    void aProofShowsItsAge();
    void theListSaysAsOfWhen();
    void aDamagedFolderIsSaidInTheWindowsOwnWords();

private:
    void open(FirmData::History history = FirmData::History::Month);
    /// Empty where none is chosen, as for a moment while the list is read anew.
    catalog::BackupRow current() const { return m_page->currentBackup().value_or(catalog::BackupRow()); }
    void waitForRows() const { QTRY_VERIFY(!m_data->backups->isLoading() && m_page->currentBackup()); }

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<BackupsPage> m_page;
};

void TestBackupsPage::init()
{
    open();
    waitForRows();
}

void TestBackupsPage::cleanup()
{
    m_page.reset();
    m_data.reset();
}

void TestBackupsPage::open(FirmData::History history)
{
    m_page.reset();
    m_data = std::make_unique<FirmData>(history);
    m_page = std::make_unique<BackupsPage>(m_data->models(), m_data->clock, &m_data->settings);
    m_page->resize(1000, 700);
    m_page->show();
    m_page->filterLine()->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestBackupsPage::showsTheNewestBackupFirstAndMakesItCurrent()
{
    QCOMPARE(m_data->backups->rowCount(), int(m_data->records().size()));
    QCOMPARE(named<QTableView>(m_page.get(), "backupTable")->currentIndex().row(), 0);
    QCOMPARE(current().id, m_data->records()[0].id);
}

void TestBackupsPage::asksForTheRecordOfTheCurrentBackup()
{
    QSignalSpy asked(m_page.get(), &BackupsPage::recordRequested);
    auto *table = named<QTableView>(m_page.get(), "backupTable");
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<BackupId>(), m_data->records()[1].id);
}

void TestBackupsPage::filtersAfterTheLastKeyAndSaysHowManyMatch()
{
    QSignalSpy applied(m_page->filterLine(), &FilterLine::filterChanged);
    auto *edit = named<QLineEdit>(m_page->filterLine(), "filterEdit");
    QTest::keyClicks(edit, QStringLiteral("state:partial"));
    QCOMPARE(applied.size(), 0); // not at every key
    QTRY_COMPARE(applied.size(), 1);
    QTRY_COMPARE(m_data->backups->rowCount(), 1);
    waitForRows();
    QCOMPARE(current().id, m_data->partial().id);
    auto *verdict = named<StateLabel>(m_page->filterLine(), "filterVerdict");
    QTRY_VERIFY(verdict->isVisible());
    const QString counts = QStringLiteral("1 of %1 ").arg(m_data->records().size());
    QTRY_VERIFY2(verdict->word().startsWith(counts), qPrintable(verdict->word()));
}

void TestBackupsPage::anInvalidFilterIsExplainedAndNotApplied()
{
    QSignalSpy applied(m_page->filterLine(), &FilterLine::filterChanged);
    auto *edit = named<QLineEdit>(m_page->filterLine(), "filterEdit");
    QTest::keyClicks(edit, QStringLiteral("sorce:data"));
    QTest::keyClick(edit, Qt::Key_Return);
    auto *verdict = named<StateLabel>(m_page->filterLine(), "filterVerdict");
    QVERIFY(verdict->isVisible());
    QVERIFY2(verdict->word().contains(QLatin1String("source")), qPrintable(verdict->word()));
    QCOMPARE(applied.size(), 0);
    QCOMPARE(m_data->backups->rowCount(), int(m_data->records().size()));
    // The rows are of another filter than the one that stands there, and look like it.
    const auto *table = named<BackupTable>(m_page.get(), "backupTable");
    QVERIFY(table->isStale());
    edit->clear();
    QVERIFY(!table->isStale());
}

void TestBackupsPage::escapeEmptiesTheFilter()
{
    m_page->filterLine()->setText(QStringLiteral("state:partial"));
    QTRY_COMPARE(m_data->backups->rowCount(), 1);
    QTest::keyClick(named<QLineEdit>(m_page->filterLine(), "filterEdit"), Qt::Key_Escape);
    QCOMPARE(m_page->filterLine()->text(), QString());
    QTRY_COMPARE(m_data->backups->rowCount(), int(m_data->records().size()));
}

void TestBackupsPage::aFilterWithoutMatchOffersToClearIt()
{
    m_page->filterLine()->setText(QStringLiteral("tag:nothing"));
    QTRY_VERIFY(!m_data->backups->isLoading() && m_data->backups->rowCount() == 0);
    auto *empty = m_page->findChildren<EmptyState *>().last();
    for (EmptyState *state : m_page->findChildren<EmptyState *>()) {
        if (state->isVisible())
            empty = state;
    }
    QVERIFY(empty->isVisible());
    click(named<QAbstractButton>(empty, "emptyAction"));
    QTRY_COMPARE(m_data->backups->rowCount(), int(m_data->records().size()));
}

void TestBackupsPage::anEmptyRepositoryOffersABackup()
{
    open(FirmData::History::Empty);
    QTRY_VERIFY(!m_data->backups->isLoading());
    QSignalSpy asked(m_page.get(), &BackupsPage::backUpRequested);
    for (EmptyState *state : m_page->findChildren<EmptyState *>()) {
        if (state->isVisible())
            click(named<QAbstractButton>(state, "emptyAction"));
    }
    QCOMPARE(asked.size(), 1);
    QVERIFY(!m_page->currentBackup());
}

void TestBackupsPage::enterBrowsesTheFiles()
{
    QSignalSpy files(m_page.get(), &BackupsPage::filesRequested);
    QSignalSpy restores(m_page.get(), &BackupsPage::restoreRequested);
    QTest::keyClick(named<QTableView>(m_page.get(), "backupTable"), Qt::Key_Return);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][0].value<BackupId>(), m_data->records()[0].id);
    QCOMPARE(restores.size(), 0);
    QVERIFY(named<QTreeView>(m_page.get(), "fileTree")->isVisible());
}

void TestBackupsPage::nothingTickedCannotBeRestored()
{
    m_page->detail()->showFiles();
    auto *restore = named<QAbstractButton>(m_page.get(), "restoreChosen");
    QVERIFY(!restore->isEnabled());
    QVERIFY(!restore->toolTip().isEmpty());
}

void TestBackupsPage::tickedPathsAreAskedFor()
{
    connect(m_page.get(), &BackupsPage::filesRequested, this,
            [this] { m_data->files->setReader(firmFiles()); });
    m_page->detail()->showFiles();
    const QModelIndex top = m_data->files->index(0, 0);
    QTRY_COMPARE(m_data->files->index(0, 0).data().toString(), QStringLiteral("data"));
    auto *tree = named<QTreeView>(m_page.get(), "fileTree");
    QTRY_VERIFY(tree->isExpanded(m_data->files->index(0, 0))); // a lone folder opens by itself
    Q_UNUSED(top)
    tree->setFocus();
    tree->setCurrentIndex(m_data->files->index(0, 0));
    QTest::keyClick(tree, Qt::Key_Space);
    auto *restore = named<QAbstractButton>(m_page.get(), "restoreChosen");
    QVERIFY(restore->isEnabled());
    QSignalSpy asked(m_page.get(), &BackupsPage::restoreRequested);
    click(restore);
    QCOMPARE(asked.size(), 1);
    const auto selection = asked[0][1].value<itemmodels::PathSelection>();
    QCOMPARE(selection.included(), std::vector<Bytes>{"data"});
}

void TestBackupsPage::togglesLeaveKindsOfChangesOut()
{
    m_page->detail()->showChanges();
    const auto counts = m_data->records()[0].changes;
    QTRY_COMPARE(m_data->changes->rowCount(), int(counts.total()));
    auto *added = named<QAbstractButton>(m_page.get(), "showAdded");
    QVERIFY(added->text().contains(QString::number(counts.added)));
    click(added);
    QTRY_COMPARE(m_data->changes->rowCount(), int(counts.modified + counts.deleted));
    click(named<QAbstractButton>(m_page.get(), "showModified"));
    QTRY_COMPARE(m_data->changes->rowCount(), int(counts.deleted));
    click(added);
    QTRY_COMPARE(m_data->changes->rowCount(), int(counts.added + counts.deleted));
}

void TestBackupsPage::theTreeShowsTheSameChanges()
{
    m_page->detail()->showChanges();
    click(named<QAbstractButton>(m_page.get(), "changesAsTree"));
    QVERIFY(named<QTreeView>(m_page.get(), "changeTree")->isVisible());
    QTRY_VERIFY(m_data->changeTree->totals());
    QCOMPARE(m_data->changeTree->totals()->changes, m_data->records()[0].changes);
    QTRY_VERIFY(named<QLabel>(m_page.get(), "changeTotals")
                    ->text()
                    .contains(QString::number(m_data->records()[0].changes.total())));
}

void TestBackupsPage::aFullBackupSaysWhyItListsNoChanges()
{
    m_page->filterLine()->setText(QStringLiteral("type:full"));
    QTRY_COMPARE(m_data->backups->rowCount(), 2);
    waitForRows();
    m_page->detail()->showChanges();
    QVERIFY(!named<QTableView>(m_page.get(), "changeList")->isVisible());
    QSignalSpy compared(m_page.get(), &BackupsPage::compareRequested);
    for (EmptyState *state : m_page->findChildren<EmptyState *>()) {
        if (state->isVisible())
            click(named<QAbstractButton>(state, "emptyAction"));
    }
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared[0][0].value<CompareRequest>(), CompareRequest{current().id});
}

void TestBackupsPage::changesThatAreNotReadYetAreNotCalledNone()
{
    repository::BackupRecord record = m_data->records()[0];
    record.id.bytes.fill(0x42);
    record.createdAt += std::chrono::hours(1);
    VERIFY_ASSIGN(catalog,
                  catalog::Catalog::open(m_data->folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_OK(catalog->put({record}));
    m_page->refresh();
    QTRY_COMPARE(m_data->backups->rowCount(), int(m_data->records().size()) + 1);
    named<QTableView>(m_page.get(), "backupTable")->setCurrentIndex(m_data->backups->index(0, 0));
    QTRY_COMPARE(current().id, record.id);
    m_page->detail()->showChanges();
    const auto explained = [this] {
        for (const EmptyState *state : m_page->findChildren<EmptyState *>()) {
            if (state->isVisible())
                return state->title();
        }
        return QString();
    };
    QTRY_VERIFY2(explained().contains(QLatin1String("not on this computer yet")), qPrintable(explained()));
    VERIFY_OK(addToCatalog(*catalog, record, {makeChange("data/a", repository::ChangeType::Added)}));
    m_page->refresh();
    QTRY_COMPARE(m_data->changes->rowCount(), 1);
    QTRY_VERIFY(named<QTableView>(m_page.get(), "changeList")->isVisible());
}

void TestBackupsPage::problemsOfAPartialBackupAreListedAsPlainText()
{
    auto *tabs = named<QTabWidget>(m_page.get(), "detailTabs");
    QVERIFY(!tabs->isTabVisible(3));
    m_page->filterLine()->setText(QStringLiteral("state:partial"));
    QTRY_VERIFY(m_page->currentBackup() && current().id == m_data->partial().id);
    QVERIFY(tabs->isTabVisible(3));
    m_page->setRecord(m_data->records()[0]); // another backup's record is ignored
    auto *table = named<QTableView>(m_page.get(), "problemTable");
    QCOMPARE(table->model()->rowCount(), 0);
    m_page->setRecord(m_data->partial());
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 0).data().toString(),
             QStringLiteral("data/orders/open/<img src=x>.json"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestBackupsPage::theSelectionStaysOverARefresh()
{
    auto *table = named<QTableView>(m_page.get(), "backupTable");
    table->setCurrentIndex(m_data->backups->index(5, 0));
    QTRY_COMPARE(current().id, m_data->records()[5].id);
    QSignalSpy loaded(m_data->backups.get(), &itemmodels::BackupListModel::loaded);
    m_page->refresh();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(table->currentIndex().row(), 5);
    QCOMPARE(current().id, m_data->records()[5].id);
}

namespace {

/// More backups than the model keeps in one page.
void addBackups(const FirmData &data, int count)
{
    std::vector<repository::BackupRecord> records;
    for (int i = 0; i < count; ++i) {
        repository::BackupRecord record = data.records().back();
        record.id.bytes.fill(0x77);
        record.id.bytes[0] = std::uint8_t(i & 0xff);
        record.id.bytes[1] = std::uint8_t(i >> 8);
        record.createdAt -= std::chrono::hours(i + 1);
        records.push_back(record);
    }
    VERIFY_ASSIGN(catalog, catalog::Catalog::open(data.folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_OK(catalog->put(records));
}

} // namespace

void TestBackupsPage::whatAppearsMovesNothingUnlessItWasMadeHere()
{
    auto *table = named<QTableView>(m_page.get(), "backupTable");
    VERIFY_ASSIGN(catalog,
                  catalog::Catalog::open(m_data->folder.qPath() + QStringLiteral("/catalog.sqlite")));
    repository::BackupRecord record = m_data->records()[0];
    const auto appear = [&](int number) {
        record.id.bytes.fill(std::uint8_t(0x40 + number));
        record.createdAt += std::chrono::hours(1);
        VERIFY_OK(catalog->put({record}));
        m_page->refresh();
    };
    const int before = m_data->backups->rowCount();
    appear(1); // by another program
    QTRY_COMPARE(m_data->backups->rowCount(), before + 1);
    waitForRows();
    QCOMPARE(current().id, m_data->records()[0].id);
    table->setCurrentIndex(m_data->backups->index(0, 0));
    record.id.bytes.fill(0x42);
    m_page->followNewest(record.id); // by this one, while the user stands at the newest
    appear(2);
    QTRY_COMPARE(m_data->backups->rowCount(), before + 2);
    QTRY_COMPARE(current().id, record.id);
    table->setCurrentIndex(m_data->backups->index(5, 0));
    const BackupId chosen = current().id;
    BackupId next;
    next.bytes.fill(0x43);
    m_page->followNewest(next); // while the user looks at an old one
    appear(3);
    QTRY_COMPARE(m_data->backups->rowCount(), before + 3);
    waitForRows();
    QCOMPARE(current().id, chosen);
}

void TestBackupsPage::asManyColumnsAreShownAsFit()
{
    using itemmodels::BackupListModel;
    const auto *table = named<QTableView>(m_page.get(), "backupTable");
    const QHeaderView *header = table->horizontalHeader();
    for (const int width : {560, 700, 850, 1300}) {
        m_page->resize(width, 700);
        QTRY_VERIFY(table->viewport()->width() <= width && table->viewport()->width() > width - 40);
        for (const int column : {BackupListModel::State, BackupListModel::Taken, BackupListModel::Type})
            QVERIFY(!header->isSectionHidden(column));
        QVERIFY2(header->length() <= table->viewport()->width(), qPrintable(QString::number(width)));
    }
    QVERIFY(!header->isSectionHidden(BackupListModel::Stored));
    m_page->resize(700, 700);
    QTRY_VERIFY(header->isSectionHidden(BackupListModel::Stored));
}

void TestBackupsPage::theFilterCompletesKeysAndTheirWords()
{
    auto *edit = named<QLineEdit>(m_page->filterLine(), "filterEdit");
    auto *completer = m_page->filterLine()->findChild<QCompleter *>();
    const auto offered = [&] {
        QStringList words;
        for (int row = 0; row < completer->completionCount(); ++row) {
            completer->setCurrentRow(row);
            words << completer->currentCompletion();
        }
        return words;
    };
    QTest::keyClicks(edit, QStringLiteral("words st"));
    QCOMPARE(offered(), QStringList{QStringLiteral("state:")});
    emit completer->activated(QStringLiteral("state:"));
    QCOMPARE(edit->text(), QStringLiteral("words state:"));
    QTest::keyClicks(edit, QStringLiteral("p"));
    QCOMPARE(offered(), QStringList{QStringLiteral("state:partial")});
    emit completer->activated(QStringLiteral("state:partial"));
    QCOMPARE(edit->text(), QStringLiteral("words state:partial"));
    QTest::keyClicks(edit, QStringLiteral(" -ty"));
    QCOMPARE(offered(), QStringList{QStringLiteral("-type:")});
    completer->popup()->hide();
}

void TestBackupsPage::theFilterShowsExamples()
{
    auto *edit = named<QLineEdit>(m_page->filterLine(), "filterEdit");
    QTest::keyClick(edit, Qt::Key_F1);
    auto *menu = m_page->filterLine()->findChild<QMenu *>(QStringLiteral("filterExamples"));
    QVERIFY(menu && menu->isVisible());
    // Each of them is one that the filter understands.
    for (const QAction *example : menu->actions()) {
        const QString text = example->text().section(QLatin1Char('\t'), 0, 0);
        QVERIFY2(catalog::FilterExpression::parse(text, catalog::FilterExpression::Subject::Backups,
                                                  m_data->clock),
                 qPrintable(text));
        QVERIFY(!example->text().section(QLatin1Char('\t'), 1).isEmpty());
    }
    menu->actions().first()->trigger();
    QCOMPARE(edit->text(), QStringLiteral("type:full"));
    menu->close();
}

void TestBackupsPage::aChosenBackupFarDownStaysChosenWhenSorted()
{
    const int all = int(m_data->records().size()) + 1'200;
    addBackups(*m_data, 1'200);
    m_page->refresh();
    QTRY_COMPARE(m_data->backups->rowCount(), all);
    auto *table = named<QTableView>(m_page.get(), "backupTable");
    table->setCurrentIndex(m_data->backups->index(all - 1, 0));
    const auto key = m_data->backups->keyAt(all - 1);
    table->sortByColumn(itemmodels::BackupListModel::Type, Qt::AscendingOrder);
    QTRY_VERIFY(!m_data->backups->isLoading());
    table->sortByColumn(itemmodels::BackupListModel::Taken, Qt::DescendingOrder);
    QTRY_VERIFY(!m_data->backups->isLoading() && m_data->backups->rowCount() == all);
    QTRY_COMPARE(m_data->backups->keyAt(table->currentIndex().row()), key);
}

void TestBackupsPage::allThatIsSelectedIsVerified()
{
    addBackups(*m_data, 1'200);
    m_page->refresh();
    const int all = int(m_data->records().size()) + 1'200;
    QTRY_COMPARE(m_data->backups->rowCount(), all);
    named<QTableView>(m_page.get(), "backupTable")->selectAll();
    QCOMPARE(m_page->selectedCount(), all);
    QSignalSpy asked(m_page.get(), &BackupsPage::verifyRequested);
    m_page->verifySelected();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(int(asked[0][0].value<std::vector<BackupId>>().size()), all);
}

void TestBackupsPage::theOnlySelectedOneIsMeantAndNotTheCurrentOne()
{
    auto *table = named<QTableView>(m_page.get(), "backupTable");
    table->selectionModel()->select(m_data->backups->index(1, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table->selectionModel()->setCurrentIndex(m_data->backups->index(3, 0), QItemSelectionModel::NoUpdate);
    QTRY_VERIFY(current().id == m_data->backups->idAt(3));
    const BackupId selected = m_data->backups->idAt(1).value_or(BackupId());
    QSignalSpy asked(m_page.get(), &BackupsPage::verifyRequested);
    m_page->verifySelected();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<std::vector<BackupId>>(), std::vector{selected});
    QSignalSpy compared(m_page.get(), &BackupsPage::compareRequested);
    m_page->compareSelected();
    QTRY_COMPARE(compared.size(), 1);
    QCOMPARE(compared[0][0].value<CompareRequest>().backup, selected);
}

void TestBackupsPage::anErrorOfTheListGoesWhenItLoads()
{
    emit m_data->backups->failed({ErrorCode::Catalog, QStringLiteral("catalog: cannot be opened"), {}});
    QVERIFY(!m_page->messages()->isHidden());
    m_page->refresh();
    QTRY_VERIFY(m_page->messages()->isHidden());
}

void TestBackupsPage::anEmptyListSaysWhetherTheHistoryWasRead()
{
    open(FirmData::History::Empty);
    QTRY_VERIFY(!m_data->backups->isLoading());
    const auto *empty = named<EmptyState>(m_page.get(), "backupsEmpty");
    const QString none = empty->title();
    m_page->setHistory(BackupsPage::History::Reading);
    QVERIFY(empty->title() != none);
    QSignalSpy asked(m_page.get(), &BackupsPage::refreshRequested);
    m_page->setHistory(BackupsPage::History::Failed, {ErrorCode::Io, QStringLiteral("disk: is gone"), {}});
    QVERIFY(empty->title() != none);
    QVERIFY(m_page->messages()->accessibleName().contains(QLatin1String("is gone")));
    click(named<QAbstractButton>(empty, "emptyAction"));
    QCOMPARE(asked.size(), 1);
    m_page->setHistory(BackupsPage::History::Current);
    QCOMPARE(empty->title(), none);
    QVERIFY(m_page->messages()->isHidden());
}

void TestBackupsPage::anEmptyListHasNoKeysForWhatIsHidden()
{
    open(FirmData::History::Empty);
    QTRY_VERIFY(!m_data->backups->isLoading());
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    const auto *empty = named<EmptyState>(m_page.get(), "backupsEmpty");
    const auto *button = named<QAbstractButton>(empty, "emptyAction");
    m_page->focusList();
    QVERIFY(button->hasFocus());
    m_page->setHistory(BackupsPage::History::Reading); // which offers no button
    QVERIFY(empty->hasFocus());
    m_page->setHistory(BackupsPage::History::Current);
    QVERIFY(button->hasFocus());
}

void TestBackupsPage::aTabThatIsNotThereHasNoShortcut()
{
    const auto *tabs = named<QTabWidget>(m_page.get(), "detailTabs");
    QCOMPARE(current().problemCount, 0u);
    for (int tab = 0; tab < tabs->count(); ++tab)
        QVERIFY(tabs->isTabVisible(tab) || !tabs->tabText(tab).contains(QLatin1Char('&')));
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::AltModifier);
    QVERIFY(tabs->isTabVisible(tabs->currentIndex()));
}

void TestBackupsPage::theOverviewShowsTheChecksum()
{
    repository::BackupRecord record = m_data->records()[0];
    record.tree.root = *BlobId::fromHexText(std::string(64, 'c'));
    m_page->setRecord(record);
    const auto *facts = named<FactsTable>(m_page.get(), "overviewWide");
    QCOMPARE(facts->value(QStringLiteral("Checksum")).remove(QLatin1Char('\n')),
             QString(64, QLatin1Char('c')));
}

void TestBackupsPage::changesSayWithWhatTheyWereCompared()
{
    m_page->detail()->showChanges();
    const auto *line = named<QLabel>(m_page.get(), "comparedWith");
    QTRY_VERIFY(line->isVisible());
    const repository::BackupRecord &parent = m_data->records()[1];
    QVERIFY2(line->text().contains(QString::fromStdString(parent.id.hex().substr(0, 12))),
             qPrintable(line->text()));
    QVERIFY2(line->text().contains(QLatin1String("data, ")), qPrintable(line->text()));
}

void TestBackupsPage::aDamagedBackupOffersToFindTheFiles()
{
    const auto *button = named<QAbstractButton>(m_page.get(), "overviewVerify");
    QVERIFY(!button->isVisible());
    m_page->showDamaged();
    QTRY_COMPARE(m_data->backups->rowCount(), 1);
    waitForRows();
    QTRY_VERIFY(button->isVisible());
    QSignalSpy asked(m_page.get(), &BackupsPage::verifyRequested);
    click(named<QAbstractButton>(m_page.get(), "overviewVerify"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<std::vector<BackupId>>(), std::vector{current().id});
}

void TestBackupsPage::aProofShowsItsAge()
{
    catalog::BackupRow row = current();
    row.status = repository::BackupStatus::Complete;
    row.verification = {row.id, catalog::VerificationLevel::Full, catalog::VerificationResult::Passed,
                        row.createdAt, 0};
    using itemmodels::Status;
    const auto after = [&row](std::chrono::hours age) { return row.createdAt + age; };
    QCOMPARE(itemmodels::stateText(row, after(std::chrono::hours(3 * 24))),
             QStringLiteral("Verified 3 d ago"));
    QCOMPARE(itemmodels::statusOf(row, after(catalog::kProofHolds)), Status::Verified);
    QCOMPARE(itemmodels::statusOf(row, after(catalog::kProofHolds + std::chrono::hours(1))),
             Status::VerifiedLongAgo);
    QVERIFY(lookOf(Status::VerifiedLongAgo).tone == Tone::Neutral);
}

void TestBackupsPage::theListSaysAsOfWhen()
{
    QSignalSpy status(m_page.get(), &BackupsPage::statusChanged);
    m_page->setAsOf(m_data->clock.now());
    QVERIFY(!status.isEmpty());
    QVERIFY2(status.last()[0].toString().contains(QLatin1String("as of ")),
             qPrintable(status.last()[0].toString()));
}

void TestBackupsPage::aDamagedFolderIsSaidInTheWindowsOwnWords()
{
    class DamagedReader final : public itemmodels::DirectoryReader
    {
        Result<QList<itemmodels::FileRow>> read(BytesView, std::stop_token) override
        {
            return Error{ErrorCode::Damaged, QStringLiteral("packs/c5/1: a byte differs"),
                         QStringLiteral("Run \"verify --read-data\" to see what is hit.")};
        }
    };
    connect(m_page.get(), &BackupsPage::filesRequested, this,
            [this] { m_data->files->setReader(std::make_shared<DamagedReader>()); });
    m_page->detail()->showFiles();
    auto *bar = named<MessageBar>(m_page->detail()->files(), "messageBar");
    QTRY_VERIFY(bar->isVisible());
    QString said;
    for (const QLabel *label : bar->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(QLatin1String("packs/c5/1")) && !said.contains(QLatin1String("--read-data")),
             qPrintable(said));
    QVERIFY(!named<ProgressLine>(m_page->detail()->files(), "filesBusy")->isVisible());
    QSignalSpy asked(m_page.get(), &BackupsPage::verifyRequested);
    click(named<QAbstractButton>(bar, "verifyFolder"));
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"
