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

namespace backstop::backup {

/// The worker threads of one backup. Two kinds of work: files (open, read, cut) and slices (hash, compress and seal a few
/// megabytes of one file). Slices go first, so that what was read leaves memory before more is read; whoever brings work to a
/// full queue does a piece of the waiting work itself, so nothing ever waits for itself and memory is bounded.
class Pipeline
{
public:
    using Work = std::function<void(repository::BlobSession &)>;

    Pipeline(repository::BlobStore &store, int threads);
    ~Pipeline();

    /// From the scanning thread. Does a piece of work in @p session where the queue is full.
    void addFile(Work work, repository::BlobSession &session);
    /// From within a piece of work, with its session.
    void addSlice(Work work, repository::BlobSession &session);
    /// From the scanning thread: returns when all work is done, helping with it.
    void finish(repository::BlobSession &session);

    /// Ends the backup: work that has not begun is dropped. The first failure counts.
    void fail(const Error &error);
    bool hasFailed() const { return m_failed.load(std::memory_order_relaxed); }
    std::optional<Error> failure() const;

private:
    void run(const std::stop_token &stop);
    /// Takes the next piece, if any. Requires m_mutex.
    std::optional<Work> take();
    void execute(Work &work, repository::BlobSession &session);

    repository::BlobStore &m_store;
    const std::size_t m_maxFiles;
    const std::size_t m_maxSlices;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Work> m_files;       // guarded by m_mutex
    std::deque<Work> m_slices;      // guarded by m_mutex
    std::size_t m_running = 0;      // guarded by m_mutex
    std::optional<Error> m_failure; // guarded by m_mutex
    std::atomic<bool> m_failed{false};
    std::vector<std::jthread> m_threads; // last: started when all else is there
};

} // namespace backstop::backup
