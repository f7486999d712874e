// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/random.h"
#include "model/core/result.h"
#include "model/crypto/cipher.h"
#include "model/repository/blob.h"
#include "model/repository/keyring.h"

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace backstop::repository {

/// One blob of a pack, as its directory and the index tell it.
struct PackEntry
{
    BlobId id;
    BlobType type = BlobType::Data;
    BlobEncoding encoding = BlobEncoding::Raw;
    std::uint32_t storedSize = 0; ///< sealed bytes in the pack, tag included
    std::uint32_t plainSize = 0;
    std::uint32_t offset = 0; ///< from the start of the pack; derived, not stored
    bool operator==(const PackEntry &) const = default;
};

inline constexpr std::size_t kPackPrefixSize = 40;  ///< magic, kind, version, epoch, salt
inline constexpr std::size_t kPackTrailerSize = 20; ///< directory size, count, total size, end mark
inline constexpr std::size_t kPackEntrySize = 44;
inline constexpr std::uint32_t kMaxPackEntries = 1u << 20;
inline constexpr std::uint64_t kMaxPackSize = 128ull * 1024 * 1024;

/// The key, cipher and prefix of one pack. A cipher serves one thread: take one per thread with makeCipher().
struct PackKey
{
    std::array<char, kPackPrefixSize> prefix{};
    crypto::Secret key;

    static Result<PackKey> generate(const Keyring &keys, RandomSource &random);
    /// From the first kPackPrefixSize bytes of a stored pack. WrongKey where they name an epoch that @p keys lack: see laterEpoch().
    static Result<PackKey> parse(const Keyring &keys, BytesView prefix);
    crypto::Cipher makeCipher() const { return crypto::Cipher(key); }
};

/// What is authenticated with a blob: swapping, renaming or re-typing a blob breaks its seal.
std::array<char, 42> blobAad(const PackEntry &entry, std::uint32_t ordinal);

/// Appends @p entries in the 44-byte form shared by pack directories and indexes.
void encodeEntries(ByteWriter &out, const std::vector<PackEntry> &entries);
/// Reads @p count entries and derives their offsets. Damaged where a value is out of its bounds.
Result<std::vector<PackEntry>> decodeEntries(ByteReader &in, std::uint32_t count);

/// The directory of a stored pack, from the whole pack or from its end.
struct PackDirectory
{
    std::vector<PackEntry> entries;
    std::uint64_t totalSize = 0;
};

/// Size of the sealed directory that stands before the trailer; Damaged where @p trailer is none or contradicts @p packSize.
Result<std::uint32_t> parseTrailer(BytesView trailer, std::uint64_t packSize);
/// @p tail is the sealed directory and the trailer.
Result<PackDirectory> openDirectory(const PackKey &key, BytesView tail, std::uint64_t packSize);

/// What is wrong with a pack for which PackKey::parse() gave WrongKey: Damaged where its directory opens with an epoch that @p keys
/// have, so that a bit of its epoch has flipped; else WrongKey as olderKeys(), for it is no damage. @p tail as for openDirectory().
Error laterEpoch(const Keyring &keys, BytesView prefix, BytesView tail, std::uint64_t packSize);

/// The buffers of packs: one that was stored leaves its memory to the next, which the system need not clear again.
/// Thread-safe.
class PackBuffers
{
public:
    /// Of at least @p size bytes, whatever they hold.
    Buffer take(std::size_t size);
    /// Keeps one buffer at most, the largest.
    void giveBack(Buffer buffer);
    /// Frees what is kept.
    void clear();

private:
    std::mutex m_mutex;
    Buffer m_spare; // guarded by m_mutex
};

/// A pack being filled by several threads at once: reserve() hands out room in order, seal() fills it without a lock, and
/// finish() waits for the last seal. The pack never moves in memory while it is open.
class OpenPack
{
public:
    OpenPack(PackKey key, std::size_t targetSize, std::uint32_t number,
             std::shared_ptr<PackBuffers> buffers = std::make_shared<PackBuffers>());
    ~OpenPack();

    struct Room
    {
        std::uint32_t ordinal = 0;
        std::uint32_t offset = 0;
    };
    /// Room for a blob of @p entry (storedSize set), or nothing where the pack is full. The caller must seal() it.
    std::optional<Room> reserve(PackEntry entry);
    /// Seals @p encoded into the room of @p ordinal with this thread's @p cipher.
    void seal(std::uint32_t ordinal, BytesView encoded, crypto::Cipher &cipher);
    /// In place of seal(), where that cannot be done: the pack is broken then, and must not be stored.
    void giveUp();
    bool isBroken();
    /// The sealed bytes of a reserved blob, once it is sealed. Thread-safe.
    Bytes read(std::uint32_t offset, std::uint32_t size);

    /// Ends the pack: waits for open seals, writes directory and trailer. The bytes stay valid with this object.
    BytesView finish();
    const std::vector<PackEntry> &entries() const { return m_entries; }
    const PackKey &key() const { return m_key; }
    std::uint32_t number() const { return m_number; }
    bool isEmpty() const { return m_entries.empty(); }

private:
    void waitForSeals();

    PackKey m_key;
    std::size_t m_targetSize;
    std::uint32_t m_number;
    std::shared_ptr<PackBuffers> m_buffers;
    Buffer m_buffer;
    std::size_t m_used = kPackPrefixSize; // guarded by m_mutex
    std::vector<PackEntry> m_entries;     // guarded by m_mutex until finish()
    std::size_t m_openSeals = 0;          // guarded by m_mutex
    bool m_isBroken = false;              // guarded by m_mutex
    std::mutex m_mutex;
    std::condition_variable m_sealed;
};

} // namespace backstop::repository
