// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is shown below the list of the backup that is current: its facts, changes, files and problems.
#include "tests/support/catalogbuilder.h"
#include "tests/support/verify.h"
#include "tests/ui/backupspagefixture.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/pages/backups/filestab.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTreeView>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestBackupDetail : public QObject, private BackupsPageFixture
{
    Q_OBJECT

private slots:
    void init() { openWithRows(); }
    void cleanup() { close(); }
    void enterBrowsesTheFiles();
    void nothingTickedCannotBeRestored();
    void tickedPathsAreAskedFor();
    void togglesLeaveKindsOfChangesOut();
    void theTreeShowsTheSameChanges();
    void aFullBackupSaysWhyItListsNoChanges();
    void changesThatAreNotReadYetAreNotCalledNone();
    void problemsOfAPartialBackupAreListedAsPlainText();
    void aTabThatIsNotThereHasNoShortcut();
    void theOverviewShowsTheChecksum();
    void changesSayWithWhatTheyWereCompared();
    void aDamagedBackupOffersToFindTheFiles();
    void aProofShowsItsAge();
    void aDamagedFolderIsSaidInTheWindowsOwnWords();
};

void TestBackupDetail::enterBrowsesTheFiles()
{
    QSignalSpy files(m_page.get(), &BackupsPage::filesRequested);
    QSignalSpy restores(m_page.get(), &BackupsPage::restoreRequested);
    QTest::keyClick(named<QTableView>(m_page.get(), "backupTable"), Qt::Key_Return);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][0].value<BackupId>(), m_data->records()[0].id);
    QCOMPARE(restores.size(), 0);
    QVERIFY(named<QTreeView>(m_page.get(), "fileTree")->isVisible());
}

void TestBackupDetail::nothingTickedCannotBeRestored()
{
    m_page->detail()->showFiles();
    auto *restore = named<QAbstractButton>(m_page.get(), "restoreChosen");
    QVERIFY(!restore->isEnabled());
    QVERIFY(!restore->toolTip().isEmpty());
}

void TestBackupDetail::tickedPathsAreAskedFor()
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

void TestBackupDetail::togglesLeaveKindsOfChangesOut()
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

void TestBackupDetail::theTreeShowsTheSameChanges()
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

void TestBackupDetail::aFullBackupSaysWhyItListsNoChanges()
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

void TestBackupDetail::changesThatAreNotReadYetAreNotCalledNone()
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

void TestBackupDetail::problemsOfAPartialBackupAreListedAsPlainText()
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

void TestBackupDetail::aTabThatIsNotThereHasNoShortcut()
{
    const auto *tabs = named<QTabWidget>(m_page.get(), "detailTabs");
    QCOMPARE(current().problemCount, 0u);
    for (int tab = 0; tab < tabs->count(); ++tab)
        QVERIFY(tabs->isTabVisible(tab) || !tabs->tabText(tab).contains(QLatin1Char('&')));
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::AltModifier);
    QVERIFY(tabs->isTabVisible(tabs->currentIndex()));
}

void TestBackupDetail::theOverviewShowsTheChecksum()
{
    repository::BackupRecord record = m_data->records()[0];
    record.tree.root = *BlobId::fromHexText(std::string(64, 'c'));
    m_page->setRecord(record);
    const auto *facts = named<FactsTable>(m_page.get(), "overviewWide");
    QCOMPARE(facts->value(QStringLiteral("Checksum")).remove(QLatin1Char('\n')),
             QString(64, QLatin1Char('c')));
}

void TestBackupDetail::changesSayWithWhatTheyWereCompared()
{
    m_page->detail()->showChanges();
    const auto *line = named<QLabel>(m_page.get(), "comparedWith");
    QTRY_VERIFY(line->isVisible());
    const repository::BackupRecord &parent = m_data->records()[1];
    QVERIFY2(line->text().contains(QString::fromStdString(parent.id.hex().substr(0, 12))),
             qPrintable(line->text()));
    QVERIFY2(line->text().contains(QLatin1String("data, ")), qPrintable(line->text()));
}

void TestBackupDetail::aDamagedBackupOffersToFindTheFiles()
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

void TestBackupDetail::aProofShowsItsAge()
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

void TestBackupDetail::aDamagedFolderIsSaidInTheWindowsOwnWords()
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

QTEST_MAIN(TestBackupDetail)
#include "tst_backupdetail.moc"
