// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/blobstore.h"

#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using test::Call;
using test::Fault;
using test::TestRepository;

namespace {

Bytes contentOf(int number)
{
    return "content of blob " + std::to_string(number) + Bytes(static_cast<std::size_t>(number % 97), 'x');
}

/// Puts blobs first..last of contentOf().
Result<> putBlobs(BlobStore &store, int first, int last)
{
    BlobSession session(store);
    for (int i = first; i <= last; ++i) {
        if (auto stored = session.put(BlobType::Data, contentOf(i)); !stored)
            return stored.error();
    }
    return {};
}

bool holdsBlobs(BlobStore &store, int first, int last)
{
    BlobSession session(store);
    for (int i = first; i <= last; ++i) {
        const auto plain = session.get(BlobType::Data, store.namer().name(BlobType::Data, contentOf(i)));
        if (!plain || *plain != contentOf(i))
            return false;
    }
    return true;
}

} // namespace

class TestBlobStore : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatWasPut();
    void readsWhatIsNotStoredYet();
    void storesTheSameContentOnceAcrossThreads();
    void givesNoBlobAsAnotherType();
    void givesNoBlobIntoAWrongSize();
    void packIsDurableBeforeItsIndex();
    void writeErrorStays();
    void failedWriteIsForgottenByTheNextRunOnly();
    void failedIndexIsWrittenByTheNextFlush();
    void nextWriterTakesInPacksWithoutIndex();
    void packIsDurableBeforeItIsTakenIn();
    void packTakenInWhileWritingIsDurableBeforeAnythingCountsOnIt();
    void packOutOfUseIsReadAndNotBuiltOn();
    void readerTakesInPacksButWritesNothing();
    void lostPackIsStoredAnew();
    void wholePackIsReadWhereAnotherIsCutShort();
    void otherCopyIsReadWhereOneIsDamaged();
    void whatIsDistrustedIsStoredAnew();
    void brokenPackIsNotStored();
    void lostIndexObjectIsNoLoss();
    void readerFindsWhatAnotherProcessStored();
    void readsThroughOneFlippedRead();
    void readsOnAFullReadOnlyStorage();
    void mergesManySmallIndexes();
    void replacesADamagedIndex();
    void killedMergeLosesNothing();
};

void TestBlobStore::readsBackWhatWasPut()
{
    TestRepository test;
    BlobStore &store = test.repo().blobs();
    auto session = std::make_unique<BlobSession>(store);
    test::SeededRandom random(3);
    const Bytes noise = random.bytes(100'000);
    const Bytes text(200'000, 'a');
    VERIFY_ASSIGN(first, session->put(BlobType::Data, noise));
    VERIFY_ASSIGN(second, session->put(BlobType::Data, text));
    VERIFY_ASSIGN(empty, session->put(BlobType::Data, {}));
    QVERIFY(first.isNew && second.isNew && empty.isNew);
    VERIFY_OK(store.flush());
    session.reset();
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    BlobSession reader(test.repo().blobs());
    VERIFY_ASSIGN(firstBack, reader.get(BlobType::Data, first.id));
    VERIFY_ASSIGN(secondBack, reader.get(BlobType::Data, second.id));
    VERIFY_ASSIGN(emptyBack, reader.get(BlobType::Data, empty.id));
    QVERIFY(firstBack == noise);
    QVERIFY(secondBack == text);
    QVERIFY(emptyBack.empty());
    const auto location = test.repo().blobs().index().find(second.id);
    QVERIFY(location->entry.encoding == BlobEncoding::Zstd);
    QVERIFY(location->entry.storedSize < 1000);
}

void TestBlobStore::readsWhatIsNotStoredYet()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 10));
    QVERIFY(test.names("packs/").empty());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 10));
}

void TestBlobStore::storesTheSameContentOnceAcrossThreads()
{
    TestRepository test;
    BlobStore &store = test.repo().blobs();
    constexpr int kBlobs = 2000;
    std::atomic<int> stored{0};
    std::atomic<int> failed{0};
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                BlobSession session(store);
                for (int i = 0; i < kBlobs; ++i) {
                    const auto put = session.put(BlobType::Data, contentOf(i));
                    failed += put ? 0 : 1;
                    stored += put && put->isNew ? 1 : 0;
                }
            });
        }
    }
    QCOMPARE(failed.load(), 0);
    QCOMPARE(stored.load(), kBlobs);
    VERIFY_OK(store.flush());
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QCOMPARE(test.repo().blobs().index().blobCount(), std::size_t{kBlobs});
    QVERIFY(holdsBlobs(test.repo().blobs(), 0, kBlobs - 1));
}

