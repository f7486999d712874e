// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/atomicfile.h"

#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/names.h"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace backstop {

namespace {

std::string nextTemporaryName(const std::string &stem)
{
    static std::atomic<unsigned> s_number{0};
    return stem + '-' + std::to_string(::getpid()) + '-' + std::to_string(++s_number);
}

bool isNumber(BytesView text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == BytesView::npos;
}

/// Whether the process whose number @p text begins with lives.
bool isAtWork(BytesView text)
{
    pid_t process = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), process);
    return error != std::errc() || process <= 0 || ::kill(process, 0) == 0 || errno != ESRCH;
}

/// link + unlink in place of a rename that overwrites nothing, for file systems that cannot do that.
int linkToNewName(int fromFd, const std::string &from, int toFd, const std::string &to)
{
    if (::linkat(fromFd, from.c_str(), toFd, to.c_str(), 0) != 0)
        return errno;
    ::unlinkat(fromFd, from.c_str(),
               0); // a second name that stays behind under tmp/ does no harm; a sweep takes it
    return 0;
}

} // namespace

AtomicFile::AtomicFile(int folderFd, std::string name, FileDescriptor file, QString object)
    : m_folderFd(folderFd)
    , m_name(std::move(name))
    , m_file(std::move(file))
    , m_object(std::move(object))
{}

AtomicFile::AtomicFile(AtomicFile &&other) noexcept
    : m_folderFd(other.m_folderFd)
    , m_name(std::exchange(other.m_name, {}))
    , m_file(std::move(other.m_file))
    , m_object(std::move(other.m_object))
    , m_errnum(other.m_errnum)
    , m_holdsOld(other.m_holdsOld)
    , m_isLocked(other.m_isLocked)
{}

AtomicFile::~AtomicFile()
{
    discard();
}

