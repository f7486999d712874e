// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/contentreader.h"

#include "model/core/names.h"
#include "model/crypto/hash.h"

#include <algorithm>

namespace backstop::archive {

using repository::Node;
using repository::Segment;

namespace {

constexpr std::uint64_t kZeros = std::uint64_t{1} << 20;

} // namespace

Result<> ContentReader::goOn() const
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("export: cancelled"), {}};
    return {};
}

Result<> ContentReader::read(const Node &node, const Bytes &path, const Sink &sink)
{
    return visit(node, path, &sink);
}

Result<> ContentReader::check(const Node &node, const Bytes &path)
{
    return visit(node, path, nullptr);
}

Result<> ContentReader::visit(const Node &node, const Bytes &path, const Sink *sink)
{
    static const Bytes zeros(kZeros, '\0');
    const auto mismatch = [&path] {
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("%1: the content does not match its checksum").arg(displayName(path)),
            QStringLiteral("Run \"verify --read-data\" to see what else is hit, and take the file from "
                           "another backup.")};
    };
    const bool checks = !node.sha256.isNull(); // not for files that are nearly all hole, see FORMAT.md
    crypto::Sha256 sha256;
    std::uint64_t size = 0;
    const auto hand = [&](BytesView bytes) -> Result<> {
        if (checks)
            sha256.update(bytes);
        size += bytes.size();
        m_progress.addBytes(bytes.size());
        return sink ? (*sink)(bytes) : Result<>();
    };
    if (!node.content.inlined.empty())
        BACKSTOP_TRY(hand(node.content.inlined));
    const auto visited =
        repository::visitSegments(m_session, node.content, [&](const Segment &segment) -> Result<> {
            BACKSTOP_TRY(goOn());
            if (segment.length > node.size - size)
                return mismatch();
            if (segment.isHole()) {
                for (std::uint64_t rest = segment.length; rest > 0;) {
                    BACKSTOP_TRY(goOn());
                    const std::uint64_t part = std::min(rest, kZeros);
                    BACKSTOP_TRY(hand(BytesView(zeros).substr(0, part)));
                    rest -= part;
                }
                return {};
            }
            if (segment.length > repository::kMaxBlobSize)
                return mismatch();
            m_chunk.resize(segment.length);
            BACKSTOP_TRY(
                m_session.get(repository::BlobType::Data, segment.chunk, m_chunk.data(), m_chunk.size()));
            return hand(m_chunk);
        });
    if (!visited)
        return visited.error();
    return size == node.size && (!checks || sha256.result() == node.sha256) ? Result<>() : mismatch();
}

} // namespace backstop::archive
