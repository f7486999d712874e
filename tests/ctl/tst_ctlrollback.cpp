// SPDX-License-Identifier: GPL-3.0-or-later
//
// rollback never takes one file for another: of another source, of another machine, or by a number that is not certain.
#include "tests/ctl/ctl.h"

#include "model/backup/backup.h"
#include "model/storage/localstorage.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace fs = std::filesystem;

namespace {

const QStringList kReplace{u"--on-conflict"_s, u"replace"_s};

} // namespace

class TestCtlRollback : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void numbersOfAnAbsolutePathAreThoseOfItsSource();
    void numbersOfAnAbsolutePathAreThoseOfThisMachine();
    void aTimeMeansTheFileOfThisMachine();
    void aTimeIsNotEnoughWhereSeveralSourcesHaveTheName();
    void aFolderThatBecameALinkIsLeftAlone_data();
    void aFolderThatBecameALinkIsLeftAlone();
    void numbersCountForNothingWhereABackupIsMissing();
    void dryRunOfADamagedFolderIsPartial();
    void whatMayNotHaveBeenReadIsNotSaidToBeGone();

private:
    QString backUp(const char *source, const char *time) const;
    /// As another machine would have done it.
    Result<> backUpOn(const QString &hostname, const char *source, const char *time) const;
    CtlRun rollBack(const QString &path, const QString &version, const QStringList &more = {}) const
    {
        return m_ctl->run(QStringList{u"rollback"_s, path, u"--to-version"_s, version} + more);
    }
    Bytes contentOf(const char *name) const;
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlRollback::init()
{
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(m_ctl->makePlainRepository());
    VERIFY_OK(m_ctl->folder().write("x/data/a", "x one"));
    VERIFY_OK(m_ctl->folder().write("y/data/a", "y one"));
}

QString TestCtlRollback::backUp(const char *source, const char *time) const
{
    const CtlRun run =
        m_ctl->run({u"backup"_s, m_ctl->path(source), u"--json"_s, u"--time"_s, QString::fromLatin1(time)});
    return run.object().value("id"_L1).toString();
}

Result<> TestCtlRollback::backUpOn(const QString &hostname, const char *source, const char *time) const
{
    BACKSTOP_ASSIGN(storage, storage::LocalStorage::open(m_ctl->folder().path("repo")));
    Environment environment = Environment::ofThisMachine();
    environment.hostname = hostname;
    BACKSTOP_ASSIGN(repo, repository::Repository::open(std::move(storage), {}, environment));
    backup::BackupRequest request;
    request.sources = {m_ctl->folder().path(source)};
    request.time = fromIso(QString::fromLatin1(time));
    Progress progress;
    BACKSTOP_TRY(backup::runBackup(*repo, request, progress, {}));
    return {};
}

Bytes TestCtlRollback::contentOf(const char *name) const
{
    QFile file(m_ctl->path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : Bytes("(not there)");
}

void TestCtlRollback::numbersOfAnAbsolutePathAreThoseOfItsSource()
{
    backUp("x/data", "2026-11-01T10:00:00Z");
    backUp("y/data", "2026-11-02T10:00:00Z");
    VERIFY_OK(m_ctl->folder().write("y/data/a", "y two"));
    backUp("y/data", "2026-11-03T10:00:00Z");
    const CtlRun versions = m_ctl->run({u"versions"_s, m_ctl->path("y/data/a"), u"--json"_s});
    VERIFY_CODE(versions, 0);
    const QJsonArray rows = versions.object().value("versions"_L1).toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject().value("version"_L1).toInt(), 1);
    QCOMPARE(rows.at(0).toObject().value("source"_L1).toString(), m_ctl->path("y/data"));
    VERIFY_CODE(rollBack(m_ctl->path("y/data/a"), u"1"_s, kReplace), 0);
    QCOMPARE(contentOf("y/data/a"), Bytes("y one"));
    QCOMPARE(contentOf("x/data/a"), Bytes("x one"));
    VERIFY_CODE(rollBack(m_ctl->path("x/data/a"), u"2"_s, kReplace), 1); // there is only one
    VERIFY_CODE(m_ctl->run({u"versions"_s, m_ctl->path("z/data/a")}), 1);
}

