// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/blobstore.h"

#include "model/core/guarded.h"
#include "model/repository/damage.h"

namespace backstop::repository {

namespace {

constexpr std::size_t kReadCiphers = 64;
constexpr int kDataLevel = 1;     // digits and prices: higher levels cost time and save little
constexpr int kMetadataLevel = 3; // trees are small and read often

Error missingBlob(const BlobId &id)
{
    return {ErrorCode::Damaged,
            QStringLiteral("blob %1: is in no pack").arg(QString::fromStdString(id.hex().substr(0, 16))),
            QStringLiteral("Run \"verify\" for the extent of the damage; a new backup stores again what the "
                           "source still has.")};
}

Error wrongContent(const BlobId &id)
{
    return {ErrorCode::Damaged,
            QStringLiteral("blob %1: has another content than its id says")
                .arg(QString::fromStdString(id.hex().substr(0, 16))),
            QStringLiteral("Run \"verify --read-data\" to see which backups and files are hit.")};
}

/// Gives a reserved room up where an exception keeps it from being sealed.
class SealGuard
{
public:
    explicit SealGuard(OpenPack &pack)
        : m_pack(&pack)
    {}
    ~SealGuard()
    {
        if (m_pack)
            m_pack->giveUp();
    }
    SealGuard(const SealGuard &) = delete;
    SealGuard &operator=(const SealGuard &) = delete;
    void sealed() { m_pack = nullptr; }

private:
    OpenPack *m_pack;
};

} // namespace

BlobSession::BlobSession(BlobStore &store)
    : m_store(store)
    , m_codec(kDataLevel)
    , m_metadataCodec(kMetadataLevel)
{}

BlobSession::~BlobSession()
{
    if (m_isWriter)
        --m_store.m_writers;
}

Result<BlobSession::Stored> BlobSession::put(BlobType type, BytesView plain, const Known &known)
{
    if (plain.size() > kMaxBlobSize)
        return Error{ErrorCode::Failed, QStringLiteral("blob: larger than the format allows"), {}};
    if (!m_isWriter) {
        ++m_store.m_writers;
        m_isWriter = true;
    }
    m_store.m_hasPut = true;
    const BlobId id =
        known.sha256 ? m_store.namer().name(type, *known.sha256) : m_store.namer().name(type, plain);
    if (!m_store.index().claim(id))
        return Stored{id, false};
    const Result<> stored =
        guarded(QStringLiteral("blob"), [&] { return store(id, type, plain, known.tuning); });
    if (!stored) {
        // Another thread may have been told that this blob is here: nobody may commit any more.
        m_store.fail(stored.error());
        m_store.index().release(id);
        return stored.error();
    }
    m_store.m_newBytes += plain.size();
    return Stored{id, true};
}

/// Stores a claimed blob.
Result<> BlobSession::store(const BlobId &id, BlobType type, BytesView plain, CompressionTuning *tuning)
{
    BACKSTOP_ASSIGN(encoded, (isMetadataBlob(type) ? m_metadataCodec : m_codec).encode(plain, tuning));
    PackEntry entry{id,
                    type,
                    encoded.encoding,
                    static_cast<std::uint32_t>(encoded.bytes.size() + crypto::kTagSize),
                    static_cast<std::uint32_t>(plain.size()),
                    0};
    BACKSTOP_ASSIGN(place, m_store.reserve(entry));
    const auto &[pack, room] = place;
    SealGuard guard(*pack); // whoever finishes the pack waits for this seal
    WriteCipher &write = m_writeCiphers[isMetadataBlob(type) ? 1 : 0];
    if (write.pack != pack->number()) {
        write.cipher.reset();
        write.cipher.emplace(pack->key().makeCipher());
        write.pack = pack->number();
    }
    pack->seal(room.ordinal, encoded.bytes, *write.cipher);
    guard.sealed();
    entry.offset = room.offset;
    m_store.index().place(id, pack->number(), room.ordinal, entry);
    return {};
}

Result<crypto::Cipher *> BlobSession::readCipher(std::uint32_t pack, const PackInfo &info)
{
    for (auto it = m_readCiphers.begin(); it != m_readCiphers.end(); ++it) {
        if (it->first == pack) {
            m_readCiphers.splice(m_readCiphers.begin(), m_readCiphers, it);
            return &m_readCiphers.front().second;
        }
    }
    if (info.open) {
        m_readCiphers.emplace_front(pack, info.open->key().makeCipher());
    } else {
        char prefix[kPackPrefixSize];
        BACKSTOP_TRY(m_store.storage().read(packName(info.id), 0, prefix, sizeof prefix));
        auto key = PackKey::parse(m_store.keys(), {prefix, sizeof prefix});
        if (!key) {
            Error error = key.error();
            // Who lacks an epoch cannot open an index of it either, and nothing else led here: a bit has flipped.
            if (error.code == ErrorCode::WrongKey)
                error = {
                    ErrorCode::Damaged, QStringLiteral("pack: its epoch is damaged"),
                    QStringLiteral("Run \"verify --read-data\" to see which backups and files are hit.")};
            return error.withContext(QString::fromStdString(packName(info.id)));
        }
        m_readCiphers.emplace_front(pack, key->makeCipher());
    }
    if (m_readCiphers.size() > kReadCiphers)
        m_readCiphers.pop_back();
    return &m_readCiphers.front().second;
}

/// Opens the blob's seal; the encoded bytes are in m_encoded then.
Result<> BlobSession::fetchSealed(const BlobLocation &location, const PackInfo &info)
{
    const PackEntry &entry = location.entry;
    BACKSTOP_ASSIGN(cipher, readCipher(location.pack, info));
    if (info.open) {
        m_sealed = info.open->read(entry.offset, entry.storedSize);
    } else {
        m_sealed.resize(entry.storedSize);
        BACKSTOP_TRY(
            m_store.storage().read(packName(info.id), entry.offset, m_sealed.data(), entry.storedSize));
    }
    if (m_encoded.size() < entry.storedSize)
        m_encoded.resize(entry.storedSize);
    const auto aad = blobAad(entry, location.ordinal);
    if (cipher->open(location.ordinal, {aad.data(), aad.size()}, m_sealed, m_encoded.data()))
        return {};
    m_readCiphers.pop_front(); // it may be the pack's head that was read wrong
    return Error{ErrorCode::Damaged,
                 QStringLiteral("%1: the blob at byte %2 does not match its seal")
                     .arg(QString::fromStdString(packName(info.id)))
                     .arg(entry.offset),
                 QStringLiteral("Run \"verify --read-data\" to see which backups and files are hit.")};
}

Result<> BlobSession::fetch(const BlobLocation &location, char *out)
{
    const PackInfo info = m_store.index().pack(location.pack);
    auto fetched = fetchSealed(location, info);
    // A bit that flips on the way from the medium is not damage: one more read tells.
    if (!fetched && fetched.error().code == ErrorCode::Damaged)
        fetched = fetchSealed(location, info);
    BACKSTOP_TRY(fetched);
    const PackEntry &entry = location.entry;
    return m_codec.decode(entry.encoding, BytesView(m_encoded).substr(0, entry.storedSize - crypto::kTagSize),
                          out, entry.plainSize);
}

/// Where the blob is; nothing where it is in no pack, also after looking again.
Result<std::optional<BlobLocation>> BlobSession::locate(BlobType type, const BlobId &id)
{
    auto location = m_store.index().find(id);
    if (!location) {
        BACKSTOP_ASSIGN(mayHaveCome, m_store.lookAgain());
        if (mayHaveCome)
            location = m_store.index().find(id);
    }
    if (location && location->entry.type != type)
        location.reset();
    return location;
}

/// Reads what is at @p location. The content of files is compared with its checksum by whoever restores it; nothing else looks
/// at the content of other blobs.
Result<> BlobSession::fetchChecked(BlobType type, const BlobLocation &location, char *out)
{
    BACKSTOP_TRY(fetch(location, out));
    const PackEntry &entry = location.entry;
    return isMetadataBlob(type) && m_store.namer().name(type, BytesView(out, entry.plainSize)) != entry.id
               ? wrongContent(entry.id)
               : Result<>();
}

/// Reads the blob to where @p room says for its size; @p room gives null where it wants none of that size. Of several copies one
/// that can be read is enough.
template<typename Room>
Result<> BlobSession::getInto(BlobType type, const BlobId &id, Room room)
{
    bool hasLooked = false;
    while (true) {
        BACKSTOP_ASSIGN(location, locate(type, id));
        if (!location)
            return missingBlob(id);
        char *out = room(location->entry.plainSize);
        if (!out)
            return missingBlob(id);
        const auto fetched = fetchChecked(type, *location, out);
        if (fetched || !isUnreadable(fetched.error()))
            return fetched;
        if (m_store.index().useOtherCopy(*location))
            continue;
        // A prune by another process may have put the blob elsewhere, a backup may have stored it anew.
        if (!hasLooked) {
            hasLooked = true;
            BACKSTOP_ASSIGN(mayHaveCome, m_store.lookAgain());
            if (mayHaveCome)
                continue;
        }
        const Error &error = fetched.error();
        return error.code == ErrorCode::NotFound ? Error{ErrorCode::Damaged, error.message, error.hint}
                                                 : error;
    }
}

Result<Bytes> BlobSession::get(BlobType type, const BlobId &id)
{
    Bytes plain;
    BACKSTOP_TRY(getInto(type, id, [&plain](std::uint32_t size) {
        plain.resize(size);
        return plain.data();
    }));
    return plain;
}

Result<> BlobSession::get(BlobType type, const BlobId &id, char *out, std::size_t size)
{
    return getInto(type, id,
                   [out, size](std::uint32_t plainSize) { return plainSize == size ? out : nullptr; });
}

Result<std::uint64_t> BlobSession::rewrite(BlobType type, const BlobId &id)
{
    BACKSTOP_ASSIGN(plain, get(type, id));
    if (m_store.namer().name(type, plain) != id)
        return wrongContent(id);
    if (!m_isWriter) {
        ++m_store.m_writers;
        m_isWriter = true;
    }
    const auto before = m_store.index().reclaim(id);
    if (!before)
        return missingBlob(id);
    const Result<> stored = guarded(QStringLiteral("blob"), [&] { return store(id, type, plain, nullptr); });
    if (!stored) {
        m_store.index().place(id, before->pack, before->ordinal, before->entry);
        m_store.fail(stored.error());
        return stored.error();
    }
    return std::uint64_t{before->entry.storedSize};
}

} // namespace backstop::repository
