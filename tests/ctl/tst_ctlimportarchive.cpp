// SPDX-License-Identifier: GPL-3.0-or-later
//
// Archives of GNU tar and Info-ZIP become backups, and are restored as they were.
#include "tests/ctl/ctl.h"

#include "tests/ctl/archivetree.h"
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlImportArchive : public QObject
{
    Q_OBJECT

private slots:
    void archivesOfGnuTarAreRestoredAsTheyWere_data();
    void archivesOfGnuTarAreRestoredAsTheyWere();
    void archivesOfInfoZipAreRestoredAsTheyWere();
    void exportedIsImportedAsItWas_data();
    void exportedIsImportedAsItWas();
    void archivesOfSeveralStreamsAreReadToTheEnd_data();
    void archivesOfSeveralStreamsAreReadToTheEnd();
    void windowsThatTakeTooMuchMemoryAreTold();
    void theBackupTellsWhereItCameFrom();
    void dryRunShowsThePlanAndStoresNothing();
    void hostileEntriesMakeItPartial();
    void brokenArchivesMakeNoBackup();
    void mistakesAreToldBeforeAnything();
    void whatMayNotFitIsToldAndTaken();
    void interruptedImportLeavesNoBackup();
};

void TestCtlImportArchive::archivesOfGnuTarAreRestoredAsTheyWere_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("wholeSeconds");
    QTest::newRow("gnu") << QStringList{u"--format=gnu"_s} << u"x.tar"_s << true;
    QTest::newRow("pax") << QStringList{u"--format=pax"_s} << u"x.tar"_s << false;
    QTest::newRow("pax, zstd") << QStringList{u"--format=pax"_s, u"--zstd"_s} << u"x.tar.zst"_s << false;
    QTest::newRow("gnu, gzip") << QStringList{u"--format=gnu"_s, u"-z"_s} << u"x.tgz"_s << true;
    // ustar has no room for the longest names of the tree.
    QTest::newRow("ustar") << QStringList{u"--format=ustar"_s, u"--exclude=ffff*"_s, u"--exclude=far"_s}
                           << u"x.tar"_s << true;
}

void TestCtlImportArchive::archivesOfGnuTarAreRestoredAsTheyWere()
{
    QFETCH(QStringList, options);
    QFETCH(QString, file);
    QFETCH(bool, wholeSeconds);
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(makeArchiveTree(ctl.folder()));
    if (options[0] == "--format=ustar"_L1) {
        QVERIFY(QFile::remove(ctl.path("data/far")));
        QVERIFY(QDir(ctl.path("data/") + QString(120, u'd')).removeRecursively());
        QVERIFY(setTimes(ctl.folder().path("data"), 1'700'000'000'000'000'000));
    }
    VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, options + QStringList{u"-cf"_s, file, u"data"_s}), 0);
    const CtlRun run = ctl.run({u"import"_s, file, u"--as"_s, u"in"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.err, QByteArray());
    VERIFY_CODE(ctl.run({u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s}), 0);
    QCOMPARE(describedTree(ctl.path("out/in/data"), wholeSeconds),
             describedTree(ctl.path("data"), wholeSeconds));
    QCOMPARE(statusOf(ctl.folder().path("out/in/data/zlink")).st_ino,
             statusOf(ctl.folder().path("out/in/data/orders/512")).st_ino);
    VERIFY_CODE(ctl.run({u"verify"_s, u"--read-data"_s}), 0);
}

void TestCtlImportArchive::archivesOfInfoZipAreRestoredAsTheyWere()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(makeArchiveTree(ctl.folder()));
    VERIFY_CODE(runProgram(ctl.folder(), u"zip"_s, {u"-qry"_s, u"x.zip"_s, u"data"_s}), 0);
    VERIFY_CODE(ctl.run({u"import"_s, u"x.zip"_s}), 0);
    VERIFY_CODE(ctl.run({u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s}), 0);
    QCOMPARE(describedTree(ctl.path("out/x/data"), true), describedTree(ctl.path("data"), true));
    // From a pipe the sizes of entries stand behind them.
    VERIFY_CODE(
        runProgram(ctl.folder(), u"sh"_s, {u"-c"_s, u"cat data/orders/large | zip -q - - | cat > y.zip"_s}),
        0);
    VERIFY_CODE(ctl.run({u"import"_s, u"y.zip"_s}), 0);
    const CtlRun read = ctl.run({u"cat"_s, u"latest"_s, u"y/-"_s});
    VERIFY_ASSIGN(large, ctl.folder().read("data/orders/large"));
    QVERIFY(read.out == QByteArray::fromStdString(large));
}

