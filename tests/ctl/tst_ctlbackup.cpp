// SPDX-License-Identifier: GPL-3.0-or-later
//
// backup, list, show, lease: what is made, and how it is told.
#include "tests/ctl/ctl.h"

#include "model/repository/repository.h"
#include "model/storage/localstorage.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

constexpr uid_t kNobody = 65534;

QSet<QString> keysOf(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return QSet<QString>(keys.begin(), keys.end());
}

QStringList idsOf(const QJsonArray &backups)
{
    QStringList ids;
    for (const QJsonValue &backup : backups)
        ids << backup.toObject().value("id"_L1).toString();
    return ids;
}

} // namespace

class TestCtlBackup : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasTheFieldsOfTheContract();
    void textTellsWhatWasDone();
    void quietSaysNothing();
    void typesAndParents();
    void optionsMayStandBeforeAndAfterTheVerb();
    void sourceMayBeNamedLikeAVerbOrAList();
    void dryRunStoresNothing();
    void twoInTheSameSecondBothExist();
    void missingSourceFails();
    void listFilters();
    void listNamesDamagedRecords();
    void selectorsFindBackups();
    void partialBackupExitsWith3();
    void lockedExitsWith11();
    void leasesAreListedAndBroken();
    void fullOutputIsAnError();

private:
    bool start();
    CtlRun backUp(const QStringList &more = {});
    std::unique_ptr<Ctl> m_ctl;
};

