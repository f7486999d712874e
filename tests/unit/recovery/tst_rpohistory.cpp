// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/rpohistory.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::recovery;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using repository::BackupRecord;
using std::chrono::seconds;

namespace {

const Timestamp kBegin = Timestamp(std::chrono::hours(470'000)); // a whole hour

BackupHistory historyOf(seconds rpo, seconds end)
{
    BackupHistory history;
    history.begin = kBegin;
    history.end = kBegin + end;
    history.components.push_back({u"database"_s, rpo, true, {}});
    return history;
}

void addBackup(BackupHistory &history, seconds time, std::optional<BackupUse> use, std::size_t component = 0)
{
    const auto place = static_cast<std::uint32_t>(history.backups.size());
    history.backups.push_back({{}, kBegin + time, use != BackupUse::Partial});
    if (use)
        history.components[component].entries.push_back({place, *use});
}

RpoHistory worked(BackupHistory history)
{
    Result<RpoHistory> result = rpoHistory(std::move(history));
    return result ? std::move(*result) : RpoHistory();
}

} // namespace

class TestRpoHistory : public QObject
{
    Q_OBJECT

private slots:
    void theHoursEndWithTheOneThatIsNow()
    {
        QCOMPARE(historyBegin(kBegin + 30min, 2), kBegin - 1h);
        QCOMPARE(historyBegin(kBegin, 2), kBegin - 2h);
        QCOMPARE(historyBegin(kBegin + 1s), kBegin - 671h);
    }
    void anHourHasTheGreatestAgeThatThereWasInIt()
    {
        BackupHistory history = historyOf(30min, 3h + 30min);
        addBackup(history, -30min, BackupUse::Usable);
        addBackup(history, 20min, BackupUse::Usable);
        addBackup(history, 40min, BackupUse::Usable);
        addBackup(history, 2h, BackupUse::Usable);
        const RpoHistory rpo = worked(history);
        QCOMPARE(rpo.hours, 4);
        const ComponentRpo &component = rpo.components[0];
        QCOMPARE(component.cells.size(), std::size_t{4});
        QCOMPARE(component.cells[0].seconds, 50u * 60); // just before the backup at 0:20
        QCOMPARE(component.cells[1].seconds, 80u * 60); // at its end: the one at 2:00 ends the gap there
        QCOMPARE(component.cells[2].seconds, 60u * 60);
        QCOMPARE(component.cells[3].seconds, 90u * 60);  // now
        QCOMPARE(component.gaps.size(), std::size_t{3}); // the one of 20 minutes is the worst nowhere
        QCOMPARE(rpo.gapBegin(component.gaps[0]), kBegin - 30min);
        QCOMPARE(rpo.gapEnd(component.gaps[1]), kBegin + 2h);
        QCOMPARE(component.gaps[2].to, RpoGap::kNone);
        QCOMPARE(rpo.lengthOf(component.gaps[2]), seconds(90min));
        QCOMPARE(component.loss.worst, 90.0 * 60);
    }
    void theLevelIsTheAgeAgainstTheTarget()
    {
        ComponentRpo component{.rpo = 60s};
        const auto level = [&](std::uint32_t age) { return component.levelOf({age, 0}); };
        QCOMPARE(level(60), RpoLevel::Within);
        QCOMPARE(level(61), RpoLevel::UpToTwo);
        QCOMPARE(level(120), RpoLevel::UpToTwo);
        QCOMPARE(level(121), RpoLevel::UpToFour);
        QCOMPARE(level(240), RpoLevel::UpToFour);
        QCOMPARE(level(241), RpoLevel::AboveFour);
        QCOMPARE(component.levelOf({}), RpoLevel::Unknown);
        component.rpo = 0s; // no loss at all: nothing that is made now and then will do
        QCOMPARE(level(1), RpoLevel::AboveFour);
        QCOMPARE(level(0), RpoLevel::Within);
    }
    void aGapSaysWhatTheRepositoryKnowsOfItsCause()
    {
        BackupHistory history = historyOf(30min, 10h);
        addBackup(history, 0s, BackupUse::Usable);
        addBackup(history, 1h, std::nullopt);
        addBackup(history, 2h, BackupUse::Partial);
        addBackup(history, 3h, BackupUse::Damaged);
        addBackup(history, 4h, BackupUse::Unread);
        addBackup(history, 5h, BackupUse::Usable);
        addBackup(history, 7h, std::nullopt);
        addBackup(history, 8h, BackupUse::Usable);
        const RpoHistory rpo = worked(history);
        const std::vector<RpoGap> &gaps = rpo.components[0].gaps;
        QCOMPARE(gaps.size(), std::size_t{3});
        QCOMPARE(
            gaps[0],
            (RpoGap{.from = 0, .to = 5, .partial = 1, .damaged = 1, .unread = 1, .without = 1, .unfit = 2}));
        QCOMPARE(causeOf(gaps[0]), GapCause::Damaged);
        QCOMPARE(causeOf(gaps[1]), GapCause::WithoutData);
        QCOMPARE(gaps[1].without, 1u);
        QCOMPARE(causeOf(gaps[2]), GapCause::NoBackup);
        QCOMPARE(causeOf({.partial = 1, .unread = 1}), GapCause::Partial);
        QCOMPARE(causeOf({.unread = 1, .without = 1}), GapCause::Unread);
    }
    void beforeTheFirstBackupNothingIsKnown()
    {
        BackupHistory history = historyOf(30min, 3h);
        history.components.push_back({u"cache"_s, 60s, false, {}}); // no data of its own
        addBackup(history, 90min, BackupUse::Usable);
        const RpoHistory rpo = worked(history);
        QCOMPARE(rpo.components[0].cells[0].gap, RpoCell::kNone);
        QCOMPARE(rpo.components[0].cells[1].seconds, 30u * 60);
        QVERIFY(rpo.components[1].cells.empty());
        QVERIFY(!rpo.components[1].loss.isKnown);
        QVERIFY(rpo.consistent); // what has no data has nothing to be consistent with
        QCOMPARE(rpo.consistent->time, kBegin + 90min);
        QCOMPARE(rpo.consistentComponents, std::vector<std::size_t>{0});
    }
    void agreesWithEveryMomentOneByOne()
    {
        test::SeededRandom random(7);
        for (int round = 0; round < 40; ++round) {
            const int hours = 6;
            const seconds end(hours * 3600 - static_cast<int>(random.u64() % 3600));
            BackupHistory history = historyOf(10min, end);
            std::vector<std::int64_t> times;
            for (int i = 0; i < 14; ++i)
                times.push_back(static_cast<std::int64_t>(random.u64() % (hours * 60 + 120)) * 60 - 7200);
            std::ranges::sort(times);
            std::erase_if(times, [&](std::int64_t time) { return time > end.count(); });
            std::vector<std::int64_t> usable;
            for (const std::int64_t time : times) {
                const bool isUsable = random.u64() % 3 > 0;
                addBackup(history, seconds(time), isUsable ? BackupUse::Usable : BackupUse::Damaged);
                if (isUsable)
                    usable.push_back(time);
            }
            const RpoHistory rpo = worked(history);
            QCOMPARE(rpo.hours, hours);
            for (int hour = 0; hour < hours; ++hour) {
                std::int64_t worst = -1; // the age just before each second of the hour
                for (std::int64_t second = hour * 3600; second < (hour + 1) * 3600; ++second) {
                    const auto next = std::ranges::upper_bound(usable, second);
                    if (next != usable.begin() && second < end.count())
                        worst = std::max(worst, second + 1 - *std::prev(next));
                }
                const RpoCell &cell = rpo.components[0].cells[static_cast<std::size_t>(hour)];
                QCOMPARE(cell.gap == RpoCell::kNone ? -1 : std::int64_t(cell.seconds), worst);
                if (worst >= 0) {
                    const RpoGap &gap = rpo.components[0].gaps[cell.gap];
                    QVERIFY(rpo.gapBegin(gap) < rpo.hourBegin(hour + 1) &&
                            rpo.gapEnd(gap) > rpo.hourBegin(hour));
                }
            }
        }
    }
    void theWorstGapsComeFirst()
    {
        BackupHistory history = historyOf(1h, 20h);
        history.components.push_back({u"reports"_s, 10h, true, {}});
        history.components.push_back({u"orders"_s, 0s, true, {}});
        addBackup(history, 0s, BackupUse::Usable);
        history.components[1].entries.push_back({0, BackupUse::Usable});
        addBackup(history, 2h, BackupUse::Usable);
        addBackup(history, 15h, BackupUse::Usable);
        history.components[1].entries.push_back({2, BackupUse::Usable});
        addBackup(history, 19h + 59min, BackupUse::Usable);
        history.components[2].entries.push_back({3, BackupUse::Usable});
        const RpoHistory rpo = worked(history);
        const std::vector<GapPlace> worst = worstGaps(rpo, 10);
        QCOMPARE(worst.size(), std::size_t{5});
        QCOMPARE(worst[0].component, std::size_t{2}); // no loss was allowed
        QCOMPARE(worst[1], (GapPlace{0, 1}));         // 13 times the target
        QCOMPARE(worst[4].component, std::size_t{1}); // 1.5 times
        QCOMPARE(worstGaps(rpo, 2).size(), std::size_t{2});
        const std::vector<GapPlace> one = worstGaps(rpo, 10, 1);
        QCOMPARE(one, (std::vector<GapPlace>{worst[0], worst[1], worst[4]}));
    }
    void stopsWhereItIsAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        VERIFY_ERROR(Cancelled, rpoHistory(historyOf(1h, 1h), stop.get_token()));
    }
    void aThousandComponentsTakeLittleTime()
    {
        BackupHistory history = historyOf(1h, seconds(672h));
        for (int i = 1; i < 1000; ++i)
            history.components.push_back({QString::number(i), 1h, true, {}});
        for (int i = 0; i < 10'000; ++i)
            history.backups.push_back({{}, kBegin + i * seconds(241), true});
        for (std::size_t c = 0; c < history.components.size(); ++c)
            for (std::uint32_t i = 0; i < 10'000; ++i)
                if (i % (1 + c % 7) == 0)
                    history.components[c].entries.push_back({i, BackupUse::Usable});
        const RpoHistory rpo = worked(std::move(history));
        QCOMPARE(rpo.components.size(), std::size_t{1000});
        QCOMPARE(rpo.consistent->time, kBegin + 9660 * seconds(241)); // the last multiple of 420 below 10,000
    }
    void findsTheHistoryInTheRepository()
    {
        test::TestRepository test;
        RecoveryPlan plan;
        for (const QString &path : {u"data/a"_s, u"data/b"_s, u"nowhere"_s, QString()})
            plan.components.push_back({.name = path, .rpo = 1h, .backup = {.path = path}});
        plan.components[3].steps = {{.kind = StepKind::Script}}; // nothing of it is restored
        VERIFY_ASSIGN(old, test.backUp({{"data/a", "1"}, {"data/b", "1"}}));
        test.clock().advance(1h);
        VERIFY_OK(test.backUp({{"data/a", "12"}}));
        test.clock().advance(30min);
        VERIFY_OK(
            test.backUp({{"data/a", "half"}}, 4096, [](BackupRecord &record, repository::BlobSession &) {
                record.status = repository::BackupStatus::Partial; // in the gap that lasts into the hours
                return Result<>();
            }));
        test.clock().advance(30min);
        const Timestamp begin = historyBegin(test.clock().now(), 1);
        test.clock().advance(1h);
        VERIFY_ASSIGN(damaged, test.backUp({{"data/a", "123"}, {"data/b", "1"}}));
        test.clock().advance(1h);
        VERIFY_OK(
            test.backUp({{"data/a", "1234"}}, 4096, [](BackupRecord &record, repository::BlobSession &) {
                record.status = repository::BackupStatus::Partial;
                return Result<>();
            }));
        test.clock().advance(1h);
        VERIFY_ASSIGN(newest, test.backUp({{"data/a", "12345"}}));
        VERIFY_OK(test.backUp({{"data/a", "4"}}, 4096, [](BackupRecord &record, repository::BlobSession &) {
            record.createdAt += 24h;
            return Result<>();
        }));
        Progress progress;
        const std::vector<catalog::Verification> known{{.backup = damaged.id,
                                                        .level = catalog::VerificationLevel::Full,
                                                        .result = catalog::VerificationResult::Damaged}};
        VERIFY_OK(test.repo().loadIndex());
        VERIFY_ASSIGN(history, backupHistory(test.repo(), plan, known, begin, progress, {}));
        QCOMPARE(history.backups.size(), std::size_t{6}); // not the one of tomorrow
        QCOMPARE(history.backups[0].id, old.id);
        QCOMPARE(history.backups[5].id, newest.id);
        using Entry = BackupHistory::Entry;
        QCOMPARE(history.components[0].entries, (std::vector<Entry>{{1, BackupUse::Usable},
                                                                    {2, BackupUse::Partial},
                                                                    {3, BackupUse::Damaged},
                                                                    {4, BackupUse::Partial},
                                                                    {5, BackupUse::Usable}}));
        QCOMPARE(history.components[1].entries,
                 (std::vector<Entry>{{0, BackupUse::Usable}, {3, BackupUse::Damaged}}));
        QVERIFY(history.components[2].hasData && history.components[2].entries.empty());
        QVERIFY(!history.components[3].hasData);
        const RpoHistory rpo = worked(std::move(history));
        QCOMPARE(causeOf(rpo.components[1].gaps.back()), GapCause::Damaged);
        QCOMPARE(rpo.components[1].gaps.back().without, 2u);
        QVERIFY(!rpo.consistent); // one has no usable backup
        VERIFY_ERROR(Cancelled, [&] {
            std::stop_source stop;
            stop.request_stop();
            return backupHistory(test.repo(), plan, known, begin, progress, stop.get_token());
        }());
    }
    void backupOfAllThatIsOlderThanTheHoursIsAPointToGoBackTo()
    {
        test::TestRepository test;
        RecoveryPlan plan;
        for (const QString &path : {u"data/archive"_s, u"data/orders"_s})
            plan.components.push_back({.name = path, .rpo = 1h, .backup = {.path = path}});
        VERIFY_OK(test.backUp({{"data/archive", "0"}, {"data/orders", "0"}})); // nobody needs to know
        test.clock().advance(1h);
        VERIFY_ASSIGN(all, test.backUp({{"data/archive", "1"}, {"data/orders", "1"}}));
        for (int i = 0; i < 4; ++i) {
            test.clock().advance(1h);
            VERIFY_OK(test.backUp({{"data/orders", Bytes(1, static_cast<char>('a' + i))}}));
        }
        Progress progress;
        VERIFY_OK(test.repo().loadIndex());
        VERIFY_ASSIGN(history,
                      backupHistory(test.repo(), plan, {}, test.clock().now() - 90min, progress, {}));
        QCOMPARE(history.backups.size(), std::size_t{5});
        using Entries = std::vector<BackupHistory::Entry>;
        QCOMPARE(history.components[0].entries, (Entries{{0, BackupUse::Usable}}));
        QCOMPARE(history.components[1].entries,
                 (Entries{{2, BackupUse::Usable}, {3, BackupUse::Usable}, {4, BackupUse::Usable}}));
        QCOMPARE(history.components[1].earlier, (std::vector<std::uint32_t>{0, 1}));
        const RpoHistory rpo = worked(std::move(history));
        QVERIFY(rpo.consistent && rpo.consistent->isOneBackup);
        QCOMPARE(rpo.consistent->time, all.createdAt);
        QCOMPARE(rpo.backups[rpo.consistent->backups[1]].id, all.id);
        QCOMPARE(rpo.components[1].gaps.front().from, 2u); // and no gap begins with it
        QVERIFY(rpo.components[1].loss.worst < 2.0 * 3600);
    }
    void gapThatBeganEarlierHasItsCauseToo()
    {
        test::TestRepository test;
        RecoveryPlan plan;
        plan.components.push_back({.name = u"a"_s, .rpo = 1h, .backup = {.path = u"data/a"_s}});
        const auto partial = [](BackupRecord &record, repository::BlobSession &) {
            record.status = repository::BackupStatus::Partial;
            return Result<>();
        };
        VERIFY_OK(test.backUp({{"data/a", "0"}}, 4096, partial)); // before the gap
        test.clock().advance(1h);
        VERIFY_OK(test.backUp({{"data/a", "1"}}));
        test.clock().advance(1h);
        VERIFY_OK(test.backUp({{"data/a", "12"}}, 4096, partial));
        test.clock().advance(1h);
        VERIFY_ASSIGN(damaged, test.backUp({{"data/a", "123"}}));
        test.clock().advance(3h);
        Progress progress;
        std::vector<catalog::Verification> known;
        const auto gapOf = [&]() -> RpoGap {
            const auto history =
                backupHistory(test.repo(), plan, known, test.clock().now() - 1h, progress, {});
            const RpoHistory rpo = history ? worked(*history) : RpoHistory();
            return rpo.components.empty() || rpo.components[0].gaps.empty() ? RpoGap()
                                                                            : rpo.components[0].gaps.back();
        };
        VERIFY_OK(test.repo().loadIndex());
        QCOMPARE(gapOf(), (RpoGap{.from = 0, .to = RpoGap::kNone}));
        known.push_back({.backup = damaged.id,
                         .level = catalog::VerificationLevel::Full,
                         .result = catalog::VerificationResult::Damaged});
        const RpoGap gap = gapOf();
        QCOMPARE(gap, (RpoGap{.from = 0, .to = RpoGap::kNone, .partial = 1, .damaged = 1, .unfit = 1}));
        QCOMPARE(causeOf(gap), GapCause::Damaged);
    }
    void unreadBackupOfAGapThatBeganEarlierIsItsCause()
    {
        test::TestRepository test;
        RecoveryPlan plan;
        plan.components.push_back({.name = u"a"_s, .rpo = 1h, .backup = {.path = u"data/a"_s}});
        VERIFY_OK(test.backUp({{"data/a", "1"}}));
        const std::vector<std::string> kept = test.names("packs/");
        test.clock().advance(1h);
        VERIFY_OK(test.backUp({{"data/a", "12"}}));
        for (const std::string &pack : test.names("packs/"))
            if (std::ranges::find(kept, pack) == kept.end())
                test.remove(pack);
        test.clock().advance(3h);
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.repo().loadIndex());
        Progress progress;
        VERIFY_ASSIGN(history, backupHistory(test.repo(), plan, {}, test.clock().now() - 1h, progress, {}));
        QCOMPARE(history.components[0].entries,
                 (std::vector<BackupHistory::Entry>{{0, BackupUse::Usable}, {1, BackupUse::Unread}}));
        QCOMPARE(causeOf(worked(history).components[0].gaps.back()), GapCause::Unread);
    }
};

QTEST_GUILESS_MAIN(TestRpoHistory)
#include "tst_rpohistory.moc"
