// SPDX-License-Identifier: GPL-3.0-or-later
//
// Archives that other programs read: GNU tar and Info-ZIP.
#include "tests/ctl/ctl.h"

#include "tests/ctl/archivetree.h"
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlExport : public QObject
{
    Q_OBJECT

private slots:
    void gnuTarReadsWhatWasBackedUp_data();
    void gnuTarReadsWhatWasBackedUp();
    void infoZipReadsWhatWasBackedUp();
    void namesThatAreNotUtf8AreInTarAndNotInZip();
    void standardOutputTakesTar();
    void includesAndExcludesChoose();
    void dryRunShowsThePlanAndWritesNothing();
    void zipRefusesWhatItCannotHold();
    void mistakesAreToldBeforeAnything();
    void nothingIsWrittenIntoTheRepository();
    void damagedFilesMakeItPartial();
    void interruptedExportLeavesNothing();
    void whatAKilledExportLeavesGoesWithTheNext();
};

void TestCtlExport::gnuTarReadsWhatWasBackedUp_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"x.tar", "x.tar.gz", "x.tar.zst"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestCtlExport::gnuTarReadsWhatWasBackedUp()
{
    QFETCH(QString, file);
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(makeArchiveTree(ctl.folder()));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun run = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, file, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object()["format"_L1].toString(), file.mid(2));
    QCOMPARE(run.object()["files_written"_L1].toInt(), 8);
    QCOMPARE(run.object()["folders_written"_L1].toInt(), 4);
    QCOMPARE(run.object()["not_held"_L1].toArray(), QJsonArray());
    QCOMPARE(run.object()["archive_bytes"_L1].toInteger(), QFileInfo(ctl.path("") + file).size());
    QVERIFY(QDir(ctl.folder().qPath()).mkdir(u"out"_s));
    const CtlRun tar = runProgram(ctl.folder(), u"tar"_s, {u"-C"_s, u"out"_s, u"-xpf"_s, file});
    VERIFY_CODE(tar, 0);
    QCOMPARE(tar.err, QByteArray());
    QCOMPARE(describedTree(ctl.path("out/data"), false), describedTree(ctl.path("data"), false));
    QCOMPARE(statusOf(ctl.folder().path("out/data/zlink")).st_ino,
             statusOf(ctl.folder().path("out/data/orders/512")).st_ino);
    QCOMPARE(statusOf(ctl.folder().path(file.toStdString())).st_mode & 07777, 0600u);
}

void TestCtlExport::infoZipReadsWhatWasBackedUp()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(makeArchiveTree(ctl.folder()));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun run = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.zip"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.err.contains("hard links written as files of their own: 1 (data/zlink)"),
             run.err.constData());
    QVERIFY2(run.err.contains("entries without owner and group: 12 (data"), run.err.constData());
    const CtlRun tested = runProgram(ctl.folder(), u"unzip"_s, {u"-tq"_s, u"x.zip"_s});
    VERIFY_CODE(tested, 0);
    VERIFY_CODE(runProgram(ctl.folder(), u"unzip"_s, {u"-qK"_s, u"x.zip"_s, u"-d"_s, u"out"_s}), 0);
    QCOMPARE(describedTree(ctl.path("out/data"), true), describedTree(ctl.path("data"), true));
}

void TestCtlExport::namesThatAreNotUtf8AreInTarAndNotInZip()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/a\xff", "x"));
    VERIFY_OK(ctl.folder().write("data/b\xff" + Bytes(150, 'b'), "y"));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun zip = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.zip"_s, u"--json"_s});
    VERIFY_CODE(zip, 1);
    const QJsonObject error = zip.object()["error"_L1].toObject();
    QCOMPARE(error["name"_L1].toString(), u"target_refused"_s);
    QVERIFY(error["message"_L1].toString().contains("data/a\\xff: a zip archive holds no name"_L1));
    QVERIFY(error["hint"_L1].toString().contains("tar.zst"_L1));
    QVERIFY(!ctl.folder().exists("x.zip"));
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.tar.zst"_s}), 0);
    VERIFY_OK(ctl.folder().makeFolder("out"));
    VERIFY_CODE(runProgram(ctl.folder(), u"tar"_s, {u"-C"_s, u"out"_s, u"-xf"_s, u"x.tar.zst"_s}), 0);
    QVERIFY(ctl.folder().exists("out/data/a\xff"));
    QVERIFY(ctl.folder().exists("out/data/b\xff" + Bytes(150, 'b')));
}

