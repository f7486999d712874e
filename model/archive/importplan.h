// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivereader.h"
#include "model/core/fileidentity.h"
#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::archive {

/// Which archive to make a backup of, and how.
struct ImportRequest
{
    Bytes file; ///< absolute
    Bytes name; ///< of the folder in the backup that its entries are in, see isSafeComponent()
    QString description;
    QStringList tags;
    std::optional<Timestamp> time; ///< the time to record; now where not given
    /// What is free at the repository, where that is known. Only told: how much of an archive is compressed away, or in the
    /// repository already, shows when it is stored.
    std::optional<std::uint64_t> room;
    std::uint64_t memory = kMostArchiveMemory; ///< that may be taken by what it says of its entries
};

/// What will be done with an entry of an archive.
enum class ImportAction {
    Take,
    TakeInPlace, ///< an earlier entry has the name, which this one takes over, as tar has it
    LeaveOut,    ///< see ImportEntry::problem
};

/// One line of a plan: an entry, what will be done with it, and why.
struct ImportEntry
{
    Bytes
        path; ///< in the backup, behind the name: without slashes at its ends, and "." for a component; empty for the top
    repository::NodeType type = repository::NodeType::File;
    ImportAction action = ImportAction::Take;
    std::uint64_t size = 0; ///< of a regular file
    bool isHardLink = false;
    std::optional<Error> problem = {}; ///< why it is left out
};

/// What of an archive will not be in the backup as it is in the archive.
struct ImportNotes
{
    std::uint64_t absolutePaths = 0; ///< taken without the slash they begin with
    std::uint64_t acls = 0;          ///< in the form of GNU tar, which is not taken over
    std::uint64_t replaced = 0;      ///< entries whose name a later one takes over
    std::uint64_t devices = 0;       ///< taken as what they are: restoring them needs privilege
    bool operator==(const ImportNotes &) const = default;
};

/// What an import would do: shown before, and executed as it stands. In the order of the archive.
struct ImportPlan
{
    ImportRequest request;
    QString format; ///< see ArchiveReader::format()
    std::vector<ImportEntry> entries;
    std::uint64_t files = 0; ///< to take: entries that are no folders
    std::uint64_t folders = 0;
    std::uint64_t bytes = 0; ///< of the files
    std::uint64_t leftOut = 0;
    std::uint64_t bytesLeftOut = 0; ///< of their contents, which are read all the same
    ImportNotes notes;
    /// The archive that was looked at.
    FileIdentity identity;
    std::uint64_t archiveBytes = 0;
    std::int64_t mtimeNs = 0;
    /// Whether it fits whatever is in it.
    bool hasRoom() const { return !request.room || bytes <= *request.room; }
};

/// "take", "take in place", "leave out": as in JSON. Not translated.
QString actionName(ImportAction action);
/// Why @p entry has its action, in words for the user. Not translated.
QString reasonOf(const ImportEntry &entry);

/// Reads the whole archive and decides about every entry; stores nothing. Nothing of an archive is written outside of the backup, in
/// which it is data: an entry whose path leads upwards or through something that is no folder, or that is not understood, is left
/// out. Damaged where the archive is cut short, damaged or none; FileTooLarge for more than four million entries, or where it says
/// more of them than the request has memory for; NotFound where nothing of it can be taken.
Result<ImportPlan> planImport(ImportRequest request, Progress &progress, const std::stop_token &stop);

/// Does what @p plan says, and commits a full backup. It is partial, and lists them, where entries are left out. Its source is no path
/// but "imported:" and that of the archive. After an error there is no backup; what was stored is used by the next one.
/// TargetConflict where the archive is not the one of the plan any more.
Result<repository::BackupRecord> runImport(repository::Repository &repo, const ImportPlan &plan,
                                           Progress &progress, const std::stop_token &stop);

} // namespace backstop::archive
