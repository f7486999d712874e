// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/catalogfill.h"

#include "model/catalog/changespill.h"
#include "model/catalog/changewriter.h"
#include "model/repository/damage.h"
#include "model/repository/diff.h"

#include <algorithm>
#include <filesystem>
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

/// Counts the manifest of @p record in @p summary: as there or, where it cannot be read, as damaged.
Result<> readManifest(repository::BlobSession &blobs, catalog::Catalog &catalog, const BackupRecord &record,
                      CatalogFillSummary &summary, const std::stop_token &stop)
{
    // The repository may be far away: all of it is here before the catalog is locked.
    const std::filesystem::path file(catalog.database().file().toStdString());
    catalog::ChangeSpill changes(file.parent_path().native());
    const auto visited = repository::visitManifest(
        blobs, record, [&changes](const repository::Change &change) { return changes.add(change); }, stop);
    if (changes.failure())
        return *changes.failure();
    if (!visited && !repository::isUnreadable(visited.error()))
        return visited;
    if (!visited) {
        summary.damaged.push_back(visited.error());
        return {};
    }
    catalog::ChangeWriter writer(catalog);
    BACKSTOP_TRY(writer.begin(record));
    BACKSTOP_TRY(changes.visit([&writer](const repository::Change &change) { return writer.add(change); }));
    BACKSTOP_TRY(writer.commit());
    ++summary.manifests;
    summary.changes += changes.count();
    return {};
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
        BACKSTOP_TRY(readManifest(blobs, catalog, *record, summary, stop));
        progress.addItems();
    }
    return summary;
}

} // namespace backstop::app
