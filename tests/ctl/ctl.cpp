// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctl.h"

#include <QJsonDocument>

#include <csignal>

namespace backstop::test {

QJsonDocument CtlRun::document() const
{
    return QJsonDocument::fromJson(out);
}

QByteArray CtlRun::described() const
{
    return "code " + QByteArray::number(code) + "\nstdout: " + out.left(4000) + "\nstderr: " + err.left(4000);
}

Ctl::Ctl()
{
    for (const char *name : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            m_environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    m_environment.insert(QStringLiteral("HOME"), path("home"));
    m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), path("home/cache"));
    m_environment.insert(QStringLiteral("XDG_STATE_HOME"), path("home/state"));
}

QString Ctl::path(const char *name) const
{
    return m_folder.qPath() + u'/' + QString::fromUtf8(name);
}

std::unique_ptr<QProcess> Ctl::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.qPath());
    if (m_ignoresChildren)
        process->setChildProcessModifier([] { std::signal(SIGCHLD, SIG_IGN); });
    process->start(QStringLiteral(BACKSTOPCTL), arguments);
    return process;
}

CtlRun Ctl::wait(QProcess &process)
{
    constexpr int kMostMs = 120'000;
    CtlRun run;
    if (!process.waitForFinished(kMostMs)) {
        run.err = "backstopctl did not end: " + process.errorString().toUtf8();
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        run.code = process.exitCode();
    }
    run.out = process.readAllStandardOutput();
    run.err += process.readAllStandardError();
    return run;
}

CtlRun Ctl::run(const QStringList &arguments) const
{
    return run(arguments, {});
}

CtlRun Ctl::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    if (!input.isEmpty())
        process->write(input);
    process->closeWriteChannel();
    return wait(*process);
}

bool Ctl::makePlainRepository()
{
    setVariable(QStringLiteral("BACKSTOP_REPOSITORY"), path("repo"));
    return run({QStringLiteral("init"), QStringLiteral("--no-encryption"), QStringLiteral("--quiet")}).code ==
           0;
}

} // namespace backstop::test
