// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/blobstore.h"

#include "model/core/guarded.h"
#include "model/repository/sealedobject.h"

#include <algorithm>
#include <iterator>

namespace backstop::repository {

namespace {

constexpr std::size_t kPackTargetMin = 16 * 1024 * 1024;
constexpr std::size_t kPackTargetSpread =
    8 * 1024 * 1024; // random sizes: where a pack ends says nothing about the files in it
constexpr std::size_t kMetadataPackTarget = 8 * 1024 * 1024;
constexpr std::size_t kWaitingPacks = 1;
constexpr std::size_t kBlobsPerIndex = 200'000; // a long backup indexes its work this often

std::size_t laneOf(BlobType type)
{
    return isMetadataBlob(type) ? 1 : 0;
}

} // namespace

BlobStore::BlobStore(storage::Storage &storage, const Keyring &keys, RandomSource &random)
    : m_storage(storage)
    , m_keys(keys)
    , m_random(random)
    , m_namer(keys.idKey())
{}

BlobStore::~BlobStore() = default;

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
    if (!packKey && packKey.error().code != ErrorCode::WrongKey)
        return context(packKey.error());
    const auto directorySize = parseTrailer(trailer, size);
    if (!directorySize)
        return context(directorySize.error());
    Bytes tail(*directorySize + kPackTrailerSize, '\0');
    BACKSTOP_TRY(m_storage.read(name, size - tail.size(), tail.data(), tail.size()));
    if (!packKey)
        return context(laterEpoch(m_keys, prefix, tail, size));
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
    auto pack = std::make_shared<OpenPack>(std::move(*key), target, number, m_packBuffers);
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
    if (!m_writer.joinable()) // whoever only reads needs no such thread
        m_writer = std::jthread([this](const std::stop_token &stop) { writeLoop(stop); });
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
            result = guarded(QStringLiteral("pack"), [&] { return writePack(*pack); });
        pack.reset();
        std::unique_lock lock(m_queueMutex);
        const bool indexIsDue = result.hasValue() && m_unindexedBlobs >= kBlobsPerIndex;
        if (indexIsDue) {
            lock.unlock();
            result = guarded(QStringLiteral("index"), [this] { return writeIndex(); });
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
    if (pack.isBroken()) // a blob in it was never sealed; the next writer would take the pack in
        return Error{ErrorCode::Failed,
                     QStringLiteral("pack: a blob could not be sealed, nothing was stored"),
                     QStringLiteral("Close other programs, or use fewer threads, and try again."), true};
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

Result<> BlobStore::putIndex(const IndexObject &index)
{
    BACKSTOP_ASSIGN(object, sealObject(m_keys, ObjectKind::Index, {}, encodeIndex(index), m_random));
    const std::string name = indexName(crypto::sha256(object));
    BACKSTOP_TRY(m_storage.put(name, object));
    m_storedBytes += object.size();
    const std::lock_guard lock(m_viewMutex);
    m_readIndexes.insert(name);
    return {};
}

Result<> BlobStore::writeIndex()
{
    std::vector<IndexPack> packs;
    {
        const std::lock_guard lock(m_queueMutex);
        packs.swap(m_unindexed);
        m_unindexedBlobs = 0;
    }
    while (!packs.empty()) {
        IndexObject index;
        std::size_t blobs = 0;
        while (!packs.empty() &&
               (index.packs.empty() || blobs + packs.back().entries.size() <= kMaxBlobsPerIndex)) {
            blobs += packs.back().entries.size();
            index.packs.push_back(std::move(packs.back()));
            packs.pop_back();
        }
        if (auto written = putIndex(index); !written) {
            fail(written.error());
            const std::lock_guard lock(
                m_queueMutex); // they are stored, only not indexed: the next try does it
            std::move(packs.begin(), packs.end(), std::back_inserter(m_unindexed));
            std::move(index.packs.begin(), index.packs.end(), std::back_inserter(m_unindexed));
            return written;
        }
    }
    return {};
}

void BlobStore::fail(const Error &error)
{
    const std::lock_guard lock(m_queueMutex);
    if (!m_error)
        m_error = error;
}

Result<> BlobStore::forgetFailedWrites()
{
    {
        std::unique_lock lock(m_queueMutex);
        if (!m_error)
            return {};
        // Somebody still counts on blobs that were lost: he must see the error before it goes.
        if (m_writers.load() > 0)
            return *m_error;
        m_queueChanged.wait(lock, [this] { return m_queue.empty() && !m_writing; });
    }
    for (Lane &lane : m_lanes) {
        const std::lock_guard lock(lane.mutex);
        lane.pack = nullptr;
    }
    const std::vector<PackInfo> packs = m_index.packs();
    std::vector<bool> isLost(packs.size());
    for (std::size_t i = 0; i < packs.size(); ++i)
        isLost[i] = packs[i].open != nullptr;
    m_index.dropPacks(isLost);
    const std::lock_guard lock(m_queueMutex);
    m_error.reset();
    return {};
}

Result<> BlobStore::flush()
{
    for (Lane &lane : m_lanes) {
        const std::lock_guard lock(lane.mutex);
        const auto handed = guarded(QStringLiteral("pack"), [&]() -> Result<> {
            if (lane.pack && !lane.pack->isEmpty())
                hand(lane.pack);
            return {};
        });
        lane.pack = nullptr;
        if (!handed)
            fail(handed.error()); // what was in the pack is lost with it
    }
    {
        std::unique_lock lock(m_queueMutex);
        m_queueChanged.wait(lock, [this] { return m_queue.empty() && !m_writing; });
        if (m_error)
            return *m_error;
    }
    m_packBuffers->clear();
    if (m_hasPut)
        BACKSTOP_TRY(keepAdopted());
    return writeIndex();
}

} // namespace backstop::repository
