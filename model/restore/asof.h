// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/repository/backuprecord.h"

namespace backstop::restore {

/// Which backups are asked about. Empty lists mean all.
struct AsOfFilter
{
    QStringList tags;           ///< it has any of these
    std::vector<Bytes> sources; ///< it has any of these, by the name in the backup or the whole path
};

/// How well a backup tells how things stood at a moment.
struct AsOf
{
    Timestamp at{};
    std::chrono::nanoseconds age{}; ///< of the data at that moment
    /// How many partial backups between it and that moment were passed over; 0 where it is partial itself, for want of a complete one.
    std::size_t partialPassedOver = 0;
    bool operator==(const AsOf &) const = default;
};

struct AsOfChoice
{
    repository::BackupRecord record;
    AsOf asOf;
};

/// Of @p records (all of a repository, oldest first), the newest complete one at or before @p at; a partial one only where no other
/// is that old. BackupNotFound where there is none, with the oldest one in the hint. AmbiguousBackup where backups of several
/// machines or sets of sources fit: nobody could say which one is meant. Where @p filter names sources only these count: others
/// may have come and gone beside them.
Result<AsOfChoice> chooseAsOf(const std::vector<repository::BackupRecord> &records, Timestamp at,
                              const AsOfFilter &filter);

} // namespace backstop::restore
