// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillstate.h"

#include "model/core/shortlist.h"

#include <algorithm>
#include <utility>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

const QString kAbortHint = u"\"backstopctl drill abort\" removes what was restored and ends it."_s;

Error refused(const QString &what, const QString &hint = {})
{
    return {ErrorCode::InvalidArgument, u"drill: "_s + what, hint};
}

/// Whether the step after it may begin.
bool letsGoOn(StepState state)
{
    return isOver(state) && !hasFailed(state) && state != StepState::Cancelled;
}

} // namespace

bool needsPerson(StepKind kind)
{
    return kind == StepKind::Manual || kind == StepKind::Approval || kind == StepKind::GoNoGo;
}

bool ComponentRecord::hasBegun() const
{
    return std::ranges::any_of(steps, [](const StepRecord &step) { return step.begins > 0; });
}

const RestoreTry *ComponentRecord::restoredFrom() const
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step->step.kind == StepKind::Restore && step->state == StepState::Completed &&
            !step->tries.empty() && !step->tries.back().error)
            return &step->tries.back();
    }
    return nullptr;
}

Result<> DrillState::declare(const DrillEvent &event)
{
    const DrillDeclaration &drill = *event.declaration;
    std::vector<ComponentRecord> components;
    QHash<QString, int> places;
    for (const QString &name : drill.components) {
        const int at = drill.plan.indexOf(name);
        if (at < 0 || places.contains(name))
            return refused(u"\"%1\" is no component of its plan, or is named twice"_s.arg(name));
        ComponentRecord record;
        record.component = drill.plan.components[static_cast<std::size_t>(at)];
        for (const Step &step : effectiveSteps(record.component)) {
            StepRecord made;
            made.step = step;
            made.isInDrill = step.runsInDrill;
            if (!made.isInDrill) {
                made.state = StepState::Skipped;
                made.text = u"not in a drill"_s;
            }
            record.steps.push_back(std::move(made));
        }
        for (const QString &need : record.component.dependencies) {
            // In the order of recovery what is needed comes first; what is not there does not take part.
            if (places.contains(need))
                record.needs.push_back(places.value(need));
            else if (need != name && drill.components.contains(need))
                return refused(u"\"%1\" comes before \"%2\", which it needs"_s.arg(name, need));
        }
        places.insert(name, static_cast<int>(components.size()));
        components.push_back(std::move(record));
    }
    m_components = std::move(components);
    m_places = std::move(places);
    m_declaration = drill;
    m_declaredAt = event.time;
    m_isDeclared = true;
    refresh(kAll);
    return {};
}

DrillMoment DrillState::momentOf(const DrillEvent &clock) const
{
    DrillMoment moment = m_now;
    const auto passed = clock.bootId == m_last.bootId
                            ? clock.sinceBoot - m_last.sinceBoot
                            : std::chrono::duration_cast<std::chrono::nanoseconds>(clock.time - m_last.time);
    if (passed.count() > 0) { // between boots somebody may have set the time back
        moment.elapsed += passed;
        // What is at work is not paused by saying so. Where another program takes over, nobody knows how long it was.
        const bool isTakenOver = clock.kind == DrillEventKind::Continued && clock.text != runStoppedText();
        if (isPaused() && (m_atWork == 0 || isTakenOver))
            moment.paused += passed;
    }
    return moment;
}

