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
    for (std::size_t i = 0; i < m_gear.size(); ++i)
        m_gearTwice[i] = m_gear[i] << 1;
    // What is left to the hash is the distance from the minimum to the average.
    const std::uint32_t distance = std::max<std::uint32_t>(average - minimum, 64);
    const int bits = std::bit_width(distance) - 1;
    m_strictMask = topMask(std::min(bits + 2, 48));
    m_looseMask = topMask(std::max(bits - 2, 1));
}

/// Looks for a cut behind one of the bytes from @p from on, before @p end: how many bytes come before it, or 0. Two bytes a step (Xia
/// et al., IEEE TPDS 2020): the hash, of which each waits for the one before, is then carried on half as often.
std::size_t Chunker::cutBetween(const std::uint8_t *bytes, std::size_t from, std::size_t end,
                                std::uint64_t mask, std::uint64_t &hash) const
{
    std::uint64_t carried = hash;
    std::size_t i = from;
    for (; i + 1 < end; i += 2) {
        const std::uint64_t first = (carried << 1) + m_gear[bytes[i]];
        if ((first & mask) == 0)
            return i + 1;
        carried = (carried << 2) + (m_gearTwice[bytes[i]] + m_gear[bytes[i + 1]]);
        if ((carried & mask) == 0)
            return i + 2;
    }
    if (i < end) {
        carried = (carried << 1) + m_gear[bytes[i]];
        if ((carried & mask) == 0)
            return i + 1;
    }
    hash = carried;
    return 0;
}

std::size_t Chunker::cut(BytesView data) const
{
    const std::size_t end = std::min<std::size_t>(data.size(), m_maximum);
    if (end <= m_minimum)
        return end;
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(data.data());
    const std::size_t middle = std::min<std::size_t>(end, m_average);
    std::uint64_t hash = 0;
    if (const std::size_t cut = cutBetween(bytes, m_minimum, middle, m_strictMask, hash))
        return cut;
    if (const std::size_t cut = cutBetween(bytes, middle, end, m_looseMask, hash))
        return cut;
    return end;
}

} // namespace backstop::backup
