// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/decimal.h"

#include <algorithm>

namespace backstop::trading {

namespace {

constexpr std::uint32_t kBase = 1'000'000'000;
constexpr std::size_t kLimbDigits = 9;

using Limbs = std::vector<std::uint32_t>;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Of two of the same number of fraction limbs, without signs.
bool isSmaller(const Limbs &a, const Limbs &b)
{
    if (a.size() != b.size())
        return a.size() < b.size();
    return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

void addTo(Limbs &a, const Limbs &b)
{
    a.resize(std::max(a.size(), b.size()), 0);
    std::uint32_t carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::uint32_t sum = a[i] + (i < b.size() ? b[i] : 0) + carry;
        carry = sum >= kBase ? 1 : 0;
        a[i] = sum - carry * kBase;
    }
    if (carry > 0)
        a.push_back(carry);
}

/// @p b is not greater than @p a.
void takeFrom(Limbs &a, const Limbs &b)
{
    std::uint32_t borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::uint32_t less = (i < b.size() ? b[i] : 0) + borrow;
        borrow = a[i] < less ? 1 : 0;
        a[i] = a[i] + borrow * kBase - less;
    }
}

/// Digits without sign, and where the point is among them.
struct Digits
{
    Bytes digits;
    int point = 0;
};

std::optional<Digits> digitsOf(BytesView text)
{
    Digits found;
    bool hasPoint = false;
    std::size_t i = 0;
    for (; i < text.size() && (isDigit(text[i]) || (text[i] == '.' && !hasPoint)); ++i) {
        if (text[i] == '.')
            hasPoint = true;
        else
            found.digits += text[i];
        if (!hasPoint)
            ++found.point;
    }
    if (found.digits.empty() || found.digits.size() > Decimal::kMostDigits)
        return {};
    if (i == text.size())
        return found;
    if (text[i] != 'e' && text[i] != 'E')
        return {};
    ++i;
    const bool isNegative = i < text.size() && text[i] == '-';
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        ++i;
    if (i == text.size())
        return {};
    int exponent = 0;
    for (; i < text.size(); ++i) {
        if (!isDigit(text[i]))
            return {};
        exponent = exponent * 10 + (text[i] - '0');
        if (exponent > Decimal::kMostExponent)
            return {};
    }
    found.point += isNegative ? -exponent : exponent;
    return found;
}

} // namespace

Decimal::Decimal(std::int64_t number)
    : m_isNegative(number < 0)
{
    // Taking the negative of the smallest number as unsigned is defined, as that of a signed one is not.
    auto rest = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    for (; rest > 0; rest /= kBase)
        m_limbs.push_back(static_cast<std::uint32_t>(rest % kBase));
}

std::optional<Decimal> Decimal::parse(BytesView text)
{
    const bool isNegative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    auto found = digitsOf(text);
    if (!found)
        return {};
    if (found->point < 0) {
        found->digits.insert(0, static_cast<std::size_t>(-found->point), '0');
        found->point = 0;
    }
    const auto point = static_cast<std::size_t>(found->point);
    if (found->digits.size() < point)
        found->digits.resize(point, '0');
    // Whole groups on both sides of the point.
    const std::size_t before = (kLimbDigits - point % kLimbDigits) % kLimbDigits;
    const std::size_t behind = (kLimbDigits - (found->digits.size() - point) % kLimbDigits) % kLimbDigits;
    const Bytes digits = Bytes(before, '0') + found->digits + Bytes(behind, '0');
    Decimal number;
    number.m_isNegative = isNegative;
    number.m_fraction = (digits.size() - point - before) / kLimbDigits;
    for (std::size_t end = digits.size(); end > 0; end -= kLimbDigits) {
        std::uint32_t limb = 0;
        for (std::size_t i = end - kLimbDigits; i < end; ++i)
            limb = limb * 10 + static_cast<std::uint32_t>(digits[i] - '0');
        number.m_limbs.push_back(limb);
    }
    number.normalize();
    return number;
}

void Decimal::align(std::size_t fractionLimbs)
{
    if (fractionLimbs <= m_fraction)
        return;
    m_limbs.insert(m_limbs.begin(), fractionLimbs - m_fraction, 0);
    m_fraction = fractionLimbs;
}

void Decimal::normalize()
{
    while (!m_limbs.empty() && m_limbs.back() == 0)
        m_limbs.pop_back();
    std::size_t zeros = 0;
    while (zeros < m_fraction && zeros < m_limbs.size() && m_limbs[zeros] == 0)
        ++zeros;
    m_limbs.erase(m_limbs.begin(), m_limbs.begin() + static_cast<std::ptrdiff_t>(zeros));
    m_fraction -= zeros;
    if (m_limbs.empty()) {
        m_fraction = 0;
        m_isNegative = false;
    }
}

Decimal Decimal::operator-() const
{
    Decimal negative = *this;
    negative.m_isNegative = !isZero() && !m_isNegative;
    return negative;
}

Decimal &Decimal::operator+=(const Decimal &other)
{
    if (other.isZero())
        return *this;
    if (isZero()) // it has no limbs: aligned, it would have more of them than a number below one
        return *this = other;
    Decimal right = other; // it may be this one
    align(right.m_fraction);
    right.align(m_fraction);
    if (m_isNegative == right.m_isNegative) {
        addTo(m_limbs, right.m_limbs);
    } else if (isSmaller(m_limbs, right.m_limbs)) {
        takeFrom(right.m_limbs, m_limbs);
        m_limbs = std::move(right.m_limbs);
        m_isNegative = right.m_isNegative;
    } else {
        takeFrom(m_limbs, right.m_limbs);
    }
    normalize();
    return *this;
}

Bytes Decimal::text() const
{
    Bytes digits;
    for (auto limb = m_limbs.rbegin(); limb != m_limbs.rend(); ++limb) {
        const Bytes group = std::to_string(*limb);
        digits += Bytes(kLimbDigits - group.size(), '0') + group;
    }
    const std::size_t behind = m_fraction * kLimbDigits;
    if (digits.size() < behind)
        digits.insert(0, behind - digits.size(), '0');
    Bytes whole = digits.substr(0, digits.size() - behind);
    Bytes fraction = digits.substr(digits.size() - behind);
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    fraction.resize(fraction.find_last_not_of('0') + 1); // none: npos + 1 is 0
    return (m_isNegative ? "-" : "") + (whole.empty() ? Bytes("0") : whole) +
           (fraction.empty() ? "" : '.' + fraction);
}

} // namespace backstop::trading
