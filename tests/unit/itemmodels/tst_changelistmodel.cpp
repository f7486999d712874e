// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/changelistmodel.h"

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
using Model = ChangeListModel;

class TestChangeListModel : public QObject
{
    Q_OBJECT

private:
    static constexpr int kChanges = 103'000; // more than a model shows
    TemporaryFolder m_folder;
    QString m_file;

    ChangeQuery all() const
    {
        ChangeQuery query;
        query.backup = makeRecord(1).id;
        return query;
    }
    static bool load(Model &model, const ChangeQuery &query)
    {
        QSignalSpy loaded(&model, &Model::loaded);
        model.setQuery(query);
        return loaded.count() > 0 || loaded.wait();
    }
    static bool isThere(const Model &model, int row)
    {
        return !model.index(row, 0).data(LoadingRole).toBool();
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_file = m_folder.qPath() + QStringLiteral("/catalog.sqlite");
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(kChanges)));
        repository::Change meta = makeChange("d/meta", ChangeType::Modified, 70, 70);
        meta.metadataOnly = true;
        VERIFY_OK(addToCatalog(*catalog, makeRecord(2),
                               {makeChange("d/\xff.bin", ChangeType::Added, 2'048), meta,
                                makeChange("d/mod", ChangeType::Modified, 1'024, 3'072),
                                makeChange("e", ChangeType::Deleted, 500)}));
    }

    void showsEachKindOfChange()
    {
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ChangeQuery query;
        query.backup = makeRecord(2).id;
        QVERIFY(load(model, query));
        const auto row = [&](int number) {
            QStringList texts;
            for (const int column :
                 {Model::Change, Model::Path, Model::Size, Model::SizeBefore, Model::Delta})
                texts.append(model.index(number, column)
                                 .data()
                                 .toString()
                                 .replace(QChar(QChar::Nbsp), QLatin1Char(' ')));
            return texts.join(QLatin1Char('|'));
        };
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(row(0), QStringLiteral("Metadata only|d/meta|70 B|70 B|0 B"));
        QCOMPARE(row(1), QStringLiteral("Modified|d/mod|1.00 KiB|3.00 KiB|\u22122.00 KiB"));
        QCOMPARE(row(2), QStringLiteral("Added|d/\\xff.bin|2.00 KiB||+2.00 KiB"));
        QCOMPARE(row(3), QStringLiteral("Deleted|e|500 B|0 B|\u2212500 B"));
        QCOMPARE(model.index(2, 0).data(PathRole).toByteArray(), QByteArray("d/\xff.bin"));
        QCOMPARE(model.index(3, 0).data(StatusRole).toInt(), int(Status::Deleted));
        QCOMPARE(model.index(3, Model::Checksum).data().toString(), QString());
        QCOMPARE(model.index(2, Model::Checksum).data(ExactTextRole).toString().size(), 64);
        QVERIFY(model.changeAt(3)->change.type == ChangeType::Deleted);
    }

    void readsOnlyThePagesThatAreLookedAt()
    {
        Model model(m_file);
        QVERIFY(load(model, all()));
        QCOMPARE(model.rowCount(), Model::kMaxRows);
        QCOMPARE(model.totalCount(), kChanges);
        QVERIFY(model.isCapped());
        QVERIFY(isThere(model, 0) && isThere(model, Model::kPageRows - 1));
        QCOMPARE(model.pagesRead(), 1); // the first page comes with the query
        // A jump far down: an empty row at once, one page read, nothing between.
        QVERIFY(!isThere(model, 77'777));
        QVERIFY(model.index(77'777, Model::Path).data().isNull());
        QSignalSpy changed(&model, &Model::dataChanged);
        QTRY_VERIFY(isThere(model, 77'777));
        QCOMPARE(model.pagesRead(), 2);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 77'500);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 77'999);
        QCOMPARE(model.index(77'777, Model::Path).data().toString(),
                 QStringLiteral("desk-07/day-077/f0077777.json"));
        QVERIFY(isThere(model, 77'500) && isThere(model, 77'999));
        QVERIFY(!isThere(model, 77'499));
    }

    void askingTwiceReadsOnce()
    {
        Model model(m_file);
        QVERIFY(load(model, all()));
        for (int i = 0; i < 100; ++i)
            QVERIFY(!isThere(model, 50'000 + i));
        QTRY_VERIFY(isThere(model, 50'000));
        QCOMPARE(model.pagesRead(), 2);
    }

    void keepsNoMorePagesThanItMay()
    {
        Model model(m_file);
        QVERIFY(load(model, all()));
        for (int page = 0; page < Model::kMaxPages + 10; ++page)
            QTRY_VERIFY(isThere(model, page * Model::kPageRows));
        int held = 0;
        const int read = model.pagesRead();
        for (int page = Model::kMaxPages + 9; page >= 10; --page)
            held += isThere(model, page * Model::kPageRows) ? 1 : 0;
        QCOMPARE(held, Model::kMaxPages);
        QCOMPARE(model.pagesRead(), read);
        QVERIFY(!isThere(model, 0)); // used longest ago
    }

    void theModelHoldsWhatATesterAsks()
    {
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(model, all()));
        ChangeQuery query = all();
        query.added = false;
        query.words = {QStringLiteral("desk-03")};
        QVERIFY(load(model, query));
        QCOMPARE(model.totalCount(), 6'666);
        query.backup = {};
        QVERIFY(load(model, query));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.totalCount(), 0);
    }

    void firstRowsComeBeforeTheLast()
    {
        Model model(m_file);
        ChangeQuery query = all();
        query.words = {QStringLiteral("json")};
        QSignalSpy reset(&model, &Model::modelReset);
        QSignalSpy inserted(&model, &Model::rowsInserted);
        QVERIFY(load(model, query));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), Model::kPageRows);
        QCOMPARE(model.totalCount(), kChanges);
        QCOMPARE(model.pagesRead(), 1);
    }

    void sortsTheFirstOfAMillionByAnyColumn()
    {
        Model model(m_file);
        QVERIFY(load(model, all()));
        QSignalSpy loaded(&model, &Model::loaded);
        model.sort(Model::Size, Qt::DescendingOrder);
        QVERIFY(loaded.wait());
        for (int row = 1; row < Model::kPageRows; ++row)
            QCOMPARE_GE(model.changeAt(row - 1)->change.size, model.changeAt(row)->change.size);
        QTRY_VERIFY(isThere(model, Model::kMaxRows - 1));
        QCOMPARE_LT(model.changeAt(Model::kMaxRows - 1)->change.size, model.changeAt(0)->change.size);
    }

    void aNewQueryEndsTheOldOneWithoutAnError()
    {
        Model model(m_file);
        QSignalSpy failed(&model, &Model::failed);
        QSignalSpy loaded(&model, &Model::loaded);
        ChangeQuery query = all();
        for (const char *words : {"n", "no", "not", "noth", "nothi", "nothing like this"}) {
            query.words = {QString::fromLatin1(words)};
            model.setQuery(query);
        }
        QVERIFY(model.isLoading());
        QCOMPARE(model.totalCount(), -1);
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void stopSaysThatItWasStopped()
    {
        Model model(m_file);
        QSignalSpy failed(&model, &Model::failed);
        model.setQuery(all());
        model.stop();
        QVERIFY(failed.wait());
        QVERIFY(model.error()->code == ErrorCode::Cancelled);
        QVERIFY(!model.isLoading());
        QVERIFY(load(model, all())); // and it goes on
        QVERIFY(!model.error());
    }

    void saysWhenTheManifestIsNotThere()
    {
        Model model(m_file);
        QSignalSpy failed(&model, &Model::failed);
        ChangeQuery query;
        query.backup = makeRecord(77).id;
        model.setQuery(query);
        QVERIFY(failed.wait());
        QVERIFY(model.error()->code == ErrorCode::BackupNotFound);
    }
};

QTEST_GUILESS_MAIN(TestChangeListModel)
#include "tst_changelistmodel.moc"
