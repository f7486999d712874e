// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/targettree.h"
#include "model/restore/temporaryentry.h"

#include <atomic>

#include <sys/stat.h>

namespace backstop::restore {

/// All but the target of a symlink.
ExistingEntry toExistingEntry(const struct stat &status);

struct TargetFile::Private
{
    /// The error for @p errnum, after which the file is never published.
    Error fail(int errnum);

    std::unique_ptr<TemporaryEntry> entry;
    FileDescriptor fd;
    std::atomic<int> failure{0};        // errno value of what failed last
    std::atomic<std::uint64_t> size{0}; // that it has, since only this object writes to it
};

struct TargetDirectory::Private
{
    DirectoryHandle::Pointer handle;
    std::shared_ptr<TemporaryNames> names; // of the whole target
    FileIdentity identity;
};

} // namespace backstop::restore
