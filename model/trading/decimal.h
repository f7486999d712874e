// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <compare>
#include <optional>
#include <vector>

namespace backstop::trading {

/// A decimal number, exact and of any size that a trading system writes: prices and quantities never meet binary floating point. A value.
class Decimal
{
public:
    Decimal() = default;
    explicit Decimal(std::int64_t number);
    /// "12", "-0.50", "+3", ".5", "1e-7"; nothing for anything else, and for numbers of more than kMostDigits or an exponent beyond
    /// kMostExponent.
    static std::optional<Decimal> parse(BytesView text);
    static constexpr std::size_t kMostDigits = 200;
    static constexpr int kMostExponent = 100;

    bool isZero() const { return m_limbs.empty(); }
    /// -1, 0 or 1.
    int sign() const { return isZero() ? 0 : m_isNegative ? -1 : 1; }
    Decimal operator-() const;
    Decimal &operator+=(const Decimal &other);
    Decimal &operator-=(const Decimal &other) { return *this += -other; }
    friend Decimal operator+(Decimal a, const Decimal &b) { return a += b; }
    friend Decimal operator-(Decimal a, const Decimal &b) { return a -= b; }
    friend bool operator==(const Decimal &a, const Decimal &b) = default;
    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b)
    {
        return (a - b).sign() <=> 0;
    }
    /// Without an exponent, and without zeros that say nothing: "-0.5".
    Bytes text() const;

private:
    void align(std::size_t fractionLimbs);
    void normalize();

    // Its digits in groups of nine, the lowest first, of which m_fraction stand behind the point. No highest group is zero and, behind the
    // point, no lowest one: each number has one form.
    std::vector<std::uint32_t> m_limbs;
    std::size_t m_fraction = 0;
    bool m_isNegative = false;
};

} // namespace backstop::trading
