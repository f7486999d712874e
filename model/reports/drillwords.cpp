// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drillwords.h"

#include "model/itemmodels/format.h"
#include "model/reports/readinesswords.h"

#include <QCoreApplication>

#include <algorithm>

namespace backstop::reports {

using namespace recovery;

namespace {

struct DrillWords
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::DrillWords)
};

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

QString measuredText(std::optional<double> seconds)
{
    return seconds ? itemmodels::formatDuration(
                         std::chrono::milliseconds(static_cast<qint64>(std::max(0.0, *seconds) * 1000)))
                   : DrillWords::tr("not measured");
}

QString targetText(double seconds)
{
    return seconds > 0 ? spanText(std::chrono::seconds(static_cast<qint64>(seconds)))
                       : DrillWords::tr("no target");
}

} // namespace backstop::reports
