// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreason.h"
#include "model/recovery/drill/drillstate.h"

namespace backstop::recovery {

/// How a component came back. Times in seconds; nothing: not measured.
struct ComponentReport
{
    QString name;
    ComponentPhase phase = ComponentPhase::Pending;
    bool isSuccess = false; ///< every required step has evidence, and was executed
    std::optional<double> duration =
        {}; ///< from the begin of its first step to the end of its last, without pauses
    std::optional<double> rta =
        {}; ///< from the declaration to the end of its last step but the clean-up, without pauses
    std::optional<double> rtaFromRestore = {}; ///< the same from the begin of its restore
    std::optional<double> rpa = {};            ///< from the backup that it was restored from to the disaster
    double rto = 0;                            ///< target; 0: none
    double rpo = 0;                            ///< target
    /// Whether the target was met; nothing where that was not measured or there is no target. The RTO is not where the component failed;
    /// the RPO is then not met or unknown: what was restored did not prove to be good.
    std::optional<bool> metRto = {};
    std::optional<bool> metRpo = {};
    std::optional<Error> error = {};
    bool isErrorInjected = false;
    std::optional<RestoreTry> source = {}; ///< the backup that it was restored from
    std::vector<StepRecord> steps;
    std::vector<StepState> states; ///< of the steps, with what follows from others
    QString waitsFor;
    QStringList lostNeeds; ///< of one that is blocked: what it needs and has not come back
};

/// A drill in values, made of its events alone.
struct DrillReport
{
    DrillDeclaration drill;
    Timestamp startedAt{};
    std::optional<Timestamp> completedAt = {};       ///< nothing: it has not ended
    DrillOutcome outcome = DrillOutcome::Incomplete; ///< that the evidence has; of a finished drill
    std::optional<DrillOutcome> recordedOutcome = {};
    std::vector<DrillReason> reasons; ///< why it is not better than that
    bool hasMissedTarget = false;
    double totalSeconds = 0; ///< with pauses
    double pausedSeconds = 0;
    double targetSeconds = 0;
    std::optional<double> recoveredAfter = {}; ///< until all components were back, without pauses
    std::vector<ComponentReport> components;
    std::vector<DrillNote> notes;
    std::vector<DrillPause> pauses;
    QStringList injected;
    CleanUpRecord cleanUp;
    int continuations = 0; ///< how often what was at work was interrupted, and taken up again
    bool isPaused = false;
    QString abortReason;
    QString head; ///< SHA-256 of the last line of the journal
    bool isFinished() const { return completedAt.has_value(); }
    int recovered() const;
    int failed() const; ///< all others that are over
    /// Whether what the journal says of the outcome is what its evidence has.
    bool isEntailed() const { return !recordedOutcome || *recordedOutcome == outcome; }
};

/// What the events of @p state amount to. @p head as JournalReading has it.
DrillReport drillReportOf(const DrillState &state, const QString &head);
/// The outcome that follows from the evidence, whatever was recorded.
DrillOutcome outcomeOf(const DrillState &state);
/// 0 passed; 1 failed or aborted; 21 a target was missed; 3 anything else is wrong.
int exitCodeOf(const DrillReport &report);

/// The names are those of the command line, see ARCHITECTURE and the man page.
QJsonObject toJson(const DrillReport &report);
QJsonArray toJson(const std::vector<RestoreTry> &tries);
/// "passed with issues".
QString outcomeText(DrillOutcome outcome);
/// "restore", or the title that the plan gives the step.
QString stepTitle(const Step &step);
/// @p seconds rounded up to what is shown of such a time: tenths below ten seconds, minutes from an hour on, hours from a day on. What missed
/// its target by less must not look met. Below a thousandth nothing is rounded up.
double roundedUp(double seconds);
/// "42 s", "4 min 05 s", "1 h 30 min", see roundedUp(); "not measured" for nothing.
QString secondsText(std::optional<double> seconds);
/// The same of a target, or of a difference: to the nearest tenth below ten seconds, of which targets have none; from there on rounded
/// down, so that what missed it by less does not look met.
QString targetSecondsText(double seconds);

} // namespace backstop::recovery
