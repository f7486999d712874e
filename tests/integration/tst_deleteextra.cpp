// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/reportlines.h"
#include "tests/integration/localfixture.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;
using restore::PlanReason;
using restore::RestoreAction;

namespace fs = std::filesystem;

namespace {

/// A folder "srv" on disk that a restore brings back to what its backup has, deleting what is more.
class Mirror
{
public:
    TemporaryFolder folder;
    std::unique_ptr<repository::Repository> repository;
    Progress progress;

    Result<> open(const Bytes &name)
    {
        BACKSTOP_ASSIGN(made, repositoryIn(folder.path(name)));
        repository = std::move(made);
        return {};
    }
    Result<restore::RestorePlan> plan(const repository::BackupRecord &record)
    {
        return restore::planRestore(*repository, request(record), progress, {});
    }
    Result<restore::RestoreReport> run(const restore::RestorePlan &plan)
    {
        return restore::runRestore(*repository, plan, progress, {});
    }
    restore::RestoreRequest request(const repository::BackupRecord &record) const
    {
        restore::RestoreRequest request;
        request.backup = record;
        request.target = folder.path();
        request.onConflict = ConflictPolicy::Replace;
        request.deleteExtra = true;
        return request;
    }
};

const restore::PlanEntry *entryOf(const restore::RestorePlan &plan, const Bytes &path)
{
    const auto found = std::find_if(plan.entries.begin(), plan.entries.end(),
                                    [&path](const restore::PlanEntry &entry) { return entry.path == path; });
    return found == plan.entries.end() ? nullptr : &*found;
}

bool isKept(const restore::RestorePlan &plan, const Bytes &path, PlanReason reason)
{
    const restore::PlanEntry *entry = entryOf(plan, path);
    return entry && entry->action == RestoreAction::Keep && entry->reason == reason && entry->isExtra &&
           !reasonOf(*entry, plan.request.onConflict).isEmpty();
}

} // namespace

class TestDeleteExtra : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRepositoryThatLiesInARestoredFolder();
    void keepsWhatHoldsTheRepository();
    void looksForTheRepositoryAgainBeforeItDeletes();
    void writesNothingIntoTheRepository();
    void keepsWhatTheBackupCouldNotRead();
    void deletesBelowAFolderThatOnlyLacksMetadata();
    void deletesNothingWhereNotAllThatWasUnreadIsKnown();
    void keepsWhatTheRestoreLeavesOut();
    void keepsWhatTheBackupLeftOut();
    void keepsAFolderThatWasFilledSinceThePlan();
    void whatIsGoneByThenIsDone();
    void leftoversOfAKilledRestoreAreNoExtras();
    void furtherNameOfAKeptFileIsAnExtra();
    void replacesNothingThatChangedSinceThePlan_data();
    void replacesNothingThatChangedSinceThePlan();
};

void TestDeleteExtra::keepsTheRepositoryThatLiesInARestoredFolder()
{
    Mirror m;
    VERIFY_OK(m.folder.write("srv/data/a", "1"));
    VERIFY_OK(m.open("srv/data/repo"));
    VERIFY_ASSIGN(summary, backUpFolder(*m.repository, m.folder.path("srv")));
    VERIFY_OK(m.folder.write("srv/data/old/x", "22"));
    VERIFY_OK(m.folder.write("srv/data/old/deep/y", "333"));
    VERIFY_ASSIGN(plan, m.plan(summary.record));
    QVERIFY(isKept(plan, "srv/data/repo", PlanReason::Repository));
    QCOMPARE(plan.entriesToDelete, 4u); // what is below counts
    QCOMPARE(plan.extrasKept, 1u);
    QCOMPARE(entryOf(plan, "srv/data/old")->size, 5u);
    VERIFY_ASSIGN(report, m.run(plan));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(report.entriesDeleted, 4u);
    QVERIFY(!m.folder.exists("srv/data/old"));
    VERIFY_ASSIGN(storage, storage::LocalStorage::open(m.folder.path("srv/data/repo")));
    VERIFY_ASSIGN(again, repository::Repository::open(std::move(storage), {}, Environment::ofThisMachine()));
    VERIFY_ASSIGN(records, again->backups());
    QCOMPARE(records.size(), std::size_t{1});
}

