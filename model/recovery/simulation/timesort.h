// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace backstop::recovery {

/// Sorts @p times, none of which is below zero or no number, in ascending order. @p room is made as large as they are, once for all that one
/// thread sorts. By digits of the bits, which numbers that are not negative are ordered by (radix sort; Knuth, The Art of Computer
/// Programming 3, 5.2.5): a fifth of what comparing takes.
void sortTimes(std::span<float> times, std::vector<float> &room);

} // namespace backstop::recovery
