// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillanswer.h"

#include "model/core/at.h"
#include "model/recovery/recoveryorder.h"

#include <algorithm>
#include <tuple>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;
using Place = DrillState::Place;

const StepRecord *stepAt(const DrillState &state, const Place &place)
{
    const auto component = static_cast<std::size_t>(place.component);
    if (place.component < 0 || component >= state.components().size())
        return nullptr;
    const auto &steps = state.components()[component].steps;
    const auto step = static_cast<std::size_t>(place.step);
    return place.step >= 0 && step < steps.size() ? &steps[step] : nullptr;
}

/// Nobody has begun it, but a person could: they have it done already.
bool isOpenToPeople(const DrillState &state, const Place &place, const StepRecord &step)
{
    if (step.state != StepState::Pending)
        return false;
    const bool isTabletop = state.declaration().mode == DrillMode::Tabletop;
    if (!isTabletop && (!needsPerson(step.step.kind) || !step.step.precheck.isEmpty()))
        return false; // the program begins it
    const std::vector<Place> ready = state.ready();
    return std::ranges::find(ready, place) != ready.end();
}

/// Since when somebody is waited for. What nobody has begun waits since now, as far as anything was written down of it.
std::chrono::nanoseconds askedAfter(const DrillState &state, const StepRecord &step)
{
    if (hasFailed(step.state) && step.endedAt)
        return step.endedAt->elapsed;
    return step.waitsAfter ? step.waitsAfter->elapsed : state.now().elapsed;
}

StepState endFor(DrillAnswer answer)
{
    switch (answer) {
    case DrillAnswer::Done:
        return StepState::Completed;
    case DrillAnswer::Skip:
        return StepState::Skipped;
    case DrillAnswer::Accept:
        return StepState::FailedAccepted;
    case DrillAnswer::Failed:
    case DrillAnswer::Retry:
        break;
    }
    return StepState::Failed;
}

} // namespace

bool needsReason(DrillAnswer answer)
{
    return answer == DrillAnswer::Failed || answer == DrillAnswer::Skip || answer == DrillAnswer::Accept;
}

bool canAnswer(const DrillState &state, const Place &place, DrillAnswer answer)
{
    const StepRecord *step = stepAt(state, place);
    if (!step || state.isAborted() || state.isFinished())
        return false;
    const QString &component = state.components()[static_cast<std::size_t>(place.component)].component.name;
    const DrillEvent begun{.kind = DrillEventKind::StepBegun, .component = component, .step = place.step};
    switch (answer) {
    case DrillAnswer::Done:
    case DrillAnswer::Failed:
        return !state.isPaused() &&
               (step->state == StepState::WaitingForInput || isOpenToPeople(state, place, *step));
    case DrillAnswer::Skip:
        return !isOver(step->state) || hasFailed(step->state);
    case DrillAnswer::Retry:
        return hasFailed(step->state) && state.check(begun).hasValue();
    case DrillAnswer::Accept:
        return hasFailed(step->state);
    }
    return false;
}

int stepToAnswer(const DrillState &state, int component, DrillAnswer answer)
{
    const auto &steps = state.components()[static_cast<std::size_t>(component)].steps;
    const auto find = [&](auto wanted) {
        for (int step = 0; step < static_cast<int>(steps.size()); ++step) {
            if (wanted(steps[static_cast<std::size_t>(step)]) && canAnswer(state, {component, step}, answer))
                return step;
        }
        return -1;
    };
    const int failed = answer == DrillAnswer::Skip
                           ? find([](const StepRecord &step) { return hasFailed(step.state); })
                           : -1; // it keeps the others from theirs
    return failed >= 0 ? failed : find([](const StepRecord &) { return true; });
}

std::vector<Place> openQuestions(const DrillState &state)
{
    std::vector<Place> places;
    for (const auto &some : {state.inProgress(), state.ready()})
        std::ranges::copy_if(some, std::back_inserter(places), [&state](const Place &place) {
            return canAnswer(state, place, DrillAnswer::Done);
        });
    for (int i = 0; i < static_cast<int>(state.components().size()); ++i) {
        if (state.components()[at(i)].phase != ComponentPhase::Failed)
            continue;
        if (const int step = stepToAnswer(state, i, DrillAnswer::Accept); step >= 0)
            places.push_back({i, step});
    }
    if (places.size() < 2)
        return places;
    const RecoveryPlan &plan = state.declaration().plan;
    const std::vector<Urgency> urgency = urgencies(plan, DependencyGraph(plan));
    QHash<QString, Priority> priorityOf;
    for (std::size_t i = 0; i < plan.components.size(); ++i)
        priorityOf.insert(plan.components[i].name, urgency[i].priority);
    std::ranges::sort(places, {}, [&](const Place &place) {
        const ComponentRecord &component = state.components()[at(place.component)];
        return std::tuple(priorityOf.value(component.component.name),
                          askedAfter(state, component.steps[at(place.step)]), place.component);
    });
    return places;
}

Result<> answerStep(Drill &drill, const Place &place, DrillAnswer answer, const QString &who,
                    const QString &text)
{
    if (needsReason(answer) && text.trimmed().isEmpty())
        return Error{ErrorCode::Usage, u"drill: no reason given"_s, u"Say why; it stands in the report."_s};
    const DrillState state = drill.state();
    if (!canAnswer(state, place, answer))
        return Error{ErrorCode::InvalidArgument, u"drill: that cannot be said of the step now"_s,
                     u"\"backstopctl drill status\" says where each step stands."_s};
    const QString component = state.components()[static_cast<std::size_t>(place.component)].component.name;
    const StepRecord &step = *stepAt(state, place);
    const bool isPending = step.state == StepState::Pending;
    if (answer == DrillAnswer::Retry || (isPending && answer != DrillAnswer::Skip))
        BACKSTOP_TRY(drill.record(
            {.kind = DrillEventKind::StepBegun, .who = who, .component = component, .step = place.step}));
    if (answer == DrillAnswer::Retry)
        return {};
    DrillEvent event{.kind = DrillEventKind::StepEnded,
                     .who = who,
                     .component = component,
                     .step = place.step,
                     .state = endFor(answer),
                     .text = text};
    if (answer == DrillAnswer::Failed && step.step.onFailure == FailurePolicy::Accept)
        event.state = StepState::FailedAccepted; // as the plan wants it, also of people
    if (answer == DrillAnswer::Failed)
        event.error = Error{ErrorCode::Failed, u"%1 (said by %2)"_s.arg(text, who)};
    return drill.record(std::move(event));
}

} // namespace backstop::recovery
