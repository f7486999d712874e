// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctl.h"

#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>
#include <filesystem>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

/// A repository with a backup of some files, of which one cannot be written to.
class TestedCtl : public Ctl
{
public:
    bool make()
    {
        return makePlainRepository() && folder().write("data/a", Bytes(200'000, 'a')) &&
               folder().write("data/deep/b", "b") && ::chmod(folder().path("data/deep").c_str(), 0500) == 0 &&
               backUp();
    }
    bool backUp() { return run({u"backup"_s, path("data"), u"--quiet"_s}).code == 0; }
    CtlRun test(const QStringList &words = {}) const { return run(QStringList{u"restore-test"_s} + words); }
    /// What tests have left behind.
    QStringList left() const
    {
        QStringList found;
        const QDir all(path("home/state/backstop/restore-tests"));
        for (const QString &repository : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            found << QDir(all.filePath(repository)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return found;
    }
    /// Inverts a bit in the middle of the largest pack.
    bool damage()
    {
        std::filesystem::path largest;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(folder().path("repo/packs"))) {
            if (entry.is_regular_file() && (largest.empty() || entry.file_size() > file_size(largest)))
                largest = entry.path();
        }
        ::chmod(largest.c_str(), 0600);
        return ByteSurgeon(largest.native()).flip(file_size(largest) / 2).hasValue();
    }
};

} // namespace

class TestCtlRestoreTest : public QObject
{
    Q_OBJECT

private slots:
    void restoresComparesAndCleansUp();
    void theSeedChoosesTheBackup();
    void takesAPart();
    void findsDamage();
    void comparesThePositionsWithTheFills();
    void whatCannotBeReadFailsNothingThatWasProven();
    void keepsTheSandboxWhereAsked();
    void refusesASandboxAmongData();
    void removesWhatAKilledOneLeft();
    void saysWhatIsWrong();
};

void TestCtlRestoreTest::restoresComparesAndCleansUp()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    const CtlRun run = ctl.test({u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.err, QByteArray());
    const QJsonObject test = run.object();
    QCOMPARE(test.value("outcome"_L1).toString(), u"passed"_s);
    QCOMPARE(test.value("files"_L1).toInt(), 2);
    QCOMPARE(test.value("files_verified"_L1).toInt(), 2);
    QCOMPARE(test.value("files_different"_L1).toInt(), 0);
    QCOMPARE(test.value("bytes"_L1).toInt(), 200'001);
    QVERIFY(test.value("bytes_per_second"_L1).toDouble() > 0);
    QVERIFY(test.value("sandbox_removed"_L1).toBool());
    QVERIFY(test.value("reconciled"_L1).isNull()); // there is nothing to reconcile
    QVERIFY(ctl.left().isEmpty());
    const CtlRun list = ctl.run({u"show"_s, u"latest"_s, u"--json"_s});
    QCOMPARE(list.object().value("verification"_L1).toObject().value("level"_L1).toString(),
             u"test restore"_s);
    const CtlRun text = ctl.test({u"latest"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(QRegularExpression(
                 u"^Passed: backup [0-9a-f]{8} of [-0-9]{10}T[:0-9]{8}Z\n"
                 "  2 files, 195 KiB restored in [0-9.]+ s \\([0-9.]+ .iB/s\\)\n"
                 "  2 files read again and compared with their checksums in [0-9.]+ s; 0 differ\n"_s)
                 .match(QString::fromUtf8(text.out))
                 .hasMatch(),
             text.out.constData()); // as times, sizes and durations are written everywhere
    QVERIFY2(text.out.contains("positions: nothing to reconcile, there are neither orders nor positions"),
             text.out.constData());
}

void TestCtlRestoreTest::theSeedChoosesTheBackup()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    for (int i = 0; i < 4; ++i) {
        VERIFY_OK(ctl.folder().write("data/a", std::to_string(i)));
        QVERIFY(ctl.backUp());
    }
    QStringList chosen;
    for (int seed = 0; seed < 8; ++seed) {
        const CtlRun run = ctl.test({u"--seed"_s, QString::number(seed), u"--json"_s});
        VERIFY_CODE(run, 0);
        QCOMPARE(run.object().value("seed"_L1).toString(), QString::number(seed));
        chosen << run.object().value("backup_id"_L1).toString();
    }
    QCOMPARE(ctl.test({u"--seed"_s, u"3"_s, u"--json"_s}).object().value("backup_id"_L1).toString(),
             chosen.at(3));
    QVERIFY(QSet<QString>(chosen.begin(), chosen.end()).size() > 1);
    const CtlRun random = ctl.test();
    VERIFY_CODE(random, 0);
    QVERIFY2(random.out.contains("chosen by the seed "), random.out.constData());
    VERIFY_CODE(ctl.test({u"latest"_s, u"--seed"_s, u"3"_s}), 2);
}

void TestCtlRestoreTest::takesAPart()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    const CtlRun run = ctl.test({u"latest"_s, u"--include"_s, u"data/deep"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("files"_L1).toInt(), 1);
    const CtlRun missing = ctl.test({u"latest"_s, u"--include"_s, u"data/nowhere"_s});
    VERIFY_CODE(missing, 1);
    QVERIFY(ctl.left().isEmpty());
}

void TestCtlRestoreTest::comparesThePositionsWithTheFills()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    const Bytes order =
        "{\"id\":1,\"symbol\":\"A\",\"side\":\"SELL\",\"quantity\":2.50,\"status\":\"FILLED\"}\n";
    const auto put = [&](const Bytes &orders, const Bytes &side) {
        return ctl.folder().write("data/orders.jsonl", orders) &&
               ctl.folder().write("data/A.json",
                                  "{\"symbol\":\"A\",\"side\":\"" + side + "\",\"size\":2.5}") &&
               ctl.backUp();
    };
    QVERIFY(put(order, "SHORT"));
    const CtlRun agrees = ctl.test({u"latest"_s, u"--json"_s});
    VERIFY_CODE(agrees, 0);
    QCOMPARE(agrees.object().value("reconciled"_L1), QJsonValue(true));
    QCOMPARE(agrees.object().value("reconciliation"_L1).toObject().value("fills"_L1).toInt(), 1);
    QVERIFY(put(order, "LONG"));
    const CtlRun breaks = ctl.test({u"latest"_s});
    VERIFY_CODE(breaks, 3);
    QVERIFY2(breaks.out.startsWith("Restored, and the positions are not right: backup "),
             breaks.out.constData());
    QVERIFY2(breaks.out.contains("A: 2.5 in the file, -2.5 from the fills"), breaks.out.constData());
    const CtlRun told = ctl.test({u"latest"_s, u"--json"_s});
    VERIFY_CODE(told, 3);
    QCOMPARE(told.object().value("outcome"_L1).toString(), u"positions_differ"_s);
    QCOMPARE(told.object().value("reconciled"_L1), QJsonValue(false));
    QVERIFY(put(order + "{\"id\":\n", "SHORT"));
    const CtlRun malformed = ctl.test({u"latest"_s});
    VERIFY_CODE(malformed, 3);
    QVERIFY2(malformed.out.startsWith("Not all could be compared: backup "), malformed.out.constData());
    QVERIFY2(malformed.out.contains("orders.jsonl:2: the record has a value that is none"),
             malformed.out.constData());
    const CtlRun incomplete = ctl.test({u"latest"_s, u"--json"_s});
    VERIFY_CODE(incomplete, 3);
    QCOMPARE(incomplete.object().value("outcome"_L1).toString(), u"incomplete"_s);
    QCOMPARE(incomplete.object().value("reconciled"_L1), QJsonValue(false));
}

void TestCtlRestoreTest::findsDamage()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    QVERIFY(ctl.damage());
    const CtlRun run = ctl.test({u"--json"_s});
    VERIFY_CODE(run, 20);
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"damaged"_s);
    QVERIFY(!run.object().value("error"_L1).toObject().value("message"_L1).toString().isEmpty());
    QVERIFY(ctl.left().isEmpty());
    VERIFY_CODE(ctl.test(), 20);
}

void TestCtlRestoreTest::whatCannotBeReadFailsNothingThatWasProven()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    VERIFY_OK(ctl.folder().write("data/broken.db", "SQLite format 3" + Bytes(1, '\0') + "and then nothing"));
    QVERIFY(ctl.backUp());
    const CtlRun run = ctl.test({u"latest"_s, u"--json"_s});
    VERIFY_CODE(run, 3);
    QCOMPARE(run.object().value("outcome"_L1).toString(), u"incomplete"_s);
    QCOMPARE(run.object().value("files_verified"_L1).toInt(), 3);
    QCOMPARE(run.object().value("files_different"_L1).toInt(), 0);
    QCOMPARE(run.object().value("reconciliation"_L1).toObject().value("malformed"_L1).toInt(), 1);
    const CtlRun text = ctl.test({u"latest"_s});
    VERIFY_CODE(text, 3);
    QVERIFY2(text.out.contains("broken.db: cannot be read as a database ("), text.out.constData());
    QVERIFY2(!text.out.contains("catalog") && !text.err.contains("catalog"), text.out.constData());
}

