// SPDX-License-Identifier: GPL-3.0-or-later
//
// find, versions, rollback: the whole history of files.
#include "tests/ctl/ctl.h"

#include "model/catalog/catalog.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace fs = std::filesystem;

namespace {

const Bytes kOddName = "data/orders/K\xf6ln.csv"; // Latin-1

QStringList pathsOf(const QJsonArray &array)
{
    QStringList paths;
    for (const QJsonValue &value : array)
        paths << value.toObject().value("path"_L1).toString();
    return paths;
}

QJsonArray versionsOf(const CtlRun &run)
{
    return run.object().value("versions"_L1).toArray();
}

} // namespace

/// Three days of one source: a.json changes and comes back, b.json is deleted, c.json is new on the second day.
class TestCtlSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findJsonHasTheFieldsOfTheContract();
    void findTakesWordsAndPatterns_data();
    void findTakesWordsAndPatterns();
    void findDeletedListsWhatIsGone();
    void findCountsOnlyTheChosenBackups();
    void findOfOneBackupReadsItsTree();
    void findSaysWhatItCannotKnow();
    void backupsOfOtherSourcesDeleteNothing();
    void findRefusesToMixABackupAndAFilter();
    void findTellsWhatKeptItFromAnAnswer();
    void nobodyWaitsForAnotherProgramThatFillsTheCatalog();
    void versionsJsonHasTheFieldsOfTheContract();
    void versionsMarkWhatCameBack();
    void versionsOfWhatIsNotThereFail();
    void versionsFollowAnExpiry();
    void namesThatAreNotTextAreFoundAsTheyAreShown();
    void rollbackTakesNumberBackupAndTime_data();
    void rollbackTakesNumberBackupAndTime();
    void rollbackInPlaceReplacesOnlyWhatItSaid();
    void rollbackShowsAndDoesNothingInADryRun();
    void rollbackNeedsNoCatalogForABackup();
    void rollbackOfARenamedSourceNeedsATarget();
    void rollbackFollowsASourceThatIsALink();
    void rollbackRefusesWhatWasNotThere_data();
    void rollbackRefusesWhatWasNotThere();

private:
    QString backUp(const char *time, const QStringList &more = {}) const;
    Bytes contentOf(const char *name) const;
    std::unique_ptr<Ctl> m_ctl;
    QStringList m_ids; // of the three backups
};

void TestCtlSearch::init()
{
    m_ctl = std::make_unique<Ctl>();
    m_ids.clear();
    QVERIFY(m_ctl->makePlainRepository());
    VERIFY_OK(m_ctl->folder().write("data/a.json", "one"));
    VERIFY_OK(m_ctl->folder().write("data/orders/b.json", "gone soon"));
    VERIFY_OK(m_ctl->folder().write(kOddName, "odd"));
    m_ids << backUp("2020-11-01T10:00:00Z", {u"--tag"_s, u"eod"_s});
    VERIFY_OK(m_ctl->folder().write("data/a.json", "second"));
    VERIFY_OK(m_ctl->folder().write("data/orders/c.json", "new"));
    fs::remove(m_ctl->path("data/orders/b.json").toStdString());
    m_ids << backUp("2020-11-02T10:00:00Z");
    VERIFY_OK(m_ctl->folder().write("data/a.json", "one"));
    m_ids << backUp("2020-11-03T10:00:00Z");
    for (const QString &id : m_ids)
        QCOMPARE(id.size(), 64);
}

QString TestCtlSearch::backUp(const char *time, const QStringList &more) const
{
    const CtlRun run = m_ctl->run(
        QStringList{u"backup"_s, m_ctl->path("data"), u"--json"_s, u"--time"_s, QString::fromLatin1(time)} +
        more);
    return run.object().value("id"_L1).toString();
}

