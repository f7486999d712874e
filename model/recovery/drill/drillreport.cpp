// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillreport.h"

#include "model/core/seconds.h"

#include <algorithm>
#include <cmath>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;
using Kind = DrillReason::Kind;

/// The times of a component that has come back.
void measure(const ComponentRecord &record, const DrillDeclaration &drill, ComponentReport &report)
{
    std::optional<DrillMoment> first;
    std::optional<DrillMoment> restore;
    std::optional<DrillMoment> last; // of any step
    std::optional<DrillMoment> back; // of any but the clean-up
    // The latest, not that of the last step: a person may have skipped that one at the beginning.
    const auto keepLatest = [](std::optional<DrillMoment> &kept, const DrillMoment &one) {
        if (!kept || kept->elapsed < one.elapsed)
            kept = one;
    };
    for (const StepRecord &step : record.steps) {
        if (step.begunAt && !first)
            first = step.begunAt;
        if (step.begunAt && !restore && step.step.kind == StepKind::Restore)
            restore = step.begunAt;
        if (step.endedAt)
            keepLatest(last, *step.endedAt);
        if (step.endedAt && step.step.kind != StepKind::CleanUp)
            keepLatest(back, *step.endedAt);
    }
    if (drill.mode == DrillMode::Tabletop)
        return; // how long people talk says nothing
    if (first && last && isOver(record.phase))
        report.duration = secondsOf(last->active() - first->active());
    if (const RestoreTry *source = record.restoredFrom()) {
        report.source = *source;
        report.rpa = secondsOf(drill.disasterAt - source->backupTime);
    }
    if (!report.isSuccess || !back)
        return;
    report.rta = secondsOf(back->active());
    if (restore)
        report.rtaFromRestore = secondsOf(back->active() - restore->active());
}

/// @p message of what is called @p name, without saying so once more.
QString withoutName(const QString &message, const QString &name)
{
    const QString start = name + u": "_s;
    return message.startsWith(start) ? message.mid(start.size()) : message;
}

void compareWithTargets(ComponentReport &report)
{
    const bool isLost = report.phase == ComponentPhase::Failed || report.phase == ComponentPhase::Blocked;
    if (report.rto > 0 && report.rta)
        report.metRto = *report.rta <= report.rto;
    else if (report.rto > 0 && isLost)
        report.metRto = false;
    // A target of 0 is one: no loss at all. What was restored and did not pass the steps behind it meets none.
    if (report.rpa && (report.isSuccess || *report.rpa > report.rpo))
        report.metRpo = *report.rpa <= report.rpo;
}

ComponentReport reportOf(const DrillState &state, int place)
{
    const ComponentRecord &record = state.components()[static_cast<std::size_t>(place)];
    const DrillDeclaration &drill = state.declaration();
    ComponentReport report;
    report.name = record.component.name;
    report.phase = record.phase;
    report.isSuccess = record.phase == ComponentPhase::Recovered && drill.mode != DrillMode::Tabletop;
    report.rto = static_cast<double>(record.component.rto.count());
    report.rpo = static_cast<double>(record.component.rpo.count());
    report.steps = record.steps;
    report.waitsFor = state.waitsFor(place);
    if (record.phase == ComponentPhase::Blocked) {
        for (const int need : record.needs) {
            const ComponentRecord &other = state.components()[static_cast<std::size_t>(need)];
            if (isOver(other.phase) && !isDone(other.phase))
                report.lostNeeds << other.component.name;
        }
    }
    for (int step = 0; step < static_cast<int>(record.steps.size()); ++step)
        report.states.push_back(state.stateOf(place, step));
    for (const StepRecord &step : record.steps) {
        if (step.error && hasFailed(step.state)) {
            report.error = step.error;
            report.isErrorInjected = step.isInjected;
        }
    }
    if (!report.error && record.phase == ComponentPhase::Blocked)
        report.error = Error{ErrorCode::Unavailable,
                             u"%1: was not begun, for it needs %2"_s.arg(report.name, report.waitsFor)};
    measure(record, drill, report);
    compareWithTargets(report);
    return report;
}

