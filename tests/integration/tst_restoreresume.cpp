// SPDX-License-Identifier: GPL-3.0-or-later
//
// A restore that was interrupted goes on where it stopped, by the rule that nothing is replaced.
#include "tests/integration/interruptedrestore.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;
using restore::PlanReason;
using restore::RestoreAction;
using restore::TargetDirectory;

class TestRestoreResume : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWhereItStopped_data();
    void goesOnWhereItStopped();
    void whatWasChangedSinceIsAConflict();
    void anotherChoiceOrBackupIsAnotherRestore();
    void afterAnotherStartOfTheMachineEverythingIsRead();
    void whatIsShorterAfterAnotherStartIsNotSaidToBeRead();
    void aNoteThatOthersMayWriteCountsForNothing();
    void aRestoreThatIsAliveIsNotCarriedOn();
    void foldersOnTheWayGetTheirMetadataAllTheSame();
    void foldersThatWereThereKeepTheirMetadata_data();
    void foldersThatWereThereKeepTheirMetadata();
    void whatWasThereBeforeIsLeftToTheRule_data();
    void whatWasThereBeforeIsLeftToTheRule();
    void aWholeRestoreLeavesNoNote();
};

void TestRestoreResume::goesOnWhereItStopped_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::newRow("fail") << ConflictPolicy::Fail;
    QTest::newRow("keep") << ConflictPolicy::Keep;
    QTest::newRow("replace") << ConflictPolicy::Replace;
    QTest::newRow("replace-changed") << ConflictPolicy::ReplaceChanged;
}

