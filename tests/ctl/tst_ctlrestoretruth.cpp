// SPDX-License-Identifier: GPL-3.0-or-later
//
// restore: that nothing is said of it, in text, JSON or report, that is not so.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <csignal>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

constexpr uid_t kNobody = 65534;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCtlRestoreTruth : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPartialBackupIsNeverRestoredAsComplete();
    void whatIsChosenOfAPartialBackupMayBeWhole();
    void anotherModeIsAChange();
    void onlyWhatWasComparedIsCalledCompared();
    void reportTellsWhatWasReadFromWhatWasNot();
    void aFolderInTheWayOfAFileStopsTheRestoreBeforeItBegins();
    void aFileTakesThePlaceOfAFolderAsOfAnExtra();
    void theFolderInTheWayStaysWhereAnExtraWould();
    void whatIsBehindAKeptFileIsListedAsSkipped();
    void nothingLeftByTheChoiceIsAnError();
    void nothingToWriteIsNoRestore();
    void theDryRunTellsWhatCannotBeWritten();
    void aCancelledReportTellsNothingTwice();

private:
    CtlRun restore(const QStringList &more) const;
    CtlRun runAsNobody(const QStringList &arguments) const;
    QJsonObject reportOf(const QStringList &more, int code = 0) const;
    bool exists(const char *name) const { return m_ctl->folder().exists(name); }
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlRestoreTruth::init()
{
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(m_ctl->makePlainRepository());
    VERIFY_OK(m_ctl->folder().write("t/d/a", "a"));
    VERIFY_OK(m_ctl->folder().write("t/x", "x"));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("t")}), 0);
}

CtlRun TestCtlRestoreTruth::restore(const QStringList &more) const
{
    return m_ctl->run(QStringList{u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s} + more);
}

QJsonObject TestCtlRestoreTruth::reportOf(const QStringList &more, int code) const
{
    const QString file = m_ctl->path("report.json");
    const CtlRun run = restore(QStringList{u"--report"_s, file} + more);
    return run.code == code ? QJsonDocument::fromJson(contentOf(file)).object() : QJsonObject();
}

/// By somebody who may not read or write everything, with a program, a repository and a folder that he can reach.
CtlRun TestCtlRestoreTruth::runAsNobody(const QStringList &arguments) const
{
    if (::geteuid() != 0)
        return m_ctl->run(arguments);
    const QString program = m_ctl->path("backstopctl");
    if (!QFile::exists(program))
        QFile::copy(QStringLiteral(BACKSTOPCTL), program);
    ::chmod(program.toUtf8().constData(), 0755);
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"BACKSTOP_REPOSITORY"_s, m_ctl->path("repo"));
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] {
        if (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)
            ::_exit(99);
    });
    process.setWorkingDirectory(m_ctl->folder().qPath());
    process.start(program, arguments);
    return Ctl::wait(process);
}

void TestCtlRestoreTruth::aPartialBackupIsNeverRestoredAsComplete()
{
    VERIFY_OK(m_ctl->folder().write("t/secret", "s"));
    QCOMPARE(::chmod(m_ctl->folder().path("t/secret").c_str(), 0), 0);
    if (::geteuid() == 0) {
        QCOMPARE(QProcess::execute(u"chown"_s, {u"-R"_s, QString::number(kNobody), m_ctl->folder().qPath()}),
                 0);
        QCOMPARE(::chown(m_ctl->folder().path("t/secret").c_str(), 0, 0), 0);
    }
    VERIFY_CODE(runAsNobody({u"backup"_s, m_ctl->path("t")}), 3);
    for (const QStringList &how : {QStringList{u"-n"_s}, QStringList{}, QStringList{u"-q"_s}}) {
        const CtlRun text = restore(QStringList{u"--on-conflict"_s, u"replace"_s} + how);
        VERIFY_CODE(text, 0);
        QVERIFY2(text.err.contains("this backup is partial: 1 entry was never in it") &&
                     text.err.contains("not in the backup: t/secret"),
                 text.described().constData());
        QVERIFY2(!text.out.contains("Restored backup"), text.described().constData());
    }
    const QJsonObject json = restore({u"--json"_s, u"--on-conflict"_s, u"replace"_s}).object();
    QCOMPARE(json.value("backup_status"_L1).toString(), u"partial"_s);
    QCOMPARE(json.value("not_in_backup"_L1).toInt(), 1);
    QCOMPARE(json.value("entries_not_in_backup"_L1).toArray().at(0).toObject().value("path"_L1).toString(),
             u"t/secret"_s);
    const QJsonObject report = reportOf({u"--on-conflict"_s, u"replace"_s});
    QCOMPARE(report.value("result"_L1).toString(), u"complete_of_partial_backup"_s);
    QCOMPARE(report.value("not_in_backup"_L1).toInt(), 1);
    QCOMPARE(report.value("entries"_L1).toArray().at(0).toObject().value("outcome"_L1).toString(),
             u"not_in_backup"_s);
    const QString page = m_ctl->path("report.html");
    VERIFY_CODE(restore({u"--on-conflict"_s, u"replace"_s, u"--report"_s, page}), 0);
    const QByteArray html = contentOf(page);
    QVERIFY2(html.contains("verdict caution") && html.contains("The backup is partial") &&
                 html.contains("t/secret"),
             html.constData());
}

