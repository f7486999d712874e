// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace backstop::test {

/// Watches, and makes fail, the system calls that change files, as made by the thread that made the probe: write (but not to
/// standard output and error), fdatasync, fsync, syncfs, close of a file written to, renameat, renameat2, linkat, unlinkat,
/// mkdir, mkdirat. A program that links backstop_syscall_probe has these functions replaced by ones that ask the probe
/// first. One probe at a time for each thread; while there is none it costs a look at a pointer.
class SyscallProbe
{
public:
    SyscallProbe();
    ~SyscallProbe();
    SyscallProbe(const SyscallProbe &) = delete;
    SyscallProbe &operator=(const SyscallProbe &) = delete;

    /// The @p nth call (from 1) of @p name, and every later one where @p persistent, fails with @p errnum.
    void fail(const std::string &name, int nth, int errnum, bool persistent = false);
    /// Calls @p action before the @p nth call (from 1) of @p name. What it calls is not watched.
    void before(const std::string &name, int nth, std::function<void()> action);
    /// No write moves more than @p bytes.
    void shortenWrites(std::size_t bytes);
    /// The process ends, as if killed, in place of the @p nth watched call of any name.
    void killAt(int nth);

    /// What was called so far: "write", "fdatasync", ...
    const std::vector<std::string> &calls() const { return m_calls; }

    /// For the replaced functions. The errno value that the call has to fail with; 0 to go on.
    static int ask(const char *name, int fd);
    static std::size_t mostBytes(std::size_t wanted);

private:
    struct Plan
    {
        std::string name;
        int nth = 1;
        int errnum = 0;
        bool persistent = false;
    };
    struct Action
    {
        std::string name;
        int nth = 1;
        std::function<void()> run;
    };
    int note(const char *name, int fd);

    std::vector<Plan> m_plans;
    std::vector<Action> m_actions;
    std::vector<std::string> m_calls;
    std::vector<int> m_written; // descriptors whose close counts
    std::size_t m_mostBytes = 0;
    int m_killAt = 0;
};

} // namespace backstop::test
