// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/crypto/secret.h"

#include <cstdint>
#include <memory>

namespace backstop::crypto {

inline constexpr std::size_t kTagSize = 16;

/// AES-256-GCM (NIST SP 800-38D) under one key with counter nonces: nonce = 4 zero bytes, then the ordinal as 8 bytes
/// big-endian. The owner guarantees that no ordinal is sealed twice under one key; keys are made per pack and per object
/// (HKDF with a random salt), so a resumed or forked process can never repeat a pair.
/// One Cipher serves one thread at a time; make one per thread. A moved-from Cipher can only be assigned to or destroyed.
class Cipher
{
public:
    /// @p key32 is exactly 32 bytes (anything else is a mistake in the program and ends it).
    explicit Cipher(const Secret &key32);
    ~Cipher();
    Cipher(Cipher &&) noexcept;
    Cipher &operator=(Cipher &&) noexcept;

    /// Writes plain.size() + kTagSize bytes to @p out, which must not overlap @p plain.
    void seal(std::uint64_t ordinal, BytesView aad, BytesView plain, char *out);
    /// Writes sealed.size() - kTagSize bytes to @p out. False, with @p out zeroed, where the tag does not match.
    [[nodiscard]] bool open(std::uint64_t ordinal, BytesView aad, BytesView sealed, char *out);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace backstop::crypto