void TestRestoreResume::goesOnWhereItStopped()
{
    QFETCH(ConflictPolicy, policy);
    Interrupted was;
    VERIFY_OK(was.make());
    QVERIFY(fs::exists(was.note));
    VERIFY_ASSIGN(plan, was.plan(was.request(policy)));
    QVERIFY(plan.resumes && plan.resumes->isSameBoot);
    QCOMPARE(plan.resumes->begunAt, was.f.repository.clock().now());
    QCOMPARE(plan.conflicts, 0u);
    QCOMPARE(plan.entriesInPlace, was.inPlace);
    QCOMPARE(plan.bytesInPlace, was.inPlace * 150'000);
    QCOMPARE(plan.filesToWrite, kFiles - was.inPlace);
    VERIFY_ASSIGN(report, restore::runRestore(was.f.repository.repo(), plan, was.f.progress, was.f.stop));
    QVERIFY(report.isComplete());
    QCOMPARE(report.filesWritten, kFiles - was.inPlace);
    QVERIFY(was.isAsInTheBackup());
    QCOMPARE(was.entriesInTarget(), 1u); // no note, and nothing temporary
}

void TestRestoreResume::whatWasChangedSinceIsAConflict()
{
    Interrupted was;
    VERIFY_OK(was.make());
    const Bytes changed = was.anyInPlace();
    VERIFY_OK(was.f.folder.write("out/" + changed, "mine"));
    VERIFY_ASSIGN(plan, was.plan(was.request()));
    QCOMPARE(plan.conflicts, 1u);
    QVERIFY(!restore::checkPlan(plan));
}

void TestRestoreResume::anotherChoiceOrBackupIsAnotherRestore()
{
    Interrupted was;
    VERIFY_OK(was.make());
    restore::RestoreRequest part = was.request();
    part.includes = {"data/deep"};
    VERIFY_ASSIGN(ofPart, was.plan(part));
    QVERIFY(!ofPart.resumes);
    QVERIFY(ofPart.conflicts > 0);
    was.f.letFilesSettle();
    VERIFY_ASSIGN(second, was.f.backUp());
    restore::RestoreRequest other = was.request();
    other.backup = second.record;
    VERIFY_ASSIGN(ofOther, was.plan(other));
    QVERIFY(!ofOther.resumes);
}

void TestRestoreResume::afterAnotherStartOfTheMachineEverythingIsRead()
{
    Interrupted was;
    VERIFY_OK(was.make());
    VERIFY_OK(was.startMachineAnew());
    const Bytes torn = was.anyInPlace(); // the power cut took its content, and not its size and time
    const std::int64_t time = statusOf(was.f.folder.path(torn)).st_mtim.tv_sec * std::int64_t{1'000'000'000} +
                              statusOf(was.f.folder.path(torn)).st_mtim.tv_nsec;
    VERIFY_OK(was.f.folder.write("out/" + torn, Bytes(150'000, '\0')));
    QVERIFY(setTimes(was.f.folder.path("out/" + torn), time));
    VERIFY_ASSIGN(plan, was.plan(was.request()));
    QVERIFY(plan.resumes && !plan.resumes->isSameBoot);
    QCOMPARE(plan.filesVerified, was.inPlace - 1);
    QCOMPARE(plan.filesToReplace, 1u);
    VERIFY_ASSIGN(report, restore::runRestore(was.f.repository.repo(), plan, was.f.progress, was.f.stop));
    QVERIFY(report.isComplete());
    QVERIFY(was.isAsInTheBackup());
}

void TestRestoreResume::whatIsShorterAfterAnotherStartIsNotSaidToBeRead()
{
    Interrupted was;
    VERIFY_OK(was.make());
    VERIFY_OK(was.startMachineAnew());
    const Bytes torn = was.anyInPlace();
    VERIFY_OK(was.f.folder.write("out/" + torn, ""));
    VERIFY_ASSIGN(plan, was.plan(was.request()));
    QCOMPARE(plan.filesToReplace, 1u);
    for (const restore::PlanEntry &entry : plan.entries) {
        if (entry.path != torn)
            continue;
        QVERIFY(entry.action == restore::RestoreAction::Replace && entry.reason == restore::PlanReason::Torn);
        QVERIFY(restore::reasonOf(entry, plan.request.onConflict).endsWith(QStringLiteral("was not read")));
    }
    VERIFY_ASSIGN(report, restore::runRestore(was.f.repository.repo(), plan, was.f.progress, was.f.stop));
    QVERIFY(report.isComplete());
    QCOMPARE(report.filesKept, was.inPlace - 1);
    QCOMPARE(report.filesKeptRead, was.inPlace - 1);
    QCOMPARE(report.filesKeptAlike, 0u);
    QVERIFY(was.isAsInTheBackup());
}

void TestRestoreResume::aNoteThatOthersMayWriteCountsForNothing()
{
    Interrupted was;
    VERIFY_OK(was.make());
    fs::permissions(was.note, fs::perms(0666));
    VERIFY_ASSIGN(plan, was.plan(was.request()));
    QVERIFY(!plan.resumes);
    QCOMPARE(plan.conflicts, was.inPlace);
    fs::permissions(was.note, fs::perms(0600));
    fs::remove(was.note);
    fs::create_symlink("elsewhere", was.note);
    VERIFY_ASSIGN(ofLink, was.plan(was.request()));
    QVERIFY(!ofLink.resumes);
}

void TestRestoreResume::aRestoreThatIsAliveIsNotCarriedOn()
{
    Interrupted was;
    VERIFY_OK(was.make());
    const int fd = ::open(was.note.c_str(), O_RDONLY | O_CLOEXEC);
    QCOMPARE(::flock(fd, LOCK_EX | LOCK_NB), 0);
    VERIFY_ASSIGN(plan, was.plan(was.request()));
    QVERIFY(!plan.resumes);
    // Another restore there leaves the note of the living one alone.
    VERIFY_ASSIGN(report, was.f.restore(was.request(ConflictPolicy::ReplaceChanged)));
    QVERIFY(report.isComplete());
    QVERIFY(fs::exists(was.note));
    ::close(fd);
}

/// The folder above what is chosen is made by the first run, and found by the second.
void TestRestoreResume::foldersOnTheWayGetTheirMetadataAllTheSame()
{
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    restore::RestoreRequest wanted = was.request();
    wanted.includes = {"data/deep/f1", "data/deep/f2", "data/deep/f3"};
    VERIFY_ASSIGN(first, was.plan(wanted));
    std::stop_source source;
    source.request_stop();
    VERIFY_ASSIGN(ended,
                  restore::runRestore(was.f.repository.repo(), first, was.f.progress, source.get_token()));
    QVERIFY(ended.endedBy);
    fs::create_directories(was.f.folder.path("out/data/deep")); // as a kill leaves them: private
    fs::permissions(was.f.folder.path("out/data/deep"), fs::perms(0700));
    VERIFY_ASSIGN(report, was.f.restore(wanted));
    QVERIFY(report.isComplete());
    QCOMPARE(statusOf(was.f.folder.path("out/data/deep")).st_mode & 07777, 0755u);
}

void TestRestoreResume::foldersThatWereThereKeepTheirMetadata_data()
{
    QTest::addColumn<ConflictPolicy>("first");
    QTest::addColumn<ConflictPolicy>("second");
    QTest::addColumn<unsigned>("mode"); // of the user's folder in the end
    QTest::newRow("keep, keep") << ConflictPolicy::Keep << ConflictPolicy::Keep << 0711u;
    QTest::newRow("replace-changed, keep") << ConflictPolicy::ReplaceChanged << ConflictPolicy::Keep << 0711u;
    QTest::newRow("keep, replace-changed") << ConflictPolicy::Keep << ConflictPolicy::ReplaceChanged << 0755u;
}

/// The rule of the run that carries on decides.
void TestRestoreResume::foldersThatWereThereKeepTheirMetadata()
{
    QFETCH(ConflictPolicy, first);
    QFETCH(ConflictPolicy, second);
    QFETCH(unsigned, mode);
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    fs::create_directories(was.f.folder.path("out/data/deep"));
    fs::permissions(was.f.folder.path("out/data/deep"), fs::perms(0711));
    VERIFY_ASSIGN(ended, was.interrupt(was.request(first)));
    QVERIFY(ended.endedBy && ended.filesWritten > 0);
    fs::permissions(was.f.folder.path("out/data/deep"), fs::perms(0711)); // killed before it came to folders
    VERIFY_ASSIGN(plan, was.plan(was.request(second)));
    QVERIFY(plan.resumes);
    VERIFY_ASSIGN(report, was.f.restore(was.request(second)));
    QVERIFY(report.isComplete());
    QCOMPARE(statusOf(was.f.folder.path("out/data/deep")).st_mode & 07777, mode);
}

void TestRestoreResume::whatWasThereBeforeIsLeftToTheRule_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::addColumn<bool>("isSameBoot");
    QTest::addColumn<RestoreAction>("action");
    QTest::newRow("replace") << ConflictPolicy::Replace << true << RestoreAction::Replace;
    QTest::newRow("replace, other boot") << ConflictPolicy::Replace << false << RestoreAction::Replace;
    QTest::newRow("keep") << ConflictPolicy::Keep << true << RestoreAction::Keep;
    QTest::newRow("keep, other boot") << ConflictPolicy::Keep << false << RestoreAction::Keep;
}

/// A file of the user's that looks like that of the backup, and that the interrupted restore did not come to.
void TestRestoreResume::whatWasThereBeforeIsLeftToTheRule()
{
    QFETCH(ConflictPolicy, policy);
    QFETCH(bool, isSameBoot);
    QFETCH(RestoreAction, action);
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    const Bytes last = "data/deep/f9"; // in the order of names
    const struct stat original = statusOf(was.f.folder.path(last));
    VERIFY_OK(was.f.folder.write("out/" + last, Bytes(150'000, 'x')));
    fs::permissions(was.f.folder.path("out/" + last), fs::perms(original.st_mode & 07777));
    QVERIFY(setTimes(was.f.folder.path("out/" + last),
                     original.st_mtim.tv_sec * std::int64_t{1'000'000'000} + original.st_mtim.tv_nsec));
    VERIFY_OK(was.waitForLaterThan("out/" + last));
    for (int i = 0; i < 2; ++i) { // the second one goes on with the first, and does not begin anew
        VERIFY_ASSIGN(ended, was.interrupt(was.request(policy), 8));
        QVERIFY(ended.endedBy && (i > 0 || ended.filesWritten > 0));
    }
    if (!isSameBoot) {
        VERIFY_ASSIGN(text, was.f.folder.read("out/" + Bytes(TargetDirectory::kNoteName)));
        text.replace(text.find("boot-1"), 6, "boot-0");
        VERIFY_OK(was.f.folder.write("out/" + Bytes(TargetDirectory::kNoteName), text));
    }
    VERIFY_ASSIGN(plan, was.plan(was.request(policy)));
    QVERIFY(plan.resumes && plan.resumes->isSameBoot == isSameBoot);
    QVERIFY(plan.entriesInPlace > 0);
    const auto entry = std::ranges::find(plan.entries, last, &restore::PlanEntry::path);
    QVERIFY(entry != plan.entries.end());
    QCOMPARE(entry->action, action);
    QCOMPARE(entry->reason, PlanReason::ByPolicy);
}

void TestRestoreResume::aWholeRestoreLeavesNoNote()
{
    Interrupted was;
    VERIFY_OK(was.make());
    fs::remove_all(was.f.target());
    bool wasThere = false;
    was.f.repository.faults().setObserver([&](Call call, const std::string &) {
        wasThere = wasThere || (call == Call::Read && fs::exists(was.note));
    });
    VERIFY_ASSIGN(report, was.f.restore(was.request()));
    was.f.repository.faults().setObserver({});
    QVERIFY(report.isComplete());
    QVERIFY(wasThere);
    QCOMPARE(was.entriesInTarget(), 1u);
}

QTEST_GUILESS_MAIN(TestRestoreResume)
#include "tst_restoreresume.moc"
