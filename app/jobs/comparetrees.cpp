// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/comparetrees.h"

#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/names.h"

#include <algorithm>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace backstop::app {

namespace {

constexpr std::size_t kMostDifferences = 100;
constexpr std::size_t kBlock = 256 * 1024;

class Comparison
{
public:
    Comparison(Bytes left, Bytes right, const std::stop_token &stop)
        : m_left(std::move(left))
        , m_right(std::move(right))
        , m_stop(stop)
    {}

    Result<TreeComparison> run()
    {
        m_folders.emplace_back();
        while (!m_folders.empty()) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, QStringLiteral("comparison: cancelled")};
            const Bytes folder = std::move(m_folders.back());
            m_folders.pop_back();
            BACKSTOP_TRY(compareFolder(folder));
        }
        return m_result;
    }

private:
    void differ(const Bytes &path, const char *what)
    {
        if (m_result.differences.size() < kMostDifferences)
            m_result.differences.push_back(displayName(path) + QStringLiteral(": ") + QLatin1String(what));
    }

    Result<std::vector<Bytes>> names(const Bytes &folder) const
    {
        FileDescriptor file = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (!file)
            return systemError(errno, displayName(folder));
        std::vector<Bytes> names;
        if (const int errnum = readNames(std::move(file), names); errnum != 0)
            return systemError(errnum, displayName(folder));
        return names;
    }

    Result<> compareFolder(const Bytes &folder)
    {
        BACKSTOP_ASSIGN(left, names(m_left + folder));
        BACKSTOP_ASSIGN(right, names(m_right + folder));
        std::vector<Bytes> one;
        std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(),
                                      std::back_inserter(one));
        for (const Bytes &name : one)
            differ(folder + '/' + name, "is only in one of the two");
        std::vector<Bytes> both;
        std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
        for (const Bytes &name : both)
            BACKSTOP_TRY(compareEntry(folder + '/' + name));
        return {};
    }

    Result<> compareEntry(const Bytes &path)
    {
        struct stat left = {};
        struct stat right = {};
        if (::lstat((m_left + path).c_str(), &left) != 0 || ::lstat((m_right + path).c_str(), &right) != 0)
            return systemError(errno, displayName(path));
        ++m_result.entries;
        if (!S_ISDIR(left.st_mode))
            ++m_result.files;
        if (left.st_mode != right.st_mode)
            differ(path, "kind or mode differ");
        if (left.st_uid != right.st_uid || left.st_gid != right.st_gid)
            differ(path, "owner differs");
        if (left.st_mtim.tv_sec != right.st_mtim.tv_sec || left.st_mtim.tv_nsec != right.st_mtim.tv_nsec)
            differ(path, "time differs");
        if ((left.st_mode & S_IFMT) != (right.st_mode & S_IFMT))
            return {};
        if (S_ISDIR(left.st_mode))
            m_folders.push_back(path);
        else if (S_ISREG(left.st_mode))
            return compareContent(path);
        else if (S_ISLNK(left.st_mode) && targetOf(m_left + path) != targetOf(m_right + path))
            differ(path, "target differs");
        return {};
    }

    static Bytes targetOf(const Bytes &path)
    {
        Bytes target(PATH_MAX, '\0');
        const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
        target.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return target;
    }

    Result<> compareContent(const Bytes &path)
    {
        const FileDescriptor left = openPath(m_left + path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        const FileDescriptor right = openPath(m_right + path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        if (!left || !right)
            return systemError(errno, displayName(path));
        for (std::uint64_t offset = 0;;) {
            const Transfer a = readAt(left.get(), offset, m_blocks[0].data(), kBlock);
            const Transfer b = readAt(right.get(), offset, m_blocks[1].data(), kBlock);
            if (a.errnum != 0 || b.errnum != 0)
                return systemError(a.errnum != 0 ? a.errnum : b.errnum, displayName(path));
            if (BytesView(m_blocks[0].data(), a.size) != BytesView(m_blocks[1].data(), b.size)) {
                differ(path, "content differs");
                return {};
            }
            m_result.bytes += a.size;
            offset += a.size;
            if (a.size < kBlock)
                return {};
        }
    }

    Bytes m_left;
    Bytes m_right;
    const std::stop_token &m_stop;
    TreeComparison m_result;
    std::vector<Bytes> m_folders; // still to be compared, as "/a/b"
    Buffer m_blocks[2] = {Buffer(kBlock), Buffer(kBlock)};
};

} // namespace

Result<TreeComparison> compareTrees(const Bytes &left, const Bytes &right, const std::stop_token &stop)
{
    return Comparison(left, right, stop).run();
}

} // namespace backstop::app
