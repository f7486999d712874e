// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <array>

namespace backstop::crypto {

inline constexpr std::size_t kLanes = 16;
inline constexpr std::size_t kBlockSize = 64;

/// Whether this processor can run HashLanes (AVX-512 with byte instructions).
bool hasHashLanes();

/// The chaining values of sixteen SHA-256 computations that advance together, one in each 32-bit element of the processor's widest
/// registers. What is hashed and padded how is up to the caller. Only where hasHashLanes(). One thread at a time.
class HashLanes
{
public:
    HashLanes();
    /// Begins a new message in @p lane.
    void reset(std::size_t lane);
    /// Adds @p count blocks to every lane; those of a lane are @p strides[lane] bytes apart.
    void add(std::array<const unsigned char *, kLanes> blocks, const std::array<std::size_t, kLanes> &strides,
             std::size_t count);
    Digest digest(std::size_t lane) const;

private:
    alignas(64) std::array<std::array<std::uint32_t, kLanes>, 8> m_chains{}; // a to h of FIPS 180-4, by lane
};

} // namespace backstop::crypto
