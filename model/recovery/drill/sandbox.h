// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/fileidentity.h"
#include "model/repository/repository.h"

namespace backstop::recovery {

/// The folder that drills and restore tests restore into: new or empty when it is made, and marked by a file that names whose it is. Only
/// what bears the mark and is the very same folder is ever removed.
struct Sandbox
{
    Bytes path; ///< absolute
    QString id; ///< whose it is
    FileIdentity identity = {};
    bool isMade = false; ///< the folder was not there before, and goes with what is in it
};

/// Whether something may be restored into @p path. TargetRefused, with the reason, where it is not empty, is in the repository, or is in or
/// above a source of a backup. What holds nothing but the mark of @p id counts as empty.
Result<> checkSandbox(const Bytes &path, const QString &id, repository::Repository &repo);
/// Whether it is in or above a source of a backup, and which.
Result<std::optional<Bytes>> sourceAt(const Bytes &path, repository::Repository &repo);
/// Makes it, with the folders above that are missing, or marks the empty folder that is there. The same where that was done already.
Result<Sandbox> makeSandbox(const Bytes &path, const QString &id);
/// TargetRefused where another folder is in its place or the mark is gone.
Result<> checkStillOurs(const Sandbox &sandbox);
/// Empties it, and removes it where it was made. Follows no link and enters no other file system. One that is gone already is
/// no error. How many entries directly in it went, without the mark.
Result<std::uint64_t> removeSandbox(const Sandbox &sandbox);
/// Removes the entry @p name of it, with all that is in it, where it is there.
Result<> removeFromSandbox(const Sandbox &sandbox, const Bytes &name);

} // namespace backstop::recovery
