// SPDX-License-Identifier: GPL-3.0-or-later
//
// --limit-rate and its parts, --threads and --idle.
#include "tests/ctl/ctl.h"

#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlLimits : public QObject
{
    Q_OBJECT

private slots:
    void everyVerbWorksWithLimits();
    void waitingEndsWithAnInterrupt_data();
    void waitingEndsWithAnInterrupt();
    void ratesAreRead_data();
    void ratesAreRead();
    void idleHoldsForWhatIsStarted();
};

void TestCtlLimits::everyVerbWorksWithLimits()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    SeededRandom random(1);
    VERIFY_OK(ctl.folder().write("data/a", random.bytes(100'000)));
    const QStringList limits{u"--limit-rate"_s, u"100M"_s, u"--threads"_s, u"2"_s};
    VERIFY_CODE(ctl.run(QStringList{u"backup"_s, ctl.path("data")} + limits), 0);
    VERIFY_CODE(ctl.run(QStringList{u"verify"_s, u"--read-data"_s} + limits), 0);
    VERIFY_CODE(ctl.run(QStringList{u"restore"_s, u"latest"_s, u"--to"_s, ctl.path("out")} + limits), 0);
    VERIFY_CODE(
        ctl.run(QStringList{u"prune"_s, u"--limit-upload"_s, u"1g"_s, u"--limit-download"_s, u"100.5m"_s}),
        0);
    VERIFY_ASSIGN(a, ctl.folder().read("data/a"));
    VERIFY_ASSIGN(b, ctl.folder().read("out/data/a"));
    QVERIFY(a == b);
}

void TestCtlLimits::waitingEndsWithAnInterrupt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("backup") << QStringList{u"backup"_s, u"data"_s, u"--limit-upload"_s, u"1K"_s};
    QTest::newRow("verify") << QStringList{u"verify"_s, u"--read-data"_s, u"--limit-download"_s, u"1K"_s};
    QTest::newRow("restore") << QStringList{u"restore"_s, u"latest"_s,       u"--to"_s,
                                            u"out"_s,     u"--limit-rate"_s, u"1K"_s};
}

/// At 1K the work would take hours: the limit holds, and whoever waits for it can be stopped.
void TestCtlLimits::waitingEndsWithAnInterrupt()
{
    QFETCH(QStringList, arguments);
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    SeededRandom random(1);
    VERIFY_OK(ctl.folder().write("data/a", random.bytes(3'000'000)));
    VERIFY_CODE(ctl.run({u"backup"_s, u"data"_s}), 0);
    VERIFY_OK(ctl.folder().write("data/a", random.bytes(30'000'000))); // two packs
    const auto process = ctl.start(arguments);
    QVERIFY(!process->waitForFinished(2000));
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    VERIFY_CODE(Ctl::wait(*process), 130);
    VERIFY_CODE(ctl.run({u"verify"_s}), 0);
}

void TestCtlLimits::ratesAreRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *rate, int code) {
        QTest::newRow(rate) << QStringList{u"--limit-rate"_s, QString::fromLatin1(rate)} << code;
    };
    for (const char *rate : {"1024", "1K", "500k", "10M", "1.5G"})
        row(rate, 0);
    for (const char *rate :
         {"1023", "0", "-5M", "fast", "10X", "M", "10MB", "1e6", "inf", "nan", "99999999999G"})
        row(rate, 2);
    QTest::newRow("both and one") << QStringList{u"--limit-rate"_s, u"1M"_s, u"--limit-upload"_s, u"1M"_s}
                                  << 2;
}

void TestCtlLimits::ratesAreRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    VERIFY_CODE(ctl.run(QStringList{u"list"_s} + arguments), code);
}

void TestCtlLimits::idleHoldsForWhatIsStarted()
{
    Ctl ctl;
    QVERIFY(ctl.makePlainRepository());
    const QStringList arguments{u"backup"_s, u"--command"_s, u"nice; ionice -p $$"_s, u"--as"_s,
                                u"priority"_s};
    VERIFY_CODE(ctl.run(arguments), 0);
    VERIFY_CODE(ctl.run(arguments + QStringList{u"--idle"_s}), 0);
    const CtlRun idle = ctl.run({u"cat"_s, u"latest"_s, u"priority"_s});
    QCOMPARE(idle.out, QByteArray("19\nidle\n"));
    if (::getpriority(PRIO_PROCESS, 0) == 19)
        return; // so was all before
    const CtlRun changes = ctl.run({u"manifest"_s, u"latest"_s, u"--json"_s});
    QCOMPARE(changes.object().value("modified"_L1).toInt(), 1); // without the option it was another
}

QTEST_GUILESS_MAIN(TestCtlLimits)
#include "tst_ctllimits.moc"
