// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/prune.h"

#include "model/repository/tree.h"
#include "model/verify/verify.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace backstop;
using namespace backstop::repository;
using test::Call;
using test::SeededRandom;
using test::TestRepository;
using namespace std::chrono_literals;

namespace {

Bytes noise(std::uint64_t seed, std::size_t size)
{
    return SeededRandom(seed).bytes(size);
}

PruneRequest atOnce()
{
    PruneRequest request;
    request.mostUnused = 0;
    request.grace = 0s;
    request.threads = 1;
    return request;
}

Result<PruneReport> prune(Repository &repo, const PruneRequest &request)
{
    Progress progress;
    auto plan = planPrune(repo, request, progress, {});
    if (!plan)
        return plan.error();
    return runPrune(repo, *plan, progress, {});
}

/// Whether every byte of every backup can be read, in a repository opened anew.
Result<bool> isClean(TestRepository &test)
{
    BACKSTOP_TRY(test.reopen());
    Progress progress;
    verify::VerifyRequest request;
    request.level = verify::VerifyLevel::Data;
    BACKSTOP_ASSIGN(report, verify::runVerify(test.repo(), request, progress, {}));
    return report
        .isClean(); // packs that an interrupted prune leaves are a warning, and gone with the next one
}

std::uint64_t packBytes(TestRepository &test)
{
    return test.size("packs/");
}

/// Whether an interrupted prune left nothing that keeps the next ones from their work: each in a repository opened anew.
bool isPrunableForGood(TestRepository &test)
{
    for (int run = 0; run < 2; ++run) {
        const auto pruned = prune(test.repo(), atOnce());
        const auto clean = isClean(test);
        if (!pruned || !clean || !*clean) {
            qWarning("prune %d: %s", run, test::describe(pruned).constData());
            return false;
        }
    }
    return test.repo().loadIndex() && test.repo().prepareToWrite() && !test.repo().blobs().hasGaps();
}

} // namespace

class TestPrune : public QObject
{
    Q_OBJECT

private slots:
    void repositoryThatNeedsAllOfItStaysAsItIs();
    void removesWhatOnlyExpiredBackupsNeeded();
    void rewritesPacksThatAreNeededInPart();
    void leavesALittleUnused();
    void packsAreOutOfUseForTheGraceFirst();
    void longestGraceKeepsThemForGood();
    void newBackupsDoNotBuildOnWhatIsOutOfUse();
    void programThatStaysOpenDoesNotBuildOnItEither();
    void packOutOfUseThatIsNeededComesBackIntoUse();
    void onlyGoodCopyOfATreeStays();
    void packThatIsNeededSinceThePlanStays();
    void backupsMadeMeanwhileStopIt();
    void anotherPruneMeanwhileStopsIt();
    void somebodyAtWorkKeepsItOut();
    void nothingIsRemovedWhereSomethingIsMissing();
    void nothingIsRemovedWhereRecordsAreMissing();
    void packsThatAreGoneAndNotNeededLeaveTheIndex();
    void fullStorageIsPrunedWithNoByteFree();
    void packsGoFirstWhereTheIndexHasNoRoom();
    void packsOfKilledBackupsGo();
    void faultAtAnyCallLosesNothing();
    void cancelledAnywhereLosesNothing();
    void manySmallPacksBecomeFew();
};

void TestPrune::repositoryThatNeedsAllOfItStaysAsItIs()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 30'000)}, {"b", noise(2, 30'000)}}));
    VERIFY_OK(test.reopen());
    const auto before = test.names();
    Progress progress;
    VERIFY_ASSIGN(plan, planPrune(test.repo(), atOnce(), progress, {}));
    QVERIFY(plan.isEmpty());
    QCOMPARE(plan.packsWith(PackFate::Keep), std::uint64_t{2});
    QVERIFY(plan.usedBytes() > 60'000 && plan.usedBytes() < plan.packBytes());
    VERIFY_OK(runPrune(test.repo(), plan, progress, {}));
    QCOMPARE(test.names(), before);
}

void TestPrune::removesWhatOnlyExpiredBackupsNeeded()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 200'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 100'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    const std::uint64_t before = packBytes(test);
    VERIFY_ASSIGN(report, prune(test.repo(), atOnce()));
    QVERIFY(report.removedBytes >= 200'000 && report.rewrittenBytes == 0);
    QCOMPARE(packBytes(test), before - report.removedBytes);
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
    VERIFY_ASSIGN(again, prune(test.repo(), atOnce()));
    QCOMPARE(again.retiredPacks, 0u);
}

