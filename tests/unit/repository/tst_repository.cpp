// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/repository.h"

#include "model/repository/sealedobject.h"
#include "model/storage/localstorage.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

#include <unistd.h>

using namespace backstop;
using namespace backstop::repository;
using test::Call;
using test::Fault;
using test::TestRepository;

namespace {

Repository::InitRequest initRequest()
{
    Repository::InitRequest request;
    request.passphrase = crypto::Secret::copyOf(TestRepository::kPassphrase);
    request.kdfCost = kTestKdfCost;
    request.allowTestCost = true;
    return request;
}

Result<SlotInfo> addPassphrase(Repository &repo, const char *text)
{
    return repo.addPassphrase(crypto::Secret::copyOf(text), QStringLiteral("second"), kTestKdfCost, true);
}

} // namespace

class TestRepositoryClass : public QObject
{
    Q_OBJECT

private slots:
    void initMakesWhatOpenOpens();
    void recoveryCodeOpens();
    void withoutEncryptionNeedsNoPassphrase();
    void wrongPassphraseIsWrongKey();
    void emptyStorageIsNoRepository();
    void initRefusesWhatIsNotEmpty();
    void initTakesNothingForItsOwnThatItDidNotMake_data();
    void initTakesNothingForItsOwnThatItDidNotMake();
    void initThatWasKilledAnywhereCanBeRunAgain();
    void everyConfigCopyIsEnough();
    void wrongPassphraseIsToldInADamagedRepositoryToo();
    void lostConfigIsDamage();
    void backupsAreSortedAndFoundByPrefix();
    void latestBackupMayHaveATag();
    void latestIsNoOlderBackupWhereARecordIsDamaged();
    void latestPassesOverBackupsWhoseTimeHasNotCome();
    void damagedRecordIsLeftOutAndTold();
    void recordUnderAnotherNameIsDamage();
    void twoBackupsOfTheSameMomentBothExist();
    void failedCommitLeavesNoBackup();
    void slotsAreAddedAndRemoved();
    void slotInUseStays();
    void opensWhileASlotIsDamaged();
    void strayFilesDisturbNothing();
    void oneUnreadableObjectStopsNothing();
    void strayLinkAmongTheBackupsDisturbsNothing();
    void refusesObjectsThatNobodyCouldRead();
};

void TestRepositoryClass::initMakesWhatOpenOpens()
{
    TestRepository test;
    QCOMPARE(test.names().size(), std::size_t{5}); // config twice, passphrase, recovery code, reserve
    QCOMPARE(test.bytes("config"), test.bytes("config.copy"));
    const RepositoryConfig config = test.repo().config();
    QVERIFY(config.isEncrypted);
    QVERIFY(config.createdAt == test.clock().now());
    VERIFY_OK(test.reopen());
    QVERIFY(test.repo().config() == config);
    QVERIFY(test.repo().damageSeen().empty());
    VERIFY_ASSIGN(backups, test.repo().backups());
    QVERIFY(backups.empty());
    QVERIFY(test.repo().openedBy().type == SlotType::Passphrase);
}

void TestRepositoryClass::recoveryCodeOpens()
{
    TestRepository test;
    VERIFY_ASSIGN(added, test.repo().addRecoveryCode(QStringLiteral("paper"), true));
    VERIFY_ASSIGN(opened, test.openAgain(added.code.view()));
    QCOMPARE(opened->openedBy().label, QStringLiteral("paper"));
    QVERIFY(opened->keys().fingerprint() == test.repo().keys().fingerprint());
}

void TestRepositoryClass::withoutEncryptionNeedsNoPassphrase()
{
    TestRepository test;
    auto objects = std::make_shared<storage::MemoryStorage>();
    Repository::InitRequest request;
    request.isEncrypted = false;
    VERIFY_ASSIGN(made, Repository::init(std::make_unique<test::FaultyStorage>(objects), std::move(request),
                                         test.environment()));
    QVERIFY(made.recoveryCode.isEmpty());
    VERIFY_ERROR(InvalidArgument, addPassphrase(*made.repository, "x"));
    VERIFY_ERROR(InvalidArgument, made.repository->addRecoveryCode(QStringLiteral("kit"), true));
    VERIFY_OK(Repository::open(std::make_unique<test::FaultyStorage>(objects), {}, test.environment()));
    VERIFY_ERROR(WrongKey, Repository::open(std::make_unique<test::FaultyStorage>(objects),
                                            crypto::Secret::copyOf("x"), test.environment()));
}

