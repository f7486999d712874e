// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace backstop::recovery {

/// A percentile of what was simulated, and how far the truth may be from it.
struct Percentile
{
    double value = 0;
    double low = 0; ///< the interval that holds the true percentile in `coverage` of all simulations
    double high = 0;
    double standardError = 0;
    double coverage = 1; ///< at least 0.95; less only where there are too few trials for it
    bool operator==(const Percentile &) const = default;
};

/// A share of the trials, with its interval of 95 %.
struct Share
{
    double value = 0;
    double low = 0;
    double high = 1;
    bool operator==(const Share &) const = default;
};

/// The score interval of @p hits in @p trials (Wilson, Journal of the American Statistical Association 22, 1927): it stays
/// within 0 and 1, and does not shrink to nothing where every trial hit. Without trials: 0 to 1.
Share wilson(std::uint64_t hits, std::uint64_t trials);

/// Between the neighbours of rank (n - 1) p, in proportion (definition 7 of Hyndman & Fan, The American Statistician 50 (4), 1996: that
/// of R, NumPy and spreadsheets). @p sorted is ascending and not empty.
double percentileOf(std::span<const float> sorted, double p);

/// Which order statistics enclose a percentile: with probability `coverage` the true one is between the values at ranks low and
/// high, both from 0. Exact for any continuous distribution, by the binomial distribution of how many values fall below it
/// (Hahn & Meeker, Statistical Intervals, 1991, 5.2).
struct RankInterval
{
    std::size_t low = 0;
    std::size_t high = 0;
    double coverage = 1;
};
RankInterval rankInterval(std::size_t trials, double p);

/// Those of the percentiles that are told, for a number of trials: they cost as much as the statistics of a thousand times, and are the
/// same for every component.
struct PercentileRanks
{
    explicit PercentileRanks(std::size_t trials);
    RankInterval p50;
    RankInterval p80;
    RankInterval p95;
    RankInterval p99;
};

/// What the trials say of one time. Seconds.
struct TimeStatistics
{
    Percentile p50 = {};
    Percentile p80 = {};
    Percentile p95 = {};
    Percentile p99 = {};
    double mean = 0;
    double least = 0;
    double most = 0;
    double target = 0; ///< 0: none, and then it is always met
    Share metTarget = {};
    double expectedOverrun = 0; ///< mean of what it takes above the target, where it does not: 0
    /// The distribution for drawing: its percentiles from 0 to 100 in equal steps of 1 / kCurveSteps.
    std::vector<float> curve = {};
    /// Whether it is later than its target in more than 5 % of the trials.
    bool isMissed() const { return target > 0 && p95.value > target; }
    bool operator==(const TimeStatistics &) const = default;
};
inline constexpr int kCurveSteps = 200;

/// Of @p sorted, which is ascending and not empty, and as long as @p ranks are for.
TimeStatistics timeStatistics(std::span<const float> sorted, double target, const PercentileRanks &ranks);
TimeStatistics timeStatistics(std::span<const float> sorted, double target);
/// Of a time that is the same in every trial: nothing is left to doubt, no interval has a width.
TimeStatistics certainTime(double value, double target);

} // namespace backstop::recovery
