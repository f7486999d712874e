// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/changetreemodel.h"

#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::itemmodels;
using namespace backstop::test;
using repository::ChangeType;
using Model = ChangeTreeModel;

class TestChangeTreeModel : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    QString m_file;

    static bool waitFor(Model &model)
    {
        return QTest::qWaitFor([&] { return !model.isLoading(); });
    }
    static bool open(Model &model, const QModelIndex &folder)
    {
        model.fetchMore(folder);
        return waitFor(model);
    }
    static QString row(const QModelIndex &index)
    {
        QStringList texts;
        for (int column = 0; column <= Model::Size; ++column)
            texts.append(index.siblingAtColumn(column).data().toString().replace(QChar(QChar::Nbsp),
                                                                                 QLatin1Char(' ')));
        return texts.join(QLatin1Char('|'));
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_file = m_folder.qPath() + QStringLiteral("/catalog.sqlite");
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(1),
                               {makeChange("data/orders/a.json", ChangeType::Added, 1'000),
                                makeChange("data/orders/b.json", ChangeType::Modified, 24, 20),
                                makeChange("data/old/c", ChangeType::Deleted, 9),
                                makeChange("data/z", ChangeType::Added, 1),
                                makeChange("top.txt", ChangeType::Modified, 5, 6),
                                makeChange("-first", ChangeType::Deleted, 5)}));
        std::vector<repository::Change> many;
        for (int i = 0; i < 700; ++i)
            many.push_back(makeChange("d/sub" + std::to_string(1'000 + i) + "/x", ChangeType::Added));
        for (int i = 0; i < 1'300; ++i)
            many.push_back(makeChange("d/file" + std::to_string(10'000 + i),
                                      i % 2 ? ChangeType::Added : ChangeType::Deleted));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(2), many));
        VERIFY_OK(catalog->put({makeRecord(3)}));
    }

    void showsFoldersWithTheirSumsThenFiles()
    {
        Model model(m_file);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setBackup(makeRecord(1).id);
        QVERIFY(model.isLoading());
        QVERIFY(waitFor(model));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(row(model.index(0, 0)), QStringLiteral("data||2|1|1|1.00 KiB"));
        QCOMPARE(row(model.index(1, 0)), QStringLiteral("-first|Deleted||||5 B"));
        QCOMPARE(row(model.index(2, 0)), QStringLiteral("top.txt|Modified||||5 B"));
        QVERIFY(model.totals()->changes == (repository::ChangeCounts{2, 2, 2}));
        const QModelIndex data = model.index(0, 0);
        QVERIFY(model.hasChildren(data) && model.canFetchMore(data) && model.rowCount(data) == 0);
        QVERIFY(open(model, data));
        QCOMPARE(model.rowCount(data), 3);
        QCOMPARE(row(model.index(0, 0, data)), QStringLiteral("old||||1|0 B"));
        QCOMPARE(row(model.index(1, 0, data)), QStringLiteral("orders||1|1||1.00 KiB"));
        QCOMPARE(row(model.index(2, 0, data)), QStringLiteral("z|Added||||1 B"));
        const QModelIndex orders = model.index(1, 0, data);
        QVERIFY(open(model, orders));
        const QModelIndex file = model.index(1, 0, orders);
        QCOMPARE(file.data(PathRole).toByteArray(), QByteArray("data/orders/b.json"));
        QCOMPARE(orders.data(PathRole).toByteArray(), QByteArray("data/orders"));
        QVERIFY(!model.hasChildren(file) && !model.canFetchMore(file));
        QCOMPARE(file.parent(), orders);
        QVERIFY(model.changeAt(file)->change.size == 24);
        QVERIFY(!model.changeAt(orders));
        QCOMPARE(orders.data(AccessibleSentenceRole).toString().replace(QChar(QChar::Nbsp), QLatin1Char(' ')),
                 QStringLiteral("orders, folder, 1 added, 1 modified, 0 deleted, 1.00 KiB"));
    }

    void leavesOutWhatIsNotChosen()
    {
        Model model(m_file);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setBackup(makeRecord(1).id, false, true, false);
        QVERIFY(waitFor(model));
        QCOMPARE(model.rowCount(), 2); // data and top.txt
        const QModelIndex data = model.index(0, 0);
        QVERIFY(open(model, data));
        QCOMPARE(model.rowCount(data), 1); // old has only a deleted file, z is added
        QCOMPARE(model.index(0, 0, data).data().toString(), QStringLiteral("orders"));
    }

    void readsHugeFoldersInBatches()
    {
        Model model(m_file);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setBackup(makeRecord(2).id);
        QVERIFY(waitFor(model));
        const QModelIndex folder = model.index(0, 0);
        QList<int> counts;
        while (model.canFetchMore(folder)) {
            QVERIFY(open(model, folder));
            counts.append(model.rowCount(folder));
        }
        QCOMPARE(counts, (QList<int>{500, 1'000, 1'500, 2'000, 2'000}));
        QSet<QString> names;
        for (int i = 0; i < 2'000; ++i) {
            const QModelIndex child = model.index(i, 0, folder);
            names.insert(child.data().toString());
            QCOMPARE(child.data(StatusRole).toInt() == int(Status::Folder), i < 700);
        }
        QCOMPARE(names.size(), 2'000);
        QCOMPARE(model.index(0, 0, folder).data().toString(), QStringLiteral("sub1000"));
        QCOMPARE(model.index(700, 0, folder).data().toString(), QStringLiteral("file10000"));
        QCOMPARE(model.index(1'999, 0, folder).data().toString(), QStringLiteral("file11299"));
    }

    void asksOnceWhileItReads()
    {
        Model model(m_file);
        model.setBackup(makeRecord(1).id);
        QVERIFY(!model.canFetchMore({}));
        QSignalSpy loading(&model, &Model::loading);
        model.fetchMore({});
        QCOMPARE(loading.count(), 0);
        QVERIFY(waitFor(model));
    }

    void anotherBackupReplacesTheFirstWhileItIsRead()
    {
        Model model(m_file);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        QSignalSpy failed(&model, &Model::failed);
        for (int i = 0; i < 20; ++i)
            model.setBackup(makeRecord(1 + i % 2).id);
        QVERIFY(waitFor(model));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(failed.count(), 0);
        model.setBackup({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.hasChildren() && !model.totals());
    }

    void saysWhenTheManifestIsNotThere()
    {
        Model model(m_file);
        QSignalSpy failed(&model, &Model::failed);
        model.setBackup(makeRecord(3).id);
        QVERIFY(failed.wait());
        QVERIFY(!model.isLoading() && !model.canFetchMore({}));
        QVERIFY(qvariant_cast<Error>(failed.first().first()).code == ErrorCode::BackupNotFound);
    }

    void anotherZoneKeepsWhatIsOpen()
    {
        Model model(m_file);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setBackup(makeRecord(1).id);
        QVERIFY(waitFor(model));
        const QPersistentModelIndex file(model.index(2, Model::ModifiedTime));
        QCOMPARE(file.data().toString(), QStringLiteral("2023-11-14 22:13:20"));
        model.setTimeZone(QTimeZone(7'200));
        QCOMPARE(file.data().toString(), QStringLiteral("2023-11-15 00:13:20"));
        QCOMPARE(file.data(ExactTextRole).toString(), QStringLiteral("2023-11-14T22:13:20Z"));
    }
};

QTEST_GUILESS_MAIN(TestChangeTreeModel)
#include "tst_changetreemodel.moc"
