// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillwords.h"

#include "model/recovery/wordtable.h"

#include <array>

namespace backstop::recovery {

namespace {

constexpr std::array<const char *, 3> kModes{"tabletop", "automatic", "full"};
constexpr std::array<const char *, kStepStates> kStates{
    "pending",     "blocked",   "waiting_for_team", "waiting_for_input",
    "in_progress", "completed", "failed",           "failed_and_accepted",
    "timed_out",   "skipped",   "cancelled"};
constexpr std::array<const char *, 5> kOutcomes{"passed", "passed_with_issues", "incomplete", "failed",
                                                "aborted"};
constexpr std::array<const char *, 8> kPhases{"pending",   "blocked",    "ready",  "active",
                                              "recovered", "incomplete", "failed", "cancelled"};
constexpr std::array<const char *, 3> kInjects{"latest-backup-corrupt", "team-member-absent", "script-fails"};

} // namespace

QString drillModeName(DrillMode mode)
{
    return nameIn(kModes, mode);
}

std::optional<DrillMode> drillModeOf(const QString &name)
{
    return valueIn<DrillMode>(kModes, name);
}

QString stepStateName(StepState state)
{
    return nameIn(kStates, state);
}

std::optional<StepState> stepStateOf(const QString &name)
{
    return valueIn<StepState>(kStates, name);
}

QString drillOutcomeName(DrillOutcome outcome)
{
    return nameIn(kOutcomes, outcome);
}

std::optional<DrillOutcome> drillOutcomeOf(const QString &name)
{
    return valueIn<DrillOutcome>(kOutcomes, name);
}

QString componentPhaseName(ComponentPhase phase)
{
    return nameIn(kPhases, phase);
}

bool isOver(StepState state)
{
    switch (state) {
    case StepState::Pending:
    case StepState::Blocked:
    case StepState::WaitingForTeam:
    case StepState::WaitingForInput:
    case StepState::InProgress:
        return false;
    case StepState::Completed:
    case StepState::Failed:
    case StepState::FailedAccepted:
    case StepState::TimedOut:
    case StepState::Skipped:
    case StepState::Cancelled:
        break;
    }
    return true;
}

bool hasFailed(StepState state)
{
    return state == StepState::Failed || state == StepState::TimedOut;
}

bool isOver(ComponentPhase phase)
{
    return isDone(phase) || phase == ComponentPhase::Blocked || phase == ComponentPhase::Failed ||
           phase == ComponentPhase::Cancelled;
}

bool isPassed(DrillOutcome outcome)
{
    return outcome == DrillOutcome::Passed || outcome == DrillOutcome::PassedWithIssues;
}

bool isDone(ComponentPhase phase)
{
    return phase == ComponentPhase::Recovered || phase == ComponentPhase::Incomplete;
}

QString injectText(const Inject &inject)
{
    const QString kind = nameIn(kInjects, inject.kind);
    return inject.target.isEmpty() ? kind : kind + QLatin1Char(':') + inject.target;
}

Result<Inject> injectOf(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const auto kind = valueIn<InjectKind>(kInjects, colon < 0 ? text : text.left(colon));
    if (!kind || colon == text.size() - 1)
        return Error{ErrorCode::Usage, QStringLiteral("inject: \"%1\" is none").arg(text),
                     QStringLiteral("Write latest-backup-corrupt[:COMPONENT], team-member-absent[:TEAM] or "
                                    "script-fails[:COMPONENT].")};
    return Inject{*kind, colon < 0 ? QString() : text.mid(colon + 1)};
}

} // namespace backstop::recovery
