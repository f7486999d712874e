// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/core/clock.h"
#include "model/core/ids.h"
#include "ui/requests.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What controllers hand to pages and dialogs: the answers to ui/requests.h, as plain values that are ready to be shown.

namespace backstop::ui {

/// The repository that is open.
struct RepositoryInfo
{
    QString name; ///< last component of the location
    QString location;
    bool encrypted = true;
    bool isDemo = false;     ///< of a firm that does not exist
    QStringList lastSources; ///< absolute paths of the newest backup, proposed for the next one
    bool operator==(const RepositoryInfo &) const = default;
};

/// How far the catalog of the open repository has come.
struct HistoryState
{
    bool isReading = false;     ///< it is being filled
    std::optional<Error> error; ///< why it could not be, or not wholly
};

/// What somebody needs, years later, to open a repository whose passphrase is lost.
struct RecoveryKit
{
    QString code;            ///< groups separated by '-' or spaces; empty: there is none
    QString repository = {}; ///< its id
    QString location = {};
    QString made = {}; ///< when, in UTC
    QString by = {};   ///< user@host
};

/// What backups there are of the same sources.
struct SourceHistory
{
    QStringList sources; ///< absolute paths
    Timestamp newest{};  ///< the last backup, of any type
    std::optional<Timestamp> newestFull;
};

/// A repository that was opened before.
struct RecentRepository
{
    QString name; ///< for people
    QString location;
    std::optional<Timestamp> lastOpened;
    bool reachable = true; ///< as far as is known
    bool operator==(const RecentRepository &) const = default;
};

/// What differs between two backups, in numbers; the changes themselves are in a catalog under the id of `after`.
struct Comparison
{
    catalog::BackupRow before;
    catalog::BackupRow after;
    repository::ChangeCounts counts;
    bool hasPrevious = false;              ///< there is a backup before `after`
    bool hasBase = false;                  ///< `after` stands on a full backup that is there
    std::vector<Bytes> sourcesNotCompared; ///< only one of the two has them
};

/// What would be done with an entry, and what was.
enum class RestoreAction {
    Create,
    Replace,
    Keep,
    Delete,
    Refuse,
    Damaged, ///< known not to be restorable
    // what was done
    Replaced,
    Kept,
    Skipped, ///< left alone for the reason told
    Deleted,
    Failed,
    Incomplete, ///< its content is right, something else is not
    NotReached, ///< the restore ended before
};

struct RestoreLine
{
    Bytes path; ///< from the target down
    RestoreAction action = RestoreAction::Create;
    bool folder = false;
    std::uint64_t size = 0;
    QString reason; ///< why this action, in words for people
};

struct RestoreTotals
{
    std::uint64_t entries = 0; ///< files, links and special files; folders are not counted
    std::uint64_t bytes = 0;
};

/// A restore plan as it is shown before it is run.
struct RestorePreview
{
    RestoreTotals create;
    RestoreTotals replace;               ///< what is to be replaced, also by a folder
    std::uint64_t replacedByFolders = 0; ///< of these
    RestoreTotals keep;
    RestoreTotals remove;
    RestoreTotals
        damaged; ///< to be written, but known to be damaged in the repository: not counted in create and replace
    RestoreTotals refuse; ///< conflicts: any of them stops the restore
    /// What is in the way and what would be deleted or replaced first, then the first of the rest; 100,000 at most.
    QList<RestoreLine> rows;
    std::uint64_t totalRows = 0;            ///< all of them
    std::uint64_t foldersToMake = 0;        ///< that are not there yet, or replace something else
    std::uint64_t spaceNeeded = 0;          ///< on the target's file system
    std::optional<std::uint64_t> freeBytes; ///< there now, where it is known
    std::optional<Error> refusal;           ///< why the target cannot be written to, where that is known
    QStringList warnings;                   ///< of each folder of the backup that cannot be read
    std::uint64_t notInBackup = 0;          ///< of what was chosen, of a partial backup
    bool resumes = false; ///< carries an interrupted restore to its end, even where no file is to be written
    QStringList notes;    ///< what else is good to know
    std::uint64_t filesToWrite() const { return create.entries + replace.entries - replacedByFolders; }
    bool hasWork() const { return filesToWrite() > 0 || remove.entries > 0 || foldersToMake > 0 || resumes; }
    std::uint64_t bytesToWrite() const { return create.bytes + replace.bytes; }
    bool hasRoom() const { return !freeBytes || spaceNeeded <= *freeBytes; }
};

struct ReportProblem
{
    QString object;
    QString what;
};

/// How a restore ended.
struct RestoreReport
{
    std::uint64_t asked = 0;    ///< files, links and special files that were to be written
    std::uint64_t restored = 0; ///< in place
    std::uint64_t verified =
        0; ///< in place and compared with the backup's checksums, or authenticated where they have none
    std::uint64_t withoutChecksum = 0; ///< of these: authenticated only
    std::uint64_t bytes = 0;
    std::uint64_t replaced = 0;
    std::uint64_t kept = 0;      ///< the next two are of these; what is in neither may be anything
    std::uint64_t keptRead = 0;  ///< were read, and are the same in every byte
    std::uint64_t keptAlike = 0; ///< are of the same size and time
    std::uint64_t removed = 0;
    std::uint64_t foldersMade = 0;
    std::uint64_t durationMs = 0;
    QString target;
    QList<RestoreLine> lines;     ///< what failed, and what was replaced, kept, left alone or deleted
    std::uint64_t totalLines = 0; ///< all of them; in lines are 100,000 at most, problems first
    std::uint64_t problemCount = 0;
    std::uint64_t notInBackup = 0; ///< of what was chosen, of a partial backup
    bool failed = false;           ///< nothing of what was due is in place
    bool cancelled = false;
    std::optional<Error> error;                            ///< why it ended early
    QString fileName = QStringLiteral("backstop-restore"); ///< proposed for the saved report, without ending
};

/// How much of a backup is chosen.
struct SelectionCount
{
    std::uint64_t folders = 0;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    bool operator==(const SelectionCount &) const = default;
};

enum class Severity { Note, Warning, Damage };

struct VerifyFinding
{
    QString object;
    Severity severity = Severity::Damage;
    QString reason;
    QStringList hits;   ///< backups and files that cannot be restored as they were
    QString suggestion; ///< what to do, a full sentence
};

enum class VerifyOutcome { Passed, Partial, Incomplete, Damaged };

struct VerifyReport
{
    VerifyOutcome outcome = VerifyOutcome::Incomplete;
    VerifyDepth depth = VerifyDepth::Structure;
    int samplePercent = 100;
    std::uint64_t backups = 0;
    std::uint64_t notChecked = 0; ///< backups of a newer format
    std::uint64_t objects = 0;
    std::uint64_t bytesRead = 0;
    std::uint64_t filesCompared = 0; ///< their content with its checksum
    std::uint64_t bytesCompared = 0;
    std::uint64_t knownDamage = 0; ///< chunks that an earlier verification found unreadable, not read again
    std::uint64_t durationMs = 0;
    QString scope; ///< "the whole repository", or the names of the backups
    std::vector<VerifyFinding> findings;
    std::optional<Error> error;                           ///< why it is incomplete
    QString fileName = QStringLiteral("backstop-verify"); ///< proposed for the saved report, without ending
};

} // namespace backstop::ui
