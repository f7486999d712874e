// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace backstop::recovery {

using PhiloxBlock = std::array<std::uint32_t, 4>;

/// Philox4x32-10: random bits as a function of a key and a counter, so that it does not matter who draws when. (Salmon, Moraes, Dror &
/// Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11; held against its published vectors by the tests.)
inline PhiloxBlock philox(PhiloxBlock counter, std::uint64_t key)
{
    auto key0 = static_cast<std::uint32_t>(key);
    auto key1 = static_cast<std::uint32_t>(key >> 32);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t product1 = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key0,
                   static_cast<std::uint32_t>(product1),
                   static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key1,
                   static_cast<std::uint32_t>(product0)};
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    return counter;
}

/// The key of the random numbers of what is called @p name under @p seed: a component draws the same numbers whatever stands
/// beside it in its plan. @p kind keeps a team, a storage and a component of one name apart.
inline std::uint64_t streamKey(std::uint64_t seed, std::string_view kind, std::string_view name)
{
    std::uint64_t hash = 0xCBF29CE484222325; // FNV-1a, 64 bits
    const auto take = [&hash](std::string_view text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
        hash = (hash ^ 0xFF) * 0x100000001B3; // a byte that UTF-8 does not have
    };
    take(kind);
    take(name);
    const auto mixed = [](std::uint64_t x) { // the finaliser of SplitMix64
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    };
    return mixed(hash + mixed(seed + 0x9E3779B97F4A7C15));
}

} // namespace backstop::recovery
