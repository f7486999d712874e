// SPDX-License-Identifier: GPL-3.0-or-later
//
// backup --command, --before and --after.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlCommand : public QObject
{
    Q_OBJECT

private slots:
    void backsUpTheOutputOfACommand();
    void takesSeveralCommandsAndFolders();
    void failedCommandExitsWith1();
    void failedCommandIsToldWhoeverStartedUs();
    void emptyOutputIsAWarning();
    void mistakesExitWith2_data();
    void mistakesExitWith2();
    void passphraseIsNotInherited();
    void interruptEndsTheCommand();
    void failedAfterHookExitsWith3();
    void failedBeforeHookExitsWith1();
    void quietSaysNothingOfTheCommand();

private:
    static CtlRun backUp(const Ctl &ctl, const QStringList &more)
    {
        return ctl.run(QStringList{u"backup"_s, u"--json"_s} + more);
    }
    /// Also where nobody reaps it, as in a container whose first process does not.
    static bool hasEnded(pid_t pid)
    {
        QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
        if (!status.open(QIODevice::ReadOnly))
            return true;
        const QByteArray line = status.readAll();
        return line.mid(line.lastIndexOf(')') + 2, 1) == "Z";
    }
    static int backups(const Ctl &ctl)
    {
        return static_cast<int>(ctl.run({u"list"_s, u"--json"_s}).array().size());
    }
};

void TestCtlCommand::backsUpTheOutputOfACommand()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const QStringList arguments{u"--command"_s, u"echo 'CREATE TABLE trades'; echo slow >&2"_s, u"--as"_s,
                                u"trades.sql"_s};
    const CtlRun run = backUp(ctl, arguments);
    VERIFY_CODE(run, 0);
    QCOMPARE(run.err, QByteArray("trades.sql: slow\n"));
    QCOMPARE(run.object().value("sources"_L1).toArray(),
             QJsonArray({u"command:echo 'CREATE TABLE trades'; echo slow >&2"_s}));
    const CtlRun cat = ctl.run({u"cat"_s, u"latest"_s, u"trades.sql"_s});
    VERIFY_CODE(cat, 0);
    QCOMPARE(cat.out, QByteArray("CREATE TABLE trades\n"));
    const CtlRun again = backUp(ctl, arguments);
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object().value("backup_type"_L1).toString(), u"Incremental"_s);
    QCOMPARE(again.object().value("modified"_L1).toInt(-1), 0);
    VERIFY_CODE(ctl.run({u"verify"_s, u"--read-data"_s}), 0);
    const CtlRun listed = ctl.run({u"list"_s, u"--source"_s, u"trades.sql"_s, u"--json"_s});
    QCOMPARE(listed.array().size(), 2);
}

void TestCtlCommand::takesSeveralCommandsAndFolders()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/a", "a"));
    VERIFY_CODE(backUp(ctl, {ctl.path("data"), u"--command"_s, u"echo 1"_s, u"--as"_s, u"one"_s,
                             u"--command"_s, u"echo 2"_s, u"--as"_s, u"two"_s}),
                0);
    VERIFY_CODE(ctl.run({u"restore"_s, u"latest"_s, u"--to"_s, ctl.path("out")}), 0);
    for (const auto &[name, content] : {std::pair("data/a", "a"), {"one", "1\n"}, {"two", "2\n"}}) {
        VERIFY_ASSIGN(bytes, ctl.folder().read(Bytes("out/") + name));
        QCOMPARE(bytes, Bytes(content));
    }
}

void TestCtlCommand::failedCommandExitsWith1()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun run = backUp(
        ctl, {u"--command"_s, u"echo half; echo 'no such database' >&2; exit 2"_s, u"--as"_s, u"t.sql"_s});
    VERIFY_CODE(run, 1);
    const QJsonObject error = run.object().value("error"_L1).toObject();
    QCOMPARE(error.value("message"_L1).toString(),
             u"t.sql: the command failed with exit code 2: no such database"_s);
    QCOMPARE(backups(ctl), 0);
}

void TestCtlCommand::failedCommandIsToldWhoeverStartedUs()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    ctl.ignoreChildren();
    const CtlRun run = backUp(ctl, {u"--command"_s, u"echo half; exit 2"_s, u"--as"_s, u"t.sql"_s});
    VERIFY_CODE(run, 1);
    QCOMPARE(run.object().value("error"_L1).toObject().value("message"_L1).toString(),
             u"t.sql: the command failed with exit code 2"_s);
    QCOMPARE(backups(ctl), 0);
    VERIFY_CODE(backUp(ctl, {u"--command"_s, u"echo whole"_s, u"--as"_s, u"t.sql"_s}), 0);
}

