// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"
#include "model/recovery/componentfacts.h"
#include "model/recovery/planstore.h"

#include <CLI/App.hpp>

namespace backstop::ctl {

/// The plan that a verb works on, and where it came from.
struct LoadedPlan
{
    Session::RepositoryPointer repository; ///< null where a file was named and no repository
    recovery::PlanReading reading;
    std::optional<recovery::StoredPlan> stored; ///< nothing for a file
    QString folder;                             ///< of the file; empty for a repository's plan
};

/// The argument [FILE] of @p command.
void addPlanFile(CLI::App &command, Bytes &file);
/// The option --version of @p command; 0 where it is not given.
void addPlanVersion(CLI::App &command, std::uint64_t &version);

/// Reads the plan in @p file, or where that is empty the plan of the repository, its version @p version (0: the newest). NotFound where
/// the repository has none.
Result<LoadedPlan> loadPlan(Session &session, const Bytes &file, std::uint64_t version = 0);
/// The text of a plan's file, or as much of it as shows that it is larger than any plan.
Result<Bytes> readPlanFile(const Bytes &file);
/// What readPlan() says of the text of @p file, as an error of that file and not of the command line.
Error noPlanIn(const Bytes &file, const Error &error);

/// What the backups of the repository say of the plan; of a file without a repository: nothing is known. Tells of what could not be read.
Result<recovery::BackupFacts> factsOf(Session &session, const LoadedPlan &loaded);

} // namespace backstop::ctl
