// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/packformat.h"

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace backstop::repository {

/// A pack as the index knows it: stored under its id, or still open in memory.
struct PackInfo
{
    PackId id;
    std::uint64_t size = 0;
    std::shared_ptr<OpenPack> open; ///< set until the pack is durable
    bool isRetired = false;         ///< a prune has taken it out of use
};

/// Where a blob is.
struct BlobLocation
{
    std::uint32_t pack = 0; ///< number of the pack in this index
    std::uint32_t ordinal = 0;
    PackEntry entry;
};

/// Which blob is where, for all packs of a repository: a cache of what the packs' own directories say. 56 bytes a slot, one
/// and a half to three slots a blob. Thread-safe.
class BlobIndex
{
public:
    /// Adds a stored pack, or what it holds anew where it was dropped. A blob that is known already keeps its first place; where
    /// else it is, is remembered as a further copy.
    std::uint32_t addPack(const PackId &id, std::uint64_t size, const std::vector<PackEntry> &entries);
    /// A number for a pack that is about to be filled.
    std::uint32_t addOpenPack();
    void attachOpenPack(std::uint32_t number, std::shared_ptr<OpenPack> pack);
    /// The open pack @p number is durable now.
    void packStored(std::uint32_t number, const PackId &id, std::uint64_t size);

    /// Where the blob is, also where that is distrusted and there is no other copy.
    std::optional<BlobLocation> find(const BlobId &id) const;
    /// Whether the blob is there, as far as is known in good order.
    bool contains(const BlobId &id) const;
    /// Forgets the copy at @p location, which was found unreadable, in favour of another one: whether there is a copy elsewhere.
    /// The last one is never forgotten.
    bool useOtherCopy(const BlobLocation &location);
    /// Does so for the copies in @p pack of @p blobs, which a verification found damaged. Where there is no other the blob counts as
    /// not there for who writes, so that it may be stored again; find() still gives it.
    void distrust(const PackId &pack, const std::set<BlobId> &blobs);
    /// Takes back what distrust() said of blobs that have no other copy.
    void trustAll();
    /// Says which packs are out of use, in place of what was said before and also of packs that are added later. A copy in another
    /// pack goes before one in these; where there is none the blob counts as not there for who writes, as with distrust().
    void retire(std::set<PackId> packs);
    PackInfo pack(std::uint32_t number) const;
    /// All packs by number; one that was dropped, or is not stored yet, has a null id.
    std::vector<PackInfo> packs() const;
    bool hasPack(const PackId &id) const;

    /// Claims @p id for the caller, who must then place() it: false where another thread has it or it is stored already.
    bool claim(const BlobId &id);
    /// Records where a claimed blob went.
    void place(const BlobId &id, std::uint32_t pack, std::uint32_t ordinal, const PackEntry &entry);
    /// Claims a blob that is placed, to place() it elsewhere: where it was, or nothing where it is not placed.
    std::optional<BlobLocation> reclaim(const BlobId &id);
    /// Calls @p visit for each blob that is placed, in no order. @p visit asks nothing of this index.
    void visit(const std::function<void(const BlobLocation &)> &visit) const;

    /// The right to mark blobs, which one has at a time: nothing is marked then. Not owned where another has it.
    std::unique_lock<std::mutex> beginMarks();
    enum class Mark { Missing, New, Known };
    /// Marks the blob, wherever its copies are: the mark stays when another copy takes the place of the one it had.
    Mark mark(const BlobId &id, BlobType type);
    /// visit() for the marked blobs alone.
    void visitMarked(const std::function<void(const BlobLocation &)> &visit) const;
    /// Whether a marked blob is nowhere since.
    bool hasLostMarked() const;

    /// Gives a claimed blob back that could not be stored.
    void release(const BlobId &id);
    /// Forgets the packs and every blob in them: they are gone or damaged, and their blobs may be stored again.
    void dropPacks(const std::vector<bool> &isGone);
    std::size_t blobCount() const;
    /// Whether there are blobs that dropPacks() has forgotten and that are nowhere since.
    bool hasLost() const;

private:
    enum class State : std::uint8_t { Free, Claimed, Placed, Dropped, Distrusted };
    struct Slot
    {
        BlobId id;
        std::uint32_t pack = 0;
        std::uint32_t ordinal = 0;
        std::uint32_t offset = 0;
        std::uint32_t storedSize = 0;
        std::uint32_t plainSize = 0;
        BlobType type = BlobType::Data;
        BlobEncoding encoding = BlobEncoding::Raw;
        State state = State::Free;
        bool isMarked = false;

        bool isSomewhere() const { return state == State::Placed || state == State::Distrusted; }
        BlobLocation location() const;
    };
    Slot *lookup(const BlobId &id);
    const Slot *lookup(const BlobId &id) const;
    void growFor(std::size_t more);
    void insert(const BlobId &id, std::uint32_t pack, std::uint32_t ordinal, const PackEntry &entry);
    void addCopy(const BlobLocation &location);
    bool forgetCopies(const BlobId &id, std::uint32_t pack);
    bool promoteCopy(Slot &slot);
    bool isRetired(std::uint32_t pack) const { return pack < m_packs.size() && m_packs[pack].isRetired; }

    std::mutex m_marks; // held by whoever marks
    mutable std::shared_mutex m_mutex;
    std::vector<Slot> m_slots; // guarded by m_mutex; open addressing, power of two
    std::size_t m_used = 0;    // guarded by m_mutex
    // Guarded by m_mutex; further copies of placed blobs, which are few: two writers had the same, or damage was healed.
    std::unordered_map<BlobId, std::vector<BlobLocation>, IdHash> m_copies;
    std::vector<PackInfo> m_packs;                               // guarded by m_mutex
    std::unordered_map<PackId, std::uint32_t, IdHash> m_numbers; // guarded by m_mutex; of stored packs
    std::set<PackId> m_retired;                                  // guarded by m_mutex
};

} // namespace backstop::repository
