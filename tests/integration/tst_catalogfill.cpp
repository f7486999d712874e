// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/catalogfill.h"
#include "model/catalog/catalogreader.h"
#include "model/catalog/versionindexer.h"
#include "model/catalog/versionreader.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

#include <filesystem>

using namespace backstop;
using namespace backstop::test;
using catalog::Catalog;

/// The catalog of a repository that is damaged in places.
class TestCatalogFill : public QObject
{
    Q_OBJECT

private slots:
    void manifestIsReadBesideADamagedRecord();
    void badSectorCostsOneManifestOnly();
    void historyLacksWhatCannotBeReadAndGetsItLater();
    void damageThatCameLaterTakesABackupOutOfTheHistory();
    void whatCannotBeKeptHereIsNoDamageOfTheRepository();
    void historyFollowsWhatIsAddedAndExpires();
    void progressCountsManifestsAndHistories();
    void fillingGoesOnWhereItWasStopped();
};

void TestCatalogFill::manifestIsReadBesideADamagedRecord()
{
    const TemporaryFolder folder;
    TestRepository test;
    Progress progress;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
    VERIFY_OK(app::fillCatalog(test.repo(), *catalog, progress, {}));
    const std::string record = "backups/" + first.id.hex();
    test.flipBit(record, test.bytes(record).size() * 4);
    VERIFY_OK(test.reopen());
    VERIFY_ASSIGN(second, test.backUp({{"a", "2"}, {"b", "3"}}));
    VERIFY_ASSIGN(summary, app::fillCatalog(test.repo(), *catalog, progress, {}));
    QCOMPARE(summary.damaged.size(), std::size_t{1});
    QCOMPARE(summary.manifests, 1u);
    VERIFY_ASSIGN(complete, catalog->withManifest());
    QVERIFY(std::ranges::count(complete, second.id) == 1);
}

void TestCatalogFill::badSectorCostsOneManifestOnly()
{
    const TemporaryFolder folder;
    TestRepository test;
    Progress progress;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
    VERIFY_ASSIGN(second, test.backUp({{"b", "2"}}));
    const std::string pack = packName(packOf(test, BlobType::Tree, second.tree.root));
    VERIFY_OK(test.reopen());
    test.faults().failAlways(pack, {ErrorCode::Io, QStringLiteral("pack: input/output error"), {}, false});
    VERIFY_ASSIGN(summary, app::fillCatalog(test.repo(), *catalog, progress, {}));
    QCOMPARE(summary.damaged.size(), std::size_t{1});
    QVERIFY(summary.damaged.front().code == ErrorCode::Io);
    VERIFY_ASSIGN(complete, catalog->withManifest());
    QCOMPARE(complete, std::vector<BackupId>{first.id});
}

void TestCatalogFill::historyLacksWhatCannotBeReadAndGetsItLater()
{
    const TemporaryFolder folder;
    TestRepository test;
    Progress progress;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_OK(test.backUp({{"d/a", "1"}}));
    VERIFY_ASSIGN(second, test.backUp({{"d/a", "2"}}));
    VERIFY_OK(test.backUp({{"d/a", "3"}, {"d/b", "1"}}));
    const std::string pack = packName(packOf(test, BlobType::Tree, second.tree.root));
    VERIFY_OK(test.reopen());
    test.faults().failAlways(pack, {ErrorCode::Io, QStringLiteral("pack: input/output error"), {}, false});
    VERIFY_ASSIGN(summary, app::fillCatalog(test.repo(), *catalog, progress, {}));
    QCOMPARE(summary.histories, 2u);
    QCOMPARE(summary.damaged.size(),
             std::size_t{1}); // said once, though neither manifest nor tree can be read
    catalog::VersionReader reader(*catalog);
    VERIFY_ASSIGN(coverage, reader.coverage());
    QVERIFY(!coverage.isWhole());
    VERIFY_ASSIGN(without, reader.versions("d/a"));
    QCOMPARE(without.size(), std::size_t{2});
    VERIFY_OK(test.reopen()); // and now it can
    VERIFY_ASSIGN(healed, app::fillCatalog(test.repo(), *catalog, progress, {}));
    QCOMPARE(healed.histories, 1u);
    VERIFY_ASSIGN(with, reader.versions("d/a"));
    QCOMPARE(with.size(), std::size_t{3});
    QCOMPARE(with[1].firstBackup, second.id);
    VERIFY_ASSIGN(whole, reader.coverage());
    QVERIFY(whole.isWhole());
}

