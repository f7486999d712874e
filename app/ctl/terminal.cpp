// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include "model/core/fileio.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace backstop::ctl {

namespace {

constexpr std::size_t kMostBytes = 4096;

termios savedTerminal;               // valid while isEchoOff
std::atomic<bool> isEchoOff = false; // lock-free, so that a second Ctrl-C may look at it

/// No echo while it lives.
class Silence
{
public:
    Silence()
    {
        if (::tcgetattr(STDIN_FILENO, &savedTerminal) != 0)
            return;
        termios silent = savedTerminal;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        isEchoOff = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silence() { restoreTerminal(); }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
};

Error cancelled(const QString &what)
{
    return {ErrorCode::Cancelled, what + QStringLiteral(": no answer was given")};
}

} // namespace

void restoreTerminal()
{
    if (isEchoOff.exchange(false))
        ::tcsetattr(STDIN_FILENO, TCSANOW, &savedTerminal);
}

bool isTerminal(int fd)
{
    return ::isatty(fd) == 1;
}

bool showsColour()
{
    const char *unwanted = std::getenv("NO_COLOR");
    const char *kind = std::getenv("TERM");
    return isTerminal(STDOUT_FILENO) && (!unwanted || !*unwanted) && kind && std::strcmp(kind, "dumb") != 0;
}

int terminalWidth()
{
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col;
}

Result<crypto::Secret> askSecret(const QString &what, const std::stop_token &stop)
{
    const Silence silence;
    static_cast<void>(writeAll(STDERR_FILENO, what.toStdString() + ": "));
    crypto::Secret answer(kMostBytes);
    std::size_t size = 0;
    while (size < answer.size()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, 100) == 0) {
            if (stop.stop_requested())
                return cancelled(what);
            continue;
        }
        const ssize_t count = ::read(STDIN_FILENO, answer.data() + size, answer.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            static_cast<void>(writeAll(STDERR_FILENO, "\n"));
            return cancelled(what);
        }
        size += static_cast<std::size_t>(count);
        if (answer.data()[size - 1] == '\n') {
            answer.truncate(size - 1);
            return answer;
        }
    }
    return Error{ErrorCode::InvalidArgument, what + QStringLiteral(": the answer is too long"),
                 QStringLiteral("Give at most 4,095 bytes.")};
}

Result<crypto::Secret> askNewSecret(const QString &what, const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(first, askSecret(what, stop));
    if (first.isEmpty())
        return Error{ErrorCode::InvalidArgument, what + QStringLiteral(": the passphrase is empty"),
                     QStringLiteral("Think of one with several words.")};
    BACKSTOP_ASSIGN(second, askSecret(what + QStringLiteral(", again"), stop));
    if (!first.equals(second))
        return Error{ErrorCode::InvalidArgument, what + QStringLiteral(": the two do not agree"),
                     QStringLiteral("Type the same passphrase twice.")};
    return std::move(first);
}

} // namespace backstop::ctl
