// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shell scripts that build and start everything, with stand-ins for what they call.
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestScripts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aWindowThatCrashesIsAFailure();
    void aDisplayThatCannotBeReachedGivesAPicture();
    void anAccountWithoutAHomeIsTold_data();
    void anAccountWithoutAHomeIsTold();

private:
    void copy(const char *name);
    void standIn(const char *name, const Bytes &script);
    int run(const char *name);

    std::unique_ptr<TemporaryFolder> m_folder;
    QProcessEnvironment m_environment;
    QByteArray m_said;
};

void TestScripts::copy(const char *name)
{
    QFile source(u"%1/%2"_s.arg(QStringLiteral(BACKSTOP_SOURCE_DIR), QLatin1String(name)));
    QVERIFY(source.open(QIODevice::ReadOnly));
    standIn(name, source.readAll().toStdString());
}

void TestScripts::standIn(const char *name, const Bytes &script)
{
    VERIFY_OK(m_folder->write(name, script));
    QCOMPARE(::chmod(m_folder->path(name).c_str(), 0700), 0);
}

void TestScripts::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_environment = {};
    m_environment.insert(u"PATH"_s, m_folder->qPath() + u"/bin:/usr/bin:/bin"_s);
    m_environment.insert(u"HOME"_s, m_folder->qPath() + u"/home"_s);
    m_environment.insert(u"DISPLAY"_s, u":0"_s);
    for (const char *name : {"app/run", "app/setup", "tests/run"})
        copy(name);
    standIn("bin/cmake", "#!/bin/sh\nexit 0\n");
    standIn("build/backstopctl", "#!/bin/sh\nexit 0\n");
}

/// The exit code; what it said is in m_said.
int TestScripts::run(const char *name)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_folder->qPath() + QLatin1Char('/') + QLatin1String(name), {});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    m_said = process.readAll();
    return process.exitCode();
}

void TestScripts::aWindowThatCrashesIsAFailure()
{
    standIn("app/setup", "#!/bin/sh\nexit 0\n");
    standIn("build/backstop", "#!/bin/sh\n[ \"$1\" = --version ] || exit 134\n");
    QCOMPARE(run("app/run"), 134);
    QVERIFY2(!m_said.contains("display"), m_said.constData());
}

void TestScripts::aDisplayThatCannotBeReachedGivesAPicture()
{
    standIn("app/setup", "#!/bin/sh\nexit 0\n");
    standIn("build/backstop", "#!/bin/sh\n[ \"$QT_QPA_PLATFORM\" = offscreen ] || exit 134\n");
    QCOMPARE(run("app/run"), 0);
    QVERIFY2(m_said.contains("a picture of the window"), m_said.constData());
}

void TestScripts::anAccountWithoutAHomeIsTold_data()
{
    QTest::addColumn<QByteArray>("script");
    for (const char *script : {"app/run", "app/setup", "tests/run"})
        QTest::newRow(script) << QByteArray(script);
}

void TestScripts::anAccountWithoutAHomeIsTold()
{
    QFETCH(QByteArray, script);
    m_environment.remove(u"HOME"_s);
    standIn("bin/getent", "#!/bin/sh\nexit 2\n"); // as for a number that no account has
    QCOMPARE(run(script.constData()), 1);
    QVERIFY2(m_said.contains("FAILED: there is no HOME"), m_said.constData());
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
