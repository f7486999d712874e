// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/blobindex.h"
#include "model/repository/codec.h"
#include "model/storage/storage.h"

#include <deque>
#include <list>
#include <stop_token>
#include <thread>
#include <unordered_map>

namespace backstop::repository {

class BlobSession;

/// An index object: packs and what is in them. "supersedes" names index objects that this one replaces.
struct IndexPack
{
    PackId id;
    std::uint64_t size = 0;
    std::vector<PackEntry> entries;
};
struct IndexObject
{
    std::vector<Digest> supersedes;
    std::vector<IndexPack> packs;
};
Bytes encodeIndex(const IndexObject &index);
Result<IndexObject> decodeIndex(BytesView payload);

/// Storage name of a pack: "packs/ab/<64 hexadecimal digits>".
std::string packName(const PackId &id);

/// All blobs of a repository: found by id, stored once, sealed into packs. Reading and writing happen through a BlobSession,
/// one for each thread. What was put counts as stored only after flush() said so.
/// Thread-safe. Writes packs on a thread of its own, at most two waiting, so memory is bounded.
class BlobStore
{
public:
    BlobStore(storage::Storage &storage, const Keyring &keys, RandomSource &random);
    ~BlobStore();

    /// Reads every index object. Damaged ones are left out and returned in @p damaged (object names), so that the rest stays usable.
    Result<> loadIndex(std::vector<Error> *damaged, const std::stop_token &stop);
    /// For writers: forgets blobs of packs that are gone, so that they are stored anew, and takes in packs that a killed
    /// writer left without index.
    Result<> reconcile();

    /// Everything put so far is durable and indexed when this returns without error. Not while another thread puts.
    Result<> flush();
    /// Bytes written to packs and indexes by this object.
    std::uint64_t storedBytes() const { return m_storedBytes.load(); }
    /// The first error of the writing thread, if any: every later put fails with it.
    Result<> writeError() const;

    BlobIndex &index() { return m_index; }
    const BlobNamer &namer() const { return m_namer; }
    storage::Storage &storage() { return m_storage; }
    const Keyring &keys() const { return m_keys; }
    /// Reads and checks the directory of a stored pack.
    Result<PackDirectory> readDirectory(const PackId &id, std::uint64_t size, PackKey *key = nullptr);

private:
    friend class BlobSession;
    struct Lane // data and metadata fill packs of their own
    {
        std::mutex mutex;
        std::shared_ptr<OpenPack> pack; // guarded by mutex
    };
    Result<std::pair<std::shared_ptr<OpenPack>, OpenPack::Room>> reserve(const PackEntry &entry);
    Result<std::shared_ptr<OpenPack>> newPack(BlobType type);
    void hand(std::shared_ptr<OpenPack> pack);
    void writeLoop(const std::stop_token &stop);
    Result<> writePack(OpenPack &pack);
    Result<> writeIndex();

    storage::Storage &m_storage;
    const Keyring &m_keys;
    RandomSource &m_random;
    BlobNamer m_namer;
    BlobIndex m_index;
    Lane m_lanes[2];
    std::atomic<std::uint64_t> m_storedBytes{0};

    mutable std::mutex m_queueMutex;
    std::condition_variable_any m_queueChanged;
    std::deque<std::shared_ptr<OpenPack>> m_queue; // guarded by m_queueMutex
    bool m_writing = false;                        // guarded by m_queueMutex
    std::optional<Error> m_error;                  // guarded by m_queueMutex
    std::vector<IndexPack> m_unindexed;            // guarded by m_queueMutex
    std::size_t m_unindexedBlobs = 0;              // guarded by m_queueMutex
    std::jthread m_writer;                         // last: started when all else is there
};

/// One thread's way to the blobs: holds its compressor and the ciphers of the packs that it used last.
class BlobSession
{
public:
    explicit BlobSession(BlobStore &store);

    struct Stored
    {
        BlobId id;
        bool isNew = false;
    };
    /// Stores @p plain unless the repository has it. @p sha256 is the plain hash where the caller has it already.
    Result<Stored> put(BlobType type, BytesView plain, const Digest *sha256 = nullptr);
    /// The plain bytes. Damaged where the blob is missing, does not match its seal or is of another type; never wrong bytes.
    Result<Bytes> get(BlobType type, const BlobId &id);
    /// As get(), into @p out, which must have room for exactly @p size bytes: Damaged where the blob has another size.
    Result<> get(BlobType type, const BlobId &id, char *out, std::size_t size);

private:
    Result<> fetch(const BlobLocation &location, char *out);
    Result<crypto::Cipher *> readCipher(std::uint32_t pack, const PackInfo &info);

    BlobStore &m_store;
    Codec m_codec;
    Codec m_metadataCodec;
    struct WriteCipher
    {
        std::uint32_t pack = ~0u;
        std::optional<crypto::Cipher> cipher;
    };
    WriteCipher m_writeCiphers[2];
    std::list<std::pair<std::uint32_t, crypto::Cipher>> m_readCiphers; // most recent first, bounded
    Bytes m_sealed;
    Bytes m_encoded;
};

} // namespace backstop::repository
