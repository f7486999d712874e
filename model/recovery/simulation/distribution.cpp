// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/distribution.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>

#include <array>
#include <cmath>

namespace backstop::recovery {

namespace {

constexpr double kLargestSigma = 3;
// The normal scores of shares that are late.
constexpr std::array kLate{std::pair(0.95, 1.6448536269514722), std::pair(0.999, 3.0902323061678132)};

// Of a beta-PERT on 0 to 1 with weight 4 on the likely value.
boost::math::beta_distribution<> unitBeta(const Estimate &points)
{
    const double mode = (points.likely - points.best) / (points.worst - points.best);
    return {1 + 4 * mode, 5 - 4 * mode};
}

struct LogMoments
{
    double mean;
    double variance;
};

// Those of a lognormal with the same mean and variance.
LogMoments logMoments(const Distribution &distribution)
{
    if (distribution.kind == Distribution::Kind::LogNormal)
        return {distribution.mu, distribution.sigma * distribution.sigma};
    const double mean = distribution.mean();
    const double ratio = distribution.deviation() / mean;
    const double variance = std::log1p(ratio * ratio);
    return {std::log(mean) - variance / 2, variance};
}

} // namespace

Distribution Distribution::fixed(double value)
{
    return {.kind = Kind::Fixed, .points = {value, value, value}};
}

Distribution Distribution::pert(const Estimate &points)
{
    if (points.best == points.worst)
        return fixed(points.likely);
    return {.kind = Kind::Pert, .points = points};
}

Distribution Distribution::logNormal(double median, double sigma)
{
    if (sigma == 0)
        return fixed(median);
    return {.kind = Kind::LogNormal, .mu = std::log(median), .sigma = sigma};
}

bool Distribution::isValid() const
{
    if (kind == Kind::LogNormal)
        return std::isfinite(mu) && sigma > 0 && sigma <= kLargestSigma;
    return points.best >= 0 && points.best <= points.likely && points.likely <= points.worst &&
           std::isfinite(points.worst) && (kind == Kind::Fixed || points.best < points.worst);
}

double Distribution::mean() const
{
    if (kind == Kind::LogNormal)
        return std::exp(mu + sigma * sigma / 2);
    return kind == Kind::Fixed ? points.likely : (points.best + 4 * points.likely + points.worst) / 6;
}

double Distribution::deviation() const
{
    switch (kind) {
    case Kind::Fixed:
        break;
    case Kind::Pert:
        return boost::math::standard_deviation(unitBeta(points)) * (points.worst - points.best);
    case Kind::LogNormal:
        return mean() * std::sqrt(std::expm1(sigma * sigma));
    }
    return 0;
}

double Distribution::quantile(double p) const
{
    switch (kind) {
    case Kind::Fixed:
        break;
    case Kind::Pert:
        return points.best + (points.worst - points.best) * boost::math::quantile(unitBeta(points), p);
    case Kind::LogNormal:
        return boost::math::quantile(boost::math::lognormal_distribution<>(mu, sigma), p);
    }
    return points.likely;
}

double Distribution::cdf(double value) const
{
    switch (kind) {
    case Kind::Fixed:
        break;
    case Kind::Pert:
        if (value <= points.best || value >= points.worst)
            return value <= points.best ? 0 : 1;
        return boost::math::cdf(unitBeta(points), (value - points.best) / (points.worst - points.best));
    case Kind::LogNormal:
        return value <= 0 ? 0 : boost::math::cdf(boost::math::lognormal_distribution<>(mu, sigma), value);
    }
    return value < points.likely ? 0 : 1;
}

Distribution Distribution::scaled(double factor) const
{
    Distribution result = *this;
    result.points = {points.best * factor, points.likely * factor, points.worst * factor};
    if (kind == Kind::LogNormal)
        result.mu += std::log(factor);
    return result;
}

Distribution fitted(std::span<const double> measured, const Distribution &prior)
{
    double sum = 0;
    int count = 0;
    for (const double value : measured) {
        if (value > 0 && std::isfinite(value)) {
            sum += std::log(value);
            ++count;
        }
    }
    if (count == 0)
        return prior;
    const double mean = sum / count;
    const bool hasPrior = prior.mean() > 0;
    const LogMoments believed = hasPrior ? logMoments(prior) : LogMoments{mean, 0};
    double variance = believed.variance;
    if (count > 1) {
        double squares = 0;
        for (const double value : measured)
            if (value > 0 && std::isfinite(value))
                squares += (std::log(value) - mean) * (std::log(value) - mean);
        variance = squares / (count - 1);
    }
    const double priorWeight = prior.source == DistributionSource::Default ? kDefaultWeight : kExpertWeight;
    const double weight = hasPrior ? count / (count + priorWeight) : 1;
    // A default is no belief that could be wrong: it tells where to begin, and how wide.
    const double apart = prior.source == DistributionSource::Default ? 0 : mean - believed.mean;
    const double blended =
        weight * variance + (1 - weight) * believed.variance + weight * (1 - weight) * apart * apart;
    const double middle = weight * mean + (1 - weight) * believed.mean;
    double sigma = std::min(std::sqrt(blended), kLargestSigma);
    if (apart < 0) {
        for (const auto &[share, score] : kLate) {
            const double late = std::max(mean + score * std::sqrt(variance), std::log(prior.quantile(share)));
            sigma = std::min(sigma, std::max((late - middle) / score, 0.0));
        }
    }
    Distribution result = Distribution::logNormal(std::exp(middle), sigma);
    result.source = DistributionSource::Measured;
    result.measurements = count;
    return result;
}

QString sourceText(const Distribution &distribution)
{
    switch (distribution.source) {
    case DistributionSource::Default:
        break;
    case DistributionSource::Expert:
        return QStringLiteral("expert");
    case DistributionSource::Measured:
        return QStringLiteral("measured n=%1").arg(distribution.measurements);
    }
    return QStringLiteral("default");
}

} // namespace backstop::recovery
