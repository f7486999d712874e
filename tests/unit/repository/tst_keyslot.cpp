// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/keyslot.h"

#include "model/crypto/hash.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <numeric>

using namespace backstop;
using namespace backstop::repository;
using crypto::KdfCost;
using crypto::Secret;

namespace {

constexpr std::size_t kTypeAt = 6;
constexpr std::size_t kFlagsAt = 7;
constexpr std::size_t kPassesAt = 8;
constexpr std::size_t kMemoryAt = 12;

const char kPassphrase[] = "correct horse battery staple";
const char kCode[] = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ";

RepositoryId repositoryWith(int first)
{
    RepositoryId id;
    std::iota(id.bytes.begin(), id.bytes.end(), static_cast<std::uint8_t>(first));
    return id;
}

Keyring keyringOf(const RepositoryId &repository, std::uint64_t seed = 1)
{
    test::SeededRandom random(seed);
    return Keyring::generate(repository, random);
}

SlotRequest testRequest(SlotType type)
{
    return {.type = type,
            .label = QStringLiteral("Büro"),
            .created = Timestamp(std::chrono::nanoseconds(1795424645123456789)),
            .host = QStringLiteral("desk7"),
            .cost = kTestKdfCost,
            .allowTestCost = true};
}

Result<Bytes> makeSlot(const Keyring &keyring, SlotType type, const char *text, std::uint64_t seed = 9)
{
    test::SeededRandom random(seed);
    return encodeSlot(keyring, testRequest(type), Secret::copyOf(text), random);
}

KeySlotId idOf(BytesView bytes)
{
    return KeySlotId::fromBytes(crypto::sha256(bytes).view());
}

std::vector<StoredSlot> storedUnderTheirNames(const std::vector<Bytes> &slotFiles)
{
    std::vector<StoredSlot> stored;
    for (const Bytes &bytes : slotFiles)
        stored.push_back({idOf(bytes), bytes});
    return stored;
}

Bytes flipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    return bytes;
}

Bytes withNumber(Bytes bytes, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xff);
    return bytes;
}

Bytes withByte(Bytes bytes, std::size_t at, int value)
{
    bytes[at] = static_cast<char>(value);
    return bytes;
}

// A slot that asks for as much as is allowed. It opens with nothing; only what happens on the way is of interest.
Bytes asCostlyAsAllowed(Bytes bytes)
{
    bytes = withByte(std::move(bytes), kFlagsAt, 0);
    return withNumber(withNumber(std::move(bytes), kPassesAt, 16), kMemoryAt, 2 * 1024 * 1024);
}

// While it lives, no derivation can have 2 GiB: one that is begun shows as OutOfMemory instead of costing half a minute.
class MemoryLimit
{
public:
    MemoryLimit()
    {
        getrlimit(RLIMIT_AS, &m_before);
        std::uint64_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        rlimit limit = m_before;
        limit.rlim_cur = std::min<rlim_t>(pages * 4096 + 512 * 1024 * 1024, m_before.rlim_max);
        setrlimit(RLIMIT_AS, &limit);
    }
    ~MemoryLimit() { setrlimit(RLIMIT_AS, &m_before); }
    MemoryLimit(const MemoryLimit &) = delete;
    MemoryLimit &operator=(const MemoryLimit &) = delete;

private:
    rlimit m_before{};
};

// The random bytes of the slots that were made elsewhere: first the salt, then the nonce.
class GoldenRandom final : public RandomSource
{
public:
    void fill(char *out, std::size_t size) override
    {
        std::iota(out, out + size, static_cast<char>(size == crypto::kKdfSaltSize ? 1 : 0x20));
    }
};

struct SlotCase
{
    SlotType type;
    const char *secret;
};
const SlotCase kCases[] = {
    {SlotType::Passphrase, kPassphrase}, {SlotType::RecoveryCode, kCode}, {SlotType::Plain, ""}};

} // namespace

class TestKeySlot : public QObject
{
    Q_OBJECT

private slots:
    void layoutNeverChanges_data();
    void layoutNeverChanges();

