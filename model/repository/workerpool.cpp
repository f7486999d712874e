// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/workerpool.h"

#include "model/core/guarded.h"

namespace backstop::repository {

namespace {
constexpr std::size_t kFilesPerThread = 128;
constexpr std::size_t kSlicesPerThread = 2;
} // namespace

WorkerPool::WorkerPool(repository::BlobStore &store, int threads)
    : m_store(store)
    , m_maxFiles(kFilesPerThread * static_cast<std::size_t>(threads + 1))
    , m_maxSlices(kSlicesPerThread * static_cast<std::size_t>(threads + 1))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { run(stop); });
}

WorkerPool::~WorkerPool()
{
    const std::lock_guard lock(m_mutex);
    m_files.clear();
    m_slices.clear();
}

std::optional<WorkerPool::Work> WorkerPool::take()
{
    Work work;
    if (!m_slices.empty()) {
        work = std::move(m_slices.front());
        m_slices.pop_front();
    } else if (!m_files.empty()) {
        work = std::move(m_files.front().work);
        m_waiting -= m_files.front().weight;
        m_files.pop_front();
    } else {
        return std::nullopt;
    }
    ++m_running;
    return work;
}

void WorkerPool::execute(Work &work, BlobSession &session)
{
    const auto outcome = guarded(QStringLiteral("worker"), [&]() -> Result<> {
        if (!hasFailed())
            work(session);
        return {};
    });
    if (!outcome)
        fail(outcome.error());
    work = nullptr; // what it holds goes before the count does
    const std::lock_guard lock(m_mutex);
    --m_running;
    m_changed.notify_all();
}

void WorkerPool::run(const std::stop_token &stop)
{
    const auto outcome = guarded(QStringLiteral("worker"), [&]() -> Result<> {
        BlobSession session(m_store);
        workUntil(stop, session);
        return {};
    });
    if (!outcome)
        fail(outcome.error());
}

void WorkerPool::workUntil(const std::stop_token &stop, BlobSession &session)
{
    while (true) {
        std::optional<Work> work;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_slices.empty() || !m_files.empty(); }))
                return;
            work = take();
            m_changed.notify_all(); // there is room in the queue
        }
        execute(*work, session);
    }
}

void WorkerPool::addFile(Work work, BlobSession &session, std::size_t weight)
{
    std::unique_lock lock(m_mutex);
    while (!m_files.empty() && m_waiting + weight > m_maxFiles) {
        if (auto own = take()) {
            lock.unlock();
            execute(*own, session);
            lock.lock();
        }
    }
    m_files.push_back({std::move(work), weight});
    m_waiting += weight;
    m_changed.notify_one();
}

void WorkerPool::addSlice(Work work, BlobSession &session)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_slices.size() < m_maxSlices) {
            m_slices.push_back(std::move(work));
            m_changed.notify_one();
            return;
        }
    }
    if (!hasFailed())
        work(session);
}

void WorkerPool::finish(BlobSession &session)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        if (auto own = take()) {
            lock.unlock();
            execute(*own, session);
            lock.lock();
            continue;
        }
        if (m_running == 0)
            return;
        m_changed.wait(lock, [this] { return m_running == 0 || !m_files.empty() || !m_slices.empty(); });
    }
}

void WorkerPool::fail(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_failure)
        m_failure = error;
    m_failed = true;
}

std::optional<Error> WorkerPool::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

} // namespace backstop::repository
