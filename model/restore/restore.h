// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"
#include "model/restore/asof.h"
#include "model/restore/targettree.h"

#include <memory>
#include <stop_token>

namespace backstop::restore {

/// What happens to an entry of the target that has the name of one to be restored.
enum class ConflictPolicy {
    Fail,    ///< any such entry stops the restore before it begins
    Keep,    ///< it stays as it is
    Replace, ///< it is replaced
    /// It is replaced unless type, size, time and where it leads say that it is the same, and a file has its mode too
    /// and, for root, its owner.
    /// What stays is not read.
    ReplaceChanged,
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
    /// Delete what stands in restored folders but not in the backup. Never what the backup could not read or was told to leave
    /// out, what this request leaves out, another file system, or the repository.
    bool deleteExtra = false;
    /// What looks the same is read as well, and stays only with the same content: for ReplaceChanged, and for what an
    /// interrupted restore left, see Resumption.
    bool verifyExisting = false;
    std::optional<AsOf> asOf; ///< where a moment chose the backup: only told
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

/// Why an entry is treated as it is, where action and policy do not say it.
enum class PlanReason : std::uint8_t {
    ByPolicy,
    LostLink,           ///< replaced: equal, but no longer one file with its other name
    Repository,         ///< kept: is, or holds, the repository that is restored from
    NotRead,            ///< kept: the backup could not read what is there
    ExcludedFromBackup, ///< kept: the backup left out on purpose what is there
    NotSelected,        ///< kept: is, or holds, what the restore leaves out
    OtherFileSystem,    ///< kept: another file system is mounted there
    Unreadable,         ///< kept: cannot be looked into
    RemovesFolder, ///< replaced: a folder stands where a file is to go, and goes with all in it as an extra does
    FolderInTheWay, ///< conflict: a folder stands where a file is to go, and extras are not to be deleted
    NoFolder,       ///< skipped: what is kept stands where a folder is to go
    BehindNoFolder, ///< skipped: is below such a folder
    Resumed,      ///< kept: looks as the interrupted restore that goes on here has put it there; was not read
    SameContent,  ///< kept: was read, and is as it was backed up
    OtherContent, ///< replaced: looks the same, but was read and is not
    Torn, ///< replaced: shorter than in the backup, as a power cut leaves what was restored; was not read
    NotCompared, ///< replaced: looks the same, but could not be read, or has no checksum in the backup
};

/// What stood at a name when the plan was made. Only this is replaced or deleted.
struct FoundEntry
{
    ExistingEntry entry;
    std::uint64_t entries = 1;     ///< with all below it
    std::uint64_t fingerprint = 0; ///< of what is to be deleted, see TreeSurvey
};

/// One line of a plan: an entry, what will be done with it, and why.
struct PlanEntry
{
    Bytes path; ///< relative to the target
    repository::NodeType type = repository::NodeType::File;
    RestoreAction action = RestoreAction::Create;
    std::uint64_t size = 0; ///< of a folder to be deleted: of all files below
    PlanReason reason = PlanReason::ByPolicy;
    bool isExtra = false; ///< the backup lacks it
    /// To be written, but a verification found its content unreadable: as far as is known, writing it fails.
    bool isDamaged = false;
    std::shared_ptr<const FoundEntry> found = {}; ///< of what is to be replaced or deleted
    /// What is to be replaced; null where the name was free.
    const ExistingEntry *replaced() const
    {
        return action == RestoreAction::Replace && found ? &found->entry : nullptr;
    }
    /// Asked for, and not restored because of what is kept in its place or in that of a folder above.
    bool isSkipped() const { return reason == PlanReason::NoFolder || reason == PlanReason::BehindNoFolder; }
    /// The entry itself, and all below a folder that is to be deleted or replaced.
    std::uint64_t entryCount() const { return found ? found->entries : 1; }
};

/// A restore of the same backup and choice to the same target that was interrupted and that this one carries on. As that one gave
/// no file its name before it was whole, what came after its note and looks the same is in place already, whatever the conflict
/// rule. What is older it never wrote: of that the rule decides.
struct Resumption
{
    Timestamp begunAt{};
    std::int64_t sinceNs =
        0; ///< by the clock of the target: no entry that was changed before then is its work
    /// Whether the machine has run since then: else a power cut may have taken content away, so all of it is read.
    bool isSameBoot = true;
    std::vector<Bytes>
        foldersFound; ///< that were there when it began, whatever its rule made of them; sorted paths
};

struct RestorePlan;

/// Whether @p entry is kept because it is as the backup has it, and not because the rule says so.
bool isKeptAsSame(const PlanEntry &entry, ConflictPolicy policy);
/// Why @p entry has its action, in words for the user ("not there yet", "differs in size", ...). Not translated.
QString reasonOf(const PlanEntry &entry, ConflictPolicy policy);
/// "create", "replace", ...: as in JSON. Not translated.
QString actionName(RestoreAction action);
/// That the backup is partial, and how much of what @p plan is about was never in it; empty where it is complete. Not translated.
QString partialText(const RestorePlan &plan);

/// An entry that was not restored, or not wholly.
struct RestoreProblem
{
    Bytes path;
    Error error;
    bool contentIsRight = false; ///< only metadata is missing, or an entry was not deleted
    bool isExtra = false;        ///< the backup lacks the entry, which was not deleted
};

/// What a restore would do: shown before, and executed as it stands. In tree order.
struct RestorePlan
{
    RestoreRequest request;
    std::vector<PlanEntry> entries;
    std::uint64_t filesToWrite = 0; ///< entries to create or replace that are not folders
    std::uint64_t filesToReplace = 0;
    std::uint64_t filesToKeep = 0;
    std::uint64_t filesDamaged = 0;    ///< of those to write, see PlanEntry::isDamaged
    std::uint64_t entriesToDelete = 0; ///< with all below them; folders that files replace included
    std::uint64_t extrasKept =
        0; ///< not in the backup, and not deleted although deleteExtra, each for its PlanReason
    std::uint64_t entriesSkipped =
        0; ///< folders too: what is kept stands in their way, or in that of a folder above
    std::uint64_t conflicts = 0; ///< what stands in the way: the restore does not begin
    std::uint64_t bytesToWrite = 0;
    /// Others may be mounted in the target: these are of the file system that lacks the most, or else has the least to spare.
    Bytes tightestFolder; ///< the first one there that is restored into
    std::uint64_t spaceNeeded =
        0;                       ///< the most that is taken at any moment: without holes and further names of
                                 ///< a file, and with what is replaced given back
    std::uint64_t freeBytes = 0; ///< there now
    std::vector<RestoreProblem>
        damagedFolders; ///< folders of the backup that cannot be read: nothing below is in the plan
    std::optional<Resumption> resumes;
    std::uint64_t entriesInPlace = 0; ///< of those to keep: what the interrupted restore has done
    std::uint64_t bytesInPlace = 0;
    std::uint64_t filesVerified = 0; ///< of those to keep: were read and have the content of the backup
    std::uint64_t bytesComparable =
        0; ///< to write where a file stands: what of it is the same is taken over from there
    std::uint64_t entriesToMake = 0; ///< to create or replace, folders too
    std::uint64_t entriesUnwritable =
        0; ///< of these: in folders of the target that cannot be written to, or below them
    std::vector<RestoreProblem> unwritableFolders;
    /// Of a partial backup: what of the chosen entries it could not read, or not reliably. No restore brings that back.
    std::vector<repository::SourceProblem> notInBackup; ///< those that the backup lists
    std::uint64_t notInBackupCount = 0;                 ///< with those that it does not list
    bool hasRoom() const { return spaceNeeded <= freeBytes; }
};

/// What a restore did.
struct RestoreReport
{
    std::uint64_t filesAsked = 0;
    std::uint64_t filesWritten = 0;  ///< files, links and special files; the next two are of these
    std::uint64_t filesCompared = 0; ///< their content was compared with its SHA-256 on the way
    /// They have no SHA-256, see FORMAT.md: each chunk was authenticated, and the whole compared with nothing.
    std::uint64_t filesAuthenticated = 0;
    std::uint64_t filesKept =
        0; ///< stayed as they were, whatever the conflict rule; the next two are of these
    std::uint64_t filesKeptRead = 0; ///< were read, and are in every byte what was backed up
    std::uint64_t filesKeptAlike =
        0; ///< look as they were backed up, by size and time above all; were not read
    std::uint64_t entriesDeleted = 0; ///< with all below them; those that were gone by then as well
    std::uint64_t foldersMade = 0;    ///< where none was, also in the place of something else
    std::uint64_t bytesWritten = 0;   ///< of the files that are in place
    std::uint64_t bytesTakenOver = 0; ///< of these: from what was replaced, not read from the repository
    std::uint64_t durationMs = 0;
    /// For each entry of the plan, in its order, whether it was written or deleted as planned. Says nothing of folders that are entered or made where nothing was.
    std::vector<std::uint8_t> isDone;
    std::vector<RestoreProblem> problems; ///< the first 10,000
    std::uint64_t problemCount = 0;
    std::optional<Error> endedBy;     ///< what ended it early; the numbers say how far it came
    std::uint64_t entriesSkipped = 0; ///< as planned
    bool isComplete() const { return problemCount == 0 && entriesSkipped == 0 && !endedBy; }
    /// Of those that were kept: whatever they are, by the conflict rule.
    std::uint64_t filesKeptAsTheyAre() const { return filesKept - filesKeptRead - filesKeptAlike; }
};

/// Looks at backup and target and decides about every entry. Changes nothing. NotFound where an included path is not in the
/// backup; TargetRefused where the target is in the repository, or deleteExtra cannot tell what the backup could not read.
Result<RestorePlan> planRestore(repository::Repository &repo, RestoreRequest request, Progress &progress,
                                const std::stop_token &stop);

/// Whether @p plan can be carried out at all, as far as it knows; else what is in its way, which keeps runRestore() from beginning.
Result<> checkPlan(const RestorePlan &plan);

/// Does what @p plan says. Each file is written under a temporary name, compared with its checksum, and then given its name:
/// at every moment a name holds the old file or the whole new one. One entry's failure does not stop the rest: it is in the
/// report. Chunks that the file it replaces has at the same place are taken over from there, once their ids were compared. What
/// changed in the target since the plan was made is neither replaced nor deleted, but told as a problem.
/// Until it has ended, a note in the target says what it does: after a kill or an early end, planRestore() of the same goes on
/// with it. An error only while nothing was changed (that of checkPlan() included); what ends it later is in the report.
Result<RestoreReport> runRestore(repository::Repository &repo, const RestorePlan &plan, Progress &progress,
                                 const std::stop_token &stop);

} // namespace backstop::restore
