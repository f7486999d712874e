// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/storage/storage.h"

#include <functional>
#include <mutex>

namespace backstop::storage {

/// Another storage, given only so many bytes in a second: what is put counts for one direction, what is got and read for the other.
///
/// The rate holds over time and not for each moment, since an object is put in one piece: a call goes ahead at once, and those that
/// come after it wait until what it took is paid off. Calls of several threads share the rate and are served in the order in which
/// they come. Leases are not counted and wait for nothing: a lease that is not refreshed in time ends the work of its holder. Nor are
/// lists, removals and questions, which are few bytes.
///
/// A call that is cancelled while it waits fails with Cancelled and has not reached the other storage; its bytes stay
/// counted. Thread-safe as the other storage is.
class ThrottledStorage final : public Storage
{
public:
    /// Bytes in a second; 0: as many as there are.
    struct Limits
    {
        std::uint64_t upload = 0;
        std::uint64_t download = 0;
        bool isNone() const { return upload == 0 && download == 0; }
        bool operator==(const Limits &) const = default;
    };
    /// Waits; false gives up (the work was cancelled). Called from any thread.
    using Wait = std::function<bool(std::chrono::nanoseconds)>;

    /// @p clock outlives it.
    ThrottledStorage(std::shared_ptr<Storage> inner, Limits limits, const Clock &clock, Wait wait);

    Result<> put(const std::string &name, BytesView bytes, PutMode mode = PutMode::CreateOnly) override;
    Result<Bytes> get(const std::string &name, std::uint64_t most = kMostAtOnce) override;
    Result<> read(const std::string &name, std::uint64_t offset, char *out, std::size_t size) override;
    Result<ObjectInfo> stat(const std::string &name) override;
    Result<std::vector<ObjectInfo>> list(const std::string &prefix) override;
    Result<> remove(const std::string &name) override;
    Result<> makeDurable(const std::string &name) override;
    Result<> sweepTemporaries() override;
    Result<std::vector<std::string>> strays() override;
    Capabilities capabilities() const override;
    QString location() const override;
    std::optional<FileIdentity> rootIdentity() const override;
    Result<> checkPlace() const override;
    void closeIdle() override;

private:
    /// One direction.
    class Gate
    {
    public:
        explicit Gate(std::uint64_t rate)
            : m_rate(rate)
        {}
        /// How long a call has to wait that comes at @p now and takes @p bytes.
        std::chrono::nanoseconds enter(std::chrono::nanoseconds now, std::uint64_t bytes);

    private:
        const std::uint64_t m_rate;
        std::mutex m_mutex;
        std::chrono::nanoseconds m_freeAt{0}; // guarded by m_mutex: when all that was let in is paid off
    };
    Result<> pass(Gate &gate, const std::string &name, std::uint64_t bytes);

    std::shared_ptr<Storage> m_inner;
    const Clock &m_clock;
    const Wait m_wait;
    Gate m_upload;
    Gate m_download;
};

} // namespace backstop::storage
