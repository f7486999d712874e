// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivewriter.h"

#include <KZip>

namespace backstop::archive {

/// Writes a zip archive through KZip, within the limits of ArchiveLimits: whoever calls has looked at them.
class ZipWriter final : public ArchiveWriter
{
public:
    explicit ZipWriter(ArchiveFile &file);
    ~ZipWriter() override;

    Result<> open();
    Result<> add(const Bytes &path, const repository::Node &node) override;
    Result<> beginFile(const Bytes &path, const repository::Node &node) override;
    Result<> write(BytesView bytes) override;
    Result<> endFile() override;
    Result<> addHardLink(const Bytes &path, const repository::Node &node, const Bytes &first) override;
    Result<> finish() override;

private:
    /// The error of the file, or what KZip says where @p isDone is false.
    Result<> check(bool isDone) const;

    ArchiveFile &m_file;
    KZip m_zip;
    bool m_isInFile = false;
    std::uint64_t m_size = 0; ///< of the file at hand
};

} // namespace backstop::archive
