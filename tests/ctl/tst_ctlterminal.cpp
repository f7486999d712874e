// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is different where a person sits at a terminal: questions, colours, progress.
#include "tests/ctl/ctl.h"

#include "model/core/filedescriptor.h"
#include "tests/support/verify.h"

#include <QDeadlineTimer>
#include <QTest>

#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

constexpr int kMostMs = 120'000;

/// When the terminal has shown the first, the second is typed.
using Dialogue = QList<std::pair<QByteArray, QByteArray>>;

/// Runs the program in a terminal of its own. `out` is everything that the terminal showed.
CtlRun runInTerminal(const TemporaryFolder &folder, const QStringList &arguments, const Dialogue &dialogue,
                     const QList<QByteArray> &variables = {})
{
    CtlRun run;
    const FileDescriptor terminal(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!terminal || ::grantpt(terminal.get()) != 0 || ::unlockpt(terminal.get()) != 0)
        return run;
    const winsize size{.ws_row = 25, .ws_col = 100, .ws_xpixel = 0, .ws_ypixel = 0};
    ::ioctl(terminal.get(), TIOCSWINSZ, &size);
    const QByteArray name = ::ptsname(terminal.get());
    QByteArrayList words{QByteArrayLiteral(BACKSTOPCTL)};
    for (const QString &argument : arguments)
        words << argument.toUtf8();
    QByteArrayList environment = variables; // the first of a name counts
    environment << QByteArray("TERM=xterm")
                << QByteArray("HOME=" + QByteArray::fromStdString(folder.path("home")));
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    std::vector<char *> envp;
    for (QByteArray &variable : environment)
        envp.push_back(variable.data());
    envp.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::setsid();
        const int fd = ::open(name.constData(), O_RDWR); // becomes the terminal of the session
        for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(fd, standard);
        if (::chdir(folder.path().c_str()) == 0)
            ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    qsizetype said = 0;
    qsizetype looked = 0;
    const QDeadlineTimer deadline(kMostMs);
    while (!deadline.hasExpired()) {
        pollfd input{terminal.get(), POLLIN, 0};
        if (::poll(&input, 1, 100) <= 0)
            continue;
        char block[4096];
        const ssize_t count = ::read(terminal.get(), block, sizeof block);
        if (count <= 0)
            break; // the program has ended, and with it the terminal
        run.out.append(block, count);
        if (said < dialogue.size() && run.out.indexOf(dialogue[said].first, looked) >= 0) {
            looked = run.out.size();
            const QByteArray &answer = dialogue[said++].second;
            if (::write(terminal.get(), answer.constData(), static_cast<std::size_t>(answer.size())) < 0)
                break;
        }
    }
    if (deadline.hasExpired())
        ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

} // namespace

class TestCtlTerminal : public QObject
{
    Q_OBJECT

private slots:
    void asksForPassphrasesWithoutShowingThem();
    void newPassphrasesHaveToAgree();
    void interruptAtTheQuestionCancels();
    void showsColoursAndProgress();
    void showsNoColoursWhereTheyAreNotWanted();
};

void TestCtlTerminal::asksForPassphrasesWithoutShowingThem()
{
    const TemporaryFolder folder;
    const CtlRun made = runInTerminal(folder, {u"init"_s, u"--repo"_s, u"repo"_s},
                                      {{"repository: ", "correct horse\n"}, {"again: ", "correct horse\n"}});
    VERIFY_CODE(made, 0);
    QVERIFY(made.out.contains("Recovery code"));
    QVERIFY(!made.out.contains("horse"));
    const CtlRun list = runInTerminal(folder, {u"list"_s, u"--repo"_s, u"repo"_s, u"--json"_s},
                                      {{"Passphrase", "correct horse\n"}});
    VERIFY_CODE(list, 0);
    QVERIFY(list.out.endsWith("[]\r\n"));
    QVERIFY(!list.out.contains("horse"));
    VERIFY_CODE(runInTerminal(folder, {u"list"_s, u"--repo"_s, u"repo"_s}, {{"Passphrase", "x\n"}}), 12);
}

void TestCtlTerminal::newPassphrasesHaveToAgree()
{
    const TemporaryFolder folder;
    const CtlRun run = runInTerminal(folder, {u"init"_s, u"--repo"_s, u"repo"_s},
                                     {{"repository: ", "one\n"}, {"again: ", "two\n"}});
    VERIFY_CODE(run, 2);
    QVERIFY2(run.out.contains("do not agree"), run.out.constData());
    QVERIFY(!folder.exists("repo/config"));
}

void TestCtlTerminal::interruptAtTheQuestionCancels()
{
    const TemporaryFolder folder;
    VERIFY_CODE(runInTerminal(folder, {u"init"_s, u"--repo"_s, u"repo"_s}, {{"repository: ", "\x03"}}), 130);
    VERIFY_CODE(runInTerminal(folder, {u"init"_s, u"--repo"_s, u"repo"_s}, {{"repository: ", "\x04"}}), 130);
    QVERIFY(!folder.exists("repo/config"));
}

void TestCtlTerminal::showsColoursAndProgress()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.write("data/x", Bytes(1 << 20, 'x')));
    VERIFY_CODE(runInTerminal(folder, {u"init"_s, u"--repo"_s, u"repo"_s, u"--no-encryption"_s}, {}), 0);
    const CtlRun backup = runInTerminal(folder, {u"backup"_s, u"data"_s, u"--repo"_s, u"repo"_s}, {});
    VERIFY_CODE(backup, 0);
    QVERIFY2(backup.out.contains("\r\x1b[K"), backup.out.constData()); // the line of progress, taken away
    const CtlRun quiet = runInTerminal(folder, {u"backup"_s, u"data"_s, u"--repo"_s, u"repo"_s, u"-q"_s}, {});
    VERIFY_CODE(quiet, 0);
    QCOMPARE(quiet.out, QByteArray());
    const CtlRun list = runInTerminal(folder, {u"list"_s, u"--repo"_s, u"repo"_s}, {});
    QVERIFY2(list.out.startsWith("\x1b[1mID"), list.out.constData());
}

void TestCtlTerminal::showsNoColoursWhereTheyAreNotWanted()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.write("data/x", "x"));
    VERIFY_CODE(runInTerminal(folder, {u"init"_s, u"--repo"_s, u"repo"_s, u"--no-encryption"_s}, {}), 0);
    VERIFY_CODE(runInTerminal(folder, {u"backup"_s, u"data"_s, u"--repo"_s, u"repo"_s}, {}), 0);
    for (const QByteArray &variable : {QByteArray("NO_COLOR=1"), QByteArray("TERM=dumb")}) {
        const CtlRun list = runInTerminal(folder, {u"list"_s, u"--repo"_s, u"repo"_s}, {}, {variable});
        VERIFY_CODE(list, 0);
        QVERIFY2(list.out.startsWith("ID "), list.out.constData());
    }
}

QTEST_GUILESS_MAIN(TestCtlTerminal)
#include "tst_ctlterminal.moc"
