// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/historysearchmodel.h"

#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::itemmodels;
using namespace backstop::test;
using repository::ChangeType;
using Model = HistorySearchModel;

class TestHistorySearchModel : public QObject
{
    Q_OBJECT

private:
    static constexpr int kMany = 21'000; // more than a model shows
    TemporaryFolder m_folder;
    QString m_file;

    static repository::BackupRecord recordOf(int number)
    {
        repository::BackupRecord record = makeRecord(number);
        record.hostname = QStringLiteral("desk");
        record.sources = {{"data", "/srv/data"}};
        return record;
    }
    static Result<> add(Catalog &catalog, int number, const std::vector<repository::Change> &changes)
    {
        BACKSTOP_TRY(addToCatalog(catalog, recordOf(number), changes));
        return addToHistory(catalog, recordOf(number), changes);
    }
    static bool search(Model &model, const Bytes &pattern, bool goneOnly = false)
    {
        QSignalSpy loaded(&model, &Model::loaded);
        model.setQuery({.pattern = pattern, .goneOnly = goneOnly});
        return loaded.count() > 0 || loaded.wait(30'000);
    }
    static QStringList paths(const Model &model)
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found << model.index(row, Model::Path).data().toString();
        return found;
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_file = m_folder.qPath() + QStringLiteral("/catalog.sqlite");
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VERIFY_OK(add(*catalog, 1,
                      {makeChange("data/b/Orders.json", ChangeType::Added, 100),
                       makeChange("data/orders-z", ChangeType::Added, 5'000),
                       makeChange("data/\xff-orders", ChangeType::Added, 1)}));
        std::vector<repository::Change> changes{
            makeChange("data/b/Orders.json", ChangeType::Modified, 300, 100),
            makeChange("data/orders-z", ChangeType::Deleted, 5'000)};
        for (int i = 0; i < kMany; ++i)
            changes.push_back(
                makeChange("data/many/f" + std::to_string(i * 7'919 % kMany), ChangeType::Added));
        VERIFY_OK(add(*catalog, 2, changes));
    }

    void findsWhatAnyBackupHasInTheOrderOfTheTree()
    {
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(search(model, "orders"));
        QCOMPARE(paths(model),
                 QStringList({QStringLiteral("data/b/Orders.json"), QStringLiteral("data/orders-z"),
                              QStringLiteral("data/\\xff-orders")}));
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
        };
        QCOMPARE(text(0, Model::State), QStringLiteral("In the newest backup"));
        QCOMPARE(text(0, Model::Versions), QStringLiteral("2"));
        QCOMPARE(text(0, Model::FirstSeen), QStringLiteral("2026-11-01 01:00:00"));
        QCOMPARE(text(0, Model::LastSeen), QStringLiteral("2026-11-01 02:00:00"));
        QCOMPARE(text(0, Model::Size), QStringLiteral("300 B"));
        QCOMPARE(text(1, Model::State), QStringLiteral("Deleted"));
        QCOMPARE(model.index(1, 0).data(StatusRole).toInt(), int(Status::Deleted));
        QCOMPARE(model.index(1, 0).data(IdRole).toString(), QString::fromStdString(recordOf(1).id.hex()));
        QCOMPARE(model.index(2, 0).data(PathRole).toByteArray(), QByteArray("data/\xff-orders"));
        QVERIFY(model.index(0, 0)
                    .data(AccessibleSentenceRole)
                    .toString()
                    .contains(QLatin1String("2 version(s)")));
        QVERIFY(model.coverage() && model.coverage()->isWhole());
    }

    void onlyWhatIsGone()
    {
        Model model(m_file);
        QVERIFY(search(model, "orders", true));
        QCOMPARE(paths(model), QStringList{QStringLiteral("data/orders-z")});
    }

    void sortsByAnyColumnAndKeepsPersistentIndexes()
    {
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(search(model, "orders"));
        const QPersistentModelIndex orders = model.index(0, Model::Path);
        model.sort(Model::Size, Qt::DescendingOrder);
        QCOMPARE(paths(model).first(), QStringLiteral("data/orders-z"));
        QCOMPARE(orders.data().toString(), QStringLiteral("data/b/Orders.json"));
        QCOMPARE(orders.row(), 1);
        model.sort(Model::Path, Qt::DescendingOrder);
        QCOMPARE(paths(model).first(), QStringLiteral("data/\\xff-orders"));
        QCOMPARE(model.rowOf(model.pathAt(2).key), 2);
        QCOMPARE(model.rowOf(-5), -1);
        QVERIFY(search(model, "orders-")); // and what is found next comes in the same order
        model.sort(Model::Versions, Qt::AscendingOrder);
        QVERIFY(search(model, "orders"));
        QCOMPARE(paths(model).last(), QStringLiteral("data/b/Orders.json"));
    }

    void theFirstRowsComeBeforeTheRestAndNoMoreThanTheMost()
    {
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<int> counts;
        connect(&model, &Model::modelReset, this, [&] { counts << model.rowCount(); });
        connect(&model, &Model::rowsInserted, this, [&] { counts << model.rowCount(); });
        QVERIFY(search(model, "many"));
        QCOMPARE(counts, QList<int>({Model::kFirstRows, Model::kMaxRows}));
        QVERIFY(model.isCapped());
        QVERIFY(model.pathAt(0).path < model.pathAt(1).path);
        QVERIFY(search(model, "orders"));
        QVERIFY(!model.isCapped());
        QCOMPARE(model.rowCount(), 3);
    }

    void anotherSearchDropsTheOneBefore()
    {
        Model model(m_file);
        model.setQuery({.pattern = "many"});
        model.setQuery({.pattern = "orders-z"});
        QSignalSpy loaded(&model, &Model::loaded);
        QVERIFY(loaded.wait(30'000));
        QTest::qWait(50);
        QCOMPARE(paths(model), QStringList{QStringLiteral("data/orders-z")});
        QVERIFY(!model.error());
        model.setQuery({.pattern = "many"});
        model.setQuery({});
        QTest::qWait(50);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isLoading());
    }

    void aRefreshThatFindsTheSameMakesNothingAnew()
    {
        Model model(m_file);
        QVERIFY(search(model, "orders"));
        QSignalSpy reset(&model, &Model::modelReset);
        QSignalSpy loaded(&model, &Model::loaded);
        model.refresh();
        QVERIFY(loaded.wait(30'000));
        QCOMPARE(reset.count(), 0);
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VERIFY_OK(add(*catalog, 3, {makeChange("data/orders-new", ChangeType::Added, 1)}));
        model.refresh();
        QVERIFY(loaded.wait(30'000));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 4);
    }

    void aRefreshDuringASearchIsMadeUpFor()
    {
        Model model(m_file);
        QSignalSpy loading(&model, &Model::loading);
        model.setQuery({.pattern = "orders"});
        QVERIFY(model.isLoading());
        model.refresh();
        model.refresh();
        QCOMPARE(loading.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 30'000);
        QCOMPARE(loading.count(), 2);
        QCOMPARE(model.rowCount(), 4);
    }

    void aCatalogThatIsNoneFails()
    {
        QVERIFY(m_folder.write("folder/file", "").hasValue());
        Model model(m_folder.qPath() + QStringLiteral("/folder"));
        QSignalSpy failed(&model, &Model::failed);
        model.setQuery({.pattern = "orders"});
        QVERIFY(failed.count() > 0 || failed.wait());
        QVERIFY(model.error() && !model.isLoading());
    }
};

QTEST_GUILESS_MAIN(TestHistorySearchModel)
#include "tst_historysearchmodel.moc"
