// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seededrandom.h"

namespace backstop::test {

void SeededRandom::fill(char *out, std::size_t size)
{
    const std::lock_guard lock(m_mutex);
    while (size > 0) {
        // SplitMix64: a counter and a mixing function.
        std::uint64_t v = m_state += 0x9e3779b97f4a7c15u;
        v = (v ^ (v >> 30)) * 0xbf58476d1ce4e5b9u;
        v = (v ^ (v >> 27)) * 0x94d049bb133111ebu;
        v ^= v >> 31;
        for (int i = 0; i < 8 && size > 0; ++i, --size)
            *out++ = static_cast<char>(static_cast<unsigned char>(v >> (8 * i)));
    }
}

} // namespace backstop::test