void TestCatalogFill::damageThatCameLaterTakesABackupOutOfTheHistory()
{
    const TemporaryFolder folder;
    TestRepository test;
    Progress progress;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    VERIFY_ASSIGN(first, test.backUp({{"d/a", "1"}}));
    VERIFY_ASSIGN(second, test.backUp({{"d/a", "2"}}));
    VERIFY_OK(app::fillCatalog(test.repo(), *catalog, progress, {}));
    VERIFY_ASSIGN(third, test.backUp({{"d/a", "3"}}));
    const std::string pack = packName(packOf(test, BlobType::Tree, second.tree.root));
    VERIFY_OK(test.reopen());
    test.faults().failAlways(pack, {ErrorCode::Io, QStringLiteral("pack: input/output error"), {}, false});
    VERIFY_ASSIGN(summary, app::fillCatalog(test.repo(), *catalog, progress, {}));
    QCOMPARE(summary.histories, 1u);
    catalog::VersionReader reader(*catalog);
    VERIFY_ASSIGN(versions, reader.versions("d/a"));
    QCOMPARE(versions.size(), std::size_t{2});
    QCOMPARE(versions[0].lastBackup, first.id);
    QCOMPARE(versions[1].firstBackup, third.id);
    VERIFY_ASSIGN(coverage, reader.coverage());
    QVERIFY(!coverage.isWhole());
}

/// So many changes that they are kept in a file, in a folder that is there no more.
void TestCatalogFill::whatCannotBeKeptHereIsNoDamageOfTheRepository()
{
    const TemporaryFolder folder;
    TestRepository test;
    VERIFY_OK(folder.makeFolder("here"));
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/here/catalog.sqlite")));
    std::map<Bytes, Bytes> files;
    const Bytes deep = Bytes(250, 'd') + '/' + Bytes(250, 'e') + '/' + Bytes(240, 'f');
    for (int i = 0; i < 7'000; ++i) // 5 MB of paths
        files.emplace(deep + std::to_string(i), "");
    VERIFY_ASSIGN(record, test.backUp(files));
    VERIFY_OK(catalog->put({record}));
    std::filesystem::rename(folder.path("here"), folder.path("gone"));
    repository::BlobSession blobs(test.repo().blobs());
    catalog::VersionIndexer indexer(blobs, *catalog, [&record](const BackupId &) { return &record; });
    const auto added = indexer.add(record, false, {});
    QVERIFY(!added);
    QVERIFY2(added.error().message.contains(QStringLiteral("here")), qPrintable(added.error().message));
    QVERIFY(added.error().code == ErrorCode::Catalog);
}

void TestCatalogFill::historyFollowsWhatIsAddedAndExpires()
{
    const TemporaryFolder folder;
    TestRepository test;
    Progress progress;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    catalog::VersionReader reader(*catalog);
    VERIFY_ASSIGN(first, test.backUp({{"d/a", "1"}, {"d/only", "1"}}));
    VERIFY_ASSIGN(second, test.backUp({{"d/a", "2"}}));
    VERIFY_OK(app::fillCatalog(test.repo(), *catalog, progress, {}));
    VERIFY_ASSIGN(both, reader.versions("d/a"));
    QCOMPARE(both.size(), std::size_t{2});
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_ASSIGN(summary, app::fillCatalog(test.repo(), *catalog, progress, {}));
    QCOMPARE(summary.histories, 0u);
    VERIFY_ASSIGN(one, reader.versions("d/a"));
    QCOMPARE(one.size(), std::size_t{1});
    QCOMPARE(one[0].firstBackup, second.id);
    VERIFY_ASSIGN(only, reader.path("d/only"));
    QVERIFY(!only);
}

void TestCatalogFill::progressCountsManifestsAndHistories()
{
    const TemporaryFolder folder;
    TestRepository test;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    for (const char *content : {"1", "2", "3"})
        VERIFY_OK(test.backUp({{"d/a", content}}));
    for (int i = 0; i < 2; ++i) { // the second time there is nothing to do
        Progress progress;
        VERIFY_OK(app::fillCatalog(test.repo(), *catalog, progress, {}));
        QCOMPARE(progress.snapshot().itemsTotal, 6u);
        QCOMPARE(progress.snapshot().itemsDone, 6u);
    }
}

void TestCatalogFill::fillingGoesOnWhereItWasStopped()
{
    const TemporaryFolder folder;
    TestRepository test;
    Progress progress;
    VERIFY_ASSIGN(catalog, Catalog::open(folder.qPath() + QStringLiteral("/catalog.sqlite")));
    for (const char *content : {"1", "2", "3"})
        VERIFY_OK(test.backUp({{"d/a", content}}));
    std::stop_source stop;
    stop.request_stop();
    VERIFY_ERROR(Cancelled, app::fillCatalog(test.repo(), *catalog, progress, stop.get_token()));
    VERIFY_ASSIGN(summary, app::fillCatalog(test.repo(), *catalog, progress, {}));
    QCOMPARE(summary.histories, 3u);
}

QTEST_GUILESS_MAIN(TestCatalogFill)
#include "tst_catalogfill.moc"
