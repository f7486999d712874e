// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QString>

#include <optional>

namespace backstop::recovery {

/// How a drill is done. Written to journals: do not rename in drillwords.cpp.
enum class DrillMode : int {
    Tabletop,  ///< talked through: nothing is executed, and nothing is measured
    Automatic, ///< nobody is asked: what needs a person is skipped
    Full,      ///< waits for people where the plan wants them
};

/// Where a step of a drill stands. Written to journals: do not rename in drillwords.cpp.
enum class StepState : int {
    Pending,         ///< its turn has not come, or has and nobody has begun it
    Blocked,         ///< something that its component needs has failed
    WaitingForTeam,  ///< everybody who could do it is busy
    WaitingForInput, ///< begun; a person has to say how it ended
    InProgress,
    Completed,
    Failed,         ///< and its component with it
    FailedAccepted, ///< and the next step begins all the same
    TimedOut,       ///< failed, for it took too long
    Skipped,        ///< by somebody, for a reason
    Cancelled,      ///< will not be done: a step before it failed, or the drill was aborted
};
inline constexpr int kStepStates = 11;

/// What a drill came to. Written to journals: do not rename in drillwords.cpp.
enum class DrillOutcome : int {
    Passed,           ///< every required step has evidence, every target was met, and the sandbox is gone
    PassedWithIssues, ///< every required step has evidence, but something else is wrong
    Incomplete,       ///< nothing failed, but a required step was skipped or not measured: proves nothing
    Failed,           ///< a component did not come back
    Aborted,
};

/// What a component of a drill came to.
enum class ComponentPhase : int {
    Pending,    ///< what it needs is not done
    Blocked,    ///< what it needs will not come back
    Ready,      ///< may begin, or waits for its team
    Active,     ///< a step has begun
    Recovered,  ///< every required step has evidence
    Incomplete, ///< all steps are over, but of a required one there is no evidence
    Failed,
    Cancelled, ///< the drill was aborted
};

/// "tabletop", "automatic", "full".
QString drillModeName(DrillMode mode);
std::optional<DrillMode> drillModeOf(const QString &name);
/// "pending", "waiting_for_team", "failed_and_accepted", ...
QString stepStateName(StepState state);
std::optional<StepState> stepStateOf(const QString &name);
/// "passed", "passed_with_issues", ...
QString drillOutcomeName(DrillOutcome outcome);
std::optional<DrillOutcome> drillOutcomeOf(const QString &name);
/// With issues or without.
bool isPassed(DrillOutcome outcome);
/// "pending", "blocked", "recovered", ...
QString componentPhaseName(ComponentPhase phase);

/// Whether nothing follows of itself any more.
bool isOver(StepState state);
bool isOver(ComponentPhase phase);
/// Failed or TimedOut, and nobody has accepted that.
bool hasFailed(StepState state);
/// Whether what needs the component may begin.
bool isDone(ComponentPhase phase);

/// A surprise that the leader of a drill prepares.
enum class InjectKind : int {
    LatestBackupCorrupt, ///< the newest backup of a component counts as damaged
    TeamMemberAbsent,    ///< a team has one member less
    ScriptFails,         ///< a component's first program fails, every time
};

struct Inject
{
    InjectKind kind = InjectKind::LatestBackupCorrupt;
    QString target = {}; ///< component or team; empty: chosen by the seed of the drill
    bool operator==(const Inject &) const = default;
};

/// "latest-backup-corrupt:database".
QString injectText(const Inject &inject);
/// Usage where @p text is none.
Result<Inject> injectOf(const QString &text);

} // namespace backstop::recovery
