// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"
#include "model/restore/targettree.h"

#include <stop_token>

namespace backstop::restore {

/// What happens to an entry of the target that has the name of one to be restored.
enum class ConflictPolicy {
    Fail,           ///< any such entry stops the restore before it begins
    Keep,           ///< it stays as it is
    Replace,        ///< it is replaced
    ReplaceChanged, ///< it is replaced unless type, size and time say that it is the same
};

/// What to restore, and where.
struct RestoreRequest
{
    repository::BackupRecord backup;
    Bytes target;                ///< folder; made where it does not exist
    std::vector<Bytes> includes; ///< paths within the backup (a folder means all below it); none: everything
    std::vector<Bytes>
        excludedPaths;    ///< exact paths below included ones; the longest path that holds an entry decides
    QStringList excludes; ///< patterns, see ExcludeFilter
    ConflictPolicy onConflict = ConflictPolicy::Fail;
    bool deleteExtra = false; ///< delete what stands in restored folders but not in the backup
    int threads = 0;          ///< 0: one for each processor
};

/// What will be done with one entry. Written to reports: do not renumber.
enum class RestoreAction : std::uint8_t {
    Create = 1,
    Replace = 2,
    Keep = 3,
    Delete = 4,
    Conflict = 5,
    EnterFolder = 6,
    CreateFolder = 7
};

/// One line of a plan: an entry, what will be done with it, and why.
struct PlanEntry
{
    Bytes path; ///< relative to the target
    repository::NodeType type = repository::NodeType::File;
    RestoreAction action = RestoreAction::Create;
    std::uint64_t size = 0;
};

/// Why @p entry has its action, in words for the user ("not there yet", "differs in size", ...). Not translated.
QString reasonOf(const PlanEntry &entry, ConflictPolicy policy);
/// "create", "replace", ...: as in JSON. Not translated.
QString actionName(RestoreAction action);

/// An entry that was not restored, or not wholly.
struct RestoreProblem
{
    Bytes path;
    Error error;
    bool contentIsRight = false; ///< only metadata is missing
};

/// What a restore would do: shown before, and executed as it stands. In tree order.
struct RestorePlan
{
    RestoreRequest request;
    std::vector<PlanEntry> entries;
    std::uint64_t filesToWrite = 0; ///< entries to create or replace that are not folders
    std::uint64_t filesToReplace = 0;
    std::uint64_t filesToKeep = 0;
    std::uint64_t entriesToDelete = 0;
    std::uint64_t conflicts = 0; ///< with ConflictPolicy::Fail: what stands in the way
    std::uint64_t bytesToWrite = 0;
    std::uint64_t spaceNeeded =
        0;                       ///< the most that is taken at any moment: without holes and further names of
                                 ///< a file, and with what is replaced given back
    std::uint64_t freeBytes = 0; ///< in the target now
    std::vector<RestoreProblem>
        damagedFolders; ///< folders of the backup that cannot be read: nothing below is in the plan
    bool hasRoom() const { return spaceNeeded <= freeBytes; }
};

/// What a restore did.
struct RestoreReport
{
    std::uint64_t filesAsked = 0;
    std::uint64_t filesWritten = 0; ///< written, their content compared with its checksum on the way
    std::uint64_t filesKept = 0;
    std::uint64_t entriesDeleted = 0;
    std::uint64_t bytesWritten = 0;
    std::uint64_t durationMs = 0;
    std::vector<RestoreProblem> problems; ///< the first 10,000
    std::uint64_t problemCount = 0;
    bool isComplete() const { return problemCount == 0; }
};

/// Looks at backup and target and decides about every entry. Changes nothing. NotFound where an included path is not in the backup.
Result<RestorePlan> planRestore(repository::Repository &repo, RestoreRequest request, Progress &progress,
                                const std::stop_token &stop);

/// Does what @p plan says. Each file is written under a temporary name, compared with its checksum, and then given its name:
/// at every moment a name holds the old file or the whole new one. One entry's failure does not stop the rest: it is in the
/// report. TargetConflict, with nothing changed, where the plan has conflicts or the target changed since.
Result<RestoreReport> runRestore(repository::Repository &repo, const RestorePlan &plan, Progress &progress,
                                 const std::stop_token &stop);

} // namespace backstop::restore