Result<> DrillState::checkStep(const DrillEvent &event) const
{
    const int at = indexOf(event.component);
    if (at < 0)
        return refused(u"\"%1\" takes no part in it"_s.arg(event.component),
                       u"\"backstopctl drill status\" lists the components."_s);
    const ComponentRecord &component = m_components[static_cast<std::size_t>(at)];
    if (event.step < 0 || event.step >= static_cast<int>(component.steps.size()))
        return refused(u"%1 has no step %2"_s.arg(event.component, QString::number(event.step + 1)));
    const StepRecord &step = component.steps[static_cast<std::size_t>(event.step)];
    const QString name = u"step %1 of %2"_s.arg(QString::number(event.step + 1), event.component);
    const bool isRunning = step.state == StepState::InProgress || step.state == StepState::WaitingForInput;
    if (m_isAborted)
        return refused(u"it was aborted"_s, kAbortHint);
    if (event.kind == DrillEventKind::StepBegun) {
        if (isPaused() && !step.isAtWork) // what is at work may end, and a precheck with it
            return refused(u"it is paused"_s, u"\"backstopctl drill resume\" lets it go on."_s);
        if (isOver(step.state) && !hasFailed(step.state))
            return refused(name + u" is over"_s);
        if (component.phase == ComponentPhase::Blocked || component.phase == ComponentPhase::Pending)
            return refused(u"%1 waits for %2"_s.arg(name, waitsFor(at)));
        const auto before = component.steps.begin() + event.step;
        if (!std::all_of(component.steps.begin(), before,
                         [](const StepRecord &earlier) { return letsGoOn(earlier.state); }))
            return refused(name + u" comes after one that is not over"_s);
        const QString &team = component.component.team;
        const auto most = capacity(team);
        if (component.phase == ComponentPhase::Failed && most && busyIn(team) >= *most)
            return refused(u"everybody of team %1 is busy"_s.arg(team),
                           u"Try it again when one of them is free."_s);
        return {};
    }
    if (event.kind != DrillEventKind::StepEnded && !event.backup)
        return refused(name + u" tries no backup"_s); // from a journal that somebody made
    if (event.kind != DrillEventKind::StepEnded)
        return isRunning ? Result<>() : refused(name + u" is not in progress"_s);
    if (!isOver(event.state))
        return refused(name + u" has no end"_s);
    if (isPaused() && step.state == StepState::WaitingForInput && event.state != StepState::Skipped)
        return refused(u"it is paused"_s,
                       u"\"backstopctl drill resume\" lets it go on."_s); // work is no pause
    if (event.state == StepState::Skipped)
        return !isOver(step.state) || hasFailed(step.state) ? Result<>() : refused(name + u" is over"_s);
    if (event.state == StepState::FailedAccepted && hasFailed(step.state))
        return {};
    return isRunning ? Result<>() : refused(name + u" is not in progress"_s);
}

/// What has to be done before the drill can end.
QString DrillState::leftHint() const
{
    QStringList names;
    for (const ComponentRecord &component : m_components) {
        if (!isOver(component.phase))
            names << component.component.name;
    }
    return u"Not over: %1. \"backstopctl drill step\" goes on, \"drill abort\" ends it all the same."_s.arg(
        shortList(names));
}

Result<> DrillState::check(const DrillEvent &event) const
{
    using Kind = DrillEventKind;
    if (m_isDeclared == (event.kind == Kind::Declared))
        return refused(m_isDeclared ? u"it is declared already"_s : u"it is not declared"_s);
    if (event.kind == Kind::Declared && !event.declaration)
        return refused(u"the declaration says nothing"_s);
    if (m_outcome && event.kind != Kind::Stored)
        return refused(u"it has ended"_s, u"\"backstopctl drill report\" shows it."_s);
    switch (event.kind) {
    case Kind::StepBegun:
    case Kind::TryBegun:
    case Kind::TryFailed:
    case Kind::StepEnded:
        return checkStep(event);
    case Kind::Paused:
        if (isPaused())
            return refused(u"it is paused already"_s, u"\"backstopctl drill resume\" lets it go on."_s);
        return m_isAborted ? refused(u"it was aborted"_s, kAbortHint) : Result<>();
    case Kind::Resumed:
        return isPaused() ? Result<>()
                          : refused(u"it is not paused"_s,
                                    u"\"backstopctl drill status\" says what it waits for."_s);
    case Kind::Aborted:
        return m_isAborted ? refused(u"it is aborted already"_s) : Result<>();
    case Kind::CleanedUp:
    case Kind::Finished:
        return isWorkOver() ? Result<>() : refused(u"there is something left to do"_s, leftHint());
    case Kind::Stored:
        return m_outcome ? Result<>() : refused(u"it has not ended"_s);
    case Kind::Noted:
        if (!event.component.isEmpty() && indexOf(event.component) < 0)
            return refused(u"\"%1\" takes no part in it"_s.arg(event.component));
        break;
    case Kind::SandboxKept:
        return m_cleanUp.isDone ? refused(u"the sandbox is gone"_s) : Result<>();
    case Kind::Declared:
    case Kind::SandboxMade:
    case Kind::Continued:
    case Kind::Injected:
        break;
    }
    return {};
}

