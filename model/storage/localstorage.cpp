// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/localstorage.h"

#include "model/core/atomicfile.h"
#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/makefolders.h"
#include "model/core/names.h"
#include "model/core/openbeneath.h"
#include "model/storage/localstorageprivate.h"
#include "model/storage/objectname.h"

#include <algorithm>
#include <cerrno>
#include <limits>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace backstop::storage {

namespace {

Bytes withoutSlashesAtEnd(Bytes path)
{
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

AtomicFile::Publish publishModeOf(PutMode mode)
{
    switch (mode) {
    case PutMode::Replace:
        return AtomicFile::Publish::Replace;
    case PutMode::ReplaceExisting:
        return AtomicFile::Publish::ReplaceExisting;
    case PutMode::CreateOnly:
        break;
    }
    return AtomicFile::Publish::CreateOnly;
}

} // namespace

/// Whether the root itself was removed or cannot be asked any more: then nothing is known about any object.
bool LocalStorage::Private::isGone() const
{
    struct stat info = {};
    return ::fstat(root.get(), &info) != 0 || info.st_nlink == 0;
}

Error LocalStorage::Private::intruder(const std::string &name) const
{
    return {ErrorCode::Damaged,
            describeObject(location, name) %
                QLatin1String(": a link or special file where an object should be"),
            QStringLiteral("Somebody else writes into the repository's folder: find out who, then remove it. "
                           "Links are never followed.")};
}

Error LocalStorage::Private::fail(int errnum, const std::string &name) const
{
    if (errnum == ELOOP)
        return intruder(name);
    if (errnum != ENOENT && errnum != ENOTDIR)
        return systemError(errnum, describeObject(location, name));
    if (isGone())
        return {
            ErrorCode::Unavailable, location % QLatin1String(": the folder was removed while in use"),
            QStringLiteral("Check that the drive is connected and mounted, then open the repository again.")};
    return notFound(location, name);
}

LocalStorage::LocalStorage(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

LocalStorage::~LocalStorage() = default;

Result<std::unique_ptr<LocalStorage>> LocalStorage::open(const Bytes &folder)
{
    auto p = std::make_unique<Private>();
    p->openedAt = folder;
    p->location = displayName(withoutSlashesAtEnd(folder));
    p->root = openPath(folder, kOpenFolder);
    if (!p->root)
        return systemError(errno, p->location);
    struct statvfs info = {};
    if (::fstatvfs(p->root.get(), &info) != 0)
        return systemError(errno, p->location);
    p->writable = (info.f_flag & ST_RDONLY) == 0;
    return std::unique_ptr<LocalStorage>(new LocalStorage(std::move(p)));
}

Result<std::unique_ptr<LocalStorage>> LocalStorage::create(const Bytes &folder)
{
    BACKSTOP_TRY(makeFolders(folder));
    return open(folder);
}

/// What a failed put means in the words of Storage.
Error LocalStorage::Private::explainFailedPut(const Error &error, int folderFd, const std::string &name) const
{
    if (error.code ==
        ErrorCode::NotFound) // not the object: the folder, or the temporary file that somebody swept away
        return {
            ErrorCode::Unavailable,
            describeObject(location, name) % QLatin1String(": the folder was removed while in use"),
            QStringLiteral("Check that nothing else cleans up in the repository's folder, then try again.")};
    if (error.code != ErrorCode::AlreadyExists)
        return error;
    struct stat info = {};
    const bool known = ::fstatat(folderFd, leafOf(name).c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0;
    // A link must not pass for the object: the caller would count on bytes that are not there.
    return known && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode) ? intruder(name)
                                                                     : alreadyExists(location, name);
}

Result<> LocalStorage::put(const std::string &name, BytesView bytes, PutMode mode)
{
    BACKSTOP_TRY(checkObjectName(name, d->location));
    BACKSTOP_ASSIGN(folder, d->openFolder(folderOf(name)));
    BACKSTOP_ASSIGN(temporary, d->openFolder(kTemporaryFolder));
    const std::string leaf = leafOf(name);
    struct stat info = {};
    if (mode != PutMode::CreateOnly &&
        ::fstatat(folder.get(), leaf.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(info.st_mode))
        return alreadyExists(d->location, name);

    const AtomicFile::Publish how = publishModeOf(mode);
    const auto write = [&]() -> Result<> {
        BACKSTOP_ASSIGN(
            file, AtomicFile::begin(temporary.get(), kTemporaryStem, describeObject(d->location, name)));
        BACKSTOP_TRY(file.append(bytes));
        return file.publish(folder.get(), leaf, how);
    };
    Result<> written = write();
    // Whoever is alone in a repository sweeps what looks left behind, which may be what another has just begun.
    if (!written && written.error().code == ErrorCode::NotFound)
        written = write();
    if (mode != PutMode::CreateOnly)
        d->cache.erase(name);
    const bool isMissing =
        mode == PutMode::ReplaceExisting && !written && written.error().code == ErrorCode::NotFound &&
        ::fstatat(folder.get(), leaf.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
    if (isMissing)
        return d->fail(ENOENT, name);
    if (!written)
        return d->explainFailedPut(written.error(), folder.get(), name);
    return {};
}

Result<Bytes> LocalStorage::get(const std::string &name, std::uint64_t most)
{
    BACKSTOP_TRY(checkObjectName(name, d->location));
    struct stat info = {};
    BACKSTOP_ASSIGN(file, d->openObject(name, kOpenObject, info));
    const auto size = static_cast<std::uint64_t>(info.st_size);
    if (size > most)
        return tooLarge(d->location, name);
    Bytes bytes(size, '\0');
    const Transfer done = readAt(file.get(), 0, bytes.data(), bytes.size());
    if (done.errnum != 0)
        return d->fail(done.errnum, name);
    if (done.size < bytes.size())
        return tooShort(d->location, name);
    return bytes;
}

Result<> LocalStorage::read(const std::string &name, std::uint64_t offset, char *out, std::size_t size)
{
    BACKSTOP_TRY(checkObjectName(name, d->location));
    constexpr std::uint64_t kMostOffset = std::numeric_limits<off_t>::max();
    if (size > kMostOffset || offset > kMostOffset - size)
        return tooShort(d->location, name);
    BACKSTOP_ASSIGN(isFresh, d->readOnce(name, offset, out, size));
    if (!isFresh) // what was kept open went stale (ESTALE: a network share came back): a new descriptor reaches the object
        BACKSTOP_TRY(d->readOnce(name, offset, out, size));
    return {};
}

/// False where a descriptor that was kept open has gone stale; it is not kept any longer then.
Result<bool> LocalStorage::Private::readOnce(const std::string &name, std::uint64_t offset, char *out,
                                             std::size_t size)
{
    struct stat info = {};
    DescriptorCache::Pointer file = cache.find(name);
    const bool wasKept = file != nullptr;
    // Without a name left it was removed or replaced, perhaps by another process: the open file is not the object any more.
    if (!file || ::fstat(file->get(), &info) != 0 || info.st_nlink == 0) {
        cache.erase(name);
        BACKSTOP_ASSIGN(opened, openObject(name, kOpenObject, info));
        file = std::make_shared<const FileDescriptor>(std::move(opened));
        cache.insert(name, file);
    }
    if (offset + size > static_cast<std::uint64_t>(info.st_size))
        return tooShort(location, name);
    const Transfer done = readAt(file->get(), offset, out, size);
    if (done.errnum != 0) {
        cache.erase(name); // a retry begins with a new descriptor
        if (done.errnum == ESTALE && wasKept)
            return false;
        return fail(done.errnum, name);
    }
    if (done.size < size)
        return tooShort(location, name);
    return true;
}

Result<ObjectInfo> LocalStorage::stat(const std::string &name)
{
    BACKSTOP_TRY(checkObjectName(name, d->location));
    struct ::stat info = {};
    BACKSTOP_TRY(d->openObject(name, O_PATH, info));
    return ObjectInfo{name, static_cast<std::uint64_t>(info.st_size)};
}

Result<std::vector<ObjectInfo>> LocalStorage::list(const std::string &prefix)
{
    BACKSTOP_TRY(checkPrefix(prefix, d->location));
    std::vector<ObjectInfo> objects;
    Opened opened =
        openBeneath(d->root.get(), prefix.empty() ? "." : prefix.substr(0, prefix.size() - 1), kOpenFolder);
    if (opened.errnum == 0) {
        if (prefix != "tmp/")
            BACKSTOP_TRY(d->walk(std::move(opened.file), prefix, objects));
    } else if (opened.errnum != ENOENT && opened.errnum != ENOTDIR) {
        return d->fail(opened.errnum, prefix);
    }
    if (d->isGone())
        return d->fail(ENOENT, prefix); // nothing found in a folder that is gone does not mean nothing there
    // Not the order of the walk: '-' and '.' come before '/'.
    std::ranges::sort(objects, {}, &ObjectInfo::name);
    return objects;
}

Result<> LocalStorage::remove(const std::string &name)
{
    BACKSTOP_TRY(checkObjectName(name, d->location));
    const Opened folder = openBeneath(d->root.get(), folderOf(name), kOpenFolder);
    if (folder.errnum != 0)
        return d->fail(folder.errnum, name);
    const int removed = ::unlinkat(folder.file.get(), leafOf(name).c_str(), 0) == 0 ? 0 : errno;
    d->cache.erase(name);
    if (removed != 0 && removed != ENOENT)
        return removed == EISDIR ? notFound(d->location, name) : d->fail(removed, name);
    // Also where it was gone: the try that removed it may have failed here.
    if (const int errnum = syncFolder(folder.file.get()); errnum != 0)
        return d->fail(errnum, name);
    return removed == 0 ? Result<>() : d->fail(removed, name);
}

Result<> LocalStorage::makeDurable(const std::string &name)
{
    BACKSTOP_TRY(checkObjectName(name, d->location));
    struct stat info = {};
    BACKSTOP_ASSIGN(file, d->openObject(name, kOpenObject, info));
    // All that was written to the file goes to the disk, whichever descriptor it was written through.
    if (const int errnum = syncAll(file.get()); errnum != 0)
        return d->fail(errnum, name);
    BACKSTOP_ASSIGN(folder, d->openFolder(folderOf(name))); // makes the folders on the way durable as well
    if (const int errnum = syncFolder(folder.get()); errnum != 0)
        return d->fail(errnum, name);
    return {};
}

Capabilities LocalStorage::capabilities() const
{
    return {.localPath = true, .writable = d->writable};
}

QString LocalStorage::location() const
{
    return d->location;
}

std::optional<FileIdentity> LocalStorage::rootIdentity() const
{
    struct stat status = {};
    if (::fstat(d->root.get(), &status) != 0)
        return std::nullopt;
    return FileIdentity::of(status);
}

Result<> LocalStorage::checkPlace() const
{
    struct stat there = {};
    struct stat opened = {};
    const bool isKnown = ::stat(d->openedAt.c_str(), &there) == 0 && ::fstat(d->root.get(), &opened) == 0;
    if (isKnown && FileIdentity::of(there) == FileIdentity::of(opened))
        return {};
    return Error{
        ErrorCode::Unavailable, d->location % QLatin1String(": the repository is not there any more"),
        QStringLiteral("It was moved, renamed or unmounted, or another folder took its place. Bring it "
                       "back, or open it where it is now.")};
}

void LocalStorage::closeIdle()
{
    d->cache.clear();
}

} // namespace backstop::storage
