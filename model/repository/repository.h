// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/environment.h"
#include "model/repository/backuprecord.h"
#include "model/repository/blobstore.h"
#include "model/repository/documentstore.h"
#include "model/repository/keyslot.h"
#include "model/repository/lease.h"

#include <map>
#include <memory>

namespace backstop::repository {

/// Where files are cut into chunks, in bytes. Fixed when a repository is made: others would find no chunk again.
struct ChunkerParameters
{
    std::uint32_t minimum = 32 * 1024;
    std::uint32_t average = 96 * 1024;
    std::uint32_t maximum = 512 * 1024;
    bool operator==(const ChunkerParameters &) const = default;
};

/// The object "config" (kept twice: "config" and "config.copy"), authenticated by the repository's keys.
struct RepositoryConfig
{
    RepositoryId id;
    Timestamp createdAt{};
    ChunkerParameters chunker;
    std::uint32_t inlineMaximum = 512; ///< files up to this size live in their tree
    bool isEncrypted = true; ///< false: the keys stand in the clear, for whoever wants no passphrase
    bool operator==(const RepositoryConfig &) const = default;
};

/// The object that only takes up room, for the day when there is none.
inline constexpr char kReserveName[] = "reserve";

/// An opened repository: its keys, its blobs and its backup records. Thread-safe but for the calls that say otherwise;
/// owns its storage. The Environment's clock and randomness outlive it.
class Repository
{
public:
    struct InitRequest
    {
        bool isEncrypted = true;
        crypto::Secret passphrase; ///< not empty where encrypted
        crypto::KdfCost kdfCost;
        bool allowTestCost = false; ///< tests only, see SlotRequest
        ChunkerParameters chunker;
    };
    struct InitResult
    {
        std::unique_ptr<Repository> repository;
        crypto::Secret recoveryCode; ///< to be shown once and printed; empty without encryption
    };
    /// Makes a repository in an empty storage. RepositoryExists where there is one; AlreadyExists where there is something else.
    /// Killed at any point it leaves either a whole repository or a storage that init() takes again.
    static Result<InitResult> init(std::unique_ptr<storage::Storage> storage, InitRequest request,
                                   Environment environment);
    /// NoRepository, WrongKey (also where the keys were rotated without this passphrase), Damaged or UnsupportedFormat where it
    /// cannot be opened.
    static Result<std::unique_ptr<Repository>> open(std::unique_ptr<storage::Storage> storage,
                                                    const crypto::Secret &passphrase,
                                                    Environment environment);
    ~Repository();

    const RepositoryConfig &config() const { return m_config; }
    const Environment &environment() const { return m_environment; }
    const Keyring &keys() const { return m_keys; }
    const SlotInfo &openedBy() const { return m_openedBy; }
    BlobStore &blobs() { return *m_blobs; }
    storage::Storage &storage() { return *m_storage; }
    QString location() const { return m_storage->location(); }
    /// What was found damaged while opening and could be done without (a config copy, a key slot, index objects).
    std::vector<Error> damageSeen() const;

    /// Reads the index unless that is done. Needed before blobs are read or written.
    Result<> loadIndex(const std::stop_token &stop = {});
    /// For writers, after loadIndex() and under a lease: makes the index agree with the packs, see BlobStore::reconcile(), and
    /// counts what verifications found damaged as not there, so that it is stored anew.
    Result<> prepareToWrite();
    /// The same for a dry run, which needs no lease: the index is as a writer would find it, and nothing is written.
    Result<> prepareToPreview();
    /// Takes a lease; backups and restores need one. Alone in the repository, it sweeps what killed runs left behind. On a full
    /// storage an exclusive one takes the room of the reserve. WrongKey where the keys were rotated since it was opened.
    Result<std::unique_ptr<Lease>> lease(const Lease::Request &request);
    /// Makes the reserve where it is missing: room for what deletes, which has to write before it can free any. Without it a
    /// repository is as whole as with it, so what fails here is no failure of anything.
    void keepReserve();
    LeaseTable leases() { return {*m_storage, m_keys, m_environment}; }

    DocumentStore documents() { return {*m_storage, m_keys, m_environment}; }

    /// All backups, oldest first. Records that cannot be read are left out and told in @p damaged; so is a list of holds that cannot be read,
    /// and none counts as held then.
    Result<std::vector<BackupRecord>> backups(std::vector<Error> *damaged = nullptr);
    /// The ids of all backups without reading their records.
    Result<std::vector<BackupId>> backupIds();
    Result<BackupRecord> backup(const BackupId &id);
    /// The backup that @p selector names: an id, an unambiguous prefix of one, "latest" or "latest:TAG". The latest one is the newest
    /// whose time has come, see isYetToCome(); the newest of all where that is true of none. Damaged where a record cannot be
    /// read that may be newer: nobody is given an older backup for the latest unawares.
    Result<BackupRecord> resolve(const QString &selector);
    /// Takes the record away; what only it needed stays until a prune. The caller has the repository alone, and has looked whether
    /// it is held. BackupNotFound where there is none.
    Result<> removeBackup(const BackupId &id);
    /// Seals and stores @p record, which is thereby committed, and sets its id. Everything it refers to is durable before.
    Result<> commit(BackupRecord &record);

