// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"

#include <optional>
#include <vector>

namespace backstop::recovery {

/// How much data a component would have lost, had a disaster come at a random moment of the time that was looked at: the age of its
/// newest usable backup at that moment.
struct DataLoss
{
    bool isKnown = false; ///< false: no usable backup from which anything could be said
    double mean = 0;      ///< seconds, as the following
    double p50 = 0;
    double p95 = 0;
    double worst = 0;          ///< the longest time without a new backup
    Timestamp worstBegin = {}; ///< the backup before it
    Timestamp worstEnd = {};   ///< the one after it, or the end of what was looked at
    double shareWithinRpo = 0; ///< of the moments; none is within an RPO of 0
    double now = 0;            ///< at the end
    bool operator==(const DataLoss &) const = default;
};

/// From the times of the usable backups of a component, in any order, up to @p end; what came after it is left out. What is looked
/// at begins with the first of them: before it there was nothing whose age could be measured. @p rpo of 0: no loss at all will do.
///
/// Exact, no sampling: within a gap the age grows evenly from 0 to its length, so the share of moments with an age of at most x is
/// the sum of min(gap, x) over all gaps, divided by their sum. (The waiting-time paradox: long gaps are hit more often.)
DataLoss dataLossForecast(std::vector<Timestamp> backups, Timestamp end, std::chrono::seconds rpo = {});

/// A backup of a component, where the same `group` means: made at the same moment, of one and the same backup of the repository.
struct ComponentBackup
{
    Timestamp time = {};
    std::size_t group = 0;
};

/// A set of backups, one for each component, that fit each other.
struct ConsistentPoint
{
    Timestamp time = {};                   ///< of the oldest one of them: nothing newer is in all
    std::chrono::nanoseconds spread = {};  ///< between the oldest and the newest; 0 within one backup
    bool isOneBackup = false;              ///< all are of the same group
    std::vector<std::size_t> backups = {}; ///< by component: its place in what was given
};

/// The newest point in time at which all components are consistent with one another: of the sets within one backup and of those
/// whose times are no further apart than @p tolerance, the one whose oldest member is newest; of two as new the one within one
/// backup, else the closest. Nothing where a component has no backup, or no set is that close.
std::optional<ConsistentPoint>
newestConsistentPoint(const std::vector<std::vector<ComponentBackup>> &components,
                      std::chrono::nanoseconds tolerance);

} // namespace backstop::recovery
