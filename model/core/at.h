// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace backstop {

/// Element @p number of a standard container as what its operator[] takes. Numbers of rows, components and nodes are int
/// here, as in Qt, so that -1 can be none of them; @p number is not negative.
constexpr std::size_t at(int number)
{
    return static_cast<std::size_t>(number);
}

} // namespace backstop