    void opensWithWhatItWasMadeWith()
    {
        const Keyring keyring = keyringOf(repositoryWith(0));
        for (const SlotCase &one : kCases) {
            VERIFY_ASSIGN(bytes, makeSlot(keyring, one.type, one.secret));
            VERIFY_ASSIGN(back, openSlot(repositoryWith(0), bytes, Secret::copyOf(one.secret)));
            QVERIFY(back.serialize().equals(keyring.serialize()));
            QVERIFY(back.fingerprint() == keyring.fingerprint());
        }
    }

    void saysWhatItIsWithoutBeingOpened()
    {
        const Keyring keyring = keyringOf(repositoryWith(0));
        for (const SlotCase &one : kCases) {
            VERIFY_ASSIGN(bytes, makeSlot(keyring, one.type, one.secret));
            VERIFY_ASSIGN(info, parseSlotInfo(bytes));
            const bool plain = one.type == SlotType::Plain;
            const SlotInfo expected{.id = idOf(bytes),
                                    .type = one.type,
                                    .label = QStringLiteral("Büro"),
                                    .created = Timestamp(std::chrono::nanoseconds(1795424645123456789)),
                                    .host = QStringLiteral("desk7"),
                                    .cost = plain ? KdfCost{.passes = 0, .memoryKiB = 0} : kTestKdfCost,
                                    .testOnly = !plain};
            QVERIFY(info == expected);
        }
    }

    void makesDeceptiveTextsSafeToShow()
    {
        SlotRequest request = testRequest(SlotType::Passphrase);
        request.label = QStringLiteral("a\nb\u202e");
        test::SeededRandom random(1);
        VERIFY_ASSIGN(bytes, encodeSlot(keyringOf(repositoryWith(0)), request, Secret::copyOf("x"), random));
        VERIFY_ASSIGN(info, parseSlotInfo(bytes));
        QVERIFY(info.label.startsWith(QLatin1String("a\\x0")));
        QVERIFY(!info.label.contains(QLatin1Char('\n')) && !info.label.contains(QChar(0x202e)));
    }

    void refusesOtherKindsVersionsAndSizes()
    {
        VERIFY_ASSIGN(bytes, makeSlot(keyringOf(repositoryWith(0)), SlotType::Passphrase, kPassphrase));
        VERIFY_ERROR(Damaged, parseSlotInfo(withByte(bytes, 0, 'C')));
        VERIFY_ERROR(Damaged, parseSlotInfo(withByte(bytes, 4, static_cast<int>(ObjectKind::Pack))));
        VERIFY_ERROR(UnsupportedFormat, parseSlotInfo(withByte(bytes, 5, 2)));
        VERIFY_ERROR(Damaged, parseSlotInfo(withByte(bytes, kTypeAt, 4)));
        ByteWriter label;
        label.string(Bytes(1025, 'l'));
        const auto wordy = parseSlotInfo(bytes.substr(0, 32) + label.bytes() + bytes.substr(38));
        VERIFY_ERROR(Damaged, wordy);
        QVERIFY(wordy.error().message.endsWith(QLatin1String("has a label or a host name that is too long")));
        const auto large = parseSlotInfo(bytes + Bytes(kMaxSlotSize, '\0'));
        VERIFY_ERROR(Damaged, large);
        QVERIFY(large.error().message.endsWith(QLatin1String("bytes, which is too much for one")));
    }

    void opensWithTheRecoveryCodeInAnySpelling()
    {
        const Keyring keyring = keyringOf(repositoryWith(0));
        VERIFY_ASSIGN(bytes, makeSlot(keyring, SlotType::RecoveryCode, kCode));
        for (const char *spelling :
             {"0123456789abcdefghjkmnpqrstvwxyz", "oi23 4567 89AB CDEF GHJK MNPQ RSTV WXYZ\n"})
            VERIFY_OK(openSlot(repositoryWith(0), bytes, Secret::copyOf(spelling)));
        VERIFY_ERROR(WrongKey, openSlot(repositoryWith(0), bytes, Secret::copyOf("0123-4567")));
        VERIFY_ERROR(WrongKey,
                     openSlot(repositoryWith(0), bytes, Secret::copyOf("0123456789abcdefghjkmnpqrstvwxy0")));
    }

