// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/sourceerror.h"

#include "model/core/names.h"

#include <cerrno>

namespace backstop::backup {

Error sourceError(int errnum, BytesView path)
{
    if (errnum == ESTALE)
        return sourceReplaced(path);
    Error error = systemError(errnum, displayName(path));
    switch (errnum) {
    case ENOENT:
        error.hint = QStringLiteral(
            "It was removed or renamed during the backup; back up again if it should be there.");
        break;
    case EACCES:
    case EPERM:
        error.hint = QStringLiteral("Back up as a user who may read it, or exclude it.");
        break;
    case EIO:
        break;
    default:
        error.code = ErrorCode::SourceUnreadable;
        break;
    }
    return error;
}

Error sourceReplaced(BytesView path)
{
    return {ErrorCode::SourceUnreadable,
            displayName(path) + QStringLiteral(": was replaced while it was being backed up"),
            QStringLiteral("Back up again when no program is moving files there."), true};
}

} // namespace backstop::backup
