// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filedescriptor.h"
#include "model/core/fileidentity.h"
#include "model/core/random.h"
#include "model/core/result.h"
#include "model/repository/node.h"

#include <functional>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace backstop::restore {

/// A piece of metadata that could not be put on a restored entry (no right, no support). The content is right.
struct MetadataProblem
{
    QString what;   ///< "owner", "group", "mode", "times", "attribute user.x"
    QString reason; ///< the system's words, or why it was left out
};

class TargetDirectory;

/// A regular file that stands in a target, open for reading. Thread-safe.
class ExistingFile
{
public:
    explicit ExistingFile(FileDescriptor fd, std::uint64_t size)
        : m_fd(std::move(fd))
        , m_size(size)
    {}
    /// When it was opened.
    std::uint64_t size() const { return m_size; }
    /// How many bytes were read; fewer than @p size only where the file ends or cannot be read.
    std::size_t read(std::uint64_t offset, char *out, std::size_t size) const;
    /// Whether nobody holds it, see TargetDirectory::hold(), and none will while this lives. False where the file system cannot
    /// tell: somebody may.
    bool isFree() const;
    const FileDescriptor &descriptor() const { return m_fd; }

private:
    FileDescriptor m_fd;
    std::uint64_t m_size = 0;
};

/// A regular file while it is being written: under a temporary name in its directory, published under its own name when it
/// is whole. Dropped unpublished, it leaves nothing behind. write() may be called from several threads for disjoint ranges,
/// all else by one thread at a time, in the order write, setSize, applyMetadata, sync, publish: writing later would change
/// the times and drop set-uid bits, and what comes after the sync may not outlive a crash. It keeps one descriptor open until it is published.
class TargetFile
{
public:
    TargetFile(TargetFile &&) noexcept;
    TargetFile &operator=(TargetFile &&) noexcept;
    ~TargetFile();

    Result<> write(std::uint64_t offset, BytesView bytes);
    /// Takes over all of @p other without copying, before anything is written; false where the file system cannot, which leaves
    /// nothing of it.
    bool cloneFrom(const ExistingFile &other);
    /// Makes a hole of what was taken over there, or zeros where the file system has no holes.
    Result<> clear(std::uint64_t offset, std::uint64_t length);
    /// What was written or taken over; how many bytes were read.
    std::size_t read(std::uint64_t offset, char *out, std::size_t size) const;
    /// Gives the file its final size; what was not written is a hole.
    Result<> setSize(std::uint64_t size);
    /// Makes the content durable; asked for before an existing file is replaced.
    Result<> sync();
    /// Owner, mode, attributes, times, in the order in which one does not undo the other. Problems are collected, not fatal.
    /// What cannot be restored never makes the file more open than it was: set-uid goes where the owner does, and another group than
    /// it had may do no more than all others.
    std::vector<MetadataProblem> applyMetadata(const repository::Metadata &metadata);
    /// Gives it its name, once. TargetConflict where @p replace is false and the name is taken; a directory is never replaced.
    /// Failed, without publishing, where a write had failed.
    Result<> publish(bool replace);

private:
    friend class TargetDirectory;
    struct Private;
    explicit TargetFile(std::unique_ptr<Private> p);
    Result<> writeZeros(std::uint64_t offset, std::uint64_t length);
    std::unique_ptr<Private> d;
};

/// What stands in a target already.
struct ExistingEntry
{
    repository::NodeType type = repository::NodeType::File;
    std::uint64_t size = 0;
    std::int64_t mtimeNs = 0;
    std::uint32_t mode = 0; ///< permission bits with set-uid, set-gid and sticky
    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    FileIdentity identity;
    Bytes linkTarget = {};          ///< of a symlink
    std::uint64_t deviceNumber = 0; ///< of a device
    /// What is given back when it goes, which is nothing while it has another name. The system may change this at any moment, so it
    /// does not count when entries are compared; nor do mode and owner, for who has them changed has the same entry still.
    std::uint64_t bytesFreed = 0;
    /// When it, its metadata or its names last changed (ctime), which no user can set back. Does not count either.
    std::int64_t changedNs = 0;
    bool operator==(const ExistingEntry &other) const
    {
        return std::tie(type, size, mtimeNs, identity, linkTarget, deviceNumber) ==
               std::tie(other.type, other.size, other.mtimeNs, other.identity, other.linkTarget,
                        other.deviceNumber);
    }
};

/// An entry of a target with all that is below it.
struct TreeSurvey
{
    std::uint64_t entries = 0; ///< the entry itself included
    std::uint64_t bytes = 0;   ///< sum of the sizes of the regular files
    /// Another one where an entry came, went, was written to or was put in the place of another.
    std::uint64_t fingerprint = 0;
    bool isWhole = true; ///< false where the visitor ended it
};
/// Called for the entry itself (with an empty path) and for each one below it ("/a/b"); false ends the survey.
using SurveyVisitor = std::function<bool(const Bytes &below, const ExistingEntry &entry)>;

