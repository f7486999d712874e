// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/legacyimport.h"

#include "model/backup/legacybackups.h"
#include "model/repository/diff.h"
#include "model/verify/verify.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/legacyfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <filesystem>

using namespace backstop;
using namespace backstop::test;
using backup::LegacyReport;
using repository::BackupRecord;
using repository::BackupType;

namespace {

constexpr auto kFirst = "2026-11-22T22:03:27.2Z";
constexpr auto kSecond = "2026-11-22T22:03:28.3Z";
constexpr auto kThird = "2026-11-22T22:03:29.4Z";
constexpr auto kFourth = "2026-11-22T22:03:30.5Z";

QString time(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestLegacyImport : public QObject
{
    Q_OBJECT

private:
    /// Every file of the newest backup, by path below its source.
    static std::map<Bytes, Bytes> restored(SourceFixture &f, const BackupRecord &record)
    {
        std::filesystem::remove_all(f.target());
        std::map<Bytes, Bytes> files;
        if (!f.restore(f.restoreRequest(record)))
            return files;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(f.target())) {
            if (!entry.is_regular_file())
                continue;
            const Bytes path = std::filesystem::relative(entry.path(), f.target()).native();
            if (const auto bytes = f.folder.read("out/" + path))
                files[path.substr(path.find('/') + 1)] = *bytes;
        }
        return files;
    }

private slots:
    void fullsComeWithTheirTimeAndDescription()
    {
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        const Bytes content = SeededRandom(1).bytes(700'000);
        VERIFY_OK(writer.writeFull("full_1", time(kFirst), "{\"orders\":[]}", QStringLiteral("round 0")));
        VERIFY_OK(writer.writeFull("full_2", time(kSecond), content));
        VERIFY_ASSIGN(report, backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        QCOMPARE(report.imported(), 2u);
        VERIFY_ASSIGN(records, f.repository.repo().backups());
        QCOMPARE(records.size(), std::size_t{2});
        QVERIFY(records[0].type == BackupType::Full);
        QCOMPARE(toIso(records[0].createdAt), toIso(*fromIso(time(kFirst))));
        QCOMPARE(records[0].description, QStringLiteral("round 0"));
        QVERIFY(records[0].tags.contains(QStringLiteral("legacy:full_1")));
        for (const BackupRecord &record :
             records) // nothing is ever restored over the older tool's own folder
            QCOMPARE(record.sources[0].path, "imported:" + old.path("backups"));
        QCOMPARE(restored(f, records[0]), (std::map<Bytes, Bytes>{{"trading_data.json", "{\"orders\":[]}"}}));
        QCOMPARE(restored(f, records[1]), (std::map<Bytes, Bytes>{{"trading_data.json", content}}));
    }
    void chainGivesTheTreeOfEachTime()
    {
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        std::vector<std::map<Bytes, Bytes>> trees;
        VERIFY_OK(
            writer.writeIncremental("incr_1", time(kFirst), {{"a.json", "1"}, {"sub/deep/x.csv", "x"}}));
        trees.push_back(writer.tree());
        VERIFY_OK(writer.writeIncremental("incr_2", time(kSecond), {{"a.json", "22"}, {"new", "n"}}));
        trees.push_back(writer.tree());
        VERIFY_OK(writer.writeIncremental("incr_3", time(kThird), {{"sub/deep/x.csv", std::nullopt}}));
        trees.push_back(writer.tree());
        VERIFY_ASSIGN(report, backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        QCOMPARE(report.imported(), 3u);
        VERIFY_ASSIGN(records, f.repository.repo().backups());
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(restored(f, records[i]), trees[i]);
        QVERIFY(!records[0].parent && records[1].parent == records[0].id &&
                records[2].parent == records[1].id);
        repository::BlobSession session(f.repository.repo().blobs());
        std::vector<Bytes> added; // the first of a chain is compared with nothing
        VERIFY_OK(repository::visitManifest(
            session, records[0],
            [&](const repository::Change &change) {
                added.push_back(change.path);
                return Result<>();
            },
            f.stop));
        QCOMPARE(added.size(), trees[0].size());
        QVERIFY((records[1].changes == repository::ChangeCounts{1, 1, 0}));
        QVERIFY((records[2].changes == repository::ChangeCounts{0, 0, 1}));
        verify::VerifyRequest request;
        request.level = verify::VerifyLevel::Data;
        VERIFY_ASSIGN(verified, verify::runVerify(f.repository.repo(), request, f.progress, f.stop));
        QVERIFY(verified.isClean());
    }
    void secondImportMakesNothingTwice()
    {
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(writer.writeFull("full_1", time(kFirst), "{}"));
        VERIFY_OK(writer.writeIncremental("incr_1", time(kFirst), {{"a", "1"}}));
        VERIFY_OK(backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        VERIFY_OK(writer.writeIncremental("incr_2", time(kSecond), {{"a", "2"}}));
        VERIFY_ASSIGN(again, backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        QCOMPARE(again.imported(), 1u);
        VERIFY_ASSIGN(records, f.repository.repo().backups());
        QCOMPARE(records.size(), std::size_t{3});
        QVERIFY(records[2].parent.has_value()); // compared with the one that an earlier import made
    }
    void sameIdsOfAnotherMachineAreOtherBackups()
    {
        SourceFixture f;
        TemporaryFolder first;
        TemporaryFolder second;
        LegacyWriter one(first);
        LegacyWriter other(second);
        VERIFY_OK(one.writeFull("full_1", time(kFirst), "{}"));
        VERIFY_OK(one.writeIncremental("incr_1", time(kFirst), {{"a", "1"}}));
        VERIFY_OK(other.writeFull("full_1", time(kFirst), "{\"other\":1}"));
        VERIFY_OK(other.writeIncremental("incr_1", time(kFirst), {{"a", "2"}}));
        VERIFY_OK(backup::importLegacy(f.repository.repo(), first.path(), f.progress, f.stop));
        VERIFY_ASSIGN(report, backup::importLegacy(f.repository.repo(), second.path(), f.progress, f.stop));
        QCOMPARE(report.imported(), 2u);
        VERIFY_ASSIGN(again, backup::importLegacy(f.repository.repo(), second.path(), f.progress, f.stop));
        QCOMPARE(again.imported(), 0u);
    }
    void filesAreThoseOfOneBackupAtATime()
    {
        TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(writer.writeIncremental("incr_1", time(kFirst), {{"a", "1"}, {"b", "1"}}));
        VERIFY_OK(writer.writeIncremental("incr_2", time(kSecond), {{"c", "2"}}));
        VERIFY_ASSIGN(folder, backup::LegacyFolder::open(old.path()));
        VERIFY_ASSIGN(backups, folder.backups());
        QVERIFY(backups[0].files.empty() && backups[1].files.empty());
        backup::LegacyTrees trees(folder);
        trees.load(backups[0]);
        QCOMPARE(backups[0].files.size(), std::size_t{2});
        VERIFY_OK(old.write("incremental_backups/incr_2/manifest.json",
                            R"({"backup_id":"incr_2","created_at":"2026-11-22T22:03:27Z","changes":[]})"));
        trees.load(backups[1]); // what it was listed as is not there any more
        QVERIFY(backups[1].problem && backups[1].files.empty());
    }
    void gapIsToldAndNothingBehindItIsGuessed()
    {
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(writer.writeIncremental("incr_1", time(kFirst), {{"a", "1"}}));
        writer.loseIncremental(time(kSecond), {{"b", "lost"}});
        VERIFY_OK(writer.writeIncremental("incr_3", time(kThird), {{"c", "3"}}));
        VERIFY_OK(writer.writeIncremental("incr_4", time(kFourth), {{"c", "4"}}));
        VERIFY_ASSIGN(report, backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        QCOMPARE(report.imported(), 1u);
        QCOMPARE(report.failed(), 2u);
        QVERIFY(report.entries[1].problem->message.contains(QLatin1String("is missing")));
        QVERIFY(report.entries[2].problem.has_value());
    }
    void damagedOneDoesNotStopTheRest_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content"); // empty: the file goes
        QTest::addColumn<int>("imported");
        QTest::newRow("copied file changed") << "incremental_backups/incr_1/a" << QByteArray("changed") << 2;
        QTest::newRow("copied file gone") << "incremental_backups/incr_1/a" << QByteArray() << 2;
        QTest::newRow("manifest is no JSON")
            << "incremental_backups/incr_1/manifest.json" << QByteArray("{") << 2;
        QTest::newRow("metadata gone") << "backups/full_1.meta" << QByteArray() << 2;
        QTest::newRow("compressed file gone") << "backups/full_1.backup.gz" << QByteArray() << 2;
        QTest::newRow("compressed file is none") << "backups/full_1.backup.gz" << QByteArray("PK") << 2;
        QTest::newRow("metadata of another")
            << "backups/full_1.meta" << QByteArray(R"({"id":"full_2"})") << 2;
        QTest::newRow("manifest leads outside")
            << "incremental_backups/incr_1/manifest.json"
            << QByteArray(
                   R"({"backup_id":"incr_1","created_at":"2026-11-22T22:03:27Z","parent_snapshot":null,)"
                   R"("changes":[{"path":"../full_1.meta","change_type":"Added","checksum":"0000000000000000",)"
                   R"("size":1,"modified_at":"2026-11-22T22:03:27Z"}]})")
            << 2;
    }
    void damagedOneDoesNotStopTheRest()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(int, imported);
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(writer.writeFull("full_1", time(kFirst), "{\"a\":1}"));
        VERIFY_OK(writer.writeFull("full_2", time(kSecond), "{\"a\":2}"));
        VERIFY_OK(writer.writeIncremental("incr_1", time(kFirst), {{"a", "1"}}));
        std::filesystem::remove(old.path(file.toStdString()));
        if (!content.isEmpty())
            VERIFY_OK(old.write(file.toStdString(), content.toStdString()));
        VERIFY_ASSIGN(report, backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        QCOMPARE(int(report.imported()), imported);
        QCOMPARE(report.failed(), 1u);
        QVERIFY(!report.entries[0].problem || !report.entries[0].problem->message.isEmpty());
    }
    void fileThatIsAlsoAFolderIsAProblemOfItsBackup()
    {
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(old.write("incremental_backups/incr_1/a", "1"));
        VERIFY_OK(old.write(
            "incremental_backups/incr_1/manifest.json",
            R"({"backup_id":"incr_1","created_at":"2026-11-22T22:03:27Z","parent_snapshot":null,"changes":[)"
            R"({"path":"a","change_type":"Added","checksum":")" +
                legacyChecksum("1").toStdString() +
                R"(","size":1,"modified_at":"2026-11-22T22:03:27Z"},)"
                R"({"path":"a/b","change_type":"Added","checksum":"0000000000000000","size":1e300,)"
                R"("modified_at":"2026-11-22T22:03:27Z"}]})"));
        VERIFY_OK(writer.writeFull("full_1", time(kFirst), "{}"));
        VERIFY_ASSIGN(report, backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        QCOMPARE(report.imported(), 1u);
        QCOMPARE(report.failed(), 1u);
    }
    void cancelledOneSaysHowManyThereAre()
    {
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(writer.writeFull("full_1", time(kFirst), "{}"));
        VERIFY_OK(writer.writeFull("full_2", time(kSecond), "{}"));
        std::stop_source stop;
        f.repository.faults().setObserver([&](Call call, const std::string &name) {
            if (call == Call::Put && name.starts_with("backups/"))
                stop.request_stop();
        });
        const auto report =
            backup::importLegacy(f.repository.repo(), old.path(), f.progress, stop.get_token());
        f.repository.faults().setObserver({});
        VERIFY_ERROR(Cancelled, report);
        QVERIFY2(report.error().message.contains(QLatin1String("1 backups were imported")),
                 qPrintable(report.error().message));
        VERIFY_ASSIGN(records, f.repository.repo().backups());
        QCOMPARE(records.size(), std::size_t{1});
    }
    void plantedLinkLeadsNowhere()
    {
        SourceFixture f;
        TemporaryFolder old;
        LegacyWriter writer(old);
        VERIFY_OK(f.folder.write("secret", "1"));
        VERIFY_OK(writer.writeIncremental("incr_1", time(kFirst), {{"a", "1"}}));
        std::filesystem::remove(old.path("incremental_backups/incr_1/a"));
        std::filesystem::create_symlink(f.folder.path("secret"), old.path("incremental_backups/incr_1/a"));
        VERIFY_ASSIGN(report, backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        QCOMPARE(report.failed(), 1u);
    }
    void folderWithoutAnyIsToldAsSuch()
    {
        SourceFixture f;
        TemporaryFolder old;
        VERIFY_ERROR(InvalidArgument,
                     backup::importLegacy(f.repository.repo(), old.path(), f.progress, f.stop));
        VERIFY_ERROR(SourceNotFound,
                     backup::importLegacy(f.repository.repo(), old.path("nowhere"), f.progress, f.stop));
    }
};

QTEST_GUILESS_MAIN(TestLegacyImport)
#include "tst_legacyimport.moc"
