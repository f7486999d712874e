// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/repository/tree.h"

#include <functional>
#include <stop_token>

namespace backstop::archive {

/// Reads the content of regular files of a backup from beginning to end, a chunk at a time. One thread; all that is given to it
/// outlives it.
class ContentReader
{
public:
    ContentReader(repository::BlobSession &session, Progress &progress, const std::stop_token &stop)
        : m_session(session)
        , m_progress(progress)
        , m_stop(stop)
    {}

    using Sink = std::function<Result<>(BytesView)>;
    /// Hands the content of @p node to @p sink, holes as zeros. Every chunk was authenticated; that the whole has its size and its
    /// SHA-256 is only known when this returns without error. Damaged where it has not; Cancelled; the error of @p sink.
    Result<> read(const repository::Node &node, const Bytes &path, const Sink &sink);
    /// The same without handing it to anybody: whether it can be read, and is the one that was backed up.
    Result<> check(const repository::Node &node, const Bytes &path);

private:
    Result<> visit(const repository::Node &node, const Bytes &path, const Sink *sink);
    Result<> goOn() const;

    repository::BlobSession &m_session;
    Progress &m_progress;
    const std::stop_token &m_stop;
    Bytes m_chunk;
};

} // namespace backstop::archive
