// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/catalogfill.h"
#include "model/catalog/catalogreader.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

#include <QTest>

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

QTEST_GUILESS_MAIN(TestCatalogFill)
#include "tst_catalogfill.moc"
