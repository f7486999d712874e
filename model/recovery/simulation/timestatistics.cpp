// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/simulation/timestatistics.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>

namespace backstop::recovery {

namespace {

constexpr double kConfidence = 0.95;
constexpr double kScore = 1.959963984540054; // of the normal distribution, for 95 % on both sides

Percentile percentile(std::span<const float> sorted, double p, const RankInterval &ranks)
{
    Percentile result{.value = percentileOf(sorted, p),
                      .low = static_cast<double>(sorted[ranks.low]),
                      .high = static_cast<double>(sorted[ranks.high]),
                      .coverage = ranks.coverage};
    result.standardError = (result.high - result.low) / (2 * kScore);
    return result;
}

} // namespace

Share wilson(std::uint64_t hits, std::uint64_t trials)
{
    if (trials == 0)
        return {};
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(hits) / n;
    const double square = kScore * kScore;
    const double middle = (share + square / (2 * n)) / (1 + square / n);
    const double half = kScore / (1 + square / n) * std::sqrt(share * (1 - share) / n + square / (4 * n * n));
    return {share, hits == 0 ? 0 : std::max(0.0, middle - half),
            hits == trials ? 1 : std::min(1.0, middle + half)};
}

double percentileOf(std::span<const float> sorted, double p)
{
    const double rank = static_cast<double>(sorted.size() - 1) * p;
    const auto below = static_cast<std::size_t>(rank);
    const auto low = static_cast<double>(sorted[below]);
    const auto high = static_cast<double>(sorted[std::min(below + 1, sorted.size() - 1)]);
    return low + (rank - static_cast<double>(below)) * (high - low);
}

RankInterval rankInterval(std::size_t trials, double p)
{
    const boost::math::binomial_distribution<> below(static_cast<double>(trials), p);
    const double tail = (1 - kConfidence) / 2;
    // Values are X(1) to X(n). X(l) is above the true one where fewer than l fall below it, X(u) is below where u or more do.
    double low = std::floor(boost::math::quantile(below, tail));
    while (low >= 0 && boost::math::cdf(below, low) > tail)
        --low;
    double high = std::ceil(boost::math::quantile(boost::math::complement(below, tail)));
    while (high < static_cast<double>(trials) &&
           boost::math::cdf(boost::math::complement(below, high)) > tail)
        ++high;
    // Here low is l - 1 and high is u - 1, which are the ranks from 0. Beyond either end there is nothing to take.
    RankInterval result;
    const double last = static_cast<double>(trials) - 1;
    result.low = static_cast<std::size_t>(std::max(0.0, low));
    result.high = static_cast<std::size_t>(std::min(high, last));
    result.coverage = boost::math::cdf(below, static_cast<double>(result.high)) -
                      boost::math::cdf(below, static_cast<double>(result.low));
    return result;
}

TimeStatistics certainTime(double value, double target)
{
    const Percentile percentile{.value = value, .low = value, .high = value};
    const double met = target <= 0 || value <= target ? 1 : 0;
    return {.p50 = percentile,
            .p80 = percentile,
            .p95 = percentile,
            .p99 = percentile,
            .mean = value,
            .least = value,
            .most = value,
            .target = target,
            .metTarget = {met, met, met},
            .expectedOverrun = met == 1 ? 0 : value - target,
            .curve = std::vector<float>(kCurveSteps + 1, static_cast<float>(value))};
}

PercentileRanks::PercentileRanks(std::size_t trials)
    : p50(rankInterval(trials, 0.5))
    , p80(rankInterval(trials, 0.8))
    , p95(rankInterval(trials, 0.95))
    , p99(rankInterval(trials, 0.99))
{}

TimeStatistics timeStatistics(std::span<const float> sorted, double target)
{
    return timeStatistics(sorted, target, PercentileRanks(sorted.size()));
}

TimeStatistics timeStatistics(std::span<const float> sorted, double target, const PercentileRanks &ranks)
{
    TimeStatistics result{.p50 = percentile(sorted, 0.5, ranks.p50),
                          .p80 = percentile(sorted, 0.8, ranks.p80),
                          .p95 = percentile(sorted, 0.95, ranks.p95),
                          .p99 = percentile(sorted, 0.99, ranks.p99),
                          .least = static_cast<double>(sorted.front()),
                          .most = static_cast<double>(sorted.back()),
                          .target = target};
    double sum = 0;
    double overrun = 0;
    std::uint64_t met = 0;
    for (const float value : sorted) {
        const auto seconds = static_cast<double>(value);
        sum += seconds;
        if (target <= 0 || seconds <= target)
            ++met;
        else
            overrun += seconds - target;
    }
    const auto n = static_cast<double>(sorted.size());
    result.mean = sum / n;
    result.metTarget = wilson(met, sorted.size());
    result.expectedOverrun = overrun / n;
    result.curve.reserve(kCurveSteps + 1);
    for (int step = 0; step <= kCurveSteps; ++step)
        result.curve.push_back(
            static_cast<float>(percentileOf(sorted, static_cast<double>(step) / kCurveSteps)));
    return result;
}

} // namespace backstop::recovery
