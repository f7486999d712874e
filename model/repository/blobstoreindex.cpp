// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a BlobStore learns which blob is where: from the index objects, which may be lost, old or many, and where they do not
// say, from the directories of the packs themselves.
#include "model/repository/blobstore.h"
#include "model/repository/damage.h"
#include "model/repository/sealedobject.h"

#include <algorithm>
#include <bit>

namespace backstop::repository {

namespace {

constexpr int kMostListings = 8; // an index that keeps changing under the reader

using Sizes = std::unordered_map<PackId, std::uint64_t, IdHash>;

Sizes sizesOf(const std::vector<storage::ObjectInfo> &objects)
{
    Sizes stored;
    for (const storage::ObjectInfo &object : objects) {
        if (const auto id = packIdOf(object.name))
            stored.emplace(*id, object.size);
    }
    return stored;
}

} // namespace

Result<> BlobStore::loadIndex(std::vector<Error> *damaged, const std::stop_token &stop)
{
    const std::lock_guard lock(m_viewMutex);
    Look look;
    BACKSTOP_TRY(readIndexes(look, damaged, stop));
    if (look.packs.empty())
        return {};
    // Which packs are whole decides which copy of a blob is read first; without an answer any will do.
    const auto objects = m_storage.list("packs/");
    if (!objects && !isUnreadable(objects.error()))
        return objects.error();
    if (!objects && damaged)
        damaged->push_back(objects.error());
    addPacks(look, objects ? sizesOf(*objects) : Sizes());
    return {};
}

/// Requires m_viewMutex. Adds what was read, packs of the right size first: the first copy of a blob is the one that is read.
void BlobStore::addPacks(Look &look, const Sizes &stored)
{
    const auto isWhole = [&stored](const IndexPack &pack) {
        const auto found = stored.find(pack.id);
        return found != stored.end() && found->second == pack.size;
    };
    std::stable_partition(look.packs.begin(), look.packs.end(), isWhole);
    for (const IndexPack &pack : look.packs) {
        m_index.addPack(pack.id, pack.size, pack.entries);
        m_lostPacks.erase(pack.id);
    }
    applyDistrust();
}

void BlobStore::distrust(std::map<PackId, std::set<BlobId>> damaged)
{
    const std::lock_guard lock(m_viewMutex);
    m_distrusted = std::move(damaged);
    m_index.trustAll();
    applyDistrust();
}

/// Requires m_viewMutex. To be called whenever packs were added or others are retired.
void BlobStore::applyDistrust()
{
    for (const auto &[pack, blobs] : m_distrusted)
        m_index.distrust(pack, blobs);
}

Result<> BlobStore::adoptPacks()
{
    const std::lock_guard lock(m_viewMutex);
    Look look;
    return scanPacks(Role::Reader, look);
}

Result<> BlobStore::reconcile(std::set<PackId> retired)
{
    return reconcileAs(Role::Writer, std::move(retired));
}

Result<> BlobStore::reconcileForPreview(std::set<PackId> retired)
{
    return reconcileAs(Role::Preview, std::move(retired));
}

Result<> BlobStore::reconcileAs(Role role, std::set<PackId> retired)
{
    BACKSTOP_TRY(forgetFailedWrites());
    m_hasPut = false;
    const std::lock_guard lock(m_viewMutex);
    m_retiredPacks = std::move(retired);
    m_index.retire(m_retiredPacks);
    Look look;
    BACKSTOP_TRY(readIndexes(look, nullptr, {}));
    return scanPacks(role, look);
}

std::set<PackId> BlobStore::lostPacks() const
{
    const std::lock_guard lock(m_viewMutex);
    return m_lostPacks;
}

Result<bool> BlobStore::lookAgain()
{
    const std::uint64_t looksBefore = m_looks.load();
    // After misses 1, 2, 4, 8, ...: a repository that lost thousands of blobs is not listed thousands of times.
    if (!std::has_single_bit(++m_misses))
        return false;
    const std::lock_guard lock(m_viewMutex);
    if (m_looks.load() != looksBefore)
        return true; // another thread has just looked
    Look look;
    BACKSTOP_TRY(readIndexes(look, nullptr, {}));
    BACKSTOP_TRY(scanPacks(Role::Reader, look));
    ++m_looks;
    return look.changed;
}

Result<> BlobStore::lookNow()
{
    const std::lock_guard lock(m_viewMutex);
    Look look;
    BACKSTOP_TRY(readIndexes(look, nullptr, {}));
    BACKSTOP_TRY(scanPacks(Role::Reader, look));
    ++m_looks;
    return {};
}

/// Requires m_viewMutex. Reads the objects that were not read before; what they say is in @p look, not yet in the index.
Result<> BlobStore::readIndexes(Look &look, std::vector<Error> *damaged, const std::stop_token &stop)
{
    std::map<std::string, IndexObject> fresh;
    std::map<std::string, Error> unreadable;
    bool isStable = false;
    for (int listing = 0; listing < kMostListings && !isStable; ++listing) {
        BACKSTOP_ASSIGN(objects, m_storage.list("index/"));
        isStable = true;
        for (const storage::ObjectInfo &object : objects) {
            if (stop.stop_requested())
                return indexCancelled();
            if (!indexIdOf(object.name) || m_readIndexes.contains(object.name) || fresh.contains(object.name))
                continue; // stray files are for verify
            BACKSTOP_ASSIGN(isThere, readIndexObject(object, fresh, unreadable));
            isStable = isStable && isThere; // gone since the listing: a newer one has taken its place
        }
    }
    for (const auto &[name, index] : fresh) {
        for (const Digest &id : index.supersedes)
            m_superseded.insert(indexName(id));
    }
    for (auto &[name, index] : fresh) {
        m_readIndexes.insert(name);
        if (m_superseded.contains(name))
            continue;
        for (IndexPack &pack : index.packs)
            look.packs.push_back(std::move(pack));
    }
    for (const auto &[name, error] : unreadable) {
        m_readIndexes.insert(name);
        m_damagedIndexes.insert(name);
        if (damaged && !m_superseded.contains(name))
            damaged->push_back(error);
    }
    return {};
}

/// False where the object is not there any more.
Result<bool> BlobStore::readIndexObject(const storage::ObjectInfo &object,
                                        std::map<std::string, IndexObject> &fresh,
                                        std::map<std::string, Error> &unreadable)
{
    if (object.size > kMaxSealedObjectSize) {
        unreadable.insert_or_assign(
            object.name, Error{ErrorCode::Damaged,
                               QStringLiteral("%1: is too large").arg(QString::fromStdString(object.name)),
                               QStringLiteral("The packs are read instead; remove the object.")});
        return true;
    }
    auto bytes = m_storage.get(object.name, kMaxSealedObjectSize);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return false;
    auto index = bytes ? openIndex(m_keys, object.name, *bytes) : Result<IndexObject>(bytes.error());
    if (index)
        fresh.emplace(object.name, std::move(*index));
    else if (index.error().code == ErrorCode::Damaged || index.error().code == ErrorCode::Io ||
             index.error().code == ErrorCode::PermissionDenied)
        unreadable.insert_or_assign(object.name, index.error());
    else
        return index.error();
    return true;
}

/// Requires m_viewMutex. Compares the packs that are stored with those that the index knows, and makes the index agree.
Result<> BlobStore::scanPacks(Role role, Look &look)
{
    const std::vector<PackInfo> known =
        m_index.packs(); // before the listing: what is stored later is not gone
    BACKSTOP_ASSIGN(objects, m_storage.list("packs/"));
    const Sizes stored = sizesOf(objects);
    // A reader takes what is left of a shortened pack; for a writer its blobs are to be stored anew.
    const auto isUsable = [&](const PackId &id, std::uint64_t size) {
        const auto found = stored.find(id);
        return found != stored.end() && (role == Role::Reader || found->second == size);
    };
    std::vector<bool> isGone(known.size(), false);
    bool anyGone = false;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (known[i].id.isNull())
            continue; // still open, or dropped before
        isGone[i] = !isUsable(known[i].id, known[i].size);
        anyGone = anyGone || isGone[i];
        if (isGone[i])
            m_lostPacks.insert(known[i].id);
    }
    if (anyGone) {
        m_index.dropPacks(isGone);
        look.changed = true;
        // Another copy of a lost blob may stand in an index object that was read long ago.
        m_readIndexes.clear();
        look.packs.clear();
        BACKSTOP_TRY(readIndexes(look, nullptr, {}));
    }
    std::erase_if(look.packs, [&](const IndexPack &pack) {
        return !isUsable(pack.id, pack.size) && (m_lostPacks.insert(pack.id), true);
    });
    look.changed = look.changed || !look.packs.empty();
    addPacks(look, stored);
    for (const auto &[id, size] : stored) {
        if (role != Role::Reader && m_retiredPacks.contains(id))
            continue;
        const bool isAdopted = m_adoptedPacks.contains(id);
        if (!m_index.hasPack(id) || (role == Role::Writer && isAdopted))
            BACKSTOP_TRY(adopt(role, id, size, look));
    }
    applyDistrust();
    // Whatever a damaged index object named is known now, unless a pack cannot tell what it holds.
    if (role == Role::Writer && m_unreadablePacks.empty())
        m_replaceableIndexes = m_damagedIndexes;
    return {};
}

