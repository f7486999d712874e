// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/sourcetree.h"

#include "model/backup/attributereader.h"
#include "model/backup/sourceerror.h"
#include "model/core/fileio.h"
#include "model/core/filetime.h"
#include "model/core/names.h"
#include "model/repository/filemode.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::backup {

using repository::Node;
using repository::NodeType;

namespace {

constexpr int kDirectoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
// O_NONBLOCK: what was swapped for a FIFO must not make us wait for its writer.
constexpr int kFileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

/// openat without touching the access time, which only the owner of the file and root may ask for.
FileDescriptor openQuietly(int directory, const char *name, int flags)
{
    for (;;) {
        const int fd = ::openat(directory, name, flags | O_NOATIME);
        if (fd >= 0)
            return FileDescriptor(fd);
        if (errno == EPERM)
            break;
        if (errno != EINTR)
            return {};
    }
    int fd = -1;
    do {
        fd = ::openat(directory, name, flags);
    } while (fd < 0 && errno == EINTR);
    return FileDescriptor(fd);
}

Node toNode(const struct stat &status, const Bytes &name)
{
    Node node;
    node.name = name;
    node.type = repository::nodeTypeOf(status.st_mode);
    node.size = node.type == NodeType::File ? static_cast<std::uint64_t>(status.st_size) : 0;
    node.metadata.mode = status.st_mode & 07777;
    node.metadata.uid = status.st_uid;
    node.metadata.gid = status.st_gid;
    node.metadata.mtimeNs = toNanoseconds(status.st_mtim);
    node.metadata.ctimeNs = toNanoseconds(status.st_ctim);
    node.metadata.inode = status.st_ino;
    node.metadata.device = status.st_dev;
    node.metadata.links = status.st_nlink;
    if (node.type == NodeType::CharDevice || node.type == NodeType::BlockDevice)
        node.metadata.deviceNumber = status.st_rdev;
    return node;
}

bool isSameEntry(const struct stat &status, const Node &node)
{
    return status.st_dev == node.metadata.device && status.st_ino == node.metadata.inode &&
           repository::nodeTypeOf(status.st_mode) == node.type;
}

Result<> toResult(const AttributeOutcome &outcome, BytesView path)
{
    if (outcome.error == 0)
        return {};
    const QString what = outcome.attribute.empty()
                             ? QStringLiteral("extended attributes")
                             : QStringLiteral("extended attribute %1").arg(displayName(outcome.attribute));
    Error error = sourceError(outcome.error, path);
    if (outcome.error ==
        ENOENT) // by descriptor an entry cannot vanish: it is the path below /proc that is missing
        error = {ErrorCode::SourceUnreadable,
                 displayName(path) + QStringLiteral(": not readable without /proc"),
                 QStringLiteral("Mount /proc, then back up again.")};
    if (outcome.error == E2BIG)
        error = {ErrorCode::SourceUnreadable,
                 QStringLiteral("%1: has more than %2 KiB of extended attributes")
                     .arg(displayName(path))
                     .arg(kMostAttributeBytes / 1024),
                 QStringLiteral("The backup has the first of them only. Remove those that nobody needs.")};
    error.message += QStringLiteral(" (%1)").arg(what);
    return error;
}

/// The whole target, however long; the size that lstat gives is not to be relied on. Returns 0 or an errno value.
int readLinkTarget(int linkFd, Bytes &out)
{
    for (std::size_t size = 256;; size *= 4) {
        out.resize(size);
        const ssize_t length = ::readlinkat(linkFd, "", out.data(), out.size());
        if (length < 0)
            return errno;
        if (static_cast<std::size_t>(length) < size) {
            out.resize(static_cast<std::size_t>(length));
            return 0;
        }
    }
}

/// A file that another program holds a lease on (a Samba server does) can only be opened by waiting until the lease is
/// given back. Waiting is safe once it is known to be a regular file.
FileDescriptor openLeasedFile(int directory, const char *name)
{
    const FileDescriptor path(::openat(directory, name, O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!path || ::fstat(path.get(), &status) != 0)
        return {};
    if (!S_ISREG(status.st_mode)) {
        errno = ESTALE;
        return {};
    }
    const Bytes link = "/proc/self/fd/" + std::to_string(path.get());
    return openQuietly(AT_FDCWD, link.c_str(), O_RDONLY | O_CLOEXEC);
}

} // namespace

Bytes SourceFile::path() const
{
    return m_directory->pathOf(m_atOpen.name);
}

Result<std::size_t> SourceFile::read(std::uint64_t offset, char *out, std::size_t size)
{
    const Transfer done = readAt(m_fd.get(), offset, out, size);
    if (done.errnum != 0)
        return sourceError(done.errnum, path());
    return done.size;
}

Extent SourceFile::extentAt(std::uint64_t offset)
{
    const std::uint64_t size = m_atOpen.size;
    const auto until = [offset, size](std::uint64_t end, bool isHole) {
        return Extent{offset, std::min(end, size) - std::min(offset, size), isHole};
    };
    if (offset >= size || m_missingBytes == 0)
        return until(size, false);
    const off_t data = ::lseek(m_fd.get(), static_cast<off_t>(offset), SEEK_DATA);
    if (data < 0)
        return until(size, errno == ENXIO); // no data from here on, or no answer: then it is to be read
    if (static_cast<std::uint64_t>(data) > offset)
        return until(static_cast<std::uint64_t>(data), true);
    const off_t hole = ::lseek(m_fd.get(), data, SEEK_HOLE);
    // Truncated meanwhile, or an answer that makes no sense: what is left is to be read.
    return until(hole > data ? static_cast<std::uint64_t>(hole) : size, false);
}

bool SourceFile::hasMoreHolesThan(std::uint64_t bytes)
{
    std::uint64_t holes = 0;
    Extent extent;
    // Blocks that are missing may also be compressed: that is seen by asking alone.
    for (std::uint64_t at = 0; m_missingBytes > bytes && holes <= bytes; at += extent.length) {
        extent = extentAt(at);
        if (extent.length == 0)
            break;
        holes += extent.isHole ? extent.length : 0;
    }
    return holes > bytes;
}

Result<> SourceFile::readAttributes(Node &node)
{
    node.metadata.user = m_accounts->user(node.metadata.uid);
    node.metadata.group = m_accounts->group(node.metadata.gid);
    const AttributeOutcome outcome = readExtendedAttributes(m_fd.get(), node.metadata.attributes);
    return outcome.error == 0 ? Result<>() : toResult(outcome, path());
}

Result<bool> SourceFile::changedSinceOpen()
{
    struct stat status = {};
    if (::fstat(m_fd.get(), &status) != 0)
        return sourceError(errno, path());
    return static_cast<std::uint64_t>(status.st_size) != m_atOpen.size ||
           toNanoseconds(status.st_mtim) != m_atOpen.metadata.mtimeNs ||
           toNanoseconds(status.st_ctim) != m_atOpen.metadata.ctimeNs;
}

Result<SourceDirectory> SourceDirectory::openRoot(const Bytes &path, std::size_t openDirectories)
{
    const auto failure = [&path](int errnum) {
        Error error = sourceError(errnum, path);
        if (errnum == ENOENT || errnum == ENOTDIR) {
            error.code = ErrorCode::SourceNotFound;
            error.hint =
                QStringLiteral("Check the path for a typing error, and that the medium it is on is mounted.");
        }
        return error;
    };
    SourceDirectory root;
    Bytes folder = path;
    FileDescriptor fd = openPath(folder, O_RDONLY | O_DIRECTORY);
    if (!fd && errno == ENOTDIR) {
        std::array<char, PATH_MAX> resolved;
        if (!::realpath(path.c_str(), resolved.data()))
            return failure(errno);
        folder = resolved.data();
        const std::size_t slash = folder.rfind('/');
        root.m_namedFile = folder.substr(slash + 1);
        folder.resize(std::max<std::size_t>(slash, 1));
        fd = openPath(folder, O_RDONLY | O_DIRECTORY);
    }
    if (!fd)
        return failure(errno);
    root.m_handle = DirectoryHandle::makeRoot(std::move(fd), std::move(folder), openDirectories);
    root.m_accounts = std::make_shared<AccountNames>();
    return root;
}

Result<DirectoryHandle::Descriptor> SourceDirectory::acquire() const
{
    DirectoryHandle::Descriptor fd;
    if (const int error = m_handle->acquire(fd); error != 0)
        return sourceError(error, path());
    return fd;
}

Result<std::vector<Bytes>> SourceDirectory::names() const
{
    BACKSTOP_ASSIGN(directory, acquire());
    // A descriptor of its own, whose position is its own; a folder that may be read but not entered has only a copy.
    FileDescriptor fd = openQuietly(directory->get(), ".", kDirectoryFlags);
    if (!fd && errno == EACCES)
        fd = FileDescriptor(::fcntl(directory->get(), F_DUPFD_CLOEXEC, 0));
    if (!fd)
        return sourceError(errno, path());
    std::vector<Bytes> names;
    if (const int error = readNames(std::move(fd), names); error != 0)
        return sourceError(error, path());
    return names;
}

Result<Node> SourceDirectory::status(const Bytes &name) const
{
    BACKSTOP_ASSIGN(directory, acquire());
    struct stat status = {};
    if (::fstatat(directory->get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT) != 0)
        return sourceError(errno, m_handle->pathOf(name));
    return toNode(status, name);
}

Result<> SourceDirectory::readDetails(Node &node) const
{
    BACKSTOP_ASSIGN(directory, acquire());
    const FileDescriptor fd(::openat(directory->get(), node.name.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return sourceError(errno, m_handle->pathOf(node.name));
    if (!isSameEntry(status, node))
        return sourceReplaced(m_handle->pathOf(node.name));
    if (node.type == NodeType::Symlink) {
        if (const int error = readLinkTarget(fd.get(), node.linkTarget); error != 0)
            return sourceError(error, m_handle->pathOf(node.name));
    }
    node.metadata.user = m_accounts->user(node.metadata.uid);
    node.metadata.group = m_accounts->group(node.metadata.gid);
    const AttributeOutcome outcome = readExtendedAttributesOfPath(fd.get(), node.metadata.attributes);
    return outcome.error == 0 ? Result<>() : toResult(outcome, m_handle->pathOf(node.name));
}

Result<SourceDirectory> SourceDirectory::openDirectory(const Node &node) const
{
    BACKSTOP_ASSIGN(directory, acquire());
    FileDescriptor fd = openQuietly(directory->get(), node.name.c_str(), kDirectoryFlags);
    if (!fd && (errno == ELOOP || errno == ENOTDIR))
        return sourceReplaced(m_handle->pathOf(node.name));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return sourceError(errno, m_handle->pathOf(node.name));
    if (!isSameEntry(status, node))
        return sourceReplaced(m_handle->pathOf(node.name));
    SourceDirectory child;
    child.m_handle =
        DirectoryHandle::makeChild(m_handle, node.name, std::move(fd), status.st_dev, status.st_ino);
    child.m_accounts = m_accounts;
    return child;
}

Result<> SourceDirectory::readAttributes(Node &node) const
{
    BACKSTOP_ASSIGN(directory, acquire());
    node.metadata.user = m_accounts->user(node.metadata.uid);
    node.metadata.group = m_accounts->group(node.metadata.gid);
    const AttributeOutcome outcome = readExtendedAttributes(directory->get(), node.metadata.attributes);
    return outcome.error == 0 ? Result<>() : toResult(outcome, path());
}

Result<Node> SourceDirectory::ownStatus(const Bytes &name) const
{
    BACKSTOP_ASSIGN(directory, acquire());
    struct stat status = {};
    if (::fstat(directory->get(), &status) != 0)
        return sourceError(errno, path());
    return toNode(status, name);
}

Result<SourceFile> SourceDirectory::openFile(const Node &node) const
{
    BACKSTOP_ASSIGN(directory, acquire());
    FileDescriptor fd = openQuietly(directory->get(), node.name.c_str(), kFileFlags);
    if (!fd && errno == EWOULDBLOCK)
        fd = openLeasedFile(directory->get(), node.name.c_str());
    if (!fd && (errno == ELOOP || errno == ENXIO ||
                errno == ENODEV)) // a symlink, a socket, a device without a driver
        return sourceReplaced(m_handle->pathOf(node.name));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return sourceError(errno, m_handle->pathOf(node.name));
    if (!S_ISREG(status.st_mode))
        return sourceReplaced(m_handle->pathOf(node.name));
    SourceFile file;
    file.m_fd = std::move(fd);
    file.m_atOpen = toNode(status, node.name);
    // In blocks of 512 bytes, whatever the file system's own are.
    const std::int64_t missing = (status.st_size + 511) / 512 - status.st_blocks;
    file.m_missingBytes = missing > 0 ? static_cast<std::uint64_t>(missing) * 512 : 0;
    file.m_directory = m_handle;
    file.m_accounts = m_accounts;
    return file;
}

} // namespace backstop::backup
