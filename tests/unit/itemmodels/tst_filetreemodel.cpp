// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/filetreemodel.h"

#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <condition_variable>
#include <map>
#include <mutex>

using namespace backstop;
using namespace backstop::itemmodels;
using repository::NodeType;
using Model = FileTreeModel;

namespace {

FileRow folder(const char *name, std::uint64_t children)
{
    return {name, NodeType::Directory, 4'096, 1'700'000'000'000'000'000, 0755, children};
}

FileRow file(const char *name, std::uint64_t size = 10)
{
    return {name, NodeType::File, size, 1'700'000'000'000'000'000, 0640, 0};
}

/// A backup of a few folders. Reading can be held up until it is let go or stopped, and made to fail.
class FakeReader final : public DirectoryReader
{
public:
    std::map<Bytes, QList<FileRow>> folders{
        {"", {file("z.txt", 2'048), folder("data", 4), folder("empty", 0)}},
        {"data", {folder("orders", 2), file("\xff.bin"), {"link", NodeType::Symlink, 0, 0, 0777, 0}}},
        {"data/orders", {file("b.json"), file("a.json")}},
    };

    Result<QList<FileRow>> read(BytesView path, std::stop_token stop) override
    {
        std::unique_lock lock(m_mutex);
        ++m_reads;
        if (!m_changed.wait(lock, stop, [this] { return !m_held; }))
            return Error{ErrorCode::Cancelled, QStringLiteral("folder: stopped"), {}};
        if (m_failing)
            return Error{ErrorCode::Damaged, QStringLiteral("folder: a tree is damaged"),
                         QStringLiteral("Verify the repository.")};
        return folders.at(Bytes(path));
    }
    void hold(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }
    void fail(bool failing)
    {
        const std::lock_guard lock(m_mutex);
        m_failing = failing;
    }
    int reads()
    {
        const std::lock_guard lock(m_mutex);
        return m_reads;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_held = false; // all guarded by m_mutex
    bool m_failing = false;
    int m_reads = 0;
};

} // namespace

class TestFileTreeModel : public QObject
{
    Q_OBJECT

private:
    QThreadPool m_pool;
    std::shared_ptr<FakeReader> m_reader;

    static bool waitFor(Model &model)
    {
        return QTest::qWaitFor([&] { return !model.isLoading(); });
    }
    static bool open(Model &model, const QModelIndex &index)
    {
        model.fetchMore(index);
        return waitFor(model);
    }
    static QStringList names(const Model &model, const QModelIndex &parent = {})
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(parent); ++row)
            list.append(model.index(row, 0, parent).data().toString());
        return list;
    }
    static Qt::CheckState check(const QModelIndex &index)
    {
        return static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_reader = std::make_shared<FakeReader>();
    }

    void showsFoldersFirstEachByName()
    {
        Model model(&m_pool);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setReader(m_reader);
        QVERIFY(waitFor(model));
        QCOMPARE(names(model),
                 (QStringList{QStringLiteral("data"), QStringLiteral("empty"), QStringLiteral("z.txt")}));
        const QModelIndex data = model.index(0, 0);
        QVERIFY(model.hasChildren(data) && model.canFetchMore(data));
        QVERIFY(!model.hasChildren(model.index(1, 0)) &&
                !model.canFetchMore(model.index(1, 0))); // from the stored count alone
        QVERIFY(!model.hasChildren(model.index(2, 0)));
        QVERIFY(open(model, data));
        QCOMPARE(names(model, data), (QStringList{QStringLiteral("orders"), QStringLiteral("link"),
                                                  QStringLiteral("\\xff.bin")}));
        const QModelIndex binary = model.index(2, 0, data);
        QCOMPARE(binary.data(PathRole).toByteArray(), QByteArray("data/\xff.bin"));
        QCOMPARE(binary.siblingAtColumn(Model::Mode).data().toString(), QStringLiteral("-rw-r-----"));
        QCOMPARE(binary.siblingAtColumn(Model::Kind).data().toString(), QStringLiteral("File"));
        QCOMPARE(binary.siblingAtColumn(Model::Modified).data().toString(),
                 QStringLiteral("2023-11-14 22:13:20"));
        QCOMPARE(model.index(1, Model::Size, data).data().toString(),
                 QString()); // a link has no size of its own
        QCOMPARE(model.index(1, Model::Mode, data).data().toString(), QStringLiteral("lrwxrwxrwx"));
        QCOMPARE(m_reader->reads(), 2);
    }

    void showsAHugeFolderInBatches()
    {
        QList<FileRow> many;
        for (int i = 0; i < 3'000; ++i)
            many.append(file(("f" + std::to_string(10'000 + i)).c_str()));
        m_reader->folders[""] = many;
        Model model(&m_pool);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setReader(m_reader);
        QVERIFY(waitFor(model));
        QCOMPARE(model.rowCount(), int(Model::kBatchRows));
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 3'000);
        QCOMPARE(model.index(2'999, 0).data().toString(), QStringLiteral("f12999"));
        QCOMPARE(m_reader->reads(), 1);
    }

    void saysThatItIsLoading()
    {
        Model model(&m_pool);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        m_reader->hold(true);
        model.setReader(m_reader);
        QCOMPARE(names(model), QStringList{QStringLiteral("Loading…")});
        QVERIFY(model.index(0, 0).data(LoadingRole).toBool());
        QVERIFY(model.isLoading() && !model.canFetchMore({}));
        m_reader->hold(false);
        QVERIFY(waitFor(model));
        QVERIFY(!model.index(0, 0).data(LoadingRole).toBool());
        QCOMPARE(model.rowCount(), 3);
    }

    void showsAFailureInItsPlaceAndTriesAgain()
    {
        Model model(&m_pool);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setReader(m_reader);
        QVERIFY(waitFor(model));
        const QPersistentModelIndex data(model.index(0, 0));
        m_reader->fail(true);
        QSignalSpy failed(&model, &Model::failed);
        QVERIFY(open(model, data));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(names(model, data), QStringList{QStringLiteral("folder: a tree is damaged")});
        QCOMPARE(model.index(0, 0, data).data(StatusRole).toInt(), int(Status::Failed));
        QCOMPARE(model.index(0, 0, data).data(ExactTextRole).toString(),
                 QStringLiteral("Verify the repository."));
        m_reader->fail(false);
        model.retry(data);
        QVERIFY(waitFor(model));
        QCOMPARE(model.rowCount(data), 3);
        model.retry(data); // nothing failed: nothing happens
        QVERIFY(!model.isLoading());
    }

    void checkingAFolderChecksWhatIsBelowItReadOrNot()
    {
        Model model(&m_pool);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setCheckable(true);
        model.setReader(m_reader);
        QVERIFY(waitFor(model));
        const QModelIndex data = model.index(0, 0);
        QSignalSpy selection(&model, &Model::selectionChanged);
        QVERIFY(model.selection().isEmpty());
        QVERIFY(model.setData(data, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(selection.count(), 1);
        QCOMPARE(m_reader->reads(), 1); // it cost no reading
        QVERIFY(open(model, data));
        const QModelIndex orders = model.index(0, 0, data);
        QVERIFY(open(model, orders));
        const QModelIndex a = model.index(0, 0, orders);
        QCOMPARE(check(a), Qt::Checked);
        QSignalSpy changed(&model, &Model::dataChanged);
        QVERIFY(model.setData(a, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(check(a), Qt::Unchecked);
        QCOMPARE(check(orders), Qt::PartiallyChecked);
        QCOMPARE(check(data), Qt::PartiallyChecked);
        QCOMPARE(check(model.index(1, 0)), Qt::Unchecked);
        QCOMPARE(changed.count(), 3); // the file and the two folders above it
        QCOMPARE(model.selection().included(), std::vector<Bytes>{"data"});
        QCOMPARE(model.selection().excluded(), std::vector<Bytes>{"data/orders/a.json"});
    }

    void onlyEntriesCanBeChecked()
    {
        Model model(&m_pool);
        m_reader->hold(true);
        model.setCheckable(true);
        model.setReader(m_reader);
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        m_reader->hold(false);
        QVERIFY(waitFor(model));
        QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable);
        QVERIFY(!(model.flags(model.index(0, 1)) & Qt::ItemIsUserCheckable));
        model.setCheckable(false);
        QVERIFY(model.index(0, 0).data(Qt::CheckStateRole).isNull());
    }

    void anotherBackupEmptiesTheSelection()
    {
        Model model(&m_pool);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the test decides which folders are opened
        model.setCheckable(true);
        model.setReader(m_reader);
        QVERIFY(waitFor(model));
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        m_reader->hold(true);
        model.fetchMore(model.index(0, 0)); // still being read when the other one comes
        auto other = std::make_shared<FakeReader>();
        other->folders[""] = {file("only")};
        model.setReader(other);
        QVERIFY(model.selection().isEmpty());
        QVERIFY(waitFor(model));
        m_pool.waitForDone(); // the old reading was asked to stop
        QCoreApplication::processEvents();
        QCOMPARE(names(model), QStringList{QStringLiteral("only")});
        model.setReader(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.hasChildren() && !model.canFetchMore({}));
    }

    void canBeDestroyedWhileItReads()
    {
        m_reader->hold(true);
        std::vector<std::unique_ptr<Model>>
            models; // each at an address of its own: an answer that came too late finds none
        for (int i = 0; i < 100; ++i) {
            models.push_back(std::make_unique<Model>(&m_pool));
            models.back()->setReader(m_reader);
        }
        models.clear();
        m_pool.waitForDone(); // ends only if every reading was asked to stop
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestFileTreeModel)
#include "tst_filetreemodel.moc"
