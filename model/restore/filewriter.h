// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/crypto/hash.h"
#include "model/repository/workerpool.h"
#include "model/restore/targettree.h"

#include <atomic>
#include <stop_token>

namespace backstop::restore {

/// Writes regular files of a backup into a target. Thread-safe for files of different names.
class FileWriter
{
public:
    /// Stops in the middle of a file, which then does not appear, when @p stop is asked for or @p pool has failed.
    FileWriter(const repository::BlobNamer &namer, const repository::WorkerPool &pool, Progress &progress,
               const std::stop_token &stop)
        : m_namer(namer)
        , m_pool(pool)
        , m_progress(progress)
        , m_stop(stop)
    {}

    /// Writes @p node under a temporary name, compares it with its checksum, gives it its metadata and then its name: after an
    /// error its name is as it was. What of the metadata could not be set is given back. Damaged where the content is not the
    /// one that was backed up; Cancelled; else as TargetFile. Takes the place of @p replaced (may be null), and of nothing else; what
    /// that has of the content at the same place is not read from the repository.
    Result<std::vector<MetadataProblem>> write(const repository::Node &node, TargetDirectory &folder,
                                               const ExistingEntry *replaced,
                                               repository::BlobSession &session);
    /// Bytes of content of the files that have their name, without holes.
    std::uint64_t bytesWritten() const { return m_bytesWritten; }
    /// How many of them stood in what was replaced.
    std::uint64_t bytesTakenOver() const { return m_bytesTakenOver; }

private:
    /// What a file is put together from, and how far it is.
    struct Assembly
    {
        TargetFile &file;
        const std::optional<ExistingFile> &former; // what it replaces, if that may have some of it
        bool isClone = false;                      // of that one: what is the same is in place
        std::uint64_t offset = 0;
        std::uint64_t written = 0;
        std::uint64_t takenOver = 0;
        Bytes chunk = {};
    };
    /// Puts the chunk @p segment at its place in @p assembly, and leaves it in Assembly::chunk.
    Result<> addChunk(Assembly &assembly, const repository::Segment &segment,
                      repository::BlobSession &session);
    /// Hashes a hole, which may be of any length, and can be stopped.
    Result<> hashZeros(crypto::Sha256 &sha256, std::uint64_t length) const;
    Result<> writeContent(Assembly &assembly, const repository::Node &node, repository::BlobSession &session);

    const repository::BlobNamer &m_namer;
    const repository::WorkerPool &m_pool;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::atomic<std::uint64_t> m_bytesWritten{0};
    std::atomic<std::uint64_t> m_bytesTakenOver{0};
};

} // namespace backstop::restore
