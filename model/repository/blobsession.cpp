// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/blobstore.h"

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

} // namespace

BlobSession::BlobSession(BlobStore &store)
    : m_store(store)
    , m_codec(kDataLevel)
    , m_metadataCodec(kMetadataLevel)
{}

Result<BlobSession::Stored> BlobSession::put(BlobType type, BytesView plain, const Digest *sha256)
{
    if (plain.size() > kMaxBlobSize)
        return Error{ErrorCode::Failed, QStringLiteral("blob: larger than the format allows"), {}};
    const BlobId id = sha256 ? m_store.namer().name(type, *sha256) : m_store.namer().name(type, plain);
    if (!m_store.index().claim(id))
        return Stored{id, false};
    auto encoded = (isMetadataBlob(type) ? m_metadataCodec : m_codec).encode(plain);
    if (!encoded)
        return encoded.error();
    PackEntry entry{id,
                    type,
                    encoded->encoding,
                    static_cast<std::uint32_t>(encoded->bytes.size() + crypto::kTagSize),
                    static_cast<std::uint32_t>(plain.size()),
                    0};
    auto place = m_store.reserve(entry);
    if (!place)
        return place.error();
    const auto &[pack, room] = *place;
    WriteCipher &write = m_writeCiphers[isMetadataBlob(type) ? 1 : 0];
    if (write.pack != pack->number()) {
        write.cipher.emplace(pack->key().makeCipher());
        write.pack = pack->number();
    }
    pack->seal(room.ordinal, encoded->bytes, *write.cipher);
    entry.offset = room.offset;
    m_store.index().place(id, pack->number(), room.ordinal, entry);
    return Stored{id, true};
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
        if (!key)
            return key.error().withContext(QString::fromStdString(packName(info.id)));
        m_readCiphers.emplace_front(pack, key->makeCipher());
    }
    if (m_readCiphers.size() > kReadCiphers)
        m_readCiphers.pop_back();
    return &m_readCiphers.front().second;
}

Result<> BlobSession::fetch(const BlobLocation &location, char *out)
{
    const PackInfo info = m_store.index().pack(location.pack);
    const PackEntry &entry = location.entry;
    BACKSTOP_ASSIGN(cipher, readCipher(location.pack, info));
    const auto aad = blobAad(entry, location.ordinal);
    if (m_encoded.size() < entry.storedSize)
        m_encoded.resize(entry.storedSize);
    // A bit that flips on the way from the medium is not damage: one more read tells.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (info.open) {
            m_sealed = info.open->read(entry.offset, entry.storedSize);
        } else {
            m_sealed.resize(entry.storedSize);
            auto read =
                m_store.storage().read(packName(info.id), entry.offset, m_sealed.data(), entry.storedSize);
            if (!read) {
                if (read.error().code == ErrorCode::NotFound)
                    return Error{ErrorCode::Damaged, read.error().message, read.error().hint};
                return read.error();
            }
        }
        if (cipher->open(location.ordinal, {aad.data(), aad.size()}, m_sealed, m_encoded.data()))
            return m_codec.decode(entry.encoding,
                                  BytesView(m_encoded).substr(0, entry.storedSize - crypto::kTagSize), out,
                                  entry.plainSize);
    }
    return Error{ErrorCode::Damaged,
                 QStringLiteral("%1: the blob at byte %2 does not match its seal")
                     .arg(QString::fromStdString(packName(info.id)))
                     .arg(entry.offset),
                 QStringLiteral("Run \"verify --read-data\" to see which backups and files are hit.")};
}

Result<Bytes> BlobSession::get(BlobType type, const BlobId &id)
{
    const auto location = m_store.index().find(id);
    if (!location || location->entry.type != type)
        return missingBlob(id);
    Bytes plain(location->entry.plainSize, '\0');
    BACKSTOP_TRY(fetch(*location, plain.data()));
    return plain;
}

Result<> BlobSession::get(BlobType type, const BlobId &id, char *out, std::size_t size)
{
    const auto location = m_store.index().find(id);
    if (!location || location->entry.type != type || location->entry.plainSize != size)
        return missingBlob(id);
    return fetch(*location, out);
}

} // namespace backstop::repository
