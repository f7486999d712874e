// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drillwords.h"

#include "model/core/seconds.h"
#include "model/core/shortid.h"
#include "model/reports/readinesswords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace backstop::reports {

using namespace recovery;

namespace {

struct DrillWords
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::DrillWords)
};

/// Those of a component as a whole, or of the drill.
QString wholeWords(const DrillReason &reason)
{
    using Kind = DrillReason::Kind;
    const QString measured = measuredText(reason.measured);
    const QString target = spanText(std::chrono::seconds(static_cast<qint64>(reason.target)));
    switch (reason.kind) {
    case Kind::BackLate:
        return DrillWords::tr("%1 was back after %2, and should have been within %3")
            .arg(reason.component, measured, target);
    case Kind::DataLost:
        return DrillWords::tr("%1 lost %2 of data, and should lose no more than %3")
            .arg(reason.component, measured, target);
    case Kind::NothingToDo:
        return DrillWords::tr("%1 has no step in a drill, so nothing proves that it comes back")
            .arg(reason.component);
    case Kind::NotBack:
        return reason.isInjected
                   ? DrillWords::tr("%1 did not come back, as the drill wanted it: %2")
                         .arg(reason.component, reason.detail)
                   : DrillWords::tr("%1 did not come back: %2").arg(reason.component, reason.detail);
    case Kind::NotBegun:
        return DrillWords::tr("%1 was not begun, for this did not come back: %2")
            .arg(reason.component, reason.needs.join(QStringLiteral(", ")));
    case Kind::Tabletop:
        return DrillWords::tr("It was talked through: nothing was executed, and nothing was measured");
    case Kind::Aborted:
        return DrillWords::tr("It was aborted: %1").arg(reason.detail);
    case Kind::PlanLate:
        return DrillWords::tr("All were back after %1, and should have been within %2").arg(measured, target);
    case Kind::CleanUpFailed:
        return DrillWords::tr("The sandbox is still there: %1").arg(reason.detail);
    case Kind::SandboxStays:
        return reason.detail.isEmpty()
                   ? DrillWords::tr("The sandbox is still there")
                   : DrillWords::tr("The sandbox is still there: %1").arg(remarkWords(reason.detail));
    default:
        return {};
    }
}

} // namespace

QString modeTitle(DrillMode mode)
{
    switch (mode) {
    case DrillMode::Tabletop:
        return DrillWords::tr("Tabletop");
    case DrillMode::Automatic:
        return DrillWords::tr("Automatic");
    case DrillMode::Full:
        break;
    }
    return DrillWords::tr("Full");
}

QString stateTitle(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return DrillWords::tr("Pending");
    case StepState::Blocked:
        return DrillWords::tr("Blocked");
    case StepState::WaitingForTeam:
        return DrillWords::tr("Waits for team");
    case StepState::WaitingForInput:
        return DrillWords::tr("Waits for a person");
    case StepState::InProgress:
        return DrillWords::tr("In progress");
    case StepState::Completed:
        return DrillWords::tr("Completed");
    case StepState::Failed:
        return DrillWords::tr("Failed");
    case StepState::FailedAccepted:
        return DrillWords::tr("Failed, accepted");
    case StepState::TimedOut:
        return DrillWords::tr("Timed out");
    case StepState::Skipped:
        return DrillWords::tr("Skipped");
    case StepState::Cancelled:
        break;
    }
    return DrillWords::tr("Cancelled");
}

QString phaseTitle(ComponentPhase phase)
{
    switch (phase) {
    case ComponentPhase::Pending:
        return DrillWords::tr("Pending");
    case ComponentPhase::Blocked:
        return DrillWords::tr("Blocked");
    case ComponentPhase::Ready:
        return DrillWords::tr("Ready");
    case ComponentPhase::Active:
        return DrillWords::tr("In progress");
    case ComponentPhase::Recovered:
        return DrillWords::tr("Recovered");
    case ComponentPhase::Incomplete:
        return DrillWords::tr("Not proven");
    case ComponentPhase::Failed:
        return DrillWords::tr("Failed");
    case ComponentPhase::Cancelled:
        break;
    }
    return DrillWords::tr("Cancelled");
}

QString cameTitle(const ComponentReport &component)
{
    const bool isTalkedThrough = component.phase == ComponentPhase::Recovered && !component.isSuccess;
    return isTalkedThrough ? DrillWords::tr("Talked through") : phaseTitle(component.phase);
}

QString stepWords(const Step &step)
{
    if (!step.title.isEmpty())
        return step.title;
    switch (step.kind) {
    case StepKind::Restore:
        return DrillWords::tr("Restore its data");
    case StepKind::Verify:
        return DrillWords::tr("Compare every checksum");
    case StepKind::StartService:
        return DrillWords::tr("Start its service");
    case StepKind::Script:
        return DrillWords::tr("Run its program");
    case StepKind::Probe:
        return DrillWords::tr("Ask whether it answers");
    case StepKind::Reconcile:
        return DrillWords::tr("Reconcile positions");
    case StepKind::Manual:
        return DrillWords::tr("Work for a person");
    case StepKind::Approval:
        return DrillWords::tr("Approval");
    case StepKind::Notify:
        return DrillWords::tr("Tell people");
    case StepKind::Wait:
        return DrillWords::tr("Wait");
    case StepKind::GoNoGo:
        return DrillWords::tr("Go or no go");
    case StepKind::CleanUp:
        break;
    }
    return DrillWords::tr("Clean up");
}

