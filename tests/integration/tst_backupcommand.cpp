// SPDX-License-Identifier: GPL-3.0-or-later
//
// Backups of what commands print, and the hooks around a backup.
#include "model/repository/diff.h"
#include "model/verify/verify.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::test;
using backup::TypeChoice;
using repository::BackupType;

class TestBackupCommand : public QObject
{
    Q_OBJECT

private slots:
    void storesWhatACommandPrints();
    void standsBesideFolders();
    void unchangedOutputIsNoChange();
    void changedOutputIsInTheManifest();
    void anotherCommandIsAnotherSource();
    void largeOutputIsCutAndRestored();
    void failedCommandLeavesNoBackup_data();
    void failedCommandLeavesNoBackup();
    void emptyOutputIsAWarning();
    void linesOfErrorsAreTold();
    void cancelledCommandLeavesNoBackup();
    void fullRepositoryEndsTheCommand();
    void failedBackupEndsASilentCommand();
    void dryRunRunsNothing();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void hooksRunAroundTheBackup();
    void failedBeforeHookLeavesNoBackup();
    void afterHookRunsAfterAFailure();
    void afterHookRunsAfterACancel();
    void afterHookRunsWithoutTheLease();
    void failedAfterHookIsTold();

private:
    static backup::BackupRequest requestFor(const Bytes &line, const Bytes &name = "trades.sql")
    {
        backup::BackupRequest request;
        request.commands = {{line, name}};
        return request;
    }
    static Result<backup::BackupSummary> backUp(SourceFixture &f, const backup::BackupRequest &request)
    {
        return backup::runBackup(f.repository.repo(), request, f.progress, f.stop);
    }
    static Result<Bytes> restored(SourceFixture &f, const repository::BackupRecord &record, const Bytes &name)
    {
        BACKSTOP_ASSIGN(report, f.restore(f.restoreRequest(record)));
        static_cast<void>(report);
        return f.folder.read("out/" + name);
    }
    static std::size_t backups(SourceFixture &f) { return f.repository.names("backups/").size(); }
};

void TestBackupCommand::storesWhatACommandPrints()
{
    SourceFixture f;
    VERIFY_ASSIGN(summary, backUp(f, requestFor("printf 'one\\0two'")));
    const repository::BackupRecord &record = summary.record;
    QCOMPARE(record.status, repository::BackupStatus::Complete);
    QCOMPARE(record.type, BackupType::Full);
    QCOMPARE(record.sources.size(), std::size_t{1});
    QCOMPARE(record.sources[0].name, Bytes("trades.sql"));
    QCOMPARE(record.sources[0].path, Bytes("command:printf 'one\\0two'"));
    QCOMPARE(quint64{record.sizeBytes}, quint64{7});
    QCOMPARE(quint64{record.filesCount}, quint64{1});
    QCOMPARE(quint64{summary.bytesRead}, quint64{7});
    QVERIFY(summary.warnings.isEmpty());
    VERIFY_ASSIGN(bytes, restored(f, record, "trades.sql"));
    QCOMPARE(bytes, Bytes("one\0two", 7));
    QCOMPARE(statusOf(f.folder.path("out/trades.sql")).st_mode & 07777, 0600u);
}

void TestBackupCommand::standsBesideFolders()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "a"));
    backup::BackupRequest request = f.request();
    request.commands = {{"echo z", "zz.sql"}, {"echo d", "data"}};
    VERIFY_ASSIGN(summary, backUp(f, request));
    QCOMPARE(summary.record.sources.size(), std::size_t{3});
    QCOMPARE(summary.record.sources[1].name, Bytes("data-2")); // a command has the name that it was given
    VERIFY_ASSIGN(z, restored(f, summary.record, "zz.sql"));
    QCOMPARE(z, Bytes("z\n"));
    VERIFY_ASSIGN(d, f.folder.read("out/data"));
    QCOMPARE(d, Bytes("d\n"));
    VERIFY_ASSIGN(a, f.folder.read("out/data-2/a"));
    QCOMPARE(a, Bytes("a"));
}

