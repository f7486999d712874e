// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/repository/node.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace backstop::restore {

/// A piece of metadata that could not be put on a restored entry (no right, no support). The content is right.
struct MetadataProblem
{
    QString what;   ///< "owner", "mode", "times", "attribute user.x"
    QString reason; ///< the system's words
};

class TargetDirectory;

/// A regular file while it is being written: under a temporary name in its directory, published under its own name when it
/// is whole. Dropped unpublished, it leaves nothing behind. write() may be called from several threads for disjoint ranges.
class TargetFile
{
public:
    TargetFile(TargetFile &&) noexcept;
    TargetFile &operator=(TargetFile &&) noexcept;
    ~TargetFile();

    Result<> write(std::uint64_t offset, BytesView bytes);
    /// Gives the file its final size; what was not written is a hole.
    Result<> setSize(std::uint64_t size);
    /// Makes the content durable; asked for before an existing file is replaced.
    Result<> sync();
    /// Owner, mode, attributes, times, in the order in which one does not undo the other. Problems are collected, not fatal.
    std::vector<MetadataProblem> applyMetadata(const repository::Metadata &metadata);
    /// Gives it its name. TargetConflict where @p replace is false and the name is taken; a directory is never replaced.
    Result<> publish(bool replace);

private:
    friend class TargetDirectory;
    struct Private;
    explicit TargetFile(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// What stands in a target already.
struct ExistingEntry
{
    repository::NodeType type = repository::NodeType::File;
    std::uint64_t size = 0;
    std::int64_t mtimeNs = 0;
};

/// A directory that is restored into. Every step goes through a descriptor with openat2(RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS)
/// or a single-component *at call that follows no link: no name, planted link or swapped folder leads outside the root.
/// Names are checked with isSafeComponent() and refused with TargetRefused. Paths of any length work: a child is reached
/// from its parent. Thread-safe for calls on different names.
class TargetDirectory
{
public:
    /// Opens @p path, made with its parents where it does not exist. The user named it: here alone symlinks are followed.
    static Result<std::shared_ptr<TargetDirectory>> openRoot(const Bytes &path, bool create);

    /// Opens the sub-folder @p name; makes it (mode 0700 until applyMetadata) where @p create and it is not there.
    /// TargetConflict where something else has the name; a symlink is never entered.
    Result<std::shared_ptr<TargetDirectory>> openDirectory(const Bytes &name, bool create);
    /// What has the name now; nothing where it is free.
    Result<std::optional<ExistingEntry>> existing(const Bytes &name) const;
    Result<std::vector<Bytes>> names() const;
    /// Removes the entry @p name, a whole sub-folder included, following no link.
    Result<> remove(const Bytes &name);

    /// @p expectedSize lets the file system reserve; 0 where unknown.
    Result<TargetFile> createFile(const Bytes &name, std::uint64_t expectedSize);
    /// Makes a symlink, FIFO, socket or device as @p node says, with its metadata; devices need privilege.
    /// With @p replace takes the place of what has the name (never of a directory).
    Result<std::vector<MetadataProblem>> createSpecial(const repository::Node &node, bool replace);
    /// Makes @p name another name of the file @p existingName in @p existingDirectory, which this restore has made.
    Result<> createHardLink(const Bytes &name, const TargetDirectory &existingDirectory, const Bytes &existingName, bool replace);
    /// Owner, mode, attributes and times of the directory itself; last of all, when its entries are in place.
    std::vector<MetadataProblem> applyMetadata(const repository::Metadata &metadata);
    /// Re-reads a regular file of this directory through @p consume, for checking what was written.
    Result<> readBack(const Bytes &name, const std::function<void(BytesView)> &consume) const;
    /// syncfs of the file system that this directory is on.
    Result<> syncFileSystem();
    /// Free bytes for this user on the file system.
    Result<std::uint64_t> freeBytes() const;

    TargetDirectory(const TargetDirectory &) = delete;
    ~TargetDirectory();

private:
    struct Private;
    explicit TargetDirectory(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace backstop::restore
