// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of a drill that run programs, ask services and wait: what they do, and what they say of everything that goes wrong.
#include "tests/integration/drillfixture.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <filesystem>

#include <netinet/in.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::test;

namespace {

/// Ends what listens when it goes.
struct Listener
{
    FileDescriptor socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    quint16 port = 0;
    std::jthread answers;

    explicit Listener(Bytes answer)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(socket.get(), generic, size) != 0 || ::listen(socket.get(), 5) != 0 ||
            ::getsockname(socket.get(), generic, &size) != 0)
            return;
        port = ntohs(address.sin_port);
        answers = std::jthread([this, answer = std::move(answer)] {
            for (;;) {
                const FileDescriptor client(::accept(socket.get(), nullptr, nullptr));
                char dropped[512];
                if (!client)
                    return;
                if (!answer.empty() && ::recv(client.get(), dropped, sizeof dropped, 0) > 0)
                    (void)!::send(client.get(), answer.data(), answer.size(), MSG_NOSIGNAL);
            }
        });
    }
    ~Listener() { ::shutdown(socket.get(), SHUT_RDWR); }
};

/// A component of one step, which is of no backup.
class StepFixture : public DrillFixture
{
public:
    explicit StepFixture(Step step)
    {
        plan.components.resize(1);
        plan.components[0].steps = {std::move(step)};
        plan.components[0].backup.path.clear();
    }
    Step &step() { return plan.components[0].steps[0]; }
    Result<StepRecord> run()
    {
        BACKSTOP_ASSIGN(report, drill());
        return stepOf(report, 0, 0);
    }
};

QString outputOf(const StepRecord &step)
{
    QStringList lines;
    for (const QJsonValue &line : step.evidence.value("last_output"_L1).toArray())
        lines << line.toString();
    return lines.join(u'\n');
}

/// Lets hours pass once the file @p name is there.
std::jthread passTime(StepFixture &t, const char *name)
{
    return std::jthread([&t, name](const std::stop_token &stop) {
        while (!t.f.folder.exists(name) && !stop.stop_requested())
            std::this_thread::sleep_for(5ms);
        t.clock().advance(5h);
    });
}

} // namespace

