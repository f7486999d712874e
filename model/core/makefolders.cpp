// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/makefolders.h"

#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/names.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop {

namespace {

Bytes parentOf(Bytes path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == Bytes::npos)
        return ".";
    const std::size_t end = path.find_last_not_of('/', slash);
    path.resize(end == Bytes::npos ? 1 : end + 1);
    return path;
}

/// 0 or the errno value.
int makeWithParents(const Bytes &path)
{
    const Bytes parentPath = parentOf(path);
    int errnum = ::mkdir(path.c_str(), 0700) == 0 ? 0 : errno;
    if (errnum == ENOENT && parentPath != path) {
        if (const int above = makeWithParents(parentPath); above != 0)
            return above;
        errnum = ::mkdir(path.c_str(), 0700) == 0 ? 0 : errno;
    }
    // Also where it was there: who made it may have been killed before it was durable.
    if (errnum != 0 && errnum != EEXIST)
        return errnum;
    const FileDescriptor parent = openPath(parentPath, O_RDONLY | O_DIRECTORY);
    if (!parent && errnum == EEXIST && errno == EACCES)
        return 0; // whoever must not look into the parent has made nothing in it
    return parent ? syncFolder(parent.get()) : errno;
}

} // namespace

Result<> makeFolders(const Bytes &path)
{
    Bytes trimmed = path;
    while (trimmed.size() > 1 && trimmed.back() == '/')
        trimmed.pop_back();
    if (trimmed.empty() || trimmed.find('\0') != Bytes::npos)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("'%1': not the path of a folder").arg(displayName(path)),
                     QStringLiteral("Name a folder.")};
    if (const int errnum = makeWithParents(trimmed); errnum != 0)
        return systemError(errnum, displayName(path));
    return {};
}

} // namespace backstop
