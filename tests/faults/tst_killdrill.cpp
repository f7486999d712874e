// SPDX-License-Identifier: GPL-3.0-or-later
//
// A drill is killed before each of its system calls that change files, and goes on: it always comes to the same end, leaves nothing behind,
// and touches nothing but its own.
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

constexpr char kPlan[] = R"({"name": "firm", "components": [
    {"name": "database", "priority": "High", "rto_seconds": 3600, "rpo_seconds": 86400, "dependencies": [],
     "backup": {"path": "data/db"}, "recovery_script": "up"}]})";

struct Ending
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// As many points of @p total as take some seconds, evenly spread; all of them in a soak test.
std::vector<int> pointsOf(int total)
{
    constexpr int kMost = 60;
    const bool all = qEnvironmentVariableIntValue("BACKSTOP_SOAK") != 0 || total <= kMost;
    std::vector<int> points;
    for (int i = 0; i < (all ? total : kMost); ++i)
        points.push_back(all ? i + 1 : 1 + i * (total - 1) / (kMost - 1));
    return points;
}

} // namespace

class TestKillDrill : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void killedAnywhereItGoesOn();
    void killedWhileItGoesOnItGoesOn();
    void killedRestoreTestsLeaveNothing();

private:
    Ending run(const QStringList &words, int killAt = -1) const;
    /// How many calls the verb makes that change files.
    int callsOf(const QStringList &words);
    /// A drill that was killed comes to its end; what is wrong with it.
    QString goOn();
    void removeState() const { QDir(m_folder->qPath() + u"/state"_s).removeRecursively(); }

    std::unique_ptr<TemporaryFolder> m_folder;
    QStringList m_start;
};

void TestKillDrill::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_OK(m_folder->write("data/db/a", Bytes(100'000, 'a')));
    VERIFY_OK(m_folder->write("data/db/b", "b"));
    VERIFY_OK(m_folder->write("plan.json", kPlan));
    VERIFY_OK(
        m_folder->write("scripts/up", "#!/bin/sh\nexec test -f \"$BACKSTOP_COMPONENT_FOLDER/data/db/b\"\n"));
    QCOMPARE(::chmod(m_folder->path("scripts/up").c_str(), 0700), 0);
    QCOMPARE(run({u"init"_s, u"--no-encryption"_s}).code, 0);
    QCOMPARE(run({u"backup"_s, m_folder->qPath() + u"/data"_s}).code, 0);
    m_start = {u"drill"_s,     u"start"_s,
               u"--auto"_s,    u"--json"_s,
               u"--plan"_s,    m_folder->qPath() + u"/plan.json"_s,
               u"--scripts"_s, m_folder->qPath() + u"/scripts"_s,
               u"--threads"_s, u"1"_s};
}

Ending TestKillDrill::run(const QStringList &words, int killAt) const
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    for (const char *name : {"HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), m_folder->qPath() + u"/state"_s);
    environment.insert(u"BACKSTOP_REPOSITORY"_s, m_folder->qPath() + u"/repo"_s);
    process.setProcessEnvironment(environment);
    QStringList arguments = words;
    QString program = QStringLiteral(BACKSTOPCTL);
    if (killAt >= 0) {
        arguments = QStringList{QString::number(killAt), program} + words;
        program = QStringLiteral(BACKSTOP_KILLAT);
    }
    process.start(program, arguments);
    Ending ending;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        ending.code = process.exitCode();
    ending.out = process.readAllStandardOutput();
    ending.err = process.readAllStandardError();
    return ending;
}

int TestKillDrill::callsOf(const QStringList &words)
{
    const Ending ending = run(words, 0);
    const qsizetype at = ending.out.lastIndexOf("ended after ");
    return at < 0 ? 0 : ending.out.mid(at + 12).trimmed().toInt();
}

QString TestKillDrill::goOn()
{
    Ending ending = run({u"drill"_s, u"start"_s, u"--continue"_s, u"--json"_s});
    if (ending.code == 1 && ending.out.contains("none is under way")) {
        // It was killed before it was declared, or after its end: then it is stored now.
        const Ending list = run({u"drill"_s, u"list"_s, u"--json"_s});
        if (list.code != 0)
            return u"the list fails: "_s + QString::fromUtf8(list.out + list.err);
        ending = list.out.contains("\"outcome\":\"passed\"") ? run({u"drill"_s, u"report"_s, u"--json"_s})
                                                             : run(m_start);
    }
    const QJsonObject report = QJsonDocument::fromJson(ending.out).object();
    if (ending.code != 0 || report.value("outcome"_L1).toString() != "passed"_L1 ||
        !report.value("outcome_is_entailed"_L1).toBool())
        return u"it does not pass: "_s + QString::fromUtf8(ending.out.left(3000) + ending.err);
    const QDir drills(m_folder->qPath() + u"/state/backstop/drills"_s);
    for (const QString &repository : drills.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &id :
             QDir(drills.filePath(repository)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QDir(drills.filePath(repository + u'/' + id + u"/sandbox"_s)).exists())
                return u"the sandbox of %1 is still there"_s.arg(id);
        }
    }
    return {};
}

void TestKillDrill::killedAnywhereItGoesOn()
{
    const int total = callsOf(m_start);
    QVERIFY2(total > 40, QByteArray::number(total).constData());
    for (const int point : pointsOf(total)) {
        removeState();
        const Ending killed = run(m_start, point);
        const QString wrong = goOn();
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"killed before call %1 of %2: %3\n%4"_s.arg(point).arg(total).arg(
                     wrong, QString::fromUtf8(killed.err))));
    }
    VERIFY_ASSIGN(data, m_folder->read("data/db/b"));
    QCOMPARE(data, Bytes("b"));
    QCOMPARE(run({u"verify"_s, u"--read-data"_s}).code, 0);
}

void TestKillDrill::killedWhileItGoesOnItGoesOn()
{
    const QStringList goOnWords{u"drill"_s, u"start"_s, u"--continue"_s, u"--json"_s, u"--threads"_s, u"1"_s};
    const int total = callsOf(m_start);
    for (const int part : {4, 3, 2}) { // of the drill, until it is killed the first time
        for (int second = 5; second < 60; second += 18) {
            removeState();
            run(m_start, total * (part - 1) / part);
            run(goOnWords, second);
            run(goOnWords, second + 7);
            const QString wrong = goOn();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 and %2: %3"_s.arg(part).arg(second).arg(wrong)));
        }
    }
}

void TestKillDrill::killedRestoreTestsLeaveNothing()
{
    const QStringList words{u"restore-test"_s, u"latest"_s, u"--json"_s, u"--threads"_s, u"1"_s};
    const int total = callsOf(words);
    QVERIFY(total > 20);
    for (int point = 1; point <= total; point += std::max(1, total / 25)) {
        removeState();
        run(words, point);
        const Ending ending = run(words);
        QVERIFY2(ending.code == 0, qPrintable(u"killed before call %1 of %2: %3"_s.arg(point).arg(total).arg(
                                       QString::fromUtf8(ending.out + ending.err))));
        const QDir tests(m_folder->qPath() + u"/state/backstop/restore-tests"_s);
        for (const QString &repository : tests.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY(QDir(tests.filePath(repository)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestKillDrill)
#include "tst_killdrill.moc"