bool TestCtlBackup::start()
{
    m_ctl = std::make_unique<Ctl>();
    return m_ctl->makePlainRepository() && m_ctl->folder().write("data/a.json", "{\"a\": 1}\n") &&
           m_ctl->folder().write("data/sub/b.csv", Bytes(20'000, 'b'));
}

CtlRun TestCtlBackup::backUp(const QStringList &more)
{
    return m_ctl->run(QStringList{u"backup"_s, m_ctl->path("data"), u"--json"_s} + more);
}

void TestCtlBackup::jsonHasTheFieldsOfTheContract()
{
    QVERIFY(start());
    const CtlRun run = backUp({u"--tag"_s, u"eod"_s, u"--tag"_s, u"x y"_s, u"--description"_s,
                               u"He said \"no\"\n"_s, u"--time"_s, u"2026-11-23T18:00:00.250Z"_s});
    VERIFY_CODE(run, 0);
    const QJsonObject backup = run.object();
    const QSet<QString> contract{u"id"_s,           u"backup_type"_s, u"created_at"_s, u"size_bytes"_s,
                                 u"stored_bytes"_s, u"files_count"_s, u"checksum"_s,   u"parent_backup_id"_s,
                                 u"description"_s,  u"tags"_s,        u"sources"_s,    u"hostname"_s,
                                 u"duration_ms"_s,  u"status"_s,      u"held"_s};
    QVERIFY2(keysOf(backup).contains(contract), run.out.constData());
    QVERIFY(backup.value("id"_L1).toString().contains(QRegularExpression(u"^[0-9a-f]{64}$"_s)));
    QVERIFY(backup.value("checksum"_L1).toString().contains(QRegularExpression(u"^[0-9a-f]{64}$"_s)));
    QCOMPARE(backup.value("backup_type"_L1).toString(), u"Full"_s);
    QCOMPARE(backup.value("created_at"_L1).toString(), u"2026-11-23T18:00:00.250Z"_s);
    QCOMPARE(backup.value("size_bytes"_L1).toInt(), 20'009);
    QVERIFY(backup.value("stored_bytes"_L1).toInt() > 0);
    QCOMPARE(backup.value("files_count"_L1).toInt(), 2);
    QVERIFY(backup.value("parent_backup_id"_L1).isNull());
    QCOMPARE(backup.value("description"_L1).toString(), u"He said \"no\"\n"_s);
    QCOMPARE(backup.value("tags"_L1).toArray(), QJsonArray({u"eod"_s, u"x y"_s}));
    QCOMPARE(backup.value("sources"_L1).toArray(), QJsonArray({m_ctl->path("data")}));
    QVERIFY(!backup.value("hostname"_L1).toString().isEmpty());
    QCOMPARE(backup.value("status"_L1).toString(), u"complete"_s);
    QCOMPARE(backup.value("held"_L1).toBool(true), false);

    const CtlRun list = m_ctl->run({u"list"_s, u"--json"_s});
    VERIFY_CODE(list, 0);
    QCOMPARE(list.array().size(), 1);
    QVERIFY(keysOf(list.array().at(0).toObject()).contains(contract));
    const CtlRun show = m_ctl->run({u"show"_s, u"latest"_s, u"--json"_s});
    VERIFY_CODE(show, 0);
    QVERIFY(keysOf(show.object()).contains(contract));
    for (const QString &key : contract) {
        QCOMPARE(list.array().at(0).toObject().value(key), backup.value(key));
        QCOMPARE(show.object().value(key), backup.value(key));
    }
    QCOMPARE(show.object().value("problems"_L1).toArray(), QJsonArray());
}

void TestCtlBackup::textTellsWhatWasDone()
{
    QVERIFY(start());
    const CtlRun run = m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--tag"_s, u"\x1b[31mred"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.out.contains("Full, complete"), run.out.constData());
    QVERIFY2(run.out.contains("2 added, 0 modified, 0 deleted"), run.out.constData());
    QCOMPARE(run.err, QByteArray()); // no progress: it is no terminal
    const CtlRun list = m_ctl->run({u"list"_s});
    VERIFY_CODE(list, 0);
    QCOMPARE(list.out.count('\n'), 2);
    QVERIFY2(list.out.startsWith("ID "), list.out.constData());
    QVERIFY2(!list.out.contains('\x1b') && list.out.contains("\\x1b[31mred"), list.out.constData());
    const CtlRun show = m_ctl->run({u"show"_s, u"latest"_s});
    VERIFY_CODE(show, 0);
    QVERIFY2(show.out.contains(QByteArray(m_ctl->path("data").toUtf8() + " as data")), show.out.constData());
    QVERIFY2(!show.out.contains('\x1b'), show.out.constData());
}

void TestCtlBackup::quietSaysNothing()
{
    QVERIFY(start());
    QCOMPARE(m_ctl->run({u"init"_s, u"--no-encryption"_s, u"-q"_s, u"--repo"_s, m_ctl->path("other")}).out,
             QByteArray());
    const CtlRun run = m_ctl->run({u"-q"_s, u"backup"_s, m_ctl->path("data")});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err, QByteArray());
    const CtlRun list = m_ctl->run({u"list"_s, u"--quiet"_s});
    QCOMPARE(list.out.count('\n'), 2); // this was asked for
}

void TestCtlBackup::typesAndParents()
{
    QVERIFY(start());
    const QString full = backUp({u"--type"_s, u"full"_s}).object().value("id"_L1).toString();
    VERIFY_OK(m_ctl->folder().write("data/c", "c"));
    const QJsonObject second = backUp({u"--type"_s, u"incremental"_s}).object();
    QCOMPARE(second.value("parent_backup_id"_L1).toString(), full);
    QCOMPARE(second.value("added"_L1).toInt(), 1);
    const QJsonObject third = backUp({u"--type"_s, u"differential"_s}).object();
    QCOMPARE(third.value("backup_type"_L1).toString(), u"Differential"_s);
    QCOMPARE(third.value("parent_backup_id"_L1).toString(), full);
    const QJsonObject fourth = backUp().object(); // auto
    QCOMPARE(fourth.value("backup_type"_L1).toString(), u"Incremental"_s);
}

void TestCtlBackup::optionsMayStandBeforeAndAfterTheVerb()
{
    QVERIFY(start());
    m_ctl->removeVariable(u"BACKSTOP_REPOSITORY"_s);
    const QString repo = m_ctl->path("repo");
    const QString data = m_ctl->path("data");
    const QList<QStringList> lines{{u"--repo"_s, repo, u"--json"_s, u"backup"_s, data},
                                   {u"backup"_s, data, u"--json"_s, u"--repo"_s, repo},
                                   {u"--json"_s, u"backup"_s, u"--repo="_s + repo, data, u"--tag"_s, u"t"_s}};
    for (const QStringList &line : lines) {
        const CtlRun run = m_ctl->run(line);
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object().value("files_count"_L1).toInt(), 2);
    }
    const CtlRun leases = m_ctl->run({u"lease"_s, u"list"_s, u"--json"_s, u"--repo"_s, repo});
    VERIFY_CODE(leases, 0);
    QCOMPARE(leases.out, QByteArray("[]\n"));
}

void TestCtlBackup::sourceMayBeNamedLikeAVerbOrAList()
{
    QVERIFY(start());
    VERIFY_OK(m_ctl->folder().write("list/x", "x"));
    VERIFY_OK(m_ctl->folder().write("[a,b]/y", "y"));
    VERIFY_OK(m_ctl->folder().write("-d/z", "z"));
    const CtlRun run =
        m_ctl->run({u"backup"_s, u"--json"_s, u"--tag"_s, u"t"_s, u"list"_s, u"[a,b]"_s, u"--"_s, u"-d"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("sources"_L1).toArray(),
             QJsonArray({m_ctl->path("-d"), m_ctl->path("[a,b]"), m_ctl->path("list")}));
    QCOMPARE(run.object().value("files_count"_L1).toInt(), 3);
}

void TestCtlBackup::dryRunStoresNothing()
{
    QVERIFY(start());
    const CtlRun run = backUp({u"--dry-run"_s});
    VERIFY_CODE(run, 0);
    QVERIFY(run.object().value("id"_L1).isNull());
    QCOMPARE(run.object().value("dry_run"_L1).toBool(), true);
    QCOMPARE(m_ctl->run({u"list"_s, u"--json"_s}).array().size(), 0);
}

void TestCtlBackup::twoInTheSameSecondBothExist()
{
    QVERIFY(start());
    const QString time = u"2026-11-23T18:00:00Z"_s;
    const QString first = backUp({u"--time"_s, time}).object().value("id"_L1).toString();
    const QString second = backUp({u"--time"_s, time}).object().value("id"_L1).toString();
    QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
    QStringList ids = idsOf(m_ctl->run({u"list"_s, u"--json"_s}).array());
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()), (QSet<QString>{first, second}));
}

void TestCtlBackup::missingSourceFails()
{
    QVERIFY(start());
    const CtlRun run = m_ctl->run({u"backup"_s, m_ctl->path("nothing"), u"--json"_s});
    VERIFY_CODE(run, 1);
    QCOMPARE(run.object().value("error"_L1).toObject().value("name"_L1).toString(), u"source_not_found"_s);
    QCOMPARE(m_ctl->run({u"list"_s, u"--json"_s}).array().size(), 0);
}

void TestCtlBackup::listFilters()
{
    QVERIFY(start());
    VERIFY_OK(m_ctl->folder().write("other/x", "x"));
    const QString a = backUp({u"--tag"_s, u"eod"_s, u"--time"_s, u"2026-11-01T18:00:00Z"_s})
                          .object()
                          .value("id"_L1)
                          .toString();
    const QString b = backUp({u"--tag"_s, u"noon"_s, u"--time"_s, u"2026-11-02T12:00:00Z"_s})
                          .object()
                          .value("id"_L1)
                          .toString();
    const QString c =
        m_ctl->run({u"backup"_s, m_ctl->path("other"), u"--json"_s, u"--time"_s, u"2026-11-03"_s})
            .object()
            .value("id"_L1)
            .toString();
    const auto listed = [this](const QStringList &filter) {
        return idsOf(m_ctl->run(QStringList{u"list"_s, u"--json"_s} + filter).array());
    };
    QCOMPARE(listed({}), (QStringList{a, b, c})); // oldest first
    QCOMPARE(listed({u"--tag"_s, u"eod"_s}), QStringList{a});
    QCOMPARE(listed({u"--tag"_s, u"eod"_s, u"--tag"_s, u"noon"_s}), (QStringList{a, b}));
    QCOMPARE(listed({u"--type"_s, u"full"_s}), (QStringList{a, c}));
    QCOMPARE(listed({u"--type"_s, u"Incremental"_s}), QStringList{b});
    QCOMPARE(listed({u"--source"_s, m_ctl->path("other")}), QStringList{c});
    QCOMPARE(listed({u"--source"_s, u"data"_s}), (QStringList{a, b}));
    QCOMPARE(listed({u"--since"_s, u"2026-11-02"_s}), (QStringList{b, c}));
    QCOMPARE(listed({u"--until"_s, u"2026-11-02"_s}), (QStringList{a, b})); // the whole day
    QCOMPARE(listed({u"--since"_s, u"2026-11-02T12:00:01Z"_s, u"--until"_s, u"2026-11-02"_s}), QStringList());
}

void TestCtlBackup::listNamesDamagedRecords()
{
    QVERIFY(start());
    const QString good = backUp().object().value("id"_L1).toString();
    const QString bad = backUp().object().value("id"_L1).toString();
    VERIFY_OK(ByteSurgeon(m_ctl->folder().path("repo/backups/" + bad.toStdString())).flip(60));
    const CtlRun run = m_ctl->run({u"list"_s, u"--json"_s});
    VERIFY_CODE(run, 20);
    QCOMPARE(idsOf(run.array()), QStringList{good});
    QVERIFY2(run.err.contains(bad.toUtf8()), run.err.constData());
    VERIFY_CODE(m_ctl->run({u"show"_s, bad}), 20);
}

void TestCtlBackup::selectorsFindBackups()
{
    QVERIFY(start());
    const QString first = backUp({u"--tag"_s, u"eod"_s}).object().value("id"_L1).toString();
    const QString second = backUp().object().value("id"_L1).toString();
    const auto shown = [this](const QString &selector) {
        return m_ctl->run({u"show"_s, selector, u"--json"_s}).object().value("id"_L1).toString();
    };
    QCOMPARE(shown(first), first);
    QCOMPARE(shown(first.left(10).toUpper()), first);
    QCOMPARE(shown(u"latest"_s), second);
    QCOMPARE(shown(u"latest:eod"_s), first);
    const CtlRun none = m_ctl->run({u"show"_s, u"latest:nothing"_s, u"--json"_s});
    VERIFY_CODE(none, 1);
    QCOMPARE(none.object().value("error"_L1).toObject().value("name"_L1).toString(), u"backup_not_found"_s);
}

void TestCtlBackup::partialBackupExitsWith3()
{
    QVERIFY(start());
    VERIFY_OK(m_ctl->folder().write("data/secret", "x"));
    QCOMPARE(::chmod(m_ctl->folder().path("data/secret").c_str(), 0), 0);
    CtlRun run;
    if (::geteuid() != 0) {
        run = backUp();
    } else {
        // Root reads everything: somebody else makes this backup, with a program and a repository that he can reach.
        const QString program = m_ctl->path("backstopctl");
        QVERIFY(QFile::copy(QStringLiteral(BACKSTOPCTL), program));
        QCOMPARE(::chmod(program.toUtf8().constData(), 0755), 0);
        QCOMPARE(QProcess::execute(u"chown"_s, {u"-R"_s, QString::number(kNobody), m_ctl->folder().qPath()}),
                 0);
        QCOMPARE(::chown(m_ctl->folder().path("data/secret").c_str(), 0, 0), 0);
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"BACKSTOP_REPOSITORY"_s, m_ctl->path("repo"));
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)
                ::_exit(99);
        });
        process.start(program, {u"backup"_s, m_ctl->path("data"), u"--json"_s});
        run = Ctl::wait(process);
    }
    VERIFY_CODE(run, 3);
    QCOMPARE(run.object().value("status"_L1).toString(), u"partial"_s);
    QCOMPARE(run.object().value("problem_count"_L1).toInt(), 1);
    const QJsonObject problem = run.object().value("problems"_L1).toArray().at(0).toObject();
    QCOMPARE(problem.value("path"_L1).toString(), u"data/secret"_s);
    QVERIFY(!problem.value("message"_L1).toString().isEmpty());
    const CtlRun show = m_ctl->run({u"show"_s, u"latest"_s});
    VERIFY_CODE(show, 0);
    QVERIFY2(show.out.contains("data/secret") && show.out.contains("partial"), show.out.constData());
    QVERIFY(m_ctl->run({u"list"_s}).out.contains("partial"));
}

