// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/catalog/sqlite.h"

#include <memory>
#include <optional>
#include <vector>

namespace backstop::catalog {

/// The history of one repository in a SQLite file, for lists and searches. Only a cache: a catalog of another version or a damaged one
/// is dropped when it is opened, and what known() does not name has to be put in again.
///
/// One object belongs to one thread at a time; any number of objects, also of other programs, may have the same file open.
/// Readers see what was committed when their query began and wait for nobody.
/// Reading is in CatalogReader and VersionReader; manifests come in through ChangeWriter, versions through VersionWriter.
class Catalog
{
public:
    /// Opens @p file or makes it; its folder must exist.
    static Result<std::unique_ptr<Catalog>> open(const QString &file);

    /// What was in the file had to be dropped when this object opened it.
    bool wasDropped() const { return m_dropped; }

    /// The backups in the catalog, oldest first.
    Result<std::vector<BackupId>> known();
    /// The backups in the catalog that are held, oldest first.
    Result<std::vector<BackupId>> held();
    /// The backups in the catalog whose changes are there too, oldest first.
    Result<std::vector<BackupId>> withManifest();
    /// The backups in the catalog that are also in the whole history (see VersionReader), oldest first.
    Result<std::vector<BackupId>> withVersions();
    /// Adds backups without their manifests, all or none. Of one that is there already only what can change (held) is taken. Waits
    /// for nobody who writes where there is nothing to add or change.
    Result<> put(const std::vector<repository::BackupRecord> &records);
    Result<> setHeld(const BackupId &id, bool held);
    /// Replaces what is shown as verified, all or none: a backup that is not named is not verified. What is not in the catalog is
    /// passed over.
    Result<> setVerifications(const std::vector<Verification> &verifications);
    /// Removes a backup, its manifest and the versions that no other backup has; nothing happens where it is not there.
    Result<> remove(const BackupId &id);
    /// Removes a backup from the whole history only: withVersions() does not name it any more.
    Result<> removeFromHistory(const BackupId &id);
    Result<> clear();

    /// Queries of this object end soon after @p stop is requested, with Cancelled.
    void setStop(std::stop_token stop) { m_database->setStop(std::move(stop)); }
    Database &database() { return *m_database; }

private:
    explicit Catalog(std::unique_ptr<Database> database)
        : m_database(std::move(database))
    {}
    static Result<std::unique_ptr<Catalog>> openOnce(const QString &file);
    Result<std::vector<BackupId>> ids(const QString &condition);
    Result<bool> hasAll(const std::vector<repository::BackupRecord> &records);
    Result<> makeSchema();

    std::unique_ptr<Database> m_database;
    bool m_dropped = false;
};

/// Adds the row of @p record to the open transaction of @p database, or brings it up to date.
Result<> putBackup(Database &database, const repository::BackupRecord &record);
/// Removes the rows of a manifest within the open transaction.
Result<> removeManifest(Database &database, std::int64_t manifest);

/// The keys of the changes of one manifest are those from manifestBase(n) to manifestBase(n + 1) - 1.
constexpr RowKey manifestBase(std::int64_t manifest)
{
    return manifest << 32;
}

} // namespace backstop::catalog
