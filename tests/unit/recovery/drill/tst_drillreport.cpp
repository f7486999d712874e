// SPDX-License-Identifier: GPL-3.0-or-later
//
// The arithmetic of drills, and that nothing but evidence makes one passed.
#include "model/recovery/drill/drillreport.h"

#include "model/recovery/drill/drillhistory.h"
#include "model/reports/drillevidence.h"
#include "model/reports/drillpage.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using Kind = DrillEventKind;

namespace {

constexpr Timestamp kDisaster{std::chrono::hours(500'000)};

/// Restored from a backup ten minutes before the disaster, and verified: ten seconds for each.
Result<> recover(DrillStory &story, const QString &name)
{
    story.pass(10s);
    BACKSTOP_TRY(story.begin(name));
    BACKSTOP_TRY(story.restored(name, 0, kDisaster - 10min));
    story.pass(10s);
    BACKSTOP_TRY(story.end(name));
    BACKSTOP_TRY(story.begin(name, 1));
    story.pass(10s);
    return story.end(name, 1);
}

Result<> finish(DrillStory &story, DrillOutcome outcome, const QString &kept = {})
{
    BACKSTOP_TRY(story.happen(Kind::CleanedUp, kept));
    return story.happen({.kind = Kind::Finished, .outcome = outcome});
}

const std::vector<StepKind> kSteps{StepKind::Restore, StepKind::Verify};

} // namespace

class TestDrillReport : public QObject
{
    Q_OBJECT

private slots:
    void measures()
    {
        Component second =
            componentOf(u"b"_s, {StepKind::Restore, StepKind::Verify, StepKind::CleanUp}, {u"a"_s});
        DrillStory story(declarationOf({componentOf(u"a"_s, kSteps), second}));
        VERIFY_OK(story.declare());
        VERIFY_OK(recover(story, u"a"_s)); // 10 to 30
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        story.pass(1000s);
        VERIFY_OK(story.happen(Kind::Resumed));
        VERIFY_OK(recover(story, u"b"_s)); // 40 to 60
        VERIFY_OK(story.begin(u"b"_s, 2));
        story.pass(500s);
        VERIFY_OK(story.end(u"b"_s, 2));
        VERIFY_OK(finish(story, DrillOutcome::Passed));
        const DrillReport report = drillReportOf(story.state(), u"head"_s);
        QCOMPARE(report.outcome, DrillOutcome::Passed);
        QVERIFY2(report.reasons.empty(), qPrintable(reasonTexts(report.reasons).join(u'\n')));
        QCOMPARE(*report.components[0].rta, 30.0);
        QCOMPARE(*report.components[0].rtaFromRestore, 20.0);
        QCOMPARE(*report.components[0].duration, 20.0);
        QCOMPARE(*report.components[0].rpa, 600.0);
        QCOMPARE(*report.components[1].rta, 60.0); // the clean-up is no part of coming back
        QCOMPARE(*report.components[1].duration, 520.0);
        QCOMPARE(*report.recoveredAfter, 60.0);
        QCOMPARE(report.totalSeconds, 1560.0);
        QCOMPARE(report.pausedSeconds, 1000.0);
        QVERIFY(report.components[0].metRto == true && report.components[0].metRpo == true);
        const QJsonObject json = toJson(report);
        QCOMPARE(json.value("outcome"_L1).toString(), u"passed"_s);
        QCOMPARE(json.value("total_duration_seconds"_L1).toDouble(), 1560.0);
        QCOMPARE(json.value("components_recovered"_L1).toInt(), 2);
        QCOMPARE(json.value("journal_head"_L1).toString(), u"head"_s);
        const QJsonObject detail = json.value("details"_L1).toArray().at(0).toObject();
        QCOMPARE(detail.value("rta_seconds"_L1).toDouble(), 30.0);
        QVERIFY(detail.value("met_rto"_L1) == QJsonValue(true));
    }
    void aStepThatWasSkippedEarlyDoesNotShortenIt()
    {
        Component own = componentOf(u"a"_s, {StepKind::Restore, StepKind::Verify, StepKind::Probe});
        own.steps[2].isRequired = false;
        own.rto = 60s;
        DrillStory story(declarationOf({own}));
        VERIFY_OK(story.declare());
        story.pass(5s);
        VERIFY_OK(story.end(u"a"_s, 2, StepState::Skipped)); // long before its turn
        VERIFY_OK(recover(story, u"a"_s));                   // 15 to 35
        story.pass(100s);
        VERIFY_OK(finish(story, DrillOutcome::Passed));
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(*report.components[0].rta, 35.0);
        QCOMPARE(*report.components[0].rtaFromRestore, 20.0);
        QCOMPARE(*report.components[0].duration, 20.0);
    }
    void whatDidNotProveToBeGoodMeetsNoRpo()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, kSteps)}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.restored(u"a"_s, 0, kDisaster - 1min));
        VERIFY_OK(story.end(u"a"_s));
        VERIFY_OK(story.begin(u"a"_s, 1));
        VERIFY_OK(story.end(u"a"_s, 1, StepState::Failed)); // read again, it was different
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(*report.components[0].rpa, 60.0);
        QVERIFY(!report.components[0].metRpo);
        QVERIFY(report.components[0].metRto == false);
    }
    void targetsThatWereMissed()
    {
        Component slow = componentOf(u"a"_s, kSteps);
        slow.rto = 29s;
        Component old = componentOf(u"b"_s, kSteps);
        old.rpo = 599s;
        Component exact = componentOf(u"c"_s, kSteps);
        exact.rto = 90s;
        exact.rpo = 600s;
        DrillStory story(declarationOf({slow, old, exact}));
        VERIFY_OK(story.declare());
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            VERIFY_OK(recover(story, name));
        VERIFY_OK(finish(story, DrillOutcome::PassedWithIssues));
        const DrillReport report = drillReportOf(story.state(), {});
        QVERIFY(report.components[0].metRto == false && report.components[0].metRpo == true);
        QVERIFY(report.components[1].metRto == true && report.components[1].metRpo == false);
        QVERIFY(report.components[2].metRto == true && report.components[2].metRpo == true); // to the second
        QCOMPARE(report.outcome, DrillOutcome::PassedWithIssues);
        QVERIFY(report.hasMissedTarget);
        QCOMPARE(exitCodeOf(report), 21);
        QCOMPARE(report.reasons.size(), std::size_t{2});
    }
    void aTargetOfNothingIsATarget()
    {
        Component component = componentOf(u"a"_s, kSteps);
        component.rpo = 0s;
        DrillStory story(declarationOf({component}));
        VERIFY_OK(story.declare());
        VERIFY_OK(recover(story, u"a"_s));
        VERIFY_OK(finish(story, DrillOutcome::PassedWithIssues));
        const DrillReport report = drillReportOf(story.state(), {});
        QVERIFY(report.components[0].metRpo == false);
        QCOMPARE(exitCodeOf(report), 21);
    }
    void thePlanHasATargetToo()
    {
        DrillDeclaration drill = declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps)});
        drill.plan.target = 59s;
        DrillStory story(drill);
        VERIFY_OK(story.declare());
        VERIFY_OK(recover(story, u"a"_s));
        VERIFY_OK(recover(story, u"b"_s));
        VERIFY_OK(finish(story, DrillOutcome::PassedWithIssues));
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(exitCodeOf(report), 21);
        QVERIFY2(reasonTexts(report.reasons).join(u'\n').contains(u"plan: all were back after 1 min 00 s"_s),
                 qPrintable(reasonTexts(report.reasons).join(u'\n')));
    }
    void theEvidenceDecidesAndNotTheRecord()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, kSteps)}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s));
        VERIFY_OK(story.end(u"a"_s, 1, StepState::Skipped));
        VERIFY_OK(finish(story, DrillOutcome::Passed)); // says whoever wrote it
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(report.outcome, DrillOutcome::Incomplete);
        QVERIFY(!report.isEntailed());
        QVERIFY(toJson(report).value("outcome_is_entailed"_L1) == QJsonValue(false));
        QVERIFY(!report.components[0].rta && !report.components[0].rpa && !report.components[0].metRto);
        const QJsonObject detail = toJson(report).value("details"_L1).toArray().at(0).toObject();
        for (const char *key : {"rta_seconds", "rpa_seconds", "met_rto", "met_rpo", "backup_id"})
            QVERIFY2(detail.value(QLatin1String(key)).isNull() && detail.contains(QLatin1String(key)), key);
        QVERIFY(reports::toHtml(report).find("its evidence says &quot;Not complete&quot;") != Bytes::npos);
    }
    void whatFailedHasMissedItsTarget()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps, {u"a"_s})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Failed));
        VERIFY_OK(finish(story, DrillOutcome::Failed));
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(report.outcome, DrillOutcome::Failed);
        QCOMPARE(report.failed(), 2);
        QCOMPARE(report.components[0].error->message, u"it: did not work"_s);
        QVERIFY(report.components[0].metRto == false && !report.components[0].metRpo);
        QVERIFY(report.components[1].error->message.contains(u"needs a"_s));
        QVERIFY(!report.recoveredAfter);
        QCOMPARE(exitCodeOf(report), 1);
    }
    void aSandboxThatIsStillThereIsAnIssue()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, kSteps)}));
        VERIFY_OK(story.declare());
        VERIFY_OK(recover(story, u"a"_s));
        QCOMPARE(outcomeOf(story.state()), DrillOutcome::PassedWithIssues); // not cleaned up yet
        VERIFY_OK(story.happen({.kind = Kind::CleanedUp, .error = Error{ErrorCode::Io, u"x: broke"_s}}));
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(report.outcome, DrillOutcome::PassedWithIssues);
        QCOMPARE(exitCodeOf(report), 3);
        QCOMPARE(reasonTexts(report.reasons), QStringList{u"clean-up: x: broke"_s});
        VERIFY_OK(story.happen(Kind::CleanedUp)); // tried again
        QCOMPARE(outcomeOf(story.state()), DrillOutcome::Passed);
    }
    void anAbortIsNoOutcomeOfTheParts()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, kSteps)}));
        VERIFY_OK(story.declare());
        VERIFY_OK(recover(story, u"a"_s));
        VERIFY_OK(story.happen(Kind::Aborted, u"a real one"_s));
        VERIFY_OK(finish(story, DrillOutcome::Aborted));
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(report.outcome, DrillOutcome::Aborted);
        QVERIFY(report.isEntailed());
        QCOMPARE(report.recovered(), 1); // what was measured stays measured
        QCOMPARE(reasonTexts(report.reasons), QStringList{u"aborted: a real one"_s});
    }
    void everyReasonIsToldInEnglish_data()
    {
        QTest::addColumn<DrillReason>("reason");
        QTest::addColumn<QString>("text");
        using Reason = DrillReason::Kind;
        const Step step{.kind = StepKind::StartService};
        DrillReason refused{.kind = Reason::BackupRefused, .component = u"db"_s, .step = step};
        refused.detail = u"chunk: is damaged"_s;
        refused.backup = BackupId::fromBytes(Bytes(32, '\xab'));
        refused.backupTime = kDisaster;
        const auto row = [](DrillReason reason, const char *text) {
            reason.component = u"db"_s;
            QTest::newRow(text) << reason << QString::fromUtf8(text);
        };
        row({.kind = Reason::BackLate, .measured = 245, .target = 60},
            "db: was back after 4 min 05 s, and should have been within 1 min 00 s");
        row({.kind = Reason::DataLost, .measured = 5400, .target = 0},
            "db: 1 h 30 min of data are lost, and should not be more than 0 s");
        row(refused, "db: start service: backup abababababab of 2027-01-15T08:00:00Z could not be restored: "
                     "chunk: is damaged");
        row({.kind = Reason::RecordsUnreadable, .step = step, .count = 3},
            "db: start service: 3 records of backups cannot be read, and may be newer");
        row({.kind = Reason::RecordsUnreadable, .step = {.title = u"Up %1 %2"_s}, .count = 3},
            "db: Up %1 %2: 3 records of backups cannot be read, and may be newer");
        row({.kind = Reason::StepSkipped, .step = step, .detail = u"no time"_s},
            "db: start service: skipped: no time");
        row({.kind = Reason::FailureAccepted, .step = {.title = u"Up"_s}, .detail = u"is known"_s},
            "db: Up: failed, which was accepted: is known");
        row({.kind = Reason::NothingToDo},
            "db: has no steps in a drill, so nothing proves that it comes back");
        row({.kind = Reason::NotBack, .detail = u"it: broke"_s, .isInjected = true},
            "db: it: broke (injected)");
        row({.kind = Reason::NotBegun, .detail = u"was not begun, for it needs a"_s},
            "db: was not begun, for it needs a");
        row({.kind = Reason::Tabletop}, "tabletop: nothing was executed, and nothing was measured");
        row({.kind = Reason::Aborted, .detail = u"a fire"_s}, "aborted: a fire");
        row({.kind = Reason::PlanLate, .measured = 61, .target = 60},
            "plan: all were back after 1 min 01 s, and should have been within 1 min 00 s");
        row({.kind = Reason::CleanUpFailed, .detail = u"x: broke"_s}, "clean-up: x: broke");
        row({.kind = Reason::SandboxStays}, "clean-up: the sandbox is still there");
        row({.kind = Reason::SandboxStays, .detail = u"it was to be kept"_s},
            "clean-up: the sandbox is still there; it was to be kept");
    }
    void everyReasonIsToldInEnglish()
    {
        QFETCH(const DrillReason, reason);
        QTEST(reasonText(reason), "text"); // scripts read it
    }
    void reasonsHaveValues()
    {
        DrillStory story(declarationOf({componentOf(u"a"_s, kSteps), componentOf(u"b"_s, kSteps, {u"a"_s})}));
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"a"_s));
        DrillEvent refused{.kind = Kind::TryFailed, .component = u"a"_s, .step = 0};
        refused.error = Error{ErrorCode::DamageFound, u"chunk: is damaged"_s};
        refused.backup = BackupId::fromBytes(Bytes(32, 'b'));
        refused.backupTime = kDisaster - 5min;
        VERIFY_OK(story.happen(refused));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Failed));
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(report.reasons.size(), std::size_t{4});
        QCOMPARE(report.reasons[0].kind, DrillReason::Kind::BackupRefused);
        QCOMPARE(report.reasons[0].step.kind, StepKind::Restore);
        QVERIFY(report.reasons[0].backup == refused.backup &&
                report.reasons[0].backupTime == refused.backupTime);
        QCOMPARE(report.reasons[0].detail, u"chunk: is damaged"_s);
        QCOMPARE(report.reasons[1].kind, DrillReason::Kind::NotBack);
        QCOMPARE(report.reasons[2].kind, DrillReason::Kind::NotBegun);
        QCOMPARE(report.reasons[2].component, u"b"_s);
        QCOMPARE(report.reasons[2].needs, QStringList{u"a"_s});
        QCOMPARE(report.reasons[3].kind, DrillReason::Kind::SandboxStays);
    }
    void htmlEscapesWhatOthersWrote()
    {
        DrillDeclaration drill = declarationOf({componentOf(u"<b>a</b>"_s, kSteps)});
        drill.plan.name = u"<script>alert(1)</script>"_s;
        DrillStory story(drill);
        VERIFY_OK(story.declare());
        VERIFY_OK(story.happen(Kind::Noted, u"<i>note</i>"_s));
        const Bytes html = reports::toHtml(drillReportOf(story.state(), {}));
        for (const char *text : {"<b>a", "<script>", "<i>note"})
            QVERIFY2(html.find(text) == Bytes::npos, text);
        QVERIFY(html.find("Not ended") != Bytes::npos);
    }
    void timesAreForPeople_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("tenths") << 1.26 << u"1.3 s"_s;
        QTest::newRow("seconds") << 42.4 << u"43 s"_s;
        QTest::newRow("a little above ten") << 9.95 << u"10 s"_s;
        QTest::newRow("tenths") << 5.04 << u"5.1 s"_s;
        QTest::newRow("no tenth more") << 5.0 << u"5.0 s"_s;
        QTest::newRow("a minute, but for the clock") << 60.0003 << u"1 min 00 s"_s;
        QTest::newRow("a little above an hour") << 3600.2 << u"1 h 01 min"_s;
        QTest::newRow("a little above a day") << 86400.2 << u"1 d 1 h"_s;
        QTest::newRow("minutes") << 245.0 << u"4 min 05 s"_s;
        QTest::newRow("hours") << 5400.0 << u"1 h 30 min"_s;
        QTest::newRow("days") << 180000.0 << u"2 d 2 h"_s;
    }
    void aBackupThatIsRefusedAgainIsNamedOnce()
    {
        const Bytes refused(32, 'b');
        DrillStory story(declarationOf({componentOf(u"a"_s, {StepKind::Restore})}));
        VERIFY_OK(story.declare());
        const auto tryAgain = [&story, &refused](bool isInjected) -> Result<> {
            BACKSTOP_TRY(story.begin(u"a"_s));
            story.pass(10s);
            BACKSTOP_TRY(story.happen({.kind = Kind::TryFailed,
                                       .component = u"a"_s,
                                       .step = 0,
                                       .error = Error{ErrorCode::DamageFound, u"pack 1 is damaged"_s},
                                       .backup = BackupId::fromBytes(refused),
                                       .backupTime = kDisaster - 20min}));
            return story.happen({.kind = Kind::StepEnded,
                                 .component = u"a"_s,
                                 .step = 0,
                                 .state = StepState::Failed,
                                 .error = Error{ErrorCode::Failed, u"a: no backup would do"_s},
                                 .isInjected = isInjected});
        };
        VERIFY_OK(tryAgain(false));
        VERIFY_OK(tryAgain(true));
        VERIFY_OK(story.end(u"a"_s, 0, StepState::Skipped));
        const DrillReport report = drillReportOf(story.state(), {});
        QCOMPARE(std::ranges::count(report.reasons, DrillReason::Kind::BackupRefused, &DrillReason::kind), 1);
        QCOMPARE(std::ranges::count(report.reasons, DrillReason::Kind::StepSkipped, &DrillReason::kind), 1);
        const QJsonValue json = toJson(report);
        const QJsonArray before = json["details"_L1][0]["steps"_L1][0]["failed_before"_L1].toArray();
        QCOMPARE(before.size(), 2);
        QVERIFY(!before[0]["injected"_L1].toBool() && before[1]["injected"_L1].toBool());
        for (const QJsonValue &end : before) {
            QCOMPARE(end["tries"_L1].toArray().size(), 1);
            QCOMPARE(end["tries"_L1][0]["backup_id"_L1].toString(),
                     QString::fromStdString(BackupId::fromBytes(refused).hex()));
            QCOMPARE(end["tries"_L1][0]["error"_L1]["message"_L1].toString(), u"pack 1 is damaged"_s);
        }
        const QStringList words = reports::evidenceWords(report.components[0].steps[0]);
        QVERIFY(words[1].endsWith(u"A surprise of the drill: a: no backup would do"_s));
    }
    void aTargetIsRoundedDown()
    {
        QCOMPARE(targetSecondsText(3630), u"1 h 00 min"_s); // 3640 s against it is "1 h 01 min"
        QCOMPARE(targetSecondsText(300), u"5 min 00 s"_s);
        QCOMPARE(targetSecondsText(0), u"0 s"_s);
        QCOMPARE(targetSecondsText(0.4), u"0.4 s"_s);
    }
    void timesAreForPeople()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(secondsText(seconds), text);
        QCOMPARE(secondsText({}), u"not measured"_s);
    }
};

QTEST_APPLESS_MAIN(TestDrillReport)
#include "tst_drillreport.moc"
