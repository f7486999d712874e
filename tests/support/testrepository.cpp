// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testrepository.h"

#include "model/crypto/hash.h"
#include "model/repository/tree.h"

#include <QtGlobal>

namespace backstop::test {

using namespace repository;

namespace {

constexpr std::size_t kMostInlined = 64;

template<typename T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("test repository: %s", qPrintable(result.error().message));
    return std::move(*result);
}

void orEnd(const Result<> &result)
{
    if (!result)
        qFatal("test repository: %s", qPrintable(result.error().message));
}

Metadata metadataOf(const Bytes &name)
{
    Metadata metadata;
    metadata.mode = 0640;
    metadata.user = "trader";
    metadata.mtimeNs = 1'700'000'000'123'456'789 + static_cast<std::int64_t>(name.size());
    return metadata;
}

} // namespace

TestRepository::TestRepository(std::uint64_t seed)
    : m_random(seed)
    , m_objects(std::make_shared<storage::MemoryStorage>())
{
    Repository::InitRequest request;
    request.passphrase = crypto::Secret::copyOf(kPassphrase);
    request.kdfCost = kTestKdfCost;
    request.allowTestCost = true;
    auto faulty = newStorage();
    m_faults = faulty.get();
    m_repository = orEnd(Repository::init(std::move(faulty), std::move(request), environment())).repository;
}

Environment TestRepository::environment()
{
    Environment environment;
    environment.clock = &m_clock;
    environment.random = &m_random;
    environment.hostname = QStringLiteral("desk7");
    environment.username = QStringLiteral("trader");
    environment.bootId = QStringLiteral("boot-1");
    environment.processNamespace = QStringLiteral("pid:[1]");
    environment.processors = 2;
    return environment;
}

Result<> TestRepository::reopen()
{
    m_repository.reset();
    auto faulty = newStorage();
    m_faults = faulty.get();
    auto opened = Repository::open(std::move(faulty), crypto::Secret::copyOf(kPassphrase), environment());
    if (!opened)
        return opened.error();
    m_repository = std::move(*opened);
    return {};
}

Result<std::unique_ptr<Repository>> TestRepository::openAgain(BytesView passphrase)
{
    return Repository::open(newStorage(), crypto::Secret::copyOf(passphrase), environment());
}

Result<Node> TestRepository::storeFile(BlobSession &session, const Bytes &name, const Bytes &content,
                                       std::size_t chunkSize)
{
    Node node;
    node.name = name;
    node.metadata = metadataOf(name);
    node.size = content.size();
    node.sha256 = crypto::sha256(content);
    if (content.size() <= kMostInlined) {
        node.content.inlined = content;
        return node;
    }
    SegmentWriter segments;
    for (std::size_t at = 0; at < content.size(); at += chunkSize) {
        const BytesView chunk = BytesView(content).substr(at, chunkSize);
        BACKSTOP_ASSIGN(stored, session.put(BlobType::Data, chunk));
        BACKSTOP_TRY(segments.add(session, {stored.id, chunk.size()}));
    }
    BACKSTOP_ASSIGN(finished, segments.finish(session));
    node.content = std::move(finished);
    return node;
}

Result<Subtree> TestRepository::storeFolder(BlobSession &session, const std::map<Bytes, Bytes> &files,
                                            std::size_t chunkSize)
{
    std::map<Bytes, Node> nodes;
    std::map<Bytes, std::map<Bytes, Bytes>> folders;
    for (const auto &[path, content] : files) {
        const std::size_t slash = path.find('/');
        if (slash != Bytes::npos) {
            folders[path.substr(0, slash)].emplace(path.substr(slash + 1), content);
            continue;
        }
        BACKSTOP_ASSIGN(node, storeFile(session, path, content, chunkSize));
        nodes.emplace(path, std::move(node));
    }
    for (const auto &[name, below] : folders) {
        Node node;
        node.name = name;
        node.type = NodeType::Directory;
        node.metadata = metadataOf(name);
        BACKSTOP_ASSIGN(subtree, storeFolder(session, below, chunkSize));
        node.subtree = subtree;
        nodes.emplace(name, std::move(node));
    }
    std::vector<Node> sorted;
    for (auto &[name, node] : nodes)
        sorted.push_back(std::move(node));
    return storeTree(session, sorted);
}

Result<BackupRecord> TestRepository::backUp(const std::map<Bytes, Bytes> &files, std::size_t chunkSize,
                                            const Adjust &adjust)
{
    BACKSTOP_TRY(m_repository->loadIndex());
    BACKSTOP_TRY(m_repository->prepareToWrite());
    BlobSession session(m_repository->blobs());
    BackupRecord record;
    BACKSTOP_ASSIGN(tree, storeFolder(session, files, chunkSize));
    record.tree = tree;
    record.createdAt = m_clock.now();
    record.scanStartedAt = m_clock.now();
    record.sizeBytes = tree.bytes;
    record.filesCount = tree.files;
    if (adjust)
        BACKSTOP_TRY(adjust(record, session));
    BACKSTOP_TRY(m_repository->blobs().flush());
    BACKSTOP_TRY(m_repository->commit(record));
    m_clock.advance(std::chrono::minutes(1));
    return record;
}

std::vector<std::string> TestRepository::names(const std::string &prefix)
{
    std::vector<std::string> found;
    for (const storage::ObjectInfo &object : orEnd(m_objects->list(prefix)))
        found.push_back(object.name);
    return found;
}

std::uint64_t TestRepository::size(const std::string &prefix)
{
    std::uint64_t size = 0;
    for (const storage::ObjectInfo &object : orEnd(m_objects->list(prefix)))
        size += object.size;
    return size;
}

Bytes TestRepository::bytes(const std::string &name)
{
    return orEnd(m_objects->get(name));
}

void TestRepository::replace(const std::string &name, BytesView bytes)
{
    orEnd(m_objects->put(name, bytes, storage::PutMode::Replace));
}

void TestRepository::flipBit(const std::string &name, std::size_t bit)
{
    Bytes changed = bytes(name);
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
    replace(name, changed);
}

void TestRepository::remove(const std::string &name)
{
    orEnd(m_objects->remove(name));
}

} // namespace backstop::test
