// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/filedescriptor.h"
#include "model/core/result.h"

#include <QString>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <sys/types.h>

namespace backstop {

/// How a program ended.
struct ProcessEnd
{
    int exitCode = 0;
    int signal = 0; ///< that ended it; 0 where it ended by itself
    bool isSuccess() const { return exitCode == 0 && signal == 0; }
    /// "exit code 3", "signal 9 (Killed)".
    QString text() const;
};

/// A program that runs beside the engine, for any thread: posix_spawn, pipes, a pidfd and poll(2) need no event loop, which
/// QProcess does, and an engine thread has none. Nothing of its output is kept but the last lines of its standard error.
///
/// - It is a session of its own, without a terminal: a program that would ask a person fails instead of hanging, and Ctrl-C reaches
///   it by way of the stop token only. Stopped or destroyed, the whole group of processes gets SIGTERM, and SIGKILL after the grace.
/// - It inherits three descriptors and no other, its standard input gives what was asked for and then ends, its signals are as a program
///   expects them, and of the environment it sees no variable that may hold a passphrase or lead to one.
///
/// One thread; blocks.
class Process
{
public:
    struct Request
    {
        std::vector<Bytes> command;       ///< the program by its absolute path, then its arguments
        std::map<Bytes, Bytes> variables; ///< set for it besides the inherited ones
        /// What its standard input gives. It lies in memory: whoever does not read it keeps nobody waiting.
        Bytes input = {};
        bool joinsOutput =
            false; ///< standard output goes where standard error goes; read() then gives nothing
        std::function<void(BytesView)>
            onErrorLine; ///< told of each line of standard error, raw, without its end
        /// Asked again and again while it is waited for, also where it writes nothing: true ends it as a stop does.
        std::function<bool()> isOver;
        std::chrono::milliseconds grace{10'000}; ///< between SIGTERM and SIGKILL
    };
    /// @p line as the user typed it, for /bin/sh.
    static Request shell(const Bytes &line);

    /// An error of the system where the program cannot be started.
    static Result<std::unique_ptr<Process>> start(Request request, const std::stop_token &stop);
    ~Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    /// Up to @p size bytes of its standard output as they come; 0 at the end. Cancelled when stopped or no longer of use, and
    /// then it has ended; Cancelled again after that.
    Result<std::size_t> read(char *out, std::size_t size);
    /// Waits for its end, dropping what it writes to standard output. What it left running in the background is not waited for.
    /// Cancelled as read(). An error where the system does not tell how it ended, which no exit code then stands for. Once only.
    Result<ProcessEnd> wait();
    /// The last lines of its standard error, for a message; at most 10, and each cut to 400 bytes.
    Bytes lastErrors() const;

private:
    struct Waker;
    explicit Process(Request request);
    Result<> spawn();
    struct Wanted
    {
        bool output = false;
        bool end = false;
        bool stop = false;
    };
    Result<> poll(Wanted wanted, int timeoutMs = -1);
    void end();
    void takeErrors();
    void addLine(const Bytes &line);
    Result<ProcessEnd> reap();

    Request m_request;
    std::unique_ptr<Waker> m_waker;
    pid_t m_pid = -1;         // also of its group; -1 once its end was taken
    FileDescriptor m_process; // pidfd: readable once it has ended
    FileDescriptor m_output;
    FileDescriptor m_errors;
    bool m_isOutputReady = false; // of the last poll()
    bool m_hasEnded = false;
    bool m_wasStopped = false;
    Bytes m_line; // of standard error, whose end has not come
    std::deque<Bytes> m_lastLines;
};

} // namespace backstop
