// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of backups: what is current, chosen, filtered and new.
#include "model/catalog/filterexpression.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/verify.h"
#include "tests/ui/backupspagefixture.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

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

class TestBackupsPage : public QObject, private BackupsPageFixture
{
    Q_OBJECT

private slots:
    void init() { openWithRows(); }
    void cleanup() { close(); }
    void showsTheNewestBackupFirstAndMakesItCurrent();
    void asksForTheRecordOfTheCurrentBackup();
    void filtersAfterTheLastKeyAndSaysHowManyMatch();
    void anInvalidFilterIsExplainedAndNotApplied();
    void escapeEmptiesTheFilter();
    void aFilterWithoutMatchOffersToClearIt();
    void anEmptyRepositoryOffersABackup();
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
    void theListSaysAsOfWhen();
};

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

void TestBackupsPage::theListSaysAsOfWhen()
{
    QSignalSpy status(m_page.get(), &BackupsPage::statusChanged);
    m_page->setAsOf(m_data->clock.now());
    QVERIFY(!status.isEmpty());
    QVERIFY2(status.last()[0].toString().contains(QLatin1String("as of ")),
             qPrintable(status.last()[0].toString()));
}

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"