void TestCtlRestoreTest::keepsTheSandboxWhereAsked()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    VERIFY_OK(ctl.folder().makeFolder("empty"));
    const CtlRun run = ctl.test({u"--keep"_s, u"--sandbox"_s, ctl.path("empty"), u"--json"_s});
    VERIFY_CODE(run, 0);
    QVERIFY(!run.object().value("sandbox_removed"_L1).toBool());
    VERIFY_ASSIGN(restored, ctl.folder().read("empty/restored/data/deep/b"));
    QCOMPARE(restored, Bytes("b"));
    VERIFY_CODE(ctl.test({u"--sandbox"_s, ctl.path("empty")}), 1); // is not empty any more
    VERIFY_CODE(ctl.test({u"--keep"_s}), 0);
    QCOMPARE(ctl.left().size(), 1);
    VERIFY_CODE(ctl.test({}), 0); // which takes away only what killed ones have left
    QCOMPARE(ctl.left().size(), 1);
}

void TestCtlRestoreTest::refusesASandboxAmongData()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    for (const char *name : {"data", "data/new", "repo/new"}) {
        const CtlRun run = ctl.test({u"--sandbox"_s, ctl.path(name)});
        VERIFY_CODE(run, 1);
        QVERIFY2(run.err.contains("--sandbox"), run.err.constData());
    }
    QVERIFY(!ctl.folder().exists("data/new") && !ctl.folder().exists("repo/new"));
    VERIFY_OK(ctl.folder().makeFolder("mine"));
    VERIFY_CODE(ctl.test({u"--sandbox"_s, ctl.path("mine")}), 0);
    QVERIFY(ctl.folder().exists("mine")); // was there before
    VERIFY_CODE(ctl.test({u"--sandbox"_s, ctl.path("new/one")}), 0);
    QVERIFY(!ctl.folder().exists("new/one"));
}

void TestCtlRestoreTest::removesWhatAKilledOneLeft()
{
    TestedCtl ctl;
    QVERIFY(ctl.make());
    for (int i = 0; i < 300; ++i)
        VERIFY_OK(ctl.folder().write("data/many/" + std::to_string(i), std::to_string(i)));
    QVERIFY(ctl.backUp());
    const auto process = ctl.start({u"restore-test"_s, u"latest"_s, u"--quiet"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!ctl.left().isEmpty(), 60'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    Ctl::wait(*process);
    VERIFY_CODE(ctl.test({u"latest"_s}), 0);
    QVERIFY(ctl.left().isEmpty());
}

void TestCtlRestoreTest::saysWhatIsWrong()
{
    TestedCtl ctl;
    QVERIFY(ctl.makePlainRepository());
    const CtlRun none = ctl.test();
    VERIFY_CODE(none, 1);
    QVERIFY2(none.err.contains("there is no backup yet"), none.err.constData());
}

QTEST_GUILESS_MAIN(TestCtlRestoreTest)
#include "tst_ctlrestoretest.moc"