void TestBlobStore::givesNoBlobAsAnotherType()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(stored, session.put(BlobType::Data, "chunk"));
    VERIFY_ERROR(Damaged, session.get(BlobType::Tree, stored.id));
    VERIFY_ASSIGN(tree, session.put(BlobType::Tree, "chunk"));
    QVERIFY(tree.id != stored.id);
}

void TestBlobStore::givesNoBlobIntoAWrongSize()
{
    TestRepository test;
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(stored, session.put(BlobType::Data, "chunk"));
    char room[6];
    VERIFY_ERROR(Damaged, session.get(BlobType::Data, stored.id, room, 6));
    VERIFY_ERROR(Damaged, session.get(BlobType::Data, stored.id, room, 4));
    VERIFY_OK(session.get(BlobType::Data, stored.id, room, 5));
    QCOMPARE(Bytes(room, 5), Bytes("chunk"));
}

void TestBlobStore::packIsDurableBeforeItsIndex()
{
    TestRepository test;
    std::vector<std::string> puts;
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (call == Call::Put)
            puts.push_back(name.substr(0, name.find('/')));
    });
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 10));
    BlobSession session(test.repo().blobs());
    VERIFY_OK(session.put(BlobType::Tree, "a tree"));
    VERIFY_OK(test.repo().blobs().flush());
    QVERIFY(puts == (std::vector<std::string>{"packs", "packs", "index"}));
}

void TestBlobStore::writeErrorStays()
{
    TestRepository test;
    BlobStore &store = test.repo().blobs();
    Fault fault;
    fault.call = Call::Put;
    fault.at = test.faults().calls(Call::Put) + 1;
    fault.error = {ErrorCode::NoSpace, QStringLiteral("packs: no space"), QStringLiteral("Make room."),
                   false};
    test.faults().addFault(fault);
    BlobSession session(store);
    VERIFY_OK(session.put(BlobType::Data, "lost"));
    VERIFY_ERROR(NoSpace, store.flush());
    // The storage works again, but nobody may commit what counts on the lost pack.
    VERIFY_ERROR(NoSpace, session.put(BlobType::Data, "more"));
    VERIFY_ERROR(NoSpace, store.flush());
    VERIFY_ERROR(NoSpace, store.reconcile({})); // the session that put is still at work
}

void TestBlobStore::failedWriteIsForgottenByTheNextRunOnly()
{
    TestRepository test;
    BlobStore &store = test.repo().blobs();
    Fault fault;
    fault.call = Call::Put;
    fault.at = test.faults().calls(Call::Put) + 1;
    test.faults().addFault(fault);
    VERIFY_OK(putBlobs(store, 1, 20));
    VERIFY_ERROR(Io, store.flush());
    VERIFY_OK(store.reconcile({}));
    VERIFY_OK(putBlobs(store, 1, 20)); // they were not stored, whatever the index thought
    VERIFY_OK(store.flush());
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 20));
}

void TestBlobStore::failedIndexIsWrittenByTheNextFlush()
{
    TestRepository test;
    BlobStore &store = test.repo().blobs();
    Fault fault;
    fault.call = Call::Put;
    fault.at = test.faults().calls(Call::Put) + 2; // the pack, then the index
    test.faults().addFault(fault);
    VERIFY_OK(putBlobs(store, 1, 5));
    VERIFY_ERROR(Io, store.flush());
    QCOMPARE(test.names("packs/").size(), std::size_t{1});
    VERIFY_OK(store.reconcile({}));
    VERIFY_OK(store.flush());
    QCOMPARE(test.names("index/").size(), std::size_t{1});
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
}

void TestBlobStore::nextWriterTakesInPacksWithoutIndex()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    test.remove(test.names("index/").front()); // as if it had been killed before
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    VERIFY_OK(test.repo().blobs().reconcile({}));
    BlobSession session(test.repo().blobs());
    VERIFY_ASSIGN(stored, session.put(BlobType::Data, contentOf(3)));
    QVERIFY(!stored.isNew);
    VERIFY_OK(test.repo().blobs().flush());
    QCOMPARE(test.names("packs/").size(), std::size_t{1});
    QCOMPARE(test.names("index/").size(), std::size_t{1});
}

