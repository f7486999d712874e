// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivefd.h"

#include "model/core/filetime.h"
#include "model/core/names.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::archive {

Result<ArchiveFd> ArchiveFd::open(const Bytes &path)
{
    ArchiveFd file;
    // Not to wait where it is a FIFO that nobody writes to.
    file.fd = FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    struct stat status = {};
    if (!file.fd || ::fstat(file.fd.get(), &status) != 0)
        return systemError(errno, displayName(path));
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1: is no regular file").arg(displayName(path)),
                     QStringLiteral("Name an archive that lies on a disk.")};
    file.identity = FileIdentity::of(status);
    file.size = static_cast<std::uint64_t>(status.st_size);
    file.mtimeNs = toNanoseconds(status.st_mtim);
    return file;
}

} // namespace backstop::archive
