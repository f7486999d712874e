// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/syscallprobe.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace backstop::test {

namespace {
thread_local SyscallProbe *t_probe = nullptr;
}

SyscallProbe::SyscallProbe()
{
    t_probe = this;
}

SyscallProbe::~SyscallProbe()
{
    t_probe = nullptr;
}

void SyscallProbe::fail(const std::string &name, int nth, int errnum, bool persistent)
{
    m_plans.push_back({name, nth, errnum, persistent});
}

void SyscallProbe::before(const std::string &name, int nth, std::function<void()> action)
{
    m_actions.push_back({name, nth, std::move(action)});
}

void SyscallProbe::shortenWrites(std::size_t bytes)
{
    m_mostBytes = bytes;
}

void SyscallProbe::killAt(int nth)
{
    m_killAt = nth;
}

int SyscallProbe::ask(const char *name, int fd)
{
    SyscallProbe *probe = std::exchange(t_probe, nullptr); // what the probe itself calls is not watched
    if (!probe)
        return 0;
    const int errnum = probe->note(name, fd);
    t_probe = probe;
    return errnum;
}

std::size_t SyscallProbe::mostBytes(std::size_t wanted)
{
    return t_probe && t_probe->m_mostBytes > 0 ? std::min(wanted, t_probe->m_mostBytes) : wanted;
}

int SyscallProbe::note(const char *name, int fd)
{
    const std::string call(name);
    if (call == "write") {
        if (fd == STDOUT_FILENO || fd == STDERR_FILENO)
            return 0;
        m_written.push_back(fd);
    } else if (call == "close" && std::erase(m_written, fd) == 0) {
        return 0;
    }
    m_calls.push_back(call);
    if (m_killAt > 0 && m_calls.size() == static_cast<std::size_t>(m_killAt))
        ::raise(SIGKILL);
    const auto number = std::ranges::count(m_calls, call);
    for (const Action &action : m_actions) {
        if (action.name == call && action.nth == number)
            action.run();
    }
    for (const Plan &plan : m_plans) {
        if (plan.name == call && (number == plan.nth || (plan.persistent && number > plan.nth)))
            return plan.errnum;
    }
    return 0;
}

namespace {

/// The real call, unless the probe wants it to fail. A close that fails has closed all the same.
template<typename... Arguments>
long probed(const char *name, int fd, long number, Arguments... arguments)
{
    const int errnum = SyscallProbe::ask(name, fd);
    if (errnum == 0)
        return ::syscall(number, arguments...);
    if (number == SYS_close)
        ::syscall(number, arguments...);
    errno = errnum;
    return -1;
}

} // namespace

} // namespace backstop::test

// These take the place of the C library's functions in every program that links this file.
extern "C" {

using backstop::test::probed;
using backstop::test::SyscallProbe;

ssize_t write(int fd, const void *bytes, size_t size)
{
    return probed("write", fd, SYS_write, fd, bytes, SyscallProbe::mostBytes(size));
}

int fdatasync(int fd)
{
    return static_cast<int>(probed("fdatasync", fd, SYS_fdatasync, fd));
}

int fsync(int fd)
{
    return static_cast<int>(probed("fsync", fd, SYS_fsync, fd));
}

int syncfs(int fd) noexcept
{
    return static_cast<int>(probed("syncfs", fd, SYS_syncfs, fd));
}

int close(int fd)
{
    return static_cast<int>(probed("close", fd, SYS_close, fd));
}

int renameat(int fromFd, const char *from, int toFd, const char *to) noexcept
{
    return static_cast<int>(probed("renameat", fromFd, SYS_renameat2, fromFd, from, toFd, to, 0u));
}

int renameat2(int fromFd, const char *from, int toFd, const char *to, unsigned flags) noexcept
{
    return static_cast<int>(probed("renameat2", fromFd, SYS_renameat2, fromFd, from, toFd, to, flags));
}

int linkat(int fromFd, const char *from, int toFd, const char *to, int flags) noexcept
{
    return static_cast<int>(probed("linkat", fromFd, SYS_linkat, fromFd, from, toFd, to, flags));
}

int unlinkat(int fd, const char *name, int flags) noexcept
{
    return static_cast<int>(probed("unlinkat", fd, SYS_unlinkat, fd, name, flags));
}

int mkdir(const char *path, mode_t mode) noexcept
{
    return static_cast<int>(probed("mkdir", AT_FDCWD, SYS_mkdirat, AT_FDCWD, path, mode));
}

int mkdirat(int fd, const char *path, mode_t mode) noexcept
{
    return static_cast<int>(probed("mkdirat", fd, SYS_mkdirat, fd, path, mode));
}

} // extern "C"
