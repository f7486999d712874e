// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/filewriter.h"

#include "model/core/names.h"
#include "model/repository/tree.h"

#include <algorithm>

namespace backstop::restore {

using repository::BlobSession;
using repository::Node;

Result<std::vector<MetadataProblem>> FileWriter::write(const Node &node, TargetDirectory &folder,
                                                       const ExistingEntry *replaced, BlobSession &session)
{
    const bool hasHoles = std::any_of(node.content.segments.begin(), node.content.segments.end(),
                                      [](const repository::Segment &segment) { return segment.isHole(); });
    const bool mayHaveHoles = hasHoles || !node.content.lists.empty();
    BACKSTOP_ASSIGN(file, folder.createFile(node.name, mayHaveHoles ? 0 : node.size));
    BACKSTOP_ASSIGN(bytes, writeContent(file, node, session));
    std::vector<MetadataProblem> problems = file.applyMetadata(node.metadata);
    // What is about to be replaced is only given up for what a power cut cannot take away again.
    bool replace = false;
    if (replaced) {
        BACKSTOP_TRY(file.sync());
        BACKSTOP_ASSIGN(isThere, folder.stillHas(node.name, *replaced));
        replace = isThere;
    }
    BACKSTOP_TRY(file.publish(replace));
    m_bytesWritten += bytes;
    return problems;
}

Result<std::uint64_t> FileWriter::writeContent(TargetFile &file, const Node &node, BlobSession &session)
{
    const bool checks = !node.sha256.isNull(); // not for files that are nearly all hole, see FORMAT.md
    crypto::Sha256 sha256;
    std::uint64_t offset = 0;
    std::uint64_t written = 0;
    Bytes chunk;
    const auto write = [&](BytesView bytes) -> Result<> {
        BACKSTOP_TRY(file.write(offset, bytes));
        if (checks)
            sha256.update(bytes);
        offset += bytes.size();
        written += bytes.size();
        m_progress.addBytes(bytes.size());
        return {};
    };
    const auto mismatch = [&node] {
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("%1: the content does not match its checksum, nothing was written")
                .arg(displayName(node.name)),
            QStringLiteral(
                "Restore the file from another backup; run \"verify --read-data\" to see what else is hit.")};
    };
    if (!node.content.inlined.empty())
        BACKSTOP_TRY(write(node.content.inlined));
    const auto visited =
        repository::visitSegments(session, node.content, [&](const repository::Segment &segment) -> Result<> {
            if (m_stop.stop_requested() || m_pool.hasFailed())
                return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}};
            if (segment.length > node.size - offset)
                return mismatch();
            if (segment.isHole()) {
                if (checks)
                    BACKSTOP_TRY(hashZeros(sha256, segment.length));
                offset += segment.length;
                m_progress.addBytes(segment.length);
                return {};
            }
            if (segment.length > repository::kMaxBlobSize)
                return Error{ErrorCode::Damaged,
                             QStringLiteral("%1: names a chunk that cannot be").arg(displayName(node.name)),
                             {}};
            chunk.resize(segment.length);
            BACKSTOP_TRY(session.get(repository::BlobType::Data, segment.chunk, chunk.data(), chunk.size()));
            return write(chunk);
        });
    if (!visited)
        return visited.error();
    if (offset != node.size || (checks && sha256.result() != node.sha256))
        return mismatch();
    BACKSTOP_TRY(file.setSize(node.size));
    return written;
}

Result<> FileWriter::hashZeros(crypto::Sha256 &sha256, std::uint64_t length) const
{
    constexpr std::uint64_t kStep = std::uint64_t(64) << 20; // some hundredths of a second
    while (length > 0) {
        if (m_stop.stop_requested() || m_pool.hasFailed())
            return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}};
        const std::uint64_t step = std::min(length, kStep);
        sha256.updateZeros(step);
        length -= step;
    }
    return {};
}

} // namespace backstop::restore