/// A directory that is restored into. Every step goes through a descriptor with openat2(RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS)
/// or a single-component *at call that follows no link: no name, planted link or swapped folder leads outside the root.
/// Names are checked with isSafeComponent() and refused with TargetRefused. Paths of any length work: a child is reached
/// from its parent. Trees of any depth too: one hundred or so directories are open at a time (see DirectoryHandle), so as
/// many of these objects may be held as is convenient. Thread-safe for calls on different names.
/// Errors name the whole path. TargetConflict where something else stands in the way, a directory swapped for another one
/// or for a symlink included; TargetRefused for a name that must not be restored.
class TargetDirectory
{
public:
    /// Opens @p path, made with its parents where it does not exist. The user named it: here alone symlinks are followed.
    /// NotFound where it does not exist and is not to be made. @p random is used at once, for the temporary names.
    static Result<std::shared_ptr<TargetDirectory>> openRoot(const Bytes &path, bool create,
                                                             RandomSource &random = systemRandom());
    /// Whether @p name is one that a file has until it is published; a restore that was killed leaves such files behind.
    static bool isTemporaryName(BytesView name);

    /// Opens the sub-folder @p name; makes it (mode 0700 until applyMetadata) where @p create and it is not there.
    /// TargetConflict where something else has the name; a symlink is never entered.
    Result<std::shared_ptr<TargetDirectory>> openDirectory(const Bytes &name, bool create);
    /// What has the name now; nothing where it is free.
    Result<std::optional<ExistingEntry>> existing(const Bytes &name) const;
    /// Whether @p name still has @p expected; false where the name is free by now. TargetConflict where something else has it.
    Result<bool> stillHas(const Bytes &name, const ExistingEntry &expected) const;
    /// Names of all entries but "." and "..", sorted by bytes; files that are being restored included.
    Result<std::vector<Bytes>> names() const;
    /// Opens the regular file @p name for reading; TargetConflict where it is none or, where that is given, not @p expected.
    Result<ExistingFile> openExisting(const Bytes &name, const FileIdentity *expected = nullptr) const;
    /// Opens the regular file @p name, which is this user's, and holds it for as long as what is returned lives; TargetConflict as
    /// above, and an error where somebody has it open as free or holds it, or the file system has no locks.
    Result<ExistingFile> hold(const Bytes &name, const FileIdentity &expected) const;
    /// Looks at the entry @p name and at all below it, folders before what they hold, following no link. NotFound where it is
    /// not there.
    Result<TreeSurvey> survey(const Bytes &name, const SurveyVisitor &visit) const;
    /// Removes the entry @p name, a whole sub-folder included, following no link and entering neither another file system
    /// nor the folder @p spared (TargetConflict). NotFound where it is not there. Stops at the first entry that cannot be removed.
    Result<> remove(const Bytes &name, const std::optional<FileIdentity> &spared = std::nullopt);
    /// Gives the sub-folder @p name a temporary name, so that its own is free, and returns that. A folder that is not empty stays
    /// under it until it is removed or moved back, whatever sweeps.
    Result<Bytes> moveAside(const Bytes &name);
    /// Gives back the name; TargetConflict where it is taken by now.
    Result<> moveBack(const Bytes &aside, const Bytes &name);
    /// Makes the sub-folder @p name in the place of an entry that is none; where the folder cannot be made, that one stays.
    Result<> replaceByFolder(const Bytes &name);
    /// An error where this user may not make entries here, or the file system is mounted read-only.
    Result<> checkWritable() const;
    /// Whether this directory is the folder @p folder, or below it.
    Result<bool> isAtOrBelow(const FileIdentity &folder) const;
    FileIdentity identity() const;

    /// The name of the note of a restore that has not ended, see UnfinishedNote.
    static constexpr BytesView kNoteName = ".backstop-restore-unfinished";
    /// Removes what a killed restore left here: every entry of a temporary name but those in @p keep (sorted), the note, and those
    /// that this restore is writing, or another one that is alive. Goes on after an error and returns the first.
    Result<> sweepTemporaries(const std::vector<Bytes> &keep);

    /// @p expectedSize lets the file system reserve the space, so that a full disk shows at once (NoSpace); 0 where it is
    /// unknown or the file has holes. Others cannot read the file before applyMetadata().
    Result<TargetFile> createFile(const Bytes &name, std::uint64_t expectedSize);
    /// Makes a symlink, FIFO, socket or device as @p node says, with its metadata; devices need privilege.
    /// With @p replace takes the place of what has the name (never of a directory).
    Result<std::vector<MetadataProblem>> createSpecial(const repository::Node &node, bool replace);
    /// Makes @p name another name of the entry @p existingName in @p existingDirectory, which this restore has made.
    /// An existing name is no conflict where @p replace, unless it is a directory's.
    Result<> createHardLink(const Bytes &name, const TargetDirectory &existingDirectory,
                            const Bytes &existingName, bool replace);
    /// Owner, mode, attributes and times of the directory itself; last of all, when its entries are in place.
    std::vector<MetadataProblem> applyMetadata(const repository::Metadata &metadata);
    /// Re-reads a regular file of this directory through @p consume, piece by piece, for checking what was written.
    /// TargetConflict where it is no regular file.
    Result<> readBack(const Bytes &name, const std::function<void(BytesView)> &consume) const;
    /// syncfs of the file system that this directory is on.
    Result<> syncFileSystem();
    /// Free bytes for this user on the file system.
    Result<std::uint64_t> freeBytes() const;

    /// The path, for messages.
    Bytes path() const;

    TargetDirectory(const TargetDirectory &) = delete;
    ~TargetDirectory();

private:
    struct Private;
    explicit TargetDirectory(std::unique_ptr<Private> p);
    Result<ExistingFile> openRegular(const Bytes &name, int access, const FileIdentity *expected) const;
    std::unique_ptr<Private> d;
};

} // namespace backstop::restore
