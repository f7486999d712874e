// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphrase.h"

#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/names.h"

#include <QProcess>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <fcntl.h>

namespace backstop::app {

namespace {

constexpr std::size_t kMostBytes = 4096;

/// @p room is full of what was read, @p size bytes of it.
Result<crypto::Secret> finished(crypto::Secret room, std::size_t size, const QString &object)
{
    if (size > kMostBytes)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1: longer than a passphrase can be").arg(object),
                     QStringLiteral("Give at most 4,096 bytes; a line end at the end does not count.")};
    if (size > 0 && room.data()[size - 1] == '\n')
        --size;
    if (size > 0 && room.data()[size - 1] == '\r')
        --size;
    if (size == 0)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("%1: the passphrase is empty").arg(object),
                     QStringLiteral("Write the passphrase there, and nothing else.")};
    room.truncate(size);
    return room;
}

/// Whether we are to stop as well as a program that just failed: Ctrl-C in a terminal ends the program as soon as us, and whoever
/// tells us of it may come a moment later.
bool isStopped(const std::stop_token &stop)
{
    constexpr int kLooks = 20;
    for (int i = 0; i < kLooks && stop.stop_possible() && !stop.stop_requested(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return stop.stop_requested();
}

Error commandCancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("passphrase command: cancelled")};
}

/// Without what only we may know, and with the signals as they were before we took them.
void prepareChild(QProcess &process)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"BACKSTOP_PASSPHRASE", "BACKSTOP_NEW_PASSPHRASE"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setChildProcessModifier([] {
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
    });
}

} // namespace

Result<crypto::Secret> readPassphraseFile(const Bytes &path)
{
    const QString object = displayName(path);
    const FileDescriptor file = openPath(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (!file)
        return systemError(errno, object);
    crypto::Secret room(kMostBytes + 2); // and a line end
    std::size_t size = 0;
    while (size < room.size()) { // read, not pread: the file may be a pipe
        const ssize_t count = ::read(file.get(), room.data() + size, room.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(errno, object);
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    return finished(std::move(room), size, object);
}

Result<std::optional<crypto::Secret>> takePassphraseVariable(const char *name)
{
    char *value = std::getenv(name);
    if (!value)
        return std::optional<crypto::Secret>();
    const std::size_t size = std::strlen(value);
    crypto::Secret room = crypto::Secret::copyOf({value, size});
    crypto::wipe(value, size); // this memory is what /proc shows as our environment
    ::unsetenv(name);
    auto secret = finished(std::move(room), size, QString::fromLatin1(name));
    if (!secret)
        return secret.error();
    return std::optional<crypto::Secret>(std::move(*secret));
}

Result<crypto::Secret> runPassphraseCommand(const QString &commandLine, const std::stop_token &stop)
{
    QStringList words = QProcess::splitCommand(commandLine);
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    const QString program = name.isEmpty() ? QString() : QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return Error{ErrorCode::Usage, QStringLiteral("passphrase command: \"%1\" is no program").arg(name),
                     QStringLiteral("Give the whole path of the program and its arguments in "
                                    "BACKSTOP_PASSPHRASE_COMMAND.")};
    QProcess process;
    prepareChild(process);
    process.start(program, words, QIODevice::ReadOnly);
    bool isRunning = process.waitForStarted();
    while (isRunning && !process.waitForFinished(100)) {
        isRunning = process.state() != QProcess::NotRunning;
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            return commandCancelled();
        }
    }
    QByteArray output = process.readAllStandardOutput();
    crypto::Secret room =
        crypto::Secret::copyOf({output.constData(), static_cast<std::size_t>(output.size())});
    crypto::wipe(output.data(), static_cast<std::size_t>(output.size()));
    const bool hasFailed = process.error() == QProcess::FailedToStart ||
                           process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0;
    if (hasFailed && isStopped(stop))
        return commandCancelled();
    if (hasFailed)
        return Error{
            ErrorCode::Failed,
            QStringLiteral("passphrase command: \"%1\" failed (%2)")
                .arg(program, process.error() == QProcess::FailedToStart
                                  ? process.errorString()
                                  : QStringLiteral("exit code %1").arg(process.exitCode())),
            QStringLiteral("Run the command yourself; it has to print the passphrase and exit with 0.")};
    const std::size_t size = room.size();
    return finished(std::move(room), size, QStringLiteral("passphrase command"));
}

Result<std::optional<crypto::Secret>> findPassphrase(const PassphraseSources &sources)
{
    // Taken even where a file comes first, so that no child process inherits it.
    auto variable = sources.variable ? takePassphraseVariable(sources.variable)
                                     : Result<std::optional<crypto::Secret>>(std::nullopt);
    Result<crypto::Secret> found = crypto::Secret();
    const char *command = sources.commandVariable ? std::getenv(sources.commandVariable) : nullptr;
    if (!sources.file.empty())
        found = readPassphraseFile(sources.file);
    else if (!variable)
        return variable.error();
    else if (*variable)
        found = std::move(**variable);
    else if (command && command[0] != '\0')
        found = runPassphraseCommand(QString::fromLocal8Bit(command), sources.stop);
    else if (sources.prompt)
        found = sources.prompt();
    else
        return std::optional<crypto::Secret>();
    if (!found)
        return found.error();
    return std::optional<crypto::Secret>(std::move(*found));
}

} // namespace backstop::app