void addTargets(const ComponentReport &component, DrillReport &report)
{
    if (component.metRto == false && component.rta)
        report.reasons.push_back({.kind = Kind::BackLate,
                                  .component = component.name,
                                  .measured = *component.rta,
                                  .target = component.rto});
    if (component.metRpo == false)
        report.reasons.push_back({.kind = Kind::DataLost,
                                  .component = component.name,
                                  .measured = component.rpa.value_or(0),
                                  .target = component.rpo});
    report.hasMissedTarget = report.hasMissedTarget || component.metRto == false || component.metRpo == false;
}

/// Which of @p tries were refused, with @p reason saying of what. A backup that was refused before another try of the step is named once.
void addRefused(const std::vector<RestoreTry> &tries, const DrillReason &reason, DrillReport &report)
{
    for (const RestoreTry &attempt : tries) {
        if (!attempt.error || attempt.isInjected)
            continue;
        DrillReason refused = reason;
        refused.kind = Kind::BackupRefused;
        refused.detail = attempt.error->message;
        refused.backup = attempt.backup;
        refused.backupTime = attempt.backupTime;
        if (std::ranges::find(report.reasons, refused) == report.reasons.end())
            report.reasons.push_back(std::move(refused));
    }
}

/// What is worth telling of a step of @p component.
void addStep(const ComponentReport &component, const StepRecord &step, DrillReport &report)
{
    DrillReason reason{.component = component.name, .step = step.step};
    for (const EarlierEnd &end : step.earlier)
        addRefused(end.tries, reason, report);
    addRefused(step.tries, reason, report);
    if (const qint64 records = step.evidence.value("unreadable_records"_L1).toInteger(); records > 0) {
        DrillReason &unreadable = report.reasons.emplace_back(reason);
        unreadable.kind = Kind::RecordsUnreadable;
        unreadable.count = records;
    }
    if (step.state == StepState::Skipped && step.lacksEvidence())
        reason.kind = Kind::StepSkipped;
    else if (step.state == StepState::FailedAccepted)
        reason.kind = Kind::FailureAccepted;
    else
        return;
    const bool tellsError = reason.kind == Kind::FailureAccepted && step.error;
    reason.detail = tellsError ? step.error->message : step.text;
    report.reasons.push_back(std::move(reason));
}

void addSteps(const ComponentReport &component, DrillReport &report)
{
    for (const StepRecord &step : component.steps)
        addStep(component, step, report);
    if (component.steps.empty() || std::ranges::none_of(component.steps, &StepRecord::isInDrill))
        report.reasons.push_back({.kind = Kind::NothingToDo, .component = component.name});
    if (component.error && isOver(component.phase) && !isDone(component.phase))
        report.reasons.push_back(
            {.kind = component.phase == ComponentPhase::Blocked ? Kind::NotBegun : Kind::NotBack,
             .component = component.name,
             .detail = withoutName(component.error->message, component.name),
             .needs = component.lostNeeds,
             .isInjected = component.isErrorInjected});
}

void decide(DrillReport &report, bool isAborted)
{
    const auto any = [&report](auto... phases) {
        return std::ranges::any_of(report.components, [&](const ComponentReport &component) {
            return ((component.phase == phases) || ...);
        });
    };
    if (isAborted)
        report.outcome = DrillOutcome::Aborted;
    else if (any(ComponentPhase::Failed, ComponentPhase::Blocked))
        report.outcome = DrillOutcome::Failed;
    else if (report.drill.mode == DrillMode::Tabletop ||
             !std::ranges::all_of(report.components, &ComponentReport::isSuccess))
        report.outcome = DrillOutcome::Incomplete;
    else
        report.outcome = report.reasons.empty() ? DrillOutcome::Passed : DrillOutcome::PassedWithIssues;
}

void addWhole(const DrillState &state, DrillReport &report)
{
    if (report.drill.mode == DrillMode::Tabletop)
        report.reasons.push_back({.kind = Kind::Tabletop});
    if (state.isAborted())
        report.reasons.push_back({.kind = Kind::Aborted, .detail = state.abortReason()});
    if (report.recoveredAfter && report.targetSeconds > 0 && *report.recoveredAfter > report.targetSeconds) {
        report.hasMissedTarget = true;
        report.reasons.push_back(
            {.kind = Kind::PlanLate, .measured = *report.recoveredAfter, .target = report.targetSeconds});
    }
    if (report.cleanUp.isDone || !state.isWorkOver())
        return;
    if (report.cleanUp.error)
        report.reasons.push_back({.kind = Kind::CleanUpFailed, .detail = report.cleanUp.error->message});
    else
        report.reasons.push_back({.kind = Kind::SandboxStays, .detail = report.cleanUp.keptBecause});
}

} // namespace

