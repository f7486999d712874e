// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/tarfields.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace backstop::archive {

namespace {

constexpr BytesView kAttributes = "SCHILY.xattr.";

std::optional<std::int64_t> binaryNumber(BytesView field)
{
    const bool isNegative = static_cast<unsigned char>(field[0]) == 0xff;
    std::int64_t value = isNegative ? -1 : field[0] & 0x7f;
    for (const char c : field.substr(1)) {
        if (value > (std::numeric_limits<std::int64_t>::max() >> 8) ||
            value < (std::numeric_limits<std::int64_t>::min() >> 8))
            return std::nullopt;
        value = value * 256 + static_cast<unsigned char>(c);
    }
    return value;
}

Bytes attributeName(BytesView key)
{
    Bytes name;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const BytesView code = key.substr(i, 3);
        if (code == "%25" || code == "%3D") {
            name += code == "%25" ? '%' : '=';
            i += 2;
        } else {
            name += key[i];
        }
    }
    return name;
}

} // namespace

std::optional<std::int64_t> tarNumber(BytesView field)
{
    if (!field.empty() &&
        (static_cast<unsigned char>(field[0]) == 0x80 || static_cast<unsigned char>(field[0]) == 0xff))
        return binaryNumber(field);
    std::size_t at = std::min(field.find_first_not_of(' '), field.size());
    std::int64_t value = 0;
    for (; at < field.size() && field[at] >= '0' && field[at] <= '7'; ++at) {
        if (value > (std::numeric_limits<std::int64_t>::max() >> 3))
            return std::nullopt;
        value = value * 8 + (field[at] - '0');
    }
    const bool isEnded = at == field.size() || field[at] == ' ' || field[at] == '\0';
    return isEnded ? std::optional(value) : std::nullopt;
}

BytesView tarText(BytesView field)
{
    return field.substr(0, field.find('\0'));
}

bool readPaxRecords(BytesView body, std::map<Bytes, Bytes> &records)
{
    while (!body.empty()) {
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size);
        const auto digits = static_cast<std::size_t>(end - body.data());
        if (error != std::errc() || size > body.size() || size < digits + 4 || *end != ' ' ||
            body[size - 1] != '\n')
            return false;
        const BytesView record = body.substr(digits + 1, size - digits - 2);
        const std::size_t equals = record.find('=');
        if (equals == 0 || equals == BytesView::npos)
            return false;
        const Bytes key(record.substr(0, equals));
        if (equals + 1 == record.size() && !key.starts_with(kAttributes))
            records.erase(key);
        else
            records[key] = Bytes(record.substr(equals + 1));
        body.remove_prefix(size);
    }
    return true;
}

std::optional<std::int64_t> paxTime(BytesView text)
{
    constexpr int kDecimals = 9;
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    Bytes decimals(text.substr(std::min(point + 1, text.size())));
    const bool isNumber =
        point > 0 && (Bytes(text.substr(0, point)) + decimals).find_first_not_of("0123456789") == Bytes::npos;
    if (!isNumber)
        return std::nullopt;
    decimals.resize(kDecimals, '0');
    using Limits = std::numeric_limits<std::int64_t>;
    std::int64_t value = 0;
    for (const char c : Bytes(text.substr(0, point)) + decimals) {
        const int digit = isNegative ? -(c - '0') : c - '0';
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value) ||
            __builtin_add_overflow(value, digit, &value))
            return isNegative ? Limits::min() : Limits::max();
    }
    return value;
}

std::vector<repository::ExtendedAttribute> paxAttributes(const std::map<Bytes, Bytes> &records)
{
    std::vector<repository::ExtendedAttribute> attributes;
    for (auto it = records.lower_bound(Bytes(kAttributes));
         it != records.end() && it->first.starts_with(kAttributes); ++it)
        attributes.push_back({attributeName(BytesView(it->first).substr(kAttributes.size())), it->second});
    std::sort(attributes.begin(), attributes.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    return attributes;
}

} // namespace backstop::archive
