// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/crypto/hash.h"
#include "model/crypto/secret.h"

namespace backstop::repository {

/// What a blob holds. Part of its id and of its seal. Written to repositories: do not renumber.
enum class BlobType : std::uint8_t { Data = 1, Tree = 2, List = 3, Manifest = 4 };

/// How the plain bytes of a blob became the sealed ones. Written to repositories: do not renumber.
enum class BlobEncoding : std::uint8_t {
    Raw = 0,
    Zstd = 1,
    ZstdDelta = 2, ///< the 32-byte id of a base blob, then a zstd frame with the base's content as prefix
};

/// No blob is larger, plain or sealed; checked before memory is taken for one.
inline constexpr std::uint32_t kMaxBlobSize = 16 * 1024 * 1024;

/// Blobs that describe files rather than hold their bytes go to packs of their own, so that browsing reads little.
inline bool isMetadataBlob(BlobType type)
{
    return type != BlobType::Data;
}

/// Names blobs: HMAC-SHA-256 under the repository's id key of the type and the plain SHA-256 of the content. Keyed, so that
/// an id says nothing about a file to whoever lacks the key; from the plain hash, so that a small file is hashed only once.
/// Thread-safe.
class BlobNamer
{
public:
    explicit BlobNamer(const crypto::Secret &idKey)
        : m_mac(idKey)
    {}

    BlobId name(BlobType type, const Digest &sha256OfPlain) const
    {
        char message[33];
        message[0] = static_cast<char>(type);
        std::memcpy(message + 1, sha256OfPlain.bytes.data(), 32);
        return BlobId::fromBytes(m_mac({message, sizeof message}).view());
    }
    BlobId name(BlobType type, BytesView plain) const { return name(type, crypto::sha256(plain)); }

private:
    crypto::Mac m_mac;
};

} // namespace backstop::repository
