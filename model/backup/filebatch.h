// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/chunker.h"
#include "model/backup/fileoutcome.h"
#include "model/repository/workerpool.h"

#include <mutex>
#include <span>
#include <vector>

namespace backstop::backup {

/// Files of some chunks each that were read whole and wait for others: what has to be hashed of all of them is hashed side by
/// side, which is twice as fast where the processor can, see crypto::sha256Each(). Thread-safe.
class FileBatch
{
public:
    /// A larger file is worth the work of several threads.
    static constexpr std::uint64_t kLargestFile = 1024 * 1024;

    struct File
    {
        Buffer content;
        FileOutcome outcome; ///< Stored, but for the node's sha256 and content
        repository::CompressionTuning *tuning = nullptr;
        FileDone done;
    };

    FileBatch(const Chunker &chunker, repository::WorkerPool &pool)
        : m_chunker(chunker)
        , m_pool(pool)
    {}

    /// Takes @p file, and stores all that wait where they are enough.
    void add(File file, repository::BlobSession &session);
    /// Gives all that wait to the pool, as work that is not begun.
    void flush(repository::BlobSession &session);

private:
    void store(std::vector<File> &files, repository::BlobSession &session);
    Result<repository::Content> contentOf(const File &file, std::span<const BytesView> chunks,
                                          std::span<const Digest> digests, repository::BlobSession &session);

    const Chunker &m_chunker;
    repository::WorkerPool &m_pool;
    std::mutex m_mutex;
    std::vector<File> m_waiting;    // guarded by m_mutex
    std::size_t m_waitingBytes = 0; // guarded by m_mutex
};

} // namespace backstop::backup
