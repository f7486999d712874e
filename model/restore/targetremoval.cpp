// SPDX-License-Identifier: GPL-3.0-or-later
// What a target loses, and the looks before it does.
#include "model/core/names.h"
#include "model/restore/targeterror.h"
#include "model/restore/targettree_p.h"
#include "model/restore/treeremoval.h"
#include "model/restore/treesurvey.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace backstop::restore {

namespace {

/// For file systems without RENAME_EXCHANGE. The entry steps aside and only goes when the folder is there: no error leaves the
/// name without either, but a kill may. Returns 0 or an errno value.
int replaceInSteps(int directory, const char *folder, const char *name, const char *aside)
{
    if (::renameat(directory, name, directory, aside) != 0)
        return errno;
    if (::renameat(directory, folder, directory, name) != 0) {
        const int error = errno;
        return ::renameat(directory, aside, directory, name) == 0 ? error : errno;
    }
    return ::unlinkat(directory, aside, 0) == 0 ? 0 : errno;
}

/// The two change places in one step: at every moment the name has the entry or the folder. Returns 0 or an errno value.
int replaceAtOnce(int directory, const char *folder, const char *name)
{
    if (::renameat2(directory, folder, directory, name, RENAME_EXCHANGE) != 0)
        return errno;
    if (::unlinkat(directory, folder, 0) == 0)
        return 0;
    const int error = errno; // it may not go: back to where it was
    return ::renameat2(directory, folder, directory, name, RENAME_EXCHANGE) == 0 ? error : errno;
}

} // namespace

FileIdentity TargetDirectory::identity() const
{
    return d->identity;
}

Result<bool> TargetDirectory::stillHas(const Bytes &name, const ExistingEntry &expected) const
{
    BACKSTOP_ASSIGN(now, existing(name));
    if (!now || *now == expected)
        return now.has_value();
    return Error{ErrorCode::TargetConflict,
                 displayName(d->handle->pathOf(name)) +
                     QStringLiteral(": was changed since the plan was made; it was left as it is"),
                 QStringLiteral("Look at what is there, then make a new plan.")};
}

Result<TreeSurvey> TargetDirectory::survey(const Bytes &name, const SurveyVisitor &visit) const
{
    BACKSTOP_TRY(checkName(name, *d->handle));
    return surveyTree(d->handle, name, visit);
}

Result<> TargetDirectory::remove(const Bytes &name, const std::optional<FileIdentity> &spared)
{
    BACKSTOP_TRY(checkName(name, *d->handle));
    return removeTree(d->handle, name, spared);
}

Result<Bytes> TargetDirectory::moveAside(const Bytes &name)
{
    const Bytes aside = d->names->next();
    BACKSTOP_TRY(moveBack(name, aside));
    return aside;
}

Result<> TargetDirectory::moveBack(const Bytes &aside, const Bytes &name)
{
    BACKSTOP_TRY(checkName(aside, *d->handle));
    BACKSTOP_TRY(checkName(name, *d->handle));
    DirectoryHandle::Descriptor directory;
    if (const int error = d->handle->acquire(directory); error != 0)
        return targetError(error, path());
    const int fd = directory->get();
    int error = ::renameat2(fd, aside.c_str(), fd, name.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
    if (error == EINVAL || error == ENOSYS || error == EOPNOTSUPP) // no file is overwritten by a folder
        error = ::renameat(fd, aside.c_str(), fd, name.c_str()) == 0 ? 0 : errno;
    return error == 0 ? Result<>() : targetError(error, d->handle->pathOf(name));
}

Result<> TargetDirectory::replaceByFolder(const Bytes &name)
{
    BACKSTOP_TRY(checkName(name, *d->handle));
    DirectoryHandle::Descriptor directory;
    if (const int error = d->handle->acquire(directory); error != 0)
        return targetError(error, path());
    const int fd = directory->get();
    const auto failure = [&](int errnum) { return targetError(errnum, d->handle->pathOf(name)); };
    struct stat status = {};
    if (::fstatat(fd, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return failure(errno);
    if (S_ISDIR(status.st_mode))
        return failure(EEXIST);
    const Bytes folder = d->names->next();
    if (::mkdirat(fd, folder.c_str(), 0700) != 0)
        return failure(errno);
    int error = replaceAtOnce(fd, folder.c_str(), name.c_str());
    if (error == EINVAL || error == ENOSYS || error == EOPNOTSUPP)
        error = replaceInSteps(fd, folder.c_str(), name.c_str(), d->names->next().c_str());
    if (error == 0)
        return {};
    ::unlinkat(fd, folder.c_str(), AT_REMOVEDIR); // is not there where it has the name
    return failure(error);
}

Result<> TargetDirectory::checkWritable() const
{
    DirectoryHandle::Descriptor directory;
    if (const int error = d->handle->acquire(directory); error != 0)
        return targetError(error, path());
    const bool mayWrite = ::faccessat(directory->get(), ".", W_OK | X_OK, AT_EACCESS) == 0;
    return mayWrite || (errno != EACCES && errno != EPERM && errno != EROFS) ? Result<>()
                                                                             : targetError(errno, path());
}

Result<bool> TargetDirectory::isAtOrBelow(const FileIdentity &folder) const
{
    DirectoryHandle::Descriptor directory;
    if (const int error = d->handle->acquire(directory); error != 0)
        return targetError(error, path());
    FileIdentity at = d->identity;
    FileDescriptor above(::openat(directory->get(), ".", O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (;;) {
        if (at == folder)
            return true;
        above = FileDescriptor(::openat(above.get(), "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
        struct stat status = {};
        if (!above || ::fstat(above.get(), &status) != 0)
            return targetError(errno, path());
        const FileIdentity next = FileIdentity::of(status);
        if (next == at) // the root of all
            return false;
        at = next;
    }
}

} // namespace backstop::restore