QString injectWords(const Inject &inject)
{
    const QString &target = inject.target;
    switch (inject.kind) {
    case InjectKind::LatestBackupCorrupt:
        return target.isEmpty() ? DrillWords::tr("The newest backup of a component counts as damaged")
                                : DrillWords::tr("The newest backup of %1 counts as damaged").arg(target);
    case InjectKind::TeamMemberAbsent:
        return target.isEmpty() ? DrillWords::tr("A team has one person less")
                                : DrillWords::tr("Team %1 has one person less").arg(target);
    case InjectKind::ScriptFails:
        break;
    }
    return target.isEmpty() ? DrillWords::tr("The program of a component fails")
                            : DrillWords::tr("The program of %1 fails").arg(target);
}

QString reasonWords(const DrillReason &reason)
{
    using Kind = DrillReason::Kind;
    const QString step = stepWords(reason.step);
    switch (reason.kind) {
    case Kind::BackupRefused:
        return DrillWords::tr("%1: backup %2, made %3, could not be restored: %4")
            .arg(reason.component, shortId(reason.backup.value_or(BackupId())), utcText(reason.backupTime),
                 reason.detail);
    case Kind::RecordsUnreadable:
        return DrillWords::tr("%1: records of backups that cannot be read, and may be of newer ones: %2")
            .arg(reason.component, QLocale().toString(reason.count));
    case Kind::StepSkipped:
        return DrillWords::tr("%1: \"%2\" was skipped: %3")
            .arg(reason.component, step, remarkWords(reason.detail));
    case Kind::FailureAccepted:
        return DrillWords::tr("%1: \"%2\" failed, which was accepted: %3")
            .arg(reason.component, step, remarkWords(reason.detail));
    default:
        return wholeWords(reason);
    }
}

QString remarkWords(const QString &text)
{
    static const std::pair<const char *, const char *> kRemarks[] = {
        {"not in a drill", QT_TRANSLATE_NOOP("backstop::reports::DrillWords", "For the real thing only")},
        {"needs a person", QT_TRANSLATE_NOOP("backstop::reports::DrillWords", "It needs a person")},
        {"automatic drill: nobody was asked",
         QT_TRANSLATE_NOOP("backstop::reports::DrillWords", "Automatic drill: nobody was asked")},
        {"the plan accepts a failure of this step",
         QT_TRANSLATE_NOOP("backstop::reports::DrillWords", "The plan accepts a failure of this step")},
        {"not measured: nothing here can reconcile positions",
         QT_TRANSLATE_NOOP("backstop::reports::DrillWords",
                           "Not measured: nothing here can reconcile positions")},
        {"it was to be kept", QT_TRANSLATE_NOOP("backstop::reports::DrillWords", "it was to be kept")},
    };
    for (const auto &[said, words] : kRemarks) {
        if (text == QLatin1String(said))
            return DrillWords::tr(words);
    }
    if (const QLatin1String nothing("nothing to reconcile: "); text.startsWith(nothing))
        return DrillWords::tr("Nothing to reconcile: %1").arg(text.mid(nothing.size()));
    return text;
}

QString countText(qsizetype count)
{
    return QLocale().toString(qlonglong(count));
}

QString measuredText(std::optional<double> seconds)
{
    constexpr double kLeast = 0.05; // else it would be 0.1 s, which is much more
    if (!seconds)
        return DrillWords::tr("not measured");
    if (*seconds > 0 && *seconds < kLeast)
        return DrillWords::tr("< %1 s").arg(QLocale().toString(0.1, 'f', 1));
    const double shown = roundedUp(*seconds);
    if (shown > 0 && shown < 10)
        return DrillWords::tr("%1 s").arg(QLocale().toString(shown, 'f', 1));
    return spanText(std::chrono::seconds(std::llround(shown)));
}

QString pausedText(double seconds, double paused)
{
    const QString all = measuredText(seconds);
    return paused > 0 ? DrillWords::tr("%1, %2 without pauses").arg(all, measuredText(seconds - paused))
                      : all;
}

QString pausedText(const DrillMoment &length)
{
    return pausedText(backstop::secondsOf(length.elapsed), backstop::secondsOf(length.paused));
}

QString targetText(double seconds)
{
    return seconds > 0 ? spanText(std::chrono::seconds(static_cast<qint64>(seconds)))
                       : DrillWords::tr("no target");
}

QString utcText(Timestamp time)
{
    return toDateTime(time).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
}

} // namespace backstop::reports
