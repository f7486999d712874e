// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"
#include "model/catalog/versionreader.h"
#include "model/repository/repository.h"

namespace backstop::ctl {

/// The whole history of a repository as the catalog of this machine has it.
struct History
{
    std::unique_ptr<catalog::Catalog> catalog;
    std::uint64_t missing = 0; ///< backups of which it knows nothing; said on standard error
    bool isBusy =
        false; ///< they are missing because another program is filling the catalog, else they cannot be read
    /// "2 backups cannot be read", "2 backups are not in the catalog yet, ...".
    QString missingText() const;
    /// The exit code of what is answered from it.
    int exitCode() const
    {
        return missing == 0 ? 0 : backstop::exitCode(isBusy ? ErrorCode::Partial : ErrorCode::DamageFound);
    }
};

/// Brings the catalog up to what the repository has, with a progress line, and says what of it cannot be read. Where another
/// program is at that, the answer is what the catalog has by now.
Result<History> openHistory(Session &session, repository::Repository &repository);

/// What the user calls a file: as it is within backups, or absolute as it was in a source. Ready to be looked for, the best guess
/// first. @p records may be empty; they tell where sources were.
std::vector<Bytes> pathsMeant(const std::vector<repository::BackupRecord> &records, const Bytes &path);

/// The versions of what the user calls @p path.
struct PathHistory
{
    Bytes path;
    std::vector<catalog::VersionRow> versions;
    std::vector<Bytes> paths; ///< of each version within its backups; several where a source had other names
};
/// NotFound where no backup has such a file. Of an absolute path only what was there: versions of sources that are or hold it, and
/// those of this machine alone where it has any; numbered from 1 all the same.
Result<PathHistory> readPathHistory(History &history, repository::Repository &repository, const Bytes &path);

} // namespace backstop::ctl
