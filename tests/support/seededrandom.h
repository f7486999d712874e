// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/random.h"

#include <mutex>

namespace backstop::test {

/// The same bytes for the same seed, on every machine. Thread-safe (the order between threads is theirs). Never for keys
/// that guard anything.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_state(seed)
    {}

    void fill(char *out, std::size_t size) override;
    /// A number from 0 up to and without @p bound, which is not 0.
    std::uint64_t below(std::uint64_t bound) { return u64() % bound; }

private:
    std::mutex m_mutex;
    std::uint64_t m_state; // guarded by m_mutex
};

} // namespace backstop::test