void TestCtlCommand::emptyOutputIsAWarning()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun run = backUp(ctl, {u"--command"_s, u"true"_s, u"--as"_s, u"t.sql"_s});
    VERIFY_CODE(run, 0);
    QVERIFY(run.err.contains("warning: t.sql is empty"));
    QCOMPARE(run.object().value("warnings"_L1).toArray().size(), 1);
}

void TestCtlCommand::mistakesExitWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << QStringList() << QByteArray("no source given");
    QTest::newRow("no name") << QStringList{u"--command"_s, u"true"_s} << QByteArray("1 command and 0 names");
    QTest::newRow("no command") << QStringList{u"--as"_s, u"a"_s} << QByteArray("0 commands and 1 name");
    QTest::newRow("a path") << QStringList{u"--command"_s, u"true"_s, u"--as"_s, u"a/b"_s}
                            << QByteArray("without folders");
    QTest::newRow("empty") << QStringList{u"--command"_s, QString(), u"--as"_s, u"a"_s}
                           << QByteArray("--command: the value is empty");
}

void TestCtlCommand::mistakesExitWith2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun run = ctl.run(QStringList{u"backup"_s} + arguments);
    VERIFY_CODE(run, 2);
    QVERIFY2(run.err.contains(message), run.described().constData());
}

void TestCtlCommand::passphraseIsNotInherited()
{
    Ctl ctl;
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("repo"));
    ctl.setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
    ctl.setVariable(u"BACKSTOP_PASSPHRASE_COMMAND"_s, u"echo correct horse"_s);
    ctl.setVariable(u"BACKSTOP_NEW_PASSPHRASE"_s, u"correct horse"_s);
    VERIFY_CODE(ctl.run({u"init"_s, u"--quiet"_s}), 0);
    VERIFY_CODE(backUp(ctl, {u"--command"_s, u"env"_s, u"--as"_s, u"env"_s, u"--after"_s, u"env > after"_s}),
                0);
    const CtlRun cat = ctl.run({u"cat"_s, u"latest"_s, u"env"_s});
    QVERIFY(cat.out.contains("PATH="));
    QVERIFY2(!cat.out.contains("correct horse"), cat.out.constData());
    VERIFY_ASSIGN(after, ctl.folder().read("after"));
    QVERIFY(after.find("BACKSTOP_STATUS=complete") != Bytes::npos);
    QVERIFY(after.find("correct horse") == Bytes::npos);
}

void TestCtlCommand::interruptEndsTheCommand()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const auto process =
        ctl.start({u"backup"_s, u"--command"_s, u"sleep 1000 & echo $! > pid; echo begun >&2; wait"_s,
                   u"--as"_s, u"t.sql"_s, u"--after"_s, u"echo $BACKSTOP_STATUS > after"_s});
    QVERIFY(process->waitForStarted());
    process->setReadChannel(QProcess::StandardError);
    while (!process->readAllStandardError().contains("begun"))
        QVERIFY(process->waitForReadyRead(60'000));
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlRun run = Ctl::wait(*process);
    VERIFY_CODE(run, 130);
    VERIFY_ASSIGN(pid, ctl.folder().read("pid"));
    QTRY_VERIFY(hasEnded(std::atoi(pid.c_str())));
    VERIFY_ASSIGN(after, ctl.folder().read("after"));
    QCOMPARE(after, Bytes("failed\n"));
    QCOMPARE(backups(ctl), 0);
}

void TestCtlCommand::failedAfterHookExitsWith3()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun run = backUp(
        ctl, {u"--command"_s, u"echo x"_s, u"--as"_s, u"t.sql"_s, u"--after"_s, u"echo broken; exit 9"_s});
    VERIFY_CODE(run, 3);
    QCOMPARE(run.object().value("status"_L1).toString(), u"complete"_s);
    QCOMPARE(run.object().value("failed_hooks"_L1).toInt(), 1);
    QVERIFY(run.err.contains("failed with exit code 9: broken"));
    QCOMPARE(backups(ctl), 1);
}

void TestCtlCommand::failedBeforeHookExitsWith1()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun run = backUp(
        ctl, {u"--command"_s, u"echo x"_s, u"--as"_s, u"t.sql"_s, u"--before"_s, u"echo broken; exit 9"_s});
    VERIFY_CODE(run, 1);
    QVERIFY(run.object()
                .value("error"_L1)
                .toObject()
                .value("message"_L1)
                .toString()
                .startsWith(u"before-hook \"echo broken; exit 9\": failed with exit code 9: broken"_s));
    QCOMPARE(backups(ctl), 0);
}

void TestCtlCommand::quietSaysNothingOfTheCommand()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun run = ctl.run(
        {u"backup"_s, u"--quiet"_s, u"--command"_s, u"echo x; echo slow >&2"_s, u"--as"_s, u"t.sql"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCtlCommand)
#include "tst_ctlcommand.moc"
