// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/fileio.h"

#include <algorithm>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace backstop {

namespace {

// Linux moves at most 0x7ffff000 bytes in one call; a round number below it.
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;

/// Whether the call that failed with errno is to be made again, after waiting where there is something to wait for.
bool shallGoOn(int fd, short events)
{
    if (errno == EINTR)
        return true;
    if (errno != EAGAIN)
        return false;
    pollfd wait{fd, events, 0};
    return ::poll(&wait, 1, -1) >= 0 || errno == EINTR;
}

template<typename Sync>
int syncUntilDone(Sync sync, int fd)
{
    while (sync(fd) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

/// Calls @p write for what is left until all of @p bytes is written.
template<typename Write>
Transfer writeUntilDone(int fd, BytesView bytes, Write write)
{
    Transfer done;
    while (done.size < bytes.size()) {
        const ssize_t n =
            write(bytes.data() + done.size, std::min(bytes.size() - done.size, kMostAtOnce), done.size);
        if (n > 0) {
            done.size += static_cast<std::size_t>(n);
        } else if (n == 0) {
            done.errnum = EIO; // says nothing, writes nothing: no reason to believe that it ever would
            break;
        } else if (!shallGoOn(fd, POLLOUT)) {
            done.errnum = errno;
            break;
        }
    }
    return done;
}

} // namespace

Transfer writeAll(int fd, BytesView bytes)
{
    return writeUntilDone(
        fd, bytes, [fd](const char *data, std::size_t size, std::size_t) { return ::write(fd, data, size); });
}

Transfer writeAt(int fd, std::uint64_t offset, BytesView bytes)
{
    return writeUntilDone(fd, bytes, [fd, offset](const char *data, std::size_t size, std::size_t done) {
        return ::pwrite(fd, data, size, static_cast<off_t>(offset + done));
    });
}

Transfer readAt(int fd, std::uint64_t offset, char *out, std::size_t size)
{
    Transfer done;
    while (done.size < size) {
        const ssize_t n = ::pread(fd, out + done.size, std::min(size - done.size, kMostAtOnce),
                                  static_cast<off_t>(offset + done.size));
        if (n > 0) {
            done.size += static_cast<std::size_t>(n);
        } else if (n == 0) {
            break;
        } else if (!shallGoOn(fd, POLLIN)) {
            done.errnum = errno;
            break;
        }
    }
    return done;
}

int syncAll(int fd)
{
    return syncUntilDone(::fsync, fd);
}

int syncData(int fd)
{
    return syncUntilDone(::fdatasync, fd);
}

int syncFolder(int fd)
{
    const int errnum = syncAll(fd);
    return errnum == EINVAL || errnum == EOPNOTSUPP ? 0 : errnum;
}

int closeChecked(FileDescriptor &file)
{
    // Never twice, not even after EINTR: Linux has freed the number by then, and another thread may own it.
    if (!file || ::close(file.release()) == 0 || errno == EINTR)
        return 0;
    return errno;
}

} // namespace backstop