    void takesThePassphraseByteForByte()
    {
        VERIFY_ASSIGN(bytes, makeSlot(keyringOf(repositoryWith(0)), SlotType::Passphrase, kPassphrase));
        for (const char *wrong : {"", "Correct horse battery staple", "correct horse battery staple ",
                                  "correct horse battery stapl", kCode}) {
            const auto opened = openSlot(repositoryWith(0), bytes, Secret::copyOf(wrong));
            VERIFY_ERROR(WrongKey, opened);
            QVERIFY(opened.error().hint.startsWith(
                QLatin1String("Check the passphrase, or use the recovery code:")));
        }
    }

    void refusesEveryFlippedBit_data() { slotTypes(); }
    void refusesEveryFlippedBit();
    void refusesEveryTruncation_data() { slotTypes(); }
    void refusesEveryTruncation();
    void belongsToOneRepository_data() { slotTypes(); }
    void belongsToOneRepository();

    void refusesAKeyDerivationOutOfBoundsAtOnce_data();
    void refusesAKeyDerivationOutOfBoundsAtOnce();
    void startsNoKeyDerivationThatCannotFit();
    void reportsMissingMemoryUnlessAnotherSlotOpens();

    void triesCheapSlotsFirstAndThenThoseOfTheMostEpochs();
    void damagedSlotsStandInNobodysWay();
    void triesAllSlots();
    void tellsDamageFromAWrongPassphrase();
    void aPlainSlotOpensForNobodyWhoExpectsEncryption();

    void makesNoWeakSlot_data();
    void makesNoWeakSlot();

    void makesADifferentSlotEachTime()
    {
        const Keyring keyring = keyringOf(repositoryWith(0));
        VERIFY_ASSIGN(first, makeSlot(keyring, SlotType::Passphrase, kPassphrase, 1));
        VERIFY_ASSIGN(second, makeSlot(keyring, SlotType::Passphrase, kPassphrase, 2));
        QVERIFY(first != second);
    }

    void holdsAsManyEpochsAsThereCanBe()
    {
        test::SeededRandom random(6);
        Keyring keyring = Keyring::generate(repositoryWith(0), random);
        while (keyring.currentEpoch() + 1u < Keyring::kMaxEpochs)
            VERIFY_OK(keyring.beginEpoch(random));
        VERIFY_ASSIGN(bytes, makeSlot(keyring, SlotType::Passphrase, kPassphrase));
        VERIFY_ASSIGN(back, openSlot(repositoryWith(0), bytes, Secret::copyOf(kPassphrase)));
        QVERIFY(back.serialize().equals(keyring.serialize()));
    }

private:
    static void slotTypes()
    {
        QTest::addColumn<int>("index");
        QTest::newRow("passphrase") << 0;
        QTest::newRow("recovery code") << 1;
        QTest::newRow("plain") << 2;
    }
};

