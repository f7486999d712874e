// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/bytes.h"

namespace backstop {

void ByteWriter::fixed(std::uint64_t v, int width)
{
    char bytes[8];
    for (int i = 0; i < width; ++i)
        bytes[i] = static_cast<char>(static_cast<unsigned char>(v >> (8 * i)));
    m_out.append(bytes, static_cast<std::size_t>(width));
}

void ByteWriter::varint(std::uint64_t v)
{
    while (v >= 0x80) {
        u8(static_cast<std::uint8_t>(v | 0x80));
        v >>= 7;
    }
    u8(static_cast<std::uint8_t>(v));
}

std::uint64_t ByteReader::fixed(std::size_t width)
{
    const BytesView bytes = raw(width);
    std::uint64_t v = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        v |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return v;
}

std::uint64_t ByteReader::varint()
{
    std::uint64_t v = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const std::uint8_t byte = u8();
        if (!m_ok)
            return 0;
        v |= std::uint64_t{byte & 0x7fu} << shift;
        if (byte < 0x80) {
            // Each number has one form only: no padding by zero groups, no bits above the 64th.
            const bool padded = byte == 0 && shift > 0;
            const bool tooLarge = shift == 63 && byte > 1;
            if (!padded && !tooLarge)
                return v;
            break;
        }
    }
    m_ok = false;
    m_rest = {};
    return 0;
}

BytesView ByteReader::raw(std::size_t size)
{
    if (size > m_rest.size()) {
        m_ok = false;
        m_rest = {};
        return {};
    }
    const BytesView bytes = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return bytes;
}

std::string toHex(BytesView bytes)
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

namespace {

int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digitValue(text[i]);
        const int low = digitValue(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(high * 16 + low)));
    }
    return bytes;
}

} // namespace backstop
