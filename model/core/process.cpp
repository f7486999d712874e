// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace backstop {

namespace {

constexpr std::size_t kLinesKept = 10;
constexpr std::size_t kLineKept = 400;
constexpr std::size_t kLongestLine = 4096; // a longer one is told in pieces
constexpr int kReadsOfErrors = 16;         // before anything else is looked at again; as much as a pipe holds
constexpr int kLookAgainMs = 200;          // whether it is still of use
constexpr int kFirstFree = 3;              // after the three that every program has

/// @p descriptor, but not in the place of a standard one that somebody closed. -1 where there is no room for it.
int movedUp(int descriptor)
{
    if (descriptor < 0 || descriptor >= kFirstFree)
        return descriptor;
    const int moved = ::fcntl(descriptor, F_DUPFD_CLOEXEC, kFirstFree);
    ::close(descriptor);
    return moved;
}

/// Both ends closed on exec.
Result<> makePipe(FileDescriptor &reading, FileDescriptor &writing)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return systemError(errno, QStringLiteral("pipe"));
    reading = FileDescriptor(movedUp(ends[0]));
    writing = FileDescriptor(movedUp(ends[1]));
    if (!reading || !writing)
        return systemError(EMFILE, QStringLiteral("pipe"));
    return {};
}

/// A file in memory that gives @p bytes, closed on exec. None where there are no bytes.
Result<FileDescriptor> makeInput(const Bytes &bytes)
{
    if (bytes.empty())
        return FileDescriptor();
    FileDescriptor file(movedUp(::memfd_create("input", MFD_CLOEXEC)));
    if (!file)
        return systemError(errno, QStringLiteral("memfd_create"));
    for (BytesView rest = bytes; !rest.empty();) {
        const ssize_t count = ::write(file.get(), rest.data(), rest.size());
        if (count < 0 && errno != EINTR)
            return systemError(errno, QStringLiteral("command input"));
        rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    if (::lseek(file.get(), 0, SEEK_SET) != 0)
        return systemError(errno, QStringLiteral("command input"));
    return file;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("command: cancelled"), {}};
}

bool isSecret(BytesView entry)
{
    return entry.starts_with("BACKSTOP_PASSPHRASE") || entry.starts_with("BACKSTOP_NEW_PASSPHRASE");
}

std::vector<Bytes> environmentWith(const std::map<Bytes, Bytes> &variables)
{
    std::vector<Bytes> result;
    for (char **entry = environ; entry && *entry; ++entry) {
        const BytesView text(*entry);
        if (!isSecret(text) && !variables.contains(Bytes(text.substr(0, text.find('=')))))
            result.emplace_back(text);
    }
    for (const auto &[name, value] : variables)
        result.push_back(name + '=' + value);
    return result;
}

