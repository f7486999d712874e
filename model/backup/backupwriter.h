// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/backupdiff.h"
#include "model/repository/repository.h"

#include <stop_token>

namespace backstop::backup {

/// The frame of every backup, wherever its files come from: begin() makes the repository ready under a lease, commit() writes
/// the manifest and then the record. What is destroyed uncommitted leaves no backup, and what it stored is used by the next one.
class BackupWriter
{
public:
    /// Locked where somebody has the repository alone.
    static Result<BackupWriter> begin(repository::Repository &repo, const std::stop_token &stop);
    /// For a dry run, which writes nothing at all: without a lease, and packs that others left are taken in for itself alone.
    static Result<BackupWriter> beginDry(repository::Repository &repo, const std::stop_token &stop);

    /// A record of this machine, this user and this program, scanned from now on.
    repository::BackupRecord newRecord() const;
    /// Commits @p record, whose tree, type and sources are set: compares it with @p parent, counts, writes everything down and
    /// sets what follows from that, its id last. What could not be read is what the record lists, and @p notRead. May be called for one backup after the other. LeaseLost where somebody may have removed what it needs; Damaged where somebody has, so late that the record is there.
    Result<> commit(repository::BlobSession &session, repository::BackupRecord &record,
                    const std::optional<repository::BackupRecord> &parent, Progress &progress,
                    const repository::DifferenceRules::Paths &notRead = {});

private:
    BackupWriter(repository::Repository &repo, std::unique_ptr<repository::Lease> lease,
                 const std::stop_token &stop, std::chrono::nanoseconds begun);
    Result<> storeManifest(repository::BlobSession &session, repository::BackupRecord &record,
                           const std::optional<repository::BackupRecord> &parent,
                           const repository::DifferenceRules::Paths &notRead) const;
    Result<> checkCommitted(const repository::BackupRecord &record, Progress &progress) const;

    repository::Repository *m_repo;
    std::unique_ptr<repository::Lease> m_lease;
    std::stop_token m_stop;
    std::chrono::nanoseconds m_begun; // since boot
    std::uint64_t m_storedBefore;
    std::uint64_t m_newBefore;
};

} // namespace backstop::backup
