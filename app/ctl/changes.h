// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"
#include "model/repository/backupdiff.h"

#include <functional>

namespace backstop::ctl {

/// A list of changes that is about to be printed: between which backups, and the work that visits each change.
struct ChangeListing
{
    BackupId backup;
    std::optional<BackupId> before;
    Timestamp createdAt{};
    Bytes path; ///< only what is at or below it; empty: everything
    /// Where trees are compared: tells the changes from what is none.
    std::optional<repository::DifferenceRules> rules;
    /// Where a stored list is read: what was counted when it was made, and is not in it.
    repository::ChangeCounts unlisted;
    std::function<Result<>(const repository::ChangeVisitor &)> visit;
};

/// Prints @p listing as text or as a JSON document while it is being visited; a million changes take no memory. An error half-way
/// is part of the document with --json; the exit code says it in any case.
Result<int> printChanges(Session &session, const ChangeListing &listing);

} // namespace backstop::ctl