// Made with another implementation (Python: hmac and pyca/cryptography, HChaCha20 by hand). A change here makes existing
// repositories unreadable.
void TestKeySlot::layoutNeverChanges_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("label");
    QTest::addColumn<qint64>("created");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("passphrase")
        << 0 << QStringLiteral("Büro") << qint64{1795424645123456789}
        << QByteArray(
               "424b53540201010101000000080000000102030405060708090a0b0c0d0e0f100542c3bc726f15bf90c133a1ea180"
               "564"
               "65736b37283137de0039d0dd55481bf3b2e3a0308db573582625abc58e2c724f4be24bd36b2021222324252627282"
               "92a2b2c2d2e2f3031323334353637d1d15c85ac11390f96be0689734beb7d65c2a889a7187fc4895879a78cabc5bb"
               "187e423e07693fe8b6f33bfe0035a09cb7f37ca1595f6d7d827a67a819957a166ddc841e0ddd9e307bd01d23e72cc"
               "b323308a5");
    QTest::newRow("recovery code")
        << 1 << QStringLiteral("kit") << qint64{1795424645123456789}
        << QByteArray(
               "424b53540201020101000000080000000102030405060708090a0b0c0d0e0f10036b697415bf90c133a1ea1805646"
               "5736"
               "b3708ffa68e179859147145605439b477739862e2d9c79e8618af33e18b3888cf666b20212223242526272829"
               "2a2b2c2d2e2f3031323334353637f8fbe60905698c3d912ac764460a951a0c50337c5d28599a3f00ae73e57820"
               "4ad90b61522b39d870c9e0667ebb84714a0350e55ced6c54e14360646eb4e99db61a525fed4d1cec2c6b6654df"
               "4747b717aabaaf");
    QTest::newRow("plain")
        << 2 << QString() << qint64{-5}
        << QByteArray(
               "424b53540201030000000000000000000102030405060708090a0b0c0d0e0f1000fbffffffffffffff056465736b3"
               "7a2b"
               "d2878ef2ed2e405c51043fbf6aabd9975b7125a01c075982fd97b1eacb26843010200a0a1a2a3a4a5a6a7a8a9"
               "aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf000306090c0f1215181b1e2124272a2d303336393c3f42"
               "45484b4e5154575a5d");
}

void TestKeySlot::layoutNeverChanges()
{
    QFETCH(int, index);
    QFETCH(QString, label);
    QFETCH(qint64, created);
    QFETCH(QByteArray, hex);
    const Bytes golden = fromHex(hex.toStdString()).value();
    const Secret secret = Secret::copyOf(kCases[index].secret);
    VERIFY_ASSIGN(keyring, openSlot(repositoryWith(100), golden, secret));
    QCOMPARE(keyring.currentEpoch(), std::uint16_t{1});
    QCOMPARE(QString::fromStdString(keyring.fingerprint().hex()),
             QStringLiteral("7e5d76f6220fb85c190d978ef2d9b18a319101ca2d6f6e79d98aaa037382d1b4"));

    SlotRequest request = testRequest(kCases[index].type);
    request.label = label;
    request.created = Timestamp(std::chrono::nanoseconds(created));
    GoldenRandom random;
    VERIFY_ASSIGN(bytes, encodeSlot(keyring, request, secret, random));
    QCOMPARE(QByteArray::fromStdString(toHex(bytes)), hex);
}

void TestKeySlot::refusesEveryFlippedBit()
{
    QFETCH(int, index);
    const Keyring keyring = keyringOf(repositoryWith(0));
    VERIFY_ASSIGN(bytes, makeSlot(keyring, kCases[index].type, kCases[index].secret));
    const Secret secret = Secret::copyOf(kCases[index].secret);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const Bytes damaged = flipped(bytes, bit);
        const QByteArray where = "bit " + QByteArray::number(static_cast<qulonglong>(bit));
        // On its own, as if somebody had given it the name that fits.
        const auto opened = openSlot(repositoryWith(0), damaged, secret);
        QVERIFY2(!opened, where.constData());
        const ErrorCode code = opened.error().code;
        QVERIFY2(code == ErrorCode::Damaged || code == ErrorCode::WrongKey ||
                     code == ErrorCode::UnsupportedFormat,
                 where.constData());
        QVERIFY2(!openAnySlot(repositoryWith(0), storedUnderTheirNames({damaged}), secret),
                 where.constData());
        // Under the name that it had, which is what a failing disk does.
        const auto found = openAnySlot(repositoryWith(0), {{idOf(bytes), damaged}}, secret);
        QVERIFY2(!found && found.error().code == ErrorCode::Damaged, where.constData());
    }
}

