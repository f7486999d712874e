// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of LocalStorage that makes, opens and walks folders.
#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/makefolders.h"
#include "model/core/openbeneath.h"
#include "model/storage/localstorageprivate.h"
#include "model/storage/objectname.h"

#include <algorithm>
#include <cerrno>

namespace backstop::storage {

namespace {

/// Whether objects are kept in folders of such names: two hexadecimal digits.
bool isFanOut(const std::string &leaf)
{
    return leaf.size() == 2 && leaf.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

Result<> LocalStorage::Private::makeFolder(const std::string &path)
{
    // The lock is held while syncing: nobody may use a folder that another thread has made but not yet made durable.
    const std::lock_guard lock(foldersMutex);
    std::string parent = ".";
    for (std::size_t end = 0; end != std::string::npos;) {
        end = path.find('/', end + 1);
        const std::string folder = path.substr(0, end);
        if (!durableFolders.contains(folder)) {
            const Opened opened = openBeneath(root.get(), parent, kOpenFolder);
            if (opened.errnum != 0)
                return opened.errnum == ENOTDIR ? alreadyExists(location, parent)
                                                : fail(opened.errnum, parent);
            if (::mkdirat(opened.file.get(), leafOf(folder).c_str(), 0700) != 0 && errno != EEXIST)
                return fail(errno, folder);
            // Also where it was there: who made it may have been killed before this point.
            if (const int errnum = syncFolder(opened.file.get()); errnum != 0)
                return fail(errnum, folder);
            durableFolders.insert(folder);
        }
        parent = folder;
    }
    return {};
}

/// Opens a folder to write into it, making it where it is missing.
Result<FileDescriptor> LocalStorage::Private::openFolder(const std::string &path)
{
    for (const bool again : {false, true}) {
        if (path != ".")
            BACKSTOP_TRY(makeFolder(path));
        Opened opened = openBeneath(root.get(), path, kOpenFolder);
        if (opened.errnum == 0)
            return std::move(opened.file);
        if (opened.errnum == ENOTDIR)
            return alreadyExists(location, path); // an object has the name that is needed for a folder
        if (opened.errnum != ENOENT || again)
            return fail(opened.errnum, path);
        const std::lock_guard lock(foldersMutex);
        durableFolders.clear(); // somebody removed folders behind our back
    }
    return fail(ENOENT, path);
}

Result<FileDescriptor> LocalStorage::Private::openObject(const std::string &name, int flags,
                                                         struct stat &info)
{
    Opened opened = openBeneath(root.get(), name, flags);
    if (opened.errnum == EMFILE || opened.errnum == ENFILE) {
        cache.clear(); // give back what is only kept for speed
        opened = openBeneath(root.get(), name, flags);
    }
    if (opened.errnum != 0)
        return fail(opened.errnum, name);
    if (::fstat(opened.file.get(), &info) != 0)
        return fail(errno, name);
    if (S_ISDIR(info.st_mode))
        return fail(ENOENT, name);
    if (!S_ISREG(info.st_mode))
        return intruder(name);
    return std::move(opened.file);
}

Result<> LocalStorage::Private::visit(int folderFd, const std::string &leaf, const std::string &name,
                                      std::vector<ObjectInfo> &objects)
{
    struct stat info = {};
    if (::fstatat(folderFd, leaf.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<>() : fail(errno, name); // removed since the folder was read
    if (S_ISREG(info.st_mode)) {
        objects.push_back({name, static_cast<std::uint64_t>(info.st_size)});
        return {};
    }
    if (!S_ISDIR(info.st_mode)) {
        // In the place of a folder it hides objects. Anywhere else whoever reads by this name is told; it disturbs nobody else.
        if (isFanOut(leaf))
            return intruder(name);
        objects.push_back({name, 0});
        return {};
    }
    Opened opened = openBeneath(folderFd, leaf, kOpenFolder);
    if (opened.errnum != 0)
        return opened.errnum == ENOENT ? Result<>() : fail(opened.errnum, name);
    return walk(std::move(opened.file), name + '/', objects);
}

Result<std::vector<Bytes>> LocalStorage::Private::namesIn(const FileDescriptor &folder,
                                                          const std::string &name) const
{
    // A descriptor of its own, for a copy has its position in common with @p folder, which other threads list as well.
    Opened own = openBeneath(folder.get(), ".", kOpenFolder);
    std::vector<Bytes> names;
    const int errnum = own.errnum == 0 ? readNames(std::move(own.file), names) : own.errnum;
    if (errnum != 0)
        return fail(errnum, name);
    return names;
}

/// Goes at most kMostNameBytes / 2 levels deep: a longer name is not that of an object.
Result<> LocalStorage::Private::walk(FileDescriptor folder, const std::string &prefix,
                                     std::vector<ObjectInfo> &objects)
{
    BACKSTOP_ASSIGN(names, namesIn(folder, prefix));
    for (const Bytes &leaf : names) {
        const std::string name = prefix + leaf;
        if (isValidObjectName(name)) // others ("lost+found", ".directory", "tmp") are not ours
            BACKSTOP_TRY(visit(folder.get(), leaf, name, objects));
    }
    return {};
}

} // namespace backstop::storage