void TestCtlRestoreTruth::whatIsChosenOfAPartialBackupMayBeWhole()
{
    VERIFY_OK(m_ctl->folder().write("t/secret", "s"));
    QCOMPARE(::chmod(m_ctl->folder().path("t/secret").c_str(), 0), 0);
    if (::geteuid() == 0) {
        QCOMPARE(QProcess::execute(u"chown"_s, {u"-R"_s, QString::number(kNobody), m_ctl->folder().qPath()}),
                 0);
        QCOMPARE(::chown(m_ctl->folder().path("t/secret").c_str(), 0, 0), 0);
    }
    VERIFY_CODE(runAsNobody({u"backup"_s, m_ctl->path("t")}), 3);
    const CtlRun run = restore({u"--include"_s, u"t/d"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("backup_status"_L1).toString(), u"partial"_s);
    QCOMPARE(run.object().value("not_in_backup"_L1).toInt(-1), 0);
}

void TestCtlRestoreTruth::anotherModeIsAChange()
{
    VERIFY_CODE(restore({}), 0);
    const Bytes file = m_ctl->folder().path("out/t/x");
    struct stat before = {};
    QCOMPARE(::stat(file.c_str(), &before), 0);
    QCOMPARE(::chmod(file.c_str(), 0777), 0);
    const CtlRun run = restore({u"--on-conflict"_s, u"replace-changed"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("files_written"_L1).toInt(), 1);
    struct stat after = {};
    QCOMPARE(::stat(file.c_str(), &after), 0);
    QCOMPARE(after.st_mode, before.st_mode);
    if (::geteuid() != 0)
        return;
    QCOMPARE(::chown(file.c_str(), kNobody, kNobody), 0);
    VERIFY_CODE(restore({u"--on-conflict"_s, u"replace-changed"_s}), 0);
    QCOMPARE(::stat(file.c_str(), &after), 0);
    QCOMPARE(after.st_uid, before.st_uid);
}

void TestCtlRestoreTruth::onlyWhatWasComparedIsCalledCompared()
{
    VERIFY_CODE(restore({}), 0);
    QVERIFY(QFile::remove(m_ctl->path("out/t/x")));
    const CtlRun some = restore({u"--on-conflict"_s, u"replace-changed"_s});
    VERIFY_CODE(some, 0);
    QVERIFY2(some.out.contains("1 file compared with the checksum") &&
                 some.out.contains("1 entry kept: compared by size and time, not read"),
             some.out.constData());
    const CtlRun none = restore({u"--on-conflict"_s, u"keep"_s});
    VERIFY_CODE(none, 0);
    QVERIFY2(!none.out.contains("checksum") && none.out.contains("2 entries kept: not compared"),
             none.out.constData());
    // Of such a file there is no checksum.
    VERIFY_OK(m_ctl->folder().write("holes/sparse", "x"));
    QCOMPARE(::truncate(m_ctl->folder().path("holes/sparse").c_str(), off_t{3} << 30), 0);
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("holes")}), 0);
    const CtlRun sparse = restore({});
    VERIFY_CODE(sparse, 0);
    QVERIFY2(!sparse.out.contains("compared with the checksum") &&
                 sparse.out.contains("1 file without a checksum"),
             sparse.out.constData());
    const QJsonObject counts = reportOf({u"--on-conflict"_s, u"replace"_s}).value("counts"_L1).toObject();
    QCOMPARE(counts.value("files_compared"_L1).toInt(-1), 0);
    QCOMPARE(counts.value("files_authenticated"_L1).toInt(), 1);
    const CtlRun again =
        restore({u"--on-conflict"_s, u"replace-changed"_s, u"--verify-existing"_s, u"--dry-run"_s});
    VERIFY_CODE(again, 0);
    QVERIFY2(again.out.contains("holes/sparse  (looks the same, but could not be compared with the backup)"),
             again.out.constData());
}