void TestKeySlot::refusesEveryTruncation()
{
    QFETCH(int, index);
    VERIFY_ASSIGN(bytes, makeSlot(keyringOf(repositoryWith(0)), kCases[index].type, kCases[index].secret));
    const Secret secret = Secret::copyOf(kCases[index].secret);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        VERIFY_ERROR(Damaged, openSlot(repositoryWith(0), bytes.substr(0, size), secret));
        VERIFY_ERROR(Damaged, parseSlotInfo(bytes.substr(0, size)));
    }
    VERIFY_ERROR(Damaged, openSlot(repositoryWith(0), bytes + '\0', secret));
    VERIFY_ERROR(Damaged, parseSlotInfo(Bytes(kMaxSlotSize + 1, 'B')));
}

void TestKeySlot::belongsToOneRepository()
{
    QFETCH(int, index);
    VERIFY_ASSIGN(bytes, makeSlot(keyringOf(repositoryWith(0)), kCases[index].type, kCases[index].secret));
    const Secret secret = Secret::copyOf(kCases[index].secret);
    const auto opened = openSlot(repositoryWith(1), bytes, secret);
    VERIFY_ERROR(Damaged, opened);
    QVERIFY(opened.error().message.endsWith(QLatin1String("belongs to another repository")));
    VERIFY_ERROR(Damaged, openAnySlot(repositoryWith(1), storedUnderTheirNames({bytes}), secret));
}

void TestKeySlot::refusesAKeyDerivationOutOfBoundsAtOnce_data()
{
    QTest::addColumn<uint>("passes");
    QTest::addColumn<uint>("memoryKiB");
    QTest::addColumn<int>("flags");
    QTest::newRow("2 GiB and a bit") << 3u << 2u * 1024 * 1024 + 1 << 0;
    QTest::newRow("4 TiB") << 3u << 0xffffffffu << 0;
    QTest::newRow("17 passes") << 17u << 65536u << 0;
    QTest::newRow("no end of passes") << 0xffffffffu << 65536u << 0;
    QTest::newRow("no pass") << 0u << 65536u << 0;
    QTest::newRow("less memory than offered") << 3u << 65535u << 0;
    QTest::newRow("fewer passes than offered") << 2u << 65536u << 0;
    QTest::newRow("the test's cost, unmarked") << 1u << 8u << 0;
    QTest::newRow("marked, but another cost") << 16u << 2u * 1024 * 1024 << 1;
    QTest::newRow("unknown flag") << 3u << 65536u << 2;
}

void TestKeySlot::refusesAKeyDerivationOutOfBoundsAtOnce()
{
    QFETCH(uint, passes);
    QFETCH(uint, memoryKiB);
    QFETCH(int, flags);
    const MemoryLimit limit;
    for (const SlotCase &one : kCases) {
        VERIFY_ASSIGN(bytes, makeSlot(keyringOf(repositoryWith(0)), one.type, one.secret));
        const Bytes bomb =
            withByte(withNumber(withNumber(bytes, kPassesAt, passes), kMemoryAt, memoryKiB), kFlagsAt, flags);
        VERIFY_ERROR(Damaged, parseSlotInfo(bomb));
        VERIFY_ERROR(Damaged, openSlot(repositoryWith(0), bomb, Secret::copyOf(one.secret)));
    }
}

void TestKeySlot::startsNoKeyDerivationThatCannotFit()
{
    const Keyring keyring = keyringOf(repositoryWith(0));
    VERIFY_ASSIGN(codeSlot, makeSlot(keyring, SlotType::RecoveryCode, kCode));
    VERIFY_ASSIGN(passphraseSlot, makeSlot(keyring, SlotType::Passphrase, kPassphrase));
    const Bytes costlyCode = asCostlyAsAllowed(codeSlot);
    const Bytes costlyPassphrase = asCostlyAsAllowed(passphraseSlot);
    const MemoryLimit limit;
    // That a derivation would show: with the code, it is tried.
    VERIFY_ERROR(OutOfMemory, openSlot(repositoryWith(0), costlyCode, Secret::copyOf(kCode)));
    // A passphrase is no recovery code, and nothing is no passphrase.
    VERIFY_ERROR(WrongKey, openSlot(repositoryWith(0), costlyCode, Secret::copyOf("not a code")));
    VERIFY_ERROR(WrongKey, openSlot(repositoryWith(0), costlyPassphrase, Secret()));
    const auto stored = storedUnderTheirNames({costlyCode, passphraseSlot, codeSlot});
    VERIFY_ERROR(WrongKey, openAnySlot(repositoryWith(0), stored, Secret::copyOf("not a code")));
    VERIFY_OK(openAnySlot(repositoryWith(0), stored, Secret::copyOf(kPassphrase)));
    // Damage costs no derivation either.
    std::vector<StoredSlot> renamed{{idOf("another"), costlyPassphrase},
                                    {idOf(passphraseSlot), passphraseSlot}};
    VERIFY_ERROR(WrongKey, openAnySlot(repositoryWith(0), renamed, Secret::copyOf("wrong")));
}

