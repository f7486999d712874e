// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a service answers: over TCP, over HTTP, or as a process of this machine. Plain sockets, for an engine thread has no event loop.
#include "model/core/fileio.h"
#include "model/recovery/drill/steprunner.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;
using Milliseconds = std::chrono::milliseconds;

constexpr int kMostAddresses = 4;
constexpr int kMostWaits =
    4; ///< for the parts of a status line: who sends a letter at a time is not waited for

Error badTarget(const QString &target, const QString &wanted)
{
    return {ErrorCode::InvalidArgument, u"probe: \"%1\" is no target"_s.arg(target), wanted};
}

Error noAnswer(const QString &target, const QString &why)
{
    return {ErrorCode::Unavailable, u"probe %1: %2"_s.arg(target, why),
            u"Look whether the service has started."_s, true};
}

bool waitFor(int fd, short events, Milliseconds limit)
{
    pollfd input{fd, events, 0};
    return ::poll(&input, 1, static_cast<int>(limit.count())) > 0;
}

/// A connection to the first address of @p host that accepts one.
Result<FileDescriptor> connectTo(const QString &host, quint16 port, const QString &target, Milliseconds limit)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *addresses = nullptr;
    const int known =
        ::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &addresses);
    if (known != 0)
        return noAnswer(target, QString::fromLocal8Bit(::gai_strerror(known)));
    int errnum = ETIMEDOUT;
    FileDescriptor found;
    int tried = 0; // a name with a hundred addresses must not take a hundred times the limit
    for (const addrinfo *address = addresses; address && !found && tried < kMostAddresses;
         address = address->ai_next, ++tried) {
        FileDescriptor fd(::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        if (!fd)
            continue;
        errnum = ::connect(fd.get(), address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
        if (errnum == EINPROGRESS) {
            socklen_t size = sizeof errnum;
            if (!waitFor(fd.get(), POLLOUT, limit))
                errnum = ETIMEDOUT;
            else if (::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &errnum, &size) != 0)
                errnum = errno;
        }
        if (errnum == 0)
            found = std::move(fd);
    }
    ::freeaddrinfo(addresses);
    if (!found)
        return noAnswer(target, systemError(errnum, u"connect"_s).message);
    return found;
}

Result<> askPort(const QString &target, Milliseconds limit)
{
    // As in an address: [::1]:5432.
    const QUrl url(u"tcp://"_s + target);
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0 || !url.userInfo().isEmpty())
        return badTarget(shownTarget(target), u"Write HOST:PORT."_s);
    const auto socket = connectTo(url.host(), static_cast<quint16>(url.port()), target, limit);
    return socket ? Result<>() : socket.error();
}

Result<> askHttp(const QString &target, Milliseconds limit)
{
    const QUrl url(target);
    if (!url.isValid() || url.scheme() != "http"_L1 || url.host().isEmpty())
        return badTarget(target,
                         u"Write http://HOST:PORT/PATH; a program can ask what needs more than that."_s);
    if (!url.userInfo().isEmpty()) // which would stand in journals and reports
        return badTarget(shownTarget(target),
                         u"Leave user name and password out; a program can ask what needs them."_s);
    BACKSTOP_ASSIGN(socket, connectTo(url.host(), static_cast<quint16>(url.port(80)), target, limit));
    const QByteArray path = url.path(QUrl::FullyEncoded).toUtf8();
    const QByteArray query = url.hasQuery() ? "?" + url.query(QUrl::FullyEncoded).toUtf8() : QByteArray();
    const QByteArray request = "GET " + (path.isEmpty() ? QByteArray("/") : path) + query +
                               " HTTP/1.0\r\nHost: " + url.authority().toUtf8() +
                               "\r\nConnection: close\r\n\r\n";
    if (::send(socket.get(), request.constData(), static_cast<std::size_t>(request.size()), MSG_NOSIGNAL) !=
        request.size())
        return noAnswer(target, systemError(errno, u"send"_s).message);
    QByteArray status;
    std::array<char, 256> buffer{};
    for (int waits = 0; waits < kMostWaits && !status.contains('\n') && waitFor(socket.get(), POLLIN, limit);
         ++waits) {
        const ssize_t count = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
        if (count <= 0)
            break;
        status.append(buffer.data(), count);
    }
    // "HTTP/1.1 200 OK"
    const QList<QByteArray> words = status.left(status.indexOf('\n')).simplified().split(' ');
    const int code = words.size() > 1 && words.first().startsWith("HTTP/") ? words.at(1).toInt() : 0;
    if (code == 0)
        return noAnswer(target, u"no answer of HTTP"_s);
    if (code < 200 || code > 299)
        return noAnswer(target, u"answered %1"_s.arg(code));
    return {};
}

Result<> askProcess(const QString &target)
{
    if (target.isEmpty())
        return badTarget(target, u"Write the name of a program."_s);
    const std::string name = target.toStdString();
    std::error_code error;
    std::filesystem::directory_iterator next("/proc", error);
    for (; !error && next != std::filesystem::directory_iterator(); next.increment(error)) {
        const auto &entry = *next;
        const std::string number = entry.path().filename().native();
        if (number.find_first_not_of("0123456789") != std::string::npos)
            continue;
        std::string command; // the first word of the command line; comm is cut to 15 letters
        std::getline(std::ifstream(entry.path() / "cmdline"), command, '\0');
        std::string comm;
        std::getline(std::ifstream(entry.path() / "comm"), comm);
        if (!command.empty() && (comm == name || command.substr(command.rfind('/') + 1) == name))
            return {};
    }
    return noAnswer(target, u"no such process runs"_s);
}

} // namespace

QString shownTarget(const QString &target)
{
    if (!target.contains("://"_L1)) // HOST:PORT, or a program
        return target.section(u'@', -1);
    QUrl url(target);
    if (url.userInfo().isEmpty())
        return target;
    url.setUserInfo({});
    return url.toString();
}

Result<> askOnce(const Step &step, std::chrono::milliseconds limit)
{
    switch (step.probe) {
    case ProbeKind::Port:
        return askPort(step.target, limit);
    case ProbeKind::Http:
        return askHttp(step.target, limit);
    case ProbeKind::Process:
        return askProcess(step.target);
    }
    return badTarget(step.target, u"Write port, http or process as the probe."_s);
}

} // namespace backstop::recovery
