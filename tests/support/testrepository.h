// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/repository.h"
#include "model/storage/memorystorage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultystorage.h"
#include "tests/support/seededrandom.h"

#include <functional>
#include <map>

namespace backstop::test {

/// A repository in memory that opens in no time, with a passphrase and a recovery code; every random byte comes from a
/// seed. Its storage can be looked into, damaged and made to fail. Ends the test program where it cannot be made.
class TestRepository
{
public:
    static constexpr char kPassphrase[] = "a passphrase of tests";

    explicit TestRepository(std::uint64_t seed = 1);

    repository::Repository &repo() { return *m_repository; }
    Environment environment();
    FakeClock &clock() { return m_clock; }
    SeededRandom &random() { return m_random; }
    /// The objects, past the faults.
    storage::MemoryStorage &objects() { return *m_objects; }
    /// What stands between the open repository and the objects.
    FaultyStorage &faults() { return *m_faults; }
    /// Closes the repository and opens it again, as another process would.
    Result<> reopen();
    /// The same repository, opened a second time.
    Result<std::unique_ptr<repository::Repository>> openAgain(BytesView passphrase = kPassphrase);
    /// The storage as a new repository takes it.
    std::unique_ptr<FaultyStorage> newStorage() { return std::make_unique<FaultyStorage>(m_objects); }

    /// Stores and commits a backup of @p files (path and content); content is cut into chunks of @p chunkSize bytes, and
    /// stands in the tree up to 64 bytes.
    /// @p adjust, where given, may change the record before it is committed, and add to its manifest.
    using Adjust = std::function<Result<>(repository::BackupRecord &, repository::BlobSession &)>;
    Result<repository::BackupRecord> backUp(const std::map<Bytes, Bytes> &files, std::size_t chunkSize = 4096,
                                            const Adjust &adjust = {});

    std::vector<std::string> names(const std::string &prefix = {});
    Bytes bytes(const std::string &name);
    /// Of all objects whose name begins with @p prefix, together.
    std::uint64_t size(const std::string &prefix = {});
    /// Puts @p bytes in the place of what has the name.
    void replace(const std::string &name, BytesView bytes);
    void flipBit(const std::string &name, std::size_t bit);
    void remove(const std::string &name);

private:
    Result<repository::Subtree> storeFolder(repository::BlobSession &session,
                                            const std::map<Bytes, Bytes> &files, std::size_t chunkSize);
    Result<repository::Node> storeFile(repository::BlobSession &session, const Bytes &name,
                                       const Bytes &content, std::size_t chunkSize);

    FakeClock m_clock;
    SeededRandom m_random;
    std::shared_ptr<storage::MemoryStorage> m_objects;
    FaultyStorage *m_faults = nullptr; // owned by m_repository
    std::unique_ptr<repository::Repository> m_repository;
};

} // namespace backstop::test