void TestCtlImportArchive::exportedIsImportedAsItWas_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"x.tar", "x.tar.gz", "x.tar.zst", "x.zip"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestCtlImportArchive::exportedIsImportedAsItWas()
{
    QFETCH(QString, file);
    const bool isZip = file.endsWith(".zip"_L1);
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(makeArchiveTree(ctl.folder()));
    if (!isZip)
        VERIFY_OK(ctl.folder().write("data/bad\xff", "not UTF-8"));
    const bool hasAttribute =
        setAttribute(ctl.folder().path("data/orders/large"), "user.desk=a%", Bytes("1\0\n", 3));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, file}), 0);
    VERIFY_CODE(ctl.run({u"import"_s, file, u"--as"_s, u"in"_s}), 0);
    VERIFY_CODE(ctl.run({u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s}), 0);
    QCOMPARE(describedTree(ctl.path("out/in/data"), isZip), describedTree(ctl.path("data"), isZip));
    if (hasAttribute && !isZip) {
        const CtlRun attribute = runProgram(ctl.folder(), u"getfattr"_s,
                                            {u"-n"_s, u"user.desk=a%"_s, u"-e"_s, u"hex"_s,
                                             u"--only-values"_s, u"out/in/data/orders/large"_s});
        QCOMPARE(attribute.out, QByteArray("1\0\n", 3));
    }
}

void TestCtlImportArchive::archivesOfSeveralStreamsAreReadToTheEnd_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("format");
    QTest::newRow("gzip") << u"gzip"_s << u"tar.gz"_s;
    QTest::newRow("bzip2") << u"bzip2"_s << u"tar.bz2"_s;
    QTest::newRow("xz") << u"xz"_s << u"tar.xz"_s;
    QTest::newRow("zstd") << u"zstd"_s << u"tar.zst"_s;
}

void TestCtlImportArchive::archivesOfSeveralStreamsAreReadToTheEnd()
{
    QFETCH(QString, program);
    QFETCH(QString, format);
    Ctl ctl;
    if (runProgram(ctl.folder(), program, {u"--version"_s}).code != 0)
        QSKIP("the program is not there");
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/small", "small"));
    VERIFY_OK(ctl.folder().write("large/noise", SeededRandom(1).bytes(3'000'000)));
    for (const QString &folder : {u"data"_s, u"large"_s}) {
        VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, {u"-cf"_s, u"x.tar"_s, folder}), 0);
        VERIFY_CODE(
            runProgram(ctl.folder(), u"sh"_s,
                       {u"-c"_s, u"(head -c 1500 | %1 -c; head -c 1000000 | %1 -c; %1 -c) < x.tar > x"_s.arg(
                                     program)}),
            0);
        const CtlRun run = ctl.run({u"import"_s, u"x"_s, u"--as"_s, u"in"_s, u"--json"_s});
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object()["format"_L1].toString(), format);
        VERIFY_CODE(ctl.run({u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s}), 0);
        QCOMPARE(describedTree(ctl.path("out/in/") + folder, true),
                 describedTree(ctl.path("") + folder, true));
    }
    QVERIFY(QFile::resize(ctl.path("x"), QFileInfo(ctl.path("x")).size() - 5));
    const CtlRun cut = ctl.run({u"import"_s, u"x"_s});
    VERIFY_CODE(cut, 20);
    QVERIFY2(cut.err.contains("is cut short"), cut.err.constData());
}

void TestCtlImportArchive::windowsThatTakeTooMuchMemoryAreTold()
{
    Ctl ctl;
    if (runProgram(ctl.folder(), u"zstd"_s, {u"--version"_s}).code != 0)
        QSKIP("zstd is not there");
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "x"));
    // Of a stream nobody knows the size beforehand, so that the whole window is wanted.
    for (const auto &[window, code] : {std::pair(u"27"_s, 0), std::pair(u"28"_s, 1), std::pair(u"31"_s, 1)}) {
        VERIFY_CODE(runProgram(ctl.folder(), u"sh"_s,
                               {u"-c"_s, u"tar -cf - data | zstd -q --long=%1 > x.tar.zst"_s.arg(window)}),
                    0);
        const CtlRun run = ctl.run({u"import"_s, u"x.tar.zst"_s});
        VERIFY_CODE(run, code);
        QVERIFY2(code == 0 || (run.err.contains("needs more than 128 MiB of memory") &&
                               run.err.contains("zstd -d --long=31")),
                 run.err.constData());
    }
}