void TestCtlBackup::lockedExitsWith11()
{
    QVERIFY(start());
    VERIFY_ASSIGN(storage, storage::LocalStorage::open(m_ctl->folder().path("repo")));
    VERIFY_ASSIGN(repo, repository::Repository::open(std::move(storage), {}, Environment::ofThisMachine()));
    VERIFY_ASSIGN(lease, repo->lease({.mode = repository::LeaseMode::Exclusive, .operation = u"key"_s}));
    const CtlRun run = backUp();
    VERIFY_CODE(run, 11);
    QCOMPARE(run.object().value("error"_L1).toObject().value("name"_L1).toString(), u"locked"_s);
    lease.reset();
    VERIFY_CODE(backUp(), 0);
}

void TestCtlBackup::leasesAreListedAndBroken()
{
    QVERIFY(start());
    VERIFY_ASSIGN(storage, storage::LocalStorage::open(m_ctl->folder().path("repo")));
    VERIFY_ASSIGN(repo, repository::Repository::open(std::move(storage), {}, Environment::ofThisMachine()));
    VERIFY_ASSIGN(lease, repo->lease({.mode = repository::LeaseMode::Exclusive, .operation = u"key"_s}));
    const CtlRun listed = m_ctl->run({u"lease"_s, u"list"_s, u"--json"_s});
    VERIFY_CODE(listed, 0);
    QCOMPARE(listed.array().size(), 1);
    const QJsonObject info = listed.array().at(0).toObject();
    QCOMPARE(info.value("mode"_L1).toString(), u"exclusive"_s);
    QCOMPARE(info.value("operation"_L1).toString(), u"key"_s);
    QCOMPARE(info.value("process_id"_L1).toInteger(), qint64(::getpid()));
    QCOMPARE(info.value("stale"_L1).toBool(true), false);
    QVERIFY(m_ctl->run({u"lease"_s, u"list"_s}).out.contains("exclusive"));
    VERIFY_CODE(m_ctl->run({u"lease"_s, u"break"_s, u"--stale"_s}), 0); // it lives
    VERIFY_CODE(backUp(), 11);
    VERIFY_CODE(m_ctl->run({u"lease"_s, u"break"_s, info.value("id"_L1).toString().left(8)}), 0);
    VERIFY_ERROR(LeaseLost, lease->check());
    VERIFY_CODE(backUp(), 0);
    VERIFY_CODE(m_ctl->run({u"lease"_s, u"break"_s, u"00000000"_s}), 1);
}

void TestCtlBackup::fullOutputIsAnError()
{
    QVERIFY(start());
    VERIFY_CODE(backUp(), 0);
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"BACKSTOP_REPOSITORY"_s, m_ctl->path("repo"));
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(BACKSTOPCTL), {u"list"_s});
    const CtlRun run = Ctl::wait(process);
    VERIFY_CODE(run, 1);
    QVERIFY2(run.err.contains("standard output"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestCtlBackup)
#include "tst_ctlbackup.moc"
