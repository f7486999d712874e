// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

namespace backstop::test {

// What a trading firm keeps, of any size and always the same.

/// Quotes of a market: two prices, two sizes, a time on each line.
Bytes quotes(std::size_t size);
/// Sentences of a vocabulary of a few thousand words, of which most come back after some kilobytes only.
Bytes prose(std::size_t size);

} // namespace backstop::test
