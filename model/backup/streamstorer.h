// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/backup/chunker.h"
#include "model/core/progress.h"
#include "model/repository/repository.h"

#include <functional>
#include <stop_token>

namespace backstop::backup {

/// Stores what comes as a stream (an archive, the output of a program, an older tool's backup) as the content of a file. Holds
/// at most a few chunks. One thread.
class StreamStorer
{
public:
    StreamStorer(repository::Repository &repo, Progress &progress, const std::stop_token &stop);

    /// Gives up to @p size bytes; 0 at the end.
    using Read = std::function<Result<std::size_t>(char *out, std::size_t size)>;
    /// Reads to the end; fills size, content and SHA-256 of @p node. The error of @p read, Cancelled, or as BlobSession::put().
    Result<> store(const Read &read, repository::Node &node);
    repository::BlobSession &session() { return m_session; }

private:
    Result<> fill(const Read &read);

    const repository::RepositoryConfig &m_config;
    Chunker m_chunker;
    repository::BlobSession m_session;
    Progress &m_progress;
    const std::stop_token &m_stop;
    Bytes m_buffer;
    std::size_t m_begin = 0; // of what is not stored yet
    std::size_t m_end = 0;
    bool m_atEnd = false;
};

} // namespace backstop::backup
