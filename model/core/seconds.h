// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace backstop {

/// A length of time in seconds with decimals, as documents, reports and forecasts have it.
constexpr double secondsOf(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace backstop
