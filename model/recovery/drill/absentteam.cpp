// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/absentteam.h"

#include "model/recovery/drill/injects.h"

namespace backstop::recovery {

using namespace Qt::StringLiterals;

namespace {

/// A component whose team has nobody.
struct WithoutTeam
{
    QString component;
    QString team;
    int step = 0;
    bool isInjected = false;
};

std::optional<WithoutTeam> findWithoutTeam(const DrillState &state)
{
    if (state.isPaused())
        return {};
    for (const ComponentRecord &record : state.components()) {
        const QString &team = record.component.team;
        if (record.phase != ComponentPhase::Ready || state.capacity(team) != 0)
            continue;
        return WithoutTeam{record.component.name, team, record.next,
                           isHit(state.declaration(), InjectKind::TeamMemberAbsent, team)};
    }
    return {};
}

} // namespace

Result<bool> failAbsentTeam(Drill &drill)
{
    const auto found = drill.look([](const DrillState &state) { return findWithoutTeam(state); });
    if (!found)
        return false;
    BACKSTOP_ASSIGN(hasBegun, drill.recordIfPossible({.kind = DrillEventKind::StepBegun,
                                                      .component = found->component,
                                                      .step = found->step}));
    if (!hasBegun)
        return true;
    if (found->isInjected)
        BACKSTOP_TRY(
            drill.record({.kind = DrillEventKind::Injected,
                          .component = found->component,
                          .text = u"team-member-absent: of team %1 nobody is there"_s.arg(found->team)}));
    BACKSTOP_ASSIGN(
        hasEnded, drill.recordIfPossible(
                      {.kind = DrillEventKind::StepEnded,
                       .component = found->component,
                       .step = found->step,
                       .state = StepState::Failed,
                       .error = Error{ErrorCode::Unavailable, u"team %1: nobody is there"_s.arg(found->team),
                                      u"Give the team a second person who can do this."_s},
                       .isInjected = found->isInjected}));
    static_cast<void>(hasEnded); // by the program or by a person: it has
    return true;
}

} // namespace backstop::recovery