void TestCtlExport::standardOutputTakesTar()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "content"));
    for (const char *name : {"data/x", "data"})
        QVERIFY(setTimes(ctl.folder().path(name), 1'700'000'000'000'000'000));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun run = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"-"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.out.size(), 512 + 512 + 512 + 1024); // folder, file, content, end
    QVERIFY2(run.err.contains("Exported backup"), run.err.constData());
    VERIFY_OK(ctl.folder().write("x.tar", run.out.toStdString()));
    const CtlRun read = runProgram(ctl.folder(), u"tar"_s, {u"-xOf"_s, u"x.tar"_s, u"data/x"_s});
    QCOMPARE(read.out, QByteArray("content"));
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"-"_s, u"--json"_s}), 2);
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"-"_s, u"--format"_s, u"zip"_s}), 2);
}

void TestCtlExport::includesAndExcludesChoose()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    for (const char *name : {"data/a/1", "data/a/2.tmp", "data/b/3"})
        VERIFY_OK(ctl.folder().write(name, name));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"odd name"_s, u"--format"_s, u"tar.gz"_s,
                         u"--include"_s, u"data/a"_s, u"--exclude"_s, u"*.tmp"_s}),
                0);
    const CtlRun listed = runProgram(ctl.folder(), u"tar"_s, {u"-tzf"_s, u"odd name"_s});
    QCOMPARE(listed.out, QByteArray("data/\ndata/a/\ndata/a/1\n"));
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"n.tar"_s, u"--include"_s, u"nowhere"_s}), 1);
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"p.tar"_s, u"--exclude-path"_s, u"data/a"_s,
                         u"--include"_s, u"data"_s, u"--include"_s, u"data/a/1"_s}),
                0);
    const CtlRun chosen = runProgram(ctl.folder(), u"tar"_s, {u"-tf"_s, u"p.tar"_s});
    QCOMPARE(chosen.out, QByteArray("data/\ndata/a/\ndata/a/1\ndata/b/\ndata/b/3\n"));
    const CtlRun none = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"n.tar"_s, u"--exclude"_s, u"*"_s});
    VERIFY_CODE(none, 1);
    QVERIFY2(none.err.contains("no entry of the backup is left"), none.err.constData());
    QVERIFY(!ctl.folder().exists("n.tar"));
}

void TestCtlExport::dryRunShowsThePlanAndWritesNothing()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "content"));
    QCOMPARE(::mkfifo(ctl.folder().path("data/pipe").c_str(), 0600), 0);
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun tar = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.tar"_s, u"-n"_s, u"--json"_s});
    VERIFY_CODE(tar, 0);
    QCOMPARE(tar.object()["entries"_L1].toArray().size(), 3);
    const CtlRun zip = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.zip"_s, u"-n"_s});
    VERIFY_CODE(zip, 3);
    QVERIFY2(zip.out.contains("data/pipe  (zip has no place for such an entry)"), zip.out.constData());
    QVERIFY2(zip.err.contains("left out: 1 (data/pipe)"), zip.err.constData());
    QVERIFY(!ctl.folder().exists("x.tar") && !ctl.folder().exists("x.zip"));
    const CtlRun made = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.zip"_s});
    VERIFY_CODE(made, 3); // one entry is not in it
    QVERIFY2(made.out.contains("Exported a part of"), made.out.constData());
}

void TestCtlExport::zipRefusesWhatItCannotHold()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/huge", "x"));
    QCOMPARE(::truncate(ctl.folder().path("data/huge").c_str(), off_t{5} << 30), 0);
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun zip = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.zip"_s, u"--json"_s});
    VERIFY_CODE(zip, 1);
    const QJsonObject error = zip.object()["error"_L1].toObject();
    QCOMPARE(error["name"_L1].toString(), u"file_too_large"_s);
    QCOMPARE(error["message"_L1].toString(), u"data/huge: a zip archive holds no file of 4 GiB or more"_s);
    QCOMPARE(error["hint"_L1].toString(), u"Export to tar.zst, which has no such limit."_s);
    QVERIFY(!ctl.folder().exists("x.zip"));
    const CtlRun dry = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.zip"_s, u"-n"_s});
    VERIFY_CODE(dry, 1);
    QVERIFY2(dry.err.contains("the export would fail: data/huge"), dry.err.constData());
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.tar.zst"_s, u"-n"_s}), 0);
}

void TestCtlExport::mistakesAreToldBeforeAnything()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "content"));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun unknown = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.rar"_s});
    VERIFY_CODE(unknown, 2);
    QVERIFY2(unknown.err.contains("\"x.rar\" does not say what kind of archive"), unknown.err.constData());
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s}), 2);
    VERIFY_OK(ctl.folder().write("x.tar", "mine"));
    const CtlRun there = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.tar"_s});
    VERIFY_CODE(there, 1);
    QVERIFY2(there.err.contains("exists already") && there.err.contains("--overwrite"),
             there.err.constData());
    VERIFY_ASSIGN(mine, ctl.folder().read("x.tar"));
    QCOMPARE(mine, Bytes("mine"));
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.tar"_s, u"--overwrite"_s}), 0);
    VERIFY_CODE(ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"nowhere/x.tar"_s}), 1);
}

