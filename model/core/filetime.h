// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

#include <time.h>

namespace backstop {

inline constexpr std::int64_t kNsPerSecond = 1'000'000'000;

/// Nanoseconds since 1970; the nearest that 64 bits hold (1677-09-21 to 2262-04-11) for a time outside.
inline std::int64_t toNanoseconds(const timespec &time)
{
    std::int64_t ns = 0;
    if (__builtin_mul_overflow(std::int64_t(time.tv_sec), kNsPerSecond, &ns) ||
        __builtin_add_overflow(ns, std::int64_t(time.tv_nsec), &ns)) {
        using Limits = std::numeric_limits<std::int64_t>;
        return time.tv_sec < 0 ? Limits::min() : Limits::max();
    }
    return ns;
}

/// The reverse: tv_nsec is never negative, so times before 1970 round down in tv_sec.
inline timespec toTimespec(std::int64_t ns)
{
    std::int64_t seconds = ns / kNsPerSecond;
    std::int64_t rest = ns % kNsPerSecond;
    if (rest < 0) {
        --seconds;
        rest += kNsPerSecond;
    }
    timespec time = {};
    time.tv_sec = seconds;
    time.tv_nsec = rest;
    return time;
}

} // namespace backstop
