// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/temporaryentry.h"

#include "model/restore/targeterror.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::restore {

namespace {

constexpr BytesView kPrefix = ".backstop-restore-";

/// For file systems (some FUSE and network ones) without RENAME_NOREPLACE. Returns 0 or an errno value.
int renameUnlessTaken(int directory, const char *from, const char *to)
{
    if (::linkat(directory, from, directory, to, 0) == 0) // atomic as well
        return ::unlinkat(directory, from, 0) == 0 ? 0 : errno;
    if (errno == EEXIST)
        return EEXIST;
    struct stat status = {}; // no hard links either: FAT and its like, where looking first is all there is
    if (::fstatat(directory, to, &status, AT_SYMLINK_NOFOLLOW) == 0)
        return EEXIST;
    if (errno != ENOENT)
        return errno;
    return ::renameat(directory, from, directory, to) == 0 ? 0 : errno;
}

} // namespace

TemporaryNames::TemporaryNames(RandomSource &random)
    : m_prefix(Bytes(kPrefix) + toHex(random.bytes(8)) + '-')
{}

Bytes TemporaryNames::next()
{
    return m_prefix + std::to_string(m_count.fetch_add(1, std::memory_order_relaxed));
}

bool TemporaryNames::isOne(BytesView name)
{
    return name.starts_with(kPrefix);
}

Result<std::unique_ptr<TemporaryEntry>> TemporaryEntry::make(DirectoryHandle::Pointer directory,
                                                             TemporaryNames &names, Bytes name,
                                                             const Make &makeIt)
{
    DirectoryHandle::Descriptor fd;
    if (const int error = directory->acquire(fd); error != 0)
        return targetError(error, directory->path());
    std::unique_ptr<TemporaryEntry> entry(new TemporaryEntry);
    entry->m_directory = std::move(directory);
    entry->m_name = std::move(name);
    Bytes temporary;
    int error = EEXIST;
    for (int attempt = 0; attempt < 100 && (error == EEXIST || error == EINTR); ++attempt) {
        temporary = names.next();
        error = makeIt(fd->get(), temporary.c_str());
    }
    if (error != 0)
        return targetError(error, entry->path());
    entry->m_temporary = std::move(temporary);
    return entry;
}

Result<> TemporaryEntry::publish(bool replace, bool isHardLink)
{
    DirectoryHandle::Descriptor fd;
    if (const int error = m_directory->acquire(fd); error != 0)
        return targetError(error, m_directory->path());
    const char *from = m_temporary.c_str();
    const char *to = m_name.c_str();
    int error = 0;
    if (replace) {
        error = ::renameat(fd->get(), from, fd->get(), to) == 0 ? 0 : errno;
    } else {
        error = ::renameat2(fd->get(), from, fd->get(), to, RENAME_NOREPLACE) == 0 ? 0 : errno;
        if (error == EINVAL || error == ENOSYS || error == EOPNOTSUPP)
            error = renameUnlessTaken(fd->get(), from, to);
    }
    if (error != 0)
        return targetError(error, path());
    // Renaming one name of a file onto another name of the same file does nothing: then the temporary one is still there.
    if (replace && isHardLink)
        ::unlinkat(fd->get(), from, 0);
    m_temporary.clear();
    return {};
}

TemporaryEntry::~TemporaryEntry()
{
    DirectoryHandle::Descriptor fd;
    if (!m_temporary.empty() && m_directory->acquire(fd) == 0)
        ::unlinkat(fd->get(), m_temporary.c_str(), 0);
}

} // namespace backstop::restore
