// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/retryingstorage.h"

#include <algorithm>

namespace backstop::storage {

RetryingStorage::RetryingStorage(std::shared_ptr<Storage> inner, RetryPolicy policy, Sleep sleep,
                                 Observer observer)
    : m_inner(std::move(inner))
    , m_policy(policy)
    , m_sleep(std::move(sleep))
    , m_observer(std::move(observer))
{}

/// Calls @p action with the number of the try, from 1, until it succeeds or trying again is of no use.
template<typename Action>
auto RetryingStorage::retried(Action action) -> decltype(action(1))
{
    std::chrono::milliseconds pause = m_policy.firstPause;
    bool mayRepeatIo = true;
    for (int attempt = 1;; ++attempt) {
        auto result = action(attempt);
        if (result)
            return result;
        const Error &error = result.error();
        if (error.retryable) {
            if (attempt >= m_policy.attempts || !m_sleep(pause))
                return result;
            pause = std::min(pause * 2, m_policy.longestPause);
        } else if (error.code == ErrorCode::Io && mayRepeatIo) {
            mayRepeatIo = false;
        } else {
            return result;
        }
        if (m_observer)
            m_observer(error);
    }
}

Result<> RetryingStorage::put(const std::string &name, BytesView bytes, PutMode mode)
{
    return retried([&](int attempt) -> Result<> {
        Result<> result = m_inner->put(name, bytes, mode);
        if (result || attempt == 1 || result.error().code != ErrorCode::AlreadyExists)
            return result;
        // Ours, if the try before did more than it could tell. Written again, for that try may have failed at the sync.
        const Result<Bytes> present = m_inner->get(name);
        if (!present)
            return present.error().code == ErrorCode::NotFound ? result : present.error();
        return *present == bytes ? m_inner->put(name, bytes, PutMode::Replace) : result;
    });
}

Result<Bytes> RetryingStorage::get(const std::string &name, std::uint64_t most)
{
    return retried([&](int) { return m_inner->get(name, most); });
}

Result<> RetryingStorage::read(const std::string &name, std::uint64_t offset, char *out, std::size_t size)
{
    return retried([&](int) { return m_inner->read(name, offset, out, size); });
}

Result<ObjectInfo> RetryingStorage::stat(const std::string &name)
{
    return retried([&](int) { return m_inner->stat(name); });
}

Result<std::vector<ObjectInfo>> RetryingStorage::list(const std::string &prefix)
{
    return retried([&](int) { return m_inner->list(prefix); });
}

Result<> RetryingStorage::remove(const std::string &name)
{
    return retried([&](int attempt) -> Result<> {
        Result<> result = m_inner->remove(name);
        if (!result && attempt > 1 && result.error().code == ErrorCode::NotFound)
            return {}; // removed by a try whose answer was lost
        return result;
    });
}

Result<> RetryingStorage::makeDurable(const std::string &name)
{
    return retried([&](int) { return m_inner->makeDurable(name); });
}

Result<std::vector<std::string>> RetryingStorage::strays()
{
    return retried([&](int) { return m_inner->strays(); });
}

Result<> RetryingStorage::sweepTemporaries()
{
    return retried([&](int) { return m_inner->sweepTemporaries(); });
}

Capabilities RetryingStorage::capabilities() const
{
    return m_inner->capabilities();
}

QString RetryingStorage::location() const
{
    return m_inner->location();
}

std::optional<FileIdentity> RetryingStorage::rootIdentity() const
{
    return m_inner->rootIdentity();
}

Result<> RetryingStorage::checkPlace() const
{
    return m_inner->checkPlace();
}

void RetryingStorage::closeIdle()
{
    m_inner->closeIdle();
}

} // namespace backstop::storage
