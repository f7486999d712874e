// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/sqlite.h"
#include "model/repository/backupdiff.h"

#include <optional>

namespace backstop::catalog {

/// What a missing path means in the second backup after the first one; nothing where a record cannot be read.
using RulesBetween =
    std::function<std::optional<repository::DifferenceRules>(const BackupId &before, const BackupId &after)>;

/// What a backup could not read, or was told to leave out, and what the next one lacks as well, differs in no comparison; but the next
/// one may know that it is gone. Says so in the history of the line, from the backup @p from on, within the open transaction. Looks at
/// what was left out only @p withExcluded: that can only matter where patterns changed.
Result<> settleVersions(Database &database, std::int64_t line, const BackupId &from, bool withExcluded,
                        const RulesBetween &rulesBetween);

} // namespace backstop::catalog