void DrillState::applyStep(const DrillEvent &event)
{
    ComponentRecord &component = m_components[static_cast<std::size_t>(indexOf(event.component))];
    StepRecord &step = component.steps[static_cast<std::size_t>(event.step)];
    const StepState previous = step.state;
    const auto setAtWork = [this, &step](bool isAtWork) {
        m_atWork += static_cast<int>(isAtWork) - static_cast<int>(step.isAtWork);
        step.isAtWork = isAtWork;
    };
    switch (event.kind) {
    case DrillEventKind::StepBegun: {
        // A person's step with a precheck begins twice: for the program, and once that has succeeded for the person.
        const bool isForPeople = needsPerson(step.step.kind) || m_declaration.mode == DrillMode::Tabletop;
        const bool isChecked = isForPeople && step.isAtWork;
        const bool isToCheck = isForPeople && !isChecked && m_declaration.mode == DrillMode::Full &&
                               !step.step.precheck.isEmpty();
        step.state = isForPeople && !isToCheck ? StepState::WaitingForInput : StepState::InProgress;
        setAtWork(step.state == StepState::InProgress);
        step.waitsSince = step.state == StepState::WaitingForInput ? std::optional(event.time) : std::nullopt;
        step.waitsAfter = step.waitsSince ? std::optional(m_now) : std::nullopt;
        if (hasFailed(previous))
            rememberFailure(step); // and its tries: somebody has seen to it that they are worth another
        step.begins += isChecked ? 0 : 1;
        step.begunBy = event.who;
        if (!step.begunAt)
            step.begunAt = m_now;
        step.error.reset();
        step.isInjected = false;
        step.isErrorSaid = false;
        step.evidence = {}; // of a try before this one
        step.text.clear();
        step.who.clear();
        break;
    }
    case DrillEventKind::TryBegun:
        // The program was killed while it restored this one, and goes on with it.
        if (step.tries.empty() || step.tries.back().backup != *event.backup || step.tries.back().error)
            step.tries.push_back({*event.backup, event.backupTime});
        break;
    case DrillEventKind::TryFailed:
        if (step.tries.empty() || step.tries.back().backup != *event.backup)
            step.tries.push_back({*event.backup, event.backupTime});
        step.tries.back().error = event.error;
        step.tries.back().isInjected = event.isInjected;
        break;
    default:
        if (hasFailed(previous) && event.state == StepState::Skipped)
            rememberFailure(step);
        setAtWork(false);
        step.state = event.state;
        step.waitsSince.reset();
        step.waitsAfter.reset();
        step.endedAt = m_now;
        step.who = event.who;
        step.text = event.text;
        step.isErrorSaid = event.error && !event.who.isEmpty();
        if (event.state != StepState::FailedAccepted || event.error) { // else what was accepted stays
            step.error = event.error;
            step.isInjected = event.isInjected;
        }
        if (!event.evidence.isEmpty())
            step.evidence = event.evidence;
        break;
    }
}

Result<> DrillState::apply(const DrillEvent &event)
{
    using Kind = DrillEventKind;
    BACKSTOP_TRY(check(event));
    if (event.kind == Kind::Declared)
        BACKSTOP_TRY(declare(event));
    else if (event.kind != Kind::Stored) // which is no part of the drill any more
        m_now = momentOf(event);
    m_last = {event.time, event.sinceBoot, event.bootId};
    switch (event.kind) {
    case Kind::StepBegun:
    case Kind::TryBegun:
    case Kind::TryFailed:
    case Kind::StepEnded:
        applyStep(event);
        refresh(indexOf(event.component));
        break;
    case Kind::SandboxMade:
        m_sandbox = event.folder;
        m_isSandboxMade = event.isMade;
        break;
    case Kind::SandboxKept:
        m_keepsSandbox = true;
        break;
    case Kind::Continued:
        m_continuations += m_atWork > 0 && event.text != runStoppedText() ? 1 : 0;
        stopWork();
        break;
    case Kind::Injected:
        m_injected << event.text;
        break;
    case Kind::Noted:
        m_notes.push_back({m_now, event.time, event.who, event.component, event.text});
        break;
    case Kind::Paused:
        m_pauses.push_back({m_now, {}, event.text});
        break;
    case Kind::Resumed:
        m_pauses.back().end = m_now;
        break;
    case Kind::Aborted:
        abort(event.text);
        break;
    case Kind::CleanedUp:
        m_cleanUp = {!event.error && event.text.isEmpty(), event.text, event.error, event.evidence};
        break;
    case Kind::Finished:
        m_outcome = event.outcome;
        m_finishedAt = event.time;
        break;
    case Kind::Stored:
        m_isStored = true;
        break;
    case Kind::Declared:
        break;
    }
    return {};
}

void DrillState::rememberFailure(StepRecord &step) const
{
    step.earlier.push_back({step.endedAt.value_or(m_now), step.who, step.text, step.error, step.isInjected,
                            std::exchange(step.tries, {})});
}

void DrillState::abort(const QString &reason)
{
    if (isPaused())
        m_pauses.back().end = m_now;
    m_isAborted = true;
    m_abortReason = reason;
    stopWork();
    refresh(kAll);
}

/// The program that was at work is no more, or is to stop.
void DrillState::stopWork()
{
    for (ComponentRecord &component : m_components) {
        for (StepRecord &step : component.steps)
            step.isAtWork = false;
    }
    m_atWork = 0;
}

} // namespace backstop::recovery