void TestRepositoryClass::wrongPassphraseIsWrongKey()
{
    TestRepository test;
    VERIFY_ERROR(WrongKey, test.openAgain("something else"));
    VERIFY_ERROR(WrongKey, test.openAgain(""));
}

void TestRepositoryClass::emptyStorageIsNoRepository()
{
    TestRepository test;
    VERIFY_ERROR(NoRepository, Repository::open(std::make_unique<storage::MemoryStorage>(),
                                                crypto::Secret::copyOf("x"), test.environment()));
    VERIFY_ERROR(WrongKey,
                 Repository::init(std::make_unique<storage::MemoryStorage>(), {}, test.environment()));
}

void TestRepositoryClass::initRefusesWhatIsNotEmpty()
{
    TestRepository test;
    const auto before = test.names();
    VERIFY_ERROR(RepositoryExists, Repository::init(test.newStorage(), initRequest(), test.environment()));
    QCOMPARE(test.names(), before);
    VERIFY_OK(test.backUp({{"a", Bytes(100, 'x')}}));
    test.remove("config"); // damaged, not free
    VERIFY_ERROR(RepositoryExists, Repository::init(test.newStorage(), initRequest(), test.environment()));
    auto foreign = std::make_unique<storage::MemoryStorage>();
    VERIFY_OK(foreign->put("thesis.odt", "years of work"));
    VERIFY_ERROR(AlreadyExists, Repository::init(std::move(foreign), initRequest(), test.environment()));
}

void TestRepositoryClass::initTakesNothingForItsOwnThatItDidNotMake_data()
{
    QTest::addColumn<QByteArray>("name");
    const std::string slot = "keys/" + std::string(64, 'a');
    for (const char *name : {"tmp/thesis.txt", ".notes", "my thesis.odt", "keys/house", "keys/.hidden",
                             "config.copy", "reserve", slot.c_str(), "photos/"})
        QTest::newRow(name) << QByteArray(name);
}

void TestRepositoryClass::initTakesNothingForItsOwnThatItDidNotMake()
{
    QFETCH(QByteArray, name);
    TestRepository test;
    const test::TemporaryFolder folder;
    const Bytes entry = name.toStdString();
    if (entry.back() == '/')
        VERIFY_OK(folder.makeFolder(entry.substr(0, entry.size() - 1)));
    else
        VERIFY_OK(folder.write(entry, "years of work"));
    VERIFY_ASSIGN(storage, storage::LocalStorage::open(folder.path()));
    const auto made = Repository::init(std::move(storage), initRequest(), test.environment());
    VERIFY_ERROR(AlreadyExists, made);
    QVERIFY(made.error().message.contains(QString::fromLatin1(name)));
    QVERIFY(folder.exists(entry.back() == '/' ? entry.substr(0, entry.size() - 1) : entry));
    QVERIFY(!folder.exists("config"));
}

void TestRepositoryClass::initThatWasKilledAnywhereCanBeRunAgain()
{
    TestRepository test;
    for (std::uint64_t at = 1; at < 50; ++at) {
        auto objects = std::make_shared<storage::MemoryStorage>();
        auto faulty = std::make_unique<test::FaultyStorage>(objects);
        Fault fault;
        fault.at = at;
        fault.persistent = true;
        faulty->addFault(fault);
        const bool done = Repository::init(std::move(faulty), initRequest(), test.environment()).hasValue();
        if (done) {
            QVERIFY(at > 5);
            return;
        }
        const bool isThere = objects->stat("config").hasValue(); // only the look back was cut off
        auto again = std::make_unique<test::FaultyStorage>(objects);
        if (!isThere)
            VERIFY_OK(Repository::init(std::move(again), initRequest(), test.environment()));
        VERIFY_ASSIGN(opened, Repository::open(std::make_unique<test::FaultyStorage>(objects),
                                               initRequest().passphrase, test.environment()));
        QVERIFY(opened->damageSeen().empty());
    }
    QFAIL("init never ran through");
}