Bytes TestCtlSearch::contentOf(const char *name) const
{
    QFile file(m_ctl->path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : Bytes("(not there)");
}

void TestCtlSearch::findJsonHasTheFieldsOfTheContract()
{
    const CtlRun run = m_ctl->run({u"find"_s, u"A.JSON"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.array().size(), 1);
    const QJsonObject row = run.array().first().toObject();
    QCOMPARE(row.value("path"_L1).toString(), u"data/a.json"_s);
    QCOMPARE(row.value("versions"_L1).toInt(), 3);
    QCOMPARE(row.value("first_seen"_L1).toString(), u"2020-11-01T10:00:00Z"_s);
    QCOMPARE(row.value("last_seen"_L1).toString(), u"2020-11-03T10:00:00Z"_s);
    QCOMPARE(row.value("size_bytes"_L1).toInt(), 3);
    QCOMPARE(row.value("checksum"_L1).toString(),
             u"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"_s);
    QCOMPARE(row.value("backup_id"_L1).toString(), m_ids[2]);
    QCOMPARE(row.value("deleted"_L1), QJsonValue(false));
    const CtlRun text = m_ctl->run({u"find"_s, u"a.json"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.contains("VERSIONS") && text.out.contains("  data/a.json\n"), text.out.constData());
    QCOMPARE(text.err, QByteArray());
}

void TestCtlSearch::findTakesWordsAndPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("expected");
    const QString a = u"data/a.json"_s;
    const QString b = u"data/orders/b.json"_s;
    const QString c = u"data/orders/c.json"_s;
    const QString odd = u"data/orders/K\\xf6ln.csv"_s;
    QTest::newRow("a word of a folder") << u"ORDERS"_s << QStringList{odd, b, c};
    QTest::newRow("a word of a name") << u"json"_s << QStringList{a, b, c};
    QTest::newRow("across a slash") << u"ers/c"_s << QStringList{c};
    QTest::newRow("ends with a slash") << u"orders/"_s << QStringList{odd, b, c};
    QTest::newRow("two letters") << u"ln"_s << QStringList{odd};
    QTest::newRow("one letter") << u"k"_s << QStringList{odd};
    QTest::newRow("a suffix") << u"*.json"_s << QStringList{a, b, c};
    QTest::newRow("the beginning of a name") << u"b*"_s << QStringList{b};
    QTest::newRow("a whole path") << u"data/*.json"_s << QStringList{a, b, c};
    QTest::newRow("a folder in the middle") << u"*/orders/?.json"_s << QStringList{b, c};
    QTest::newRow("a name is no path") << u"orders*"_s << QStringList{};
    QTest::newRow("nothing") << u"zzz"_s << QStringList{};
}

void TestCtlSearch::findTakesWordsAndPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, expected);
    const CtlRun run = m_ctl->run({u"find"_s, pattern, u"--json"_s});
    VERIFY_CODE(run, 0);
    QVERIFY(run.document().isArray());
    QCOMPARE(pathsOf(run.array()), expected);
}

