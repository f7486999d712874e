// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/crypto/secret.h"

#include <memory>

namespace backstop::crypto {

/// SHA-256 (FIPS 180-4) by OpenSSL, with the processor's SHA instructions where it has them. Thread-safe.
Digest sha256(BytesView bytes);

/// SHA-256 of a stream. One thread at a time. result() ends it; reset() starts the next one, and nothing else may be
/// called in between. A moved-from Sha256 can only be assigned to or destroyed.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    void update(BytesView bytes);
    /// As if @p count zero bytes had been given.
    void updateZeros(std::uint64_t count);
    Digest result();
    void reset();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// HMAC-SHA-256 (RFC 2104) with a fixed key, for many short messages: the key is absorbed once, and a message starts
/// from copies of the two states. Thread-safe. A moved-from Mac can only be assigned to or destroyed.
class Mac
{
public:
    explicit Mac(const Secret &key);
    ~Mac();
    Mac(Mac &&) noexcept;
    Mac &operator=(Mac &&) noexcept;
    Digest operator()(BytesView message) const;

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// HKDF-SHA-256 (RFC 5869): @p size bytes (at most 8,160) from @p key, @p salt and @p info. Thread-safe.
Secret hkdf(const Secret &key, BytesView salt, BytesView info, std::size_t size = 32);

} // namespace backstop::crypto
