// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/writeaccess.h"

#include "model/restore/targeterror.h"

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

namespace backstop::restore {

namespace {

/// What keeps @p target from being made: how the nearest folder above that is there can be used.
std::optional<Error> refusalToMake(const Bytes &target)
{
    std::error_code ignored;
    std::filesystem::path place = std::filesystem::absolute(target, ignored);
    while (!place.empty()) {
        if (::faccessat(AT_FDCWD, place.c_str(), W_OK | X_OK, AT_EACCESS) == 0)
            return {};
        if (errno == EACCES || errno == EPERM || errno == EROFS)
            return targetError(errno, place.native());
        if (errno != ENOENT || place == place.parent_path())
            return {}; // told when the target is made
        place = place.parent_path();
    }
    return {};
}

} // namespace

std::optional<Error> refusalToWrite(const Bytes &target, const TargetDirectory *folder)
{
    if (!folder)
        return refusalToMake(target);
    const auto access = folder->checkWritable();
    return access ? std::nullopt : std::optional<Error>(access.error());
}

} // namespace backstop::restore
