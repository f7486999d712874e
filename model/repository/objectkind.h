// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace backstop::repository {

/// What a stored object is. The number stands in the object's header and is authenticated with it, so that none can be
/// passed off as another: do not renumber.
enum class ObjectKind : std::uint8_t {
    Config = 1,
    KeySlot = 2,
    Pack = 3,
    Index = 4,
    Backup = 5,
    Document = 6,
    Lease = 7,
    Audit = 8,
    Reserve = 9,
};

/// The first four bytes of every stored object.
inline constexpr char kObjectMagic[] = "BKST";
inline constexpr std::size_t kObjectMagicSize = 4;

} // namespace backstop::repository
