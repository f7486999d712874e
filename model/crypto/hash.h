// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/crypto/secret.h"

#include <memory>

namespace backstop::crypto {

/// SHA-256 (FIPS 180-4) by OpenSSL, with the processor's SHA instructions where it has them.
Digest sha256(BytesView bytes);

/// SHA-256 of a stream. Not thread-safe. result() ends it; reset() starts the next one.
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

/// HMAC-SHA-256 (RFC 2104) with a fixed key, for many short messages: the key is absorbed once. Thread-safe.
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

/// HKDF-SHA-256 (RFC 5869): @p size bytes from @p key, @p salt and @p info.
Secret hkdf(const Secret &key, BytesView salt, BytesView info, std::size_t size = 32);

} // namespace backstop::crypto
