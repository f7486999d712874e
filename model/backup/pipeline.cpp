// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/pipeline.h"

#include <new>

namespace backstop::backup {

namespace {
constexpr std::size_t kFilesPerThread = 128;
constexpr std::size_t kSlicesPerThread = 2;
} // namespace

Pipeline::Pipeline(repository::BlobStore &store, int threads)
    : m_store(store)
    , m_maxFiles(kFilesPerThread * static_cast<std::size_t>(threads))
    , m_maxSlices(kSlicesPerThread * static_cast<std::size_t>(threads))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { run(stop); });
}

Pipeline::~Pipeline()
{
    const std::lock_guard lock(m_mutex);
    m_files.clear();
    m_slices.clear();
}

std::optional<Pipeline::Work> Pipeline::take()
{
    std::deque<Work> &queue = m_slices.empty() ? m_files : m_slices;
    if (queue.empty())
        return std::nullopt;
    Work work = std::move(queue.front());
    queue.pop_front();
    ++m_running;
    return work;
}

void Pipeline::execute(Work &work, repository::BlobSession &session)
{
    try {
        if (!hasFailed())
            work(session);
    } catch (const std::bad_alloc &) {
        fail({ErrorCode::OutOfMemory, QStringLiteral("backup: out of memory"),
              QStringLiteral("Free memory or back up with fewer threads.")});
    }
    work = nullptr; // what it holds goes before the count does
    const std::lock_guard lock(m_mutex);
    --m_running;
    m_changed.notify_all();
}

void Pipeline::run(const std::stop_token &stop)
{
    repository::BlobSession session(m_store);
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

void Pipeline::addFile(Work work, repository::BlobSession &session)
{
    std::unique_lock lock(m_mutex);
    while (m_files.size() >= m_maxFiles) {
        if (auto own = take()) {
            lock.unlock();
            execute(*own, session);
            lock.lock();
        }
    }
    m_files.push_back(std::move(work));
    m_changed.notify_one();
}

void Pipeline::addSlice(Work work, repository::BlobSession &session)
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

void Pipeline::finish(repository::BlobSession &session)
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

void Pipeline::fail(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_failure)
        m_failure = error;
    m_failed = true;
}

std::optional<Error> Pipeline::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

} // namespace backstop::backup
