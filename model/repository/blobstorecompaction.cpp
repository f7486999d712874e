// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a BlobStore merges index objects, replaces damaged ones and takes packs out of them.
#include "model/repository/blobstore.h"
#include "model/repository/sealedobject.h"

#include <algorithm>

namespace backstop::repository {

namespace {

constexpr std::uint64_t kSmallIndex = 4u << 20; // bytes; larger ones are left alone by compactIndex()
constexpr std::size_t kManyIndexes = 50;        // small ones that compactIndex() lets stand

/// Nothing where the object went meanwhile or is damaged.
Result<std::optional<IndexObject>> readIndex(storage::Storage &storage, const Keyring &keys,
                                             const std::string &name)
{
    const auto bytes = storage.get(name, kMaxSealedObjectSize);
    auto index = bytes ? openIndex(keys, name, *bytes) : Result<IndexObject>(bytes.error());
    if (index)
        return std::optional(std::move(*index));
    const ErrorCode code = index.error().code;
    if (code == ErrorCode::Damaged || code == ErrorCode::NotFound)
        return std::optional<IndexObject>();
    return index.error();
}

/// The packs that @p indexes name although they are gone, with the objects that name them.
Result<std::map<PackId, std::set<std::string>>> gonePacks(storage::Storage &storage, const Keyring &keys,
                                                          const std::set<std::string> &indexes,
                                                          const std::stop_token &stop)
{
    std::map<PackId, std::set<std::string>> gone;
    for (const std::string &name : indexes) {
        if (stop.stop_requested())
            return indexCancelled();
        BACKSTOP_ASSIGN(index, readIndex(storage, keys, name));
        for (const IndexPack &pack : index ? index->packs : std::vector<IndexPack>())
            gone[pack.id].insert(name);
    }
    // After the index objects: a pack is there before anything names it.
    BACKSTOP_ASSIGN(stored, storage.list("packs/"));
    for (const storage::ObjectInfo &object : stored) {
        if (const auto id = packIdOf(object.name))
            gone.erase(*id);
    }
    return gone;
}

/// Takes those out of @p gone that hold a blob of which @p known has no other copy: what names them is all that tells of it.
Result<> keepUnhealed(storage::Storage &storage, const Keyring &keys, const BlobIndex &known,
                      std::map<PackId, std::set<std::string>> &gone)
{
    std::set<std::string> indexes;
    for (const auto &[pack, names] : gone)
        indexes.insert(names.begin(), names.end());
    for (const std::string &name : indexes) {
        BACKSTOP_ASSIGN(index, readIndex(storage, keys, name));
        for (const IndexPack &pack : index ? index->packs : std::vector<IndexPack>()) {
            const bool isHealed =
                std::all_of(pack.entries.begin(), pack.entries.end(),
                            [&known](const PackEntry &entry) { return known.contains(entry.id); });
            if (!isHealed)
                gone.erase(pack.id);
        }
    }
    return {};
}

} // namespace

Result<> BlobStore::compactIndex(const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(objects, m_storage.list("index/"));
    Compaction plan = planCompaction(objects);
    std::set<PackId> healed;
    // While anything is lost, what names it is all that tells of it, and finding the rest takes reading the whole index.
    if (hasGaps() && !m_index.hasLost()) {
        std::set<std::string> counting = plan.all;
        for (const Digest &id : plan.leftOver)
            counting.erase(indexName(id));
        BACKSTOP_ASSIGN(gone, gonePacks(m_storage, m_keys, counting, stop));
        BACKSTOP_TRY(keepUnhealed(m_storage, m_keys, m_index, gone));
        std::set<std::string> merged(plan.small.begin(), plan.small.end());
        for (const auto &[pack, names] : gone) {
            healed.insert(pack);
            merged.insert(names.begin(), names.end());
        }
        plan.small.assign(merged.begin(), merged.end());
    }
    return mergeIndexes(plan, healed, stop);
}

Result<> BlobStore::retirePacks(const std::set<PackId> &packs, const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(objects, m_storage.list("index/"));
    Compaction plan = planCompaction(objects);
    plan.small.clear();
    const std::set<Digest> superseded(plan.leftOver.begin(), plan.leftOver.end());
    for (const storage::ObjectInfo &object : objects) {
        const auto id = indexIdOf(object.name);
        if (!id || superseded.contains(*id))
            continue;
        if (stop.stop_requested())
            return indexCancelled();
        BACKSTOP_ASSIGN(bytes, m_storage.get(object.name, kMaxSealedObjectSize));
        const auto index = openIndex(m_keys, object.name, bytes);
        if (!index && index.error().code == ErrorCode::Damaged)
            continue; // what it named is indexed elsewhere, or told as damage
        if (!index)
            return index.error();
        const bool namesOne =
            std::any_of(index->packs.begin(), index->packs.end(),
                        [&packs](const IndexPack &pack) { return packs.contains(pack.id); });
        if (namesOne)
            plan.small.push_back(object.name);
    }
    {
        const std::lock_guard lock(m_viewMutex);
        m_retiredPacks.insert(packs.begin(), packs.end());
        m_index.retire(m_retiredPacks);
        applyDistrust();
    }
    {
        const std::lock_guard lock(m_queueMutex); // what a killed writer left and this process took in
        std::erase_if(m_unindexed, [&packs](const IndexPack &pack) { return packs.contains(pack.id); });
        m_unindexedBlobs = 0;
        for (const IndexPack &pack : m_unindexed)
            m_unindexedBlobs += pack.entries.size();
    }
    BACKSTOP_TRY(mergeIndexes(plan, packs, stop));
    const std::vector<PackInfo> known = m_index.packs();
    std::vector<bool> isGone(known.size());
    for (std::size_t i = 0; i < known.size(); ++i)
        isGone[i] = packs.contains(known[i].id);
    m_index.dropPacks(isGone);
    return {};
}

/// Puts what @p plan names into one index object, without the packs @p without, and removes the old ones.
Result<> BlobStore::mergeIndexes(const Compaction &plan, const std::set<PackId> &without,
                                 const std::stop_token &stop)
{
    std::map<PackId, IndexPack> packs;
    std::set<Digest> merged;
    for (const std::string &name : plan.small) {
        if (stop.stop_requested())
            return indexCancelled();
        auto bytes = m_storage.get(name, kMaxSealedObjectSize);
        if (!bytes && bytes.error().code == ErrorCode::NotFound)
            return {}; // another writer is doing the same
        auto index = bytes ? openIndex(m_keys, name, *bytes) : Result<IndexObject>(bytes.error());
        if (!index)
            return index.error();
        for (IndexPack &pack : index->packs) {
            if (!without.contains(pack.id))
                packs.try_emplace(pack.id, std::move(pack));
        }
        merged.insert(*indexIdOf(name));
        for (const Digest &id : index->supersedes) {
            if (plan.all.contains(indexName(id)))
                merged.insert(id); // still there, and what said that it does not count goes away
        }
    }
    for (const std::string &name : plan.damaged)
        merged.insert(*indexIdOf(name));
    if (!merged.empty())
        BACKSTOP_TRY(putMerged(std::move(packs), {merged.begin(), merged.end()}));
    {
        const std::lock_guard lock(m_viewMutex);
        std::erase_if(m_lostPacks, [&without](const PackId &id) { return without.contains(id); });
    }
    merged.insert(plan.leftOver.begin(), plan.leftOver.end());
    return removeIndexes({merged.begin(), merged.end()});
}

BlobStore::Compaction BlobStore::planCompaction(const std::vector<storage::ObjectInfo> &objects)
{
    Compaction plan;
    bool allIndexed = false;
    {
        const std::lock_guard lock(m_queueMutex);
        allIndexed = m_unindexed.empty();
    }
    const std::lock_guard lock(m_viewMutex);
    for (const storage::ObjectInfo &object : objects) {
        const auto id = indexIdOf(object.name);
        if (!id)
            continue;
        plan.all.insert(object.name);
        if (m_superseded.contains(object.name))
            plan.leftOver.push_back(*id);
        else if (m_damagedIndexes.contains(object.name)) {
            if (allIndexed && m_replaceableIndexes.contains(object.name) && isStillDamaged(object.name))
                plan.damaged.push_back(object.name);
        } else if (object.size < kSmallIndex)
            plan.small.push_back(object.name);
    }
    if (plan.small.size() <= kManyIndexes)
        plan.small.clear();
    return plan;
}

bool BlobStore::isStillDamaged(const std::string &name)
{
    const auto bytes = m_storage.get(name, kMaxSealedObjectSize);
    if (!bytes)
        return bytes.error().code == ErrorCode::Damaged;
    const auto index = openIndex(m_keys, name, *bytes);
    return !index && index.error().code == ErrorCode::Damaged;
}

Result<> BlobStore::putMerged(std::map<PackId, IndexPack> packs, std::vector<Digest> supersedes)
{
    IndexObject index;
    std::size_t blobs = 0;
    for (auto &[id, pack] : packs) {
        if (blobs + pack.entries.size() > kMaxBlobsPerIndex && !index.packs.empty()) {
            BACKSTOP_TRY(putIndex(index));
            index.packs.clear();
            blobs = 0;
        }
        blobs += pack.entries.size();
        index.packs.push_back(std::move(pack));
    }
    index.supersedes = std::move(supersedes); // in the last one only: when it is there, the others are
    return putIndex(index);
}

Result<> BlobStore::removeIndexes(const std::vector<Digest> &ids)
{
    for (const Digest &id : ids) {
        const auto removed = m_storage.remove(indexName(id));
        if (!removed && removed.error().code != ErrorCode::NotFound)
            return removed;
        const std::lock_guard lock(m_viewMutex);
        m_damagedIndexes.erase(indexName(id));
        m_replaceableIndexes.erase(indexName(id));
    }
    return {};
}

} // namespace backstop::repository
