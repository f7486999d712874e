// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archiveplan.h"
#include "model/archive/importplan.h"
#include "ui/results.h"

// What the dialogs about archives ask for, and the answers to it; see ui/requests.h and ui/results.h.

namespace backstop::ui {

/// What of a backup to write to an archive: first for the plan, then, unchanged, to run that plan.
struct ExportRequest
{
    BackupId backup;
    std::vector<Bytes> include; ///< as in RestoreRequest
    std::vector<Bytes> exclude;
    QString file;           ///< absolute path; its ending says which kind of archive
    bool overwrite = false; ///< take the place of a file that has the name
    bool operator==(const ExportRequest &) const = default;
};

/// What a kind of archive does not hold of some entries.
struct ExportLoss
{
    archive::ArchiveLoss what = archive::ArchiveLoss::Entries;
    std::uint64_t entries = 0;
    QStringList paths; ///< the first of them
};

/// A plan for an archive as it is shown before it is run.
struct ExportPreview
{
    QString format; ///< "tar.zst"
    std::uint64_t files = 0;
    std::uint64_t folders = 0;
    std::uint64_t bytes = 0;
    std::uint64_t filesDamaged = 0; ///< of the files: known to be, and not going to be in the archive
    std::uint64_t notInBackup = 0;  ///< of a partial backup
    QStringList damagedFolders;     ///< nothing below them will be in the archive
    QList<ExportLoss> losses;
    std::optional<Error> refusal; ///< why it cannot be carried out
};

/// How an export ended.
struct ExportReport
{
    std::uint64_t files = 0; ///< in the archive
    std::uint64_t folders = 0;
    std::uint64_t bytes = 0;
    std::uint64_t compared = 0; ///< of the files: with their checksum, before they were written
    std::uint64_t archiveBytes = 0;
    std::uint64_t leftOut = 0;     ///< the format has no place for them
    std::uint64_t notInBackup = 0; ///< of a partial backup
    std::uint64_t durationMs = 0;
    std::vector<ReportProblem> problems; ///< the first of what is not in it but should be
    std::uint64_t problemCount = 0;
    bool isThere = false; ///< there is an archive
    bool cancelled = false;
    std::optional<Error> error; ///< why there is none
    QString file;
    /// All that is in the backup is in the archive, which may be less than was in the source.
    bool hasAllOfBackup() const { return isThere && problemCount == 0 && leftOut == 0; }
    bool isWhole() const { return hasAllOfBackup() && notInBackup == 0; }
};

/// Which archive to make a backup of: first for the plan, then, unchanged, to run that plan.
struct ImportRequest
{
    QString file; ///< absolute path
    QString name; ///< of the folder in the backup that everything of it is in
    QStringList tags;
    QString description;
    bool operator==(const ImportRequest &) const = default;
};

/// A plan for an import as it is shown before it is run.
struct ImportPreview
{
    QString format; ///< "tar, compressed by gzip"
    std::uint64_t files = 0;
    std::uint64_t folders = 0;
    std::uint64_t bytes = 0;
    std::uint64_t leftOut = 0;
    std::vector<ReportProblem> problems; ///< the first of what is left out, with the reasons
    archive::ImportNotes notes;          ///< what is taken otherwise than it is in the archive
    std::optional<std::uint64_t> room;   ///< bytes free at the repository, where `bytes` are more
};

/// How an import ended.
struct ImportReport
{
    ImportPreview plan;
    std::uint64_t files = 0; ///< in the backup
    std::uint64_t bytes = 0;
    std::uint64_t storedBytes = 0;
    std::uint64_t durationMs = 0;
    bool isThere = false; ///< there is a backup
    bool cancelled = false;
    std::optional<Error> error; ///< why there is none
};

} // namespace backstop::ui

Q_DECLARE_METATYPE(backstop::ui::ExportRequest)
Q_DECLARE_METATYPE(backstop::ui::ImportRequest)
