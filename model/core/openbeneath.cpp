// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/openbeneath.h"

#include <cerrno>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace backstop {

namespace {

int openOne(int folderFd, const std::string &name, int flags)
{
    int fd = -1;
    do {
        fd = ::openat(folderFd, name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

/// Opens one component. A symlink is ELOOP whatever the flags: O_DIRECTORY alone would say ENOTDIR, O_PATH would open it.
Opened openComponent(int folderFd, const std::string &name, int flags)
{
    Opened opened{FileDescriptor(openOne(folderFd, name, flags))};
    struct stat info = {};
    if (!opened.file) {
        opened.errnum = errno;
        if (opened.errnum == ENOTDIR && ::fstatat(folderFd, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISLNK(info.st_mode))
            opened.errnum = ELOOP;
    } else if ((flags & O_PATH) != 0 && ::fstat(opened.file.get(), &info) == 0 && S_ISLNK(info.st_mode)) {
        return {.errnum = ELOOP};
    }
    return opened;
}

} // namespace

Opened openBeneathByComponents(int rootFd, const std::string &path, int flags)
{
    if (path.empty())
        return {.errnum = ENOENT};
    if (path.front() == '/')
        return {.errnum = EXDEV};
    Opened folder; // none stands for rootFd
    for (std::size_t begin = 0;;) {
        const std::size_t slash = path.find('/', begin);
        const std::string name = path.substr(begin, slash - begin);
        if (name == "..")
            return {.errnum = EXDEV};
        const bool last = slash == std::string::npos;
        Opened next = openComponent(folder.file ? folder.file.get() : rootFd, name.empty() ? "." : name,
                                    last ? flags : O_PATH | O_DIRECTORY);
        if (last || next.errnum != 0)
            return next;
        folder = std::move(next);
        begin = slash + 1;
    }
}

Opened openBeneath(int rootFd, const std::string &path, int flags)
{
    open_how how = {};
    how.flags = static_cast<unsigned>(flags | O_CLOEXEC);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    // EAGAIN: something on the way was renamed meanwhile. Whoever does that without end shall not hang us.
    constexpr int kMostTries = 64;
    int errnum = EAGAIN;
    for (int i = 0; i < kMostTries && (errnum == EAGAIN || errnum == EINTR); ++i) {
        const long fd = ::syscall(SYS_openat2, rootFd, path.c_str(), &how, sizeof how);
        if (fd >= 0)
            return {FileDescriptor(static_cast<int>(fd))};
        errnum = errno;
    }
    if (errnum == ENOSYS || errnum == EPERM) // an old kernel, or a sandbox that does not know the call
        return openBeneathByComponents(rootFd, path, flags);
    return {.errnum = errnum};
}

} // namespace backstop
