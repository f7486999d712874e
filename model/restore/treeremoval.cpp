// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/treeremoval.h"

#include "model/restore/targeterror.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::restore {

namespace {

/// A directory that is being emptied.
struct Level
{
    DirectoryHandle::Pointer directory;
    Bytes name; // its own, in the level above
    std::vector<Bytes> names;
};

/// Opens the directory @p name for emptying. Returns 0 or an errno value; EXDEV where it is on another file system,
/// ENOTEMPTY where it is @p spared.
int enter(const DirectoryHandle::Pointer &parent, int parentFd, const Bytes &name,
          const std::optional<FileIdentity> &spared, Level &out)
{
    FileDescriptor fd(::openat(parentFd, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat above = {};
    struct stat status = {};
    if (!fd || ::fstat(parentFd, &above) != 0 || ::fstat(fd.get(), &status) != 0)
        return errno;
    if (status.st_dev != above.st_dev)
        return EXDEV;
    if (spared == FileIdentity::of(status))
        return ENOTEMPTY;
    if (const int error = readNames(FileDescriptor(::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0)), out.names);
        error != 0)
        return error;
    out.directory = DirectoryHandle::makeChild(parent, name, std::move(fd), status.st_dev, status.st_ino);
    out.name = name;
    return 0;
}

} // namespace

Result<> removeTree(const DirectoryHandle::Pointer &directory, const Bytes &name,
                    const std::optional<FileIdentity> &spared)
{
    std::vector<Level> levels{{directory, {}, {name}}};
    for (;;) {
        Level &level = levels.back();
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
        Level below;
        int error = enter(level.directory, fd->get(), next, spared, below);
        if (error == ENOTDIR) // no directory after all: what unlink said counts
            error = unlinkError;
        if (error != 0)
            return targetError(error, level.directory->pathOf(next));
        levels.push_back(std::move(below));
    }
}

} // namespace backstop::restore
