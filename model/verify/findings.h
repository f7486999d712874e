// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/damage.h"
#include "model/repository/damagedpacks.h"
#include "model/verify/verify.h"

#include <map>
#include <mutex>
#include <unordered_map>

namespace backstop::verify {

/// The number of a finding while a verification goes on.
using FindingId = std::uint32_t;

/// Collects what is wrong: one finding for each object, and which blobs it makes unreadable. Thread-safe.
class Findings
{
public:
    explicit Findings(Progress &progress)
        : m_progress(progress)
    {}

    FindingId warn(const std::string &object, Error error, FindingKind kind);
    /// The finding of damage to @p object; where there is one already, it stays as it was told first.
    FindingId damage(const std::string &object, Error error);
    /// Says it better: what was found out since.
    void describe(FindingId finding, Error error, FindingKind kind = FindingKind::Damage);
    void addBadBlob(const BlobId &id, FindingId finding);
    /// That the entry @p name of the leaf @p tree is damaged, and none of the others in it.
    void addBadEntry(const BlobId &tree, BytesView name, FindingId finding);
    void addBackup(FindingId finding, const BackupId &backup);

    /// That the copy of a blob in a pack cannot be read, whether or not another can; forgotten where the pack is read anew.
    void addUnreadable(const PackId &pack, const BlobId &id);
    void forgetUnreadable(const PackId &pack);
    repository::DamagedPacks unreadable() const;

    std::optional<FindingId> badBlob(const BlobId &id) const;
    std::optional<FindingId> badEntry(const BlobId &tree, BytesView name) const;
    std::size_t size() const;
    bool hasDamage() const { return hasDamageIn({}); }
    bool hasDamageIn(std::string_view folder) const;

    /// For the mapping alone, when no other thread is at work.
    Finding &at(FindingId finding) { return m_findings[finding]; }
    /// Everything, damage first, by name of the object.
    std::vector<Finding> take();

private:
    FindingId add(Severity severity, FindingKind kind, const std::string &object, Error error);

    Progress &m_progress;
    mutable std::mutex m_mutex;
    std::vector<Finding> m_findings;                                        // guarded by m_mutex
    std::map<std::string, FindingId, std::less<>> m_damagedObjects;         // guarded by m_mutex
    std::unordered_map<BlobId, FindingId, IdHash> m_badBlobs;               // guarded by m_mutex
    std::map<BlobId, std::map<Bytes, FindingId, std::less<>>> m_badEntries; // guarded by m_mutex; by leaf
    repository::DamagedPacks m_unreadable;                                  // guarded by m_mutex
};

/// An error that says the damage, with what to do about a damaged object of most kinds.
Error damageError(const QString &message);

/// The same for damage that loses nothing, since other packs hold the same blobs.
Error spareError(ErrorCode code, const QString &message);

} // namespace backstop::verify