class TestDrillSteps : public QObject
{
    Q_OBJECT

private slots:
    void aScriptKnowsWhatItServes()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        VERIFY_OK(t.script("show",
                           "#!/bin/sh\nset -e\ntest -f \"$BACKSTOP_COMPONENT_FOLDER/data/db/a\"\n"
                           "echo \"$BACKSTOP_DRILL|$BACKSTOP_DRILL_ID|$BACKSTOP_COMPONENT|$1|$COLOUR\"\n"
                           "echo \"$BACKSTOP_BACKUP_ID|$BACKSTOP_SANDBOX|$BACKSTOP_PASSPHRASE\" >&2\n"));
        t.plan.components[0].steps.push_back(
            {.kind = StepKind::Script,
             .program = u"show"_s,
             .arguments = {u"a; echo b"_s},
             .environment = {{u"COLOUR"_s, u"red"_s}, {u"BACKSTOP_DRILL"_s, u"0"_s}}});
        ::setenv("BACKSTOP_PASSPHRASE", "secret", 1);
        VERIFY_ASSIGN(report, t.drill());
        ::unsetenv("BACKSTOP_PASSPHRASE");
        const StepRecord &step = stepOf(report, 0, 2);
        QVERIFY2(step.state == StepState::Completed, qPrintable(outputOf(step)));
        QCOMPARE(outputOf(step), u"1|%1|database|a; echo b|red\n%2|%3|"_s.arg(
                                     report.drill.id, QString::fromStdString(t.backups[0].id.hex()),
                                     QString::fromStdString(report.drill.sandbox)));
        QCOMPARE(step.evidence.value("exit_code"_L1), QJsonValue(0));
    }
    void saysWhyAProgramCannotRun_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("hasFolder");
        QTest::addColumn<QString>("message");
        QTest::newRow("none") << QString() << true << u"the step names none"_s;
        QTest::newRow("missing") << u"nowhere"_s << true << u"scripts/nowhere: No such file"_s;
        QTest::newRow("missing, absolute") << u"/nowhere/at/all"_s << true << u"No such file"_s;
        QTest::newRow("no folder was named") << u"good"_s << false << u"nobody said where the scripts are"_s;
        QTest::newRow("not executable") << u"plain"_s << true << u"Permission denied"_s;
        QTest::newRow("a folder") << u"folder"_s << true << u"is no file"_s;
        QTest::newRow("leads out") << u"../outside"_s << true << u"leads out of the folder"_s;
        QTest::newRow("leads out by a link") << u"link"_s << true << u"leads out of the folder"_s;
        QTest::newRow("a line for a shell") << u"good; true"_s << true << u"No such file"_s;
        QTest::newRow("no program") << u"text"_s << true << u"Exec format"_s;
    }
    void saysWhyAProgramCannotRun()
    {
        QFETCH(QString, program);
        QFETCH(bool, hasFolder);
        QFETCH(QString, message);
        StepFixture t({.kind = StepKind::StartService, .program = program});
        VERIFY_OK(t.script("good", "#!/bin/sh\n"));
        VERIFY_OK(t.script("text", "no program at all\n"));
        VERIFY_OK(t.f.folder.write("scripts/plain", "#!/bin/sh\n"));
        VERIFY_OK(t.f.folder.makeFolder("scripts/folder"));
        VERIFY_OK(t.f.folder.write("outside", "#!/bin/sh\n"));
        ::chmod(t.f.folder.path("outside").c_str(), 0700);
        std::filesystem::create_symlink("../outside", t.f.folder.path("scripts/link"));
        if (!hasFolder)
            t.request.scripts.clear();
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Failed);
        QVERIFY2(step.error->message.contains(message, Qt::CaseInsensitive), qPrintable(step.error->message));
    }
    void aProgramThatFailsIsAFailure()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"fails"_s});
        VERIFY_OK(t.script("fails", "#!/bin/sh\necho one\necho two >&2\nexit 3\n"));
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Failed);
        QVERIFY2(step.error->message.endsWith(u"ended with exit code 3"_s), qPrintable(step.error->message));
        QCOMPARE(outputOf(step), u"one\ntwo"_s);
        QCOMPARE(step.evidence.value("exit_code"_L1), QJsonValue(3));
    }
    void aProgramThatDiesIsAFailure()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"dies"_s});
        VERIFY_OK(t.script("dies", "#!/bin/sh\nkill -SEGV $$\n"));
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Failed);
        QVERIFY2(step.error->message.contains(u"signal 11"_s), qPrintable(step.error->message));
        QVERIFY(step.evidence.value("exit_code"_L1).isNull());
    }
    void aProgramThatHangsIsStoppedWithAllThatItStarted()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"hangs"_s, .timeout = 30s});
        VERIFY_OK(t.script("hangs", "#!/bin/sh\ntrap '' TERM\necho waiting\nsleep 1000 &\necho $! > " +
                                        t.f.folder.path("child.tmp") + "\nmv " +
                                        t.f.folder.path("child.tmp") + " " + t.f.folder.path("child") +
                                        "\nwait\nsleep 1000\n"));
        const auto time = passTime(t, "child");
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::TimedOut);
        QVERIFY2(step.error->message.endsWith(u"did not end within 30 s, and was stopped"_s),
                 qPrintable(step.error->message));
        QCOMPARE(outputOf(step), u"waiting"_s);
        VERIFY_ASSIGN(child, t.f.folder.read("child"));
        QTRY_VERIFY(::kill(std::stoi(child), 0) != 0);
    }
    void muchOutputIsReadAndNotKept()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"talks"_s});
        VERIFY_OK(t.script("talks", "#!/bin/sh\nhead -c 104857600 /dev/zero | tr '\\0' 'x'\n"
                                    "echo\nyes line | head -n 100000\necho last\n"));
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Completed);
        QVERIFY(outputOf(step).endsWith(u"line\nlast"_s));
        QVERIFY(outputOf(step).size() < 5000);
        QVERIFY(step.evidence.value("output_lines"_L1).toInteger() > 100'000);
    }
    void outputIsShownAsItMayBe()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"lies"_s});
        VERIFY_OK(t.script("lies", "#!/bin/sh\nprintf 'a\\033[2Jb\\377\\n'\n"));
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(outputOf(step), u"a\\x1b[2Jb\\xff"_s);
    }
    void whatStopsTheDrillStopsItsProgram()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"hangs"_s});
        VERIFY_OK(t.script("hangs", "#!/bin/sh\n: > " + t.f.folder.path("runs") + "\nexec sleep 1000\n"));
        std::stop_source stop;
        const std::jthread stopper([&](const std::stop_token &over) {
            while (!t.f.folder.exists("runs") && !over.stop_requested())
                std::this_thread::sleep_for(5ms);
            stop.request_stop();
        });
        VERIFY_ASSIGN(drill, t.begin());
        VERIFY_ERROR(Cancelled, t.DrillFixture::run(*drill, stop.get_token()));
        QCOMPARE(drill->state().stateOf(0, 0), StepState::InProgress); // is begun again
    }
    void aStepIsTriedAgainAsOftenAsThePlanSays()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"third"_s, .retries = 2});
        VERIFY_OK(t.script("third", "#!/bin/sh\necho x >> " + t.f.folder.path("count") + "\ntest $(wc -l < " +
                                        t.f.folder.path("count") + ") -ge 3\n"));
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Completed);
        QCOMPARE(step.evidence.value("attempts"_L1).toInt(), 3);
        QCOMPARE(step.evidence.value("failed_attempts"_L1).toArray().size(), 2);
    }
    void aFailureThatThePlanAcceptsIsRecorded()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"fails"_s, .onFailure = FailurePolicy::Accept});
        VERIFY_OK(t.script("fails", "#!/bin/sh\nexit 1\n"));
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(stepOf(report, 0, 0).state, StepState::FailedAccepted);
        QVERIFY(stepOf(report, 0, 0).error);
        QCOMPARE(report.outcome, DrillOutcome::Incomplete);
    }
    void aPrecheckKeepsAStepFromBeginning()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"good"_s, .precheck = u"check"_s});
        VERIFY_OK(t.script("good", "#!/bin/sh\n: > " + t.f.folder.path("has run") + "\n"));
        VERIFY_OK(t.script("check", "#!/bin/sh\nexit 7\n"));
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Failed);
        QVERIFY2(step.error->message.startsWith(u"precheck: "_s), qPrintable(step.error->message));
        QVERIFY(!t.f.folder.exists("has run"));
    }
    void aScriptMayFailByChoice()
    {
        StepFixture t({.kind = StepKind::Script, .program = u"good"_s});
        VERIFY_OK(t.script("good", "#!/bin/sh\n"));
        t.request.injects = {{InjectKind::ScriptFails, {}}};
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Failed);
        QVERIFY(report.components[0].isErrorInjected);
        QCOMPARE(report.injected.size(), 1);
    }
    void asksAPort()
    {
        const Listener listener({});
        StepFixture t({.kind = StepKind::Probe, .target = u"127.0.0.1:%1"_s.arg(listener.port)});
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Completed);
        QCOMPARE(step.evidence.value("asked"_L1).toInt(), 1);
    }
    void asksUntilTheTimeIsOver()
    {
        quint16 port = 0;
        {
            const Listener listener({});
            port = listener.port; // and nobody listens there any more
        }
        StepFixture t({.kind = StepKind::Probe, .target = u"127.0.0.1:%1"_s.arg(port), .timeout = 60s});
        t.options.steps.sleep = [&t](std::chrono::milliseconds) { t.clock().advance(7s); };
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::TimedOut);
        QVERIFY2(step.error->message.contains(u"refused"_s), qPrintable(step.error->message));
        QCOMPARE(step.evidence.value("asked"_L1).toInt(), 10);
    }
    void asksOverHttp_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("message"); // empty: it is well
        QTest::newRow("well") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QString();
        QTest::newRow("unwell") << QByteArray("HTTP/1.1 503 Busy\r\n\r\n") << u"answered 503"_s;
        QTest::newRow("elsewhere") << QByteArray("HTTP/1.1 302 Found\r\n\r\n") << u"answered 302"_s;
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-x\r\n") << u"no answer of HTTP"_s;
    }
    void asksOverHttp()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, message);
        const Listener listener(answer.toStdString());
        StepFixture t({.kind = StepKind::Probe,
                       .probe = ProbeKind::Http,
                       .target = u"http://127.0.0.1:%1/health?x=1"_s.arg(listener.port),
                       .timeout = 10s});
        t.options.steps.sleep = [&t](std::chrono::milliseconds) { t.clock().advance(20s); };
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, message.isEmpty() ? StepState::Completed : StepState::TimedOut);
        if (!message.isEmpty())
            QVERIFY2(step.error->message.endsWith(message), qPrintable(step.error->message));
    }
    void asksForAProcess()
    {
        StepFixture t({.kind = StepKind::Probe, .probe = ProbeKind::Process, .target = u"tst_drillsteps"_s});
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Completed);
    }
    void aBadTargetIsToldAtOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("target");
        QTest::newRow("no port") << static_cast<int>(ProbeKind::Port) << u"localhost"_s;
        QTest::newRow("nothing") << static_cast<int>(ProbeKind::Port) << QString();
        QTest::newRow("https") << static_cast<int>(ProbeKind::Http) << u"https://localhost/"_s;
        QTest::newRow("a word") << static_cast<int>(ProbeKind::Http) << u"health"_s;
        QTest::newRow("no process") << static_cast<int>(ProbeKind::Process) << QString();
    }
    void aBadTargetIsToldAtOnce()
    {
        QFETCH(int, kind);
        QFETCH(QString, target);
        StepFixture t({.kind = StepKind::Probe, .probe = static_cast<ProbeKind>(kind), .target = target});
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Failed);
        QVERIFY(!step.error->hint.isEmpty());
    }
    void aPasswordInAnAddressIsRefusedAndRecordedNowhere()
    {
        StepFixture t({.kind = StepKind::Probe,
                       .probe = ProbeKind::Http,
                       .target = u"http://ops:hunter2@localhost:1/health"_s});
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, StepState::Failed);
        QVERIFY(!step.error->message.contains(u"hunter2"_s));
        QCOMPARE(step.evidence.value("target"_L1).toString(), u"http://localhost:1/health"_s);
    }
    void waits_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<double>("seconds"); // negative: is no time
        QTest::newRow("seconds") << u"90"_s << 90.0;
        QTest::newRow("until a time of the day") << u"16:30"_s << 27000.0; // the clock begins at nine
        QTest::newRow("until a time that has passed") << u"8:00"_s << 0.0; // nobody means tomorrow
        QTest::newRow("until whenever") << u"later"_s << -1.0;
        QTest::newRow("not at all") << u"-5"_s << -1.0;
    }
    void waits()
    {
        QFETCH(QString, target);
        QFETCH(double, seconds);
        StepFixture t({.kind = StepKind::Wait, .target = target});
        t.clock().setNow(*fromIso(u"2026-11-23T09:00:00Z"_s));
        t.options.steps.sleep = [&t](std::chrono::milliseconds) { t.clock().advance(600s); };
        VERIFY_ASSIGN(step, t.run());
        QCOMPARE(step.state, seconds < 0 ? StepState::Failed : StepState::Completed);
        if (seconds >= 0) {
            QCOMPARE(step.evidence.value("waited_seconds"_L1).toDouble(), seconds);
            QVERIFY(step.endedAt->elapsed - step.begunAt->elapsed >= std::chrono::duration<double>(seconds));
        }
    }
    void aComponentMayCleanUpAfterItself()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.plan.components[0].steps.push_back({.kind = StepKind::CleanUp});
        t.keepsSandbox = true;
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(stepOf(report, 0, 2).state, StepState::Completed);
        QVERIFY(!std::filesystem::exists(report.drill.sandbox + "/database"));
        QVERIFY(std::filesystem::exists(report.drill.sandbox + "/engine"));
    }
    void reconcilesByWhatItIsGiven()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        t.plan.components[0].steps.push_back({.kind = StepKind::Reconcile});
        Bytes seen;
        t.options.steps.reconcile = [&seen](const Component &, const std::vector<Bytes> &folders, Progress &,
                                            const std::stop_token &) -> Result<StepOutcome> {
            seen = folders.front();
            return StepOutcome{.evidence = {{u"positions"_s, 3}}};
        };
        VERIFY_ASSIGN(report, t.drill());
        QCOMPARE(report.outcome, DrillOutcome::Passed);
        QCOMPARE(stepOf(report, 0, 2).evidence.value("positions"_L1).toInt(), 3);
        QVERIFY(seen == report.drill.sandbox + "/database");
    }
};

QTEST_GUILESS_MAIN(TestDrillSteps)
#include "tst_drillsteps.moc"
