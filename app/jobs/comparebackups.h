// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/catalog/catalogreader.h"

#include <set>

namespace backstop::app {

/// With what a backup is compared.
enum class CompareWith {
    Previous, ///< the newest earlier one of the same sources, of any sources where there is none
    Base,     ///< the full backup that it stands on
    Other,    ///< one that is named
};

/// Which two backups to compare.
struct ComparisonRequest
{
    BackupId backup;
    CompareWith with = CompareWith::Previous;
    BackupId other;          ///< for CompareWith::Other: it is compared from, unless `sortByTime`
    bool sortByTime = false; ///< from the older of the two to the newer
};

/// What differs between two backups.
struct BackupComparison
{
    bool hasPartner = true; ///< else there was nothing to compare with, and only `after` is filled in
    catalog::BackupRow before;
    catalog::BackupRow after;
    repository::ChangeCounts counts;    ///< those that are not read or left out are not among the changes
    std::set<Bytes> sourcesNotCompared; ///< only one of the two has them: nothing of them is a change
    std::optional<BackupId> previous;   ///< of `after`, as CompareWith::Previous
    std::optional<BackupId> base;       ///< of `after`, as CompareWith::Base
};

/// The backup to compare @p row with; nothing where there is none. Of CompareWith::Previous and Base.
Result<std::optional<BackupId>> partnerOf(catalog::CatalogReader &reader, const catalog::BackupRow &row,
                                          CompareWith with);

/// Compares two backups of @p repository, which the history of its catalog has to list, and writes what differs as the changes of
/// the later one into @p catalogFile, a catalog of its own that should not be there yet. The comparison is that of `diff`. Where it
/// fails, @p out holds what was to be compared, if that was found.
Work compareWork(const Services &services, SharedRepository repository, const ComparisonRequest &request,
                 const QString &catalogFile, Outcome<BackupComparison> out);

} // namespace backstop::app
