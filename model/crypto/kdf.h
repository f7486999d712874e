// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/random.h"
#include "model/core/result.h"
#include "model/crypto/secret.h"

#include <cstdint>

namespace backstop::crypto {

/// Cost of Argon2id (RFC 9106): passes and memory. The default is the RFC's second recommended option.
struct KdfCost
{
    std::uint32_t passes = 3;
    std::uint32_t memoryKiB = 64 * 1024;
    bool operator==(const KdfCost &) const = default;

    /// Refused before any derivation where a repository asks for more: 2 GiB, 16 passes.
    bool withinCeiling() const
    {
        return memoryKiB <= 2 * 1024 * 1024 && passes <= 16 && passes > 0 && memoryKiB >= 8;
    }
    /// What the program itself offers is never below: 64 MiB, 3 passes.
    bool atLeastFloor() const { return memoryKiB >= 64 * 1024 && passes >= 3; }
};

inline constexpr std::size_t kKdfSaltSize = 16;
/// What wrapKey() adds to its payload: the nonce and the tag.
inline constexpr std::size_t kWrapOverhead = 24 + 16;

/// 32 bytes from a passphrase by Argon2id (libsodium, one lane). @p salt is kKdfSaltSize bytes. Thread-safe.
/// InvalidArgument where the cost is outside the bounds; OutOfMemory where the memory is not to be had.
Result<Secret> deriveKey(const Secret &passphrase, BytesView salt, const KdfCost &cost);

/// XChaCha20-Poly1305 (libsodium) for key slots: 24-byte random nonce in front of the sealed bytes.
Bytes wrapKey(const Secret &kek, BytesView aad, const Secret &payload, RandomSource &random);
/// WrongKey where it does not open: another key, other @p aad, or damage; the three cannot be told apart.
Result<Secret> unwrapKey(const Secret &kek, BytesView aad, BytesView wrapped);

/// A recovery code for printing on paper: 160 random bits as 8 groups of 4 symbols of Crockford's base 32
/// (0123456789ABCDEFGHJKMNPQRSTVWXYZ), with hyphens between the groups: 39 characters.
Secret makeRecoveryCode(RandomSource &random);
/// Upper-cases, drops white space and hyphens, reads O as 0, I and L as 1: the 32 symbols that the key is derived from,
/// or an empty secret where @p text is anything else.
Secret normalizeRecoveryCode(const Secret &text);

} // namespace backstop::crypto
