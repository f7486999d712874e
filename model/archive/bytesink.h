// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivefile.h"
#include "model/archive/archiveformat.h"

namespace backstop::archive {

/// Where the bytes of a tar archive go: compressed or as they are. Errors stick, see ArchiveFile. One thread.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    virtual Result<> write(BytesView bytes) = 0;
    /// Everything is in the file when this returns without error.
    virtual Result<> finish() = 0;
};

/// What compresses as @p format says, not for zip; @p file outlives it. Failed where this build cannot.
Result<std::unique_ptr<ByteSink>> makeSink(ArchiveFormat format, ArchiveFile &file, int threads);

} // namespace backstop::archive
