// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/treelevel.h"

#include <cerrno>

#include <fcntl.h>

namespace backstop::restore {

int enterDirectory(const DirectoryHandle::Pointer &parent, int parentFd, const Bytes &name,
                   const EntryCheck &check, TreeLevel &out)
{
    FileDescriptor fd(::openat(parentFd, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return errno;
    if (const int refused = check(status); refused != 0)
        return refused;
    FileDescriptor forNames(::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0));
    if (const int error = readNames(std::move(forNames), out.names); error != 0)
        return error;
    out.directory = DirectoryHandle::makeChild(parent, name, std::move(fd), status.st_dev, status.st_ino);
    return 0;
}

} // namespace backstop::restore