void TestCtlRollback::numbersOfAnAbsolutePathAreThoseOfThisMachine()
{
    VERIFY_OK(backUpOn(u"elsewhere"_s, "x/data", "2026-11-01T10:00:00Z"));
    const QStringList to{u"--to"_s, m_ctl->path("out")};
    VERIFY_CODE(rollBack(m_ctl->path("x/data/a"), u"1"_s, to), 0); // there is no other
    QCOMPARE(contentOf("out/data/a"), Bytes("x one"));
    VERIFY_OK(m_ctl->folder().write("x/data/a", "x of here"));
    backUp("x/data", "2026-11-02T10:00:00Z");
    VERIFY_CODE(rollBack(m_ctl->path("x/data/a"), u"1"_s, to + kReplace), 0);
    QCOMPARE(contentOf("out/data/a"), Bytes("x of here"));
    VERIFY_CODE(rollBack(m_ctl->path("x/data/a"), u"2"_s, to + kReplace), 1);
}

void TestCtlRollback::aTimeMeansTheFileOfThisMachine()
{
    backUp("x/data", "2026-11-01T10:00:00Z");
    VERIFY_OK(backUpOn(u"elsewhere"_s, "y/data", "2026-11-02T10:00:00Z"));
    fs::remove(m_ctl->path("y/data/a").toStdString());
    VERIFY_OK(m_ctl->folder().write("y/data/other", "1"));
    VERIFY_OK(backUpOn(u"elsewhere"_s, "y/data", "2026-11-03T10:00:00Z"));
    for (const QString &day : {u"2026-11-02"_s, u"2026-11-03"_s}) {
        VERIFY_OK(m_ctl->folder().write("x/data/a", "mine"));
        VERIFY_CODE(rollBack(u"data/a"_s, day, kReplace), 0);
        QCOMPARE(contentOf("x/data/a"), Bytes("x one"));
    }
    const CtlRun before = rollBack(u"data/a"_s, u"2026-10-01"_s);
    VERIFY_CODE(before, 1);
}

void TestCtlRollback::aTimeIsNotEnoughWhereSeveralSourcesHaveTheName()
{
    backUp("x/data", "2026-11-01T10:00:00Z");
    backUp("y/data", "2026-11-02T10:00:00Z");
    VERIFY_OK(m_ctl->folder().write("x/data/a", "mine"));
    const CtlRun several = rollBack(u"data/a"_s, u"2026-11-02"_s, kReplace);
    QVERIFY(several.code != 0);
    QVERIFY2(several.err.contains("several sources of that name"), several.err.constData());
    QVERIFY2(several.err.contains("Give the absolute path, or a backup."), several.err.constData());
    QCOMPARE(contentOf("x/data/a"), Bytes("mine"));
    VERIFY_CODE(rollBack(m_ctl->path("x/data/a"), u"2026-11-02"_s, kReplace), 0);
    QCOMPARE(contentOf("x/data/a"), Bytes("x one"));
    QCOMPARE(contentOf("y/data/a"), Bytes("y one"));
    VERIFY_OK(m_ctl->folder().write("x/data/a", "mine"));
    VERIFY_CODE(rollBack(u"data/a"_s, u"2026-11-01"_s, kReplace), 0); // of the other there was none yet
}

void TestCtlRollback::aFolderThatBecameALinkIsLeftAlone_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("replace") << u"replace"_s;
    QTest::newRow("replace what differs") << u"replace-changed"_s;
    QTest::newRow("keep") << u"keep"_s;
}