void TestBackupCommand::unchangedOutputIsNoChange()
{
    SourceFixture f;
    const auto request = requestFor("head -c 3000000 /dev/zero | tr '\\0' x");
    VERIFY_ASSIGN(first, backUp(f, request));
    f.repository.clock().advance(std::chrono::hours(24));
    VERIFY_ASSIGN(second, backUp(f, request));
    QCOMPARE(second.record.type, BackupType::Incremental);
    QCOMPARE(second.record.parent, std::optional(first.record.id));
    QCOMPARE(second.record.changes, repository::ChangeCounts{});
    QCOMPARE(second.record.tree.root, first.record.tree.root);
    QCOMPARE(quint64{second.record.newBytes}, quint64{0});
    QVERIFY(second.record.storedBytes < 4096);
}

void TestBackupCommand::changedOutputIsInTheManifest()
{
    SourceFixture f;
    const auto request = requestFor("cat " + f.folder.path("content"));
    VERIFY_OK(f.folder.write("content", "before"));
    VERIFY_OK(backUp(f, request));
    VERIFY_OK(f.folder.write("content", "behind")); // of the same size
    VERIFY_ASSIGN(second, backUp(f, request));
    QCOMPARE(second.record.changes, (repository::ChangeCounts{0, 1, 0}));
    std::vector<Bytes> paths;
    repository::BlobSession session(f.repository.repo().blobs());
    VERIFY_OK(repository::visitManifest(session, second.record,
                                        [&paths](const repository::Change &change) {
                                            if (!change.metadataOnly)
                                                paths.push_back(change.path);
                                            return Result<>();
                                        },
                                        {}));
    QCOMPARE(paths, std::vector<Bytes>{"trades.sql"});
}

void TestBackupCommand::anotherCommandIsAnotherSource()
{
    SourceFixture f;
    VERIFY_OK(backUp(f, requestFor("echo one")));
    VERIFY_ASSIGN(other, backUp(f, requestFor("echo two")));
    QCOMPARE(other.record.type, BackupType::Full);
    auto request = requestFor("echo two");
    request.type = TypeChoice::Differential;
    VERIFY_ASSIGN(again, backUp(f, request));
    QCOMPARE(again.record.parent, std::optional(other.record.id));
}

void TestBackupCommand::largeOutputIsCutAndRestored()
{
    SourceFixture f;
    VERIFY_ASSIGN(summary,
                  backUp(f, requestFor("i=0; while [ $i -lt 60000 ]; do echo row $i of trades, never the "
                                       "same as another one; i=$((i+1)); done")));
    QVERIFY(summary.record.sizeBytes > 2'500'000);
    VERIFY_ASSIGN(bytes, restored(f, summary.record, "trades.sql"));
    QCOMPARE(quint64{bytes.size()}, quint64{summary.record.sizeBytes});
    QVERIFY(bytes.starts_with("row 0 of") && bytes.ends_with("\n"));
    QVERIFY(bytes.find("row 59999 of trades, never the same as another one\n") != Bytes::npos);
}

void TestBackupCommand::failedCommandLeavesNoBackup_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("exit code") << QByteArray("echo half; echo 'no such database' >&2; exit 1")
                               << QStringLiteral(
                                      "trades.sql: the command failed with exit code 1: no such database");
    QTest::newRow("signal") << QByteArray("echo half; kill -SEGV $$")
                            << QStringLiteral("trades.sql: the command failed with signal 11");
    QTest::newRow("not found") << QByteArray("pg_dump_of_nobody trades")
                               << QStringLiteral("trades.sql: the command failed with exit code 127");
    QTest::newRow("more than a chunk before")
        << QByteArray("head -c 20000000 /dev/zero; exit 2") << QStringLiteral("exit code 2");
}

void TestBackupCommand::failedCommandLeavesNoBackup()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, message);
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "a"));
    backup::BackupRequest request = f.request(); // the folder alone could be backed up
    request.commands = {{line.toStdString(), "trades.sql"}};
    const auto made = backUp(f, request);
    VERIFY_ERROR(SourceUnreadable, made);
    QVERIFY2(made.error().message.contains(message), qPrintable(made.error().message));
    QVERIFY(made.error().hint.contains(QStringLiteral("No backup was made")));
    QCOMPARE(backups(f), std::size_t{0});
}

void TestBackupCommand::emptyOutputIsAWarning()
{
    SourceFixture f;
    VERIFY_ASSIGN(summary, backUp(f, requestFor("true")));
    QCOMPARE(summary.record.status, repository::BackupStatus::Complete);
    QCOMPARE(summary.warnings.size(), 1);
    QVERIFY(summary.warnings[0].startsWith(QStringLiteral("trades.sql is empty")));
}

