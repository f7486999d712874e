// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of LocalStorage that looks at what is no object: leftovers of its own, and what belongs to somebody else.
#include "model/core/atomicfile.h"
#include "model/core/openbeneath.h"
#include "model/storage/localstorageprivate.h"
#include "model/storage/objectname.h"

#include <algorithm>
#include <cerrno>

namespace backstop::storage {

namespace {

bool isOwnTemporary(int folderFd, const Bytes &leaf)
{
    struct stat info = {};
    return AtomicFile::isTemporaryName(leaf, kTemporaryStem) &&
           ::fstatat(folderFd, leaf.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(info.st_mode);
}

} // namespace

/// Goes as deep as walk().
Result<> LocalStorage::Private::walkStrays(const FileDescriptor &folder, const std::string &prefix,
                                           std::vector<std::string> &strays) const
{
    BACKSTOP_ASSIGN(names, namesIn(folder, prefix));
    if (names.empty() && !prefix.empty() && prefix != "tmp/")
        strays.push_back(prefix);
    for (const Bytes &leaf : names) {
        const std::string name = prefix + leaf;
        const bool isTemporaries = name == kTemporaryFolder;
        if (name == "lost+found" || (prefix == "tmp/" && isOwnTemporary(folder.get(), leaf)))
            continue;
        if (!isTemporaries && !isValidObjectName(name)) {
            strays.push_back(name);
            continue;
        }
        struct stat info = {};
        if (::fstatat(folder.get(), leaf.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT)
                continue; // removed since the folder was read
            return fail(errno, name);
        }
        if (S_ISDIR(info.st_mode)) {
            const Opened opened = openBeneath(folder.get(), leaf, kOpenFolder);
            if (opened.errnum != 0)
                return fail(opened.errnum, name);
            BACKSTOP_TRY(walkStrays(opened.file, name + '/', strays));
        } else if (isTemporaries || !S_ISREG(info.st_mode)) {
            strays.push_back(name);
        }
    }
    return {};
}

Result<> LocalStorage::sweepTemporaries()
{
    const Opened opened = openBeneath(d->root.get(), kTemporaryFolder, kOpenFolder);
    if (opened.errnum == ENOENT && !d->isGone())
        return {};
    if (opened.errnum != 0)
        return d->fail(opened.errnum, kTemporaryFolder);
    BACKSTOP_ASSIGN(names, d->namesIn(opened.file, kTemporaryFolder));
    Result<> result;
    for (const Bytes &name : names) { // on after an error: each file removed is space won
        if (!isOwnTemporary(opened.file.get(), name))
            continue; // somebody else's, whatever it is
        if (::unlinkat(opened.file.get(), name.c_str(), 0) != 0 && errno != ENOENT && result)
            result = systemError(errno, describeObject(d->location, kTemporaryFolder + ('/' + name)));
    }
    return result;
}

Result<std::vector<std::string>> LocalStorage::strays()
{
    std::vector<std::string> strays;
    BACKSTOP_TRY(d->walkStrays(d->root, {}, strays));
    if (d->isGone())
        return d->fail(ENOENT, {});
    std::ranges::sort(strays);
    return strays;
}

} // namespace backstop::storage
