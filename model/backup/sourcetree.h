// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filedescriptor.h"
#include "model/core/result.h"
#include "model/repository/node.h"

#include <memory>
#include <span>
#include <vector>

namespace backstop::backup {

/// A stretch of a sparse file.
struct Extent
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool isHole = false;
};

/// A regular file of a source, open for reading. Reads never update the access time where the system allows that.
/// One thread at a time.
class SourceFile
{
public:
    SourceFile(FileDescriptor fd, repository::Node atOpen) : m_fd(std::move(fd)), m_atOpen(std::move(atOpen)) {}

    /// Type, metadata without attributes and names, and size, as fstat gave them on the open file.
    const repository::Node &statusAtOpen() const { return m_atOpen; }
    /// Reads up to @p size bytes at @p offset; fewer only at the end of the file.
    Result<std::size_t> read(std::uint64_t offset, char *out, std::size_t size);
    /// Data and holes of the file, in order, covering statusAtOpen().size. A hint: one data extent where the file system cannot tell.
    Result<std::vector<Extent>> extents();
    /// Fills @p node with attributes, and the names of owner and group.
    Result<> readAttributes(repository::Node &node);
    /// Whether size, mtime or ctime differ now from statusAtOpen().
    Result<bool> changedSinceOpen();

private:
    FileDescriptor m_fd;
    repository::Node m_atOpen;
};

/// A directory of a source, reached component by component with openat and O_NOFOLLOW: paths of any length and depth work,
/// and a directory swapped for a symlink is noticed instead of followed. Names are bytes.
/// One thread at a time per object; objects are independent.
class SourceDirectory
{
public:
    /// Opens the folder (or the folder that holds the file) that the user named; here alone symlinks are followed.
    static Result<SourceDirectory> openRoot(const Bytes &path);

    /// Names of all entries but "." and "..", sorted by bytes.
    Result<std::vector<Bytes>> names() const;
    /// lstat of one entry: name, type, size, metadata without attributes, user and group names and link target.
    /// NotFound where it vanished.
    Result<repository::Node> status(const Bytes &name) const;
    /// Completes @p node (from status()) of any type but a regular file or a directory: link target, attributes, names of owner and group.
    Result<> readDetails(repository::Node &node) const;
    /// Opens the directory @p node (from status()); SourceUnreadable where it is another one by now.
    Result<SourceDirectory> openDirectory(const repository::Node &node) const;
    /// Fills @p node with this directory's own attributes, and the names of owner and group.
    Result<> readAttributes(repository::Node &node) const;
    /// This directory's own status, named @p name.
    Result<repository::Node> ownStatus(const Bytes &name) const;
    /// Opens the regular file @p node (from status()) with O_NOFOLLOW | O_NONBLOCK; never opens a FIFO or a device.
    Result<SourceFile> openFile(const repository::Node &node) const;

private:
    FileDescriptor m_fd;
    Bytes m_path; // for messages only
};

} // namespace backstop::backup
