// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can begin in a drill, and what the rest waits for.
#include "model/recovery/drill/drillstate.h"

#include "model/core/shortlist.h"

#include <algorithm>

namespace backstop::recovery {

using namespace Qt::StringLiterals;

bool DrillState::isWorkOver() const
{
    return m_isDeclared && std::ranges::all_of(m_components, [](const ComponentRecord &component) {
               return isOver(component.phase);
           });
}

std::optional<int> DrillState::capacity(const QString &team) const
{
    const Team *found = m_declaration.plan.team(team);
    if (team.isEmpty() || !found)
        return {};
    int members = std::max(found->members, 0);
    for (const Inject &inject : m_declaration.injects) {
        if (inject.kind == InjectKind::TeamMemberAbsent && inject.target == team)
            --members;
    }
    return std::max(members, 0);
}

StepState DrillState::stateOf(int component, int step) const
{
    const ComponentRecord &record = m_components[static_cast<std::size_t>(component)];
    const StepState state = record.steps[static_cast<std::size_t>(step)].state;
    if (state != StepState::Pending)
        return state;
    switch (record.phase) {
    case ComponentPhase::Blocked:
        return StepState::Blocked;
    case ComponentPhase::Failed:
    case ComponentPhase::Cancelled:
        return StepState::Cancelled;
    case ComponentPhase::Ready:
        if (const auto most = capacity(record.component.team);
            most && step == record.next && busyIn(record.component.team) >= *most)
            return StepState::WaitingForTeam;
        return StepState::Pending;
    default:
        return StepState::Pending;
    }
}

std::vector<DrillState::Place> DrillState::ready() const
{
    std::vector<Place> places;
    if (isPaused() || m_isAborted || m_outcome)
        return places;
    QHash<QString, int> busy = m_busy;
    for (std::size_t i = 0; i < m_components.size(); ++i) {
        const ComponentRecord &component = m_components[i];
        if (component.phase != ComponentPhase::Ready && component.phase != ComponentPhase::Active)
            continue;
        if (component.steps[static_cast<std::size_t>(component.next)].state != StepState::Pending)
            continue; // in progress
        if (component.phase == ComponentPhase::Ready) {
            const auto most = capacity(component.component.team);
            if (most && busy.value(component.component.team) >= *most)
                continue;
            ++busy[component.component.team];
        }
        places.push_back({static_cast<int>(i), component.next});
    }
    return places;
}

std::vector<DrillState::Place> DrillState::inProgress() const
{
    std::vector<Place> places;
    for (std::size_t i = 0; i < m_components.size(); ++i) {
        for (std::size_t step = 0; step < m_components[i].steps.size(); ++step) {
            const StepState state = m_components[i].steps[step].state;
            if (state == StepState::InProgress || state == StepState::WaitingForInput)
                places.push_back({static_cast<int>(i), static_cast<int>(step)});
        }
    }
    return places;
}

QString DrillState::waitsFor(int component) const
{
    const ComponentRecord &record = m_components[static_cast<std::size_t>(component)];
    if (record.phase == ComponentPhase::Pending || record.phase == ComponentPhase::Blocked) {
        QStringList names;
        for (const int need : record.needs) {
            const ComponentRecord &other = m_components[static_cast<std::size_t>(need)];
            const bool isLost = isOver(other.phase);
            if (!isDone(other.phase) && isLost == (record.phase == ComponentPhase::Blocked))
                names << (isLost ? u"%1, which did not come back"_s.arg(other.component.name)
                                 : other.component.name);
        }
        return shortList(names);
    }
    if (record.phase != ComponentPhase::Ready)
        return {};
    const QString &team = record.component.team;
    const auto most = capacity(team);
    if (most && busyIn(team) >= *most)
        return *most == 0 ? u"team %1, of which nobody is there"_s.arg(team)
                          : u"team %1, all %2 of which are busy"_s.arg(team, QString::number(*most));
    return {};
}

} // namespace backstop::recovery