    /// The backups that must not expire, and why. An error where that cannot be told: then nothing may expire.
    Result<std::map<BackupId, QString>> holds();
    /// Holds the backup, or gives it another @p reason. BackupNotFound where there is none, Locked while an expiry or a prune is at
    /// work.
    Result<> hold(const BackupId &id, const QString &reason);
    /// NotFound where it is not held.
    Result<> release(const BackupId &id);

    /// Key slots, damaged ones told in @p damaged.
    Result<std::vector<SlotInfo>> keySlots(std::vector<DamagedSlot> *damaged = nullptr);
    /// Adds a way in: a passphrase, or a new recovery code, which is returned by the overload without passphrase.
    Result<SlotInfo> addPassphrase(const crypto::Secret &passphrase, const QString &label,
                                   const crypto::KdfCost &cost, bool allowTestCost = false);
    struct NewRecoveryCode
    {
        SlotInfo slot;
        crypto::Secret code;
    };
    Result<NewRecoveryCode> addRecoveryCode(const QString &label, bool allowTestCost = false);
    /// What beginning a new epoch would do to the ways in.
    struct KeyRotation
    {
        std::uint16_t epoch = 0; ///< that is begun
        SlotInfo own;            ///< of the passphrase in use: takes its keys with it
        std::vector<KeySlotId>
            others; ///< which nobody can wrap again without their passphrases: they get no new key
    };
    enum class OtherSlots {
        Keep,   ///< they stay, and open nothing
        Remove, ///< the leak may have been one of them
    };
    /// InvalidArgument without encryption, and where there were too many epochs.
    Result<KeyRotation> planKeyRotation();
    /// Begins the epoch of @p plan: what is written from then on needs a new root key. The new slot of @p passphrase, which opened this
    /// repository, is written, read back and opened before anything is removed; killed at any point it leaves a repository that the
    /// passphrase opens. The caller has the repository alone; afterwards it has to be opened again to be written to.
    Result<SlotInfo> rotateKeys(const KeyRotation &plan, const crypto::Secret &passphrase, OtherSlots others);
    /// Whether a rotation was killed between its new slot and the mark that tells everybody of it: only the slot in use has the newest keys
    /// then, and nobody else is turned away yet.
    Result<bool> isRotationCutShort();
    /// Removes a slot. LastKey for the one that this run was opened with: so a way in that is proven to work always stays.
    Result<> removeKeySlot(const KeySlotId &id);

private:
    Repository(std::unique_ptr<storage::Storage> storage, Environment environment, RepositoryConfig config,
               OpenedKeys keys);
    Result<std::vector<BackupRecord>> records(std::vector<Error> *damaged);
    Result<BackupRecord> latest(const QString &selector);
    Result<> readDamageMarks(std::vector<Error> &damaged);
    Result<std::set<PackId>> readMarks();
    static Result<std::vector<StoredSlot>> storedSlots(storage::Storage &storage);
    Result<SlotInfo> storeSlot(const SlotRequest &request, const crypto::Secret &passphrase)
    {
        return storeSlot(m_keys, request, passphrase);
    }
    Result<SlotInfo> storeSlot(const Keyring &keys, const SlotRequest &request,
                               const crypto::Secret &passphrase);
    Result<> proveSlot(const SlotInfo &slot, const Keyring &keys, const crypto::Secret &passphrase);
    Result<> checkEpoch();

    std::unique_ptr<storage::Storage> m_storage;
    Environment m_environment;
    RepositoryConfig m_config;
    Keyring m_keys;
    SlotInfo m_openedBy;
    std::unique_ptr<BlobStore> m_blobs;
    std::mutex m_mutex;         // held while the index is read
    bool m_indexLoaded = false; // guarded by m_mutex
    mutable std::mutex m_damageMutex;
    std::vector<Error> m_damageSeen; // guarded by m_damageMutex
};

/// No config is larger.
inline constexpr std::uint64_t kMaxConfigSize = 64 * 1024;
/// The sealed form of a config under @p keys, and back. Exposed for the tests of the format.
Result<Bytes> encodeConfig(const RepositoryConfig &config, const Keyring &keys);
/// Reads a config without checking its authenticity, which needs keys that need the id in it.
Result<RepositoryConfig> parseConfig(BytesView object);
/// Damaged where the object was not made with @p keys or a bit differs.
Result<> authenticateConfig(BytesView object, const Keyring &keys);

} // namespace backstop::repository
