// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/blobstore.h"

#include "model/repository/sealedobject.h"

#include <algorithm>
#include <map>
#include <set>

namespace backstop::repository {

namespace {

constexpr std::size_t kPackTargetMin = 16 * 1024 * 1024;
constexpr std::size_t kPackTargetSpread =
    8 * 1024 * 1024; // random sizes: where a pack ends says nothing about the files in it
constexpr std::size_t kMetadataPackTarget = 8 * 1024 * 1024;
constexpr std::size_t kWaitingPacks = 2;
constexpr std::size_t kBlobsPerIndex = 200'000; // a long backup's work survives a kill from here on

std::size_t laneOf(BlobType type)
{
    return isMetadataBlob(type) ? 1 : 0;
}

} // namespace

std::string packName(const PackId &id)
{
    const std::string hex = id.hex();
    return "packs/" + hex.substr(0, 2) + "/" + hex;
}

BlobStore::BlobStore(storage::Storage &storage, const Keyring &keys, RandomSource &random)
    : m_storage(storage)
    , m_keys(keys)
    , m_random(random)
    , m_namer(keys.idKey())
    , m_writer([this](const std::stop_token &stop) { writeLoop(stop); })
{}

BlobStore::~BlobStore() = default;

Result<> BlobStore::loadIndex(std::vector<Error> *damaged, const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(objects, m_storage.list("index/"));
    std::map<std::string, IndexObject> indexes;
    std::set<std::string> superseded;
    for (const storage::ObjectInfo &object : objects) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("index: reading was cancelled")};
        auto bytes = m_storage.get(object.name);
        auto payload = bytes ? openObject(m_keys, ObjectKind::Index, {}, *bytes) : bytes;
        auto index = payload ? decodeIndex(*payload) : Result<IndexObject>(payload.error());
        if (!index) {
            if (index.error().code != ErrorCode::Damaged && index.error().code != ErrorCode::NotFound)
                return index.error();
            if (damaged)
                damaged->push_back(index.error().withContext(QString::fromStdString(object.name)));
            continue;
        }
        for (const Digest &id : index->supersedes)
            superseded.insert("index/" + id.hex());
        indexes.emplace(object.name, std::move(*index));
    }
    for (const auto &[name, index] : indexes) {
        if (superseded.contains(name))
            continue;
        for (const IndexPack &pack : index.packs)
            m_index.addPack(pack.id, pack.size, pack.entries);
    }
    return {};
}

Result<> BlobStore::reconcile()
{
    BACKSTOP_ASSIGN(objects, m_storage.list("packs/"));
    std::unordered_map<std::string, std::uint64_t> stored;
    for (const storage::ObjectInfo &object : objects)
        stored.emplace(object.name, object.size);
    const std::vector<PackInfo> known = m_index.packs();
    std::vector<bool> isGone(known.size(), false);
    bool anyGone = false;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const auto found = stored.find(packName(known[i].id));
        isGone[i] = found == stored.end() || found->second != known[i].size;
        anyGone = anyGone || isGone[i];
        if (found != stored.end())
            stored.erase(found);
    }
    if (anyGone)
        m_index.dropPacks(isGone);
    for (const auto &[name, size] : stored) {
        const auto id = PackId::fromHexText(std::string_view(name).substr(name.rfind('/') + 1));
        if (!id)
            continue; // a stray file: verify reports it, nothing here deletes what it does not know
        auto directory = readDirectory(*id, size);
        if (!directory)
            continue; // verify reports it; a writer needs nothing of it
        m_index.addPack(*id, size, directory->entries);
        const std::lock_guard lock(m_queueMutex);
        m_unindexedBlobs += directory->entries.size();
        m_unindexed.push_back({*id, size, std::move(directory->entries)});
    }
    return {};
}

Result<PackDirectory> BlobStore::readDirectory(const PackId &id, std::uint64_t size, PackKey *key)
{
    const std::string name = packName(id);
    const auto context = [&name](const Error &error) {
        return error.withContext(QString::fromStdString(name));
    };
    if (size < kPackPrefixSize + kPackTrailerSize + crypto::kTagSize || size > kMaxPackSize)
        return context({ErrorCode::Damaged, QStringLiteral("has an impossible size")});
    Bytes prefix(kPackPrefixSize, '\0');
    Bytes trailer(kPackTrailerSize, '\0');
    BACKSTOP_TRY(m_storage.read(name, 0, prefix.data(), prefix.size()));
    BACKSTOP_TRY(m_storage.read(name, size - kPackTrailerSize, trailer.data(), trailer.size()));
    auto packKey = PackKey::parse(m_keys, prefix);
    if (!packKey)
        return context(packKey.error());
    const auto directorySize = parseTrailer(trailer, size);
    if (!directorySize)
        return context(directorySize.error());
    Bytes tail(*directorySize + kPackTrailerSize, '\0');
    BACKSTOP_TRY(m_storage.read(name, size - tail.size(), tail.data(), tail.size()));
    auto directory = openDirectory(*packKey, tail, size);
    if (!directory)
        return context(directory.error());
    if (key)
        *key = std::move(*packKey);
    return directory;
}

Result<> BlobStore::writeError() const
{
    const std::lock_guard lock(m_queueMutex);
    if (m_error)
        return *m_error;
    return {};
}

