// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/fileio.h"
#include "model/restore/metadatawriter.h"
#include "model/restore/targeterror.h"
#include "model/restore/targettree_p.h"

#include <algorithm>
#include <cerrno>
#include <tuple>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>

namespace backstop::restore {

namespace {

constexpr std::uint64_t kWorthBeginning = std::uint64_t(128) << 10;

} // namespace

std::size_t ExistingFile::read(std::uint64_t offset, char *out, std::size_t size) const
{
    return readAt(m_fd.get(), offset, out, size).size;
}

bool ExistingFile::isFree() const
{
    // Network file systems give an exclusive lock only to who may write, and a shared one to who may read.
    return ::flock(m_fd.get(), LOCK_SH | LOCK_NB) == 0;
}

TargetFile::TargetFile(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
TargetFile::TargetFile(TargetFile &&) noexcept = default;
TargetFile &TargetFile::operator=(TargetFile &&) noexcept = default;
TargetFile::~TargetFile() = default;

Error TargetFile::Private::fail(int errnum)
{
    failure.store(errnum, std::memory_order_relaxed);
    return targetError(errnum, entry->path());
}

Result<> TargetFile::write(std::uint64_t offset, BytesView bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(d->fd.get(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return d->fail(written < 0 ? errno : ENOSPC);
        offset += static_cast<std::uint64_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    std::uint64_t size = d->size.load(std::memory_order_relaxed);
    while (size < offset && !d->size.compare_exchange_weak(size, offset, std::memory_order_relaxed)) {
    }
    return {};
}

bool TargetFile::cloneFrom(const ExistingFile &other)
{
    struct stat status = {};
    const bool isCloned = ::ioctl(d->fd.get(), FICLONE, other.descriptor().get()) == 0;
    const bool isSizeKnown = ::fstat(d->fd.get(), &status) == 0;
    if (isCloned && isSizeKnown) {
        d->size.store(static_cast<std::uint64_t>(status.st_size), std::memory_order_relaxed);
        return true;
    }
    // One that fails half way leaves the size or some of the content: nothing of the other file may stay behind.
    if ((!isSizeKnown || status.st_size != 0) && ::ftruncate(d->fd.get(), 0) != 0)
        d->fail(errno);
    return false;
}

Result<> TargetFile::clear(std::uint64_t offset, std::uint64_t length)
{
    constexpr int kMode = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
    int result = 0;
    do {
        result = ::fallocate(d->fd.get(), kMode, static_cast<off_t>(offset), static_cast<off_t>(length));
    } while (result != 0 && errno == EINTR);
    if (result != 0 && (errno == EOPNOTSUPP || errno == ENOSYS)) // clones, but has no holes
        return writeZeros(offset, length);
    return result == 0 ? Result<>() : d->fail(errno);
}

/// Not beyond the end, where there is nothing to clear: as fallocate() with KEEP_SIZE.
Result<> TargetFile::writeZeros(std::uint64_t offset, std::uint64_t length)
{
    static const Bytes zeros(std::size_t(1) << 20, '\0');
    const std::uint64_t size = d->size.load(std::memory_order_relaxed);
    const std::uint64_t end = offset < size ? offset + std::min(length, size - offset) : offset;
    while (offset < end) {
        const std::uint64_t step = std::min<std::uint64_t>(end - offset, zeros.size());
        BACKSTOP_TRY(write(offset, BytesView(zeros).substr(0, static_cast<std::size_t>(step))));
        offset += step;
    }
    return {};
}

std::size_t TargetFile::read(std::uint64_t offset, char *out, std::size_t size) const
{
    return readAt(d->fd.get(), offset, out, size).size;
}

Result<> TargetFile::setSize(std::uint64_t size)
{
    if (d->size.load(std::memory_order_relaxed) == size)
        return {};
    int result = 0;
    do {
        result = ::ftruncate(d->fd.get(), static_cast<off_t>(size));
    } while (result != 0 && errno == EINTR);
    if (result != 0)
        return d->fail(errno);
    d->size.store(size, std::memory_order_relaxed);
    return {};
}

Result<> TargetFile::sync()
{
    // The attributes too, so that a crash cannot leave the new content under the old file's name without its mode.
    return ::fsync(d->fd.get()) == 0 ? Result<>() : d->fail(errno);
}

std::vector<MetadataProblem> TargetFile::applyMetadata(const repository::Metadata &metadata)
{
    return writeMetadata(d->fd.get(), repository::NodeType::File, metadata);
}

Result<> TargetFile::publish(bool replace)
{
    if (const int failure = d->failure.load(std::memory_order_relaxed); failure != 0)
        return d->fail(failure);
    // The disk begins now, while other files are made, so that there is little left for the sync at the end, which tells errors. For
    // small files it costs more than it saves: placed one by one on the disk, they take as long again as it took to make them.
    if (d->fd && d->size.load(std::memory_order_relaxed) >= kWorthBeginning)
        std::ignore = ::sync_file_range(d->fd.get(), 0, 0, SYNC_FILE_RANGE_WRITE);
    const FileDescriptor lock(d->fd ? ::fcntl(d->fd.get(), F_DUPFD_CLOEXEC, 0)
                                    : -1); // held until it has its name
    // Some network file systems say only now that there was no space.
    if (d->fd && ::close(d->fd.release()) != 0 && errno != EINTR)
        return d->fail(errno);
    return d->entry->publish(replace);
}

} // namespace backstop::restore
