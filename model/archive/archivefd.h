// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/filedescriptor.h"
#include "model/core/fileidentity.h"
#include "model/core/result.h"

namespace backstop::archive {

/// An archive that is open to be read, and what tells it from another one.
struct ArchiveFd
{
    FileDescriptor fd;
    FileIdentity identity;
    std::uint64_t size = 0;
    std::int64_t mtimeNs = 0;

    /// InvalidArgument where @p path is no regular file: archives are read twice.
    static Result<ArchiveFd> open(const Bytes &path);
};

} // namespace backstop::archive
