// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/treeremoval.h"

#include "model/restore/targeterror.h"
#include "model/restore/treelevel.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::restore {

namespace {

/// A directory that is being emptied.
struct RemovedLevel : TreeLevel
{
    Bytes name; // its own, in the level above
};

} // namespace

Result<> removeTree(const DirectoryHandle::Pointer &directory, const Bytes &name,
                    const std::optional<FileIdentity> &spared)
{
    std::vector<RemovedLevel> levels{{{directory, {name}}, {}}};
    for (;;) {
        RemovedLevel &level = levels.back();
        DirectoryHandle::Descriptor fd;
        if (const int error = level.directory->acquire(fd); error != 0)
            return targetError(error, level.directory->path());
        if (level.names.empty()) { // empty by now: leave it, then remove it from the one above
            const Bytes own = level.name;
            levels.pop_back();
            if (levels.empty())
                return {};
            if (const int error = levels.back().directory->acquire(fd); error != 0)
                return targetError(error, levels.back().directory->path());
            if (::unlinkat(fd->get(), own.c_str(), AT_REMOVEDIR) != 0 && errno != ENOENT)
                return targetError(errno, levels.back().directory->pathOf(own));
            continue;
        }
        const Bytes next = std::move(level.names.back());
        level.names.pop_back();
        if (::unlinkat(fd->get(), next.c_str(), 0) == 0 || (errno == ENOENT && levels.size() > 1))
            continue;
        if (errno != EISDIR && errno != EPERM) // EPERM is what POSIX has for a directory
            return targetError(errno, level.directory->pathOf(next));
        const int unlinkError = errno;
        const auto check = [&](const struct stat &status) {
            struct stat above = {};
            if (::fstat(fd->get(), &above) != 0)
                return errno;
            return status.st_dev != above.st_dev ? EXDEV : spared == FileIdentity::of(status) ? ENOTEMPTY : 0;
        };
        RemovedLevel below;
        below.name = next;
        int error = enterDirectory(level.directory, fd->get(), next, check, below);
        if (error == ENOTDIR) // no directory after all: what unlink said counts
            error = unlinkError;
        if (error != 0)
            return targetError(error, level.directory->pathOf(next));
        levels.push_back(std::move(below));
    }
}

} // namespace backstop::restore
