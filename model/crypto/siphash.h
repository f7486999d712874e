// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <cstdint>
#include <memory>

namespace backstop::crypto {

/// SipHash-1-3 (Aumasson, Bernstein: one round for each block, three at the end) with a key of zeros, of a stream. Guards
/// against accidents only: it is the checksum of an older tool's backups. One thread at a time.
class SipHash13
{
public:
    SipHash13();
    ~SipHash13();
    SipHash13(const SipHash13 &) = delete;
    SipHash13 &operator=(const SipHash13 &) = delete;
    void update(BytesView bytes);
    /// Ends it.
    std::uint64_t result();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace backstop::crypto
