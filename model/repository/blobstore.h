// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/blobindex.h"
#include "model/repository/codec.h"
#include "model/repository/indexobject.h"
#include "model/storage/storage.h"

#include <deque>
#include <list>
#include <map>
#include <set>
#include <stop_token>
#include <thread>

namespace backstop::repository {

class BlobSession;

/// All blobs of a repository: found by id, stored once, sealed into packs. Reading and writing happen through a BlobSession,
/// one for each thread. What was put counts as stored only after flush() said so.
/// Thread-safe. Writes packs on a thread of its own, at most one waiting, so memory is bounded.
class BlobStore
{
public:
    BlobStore(storage::Storage &storage, const Keyring &keys, RandomSource &random);
    ~BlobStore();

    /// Reads every index object that was not read yet. Damaged ones are left out and added to @p damaged, so that the rest
    /// stays usable; what they named is found by adoptPacks().
    Result<> loadIndex(std::vector<Error> *damaged, const std::stop_token &stop);
    /// For readers: takes in packs that no index object names, by their own directories. Writes nothing, now or later.
    Result<> adoptPacks();
    /// Says which blobs a verification found damaged in which packs: other copies are used in their stead, and where there is none
    /// put() stores them again. In place of what was said before.
    void distrust(std::map<PackId, std::set<BlobId>> damaged);
    /// For writers, before the first put: reads what other writers indexed meanwhile, forgets blobs of packs that are gone,
    /// so that they are stored anew, and takes in packs that a killed writer left without index; the next flush() indexes
    /// them. Forgets an earlier write error with everything that it kept from being stored; returns it where somebody who
    /// has put blobs is still at work.
    /// Packs that are @p retired stay out: a prune has taken them out of use. Where they are known all the same, what they hold
    /// is still read, and stored anew by whoever puts it.
    Result<> reconcile(std::set<PackId> retired);
    /// The same view for whoever only tells what a writer would do: nothing is written, now or later.
    Result<> reconcileForPreview(std::set<PackId> retired);
    /// For writers, after the commit: merges index objects where there are many small ones, replaces damaged ones, and takes out
    /// packs that are gone once all that was lost is elsewhere. The new one is durable before an old one goes, so readers and other
    /// writers may go on meanwhile. A repository is as whole without it as with it.
    Result<> compactIndex(const std::stop_token &stop);
    /// For a prune, alone in the repository: takes @p packs out of the index, there and here. Whoever needs a blob of theirs has
    /// it in another pack by now. Interrupted at any point, the packs are in the index or not; none of the others is lost.
    Result<> retirePacks(const std::set<PackId> &packs, const std::stop_token &stop);
    /// For readers that miss a blob: looks for index objects and packs that came, and packs that went, since the last
    /// look. Whether it is worth asking the index again. Looks less often the more misses there were.
    Result<bool> lookAgain();
    /// For readers, before anything is called lost: the same look, at once.
    Result<> lookNow();
    /// The next miss is looked after at once: a record was read that another process may have committed just now.
    void expectNews() { m_misses = 0; }

    /// The packs that index objects name and that are gone, or for a writer shortened.
    std::set<PackId> lostPacks() const;
    bool hasGaps() const { return !lostPacks().empty(); }

    /// Everything put so far, and what was found to be there already, is durable and indexed when this returns without error. Not while another thread puts. An error
    /// stays: nothing may be committed any more until reconcile() has begun anew.
    Result<> flush();
    /// Bytes written to packs and indexes by this object.
    std::uint64_t storedBytes() const { return m_storedBytes.load(); }
    /// Plain bytes of the blobs among them.
    std::uint64_t newBytes() const { return m_newBytes.load(); }
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
    Result<> putIndex(const IndexObject &index);
    void fail(const Error &error);
    Result<> forgetFailedWrites();

    enum class Role {
        Reader,
        Preview,
        Writer
    };          // a preview sees what a writer sees, and writes as little as a reader
    struct Look // what one look at the storage found
    {
        std::vector<IndexPack> packs; // of index objects not read before
        bool changed = false;
    };
    Result<> readIndexes(Look &look, std::vector<Error> *damaged, const std::stop_token &stop);
    Result<bool> readIndexObject(const storage::ObjectInfo &object, std::map<std::string, IndexObject> &fresh,
                                 std::map<std::string, Error> &unreadable);
    Result<> reconcileAs(Role role, std::set<PackId> retired);
    Result<> scanPacks(Role role, Look &look);
    void addPacks(Look &look, const std::unordered_map<PackId, std::uint64_t, IdHash> &stored);
    void applyDistrust();
    Result<> keepAdopted();
    Result<> adopt(Role role, const PackId &id, std::uint64_t size, Look &look);
    struct Compaction
    {
        std::set<std::string> all;
        std::vector<std::string> small;   // to be merged
        std::vector<std::string> damaged; // of which everything is indexed elsewhere now
        std::vector<Digest> leftOver;     // superseded, but not removed yet: a compaction was killed
    };
    Result<> mergeIndexes(const Compaction &plan, const std::set<PackId> &without,
                          const std::stop_token &stop);
    Compaction planCompaction(const std::vector<storage::ObjectInfo> &objects);
    bool isStillDamaged(const std::string &name);
    Result<> putMerged(std::map<PackId, IndexPack> packs, std::vector<Digest> supersedes);
    Result<> removeIndexes(const std::vector<Digest> &ids);

