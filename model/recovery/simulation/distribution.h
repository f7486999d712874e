// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <span>

namespace backstop::recovery {

/// Where the numbers of a distribution come from. It is shown beside everything that is computed from them.
enum class DistributionSource : int {
    Default,  ///< nobody said anything: derived from the target
    Expert,   ///< stated in the plan
    Measured, ///< fitted to what was measured, blended with what was believed before
};

/// A quantity that is not known exactly: seconds, or bytes per second. A value.
struct Distribution
{
    enum class Kind : int {
        Fixed, ///< points.likely, always
        Pert,  ///< beta-PERT of points (Malcolm, Roseboom, Clark & Fazar, Operations Research 7 (5), 1959)
        LogNormal, ///< its logarithm is normal with mean mu and deviation sigma
    };
    Kind kind = Kind::Fixed;
    Estimate points = {};
    double mu = 0;
    double sigma = 0;
    DistributionSource source = DistributionSource::Expert;
    int measurements = 0; ///< how many, where measured

    static Distribution fixed(double value);
    /// Fixed where the three agree.
    static Distribution pert(const Estimate &points);
    static Distribution logNormal(double median, double sigma);

    bool isFixed() const { return kind == Kind::Fixed; }
    /// Finite, nothing below zero, points in order, and a sigma of at most 3.
    bool isValid() const;
    double mean() const;
    double deviation() const;
    /// The value that a share @p p, above 0 and below 1, stays below.
    double quantile(double p) const;
    /// The share that stays below @p value.
    double cdf(double value) const;
    /// The same of @p factor times the quantity; factor > 0.
    Distribution scaled(double factor) const;
    bool operator==(const Distribution &) const = default;
};

/// How many measurements the belief of an expert counts for, and a default that was merely derived from a target.
inline constexpr double kExpertWeight = 5;
inline constexpr double kDefaultWeight = 1;

/// A lognormal for what was measured n times, blended with @p prior at weight n / (n + k) (the credibility of Bühlmann, ASTIN
/// Bulletin 4 (3), 1967), where k is what the prior counts for. Blended are the first two moments of the logarithm, as a mixture of
/// both would have them: where measurements and belief disagree, the result is wider than either, but not where nobody believed the prior,
/// which is a default; and what went faster than believed makes P95 and P99.9 no later than the later of both has them. A single measurement says nothing of the spread: it takes the prior's. Values that are not above zero are left out; without any other, the prior is returned.
Distribution fitted(std::span<const double> measured, const Distribution &prior);

/// "measured n=14", "expert", "default": as in JSON. Not translated.
QString sourceText(const Distribution &distribution);

} // namespace backstop::recovery
