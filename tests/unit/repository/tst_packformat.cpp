// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/packformat.h"

#include "model/repository/indexobject.h"
#include "model/repository/sealedobject.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

#include <thread>

using namespace backstop;
using namespace backstop::repository;

namespace {

Keyring keyringOf(std::uint64_t seed = 1)
{
    test::SeededRandom random(seed);
    return Keyring::generate(RepositoryId::fromBytes(random.bytes(32)), random);
}

PackKey packKeyOf(const Keyring &keys, std::uint64_t seed = 2)
{
    test::SeededRandom random(seed);
    return std::move(*PackKey::generate(keys, random));
}

PackEntry entryOf(std::uint8_t number, std::uint32_t plainSize)
{
    PackEntry entry;
    entry.id.bytes.fill(number);
    entry.plainSize = plainSize;
    entry.storedSize = plainSize + crypto::kTagSize;
    return entry;
}

/// A pack with one raw blob for each of @p contents.
Bytes packOf(const Keyring &keys, const std::vector<Bytes> &contents, std::size_t target = 4096)
{
    OpenPack pack(packKeyOf(keys), target, 0);
    crypto::Cipher cipher = pack.key().makeCipher();
    for (const Bytes &content : contents) {
        const auto room = pack.reserve(
            entryOf(static_cast<std::uint8_t>(content.size()), static_cast<std::uint32_t>(content.size())));
        pack.seal(room->ordinal, content, cipher);
    }
    return Bytes(pack.finish());
}

Result<PackDirectory> directoryOf(const Keyring &keys, BytesView pack)
{
    auto key = PackKey::parse(keys, pack.substr(0, kPackPrefixSize));
    if (!key)
        return key.error();
    const auto size = parseTrailer(pack.substr(pack.size() - kPackTrailerSize), pack.size());
    if (!size)
        return size.error();
    return openDirectory(*key, pack.substr(pack.size() - kPackTrailerSize - *size), pack.size());
}

} // namespace

class TestPackFormat : public QObject
{
    Q_OBJECT

private slots:
    void packTellsWhatItHolds();
    void blobOpensInItsPlaceOnly();
    void fullPackTakesNoMore();
    void blobLargerThanTheTargetGetsAPackOfItsOwn();
    void threadsFillOnePack();
    void everyFlippedBitOfDirectoryAndTrailerShows();
    void aLaterEpochIsNoDamageAndAFlippedOneIs();
    void entriesOutOfBoundsAreRefused();
    void indexComesBackAsItWas();
    void shortOrLongIndexIsRefused();
    void objectOpensUnderItsNameAndKindOnly();
    void damagedVersionIsNoNewerProgram();
};

void TestPackFormat::packTellsWhatItHolds()
{
    const Keyring keys = keyringOf();
    const Bytes pack = packOf(keys, {"first", "second one", ""});
    VERIFY_ASSIGN(directory, directoryOf(keys, pack));
    QCOMPARE(directory.totalSize, std::uint64_t{pack.size()});
    QCOMPARE(directory.entries.size(), std::size_t{3});
    QCOMPARE(directory.entries[0].offset, std::uint32_t{kPackPrefixSize});
    QCOMPARE(directory.entries[1].offset, directory.entries[0].offset + directory.entries[0].storedSize);
    QCOMPARE(directory.entries[1].plainSize, std::uint32_t{10});
    // Every byte has its place: prefix, blobs, directory, trailer.
    QCOMPARE(pack.size(), kPackPrefixSize + 5 + 10 + 0 + 3 * 16 + 3 * kPackEntrySize + 16 + kPackTrailerSize);
}

void TestPackFormat::blobOpensInItsPlaceOnly()
{
    const Keyring keys = keyringOf();
    const Bytes pack = packOf(keys, {"first", "other"});
    VERIFY_ASSIGN(directory, directoryOf(keys, pack));
    VERIFY_ASSIGN(key, PackKey::parse(keys, BytesView(pack).substr(0, kPackPrefixSize)));
    crypto::Cipher cipher = key.makeCipher();
    char plain[5];
    const auto opens = [&](PackEntry entry, std::uint32_t ordinal, std::uint32_t offset) {
        const auto aad = blobAad(entry, ordinal);
        return cipher.open(ordinal, {aad.data(), aad.size()}, BytesView(pack).substr(offset, 5 + 16), plain);
    };
    const PackEntry first = directory.entries[0];
    const PackEntry second = directory.entries[1];
    QVERIFY(opens(first, 0, first.offset));
    QCOMPARE(Bytes(plain, 5), Bytes("first"));
    QVERIFY(!opens(first, 1, first.offset));
    QVERIFY(!opens(first, 0, second.offset));
    PackEntry changed = first;
    changed.type = BlobType::Tree;
    QVERIFY(!opens(changed, 0, first.offset));
    changed = first;
    changed.encoding = BlobEncoding::Zstd;
    QVERIFY(!opens(changed, 0, first.offset));
    changed = first;
    changed.plainSize = 6;
    QVERIFY(!opens(changed, 0, first.offset));
    changed = first;
    changed.id.bytes[31] ^= 1;
    QVERIFY(!opens(changed, 0, first.offset));
}

