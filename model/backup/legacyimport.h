// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::backup {

/// What came of the backups of an older tool.
struct LegacyReport
{
    struct Entry
    {
        QString id;                     ///< as the older tool named it
        Timestamp createdAt{};          ///< 1970 where it is not known
        std::optional<BackupId> backup; ///< the one made of it, now or by an earlier import
        bool wasThere = false;          ///< an earlier import made it
        std::optional<Error> problem;   ///< why there is none
    };
    std::vector<Entry> entries;
    std::uint64_t imported() const;
    std::uint64_t failed() const;
};

/// Makes a backup of each one in @p folder (see LegacyFolder) with its time, type and description, once every checksum was
/// found right; one that is damaged does not stop the rest. Each bears the tag "legacy:ID" for people, and
/// "legacy-digest:DIGEST", by which a second import knows it. Where its files once were is not known: the source it names is no
/// path, but "imported:" and the folder it was taken from. Cancelled with what was imported so far.
Result<LegacyReport> importLegacy(repository::Repository &repo, const Bytes &folder, Progress &progress,
                                  const std::stop_token &stop);

} // namespace backstop::backup
