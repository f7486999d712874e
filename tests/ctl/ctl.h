// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporaryfolder.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace backstop::test {

/// What one run of backstopctl came to.
struct CtlRun
{
    int code = -1; ///< exit code; -1 where it did not end by itself
    QByteArray out;
    QByteArray err;

    /// Standard output as the one JSON document that it has to be; a null value where it is not.
    QJsonDocument document() const;
    QJsonObject object() const { return document().object(); }
    QJsonArray array() const { return document().array(); }
    /// For failed comparisons: everything that came out.
    QByteArray described() const;
};

/// Runs the real program, in a folder and with user folders of its own, and with no variable of the developer's.
class Ctl
{
public:
    Ctl();

    const TemporaryFolder &folder() const { return m_folder; }
    /// The path of @p name in the folder, as an argument.
    QString path(const char *name) const;
    const QProcessEnvironment &environment() const { return m_environment; }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void removeVariable(const QString &name) { m_environment.remove(name); }
    /// Has the program started with SIGCHLD ignored, as some services start theirs.
    void ignoreChildren() { m_ignoresChildren = true; }

    CtlRun run(const QStringList &arguments) const;
    /// With bytes on its standard input.
    CtlRun run(const QStringList &arguments, const QByteArray &input) const;
    /// Started and left running.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    static CtlRun wait(QProcess &process);

    /// Makes the repository "repo" without encryption, which costs no key derivation, and names it in BACKSTOP_REPOSITORY.
    bool makePlainRepository();

private:
    TemporaryFolder m_folder;
    QProcessEnvironment m_environment;
    bool m_ignoresChildren = false;
};

} // namespace backstop::test

/// Fails the test, showing what the program said, unless it ended with @p expected.
#define VERIFY_CODE(run, expected)                                                              \
    do {                                                                                        \
        const auto &codeRun_ = (run);                                                           \
        if (!QTest::qVerify(codeRun_.code == (expected), "exit code of " #run " is " #expected, \
                            codeRun_.described().constData(), __FILE__, __LINE__))              \
            return;                                                                             \
    } while (false)