void TestCtlSearch::findDeletedListsWhatIsGone()
{
    const CtlRun run = m_ctl->run({u"find"_s, u"json"_s, u"--deleted"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(pathsOf(run.array()), QStringList{u"data/orders/b.json"_s});
    const QJsonObject row = run.array().first().toObject();
    QCOMPARE(row.value("deleted"_L1), QJsonValue(true));
    QCOMPARE(row.value("last_seen"_L1).toString(), u"2020-11-01T10:00:00Z"_s);
    QCOMPARE(row.value("backup_id"_L1).toString(), m_ids[0]);
}

void TestCtlSearch::findCountsOnlyTheChosenBackups()
{
    const CtlRun tag = m_ctl->run({u"find"_s, u"json"_s, u"--tag"_s, u"eod"_s, u"--json"_s});
    VERIFY_CODE(tag, 0);
    QCOMPARE(pathsOf(tag.array()), (QStringList{u"data/a.json"_s, u"data/orders/b.json"_s}));
    QCOMPARE(tag.array().first().toObject().value("versions"_L1).toInt(), 1);
    const CtlRun since = m_ctl->run(
        {u"find"_s, u"*.json"_s, u"--since"_s, u"2020-11-02"_s, u"--until"_s, u"2020-11-02"_s, u"--json"_s});
    QCOMPARE(pathsOf(since.array()), (QStringList{u"data/a.json"_s, u"data/orders/c.json"_s}));
    QCOMPARE(since.array().first().toObject().value("backup_id"_L1).toString(), m_ids[1]);
    const CtlRun full = m_ctl->run({u"find"_s, u"c.json"_s, u"--type"_s, u"full"_s, u"--json"_s});
    QCOMPARE(full.array().size(), 0);
    for (const QString &source : {u"data"_s, m_ctl->path("data")})
        QCOMPARE(m_ctl->run({u"find"_s, u"json"_s, u"--source"_s, source, u"--json"_s}).array().size(), 3);
    QCOMPARE(m_ctl->run({u"find"_s, u"json"_s, u"--source"_s, u"other"_s, u"--json"_s}).array().size(), 0);
}

void TestCtlSearch::findOfOneBackupReadsItsTree()
{
    const CtlRun run = m_ctl->run({u"find"_s, u"json"_s, u"--backup"_s, m_ids[0], u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(pathsOf(run.array()), (QStringList{u"data/a.json"_s, u"data/orders/b.json"_s}));
    QCOMPARE(run.array().first().toObject().value("backup_id"_L1).toString(), m_ids[0]);
    QVERIFY(!run.array().first().toObject().contains("versions"_L1));
}

void TestCtlSearch::findSaysWhatItCannotKnow()
{
    VERIFY_OK(ByteSurgeon(m_ctl->folder().path("repo/backups/" + m_ids[1].toStdString())).flip(60));
    const CtlRun run = m_ctl->run({u"find"_s, u"json"_s, u"--json"_s});
    VERIFY_CODE(run, 20);
    QCOMPARE(pathsOf(run.array()),
             (QStringList{u"data/a.json"_s, u"data/orders/b.json"_s, u"data/orders/c.json"_s}));
    QVERIFY2(run.err.contains("1 backup cannot be read, and this answer is without it"), run.err.constData());
    VERIFY_CODE(m_ctl->run({u"versions"_s, u"data/a.json"_s}), 20);
}

void TestCtlSearch::backupsOfOtherSourcesDeleteNothing()
{
    VERIFY_OK(m_ctl->folder().write("other/z.json", "z"));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("other"), u"--time"_s, u"2020-11-04T10:00:00Z"_s}), 0);
    const CtlRun run = m_ctl->run({u"find"_s, u"json"_s, u"--deleted"_s, u"--json"_s});
    QCOMPARE(pathsOf(run.array()), QStringList{u"data/orders/b.json"_s});
}

void TestCtlSearch::findRefusesToMixABackupAndAFilter()
{
    const CtlRun run = m_ctl->run({u"find"_s, u"json"_s, u"--backup"_s, u"latest"_s, u"--deleted"_s});
    VERIFY_CODE(run, 2);
}

void TestCtlSearch::nobodyWaitsForAnotherProgramThatFillsTheCatalog()
{
    VERIFY_CODE(m_ctl->run({u"find"_s, u"json"_s}), 0);
    const QDir catalogs(m_ctl->path("home/cache/backstop/catalogs"));
    const QStringList files = catalogs.entryList({u"*.sqlite"_s});
    QCOMPARE(files.size(), 1);
    VERIFY_ASSIGN(catalog, catalog::Catalog::open(catalogs.filePath(files[0])));
    catalog::Transaction fill(catalog->database());
    VERIFY_OK(fill.begin());
    VERIFY_CODE(m_ctl->run({u"find"_s, u"json"_s}), 0);
    VERIFY_CODE(m_ctl->run({u"versions"_s, u"data/a.json"_s}), 0);
    VERIFY_OK(m_ctl->folder().write("data/new.json", "new"));
    QVERIFY(!backUp("2020-11-05T10:00:00Z").isEmpty());
    const CtlRun run = m_ctl->run({u"find"_s, u"json"_s, u"--json"_s});
    VERIFY_CODE(run, 3);
    QCOMPARE(run.array().size(), 3);
    QVERIFY2(run.err.contains("1 backup is not in the catalog yet, which another program is filling, and "
                              "this answer is without it; ask again"),
             run.err.constData());
    const CtlRun rollback =
        m_ctl->run({u"rollback"_s, u"data/a.json"_s, u"--to-version"_s, u"1"_s, u"--dry-run"_s});
    QVERIFY(rollback.code != 0);
    QVERIFY2(rollback.err.contains("which another program is filling\n") &&
                 rollback.err.contains("Run it again"),
             rollback.err.constData());
    VERIFY_OK(fill.commit());
    VERIFY_CODE(m_ctl->run({u"find"_s, u"json"_s}), 0);
}

void TestCtlSearch::findTellsWhatKeptItFromAnAnswer()
{
    const CtlRun none = m_ctl->run({u"find"_s, u"json"_s, u"--backup"_s, u"ffffffffff"_s, u"--json"_s});
    VERIFY_CODE(none, 1);
    QVERIFY(none.object().contains("error"_L1));
    for (const auto &pack : fs::recursive_directory_iterator(m_ctl->path("repo/packs").toStdString())) {
        if (pack.is_regular_file())
            fs::resize_file(pack.path(), 0);
    }
    const CtlRun damaged = m_ctl->run({u"find"_s, u"json"_s, u"--backup"_s, u"latest"_s, u"--json"_s});
    VERIFY_CODE(damaged, 20);
    QVERIFY2(damaged.object().contains("error"_L1), damaged.out.constData());
    const CtlRun history = m_ctl->run({u"find"_s, u"json"_s, u"--json"_s});
    VERIFY_CODE(history, 20); // of three backups nothing can be told
    QVERIFY(history.document().isArray() && history.array().isEmpty());
    QVERIFY2(history.err.contains("3 backups cannot be read"), history.err.constData());
}

void TestCtlSearch::versionsJsonHasTheFieldsOfTheContract()
{
    const CtlRun run = m_ctl->run({u"versions"_s, m_ctl->path("data/a.json"), u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("path"_L1).toString(), u"data/a.json"_s);
    const QJsonObject second = versionsOf(run).at(1).toObject();
    QCOMPARE(second.value("version"_L1).toInt(), 2);
    QCOMPARE(second.value("checksum"_L1).toString(),
             u"16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4"_s);
    QCOMPARE(second.value("size_bytes"_L1).toInt(), 6);
    QCOMPARE(second.value("first_backup_id"_L1).toString(), m_ids[1]);
    QCOMPARE(second.value("last_backup_id"_L1).toString(), m_ids[1]);
    QCOMPARE(second.value("first_seen"_L1).toString(), u"2020-11-02T10:00:00Z"_s);
    QCOMPARE(second.value("last_seen"_L1).toString(), u"2020-11-02T10:00:00Z"_s);
    QCOMPARE(second.value("backups"_L1).toInt(), 1);
    QVERIFY(second.value("modified_at"_L1).toString().startsWith(u"20"_s));
    QVERIFY(second.value("same_as"_L1).isNull());
    QCOMPARE(second.value("ended"_L1).toString(), u"replaced"_s);
}

void TestCtlSearch::versionsMarkWhatCameBack()
{
    const CtlRun run = m_ctl->run({u"versions"_s, u"data/a.json"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(versionsOf(run).size(), 3);
    QCOMPARE(versionsOf(run).at(2).toObject().value("same_as"_L1).toInt(), 1);
    QCOMPARE(versionsOf(run).at(2).toObject().value("current"_L1), QJsonValue(true));
    const CtlRun text = m_ctl->run({u"versions"_s, u"data/a.json"_s});
    QVERIFY2(text.out.contains("same as 1, current"), text.out.constData());
    const CtlRun gone = m_ctl->run({u"versions"_s, u"data/orders/b.json"_s});
    QVERIFY2(gone.out.contains("then deleted"), gone.out.constData());
}

void TestCtlSearch::versionsOfWhatIsNotThereFail()
{
    const CtlRun none = m_ctl->run({u"versions"_s, u"data/zzz"_s});
    VERIFY_CODE(none, 1);
    QVERIFY2(none.err.contains("data/zzz: in no backup\n"), none.err.constData());
    const CtlRun folder = m_ctl->run({u"versions"_s, u"data/orders"_s});
    VERIFY_CODE(folder, 1);
    QVERIFY2(folder.err.contains("find 'data/orders/*'"), folder.err.constData());
}

void TestCtlSearch::versionsFollowAnExpiry()
{
    QCOMPARE(versionsOf(m_ctl->run({u"versions"_s, u"data/a.json"_s, u"--json"_s})).size(), 3);
    VERIFY_CODE(m_ctl->run({u"expire"_s, u"--last"_s, u"2"_s, u"--ignore-suspicions"_s}), 0);
    const CtlRun run = m_ctl->run({u"versions"_s, u"data/a.json"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(versionsOf(run).size(), 2);
    QCOMPARE(versionsOf(run).first().toObject().value("first_backup_id"_L1).toString(), m_ids[1]);
    QCOMPARE(m_ctl->run({u"find"_s, u"b.json"_s, u"--json"_s}).array().size(), 0);
}

void TestCtlSearch::namesThatAreNotTextAreFoundAsTheyAreShown()
{
    const CtlRun run = m_ctl->run({u"find"_s, u"K\\xf6ln"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(pathsOf(run.array()), QStringList{u"data/orders/K\\xf6ln.csv"_s});
    QCOMPARE(
        QByteArray::fromBase64(run.array().first().toObject().value("path_base64"_L1).toString().toLatin1())
            .toStdString(),
        kOddName);
    const CtlRun versions = m_ctl->run({u"versions"_s, u"data/orders/K\\xf6ln.csv"_s, u"--json"_s});
    VERIFY_CODE(versions, 0);
    QCOMPARE(versionsOf(versions).size(), 1);
    QCOMPARE(versionsOf(versions).first().toObject().value("backups"_L1).toInt(), 3);
}

void TestCtlSearch::rollbackTakesNumberBackupAndTime_data()
{
    QTest::addColumn<QString>("version"); // "@N": the Nth backup
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("number") << u"2"_s << QByteArray("second");
    QTest::newRow("number of what came back") << u"3"_s << QByteArray("one");
    QTest::newRow("backup") << u"@1"_s << QByteArray("second");
    QTest::newRow("latest") << u"latest"_s << QByteArray("one");
    QTest::newRow("latest of a tag") << u"latest:eod"_s << QByteArray("one");
    QTest::newRow("day") << u"2020-11-02"_s << QByteArray("second");
    QTest::newRow("just before") << u"2020-11-03T09:59:59Z"_s << QByteArray("second");
    QTest::newRow("exactly then") << u"2020-11-03T10:00:00Z"_s << QByteArray("one");
}

void TestCtlSearch::rollbackTakesNumberBackupAndTime()
{
    QFETCH(QString, version);
    QFETCH(QByteArray, content);
    if (version.startsWith(u'@'))
        version = m_ids[version.mid(1).toInt()].first(10);
    const CtlRun run = m_ctl->run(
        {u"rollback"_s, u"data/a.json"_s, u"--to-version"_s, version, u"--to"_s, m_ctl->path("out")});
    VERIFY_CODE(run, 0);
    QCOMPARE(contentOf("out/data/a.json"), content.toStdString());
    QVERIFY(!fs::exists(m_ctl->path("out/data/orders").toStdString()));
}

void TestCtlSearch::rollbackInPlaceReplacesOnlyWhatItSaid()
{
    VERIFY_OK(m_ctl->folder().write("data/a.json", "damaged by a trader"));
    VERIFY_OK(m_ctl->folder().write("data/orders/c.json", "keep me"));
    const QStringList words{u"rollback"_s, m_ctl->path("data/a.json"), u"--to-version"_s, u"2"_s};
    const CtlRun refused = m_ctl->run(words);
    VERIFY_CODE(refused, 1);
    QCOMPARE(contentOf("data/a.json"), Bytes("damaged by a trader"));
    const CtlRun run = m_ctl->run(words + QStringList{u"--on-conflict"_s, u"replace"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.out.contains(QByteArray("Replaces " + m_ctl->path("data/a.json").toUtf8())),
             run.out.constData());
    QCOMPARE(contentOf("data/a.json"), Bytes("second"));
    QCOMPARE(contentOf("data/orders/c.json"), Bytes("keep me"));
    const CtlRun gone =
        m_ctl->run({u"rollback"_s, u"data/orders/b.json"_s, u"--to-version"_s, u"1"_s, u"--json"_s});
    VERIFY_CODE(gone, 0);
    QCOMPARE(gone.object().value("files_written"_L1).toInt(), 1);
    QCOMPARE(contentOf("data/orders/b.json"), Bytes("gone soon"));
}

void TestCtlSearch::rollbackShowsAndDoesNothingInADryRun()
{
    VERIFY_OK(m_ctl->folder().write("data/a.json", "mine"));
    const QStringList words{u"rollback"_s, u"data/a.json"_s, u"--to-version"_s, u"1"_s, u"--dry-run"_s};
    VERIFY_CODE(m_ctl->run(words), 1); // as the restore would end
    const CtlRun run = m_ctl->run(words + QStringList{u"--on-conflict"_s, u"replace"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("dry_run"_L1), QJsonValue(true));
    QCOMPARE(run.object().value("files_to_replace"_L1).toInt(), 1);
    QCOMPARE(contentOf("data/a.json"), Bytes("mine"));
}

void TestCtlSearch::rollbackNeedsNoCatalogForABackup()
{
    VERIFY_OK(m_ctl->folder().write("nofolder", "a file where the catalog's folder would be"));
    m_ctl->setVariable(u"XDG_CACHE_HOME"_s, m_ctl->path("nofolder"));
    const QStringList to{u"--to"_s, m_ctl->path("out")};
    const CtlRun number =
        m_ctl->run(QStringList{u"rollback"_s, u"data/a.json"_s, u"--to-version"_s, u"2"_s} + to);
    QVERIFY(number.code != 0);
    QVERIFY2(number.err.contains("restore BACKUP --include data/a.json --to DIR"), number.err.constData());
    VERIFY_CODE(m_ctl->run(QStringList{u"rollback"_s, u"data/a.json"_s, u"--to-version"_s, m_ids[1]} + to),
                0);
    QCOMPARE(contentOf("out/data/a.json"), Bytes("second"));
}

void TestCtlSearch::rollbackOfARenamedSourceNeedsATarget()
{
    VERIFY_OK(m_ctl->folder().write("x/data/a.json", "other place"));
    const CtlRun both = m_ctl->run({u"backup"_s, m_ctl->path("data"), m_ctl->path("x/data"), u"--json"_s});
    VERIFY_CODE(both, 0); // the second one is not named as its folder
    const QString id = both.object().value("id"_L1).toString();
    const CtlRun found = m_ctl->run({u"find"_s, u"a.json"_s, u"--backup"_s, id, u"--json"_s});
    QCOMPARE(found.array().size(), 2);
    QString renamed;
    for (const QString &path : pathsOf(found.array())) {
        if (path != u"data/a.json"_s)
            renamed = path;
    }
    const CtlRun run = m_ctl->run({u"rollback"_s, renamed, u"--to-version"_s, id});
    QVERIFY(run.code != 0);
    QVERIFY2(run.err.contains("a place of another name than \"data"), run.err.constData());
    QCOMPARE(contentOf("x/data/a.json"), Bytes("other place"));
}

void TestCtlSearch::rollbackFollowsASourceThatIsALink()
{
    VERIFY_OK(m_ctl->folder().write("disk/books/a", "one"));
    for (const char *link : {"books", "other"}) { // the place of the first one has the same name
        fs::create_directory_symlink(m_ctl->path("disk/books").toStdString(),
                                     m_ctl->path(link).toStdString());
        const CtlRun made = m_ctl->run({u"backup"_s, m_ctl->path(link), u"--json"_s});
        VERIFY_CODE(made, 0);
    }
    VERIFY_OK(m_ctl->folder().write("disk/books/a", "two"));
    const QStringList how{u"--to-version"_s, u"1"_s, u"--on-conflict"_s, u"replace"_s};
    const CtlRun other = m_ctl->run(QStringList{u"rollback"_s, u"other/a"_s} + how);
    VERIFY_CODE(other, 1);
    QVERIFY2(other.err.contains("a place of another name than \"other\"\nGive --to DIR"),
             other.err.constData());
    QCOMPARE(contentOf("disk/books/a"), Bytes("two"));
    VERIFY_CODE(m_ctl->run(QStringList{u"rollback"_s, u"books/a"_s} + how), 0);
    QCOMPARE(contentOf("disk/books/a"), Bytes("one"));
    QVERIFY(fs::is_symlink(m_ctl->path("books").toStdString()));
    QVERIFY(fs::is_symlink(m_ctl->path("other").toStdString()));
}

void TestCtlSearch::rollbackRefusesWhatWasNotThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no such version") << u"data/a.json"_s << u"4"_s
                                     << QByteArray("there is no version 4, only 3 versions");
    QTest::newRow("version 0") << u"data/a.json"_s << u"0"_s << QByteArray("there is no version 0");
    QTest::newRow("deleted by then") << u"data/orders/b.json"_s << u"2020-11-02"_s
                                     << QByteArray("not there at that time");
    QTest::newRow("before all") << u"data/a.json"_s << u"2020-10-01"_s
                                << QByteArray("no backup of it from before that time");
    QTest::newRow("not in this backup")
        << u"data/orders/b.json"_s << u"latest"_s << QByteArray("data/orders/b.json");
    QTest::newRow("no such backup") << u"data/a.json"_s << u"abcdefabcd"_s << QByteArray("there is none");
}

void TestCtlSearch::rollbackRefusesWhatWasNotThere()
{
    QFETCH(QString, path);
    QFETCH(QString, version);
    QFETCH(QByteArray, message);
    const CtlRun run =
        m_ctl->run({u"rollback"_s, path, u"--to-version"_s, version, u"--to"_s, m_ctl->path("out")});
    VERIFY_CODE(run, 1);
    QVERIFY2(run.err.contains(message), run.err.constData());
    QVERIFY(!fs::exists(m_ctl->path("out").toStdString()));
}

QTEST_GUILESS_MAIN(TestCtlSearch)
#include "tst_ctlsearch.moc"