void TestRepositoryClass::everyConfigCopyIsEnough()
{
    for (const char *name : {"config", "config.copy"}) {
        TestRepository test;
        const Bytes whole = test.bytes(name);
        for (std::size_t bit = 0; bit < whole.size() * 8; bit += 41) {
            test.flipBit(name, bit);
            VERIFY_OK(test.reopen());
            QVERIFY(!test.repo().damageSeen().empty());
            test.replace(name, whole);
        }
        test.remove(name);
        VERIFY_OK(test.reopen());
        QVERIFY(!test.repo().damageSeen().empty());
    }
}

void TestRepositoryClass::wrongPassphraseIsToldInADamagedRepositoryToo()
{
    TestRepository test;
    test.flipBit("config", 8 * 20);
    VERIFY_ERROR(WrongKey, test.openAgain("something else"));
}

void TestRepositoryClass::lostConfigIsDamage()
{
    TestRepository test;
    VERIFY_OK(test.backUp({{"a", Bytes(100, 'x')}}));
    test.remove("config");
    test.remove("config.copy");
    VERIFY_ERROR(Damaged, test.reopen());
}

void TestRepositoryClass::backupsAreSortedAndFoundByPrefix()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
    VERIFY_ASSIGN(second, test.backUp({{"a", "2"}}));
    test.clock().setNow(Timestamp{});
    VERIFY_ASSIGN(older, test.backUp({{"a", "3"}}));
    VERIFY_ASSIGN(all, test.repo().backups());
    QCOMPARE(all.size(), std::size_t{3});
    QVERIFY(all[0] == older && all[1] == first && all[2] == second);
    test.clock().setNow(second.createdAt); // else the time of both has not come
    VERIFY_ASSIGN(latest, test.repo().resolve(QStringLiteral("latest")));
    QVERIFY(latest == second);
    const QString hex = QString::fromStdString(first.id.hex());
    VERIFY_ASSIGN(byId, test.repo().resolve(hex));
    QVERIFY(byId == first);
    VERIFY_ASSIGN(byPrefix, test.repo().resolve(hex.left(12).toUpper()));
    QVERIFY(byPrefix == first);
    VERIFY_ERROR(BackupNotFound, test.repo().resolve(QStringLiteral("xyz")));
    VERIFY_ERROR(BackupNotFound, test.repo().resolve(QString()));
    VERIFY_ERROR(BackupNotFound, test.repo().resolve(hex + QLatin1Char('0')));
    VERIFY_ERROR(BackupNotFound, test.repo().backup(BackupId()));
    // So many that two begin with the same digit.
    for (int i = 0; i < 17; ++i)
        VERIFY_OK(test.backUp({{"a", "1"}}));
    VERIFY_ASSIGN(ids, test.repo().backupIds());
    std::set<char> digits;
    char twice = 0;
    for (const BackupId &id : ids)
        twice = digits.insert(id.hex()[0]).second ? twice : id.hex()[0];
    VERIFY_ERROR(AmbiguousBackup, test.repo().resolve(QString(QLatin1Char(twice))));
}

void TestRepositoryClass::latestBackupMayHaveATag()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", "1"}}));
    BackupRecord tagged = record;
    tagged.tags = {QStringLiteral("eod")};
    VERIFY_OK(test.repo().commit(tagged));
    record.createdAt += std::chrono::hours(1);
    VERIFY_OK(test.repo().commit(record));
    VERIFY_ASSIGN(found, test.repo().resolve(QStringLiteral("latest:eod")));
    QVERIFY(found == tagged);
    VERIFY_ERROR(BackupNotFound, test.repo().resolve(QStringLiteral("latest:noon")));
    VERIFY_ERROR(Usage, test.repo().resolve(QStringLiteral("latest:"))); // a variable that is not set
}

void TestRepositoryClass::latestIsNoOlderBackupWhereARecordIsDamaged()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
    test.clock().advance(std::chrono::hours(1));
    VERIFY_ASSIGN(second, test.backUp({{"a", "2"}}));
    test.flipBit("backups/" + second.id.hex(), 900);
    for (const char *selector : {"latest", "latest:eod"}) {
        const auto found = test.repo().resolve(QString::fromLatin1(selector));
        VERIFY_ERROR(Damaged, found);
        QVERIFY(found.error().message.contains(QString::fromStdString(second.id.hex())));
    }
    const auto found = test.repo().resolve(QStringLiteral("latest"));
    QVERIFY(found.error().hint.contains(QString::fromStdString(first.id.hex().substr(0, 12))));
    VERIFY_OK(
        test.repo().resolve(QString::fromStdString(first.id.hex()))); // by its id, which nobody mistakes
    test.remove("backups/" + first.id.hex());
    VERIFY_ERROR(Damaged, test.repo().resolve(QStringLiteral("latest"))); // not "there is none"
}