void TestKeySlot::reportsMissingMemoryUnlessAnotherSlotOpens()
{
    const Keyring keyring = keyringOf(repositoryWith(0));
    VERIFY_ASSIGN(cheap, makeSlot(keyring, SlotType::Passphrase, kPassphrase));
    const auto stored = storedUnderTheirNames({asCostlyAsAllowed(cheap), cheap});
    const MemoryLimit limit;
    VERIFY_OK(
        openAnySlot(repositoryWith(0), stored, Secret::copyOf(kPassphrase))); // the cheap one comes first
    VERIFY_ERROR(OutOfMemory, openAnySlot(repositoryWith(0), stored, Secret::copyOf("another")));
}

void TestKeySlot::triesCheapSlotsFirstAndThenThoseOfTheMostEpochs()
{
    const Keyring keyring = keyringOf(repositoryWith(0));
    Keyring longer = keyring.clone();
    test::SeededRandom random(2);
    VERIFY_OK(longer.beginEpoch(random));
    VERIFY_ASSIGN(cheap, makeSlot(keyring, SlotType::Passphrase, kPassphrase));
    VERIFY_ASSIGN(rotated, makeSlot(longer, SlotType::Passphrase, kPassphrase));
    SlotRequest request = testRequest(SlotType::Passphrase);
    request.cost = {.passes = 3, .memoryKiB = 64 * 1024};
    VERIFY_ASSIGN(costly, encodeSlot(longer, request, Secret::copyOf(kPassphrase), random));
    const auto opener = [](const std::vector<Bytes> &slotFiles) -> Result<KeySlotId> {
        BACKSTOP_ASSIGN(opened, openAnySlot(repositoryWith(0), storedUnderTheirNames(slotFiles),
                                            Secret::copyOf(kPassphrase)));
        return opened.slot.id;
    };
    VERIFY_ASSIGN(first, opener({costly, cheap}));
    QVERIFY(first == idOf(cheap));
    for (const std::vector<Bytes> &slotFiles : {std::vector{cheap, rotated}, {rotated, cheap}}) {
        VERIFY_ASSIGN(newest, opener(slotFiles));
        QVERIFY(newest == idOf(rotated));
    }
}

void TestKeySlot::damagedSlotsStandInNobodysWay()
{
    const Keyring keyring = keyringOf(repositoryWith(0));
    VERIFY_ASSIGN(good, makeSlot(keyring, SlotType::Passphrase, kPassphrase));
    VERIFY_ASSIGN(foreign, makeSlot(keyringOf(repositoryWith(1), 2), SlotType::Passphrase, kPassphrase, 3));
    std::vector<StoredSlot> stored = storedUnderTheirNames({"no slot at all", "", foreign});
    stored.push_back({idOf("the name it had"), flipped(good, 800)});
    stored.push_back({idOf(good), good});
    VERIFY_ASSIGN(opened, openAnySlot(repositoryWith(0), stored, Secret::copyOf(kPassphrase)));
    QVERIFY(opened.keyring.serialize().equals(keyring.serialize()));
    QVERIFY(opened.slot.id == idOf(good));
    QVERIFY(opened.slot.testOnly);
    QCOMPARE(opened.damagedSlots.size(), std::size_t{4});
    for (std::size_t i = 0; i < stored.size() - 1; ++i) {
        const auto sameId = [&](const DamagedSlot &slot) { return slot.id == stored[i].id; };
        QCOMPARE(std::count_if(opened.damagedSlots.begin(), opened.damagedSlots.end(), sameId), 1);
    }
    for (const DamagedSlot &slot : opened.damagedSlots) {
        QCOMPARE(slot.error.code, ErrorCode::Damaged);
        QVERIFY(slot.error.message.startsWith(
            QStringLiteral("key slot %1: ").arg(QString::fromStdString(slot.id.hex().substr(0, 8)))));
        QVERIFY(slot.error.hint.endsWith(QLatin1Char('.')));
    }
}

