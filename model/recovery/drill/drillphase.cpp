// SPDX-License-Identifier: GPL-3.0-or-later
//
// What follows from the steps of a drill for its components.
#include "model/recovery/drill/drillstate.h"

#include <algorithm>
#include <utility>

namespace backstop::recovery {

namespace {

/// Whether a step of this kind that is completed says something of the component.
bool isProof(StepKind kind)
{
    return kind != StepKind::Notify && kind != StepKind::Wait && kind != StepKind::CleanUp;
}

} // namespace

ComponentPhase DrillState::phaseOf(const ComponentRecord &component) const
{
    bool isOpen = false;
    bool lacksEvidence = false;
    bool hasEvidence = false;
    for (const StepRecord &step : component.steps) {
        if (hasFailed(step.state))
            return ComponentPhase::Failed;
        if (step.state == StepState::Cancelled)
            return ComponentPhase::Cancelled;
        isOpen = isOpen || !isOver(step.state);
        lacksEvidence = lacksEvidence || step.lacksEvidence();
        hasEvidence = hasEvidence || (step.state == StepState::Completed && isProof(step.step.kind));
    }
    const bool isNothingToDo = std::ranges::none_of(component.steps, &StepRecord::isInDrill);
    bool waits = false;
    for (const int need : component.needs) {
        const ComponentPhase phase = m_components[static_cast<std::size_t>(need)].phase;
        if (isDone(phase))
            continue;
        if (isOver(phase) && (isOpen || isNothingToDo))
            return ComponentPhase::Blocked;
        waits = waits || !isOver(phase);
    }
    if (waits)
        return ComponentPhase::
            Pending; // also where it has nothing to do: nothing is back before its needs are
    if (isOpen)
        return component.hasBegun() ? ComponentPhase::Active : ComponentPhase::Ready;
    // That nothing went wrong where nothing was done is no proof.
    return lacksEvidence || !hasEvidence ? ComponentPhase::Incomplete : ComponentPhase::Recovered;
}

/// What follows from the steps of @p touched, or of kAll, for it and for all that need it. In the order of recovery, so that needs are
/// decided first; an abort cancels what is open.
void DrillState::refresh(int touched)
{
    std::vector<char> isOther(m_components.size(), touched == kAll ? 1 : 0);
    if (touched != kAll)
        isOther[static_cast<std::size_t>(touched)] = 1;
    for (std::size_t i = touched == kAll ? 0 : static_cast<std::size_t>(touched); i < m_components.size();
         ++i) {
        ComponentRecord &component = m_components[i];
        const auto isOtherNow = [&isOther](int need) { return isOther[static_cast<std::size_t>(need)] != 0; };
        if (isOther[i] == 0 && std::ranges::none_of(component.needs, isOtherNow))
            continue;
        if (m_isAborted) {
            for (StepRecord &step : component.steps) {
                if (isOver(step.state))
                    continue;
                step.state = StepState::Cancelled;
                step.waitsSince.reset();
            }
        }
        const auto open =
            std::ranges::find_if(component.steps, [](const StepRecord &step) { return !isOver(step.state); });
        component.next = static_cast<int>(open - component.steps.begin());
        const ComponentPhase before = std::exchange(component.phase, phaseOf(component));
        if (before != component.phase) {
            isOther[i] = 1;
            m_busy[component.component.team] += static_cast<int>(component.phase == ComponentPhase::Active) -
                                                static_cast<int>(before == ComponentPhase::Active);
        }
    }
}

} // namespace backstop::recovery