void TestRepositoryClass::latestPassesOverBackupsWhoseTimeHasNotCome()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", "1"}}));
    BackupRecord early = record;
    early.createdAt = test.clock().now() + std::chrono::minutes(4); // clocks differ by so much
    VERIFY_OK(test.repo().commit(early));
    BackupRecord future = record;
    future.createdAt = test.clock().now() + std::chrono::hours(10'000);
    future.tags = {QStringLiteral("eod")};
    VERIFY_OK(test.repo().commit(future));
    VERIFY_ASSIGN(latest, test.repo().resolve(QStringLiteral("latest")));
    QVERIFY(latest.id == early.id);
    VERIFY_ASSIGN(only, test.repo().resolve(QStringLiteral("latest:eod"))); // there is nothing else
    QVERIFY(only.id == future.id);
    test.clock().advance(std::chrono::hours(10'000));
    VERIFY_ASSIGN(come, test.repo().resolve(QStringLiteral("latest")));
    QVERIFY(come.id == future.id);
}

void TestRepositoryClass::damagedRecordIsLeftOutAndTold()
{
    TestRepository test;
    VERIFY_ASSIGN(first, test.backUp({{"a", "1"}}));
    VERIFY_ASSIGN(second, test.backUp({{"a", "2"}}));
    test.flipBit("backups/" + first.id.hex(), 900);
    std::vector<Error> damaged;
    VERIFY_ASSIGN(records, test.repo().backups(&damaged));
    QCOMPARE(records.size(), std::size_t{1});
    QVERIFY(records[0] == second);
    QCOMPARE(damaged.size(), std::size_t{1});
    QVERIFY(damaged[0].message.contains(QString::fromStdString(first.id.hex())));
    VERIFY_ERROR(Damaged, test.repo().backup(first.id));
}

void TestRepositoryClass::recordUnderAnotherNameIsDamage()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", "1"}}));
    BackupId other = record.id;
    other.bytes[0] ^= 1;
    test.replace("backups/" + other.hex(), test.bytes("backups/" + record.id.hex()));
    VERIFY_ERROR(Damaged, test.repo().backup(other));
}

void TestRepositoryClass::twoBackupsOfTheSameMomentBothExist()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", "1"}}));
    BackupRecord twin = record;
    VERIFY_OK(test.repo().commit(twin));
    QVERIFY(twin.id != record.id);
    VERIFY_ASSIGN(all, test.repo().backups());
    QCOMPARE(all.size(), std::size_t{2});
}

void TestRepositoryClass::failedCommitLeavesNoBackup()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", "1"}}));
    Fault fault;
    fault.call = Call::Put;
    fault.at = test.faults().calls(Call::Put) + 1;
    test.faults().addFault(fault);
    VERIFY_ERROR(Io, test.repo().commit(record));
    VERIFY_ASSIGN(all, test.repo().backups());
    QCOMPARE(all.size(), std::size_t{1});
}

void TestRepositoryClass::slotsAreAddedAndRemoved()
{
    TestRepository test;
    VERIFY_ASSIGN(added, addPassphrase(test.repo(), "second one"));
    VERIFY_OK(test.openAgain("second one"));
    VERIFY_ASSIGN(all, test.repo().keySlots());
    QCOMPARE(all.size(), std::size_t{3});
    VERIFY_OK(test.repo().removeKeySlot(added.id));
    VERIFY_ERROR(WrongKey, test.openAgain("second one"));
    VERIFY_OK(test.openAgain());
    VERIFY_ERROR(NotFound, test.repo().removeKeySlot(added.id));
}

void TestRepositoryClass::slotInUseStays()
{
    TestRepository test;
    VERIFY_ERROR(LastKey, test.repo().removeKeySlot(test.repo().openedBy().id));
    VERIFY_OK(test.openAgain());
}

