// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/sandbox.h"

#include "model/core/atomicfile.h"
#include "model/core/makefolders.h"
#include "model/core/names.h"
#include "model/restore/treeremoval.h"

#include <QFile>

#include <cerrno>
#include <filesystem>
#include <set>

#include <fcntl.h>
#include <fts.h>
#include <sys/stat.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr char kMark[] = ".backstop-drill";

QString sandboxName(const Bytes &path)
{
    return u"sandbox "_s + displayName(path);
}

Error refused(const Bytes &path, const QString &what)
{
    return {ErrorCode::TargetRefused, sandboxName(path) + u": "_s + what,
            u"Name a folder that is empty or does not exist, away from all data, with --sandbox."_s};
}

Bytes markOf(const QString &id)
{
    return "This folder belongs to a drill or restore test of Backstop, which removes it.\n" +
           id.toStdString() + "\n";
}

Bytes markIn(const Bytes &folder)
{
    QFile file(QFile::decodeName(QByteArray::fromStdString(folder + '/' + kMark)));
    return file.open(QIODevice::ReadOnly) ? file.read(4096).toStdString() : Bytes();
}

/// @p path with all links above it followed, whether it exists or not.
Bytes canonical(const Bytes &path)
{
    std::error_code error;
    const auto result = std::filesystem::weakly_canonical(path, error);
    Bytes text = error ? path : result.native();
    while (text.size() > 1 && text.back() == '/')
        text.pop_back();
    return text;
}

bool isAtOrBelow(const Bytes &path, const Bytes &folder)
{
    return path == folder || folder == "/" || path.starts_with(folder + '/');
}

/// The folders above @p path that exist, and itself where it does.
std::set<FileIdentity> foldersOnTheWay(const Bytes &path)
{
    std::set<FileIdentity> found;
    for (std::filesystem::path place(canonical(path));; place = place.parent_path()) {
        struct stat status = {};
        if (::stat(place.c_str(), &status) == 0)
            found.insert(FileIdentity::of(status));
        if (place == place.parent_path())
            return found;
    }
}

Result<std::vector<Bytes>> namesIn(const Bytes &folder)
{
    FileDescriptor fd = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    std::vector<Bytes> names;
    if (!fd)
        return systemError(errno, sandboxName(folder));
    if (const int errnum = readNames(std::move(fd), names); errnum != 0)
        return systemError(errnum, sandboxName(folder));
    return names;
}

