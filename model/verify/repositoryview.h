// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verify/findings.h"

#include <set>

namespace backstop::verify {

/// A pack as verification sees it.
struct PackState
{
    PackId id;
    std::uint64_t listedSize = 0; ///< as its index object says
    std::uint64_t storedSize = 0; ///< as the storage says
    Digest directory;             ///< SHA-256 of the entries in its index object
    bool isPresent = false;
    bool isListed = false;            ///< in an index object
    bool isUsed = false;              ///< by a backup that is verified
    bool isSpare = false;             ///< not whole, and all that is in it is in other packs as well
    std::optional<FindingId> finding; ///< missing, or not of its size

    bool isWhole() const { return isPresent && storedSize == listedSize; }
    std::string name() const { return repository::packName(id); }
};

/// What one verification has seen of a repository: its records, its packs and, in an index of its own, which blob is
/// where. Made anew from the storage, so that nothing an open repository remembers hides what is there now.
class RepositoryView
{
public:
    /// How often index objects are listed again when some are gone by the time they are read: a writer may be merging them.
    static constexpr int kMostListings = 8;

    explicit RepositoryView(repository::Repository &repo)
        : m_repo(repo)
        , m_store(repo.storage(), repo.keys(), *repo.environment().random)
    {}

    repository::Repository &repo() { return m_repo; }
    storage::Storage &storage() { return m_repo.storage(); }
    const repository::Keyring &keys() const { return m_repo.keys(); }
    repository::BlobStore &store() { return m_store; }

    /// Packs by their number in the index of store().
    std::vector<PackState> packs;
    std::vector<repository::BackupRecord> records;
    std::vector<BackupId> damagedRecords; ///< backups whose record cannot be read
    std::vector<BackupId> newerRecords;   ///< backups whose record is of a newer format
    std::set<PackId> retired; ///< packs that a prune took out of use: in no index, and to be removed
    std::optional<FindingId> missingBlobs;
    std::uint64_t missingBlobCount = 0;

    /// The pack's number; its blobs are added to the index.
    std::uint32_t addPack(const PackState &state, const std::vector<repository::PackEntry> &entries);
    /// The pack of that number; null where it came after the packs were looked at, in the place of one that went.
    PackState *pack(std::uint32_t number) { return number < packs.size() ? &packs[number] : nullptr; }
    /// Forgets the copy of a blob in pack @p number, which cannot be read. False where there is no other.
    bool useOtherCopy(const BlobId &id, std::uint32_t number);
    /// The finding that makes a blob unreadable as far as is known.
    std::optional<FindingId> findingOf(const BlobId &id, const Findings &findings);
    /// The finding of the pack that keeps what is at @p location from being read.
    std::optional<FindingId> findingAt(const repository::BlobLocation &location);
    /// What the index objects say is in a pack; read again, since it is rarely asked for. Nothing where none names it.
    Result<std::vector<repository::PackEntry>> listedEntries(const PackId &id);

private:
    repository::Repository &m_repo;
    repository::BlobStore m_store;
};

/// SHA-256 of @p entries as they are stored.
Digest digestOf(const std::vector<repository::PackEntry> &entries);

} // namespace backstop::verify
