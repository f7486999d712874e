// SPDX-License-Identifier: GPL-3.0-or-later
// What a target loses, and the looks before it does.
#include "model/core/names.h"
#include "model/restore/targeterror.h"
#include "model/restore/targettree_p.h"
#include "model/restore/treeremoval.h"
#include "model/restore/treesurvey.h"

#include <cerrno>

#include <fcntl.h>

namespace backstop::restore {

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
    // The entry steps aside and only goes when the folder is there: no error leaves the name without either.
    const Bytes aside = d->names->next();
    if (::renameat(fd, name.c_str(), fd, aside.c_str()) != 0)
        return failure(errno);
    if (::mkdirat(fd, name.c_str(), 0700) != 0) {
        const int error = errno;
        return failure(::renameat(fd, aside.c_str(), fd, name.c_str()) == 0 ? error : errno);
    }
    return ::unlinkat(fd, aside.c_str(), 0) == 0 ? Result<>() : failure(errno);
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
