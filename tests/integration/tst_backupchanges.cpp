// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a backup calls a change of its sources, what it does not, and what it warns of.
#include "model/repository/backupdiff.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"

#include <QTest>

#include <filesystem>

using namespace backstop;
using namespace backstop::test;
using backup::TypeChoice;
using repository::ChangeCounts;
using repository::DifferenceKind;
using repository::DifferenceRules;

namespace fs = std::filesystem;

namespace {

/// Whether counts are @p a, @p m and @p d changes, @p n entries that were not read and @p x that are left out.
bool equal(const ChangeCounts &counts, std::uint64_t a, std::uint64_t m, std::uint64_t d, std::uint64_t n,
           std::uint64_t x)
{
    return counts == ChangeCounts{a, m, d, n, x};
}

Result<ChangeCounts> compared(repository::Repository &repo, const repository::BackupRecord &before,
                              const repository::BackupRecord &after)
{
    repository::BlobSession session(repo.blobs());
    const DifferenceRules rules(before, after);
    ChangeCounts counts;
    auto done = repository::diffTrees(
        session, {.before = before.tree.root, .after = after.tree.root, .pathPrefix = {}},
        [&](const repository::Change &change) {
            count(counts, change, rules.kindOf(change));
            return Result<>();
        },
        {});
    if (!done)
        return done.error();
    return counts;
}

Result<std::size_t> manifestLength(repository::Repository &repo, const repository::BackupRecord &record)
{
    repository::BlobSession session(repo.blobs());
    std::size_t length = 0;
    auto done = repository::visitManifest(session, record,
                                          [&length](const repository::Change &) {
                                              ++length;
                                              return Result<>();
                                          },
                                          {});
    if (!done)
        return done.error();
    return length;
}

} // namespace

class TestBackupChanges : public QObject
{
    Q_OBJECT

private slots:
    void entriesThatCannotBeReadAreNoChanges();
    void moreThanARecordListsAreNoChangesEither();
    void entriesThatAreNewlyLeftOutAreNotDeleted();
    void sourcesOfOneBackupOnlyAreNoChanges();
    void emptySourceThatHadFilesIsWarnedOf();
    void backupOfTheFutureIsWarnedOfAndNoParent();
};

void TestBackupChanges::entriesThatCannotBeReadAreNoChanges()
{
    SourceFixture f;
    for (const char *name : {"data/open", "data/shut", "data/room/a", "data/room/b", "data/really-gone"})
        VERIFY_OK(f.folder.write(name, "content"));
    fs::permissions(f.folder.path(), fs::perms(0755));
    f.letFilesSettle();
    VERIFY_ASSIGN(first, f.backUp());
    fs::remove(f.folder.path("data/really-gone"));
    fs::permissions(f.folder.path("data/shut"), fs::perms::none);
    fs::permissions(f.folder.path("data/room"), fs::perms::none);
    f.letFilesSettle();
    {
        const AsNobody nobody;
        backup::BackupRequest dry = f.request();
        dry.dryRun = true;
        VERIFY_ASSIGN(announced, backup::runBackup(f.repository.repo(), dry, f.progress, f.stop));
        QCOMPARE(announced.record.changes.deleted, 1u);
        QCOMPARE(announced.record.changes.notRead, 2u); // a dry run does not open the file itself
        VERIFY_ASSIGN(second, f.backUp());
        QCOMPARE(second.record.problemCount, 2u);
        QVERIFY(equal(second.record.changes, 0, 0, 1, 3, 0));
        VERIFY_ASSIGN(length, manifestLength(f.repository.repo(), second.record));
        QCOMPARE(length, std::size_t{1});
        VERIFY_ASSIGN(stored, f.repository.repo().backup(second.record.id));
        QVERIFY(stored.changes == second.record.changes);
        VERIFY_ASSIGN(between, compared(f.repository.repo(), first.record, second.record));
        QVERIFY(equal(between, 0, 0, 1, 3, 0));
    }
    fs::permissions(f.folder.path("data/shut"), fs::perms(0644));
    fs::permissions(f.folder.path("data/room"), fs::perms(0755));
    f.letFilesSettle();
    VERIFY_OK(f.folder.write("data/new", "content"));
    backup::BackupRequest dry = f.request();
    dry.dryRun = true;
    VERIFY_ASSIGN(announced, backup::runBackup(f.repository.repo(), dry, f.progress, f.stop));
    VERIFY_ASSIGN(third, f.backUp());
    QVERIFY(equal(third.record.changes, 1, 0, 0, 3, 0)); // nor are they added when they can be read again
    QVERIFY(announced.record.changes == third.record.changes);
}