void TestBlobStore::packIsDurableBeforeItIsTakenIn()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    test.remove(
        test.names("index/").front()); // its writer was killed, perhaps before the pack was on the disk
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QCOMPARE(test.faults().calls(Call::Sync), std::uint64_t{0}); // a reader needs nothing of the kind
    Fault fault;
    fault.call = Call::Sync;
    test.faults().addFault(fault);
    VERIFY_ERROR(Io, test.repo().blobs().reconcile({}));
    VERIFY_OK(test.repo().blobs().flush());
    QVERIFY(test.names("index/").empty()); // nothing counts on it
    test.faults().clearFaults();
    std::vector<std::string> synced;
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (call == Call::Sync)
            synced.push_back(name);
    });
    VERIFY_OK(test.repo().blobs().reconcile({}));
    QVERIFY(synced == test.names("packs/"));
}

void TestBlobStore::packTakenInWhileWritingIsDurableBeforeAnythingCountsOnIt()
{
    TestRepository test;
    BlobStore &store = test.repo().blobs();
    VERIFY_OK(store.reconcile({}));
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(putBlobs(other->blobs(), 1, 5));
    VERIFY_OK(other->blobs().flush());
    test.remove(test.names("index/").front());
    const auto packs = test.names("packs/");
    VERIFY_OK(store.lookNow()); // as whoever misses a blob
    std::vector<std::string> synced;
    test.faults().setObserver([&](Call call, const std::string &name) {
        if (call == Call::Sync)
            synced.push_back(name);
    });
    VERIFY_OK(putBlobs(store, 1, 5)); // which are there
    VERIFY_OK(store.flush());
    QCOMPARE(test.names("packs/"), packs);
    QVERIFY(synced == packs);
    QCOMPARE(test.names("index/").size(), std::size_t{1});
}

void TestBlobStore::packOutOfUseIsReadAndNotBuiltOn()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    const auto retired = packIdOf(test.names("packs/").front());
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    BlobStore &store = test.repo().blobs();
    VERIFY_OK(store.reconcile({*retired}));
    VERIFY_OK(store.lookNow());
    QVERIFY(holdsBlobs(store, 1, 5));
    VERIFY_OK(putBlobs(store, 1, 3));
    VERIFY_OK(store.flush());
    QCOMPARE(test.names("packs/").size(), std::size_t{2});
    VERIFY_OK(store.reconcile({})); // it is in use again
    VERIFY_OK(putBlobs(store, 1, 5));
    VERIFY_OK(store.flush());
    QCOMPARE(test.names("packs/").size(), std::size_t{2});
}

void TestBlobStore::readerTakesInPacksButWritesNothing()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    test.remove(test.names("index/").front());
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    QVERIFY(test.names("index/").empty());
    // The same process may write later: then they are indexed.
    VERIFY_OK(test.repo().blobs().reconcile({}));
    VERIFY_OK(test.repo().blobs().flush());
    QCOMPARE(test.names("index/").size(), std::size_t{1});
}

void TestBlobStore::lostPackIsStoredAnew()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    test.remove(test.names("packs/").front());
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(!holdsBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().reconcile({}));
    QVERIFY(test.repo().blobs().hasGaps());
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 4));
    VERIFY_OK(test.repo().blobs().flush());
    test.faults().resetCounts();
    VERIFY_OK(test.repo().blobs().compactIndex({}));
    QCOMPARE(test.faults().calls(Call::Get), 0u); // one is still lost: the index is not read for that
    QCOMPARE(test.names("index/").size(), std::size_t{2});
    VERIFY_OK(putBlobs(test.repo().blobs(), 5, 5));
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.repo().blobs().compactIndex({}));
    QVERIFY(test.faults().calls(Call::Get) > 0);
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    VERIFY_OK(test.repo().blobs().reconcile({}));
    QVERIFY2(!test.repo().blobs().hasGaps(), "nothing names the lost pack any more");
}

void TestBlobStore::wholePackIsReadWhereAnotherIsCutShort()
{
    // Which of the two index objects comes first is up to their names: both orders must turn up.
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        TestRepository test(seed);
        VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
        VERIFY_OK(test.repo().blobs().flush());
        const std::string pack = test.names("packs/").front();
        test.replace(pack, BytesView(test.bytes(pack)).substr(0, 60));
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.repo().loadIndex());
        VERIFY_OK(test.repo().prepareToWrite());
        VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
        VERIFY_OK(test.repo().blobs().flush());
        QCOMPARE(test.names("packs/").size(), std::size_t{2});
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.repo().loadIndex());
        std::size_t reads = 0;
        test.faults().setObserver(
            [&](Call call, const std::string &name) { reads += call == Call::Read && name == pack ? 1 : 0; });
        QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
        QCOMPARE(reads, std::size_t{0}); // the whole one is asked first
    }
}