int DrillReport::recovered() const
{
    return static_cast<int>(std::ranges::count_if(components, &ComponentReport::isSuccess));
}

int DrillReport::failed() const
{
    return static_cast<int>(std::ranges::count_if(components, [](const ComponentReport &component) {
        return isOver(component.phase) && !component.isSuccess;
    }));
}

DrillReport drillReportOf(const DrillState &state, const QString &head)
{
    DrillReport report;
    report.drill = state.declaration();
    report.startedAt = state.declaredAt();
    report.recordedOutcome = state.recordedOutcome();
    if (state.isFinished())
        report.completedAt = state.finishedAt();
    report.totalSeconds = secondsOf(state.now().elapsed);
    report.pausedSeconds = secondsOf(state.now().paused);
    report.targetSeconds = static_cast<double>(report.drill.plan.effectiveTarget().count());
    report.notes = state.notes();
    report.pauses = state.pauses();
    report.injected = state.injected();
    report.cleanUp = state.cleanUp();
    report.continuations = state.continuations();
    report.isPaused = state.isPaused() && !state.isFinished();
    report.abortReason = state.abortReason();
    report.head = head;
    for (int i = 0; i < static_cast<int>(state.components().size()); ++i) {
        report.components.push_back(reportOf(state, i));
        addTargets(report.components.back(), report);
        addSteps(report.components.back(), report);
    }
    double latest = 0;
    bool isMeasured = !report.components.empty();
    for (const ComponentReport &component : report.components) {
        isMeasured = isMeasured && component.rta;
        latest = std::max(latest, component.rta.value_or(0));
    }
    if (isMeasured)
        report.recoveredAfter = latest;
    addWhole(state, report);
    decide(report, state.isAborted());
    return report;
}

DrillOutcome outcomeOf(const DrillState &state)
{
    return drillReportOf(state, {}).outcome;
}

int exitCodeOf(const DrillReport &report)
{
    if (report.outcome == DrillOutcome::Passed)
        return 0;
    if (report.outcome == DrillOutcome::Failed || report.outcome == DrillOutcome::Aborted)
        return exitCode(ErrorCode::Failed);
    return exitCode(report.hasMissedTarget ? ErrorCode::TargetMissed : ErrorCode::Partial);
}

QString outcomeText(DrillOutcome outcome)
{
    return drillOutcomeName(outcome).replace(u'_', u' ');
}

QString stepTitle(const Step &step)
{
    return step.title.isEmpty() ? stepKindName(step.kind).replace(u'_', u' ') : step.title;
}

double roundedUp(double seconds)
{
    constexpr double kNothing = 0.001;
    const double unit = seconds <= 9.9 ? 0.1 : seconds <= 3600 ? 1 : seconds <= 86400 ? 60 : 3600;
    return std::max(0.0, std::ceil((seconds - kNothing) / unit) * unit);
}

static QString wholeText(double shown)
{
    if (shown == 0)
        return u"0 s"_s;
    if (shown < 10)
        return u"%1 s"_s.arg(shown, 0, 'f', 1);
    const auto whole = static_cast<qint64>(std::llround(shown));
    if (whole < 60)
        return u"%1 s"_s.arg(whole);
    if (whole < 3600)
        return u"%1 min %2 s"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 24 * 3600)
        return u"%1 h %2 min"_s.arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
    return u"%1 d %2 h"_s.arg(whole / 86400).arg(whole / 3600 % 24);
}

QString secondsText(std::optional<double> seconds)
{
    return seconds ? wholeText(roundedUp(*seconds)) : u"not measured"_s;
}

QString targetSecondsText(double seconds)
{
    return wholeText(seconds < 10 ? std::round(seconds * 10) / 10 : std::floor(seconds));
}

} // namespace backstop::recovery
