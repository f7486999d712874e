// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/node.h"

namespace backstop::archive {

inline constexpr std::size_t kTarBlock = 512;

/// The header of @p node at @p path in the pax interchange format (POSIX.1-2001, "pax"): a ustar header, and before it an extended
/// header for what that has no room for: long names, times to the nanosecond and before 1970, numbers beyond its fields, extended
/// attributes (as star and GNU tar write them). For a hard link @p first is the name that was written before, else empty. Names
/// are written as they are, also where they are not UTF-8. The size is a multiple of kTarBlock.
Bytes tarHeader(const Bytes &path, const repository::Node &node, const Bytes &first = {});

/// Bytes of zero that follow @p size bytes of content.
constexpr std::size_t tarPadding(std::uint64_t size)
{
    return (kTarBlock - size % kTarBlock) % kTarBlock;
}

} // namespace backstop::archive