std::vector<char *> pointersTo(std::vector<Bytes> &texts)
{
    std::vector<char *> result;
    for (Bytes &text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// What posix_spawn is told; destroyed with it.
struct SpawnPlan
{
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
    SpawnPlan(int input, int output, int errors)
    {
        ::posix_spawn_file_actions_init(&files);
        if (input < 0)
            ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        else
            ::posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
        ::posix_spawn_file_actions_addclosefrom_np(&files, kFirstFree);
        ::posix_spawnattr_init(&attributes);
        sigset_t set;
        ::sigemptyset(&set);
        ::posix_spawnattr_setsigmask(&attributes, &set); // ours blocks those that we take
        ::sigfillset(&set);
        ::posix_spawnattr_setsigdefault(&attributes, &set); // an ignored one stays so across exec
        ::posix_spawnattr_setflags(&attributes,
                                   POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&files);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;
};

} // namespace

/// Makes a stop request something that poll(2) wakes up from.
struct Process::Waker
{
    explicit Waker(const std::stop_token &stop)
        : descriptor(::eventfd(0, EFD_CLOEXEC))
        , callback(stop, [this] { ::eventfd_write(descriptor.get(), 1); })
    {}
    FileDescriptor descriptor;
    std::stop_callback<std::function<void()>> callback;
};

QString ProcessEnd::text() const
{
    if (signal != 0)
        return QStringLiteral("signal %1 (%2)").arg(signal).arg(QString::fromLocal8Bit(::strsignal(signal)));
    return QStringLiteral("exit code %1").arg(exitCode);
}

Process::Request Process::shell(const Bytes &line)
{
    Request request;
    request.command = {"/bin/sh", "-c", line}; // lint-allow: shell, the user wrote this line for the shell
    return request;
}

Process::Process(Request request)
    : m_request(std::move(request))
{}

Process::~Process()
{
    if (m_pid > 0)
        end();
}

Result<std::unique_ptr<Process>> Process::start(Request request, const std::stop_token &stop)
{
    std::unique_ptr<Process> process(new Process(std::move(request)));
    process->m_waker = std::make_unique<Waker>(stop);
    if (!process->m_waker->descriptor)
        return systemError(errno, QStringLiteral("eventfd"));
    BACKSTOP_TRY(process->spawn());
    return process;
}

Result<> Process::spawn()
{
    FileDescriptor output;
    FileDescriptor errors;
    BACKSTOP_TRY(makePipe(m_errors, errors));
    if (!m_request.joinsOutput)
        BACKSTOP_TRY(makePipe(m_output, output));
    ::fcntl(m_errors.get(), F_SETFL, O_NONBLOCK);
    std::vector<Bytes> environment = environmentWith(m_request.variables);
    BACKSTOP_ASSIGN(input, makeInput(m_request.input));
    const SpawnPlan plan(input.get(), m_request.joinsOutput ? errors.get() : output.get(), errors.get());
    const int errnum = ::posix_spawn(&m_pid, m_request.command.front().c_str(), &plan.files, &plan.attributes,
                                     pointersTo(m_request.command).data(), pointersTo(environment).data());
    if (errnum != 0) {
        m_pid = -1;
        return systemError(errnum, QString::fromStdString(m_request.command.front()));
    }
    m_process = FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0)));
    if (m_process)
        return {};
    const Error error = systemError(errno, QStringLiteral("pidfd_open"));
    ::kill(-m_pid, SIGKILL);
    (void)reap(); // the error at hand counts
    return error;
}

/// Waits for one of @p wanted; takes what there is of standard error at once, so that the program never waits for us with it.
Result<> Process::poll(Wanted wanted, int timeoutMs)
{
    if (m_wasStopped)
        return cancelled();
    std::array<pollfd, 4> inputs{{{wanted.output ? m_output.get() : -1, POLLIN, 0},
                                  {wanted.end ? m_process.get() : -1, POLLIN, 0},
                                  {wanted.stop ? m_waker->descriptor.get() : -1, POLLIN, 0},
                                  {m_errors.get(), POLLIN, 0}}};
    m_isOutputReady = false;
    const bool asks = wanted.stop && m_request.isOver;
    if (asks && timeoutMs < 0)
        timeoutMs = kLookAgainMs;
    if (::poll(inputs.data(), inputs.size(), timeoutMs) < 0) {
        if (errno == EINTR)
            return {};
        return systemError(errno, QStringLiteral("poll"));
    }
    m_isOutputReady = inputs[0].revents != 0;
    m_hasEnded = m_hasEnded || inputs[1].revents != 0;
    if (inputs[3].revents != 0)
        takeErrors();
    if (inputs[2].revents == 0 && !(asks && m_request.isOver()))
        return {};
    end();
    m_wasStopped = true;
    return cancelled();
}

