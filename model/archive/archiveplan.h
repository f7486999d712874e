// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archiveformat.h"
#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::archive {

/// What to write to an archive, and where.
struct ExportRequest
{
    repository::BackupRecord backup;
    Bytes file; ///< absolute, its folder exists; empty: a stream, see runExport()
    ArchiveFormat format = ArchiveFormat::TarZst;
    std::vector<Bytes> includes; ///< paths within the backup (a folder means all below it); none: everything
    QStringList excludes;        ///< patterns, see ExcludeFilter
    /// Below included ones: they, and all below them but what is included.
    std::vector<Bytes> excludedPaths = {};
    bool overwrite = false; ///< take the place of a file that has the name
    int threads = 0;        ///< 0: one for each processor
};

/// What will be done with an entry.
enum class ArchiveAction { Write, Link, LeaveOut };

/// Why an entry is treated as it is, where the action does not say it.
enum class ArchiveReason {
    AsItIs,
    OtherName,     ///< link: is one file with an entry before
    Copy,          ///< written: is one file with an entry before, and the format cannot say so
    NoSuchEntries, ///< left out: the format has no place for its type
};

/// One line of a plan: an entry of the backup, what will be done with it, and why.
struct ArchiveEntry
{
    Bytes path;
    repository::NodeType type = repository::NodeType::File;
    ArchiveAction action = ArchiveAction::Write;
    ArchiveReason reason = ArchiveReason::AsItIs;
    std::uint64_t size = 0; ///< of a regular file
    std::size_t first = 0;  ///< of a link: the place in the plan of the entry that it is another name of
    bool isDamaged = false; ///< as far as is known its content cannot be read, and the archive will lack it
};

/// What an archive of a format does not hold of the entries that are in it or left out.
enum class ArchiveLoss {
    Entries,    ///< sockets; for zip FIFOs and devices too: they are left out
    Owners,     ///< user and group
    Attributes, ///< extended attributes and ACLs
    Decimals,   ///< the parts of a second
    Times,      ///< before 1970 or after 2038: the nearest that the format holds is written
    HardLinks,  ///< become files of their own
    Holes,      ///< are written as zeros
    Charset,    ///< names beyond ASCII are not marked as UTF-8
};

/// How many entries lose something, and the first of them.
struct ArchiveLossCount
{
    ArchiveLoss loss = ArchiveLoss::Entries;
    std::uint64_t count = 0;
    std::vector<Bytes> paths; ///< the first ten
};

/// An entry that is not in an archive, or will not be, although the format has a place for it.
struct ArchiveProblem
{
    Bytes path;
    Error error;
};

/// What an export would do: shown before, and executed as it stands. In tree order.
struct ArchivePlan
{
    ExportRequest request;
    std::vector<ArchiveEntry> entries;
    std::uint64_t files = 0; ///< entries to write that are no folders, links included
    std::uint64_t folders = 0;
    std::uint64_t bytes = 0;        ///< of the files to write, each name once where the format has links
    std::uint64_t filesDamaged = 0; ///< of these, see ArchiveEntry::isDamaged
    std::uint64_t entriesLeftOut = 0;
    std::vector<ArchiveLossCount> losses;       ///< in the order of ArchiveLoss
    std::vector<ArchiveProblem> damagedFolders; ///< nothing below them is in the plan
    std::uint64_t notInBackup = 0; ///< of a partial backup: entries that it could not read, or not reliably
    std::vector<Error> refusals;   ///< what keeps it from being carried out
};

/// "write", "link", "leave out": as in JSON. Not translated.
QString actionName(ArchiveAction action);
/// Why @p entry has its action, in words for the user. Not translated.
QString reasonOf(const ArchivePlan &plan, const ArchiveEntry &entry);
/// "owners", "hard_links", ...: as in JSON. Not translated.
QString lossName(ArchiveLoss loss);
/// The entries that are counted, in words for the user: "entries without owner and group". Not translated.
QString lossText(ArchiveLoss loss);

/// Looks at the backup, decides about every entry, and finds what the format cannot hold: what would lose content or a name is a
/// refusal, the rest is counted. Changes nothing. NotFound where an included path is not in the backup, or nothing is left by what
/// is chosen; TargetRefused where the file would be in the repository; else an error of the file's folder.
Result<ArchivePlan> planExport(repository::Repository &repo, ExportRequest request, Progress &progress,
                               const std::stop_token &stop);

/// Whether @p plan can be carried out at all, as far as it knows; else the first of its refusals, which keeps runExport() from
/// beginning.
Result<> checkPlan(const ArchivePlan &plan);

/// What an export did.
struct ExportReport
{
    std::uint64_t filesWritten = 0; ///< entries that are no folders, links included
    std::uint64_t foldersWritten = 0;
    std::uint64_t filesCompared = 0; ///< of the files: with their SHA-256 before they were written
    std::uint64_t bytesWritten = 0;  ///< content of the files
    std::uint64_t archiveBytes = 0;
    std::uint64_t entriesLeftOut = 0; ///< as planned
    std::uint64_t durationMs = 0;
    std::vector<ArchiveProblem> problems; ///< the first 10,000
    std::uint64_t problemCount = 0;
    bool isComplete() const { return problemCount == 0 && entriesLeftOut == 0; }
};

/// Does what @p plan says. Content is compared with its SHA-256 before its header is written, so that what is damaged is not in the
/// archive but told as a problem; files of more than 8 MiB are read twice for that. The archive stands under a temporary name until
/// it is whole and durable: after an error nothing is left, and what has the name is as it was. Without a file it goes to the open
/// descriptor @p stream, tar formats only. Damaged where not one of the files could be read.
Result<ExportReport> runExport(repository::Repository &repo, const ArchivePlan &plan, Progress &progress,
                               const std::stop_token &stop, int stream = -1);

} // namespace backstop::archive
