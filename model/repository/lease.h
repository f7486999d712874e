// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/environment.h"
#include "model/repository/keyring.h"
#include "model/storage/storage.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace backstop::repository {

/// Backup, restore and verify share a repository; what changes keys or deletes has it alone.
enum class LeaseMode { Shared, Exclusive };

/// Who is working in a repository.
struct LeaseInfo
{
    std::string id;
    LeaseMode mode = LeaseMode::Shared;
    QString operation; ///< "backup", "restore", ...: as the verbs of the command line
    QString hostname;
    QString username;
    QString bootId;           ///< as Environment::bootId
    QString processNamespace; ///< as Environment::processNamespace
    qint64 processId = 0;
    QString processStart; ///< tells a process from a later one with the same number
    Timestamp startedAt{};
    Timestamp refreshedAt{};
    bool isGone = false;  ///< its process is seen to be gone, or nobody can hold it since it cannot be read
    bool isStale = false; ///< its process is seen to be gone, or it was not refreshed for kLeaseLife
};

inline constexpr std::uint64_t kMaxLeaseSize = 64 * 1024; ///< no lease is larger
inline constexpr std::chrono::minutes kLeaseLife{5};
inline constexpr std::chrono::minutes kLeaseTrust{
    4}; ///< without a refresh for longer, the holder itself stops
inline constexpr std::chrono::seconds kLeaseHeartbeat{60};

/// Whether @p name is "leases/" and 32 hexadecimal digits.
bool isLeaseName(std::string_view name);

/// The leases of a repository: objects leases/<id>, each refreshed by its holder. A lease whose process is gone is removed by
/// whoever comes next, so a killed run needs no help; one that only its age speaks against, by whoever needs the repository alone.
class LeaseTable
{
public:
    LeaseTable(storage::Storage &storage, const Keyring &keys, const Environment &environment)
        : m_storage(storage)
        , m_keys(keys)
        , m_environment(environment)
    {}
    /// All leases, stale ones included and marked.
    Result<std::vector<LeaseInfo>> list() const;
    /// Removes a lease of which the user says that nobody works under it. @p idPrefix is unambiguous.
    Result<LeaseInfo> breakLease(const std::string &idPrefix);

private:
    friend class Lease;
    Result<LeaseInfo> read(const std::string &name) const;
    enum class Life { Alive, Forgotten, Gone };
    Life lifeOf(const LeaseInfo &info) const;

    storage::Storage &m_storage;
    const Keyring &m_keys;
    const Environment &m_environment;
};

/// A lease held by this process: taken by acquire(), kept fresh by a thread of its own, given back by the destructor.
class Lease
{
public:
    struct Request
    {
        LeaseMode mode = LeaseMode::Shared;
        QString operation;
        /// For what only reads: goes on without a written lease on a full or read-only repository.
        bool optional = false;
    };
    /// Locked, naming the holder, where another process's lease excludes this one.
    static Result<std::unique_ptr<Lease>> acquire(storage::Storage &storage, const Keyring &keys,
                                                  const Environment &environment, const Request &request);
    ~Lease();
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;

    /// LeaseLost where the lease was not refreshed in time or somebody broke it, now or at any time since it was taken: nothing
    /// may be committed any more.
    Result<> check();
    /// What the heartbeat does every kLeaseHeartbeat: refreshes the lease, unless it is lost. For tests without waiting.
    void refresh();
    /// Whether no other lease exists now; then leftovers of killed writers may be swept.
    bool isAlone() const { return m_isAlone; }

private:
    Lease(storage::Storage &storage, const Keyring &keys, const Environment &environment, LeaseInfo info);
    Result<> write(storage::PutMode mode);
    void heartbeat(const std::stop_token &stop);
    bool isLostBy(std::chrono::nanoseconds sinceBoot);

    storage::Storage &m_storage;
    const Keyring &m_keys;
    const Environment &m_environment;
    const LeaseInfo m_info;
    bool m_isWritten = false;
    bool m_isAlone = false;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::chrono::nanoseconds m_refreshedSinceBoot{}; // guarded by m_mutex
    bool m_isLost = false;                           // guarded by m_mutex; for good
    std::jthread m_heartbeat;
};

} // namespace backstop::repository
