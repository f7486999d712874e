// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <functional>
#include <stop_token>

namespace backstop::backup {

/// The problems that a record lists; all of them are counted.
inline constexpr std::size_t kMaxProblems = 1000;

/// What type of backup is asked for; Auto makes the first backup of a set of sources full and the later ones incremental.
enum class TypeChoice { Auto, Full, Incremental, Differential };

/// A source that is the output of a command, such as the dump of a database.
struct CommandSource
{
    Bytes line; ///< for /bin/sh; what it writes to standard output is the content
    Bytes name; ///< of the file at the top of the backup
};

/// What to back up, and how. There is at least one source or command.
struct BackupRequest
{
    std::vector<Bytes> sources; ///< folders or files
    /// Each runs without a terminal and without the variables that hold passphrases. One that fails leaves no backup at all.
    std::vector<CommandSource> commands;
    std::vector<Bytes> beforeHooks; ///< lines for /bin/sh; one that fails leaves no backup
    /// Lines for /bin/sh, which run when a before-hook has begun or there is none, whatever came of the backup, also when it was
    /// cancelled. They see BACKSTOP_STATUS (complete, partial, failed), BACKSTOP_BACKUP_ID where there is a backup, and like the
    /// others BACKSTOP_REPOSITORY.
    std::vector<Bytes> afterHooks;
    /// Told of each line that commands write to standard error, and hooks anywhere; from the calling thread.
    std::function<void(const QString &line)> onOutput = {};
    TypeChoice type = TypeChoice::Auto;
    QString description;
    QStringList tags;
    QStringList excludes;          ///< patterns, see ExcludeFilter
    std::optional<Timestamp> time; ///< the time to record; now where not given
    bool dryRun = false;           ///< scans and compares, reads and stores nothing
    bool countFirst = false;       ///< walks the sources once before, so that progress has totals
    int threads = 0;               ///< 0: one for each processor
};

/// What a backup did. `record` is committed unless the request was a dry run (then it has no id).
struct BackupSummary
{
    repository::BackupRecord record;
    std::uint64_t filesRead = 0; ///< opened and read because they are new, changed, or could not be trusted
    std::uint64_t filesUnchanged = 0; ///< taken over from the parent unread
    std::uint64_t filesVanished = 0;  ///< listed but gone when they were to be read; no problem of the source
    std::uint64_t bytesRead = 0;      ///< of a dry run: what it would read
    /// What is odd about the backup although it was made, each an English sentence for the user.
    QStringList warnings;
    std::uint64_t failedHooks = 0; ///< after-hooks; a warning tells of each
    bool fellBackToFull =
        false; ///< incremental or differential was asked for, but there was nothing to compare with
};

/// Makes a backup of @p request in @p repo: scans, reads what changed, stores what is new, commits the record last.
/// One unreadable entry does not stop the rest: the backup is then Partial and lists it. Stopped or failed, it leaves no
/// backup, but what it stored already is used by the next run. Blocks; takes threads of its own and a shared lease, which the
/// after-hooks run without. A dry run runs neither hooks nor commands.
Result<BackupSummary> runBackup(repository::Repository &repo, const BackupRequest &request,
                                Progress &progress, const std::stop_token &stop);

} // namespace backstop::backup
