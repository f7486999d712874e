// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

namespace backstop::test {

/// Damages a file on purpose. Every cut is on the file in place, whatever its mode for others is.
class ByteSurgeon
{
public:
    explicit ByteSurgeon(Bytes path)
        : m_path(std::move(path))
    {}

    Result<std::uint64_t> size() const;
    /// Inverts the bits of @p mask in the byte at @p offset. Doing it again heals it.
    Result<> flip(std::uint64_t offset, unsigned char mask = 0x01) const;
    Result<> overwrite(std::uint64_t offset, BytesView bytes) const;
    /// Cuts (or, with zeros, lengthens) the file to @p size bytes.
    Result<> truncate(std::uint64_t size) const;
    Result<> append(BytesView bytes) const;

private:
    Bytes m_path;
};

} // namespace backstop::test
