// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/catalogfill.h"

#include "model/catalog/changewriter.h"
#include "model/repository/damage.h"
#include "model/repository/diff.h"

#include <algorithm>
#include <unordered_set>

namespace backstop::app {

using repository::BackupRecord;

namespace {

using IdSet = std::unordered_set<BackupId, IdHash>;

/// Drops what the repository has no more. Known by the names of the records, so that a damaged record does not drop its backup.
Result<> dropGone(repository::Repository &repo, catalog::Catalog &catalog)
{
    BACKSTOP_ASSIGN(there, repo.backupIds());
    const IdSet wanted(there.begin(), there.end());
    BACKSTOP_ASSIGN(known, catalog.known());
    for (const BackupId &id : known) {
        if (!wanted.contains(id))
            BACKSTOP_TRY(catalog.remove(id));
    }
    return {};
}

Result<std::uint64_t> readManifest(repository::BlobSession &blobs, catalog::Catalog &catalog,
                                   const BackupRecord &record, const std::stop_token &stop)
{
    // The repository may be far away: all of it is here before the catalog is locked.
    std::vector<repository::Change> changes;
    BACKSTOP_TRY(repository::visitManifest(
        blobs, record,
        [&changes](const repository::Change &change) -> Result<> {
            changes.push_back(change);
            return {};
        },
        stop));
    catalog::ChangeWriter writer(catalog);
    BACKSTOP_TRY(writer.begin(record));
    for (const repository::Change &change : changes)
        BACKSTOP_TRY(writer.add(change));
    BACKSTOP_TRY(writer.commit());
    return static_cast<std::uint64_t>(changes.size());
}

} // namespace

Result<CatalogFillSummary> fillCatalog(repository::Repository &repo, catalog::Catalog &catalog,
                                       Progress &progress, const std::stop_token &stop,
                                       const std::function<Result<>()> &listed)
{
    CatalogFillSummary summary;
    progress.setPhase(Phase::Reading);
    BACKSTOP_ASSIGN(records, repo.backups(&summary.damaged));
    BACKSTOP_TRY(dropGone(repo, catalog));
    BACKSTOP_TRY(catalog.put(records));
    summary.backups = records.size();
    if (listed)
        BACKSTOP_TRY(listed());
    BACKSTOP_ASSIGN(done, catalog.withManifest());
    const IdSet complete(done.begin(), done.end());
    progress.setTotals(records.size(), 0);
    // Of a backup whose record cannot be read the manifest may be there all the same: it does not count.
    const auto isDone = [&complete](const BackupRecord &record) { return complete.contains(record.id); };
    const auto doneCount = std::count_if(records.begin(), records.end(), isDone);
    progress.addItems(static_cast<std::uint64_t>(doneCount));
    if (std::all_of(records.begin(), records.end(), isDone))
        return summary;
    BACKSTOP_TRY(repo.loadIndex(stop));
    repository::BlobSession blobs(repo.blobs());
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (isDone(*record))
            continue;
        const auto count = readManifest(blobs, catalog, *record, stop);
        if (count) {
            ++summary.manifests;
            summary.changes += *count;
        } else if (repository::isUnreadable(count.error())) {
            summary.damaged.push_back(count.error());
        } else {
            return count.error();
        }
        progress.addItems();
    }
    return summary;
}

} // namespace backstop::app
