// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/expire.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <optional>

using namespace backstop;
using namespace backstop::retention;
using repository::BackupRecord;
using repository::LeaseMode;
using test::TestRepository;

class TestExpire : public QObject
{
    Q_OBJECT

private:
    /// Five backups, a day apart; the last one now.
    static std::vector<BackupRecord> fiveDays(TestRepository &test)
    {
        std::vector<BackupRecord> records;
        for (int day = 0; day < 5; ++day) {
            if (day > 0)
                test.clock().advance(std::chrono::hours(24));
            if (auto record = test.backUp({{"a", "day " + std::to_string(day)}}))
                records.push_back(*record);
        }
        return records;
    }
    static Policy lastTwo()
    {
        Policy policy;
        policy.setCount(Interval::Last, 2);
        return policy;
    }

private slots:
    void removesWhatThePlanSays()
    {
        TestRepository test;
        const auto records = fiveDays(test);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        QCOMPARE(plan.remove.size(), std::size_t{3});
        QCOMPARE(test.names("backups/").size(), std::size_t{5}); // a plan changes nothing
        Progress progress;
        VERIFY_ASSIGN(report, runExpire(test.repo(), plan, progress, {}));
        QVERIFY((report.removed == std::vector{records[0].id, records[1].id, records[2].id})); // oldest first
        VERIFY_ASSIGN(left, test.repo().backups());
        QCOMPARE(left.size(), std::size_t{2});
        QVERIFY(left[0].id == records[3].id && left[1].id == records[4].id);
        QVERIFY(test.names("leases/").empty());
    }
    void whatIsHeldSinceThePlanStays()
    {
        TestRepository test;
        const auto records = fiveDays(test);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        VERIFY_OK(test.repo().hold(records[1].id, QStringLiteral("audit")));
        Progress progress;
        VERIFY_ASSIGN(report, runExpire(test.repo(), plan, progress, {}));
        QVERIFY(report.keptAfterAll == std::vector{records[1].id});
        VERIFY_OK(test.repo().backup(records[1].id));
    }
    void whatIsToBeHeldWhileItRunsWaits()
    {
        TestRepository test;
        const auto records = fiveDays(test);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        VERIFY_ASSIGN(other, test.openAgain());
        std::optional<Result<>> held;
        test.faults().setObserver([&](test::Call call, const std::string &name) {
            if (call == test::Call::Remove && name.starts_with("backups/") && !held)
                held = other->hold(records[2].id, QStringLiteral("audit")); // the last that goes
        });
        Progress progress;
        VERIFY_OK(runExpire(test.repo(), plan, progress, {}));
        QVERIFY(held.has_value());
        VERIFY_ERROR(Locked, *held);
        VERIFY_ERROR(BackupNotFound, other->hold(records[2].id, QStringLiteral("audit")));
    }
    void recordUnderAnotherFormOfItsNameRemovesNothingThatIsKept()
    {
        TestRepository test;
        const auto records = fiveDays(test);
        const std::string name = "backups/" + records[4].id.hex();
        test.replace("backups/" + QString::fromStdString(records[4].id.hex()).toUpper().toStdString(),
                     test.bytes(name));
        VERIFY_ASSIGN(ids, test.repo().backupIds());
        QCOMPARE(ids.size(), std::size_t{5});
        Policy policy;
        policy.setCount(Interval::Last, 1);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), policy));
        plan.remove.push_back(plan.keep.front()); // whatever a plan says twice
        Progress progress;
        VERIFY_OK(runExpire(test.repo(), plan, progress, {}));
        VERIFY_OK(test.repo().backup(records[4].id));
    }
    void fullStorageExpiresWithNoByteFree()
    {
        TestRepository test;
        fiveDays(test);
        test.faults().limitTo(test.size());
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        Progress progress;
        VERIFY_ASSIGN(report, runExpire(test.repo(), plan, progress, {}));
        QCOMPARE(report.removed.size(), std::size_t{3});
        QVERIFY(test.objects().stat(repository::kReserveName).hasValue());
    }
    void twoExpiriesOfOtherRulesNeverRemoveEverything()
    {
        TestRepository test;
        const auto records = fiveDays(test);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        VERIFY_OK(test.repo().removeBackup(records[4].id)); // which the plan keeps
        Progress progress;
        VERIFY_ERROR(Unavailable, runExpire(test.repo(), plan, progress, {}));
        QCOMPARE(test.names("backups/").size(), std::size_t{4});
    }
    void somebodyAtWorkKeepsItOut()
    {
        TestRepository test;
        fiveDays(test);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        VERIFY_ASSIGN(lease, test.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
        Progress progress;
        VERIFY_OK(lease->check());
        VERIFY_ERROR(Locked, runExpire(test.repo(), plan, progress, {}));
        QCOMPARE(test.names("backups/").size(), std::size_t{5});
    }
    void damagedRecordStopsItBeforeItBegins()
    {
        TestRepository test;
        const auto records = fiveDays(test);
        test.flipBit("backups/" + records[2].id.hex(), 500);
        VERIFY_ERROR(Damaged, planExpire(test.repo(), lastTwo()));
    }
    void holdsThatCannotBeReadStopItToo()
    {
        TestRepository test;
        const auto records = fiveDays(test);
        VERIFY_OK(test.repo().hold(records[0].id, QStringLiteral("audit")));
        test.flipBit("documents/holds/0000000001", 500);
        VERIFY_ERROR(Damaged, planExpire(test.repo(), lastTwo()));
        std::vector<Error> damaged;
        VERIFY_ASSIGN(listed, test.repo().backups(&damaged)); // the history is still to be seen
        QCOMPARE(listed.size(), std::size_t{5});
        QCOMPARE(damaged.size(), std::size_t{1});
    }
    void everyFaultLeavesWholeBackups()
    {
        bool failed = true;
        for (std::uint64_t at = 1; failed; ++at) {
            TestRepository test;
            fiveDays(test);
            VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
            test.faults().resetCounts();
            test.faults().addFault({.at = at, .persistent = true});
            Progress progress;
            const auto report = runExpire(test.repo(), plan, progress, {});
            failed = test.faults().happened();
            const bool isWhole = report && !report->endedBy;
            QVERIFY(!isWhole || !failed ||
                    report->removed.size() == 3); // all that may fail is giving the lease back
            test.faults().clearFaults();
            VERIFY_OK(test.reopen());
            std::vector<Error> damaged;
            VERIFY_ASSIGN(left, test.repo().backups(&damaged));
            QVERIFY(damaged.empty());
            QVERIFY(left.size() >= 2 && (!isWhole || left.size() == 2));
            // What failed on the way may have been done all the same, and no more than that.
            QVERIFY(!report || report->removed.size() + left.size() <= 5);
            QVERIFY(at < 1000);
        }
    }
    void cancelledOneSaysHowFarItCame()
    {
        TestRepository test;
        fiveDays(test);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        std::stop_source stop;
        stop.request_stop();
        Progress progress;
        VERIFY_ERROR(Cancelled, runExpire(test.repo(), plan, progress, stop.get_token()));
        QCOMPARE(test.names("backups/").size(), std::size_t{5});
    }
    void whatEndsItOnTheWayTellsWhichAreGone_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("failed") << false;
    }
    void whatEndsItOnTheWayTellsWhichAreGone()
    {
        QFETCH(bool, isCancelled);
        TestRepository test;
        fiveDays(test);
        VERIFY_ASSIGN(plan, planExpire(test.repo(), lastTwo()));
        std::stop_source stop;
        int removals = 0;
        test.faults().setObserver([&](test::Call call, const std::string &name) {
            if (call != test::Call::Remove || !name.starts_with("backups/") || ++removals != 2)
                return;
            if (isCancelled)
                stop.request_stop(); // when this one is gone
            else
                test.faults().addFault({.call = test::Call::Remove,
                                        .at = test.faults().calls(test::Call::Remove) + 1,
                                        .persistent = true});
        });
        Progress progress;
        VERIFY_ASSIGN(report, runExpire(test.repo(), plan, progress, stop.get_token()));
        test.faults().setObserver({});
        test.faults().clearFaults();
        QVERIFY(report.endedBy);
        QCOMPARE(report.endedBy->code, isCancelled ? ErrorCode::Cancelled : ErrorCode::Io);
        QCOMPARE(report.removed.size(), std::size_t{2});
        VERIFY_ASSIGN(left, test.repo().backupIds());
        QCOMPARE(left.size(), std::size_t{3});
        for (const BackupId &id : report.removed)
            QVERIFY(std::find(left.begin(), left.end(), id) == left.end());
    }
};

QTEST_GUILESS_MAIN(TestExpire)
#include "tst_expire.moc"
