// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivefile.h"
#include "model/archive/archiveformat.h"
#include "model/repository/node.h"

namespace backstop::archive {

/// Writes the entries of an archive one after the other. After an error nothing may be called any more. One thread.
class ArchiveWriter
{
public:
    virtual ~ArchiveWriter() = default;

    /// A folder, a symlink, or a special file that the format has a place for.
    virtual Result<> add(const Bytes &path, const repository::Node &node) = 0;
    /// A regular file: exactly node.size bytes follow in writes, then endFile().
    virtual Result<> beginFile(const Bytes &path, const repository::Node &node) = 0;
    virtual Result<> write(BytesView bytes) = 0;
    virtual Result<> endFile() = 0;
    /// Another name of the entry @p first, which was written before. Only where hasHardLinks().
    virtual Result<> addHardLink(const Bytes &path, const repository::Node &node, const Bytes &first) = 0;
    /// The end of the archive; everything is in the file when this returns without error.
    virtual Result<> finish() = 0;

    /// A writer for @p format; @p file outlives it.
    static Result<std::unique_ptr<ArchiveWriter>> make(ArchiveFormat format, ArchiveFile &file, int threads);
};

/// Whether @p format can say that two names are one file.
constexpr bool hasHardLinks(ArchiveFormat format)
{
    return format != ArchiveFormat::Zip;
}

} // namespace backstop::archive
