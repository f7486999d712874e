// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"
#include "model/repository/backuprecord.h"

#include <CLI/App.hpp>

namespace backstop::ctl {

/// The options by which verbs choose backups: --tag, --source, --type, --since, --until.
struct BackupFilterOptions
{
    std::vector<Bytes> tags;
    std::vector<Bytes> sources;
    std::optional<repository::BackupType> type;
    Bytes since;
    Bytes until;
};
void addBackupFilter(CLI::App &command, BackupFilterOptions &options);

/// Which backups a verb is about: every kind of condition that is given must hold.
struct BackupFilter
{
    QStringList tags;           ///< any of them
    std::vector<Bytes> sources; ///< any of them: names or paths
    std::optional<repository::BackupType> type;
    std::optional<Timestamp> since;
    std::optional<Timestamp> until; ///< inclusive

    /// Usage where a time is none.
    static Result<BackupFilter> of(const BackupFilterOptions &options);
    bool matches(const repository::BackupRecord &record) const;
};

/// The last moment that @p text, from parseTime(), means: a day without a time means all of it.
Timestamp endOf(const Bytes &text, Timestamp time);

} // namespace backstop::ctl