Result<AtomicFile> AtomicFile::begin(int folderFd, const std::string &stem, const QString &object)
{
    // A name can be taken by a killed process that had the same id, or by another machine on the same network share.
    constexpr int kMostTries = 1000;
    for (int i = 0; i < kMostTries; ++i) {
        std::string name = nextTemporaryName(stem);
        FileDescriptor file(
            ::openat(folderFd, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (file)
            return AtomicFile(folderFd, std::move(name), std::move(file), object);
        if (errno != EEXIST && errno != EINTR)
            return systemError(errno, object);
    }
    return Error{ErrorCode::Failed, object % QLatin1String(": no free name for a temporary file"),
                 QStringLiteral("Remove the files named %1-* that crashed programs left behind.")
                     .arg(displayName(stem))};
}

bool AtomicFile::isTemporaryName(BytesView name, BytesView stem)
{
    if (!name.starts_with(stem) || name.substr(stem.size(), 1) != "-")
        return false;
    name.remove_prefix(stem.size() + 1);
    const std::size_t dash = name.find('-');
    return dash != BytesView::npos && isNumber(name.substr(0, dash)) && isNumber(name.substr(dash + 1));
}

void AtomicFile::lock()
{
    // Not shared: network file systems give that to readers alone, and this is open for writing.
    // Where there are no locks, sweep() spares it.
    m_isLocked = ::flock(m_file.get(), LOCK_EX | LOCK_NB) == 0;
}

void AtomicFile::sweep(int folderFd, const std::string &stem)
{
    std::vector<Bytes> names;
    FileDescriptor folder(::openat(folderFd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder || readNames(std::move(folder), names) != 0)
        return;
    for (const Bytes &name : names) {
        if (!isTemporaryName(name, stem) || isAtWork(BytesView(name).substr(stem.size() + 1)))
            continue;
        struct stat info = {};
        const FileDescriptor file(
            ::openat(folderFd, name.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (file && ::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid() &&
            ::flock(file.get(), LOCK_EX | LOCK_NB) == 0) // where nobody can tell, it may be at work
            ::unlinkat(folderFd, name.c_str(), 0);
    }
}

Result<> AtomicFile::append(BytesView bytes)
{
    if (m_errnum != 0)
        return fail(m_errnum);
    const Transfer done = writeAll(m_file.get(), bytes);
    return done.errnum == 0 ? Result<>() : fail(done.errnum);
}

Result<> AtomicFile::overwrite(std::uint64_t offset, BytesView bytes)
{
    if (m_errnum != 0)
        return fail(m_errnum);
    const Transfer done = writeAt(m_file.get(), offset, bytes);
    return done.errnum == 0 ? Result<>() : fail(done.errnum);
}

Result<> AtomicFile::publish(int folderFd, const std::string &name, Publish how, mode_t mode)
{
    if (m_errnum != 0)
        return fail(m_errnum);
    if (m_name.empty())
        return fail(EINVAL);
    if (mode != 0600 && ::fchmod(m_file.get(), mode) != 0)
        return fail(errno);
    if (const int errnum = syncData(m_file.get()); errnum != 0)
        return fail(errnum);
    const FileDescriptor held( // until it has its name
        m_isLocked ? ::fcntl(m_file.get(), F_DUPFD_CLOEXEC, 0) : -1);
    if (const int errnum = closeChecked(m_file); errnum != 0)
        return fail(errnum);

    const int renamed = rename(folderFd, name, how);
    if (renamed == EEXIST) {
        // Who made it may not have synced the folder yet, or was killed before. The caller will count on the file.
        if (const int errnum = syncFolder(folderFd); errnum != 0)
            return fail(errnum);
    }
    if (renamed != 0)
        return fail(renamed);
    if (m_holdsOld)
        discard(); // the names were exchanged: what was replaced has the temporary one now
    m_name.clear();
    if (const int errnum = syncFolder(folderFd); errnum != 0) {
        // It may vanish in a power cut, so it does not count as written. Where nothing was replaced it goes away again.
        if (how == Publish::CreateOnly)
            ::unlinkat(folderFd, name.c_str(), 0);
        return fail(errnum);
    }
    return {};
}

int AtomicFile::rename(int folderFd, const std::string &name, Publish how)
{
    if (how == Publish::ReplaceExisting) {
        if (::renameat2(m_folderFd, m_name.c_str(), folderFd, name.c_str(), RENAME_EXCHANGE) == 0) {
            m_holdsOld = true;
            return 0;
        }
        if (errno != EINVAL && errno != ENOSYS && errno != EPERM)
            return errno;
        struct stat info =
            {}; // nothing better is to be had: a name that goes between these two calls comes back
        if (::fstatat(folderFd, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return errno;
    }
    if (how != Publish::CreateOnly)
        return ::renameat(m_folderFd, m_name.c_str(), folderFd, name.c_str()) == 0 ? 0 : errno;
    if (::renameat2(m_folderFd, m_name.c_str(), folderFd, name.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    // EINVAL: the file system does not know the flag. ENOSYS, EPERM: a sandbox does not know the call.
    if (errno == EINVAL || errno == ENOSYS || errno == EPERM)
        return linkToNewName(m_folderFd, m_name, folderFd, name);
    return errno;
}

Result<> AtomicFile::fail(int errnum)
{
    m_errnum = errnum;
    discard();
    return systemError(errnum, m_object);
}

void AtomicFile::discard()
{
    m_file.reset();
    if (!m_name.empty())
        ::unlinkat(m_folderFd, m_name.c_str(),
                   0); // what cannot be removed here is left for sweepTemporaries()
    m_name.clear();
}

Result<> AtomicFile::write(const Bytes &path, BytesView bytes, mode_t mode)
{
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == Bytes::npos ? path : path.substr(slash + 1);
    const Bytes folderPath = slash == Bytes::npos ? Bytes(".") : path.substr(0, slash + 1);
    if (!isSafeComponent(name) || folderPath.find('\0') != Bytes::npos)
        return Error{ErrorCode::InvalidArgument,
                     displayName(path) % QLatin1String(": not the path of a file"),
                     QStringLiteral("Give a path that ends in a file name.")};
    const FileDescriptor folder(::open(folderPath.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return systemError(errno, displayName(folderPath));
    // A hidden, short stem: the whole name would not fit where it has 255 bytes already.
    BACKSTOP_ASSIGN(file, begin(folder.get(), ".backstop", displayName(path)));
    BACKSTOP_TRY(file.append(bytes));
    return file.publish(folder.get(), name, Publish::Replace, mode);
}

} // namespace backstop
