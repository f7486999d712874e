// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drilltext.h"

#include "model/itemmodels/format.h"
#include "model/reports/drillwords.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace backstop::ui {

using namespace recovery;
using itemmodels::Status;

namespace {

struct DrillText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::DrillText)
};

bool isBackAndMissed(const ComponentReport &component)
{
    return component.phase == ComponentPhase::Recovered &&
           (component.metRto == false || component.metRpo == false);
}

/// What @p component of @p report waits for, or lacks; empty where it is for nothing.
QString waitText(const DrillReport &report, const ComponentReport &component)
{
    const int at = report.drill.plan.indexOf(component.name);
    if (at < 0)
        return {};
    const Component &planned = report.drill.plan.components[static_cast<std::size_t>(at)];
    const bool isBlocked = component.phase == ComponentPhase::Blocked;
    if (isBlocked || component.phase == ComponentPhase::Pending) {
        QStringList names;
        for (const ComponentReport &other : report.components) {
            if (planned.dependencies.contains(other.name) && !isDone(other.phase) &&
                isOver(other.phase) == isBlocked)
                names << other.name;
        }
        if (names.isEmpty())
            return {};
        return (isBlocked ? DrillText::tr("Needs %1, which did not come back")
                          : DrillText::tr("Waits for %1"))
            .arg(names.join(QStringLiteral(", ")));
    }
    const bool waitsForTeam =
        std::ranges::find(component.states, StepState::WaitingForTeam) != component.states.end();
    return waitsForTeam ? DrillText::tr("Everybody of team %1 is busy").arg(planned.team) : QString();
}

} // namespace

Status statusOf(StepState state)
{
    switch (state) {
    case StepState::Pending:
    case StepState::WaitingForTeam:
        return Status::Queued;
    case StepState::Blocked:
    case StepState::WaitingForInput:
        return Status::Questionable;
    case StepState::InProgress:
        return Status::Running;
    case StepState::Completed:
        return Status::Verified;
    case StepState::Failed:
    case StepState::TimedOut:
        return Status::Failed;
    case StepState::FailedAccepted:
        return Status::PartlySucceeded;
    case StepState::Skipped:
    case StepState::Cancelled:
        break;
    }
    return Status::Cancelled;
}

Status statusOf(ComponentPhase phase)
{
    switch (phase) {
    case ComponentPhase::Pending:
    case ComponentPhase::Ready:
        return Status::Queued;
    case ComponentPhase::Active:
        return Status::Running;
    case ComponentPhase::Recovered:
        return Status::Verified;
    case ComponentPhase::Blocked:
    case ComponentPhase::Incomplete:
        return Status::PartlySucceeded;
    case ComponentPhase::Failed:
        return Status::Failed;
    case ComponentPhase::Cancelled:
        break;
    }
    return Status::Cancelled;
}

Status statusOf(DrillOutcome outcome)
{
    switch (outcome) {
    case DrillOutcome::Passed:
        return Status::Verified;
    case DrillOutcome::PassedWithIssues:
    case DrillOutcome::Incomplete:
        return Status::PartlySucceeded;
    case DrillOutcome::Failed:
        return Status::Failed;
    case DrillOutcome::Aborted:
        break;
    }
    return Status::Cancelled;
}

QString missedText()
{
    return DrillText::tr("Target missed");
}

QString cameText(const ComponentReport &component)
{
    return isBackAndMissed(component) ? missedText() : reports::cameTitle(component);
}

Status statusOf(const ComponentReport &component)
{
    if (isBackAndMissed(component))
        return Status::PartlySucceeded;
    const bool isTalkedThrough = component.phase == ComponentPhase::Recovered && !component.isSuccess;
    return isTalkedThrough ? Status::Complete : statusOf(component.phase);
}

QString backText(const DrillState &state)
{
    const auto count =
        std::ranges::count(state.components(), ComponentPhase::Recovered, &ComponentRecord::phase);
    const QString back = state.declaration().mode == DrillMode::Tabletop
                             ? DrillText::tr("%1 of %2 components are talked through")
                             : DrillText::tr("%1 of %2 components are back");
    return back.arg(QLocale().toString(qlonglong(count)),
                    QLocale().toString(qulonglong(state.components().size())));
}

const StepRecord &stepOf(const DrillState &state, const DrillState::Place &place)
{
    return state.components()[static_cast<std::size_t>(place.component)]
        .steps[static_cast<std::size_t>(place.step)];
}

QString firstLines(const QStringList &lines)
{
    const qsizetype more = lines.size() - kMostLines;
    if (more <= 0)
        return lines.join(QLatin1Char('\n'));
    QStringList shown = lines.mid(0, kMostLines);
    shown.last() = DrillText::tr("%1 (and %Ln more)", nullptr, static_cast<int>(more)).arg(shown.last());
    return shown.join(QLatin1Char('\n'));
}

QString clockText(std::chrono::nanoseconds time)
{
    const auto seconds = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(time).count());
    const QString text = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds < 3600 ? 1 : 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? text : QStringLiteral("%1:%2").arg(seconds / 3600).arg(text);
}

QString remarkOf(const DrillReport &report, const ComponentReport &component)
{
    const QString wait = waitText(report, component);
    if (component.phase == ComponentPhase::Blocked && !wait.isEmpty())
        return wait;
    if (component.error)
        return component.isErrorInjected ? DrillText::tr("Surprise: %1").arg(engineWords(*component.error))
                                         : reasonText(*component.error, component.name);
    if (!wait.isEmpty())
        return wait;
    if (component.source) {
        const std::chrono::duration<double> age = report.drill.disasterAt - component.source->backupTime;
        return DrillText::tr("Loses %1: backup of %2")
            .arg(reports::measuredText(age.count()),
                 itemmodels::formatTime(component.source->backupTime, QTimeZone::systemTimeZone()));
    }
    return {};
}

QString remarkOf(const StepRecord &step)
{
    if (step.error && !step.isErrorSaid)
        return step.isInjected ? DrillText::tr("Surprise: %1").arg(engineWords(*step.error))
                               : engineWords(*step.error);
    if (!step.isInDrill)
        return DrillText::tr("Not in a drill");
    return step.text;
}

} // namespace backstop::ui
