// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    FindingId warn(const std::string &object, Error error);
    /// The finding of damage to @p object; where there is one already, it stays as it was told first.
    FindingId damage(const std::string &object, Error error);
    /// Says it better: what was found out since.
    void describe(FindingId finding, Error error);
    void addBadBlob(const BlobId &id, FindingId finding);
    void addBackup(FindingId finding, const BackupId &backup);

    std::optional<FindingId> badBlob(const BlobId &id) const;
    std::size_t size() const;
    bool hasDamageIn(std::string_view folder) const;

    /// For the mapping alone, when no other thread is at work.
    Finding &at(FindingId finding) { return m_findings[finding]; }
    /// Everything, damage first, by name of the object.
    std::vector<Finding> take();

private:
    FindingId add(Severity severity, const std::string &object, Error error);

    Progress &m_progress;
    mutable std::mutex m_mutex;
    std::vector<Finding> m_findings;                                // guarded by m_mutex
    std::map<std::string, FindingId, std::less<>> m_damagedObjects; // guarded by m_mutex
    std::unordered_map<BlobId, FindingId, IdHash> m_badBlobs;       // guarded by m_mutex
};

/// Whether an error means that the object is not what was written, or cannot be got at while the storage can: a finding.
/// Anything else ends the verification, since it proves nothing about the object.
bool isFinding(const Error &error);

/// An error that says the damage, with what to do about a damaged object of most kinds.
Error damageError(const QString &message);

} // namespace backstop::verify