void TestBackupCommand::linesOfErrorsAreTold()
{
    SourceFixture f;
    QStringList lines;
    auto request = requestFor("printf 'warning: \\033[2Jslow\\n' >&2; echo x");
    request.beforeHooks = {"echo stopped"};
    request.onOutput = [&lines](const QString &line) { lines << line; };
    VERIFY_OK(backUp(f, request));
    QCOMPARE(lines, (QStringList{QStringLiteral("before-hook: stopped"),
                                 QStringLiteral("trades.sql: warning: \\x1b[2Jslow")}));
}

void TestBackupCommand::cancelledCommandLeavesNoBackup()
{
    SourceFixture f;
    std::stop_source stop;
    auto request = requestFor("echo begun >&2; exec sleep 1000");
    request.onOutput = [&stop](const QString &) { stop.request_stop(); };
    VERIFY_ERROR(Cancelled, backup::runBackup(f.repository.repo(), request, f.progress, stop.get_token()));
    QCOMPARE(backups(f), std::size_t{0});
    VERIFY_OK(backUp(f, requestFor("echo x"))); // no lease is left
}

void TestBackupCommand::fullRepositoryEndsTheCommand()
{
    SourceFixture f;
    f.repository.faults().limitTo(20'000'000);
    VERIFY_ERROR(NoSpace, backUp(f, requestFor("cat /dev/urandom"))); // which never ends by itself
}

void TestBackupCommand::failedBackupEndsASilentCommand()
{
    SourceFixture f;
    for (int i = 0; i < 4; ++i)
        VERIFY_OK(
            f.folder.write("data/" + std::to_string(i), SeededRandom(std::uint64_t(i)).bytes(12'000'000)));
    f.repository.faults().limitTo(20'000'000);
    backup::BackupRequest request = f.request();
    request.threads = 2; // one stores the files while the other waits for the command
    request.commands = {{"exec sleep 1000", "trades.sql"}};
    VERIFY_ERROR(NoSpace, backUp(f, request));
    QCOMPARE(backups(f), std::size_t{0});
}

void TestBackupCommand::dryRunRunsNothing()
{
    SourceFixture f;
    VERIFY_OK(f.folder.write("data/a", "a"));
    const Bytes mark = f.folder.path("mark");
    backup::BackupRequest request = f.request();
    request.commands = {{"echo x; touch " + mark, "trades.sql"}};
    VERIFY_OK(backUp(f, request));
    QVERIFY(f.folder.exists("mark"));
    request.commands = {{"echo x; touch " + mark, "trades.sql"}};
    request.beforeHooks = request.afterHooks = {"touch " + mark};
    request.dryRun = true;
    VERIFY_OK(Result<>(::unlink(mark.c_str()) == 0 ? Result<>() : systemError(errno, {})));
    VERIFY_ASSIGN(dry, backUp(f, request));
    QVERIFY(!f.folder.exists("mark"));
    QCOMPARE(dry.record.changes.deleted, std::uint64_t{0});
    QCOMPARE(dry.warnings.size(), 1);
    QVERIFY(dry.warnings[0].startsWith(QStringLiteral("trades.sql is not counted")));
}

void TestBackupCommand::badNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("no name") << QByteArray("echo x") << QByteArray();
    QTest::newRow("a path") << QByteArray("echo x") << QByteArray("a/b");
    QTest::newRow("the folder above") << QByteArray("echo x") << QByteArray("..");
    QTest::newRow("no command") << QByteArray() << QByteArray("a");
    QTest::newRow("taken") << QByteArray("echo x") << QByteArray("first");
}

void TestBackupCommand::badNamesAreRefused()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, name);
    SourceFixture f;
    auto request = requestFor("echo first", "first");
    request.commands.push_back({line.toStdString(), name.toStdString()});
    VERIFY_ERROR(Usage, backUp(f, request));
}

