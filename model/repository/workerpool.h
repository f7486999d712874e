// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/blobstore.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace backstop::repository {

/// The worker threads of one backup or restore. Two kinds of work: whole files, and slices of one file (hash, compress and
/// seal a few megabytes). Slices go first, so that what was read leaves memory before more is read; whoever brings work to a
/// full queue does a piece of the waiting work itself, so nothing ever waits for itself and memory is bounded. Work may be of
/// several files: its weight says how many, and the queue is full by their sum.
/// With 0 threads the calling thread does all of it.
class WorkerPool
{
public:
    using Work = std::function<void(BlobSession &)>;

    WorkerPool(BlobStore &store, int threads);
    ~WorkerPool();

    /// From the scanning thread. Does waiting work in @p session until there is room for @p weight files, or nothing waits.
    void addFile(Work work, BlobSession &session, std::size_t weight = 1);
    /// From within a piece of work or from the scanning thread, with its session.
    void addSlice(Work work, BlobSession &session);
    /// From the scanning thread: returns when all work is done, helping with it.
    void finish(BlobSession &session);

    /// Ends it: work that has not begun is dropped. The first failure counts.
    void fail(const Error &error);
    bool hasFailed() const { return m_failed.load(std::memory_order_relaxed); }
    std::optional<Error> failure() const;

private:
    struct Files
    {
        Work work;
        std::size_t weight;
    };
    void run(const std::stop_token &stop);
    void workUntil(const std::stop_token &stop, BlobSession &session);
    /// Takes the next piece, if any. Requires m_mutex.
    std::optional<Work> take();
    void execute(Work &work, BlobSession &session);

    BlobStore &m_store;
    const std::size_t m_maxFiles;
    const std::size_t m_maxSlices;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Files> m_files;      // guarded by m_mutex
    std::size_t m_waiting = 0;      // sum of the weights of m_files; guarded by m_mutex
    std::deque<Work> m_slices;      // guarded by m_mutex
    std::size_t m_running = 0;      // guarded by m_mutex
    std::optional<Error> m_failure; // guarded by m_mutex
    std::atomic<bool> m_failed{false};
    std::vector<std::jthread> m_threads; // last: started when all else is there
};

} // namespace backstop::repository