void TestCtlImportArchive::theBackupTellsWhereItCameFrom()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "content"));
    VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, {u"-czf"_s, u"end of day.tar.gz"_s, u"data"_s}), 0);
    const CtlRun run =
        ctl.run({u"import"_s, u"end of day.tar.gz"_s, u"--tag"_s, u"eod"_s, u"--tag"_s, u"old"_s,
                 u"--description"_s, u"From the vault"_s, u"--time"_s, u"2020-01-02"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    const QJsonObject backup = run.object();
    QCOMPARE(backup["format"_L1].toString(), u"tar.gz"_s);
    QCOMPARE(backup["backup_type"_L1].toString(), u"Full"_s);
    QCOMPARE(backup["status"_L1].toString(), u"complete"_s);
    QCOMPARE(backup["created_at"_L1].toString(), u"2020-01-02T00:00:00Z"_s);
    QCOMPARE(backup["description"_L1].toString(), u"From the vault"_s);
    QCOMPARE(backup["sources"_L1].toArray(),
             QJsonArray::fromStringList({u"imported:"_s + ctl.path("end of day.tar.gz")}));
    const QJsonArray listed = ctl.run({u"list"_s, u"--tag"_s, u"eod"_s, u"--json"_s}).array();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0]["id"_L1], backup["id"_L1]);
    QCOMPARE(ctl.run({u"cat"_s, u"latest"_s, u"end of day/data/x"_s}).out, QByteArray("content"));
}

void TestCtlImportArchive::dryRunShowsThePlanAndStoresNothing()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "content"));
    VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, {u"-cf"_s, u"x.tar"_s, u"data"_s}), 0);
    const CtlRun text = ctl.run({u"import"_s, u"x.tar"_s, u"-n"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.contains("x/data/x  (as it is)"), text.out.constData());
    const CtlRun json = ctl.run({u"import"_s, u"x.tar"_s, u"-n"_s, u"--json"_s});
    VERIFY_CODE(json, 0);
    QCOMPARE(json.object()["entries"_L1].toArray().size(), 2);
    QCOMPARE(json.object()["bytes_to_take"_L1].toInt(), 7);
    QCOMPARE(ctl.run({u"list"_s, u"--json"_s}).out, QByteArray("[]\n"));
}

void TestCtlImportArchive::hostileEntriesMakeItPartial()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "content"));
    VERIFY_CODE(
        runProgram(ctl.folder(), u"tar"_s,
                   {u"-P"_s, u"-cf"_s, u"x.tar"_s, u"data/x"_s, u"data/../data/x"_s, ctl.path("data/x")}),
        0);
    const CtlRun run = ctl.run({u"import"_s, u"x.tar"_s, u"--json"_s});
    VERIFY_CODE(run, 3);
    QCOMPARE(run.object()["status"_L1].toString(), u"partial"_s);
    QCOMPARE(run.object()["entries_left_out"_L1].toInt(), 1);
    QCOMPARE(run.object()["absolute_paths"_L1].toInt(), 1);
    QCOMPARE(run.object()["problems"_L1][0]["path"_L1].toString(), u"x/data/../data/x"_s);
    const CtlRun dry = ctl.run({u"import"_s, u"x.tar"_s, u"-n"_s});
    VERIFY_CODE(dry, 3);
    QVERIFY2(dry.err.contains("1 entry taken without the slash") &&
                 dry.err.contains("data/../data/x (is no path inside a backup)"),
             dry.err.constData());
}

void TestCtlImportArchive::brokenArchivesMakeNoBackup()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(makeArchiveTree(ctl.folder()));
    VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, {u"--zstd"_s, u"-cf"_s, u"x.tar.zst"_s, u"data"_s}), 0);
    VERIFY_CODE(runProgram(ctl.folder(), u"zip"_s, {u"-qr"_s, u"x.zip"_s, u"data"_s}), 0);
    for (const char *file : {"x.tar.zst", "x.zip"}) {
        VERIFY_ASSIGN(whole, ctl.folder().read(file));
        VERIFY_OK(ctl.folder().write(file, BytesView(whole).substr(0, whole.size() / 2)));
        const CtlRun cut = ctl.run({u"import"_s, QString::fromLatin1(file), u"--json"_s});
        VERIFY_CODE(cut, 20);
        const QJsonObject error = cut.object()["error"_L1].toObject();
        QVERIFY2(error["message"_L1].toString().contains("is cut short"_L1), cut.out.constData());
        QVERIFY(error["hint"_L1].toString().contains("Get the archive anew"_L1));
        whole[whole.size() / 2] = static_cast<char>(whole[whole.size() / 2] ^ 1);
        VERIFY_OK(ctl.folder().write(file, whole));
        VERIFY_CODE(ctl.run({u"import"_s, QString::fromLatin1(file)}), 20);
    }
    QCOMPARE(ctl.run({u"list"_s, u"--json"_s}).out, QByteArray("[]\n"));
}