/// Does for packs that a reader has taken in since what reconcile() does for a writer: blobs may have been found in them.
Result<> BlobStore::keepAdopted()
{
    const std::lock_guard lock(m_viewMutex);
    Look look;
    for (const auto &[id, size] : std::map(m_adoptedPacks)) {
        if (!m_retiredPacks.contains(id))
            BACKSTOP_TRY(adopt(Role::Writer, id, size, look));
    }
    return {};
}

/// Requires m_viewMutex. Takes in a pack that no index object names.
Result<> BlobStore::adopt(Role role, const PackId &id, std::uint64_t size, Look &look)
{
    const std::string name = packName(id);
    if (m_unreadablePacks.contains(name))
        return {};
    auto directory = readDirectory(id, size);
    if (!directory) {
        const ErrorCode code = directory.error().code;
        if (code == ErrorCode::NotFound)
            return {};
        if (code != ErrorCode::Damaged && code != ErrorCode::UnsupportedFormat)
            return directory.error();
        m_unreadablePacks.insert(name); // verify reports it
        return {};
    }
    if (m_index.hasPack(id) && !m_adoptedPacks.contains(id))
        return {}; // stored by this process, and counted as such meanwhile
    if (role == Role::Writer) {
        // Its writer may have been killed before the name was on the disk; what is committed now will count on it.
        const auto durable = m_storage.makeDurable(name);
        if (!durable && durable.error().code == ErrorCode::NotFound)
            return {};
        BACKSTOP_TRY(durable);
    }
    m_index.addPack(id, size, directory->entries);
    m_lostPacks.erase(id);
    look.changed = true;
    if (role != Role::Writer) {
        m_adoptedPacks.emplace(id, size);
        return {};
    }
    m_adoptedPacks.erase(id);
    const std::lock_guard lock(m_queueMutex);
    m_unindexedBlobs += directory->entries.size();
    m_unindexed.push_back({id, size, std::move(directory->entries)});
    return {};
}

} // namespace backstop::repository
