// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"

#include "model/catalog/catalogreader.h"
#include "model/catalog/changewriter.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::test;

class TestCatalog : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    int m_files = 0;
    QString newFile() { return m_folder.qPath() + QStringLiteral("/catalog%1.sqlite").arg(++m_files); }

private slots:
    void knowsWhatWasPutInOldestFirst()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(catalog->put({makeRecord(5), makeRecord(2), makeRecord(9)}));
        VERIFY_ASSIGN(known, catalog->known());
        QVERIFY((known == std::vector{makeRecord(2).id, makeRecord(5).id, makeRecord(9).id}));
        QVERIFY(!catalog->wasDropped());
    }

    void givesBackEveryField()
    {
        repository::BackupRecord record = makeRecord(19);
        record.parent = makeRecord(18).id;
        record.held = true;
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(catalog->put({record}));
        VERIFY_ASSIGN(found, CatalogReader(*catalog).find(record.id));
        QVERIFY(found.has_value());
        QVERIFY(found->id == record.id && found->parent == record.parent && found->type == record.type);
        QVERIFY(found->status == repository::BackupStatus::Partial && found->createdAt == record.createdAt);
        QCOMPARE(found->description, record.description);
        QCOMPARE(found->tags, record.tags);
        QCOMPARE(found->sources, QStringList{QStringLiteral("/srv/trading/desk5")});
        QCOMPARE(found->hostname, record.hostname);
        QCOMPARE(found->username, record.username);
        QCOMPARE(found->durationMs, record.durationMs);
        QCOMPARE(found->sizeBytes, record.sizeBytes);
        QCOMPARE(found->storedBytes, record.storedBytes);
        QCOMPARE(found->filesCount, record.filesCount);
        QVERIFY(found->changes == record.changes);
        QCOMPARE(found->problemCount, record.problemCount);
        QVERIFY(found->held && !found->manifestLoaded);
        QVERIFY(found->verification.result == VerificationResult::None);
    }

    void keepsWhatItHasWhenItIsOpenedAgain()
    {
        const QString file = newFile();
        {
            VERIFY_ASSIGN(catalog, Catalog::open(file));
            VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(10)));
        }
        VERIFY_ASSIGN(catalog, Catalog::open(file));
        VERIFY_ASSIGN(withManifest, catalog->withManifest());
        QCOMPARE(withManifest.size(), 1u);
        QVERIFY(!catalog->wasDropped());
    }

    void dropsACatalogOfAnotherVersion()
    {
        const QString file = newFile();
        {
            VERIFY_ASSIGN(catalog, Catalog::open(file));
            VERIFY_OK(catalog->put({makeRecord(1)}));
            VERIFY_OK(catalog->database().execute(
                "ALTER TABLE backups RENAME COLUMN size TO extent; PRAGMA user_version=99"));
        }
        VERIFY_ASSIGN(catalog, Catalog::open(file));
        QVERIFY(catalog->wasDropped());
        VERIFY_ASSIGN(known, catalog->known());
        QVERIFY(known.empty());
        VERIFY_OK(catalog->put({makeRecord(1)}));
    }

    void dropsAFileThatIsNoCatalog_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("size");
        QTest::newRow("header overwritten") << 0 << 16;
        QTest::newRow("schema overwritten") << 100 << 16'000;
    }
    void dropsAFileThatIsNoCatalog()
    {
        QFETCH(int, from);
        QFETCH(int, size);
        const QString file = newFile();
        {
            VERIFY_ASSIGN(catalog, Catalog::open(file));
            VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(1'000)));
        }
        const QByteArray name = file.toUtf8();
        VERIFY_OK(
            ByteSurgeon(Bytes(name.constData()))
                .overwrite(static_cast<std::uint64_t>(from), Bytes(static_cast<std::size_t>(size), '\xA5')));
        VERIFY_ASSIGN(catalog, Catalog::open(file));
        QVERIFY(catalog->wasDropped());
        VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(10)));
        VERIFY_ASSIGN(known, catalog->known());
        QCOMPARE(known.size(), 1u);
    }

    void saysWhichFolderIsMissing()
    {
        const QString file = m_folder.qPath() + QStringLiteral("/nowhere/catalog.sqlite");
        const auto opened = Catalog::open(file);
        VERIFY_ERROR(Catalog, opened);
        QVERIFY2(opened.error().message.startsWith(file), qPrintable(opened.error().message));
        QVERIFY(!opened.error().hint.isEmpty());
    }

    void showsABackupOnlyWhenItIsComplete()
    {
        const QString file = newFile();
        VERIFY_ASSIGN(writing, Catalog::open(file));
        VERIFY_ASSIGN(reading, Catalog::open(file));
        ChangeWriter writer(*writing);
        VERIFY_OK(writer.begin(makeRecord(1)));
        for (const auto &change : makeChanges(20'000))
            VERIFY_OK(writer.add(change));
        VERIFY_ASSIGN(before, reading->known());
        QVERIFY(before.empty());
        VERIFY_OK(writer.commit());
        VERIFY_ASSIGN(after, reading->withManifest());
        QCOMPARE(after.size(), 1u);
    }

    void leavesNoTraceOfWhatWasNotCommitted()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        {
            ChangeWriter writer(*catalog);
            VERIFY_OK(writer.begin(makeRecord(1)));
            VERIFY_OK(writer.add(makeChange("a/b")));
        }
        VERIFY_ASSIGN(known, catalog->known());
        QVERIFY(known.empty());
        VERIFY_ASSIGN(rows, countRows(*catalog, "changes"));
        QCOMPARE(rows, 0);
    }

    void replacesAManifestAndKeepsTheKeyOfTheBackup()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(catalog->put({makeRecord(1)}));
        VERIFY_ASSIGN(first, CatalogReader(*catalog).find(makeRecord(1).id));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(500)));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(30)));
        VERIFY_ASSIGN(last, CatalogReader(*catalog).find(makeRecord(1).id));
        QCOMPARE(last->key, first->key);
        QVERIFY(last->manifestLoaded);
        VERIFY_ASSIGN(rows, countRows(*catalog, "changes"));
        QCOMPARE(rows, 30);
    }

    void removesABackupWithAllThatBelongsToIt()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(300)));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(2), makeChanges(200)));
        VERIFY_OK(catalog->remove(makeRecord(1).id));
        VERIFY_OK(catalog->remove(makeRecord(7).id)); // never was there
        VERIFY_ASSIGN(changes, countRows(*catalog, "changes"));
        QCOMPARE(changes, 200);
        VERIFY_ASSIGN(folders, countRows(*catalog, "folders"));
        QCOMPARE(folders, 4); // the top, a desk, two days
        VERIFY_OK(catalog->clear());
        VERIFY_ASSIGN(known, catalog->known());
        QVERIFY(known.empty());
    }

    void neverGivesAKeyTwice()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(addToCatalog(*catalog, makeRecord(1), makeChanges(3)));
        VERIFY_ASSIGN(first, CatalogReader(*catalog).find(makeRecord(1).id));
        VERIFY_OK(catalog->clear());
        VERIFY_OK(addToCatalog(*catalog, makeRecord(2), makeChanges(3)));
        VERIFY_ASSIGN(second, CatalogReader(*catalog).find(makeRecord(2).id));
        QCOMPARE_GT(second->key, first->key);
    }

    void remembersHoldsAndVerifications()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(catalog->put({makeRecord(1), makeRecord(2)}));
        VERIFY_OK(catalog->setHeld(makeRecord(1).id, true));
        VERIFY_ASSIGN(held, catalog->held());
        QCOMPARE(held, std::vector<BackupId>{makeRecord(1).id});
        const Verification verification{makeRecord(1).id, VerificationLevel::Full,
                                        VerificationResult::Damaged, makeRecord(2).createdAt, 4};
        VERIFY_OK(catalog->setVerifications(
            {verification, {makeRecord(8).id, VerificationLevel::Full, VerificationResult::Passed, {}, 0}}));
        VERIFY_ASSIGN(found, CatalogReader(*catalog).find(makeRecord(1).id));
        QVERIFY(found->held);
        QVERIFY(found->verification == verification);
        VERIFY_OK(catalog->put({makeRecord(1)})); // read again: not held any more, but still verified
        VERIFY_ASSIGN(again, CatalogReader(*catalog).find(makeRecord(1).id));
        QVERIFY(!again->held);
        QVERIFY(again->verification == verification);
    }

    void nothingNewWaitsForNoWriter()
    {
        const QString file = newFile();
        VERIFY_ASSIGN(catalog, Catalog::open(file));
        VERIFY_OK(catalog->put({makeRecord(1), makeRecord(2)}));
        VERIFY_ASSIGN(other, Catalog::open(file));
        Transaction fill(other->database());
        VERIFY_OK(fill.begin());
        VERIFY_OK(catalog->put({makeRecord(1), makeRecord(2)})); // while a fill has the lock
        VERIFY_ASSIGN(known, catalog->known());
        QCOMPARE(known.size(), std::size_t{2});
        VERIFY_OK(catalog->database().execute("PRAGMA busy_timeout=0"));
        repository::BackupRecord held = makeRecord(2);
        held.held = true;
        for (const repository::BackupRecord &changed : {held, makeRecord(3)}) {
            const auto refused = catalog->put({makeRecord(1), changed});
            VERIFY_ERROR(Catalog, refused);
            QVERIFY(Database::isLocked(refused.error()) && !Database::isCorrupt(refused.error()));
        }
        VERIFY_OK(fill.commit());
        VERIFY_OK(catalog->put({makeRecord(1), held}));
        VERIFY_ASSIGN(found, CatalogReader(*catalog).find(held.id));
        QVERIFY(found->held);
    }

    void whatIsNotNamedIsNotVerified()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(catalog->put({makeRecord(1), makeRecord(2)}));
        const Timestamp time = makeRecord(3).createdAt;
        VERIFY_OK(catalog->setVerifications(
            {{makeRecord(1).id, VerificationLevel::Full, VerificationResult::Damaged, time, 4}}));
        const Verification passed{makeRecord(2).id, VerificationLevel::Full, VerificationResult::Passed, time,
                                  0};
        VERIFY_OK(catalog->setVerifications({passed})); // of a copy, with a history of its own
        VERIFY_ASSIGN(first, CatalogReader(*catalog).find(makeRecord(1).id));
        QVERIFY(first->verification.level == VerificationLevel::None);
        QVERIFY(first->verification.result == VerificationResult::None);
        QCOMPARE(first->verification.damaged, 0u);
        VERIFY_ASSIGN(second, CatalogReader(*catalog).find(makeRecord(2).id));
        QVERIFY(second->verification == passed);
    }

    void verificationByAClockThatIsBehindCounts()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        VERIFY_OK(catalog->put({makeRecord(2)}));
        const Verification damaged{makeRecord(2).id, VerificationLevel::Full, VerificationResult::Damaged,
                                   makeRecord(1).createdAt, 4};
        VERIFY_OK(catalog->setVerifications({damaged}));
        VERIFY_ASSIGN(found, CatalogReader(*catalog).find(makeRecord(2).id));
        QVERIFY(found->verification == damaged);
    }

    void refusesAChangeWithoutABackup()
    {
        VERIFY_ASSIGN(catalog, Catalog::open(newFile()));
        ChangeWriter writer(*catalog);
        VERIFY_ERROR(InvalidArgument, writer.add(makeChange("a")));
        VERIFY_ERROR(InvalidArgument, writer.commit());
    }

private:
    static Result<int> countRows(Catalog &catalog, const char *table)
    {
        BACKSTOP_ASSIGN(statement, catalog.database().prepare(QStringLiteral("SELECT count(*) FROM ") +
                                                              QLatin1String(table)));
        BACKSTOP_TRY(statement.step());
        return static_cast<int>(statement.integer(0));
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