void TestBlobStore::otherCopyIsReadWhereOneIsDamaged()
{
    TestRepository test;
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(other->loadIndex());
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5)); // two writers that know nothing of each other
    VERIFY_OK(putBlobs(other->blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(other->blobs().flush());
    const auto packs = test.names("packs/");
    QCOMPARE(packs.size(), std::size_t{2});
    for (const std::string &damaged : packs) {
        const Bytes whole = test.bytes(damaged);
        for (std::size_t byte = 40; byte + 200 < whole.size(); byte += 16)
            test.flipBit(damaged, 8 * byte);
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.repo().loadIndex());
        QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
        QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
        test.replace(damaged, whole);
        test.remove(damaged); // after the index was read
        QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
        test.objects().put(damaged, whole).hasValue();
    }
    // A copy that comes while the only other one is damaged.
    test.remove(packs[1]);
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    const Bytes whole = test.bytes(packs[0]);
    test.replace(packs[0], Bytes(whole.size(), 'x'));
    QVERIFY(!holdsBlobs(test.repo().blobs(), 1, 1));
}

void TestBlobStore::whatIsDistrustedIsStoredAnew()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    BlobStore &store = test.repo().blobs();
    const BlobId marked = store.namer().name(BlobType::Data, contentOf(3));
    const auto before = store.index().find(marked);
    const PackId pack = store.index().pack(before->pack).id;
    store.distrust({{pack, {marked}}});
    QVERIFY(!store.index().contains(marked));
    QVERIFY(holdsBlobs(store, 1, 5)); // whoever only reads may try
    store.distrust({});
    QVERIFY(store.index().contains(marked));
    store.distrust({{pack, {marked}}});
    VERIFY_OK(store.reconcile({}));
    QVERIFY(!store.index().contains(marked)); // what is read again is not taken for good
    {
        BlobSession session(store);
        for (int i = 1; i <= 5; ++i) {
            VERIFY_ASSIGN(stored, session.put(BlobType::Data, contentOf(i)));
            QCOMPARE(stored.isNew, i == 3);
        }
    }
    VERIFY_OK(store.flush());
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    BlobStore &fresh = test.repo().blobs();
    fresh.distrust({{pack, {marked}}});
    QVERIFY(fresh.index().contains(marked));
    QVERIFY(fresh.index().pack(fresh.index().find(marked)->pack).id != pack);
}

void TestBlobStore::brokenPackIsNotStored()
{
    TestRepository test;
    VERIFY_ASSIGN(key, PackKey::generate(test.repo().keys(), test.random()));
    OpenPack pack(std::move(key), 1024, 0);
    const PackEntry entry{{}, BlobType::Data, BlobEncoding::Raw, 32, 16, 0};
    QVERIFY(pack.reserve(entry).has_value());
    QVERIFY(!pack.isBroken());
    pack.giveUp(); // no memory between the two: nobody waits for the seal any more
    QVERIFY(!pack.finish().empty());
    QVERIFY(pack.isBroken());
}

void TestBlobStore::lostIndexObjectIsNoLoss()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    const std::string first = test.names("index/").front();
    VERIFY_OK(putBlobs(test.repo().blobs(), 6, 9));
    VERIFY_OK(test.repo().blobs().flush());
    // Gone without a trace while the other one is there.
    const Bytes bytes = test.bytes(first);
    test.remove(first);
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 9));
    // There, but damaged.
    test.replace(first, bytes);
    test.flipBit(first, 300);
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(!test.repo().damageSeen().empty());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 9));
}

void TestBlobStore::readerFindsWhatAnotherProcessStored()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 3));
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(other->loadIndex());
    VERIFY_OK(putBlobs(test.repo().blobs(), 4, 6));
    VERIFY_OK(test.repo().blobs().flush());
    QVERIFY(holdsBlobs(other->blobs(), 1, 6));
}