Result<std::size_t> Process::read(char *out, std::size_t size)
{
    if (m_wasStopped)
        return cancelled(); // its output is closed by now, which is no end of it
    while (m_output) {
        // Not its end: what it started in the background may go on writing, as to a pipe of the shell.
        BACKSTOP_TRY(poll({.output = true, .stop = true}));
        if (!m_isOutputReady)
            continue;
        const ssize_t count = ::read(m_output.get(), out, size);
        if (count < 0 && errno != EINTR)
            return systemError(errno, QStringLiteral("command output"));
        if (count > 0)
            return static_cast<std::size_t>(count);
        if (count == 0)
            m_output.reset();
    }
    return std::size_t{0};
}

Result<ProcessEnd> Process::wait()
{
    std::array<char, 16 * 1024> dropped{};
    if (m_wasStopped)
        return cancelled();
    while (!m_hasEnded) {
        BACKSTOP_TRY(poll({.output = true, .end = true, .stop = true}));
        if (m_isOutputReady && ::read(m_output.get(), dropped.data(), dropped.size()) == 0)
            m_output.reset();
    }
    takeErrors(); // what it wrote last
    return reap();
}

/// Ends it and all that it started.
void Process::end()
{
    using namespace std::chrono;
    if (m_pid <= 0)
        return; // -1 would stand for everybody's processes
    ::kill(-m_pid, SIGTERM);
    ::kill(-m_pid, SIGCONT); // one that was stopped would not get it
    std::array<char, 16 * 1024> dropped{};
    const auto deadline = steady_clock::now() + m_request.grace;
    // Who still has a pipe of ours is still at work, though what it was started by may be gone.
    while (!m_hasEnded || m_output || m_errors) {
        const auto left = ceil<milliseconds>(deadline - steady_clock::now()).count();
        if (left <= 0 || !poll({.output = true, .end = !m_hasEnded}, static_cast<int>(left)))
            break;
        if (m_isOutputReady && ::read(m_output.get(), dropped.data(), dropped.size()) == 0)
            m_output.reset();
    }
    ::kill(-m_pid, SIGKILL);
    (void)reap(); // nobody asks how
}

void Process::takeErrors()
{
    std::array<char, 4096> buffer;
    // One that writes faster than it is read has to be heard in turn with the stop.
    for (int turn = 0; turn < kReadsOfErrors && m_errors; ++turn) {
        const ssize_t count = ::read(m_errors.get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            return;
        if (count <= 0) {
            m_errors.reset();
            addLine(std::exchange(m_line, {}));
            return;
        }
        for (const char letter : BytesView(buffer.data(), static_cast<std::size_t>(count))) {
            if (letter == '\n' || letter == '\r' || m_line.size() >= kLongestLine)
                addLine(std::exchange(m_line, {}));
            if (letter != '\n' && letter != '\r')
                m_line += letter;
        }
    }
}

void Process::addLine(const Bytes &line)
{
    if (line.empty())
        return;
    if (m_request.onErrorLine)
        m_request.onErrorLine(line);
    m_lastLines.push_back(line.substr(0, kLineKept));
    if (m_lastLines.size() > kLinesKept)
        m_lastLines.pop_front();
}

Bytes Process::lastErrors() const
{
    Bytes text;
    for (const Bytes &line : m_lastLines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

/// An error where the system does not tell how it ended, as where SIGCHLD is ignored: that is no success.
Result<ProcessEnd> Process::reap()
{
    addLine(std::exchange(m_line, {}));
    siginfo_t info{};
    int result = 0;
    do {
        result = ::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED);
    } while (result != 0 && errno == EINTR);
    const int errnum = result != 0 ? errno : info.si_pid == m_pid ? 0 : ECHILD;
    m_pid = -1;
    m_process.reset();
    if (errnum != 0) {
        Error error = systemError(errnum, QStringLiteral("command: how it ended is not known"));
        error.hint = QStringLiteral("Start this program without SIGCHLD being ignored, and run it again.");
        return error;
    }
    if (info.si_code == CLD_EXITED)
        return ProcessEnd{info.si_status, 0};
    return ProcessEnd{0, info.si_status};
}

} // namespace backstop
