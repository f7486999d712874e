// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/node.h"

#include <map>
#include <optional>

namespace backstop::archive {

/// The number in @p field of a tar header: octal digits between spaces and zero bytes, or, as GNU tar has it, the bytes of a number
/// behind a first one of 0x80 or 0xff. Nothing where it is none, or has more than 63 bits.
std::optional<std::int64_t> tarNumber(BytesView field);
/// Text up to the first zero byte.
BytesView tarText(BytesView field);

/// The records "LENGTH KEY=VALUE\n" of an extended header, added to @p records; an empty value takes a key out. False where @p body is
/// not made of such.
bool readPaxRecords(BytesView body, std::map<Bytes, Bytes> &records);
/// Seconds with decimals as nanoseconds, cut to what 64 bits hold. Nothing where @p text is no time.
std::optional<std::int64_t> paxTime(BytesView text);
/// The extended attributes among @p records, sorted by name.
std::vector<repository::ExtendedAttribute> paxAttributes(const std::map<Bytes, Bytes> &records);

} // namespace backstop::archive
