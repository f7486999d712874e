// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/targeterror.h"

#include "model/core/names.h"

#include <cerrno>

namespace backstop::restore {

Error targetError(int errnum, BytesView path)
{
    Error error = systemError(errnum, displayName(path));
    switch (errnum) {
    case EEXIST:
    case EISDIR:
    case ENOTEMPTY:
        error.hint = QStringLiteral("Move it away or restore to an empty folder.");
        break;
    case ENOTDIR:
    case ELOOP:
        error.message = displayName(path) + QStringLiteral(": something that is no folder stands in the way");
        error.hint = QStringLiteral("Move it away or restore to an empty folder; a link is never followed.");
        break;
    case ESTALE:
        error.message = displayName(path) + QStringLiteral(": was replaced during the restore");
        error.hint =
            QStringLiteral("Find out what changes the folder, then restore to one that nothing else uses.");
        break;
    case EXDEV:
        error.message = displayName(path) + QStringLiteral(": another file system is mounted there");
        error.hint = QStringLiteral("Unmount it, or restore to another folder.");
        break;
    default:
        return error;
    }
    error.code = ErrorCode::TargetConflict;
    error.retryable = false;
    return error;
}

Error insideRepository(BytesView path)
{
    return {ErrorCode::TargetRefused,
            displayName(path) + QStringLiteral(": is inside the repository that is restored from"),
            QStringLiteral("Restore to a folder outside the repository.")};
}

Result<> checkName(BytesView name, const DirectoryHandle &directory)
{
    if (isSafeComponent(name))
        return {};
    return Error{
        ErrorCode::TargetRefused,
        displayName(directory.path()) +
            QStringLiteral(": an entry named '%1' cannot be restored").arg(displayName(name)),
        QStringLiteral(
            "The backup was tampered with or damaged: verify it, and restore other paths one by one.")};
}

} // namespace backstop::restore
