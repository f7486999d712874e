// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/versionwriter.h"
#include "model/repository/repository.h"

#include <functional>

namespace backstop::catalog {

/// Brings backups of a repository into the whole history of a catalog. Compares trees only where the manifest that the catalog has does
/// not say what changed; equal folders are not read. One thread's @p blobs; the thread of the catalog.
class VersionIndexer
{
public:
    /// The record of a backup, null where it cannot be read.
    using FindRecord = std::function<const repository::BackupRecord *(const BackupId &)>;

    VersionIndexer(repository::BlobSession &blobs, Catalog &catalog, FindRecord findRecord)
        : m_blobs(blobs)
        , m_catalog(catalog)
        , m_findRecord(std::move(findRecord))
    {}

    /// Adds @p record, whose manifest is in the catalog where @p hasManifest. Fastest where older backups came before. What is read is
    /// here before the catalog is locked. An error that isUnreadable() where its tree cannot be read: then nothing was added. A backup
    /// beside it in its line that cannot be read any more is taken out of the history.
    Result<> add(const repository::BackupRecord &record, bool hasManifest, const std::stop_token &stop);

private:
    struct Differences;
    Result<bool> tryToAdd(const repository::BackupRecord &record, bool hasManifest,
                          const std::stop_token &stop);
    Result<bool> compare(const repository::BackupRecord &record, const std::vector<Placement> &placements,
                         Differences &differences, const std::stop_token &stop);
    Result<bool> compareTo(const repository::BackupRecord &record, const std::optional<BackupId> &neighbour,
                           VersionWriter::Side side, const std::vector<Placement> &placements,
                           Differences &differences, const std::stop_token &stop);
    bool saysManifest(const repository::BackupRecord &record, const std::vector<Placement> &placements) const;

    bool mayLiftExcludes(const repository::BackupRecord &record,
                         const std::vector<Placement> &placements) const;

    repository::BlobSession &m_blobs;
    Catalog &m_catalog;
    FindRecord m_findRecord;
};

} // namespace backstop::catalog
