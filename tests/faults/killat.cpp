// SPDX-License-Identifier: GPL-3.0-or-later
//
// killat K COMMAND [ARGUMENT...] runs a command and kills it, as a power cut or "kill -9" would, before the K-th of its
// system calls that change files, counted over all its threads. It says "killed" and ends with 0, or says "ended after N",
// N being the calls that there were, and ends as the command did. K of 0 never kills.
//
// A seccomp filter picks the calls out, so that the command runs at full speed between them.
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int kCannotRun = 125;

constexpr std::uint32_t kCounted[] = {
    SYS_openat,  SYS_write,     SYS_pwrite64, SYS_rename,    SYS_renameat,  SYS_renameat2,
    SYS_link,    SYS_linkat,    SYS_unlink,   SYS_unlinkat,  SYS_rmdir,     SYS_mkdir,
    SYS_mkdirat, SYS_symlinkat, SYS_mknodat,  SYS_fsync,     SYS_syncfs,    SYS_fdatasync,
    SYS_fchmod,  SYS_fchmodat,  SYS_fchownat, SYS_ftruncate, SYS_utimensat,
};

sock_filter statement(std::uint32_t code, std::uint32_t k)
{
    return {static_cast<std::uint16_t>(code), 0, 0, k};
}

sock_filter jump(std::uint32_t k, std::size_t ifTrue, std::size_t ifFalse)
{
    return {BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint8_t>(ifTrue), static_cast<std::uint8_t>(ifFalse),
            k};
}

/// The counted calls stop for the tracer, all others go on.
bool installFilter()
{
    std::vector<sock_filter> program{statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    constexpr std::size_t kCount = std::size(kCounted);
    for (std::size_t i = 0; i < kCount; ++i)
        program.push_back(jump(kCounted[i], kCount - i, 0));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

[[noreturn]] void runCommand(char **command)
{
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0 || ::raise(SIGSTOP) != 0 || !installFilter())
        ::_exit(kCannotRun);
    ::execvp(command[0], command);
    ::_exit(kCannotRun);
}

/// Whether the call that @p thread is about to make changes a file. What is written to a terminal or pipe does not count.
bool changesFiles(pid_t thread)
{
    __ptrace_syscall_info info = {};
    if (::ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) <= 0)
        return false;
    const auto *arguments = info.seccomp.args;
    if (info.seccomp.nr == SYS_openat)
        return (arguments[2] & O_CREAT) != 0;
    return info.seccomp.nr != SYS_write || arguments[0] > STDERR_FILENO;
}

int follow(pid_t child, unsigned long killBefore)
{
    unsigned long count = 0;
    for (;;) {
        int status = 0;
        const pid_t thread = ::waitpid(-1, &status, __WALL);
        if (thread < 0 && errno == EINTR)
            continue;
        if (thread < 0)
            return kCannotRun;
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            if (thread != child)
                continue;
            std::printf("ended after %lu\n", count);
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        int signal = 0;
        const int event = status >> 16;
        if (event == PTRACE_EVENT_SECCOMP) {
            if (changesFiles(thread) && ++count == killBefore) {
                ::kill(child, SIGKILL);
                while (::waitpid(-1, &status, __WALL) > 0 || errno == EINTR) {
                }
                std::puts("killed");
                return 0;
            }
        } else if (event == 0 && WSTOPSIG(status) != SIGSTOP && WSTOPSIG(status) != SIGTRAP) {
            signal = WSTOPSIG(status); // SIGSTOP is how a new thread begins, SIGTRAP an exec
        }
        ::ptrace(PTRACE_CONT, thread, nullptr, reinterpret_cast<void *>(static_cast<std::intptr_t>(signal)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("usage: killat K COMMAND [ARGUMENT...]\n", stderr);
        return kCannotRun;
    }
    const pid_t child = ::fork();
    if (child == 0)
        runCommand(argv + 2);
    int status = 0;
    constexpr long kOptions = PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK |
                              PTRACE_O_TRACEVFORK | PTRACE_O_EXITKILL;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFSTOPPED(status) ||
        ::ptrace(PTRACE_SETOPTIONS, child, nullptr, kOptions) != 0 ||
        ::ptrace(PTRACE_CONT, child, nullptr, nullptr) != 0) {
        std::perror("killat");
        return kCannotRun;
    }
    return follow(child, std::strtoul(argv[1], nullptr, 10));
}