void TestBackupChanges::moreThanARecordListsAreNoChangesEither()
{
    SourceFixture f;
    const std::size_t count = backup::kMaxProblems + 20;
    for (std::size_t i = 0; i < count; ++i)
        VERIFY_OK(f.folder.write("data/" + std::to_string(i), "1"));
    fs::permissions(f.folder.path(), fs::perms(0755));
    VERIFY_OK(f.backUp());
    for (std::size_t i = 0; i < count; ++i)
        fs::permissions(f.folder.path("data/" + std::to_string(i)), fs::perms::none);
    const AsNobody nobody;
    VERIFY_ASSIGN(second, f.backUp());
    QCOMPARE(second.record.problemCount, std::uint64_t{count});
    QCOMPARE(second.record.problems.size(), backup::kMaxProblems);
    QVERIFY(equal(second.record.changes, 0, 0, 0, count, 0));
}

void TestBackupChanges::entriesThatAreNewlyLeftOutAreNotDeleted()
{
    SourceFixture f;
    for (const char *name : {"data/orders/8/a", "data/orders/8/b", "data/orders/9/a", "data/x.tmp"})
        VERIFY_OK(f.folder.write(name, "content"));
    f.letFilesSettle();
    VERIFY_ASSIGN(first, f.backUp());
    fs::remove(f.folder.path("data/orders/9/a"));
    f.letFilesSettle();
    backup::BackupRequest request = f.request();
    request.excludes = {QStringLiteral("orders/8/"), QStringLiteral("*.tmp")};
    request.dryRun = true;
    VERIFY_ASSIGN(announced, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    request.dryRun = false;
    VERIFY_ASSIGN(second, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(equal(second.record.changes, 0, 0, 1, 0, 3));
    QVERIFY(announced.record.changes == second.record.changes);
    VERIFY_ASSIGN(between, compared(f.repository.repo(), first.record, second.record));
    QVERIFY(between == second.record.changes);
}

void TestBackupChanges::sourcesOfOneBackupOnlyAreNoChanges()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("other/b", "2"));
    VERIFY_ASSIGN(first, f.backUp());
    backup::BackupRequest request = f.request();
    request.sources = {f.folder.path("other")};
    VERIFY_ASSIGN(second, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_ASSIGN(between, compared(f.repository.repo(), first.record, second.record));
    QVERIFY(between == ChangeCounts());
    const DifferenceRules rules(first.record, second.record);
    QVERIFY((rules.sourcesOnlyBefore() == std::set<Bytes>{"data"}));
    QVERIFY((rules.sourcesOnlyAfter() == std::set<Bytes>{"other"}));
}

void TestBackupChanges::emptySourceThatHadFilesIsWarnedOf()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/sub/a", "1"));
    VERIFY_ASSIGN(first, f.backUp());
    QVERIFY(first.warnings.isEmpty());
    fs::remove(f.folder.path("data/sub/a"));
    f.repository.clock().advance(std::chrono::hours(1));
    backup::BackupRequest dry = f.request();
    dry.dryRun = true;
    VERIFY_ASSIGN(announced, backup::runBackup(f.repository.repo(), dry, f.progress, f.stop));
    QCOMPARE(announced.warnings.size(), 1);
    VERIFY_ASSIGN(second, f.backUp());
    QCOMPARE(second.warnings.size(), 1);
    QVERIFY(second.warnings.front().contains(QLatin1String("is empty")));
    f.repository.clock().advance(std::chrono::hours(1)); // of two of one moment, either may be the newest
    VERIFY_ASSIGN(third, f.backUp());                    // told once: now its parent is empty as well
    QVERIFY(third.warnings.isEmpty());
}

void TestBackupChanges::backupOfTheFutureIsWarnedOfAndNoParent()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    f.letFilesSettle();
    VERIFY_ASSIGN(first, f.backUp());
    backup::BackupRequest request = f.request();
    request.time = f.repository.clock().now() + std::chrono::minutes(5);
    VERIFY_ASSIGN(early, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(early.warnings.isEmpty()); // clocks differ by so much
    request.time = f.repository.clock().now() + std::chrono::hours(49);
    VERIFY_ASSIGN(future, backup::runBackup(f.repository.repo(), request, f.progress, f.stop));
    QCOMPARE(future.warnings.size(), 1);
    QVERIFY2(future.warnings.front().contains(QLatin1String("is 2 days ahead")),
             qPrintable(future.warnings.front()));
    VERIFY_ASSIGN(next, f.backUp());
    QVERIFY(next.record.parent == early.record.id);
    f.repository.remove("backups/" + first.record.id.hex());
    f.repository.remove("backups/" + early.record.id.hex());
    f.repository.remove("backups/" + next.record.id.hex());
    VERIFY_ASSIGN(only, f.backUp()); // there is nothing else to compare with
    QVERIFY(only.record.parent == future.record.id);
}

QTEST_GUILESS_MAIN(TestBackupChanges)
#include "tst_backupchanges.moc"
