// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/quantiletable.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace backstop::recovery {

namespace {

namespace policies = boost::math::policies;

// Long double, which Boost would take, costs five times as much for digits that nobody reads; of those of the beta
// distribution the interpolation keeps eight.
const boost::math::normal_distribution<double, policies::policy<policies::promote_double<false>>> kNormal;
using Policy = policies::policy<policies::digits10<8>, policies::promote_double<false>>;

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

QuantileTable::QuantileTable(const Distribution &distribution)
{
    const double form = formOf(distribution);
    if (distribution.kind == Distribution::Kind::LogNormal) {
        for (std::size_t i = 0; i < kNodes; ++i) {
            const double value = std::exp(form * scoreOf(i));
            m_nodes[i] = {static_cast<float>(value), static_cast<float>(form * value / kPerUnit)};
        }
        return;
    }
    const boost::math::beta_distribution<double, Policy> beta(1 + 4 * form, 5 - 4 * form);
    for (std::size_t i = 0; i < kNodes; ++i) {
        const double z = scoreOf(i);
        const double tail = boost::math::cdf(kNormal, -std::abs(z));
        const double value = z < 0 ? boost::math::quantile(beta, tail)
                                   : boost::math::quantile(boost::math::complement(beta, tail));
        const double density = boost::math::pdf(beta, value);
        const double slope = density > 0 ? boost::math::pdf(kNormal, z) / (density * kPerUnit) : 0;
        m_nodes[i] = {static_cast<float>(value), static_cast<float>(slope)};
    }
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
