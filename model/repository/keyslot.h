// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/ids.h"
#include "model/core/random.h"
#include "model/core/result.h"
#include "model/crypto/kdf.h"
#include "model/repository/keyring.h"

#include <QString>

#include <vector>

// A key slot holds the key set of a repository, wrapped by what one person knows. Each is a file of its own,
// keys/<SHA-256 of the bytes>; a repository has one slot or more, and any of them opens it.
//
//   4   "BKST"
//   u8  kind of the object: 2
//   u8  version of this layout: 1
//   u8  type of the slot
//   u8  flags; bit 0: made by a test, with a key derivation that is worth nothing; the others are zero
//   u32 passes, u32 memory in KiB of Argon2id; zero in a plain slot
//   16  salt of Argon2id
//   string  label, UTF-8, at most 1,024 bytes
//   i64 time of making, ns since 1970
//   string  host that it was made on, at most 255 bytes
//   32  commitment: HKDF(KEK, no salt, "backstop/v1/commit"), compared before anything is opened, since the tag of
//       XChaCha20-Poly1305 alone does not tie a ciphertext to one key
//   string  the key set, wrapped: 24 nonce, then XChaCha20-Poly1305 with all bytes above (the length of this string
//       included) and the repository id as associated data
//
// Integers are little-endian, a string is a LEB128 length and the bytes. In a plain slot (of a repository without
// encryption) the key set stands as it is, and the commitment is an HMAC-SHA-256 of the bytes before and after it, under
// HKDF(key set, repository id, "backstop/v1/plain-slot"): no secret, but damage and a slot of another repository show.

namespace backstop::repository {

/// What opens a slot. Stored: do not renumber.
enum class SlotType : std::uint8_t {
    Passphrase = 1,
    RecoveryCode = 2,
    Plain = 3, ///< nothing: the repository is not encrypted
};

/// The largest slot that is read at all.
inline constexpr std::size_t kMaxSlotSize = 64 * 1024;

/// What tests make slots with, so that opening one takes no time.
inline constexpr crypto::KdfCost kTestKdfCost{.passes = 1, .memoryKiB = 8};

/// What a slot says about itself without being opened. Nothing of it is authenticated before the slot opens; texts are
/// made safe to show (displayName).
struct SlotInfo
{
    KeySlotId id;
    SlotType type = SlotType::Passphrase;
    QString label;
    Timestamp created;
    QString host;
    crypto::KdfCost cost; ///< all zero for a plain slot
    bool testOnly = false;
    std::uint16_t epochs = 1; ///< that its key set has, by its size
    bool operator==(const SlotInfo &) const = default;
};

/// What a new slot shall be.
struct SlotRequest
{
    SlotType type = SlotType::Passphrase;
    QString label;
    Timestamp created;
    QString host;
    crypto::KdfCost cost; ///< not looked at for a plain slot
    /// Tests set it to make a slot of kTestKdfCost, which is marked for good. Nothing else ever does.
    bool allowTestCost = false;
};

/// A slot as it was found: the name it is stored under, and its bytes or why they cannot be read.
struct StoredSlot
{
    KeySlotId id;
    Bytes bytes;
    std::optional<Error> error = std::nullopt;
};

/// A slot that cannot be used, and why.
struct DamagedSlot
{
    KeySlotId id;
    Error error;
};

/// An opened key set, the slot that it came from, and the slots that were found to be damaged on the way.
struct OpenedKeys
{
    Keyring keyring;
    SlotInfo slot;
    std::vector<DamagedSlot> damagedSlots;
};

/// The bytes of a new slot that holds @p keyring, to be stored under their SHA-256. @p passphrase is the passphrase, or
/// the recovery code in any spelling, or nothing for a plain slot.
/// InvalidArgument for an empty passphrase, a text that is no recovery code, a cost that the program does not offer, or a
/// label or host name that is too long; OutOfMemory from the key derivation.
Result<Bytes> encodeSlot(const Keyring &keyring, const SlotRequest &request, const crypto::Secret &passphrase,
                         RandomSource &random);

/// Reads what stands in the clear. Damaged or UnsupportedFormat where it is no slot.
Result<SlotInfo> parseSlotInfo(BytesView bytes);

/// Opens one slot. @p passphrase is the passphrase or the recovery code; a plain slot does not look at it.
/// WrongKey where the passphrase is not the one of this slot (or the salt, the cost or the commitment are damaged: these
/// cannot be told apart here, openAnySlot() can); Damaged, UnsupportedFormat or OutOfMemory otherwise.
/// No key derivation is started for an empty passphrase, for a recovery slot where @p passphrase is no recovery code, or for
/// a cost out of bounds.
Result<Keyring> openSlot(RepositoryId repository, BytesView bytes, const crypto::Secret &passphrase);

/// Opens the first slot that @p passphrase (or recovery code) fits: cheap ones first, and of equal cost those with the most epochs, for a
/// rotation that was killed leaves the old slot beside the new one. Slots whose bytes do not match their name are not
/// tried, and like all damaged ones they are reported and stand in nobody's way.
///
/// A repository without encryption is opened with an empty passphrase only, and only where no other kind of slot stands
/// beside the plain one: whoever can write to the storage could otherwise put a plain slot there, with keys of his own,
/// and wait for the next backup to be readable to him.
///
/// WrongKey where no slot opens but at least one is whole; Damaged where there is none that is whole; OutOfMemory where
/// only the memory for a key derivation was missing.
Result<OpenedKeys> openAnySlot(RepositoryId repository, const std::vector<StoredSlot> &stored,
                               const crypto::Secret &passphrase);

} // namespace backstop::repository
