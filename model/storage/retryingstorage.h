// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/storage.h"

#include <chrono>
#include <functional>

namespace backstop::storage {

/// Another storage, asked again where its answer may change by itself:
/// - a `retryable` error is tried again after a pause that doubles each time, up to RetryPolicy::attempts calls in all;
/// - an Io error (a bad sector, a cable) is tried once more at once: a re-read, or for put a whole new file.
/// Anything else is returned as it came. put and remove may be retried although the first try was done and only its answer
/// lost; then the second finds the object there (it counts as put if it holds the same bytes) or gone (it counts as
/// removed). Thread-safe as the other storage is; a call can take as long as all pauses together.
class RetryingStorage final : public Storage
{
public:
    struct RetryPolicy
    {
        int attempts = 5;
        std::chrono::milliseconds firstPause{200};
        std::chrono::milliseconds longestPause{5000};
    };
    /// Waits; false gives up (the work was cancelled), and the call returns its last error. Called from any thread.
    using Sleep = std::function<bool(std::chrono::milliseconds)>;
    /// Told of each error that is about to be tried again, so that a success can be reported with a warning. From any thread.
    using Observer = std::function<void(const Error &)>;

    RetryingStorage(std::shared_ptr<Storage> inner, RetryPolicy policy, Sleep sleep, Observer observer = {});

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
    template<typename Action>
    auto retried(Action action) -> decltype(action(1));

    std::shared_ptr<Storage> m_inner;
    const RetryPolicy m_policy;
    const Sleep m_sleep;
    const Observer m_observer;
};

} // namespace backstop::storage
