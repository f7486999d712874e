// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/accountnames.h"
#include "model/core/directoryhandle.h"
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
/// Errors name the whole path: NotFound where it vanished, PermissionDenied, Io for a fault of the drive, SourceUnreadable
/// for anything else; the rest of the source can be read all the same.
/// One thread at a time.
class SourceFile
{
public:
    /// Type, metadata without attributes and names, and size, as fstat gave them on the open file.
    const repository::Node &statusAtOpen() const { return m_atOpen; }
    /// Reads up to @p size bytes at @p offset; fewer only at the end of the file.
    Result<std::size_t> read(std::uint64_t offset, char *out, std::size_t size);
    /// The data or hole that begins at @p offset and ends within statusAtOpen().size; of no length at the end. A hint, to be believed
    /// only where changedSinceOpen() says no afterwards: data up to the end where the file system cannot tell.
    Extent extentAt(std::uint64_t offset);
    /// Whether more than @p bytes of the file are holes.
    bool hasMoreHolesThan(std::uint64_t bytes);
    /// Fills @p node with attributes, and the names of owner and group. Where it fails, @p node has what could be read.
    Result<> readAttributes(repository::Node &node);
    /// Whether size, mtime or ctime differ now from statusAtOpen().
    Result<bool> changedSinceOpen();
    /// The path, for messages.
    Bytes path() const;

private:
    friend class SourceDirectory;
    SourceFile() = default;

    FileDescriptor m_fd;
    repository::Node m_atOpen;
    std::uint64_t m_missingBytes = 0; // of its size; no blocks are there for so much
    DirectoryHandle::Pointer m_directory;
    std::shared_ptr<AccountNames> m_accounts;
};

/// A directory of a source, reached component by component with openat and O_NOFOLLOW: paths of any length and depth work
/// (DirectoryHandle says how, without a descriptor for each level), and a directory swapped for a symlink is noticed
/// instead of followed. Names are bytes. Times outside 1677-09-21 to 2262-04-11 read as the nearest of these.
/// Errors are as for SourceFile.
/// One thread at a time per object; objects are independent. Moving is cheap.
class SourceDirectory
{
public:
    /// Opens the folder (or the folder that holds the file) that the user named; here alone symlinks are followed.
    /// SourceNotFound where there is nothing. At most @p openDirectories of the folders below are open at a time.
    static Result<SourceDirectory> openRoot(const Bytes &path,
                                            std::size_t openDirectories = DirectoryHandle::kDefaultWindow);

    /// On what openRoot() gave, where the user named a file: its name in this folder, after following symlinks. Empty for a folder.
    const Bytes &namedFile() const { return m_namedFile; }

    /// Names of all entries but "." and "..", sorted by bytes.
    Result<std::vector<Bytes>> names() const;
    /// lstat of one entry: name, type, size, and the metadata that lstat gives: no attributes, no names of owner and group,
    /// no link target. NotFound where it vanished.
    Result<repository::Node> status(const Bytes &name) const;
    /// Completes @p node (from status()) of any type but a regular file or a directory: link target, attributes, names of owner and group.
    /// SourceUnreadable where another entry has its name by now. Where only attributes fail, @p node has all the rest.
    Result<> readDetails(repository::Node &node) const;
    /// Opens the directory @p node (from status()); SourceUnreadable where it is another one by now.
    Result<SourceDirectory> openDirectory(const repository::Node &node) const;
    /// Fills @p node with this directory's own attributes, and the names of owner and group. Where it fails, @p node has
    /// what could be read.
    Result<> readAttributes(repository::Node &node) const;
    /// This directory's own status, named @p name.
    Result<repository::Node> ownStatus(const Bytes &name) const;
    /// Opens the regular file @p node (from status()), or the regular file that has its name by now. What was swapped for a
    /// symlink is refused; what was swapped for a FIFO or a device neither hangs nor is read. SourceUnreadable in both cases.
    Result<SourceFile> openFile(const repository::Node &node) const;
    /// The path, for messages.
    Bytes path() const { return m_handle->path(); }

private:
    SourceDirectory() = default;
    Result<DirectoryHandle::Descriptor> acquire() const;

    DirectoryHandle::Pointer m_handle;
    std::shared_ptr<AccountNames> m_accounts;
    Bytes m_namedFile;
};

} // namespace backstop::backup
