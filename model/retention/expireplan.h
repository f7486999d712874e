// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/backuprecord.h"
#include "model/retention/period.h"

#include <array>

namespace backstop::retention {

/// The stretches of time of which the newest backup is kept.
enum class Interval { Last, Hourly, Daily, Weekly, Monthly, Yearly };
inline constexpr std::size_t kIntervals = 6;

/// Which backups to keep. A backup that any of the rules keeps is kept.
struct Policy
{
    static constexpr int kAll = -1;
    /// By Interval: of how many of the most recent hours, days, ISO weeks, months, years *that have a backup* the newest one is
    /// kept; of Last, how many of the newest are. 0: the rule is not used.
    std::array<int, kIntervals> counts{};
    std::optional<Period> within; ///< all that are younger than this, counted from the newest of their group
    std::optional<Period> age;    ///< all that are younger than this, counted from now
    std::vector<QStringList>
        withTags; ///< all that have every tag of one of these lists; of {""}, those without any tag
    QTimeZone zone = QTimeZone::utc(); ///< whose hours, days, weeks, months and years count
    bool ignoreSuspicions = false;     ///< somebody has looked at the suspicious changes and found them right

    int count(Interval interval) const { return counts[static_cast<std::size_t>(interval)]; }
    void setCount(Interval interval, int count) { counts[static_cast<std::size_t>(interval)] = count; }
    /// Whether no rule is used: expiring by it would remove nearly everything.
    bool isEmpty() const;
    /// The same on the command line: "--daily", "7", ... Not quoted.
    QStringList options() const;
    bool operator==(const Policy &) const = default;
};

/// Why a backup is kept, or goes.
struct Reason
{
    enum Kind {
        InInterval,   ///< newest of its `interval`
        OldestIn,     ///< the oldest of all, and the interval's count was not used up
        Within,       ///< within `detail` of the newest
        Age,          ///< younger than `detail`
        Tagged,       ///< has the tags `detail`
        Held,         ///< nobody may expire it until it is released
        LastComplete, ///< the newest complete backup of its sources: never expires
        InTheFuture,  ///< of a time that has not come: its clock was wrong, and nothing is concluded from it
        Suspicious,   ///< the last good one before the suspicious change that `detail` tells
        NoRuleKeepsIt,
    };
    Kind kind = NoRuleKeepsIt;
    Interval interval = Interval::Last;
    QString detail;
    /// "daily", "within 14d", "held", ...: as in JSON. Not translated.
    QString text() const;
    bool operator==(const Reason &) const = default;
};

/// What an expiry would do: shown before, and executed as it stands.
struct ExpirePlan
{
    struct Entry
    {
        repository::BackupRecord backup;
        std::vector<Reason> reasons; ///< at least one
    };
    Policy policy;
    std::vector<Entry> keep;   ///< newest first
    std::vector<Entry> remove; ///< newest first
    /// A change that looks like damage, and froze the expiry of the last good backups before it.
    struct Freeze
    {
        BackupId backup;
        Timestamp createdAt{};
        QString what; ///< see suspicionOf()
    };
    std::vector<Freeze> freezes; ///< newest first
};

/// How many backups before a suspicious change are frozen, and for how long after it: time to notice and to look.
inline constexpr int kFrozenBackups = 10;
inline constexpr std::chrono::days kFreezeTime{90};

/// Applies @p policy to @p records, each group of backups of the same machine and sources for itself. The counted rules are
/// those of restic's "forget", the oldest backup included where a count is not used up; beyond them, held backups, those of
/// the future, the newest complete one of each group and, after a suspicious change, the last good ones are always kept. Usage where no rule is used.
Result<ExpirePlan> planExpire(std::vector<repository::BackupRecord> records, const Policy &policy,
                              Timestamp now);

} // namespace backstop::retention
