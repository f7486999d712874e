// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/catalogfill.h"

#include "model/catalog/changespill.h"
#include "model/catalog/changewriter.h"
#include "model/catalog/versionindexer.h"
#include "model/repository/damage.h"
#include "model/repository/diff.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>
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

Result<IdSet> idSet(const Result<std::vector<BackupId>> &ids)
{
    if (!ids)
        return ids.error();
    return IdSet(ids->begin(), ids->end());
}

/// Counts the manifest of @p record in @p summary: as there (true) or, where it cannot be read, as damaged.
Result<bool> readManifest(repository::BlobSession &blobs, catalog::Catalog &catalog,
                          const BackupRecord &record, CatalogFillSummary &summary,
                          const std::stop_token &stop)
{
    // The repository may be far away: all of it is here before the catalog is locked.
    const std::filesystem::path file(catalog.database().file().toStdString());
    catalog::ChangeSpill changes(file.parent_path().native());
    const auto visited = repository::visitManifest(
        blobs, record, [&changes](const repository::Change &change) { return changes.add(change); }, stop);
    if (changes.failure())
        return *changes.failure();
    if (!visited && !repository::isUnreadable(visited.error()))
        return visited.error();
    if (!visited) {
        summary.damaged.push_back(visited.error());
        return false;
    }
    catalog::ChangeWriter writer(catalog);
    BACKSTOP_TRY(writer.begin(record));
    BACKSTOP_TRY(changes.visit([&writer](const repository::Change &change) { return writer.add(change); }));
    BACKSTOP_TRY(writer.commit());
    ++summary.manifests;
    summary.changes += changes.count();
    return true;
}

/// Which backups are how far.
struct Filled
{
    const IdSet &withManifest;
    const IdSet &withVersions;
    const IdSet &damaged; ///< and that was said already
};

/// Brings @p records, oldest first, into the whole history: in that order each needs to be compared with the one before only.
Result<> addVersions(repository::BlobSession &blobs, catalog::Catalog &catalog,
                     const std::vector<BackupRecord> &records, const Filled &filled,
                     CatalogFillSummary &summary, Progress &progress, const std::stop_token &stop)
{
    std::unordered_map<BackupId, const BackupRecord *, IdHash> byId;
    for (const BackupRecord &record : records)
        byId.emplace(record.id, &record);
    catalog::VersionIndexer indexer(blobs, catalog, [&byId](const BackupId &id) {
        const auto found = byId.find(id);
        return found != byId.end() ? found->second : nullptr;
    });
    for (const BackupRecord &record : records) {
        if (filled.withVersions.contains(record.id))
            continue;
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("catalog: filling it was cancelled")};
        const auto added = indexer.add(record, filled.withManifest.contains(record.id), stop);
        if (!added && !repository::isUnreadable(added.error()))
            return added;
        if (added)
            ++summary.histories;
        else if (!filled.damaged.contains(record.id))
            summary.damaged.push_back(added.error());
        progress.addItems();
    }
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
    BACKSTOP_ASSIGN(withManifest, idSet(catalog.withManifest()));
    BACKSTOP_ASSIGN(withVersions, idSet(catalog.withVersions()));
    // Of a backup whose record cannot be read the manifest may be there all the same: it does not count.
    std::uint64_t missing = 0;
    for (const BackupRecord &record : records)
        missing +=
            (withManifest.contains(record.id) ? 0u : 1u) + (withVersions.contains(record.id) ? 0u : 1u);
    progress.setTotals(2 * records.size(), 0);
    progress.addItems(2 * records.size() - missing);
    if (missing == 0)
        return summary;
    BACKSTOP_TRY(repo.loadIndex(stop));
    repository::BlobSession blobs(repo.blobs());
    IdSet damaged;
    for (auto record = records.rbegin(); record != records.rend(); ++record) { // what is looked at first
        if (withManifest.contains(record->id))
            continue;
        BACKSTOP_ASSIGN(isRead, readManifest(blobs, catalog, *record, summary, stop));
        (isRead ? withManifest : damaged).insert(record->id);
        progress.addItems();
    }
    BACKSTOP_TRY(
        addVersions(blobs, catalog, records, {withManifest, withVersions, damaged}, summary, progress, stop));
    return summary;
}

} // namespace backstop::app
