// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bytesurgeon.h"

#include "model/core/names.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace backstop::test {

namespace {

/// Opens @p path, calls @p cut with the descriptor, and turns a false from it into the error of errno.
template<typename Cut>
Result<> operate(const Bytes &path, Cut cut)
{
    const int fd = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return systemError(errno, displayName(path));
    errno = EIO; // what a short read or write, which sets nothing, is reported as
    const int errnum = cut(fd) ? 0 : errno;
    ::close(fd);
    if (errnum != 0)
        return systemError(errnum, displayName(path));
    return {};
}

bool writeAt(int fd, BytesView bytes, std::uint64_t offset)
{
    return ::pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset)) ==
           static_cast<ssize_t>(bytes.size());
}

} // namespace

Result<std::uint64_t> ByteSurgeon::size() const
{
    struct ::stat info;
    if (::stat(m_path.c_str(), &info) != 0)
        return systemError(errno, displayName(m_path));
    return static_cast<std::uint64_t>(info.st_size);
}

Result<> ByteSurgeon::flip(std::uint64_t offset, unsigned char mask) const
{
    return operate(m_path, [offset, mask](int fd) {
        unsigned char byte = 0;
        if (::pread(fd, &byte, 1, static_cast<off_t>(offset)) != 1)
            return false;
        const char flipped = static_cast<char>(byte ^ mask);
        return writeAt(fd, BytesView(&flipped, 1), offset);
    });
}

Result<> ByteSurgeon::overwrite(std::uint64_t offset, BytesView bytes) const
{
    return operate(m_path, [offset, bytes](int fd) { return writeAt(fd, bytes, offset); });
}

Result<> ByteSurgeon::truncate(std::uint64_t size) const
{
    return operate(m_path, [size](int fd) { return ::ftruncate(fd, static_cast<off_t>(size)) == 0; });
}

Result<> ByteSurgeon::append(BytesView bytes) const
{
    return operate(m_path, [bytes](int fd) {
        const off_t end = ::lseek(fd, 0, SEEK_END);
        return end >= 0 && writeAt(fd, bytes, static_cast<std::uint64_t>(end));
    });
}

} // namespace backstop::test
