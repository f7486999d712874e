// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/backuplistmodel.h"

#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::itemmodels;
using namespace backstop::test;
using Model = BackupListModel;

class TestBackupListModel : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    QString m_file;
    std::unique_ptr<Catalog> m_catalog;

    void fill(int count)
    {
        std::vector<repository::BackupRecord> records;
        for (int i = 0; i < count; ++i)
            records.push_back(makeRecord(i));
        VERIFY_OK(m_catalog->put(records));
    }
    static bool load(Model &model, const BackupQuery &query = {})
    {
        QSignalSpy loaded(&model, &Model::loaded);
        model.setQuery(query);
        return loaded.count() > 0 || loaded.wait();
    }
    static bool refresh(Model &model)
    {
        QSignalSpy loaded(&model, &Model::loaded);
        model.refresh();
        return loaded.wait();
    }
    static QString text(const Model &model, int row, int column, int role = Qt::DisplayRole)
    {
        return model.index(row, column).data(role).toString().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }

private slots:
    void init()
    {
        static int files = 0;
        m_file = m_folder.qPath() + QStringLiteral("/c%1.sqlite").arg(++files);
        auto catalog = Catalog::open(m_file);
        VERIFY_OK(catalog);
        m_catalog = std::move(*catalog);
        QLocale::setDefault(QLocale::c());
    }
    void cleanup() { m_catalog.reset(); }

    void showsWhatTheCatalogHas()
    {
        repository::BackupRecord record = makeRecord(4);
        record.held = true;
        record.changes = {1'234, 5, 6};
        VERIFY_OK(m_catalog->put({record}));
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(model));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.totalCount(), 1);
        QCOMPARE(text(model, 0, Model::State), QStringLiteral("Complete, not verified, held"));
        QCOMPARE(text(model, 0, Model::Taken), QStringLiteral("2026-11-01 04:00:00"));
        QCOMPARE(text(model, 0, Model::Taken, ExactTextRole), QStringLiteral("2026-11-01T04:00:00Z"));
        QCOMPARE(text(model, 0, Model::Type), QStringLiteral("Incremental"));
        QCOMPARE(text(model, 0, Model::Source), QStringLiteral("/srv/trading/desk4"));
        QCOMPARE(text(model, 0, Model::Size), QStringLiteral("4.00 MiB"));
        QCOMPARE(text(model, 0, Model::Size, ExactTextRole), QStringLiteral("4,194,332 bytes"));
        QCOMPARE(text(model, 0, Model::Stored), QStringLiteral("1.33 MiB"));
        QCOMPARE(text(model, 0, Model::Changes), QStringLiteral("+1,234 ~5 \u22126"));
        QCOMPARE(text(model, 0, Model::Duration), QStringLiteral("33 s"));
        QCOMPARE(text(model, 0, Model::Verified), QStringLiteral("Not here"));
        QCOMPARE(text(model, 0, Model::Description), QStringLiteral("close of day 4"));
        QCOMPARE(text(model, 0, Model::Tags), QStringLiteral("intraday, desk 4"));
        QCOMPARE(text(model, 0, Model::Host), QStringLiteral("host1"));
        QCOMPARE(text(model, 0, Model::ShortId), QString::fromStdString(record.id.hex().substr(0, 12)));
        QCOMPARE(text(model, 0, Model::Taken, IdRole), QString::fromStdString(record.id.hex()));
        QCOMPARE(text(model, 0, Model::State, Qt::AccessibleTextRole),
                 QStringLiteral("/srv/trading/desk4, 2026-11-01 04:00:00 UTC, Incremental, Complete, not "
                                "verified, 4.00 MiB"));
        QCOMPARE(model.index(0, Model::Size).data(SortRole).toLongLong(), 4'194'332);
        QVERIFY(model.idAt(0) == record.id && model.backupAt(0)->held);
        QVERIFY(!model.idAt(1) && !model.idAt(-1));
    }

    void greenMeansProven_data()
    {
        QTest::addColumn<int>("backup"); // number 9 is partial
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("result");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, int backup, VerificationLevel level, VerificationResult result,
                            Status status) {
            QTest::newRow(name) << backup << int(level) << int(result) << int(status);
        };
        row("never verified", 1, VerificationLevel::None, VerificationResult::None, Status::Complete);
        row("only present", 1, VerificationLevel::Present, VerificationResult::Passed, Status::Complete);
        row("sampled", 1, VerificationLevel::Sampled, VerificationResult::Passed, Status::Complete);
        row("every byte", 1, VerificationLevel::Full, VerificationResult::Passed, Status::Verified);
        row("not ended", 1, VerificationLevel::Full, VerificationResult::Incomplete, Status::Complete);
        row("damaged", 1, VerificationLevel::Full, VerificationResult::Damaged, Status::Damaged);
        row("partial stays partial", 9, VerificationLevel::Full, VerificationResult::Passed, Status::Partial);
        row("partial and damaged", 9, VerificationLevel::Full, VerificationResult::Damaged, Status::Damaged);
    }
    void greenMeansProven()
    {
        QFETCH(int, backup);
        QFETCH(int, level);
        QFETCH(int, result);
        QFETCH(int, status);
        VERIFY_OK(m_catalog->put({makeRecord(backup)}));
        VERIFY_OK(m_catalog->setVerifications(
            {{makeRecord(backup).id, static_cast<VerificationLevel>(level),
              static_cast<VerificationResult>(result), makeRecord(30).createdAt, 2}}));
        Model model(m_file);
        QVERIFY(load(model));
        QCOMPARE(model.index(0, 0).data(StatusRole).toInt(), status);
    }

    void sortsInTheCatalog()
    {
        fill(30);
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(model));
        QVERIFY(model.idAt(0) == makeRecord(29).id); // newest first
        QSignalSpy loaded(&model, &Model::loaded);
        model.sort(Model::Size, Qt::AscendingOrder);
        QVERIFY(loaded.wait());
        for (int row = 1; row < model.rowCount(); ++row)
            QCOMPARE_LE(model.backupAt(row - 1)->sizeBytes, model.backupAt(row)->sizeBytes);
        model.sort(Model::Size, Qt::AscendingOrder); // nothing new: no query
        QVERIFY(!model.isLoading());
    }

    void refreshKeepsWhatIsSelected()
    {
        fill(20);
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(model));
        const QPersistentModelIndex selected(model.index(5, Model::Taken)); // backup 14
        const QPersistentModelIndex removed(model.index(0, 0));             // backup 19
        const RowKey key = model.keyAt(5);
        QSignalSpy reset(&model, &Model::modelReset);
        VERIFY_OK(m_catalog->put({makeRecord(30), makeRecord(31)}));
        VERIFY_OK(m_catalog->remove(makeRecord(19).id));
        VERIFY_OK(m_catalog->remove(makeRecord(3).id));
        QVERIFY(refresh(model));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 20);
        QVERIFY(!removed.isValid());
        QCOMPARE(selected.row(), 6);
        QCOMPARE(model.keyAt(6), key);
        QCOMPARE(model.rowOf(key), 6);
        // Content stays visible: what was in memory is, what is new is being read.
        QVERIFY(!selected.data(LoadingRole).toBool());
        QVERIFY(model.index(0, 0).data(LoadingRole).toBool());
        QTRY_VERIFY(!model.index(0, 0).data(LoadingRole).toBool());
        QVERIFY(model.idAt(0) == makeRecord(31).id && model.idAt(6) == makeRecord(14).id);
    }

    void refreshShowsWhatChangedInARow()
    {
        fill(3);
        Model model(m_file);
        QVERIFY(load(model));
        VERIFY_OK(m_catalog->setHeld(makeRecord(2).id, true));
        QVERIFY(refresh(model));
        QTRY_VERIFY(model.backupAt(0)->held);
    }

    void refreshMovesRowsWhoseOrderChanged()
    {
        fill(10);
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        BackupQuery query;
        query.sort = BackupQuery::Sort::Verified;
        QVERIFY(load(model, query));
        const RowKey key = model.keyAt(7);
        const QPersistentModelIndex index(model.index(7, 0));
        VERIFY_OK(m_catalog->setVerifications({{*model.idAt(7), VerificationLevel::Full,
                                                VerificationResult::Passed, makeRecord(99).createdAt, 0}}));
        QVERIFY(refresh(model));
        QCOMPARE(index.row(), 0);
        QCOMPARE(model.keyAt(0), key);
    }

    void filterLeavesWhatMatches()
    {
        fill(30);
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(model));
        BackupQuery query;
        query.words = {QStringLiteral("day 7")};
        QSignalSpy totals(&model, &Model::totalCountChanged);
        QVERIFY(load(model, query));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(totals.last().first().toLongLong(), 1);
        query.words = {QStringLiteral("nothing like it")};
        QVERIFY(load(model, query));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(load(model));
        QCOMPARE(model.rowCount(), 30);
    }

    void onlyTheLastOfManyQueriesIsShown()
    {
        fill(30);
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &Model::loaded);
        QSignalSpy failed(&model, &Model::failed);
        BackupQuery query;
        for (int i = 0; i < 20; ++i) {
            query.words = {QStringLiteral("day %1").arg(i)};
            model.setQuery(query);
        }
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(text(model, 0, Model::Description), QStringLiteral("close of day 19"));
    }

    void tellsWhyItCannotRead()
    {
        Model model(m_folder.qPath() + QStringLiteral("/nowhere/c.sqlite"));
        QSignalSpy failed(&model, &Model::failed);
        model.setQuery(BackupQuery());
        QVERIFY(failed.wait());
        QVERIFY(model.error()->code == ErrorCode::Catalog);
        QVERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 0);
    }

    void canBeDestroyedWhileItLoads()
    {
        fill(500);
        for (int i = 0; i < 50; ++i) {
            Model model(m_file);
            model.setQuery(BackupQuery());
            if (i % 2)
                QCoreApplication::processEvents();
        }
    }

    void headersNameTheZone()
    {
        Model model(m_file);
        QSignalSpy changed(&model, &Model::headerDataChanged);
        model.setTimeZone(QTimeZone(3'600));
        QCOMPARE(changed.count(), 1);
        QVERIFY(model.headerData(Model::Taken, Qt::Horizontal)
                    .toString()
                    .startsWith(QStringLiteral("Taken (UTC+01")));
        QCOMPARE(model.headerData(Model::Stored, Qt::Horizontal).toString(),
                 QStringLiteral("Added to repository"));
    }
};

QTEST_GUILESS_MAIN(TestBackupListModel)
#include "tst_backuplistmodel.moc"
