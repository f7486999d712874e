// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/catalogworker.h"

#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

using namespace backstop;
using namespace backstop::test;
using catalog::Catalog;
using itemmodels::CatalogWorker;

class TestCatalogWorker : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    using Ids = std::vector<BackupId>;
    /// What @p work gives on the thread of @p worker; an error where it does not answer.
    static Result<Ids> ask(CatalogWorker &worker, const std::function<Result<Ids>(Catalog &)> &work)
    {
        std::optional<Result<Ids>> answer;
        worker.run<Ids>(
            {}, [work](Catalog &catalog, const std::stop_token &) { return work(catalog); },
            [&answer](Result<Ids> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            return Error{ErrorCode::Failed, QStringLiteral("worker: no answer"), {}};
        return *answer;
    }
    static Result<Ids> known(Catalog &catalog) { return catalog.known(); }
    /// As another program does that finds the file damaged.
    static void drop(const QString &file)
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1String(suffix));
    }

private slots:
    void readsTheNewFileWhereTheOldOneWasDropped()
    {
        const QString file = m_folder.qPath() + QStringLiteral("/dropped.sqlite");
        VERIFY_ASSIGN(before, Catalog::open(file));
        VERIFY_OK(before->put({makeRecord(1)}));
        CatalogWorker worker(file, this);
        VERIFY_ASSIGN(first, ask(worker, known));
        QCOMPARE(first, Ids{makeRecord(1).id});
        before.reset();
        drop(file);
        VERIFY_ASSIGN(after, Catalog::open(file));
        VERIFY_OK(after->put({makeRecord(2)}));
        VERIFY_ASSIGN(second, ask(worker, known));
        QCOMPARE(second, Ids{makeRecord(2).id});
    }

    void opensAnewWhatIsDamaged()
    {
        VERIFY_OK(m_folder.write("garbage.sqlite", Bytes(8192, 'x')));
        const auto garbage = catalog::Database::open(m_folder.qPath() + QStringLiteral("/garbage.sqlite"));
        QVERIFY(!garbage && catalog::Database::isCorrupt(garbage.error()));
        CatalogWorker worker(m_folder.qPath() + QStringLiteral("/whole.sqlite"), this);
        const auto failed = ask(worker, [&garbage](Catalog &catalog) -> Result<Ids> {
            BACKSTOP_TRY(catalog.database().execute("CREATE TEMP TABLE of_this_connection(x)"));
            return garbage.error();
        });
        VERIFY_ERROR(Catalog, failed);
        VERIFY_OK(ask(worker, [](Catalog &catalog) -> Result<Ids> {
            BACKSTOP_TRY(catalog.database().execute("CREATE TEMP TABLE of_this_connection(x)"));
            return Ids();
        }));
    }
};

QTEST_GUILESS_MAIN(TestCatalogWorker)
#include "tst_catalogworker.moc"