void TestDeleteExtra::keepsWhatHoldsTheRepository()
{
    Mirror m;
    VERIFY_OK(m.folder.write("srv/data/a", "1"));
    VERIFY_OK(m.open("repo"));
    VERIFY_ASSIGN(summary, backUpFolder(*m.repository, m.folder.path("srv")));
    VERIFY_OK(m.folder.write("srv/data/new/deep/beside", "2"));
    fs::rename(m.folder.path("repo"), m.folder.path("srv/data/new/deep/repo"));
    VERIFY_ASSIGN(plan, m.plan(summary.record));
    QVERIFY(isKept(plan, "srv/data/new", PlanReason::Repository));
    QCOMPARE(plan.entriesToDelete, 0u);
    VERIFY_OK(m.run(plan));
    QVERIFY(m.folder.exists("srv/data/new/deep/repo/config"));
    QVERIFY(m.folder.exists("srv/data/new/deep/beside"));
}

void TestDeleteExtra::looksForTheRepositoryAgainBeforeItDeletes()
{
    Mirror m;
    VERIFY_OK(m.folder.write("srv/data/a", "1"));
    VERIFY_OK(m.open("repo"));
    VERIFY_ASSIGN(summary, backUpFolder(*m.repository, m.folder.path("srv")));
    VERIFY_OK(m.folder.write("srv/data/old/x", "2"));
    VERIFY_ASSIGN(plan, m.plan(summary.record));
    QCOMPARE(plan.entriesToDelete, 2u);
    fs::rename(m.folder.path("repo"), m.folder.path("srv/data/old/repo"));
    VERIFY_ASSIGN(report, m.run(plan));
    QCOMPARE(report.problemCount, 1u);
    QCOMPARE(report.entriesDeleted, 0u);
    QVERIFY(m.folder.exists("srv/data/old/repo/config") && m.folder.exists("srv/data/old/x"));
}

void TestDeleteExtra::writesNothingIntoTheRepository()
{
    Mirror m;
    VERIFY_OK(m.folder.write("srv/data/place/a", "1"));
    VERIFY_OK(m.open("repo"));
    VERIFY_ASSIGN(summary, backUpFolder(*m.repository, m.folder.path("srv")));
    for (const char *target : {"repo", "repo/packs", "repo/not/there"}) {
        restore::RestoreRequest request = m.request(summary.record);
        request.target = m.folder.path(target);
        VERIFY_ERROR(TargetRefused, restore::planRestore(*m.repository, request, m.progress, {}));
    }
    QVERIFY(!m.folder.exists("repo/not"));
    fs::remove_all(m.folder.path("srv/data/place"));
    fs::rename(m.folder.path("repo"), m.folder.path("srv/data/place"));
    VERIFY_ASSIGN(plan, m.plan(summary.record));
    QVERIFY(entryOf(plan, "srv/data/place")->reason == PlanReason::Repository);
    VERIFY_OK(m.run(plan));
    QVERIFY(!m.folder.exists("srv/data/place/a"));
    QVERIFY(m.folder.exists("srv/data/place/config"));
}

void TestDeleteExtra::keepsWhatTheBackupCouldNotRead()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/shut/live/x", "2"));
    VERIFY_OK(f.folder.write("data/file", "3"));
    fs::permissions(f.folder.path(), fs::perms(0755));
    VERIFY_OK(f.folder.write("data/closed/y", "3"));
    fs::permissions(f.folder.path("data/closed"), fs::perms::none);
    fs::permissions(f.folder.path("data/shut"), fs::perms(0444)); // stands in the backup as an empty folder
    fs::permissions(f.folder.path("data/file"), fs::perms::none);
    std::optional<AsNobody> nobody;
    nobody.emplace();
    VERIFY_ASSIGN(summary, f.backUp());
    nobody.reset();
    QVERIFY(summary.record.status == repository::BackupStatus::Partial);
    fs::permissions(f.folder.path("data/shut"), fs::perms(0755));
    fs::permissions(f.folder.path("data/closed"), fs::perms(0755));
    fs::permissions(f.folder.path("data/file"), fs::perms(0644));
    VERIFY_OK(f.folder.write("data/extra", "4"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.target = f.folder.path();
    request.onConflict = ConflictPolicy::Replace;
    request.deleteExtra = true;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(isKept(plan, "data/shut/live", PlanReason::NotRead));
    QVERIFY(isKept(plan, "data/closed", PlanReason::NotRead));
    QVERIFY(isKept(plan, "data/file", PlanReason::NotRead));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QCOMPARE(report.entriesDeleted, 1u);
    QVERIFY(f.folder.exists("data/shut/live/x") && f.folder.exists("data/file"));
    QVERIFY(!f.folder.exists("data/extra"));
}

void TestDeleteExtra::deletesBelowAFolderThatOnlyLacksMetadata()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/sub/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/sub/extra", "2"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.deleteExtra = true;
    request.backup.problemCount = 1;
    request.backup.problems = {{"data/sub", ErrorCode::SourceUnreadable, QStringLiteral("x"), true}};
    VERIFY_OK(f.restore(request));
    QVERIFY(!f.folder.exists("out/data/sub/extra"));
}

