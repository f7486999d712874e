// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/filebatch.h"
#include "model/backup/sourcetree.h"
#include "model/core/fileidentity.h"
#include "model/core/progress.h"
#include "model/repository/tree.h"
#include "model/repository/treewriter.h"
#include "model/repository/workerpool.h"

#include <map>

namespace backstop::backup {

/// Reads files into the repository: small ones at once, those of some chunks in batches, large ones cut into slices that all
/// workers share.
/// Thread-safe.
class FileStorer
{
public:
    struct Settings
    {
        std::uint32_t inlineMaximum = 512;
        const std::stop_token *stop = nullptr;
    };
    FileStorer(const Chunker &chunker, repository::WorkerPool &pool, Progress &progress, Settings settings)
        : m_chunker(chunker)
        , m_pool(pool)
        , m_progress(progress)
        , m_settings(settings)
        , m_batch(chunker, pool)
    {}

    using Done = FileDone;
    /// Stores the file @p node (from SourceDirectory::status()) of @p directory and calls @p done, now or when its last slice
    /// or its batch is stored. A file that changes while it is read is read again up to three times, then kept as it came and marked.
    void store(const SourceDirectory &directory, const repository::Node &node,
               repository::BlobSession &session, Done done);
    /// From the scanning thread, now and then and when the pool has done all files; then the pool is to be ended once more. Stores
    /// the files that wait for others: all that come behind them in their folders wait in memory.
    void flush(repository::BlobSession &session) { m_batch.flush(session); }
    std::uint64_t bytesRead() const { return m_bytesRead.load(); }

private:
    class LargeFile;
    struct ReadState;
    Result<> readSmall(SourceFile &file, repository::Node &node, repository::BlobSession &session);
    Result<Buffer> readMedium(SourceFile &file, repository::Node &node);
    Result<std::shared_ptr<LargeFile>> readLarge(SourceFile &file, repository::Node &node,
                                                 repository::BlobSession &session);
    Result<> readExtent(ReadState &state, SourceFile &file, const Extent &extent,
                        repository::BlobSession &session);
    void cutSlice(ReadState &state, std::shared_ptr<Buffer> buffer, std::size_t size, bool isEnd,
                  std::size_t &carry, repository::BlobSession &session);
    repository::CompressionTuning &tuningFor(BytesView name);
    std::optional<repository::Node> linkedNode(const repository::Node &node);
    void rememberLink(const repository::Node &node);
    void count(std::uint64_t bytes);

    const Chunker &m_chunker;
    repository::WorkerPool &m_pool;
    Progress &m_progress;
    Settings m_settings;
    FileBatch m_batch;
    std::atomic<std::uint64_t> m_bytesRead{0};
    std::mutex m_kindsMutex;
    /// By the end of the name, which tells what is alike. Guarded by m_kindsMutex; an entry stays where it is.
    std::map<Bytes, repository::CompressionTuning, std::less<>> m_kinds;
    std::mutex m_linksMutex;
    struct Linked
    {
        repository::EncodedEntry entry; ///< under the name that was read
        std::uint64_t namesLeft = 0;    ///< that may still come
    };
    std::map<FileIdentity, Linked> m_links; // guarded by m_linksMutex; forgotten when all names have come
};

} // namespace backstop::backup
