// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/recovery/drill/drillreport.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::recovery {

// How what drills measure changes from one to the next. Times are in seconds; nothing: not measured, which is never 0.

/// One thing that a drill measures, and what it should have been.
struct TrendValue
{
    std::optional<double> measured = {};
    std::optional<double> target = {}; ///< that held in this drill; nothing: none
    std::optional<bool> isMet = {};    ///< false also of what was lost; nothing: cannot be told
    bool operator==(const TrendValue &) const = default;
};

/// What one drill measured of a component, or of the plan.
struct TrendMeasured
{
    QString component = {}; ///< empty: the plan
    TrendValue rta = {};    ///< from the declaration to verified
    TrendValue rpa = {};    ///< from the newest record restored to the disaster
    bool operator==(const TrendMeasured &) const = default;
};

/// What stays of a report for the trend: small, so that all drills can be kept at once.
struct DrillMeasured
{
    QString id = {};
    QString plan = {};
    DrillMode mode = DrillMode::Full;
    Timestamp startedAt{};
    bool hasSurprises = false; ///< some were arranged
    bool isRead = true;        ///< false: its report cannot be read, and nothing is known of what it measured
    TrendMeasured whole = {};
    std::vector<TrendMeasured> components = {}; ///< that took part
};

/// Of the plan: RTA until the last component was back, against the target of the plan; RPA the worst of all components, met where each has
/// met its own. Nothing is measured of the plan where a part of it was, or took part. A tabletop drill measures nothing.
DrillMeasured measuredOf(const DrillReport &report);

struct DrillMeasurements
{
    std::vector<DrillMeasured> drills = {}; ///< in the order of the list
    std::vector<Error> unread = {};         ///< one for each that is not read
};
/// Of all drills that @p repo keeps. Those that are read in @p known are not read again: a drill that has ended does not change. A report
/// that cannot be read is told, and stops nobody. Progress counts drills. Cancelled where @p stop is requested.
Result<DrillMeasurements> measuredDrills(repository::Repository &repo, const DrillMeasurements &known,
                                         Progress &progress, const std::stop_token &stop);

/// A drill, as the place of points on the axis of time.
struct TrendDrill
{
    QString id = {};
    DrillMode mode = DrillMode::Full;
    Timestamp startedAt{};
    bool hasSurprises = false;
    bool isRead = true;
};

struct TrendPoint
{
    std::size_t drill = 0; ///< of DrillTrend::drills
    TrendValue rta = {};
    TrendValue rpa = {};
};

/// As many have to be measured before a change can be told.
inline constexpr int kFewestForTrend = 3;

struct TrendSummary
{
    int measured = 0; ///< points
    int judged = 0;   ///< of which it is known whether the target was met
    int met = 0;
    std::optional<std::size_t> latest = {}; ///< the newest point that is measured
    std::optional<double> value = {};       ///< of that
    /// Of those measured before it, whose middle one no single bad day moves; nothing below kFewestForTrend.
    std::optional<double> medianBefore = {};
    /// Above nothing: slower, or more lost, than usual.
    std::optional<double> change() const
    {
        return value && medianBefore ? std::optional(*value - *medianBefore) : std::nullopt;
    }
    bool operator==(const TrendSummary &) const = default;
};

/// A component, or the plan, through the drills that it took part in, the oldest first.
struct TrendLine
{
    QString component = {}; ///< empty: the plan
    std::vector<TrendPoint> points = {};
    TrendSummary rta = {};
    TrendSummary rpa = {};
};

/// The drills of one plan.
struct DrillTrend
{
    QString plan = {};
    std::vector<TrendDrill> drills = {}; ///< by when they were declared, the oldest first
    TrendLine whole = {};                ///< has a point for each drill that is read
    std::vector<TrendLine> components =
        {}; ///< as in the newest drill, then those that were in earlier ones only
};

/// One for each name of a plan: only what is of the same plan can be compared. That of the newest drill comes first.
std::vector<DrillTrend> drillTrends(const std::vector<DrillMeasured> &drills);

} // namespace backstop::recovery
