// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace backstop {

/// Bytes as they are: file contents, file names, encoded objects. Never assumed to be text.
using Bytes = std::string;
using BytesView = std::string_view;

/// A block of memory that is not zeroed when it is made, for the hot paths. Movable, not copyable.
class Buffer
{
public:
    Buffer() = default;
    explicit Buffer(std::size_t size) : m_data(std::make_unique_for_overwrite<char[]>(size)), m_size(size), m_capacity(size) {}

    char *data() { return m_data.get(); }
    const char *data() const { return m_data.get(); }
    std::size_t size() const { return m_size; }
    BytesView view() const { return {m_data.get(), m_size}; }
    /// Shortens (never lengthens) what counts as the content.
    void truncate(std::size_t size) { m_size = size < m_capacity ? size : m_capacity; }

private:
    std::unique_ptr<char[]> m_data;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

/// Appends little-endian fixed-width integers, LEB128 varints and length-prefixed strings to a byte string.
class ByteWriter
{
public:
    void u8(std::uint8_t v) { m_out.push_back(static_cast<char>(v)); }
    void u16(std::uint16_t v) { fixed(v, 2); }
    void u32(std::uint32_t v) { fixed(v, 4); }
    void u64(std::uint64_t v) { fixed(v, 8); }
    void varint(std::uint64_t v);
    void raw(BytesView bytes) { m_out.append(bytes); }
    /// varint length, then the bytes.
    void string(BytesView bytes)
    {
        varint(bytes.size());
        raw(bytes);
    }

    std::size_t size() const { return m_out.size(); }
    const Bytes &bytes() const { return m_out; }
    Bytes take() { return std::move(m_out); }

private:
    void fixed(std::uint64_t v, int width);
    Bytes m_out;
};

/// Reads what ByteWriter wrote from untrusted bytes. The first read past the end (or an overlong varint) makes it
/// fail for good: every later read gives zero or an empty view. Check ok() before the values are believed.
class ByteReader
{
public:
    explicit ByteReader(BytesView bytes) : m_rest(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(fixed(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(fixed(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(fixed(4)); }
    std::uint64_t u64() { return fixed(8); }
    std::uint64_t varint();
    /// The next @p size bytes, as a view into what the reader was given.
    BytesView raw(std::size_t size);
    BytesView string() { return raw(varint()); }

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_rest.empty(); }
    std::size_t remaining() const { return m_rest.size(); }

private:
    std::uint64_t fixed(std::size_t width);
    BytesView m_rest;
    bool m_ok = true;
};

/// Lower-case hexadecimal.
std::string toHex(BytesView bytes);
/// The bytes of an even number of hexadecimal digits; nothing for any other text.
std::optional<Bytes> fromHex(std::string_view text);

} // namespace backstop
