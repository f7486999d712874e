// SPDX-License-Identifier: GPL-3.0-or-later
//
// Restores over files that differ in a few places: what is the same is not read from the repository, and never trusted unread.
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace backstop;
using namespace backstop::test;
using restore::ConflictPolicy;
using restore::PlanReason;
using restore::RestoreAction;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSize = 8'000'000;

/// A large file in a backup, and as restored.
struct LargeFile
{
    SourceFixture f;
    Bytes content = SeededRandom(21).bytes(kSize);
    repository::BackupRecord record;

    Result<> make()
    {
        BACKSTOP_TRY(f.folder.write("data/book", content));
        BACKSTOP_TRY(f.folder.write("data/other", "small"));
        if (!setTimes(f.folder.path("data/book"), 1'700'000'000'000'000'000))
            return Error{ErrorCode::Io, QStringLiteral("time: not set"), {}};
        BACKSTOP_ASSIGN(summary, f.backUp());
        record = summary.record;
        BACKSTOP_ASSIGN(first, f.restore(f.restoreRequest(record)));
        return first.isComplete() ? f.repository.reopen()
                                  : Result<>(Error{ErrorCode::Failed, QStringLiteral("restore"), {}});
    }
    Result<> put(const Bytes &now) const { return f.folder.write("out/data/book", now); }
    restore::RestoreRequest request(ConflictPolicy policy = ConflictPolicy::ReplaceChanged) const
    {
        restore::RestoreRequest wanted = f.restoreRequest(record);
        wanted.onConflict = policy;
        return wanted;
    }
    /// How many bytes the restore read from the repository.
    Result<std::uint64_t> restoreCounting(const restore::RestoreRequest &wanted)
    {
        BACKSTOP_ASSIGN(plan, restore::planRestore(f.repository.repo(), wanted, f.progress, f.stop));
        f.repository.faults().resetCounts();
        BACKSTOP_ASSIGN(done, restore::runRestore(f.repository.repo(), plan, f.progress, f.stop));
        report = done;
        return f.repository.faults().bytesRead();
    }
    restore::RestoreReport report;
};

} // namespace

class TestRestoreDelta : public QObject
{
    Q_OBJECT

private slots:
    void readsOnlyWhatDiffers_data();
    void readsOnlyWhatDiffers();
    void holesStayHolesWhateverStoodThere();
    void wrongBytesWithTheRightTimeStayUnlessTheyAreRead();
    void whatCannotBeReadIsFetched();
};