Result<std::shared_ptr<OpenPack>> BlobStore::newPack(BlobType type)
{
    auto key = PackKey::generate(m_keys, m_random);
    if (!key)
        return key.error();
    const std::size_t target =
        isMetadataBlob(type) ? kMetadataPackTarget : kPackTargetMin + m_random.u64() % kPackTargetSpread;
    const std::uint32_t number = m_index.addOpenPack();
    auto pack = std::make_shared<OpenPack>(std::move(*key), target, number);
    m_index.attachOpenPack(number, pack);
    return pack;
}

Result<std::pair<std::shared_ptr<OpenPack>, OpenPack::Room>> BlobStore::reserve(const PackEntry &entry)
{
    BACKSTOP_TRY(writeError());
    Lane &lane = m_lanes[laneOf(entry.type)];
    const std::lock_guard lock(lane.mutex);
    while (true) {
        if (!lane.pack) {
            BACKSTOP_ASSIGN(pack, newPack(entry.type));
            lane.pack = pack;
        }
        if (const auto room = lane.pack->reserve(entry))
            return std::pair{lane.pack, *room};
        hand(std::move(lane.pack));
        lane.pack = nullptr;
    }
}

void BlobStore::hand(std::shared_ptr<OpenPack> pack)
{
    std::unique_lock lock(m_queueMutex);
    m_queueChanged.wait(lock, [this] { return m_queue.size() < kWaitingPacks; });
    m_queue.push_back(std::move(pack));
    m_queueChanged.notify_all();
}

void BlobStore::writeLoop(const std::stop_token &stop)
{
    while (true) {
        std::shared_ptr<OpenPack> pack;
        {
            std::unique_lock lock(m_queueMutex);
            if (!m_queueChanged.wait(lock, stop, [this] { return !m_queue.empty(); }))
                return;
            pack = std::move(m_queue.front());
            m_queue.pop_front();
            m_writing = true;
            m_queueChanged.notify_all();
        }
        Result<> result = writeError();
        if (result)
            result = writePack(*pack);
        pack.reset();
        std::unique_lock lock(m_queueMutex);
        const bool indexIsDue = result.hasValue() && m_unindexedBlobs >= kBlobsPerIndex;
        if (indexIsDue) {
            lock.unlock();
            result = writeIndex();
            lock.lock();
        }
        if (!result && !m_error)
            m_error = result.error();
        m_writing = false;
        m_queueChanged.notify_all();
    }
}

Result<> BlobStore::writePack(OpenPack &pack)
{
    const BytesView bytes = pack.finish();
    const PackId id = PackId::fromBytes(crypto::sha256(bytes).view());
    BACKSTOP_TRY(m_storage.put(packName(id), bytes));
    m_storedBytes += bytes.size();
    const std::uint64_t size = bytes.size();
    const std::lock_guard lock(m_queueMutex);
    m_unindexed.push_back({id, size, pack.entries()});
    m_unindexedBlobs += pack.entries().size();
    m_index.packStored(pack.number(), id, size);
    return {};
}

Result<> BlobStore::writeIndex()
{
    IndexObject index;
    {
        const std::lock_guard lock(m_queueMutex);
        if (m_unindexed.empty())
            return {};
        index.packs.swap(m_unindexed);
        m_unindexedBlobs = 0;
    }
    BACKSTOP_ASSIGN(object, sealObject(m_keys, ObjectKind::Index, {}, encodeIndex(index), m_random));
    BACKSTOP_TRY(m_storage.put("index/" + crypto::sha256(object).hex(), object));
    m_storedBytes += object.size();
    return {};
}

Result<> BlobStore::flush()
{
    for (Lane &lane : m_lanes) {
        const std::lock_guard lock(lane.mutex);
        if (lane.pack && !lane.pack->isEmpty())
            hand(std::move(lane.pack));
        lane.pack = nullptr;
    }
    {
        std::unique_lock lock(m_queueMutex);
        m_queueChanged.wait(lock, [this] { return m_queue.empty() && !m_writing; });
        if (m_error)
            return *m_error;
    }
    return writeIndex();
}

Bytes encodeIndex(const IndexObject &index)
{
    ByteWriter out;
    out.u8(1);
    out.varint(index.supersedes.size());
    for (const Digest &id : index.supersedes)
        out.raw(id.view());
    out.varint(index.packs.size());
    for (const IndexPack &pack : index.packs) {
        out.raw(pack.id.view());
        out.u64(pack.size);
        out.u32(static_cast<std::uint32_t>(pack.entries.size()));
        encodeEntries(out, pack.entries);
    }
    return out.take();
}

Result<IndexObject> decodeIndex(BytesView payload)
{
    const Error damaged{
        ErrorCode::Damaged, QStringLiteral("index: cannot be read"),
        QStringLiteral("The index can be rebuilt from the packs: run \"backup\" or \"verify\" again.")};
    ByteReader in(payload);
    IndexObject index;
    if (in.u8() != 1)
        return damaged;
    const std::uint64_t supersedes = in.varint();
    if (supersedes > in.remaining() / 32)
        return damaged;
    for (std::uint64_t i = 0; i < supersedes; ++i)
        index.supersedes.push_back(Digest::fromBytes(in.raw(32)));
    const std::uint64_t packs = in.varint();
    if (packs > in.remaining() / kPackEntrySize + 1)
        return damaged;
    for (std::uint64_t i = 0; i < packs; ++i) {
        IndexPack pack;
        pack.id = PackId::fromBytes(in.raw(32));
        pack.size = in.u64();
        auto entries = decodeEntries(in, in.u32());
        if (!entries)
            return damaged;
        pack.entries = std::move(*entries);
        index.packs.push_back(std::move(pack));
    }
    if (!in.ok() || !in.atEnd())
        return damaged;
    return index;
}

} // namespace backstop::repository