void TestCtlRollback::aFolderThatBecameALinkIsLeftAlone()
{
    QFETCH(QString, rule);
    VERIFY_OK(m_ctl->folder().write("x/data/orders/b", "b one"));
    backUp("x/data", "2026-11-01T10:00:00Z");
    VERIFY_OK(m_ctl->folder().write("disk/b", "b two"));
    fs::remove_all(m_ctl->path("x/data/orders").toStdString());
    fs::create_directory_symlink(m_ctl->path("disk").toStdString(),
                                 m_ctl->path("x/data/orders").toStdString());
    const CtlRun run = rollBack(u"data/orders/b"_s, u"1"_s, {u"--on-conflict"_s, rule});
    QVERIFY(run.code != 0);
    QVERIFY2(run.err.contains("x/data/orders: is no folder any more\nGive --to DIR"), run.err.constData());
    QVERIFY(fs::is_symlink(m_ctl->path("x/data/orders").toStdString()));
    QCOMPARE(contentOf("disk/b"), Bytes("b two"));
    VERIFY_CODE(rollBack(u"data/orders/b"_s, u"1"_s, {u"--to"_s, m_ctl->path("out")}), 0);
    QCOMPARE(contentOf("out/data/orders/b"), Bytes("b one"));
}

void TestCtlRollback::numbersCountForNothingWhereABackupIsMissing()
{
    const QString first = backUp("x/data", "2026-11-01T10:00:00Z");
    VERIFY_OK(m_ctl->folder().write("x/data/a", "x two"));
    const QString second = backUp("x/data", "2026-11-02T10:00:00Z");
    VERIFY_OK(ByteSurgeon(m_ctl->folder().path("repo/backups/" + first.toStdString())).flip(60));
    const QStringList to{u"--to"_s, m_ctl->path("out")};
    const CtlRun run = rollBack(u"data/a"_s, u"1"_s, to);
    VERIFY_CODE(run, 20);
    QVERIFY2(run.err.contains("Give a backup that has the version."), run.err.constData());
    QVERIFY(!m_ctl->folder().exists("out"));
    VERIFY_CODE(rollBack(u"data/a"_s, second, to), 0);
    QCOMPARE(contentOf("out/data/a"), Bytes("x two"));
}

void TestCtlRollback::dryRunOfADamagedFolderIsPartial()
{
    VERIFY_OK(m_ctl->folder().write("x/data/orders/b", "b one"));
    backUp("x/data", "2026-11-01T10:00:00Z");
    std::vector<fs::path> packs;
    for (const auto &pack : fs::recursive_directory_iterator(m_ctl->path("repo/packs").toStdString())) {
        if (pack.is_regular_file())
            packs.push_back(pack.path());
    }
    VERIFY_OK(m_ctl->folder().write("x/data/a", "x two"));
    const QString id = backUp("x/data", "2026-11-02T10:00:00Z");
    const QStringList how{u"--to"_s, m_ctl->path("out"), u"--dry-run"_s};
    VERIFY_CODE(rollBack(u"data/orders"_s, id, how), 0);
    for (const fs::path &pack : packs) // what both backups share: the folder orders
        fs::resize_file(pack, 0);
    const CtlRun run = rollBack(u"data/orders"_s, id, how);
    VERIFY_CODE(run, 3);
    QVERIFY2(run.err.contains("nothing below it is in the plan"), run.err.constData());
}

void TestCtlRollback::whatMayNotHaveBeenReadIsNotSaidToBeGone()
{
    backUp("x/data", "2026-11-01T10:00:00Z");
    fs::remove(m_ctl->path("x/data/a").toStdString());
    const QString id = backUp("x/data", "2026-11-02T10:00:00Z");
    const QStringList to{u"--to"_s, m_ctl->path("out")};
    VERIFY_CODE(rollBack(u"data/a"_s, u"2026-11-03"_s, to), 1); // surely gone
    VERIFY_ASSIGN(storage, storage::LocalStorage::open(m_ctl->folder().path("repo")));
    VERIFY_ASSIGN(repo, repository::Repository::open(std::move(storage), {}, Environment::ofThisMachine()));
    VERIFY_ASSIGN(record, repo->resolve(id));
    record.createdAt += std::chrono::hours(24);
    record.status = repository::BackupStatus::Partial;
    record.problemCount = 20'000; // none of which it lists
    const BackupId second = record.id;
    VERIFY_OK(repo->commit(record));
    VERIFY_OK(repo->removeBackup(second));
    VERIFY_CODE(rollBack(u"data/a"_s, u"2026-11-03"_s, to), 0);
    QCOMPARE(contentOf("out/data/a"), Bytes("x one"));
}

QTEST_GUILESS_MAIN(TestCtlRollback)
#include "tst_ctlrollback.moc"