void TestCtlRestoreTruth::reportTellsWhatWasReadFromWhatWasNot()
{
    QCOMPARE(::symlink("x", m_ctl->folder().path("t/link").c_str()), 0); // which nobody reads
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("t")}), 0);
    VERIFY_CODE(restore({}), 0);
    const auto counts = [this](const QStringList &options) {
        const QJsonObject all = reportOf(options).value("counts"_L1).toObject();
        return QList<int>{all.value("files_kept"_L1).toInt(-1), all.value("files_kept_read"_L1).toInt(-1),
                          all.value("files_kept_alike"_L1).toInt(-1)};
    };
    const QStringList alike{u"--on-conflict"_s, u"replace-changed"_s};
    const QStringList read = alike + QStringList{u"--verify-existing"_s};
    QCOMPARE(counts(read), QList<int>({3, 2, 1}));
    QCOMPARE(counts(alike), QList<int>({3, 0, 3}));
    QCOMPARE(counts({u"--on-conflict"_s, u"keep"_s}), QList<int>({3, 0, 0}));
    const QString page = m_ctl->path("report.html");
    VERIFY_CODE(restore(read + QStringList{u"--report"_s, page}), 0);
    const QByteArray text = contentOf(page);
    QVERIFY2(text.contains("stayed as they were: read, and the same in every byte") &&
                 text.contains("compared by size and time, not read."),
             text.constData());
    QVERIFY2(!text.contains("not compared with the backup"), text.constData());
}

void TestCtlRestoreTruth::aFolderInTheWayOfAFileStopsTheRestoreBeforeItBegins()
{
    VERIFY_OK(m_ctl->folder().write("out/t/x/inner", "mine"));
    for (const QString &rule : {u"replace"_s, u"replace-changed"_s}) {
        const CtlRun dry = restore({u"--on-conflict"_s, rule, u"-n"_s});
        const CtlRun run = restore({u"--on-conflict"_s, rule});
        VERIFY_CODE(dry, 1);
        VERIFY_CODE(run, 1);
        for (const CtlRun &told : {dry, run}) {
            QVERIFY2(told.err.contains("t/x: a folder stands where a file is to go") &&
                         told.err.contains("delete extra entries"),
                     told.described().constData());
            QVERIFY2(!told.err.contains("add \"--on-conflict"), told.described().constData());
            QVERIFY2(!told.err.contains("t/x: t/x"), told.described().constData());
        }
    }
    QVERIFY(exists("out/t/x/inner") && !exists("out/t/d"));
}

void TestCtlRestoreTruth::aFileTakesThePlaceOfAFolderAsOfAnExtra()
{
    for (const QString &rule : {u"replace"_s, u"replace-changed"_s}) {
        VERIFY_OK(m_ctl->folder().write("out/t/more/inner", "mine"));
        QVERIFY(!exists("out/t/x") || QFile::remove(m_ctl->path("out/t/x")));
        VERIFY_OK(m_ctl->folder().write("out/t/x/inner", "mine"));
        const CtlRun dry = restore({u"--on-conflict"_s, rule, u"--delete-extra"_s, u"-n"_s});
        VERIFY_CODE(dry, 0);
        QVERIFY2(dry.out.contains("a folder stands there, and is to be removed"), dry.out.constData());
        const CtlRun run = restore({u"--on-conflict"_s, rule, u"--delete-extra"_s, u"--json"_s});
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object().value("entries_deleted"_L1).toInt(), 4); // two folders, and what was in them
        VERIFY_ASSIGN(x, m_ctl->folder().read("out/t/x"));
        QCOMPARE(x, Bytes("x"));
        QVERIFY(!exists("out/t/more"));
        QCOMPARE(QDir(m_ctl->path("out/t")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{u"d"_s, u"x"_s}));
    }
}

void TestCtlRestoreTruth::theFolderInTheWayStaysWhereAnExtraWould()
{
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("t"), u"--exclude"_s, u"*.mine"_s}), 0);
    VERIFY_OK(m_ctl->folder().write("out/t/x/notes.mine", "mine"));
    const CtlRun run = restore({u"--on-conflict"_s, u"replace"_s, u"--delete-extra"_s});
    VERIFY_CODE(run, 1);
    QVERIFY2(run.err.contains("was told to leave out"), run.described().constData());
    QVERIFY(exists("out/t/x/notes.mine") && !exists("out/t/d"));
}

