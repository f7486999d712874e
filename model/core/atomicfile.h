// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/filedescriptor.h"
#include "model/core/result.h"

#include <string>

#include <sys/types.h>

namespace backstop {

/// The one way in which Backstop writes a file that must be whole or not be there: a temporary file is written and synced
/// to the disk, takes its final name in one step, and the folder is synced. Success means that the file survives a power
/// cut; after an error or a kill the name holds what it held before, or nothing where it held nothing.
///
/// Errors stick: after the first one nothing more is written, and publish() gives it again. A failed sync is never tried
/// again on the same file, for the kernel may have dropped the data: whoever wants to retry begins a new file. A file that
/// is not published is removed by the destructor. The folders' descriptors belong to the caller and outlive the object;
/// both folders are on one file system. Not thread-safe.
class AtomicFile
{
public:
    enum class Publish {
        CreateOnly,      ///< AlreadyExists where the name is taken; whatever has the name is durable then
        Replace,         ///< takes the place of a file (or of a symlink, which is not followed)
        ReplaceExisting, ///< as Replace, but NotFound where nothing has the name
    };

    /// Makes a temporary file, mode 0600, in the folder @p folderFd. Its name is @p stem, the process id and a number, so
    /// that whoever finds it after a crash sees where it came from. @p object is what errors are about.
    static Result<AtomicFile> begin(int folderFd, const std::string &stem, const QString &object);
    ~AtomicFile();
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&) = delete;

    /// Whether @p name is one that begin() gives with @p stem: nothing else may be taken for a leftover and removed.
    static bool isTemporaryName(BytesView name, BytesView stem);
    /// Tells sweep() wherever it runs that this file is at work, where the file system has locks. For files that may lie in a
    /// folder of the user's, where other machines and containers work too.
    void lock();
    /// Removes the temporary files with @p stem in the folder @p folderFd that killed processes have left: regular files of this
    /// user whose process is none of this machine any more, and that nobody has locked. What cannot be removed stays: that is no
    /// reason to write nothing.
    static void sweep(int folderFd, const std::string &stem);

    Result<> append(BytesView bytes);
    /// Writes over bytes that were appended; none are added.
    Result<> overwrite(std::uint64_t offset, BytesView bytes);
    /// Syncs, and gives the file the mode @p mode and the name @p name in the folder @p folderFd. At most once.
    Result<> publish(int folderFd, const std::string &name, Publish how, mode_t mode = 0600);

    /// All of it for one small file, such as a settings file: replaces @p path. The folder must exist.
    static Result<> write(const Bytes &path, BytesView bytes, mode_t mode = 0600);

private:
    AtomicFile(int folderFd, std::string name, FileDescriptor file, QString object);
    Result<> fail(int errnum);
    void discard();
    int rename(int folderFd, const std::string &name, Publish how);

    int m_folderFd;
    std::string m_name; // of the temporary file; empty once there is none
    FileDescriptor m_file;
    QString m_object;
    int m_errnum = 0;
    bool m_holdsOld = false; // the temporary name is that of what was replaced
    bool m_isLocked = false;
};

} // namespace backstop
