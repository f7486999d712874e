// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/directoryhandle.h"

#include <functional>

#include <sys/stat.h>

namespace backstop::restore {

/// A directory that is being gone through, the last of its names first.
struct TreeLevel
{
    DirectoryHandle::Pointer directory;
    std::vector<Bytes> names;
};

/// What keeps a directory from being entered, as an errno value; 0 where nothing does.
using EntryCheck = std::function<int(const struct stat &status)>;

/// Opens the directory @p name, following no link, and reads its names, unless @p check refuses it. Returns 0 or an errno value.
int enterDirectory(const DirectoryHandle::Pointer &parent, int parentFd, const Bytes &name,
                   const EntryCheck &check, TreeLevel &out);

} // namespace backstop::restore
