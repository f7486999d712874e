// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivewriter.h"
#include "model/archive/bytesink.h"

namespace backstop::archive {

/// Writes a tar archive, see tarHeader(). Not through KTar, which would write a wrong owner (501:100) for every entry, names of
/// accounts beyond 31 bytes over the fields behind them, times before 1970 as others, names that are not UTF-8 as others, and no
/// end of the archive.
class TarWriter final : public ArchiveWriter
{
public:
    explicit TarWriter(std::unique_ptr<ByteSink> sink)
        : m_sink(std::move(sink))
    {}

    Result<> add(const Bytes &path, const repository::Node &node) override;
    Result<> beginFile(const Bytes &path, const repository::Node &node) override;
    Result<> write(BytesView bytes) override;
    Result<> endFile() override;
    Result<> addHardLink(const Bytes &path, const repository::Node &node, const Bytes &first) override;
    Result<> finish() override;

private:
    std::unique_ptr<ByteSink> m_sink;
    std::uint64_t m_size = 0; ///< of the file at hand
    std::uint64_t m_left = 0; ///< what is still to come of it
};

} // namespace backstop::archive
