// SPDX-License-Identifier: GPL-3.0-or-later
//
// Beginning a new epoch of the keys, and who is turned away by it.
#include "model/repository/repository.h"
#include "model/repository/sealedobject.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using namespace backstop::test;
using crypto::Secret;
using OtherSlots = Repository::OtherSlots;

namespace {

const std::map<Bytes, Bytes> kFiles{{"a.txt", Bytes(20'000, 'a')}, {"sub/b.txt", "small"}};

Result<SlotInfo> rotate(Repository &repo, OtherSlots others)
{
    const auto lease = repo.lease({LeaseMode::Exclusive, QStringLiteral("key"), false});
    if (!lease)
        return lease.error();
    BACKSTOP_ASSIGN(plan, repo.planKeyRotation());
    return repo.rotateKeys(plan, Secret::copyOf(TestRepository::kPassphrase), others);
}

std::uint16_t epochOf(const Bytes &object)
{
    return static_cast<std::uint16_t>(static_cast<unsigned char>(object[6]) |
                                      static_cast<unsigned char>(object[7]) << 8);
}

std::string recordOf(const BackupRecord &record)
{
    return "backups/" + record.id.hex();
}

} // namespace

class TestKeyRotation : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenLaterNeedsTheNewKey();
    void deduplicationGoesOn();
    void rotatesMoreThanOnce();
    void planNamesTheOtherSlots();
    void otherSlotsAreTurnedAway();
    void theOldSlotPutBackIsTurnedAway();
    void withoutTheMarkTheOldSlotReadsNothingNew();
    void theNewestSlotOfAPassphraseOpens();
    void whoOpenedBeforeCannotWrite();
    void whoOpenedBeforeTakesNoLeaseAway();
    void failedAtAnyWriteItStillOpens();
    void strayFilesAreNoEpochs();
    void aFlippedEpochIsDamage();
    void aPackOfALaterEpochIsNoDamage();
    void withoutEncryptionThereIsNothingToRotate();
};

void TestKeyRotation::whatIsWrittenLaterNeedsTheNewKey()
{
    TestRepository r;
    VERIFY_ASSIGN(before, r.backUp(kFiles));
    QCOMPARE(r.names("keys/").size(), std::size_t{2});
    VERIFY_ASSIGN(slot, rotate(r.repo(), OtherSlots::Remove));
    QCOMPARE(slot.epochs, std::uint16_t{2});
    QCOMPARE(r.names("keys/"), std::vector<std::string>{"keys/" + slot.id.hex()});
    VERIFY_OK(r.reopen());
    QCOMPARE(r.repo().keys().currentEpoch(), std::uint16_t{1});
    VERIFY_ASSIGN(after, r.backUp({{"new.txt", Bytes(20'000, 'n')}}));
    QCOMPARE(epochOf(r.bytes(recordOf(before))), std::uint16_t{0});
    QCOMPARE(epochOf(r.bytes(recordOf(after))), std::uint16_t{1});
    VERIFY_OK(r.reopen());
    VERIFY_ASSIGN(records, r.repo().backups());
    QCOMPARE(records.size(), std::size_t{2}); // those of both epochs
    int packsOfNewEpoch = 0;
    for (const std::string &name : r.names("packs/"))
        packsOfNewEpoch += epochOf(r.bytes(name)) == 1 ? 1 : 0;
    QVERIFY(packsOfNewEpoch > 0);
}

void TestKeyRotation::deduplicationGoesOn()
{
    TestRepository r;
    VERIFY_ASSIGN(before, r.backUp(kFiles));
    VERIFY_OK(rotate(r.repo(), OtherSlots::Remove));
    VERIFY_OK(r.reopen());
    const auto packs = r.names("packs/");
    VERIFY_ASSIGN(after, r.backUp(kFiles));
    QCOMPARE(r.names("packs/"), packs);
    QCOMPARE(after.tree.root, before.tree.root);
}

void TestKeyRotation::rotatesMoreThanOnce()
{
    TestRepository r;
    for (std::uint16_t epoch = 1; epoch <= 3; ++epoch) {
        VERIFY_OK(rotate(r.repo(), OtherSlots::Remove));
        VERIFY_OK(r.reopen());
        QCOMPARE(r.repo().keys().currentEpoch(), epoch);
    }
    QCOMPARE(r.names("documents/epoch/").back(), std::string("documents/epoch/0000000003"));
}

void TestKeyRotation::planNamesTheOtherSlots()
{
    TestRepository r;
    VERIFY_ASSIGN(plan, r.repo().planKeyRotation());
    QCOMPARE(plan.epoch, std::uint16_t{1});
    QVERIFY(plan.own == r.repo().openedBy());
    QCOMPARE(plan.others.size(), std::size_t{1}); // the recovery code's
    QVERIFY(plan.others[0] != plan.own.id);
}

void TestKeyRotation::otherSlotsAreTurnedAway()
{
    TestRepository r;
    VERIFY_OK(r.repo().addPassphrase(Secret::copyOf("of the night shift"), QStringLiteral("night"),
                                     kTestKdfCost, true));
    VERIFY_OK(rotate(r.repo(), OtherSlots::Keep));
    QCOMPARE(r.names("keys/").size(), std::size_t{3}); // own, recovery, night
    const auto night = r.openAgain("of the night shift");
    VERIFY_ERROR(WrongKey, night);
    QVERIFY2(night.error().message.contains(QStringLiteral("key rotate")), qPrintable(night.error().message));
    QVERIFY(night.error().hint.contains(QStringLiteral("key add")));
    VERIFY_OK(r.reopen());
}

void TestKeyRotation::theOldSlotPutBackIsTurnedAway()
{
    TestRepository r;
    const std::string old = "keys/" + r.repo().openedBy().id.hex();
    const Bytes kept = r.bytes(old);
    VERIFY_ASSIGN(slot, rotate(r.repo(), OtherSlots::Remove));
    r.remove("keys/" + slot.id.hex());
    VERIFY_OK(r.objects().put(old, kept));
    VERIFY_ERROR(WrongKey, r.openAgain());
}

/// Somebody with the old key and write access can take the mark away, and gets nothing by it.
void TestKeyRotation::withoutTheMarkTheOldSlotReadsNothingNew()
{
    TestRepository r;
    VERIFY_ASSIGN(before, r.backUp(kFiles));
    const std::string old = "keys/" + r.repo().openedBy().id.hex();
    const Bytes kept = r.bytes(old);
    VERIFY_ASSIGN(slot, rotate(r.repo(), OtherSlots::Remove));
    VERIFY_OK(r.reopen());
    VERIFY_ASSIGN(after, r.backUp({{"new.txt", Bytes(20'000, 'n')}}));
    r.remove("keys/" + slot.id.hex());
    VERIFY_OK(r.objects().put(old, kept));
    r.remove("documents/epoch/0000000001");
    VERIFY_ASSIGN(again, r.openAgain());
    VERIFY_ERROR(WrongKey, again->backup(after.id));
    VERIFY_ERROR(WrongKey, again->backups()); // and is not given a list without it
    VERIFY_ERROR(WrongKey, again->resolve(QStringLiteral("latest")));
    VERIFY_ERROR(WrongKey, again->loadIndex());
    VERIFY_OK(again->backup(before.id));
}

void TestKeyRotation::theNewestSlotOfAPassphraseOpens()
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) { // whatever order their names have
        TestRepository r(seed);
        const std::string old = "keys/" + r.repo().openedBy().id.hex();
        const Bytes kept = r.bytes(old);
        VERIFY_ASSIGN(slot, rotate(r.repo(), OtherSlots::Remove));
        VERIFY_OK(r.objects().put(old, kept)); // as a rotation that was killed leaves it
        VERIFY_OK(r.reopen());
        QVERIFY(r.repo().openedBy().id == slot.id);
    }
}

void TestKeyRotation::whoOpenedBeforeCannotWrite()
{
    TestRepository r;
    VERIFY_ASSIGN(other, r.openAgain());
    VERIFY_OK(rotate(*other, OtherSlots::Remove));
    VERIFY_ERROR(WrongKey, r.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    QCOMPARE(r.names("leases/").size(), std::size_t{0});
    VERIFY_OK(r.reopen());
    VERIFY_OK(r.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
}

void TestKeyRotation::whoOpenedBeforeTakesNoLeaseAway()
{
    TestRepository r;
    VERIFY_ASSIGN(other, r.openAgain());
    VERIFY_OK(rotate(*other, OtherSlots::Remove));
    VERIFY_ASSIGN(renewed, r.openAgain());
    VERIFY_ASSIGN(lease, renewed->lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    for (const LeaseMode mode : {LeaseMode::Shared, LeaseMode::Exclusive})
        VERIFY_ERROR(WrongKey, r.repo().lease({mode, QStringLiteral("prune"), false}));
    VERIFY_OK(lease->check());
}

void TestKeyRotation::failedAtAnyWriteItStillOpens()
{
    for (const Call call : {Call::Put, Call::Get, Call::List, Call::Remove}) {
        int failures = 0;
        for (std::uint64_t at = 1; at < 40; ++at) {
            TestRepository r;
            VERIFY_OK(r.backUp(kFiles));
            VERIFY_ASSIGN(lease, r.repo().lease({LeaseMode::Exclusive, QStringLiteral("key"), false}));
            VERIFY_ASSIGN(plan, r.repo().planKeyRotation());
            r.faults().resetCounts();
            r.faults().addFault(
                {.call = call, .at = at, .error = {ErrorCode::Io, QStringLiteral("x: broken"), {}}});
            const auto done =
                r.repo().rotateKeys(plan, Secret::copyOf(TestRepository::kPassphrase), OtherSlots::Remove);
            r.faults().clearFaults();
            lease.reset();
            failures += done ? 0 : 1;
            VERIFY_OK(r.reopen());
            VERIFY_ASSIGN(records, r.repo().backups());
            QCOMPARE(records.size(), std::size_t{1});
            VERIFY_OK(rotate(r.repo(), OtherSlots::Remove)); // the next one brings it to its end
            VERIFY_OK(r.reopen());
            QCOMPARE(r.names("keys/").size(), std::size_t{1});
            VERIFY_OK(r.backUp(kFiles));
            if (done)
                break;
        }
        QVERIFY(failures > 0);
    }
}

void TestKeyRotation::strayFilesAreNoEpochs()
{
    TestRepository r;
    for (const char *name : {"99", "00000000001", "0000000257", "4294967296", "1.bak"})
        VERIFY_OK(r.objects().put(std::string("documents/epoch/") + name, "x"));
    VERIFY_OK(r.reopen());
    VERIFY_OK(r.repo().lease({LeaseMode::Shared, QStringLiteral("backup"), false}));
    VERIFY_OK(r.objects().put("documents/epoch/0000000001", "x"));
    VERIFY_ERROR(WrongKey, r.openAgain());
}

void TestKeyRotation::aFlippedEpochIsDamage()
{
    TestRepository r;
    VERIFY_OK(r.repo().documents().update("holds", [](QJsonObject &content) {
        content.insert(QStringLiteral("x"), 1);
        return Result<>();
    }));
    const std::string document = r.names("documents/holds/").front();
    for (std::size_t bit = 48; bit < 64; ++bit) {
        r.flipBit(document, bit);
        VERIFY_ERROR(Damaged, r.repo().documents().newest("holds"));
        r.flipBit(document, bit);
    }
    VERIFY_OK(r.repo().documents().newest("holds"));
}

void TestKeyRotation::aPackOfALaterEpochIsNoDamage()
{
    TestRepository r;
    VERIFY_OK(r.backUp(kFiles));
    const auto before = r.names("packs/");
    VERIFY_ASSIGN(older, r.openAgain());
    VERIFY_OK(rotate(r.repo(), OtherSlots::Remove));
    VERIFY_OK(r.reopen());
    VERIFY_OK(r.backUp({{"new.txt", Bytes(20'000, 'n')}}));
    const auto directoryOf = [&r](Repository &repo, const std::string &name) {
        return repo.blobs().readDirectory(*PackId::fromHexText(name.substr(name.rfind('/') + 1)),
                                          r.bytes(name).size());
    };
    for (const std::string &name : r.names("packs/")) {
        VERIFY_OK(directoryOf(r.repo(), name));
        if (std::find(before.begin(), before.end(), name) == before.end()) {
            VERIFY_ERROR(WrongKey, directoryOf(*older, name));
            continue;
        }
        for (std::size_t bit = 48; bit < 64; ++bit) {
            r.flipBit(name, bit);
            VERIFY_ERROR(Damaged, directoryOf(*older, name));
            r.flipBit(name, bit);
        }
    }
}

void TestKeyRotation::withoutEncryptionThereIsNothingToRotate()
{
    TestRepository r;
    Repository::InitRequest init;
    init.isEncrypted = false;
    VERIFY_ASSIGN(
        made, Repository::init(std::make_unique<storage::MemoryStorage>(), std::move(init), r.environment()));
    VERIFY_ERROR(InvalidArgument, made.repository->planKeyRotation());
}

QTEST_APPLESS_MAIN(TestKeyRotation)
#include "tst_keyrotation.moc"
