// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interrupts.h"

#include "app/ctl/terminal.h"
#include "model/core/fileio.h"

#include <cerrno>
#include <csignal>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace backstop::ctl {

Interrupts::Interrupts()
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t wanted;
    ::sigemptyset(&wanted);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before = {};
        ::sigaction(number, nullptr, &before);
        if (before.sa_handler != SIG_IGN) // nohup, and shells that start a job in the background
            ::sigaddset(&wanted, number);
    }
    ::pthread_sigmask(SIG_BLOCK, &wanted, nullptr); // every later thread inherits it
    m_signals = ::signalfd(-1, &wanted, SFD_CLOEXEC);
    m_end = ::eventfd(0, EFD_CLOEXEC);
    if (m_signals < 0 || m_end < 0) {
        ::pthread_sigmask(SIG_UNBLOCK, &wanted, nullptr); // then a signal ends the program, which is safe too
        return;
    }
    m_thread = std::jthread([this] {
        while (wait()) {
        }
    });
}

Interrupts::~Interrupts()
{
    if (m_thread.joinable()) {
        ::eventfd_write(m_end, 1);
        m_thread.join();
    }
    for (const int fd : {m_signals, m_end}) {
        if (fd >= 0)
            ::close(fd);
    }
}

/// False when it is time to end.
bool Interrupts::wait()
{
    pollfd inputs[] = {{m_signals, POLLIN, 0}, {m_end, POLLIN, 0}};
    if (::poll(inputs, 2, -1) < 0)
        return errno == EINTR;
    if (inputs[1].revents != 0)
        return false;
    signalfd_siginfo info{};
    if (::read(m_signals, &info, sizeof info) != static_cast<ssize_t>(sizeof info))
        return true;
    if (!m_stop.request_stop()) {
        restoreTerminal();
        ::_exit(130);
    }
    if (isTerminal(STDERR_FILENO))
        static_cast<void>(
            writeAll(STDERR_FILENO, "\nStopping after what is under way; once more ends it at once.\n"));
    return true;
}

} // namespace backstop::ctl
