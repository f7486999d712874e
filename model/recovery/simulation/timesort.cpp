// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/timesort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace backstop::recovery {

namespace {

constexpr std::size_t kFewTimes = 512; // that comparing sorts faster
constexpr int kBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kBits;
constexpr int kPasses = 3; // 32 bits

std::size_t digitOf(float time, int pass)
{
    return (std::bit_cast<std::uint32_t>(time) >> (pass * kBits)) & (kDigits - 1);
}

} // namespace

void sortTimes(std::span<float> times, std::vector<float> &room)
{
    if (times.size() < kFewTimes) {
        std::ranges::sort(times);
        return;
    }
    std::array<std::array<std::uint32_t, kDigits>, kPasses> counts{};
    for (const float time : times)
        for (int pass = 0; pass < kPasses; ++pass)
            ++counts[static_cast<std::size_t>(pass)][digitOf(time, pass)];
    room.resize(times.size());
    std::span<float> from = times;
    std::span<float> to = room;
    for (int pass = 0; pass < kPasses; ++pass) {
        auto &places = counts[static_cast<std::size_t>(pass)];
        if (places[digitOf(from.front(), pass)] == from.size())
            continue; // all have the same digit
        std::uint32_t next = 0;
        for (std::uint32_t &place : places)
            next += std::exchange(place, next);
        for (const float time : from)
            to[places[digitOf(time, pass)]++] = time;
        std::swap(from, to);
    }
    if (from.data() != times.data())
        std::ranges::copy(from, times.begin());
}

} // namespace backstop::recovery
