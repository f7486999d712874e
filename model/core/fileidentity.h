// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility> // and not <compare>, which moc 6.4 cannot read

#include <sys/stat.h>

namespace backstop {

/// What tells an entry of a file system from every other one while it is there, whatever path leads to it.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    static FileIdentity of(const struct stat &status) { return {status.st_dev, status.st_ino}; }
    auto operator<=>(const FileIdentity &) const = default;
};

} // namespace backstop