void TestBlobStore::readsThroughOneFlippedRead()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 1));
    VERIFY_OK(test.repo().blobs().flush());
    // 1: the head of the pack, which gives its key; 2: the blob.
    for (const std::uint64_t at : {1, 2}) {
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.repo().loadIndex());
        Fault fault;
        fault.effect = Fault::Effect::Flip;
        fault.call = Call::Read;
        fault.at = test.faults().calls(Call::Read) + at;
        fault.offset = 20;
        test.faults().addFault(fault);
        QVERIFY(holdsBlobs(test.repo().blobs(), 1, 1));
        QVERIFY(test.faults().happened());
    }
}

void TestBlobStore::readsOnAFullReadOnlyStorage()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    test.remove(test.names("index/").front());
    VERIFY_OK(test.reopen());
    for (const Call call : {Call::Put, Call::Remove, Call::Sweep}) {
        Fault fault;
        fault.call = call;
        fault.persistent = true;
        fault.error = {ErrorCode::NoSpace, QStringLiteral("storage: full"), QStringLiteral("Make room."),
                       false};
        test.faults().addFault(fault);
    }
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
    QVERIFY(!test.faults().happened());
}

void TestBlobStore::mergesManySmallIndexes()
{
    TestRepository test;
    for (int i = 0; i < 60; ++i) {
        VERIFY_OK(putBlobs(test.repo().blobs(), i, i));
        VERIFY_OK(test.repo().blobs().flush());
    }
    QCOMPARE(test.names("index/").size(), std::size_t{60});
    VERIFY_ASSIGN(other, test.openAgain());
    VERIFY_OK(other->loadIndex());
    std::size_t countWhenFirstRemoved = 0;
    test.faults().setObserver([&](Call call, const std::string &) {
        if (call == Call::Remove && countWhenFirstRemoved == 0)
            countWhenFirstRemoved = test.names("index/").size();
    });
    VERIFY_OK(test.repo().blobs().compactIndex({}));
    QCOMPARE(countWhenFirstRemoved, std::size_t{61}); // the new one first
    QCOMPARE(test.names("index/").size(), std::size_t{1});
    VERIFY_OK(putBlobs(test.repo().blobs(), 60, 60));
    VERIFY_OK(test.repo().blobs().flush());
    QVERIFY(holdsBlobs(other->blobs(), 0, 60)); // had read the old ones
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(test.repo().damageSeen().empty());
    QCOMPARE(test.repo().blobs().index().blobCount(), std::size_t{61});
    VERIFY_OK(test.repo().blobs().compactIndex({}));
    QCOMPARE(test.names("index/").size(), std::size_t{2}); // few: nothing to merge
}

void TestBlobStore::replacesADamagedIndex()
{
    TestRepository test;
    VERIFY_OK(putBlobs(test.repo().blobs(), 1, 5));
    VERIFY_OK(test.repo().blobs().flush());
    const std::string damaged = test.names("index/").front();
    test.flipBit(damaged, 400);
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    VERIFY_OK(test.repo().blobs().compactIndex({}));
    QCOMPARE(test.names("index/").size(), std::size_t{1}); // a reader has adopted the packs, but indexed none
    VERIFY_OK(test.repo().blobs().reconcile({}));
    VERIFY_OK(test.repo().blobs().flush());
    VERIFY_OK(test.repo().blobs().compactIndex({}));
    QVERIFY(!test.objects().stat(damaged));
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    QVERIFY(test.repo().damageSeen().empty());
    QVERIFY(holdsBlobs(test.repo().blobs(), 1, 5));
}

void TestBlobStore::killedMergeLosesNothing()
{
    for (std::uint64_t at = 1;; ++at) {
        TestRepository test;
        for (int i = 0; i < 52; ++i) {
            VERIFY_OK(putBlobs(test.repo().blobs(), i, i));
            VERIFY_OK(test.repo().blobs().flush());
        }
        Fault fault;
        fault.at = test.faults().calls() + at;
        fault.persistent = true;
        test.faults().addFault(fault);
        const bool done = test.repo().blobs().compactIndex({}).hasValue();
        VERIFY_OK(test.reopen());
        VERIFY_OK(test.repo().loadIndex());
        QVERIFY(test.repo().damageSeen().empty());
        QCOMPARE(test.repo().blobs().index().blobCount(), std::size_t{52});
        VERIFY_OK(test.repo().blobs().compactIndex({})); // sweeps what the killed one left, or does it anew
        QCOMPARE(test.names("index/").size(), std::size_t{1});
        if (done)
            return;
        if (at > 3)
            at += 11;
    }
}

QTEST_GUILESS_MAIN(TestBlobStore)
#include "tst_blobstore.moc"
