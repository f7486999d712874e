// SPDX-License-Identifier: GPL-3.0-or-later
//
// A backup: what it stores, records and finds changed.
#include "model/repository/diff.h"
#include "tests/integration/localfixture.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/smallstack.h"
#include "tests/support/verify.h"

#include <QTest>

#include <cstdio>
#include <filesystem>
#include <set>

#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using backup::TypeChoice;
using repository::BackupStatus;
using repository::BackupType;
using repository::ChangeType;

namespace fs = std::filesystem;

namespace {

using Manifest = std::map<Bytes, ChangeType>;

Result<Manifest> manifestOf(repository::Repository &repo, const repository::BackupRecord &record)
{
    repository::BlobSession session(repo.blobs());
    Manifest manifest;
    auto visited = repository::visitManifest(session, record,
                                             [&manifest](const repository::Change &change) {
                                                 manifest[change.path] = change.type;
                                                 return Result<>();
                                             },
                                             {});
    if (!visited)
        return visited.error();
    return manifest;
}

/// Every file below @p root with its content: a witness that knows nothing of backups.
std::map<Bytes, Bytes> contentsOf(const Bytes &root)
{
    std::map<Bytes, Bytes> contents;
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file())
            continue;
        std::FILE *file = std::fopen(entry.path().c_str(), "rb");
        Bytes bytes(entry.file_size(), '\0');
        if (std::fread(bytes.data(), 1, bytes.size(), file) != bytes.size())
            bytes.clear();
        std::fclose(file);
        contents["data/" + fs::relative(entry.path(), root).native()] = bytes;
    }
    return contents;
}

Manifest differences(const std::map<Bytes, Bytes> &before, const std::map<Bytes, Bytes> &after)
{
    Manifest result;
    for (const auto &[path, bytes] : after) {
        const auto old = before.find(path);
        if (old == before.end())
            result[path] = ChangeType::Added;
        else if (old->second != bytes)
            result[path] = ChangeType::Modified;
    }
    for (const auto &[path, bytes] : before) {
        if (!after.contains(path))
            result[path] = ChangeType::Deleted;
    }
    return result;
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void firstBackupIsFullAndListsEveryFileAsAdded();
    void manifestsEqualWhatAnIndependentWalkFinds();
    void differentialComparesWithTheLastFullBackup();
    void unchangedFilesAreNotReadAgain();
    void filesTooFreshToBeTrustedAreReadAgain();
    void fullBackupReadsEverythingAndStoresNothingTwice();
    void twoBackupsOfOneSecondBothExist();
    void sourcesOfTheSameNameGetNumbers();
    void singleFileCanBeASource();
    void singleFileIsTakenOverWhileItIsUnchanged();
    void excludedEntriesAreLeftOut();
    void cancelledBackupCommitsNothing();
    void dryRunCountsAndStoresNothing();
    void dryRunAnnouncesWhatTheRunRecords();
    void dryRunChangesNothingInAStorageWithLeftovers();
    void theSameTreeHasTheSameChecksumWhateverTheThreads();
    void repositoryInsideItsSourceIsLeftOut_data();
    void repositoryInsideItsSourceIsLeftOut();
    void repositoryOrAPartOfItAsASourceIsRefused();
    void incrementalWithoutParentSaysThatItIsFull();
    void theOrderOfSourcesDoesNotMatter();
    void deepFoldersAreBackedUp();
    void deepestFoldersTakeNoStack();
};

void TestBackup::firstBackupIsFullAndListsEveryFileAsAdded()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/orders/1.json", "{}"));
    VERIFY_OK(f.folder.write("data/positions/a.json", "{\"size\":1}"));
    VERIFY_ASSIGN(summary, f.backUp());
    QVERIFY(summary.record.type == BackupType::Full);
    QVERIFY(!summary.record.parent);
    QVERIFY(summary.record.status == BackupStatus::Complete);
    QCOMPARE(summary.record.filesCount, 2u);
    QCOMPARE(summary.record.sizeBytes, 12u);
    QVERIFY(summary.record.storedBytes > 0);
    QVERIFY((summary.record.changes == repository::ChangeCounts{2, 0, 0}));
    VERIFY_ASSIGN(manifest, manifestOf(f.repository.repo(), summary.record));
    QVERIFY((manifest == Manifest{{"data/orders/1.json", ChangeType::Added},
                                  {"data/positions/a.json", ChangeType::Added}}));
}

