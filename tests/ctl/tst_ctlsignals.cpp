// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ctrl-C and its relatives.
#include "tests/ctl/ctl.h"

#include "model/core/filedescriptor.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

constexpr int kMostMs = 60'000;

/// Whether a signal was sent to the process and not yet taken.
bool hasPendingSignal(const QProcess &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("ShdPnd:\t");
    return at >= 0 && text.mid(at + 8, 16) != "0000000000000000";
}

void send(const QProcess &process, int number)
{
    ::kill(static_cast<pid_t>(process.processId()), number);
}

} // namespace

class TestCtlSignals : public QObject
{
    Q_OBJECT

private slots:
    void interruptedBackupExitsWith130_data();
    void interruptedBackupExitsWith130();
    void interruptEndsThePassphraseCommand();
    void interruptOfBothIsNoFailureOfThePassphraseCommand();
    void secondInterruptEndsAtOnce();
    void goneReaderIsNoCrash();
};

void TestCtlSignals::interruptedBackupExitsWith130_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("the terminal is gone") << SIGHUP;
}

void TestCtlSignals::interruptedBackupExitsWith130()
{
    QFETCH(int, signalNumber);
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    Bytes noise(48 << 20, '\0');
    std::uint64_t state = 1;
    for (std::size_t i = 0; i + 8 <= noise.size(); i += 8) {
        state = state * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
        std::memcpy(&noise[i], &state, 8);
    }
    for (int i = 0; i < 6; ++i) {
        noise[0] = static_cast<char>(i); // and so on: only the first chunk is the same in two of them
        for (std::size_t at = 0; at < noise.size(); at += 4096)
            noise[at] = static_cast<char>(noise[at] ^ (i + 1));
        VERIFY_OK(ctl.folder().write("data/" + std::to_string(i), noise));
    }
    const auto process = ctl.start({u"backup"_s, ctl.path("data"), u"--json"_s, u"--threads"_s, u"1"_s});
    const QDir leases(ctl.path("repo/leases"));
    QTRY_VERIFY_WITH_TIMEOUT(!leases.entryList(QDir::Files).isEmpty(), kMostMs);
    send(*process, signalNumber);
    const CtlRun run = Ctl::wait(*process);
    VERIFY_CODE(run, 130);
    const QJsonObject error = run.object().value("error"_L1).toObject();
    QCOMPARE(error.value("name"_L1).toString(), u"cancelled"_s);
    QVERIFY2(!error.value("message"_L1).toString().isEmpty(), run.out.constData());
    QVERIFY(leases.entryList(QDir::Files).isEmpty()); // given back
    QCOMPARE(ctl.run({u"list"_s, u"--json"_s}).out, QByteArray("[]\n"));
    VERIFY_CODE(ctl.run({u"verify"_s}), 0);
}

void TestCtlSignals::interruptEndsThePassphraseCommand()
{
    Ctl ctl;
    VERIFY_OK(ctl.folder().write("ask", "#!/bin/sh\n: > asked\nexec sleep 600\n"));
    QCOMPARE(::chmod(ctl.folder().path("ask").c_str(), 0700), 0);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE_COMMAND"_s, ctl.path("ask"));
    const auto process = ctl.start({u"init"_s, u"--repo"_s, ctl.path("repo")});
    QTRY_VERIFY_WITH_TIMEOUT(ctl.folder().exists("asked"), kMostMs);
    send(*process, SIGINT);
    VERIFY_CODE(Ctl::wait(*process), 130);
    QVERIFY(!ctl.folder().exists("repo/config"));
}

void TestCtlSignals::interruptOfBothIsNoFailureOfThePassphraseCommand()
{
    Ctl ctl;
    VERIFY_OK(ctl.folder().write("ask", "#!/bin/sh\nkill -INT $PPID\nexit 1\n"));
    QCOMPARE(::chmod(ctl.folder().path("ask").c_str(), 0700), 0);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE_COMMAND"_s, ctl.path("ask"));
    VERIFY_CODE(ctl.run({u"init"_s, u"--repo"_s, ctl.path("repo")}), 130);
}

void TestCtlSignals::secondInterruptEndsAtOnce()
{
    Ctl ctl;
    const Bytes fifo = ctl.folder().path("pass");
    QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
    const auto process =
        ctl.start({u"init"_s, u"--repo"_s, ctl.path("repo"), u"--passphrase-file"_s, u"pass"_s});
    FileDescriptor writer; // can be opened once the program reads, and then lets it wait for ever
    QTRY_VERIFY_WITH_TIMEOUT(
        (writer = FileDescriptor(::open(fifo.c_str(), O_WRONLY | O_NONBLOCK)), bool(writer)), kMostMs);
    send(*process, SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(!hasPendingSignal(*process), kMostMs);
    QCOMPARE(process->state(),
             QProcess::Running); // a read from a pipe is nothing that can be stopped half-way
    send(*process, SIGINT);
    VERIFY_CODE(Ctl::wait(*process), 130);
}

void TestCtlSignals::goneReaderIsNoCrash()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    for (int i = 0; i < 3000; ++i)
        VERIFY_OK(ctl.folder().write("data/a file with a rather long name " + std::to_string(i), "x"));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    process.setProcessEnvironment(environment);
    process.start(u"/bin/bash"_s, {u"-c"_s, u"\"$0\" ls latest data | head -n 1; echo ${PIPESTATUS[0]}"_s,
                                   QStringLiteral(BACKSTOPCTL)});
    const CtlRun run = Ctl::wait(process);
    VERIFY_CODE(run, 0);
    QCOMPARE(run.err, QByteArray());
    QVERIFY2(run.out.endsWith("\n1\n"), run.out.constData());
}

QTEST_GUILESS_MAIN(TestCtlSignals)
#include "tst_ctlsignals.moc"
