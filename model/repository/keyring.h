// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/core/random.h"
#include "model/core/result.h"
#include "model/crypto/secret.h"
#include "model/repository/objectkind.h"

#include <array>
#include <cstdint>
#include <vector>

namespace backstop::repository {

/// The keys of one repository: a random root key for each epoch, and what is derived from them.
///
/// Epoch 0 is made with the repository and fixes what must never change (ids and cut points, or nothing would be
/// deduplicated any more). A later epoch is begun after a leak: what is written from then on is out of reach of the old
/// root key, what was written before stays readable.
///
/// Every derivation is HKDF-SHA-256 with the repository id as the salt and "backstop/v1/" + role as the info, so equal root
/// keys in two repositories would still give different keys. All are derived when the keyring is made; afterwards it
/// does not change, apart from beginEpoch(), and its const functions may be called from any thread.
/// A moved-from keyring can only be assigned to or destroyed.
class Keyring
{
public:
    /// A bound for what is read from a repository; nobody begins this many epochs.
    static constexpr std::size_t kMaxEpochs = 256;

    /// A new root key, epoch 0.
    static Keyring generate(RepositoryId repository, RandomSource &random);
    /// Reads what serialize() wrote. Damaged or UnsupportedFormat where it is something else.
    static Result<Keyring> parse(RepositoryId repository, const crypto::Secret &serialized);
    /// What a key slot wraps: u8 version 1, u16 number of epochs, then 32 bytes for each.
    crypto::Secret serialize() const;

    /// The same keys once more, for a set that goes on from them.
    Keyring clone() const;

    RepositoryId repositoryId() const { return m_repository; }
    /// The epoch for everything that is written from now on.
    std::uint16_t currentEpoch() const { return static_cast<std::uint16_t>(m_epochs.size() - 1); }
    /// How many epochs a serialized key set of @p size bytes has; 0 where none has this size.
    static std::uint16_t epochsIn(std::size_t size);
    /// Adds a new random root key. InvalidArgument where there are kMaxEpochs already. Not thread-safe.
    Result<> beginEpoch(RandomSource &random);

    /// Key of the HMAC that names blobs. The same in all epochs.
    const crypto::Secret &idKey() const { return m_idKey; }
    /// Key of the chunker's table. The same in all epochs.
    const crypto::Secret &chunkerKey() const { return m_chunkerKey; }
    /// The key of one object: HKDF of the root key for @p kind and @p epoch with the object's own random @p salt.
    /// InvalidArgument for a key slot, which is sealed by a passphrase; Damaged for an epoch that the set does not have.
    Result<crypto::Secret> objectKey(ObjectKind kind, std::uint16_t epoch, BytesView salt) const;
    /// Names this set of keys in public, the same in all epochs: to be pinned by whoever wants to notice that a
    /// repository was replaced by another one. Says nothing about the keys.
    Digest fingerprint() const { return m_fingerprint; }

private:
    static constexpr std::size_t kKinds =
        10; // by the number of the kind; the first place and the key slot's stay empty

    struct Epoch
    {
        crypto::Secret root;
        std::array<crypto::Secret, kKinds> kinds;
    };

    explicit Keyring(RepositoryId repository)
        : m_repository(repository)
    {}
    void addEpoch(crypto::Secret root);
    crypto::Secret derive(const crypto::Secret &root, std::string_view role) const;

    RepositoryId m_repository;
    std::vector<Epoch> m_epochs; // never empty
    crypto::Secret m_idKey;
    crypto::Secret m_chunkerKey;
    Digest m_fingerprint;
};

} // namespace backstop::repository
