// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace backstop::test {

/// Little for a thread; recursion over some thousand levels does not fit.
inline constexpr std::size_t kSmallStack = 256 * 1024;

/// Runs @p work on a thread with kSmallStack bytes of stack and waits for its end. Returns whether there was such a thread. Stack
/// that overflows ends the test program.
bool runOnSmallStack(const std::function<void()> &work);

} // namespace backstop::test
