// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/ids.h"
#include "model/core/result.h"
#include "model/repository/node.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace backstop::repository {

/// What was read, and what the manifest is against. Written to repositories: do not renumber.
enum class BackupType : std::uint8_t {
    Full = 1,         ///< every byte read again, no parent
    Incremental = 2,  ///< against the last backup of any type
    Differential = 3, ///< against the last full one
};

/// Partial: committed and usable, but some entries of the source are missing or doubtful. Never shown as green.
enum class BackupStatus : std::uint8_t { Complete = 1, Partial = 2 };

/// What stands before the command line in SourceInfo::path where the source was what a command printed.
inline constexpr BytesView kCommandSource = "command:";

/// One source of a backup: its top-level folder in the backup, and where it was.
struct SourceInfo
{
    Bytes name; ///< top-level folder or file, unique within the backup
    Bytes path; ///< the original absolute path, or kCommandSource and a command line
    bool operator==(const SourceInfo &) const = default;
};

/// An entry of a source that is not in the backup, or not reliably.
struct SourceProblem
{
    Bytes path; ///< relative to the top of the backup
    ErrorCode code = ErrorCode::SourceUnreadable;
    QString message; ///< the system's words
    /// The backup has it with its content, or with all below it; only metadata is missing, or it changed while it was read.
    /// Never set in records of older programs.
    bool isInBackup = false;
    bool operator==(const SourceProblem &) const = default;
};

/// How many files a manifest lists, by kind.
struct ChangeCounts
{
    std::uint64_t added = 0;
    std::uint64_t modified = 0;
    std::uint64_t deleted = 0;
    std::uint64_t notRead =
        0; ///< in one of the two backups only, and the other one could not read them: no changes
    std::uint64_t excluded =
        0; ///< missing in the newer backup because its patterns leave them out: no changes
    std::uint64_t total() const { return added + modified + deleted; }
    bool operator==(const ChangeCounts &) const = default;
};

/// Everything that is known of one backup; the sealed form of this is its commit. Everything but `id` and `held` is
/// immutable and in the record; `id` is the SHA-256 of the sealed record, `held` is read from the repository's holds.
struct BackupRecord
{
    BackupId id;
    BackupType type = BackupType::Full;
    BackupStatus status = BackupStatus::Complete;
    Timestamp createdAt{};     ///< the time of the backup that users see (settable)
    Timestamp scanStartedAt{}; ///< when the scan really began; decides what is too fresh to be trusted unread
    std::optional<BackupId> parent;
    QString description;
    QStringList tags;
    std::vector<SourceInfo> sources;
    QStringList
        excludes; ///< patterns (see ExcludeFilter) of what was left out; empty in records of older programs
    QString hostname;
    QString username;
    std::uint64_t durationMs = 0;
    std::uint64_t sizeBytes = 0;   ///< of the source: sum of the sizes of its files
    std::uint64_t storedBytes = 0; ///< added to the repository by this backup
    std::uint64_t newBytes =
        0; ///< of which these were stored: plain bytes that the repository did not have; 0: not known
    std::uint64_t filesCount = 0; ///< entries that are not folders
    Subtree tree;                 ///< the whole content; tree.root in hexadecimal is the checksum
    ChangeCounts changes;
    Content manifest; ///< stored change list; empty for a full backup, whose manifest is its tree
    std::uint64_t problemCount = 0;
    std::vector<SourceProblem> problems; ///< the first 1,000
    QString programVersion;
    bool held = false;

    std::string checksum() const { return tree.root.hex(); }
    bool operator==(const BackupRecord &) const = default;
};

/// How far the clocks of two machines may be apart before a time counts as wrong.
inline constexpr std::chrono::minutes kClockTolerance{5};
/// Whether the time of @p record has not come at @p now, but for kClockTolerance: its clock was wrong, or somebody set the time.
/// Such a backup is whole, but says nothing about which one is the newest.
bool isYetToCome(const BackupRecord &record, Timestamp now);

/// "Full", "Incremental", "Differential": as in JSON. Not translated.
QString typeName(BackupType type);
/// "complete", "partial": as in JSON. Not translated.
QString statusName(BackupStatus status);

/// The record as the JSON text that is sealed. encode and decode are inverse but for `id` and `held`.
Bytes encodeRecord(const BackupRecord &record);
/// Damaged where @p json is not a record of a known version.
Result<BackupRecord> decodeRecord(BytesView json);

} // namespace backstop::repository
