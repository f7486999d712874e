// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <functional>
#include <stop_token>

namespace backstop::app {

/// What filling a catalog came to.
struct CatalogFillSummary
{
    std::uint64_t backups = 0;   ///< now in the catalog
    std::uint64_t manifests = 0; ///< read by this call
    std::uint64_t histories = 0; ///< backups that this call brought into the whole history
    std::uint64_t changes = 0;   ///< in those manifests
    std::vector<Error> damaged;  ///< records, manifests and trees that could not be read; the rest is there
};

/// Brings @p catalog up to what @p repo has: adds the backups that it lacks and drops those that are gone, then reads the
/// manifests that it lacks, newest first, and then the versions of files, oldest first. Each backup is whole or not there: stopped, the next call goes on where this one ended.
/// A manifest is read as a whole before it is written, see catalog::ChangeSpill: while the repository is slow, nobody waits for the
/// catalog.
/// @p listed, where given, is called when every backup is in the catalog and before the first manifest is read; its error ends the
/// call. Blocks; the thread of @p catalog.
Result<CatalogFillSummary> fillCatalog(repository::Repository &repo, catalog::Catalog &catalog,
                                       Progress &progress, const std::stop_token &stop,
                                       const std::function<Result<>()> &listed = {});

} // namespace backstop::app
