// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/process.h"

#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;

namespace {

/// All of standard output, read with a small buffer.
Result<Bytes> outputOf(Process &process)
{
    Bytes all;
    char buffer[100];
    while (true) {
        auto got = process.read(buffer, sizeof buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            return all;
        all.append(buffer, *got);
    }
}

struct Run
{
    Bytes output;
    Bytes errors;
    ProcessEnd end;
};

Result<Run> runShell(const Bytes &line)
{
    BACKSTOP_ASSIGN(process, Process::start(Process::shell(line), {}));
    BACKSTOP_ASSIGN(output, outputOf(*process));
    BACKSTOP_ASSIGN(end, process->wait());
    return Run{output, process->lastErrors(), end};
}

bool isAlive(const Bytes &pid)
{
    return ::kill(static_cast<pid_t>(std::atoi(pid.c_str())), 0) == 0;
}

} // namespace

class TestProcess : public QObject
{
    Q_OBJECT

private slots:
    void givesOutputAndExitCode();
    void tellsTheSignalThatEndedIt();
    void tellsWhatCannotBeStarted();
    void standardInputIsEmpty();
    void standardInputGivesWhatWasAskedFor();
    void errorsDoNotBlockIt();
    void keepsTheLastLinesOfErrors();
    void tellsEachLineOfErrors();
    void outputMayGoTheWayOfErrors();
    void inheritsNoDescriptor();
    void inheritsNoPassphrase();
    void variablesAreSet();
    void signalsAreAsAProgramExpectsThem();
    void hasNoTerminal();
    void stopEndsAllThatItStarted();
    void stopBeforeTheStartEndsIt();
    void stopEndsWhatIgnoresIt();
    void stopEndsWhatWritesErrorsWithoutEnd();
    void whatIsNoLongerOfUseEnds_data();
    void whatIsNoLongerOfUseEnds();
    void stoppedItStaysSo();
    void endThatNobodyTellsIsAnError();
    void destroyedItHasEnded();
    void waitingDoesNotWaitForTheBackground();
};

void TestProcess::givesOutputAndExitCode()
{
    VERIFY_ASSIGN(good, runShell("printf 'a\\0b'; printf c"));
    QCOMPARE(good.output, Bytes("a\0bc", 4));
    QVERIFY(good.end.isSuccess());
    VERIFY_ASSIGN(bad, runShell("echo half; exit 3"));
    QCOMPARE(bad.output, Bytes("half\n"));
    QVERIFY(!bad.end.isSuccess());
    QCOMPARE(bad.end.text(), QStringLiteral("exit code 3"));
    VERIFY_ASSIGN(large, runShell("head -c 3000000 /dev/zero"));
    QCOMPARE(large.output.size(), std::size_t{3'000'000});
}

void TestProcess::tellsTheSignalThatEndedIt()
{
    VERIFY_ASSIGN(run, runShell("kill -KILL $$"));
    QVERIFY(!run.end.isSuccess());
    QCOMPARE(run.end.signal, SIGKILL);
    QCOMPARE(run.end.text(), QStringLiteral("signal 9 (Killed)"));
}

void TestProcess::tellsWhatCannotBeStarted()
{
    Process::Request request;
    request.command = {"/nonexistent/program"};
    const auto started = Process::start(std::move(request), {});
    VERIFY_ERROR(NotFound, started);
    QVERIFY(started.error().message.contains(QStringLiteral("/nonexistent/program")));
    VERIFY_ASSIGN(run, runShell("nonexistent-program"));
    QCOMPARE(run.end.exitCode, 127);
}

void TestProcess::standardInputIsEmpty()
{
    VERIFY_ASSIGN(run, runShell("cat; echo end"));
    QCOMPARE(run.output, Bytes("end\n"));
}

void TestProcess::standardInputGivesWhatWasAskedFor()
{
    Process::Request request = Process::shell("cat");
    request.input = Bytes(300'000, 'x') + Bytes("\0end", 4); // more than a pipe holds
    VERIFY_ASSIGN(process, Process::start(request, {}));
    VERIFY_ASSIGN(output, outputOf(*process));
    QVERIFY(output == request.input);
    VERIFY_ASSIGN(end, process->wait());
    QVERIFY(end.isSuccess());
    // Who reads none of it is waited for by nobody.
    request.command = {"/bin/true"};
    VERIFY_ASSIGN(deaf, Process::start(request, {}));
    VERIFY_ASSIGN(deafEnd, deaf->wait());
    QVERIFY(deafEnd.isSuccess());
}

void TestProcess::errorsDoNotBlockIt()
{
    // More than a pipe holds, before anything comes on standard output.
    VERIFY_ASSIGN(run, runShell("head -c 1000000 /dev/zero | tr '\\0' '\\n' >&2; echo done"));
    QCOMPARE(run.output, Bytes("done\n"));
}

void TestProcess::keepsTheLastLinesOfErrors()
{
    VERIFY_ASSIGN(
        run, runShell("for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i >&2; done; printf rest >&2"));
    QCOMPARE(run.errors,
             Bytes("line 4\nline 5\nline 6\nline 7\nline 8\nline 9\nline 10\nline 11\nline 12\nrest"));
    VERIFY_ASSIGN(wide, runShell("head -c 100000 /dev/zero | tr '\\0' x >&2"));
    QCOMPARE(wide.errors.size(), std::size_t{10 * 400 + 9});
}

void TestProcess::tellsEachLineOfErrors()
{
    std::vector<Bytes> lines;
    Process::Request request = Process::shell("printf 'one\\n\\ntwo\\r30 %%\\rlast' >&2");
    request.onErrorLine = [&lines](BytesView line) { lines.emplace_back(line); };
    VERIFY_ASSIGN(process, Process::start(std::move(request), {}));
    VERIFY_OK(process->wait());
    QCOMPARE(lines, (std::vector<Bytes>{"one", "two", "30 %", "last"}));
}

void TestProcess::outputMayGoTheWayOfErrors()
{
    Process::Request request = Process::shell("echo out; echo error >&2");
    request.joinsOutput = true;
    VERIFY_ASSIGN(process, Process::start(std::move(request), {}));
    VERIFY_ASSIGN(output, outputOf(*process));
    QCOMPARE(output, Bytes());
    VERIFY_OK(process->wait());
    QCOMPARE(process->lastErrors(), Bytes("out\nerror"));
}

void TestProcess::inheritsNoDescriptor()
{
    const FileDescriptor open(::open("/dev/null", O_RDONLY)); // not closed on exec
    QVERIFY(open.get() > 2);
    VERIFY_ASSIGN(run, runShell("for i in 3 4 5 6 7 8 9; do test -e /proc/self/fd/$i && echo $i; done; "
                                "test -e /proc/self/fd/" +
                                std::to_string(open.get()) + " && echo inherited; true"));
    QCOMPARE(run.output, Bytes());
}

void TestProcess::inheritsNoPassphrase()
{
    for (const char *name : {"BACKSTOP_PASSPHRASE", "BACKSTOP_PASSPHRASE_COMMAND", "BACKSTOP_PASSPHRASE_FILE",
                             "BACKSTOP_NEW_PASSPHRASE", "BACKSTOP_TEST_OTHER"})
        ::setenv(name, "correct horse", 1);
    VERIFY_ASSIGN(run, runShell("env | grep -c 'correct horse'; env | grep BACKSTOP_"));
    QCOMPARE(run.output, Bytes("1\nBACKSTOP_TEST_OTHER=correct horse\n"));
}

void TestProcess::variablesAreSet()
{
    ::setenv("BACKSTOP_STATUS", "of somebody else", 1);
    Process::Request request = Process::shell("echo \"$BACKSTOP_STATUS\"; env | grep -c BACKSTOP_STATUS");
    request.variables = {{"BACKSTOP_STATUS", "complete"}};
    VERIFY_ASSIGN(process, Process::start(std::move(request), {}));
    VERIFY_ASSIGN(output, outputOf(*process));
    QCOMPARE(output, Bytes("complete\n1\n"));
}

void TestProcess::signalsAreAsAProgramExpectsThem()
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t blocked;
    ::sigemptyset(&blocked);
    ::sigaddset(&blocked, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    auto run = runShell("grep -E '^Sig(Blk|Ign)' /proc/self/status");
    ::pthread_sigmask(SIG_UNBLOCK, &blocked, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
    VERIFY_OK(run);
    // Two more are the C library's own, and ignored in whatever it spawns.
    QVERIFY2(run->output.starts_with("SigBlk:\t0000000000000000\nSigIgn:\t") &&
                 run->output.ends_with("0000000\n"),
             run->output.c_str());
}

void TestProcess::hasNoTerminal()
{
    VERIFY_ASSIGN(run, runShell("(: < /dev/tty) 2>/dev/null && echo terminal; "
                                "test \"$(cut -d' ' -f6 /proc/$$/stat)\" = $$ && echo own session"));
    QCOMPARE(run.output, Bytes("own session\n"));
}

void TestProcess::stopEndsAllThatItStarted()
{
    std::stop_source stop;
    VERIFY_ASSIGN(process, Process::start(Process::shell("sleep 1000 & echo $!; wait"), stop.get_token()));
    char buffer[100];
    VERIFY_ASSIGN(got, process->read(buffer, sizeof buffer));
    const Bytes child(buffer, got);
    QVERIFY(isAlive(child));
    std::jthread other([&stop] { stop.request_stop(); });
    VERIFY_ERROR(Cancelled, process->read(buffer, sizeof buffer));
    QTRY_VERIFY(!isAlive(child)); // the system takes it away a moment later
}

void TestProcess::stopBeforeTheStartEndsIt()
{
    std::stop_source stop;
    stop.request_stop();
    VERIFY_ASSIGN(process, Process::start(Process::shell("sleep 1000"), stop.get_token()));
    VERIFY_ERROR(Cancelled, process->wait());
}

void TestProcess::stopEndsWhatIgnoresIt()
{
    std::stop_source stop;
    Process::Request request = Process::shell("trap '' TERM; echo $$; while true; do sleep 1000; done");
    request.grace = std::chrono::milliseconds(50);
    VERIFY_ASSIGN(process, Process::start(std::move(request), stop.get_token()));
    char buffer[100];
    VERIFY_ASSIGN(got, process->read(buffer, sizeof buffer));
    stop.request_stop();
    VERIFY_ERROR(Cancelled, process->wait());
    QVERIFY(!isAlive(Bytes(buffer, got)));
}

void TestProcess::stopEndsWhatWritesErrorsWithoutEnd()
{
    std::stop_source stop;
    std::uint64_t lines = 0;
    Process::Request request = Process::shell("yes $(printf %01000d 0) | head -n 3000 >&2");
    request.onErrorLine = [&](BytesView) {
        ++lines;
        stop.request_stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(1)); // it writes faster
    };
    VERIFY_ASSIGN(process, Process::start(std::move(request), stop.get_token()));
    VERIFY_ERROR(Cancelled, process->wait());
    QVERIFY2(lines < 1000, "all was read before the stop was heard");
}

void TestProcess::whatIsNoLongerOfUseEnds_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("silent") << QByteArray("exec sleep 1000");
    QTest::newRow("silent, without an output") << QByteArray("exec >&-; exec sleep 1000");
    QTest::newRow("writes without end") << QByteArray("exec cat /dev/zero");
}

void TestProcess::whatIsNoLongerOfUseEnds()
{
    QFETCH(QByteArray, line);
    int asked = 0;
    Process::Request request = Process::shell("echo $$ >&2; " + line.toStdString());
    request.isOver = [&asked] { return ++asked > 3; };
    VERIFY_ASSIGN(process, Process::start(std::move(request), {}));
    std::vector<char> buffer(1 << 20);
    Result<std::size_t> got = std::size_t{1};
    while (got && *got > 0)
        got = process->read(buffer.data(), buffer.size());
    if (got)
        VERIFY_ERROR(Cancelled, process->wait());
    else
        VERIFY_ERROR(Cancelled, got);
    QVERIFY(!isAlive(process->lastErrors()));
    VERIFY_ERROR(Cancelled, process->wait());
}

void TestProcess::stoppedItStaysSo()
{
    std::stop_source stop;
    VERIFY_ASSIGN(process, Process::start(Process::shell("echo x; exec sleep 1000"), stop.get_token()));
    stop.request_stop();
    VERIFY_ERROR(Cancelled, process->wait());
    char buffer[100];
    VERIFY_ERROR(Cancelled, process->wait());
    VERIFY_ERROR(Cancelled, process->read(buffer, sizeof buffer));
}

void TestProcess::endThatNobodyTellsIsAnError()
{
    const TemporaryFolder folder;
    std::signal(SIGCHLD, SIG_IGN); // as whoever started us may have left it
    auto process = Process::start(
        Process::shell("while ! test -e '" + folder.path("go") + "'; do sleep 0.01; done; exit 3"), {});
    auto written = folder.write("go", "x");
    auto end = process ? (*process)->wait() : Result<ProcessEnd>(process.error());
    std::signal(SIGCHLD, SIG_DFL);
    VERIFY_OK(process);
    VERIFY_OK(written);
    QVERIFY2(!end, "failed, but counts as success");
    QVERIFY(end.error().message.startsWith(QStringLiteral("command: how it ended is not known")));
    QVERIFY(!end.error().hint.isEmpty());
}

void TestProcess::destroyedItHasEnded()
{
    char buffer[100];
    std::size_t size = 0;
    {
        VERIFY_ASSIGN(process, Process::start(Process::shell("echo $$; exec sleep 1000"), {}));
        VERIFY_ASSIGN(got, process->read(buffer, sizeof buffer));
        size = got;
    }
    QVERIFY(!isAlive(Bytes(buffer, size)));
}

void TestProcess::waitingDoesNotWaitForTheBackground()
{
    Process::Request request = Process::shell("sleep 1000 & echo $!");
    request.joinsOutput = true;
    VERIFY_ASSIGN(process, Process::start(std::move(request), {}));
    VERIFY_ASSIGN(end, process->wait());
    QVERIFY(end.isSuccess());
    const Bytes child = process->lastErrors();
    QVERIFY(isAlive(child)); // a service that a hook started
    ::kill(std::atoi(child.c_str()), SIGKILL);
}

QTEST_APPLESS_MAIN(TestProcess)
#include "tst_process.moc"