void TestBackup::manifestsEqualWhatAnIndependentWalkFinds()
{
    SourceFixture f;
    SeededRandom random(42);
    for (int i = 0; i < 120; ++i)
        VERIFY_OK(f.folder.write("data/d" + std::to_string(i % 7) + "/f" + std::to_string(i),
                                 random.bytes(random.below(90'000))));
    VERIFY_OK(f.backUp());
    auto before = contentsOf(f.source());
    for (int day = 0; day < 4; ++day) {
        f.letFilesSettle();
        for (int n = 0; n < 15; ++n) {
            const Bytes name =
                "data/d" + std::to_string(random.below(9)) + "/f" + std::to_string(random.below(160));
            if (random.below(4) == 0 && f.folder.exists(name))
                fs::remove(f.folder.path(name));
            else
                VERIFY_OK(f.folder.write(name, random.bytes(random.below(90'000))));
        }
        fs::rename(f.folder.path("data/d" + std::to_string(day)),
                   f.folder.path("data/moved" + std::to_string(day)));
        VERIFY_ASSIGN(summary, f.backUp());
        QVERIFY(summary.record.type == BackupType::Incremental);
        const auto after = contentsOf(f.source());
        VERIFY_ASSIGN(manifest, manifestOf(f.repository.repo(), summary.record));
        const Manifest expected = differences(before, after);
        QVERIFY(manifest == expected);
        QCOMPARE(summary.record.changes.total(), expected.size());
        before = after;
    }
}

void TestBackup::differentialComparesWithTheLastFullBackup()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(full, f.backUp(TypeChoice::Full));
    f.letFilesSettle();
    VERIFY_OK(f.folder.write("data/b", "2"));
    VERIFY_OK(f.backUp(TypeChoice::Incremental));
    f.letFilesSettle();
    VERIFY_OK(f.folder.write("data/c", "3"));
    VERIFY_ASSIGN(differential, f.backUp(TypeChoice::Differential));
    QVERIFY(differential.record.type == BackupType::Differential);
    QVERIFY(differential.record.parent == full.record.id);
    VERIFY_ASSIGN(manifest, manifestOf(f.repository.repo(), differential.record));
    QVERIFY((manifest == Manifest{{"data/b", ChangeType::Added}, {"data/c", ChangeType::Added}}));
}

void TestBackup::unchangedFilesAreNotReadAgain()
{
    SourceFixture f;
    for (int i = 0; i < 20; ++i)
        VERIFY_OK(f.folder.write("data/f" + std::to_string(i), Bytes(5000, char('a' + i))));
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    f.letFilesSettle();
    VERIFY_ASSIGN(summary, f.backUp());
    QCOMPARE(summary.filesRead, 0u);
    QCOMPARE(summary.filesUnchanged, 20u);
    QCOMPARE(summary.record.storedBytes, 0u);
    QCOMPARE(summary.record.changes.total(), 0u);
}

void TestBackup::filesTooFreshToBeTrustedAreReadAgain()
{
    SourceFixture f; // its clock stands before the files: each may have changed since it was read
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.backUp());
    VERIFY_ASSIGN(summary, f.backUp());
    QCOMPARE(summary.filesRead, 1u);
}

void TestBackup::fullBackupReadsEverythingAndStoresNothingTwice()
{
    SourceFixture f;
    SeededRandom random(3);
    VERIFY_OK(f.folder.write("data/big", random.bytes(3'000'000)));
    VERIFY_OK(f.folder.write("data/same", *f.folder.read("data/big")));
    VERIFY_ASSIGN(first, f.backUp(TypeChoice::Full));
    QVERIFY2(first.record.storedBytes < 3'200'000, "equal files are stored once");
    f.letFilesSettle();
    VERIFY_ASSIGN(second, f.backUp(TypeChoice::Full));
    QCOMPARE(second.filesRead, 2u);
    QCOMPARE(second.bytesRead, 6'000'000u);
    QVERIFY2(second.record.storedBytes < 10'000, "nothing new is stored");
}

void TestBackup::twoBackupsOfOneSecondBothExist()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(first, f.backUp());
    VERIFY_ASSIGN(second, f.backUp()); // the clock stands still
    QVERIFY(first.record.id != second.record.id);
    VERIFY_ASSIGN(records, f.repository.repo().backups());
    QCOMPARE(records.size(), std::size_t{2});
}

void TestBackup::sourcesOfTheSameNameGetNumbers()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("x/data/a", "1"));
    VERIFY_OK(f.folder.write("y/data/a", "2"));
    backup::BackupRequest request;
    request.sources = {f.folder.path("x/data"), f.folder.path("y/data/")};
    VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(summary.record.sources.size(), std::size_t{2});
    QCOMPARE(summary.record.sources[0].name, Bytes("data"));
    QCOMPARE(summary.record.sources[1].name, Bytes("data-2"));
    VERIFY_ASSIGN(manifest, manifestOf(f.repository.repo(), summary.record));
    QVERIFY(manifest.contains("data/a") && manifest.contains("data-2/a"));
}

void TestBackup::singleFileCanBeASource()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("limits.json", "{}"));
    backup::BackupRequest request;
    request.sources = {f.folder.path("limits.json")};
    VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(summary.record.status == BackupStatus::Complete);
    VERIFY_ASSIGN(manifest, manifestOf(f.repository.repo(), summary.record));
    QVERIFY((manifest == Manifest{{"limits.json", ChangeType::Added}}));
}

void TestBackup::singleFileIsTakenOverWhileItIsUnchanged()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("limits.json", "{}"));
    std::filesystem::create_symlink("limits.json", f.folder.path("current"));
    backup::BackupRequest request;
    request.sources = {f.folder.path("current")};
    f.letFilesSettle();
    VERIFY_OK(backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_ASSIGN(second, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(second.filesUnchanged, 1u);
    QCOMPARE(second.bytesRead, 0u);
    VERIFY_OK(f.folder.write("limits.json", "{\"max\":1}"));
    VERIFY_ASSIGN(third, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_ASSIGN(manifest, manifestOf(f.repository.repo(), third.record));
    QVERIFY((manifest == Manifest{{"current", ChangeType::Modified}}));
}

void TestBackup::excludedEntriesAreLeftOut()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/keep.json", "1"));
    VERIFY_OK(f.folder.write("data/x.tmp", "2"));
    VERIFY_OK(f.folder.write("data/cache/y", "3"));
    backup::BackupRequest request = f.request();
    request.excludes = {QStringLiteral("*.tmp"), QStringLiteral("cache/")};
    VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_ASSIGN(manifest, manifestOf(f.repository.repo(), summary.record));
    QVERIFY((manifest == Manifest{{"data/keep.json", ChangeType::Added}}));
}

void TestBackup::cancelledBackupCommitsNothing()
{
    SourceFixture f;
    for (int i = 0; i < 50; ++i)
        VERIFY_OK(f.folder.write("data/f" + std::to_string(i), Bytes(1000, 'x')));
    std::stop_source source;
    source.request_stop();
    VERIFY_ERROR(Cancelled,
                 backup::runBackup(f.repository.repo(), f.request(), f.progress, source.get_token()));
    VERIFY_ASSIGN(ids, f.repository.repo().backupIds());
    QVERIFY(ids.empty());
    QVERIFY2(f.repository.names("leases/").empty(), "no lease is left behind");
    VERIFY_OK(f.backUp());
}

void TestBackup::dryRunCountsAndStoresNothing()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/b", "2"));
    VERIFY_OK(f.folder.write("data/sub/c", "3"));
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    const auto objects = f.repository.names();
    f.letFilesSettle();
    VERIFY_OK(f.folder.write("data/a", "changed"));
    VERIFY_OK(f.folder.write("data/new", "4"));
    fs::remove_all(f.folder.path("data/sub"));
    backup::BackupRequest request = f.request();
    request.dryRun = true;
    VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY((summary.record.changes == repository::ChangeCounts{1, 1, 1}));
    QVERIFY(f.repository.names() == objects);
}

void TestBackup::dryRunAnnouncesWhatTheRunRecords()
{
    SourceFixture f;
    SeededRandom random(3);
    for (const char *name : {"data/lost", "data/kept", "data/touched"})
        VERIFY_OK(f.folder.write(name, random.bytes(50'000)));
    for (const char *name :
         {"data/file2folder", "data/file2link", "data/folder2file/x", "data/folder2file/y/z", "data/gone/x",
          "data/gone/y/z", "data/left-out/x", "data/a.tmp", "data/mode"})
        VERIFY_OK(f.folder.write(name, "content of a file"));
    fs::create_symlink("one", f.folder.path("data/link"));
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    f.letFilesSettle();
    for (const char *name :
         {"data/file2folder", "data/file2link", "data/folder2file", "data/gone", "data/link"})
        fs::remove_all(f.folder.path(name));
    VERIFY_OK(f.folder.write("data/file2folder/new", "1"));
    fs::create_symlink("elsewhere", f.folder.path("data/file2link"));
    fs::create_symlink("two", f.folder.path("data/link"));
    VERIFY_OK(f.folder.write("data/folder2file", "2"));
    VERIFY_OK(f.folder.write("data/added/x", "3"));
    VERIFY_OK(f.folder.write("data/mode", "more content of a file"));
    const Bytes touched = f.folder.path("data/touched"); // its change time alone is another
    QCOMPARE(::chmod(touched.c_str(), statusOf(touched).st_mode ^ S_IXUSR), 0);
    QCOMPARE(::chmod(touched.c_str(), statusOf(touched).st_mode ^ S_IXUSR), 0);
    std::string largest; // the pack of the data
    for (const std::string &name : f.repository.names("packs/"))
        largest = largest.empty() || f.repository.bytes(name).size() > f.repository.bytes(largest).size()
                      ? name
                      : largest;
    f.repository.remove(largest);
    VERIFY_OK(f.repository.reopen());
    backup::BackupRequest request = f.request();
    request.excludes = {QStringLiteral("left-out"), QStringLiteral("*.tmp")};
    request.dryRun = true;
    VERIFY_ASSIGN(announced, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_OK(f.repository.reopen());
    request.dryRun = false;
    VERIFY_ASSIGN(done, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    const auto text = [](const backup::BackupSummary &s) {
        return QStringLiteral(
                   "%1 added, %2 modified, %3 deleted, %7 left out; %4 read, %5 as before, %6 bytes; "
                   "%8 files of %9 bytes")
            .arg(s.record.changes.added)
            .arg(s.record.changes.modified)
            .arg(s.record.changes.deleted)
            .arg(s.filesRead)
            .arg(s.filesUnchanged)
            .arg(s.bytesRead)
            .arg(s.record.changes.excluded)
            .arg(s.record.filesCount)
            .arg(s.record.sizeBytes);
    };
    QCOMPARE(text(announced), text(done));
    QVERIFY2(done.record.changes.deleted == 5 && done.record.changes.excluded == 2 &&
                 done.record.changes.added == 3,
             qPrintable(text(done)));
}

void TestBackup::dryRunChangesNothingInAStorageWithLeftovers()
{
    SourceFixture f;
    SeededRandom random(5);
    VERIFY_OK(f.folder.write("data/a", random.bytes(100'000)));
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    for (const std::string &name : f.repository.names("index/"))
        f.repository.remove(name); // as if the writer had been killed: a real backup takes the packs in
    VERIFY_OK(f.folder.write("data/b", random.bytes(100'000)));
    VERIFY_OK(f.repository.reopen());
    f.repository.faults().resetCounts();
    backup::BackupRequest request = f.request();
    request.dryRun = true;
    VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY((summary.record.changes == repository::ChangeCounts{1, 0, 0}));
    for (const Call call : {Call::Put, Call::Remove, Call::Sync, Call::Sweep})
        QCOMPARE(f.repository.faults().calls(call), 0u);
    // Nor does a backup after it, in the same process, take anything for done.
    f.letFilesSettle();
    VERIFY_OK(f.backUp());
    VERIFY_OK(f.repository.reopen());
    VERIFY_ASSIGN(newest, f.repository.repo().resolve(QStringLiteral("latest")));
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(newest)));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(f.repository.names("index/").size(), std::size_t{1});
}

void TestBackup::theSameTreeHasTheSameChecksumWhateverTheThreads()
{
    SourceFixture f;
    SeededRandom random(11);
    for (int i = 0; i < 60; ++i)
        VERIFY_OK(f.folder.write("data/d" + std::to_string(i % 5) + "/f" + std::to_string(i),
                                 random.bytes(random.below(400'000))));
    std::set<std::string> checksums;
    for (const int threads : {1, 2, 8}) {
        backup::BackupRequest request = f.request(TypeChoice::Full);
        request.threads = threads;
        VERIFY_ASSIGN(summary, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
        checksums.insert(summary.record.checksum());
    }
    QCOMPARE(checksums.size(), std::size_t{1});
}

void TestBackup::repositoryInsideItsSourceIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("repo");
    QTest::newRow("control character") << QByteArray("re\apo");
    QTest::newRow("not UTF-8") << QByteArray("r\xe9po");
}

void TestBackup::repositoryInsideItsSourceIsLeftOut()
{
    QFETCH(QByteArray, name);
    const TemporaryFolder folder;
    VERIFY_OK(folder.write("data/a", "1"));
    VERIFY_ASSIGN(repository, repositoryIn(folder.path("data/" + name.toStdString())));
    VERIFY_ASSIGN(summary, backUpFolder(*repository, folder.path("data")));
    QCOMPARE(summary.record.filesCount, 1u);
    QCOMPARE(summary.record.tree.folders, 1u);
}

void TestBackup::repositoryOrAPartOfItAsASourceIsRefused()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(repository, repositoryIn(folder.path("repo")));
    fs::create_directory_symlink("repo", folder.path("alias"));
    VERIFY_ERROR(SourceUnreadable, backUpFolder(*repository, folder.path("repo")));
    VERIFY_ERROR(SourceUnreadable, backUpFolder(*repository, folder.path("alias")));
    VERIFY_ERROR(SourceUnreadable, backUpFolder(*repository, folder.path("alias/keys")));
    VERIFY_ERROR(SourceUnreadable, backUpFolder(*repository, folder.path("repo/config"))); // a file in it
}

void TestBackup::incrementalWithoutParentSaysThatItIsFull()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp(TypeChoice::Incremental));
    QVERIFY(summary.record.type == BackupType::Full);
    QVERIFY(summary.fellBackToFull);
}

void TestBackup::theOrderOfSourcesDoesNotMatter()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("x/data/a", "1"));
    VERIFY_OK(f.folder.write("y/data/a", "2"));
    backup::BackupRequest request;
    request.sources = {f.folder.path("y/data"), f.folder.path("x/data")};
    VERIFY_ASSIGN(first, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(first.record.sources[0].path, f.folder.path("x/data"));
    std::swap(request.sources[0], request.sources[1]);
    request.sources.push_back(f.folder.path("x/data/"));
    VERIFY_ASSIGN(second, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(second.record.type == BackupType::Incremental);
    QCOMPARE(second.record.sources.size(), std::size_t{2});
}

void TestBackup::deepFoldersAreBackedUp()
{
    const InMemory inMemory;
    SourceFixture f;
    VERIFY_OK(f.folder.makeFolder("data"));
    QVERIFY(makeChain(f.source(), "d", 2000));
    VERIFY_ASSIGN(summary, f.backUp());
    QVERIFY(summary.record.status == BackupStatus::Complete);
    QCOMPARE(summary.record.tree.folders, 2001u);
    VERIFY_ASSIGN(report, f.restore(f.restoreRequest(summary.record)));
    QCOMPARE(report.problemCount, 0u);
}

void TestBackup::deepestFoldersTakeNoStack()
{
    const InMemory inMemory;
    SourceFixture f;
    VERIFY_OK(f.folder.makeFolder("data"));
    QVERIFY(makeChain(f.source(), "d", 4200)); // deeper than a backup goes
    auto request = f.request();
    request.countFirst = true;
    request.threads = 1;
    std::vector<Result<backup::BackupSummary>> summaries;
    QVERIFY(runOnSmallStack([&] {
        for (int i = 0; i < 2; ++i)
            summaries.push_back(backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
        std::stop_source stop;
        int reads = 0;
        f.repository.faults().setObserver([&stop, &reads](Call call, const std::string &) {
            if (call == Call::Read && ++reads == 3000)
                stop.request_stop(); // deep down, while all folders above are open
        });
        summaries.push_back(backup::runBackup(f.repository.repo(), request, f.progress, stop.get_token()));
        f.repository.faults().setObserver({});
    }));
    for (std::size_t i = 0; i < 2; ++i) {
        VERIFY_OK(summaries[i]);
        QCOMPARE(summaries[i]->record.tree.folders, 4096u);
        QCOMPARE(summaries[i]->record.problemCount, 1u); // where it went no deeper
    }
    QVERIFY(summaries[1]->record.changes == repository::ChangeCounts());
    VERIFY_ERROR(Cancelled, summaries[2]);
    std::vector<Result<restore::RestorePlan>> plans;
    QVERIFY(runOnSmallStack([&] {
        plans.push_back(restore::planRestore(f.repository.repo(), f.restoreRequest(summaries[0]->record),
                                             f.progress, f.stop));
    }));
    VERIFY_OK(plans.front());
    QCOMPARE(plans.front()->entries.size(), std::size_t{4096});
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