void TestDeleteExtra::deletesNothingWhereNotAllThatWasUnreadIsKnown()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.backup.problemCount = 2;
    request.backup.problems = {{"data/x", ErrorCode::SourceUnreadable, QStringLiteral("x")}};
    VERIFY_OK(restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    request.deleteExtra = true;
    const auto refused = restore::planRestore(f.repository.repo(), request, f.progress, f.stop);
    VERIFY_ERROR(TargetRefused, refused);
    QVERIFY(!refused.error().hint.isEmpty());
}

void TestDeleteExtra::keepsWhatTheRestoreLeavesOut()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("data/cache/x", "2"));
    VERIFY_OK(f.folder.write("data/old/cache/y", "3"));
    VERIFY_OK(f.folder.write("data/old/z", "4"));
    VERIFY_OK(f.folder.write("data/extra", "5"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.target = f.folder.path();
    request.onConflict = ConflictPolicy::Replace;
    request.deleteExtra = true;
    request.excludes = {QStringLiteral("cache/")};
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(isKept(plan, "data/cache", PlanReason::NotSelected));
    QVERIFY(isKept(plan, "data/old", PlanReason::NotSelected));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QCOMPARE(report.problemCount, 0u);
    QCOMPARE(report.entriesDeleted, 1u);
    QVERIFY(f.folder.exists("data/cache/x") && f.folder.exists("data/old/cache/y"));
    QVERIFY(!f.folder.exists("data/extra"));
}

void TestDeleteExtra::keepsWhatTheBackupLeftOut()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_OK(f.folder.write("data/cache/x", "2"));
    VERIFY_OK(f.folder.write("data/sub/b.tmp", "3"));
    VERIFY_OK(f.folder.write("data/sub/c", "4"));
    backup::BackupRequest wanted = f.request();
    wanted.excludes = {QStringLiteral("cache/"), QStringLiteral("*.tmp")};
    VERIFY_OK(backup::runBackup(f.repository.repo(), wanted, f.progress, f.stop));
    VERIFY_OK(f.repository.reopen());
    VERIFY_ASSIGN(record, f.repository.repo().resolve(QStringLiteral("latest")));
    QCOMPARE(record.excludes, wanted.excludes);
    VERIFY_OK(f.folder.write("data/sub/extra", "5"));
    restore::RestoreRequest request = f.restoreRequest(record);
    request.target = f.folder.path();
    request.onConflict = ConflictPolicy::Replace;
    request.deleteExtra = true;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(isKept(plan, "data/cache", PlanReason::ExcludedFromBackup));
    QVERIFY(isKept(plan, "data/sub/b.tmp", PlanReason::ExcludedFromBackup));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QCOMPARE(report.entriesDeleted, 1u);
    QVERIFY(f.folder.exists("data/cache/x") && f.folder.exists("data/sub/b.tmp"));
}

