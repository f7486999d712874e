// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/backuphistory.h"
#include "model/recovery/datalossforecast.h"

namespace backstop::recovery {

/// How old the newest usable backup was, against the RPO target. The window has a colour and a mark for each.
enum class RpoLevel : std::uint8_t {
    Unknown,   ///< there was no usable backup yet, or the component has no data of its own
    Within,    ///< up to the target
    UpToTwo,   ///< above it, and up to twice the target
    UpToFour,  ///< up to four times
    AboveFour, ///< more, or the target is no loss at all
};
inline constexpr int kRpoLevels = 5;

/// A time between two usable backups of a component.
struct RpoGap
{
    static constexpr std::uint32_t kNone = 0xffff'ffff;
    std::uint32_t from = 0;      ///< the backup before it: its place in RpoHistory::backups
    std::uint32_t to = kNone;    ///< the one that ended it; kNone: it lasts
    std::uint32_t partial = 0;   ///< how many backups in between had the data, but not all of their source
    std::uint32_t damaged = 0;   ///< how many were found damaged since
    std::uint32_t unread = 0;    ///< how many could not be read
    std::uint32_t without = 0;   ///< how many were complete and had nothing of the component
    std::uint32_t unfit = kNone; ///< the first of those that were partial, damaged or not read
    bool operator==(const RpoGap &) const = default;
};

/// Why a gap lasted as long as it did: what a backup within it would have needed, the worst of it first.
enum class GapCause { Damaged, Partial, Unread, WithoutData, NoBackup };
GapCause causeOf(const RpoGap &gap);
/// "damaged", "partial", "unread", "without_data", "no_backup": as in JSON.
QString gapCauseName(GapCause cause);

/// An hour of a component.
struct RpoCell
{
    static constexpr std::uint32_t kNone = 0xffff'ffff;
    std::uint32_t seconds = 0; ///< the greatest age of the newest usable backup in that hour, rounded up
    std::uint32_t gap =
        kNone; ///< in which that was: its place among the component's gaps; kNone: nothing is known
};

struct ComponentRpo
{
    QString name = {};
    std::chrono::seconds rpo{0};
    bool hasData = false;
    std::vector<RpoCell> cells = {}; ///< by hour; empty where it has no data of its own
    std::vector<RpoGap> gaps = {};   ///< that a cell is about; oldest first
    DataLoss loss = {};              ///< from the last usable backup before the beginning on
    RpoLevel levelOf(const RpoCell &cell) const;
};

/// How much of each component a disaster would have cost, hour by hour, from the real history of usable backups.
struct RpoHistory
{
    Timestamp begin{}; ///< of the first hour
    Timestamp end{};   ///< when it was looked at: within the last hour
    int hours = 0;
    std::vector<BackupHistory::Backup> backups = {}; ///< oldest first
    std::vector<ComponentRpo> components = {};       ///< in the order of the plan
    /// The newest point at which all components that have data are consistent with one another; nothing where one has no usable backup. Its
    /// backups are places in the list above.
    std::optional<ConsistentPoint> consistent = {};
    std::vector<std::size_t> consistentComponents = {}; ///< which they are, in its order

    Timestamp hourBegin(int hour) const { return begin + std::chrono::hours(hour); }
    Timestamp gapBegin(const RpoGap &gap) const { return backups[gap.from].time; }
    /// Of one that lasts: the end of the history.
    Timestamp gapEnd(const RpoGap &gap) const { return gap.to == RpoGap::kNone ? end : backups[gap.to].time; }
    std::chrono::seconds lengthOf(const RpoGap &gap) const;
};

inline constexpr int kRpoHistoryHours = 4 * 7 * 24;
/// Backups that are no further apart count as of one moment.
inline constexpr std::chrono::minutes kConsistentWithin{1};

/// The first moment of @p hours whole hours of UTC, the last of which @p end is in.
Timestamp historyBegin(Timestamp end, int hours = kRpoHistoryHours);

/// From @p history, which begins with a whole hour, see historyBegin(). The age of the newest usable backup grows from each to the next; an
/// hour has the greatest that there was in it, so no short gap is lost. Takes time in proportion to cells and backups, and memory to cells.
/// Cancelled where @p stop is requested.
Result<RpoHistory> rpoHistory(BackupHistory history, const std::stop_token &stop = {});

/// One of the gaps of a history.
struct GapPlace
{
    std::size_t component = 0;
    std::size_t gap = 0;
    bool operator==(const GapPlace &) const = default;
};
/// The gaps that were longer than the target, the worst first: by the length against the target, then by the length, then the newest. At most
/// @p most, and of each component @p mostOfOne; 0: any number.
std::vector<GapPlace> worstGaps(const RpoHistory &history, std::size_t most, int mostOfOne = 0);

} // namespace backstop::recovery
