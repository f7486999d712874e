// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the parts of LocalStorage share.
#pragma once

#include "model/core/filedescriptor.h"
#include "model/storage/descriptorcache.h"
#include "model/storage/localstorage.h"

#include <mutex>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::storage {

// Packs are read in parts all over the place; more open files than this would eat into a limit of 1,024.
inline constexpr std::size_t kOpenObjects = 64;
inline constexpr int kOpenObject =
    O_RDONLY | O_NONBLOCK | O_NOCTTY; // O_NONBLOCK: a planted FIFO shall not hang us
inline constexpr int kOpenFolder = O_RDONLY | O_DIRECTORY;

inline constexpr const char *kTemporaryStem = "put"; // of the names of temporary files

/// "packs/ab" of "packs/ab/cdef"; "." for a name without a folder.
inline std::string folderOf(const std::string &name)
{
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? "." : name.substr(0, slash);
}

/// "cdef" of "packs/ab/cdef".
inline std::string leafOf(const std::string &name)
{
    return name.substr(name.rfind('/') + 1); // npos + 1 is 0
}

struct LocalStorage::Private
{
    FileDescriptor root;
    Bytes openedAt;
    QString location;
    bool writable = true;
    DescriptorCache cache{kOpenObjects};
    std::mutex foldersMutex;
    std::set<std::string> durableFolders; // guarded by foldersMutex; folders known to survive a power cut

    bool isGone() const;
    Error fail(int errnum, const std::string &name) const;
    Error intruder(const std::string &name) const;
    Result<> makeFolder(const std::string &path);
    Result<FileDescriptor> openFolder(const std::string &path);
    Result<FileDescriptor> openObject(const std::string &name, int flags, struct stat &info);
    Result<bool> readOnce(const std::string &name, std::uint64_t offset, char *out, std::size_t size);
    Result<> walk(FileDescriptor folder, const std::string &prefix, std::vector<ObjectInfo> &objects);
    Result<std::vector<Bytes>> namesIn(const FileDescriptor &folder, const std::string &name) const;
    Result<> walkStrays(const FileDescriptor &folder, const std::string &prefix,
                        std::vector<std::string> &strays) const;
    Result<> visit(int folderFd, const std::string &leaf, const std::string &name,
                   std::vector<ObjectInfo> &objects);
    Error explainFailedPut(const Error &error, int folderFd, const std::string &name) const;
};

} // namespace backstop::storage
