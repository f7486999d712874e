// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program with a window as the shell sees it: its command line, signals and exit codes.
#include "model/core/filedescriptor.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/ui/uitest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>

using namespace backstop;
using namespace backstop::test;

namespace {}

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void aSignalStopsTheJobsAndEndsTheProgram_data();
    void aSignalStopsTheJobsAndEndsTheProgram();
    void aSecondSignalEndsTheProgramAtOnce();
    void aTerminalThatGoesAwayTwiceEndsItInOrder();
    void aPictureIsOfAWholeWindowWhereThereIsNoScreen();
    void whatIsNotUnderstoodIsRefused_data();
    void whatIsNotUnderstoodIsRefused();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments = {});
    int exitCodeOf(QProcess &process);
    static void send(const QProcess &process, int number);
    static bool isDelivered(const QProcess &process, int number);
    /// Begins to open a repository whose key comes from @p writer, and waits until it is read from there, which lasts as long as
    /// @p writer is open.
    std::unique_ptr<QProcess> startThatWaits(FileDescriptor &writer);
    bool isUp() const;
    bool hasEndedInOrder() const;

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
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return -1;
    }
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void TestProgram::send(const QProcess &process, int number)
{
    if (process.processId() > 0) // 0 is everybody of the test
        ::kill(static_cast<pid_t>(process.processId()), number);
}

/// Whether nothing of @p number waits to be handled: another one comes after that.
bool TestProgram::isDelivered(const QProcess &process, int number)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return true; // and it has ended
    const quint64 bit = quint64(1) << (number - 1);
    for (const QByteArray &line : file.readAll().split('\n')) {
        if ((line.startsWith("SigPnd:") || line.startsWith("ShdPnd:")) &&
            (line.mid(line.indexOf(':') + 1).trimmed().toULongLong(nullptr, 16) & bit) != 0)
            return false;
    }
    return true;
}

/// The window writes that when it goes.
bool TestProgram::hasEndedInOrder() const
{
    QDirIterator files(m_folder.qPath() + QStringLiteral("/home/CONFIG"), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains("geometry"))
            return true;
    }
    return false;
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

std::unique_ptr<QProcess> TestProgram::startThatWaits(FileDescriptor &writer)
{
    const Bytes fifo = m_folder.path("pass");
    ::unlink(fifo.c_str());
    if (!m_folder.write("repository/config", "x") || ::mkfifo(fifo.c_str(), 0600) != 0)
        return nullptr;
    auto process = start({QStringLiteral("--repo"), m_folder.qPath() + QStringLiteral("/repository"),
                          QStringLiteral("--passphrase-file"), QStringLiteral("pass")});
    const bool isRead = QTest::qWaitFor(
        [&] {
            writer = FileDescriptor(::open(fifo.c_str(), O_WRONLY | O_NONBLOCK));
            return bool(writer);
        },
        kPatience);
    return isRead ? std::move(process) : nullptr;
}

void TestProgram::aSecondSignalEndsTheProgramAtOnce()
{
    FileDescriptor writer;
    const auto process = startThatWaits(writer);
    QVERIFY(process);
    for (int i = 0; i < 2; ++i) {
        send(*process, SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(isDelivered(*process, SIGTERM), kPatience);
    }
    QCOMPARE(exitCodeOf(*process), 130); // a read from a pipe is nothing that can be stopped half-way
    QVERIFY(!hasEndedInOrder());
}

void TestProgram::aTerminalThatGoesAwayTwiceEndsItInOrder()
{
    FileDescriptor writer;
    const auto process = startThatWaits(writer);
    QVERIFY(process);
    for (const int number : {SIGHUP, SIGHUP, SIGTERM, SIGHUP}) {
        send(*process, number);
        QTRY_VERIFY_WITH_TIMEOUT(isDelivered(*process, number), kPatience);
    }
    writer = {};
    QCOMPARE(exitCodeOf(*process), 130);
    QVERIFY(hasEndedInOrder());
}

void TestProgram::aPictureIsOfAWholeWindowWhereThereIsNoScreen()
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // which has a screen of 800 by 800 unless told otherwise
    const QString picture = m_folder.qPath() + QStringLiteral("/picture.png");
    const auto program = start({QStringLiteral("--screenshot"), picture});
    QCOMPARE(exitCodeOf(*program), 0);
    QCOMPARE(QImage(picture).size(), QSize(1280, 800));
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