void TestCtlRestoreTruth::whatIsBehindAKeptFileIsListedAsSkipped()
{
    VERIFY_OK(m_ctl->folder().write("out/t/d", "mine"));
    VERIFY_CODE(restore({u"--on-conflict"_s, u"keep"_s, u"-n"_s}), 3);
    const CtlRun run = restore({u"--on-conflict"_s, u"keep"_s});
    VERIFY_CODE(run, 3);
    QVERIFY2(run.out.contains("skipped: t/d/a"), run.out.constData());
    VERIFY_ASSIGN(kept, m_ctl->folder().read("out/t/d"));
    QCOMPARE(kept, Bytes("mine"));
    const CtlRun json = restore({u"--on-conflict"_s, u"keep"_s, u"--json"_s});
    VERIFY_CODE(json, 3); // though nothing was left to write
    QCOMPARE(json.object().value("skipped"_L1).toArray().size(), 2);
    QCOMPARE(reportOf({u"--on-conflict"_s, u"keep"_s}, 3).value("result"_L1).toString(), u"partial"_s);
}

void TestCtlRestoreTruth::nothingLeftByTheChoiceIsAnError()
{
    const CtlRun run = restore({u"--exclude"_s, u"*"_s});
    VERIFY_CODE(run, 1);
    QVERIFY2(run.err.contains("nothing was restored") && run.err.contains("Leave out less"),
             run.described().constData());
    QVERIFY(!exists("out"));
    VERIFY_CODE(restore({u"--exclude"_s, u"x"_s}), 0);
}

void TestCtlRestoreTruth::nothingToWriteIsNoRestore()
{
    VERIFY_CODE(restore({}), 0);
    const CtlRun run = restore({u"--on-conflict"_s, u"replace-changed"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.out.contains("Nothing was restored") && run.out.contains("2 entries are there already"),
             run.out.constData());
    QVERIFY2(!run.out.contains("checksum") && !run.out.contains("Restored"), run.out.constData());
}

void TestCtlRestoreTruth::theDryRunTellsWhatCannotBeWritten()
{
    if (::geteuid() == 0)
        QCOMPARE(QProcess::execute(u"chown"_s, {u"-R"_s, QString::number(kNobody), m_ctl->folder().qPath()}),
                 0);
    VERIFY_OK(m_ctl->folder().write("out/here", "x"));
    QCOMPARE(::chmod(m_ctl->folder().path("out").c_str(), 0555), 0);
    for (const QString &target : {m_ctl->path("out"), m_ctl->path("out/below/it")}) {
        const QStringList words{u"restore"_s, u"latest"_s, u"--to"_s, target};
        const CtlRun dry = runAsNobody(words + QStringList{u"-n"_s});
        const CtlRun run = runAsNobody(words);
        ::chmod(m_ctl->folder().path("out").c_str(), 0555);
        VERIFY_CODE(dry, 1);
        VERIFY_CODE(run, 1);
        QVERIFY2(dry.err.contains("nothing was changed") && dry.err.contains("out"),
                 dry.described().constData());
    }
    ::chmod(m_ctl->folder().path("out").c_str(), 0755);
}

void TestCtlRestoreTruth::aCancelledReportTellsNothingTwice()
{
    for (int i = 0; i < 2000; ++i)
        VERIFY_OK(m_ctl->folder().write("many/f/" + std::to_string(10'000 + i), "as it was"));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("many")}), 0);
    const QString page = m_ctl->path("report.html");
    const auto process = m_ctl->start(
        {u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s, u"--threads"_s, u"1"_s, u"--report"_s, page});
    QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning || exists("out/many/f/10000"), 60'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlRun run = Ctl::wait(*process);
    if (run.code == 0)
        QSKIP("it was faster than the signal");
    VERIFY_CODE(run, 130);
    const QByteArray html = contentOf(page);
    QVERIFY2(html.contains("Cancelled before the end") && !html.contains("restore: cancelled") &&
                 html.contains("files are in place"),
             html.constData());
    struct stat status = {};
    QCOMPARE(::stat(m_ctl->folder().path("out/many/f").c_str(), &status), 0);
    QVERIFY2((status.st_mode & 0777) != 0700, "a folder that is left has its mode");
    QVERIFY2(run.out.contains("2 folders made"), run.out.constData());
}

QTEST_GUILESS_MAIN(TestCtlRestoreTruth)
#include "tst_ctlrestoretruth.moc"
