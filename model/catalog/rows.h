// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/verification.h"
#include "model/repository/backuprecord.h"
#include "model/repository/change.h"

#include <QStringList>

namespace backstop::catalog {

/// Names a row of the catalog for as long as the catalog lives. A new catalog may number the same backup differently.
using RowKey = std::int64_t;

/// What lists show of one backup.
struct BackupRow
{
    RowKey key = 0;
    BackupId id;
    std::optional<BackupId> parent;
    repository::BackupType type = repository::BackupType::Full;
    repository::BackupStatus status = repository::BackupStatus::Complete;
    Timestamp createdAt{};
    QString description;
    QStringList tags;
    QStringList sources; ///< original absolute paths, as displayed
    QString hostname;
    QString username;
    std::uint64_t durationMs = 0;
    std::uint64_t sizeBytes = 0;
    std::uint64_t storedBytes = 0;
    std::uint64_t filesCount = 0;
    repository::ChangeCounts changes;
    std::uint64_t problemCount = 0;
    bool held = false;
    bool manifestLoaded = false; ///< the changes of this backup are in the catalog
    Verification verification;   ///< the last one; level None where there was none
    bool operator==(const BackupRow &) const = default;
};

/// What lists show of one line of a manifest.
struct ChangeRow
{
    RowKey key = 0;
    repository::Change change;
    bool operator==(const ChangeRow &) const = default;
};

/// A folder that has changes somewhere below it, with the sums of all that is below.
struct FolderRow
{
    RowKey key = 0; ///< 0 is the top of the backup
    Bytes name;
    RowKey firstChange = 0;           ///< everything below the folder has keys from this
    RowKey endChange = 0;             ///< up to, not including, this
    repository::ChangeCounts changes; ///< at any depth
    std::uint64_t sizeBytes = 0;      ///< sum of the sizes of added and modified files, at any depth
    std::uint64_t folders = 0;        ///< changed folders directly below
    std::uint64_t files = 0;          ///< changes directly below
    bool operator==(const FolderRow &) const = default;
};

} // namespace backstop::catalog
