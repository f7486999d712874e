// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/distribution.h"

#include <array>
#include <cstdint>
#include <vector>

namespace backstop::recovery {

/// The standard normal quantile of a random number of 32 bits: from a table with cubic interpolation (off by less than 3e-6),
/// and in the outer 1/128 on either side, where it gets steep, from Boost itself. Results stay within +-6.4. Built once,
/// read by any thread.
class NormalScores
{
public:
    static const NormalScores &table();

    double operator()(std::uint32_t bits) const
    {
        const std::uint32_t cell = bits >> kShift;
        if (cell < kTail || cell >= kCells - kTail)
            return exact(bits);
        const double t = (static_cast<double>(bits & ((1u << kShift) - 1)) + 0.5) * (1.0 / (1u << kShift));
        const Node &a = m_nodes[cell];
        const Node &b = m_nodes[cell + 1];
        const double rise = b.value - a.value;
        return a.value +
               t * (a.slope + t * ((3 * rise - 2 * a.slope - b.slope) + t * (a.slope + b.slope - 2 * rise)));
    }
    static double exact(std::uint32_t bits);

private:
    NormalScores();
    struct Node
    {
        double value = 0;
        double slope = 0; // per cell
    };
    static constexpr int kShift = 22;
    static constexpr std::uint32_t kCells = 1u << (32 - kShift);
    static constexpr std::uint32_t kTail = kCells / 128;
    std::array<Node, kCells + 1> m_nodes;
};

/// The beta-PERT on 0 to 1 of any form, by normal score: polynomials in the mode through what Boost says at 24 of them (barycentric
/// interpolation at Chebyshev points; Berrut & Trefethen, SIAM Review 46 (3), 2004), off by less than 1e-8. A plan of a thousand
/// components has as many forms, and the quantiles of each of them would take longer than some thousand trials. Built once, read by any
/// thread.
class PertScores
{
public:
    static constexpr std::size_t kModes = 24;
    static constexpr double kFirst = -6.5;
    static constexpr int kPerUnit = 4;
    static constexpr std::size_t kNodes = 13 * kPerUnit + 1;
    static double scoreOf(std::size_t node) { return kFirst + static_cast<double>(node) / kPerUnit; }
    struct Point
    {
        double value = 0;
        double slope = 0; ///< per node
    };
    using Points = std::array<Point, kNodes>;

    static const PertScores &table();
    /// The values at all nodes; @p mode is from 0 to 1.
    Points pointsOf(double mode) const;

private:
    PertScores();
    std::array<double, kModes> m_modes;
    std::array<Points, kModes> m_points;
};

/// A distribution of standard form, by normal score: z gives the value that is exceeded as often as z is. A beta-PERT on 0 to 1, or a
/// lognormal of median 1. As a function of z both are smooth up to their ends, also where the quantile itself is not, so cubic
/// interpolation between nodes 1/4 apart is off by less than 1e-5 of the range of a beta-PERT, and of a lognormal by less than
/// 2e-5 sigma^4 of its value; both hold in the tails as well. Small, since a trial of a large plan reads hundreds of them.
class QuantileTable
{
public:
    /// @p distribution is not fixed; where and how wide it is does not matter, only its form.
    explicit QuantileTable(const Distribution &distribution);

    double at(double z) const
    {
        const double position = (z - kFirst) * kPerUnit;
        const int cell = static_cast<int>(position); // z is within +-6.4, the table reaches further
        const double t = position - cell;
        const Node &a = m_nodes[static_cast<std::size_t>(cell)];
        const Node &b = m_nodes[static_cast<std::size_t>(cell) + 1];
        const auto from = static_cast<double>(a.slope);
        const auto to = static_cast<double>(b.slope);
        const double rise = static_cast<double>(b.value) - static_cast<double>(a.value);
        return static_cast<double>(a.value) +
               t * (from + t * ((3 * rise - 2 * from - to) + t * (from + to - 2 * rise)));
    }

    /// What makes the form: equal numbers, equal tables.
    static double formOf(const Distribution &distribution);
    /// value = offset + scale * at(z)
    static double offsetOf(const Distribution &distribution);
    static double scaleOf(const Distribution &distribution);

private:
    struct Node
    {
        float value = 0;
        float slope = 0; // per cell
    };
    static constexpr double kFirst = PertScores::kFirst;
    static constexpr int kPerUnit = PertScores::kPerUnit;
    static constexpr std::size_t kNodes = PertScores::kNodes;
    std::array<Node, kNodes> m_nodes;
};

} // namespace backstop::recovery
