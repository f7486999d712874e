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
    bool withinCeiling() const { return memoryKiB <= 2 * 1024 * 1024 && passes <= 16 && passes > 0 && memoryKiB >= 8; }
    /// What the program itself offers is never below: 64 MiB, 3 passes.
    bool atLeastFloor() const { return memoryKiB >= 64 * 1024 && passes >= 3; }
};

/// 32 bytes from a passphrase by Argon2id (libsodium, one lane). @p salt is 16 bytes.
/// InvalidArgument where the cost is over the ceiling; OutOfMemory where the memory is not to be had.
Result<Secret> deriveKey(const Secret &passphrase, BytesView salt, const KdfCost &cost);

/// XChaCha20-Poly1305 (libsodium) for key slots: 24-byte random nonce in front of the sealed bytes.
Bytes wrapKey(const Secret &kek, BytesView aad, const Secret &payload, RandomSource &random);
/// WrongKey where it does not open.
Result<Secret> unwrapKey(const Secret &kek, BytesView aad, BytesView wrapped);

/// A recovery code: 160 random bits as 8 groups of 4 from the alphabet 23456789ABCDEFGHJKMNPQRSTVWXYZ-style Crockford base 32
/// ("0" and "1" never confuse: O, I and L are read as 0, 1 and 1), for printing on paper.
Secret makeRecoveryCode(RandomSource &random);
/// Upper-cases, drops spaces and hyphens, maps O, I and L: the canonical form that the key is derived from, or an empty
/// secret where @p text is not 32 symbols of the alphabet.
Secret normalizeRecoveryCode(const Secret &text);

} // namespace backstop::crypto
