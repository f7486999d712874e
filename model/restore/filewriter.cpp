// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/filewriter.h"

#include "model/core/names.h"
#include "model/repository/tree.h"

#include <algorithm>

namespace backstop::restore {

using repository::BlobSession;
using repository::Node;

namespace {

/// The file that @p node replaces, where it may have chunks of it and can be read.
std::optional<ExistingFile> formerOf(const Node &node, const TargetDirectory &folder,
                                     const ExistingEntry *replaced)
{
    if (!replaced || replaced->type != repository::NodeType::File || replaced->size == 0 ||
        !node.content.inlined.empty())
        return std::nullopt;
    auto former = folder.openExisting(node.name, &replaced->identity);
    return former ? std::optional(std::move(*former)) : std::nullopt; // then the repository has it all
}

} // namespace

Result<std::vector<MetadataProblem>> FileWriter::write(const Node &node, TargetDirectory &folder,
                                                       const ExistingEntry *replaced, BlobSession &session)
{
    const bool hasHoles = std::any_of(node.content.segments.begin(), node.content.segments.end(),
                                      [](const repository::Segment &segment) { return segment.isHole(); });
    const bool mayHaveHoles = hasHoles || !node.content.lists.empty();
    BACKSTOP_ASSIGN(file, folder.createFile(node.name, mayHaveHoles ? 0 : node.size));
    const std::optional<ExistingFile> former = formerOf(node, folder, replaced);
    Assembly assembly{file, former, former && file.cloneFrom(*former)};
    BACKSTOP_TRY(writeContent(assembly, node, session));
    std::vector<MetadataProblem> problems = file.applyMetadata(node.metadata);
    // What is about to be replaced is only given up for what a power cut cannot take away again.
    bool replace = false;
    if (replaced) {
        BACKSTOP_TRY(file.sync());
        BACKSTOP_ASSIGN(isThere, folder.stillHas(node.name, *replaced));
        replace = isThere;
    }
    BACKSTOP_TRY(file.publish(replace));
    m_bytesWritten += assembly.written;
    m_bytesTakenOver += assembly.takenOver;
    return problems;
}

Result<> FileWriter::addChunk(Assembly &assembly, const repository::Segment &segment, BlobSession &session)
{
    Bytes &chunk = assembly.chunk;
    chunk.resize(segment.length);
    if (assembly.former && segment.length <= assembly.former->size() &&
        assembly.offset <= assembly.former->size() - segment.length) {
        // A clone is this restore's own: nobody writes to it between the look and the end.
        const std::size_t got = assembly.isClone
                                    ? assembly.file.read(assembly.offset, chunk.data(), chunk.size())
                                    : assembly.former->read(assembly.offset, chunk.data(), chunk.size());
        if (got == chunk.size() && m_namer.name(repository::BlobType::Data, chunk) == segment.chunk) {
            assembly.takenOver += chunk.size();
            return assembly.isClone ? Result<>() : assembly.file.write(assembly.offset, chunk);
        }
    }
    BACKSTOP_TRY(session.get(repository::BlobType::Data, segment.chunk, chunk.data(), chunk.size()));
    return assembly.file.write(assembly.offset, chunk);
}

Result<> FileWriter::writeContent(Assembly &assembly, const Node &node, BlobSession &session)
{
    const bool checks = !node.sha256.isNull(); // not for files that are nearly all hole, see FORMAT.md
    crypto::Sha256 sha256;
    std::uint64_t &offset = assembly.offset;
    const auto pass = [&](BytesView bytes) { // which are in place
        if (checks)
            sha256.update(bytes);
        offset += bytes.size();
        assembly.written += bytes.size();
        m_progress.addBytes(bytes.size());
    };
    const auto mismatch = [&node] {
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("%1: the content does not match its checksum, nothing was written")
                .arg(displayName(node.name)),
            QStringLiteral(
                "Restore the file from another backup; run \"verify --read-data\" to see what else is hit.")};
    };
    if (!node.content.inlined.empty()) {
        BACKSTOP_TRY(assembly.file.write(0, node.content.inlined));
        pass(node.content.inlined);
    }
    const auto visited =
        repository::visitSegments(session, node.content, [&](const repository::Segment &segment) -> Result<> {
            if (m_stop.stop_requested() || m_pool.hasFailed())
                return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}};
            if (segment.length > node.size - offset)
                return mismatch();
            if (segment.isHole()) {
                if (assembly.isClone && segment.length > 0)
                    BACKSTOP_TRY(assembly.file.clear(offset, segment.length));
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
            BACKSTOP_TRY(addChunk(assembly, segment, session));
            pass(assembly.chunk);
            return {};
        });
    if (!visited)
        return visited.error();
    if (offset != node.size || (checks && sha256.result() != node.sha256))
        return mismatch();
    return assembly.file.setSize(node.size);
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