void TestPrune::rewritesPacksThatAreNeededInPart()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 200'000)}, {"b", noise(2, 50'000)}}));
    VERIFY_OK(test.backUp({{"b", noise(2, 50'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    Progress progress;
    VERIFY_ASSIGN(plan, planPrune(test.repo(), atOnce(), progress, {}));
    QVERIFY(plan.packsWith(PackFate::Rewrite) >= 1);
    QVERIFY(plan.readBytes() >= 50'000 && plan.readBytes() < 60'000); // the cost, told before
    VERIFY_ASSIGN(report, runPrune(test.repo(), plan, progress, {}));
    QCOMPARE(report.rewrittenBytes, plan.readBytes());
    QVERIFY2(packBytes(test) < 55'000, std::to_string(packBytes(test)).c_str());
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::leavesALittleUnused()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 100'000)}, {"b", noise(2, 5'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(1, 100'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    PruneRequest request = atOnce();
    request.mostUnused = 0.10;
    VERIFY_ASSIGN(report, prune(test.repo(), request));
    QCOMPARE(report.rewrittenBytes, 0u);
    request.mostUnused = 0.01;
    VERIFY_ASSIGN(thorough, prune(test.repo(), request));
    QVERIFY(thorough.rewrittenBytes > 100'000);
}

void TestPrune::packsAreOutOfUseForTheGraceFirst()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 200'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 100'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    PruneRequest careful = atOnce();
    careful.grace = 24h;
    const std::uint64_t before = packBytes(test);
    VERIFY_ASSIGN(report, prune(test.repo(), careful));
    QVERIFY(report.retiredPacks > 0);
    QCOMPARE(report.removedPacks, 0u);
    QCOMPARE(packBytes(test), before);
    VERIFY_OK(test.reopen());
    VERIFY_ASSIGN(retired, retiredPacks(test.repo()));
    QCOMPARE(retired.size(), std::size_t(report.retiredPacks));
    test.clock().advance(24h - 1s);
    VERIFY_ASSIGN(early, prune(test.repo(), careful));
    QCOMPARE(early.removedPacks, 0u);
    test.clock().advance(1s);
    VERIFY_OK(test.reopen());
    VERIFY_ASSIGN(late, prune(test.repo(), careful));
    QCOMPARE(late.removedPacks, report.retiredPacks);
    QCOMPARE(packBytes(test), before - report.retiredBytes);
    VERIFY_ASSIGN(left, retiredPacks(test.repo()));
    QVERIFY(left.empty());
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::longestGraceKeepsThemForGood()
{
    for (const std::chrono::seconds grace :
         {std::chrono::seconds(300 * std::chrono::years(1)), std::chrono::seconds::max()}) {
        TestRepository test;
        VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
        VERIFY_OK(test.backUp({{"a", noise(2, 20'000)}}));
        VERIFY_OK(test.repo().removeBackup(first.id));
        VERIFY_OK(test.reopen());
        PruneRequest careful = atOnce();
        careful.grace = grace;
        VERIFY_ASSIGN(report, prune(test.repo(), careful));
        QVERIFY(report.retiredPacks > 0);
        test.clock().advance(24h * 1000);
        VERIFY_OK(test.reopen());
        VERIFY_ASSIGN(later, prune(test.repo(), careful));
        QCOMPARE(later.removedPacks, 0u);
    }
}

void TestPrune::newBackupsDoNotBuildOnWhatIsOutOfUse()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 200'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 100'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    PruneRequest careful = atOnce();
    careful.grace = 24h;
    VERIFY_OK(prune(test.repo(), careful));
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    VERIFY_OK(test.repo().prepareToWrite());
    VERIFY_OK(test.backUp({{"a", noise(1, 200'000)}})); // the same content comes back, and is stored anew
    test.clock().advance(25h);
    VERIFY_OK(test.reopen());
    VERIFY_ASSIGN(late, prune(test.repo(), careful));
    QVERIFY(late.removedPacks > 0);
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::programThatStaysOpenDoesNotBuildOnItEither()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 200'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 100'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    PruneRequest careful = atOnce();
    careful.grace = 24h;
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(prune(*other, careful));
    VERIFY_OK(test.backUp({{"a", noise(1, 200'000)}})); // by the one that knows the packs from before
    test.clock().advance(25h);
    VERIFY_OK(test.reopen());
    VERIFY_ASSIGN(late, prune(test.repo(), careful));
    QVERIFY(late.removedPacks > 0);
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::packOutOfUseThatIsNeededComesBackIntoUse()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 10'000)}}));
    const std::string record = "backups/" + first.id.hex();
    const Bytes bytes = test.bytes(record);
    test.remove(record);
    VERIFY_OK(test.reopen());
    PruneRequest careful = atOnce();
    careful.grace = 24h;
    VERIFY_ASSIGN(report, prune(test.repo(), careful));
    QVERIFY(report.retiredPacks > 0);
    test.replace(record, bytes); // copied back from a replica
    test.clock().advance(25h);
    VERIFY_OK(test.reopen());
    Progress progress;
    VERIFY_ASSIGN(plan, planPrune(test.repo(), careful, progress, {}));
    QCOMPARE(plan.needed.size(), std::size_t(report.retiredPacks));
    VERIFY_OK(runPrune(test.repo(), plan, progress, {}));
    VERIFY_ASSIGN(retired, retiredPacks(test.repo()));
    QVERIFY(retired.empty());
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
    VERIFY_ASSIGN(again, planPrune(test.repo(), careful, progress, {}));
    QVERIFY(again.isEmpty());
}

namespace {

/// A backup whose tree is in two packs: the name of the one that is read first, and of the other.
Result<std::pair<std::string, std::string>> twoCopiesOfATree(TestRepository &test)
{
    BACKSTOP_ASSIGN(other, test.openAgain());
    BACKSTOP_TRY(other->loadIndex());
    BACKSTOP_TRY(other->prepareToWrite());
    BACKSTOP_ASSIGN(record, test.backUp({{"a", noise(1, 20'000)}}));
    Bytes tree;
    {
        BlobSession session(test.repo().blobs());
        BACKSTOP_ASSIGN(plain, session.get(BlobType::Tree, record.tree.root));
        tree = plain;
    }
    {
        BlobSession session(other->blobs()); // which knows nothing of the backup
        BACKSTOP_TRY(session.put(BlobType::Tree, tree));
        BACKSTOP_TRY(other->blobs().flush());
    }
    BACKSTOP_TRY(test.reopen());
    BACKSTOP_TRY(test.repo().loadIndex());
    const BlobIndex &index = test.repo().blobs().index();
    const auto first = index.find(record.tree.root);
    std::pair<std::string, std::string> names{packName(index.pack(first->pack).id), {}};
    BlobIndex &changed = test.repo().blobs().index();
    changed.useOtherCopy(*first);
    names.second = packName(index.pack(index.find(record.tree.root)->pack).id);
    BACKSTOP_TRY(test.reopen());
    return names;
}

/// Flips a bit of the first blob in the pack.
void damageFirstBlob(TestRepository &test, const std::string &pack)
{
    test.flipBit(pack, (kPackPrefixSize + 5) * 8);
}

} // namespace

void TestPrune::onlyGoodCopyOfATreeStays()
{
    TestRepository test;
    VERIFY_ASSIGN(copies, twoCopiesOfATree(test));
    QVERIFY(copies.first != copies.second);
    damageFirstBlob(test, copies.first);
    VERIFY_ASSIGN(report, prune(test.repo(), atOnce()));
    QCOMPARE(report.removedPacks, 1u);
    const auto left = test.names("packs/");
    QVERIFY(std::ranges::find(left, copies.second) != left.end());
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::packThatIsNeededSinceThePlanStays()
{
    TestRepository test;
    VERIFY_ASSIGN(copies, twoCopiesOfATree(test));
    Progress progress;
    VERIFY_ASSIGN(plan, planPrune(test.repo(), atOnce(), progress, {}));
    QCOMPARE(plan.packsWith(PackFate::Retire), 1u); // the second copy
    damageFirstBlob(test, copies.first);
    const auto before = test.names("packs/");
    VERIFY_ERROR(Unavailable, runPrune(test.repo(), plan, progress, {}));
    QCOMPARE(test.names("packs/"), before);
    VERIFY_OK(prune(test.repo(), atOnce()));
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::backupsMadeMeanwhileStopIt()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 20'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    Progress progress;
    VERIFY_ASSIGN(plan, planPrune(test.repo(), atOnce(), progress, {}));
    VERIFY_OK(test.backUp({{"a", noise(1, 20'000)}}));
    VERIFY_ERROR(Unavailable, runPrune(test.repo(), plan, progress, {}));
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::anotherPruneMeanwhileStopsIt()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 20'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    Progress progress;
    VERIFY_ASSIGN(plan, planPrune(test.repo(), atOnce(), progress, {}));
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(prune(*other, atOnce()));
    VERIFY_ERROR(Unavailable, runPrune(test.repo(), plan, progress, {}));
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::somebodyAtWorkKeepsItOut()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 20'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    VERIFY_ASSIGN(lease, test.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    VERIFY_ERROR(Locked, prune(test.repo(), atOnce()));
    VERIFY_OK(lease->check());
    QVERIFY(!test.names("packs/").empty());
}

void TestPrune::nothingIsRemovedWhereSomethingIsMissing()
{
    for (const int lost : {0, 1}) {
        TestRepository test;
        VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
        VERIFY_ASSIGN(second, test.backUp({{"a", noise(2, 20'000)}}));
        VERIFY_OK(test.repo().removeBackup(first.id));
        if (lost == 0) {
            const auto chunk = test.repo().blobs().index().find(second.tree.root);
            test.remove(packName(test.repo().blobs().index().pack(chunk->pack).id));
        } else {
            test.flipBit("backups/" + second.id.hex(), 700);
        }
        VERIFY_OK(test.reopen());
        const auto before = test.names("packs/");
        VERIFY_ERROR(Damaged, prune(test.repo(), atOnce()));
        QCOMPARE(test.names("packs/"), before);
    }
}

void TestPrune::nothingIsRemovedWhereRecordsAreMissing()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
    VERIFY_ASSIGN(second, test.backUp({{"a", noise(2, 20'000)}}));
    VERIFY_OK(test.repo().hold(first.id, QStringLiteral("audit")));
    const auto before = test.names("packs/");
    test.remove("backups/" + first.id.hex()); // by whoever ran rm in the folder
    VERIFY_OK(test.reopen());
    VERIFY_ERROR(Damaged, prune(test.repo(), atOnce()));
    VERIFY_OK(test.repo().release(first.id));
    test.remove("backups/" + second.id.hex());
    VERIFY_OK(test.reopen());
    VERIFY_ERROR(Damaged, prune(test.repo(), atOnce()));
    QCOMPARE(test.names("packs/"), before);
    TestRepository fresh;
    VERIFY_OK(prune(fresh.repo(), atOnce()));
}

void TestPrune::packsThatAreGoneAndNotNeededLeaveTheIndex()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
    const auto needless = test.names("packs/");
    VERIFY_OK(test.backUp({{"a", noise(2, 20'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    test.remove(needless.front()); // as a prune that was killed at the wrong moment has left it
    VERIFY_OK(test.reopen());
    VERIFY_OK(prune(test.repo(), atOnce()));
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    VERIFY_OK(test.repo().prepareToWrite());
    QVERIFY(!test.repo().blobs().hasGaps());
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::packsOfKilledBackupsGo()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", noise(1, 20'000)}}));
    {
        BlobSession session(test.repo().blobs());
        VERIFY_OK(session.put(BlobType::Data, noise(9, 90'000)));
        VERIFY_OK(test.repo().blobs().flush()); // and no commit
    }
    test.remove(test.names("index/").back());
    test.remove(test.names("index/").back());
    VERIFY_OK(test.reopen());
    VERIFY_ASSIGN(report, prune(test.repo(), atOnce()));
    QVERIFY(report.removedBytes >= 90'000);
    VERIFY_OK(test.backUp({{"a", noise(2, 20'000)}})); // indexes what the prune has found and kept
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
    QVERIFY(isPrunableForGood(test));
}

namespace {

/// Three backups of which the first has expired: some packs are to be rewritten, some to be retired.
bool makeHistory(TestRepository &test)
{
    const auto first = test.backUp({{"a", noise(1, 40'000)}, {"b", noise(2, 10'000)}});
    const auto second = test.backUp({{"b", noise(2, 10'000)}, {"c", noise(3, 10'000)}});
    const auto third = test.backUp({{"c", noise(3, 10'000)}, {"d", noise(4, 10'000)}});
    return first && second && third && test.repo().removeBackup(first->id) && test.reopen();
}

} // namespace

void TestPrune::fullStorageIsPrunedWithNoByteFree()
{
    TestRepository test;
    QVERIFY(makeHistory(test));
    const std::uint64_t before = packBytes(test);
    test.faults().limitTo(test.size());
    VERIFY_ERROR(NoSpace, test.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    VERIFY_ASSIGN(report, prune(test.repo(), atOnce()));
    QVERIFY(report.removedBytes > 40'000);
    QVERIFY(packBytes(test) < before);
    QVERIFY(test.objects().stat(kReserveName).hasValue()); // for the next time
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

void TestPrune::packsGoFirstWhereTheIndexHasNoRoom()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", noise(1, 20'000)}}));
    VERIFY_OK(test.backUp({{"a", noise(2, 20'000)}}));
    VERIFY_OK(test.repo().removeBackup(first.id));
    VERIFY_OK(test.reopen());
    Progress progress;
    VERIFY_ASSIGN(plan, planPrune(test.repo(), atOnce(), progress, {}));
    bool isFull = false;
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (isFull || call != Call::Put || !name.starts_with("documents/prune/"))
            return;
        isFull = true; // for the index object that is put next
        test.faults().addFault(
            {.call = Call::Put,
             .at = test.faults().calls(Call::Put) + 1,
             .error = {ErrorCode::NoSpace, QStringLiteral("storage: is full"), {}, false}});
    });
    VERIFY_ASSIGN(report, runPrune(test.repo(), plan, progress, {}));
    test.faults().setObserver({});
    QCOMPARE(report.removedPacks, 2u);
    QVERIFY(isPrunableForGood(test));
}

void TestPrune::faultAtAnyCallLosesNothing()
{
    bool struck = true;
    for (std::uint64_t at = 1; struck; ++at) {
        TestRepository test;
        QVERIFY(makeHistory(test));
        test.faults().resetCounts();
        test.faults().addFault({.at = at, .persistent = at % 2 == 0});
        static_cast<void>(prune(test.repo(), atOnce()).hasValue());
        struck = test.faults().happened();
        test.faults().clearFaults();
        for (const std::string &lease :
             test.names("leases/")) // this process lives on where another one would be gone
            test.remove(lease);
        VERIFY_ASSIGN(clean, isClean(test));
        QVERIFY2(clean, std::to_string(at).c_str());
        QVERIFY2(isPrunableForGood(test), std::to_string(at).c_str());
        QVERIFY2(packBytes(test) < 55'000, std::to_string(at).c_str());
        QVERIFY(at < 2000);
    }
}

void TestPrune::cancelledAnywhereLosesNothing()
{
    bool stopped = true;
    for (std::uint64_t at = 1; stopped; ++at) {
        TestRepository test;
        QVERIFY(makeHistory(test));
        std::stop_source stop;
        std::uint64_t calls = 0;
        test.faults().setObserver([&](Call, const std::string &) {
            if (++calls == at)
                stop.request_stop();
        });
        Progress progress;
        auto plan = planPrune(test.repo(), atOnce(), progress, stop.get_token());
        Result<PruneReport> report = plan ? runPrune(test.repo(), *plan, progress, stop.get_token())
                                          : Result<PruneReport>(plan.error());
        test.faults().setObserver({});
        stopped = stop.stop_requested();
        QVERIFY(report || report.error().code == ErrorCode::Cancelled);
        VERIFY_ASSIGN(clean, isClean(test));
        QVERIFY2(clean, std::to_string(at).c_str());
        QVERIFY2(isPrunableForGood(test), std::to_string(at).c_str());
        QVERIFY(at < 2000);
    }
}

void TestPrune::manySmallPacksBecomeFew()
{
    TestRepository test;
    for (std::uint64_t i = 0; i < 70; ++i)
        VERIFY_OK(test.backUp({{"a", noise(i, 2'000)}}));
    VERIFY_OK(test.reopen());
    const std::size_t before = test.names("packs/").size();
    PruneRequest request = atOnce();
    request.mostUnused = 1;
    VERIFY_OK(prune(test.repo(), request));
    QVERIFY2(before >= 140 && test.names("packs/").size() <= 4,
             std::to_string(test.names("packs/").size()).c_str());
    VERIFY_ASSIGN(clean, isClean(test));
    QVERIFY(clean);
}

QTEST_GUILESS_MAIN(TestPrune)
#include "tst_prune.moc"