void TestRestoreDelta::readsOnlyWhatDiffers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<quint64>("most");
    QTest::newRow("one byte in the middle") << 0 << quint64(kSize / 2);
    QTest::newRow("nothing but the time") << 1 << quint64(100'000);
    QTest::newRow("more at its end") << 2 << quint64(100'000);
    QTest::newRow("its last quarter is missing") << 3 << quint64(kSize / 2);
    QTest::newRow("everything") << 4 << quint64(2 * kSize);
}

void TestRestoreDelta::readsOnlyWhatDiffers()
{
    QFETCH(int, kind);
    QFETCH(quint64, most);
    LargeFile file;
    VERIFY_OK(file.make());
    Bytes now = file.content;
    if (kind == 0)
        now[kSize / 2] = static_cast<char>(now[kSize / 2] ^ 1);
    if (kind == 2)
        now += "more";
    if (kind == 3)
        now.resize(kSize / 4 * 3);
    if (kind == 4)
        now.assign(kSize, 'x');
    for (const ConflictPolicy policy : {ConflictPolicy::ReplaceChanged, ConflictPolicy::Replace}) {
        VERIFY_OK(file.put(now));
        VERIFY_ASSIGN(read, file.restoreCounting(file.request(policy)));
        QVERIFY(file.report.isComplete());
        VERIFY_ASSIGN(content, file.f.folder.read("out/data/book"));
        QVERIFY(content == file.content);
        QCOMPARE(statusOf(file.f.folder.path("out/data/book")).st_mtim.tv_sec, 1'700'000'000);
        QVERIFY2(read <= most, qPrintable(QString::number(read)));
        QVERIFY2(file.report.bytesTakenOver + read >= kSize, "it has to come from somewhere");
        QVERIFY(kind == 4 ? file.report.bytesTakenOver == 0 : file.report.bytesTakenOver >= kSize / 4);
    }
}

void TestRestoreDelta::holesStayHolesWhateverStoodThere()
{
    constexpr std::size_t kHole = 20u << 20;
    LargeFile file;
    const Bytes begin = SeededRandom(3).bytes(1u << 20);
    const Bytes end = SeededRandom(4).bytes(100'000);
    VERIFY_OK(file.f.folder.write("data/sparse", begin));
    fs::resize_file(file.f.folder.path("data/sparse"), begin.size() + kHole);
    std::ofstream(file.f.folder.path("data/sparse"), std::ios::binary | std::ios::app) << end;
    VERIFY_OK(file.make());
    const Bytes content = begin + Bytes(kHole, '\0') + end;
    VERIFY_OK(file.f.folder.write("out/data/sparse", begin + SeededRandom(5).bytes(kHole) + end + "more"));
    VERIFY_ASSIGN(read, file.restoreCounting(file.request()));
    QVERIFY(read < 100'000);
    QVERIFY(file.report.isComplete());
    QVERIFY(file.report.bytesTakenOver >= begin.size());
    VERIFY_ASSIGN(now, file.f.folder.read("out/data/sparse"));
    QVERIFY(now == content);
    const auto room =
        static_cast<std::size_t>(statusOf(file.f.folder.path("out/data/sparse")).st_blocks) * 512;
    QVERIFY2(room < kHole, qPrintable(QString::number(room)));
}

void TestRestoreDelta::wrongBytesWithTheRightTimeStayUnlessTheyAreRead()
{
    LargeFile file;
    VERIFY_OK(file.make());
    Bytes wrong = file.content;
    wrong[7] = static_cast<char>(wrong[7] ^ 1);
    VERIFY_OK(file.put(wrong));
    QVERIFY(setTimes(file.f.folder.path("out/data/book"), 1'700'000'000'000'000'000));
    restore::RestoreRequest wanted = file.request();
    VERIFY_ASSIGN(trusted, file.restoreCounting(wanted));
    Q_UNUSED(trusted)
    QCOMPARE(file.report.filesWritten, 0u);
    wanted.verifyExisting = true;
    VERIFY_ASSIGN(plan, restore::planRestore(file.f.repository.repo(), wanted, file.f.progress, file.f.stop));
    QCOMPARE(plan.filesVerified, 1u);
    QCOMPARE(plan.filesToReplace, 1u);
    QCOMPARE(plan.bytesComparable, std::uint64_t{kSize});
    for (const restore::PlanEntry &entry : plan.entries) {
        if (entry.path == "data/book")
            QVERIFY(entry.action == RestoreAction::Replace && entry.reason == PlanReason::OtherContent);
        if (entry.path == "data/other")
            QVERIFY(entry.action == RestoreAction::Keep && entry.reason == PlanReason::SameContent);
    }
    VERIFY_ASSIGN(read, file.restoreCounting(wanted));
    QVERIFY(read < kSize / 2);
    VERIFY_ASSIGN(content, file.f.folder.read("out/data/book"));
    QVERIFY(content == file.content);
}

void TestRestoreDelta::whatCannotBeReadIsFetched()
{
    LargeFile file;
    VERIFY_OK(file.make());
    VERIFY_OK(file.put(file.content));
    VERIFY_ASSIGN(
        plan, restore::planRestore(file.f.repository.repo(), file.request(), file.f.progress, file.f.stop));
    fs::remove(file.f.folder.path("out/data/book"));
    VERIFY_ASSIGN(report, restore::runRestore(file.f.repository.repo(), plan, file.f.progress, file.f.stop));
    QVERIFY(report.isComplete());
    QCOMPARE(report.bytesTakenOver, 0u);
    VERIFY_ASSIGN(content, file.f.folder.read("out/data/book"));
    QVERIFY(content == file.content);
}

QTEST_GUILESS_MAIN(TestRestoreDelta)
#include "tst_restoredelta.moc"