void TestPackFormat::fullPackTakesNoMore()
{
    const Keyring keys = keyringOf();
    OpenPack pack(packKeyOf(keys), 512, 0);
    crypto::Cipher cipher = pack.key().makeCipher();
    const Bytes content(100, 'x');
    int taken = 0;
    while (const auto room = pack.reserve(entryOf(static_cast<std::uint8_t>(taken), 100))) {
        pack.seal(room->ordinal, content, cipher);
        ++taken;
    }
    QCOMPARE(taken, 2); // 40 + 2 x 116 + 2 x 44 + 16 + 20 = 396; a third would need 556
    QVERIFY(pack.finish().size() <= 512);
}

void TestPackFormat::blobLargerThanTheTargetGetsAPackOfItsOwn()
{
    const Keyring keys = keyringOf();
    OpenPack pack(packKeyOf(keys), 512, 0);
    crypto::Cipher cipher = pack.key().makeCipher();
    const Bytes content(5000, 'x');
    const auto room = pack.reserve(entryOf(1, 5000));
    QVERIFY(room.has_value());
    pack.seal(room->ordinal, content, cipher);
    QVERIFY(!pack.reserve(entryOf(2, 1)).has_value());
    VERIFY_ASSIGN(directory, directoryOf(keys, pack.finish()));
    QCOMPARE(directory.entries.size(), std::size_t{1});
}

void TestPackFormat::threadsFillOnePack()
{
    const Keyring keys = keyringOf();
    OpenPack pack(packKeyOf(keys), 1024 * 1024, 0);
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&pack, thread] {
                crypto::Cipher cipher = pack.key().makeCipher();
                for (int i = 0; i < 50; ++i) {
                    const auto number = static_cast<std::uint8_t>(thread * 50 + i);
                    const auto room = pack.reserve(entryOf(number, 300));
                    pack.seal(room->ordinal, Bytes(300, static_cast<char>(number)), cipher);
                }
            });
        }
    }
    const Bytes bytes(pack.finish());
    VERIFY_ASSIGN(directory, directoryOf(keys, bytes));
    QCOMPARE(directory.entries.size(), std::size_t{200});
    crypto::Cipher cipher = pack.key().makeCipher();
    for (std::uint32_t i = 0; i < 200; ++i) {
        const PackEntry &entry = directory.entries[i];
        char plain[300];
        const auto aad = blobAad(entry, i);
        QVERIFY(cipher.open(i, {aad.data(), aad.size()},
                            BytesView(bytes).substr(entry.offset, entry.storedSize), plain));
        QCOMPARE(Bytes(plain, 300), Bytes(300, static_cast<char>(entry.id.bytes[0])));
    }
}

void TestPackFormat::everyFlippedBitOfDirectoryAndTrailerShows()
{
    const Keyring keys = keyringOf();
    const Bytes whole = packOf(keys, {"first", "second one"});
    const std::size_t directoryAt = kPackPrefixSize + 5 + 10 + 2 * 16;
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        const std::size_t byte = bit / 8;
        if (byte >= kPackPrefixSize && byte < directoryAt)
            continue; // the blobs' own seals
        Bytes pack = whole;
        pack[byte] = static_cast<char>(pack[byte] ^ (1 << bit % 8));
        QVERIFY2(!directoryOf(keys, pack), QByteArray::number(static_cast<qulonglong>(bit)).constData());
    }
}

void TestPackFormat::aLaterEpochIsNoDamageAndAFlippedOneIs()
{
    const Keyring keys = keyringOf();
    Keyring later = keys.clone();
    test::SeededRandom random(3);
    VERIFY_OK(later.beginEpoch(random));
    const auto judge = [&keys](const Bytes &pack) -> Result<> {
        const BytesView prefix = BytesView(pack).substr(0, kPackPrefixSize);
        const auto key = PackKey::parse(keys, prefix);
        if (key || key.error().code != ErrorCode::WrongKey)
            return key ? Result<>() : key.error();
        BACKSTOP_ASSIGN(size,
                        parseTrailer(BytesView(pack).substr(pack.size() - kPackTrailerSize), pack.size()));
        return laterEpoch(keys, prefix, BytesView(pack).substr(pack.size() - kPackTrailerSize - size),
                          pack.size());
    };
    VERIFY_ERROR(WrongKey, judge(packOf(later, {"first"})));
    const Bytes pack = packOf(keys, {"first"});
    VERIFY_OK(judge(pack));
    for (std::size_t bit = 0; bit < 16; ++bit) {
        Bytes flipped = pack;
        flipped[6 + bit / 8] = static_cast<char>(flipped[6 + bit / 8] ^ (1 << bit % 8));
        VERIFY_ERROR(Damaged, judge(flipped));
    }
}

