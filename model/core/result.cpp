// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/result.h"

#include <cerrno>
#include <cstring>

namespace backstop {

namespace {

struct Reading
{
    ErrorCode code = ErrorCode::Io;
    const char *hint =
        "Look into the system log (journalctl -k) for what the system says about it, then try again.";
    bool retryable = false;
};

Reading readPathErrno(int errnum)
{
    switch (errnum) {
    case ENOENT:
        return {ErrorCode::NotFound,
                "Check the path for a typing error, and that the medium it is on is mounted."};
    case EEXIST:
        return {ErrorCode::AlreadyExists, "Choose another name, or move what is there out of the way."};
    case ENOTDIR:
        return {ErrorCode::Failed, "A part of the path is a file where a folder is needed; check the path."};
    case EISDIR:
        return {ErrorCode::Failed, "There is a folder where a file is needed; check the path."};
    case ENOTEMPTY:
        return {ErrorCode::AlreadyExists, "The folder is not empty; choose another one, or empty it first."};
    case ELOOP:
        return {ErrorCode::Failed,
                "There is a symbolic link where none is allowed; find out who made it, then remove it."};
    case EXDEV:
        return {ErrorCode::Failed, "The path leads out of its folder or onto another file system; check for "
                                   "links and mounts in it."};
    case ENAMETOOLONG:
        return {ErrorCode::Failed,
                "The file system does not allow names of this length; choose a shorter path."};
    default:
        return {};
    }
}

Reading readDeviceErrno(int errnum)
{
    constexpr const char *kAway =
        "Check that the drive or network share is connected and mounted, then try again.";
    switch (errnum) {
    case ENXIO:
    case ENODEV:
    case ENOMEDIUM:
    case ESTALE:
    case ENOTCONN:
    case ESHUTDOWN:
        return {ErrorCode::Unavailable, kAway};
    case ETIMEDOUT:
    case ECONNREFUSED:
    case ECONNRESET:
    case ECONNABORTED:
    case EPIPE:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETRESET:
    case ENETUNREACH:
    case EREMOTEIO:
        return {ErrorCode::Unavailable, kAway, true};
    case EBUSY:
    case ETXTBSY:
        return {ErrorCode::Unavailable,
                "Something else is using it; close the program that does, then try again.", true};
    default:
        return readPathErrno(errnum);
    }
}

Reading readErrno(int errnum)
{
    switch (errnum) {
    case ENOSPC:
        return {ErrorCode::NoSpace,
                "Free some space on this file system (also look at 'df -i'), then try again."};
    case EDQUOT:
        return {ErrorCode::NoSpace,
                "Your disk quota is used up: delete something or have the quota raised, then try again."};
    case EFBIG:
        return {ErrorCode::FileTooLarge,
                "The file system or a limit (ulimit -f) does not allow files of this "
                "size; use another file system or raise the limit."};
    case EACCES:
        return {ErrorCode::PermissionDenied,
                "Give your user access to it and to the folders above it, or run as a user who has it."};
    case EPERM:
        return {ErrorCode::PermissionDenied, "The system does not allow this to your user; check the owner, "
                                             "mount options and attributes (lsattr)."};
    case EROFS:
        return {ErrorCode::ReadOnly, "The file system is mounted read-only: mount it writable, and check its "
                                     "drive if it became read-only by itself."};
    case EIO:
        return {ErrorCode::Io, "The drive or the connection to it reports a fault: check cables and drive "
                               "(journalctl -k, smartctl -a) before you trust it again."};
    case ENOMEM:
        return {ErrorCode::OutOfMemory, "Close other programs or give this one more memory, then try again.",
                true};
    case EMFILE:
    case ENFILE:
        return {
            ErrorCode::Failed,
            "Too many files are open: close other programs or raise the limit (ulimit -n), then try again.",
            true};
    case EINTR:
    case EAGAIN:
        return {ErrorCode::Io, "Try again.", true};
    case ENOSYS:
    case EOPNOTSUPP:
        return {ErrorCode::Failed,
                "The file system or kernel does not offer this; use another file system for it."};
    case ECANCELED:
        return {ErrorCode::Cancelled, ""};
    default:
        return readDeviceErrno(errnum);
    }
}

QString systemWords(int errnum)
{
    // Not strerror: this one is thread-safe and stays English, so that messages can be searched for.
    const char *words = ::strerrordesc_np(errnum);
    if (!words)
        return QStringLiteral("system error %1").arg(errnum);
    QString text = QString::fromLatin1(words);
    const bool acronym = text.size() > 1 && (text.at(1).isUpper() || text.at(1) == QLatin1Char('/'));
    if (!acronym)
        text.replace(0, 1, text.at(0).toLower());
    return text;
}

} // namespace

Error Error::withContext(const QString &context) const
{
    Error error = *this;
    error.message = context % QLatin1String(": ") % message;
    return error;
}

Error systemError(int errnum, const QString &object)
{
    const Reading reading = readErrno(errnum);
    return {reading.code, object % QLatin1String(": ") % systemWords(errnum),
            QString::fromLatin1(reading.hint), reading.retryable};
}

} // namespace backstop