void TestKeySlot::triesAllSlots()
{
    const Keyring keyring = keyringOf(repositoryWith(0));
    VERIFY_ASSIGN(first, makeSlot(keyring, SlotType::Passphrase, "first", 1));
    VERIFY_ASSIGN(second, makeSlot(keyring, SlotType::Passphrase, "second", 2));
    VERIFY_ASSIGN(third, makeSlot(keyring, SlotType::RecoveryCode, kCode, 3));
    // Somebody may have chosen a passphrase that looks like a recovery code.
    VERIFY_ASSIGN(fourth,
                  makeSlot(keyring, SlotType::Passphrase, "zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz", 4));
    const auto stored = storedUnderTheirNames({first, second, third, fourth});
    const std::pair<const char *, const Bytes *> expected[] = {
        {"first", &first},
        {"second", &second},
        {kCode, &third},
        {"zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz", &fourth}};
    for (const auto &[text, slot] : expected) {
        VERIFY_ASSIGN(opened, openAnySlot(repositoryWith(0), stored, Secret::copyOf(text)));
        QVERIFY(opened.slot.id == idOf(*slot));
        QVERIFY(opened.damagedSlots.empty());
    }
}

void TestKeySlot::tellsDamageFromAWrongPassphrase()
{
    const Keyring keyring = keyringOf(repositoryWith(0));
    VERIFY_ASSIGN(good, makeSlot(keyring, SlotType::Passphrase, kPassphrase));
    const auto wrong = openAnySlot(repositoryWith(0), storedUnderTheirNames({good}), Secret::copyOf("wrong"));
    VERIFY_ERROR(WrongKey, wrong);
    QCOMPARE(wrong.error().message, QStringLiteral("key slots: none opens with this passphrase"));
    QVERIFY(wrong.error().hint.startsWith(QLatin1String("Check the passphrase, or use the recovery code:")));
    QVERIFY(!wrong.error().hint.contains(QLatin1String("damage")));

    const auto empty = openAnySlot(repositoryWith(0), storedUnderTheirNames({good}), Secret());
    VERIFY_ERROR(WrongKey, empty);
    QCOMPARE(empty.error().message, QStringLiteral("key slots: none opens without a passphrase"));

    const auto both =
        openAnySlot(repositoryWith(0), storedUnderTheirNames({good, "junk"}), Secret::copyOf("wrong"));
    VERIFY_ERROR(WrongKey, both);
    QVERIFY(both.error().hint.contains(QLatin1String("1 of 2 key slots cannot be used because of damage")));

    const auto junk =
        openAnySlot(repositoryWith(0), storedUnderTheirNames({"junk"}), Secret::copyOf(kPassphrase));
    VERIFY_ERROR(Damaged, junk);
    QCOMPARE(junk.error().message, QStringLiteral("key slots: all 1 are damaged"));
    VERIFY_ERROR(Damaged, openAnySlot(repositoryWith(0), {}, Secret::copyOf(kPassphrase)));
}

