// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is told of backups that are not as one might think: damaged, of the future, partial, held, of other sources.
#include "tests/ctl/ctl.h"

#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace fs = std::filesystem;

class TestCtlHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void latestIsRefusedByEveryVerbWhereARecordIsDamaged();
    void backupOfTheFutureIsWarnedOfMarkedAndPassedOver();
    void whatIsNewlyLeftOutIsShownAndNotDeleted();
    void emptySourceIsWarnedOf();
    void sourcesOfOneBackupOnlyAreNamed();
    void namesCanBeTypedAsTheyAreShown();
    void dryRunTellsWhatTheBackupWouldHave();
    void filesWithoutAChecksumHaveNone();
    void aPartOfTheRepositoryIsNoSource();
    void holdsAreShownWithTheirReasons();

private:
    CtlRun backUp(const QStringList &more = {}) const;
    QString idOf(const CtlRun &run) const { return run.object().value("id"_L1).toString(); }
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlHistory::init()
{
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(m_ctl->makePlainRepository());
    VERIFY_OK(m_ctl->folder().write("data/a.json", "{\"a\": 1}\n"));
    VERIFY_OK(m_ctl->folder().write("data/orders/8/b.csv", Bytes(20'000, 'b')));
}

CtlRun TestCtlHistory::backUp(const QStringList &more) const
{
    return m_ctl->run(QStringList{u"backup"_s, m_ctl->path("data"), u"--json"_s} + more);
}

void TestCtlHistory::latestIsRefusedByEveryVerbWhereARecordIsDamaged()
{
    const QString first = idOf(backUp());
    const QString second = idOf(backUp());
    VERIFY_OK(ByteSurgeon(m_ctl->folder().path("repo/backups/" + second.toStdString())).flip(60));
    for (const QStringList &verb : QList<QStringList>{{u"show"_s, u"latest"_s},
                                                      {u"ls"_s, u"latest"_s},
                                                      {u"cat"_s, u"latest"_s, u"data/a.json"_s},
                                                      {u"manifest"_s, u"latest"_s},
                                                      {u"diff"_s, first, u"latest"_s},
                                                      {u"hold"_s, u"latest"_s},
                                                      {u"verify"_s, u"latest"_s},
                                                      {u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s}}) {
        const CtlRun run = m_ctl->run(verb);
        VERIFY_CODE(run, 20);
        QVERIFY2(run.err.contains(second.toUtf8()) && run.err.contains(first.left(12).toUtf8()),
                 run.err.constData());
    }
    QVERIFY(!m_ctl->folder().exists("out"));
    VERIFY_CODE(m_ctl->run({u"show"_s, first}), 0);
}

void TestCtlHistory::backupOfTheFutureIsWarnedOfMarkedAndPassedOver()
{
    const QString first = idOf(backUp());
    const CtlRun future = backUp({u"--time"_s, u"2199-05-01"_s});
    VERIFY_CODE(future, 0);
    QVERIFY2(future.err.contains("ahead of the clock"), future.err.constData());
    QCOMPARE(future.object().value("warnings"_L1).toArray().size(), 1);
    QCOMPARE(idOf(m_ctl->run({u"show"_s, u"latest"_s, u"--json"_s})), first);
    QCOMPARE(backUp().object().value("parent_backup_id"_L1).toString(), first);
    QCOMPARE(m_ctl->run({u"list"_s}).out.count("in the future"), 1);
}

void TestCtlHistory::whatIsNewlyLeftOutIsShownAndNotDeleted()
{
    VERIFY_CODE(backUp(), 0);
    const CtlRun run = backUp({u"--exclude"_s, u"orders/8/"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("deleted"_L1).toInt(-1), 0);
    QCOMPARE(run.object().value("excluded"_L1).toInt(), 1);
    for (const QStringList &verb : {QStringList{u"manifest"_s, u"latest"_s, u"--json"_s},
                                    QStringList{u"manifest"_s, u"latest"_s, u"--json"_s, u"--against"_s,
                                                run.object().value("parent_backup_id"_L1).toString()}}) {
        const QJsonObject manifest = m_ctl->run(verb).object();
        QCOMPARE(manifest.value("deleted"_L1).toInt(-1), 0);
        QCOMPARE(manifest.value("excluded"_L1).toInt(), 1);
        QVERIFY(manifest.value("changes"_L1).toArray().isEmpty());
    }
    QVERIFY(m_ctl->run({u"manifest"_s, u"latest"_s}).out.contains("0 deleted, 1 newly left out by patterns"));
    const CtlRun show = m_ctl->run({u"show"_s, u"latest"_s, u"--json"_s});
    QCOMPARE(show.object().value("excludes"_L1).toArray(), QJsonArray{u"orders/8/"_s});
    QVERIFY(m_ctl->run({u"show"_s, u"latest"_s}).out.contains("orders/8/"));
}

void TestCtlHistory::emptySourceIsWarnedOf()
{
    VERIFY_CODE(backUp(), 0);
    fs::remove_all(m_ctl->folder().path("data"));
    VERIFY_OK(m_ctl->folder().makeFolder("data"));
    const CtlRun run = backUp({u"--quiet"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.err.contains("is empty; the backup before had 2 files"), run.err.constData());
    QCOMPARE(run.object().value("warnings"_L1).toArray().size(), 1);
    const CtlRun plan = m_ctl->run({u"expire"_s, u"--last"_s, u"1"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(plan.object().value("frozen_by"_L1).toArray().size(), 1); // however few files there were
}

void TestCtlHistory::sourcesOfOneBackupOnlyAreNamed()
{
    VERIFY_OK(m_ctl->folder().write("other/x", "x"));
    const QString first = idOf(backUp());
    const QString second =
        idOf(m_ctl->run({u"backup"_s, m_ctl->path("other"), m_ctl->path("data"), u"--json"_s}));
    const CtlRun run = m_ctl->run({u"diff"_s, second, first, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("sources_only_in_from"_L1).toArray(), QJsonArray{u"other"_s});
    QCOMPARE(run.object().value("sources_only_in_to"_L1).toArray(), QJsonArray());
    QCOMPARE(run.object().value("deleted"_L1).toInt(-1), 0);
    const CtlRun text = m_ctl->run({u"diff"_s, first, second});
    QVERIFY2(text.out.contains("Source other is in only one of the two backups"), text.out.constData());
    QVERIFY2(text.out.contains("0 added, 0 modified, 0 deleted"), text.out.constData());
    QVERIFY(!m_ctl->run({u"diff"_s, first, second, u"data"_s}).out.contains("Source"));
}

void TestCtlHistory::namesCanBeTypedAsTheyAreShown()
{
    VERIFY_OK(m_ctl->folder().write("data/n\\xff", "the text"));
    VERIFY_OK(m_ctl->folder().write("data/n\xff", "the byte"));
    VERIFY_OK(m_ctl->folder().write("data/\xfe/in it", "1"));
    const QString first = idOf(backUp());
    const QByteArray listed = m_ctl->run({u"ls"_s, u"latest"_s, u"data"_s}).out;
    QVERIFY2(listed.contains("data/n\\xff\n") && listed.contains("data/n\\x5cxff\n"), listed.constData());
    const QJsonArray entries =
        m_ctl->run({u"ls"_s, u"latest"_s, u"data"_s, u"--json"_s}).object().value("entries"_L1).toArray();
    int escaped = 0;
    for (const QJsonValue &entry : entries)
        escaped += entry.toObject().contains("path_base64"_L1) ? 1 : 0;
    QCOMPARE(escaped, 3);
    const auto content = [this](const QString &path) {
        return m_ctl->run({u"cat"_s, u"latest"_s, path}).out;
    };
    QCOMPARE(content(u"data/n\\xff"_s), QByteArray("the text")); // a name that is there comes first
    QCOMPARE(content(u"data/n\\x5cxff"_s), QByteArray("the text"));
    QCOMPARE(m_ctl->run({u"ls"_s, u"latest"_s, u"data/\\xfe"_s}).out, QByteArray("data/\\xfe/in it\n"));
    QCOMPARE(content(m_ctl->path("data/") + u"\\xfe/in it"_s), QByteArray("1")); // as an absolute path too
    VERIFY_OK(m_ctl->folder().write("data/\xfe/in it", "22"));
    const QString second = idOf(backUp());
    QVERIFY(m_ctl->run({u"diff"_s, first, second, u"data/\\xfe"_s}).out.contains("data/\\xfe/in it"));
    VERIFY_CODE(m_ctl->run({u"restore"_s, u"latest"_s, u"--to"_s, u"one"_s, u"--include"_s, u"data/\\xfe"_s}),
                0);
    QVERIFY(m_ctl->folder().exists("one/data/\xfe/in it") && !m_ctl->folder().exists("one/data/a.json"));
    VERIFY_CODE(m_ctl->run({u"restore"_s, u"latest"_s, u"--to"_s, u"two"_s, u"--exclude"_s, u"/\\xfe"_s}), 0);
    QVERIFY(!m_ctl->folder().exists("two/data/\xfe") && m_ctl->folder().exists("two/data/a.json"));
}

void TestCtlHistory::dryRunTellsWhatTheBackupWouldHave()
{
    const CtlRun dry = backUp({u"--dry-run"_s});
    VERIFY_CODE(dry, 0);
    QCOMPARE(dry.object().value("size_bytes"_L1).toInt(), 20'009);
    QCOMPARE(dry.object().value("files_count"_L1).toInt(), 2);
    QVERIFY(dry.object().value("checksum"_L1).isNull());
    const CtlRun text = m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--dry-run"_s});
    QVERIFY2(text.out.contains("2 files, 19.5 KiB; 2 added"), text.out.constData());
}

void TestCtlHistory::filesWithoutAChecksumHaveNone()
{
    const Bytes sparse = m_ctl->folder().path("data/sparse");
    const int file = ::open(sparse.c_str(), O_CREAT | O_WRONLY, 0600);
    QCOMPARE(::ftruncate(file, 3LL << 30), 0);
    ::close(file);
    VERIFY_CODE(backUp(), 0);
    const CtlRun run = m_ctl->run({u"ls"_s, u"latest"_s, u"data/sparse"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    const QJsonObject entry = run.object().value("entries"_L1).toArray().at(0).toObject();
    QCOMPARE(entry.value("size"_L1).toInteger(), qint64(3) << 30);
    QVERIFY2(entry.value("checksum"_L1).isNull(), run.out.constData());
}

void TestCtlHistory::aPartOfTheRepositoryIsNoSource()
{
    VERIFY_CODE(backUp(), 0);
    for (const QStringList &more : {QStringList(), QStringList{u"--dry-run"_s}}) {
        const CtlRun run = m_ctl->run(QStringList{u"backup"_s, m_ctl->path("repo/packs")} + more);
        VERIFY_CODE(run, 1);
        QVERIFY2(run.err.contains("lies in the repository"), run.err.constData());
    }
}

void TestCtlHistory::holdsAreShownWithTheirReasons()
{
    const QString id = idOf(backUp());
    QVERIFY(m_ctl->run({u"show"_s, id, u"--json"_s}).object().value("held_reason"_L1).isNull());
    VERIFY_CODE(m_ctl->run({u"hold"_s, id, u"--reason"_s, u"audit 2026/17"_s}), 0);
    QCOMPARE(m_ctl->run({u"show"_s, id, u"--json"_s}).object().value("held_reason"_L1).toString(),
             u"audit 2026/17"_s);
    QVERIFY(m_ctl->run({u"show"_s, id}).out.contains("yes, audit 2026/17"));
    const QByteArray list = m_ctl->run({u"list"_s}).out;
    QVERIFY2(list.contains("complete, held") && list.contains("SOURCES"), list.constData());
}

QTEST_GUILESS_MAIN(TestCtlHistory)
#include "tst_ctlhistory.moc"