void TestBackupCommand::hooksRunAroundTheBackup()
{
    SourceFixture f;
    const Bytes log = f.folder.path("log");
    auto request = requestFor("cat " + log + "; echo dump >> " + log);
    request.beforeHooks = {"echo \"one $BACKSTOP_REPOSITORY\" >> " + log, "echo two >> " + log};
    request.afterHooks = {"echo \"after $BACKSTOP_STATUS $BACKSTOP_BACKUP_ID $BACKSTOP_REPOSITORY\" >> " +
                          log};
    VERIFY_ASSIGN(summary, backUp(f, request));
    QCOMPARE(quint64{summary.failedHooks}, quint64{0});
    VERIFY_ASSIGN(bytes, f.folder.read("log"));
    const Bytes place = f.repository.repo().storage().location().toStdString();
    QCOMPARE(bytes,
             "one " + place + "\ntwo\ndump\nafter complete " + summary.record.id.hex() + ' ' + place + '\n');
}

void TestBackupCommand::failedBeforeHookLeavesNoBackup()
{
    SourceFixture f;
    const Bytes mark = f.folder.path("mark");
    auto request = requestFor("touch " + mark + "; echo x");
    request.beforeHooks = {"echo 'cannot stop' >&2; exit 5", "touch " + mark};
    request.afterHooks = {"echo \"$BACKSTOP_STATUS\" > " + f.folder.path("after")};
    const auto made = backUp(f, request);
    VERIFY_ERROR(Failed, made);
    QVERIFY(made.error().message.startsWith(QStringLiteral("before-hook \"echo 'cannot stop'")));
    QVERIFY(made.error().message.endsWith(QStringLiteral("failed with exit code 5: cannot stop")));
    QVERIFY(made.error().hint.startsWith(QStringLiteral("No backup was made.")));
    QVERIFY(!f.folder.exists("mark"));
    QCOMPARE(backups(f), std::size_t{0});
    VERIFY_ASSIGN(after, f.folder.read("after")); // what it did before it failed is to be undone
    QCOMPARE(after, Bytes("failed\n"));
}

void TestBackupCommand::afterHookRunsAfterAFailure()
{
    SourceFixture f;
    auto request = requestFor("exit 1");
    request.afterHooks = {"echo \"$BACKSTOP_STATUS:$BACKSTOP_BACKUP_ID\" > " + f.folder.path("after"),
                          "exit 7"};
    const auto made = backUp(f, request);
    VERIFY_ERROR(SourceUnreadable, made);
    QVERIFY(made.error().message.contains(QStringLiteral("after-hook \"exit 7\": failed with exit code 7")));
    VERIFY_ASSIGN(after, f.folder.read("after"));
    QCOMPARE(after, Bytes("failed:\n"));
}

void TestBackupCommand::afterHookRunsAfterACancel()
{
    SourceFixture f;
    std::stop_source stop;
    auto request = requestFor("echo begun >&2; exec sleep 1000");
    request.afterHooks = {"touch " + f.folder.path("after")};
    request.onOutput = [&stop](const QString &) { stop.request_stop(); };
    VERIFY_ERROR(Cancelled, backup::runBackup(f.repository.repo(), request, f.progress, stop.get_token()));
    QVERIFY(f.folder.exists("after"));
}

void TestBackupCommand::afterHookRunsWithoutTheLease()
{
    SourceFixture f;
    std::size_t before = 0;
    std::size_t after = 1;
    auto request = requestFor("echo x");
    request.beforeHooks = {"echo before"};
    request.afterHooks = {"echo after"};
    request.onOutput = [&](const QString &line) {
        (line.startsWith(QStringLiteral("before")) ? before : after) = f.repository.names("leases/").size();
    };
    VERIFY_OK(backUp(f, request));
    QCOMPARE(before, std::size_t{1});
    QCOMPARE(after, std::size_t{0}); // it may prune
}

void TestBackupCommand::failedAfterHookIsTold()
{
    SourceFixture f;
    auto request = requestFor("echo x");
    request.afterHooks = {"echo 'cannot start' >&2; exit 1", "touch " + f.folder.path("second")};
    VERIFY_ASSIGN(summary, backUp(f, request));
    QCOMPARE(quint64{summary.failedHooks}, quint64{1});
    QCOMPARE(summary.warnings.size(), 1);
    QVERIFY(summary.warnings[0].endsWith(QStringLiteral("failed with exit code 1: cannot start")));
    QVERIFY(f.folder.exists("second"));
    QCOMPARE(backups(f), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestBackupCommand)
#include "tst_backupcommand.moc"
