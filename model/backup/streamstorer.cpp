// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/streamstorer.h"

#include "model/crypto/hash.h"
#include "model/repository/tree.h"

#include <cstring>

namespace backstop::backup {

namespace {

constexpr std::size_t kChunksHeld = 4; // of the largest size

} // namespace

StreamStorer::StreamStorer(repository::Repository &repo, Progress &progress, const std::stop_token &stop)
    : m_config(repo.config())
    , m_chunker(repo.keys().chunkerKey(), m_config.chunker.minimum, m_config.chunker.average,
                m_config.chunker.maximum)
    , m_session(repo.blobs())
    , m_progress(progress)
    , m_stop(stop)
    , m_buffer(kChunksHeld * m_config.chunker.maximum, '\0')
{}

/// Reads until a chunk of the largest size is there, or all of the rest.
Result<> StreamStorer::fill(const Read &read)
{
    if (m_end - m_begin >= m_chunker.maximum() || m_atEnd)
        return {};
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    while (!m_atEnd && m_end < m_buffer.size()) {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("backup: cancelled, nothing was committed")};
        BACKSTOP_ASSIGN(got, read(m_buffer.data() + m_end, m_buffer.size() - m_end));
        m_end += got;
        m_atEnd = got == 0;
    }
    return {};
}

Result<> StreamStorer::store(const Read &read, repository::Node &node)
{
    m_begin = m_end = 0;
    m_atEnd = false;
    crypto::Sha256 sha256;
    repository::SegmentWriter segments;
    repository::CompressionTuning tuning;
    node.size = 0;
    node.content = {};
    BACKSTOP_TRY(fill(read));
    if (m_atEnd && m_end <= m_config.inlineMaximum) {
        node.content.inlined = m_buffer.substr(0, m_end);
        node.size = m_end;
        node.sha256 = crypto::sha256(node.content.inlined);
        return {};
    }
    while (m_begin < m_end) {
        const BytesView rest = BytesView(m_buffer).substr(m_begin, m_end - m_begin);
        const BytesView chunk = rest.substr(0, m_chunker.cut(rest));
        sha256.update(chunk);
        BACKSTOP_ASSIGN(stored, m_session.put(repository::BlobType::Data, chunk, {nullptr, &tuning}));
        BACKSTOP_TRY(segments.add(m_session, {stored.id, chunk.size()}));
        m_progress.addBytes(chunk.size());
        node.size += chunk.size();
        m_begin += chunk.size();
        BACKSTOP_TRY(fill(read));
    }
    BACKSTOP_ASSIGN(content, segments.finish(m_session));
    node.content = std::move(content);
    node.sha256 = sha256.result();
    return {};
}

} // namespace backstop::backup
