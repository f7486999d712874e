// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::verify {

/// How deep a verification looks. Written to the history: do not renumber.
enum class VerifyLevel : std::uint8_t {
    Structure =
        1, ///< every object is there with its size; records, indexes and trees are read; every chunk is in a pack
    Sample = 2, ///< and a random part of the packs is read, byte by byte
    Data =
        3, ///< every pack is read, byte by byte, and a sample of the files of several chunks is compared, see ContentSample
};

struct VerifyRequest
{
    std::vector<BackupId> backups; ///< none: the whole repository
    VerifyLevel level = VerifyLevel::Structure;
    double samplePercent = 10.0; ///< of the packs, for Sample
    int threads = 0;             ///< 0: one for each processor
};

/// How bad a finding is.
enum class Severity {
    Warning, ///< nothing is found to be lost: a stray file, a damaged copy of what is whole elsewhere, damage known before
    Damage, ///< something in the repository is not what was written
};

/// What a finding is about. Its name is written to reports, see kindName().
enum class FindingKind {
    Damage,        ///< something is missing, or not what was written
    DamagedRecord, ///< that of a backup, which is lost with it unless it comes from elsewhere
    KnownDamage,   ///< an earlier verification found it, and this one did not read it again
    SpareDamage,   ///< of a copy of what is whole elsewhere
    UnindexedPack, ///< no index object names the pack
    StrayObject,   ///< is no object of a repository
    NewerFormat,   ///< a newer program wrote it
    NotMarked,     ///< what is damaged could not be marked
};

/// "unindexed_pack", "stray_object", ...: as in JSON. Not translated.
QString kindName(FindingKind kind);

/// A file that damage hits.
struct DamagedFile
{
    BackupId backup;
    Bytes path;
};

/// One thing that is wrong: the object, what is wrong with it, what it hits, and what to do.
struct Finding
{
    Severity severity = Severity::Damage;
    FindingKind kind = FindingKind::Damage;
    QString object; ///< name of the object in the storage
    Error error;
    std::vector<BackupId> backups;  ///< backups that it hits, all of them
    std::vector<DamagedFile> files; ///< files that it hits, the first 1,000
    std::uint64_t fileCount = 0;    ///< files that it hits, all of them
};

/// What the damage does to one backup.
struct DamagedBackup
{
    BackupId backup;
    std::uint64_t files = 0; ///< files of it that cannot be restored as they were, each counted once
    bool isItself = false;   ///< its record, its manifest or the top of its tree cannot be read
};

struct VerifyReport
{
    VerifyRequest request;
    std::vector<Finding> findings;
    std::vector<DamagedBackup> damagedBackups; ///< those that damage hits
    /// The backups that were really looked at: without those whose record cannot be read or is of a newer format.
    std::vector<BackupId> checkedBackups;
    std::vector<BackupId> notChecked; ///< of a newer format: what they need was not looked at
    std::uint64_t backupsChecked = 0;
    std::uint64_t objectsChecked = 0;
    std::uint64_t blobsRead = 0;
    std::uint64_t bytesRead = 0; ///< stored bytes, read and authenticated
    std::uint64_t filesCompared =
        0; ///< of several chunks, whose whole content was compared with its SHA-256; for Data alone
    std::uint64_t bytesCompared = 0; ///< of these files
    std::uint64_t knownDamage =
        0; ///< chunks that an earlier verification found unreadable, and this one did not read again
    std::uint64_t packsTotal = 0;
    std::uint64_t packsRead = 0;
    std::uint64_t durationMs = 0;

    std::uint64_t damageCount() const;
    std::uint64_t warningCount() const;
    /// Everything asked for was looked at as deeply as asked, and nothing is damaged.
    bool isClean() const { return damageCount() == 0 && notChecked.empty(); }
};

/// How a verification that came to its end has ended. Damage outweighs what was not looked at.
enum class VerifyState {
    Clean,   ///< nothing is damaged as far as was looked
    Partial, ///< the same, but some backups could not be looked at
    Damaged,
};
VerifyState stateOf(const VerifyReport &report);

/// Looks at everything that @p request covers and never stops at the first finding. Blobs that cannot be read are marked in the
/// repository where it can be written to, so that the next backup stores them anew if the source has them; a verification that
/// finds them readable takes the marks away. An error only where verifying itself
/// was not possible or was cancelled: then nothing was proven. Blocks; takes threads of its own and a shared lease where
/// the repository can be written to.
Result<VerifyReport> runVerify(repository::Repository &repo, const VerifyRequest &request, Progress &progress,
                               const std::stop_token &stop);

} // namespace backstop::verify
