// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/storage.h"

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace backstop::test {

/// The calls of a storage that can be made to fail.
enum class Call { Put, Get, Read, Stat, List, Remove, Sweep, Sync, Strays };

/// One thing that goes wrong.
struct Fault
{
    enum class Effect {
        Error,      ///< nothing is done, the error is returned
        ErrorAfter, ///< it is done all the same, and the error is returned: an answer that got lost
        Torn, ///< put: a prefix of `size` bytes is stored, the error is returned: a storage that breaks its promise
        Short, ///< put stores, get returns a prefix of `size` bytes; list loses all but `size` objects; success is told. read: as if the object ended there
        Flip,  ///< one bit of the byte at `offset` is inverted, in what put stores or get and read return
    };

    Effect effect = Effect::Error;
    /// Which kind of call; nothing counts all kinds together.
    std::optional<Call> call = std::nullopt;
    /// Which of them, counted from 1 since the storage was made (or since resetCounts()).
    std::uint64_t at = 1;
    /// This call only, or it and every later one.
    bool persistent = false;
    Error error = {ErrorCode::Io, QStringLiteral("storage: injected fault"),
                   QStringLiteral("Take the fault out."), false};
    /// Effect::Torn and Effect::Short: what is left. Effect::Flip: which byte, modulo the size.
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
};

/// Hands every call on to another storage, counts it, and goes wrong where the plan says so. To try every point of an
/// operation: run it with a fault at 1, 2, 3, ... until it runs through with happened() false. Thread-safe.
class FaultyStorage final : public storage::Storage
{
public:
    explicit FaultyStorage(std::shared_ptr<storage::Storage> inner);

    void addFault(Fault fault);
    /// Every get and read of the object fails with @p error, as above a bad sector, until clearFaults().
    void failAlways(const std::string &name, Error error);
    /// Every read of the object that touches the byte at @p offset fails with @p error, until clearFaults().
    void failAround(const std::string &name, std::uint64_t offset, Error error);
    void clearFaults();
    /// No put succeeds that would make the objects take more than @p bytes: NoSpace.
    void limitTo(std::uint64_t bytes);
    void resetCounts();
    /// Calls so far, of one kind or of all.
    std::uint64_t calls(std::optional<Call> call = std::nullopt) const;
    /// What read() has given since the storage was made (or since resetCounts()).
    std::uint64_t bytesRead() const { return m_bytesRead; }
    /// Whether any fault has struck since clearFaults().
    bool happened() const;
    /// Called before each call, on the thread that makes it: to cancel, to change something meanwhile, to write a log.
    void setObserver(std::function<void(Call, const std::string &)> observer);
    storage::Storage &inner() { return *m_inner; }

    Result<> put(const std::string &name, BytesView bytes,
                 storage::PutMode mode = storage::PutMode::CreateOnly) override;
    Result<Bytes> get(const std::string &name, std::uint64_t most = storage::kMostAtOnce) override;
    Result<> read(const std::string &name, std::uint64_t offset, char *out, std::size_t size) override;
    Result<storage::ObjectInfo> stat(const std::string &name) override;
    Result<std::vector<storage::ObjectInfo>> list(const std::string &prefix) override;
    Result<> remove(const std::string &name) override;
    Result<> makeDurable(const std::string &name) override;
    Result<> sweepTemporaries() override;
    Result<std::vector<std::string>> strays() override;
    storage::Capabilities capabilities() const override;
    QString location() const override;
    std::optional<FileIdentity> rootIdentity() const override;
    Result<> checkPlace() const override;
    void closeIdle() override;

private:
    static constexpr std::size_t kCalls = 9;

    /// Counts the call and finds the fault that strikes it, if any.
    std::optional<Fault> begin(Call call, const std::string &name);
    Result<> checkSectors(const std::string &name, std::uint64_t offset, std::uint64_t size);
    Result<> checkRoom(const std::string &name, std::uint64_t size);
    template<typename Action>
    auto around(Call call, const std::string &name, Action action)
        -> decltype(action(std::optional<Fault>()));

    std::shared_ptr<storage::Storage> m_inner;
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;                                         // guarded by m_mutex
    std::map<std::string, Error> m_unreadable;                           // guarded by m_mutex
    std::map<std::string, std::pair<std::uint64_t, Error>> m_badSectors; // guarded by m_mutex
    std::array<std::uint64_t, kCalls> m_counts{};                        // guarded by m_mutex
    std::uint64_t m_total = 0;                                           // guarded by m_mutex
    std::atomic<std::uint64_t> m_bytesRead{0};
    std::optional<std::uint64_t> m_limit;                      // guarded by m_mutex
    bool m_happened = false;                                   // guarded by m_mutex
    std::function<void(Call, const std::string &)> m_observer; // guarded by m_mutex
};

} // namespace backstop::test