void TestDeleteExtra::keepsAFolderThatWasFilledSinceThePlan()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("data/old/deep/x", "2"));
    VERIFY_OK(f.folder.write("data/older/y", "3"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.target = f.folder.path();
    request.onConflict = ConflictPolicy::Replace;
    request.deleteExtra = true;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    VERIFY_OK(f.folder.write("data/old/deep/precious", "new"));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QCOMPARE(report.problemCount, 1u);
    QCOMPARE(report.problems.front().path, Bytes("data/old"));
    QVERIFY(report.problems.front().error.code == ErrorCode::TargetConflict);
    QVERIFY(f.folder.exists("data/old/deep/precious") && f.folder.exists("data/old/deep/x"));
    QVERIFY(!f.folder.exists("data/older"));
}

void TestDeleteExtra::whatIsGoneByThenIsDone()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/old", "2"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.deleteExtra = true;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    fs::remove(f.folder.path("out/data/old"));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QVERIFY(report.isComplete());
    QCOMPARE(report.entriesDeleted, plan.entriesToDelete);
    const auto lines = restore::reportLines(plan, report);
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(lines.front().outcome == restore::LineOutcome::Deleted);
}

void TestDeleteExtra::leftoversOfAKilledRestoreAreNoExtras()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write("out/data/.backstop-restore-0011-0", "half"));
    VERIFY_OK(f.folder.write("out/data/.backstop-restore-0011-1/file", "another's"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.deleteExtra = true;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(!entryOf(plan, "data/.backstop-restore-0011-0"));
    QVERIFY(entryOf(plan, "data/.backstop-restore-0011-1")); // no restore leaves that
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QVERIFY(report.isComplete());
    QCOMPARE(report.entriesDeleted, 2u);
    QVERIFY(!f.folder.exists("out/data/.backstop-restore-0011-0"));
}

void TestDeleteExtra::furtherNameOfAKeptFileIsAnExtra()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "1"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.restore(f.restoreRequest(summary.record)));
    fs::create_hard_link(f.folder.path("out/data/a"), f.folder.path("out/data/A"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::ReplaceChanged;
    request.deleteExtra = true;
    VERIFY_ASSIGN(report, f.restore(request));
    QCOMPARE(report.entriesDeleted, 1u);
    QVERIFY(f.folder.exists("out/data/a") && !f.folder.exists("out/data/A"));
}

void TestDeleteExtra::replacesNothingThatChangedSinceThePlan_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("file by file") << QByteArray("data/file");
    QTest::newRow("file by link") << QByteArray("data/link");
    QTest::newRow("file by folder") << QByteArray("data/folder");
    QTest::newRow("file by further name") << QByteArray("data/second");
}

void TestDeleteExtra::replacesNothingThatChangedSinceThePlan()
{
    QFETCH(QByteArray, name);
    const Bytes path = "out/" + name.toStdString();
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/file", "1"));
    VERIFY_OK(f.folder.write("data/folder/x", "2"));
    VERIFY_OK(f.folder.write("data/first", "3"));
    fs::create_hard_link(f.folder.path("data/first"), f.folder.path("data/second"));
    fs::create_symlink("nowhere", f.folder.path("data/link"));
    VERIFY_ASSIGN(summary, f.backUp());
    VERIFY_OK(f.folder.write(path, "old"));
    restore::RestoreRequest request = f.restoreRequest(summary.record);
    request.onConflict = ConflictPolicy::Replace;
    VERIFY_ASSIGN(plan, restore::planRestore(f.repository.repo(), request, f.progress, f.stop));
    QVERIFY(entryOf(plan, name.toStdString())->action == RestoreAction::Replace);
    VERIFY_OK(f.folder.write(path, "written since"));
    VERIFY_ASSIGN(report, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
    QVERIFY(report.problemCount >= 1);
    QVERIFY(std::all_of(report.problems.begin(), report.problems.end(), [](const restore::RestoreProblem &p) {
        return p.error.code == ErrorCode::TargetConflict;
    }));
    QCOMPARE(*f.folder.read(path), Bytes("written since"));
    // Looked at anew, it is replaced.
    VERIFY_ASSIGN(second, f.restore(request));
    QCOMPARE(second.problemCount, 0u);
    struct stat now = statusOf(f.folder.path(path));
    QVERIFY(now.st_mode != 0 && (S_ISDIR(now.st_mode) || S_ISLNK(now.st_mode) || now.st_size == 1));
}

QTEST_GUILESS_MAIN(TestDeleteExtra)
#include "tst_deleteextra.moc"
