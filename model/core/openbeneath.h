// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filedescriptor.h"

#include <string>

namespace backstop {

/// What openBeneath came to: a descriptor, or the errno value that stood in its way.
struct [[nodiscard]] Opened
{
    FileDescriptor file = {};
    int errnum = 0;
};

/// Opens @p path below the folder @p rootFd so that nothing else can be reached: no symlink is followed, not even the last
/// component (ELOOP), and ".." and absolute paths go nowhere (EXDEV). Checking and opening are one step (openat2, or one
/// openat for each component where a kernel or sandbox has no openat2), so there is no moment for swapping a folder.
/// @p flags as for open(2), without O_CREAT; O_CLOEXEC is always on. Thread-safe.
Opened openBeneath(int rootFd, const std::string &path, int flags);

/// The way for systems without openat2, with the same answers.
Opened openBeneathByComponents(int rootFd, const std::string &path, int flags);

} // namespace backstop