void TestRepositoryClass::opensWhileASlotIsDamaged()
{
    TestRepository test;
    VERIFY_ASSIGN(added, addPassphrase(test.repo(), "second one"));
    const std::string name = "keys/" + added.id.hex();
    test.flipBit(name, 400);
    VERIFY_OK(test.reopen());
    QCOMPARE(test.repo().damageSeen().size(), std::size_t{1});
    QVERIFY(test.repo().damageSeen()[0].message.contains(QString::fromStdString(name)));
    std::vector<DamagedSlot> damaged;
    VERIFY_ASSIGN(whole, test.repo().keySlots(&damaged));
    QCOMPARE(whole.size(), std::size_t{2});
    QCOMPARE(damaged.size(), std::size_t{1});
    QVERIFY(damaged[0].id == added.id);
}

void TestRepositoryClass::strayFilesDisturbNothing()
{
    TestRepository test;
    VERIFY_ASSIGN(record, test.backUp({{"a", Bytes(100, 'x')}}));
    for (const char *name : {"keys/readme", "backups/readme", "index/readme", "packs/readme",
                             "packs/ab/readme", "leases.txt", "readme", "documents/x"})
        test.replace(name, "stray");
    VERIFY_OK(test.reopen());
    VERIFY_OK(test.repo().loadIndex());
    VERIFY_ASSIGN(all, test.repo().backups());
    QVERIFY(all == std::vector<BackupRecord>{record});
    QVERIFY(test.repo().damageSeen().empty());
    VERIFY_OK(test.backUp({{"b", Bytes(200, 'y')}}));
    QVERIFY(test.objects().stat("packs/readme").hasValue());
}

void TestRepositoryClass::oneUnreadableObjectStopsNothing()
{
    TestRepository test;
    VERIFY_OK(addPassphrase(test.repo(), "another"));
    VERIFY_ASSIGN(first, test.backUp({{"a", Bytes(100, 'x')}}));
    test.clock().advance(std::chrono::seconds(10));
    VERIFY_ASSIGN(second, test.backUp({{"b", Bytes(100, 'y')}}));
    // A bad sector below each of them in turn.
    std::vector<std::string> victims = test.names("keys/");
    victims.insert(victims.end(), {"config", "config.copy", "backups/" + first.id.hex()});
    for (const std::string &victim : victims) {
        if (victim == "keys/" + test.repo().openedBy().id.hex())
            continue; // the passphrase that is given opens this one only
        VERIFY_OK(test.reopen());
        auto storage = test.newStorage();
        storage->failAlways(victim,
                            {ErrorCode::Io, QStringLiteral("bad sector"), QStringLiteral("Replace it.")});
        VERIFY_ASSIGN(opened,
                      Repository::open(std::move(storage), initRequest().passphrase, test.environment()));
        std::vector<Error> damaged;
        VERIFY_ASSIGN(records, opened->backups(&damaged));
        const bool isRecord = victim.starts_with("backups/");
        QCOMPARE(records.size(), std::size_t{isRecord ? 1u : 2u});
        QCOMPARE(damaged.size(), std::size_t{isRecord ? 1u : 0u});
        QCOMPARE(opened->damageSeen().empty(), isRecord);
        VERIFY_ASSIGN(named, opened->resolve(QString::fromStdString(second.id.hex())));
        QVERIFY(named.id == second.id);
    }
}

void TestRepositoryClass::strayLinkAmongTheBackupsDisturbsNothing()
{
    TestRepository test;
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(storage, storage::LocalStorage::open(folder.path()));
    VERIFY_ASSIGN(made, Repository::init(std::move(storage), initRequest(), test.environment()));
    BackupRecord record;
    VERIFY_OK(made.repository->commit(record));
    QCOMPARE(::symlink("nowhere", folder.path("backups/stray").c_str()), 0);
    VERIFY_ASSIGN(records, made.repository->backups());
    QCOMPARE(records.size(), std::size_t{1});
    // In the place of a backup it is one that cannot be read.
    QCOMPARE(::symlink("nowhere", folder.path("backups/" + std::string(64, 'a')).c_str()), 0);
    std::vector<Error> damaged;
    VERIFY_OK(made.repository->backups(&damaged));
    QCOMPARE(damaged.size(), std::size_t{1});
}

void TestRepositoryClass::refusesObjectsThatNobodyCouldRead()
{
    TestRepository test;
    const Bytes giant(kMaxSealedObjectSize - 50, 'x');
    VERIFY_ERROR(Failed, sealObject(test.repo().keys(), ObjectKind::Backup, {}, giant, test.random()));
}

QTEST_GUILESS_MAIN(TestRepositoryClass)
#include "tst_repository.moc"