void TestCtlExport::nothingIsWrittenIntoTheRepository()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/x", "content"));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    const CtlRun run = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"repo/packs/x.tar"_s});
    VERIFY_CODE(run, 1);
    QVERIFY2(run.err.contains("is in the repository"), run.err.constData());
    QVERIFY(!ctl.folder().exists("repo/packs/x.tar"));
}

void TestCtlExport::damagedFilesMakeItPartial()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/good", SeededRandom(1).bytes(100'000)));
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    VERIFY_OK(ctl.folder().write("data/lost", SeededRandom(2).bytes(100'000)));
    const CtlRun backup = ctl.run({u"backup"_s, ctl.path("data")});
    VERIFY_CODE(backup, 0);
    // The pack of the second run's data is the larger one of those that the first run did not make.
    const CtlRun newest = runProgram(
        ctl.folder(), u"sh"_s,
        {u"-c"_s,
         u"find repo/packs -type f -newer repo/config -size +90k -printf '%T@ %p\\n' | sort | tail -n 1 | cut -d' ' -f2"_s});
    const Bytes pack = newest.out.trimmed().toStdString();
    VERIFY_ASSIGN(bytes, ctl.folder().read(pack));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    QCOMPARE(::chmod(ctl.folder().path(pack).c_str(), 0600), 0);
    VERIFY_OK(ctl.folder().write(pack, bytes));
    const CtlRun run = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"x.tar"_s, u"--json"_s});
    VERIFY_CODE(run, 3);
    QCOMPARE(run.object()["problem_count"_L1].toInt(), 1);
    QCOMPARE(run.object()["problems"_L1][0]["path"_L1].toString(), u"data/lost"_s);
    QCOMPARE(run.object()["problems"_L1][0]["name"_L1].toString(), u"damaged"_s);
    const CtlRun listed = runProgram(ctl.folder(), u"tar"_s, {u"-tf"_s, u"x.tar"_s});
    VERIFY_CODE(listed, 0);
    QCOMPARE(listed.out, QByteArray("data/\ndata/good\n"));
    const CtlRun text = ctl.run({u"export"_s, u"latest"_s, u"--to"_s, u"y.tar"_s});
    VERIFY_CODE(text, 3);
    QVERIFY2(text.out.contains("1 entry is not in the archive:\n  data/lost"), text.out.constData());
}

void TestCtlExport::interruptedExportLeavesNothing()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/huge", "x"));
    QCOMPARE(::truncate(ctl.folder().path("data/huge").c_str(), off_t{64} << 30), 0);
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    VERIFY_OK(ctl.folder().makeFolder("out"));
    const auto process = ctl.start({u"export"_s, u"latest"_s, u"--to"_s, u"out/x.tar.zst"_s});
    const QDir out(ctl.path("out"));
    const auto files = [&out] { return out.entryList(QDir::Files | QDir::Hidden); };
    QTRY_VERIFY_WITH_TIMEOUT(!files().isEmpty(), 60'000);
    QCOMPARE(files().size(), 1);
    QVERIFY(!files().contains(u"x.tar.zst"_s)); // not under its name before it is whole
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlRun run = Ctl::wait(*process);
    VERIFY_CODE(run, 130);
    QVERIFY2(run.err.contains("export: cancelled, no archive was made"), run.err.constData());
    QCOMPARE(files(), QStringList());
}

void TestCtlExport::whatAKilledExportLeavesGoesWithTheNext()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_OK(ctl.folder().write("data/huge", "x"));
    VERIFY_OK(ctl.folder().write("data/small", "y"));
    QCOMPARE(::truncate(ctl.folder().path("data/huge").c_str(), off_t{64} << 30), 0);
    VERIFY_CODE(ctl.run({u"backup"_s, ctl.path("data")}), 0);
    VERIFY_OK(ctl.folder().makeFolder("out"));
    const QDir out(ctl.path("out"));
    const auto files = [&out] { return out.entryList(QDir::Files | QDir::Hidden); };
    const auto process = ctl.start({u"export"_s, u"latest"_s, u"--to"_s, u"out/x.tar.zst"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!files().isEmpty(), 60'000);
    const QStringList small{u"export"_s,    u"latest"_s,     u"--to"_s,  u"out/y.tar"_s,
                            u"--include"_s, u"data/small"_s, u"--json"_s};
    VERIFY_CODE(ctl.run(small), 0);
    QCOMPARE(files().size(), 2); // that of the other export, which is at work
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    Ctl::wait(*process);
    QCOMPARE(files().size(), 2);
    VERIFY_CODE(ctl.run(small + QStringList{u"--overwrite"_s}), 0);
    QCOMPARE(files(), QStringList{u"y.tar"_s});
}

QTEST_GUILESS_MAIN(TestCtlExport)
#include "tst_ctlexport.moc"
