// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/crypto/secret.h"

#include <array>
#include <cstdint>

namespace backstop::backup {

/// Cuts a file where its content says so, so that an insertion moves cuts near it only: FastCDC (Xia et al., USENIX ATC 2016)
/// with normalised cutting, over a gear table made from the repository's secret key, so that cuts say nothing to whoever
/// lacks it. The same bytes, key and sizes always give the same cuts. Immutable once made, so thread-safe.
class Chunker
{
public:
    /// Sizes in bytes; minimum <= average <= maximum.
    Chunker(const crypto::Secret &key, std::uint32_t minimum, std::uint32_t average, std::uint32_t maximum);

    /// Length of the first chunk of @p data: at most the maximum, and all of @p data where it ends before a cut is found.
    /// The caller gives at least maximum() bytes unless the file ends sooner.
    std::size_t cut(BytesView data) const;
    std::uint32_t maximum() const { return m_maximum; }
    std::uint32_t minimum() const { return m_minimum; }

private:
    std::size_t cutBetween(const std::uint8_t *bytes, std::size_t from, std::size_t end, std::uint64_t mask,
                           std::uint64_t &hash) const;

    std::array<std::uint64_t, 256> m_gear{};
    std::array<std::uint64_t, 256> m_gearTwice{}; ///< shifted left by one
    std::uint32_t m_minimum;
    std::uint32_t m_average;
    std::uint32_t m_maximum;
    std::uint64_t m_strictMask = 0; ///< before the average: more bits, cuts are rarer
    std::uint64_t m_looseMask = 0;  ///< after it: fewer bits, cuts are likelier
};

} // namespace backstop::backup
