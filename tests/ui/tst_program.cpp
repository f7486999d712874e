// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program with a window as the shell sees it: its command line, signals and exit codes.
#include "model/core/filedescriptor.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>

using namespace backstop;
using namespace backstop::test;

namespace {
constexpr int kPatience = 60'000;
}

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void aSignalStopsTheJobsAndEndsTheProgram_data();
    void aSignalStopsTheJobsAndEndsTheProgram();
    void aSecondSignalEndsTheProgramAtOnce();
    void whatIsNotUnderstoodIsRefused_data();
    void whatIsNotUnderstoodIsRefused();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments = {});
    int exitCodeOf(QProcess &process);
    static void send(const QProcess &process, int number);
    bool isUp() const;

    TemporaryFolder m_folder;
};

/// In an account where it never ran before.
std::unique_ptr<QProcess> TestProgram::start(const QStringList &arguments)
{
    QDir(m_folder.qPath() + QStringLiteral("/home")).removeRecursively();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"CONFIG", "DATA", "STATE", "CACHE"})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(name)),
                           m_folder.qPath() + QStringLiteral("/home/") + QLatin1String(name));
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.qPath());
    process->start(QStringLiteral(BACKSTOP), arguments);
    return process;
}

/// -1 where it did not end by itself.
int TestProgram::exitCodeOf(QProcess &process)
{
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return -1;
    }
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void TestProgram::send(const QProcess &process, int number)
{
    ::kill(static_cast<pid_t>(process.processId()), number);
}

/// The window is shown before the journal of jobs is opened.
bool TestProgram::isUp() const
{
    return !QDir(m_folder.qPath() + QStringLiteral("/home/STATE/backstop")).isEmpty();
}

void TestProgram::aSignalStopsTheJobsAndEndsTheProgram_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("the session ends") << SIGTERM;
    QTest::newRow("the terminal is gone") << SIGHUP;
}

void TestProgram::aSignalStopsTheJobsAndEndsTheProgram()
{
    QFETCH(int, number);
    const auto process = start();
    QTRY_VERIFY_WITH_TIMEOUT(isUp(), kPatience);
    send(*process, number);
    QCOMPARE(exitCodeOf(*process), 130);
}

void TestProgram::aSecondSignalEndsTheProgramAtOnce()
{
    VERIFY_OK(m_folder.write("repository/config", "x"));
    const Bytes fifo = m_folder.path("pass");
    QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
    const auto process = start({QStringLiteral("--repo"), m_folder.qPath() + QStringLiteral("/repository"),
                                QStringLiteral("--passphrase-file"), QStringLiteral("pass")});
    FileDescriptor writer; // can be opened once the program reads, and then lets it wait for ever
    QTRY_VERIFY_WITH_TIMEOUT(
        (writer = FileDescriptor(::open(fifo.c_str(), O_WRONLY | O_NONBLOCK)), bool(writer)), kPatience);
    send(*process, SIGTERM);
    QVERIFY2(!process->waitForFinished(500), "a read from a pipe is nothing that can be stopped half-way");
    send(*process, SIGTERM);
    QCOMPARE(exitCodeOf(*process), 130);
}

void TestProgram::whatIsNotUnderstoodIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a word") << QStringList{QStringLiteral("/srv/backups")};
    QTest::newRow("a theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("foo")};
}

void TestProgram::whatIsNotUnderstoodIsRefused()
{
    QFETCH(QStringList, arguments);
    const auto process = start(arguments);
    QCOMPARE(exitCodeOf(*process), 2);
    QVERIFY(process->readAllStandardError().contains(arguments.last().toUtf8()));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
