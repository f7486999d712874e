// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/quitsignals.h"

#include "model/core/errorcode.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <csignal>

#include <sys/eventfd.h>
#include <unistd.h>

namespace backstop::app {

namespace {

std::atomic<int> wakeUp = -1; // readable where a signal came
std::atomic<bool> isAsked = false;
int exitCodeAtOnce = 130;

/// Nothing here that may not be done within any other function. A terminal that goes away may send SIGHUP twice, by the shell and by
/// the kernel, and the end of a session sends it beside SIGTERM: it is nobody's second wish, nor makes the next signal one.
void onSignal(int number)
{
    if (number != SIGHUP && isAsked.exchange(true))
        ::_exit(exitCodeAtOnce);
    const int before = errno;
    const std::uint64_t one = 1;
    const ssize_t written = ::write(wakeUp, &one, sizeof one);
    static_cast<void>(written); // nobody could do anything about it
    errno = before;
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    wakeUp = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (wakeUp < 0)
        return; // then a signal ends the program, which is safe too
    exitCodeAtOnce = exitCode(ErrorCode::Cancelled);
    auto *notifier = new QSocketNotifier(wakeUp, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &QuitSignals::read);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action = {};
        ::sigaction(number, nullptr, &action);
        if (action.sa_handler == SIG_IGN)
            continue;
        // A handler, and no blocked signal: programs that are started from here inherit what is blocked.
        action = {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        ::sigaction(number, &action, nullptr);
    }
}

QuitSignals::~QuitSignals()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action = {};
        ::sigaction(number, nullptr, &action);
        if (action.sa_handler == onSignal)
            std::signal(number, SIG_DFL);
    }
    if (const int fd = wakeUp.exchange(-1); fd >= 0)
        ::close(fd);
}

void QuitSignals::read()
{
    std::uint64_t count = 0;
    if (::read(wakeUp, &count, sizeof count) == static_cast<ssize_t>(sizeof count))
        emit requested();
}

} // namespace backstop::app