void TestKeySlot::aPlainSlotOpensForNobodyWhoExpectsEncryption()
{
    const Keyring keyring = keyringOf(repositoryWith(0));
    VERIFY_ASSIGN(plain, makeSlot(keyring, SlotType::Plain, ""));
    VERIFY_ASSIGN(opened, openAnySlot(repositoryWith(0), storedUnderTheirNames({plain}), Secret()));
    QCOMPARE(opened.slot.type, SlotType::Plain);
    const auto refused =
        openAnySlot(repositoryWith(0), storedUnderTheirNames({plain}), Secret::copyOf(kPassphrase));
    VERIFY_ERROR(WrongKey, refused);
    QVERIFY(refused.error().hint.contains(QLatin1String("somebody has replaced its keys")));

    // An attacker's plain slot beside the real one, with keys of his own.
    VERIFY_ASSIGN(planted, makeSlot(keyringOf(repositoryWith(0), 66), SlotType::Plain, ""));
    VERIFY_ASSIGN(real, makeSlot(keyring, SlotType::Passphrase, kPassphrase));
    const auto stored = storedUnderTheirNames({planted, real});
    VERIFY_ASSIGN(used, openAnySlot(repositoryWith(0), stored, Secret::copyOf(kPassphrase)));
    QVERIFY(used.keyring.fingerprint() == keyring.fingerprint());
    QCOMPARE(used.damagedSlots.size(), std::size_t{1});
    QVERIFY(used.damagedSlots.front().id == idOf(planted));
    VERIFY_ERROR(WrongKey, openAnySlot(repositoryWith(0), stored, Secret()));
}

void TestKeySlot::makesNoWeakSlot_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<uint>("passes");
    QTest::addColumn<uint>("memoryKiB");
    QTest::addColumn<bool>("allowTestCost");
    QTest::addColumn<int>("labelSize");
    QTest::addColumn<int>("hostSize");
    QTest::newRow("no passphrase") << 1 << QByteArray() << 1u << 8u << true << 5 << 5;
    QTest::newRow("no recovery code") << 2 << QByteArray(kPassphrase) << 1u << 8u << true << 5 << 5;
    QTest::newRow("test's cost outside a test")
        << 1 << QByteArray(kPassphrase) << 1u << 8u << false << 5 << 5;
    QTest::newRow("another low cost in a test")
        << 1 << QByteArray(kPassphrase) << 1u << 16u << true << 5 << 5;
    QTest::newRow("too little memory") << 1 << QByteArray(kPassphrase) << 3u << 65535u << false << 5 << 5;
    QTest::newRow("too few passes") << 2 << QByteArray(kCode) << 2u << 65536u << false << 5 << 5;
    QTest::newRow("too many passes") << 1 << QByteArray(kPassphrase) << 17u << 65536u << true << 5 << 5;
    QTest::newRow("too much memory") << 1 << QByteArray(kPassphrase) << 3u << 2097153u << false << 5 << 5;
    QTest::newRow("long label") << 1 << QByteArray(kPassphrase) << 1u << 8u << true << 1025 << 5;
    QTest::newRow("long host name") << 3 << QByteArray() << 0u << 0u << false << 5 << 256;
}

void TestKeySlot::makesNoWeakSlot()
{
    QFETCH(int, type);
    QFETCH(QByteArray, secret);
    QFETCH(uint, passes);
    QFETCH(uint, memoryKiB);
    QFETCH(bool, allowTestCost);
    QFETCH(int, labelSize);
    QFETCH(int, hostSize);
    const SlotRequest request{.type = static_cast<SlotType>(type),
                              .label = QString(labelSize, QLatin1Char('l')),
                              .created = {},
                              .host = QString(hostSize, QLatin1Char('h')),
                              .cost = {.passes = passes, .memoryKiB = memoryKiB},
                              .allowTestCost = allowTestCost};
    test::SeededRandom random(1);
    const auto made =
        encodeSlot(keyringOf(repositoryWith(0)), request, Secret::copyOf(secret.toStdString()), random);
    VERIFY_ERROR(InvalidArgument, made);
    QVERIFY(made.error().hint.endsWith(QLatin1Char('.')));
}

QTEST_APPLESS_MAIN(TestKeySlot)
#include "tst_keyslot.moc"
