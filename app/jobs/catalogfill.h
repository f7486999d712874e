// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::app {

/// What filling a catalog came to.
struct CatalogFillSummary
{
    std::uint64_t backups = 0;   ///< now in the catalog
    std::uint64_t manifests = 0; ///< read by this call
    std::uint64_t changes = 0;   ///< in those manifests
    std::vector<Error> damaged;  ///< records and manifests that could not be read; the rest is there
};

/// Brings @p catalog up to what @p repo has: adds the backups that it lacks and drops those that are gone, then reads the
/// manifests that it lacks, newest first. Each backup is whole or not there: stopped, the next call goes on where this one ended.
/// Blocks; the thread of @p catalog.
Result<CatalogFillSummary> fillCatalog(repository::Repository &repo, catalog::Catalog &catalog,
                                       Progress &progress, const std::stop_token &stop);

} // namespace backstop::app