/// The same without what a kill left while the mark was written.
Result<std::vector<Bytes>> sweptNamesIn(const Bytes &folder)
{
    if (const FileDescriptor fd = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        AtomicFile::sweep(fd.get(), ".backstop");
    return namesIn(folder);
}

/// Gives this user the folders below @p path back that were restored without the right to change them.
void makeWritable(const Bytes &path)
{
    Bytes start = path;
    char *roots[] = {start.data(), nullptr};
    FTS *walk = ::fts_open(roots, FTS_PHYSICAL | FTS_XDEV | FTS_NOCHDIR, nullptr);
    while (FTSENT *entry = walk ? ::fts_read(walk) : nullptr) {
        if (entry->fts_info != FTS_D || (entry->fts_statp->st_mode & S_IRWXU) == S_IRWXU)
            continue;
        const FileDescriptor folder(
            ::open(entry->fts_accpath, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (folder) // what cannot be changed is told by who removes it
            (void)::chmod(("/proc/self/fd/" + std::to_string(folder.get())).c_str(), 0700);
    }
    if (walk)
        ::fts_close(walk);
}

Result<> removeEntry(const Bytes &folder, const Bytes &name)
{
    for (int turn = 0;; ++turn) {
        FileDescriptor fd = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (!fd)
            return systemError(errno, sandboxName(folder));
        const auto directory = DirectoryHandle::makeRoot(std::move(fd), folder);
        const auto removed = restore::removeTree(directory, name, {});
        if (removed || turn > 0 || removed.error().code != ErrorCode::PermissionDenied)
            return removed;
        makeWritable(folder + '/' + name);
    }
}

} // namespace

Result<std::optional<Bytes>> sourceAt(const Bytes &path, repository::Repository &repo)
{
    const Bytes place = canonical(path);
    const std::set<FileIdentity> above = foldersOnTheWay(path);
    BACKSTOP_ASSIGN(records, repo.backups());
    std::set<Bytes> seen;
    for (const repository::BackupRecord &record : records) {
        for (const repository::SourceInfo &source : record.sources) {
            if (source.path.starts_with(repository::kCommandSource) || !seen.insert(source.path).second)
                continue;
            const Bytes folder = canonical(source.path);
            struct stat status = {};
            const bool isInside =
                ::stat(folder.c_str(), &status) == 0 && above.contains(FileIdentity::of(status));
            if (isInside || isAtOrBelow(place, folder) || isAtOrBelow(folder, place))
                return std::optional(source.path);
        }
    }
    return std::optional<Bytes>();
}

Result<> checkSandbox(const Bytes &path, const QString &id, repository::Repository &repo)
{
    if (path.empty() || path.front() != '/')
        return refused(path, u"is no absolute path"_s);
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0) {
        if (!S_ISDIR(status.st_mode))
            return refused(path, u"is no folder"_s);
        BACKSTOP_ASSIGN(names, namesIn(path));
        const bool isMarked = names == std::vector<Bytes>{kMark} && markIn(path) == markOf(id);
        if (!names.empty() && !isMarked)
            return refused(path, u"is not empty"_s);
    } else if (errno != ENOENT) {
        return systemError(errno, sandboxName(path));
    }
    const auto home = repo.storage().rootIdentity();
    if (home && foldersOnTheWay(path).contains(*home))
        return refused(path, u"is in the repository"_s);
    BACKSTOP_ASSIGN(source, sourceAt(path, repo));
    if (source)
        return refused(path, u"is in or above %1, which is backed up"_s.arg(displayName(*source)));
    return {};
}

Result<Sandbox> makeSandbox(const Bytes &path, const QString &id)
{
    Sandbox sandbox{path, id};
    struct stat status = {};
    sandbox.isMade = ::stat(path.c_str(), &status) != 0 && errno == ENOENT;
    BACKSTOP_TRY(makeFolders(path));
    BACKSTOP_ASSIGN(names, sweptNamesIn(path));
    const bool isMarked = std::ranges::find(names, Bytes(kMark)) != names.end();
    if (!names.empty() && !(isMarked && markIn(path) == markOf(id)))
        return refused(path, u"is not empty"_s);
    if (!isMarked)
        BACKSTOP_TRY(AtomicFile::write(path + '/' + kMark, markOf(id)));
    if (::stat(path.c_str(), &status) != 0)
        return systemError(errno, sandboxName(path));
    sandbox.identity = FileIdentity::of(status);
    return sandbox;
}

/// By number and mark, and not by device: that of btrfs, NFS or overlay is another after each start of the machine.
static bool isSameFolder(const FileIdentity &now, const FileIdentity &made)
{
    return now.inode == made.inode;
}

Result<> checkStillOurs(const Sandbox &sandbox)
{
    struct stat status = {};
    if (::stat(sandbox.path.c_str(), &status) != 0)
        return systemError(errno, sandboxName(sandbox.path));
    if (!isSameFolder(FileIdentity::of(status), sandbox.identity) ||
        markIn(sandbox.path) != markOf(sandbox.id))
        return Error{ErrorCode::TargetRefused,
                     sandboxName(sandbox.path) + u": is not the folder that was made for this"_s,
                     u"Something else has taken its place: look at it, and remove by hand what has to go."_s};
    return {};
}

Result<std::uint64_t> removeSandbox(const Sandbox &sandbox)
{
    struct stat status = {};
    if (::stat(sandbox.path.c_str(), &status) != 0)
        return errno == ENOENT ? Result<std::uint64_t>(std::uint64_t{0})
                               : Result<std::uint64_t>(systemError(errno, sandboxName(sandbox.path)));
    BACKSTOP_ASSIGN(names, sweptNamesIn(sandbox.path));
    // An empty one without the mark is what a kill leaves at the very end.
    if (!names.empty() || !isSameFolder(FileIdentity::of(status), sandbox.identity))
        BACKSTOP_TRY(checkStillOurs(sandbox));
    std::uint64_t removed = 0;
    for (const Bytes &name : names) {
        if (name == kMark)
            continue; // last, so that a kill leaves a folder that is known
        BACKSTOP_TRY(removeEntry(sandbox.path, name));
        ++removed;
    }
    if (!names.empty())
        BACKSTOP_TRY(removeEntry(sandbox.path, kMark));
    if (sandbox.isMade && ::rmdir(sandbox.path.c_str()) != 0)
        return systemError(errno, sandboxName(sandbox.path));
    return removed;
}

Result<> removeFromSandbox(const Sandbox &sandbox, const Bytes &name)
{
    BACKSTOP_TRY(checkStillOurs(sandbox));
    struct stat status = {};
    if (::lstat((sandbox.path + '/' + name).c_str(), &status) != 0 && errno == ENOENT)
        return {};
    return removeEntry(sandbox.path, name);
}

} // namespace backstop::recovery
