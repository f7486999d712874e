// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/names.h"

namespace backstop {

namespace {

struct CodePoint
{
    char32_t value = 0;
    std::size_t size = 0; // bytes; 0 where there is no valid UTF-8
};

/// The first code point of @p text (not empty), by RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
CodePoint decodeFirst(BytesView text)
{
    const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byteAt(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < size)
        return {};
    char32_t value = first & (0xffu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byteAt(i) & 0xc0) != 0x80)
            return {};
        value = (value << 6) | (byteAt(i) & 0x3fu);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (overlong || surrogate || value > 0x10ffff)
        return {};
    return {value, size};
}

/// Control characters, line breaks, and what turns the direction of the text around it.
bool isDeceptive(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x61c || c == 0x200e || c == 0x200f ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

constexpr BytesView kEscape = "\\x";

void appendEscaped(std::string &out, BytesView bytes)
{
    for (const char c : bytes)
        out.append("\\x").append(toHex(BytesView(&c, 1)));
}

QString shown(BytesView raw, bool isName)
{
    std::string out;
    out.reserve(raw.size());
    while (!raw.empty()) {
        const CodePoint c = decodeFirst(raw);
        const std::size_t size = c.size > 0 ? c.size : 1;
        if (c.size == 0 || isDeceptive(c.value) || (isName && raw.starts_with(kEscape)))
            appendEscaped(out, raw.substr(0, size));
        else
            out.append(raw.substr(0, size));
        raw.remove_prefix(size);
    }
    return QString::fromUtf8(out.data(), static_cast<qsizetype>(out.size()));
}

} // namespace

QString displayName(BytesView raw)
{
    return shown(raw, true);
}

QString displayText(BytesView raw)
{
    return shown(raw, false);
}

Bytes nameShownAs(BytesView shown)
{
    Bytes name;
    name.reserve(shown.size());
    while (!shown.empty()) {
        const auto byte =
            shown.starts_with(kEscape) ? fromHex(shown.substr(kEscape.size(), 2)) : std::nullopt;
        const bool isEscape = byte && byte->size() == 1;
        name += isEscape ? *byte : Bytes(shown.substr(0, 1));
        shown.remove_prefix(isEscape ? kEscape.size() + 2 : 1);
    }
    return name;
}

bool isPlainText(BytesView raw)
{
    while (!raw.empty()) {
        const CodePoint c = decodeFirst(raw);
        if (c.size == 0 || isDeceptive(c.value) || raw.starts_with(kEscape))
            return false;
        raw.remove_prefix(c.size);
    }
    return true;
}

bool isSafeComponent(BytesView name)
{
    return !name.empty() && name.size() <= 255 && name != "." && name != ".." &&
           name.find('/') == BytesView::npos && name.find('\0') == BytesView::npos;
}

} // namespace backstop
