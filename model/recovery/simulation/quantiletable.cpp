// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/quantiletable.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>

#include <cmath>
#include <numbers>

namespace backstop::recovery {

namespace {

namespace policies = boost::math::policies;

// Long double, which Boost would take, costs five times as much for digits that nobody reads.
const boost::math::normal_distribution<double, policies::policy<policies::promote_double<false>>> kNormal;
using Policy = policies::policy<policies::digits10<12>, policies::promote_double<false>>;

double modeOf(const Estimate &points)
{
    return (points.likely - points.best) / (points.worst - points.best);
}

} // namespace

NormalScores::NormalScores()
{
    for (std::uint32_t i = kTail; i <= kCells - kTail; ++i) {
        const double value = boost::math::quantile(kNormal, static_cast<double>(i) / kCells);
        m_nodes[i] = {value, 1 / (boost::math::pdf(kNormal, value) * kCells)};
    }
}

const NormalScores &NormalScores::table()
{
    static const NormalScores scores;
    return scores;
}

double NormalScores::exact(std::uint32_t bits)
{
    // From the nearer end: close to 1 there are fewer digits than close to 0.
    if (bits >= 1u << 31)
        return -exact(~bits);
    return boost::math::quantile(kNormal, (static_cast<double>(bits) + 0.5) * 0x1p-32);
}

PertScores::PertScores()
{
    for (std::size_t k = 0; k < kModes; ++k) {
        m_modes[k] =
            (1 - std::cos(std::numbers::pi * static_cast<double>(k) / static_cast<double>(kModes - 1))) / 2;
        const boost::math::beta_distribution<double, Policy> beta(1 + 4 * m_modes[k], 5 - 4 * m_modes[k]);
        for (std::size_t i = 0; i < kNodes; ++i) {
            const double z = scoreOf(i);
            const double tail = boost::math::cdf(kNormal, -std::abs(z));
            const double value = z < 0 ? boost::math::quantile(beta, tail)
                                       : boost::math::quantile(boost::math::complement(beta, tail));
            const double density = boost::math::pdf(beta, value);
            m_points[k][i] = {value, density > 0 ? boost::math::pdf(kNormal, z) / (density * kPerUnit) : 0};
        }
    }
}

const PertScores &PertScores::table()
{
    static const PertScores scores;
    return scores;
}

PertScores::Points PertScores::pointsOf(double mode) const
{
    std::array<double, kModes> weights;
    double sum = 0;
    for (std::size_t k = 0; k < kModes; ++k) {
        if (mode == m_modes[k])
            return m_points[k];
        const double half = k == 0 || k == kModes - 1 ? 0.5 : 1;
        weights[k] = (k % 2 == 0 ? half : -half) / (mode - m_modes[k]);
        sum += weights[k];
    }
    Points points{};
    for (std::size_t k = 0; k < kModes; ++k) {
        const double weight = weights[k] / sum;
        for (std::size_t i = 0; i < kNodes; ++i) {
            points[i].value += weight * m_points[k][i].value;
            points[i].slope += weight * m_points[k][i].slope;
        }
    }
    return points;
}

QuantileTable::QuantileTable(const Distribution &distribution)
{
    const double form = formOf(distribution);
    if (distribution.kind == Distribution::Kind::LogNormal) {
        for (std::size_t i = 0; i < kNodes; ++i) {
            const double value = std::exp(form * PertScores::scoreOf(i));
            m_nodes[i] = {static_cast<float>(value), static_cast<float>(form * value / kPerUnit)};
        }
        return;
    }
    const PertScores::Points points = PertScores::table().pointsOf(form);
    for (std::size_t i = 0; i < kNodes; ++i)
        m_nodes[i] = {static_cast<float>(points[i].value), static_cast<float>(points[i].slope)};
}

double QuantileTable::formOf(const Distribution &distribution)
{
    return distribution.kind == Distribution::Kind::LogNormal ? distribution.sigma
                                                              : modeOf(distribution.points);
}

double QuantileTable::offsetOf(const Distribution &distribution)
{
    return distribution.kind == Distribution::Kind::LogNormal ? 0 : distribution.points.best;
}

double QuantileTable::scaleOf(const Distribution &distribution)
{
    return distribution.kind == Distribution::Kind::LogNormal
               ? std::exp(distribution.mu)
               : distribution.points.worst - distribution.points.best;
}

} // namespace backstop::recovery
