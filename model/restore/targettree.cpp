// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/targettree.h"

#include "model/core/filetime.h"
#include "model/repository/filemode.h"
#include "model/restore/metadatawriter.h"
#include "model/restore/targeterror.h"
#include "model/restore/targettree_p.h"
#include "model/restore/treeremoval.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace backstop::restore {

using repository::Metadata;
using repository::Node;
using repository::NodeType;

namespace {

constexpr int kDirectoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

int openRetrying(int directory, const char *name, int flags, mode_t mode = 0)
{
    int fd = -1;
    do {
        fd = ::openat(directory, name, flags, mode);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

/// mkdir -p and open, component by component, so that the path may be longer than the system's limit. Sets errno.
FileDescriptor makePath(const Bytes &path)
{
    FileDescriptor directory(path.starts_with('/') ? ::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC)
                                                   : AT_FDCWD);
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const Bytes component = path.substr(at, end - at);
        at = end + 1;
        if (component.empty())
            continue;
        constexpr int kFlags =
            O_PATH | O_DIRECTORY | O_CLOEXEC; // links are followed: the user named this path
        FileDescriptor next(::openat(directory.get(), component.c_str(), kFlags));
        if (!next && errno == ENOENT) {
            if (::mkdirat(directory.get(), component.c_str(), 0777) != 0 && errno != EEXIST)
                return {};
            next = FileDescriptor(::openat(directory.get(), component.c_str(), kFlags));
        }
        if (!next)
            return {};
        directory = std::move(next);
    }
    return FileDescriptor(::openat(directory.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

/// Makes the symlink, FIFO, socket or device; returns 0 or an errno value.
int makeSpecial(const Node &node, int directory, const char *name)
{
    constexpr mode_t kPrivate = 0600; // until its metadata is on it
    int result = 0;
    switch (node.type) {
    case NodeType::Symlink:
        if (node.linkTarget.find('\0') != Bytes::npos)
            return EINVAL;
        result = ::symlinkat(node.linkTarget.c_str(), directory, name);
        break;
    case NodeType::Fifo:
        result = ::mknodat(directory, name, S_IFIFO | kPrivate, 0);
        break;
    case NodeType::Socket:
        result = ::mknodat(directory, name, S_IFSOCK | kPrivate, 0);
        break;
    case NodeType::CharDevice:
        result = ::mknodat(directory, name, S_IFCHR | kPrivate, node.metadata.deviceNumber);
        break;
    case NodeType::BlockDevice:
        result = ::mknodat(directory, name, S_IFBLK | kPrivate, node.metadata.deviceNumber);
        break;
    case NodeType::File:
    case NodeType::Directory:
        return EINVAL;
    }
    return result == 0 ? 0 : errno;
}

/// Where the symlink leads to. Returns 0 or an errno value.
int readTarget(int directory, const char *name, Bytes &target)
{
    for (std::size_t size = 256;; size *= 4) {
        target.resize(size);
        const ssize_t length = ::readlinkat(directory, name, target.data(), target.size());
        if (length < 0)
            return errno;
        if (static_cast<std::size_t>(length) < size) {
            target.resize(static_cast<std::size_t>(length));
            return 0;
        }
    }
}

/// Removes a temporary entry unless it is a folder that holds anything, which no restore makes, or a file that a live restore may have
/// locked. Returns 0 or an errno value.
int removeLeftover(int directory, const char *name)
{
    struct stat status = {};
    if (::fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno;
    if (S_ISDIR(status.st_mode)) {
        const bool isGone = ::unlinkat(directory, name, AT_REMOVEDIR) == 0;
        return isGone || errno == ENOTEMPTY || errno == EEXIST ? 0 : errno;
    }
    FileDescriptor file;
    if (S_ISREG(status.st_mode)) {
        file = FileDescriptor(openRetrying(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (!file)
            return errno;
        if (::flock(file.get(), LOCK_SH | LOCK_NB) != 0) // as ExistingFile::isFree()
            return 0;
    }
    return ::unlinkat(directory, name, 0) == 0 ? 0 : errno;
}

} // namespace

ExistingEntry toExistingEntry(const struct stat &status)
{
    ExistingEntry entry;
    entry.type = repository::nodeTypeOf(status.st_mode);
    entry.size = entry.type == NodeType::File ? static_cast<std::uint64_t>(status.st_size) : 0;
    entry.mtimeNs = toNanoseconds(status.st_mtim);
    entry.mode = status.st_mode & 07777u;
    entry.uid = status.st_uid;
    entry.gid = status.st_gid;
    entry.identity = FileIdentity::of(status);
    entry.deviceNumber = S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode) ? status.st_rdev : 0;
    constexpr std::uint64_t kBlock = 512; // of st_blocks, whatever the file system has
    entry.changedNs = toNanoseconds(status.st_ctim);
    entry.bytesFreed = status.st_nlink > 1 ? 0 : static_cast<std::uint64_t>(status.st_blocks) * kBlock;
    return entry;
}

TargetDirectory::TargetDirectory(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
TargetDirectory::~TargetDirectory() = default;

Bytes TargetDirectory::path() const
{
    return d->handle->path();
}

bool TargetDirectory::isTemporaryName(BytesView name)
{
    return TemporaryNames::isOne(name);
}

/// The open directory behind @p d in a variable of the name @p var, or an error from the calling function.
#define ACQUIRE(var, handle)                                                  \
    DirectoryHandle::Descriptor var;                                          \
    if (const int acquireError_ = (handle)->acquire(var); acquireError_ != 0) \
    return targetError(acquireError_, (handle)->path())

Result<std::shared_ptr<TargetDirectory>> TargetDirectory::openRoot(const Bytes &path, bool create,
                                                                   RandomSource &random)
{
    if (path.empty() || path.find('\0') != Bytes::npos)
        return targetError(path.empty() ? ENOENT : EINVAL, path);
    FileDescriptor fd = openPath(path, O_RDONLY | O_DIRECTORY);
    if (!fd && errno == ENOENT && create)
        fd = makePath(path);
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return targetError(errno, path);
    auto p = std::make_unique<Private>();
    p->identity = FileIdentity::of(status);
    p->handle = DirectoryHandle::makeRoot(std::move(fd), path);
    p->names = std::make_shared<TemporaryNames>(random);
    return std::shared_ptr<TargetDirectory>(new TargetDirectory(std::move(p)));
}

Result<std::shared_ptr<TargetDirectory>> TargetDirectory::openDirectory(const Bytes &name, bool create)
{
    BACKSTOP_TRY(checkName(name, *d->handle));
    ACQUIRE(directory, d->handle);
    if (create && ::mkdirat(directory->get(), name.c_str(), 0700) != 0 && errno != EEXIST)
        return targetError(errno, d->handle->pathOf(name));
    FileDescriptor fd(openRetrying(directory->get(), name.c_str(), kDirectoryFlags));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return targetError(errno, d->handle->pathOf(name));
    auto p = std::make_unique<Private>();
    p->identity = FileIdentity::of(status);
    p->handle = DirectoryHandle::makeChild(d->handle, name, std::move(fd), status.st_dev, status.st_ino);
    p->names = d->names;
    return std::shared_ptr<TargetDirectory>(new TargetDirectory(std::move(p)));
}

Result<std::optional<ExistingEntry>> TargetDirectory::existing(const Bytes &name) const
{
    BACKSTOP_TRY(checkName(name, *d->handle));
    ACQUIRE(directory, d->handle);
    struct stat status = {};
    if (::fstatat(directory->get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT) != 0) {
        if (errno == ENOENT)
            return std::optional<ExistingEntry>();
        return targetError(errno, d->handle->pathOf(name));
    }
    ExistingEntry entry = toExistingEntry(status);
    if (entry.type == NodeType::Symlink) {
        if (const int error = readTarget(directory->get(), name.c_str(), entry.linkTarget); error != 0)
            return targetError(error, d->handle->pathOf(name));
    }
    return std::optional<ExistingEntry>(std::move(entry));
}

Result<std::vector<Bytes>> TargetDirectory::names() const
{
    ACQUIRE(directory, d->handle);
    FileDescriptor fd(openRetrying(directory->get(), ".", kDirectoryFlags));
    if (!fd)
        return targetError(errno, path());
    std::vector<Bytes> names;
    if (const int error = readNames(std::move(fd), names); error != 0)
        return targetError(error, path());
    return names;
}

Result<> TargetDirectory::sweepTemporaries(const std::vector<Bytes> &keep)
{
    BACKSTOP_ASSIGN(present, names());
    ACQUIRE(directory, d->handle);
    Result<> result;
    for (const Bytes &name : present) {
        if (!isTemporaryName(name) || name == kNoteName || d->names->isOwn(name) ||
            std::ranges::binary_search(keep, name))
            continue;
        const int error = removeLeftover(directory->get(), name.c_str());
        if (error != 0 && error != ENOENT && result)
            result = targetError(error, d->handle->pathOf(name));
    }
    return result;
}

Result<TargetFile> TargetDirectory::createFile(const Bytes &name, std::uint64_t expectedSize)
{
    constexpr std::uint64_t kWorthReserving = std::uint64_t(1) << 20;
    BACKSTOP_TRY(checkName(name, *d->handle));
    auto p = std::make_unique<TargetFile::Private>();
    const auto open = [&p](int directory, const char *temporary) {
        p->fd = FileDescriptor(
            ::openat(directory, temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!p->fd)
            return errno;
        // Tells a restore that sweeps leftovers that this is none; where there are no locks, that one spares everything. Who has it
        // already is about to remove it.
        return ::flock(p->fd.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK ? EEXIST : 0;
    };
    BACKSTOP_ASSIGN(entry, TemporaryEntry::make(d->handle, *d->names, name, open));
    p->entry = std::move(entry);
    // Asked for more than there is, file systems give what they have before they say no: for a moment nobody else would have any.
    const auto free = expectedSize >= kWorthReserving ? freeBytes() : Result<std::uint64_t>(expectedSize);
    if (free && *free < expectedSize)
        return targetError(ENOSPC, p->entry->path());
    if (expectedSize >= kWorthReserving &&
        ::fallocate(p->fd.get(), FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(expectedSize)) != 0 &&
        (errno == ENOSPC || errno == EDQUOT || errno == EFBIG || errno == EIO)) // all else: cannot, need not
        return targetError(errno, p->entry->path());
    return TargetFile(std::move(p));
}

Result<std::vector<MetadataProblem>> TargetDirectory::createSpecial(const Node &node, bool replace)
{
    BACKSTOP_TRY(checkName(node.name, *d->handle));
    const auto make = [&node](int at, const char *temporary) { return makeSpecial(node, at, temporary); };
    BACKSTOP_ASSIGN(entry, TemporaryEntry::make(d->handle, *d->names, node.name, make));
    ACQUIRE(directory, d->handle);
    const FileDescriptor fd(
        openRetrying(directory->get(), entry->temporaryName().c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return targetError(errno, entry->path());
    // Unlike a file, what was made could not be opened in the same step. Another user who may write to this directory
    // could have put a link to something else in its place: that must not be given away.
    if (repository::nodeTypeOf(status.st_mode) != node.type || status.st_nlink != 1)
        return targetError(ESTALE, entry->path());
    std::vector<MetadataProblem> problems = writeMetadata(fd.get(), node.type, node.metadata);
    BACKSTOP_TRY(entry->publish(replace));
    return problems;
}

Result<> TargetDirectory::createHardLink(const Bytes &name, const TargetDirectory &existingDirectory,
                                         const Bytes &existingName, bool replace)
{
    BACKSTOP_TRY(checkName(name, *d->handle));
    BACKSTOP_TRY(checkName(existingName, *existingDirectory.d->handle));
    ACQUIRE(existing, existingDirectory.d->handle);
    const auto link = [&existing, &existingName](int at, const char *temporary) {
        return ::linkat(existing->get(), existingName.c_str(), at, temporary, 0) == 0 ? 0 : errno;
    };
    BACKSTOP_ASSIGN(entry, TemporaryEntry::make(d->handle, *d->names, name, link));
    return entry->publish(replace, true);
}

std::vector<MetadataProblem> TargetDirectory::applyMetadata(const Metadata &metadata)
{
    DirectoryHandle::Descriptor fd;
    if (const int error = d->handle->acquire(fd); error != 0)
        return {{QStringLiteral("owner, mode, attributes and times"), targetError(error, path()).message}};
    return writeMetadata(fd->get(), NodeType::Directory, metadata);
}

Result<ExistingFile> TargetDirectory::openExisting(const Bytes &name, const FileIdentity *expected) const
{
    return openRegular(name, O_RDONLY, expected);
}

Result<ExistingFile> TargetDirectory::hold(const Bytes &name, const FileIdentity &expected) const
{
    BACKSTOP_ASSIGN(file, openRegular(name, O_RDWR, &expected));
    if (::flock(file.descriptor().get(), LOCK_EX | LOCK_NB) != 0)
        return targetError(errno, d->handle->pathOf(name));
    return std::move(file);
}

Result<ExistingFile> TargetDirectory::openRegular(const Bytes &name, int access,
                                                  const FileIdentity *expected) const
{
    BACKSTOP_TRY(checkName(name, *d->handle));
    ACQUIRE(directory, d->handle);
    const int flags = access | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    FileDescriptor fd(openRetrying(directory->get(), name.c_str(), flags));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return targetError(errno, d->handle->pathOf(name));
    if (!S_ISREG(status.st_mode) || (expected && FileIdentity::of(status) != *expected))
        return targetError(ESTALE, d->handle->pathOf(name));
    return ExistingFile(std::move(fd), static_cast<std::uint64_t>(status.st_size));
}

Result<> TargetDirectory::readBack(const Bytes &name, const std::function<void(BytesView)> &consume) const
{
    constexpr std::uint64_t kMost = std::uint64_t(1) << 20;
    BACKSTOP_TRY(checkName(name, *d->handle));
    ACQUIRE(directory, d->handle);
    constexpr int kFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const FileDescriptor fd(openRetrying(directory->get(), name.c_str(), kFlags));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return targetError(errno, d->handle->pathOf(name));
    if (!S_ISREG(status.st_mode))
        return targetError(ESTALE, d->handle->pathOf(name));
    Buffer buffer(static_cast<std::size_t>(std::min(static_cast<std::uint64_t>(status.st_size) + 1, kMost)));
    for (;;) {
        const ssize_t got = ::read(fd.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return targetError(errno, d->handle->pathOf(name));
        if (got == 0)
            return {};
        consume({buffer.data(), static_cast<std::size_t>(got)});
    }
}

Result<> TargetDirectory::syncFileSystem()
{
    ACQUIRE(directory, d->handle);
    return ::syncfs(directory->get()) == 0 ? Result<>() : targetError(errno, path());
}

Result<std::uint64_t> TargetDirectory::freeBytes() const
{
    ACQUIRE(directory, d->handle);
    struct statvfs status = {};
    if (::fstatvfs(directory->get(), &status) != 0)
        return targetError(errno, path());
    return static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize;
}

} // namespace backstop::restore