void TestCtlImportArchive::mistakesAreToldBeforeAnything()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("text.tar", "this is no archive"));
    const CtlRun text = ctl.run({u"import"_s, u"text.tar"_s});
    VERIFY_CODE(text, 20);
    QVERIFY2(text.err.contains("text.tar: is no archive"), text.err.constData());
    VERIFY_CODE(ctl.run({u"import"_s, u"nowhere.tar"_s}), 1);
    VERIFY_CODE(ctl.run({u"import"_s, u"text.tar"_s, u"--as"_s, u"a/b"_s}), 2);
    VERIFY_CODE(ctl.run({u"import"_s, u"text.tar"_s, u"--time"_s, u"noon"_s}), 2);
    VERIFY_CODE(ctl.run({u"import"_s}), 2);
}

void TestCtlImportArchive::whatMayNotFitIsToldAndTaken()
{
    Ctl ctl;
    const MountedFolder small(ctl.folder().path("small"), 8 << 20);
    if (!small.isMounted())
        QSKIP("needs the right to mount a file system");
    ctl.setVariable(u"BACKSTOP_REPOSITORY"_s, ctl.path("small/repo"));
    VERIFY_CODE(ctl.run({u"init"_s, u"--no-encryption"_s}), 0);
    VERIFY_OK(ctl.folder().write("data/zeros", Bytes(20 << 20, '\0')));
    VERIFY_OK(ctl.folder().write("data/noise", SeededRandom(1).bytes(20 << 20)));
    VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, {u"-czf"_s, u"zeros.tgz"_s, u"data/zeros"_s}), 0);
    VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, {u"-cf"_s, u"noise.tar"_s, u"data/noise"_s}), 0);
    const CtlRun fits = ctl.run({u"import"_s, u"zeros.tgz"_s, u"--json"_s});
    VERIFY_CODE(fits, 0);
    QCOMPARE(fits.object()["has_room"_L1].toBool(true), false);
    QVERIFY2(fits.err.contains("it fits only as far as it is compressed there"), fits.err.constData());
    const CtlRun full = ctl.run({u"import"_s, u"noise.tar"_s, u"--json"_s});
    VERIFY_CODE(full, 1);
    QCOMPARE(full.object()["error"_L1]["name"_L1].toString(), u"no_space"_s);
    QCOMPARE(ctl.run({u"list"_s, u"--json"_s}).array().size(), 1);
}

void TestCtlImportArchive::interruptedImportLeavesNoBackup()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    // The header of a file of many gibibytes, which are all hole.
    VERIFY_OK(ctl.folder().write("data/huge", "x"));
    QCOMPARE(::truncate(ctl.folder().path("data/huge").c_str(), off_t{30} << 30), 0);
    VERIFY_CODE(runProgram(ctl.folder(), u"sh"_s,
                           {u"-c"_s, u"tar -cf - data/huge 2>/dev/null | head -c 4096 > x.tar"_s}),
                0);
    QCOMPARE(::truncate(ctl.folder().path("x.tar").c_str(), off_t{31} << 30), 0);
    const auto process = ctl.start({u"import"_s, u"x.tar"_s});
    const QDir open(u"/proc/%1/fd"_s.arg(process->processId()));
    const auto readsArchive = [&] {
        const QStringList names = open.entryList(QDir::Files | QDir::System);
        return std::any_of(names.begin(), names.end(), [&](const QString &name) {
            return QFile::symLinkTarget(open.filePath(name)).endsWith("x.tar"_L1);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(readsArchive(), 60'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlRun run = Ctl::wait(*process);
    VERIFY_CODE(run, 130);
    QVERIFY2(run.err.contains("import: cancelled, no backup was made"), run.err.constData());
    QCOMPARE(ctl.run({u"list"_s, u"--json"_s}).out, QByteArray("[]\n"));
}

QTEST_GUILESS_MAIN(TestCtlImportArchive)
#include "tst_ctlimportarchive.moc"
