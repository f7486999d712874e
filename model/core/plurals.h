// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <climits>
#include <cstdint>

namespace backstop {

/// @p count as tr() takes it for "%n" and its plural. Beyond two thousand million it stays at that.
inline int pluralCount(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, INT_MAX));
}

} // namespace backstop
