// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verify/repositoryview.h"

#include <functional>
#include <set>

namespace backstop::verify {

/// Looks at everything but the inside of trees and packs: which objects there are, whether each is named and sealed as it
/// should be, and whether the index objects and the packs agree. Fills the view. Each step is an error only where the
/// storage gives no answer or the work was stopped.
class StructureCheck
{
public:
    StructureCheck(RepositoryView &view, Findings &findings, Progress &progress, const std::stop_token &stop)
        : m_view(view)
        , m_findings(findings)
        , m_progress(progress)
        , m_stop(stop)
    {}

    /// Before a lease is taken, since that clears leases away which nobody can read.
    Result<> checkLeases();
    /// Names that are no object's, both configs, key slots, documents and the audit log.
    Result<> checkSmallObjects();
    /// Reads the records of @p wanted, or of all backups. BackupNotFound where one of @p wanted is not there.
    Result<> readRecords(const std::vector<BackupId> &wanted);
    /// Reads the index objects and looks for their packs; packs that none names are taken in by their own directories.
    Result<> readIndex();
    /// Tells of packs that are missing or have another size, in a whole verification of all, else of those in use; and of
    /// packs that no index object names.
    void reportPacks(bool whole, bool isAlone);

    std::uint64_t objectsChecked() const { return m_objects; }

private:
    using Open = std::function<Result<>(BytesView)>;
    Result<> checkObject(const std::string &name, const Open &open);
    Result<> checkHashed(const std::string &name, const Digest &id, const Open &open);
    void checkConfig(const std::string &name, const std::vector<storage::ObjectInfo> &objects);
    Result<> checkListed(const storage::ObjectInfo &object);
    Result<> readIndexObjects(std::vector<repository::IndexPack> &listed);
    Result<> addPacks(std::vector<repository::IndexPack> &listed);
    void findSpares();
    void rememberLostBlobs();
    Result<> addUnlisted(const PackId &id, std::uint64_t size);
    Result<> stopped() const;

    RepositoryView &m_view;
    Findings &m_findings;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::uint64_t m_objects = 0;
    bool m_hasNewerIndex = false; // an index object of a newer format, which may name any pack
};

} // namespace backstop::verify