void TestPackFormat::entriesOutOfBoundsAreRefused()
{
    const auto decodes = [](const PackEntry &entry) {
        ByteWriter out;
        encodeEntries(out, {entry});
        ByteReader in(out.bytes());
        return decodeEntries(in, 1).hasValue();
    };
    const PackEntry good = entryOf(1, 10);
    QVERIFY(decodes(good));
    PackEntry bad = good;
    bad.plainSize = kMaxBlobSize + 1;
    QVERIFY(!decodes(bad));
    bad = good;
    bad.storedSize = 15; // not even a tag
    QVERIFY(!decodes(bad));
    bad = good;
    bad.storedSize = kMaxBlobSize * 2;
    QVERIFY(!decodes(bad));
    bad = good;
    bad.type = static_cast<BlobType>(5);
    QVERIFY(!decodes(bad));
    bad = good;
    bad.encoding = static_cast<BlobEncoding>(3);
    QVERIFY(!decodes(bad));
    ByteReader empty({});
    VERIFY_ERROR(Damaged, decodeEntries(empty, 1));
    ByteReader many({});
    VERIFY_ERROR(Damaged, decodeEntries(many, UINT32_MAX));
}

void TestPackFormat::indexComesBackAsItWas()
{
    IndexObject index;
    index.supersedes.push_back(Digest::fromBytes(Bytes(32, 's')));
    IndexPack pack;
    pack.id = PackId::fromBytes(Bytes(32, 'p'));
    pack.size = 4711;
    pack.entries = {entryOf(1, 10), entryOf(2, 20)};
    pack.entries[0].offset = kPackPrefixSize;
    pack.entries[1].offset = kPackPrefixSize + 26;
    index.packs.push_back(pack);
    VERIFY_ASSIGN(back, decodeIndex(encodeIndex(index)));
    QVERIFY(back.supersedes == index.supersedes);
    QCOMPARE(back.packs.size(), std::size_t{1});
    QVERIFY(back.packs[0].id == pack.id);
    QCOMPARE(back.packs[0].size, pack.size);
    QVERIFY(back.packs[0].entries == pack.entries);
}

void TestPackFormat::shortOrLongIndexIsRefused()
{
    IndexObject index;
    index.packs.push_back({PackId::fromBytes(Bytes(32, 'p')), 100, {entryOf(1, 10)}});
    const Bytes whole = encodeIndex(index);
    for (std::size_t size = 0; size < whole.size(); ++size)
        VERIFY_ERROR(Damaged, decodeIndex(BytesView(whole).substr(0, size)));
    VERIFY_ERROR(Damaged, decodeIndex(whole + 'x'));
}

void TestPackFormat::objectOpensUnderItsNameAndKindOnly()
{
    const Keyring keys = keyringOf();
    test::SeededRandom random(3);
    VERIFY_ASSIGN(object, sealObject(keys, ObjectKind::Lease, "leases/a", "payload", random));
    VERIFY_ASSIGN(payload, openObject(keys, ObjectKind::Lease, "leases/a", object));
    QCOMPARE(payload, Bytes("payload"));
    VERIFY_ERROR(Damaged, openObject(keys, ObjectKind::Lease, "leases/b", object));
    VERIFY_ERROR(Damaged, openObject(keys, ObjectKind::Index, "leases/a", object));
    VERIFY_ERROR(Damaged, openObject(keyringOf(9), ObjectKind::Lease, "leases/a", object));
    Bytes renamed = object;
    renamed[4] = static_cast<char>(ObjectKind::Index);
    VERIFY_ERROR(Damaged, openObject(keys, ObjectKind::Index, "leases/a", renamed));
    VERIFY_ASSIGN(again, sealObject(keys, ObjectKind::Lease, "leases/a", "payload", random));
    QVERIFY(again != object); // a salt, and so a key, of its own
}

void TestPackFormat::damagedVersionIsNoNewerProgram()
{
    const Keyring keys = keyringOf();
    test::SeededRandom random(3);
    VERIFY_ASSIGN(object, sealObject(keys, ObjectKind::Lease, "leases/a", "payload", random));
    object[5] = 3;
    VERIFY_ERROR(Damaged, openObject(keys, ObjectKind::Lease, "leases/a", object));
    object.back() ^= 1; // now nothing says that this program wrote it
    VERIFY_ERROR(UnsupportedFormat, openObject(keys, ObjectKind::Lease, "leases/a", object));
}

QTEST_GUILESS_MAIN(TestPackFormat)
#include "tst_packformat.moc"
