// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/chunker.h"

#include "model/crypto/hash.h"

#include <algorithm>
#include <bit>

namespace backstop::backup {

namespace {

/// @p bits ones at the top: with a gear hash that shifts left, these bits have seen the last 64 bytes.
std::uint64_t topMask(int bits)
{
    return ~std::uint64_t{0} << (64 - bits);
}

} // namespace

Chunker::Chunker(const crypto::Secret &key, std::uint32_t minimum, std::uint32_t average,
                 std::uint32_t maximum)
    : m_minimum(minimum)
    , m_average(average)
    , m_maximum(maximum)
{
    const crypto::Secret table = crypto::hkdf(key, {}, "backstop/v1/gear", m_gear.size() * sizeof m_gear[0]);
    std::memcpy(m_gear.data(), table.data(), table.size());
    // What is left to the hash is the distance from the minimum to the average.
    const std::uint32_t distance = std::max<std::uint32_t>(average - minimum, 64);
    const int bits = std::bit_width(distance) - 1;
    m_strictMask = topMask(std::min(bits + 2, 48));
    m_looseMask = topMask(std::max(bits - 2, 1));
}

std::size_t Chunker::cut(BytesView data) const
{
    const std::size_t end = std::min<std::size_t>(data.size(), m_maximum);
    if (end <= m_minimum)
        return end;
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(data.data());
    const std::size_t middle = std::min<std::size_t>(end, m_average);
    std::uint64_t hash = 0;
    std::size_t i = m_minimum;
    for (; i < middle; ++i) {
        hash = (hash << 1) + m_gear[bytes[i]];
        if ((hash & m_strictMask) == 0)
            return i + 1;
    }
    for (; i < end; ++i) {
        hash = (hash << 1) + m_gear[bytes[i]];
        if ((hash & m_looseMask) == 0)
            return i + 1;
    }
    return end;
}

} // namespace backstop::backup
