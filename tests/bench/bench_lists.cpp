// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the lists of the window are, at the sizes that they have to bear. Prints what it measured; fails above the limits.
#include "model/catalog/catalogreader.h"
#include "model/catalog/changewriter.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/changelistmodel.h"
#include "model/itemmodels/changetreemodel.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>

#include <ctime>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::itemmodels;
using namespace backstop::test;

namespace {

constexpr int kBackups = 10'000;
constexpr int kChanges = 1'000'000;

/// The limits are held against processor time, which is what an idle machine needs: the work is that of one thread, and the file is in
/// memory. The wall clock is printed beside it; what it has more was taken by neighbours.
class Watch
{
public:
    Watch() { restart(); }
    void restart()
    {
        m_cpu = std::clock();
        m_wall.restart();
    }
    qint64 ms() const { return (std::clock() - m_cpu) * 1'000 / CLOCKS_PER_SEC; }
    void print(const char *what) const
    {
        std::printf("%-58s %6lld ms  (wall clock %lld ms)\n", what, static_cast<long long>(ms()),
                    static_cast<long long>(m_wall.elapsed()));
        std::fflush(stdout);
    }

private:
    QElapsedTimer m_wall;
    std::clock_t m_cpu = 0;
};

qint64 peakMemoryMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1'024;
    }
    return -1;
}

template<typename Model>
bool isFilled(const Model &model)
{
    return model.rowCount() > 0 && !model.index(0, 0).data(LoadingRole).toBool();
}

} // namespace

class BenchLists : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    QString m_file;

    /// From the query to the first rows, which is when a view can paint, and to the last.
    template<typename Model, typename Query>
    qint64 measure(Model &model, const Query &query, const char *what)
    {
        QSignalSpy loaded(&model, &Model::loaded);
        QSignalSpy reset(&model, &Model::modelReset);
        Watch watch;
        model.setQuery(query);
        while (reset.isEmpty() && loaded.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        watch.print(what);
        const qint64 first = watch.ms();
        if (loaded.isEmpty())
            loaded.wait();
        return first;
    }
    ChangeQuery changes() const
    {
        ChangeQuery query;
        query.backup = makeRecord(kBackups).id;
        return query;
    }

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("BACKSTOP_BENCH") && !qEnvironmentVariableIsSet("BACKSTOP_SOAK"))
            QSKIP("neither BACKSTOP_BENCH nor BACKSTOP_SOAK is set");
        m_file = m_folder.qPath() + QStringLiteral("/catalog.sqlite");
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        std::vector<repository::BackupRecord> records;
        for (int i = 0; i < kBackups; ++i)
            records.push_back(makeRecord(i));
        Watch watch;
        VERIFY_OK(catalog->put(records));
        watch.print("10,000 backups put in");
        {
            const auto many = makeChanges(kChanges);
            std::printf("%-58s %6lld MiB\n", "memory with the 1,000,000 changes to be put in",
                        static_cast<long long>(peakMemoryMiB()));
            watch.restart();
            VERIFY_OK(addToCatalog(*catalog, makeRecord(kBackups), many));
            watch.print("1,000,000 changes put in");
        }
        std::printf("%-58s %6lld MiB\n", "catalog file", static_cast<long long>(QFile(m_file).size() >> 20));
    }

    void backups()
    {
        BackupListModel model(m_file);
        QCOMPARE_LE(measure(model, BackupQuery(), "10,000 backups: first rows"), 200);
        QVERIFY(isFilled(model));
        BackupQuery query;
        query.sort = BackupQuery::Sort::Description;
        QCOMPARE_LE(measure(model, query, "10,000 backups by description: first rows"), 200);
        query.words = {QStringLiteral("day 99")};
        QCOMPARE_LE(measure(model, query, "10,000 backups, filter: first rows"), 150);
    }

    void manifestAsList()
    {
        ChangeListModel model(m_file);
        QCOMPARE_LE(measure(model, changes(), "1,000,000 changes: first rows"), 300);
        QVERIFY(isFilled(model));
        ChangeQuery query = changes();
        for (const char *word : {"f", "f09", "f0999", "nothing like it"}) {
            query.words = {QString::fromLatin1(word)};
            QCOMPARE_LE(measure(model, query,
                                qPrintable(QStringLiteral("1,000,000 changes, filter \"%1\": first rows")
                                               .arg(query.words.first()))),
                        150);
        }
        query = changes();
        for (const auto sort :
             {ChangeQuery::Sort::Size, ChangeQuery::Sort::Delta, ChangeQuery::Sort::Modified}) {
            query.sort = sort;
            query.descending = true;
            QCOMPARE_LE(
                measure(model, query,
                        qPrintable(QStringLiteral("1,000,000 changes, sort %1: first rows").arg(int(sort)))),
                500);
        }
        Watch watch;
        const int row = model.rowCount() - 10;
        while (model.index(row, 0).data(LoadingRole).toBool())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        watch.print("jump to the end of the list: rows");
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10'000; ++i)
            static_cast<void>(model.index(row, i % ChangeListModel::ColumnCount).data());
        std::printf("%-58s %6.1f us\n", "data() of a row in memory",
                    static_cast<double>(timer.nsecsElapsed()) / 1e7);
    }

    void manifestAsTree()
    {
        ChangeTreeModel model(m_file);
        QSignalSpy loaded(&model, &ChangeTreeModel::loaded);
        Watch watch;
        model.setBackup(makeRecord(kBackups).id);
        QVERIFY(loaded.wait());
        watch.print("1,000,000 changes as a tree: top");
        QCOMPARE_LE(watch.ms(), 300);
        watch.restart();
        model.fetchMore(model.index(0, 0));
        QVERIFY(loaded.wait());
        watch.print("1,000,000 changes as a tree: a folder opened");
        QCOMPARE_LE(watch.ms(), 100);
    }

    void memory()
    {
        // The list of changes that the bench itself put in is among it.
        const qint64 peak = peakMemoryMiB();
        std::printf("%-58s %6lld MiB\n", "most memory (VmHWM)", static_cast<long long>(peak));
        QCOMPARE_LT(peak, 500);
    }
};

QTEST_GUILESS_MAIN(BenchLists)
#include "bench_lists.moc"