    storage::Storage &m_storage;
    const Keyring &m_keys;
    RandomSource &m_random;
    BlobNamer m_namer;
    BlobIndex m_index;
    const std::shared_ptr<PackBuffers> m_packBuffers = std::make_shared<PackBuffers>();
    Lane m_lanes[2];
    std::atomic<std::uint64_t> m_storedBytes{0};
    std::atomic<std::uint64_t> m_newBytes{0};
    std::atomic<std::uint64_t> m_misses{0};
    std::atomic<std::uint64_t> m_looks{0};
    std::atomic<int> m_writers{0};     // sessions that have put something
    std::atomic<bool> m_hasPut{false}; // since reconcile(): somebody counts on what was there already

    mutable std::mutex m_viewMutex;         // one look at the storage at a time; taken before m_queueMutex
    std::set<std::string> m_readIndexes;    // guarded by m_viewMutex
    std::set<std::string> m_superseded;     // guarded by m_viewMutex
    std::set<std::string> m_damagedIndexes; // guarded by m_viewMutex
    std::set<std::string> m_replaceableIndexes; // guarded by m_viewMutex; damaged, all packs known
    std::set<std::string> m_unreadablePacks;    // guarded by m_viewMutex; not tried again
    std::map<PackId, std::uint64_t>
        m_adoptedPacks;           // guarded by m_viewMutex; in no index object, with their sizes
    std::set<PackId> m_lostPacks; // guarded by m_viewMutex
    std::map<PackId, std::set<BlobId>> m_distrusted; // guarded by m_viewMutex
    std::set<PackId> m_retiredPacks;                 // guarded by m_viewMutex; out of use for writers

    mutable std::mutex m_queueMutex;
    std::condition_variable_any m_queueChanged;
    std::deque<std::shared_ptr<OpenPack>> m_queue; // guarded by m_queueMutex
    bool m_writing = false;                        // guarded by m_queueMutex
    std::optional<Error> m_error;                  // guarded by m_queueMutex
    std::vector<IndexPack> m_unindexed;            // guarded by m_queueMutex
    std::size_t m_unindexedBlobs = 0;              // guarded by m_queueMutex
    std::jthread m_writer;                         // guarded by m_queueMutex; last: ends before all else goes
};

/// One thread's way to the blobs: holds its compressor and the ciphers of the packs that it used last.
class BlobSession
{
public:
    explicit BlobSession(BlobStore &store);
    ~BlobSession();
    BlobSession(const BlobSession &) = delete;
    BlobSession &operator=(const BlobSession &) = delete;

    struct Stored
    {
        BlobId id;
        bool isNew = false;
    };
    /// What a caller knows of a blob that it puts.
    struct Known
    {
        const Digest *sha256 = nullptr;      ///< of the content; where null it is computed
        CompressionTuning *tuning = nullptr; ///< of the file that it is a chunk of
    };
    /// Stores @p plain unless the repository has it.
    Result<Stored> put(BlobType type, BytesView plain, const Known &known = {nullptr, nullptr});
    /// The plain bytes, of whichever copy can be read. Damaged where the blob is missing, does not match its seal or is of another type; never wrong bytes.
    Result<Bytes> get(BlobType type, const BlobId &id);
    /// As get(), into @p out, which must have room for exactly @p size bytes: Damaged where the blob has another size.
    Result<> get(BlobType type, const BlobId &id, char *out, std::size_t size);
    /// Stores the blob a second time, in a pack of its own age, once it was read and found right: its stored size. Its old place
    /// is unused from then on. Damaged as get(). The caller is alone in the repository, and nobody else asks for this blob.
    Result<std::uint64_t> rewrite(BlobType type, const BlobId &id);

private:
    Result<> store(const BlobId &id, BlobType type, BytesView plain, CompressionTuning *tuning);
    Result<std::optional<BlobLocation>> locate(BlobType type, const BlobId &id);
    Result<> fetch(const BlobLocation &location, char *out);
    Result<> fetchChecked(BlobType type, const BlobLocation &location, char *out);
    Result<> fetchSealed(const BlobLocation &location, const PackInfo &info);
    template<typename Room>
    Result<> getInto(BlobType type, const BlobId &id, Room room);
    Result<crypto::Cipher *> readCipher(std::uint32_t pack, const PackInfo &info);

    BlobStore &m_store;
    bool m_isWriter = false;
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
