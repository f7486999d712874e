// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/injects.h"

#include "model/core/nearestname.h"
#include "model/core/shortlist.h"

#include <algorithm>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

/// SplitMix64 (S. Vigna, public domain): the same numbers on every machine.
std::uint64_t next(std::uint64_t &state)
{
    std::uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

bool canHit(InjectKind kind, const Component &component)
{
    const std::vector<Step> steps = effectiveSteps(component);
    return std::ranges::any_of(steps, [kind](const Step &step) {
        const bool runs = step.kind == StepKind::Script || step.kind == StepKind::StartService;
        return step.runsInDrill && (kind == InjectKind::ScriptFails ? runs : step.kind == StepKind::Restore);
    });
}

/// What an inject of @p kind could hit, in the order of recovery.
QStringList targetsOf(InjectKind kind, const DrillDeclaration &drill)
{
    QStringList targets;
    for (const QString &name : drill.components) {
        const Component &component =
            drill.plan.components[static_cast<std::size_t>(drill.plan.indexOf(name))];
        if (kind == InjectKind::TeamMemberAbsent) {
            if (drill.plan.team(component.team) && !targets.contains(component.team))
                targets << component.team;
        } else if (canHit(kind, component)) {
            targets << name;
        }
    }
    return targets;
}

QString hintFor(const QString &target, const QStringList &targets)
{
    const QString near = nearestName(target, targets);
    return (near.isNull() ? QString() : u"Did you mean \"%1\"? "_s.arg(near)) +
           u"It could hit: %1."_s.arg(shortList(targets));
}

} // namespace

Result<> aimInjects(DrillDeclaration &drill)
{
    std::uint64_t state = drill.seed;
    for (Inject &inject : drill.injects) {
        const QStringList targets = targetsOf(inject.kind, drill);
        const std::uint64_t number =
            next(state); // also where it is not needed: one inject does not aim the other
        if (targets.isEmpty())
            return Error{
                ErrorCode::Usage,
                u"inject %1: there is nothing in this drill that it could hit"_s.arg(injectText(inject)),
                u"Leave it out."_s};
        if (inject.target.isEmpty())
            inject.target =
                targets.at(static_cast<qsizetype>(number % static_cast<std::uint64_t>(targets.size())));
        else if (!targets.contains(inject.target))
            return Error{ErrorCode::Usage,
                         u"inject %1: it cannot hit that in this drill"_s.arg(injectText(inject)),
                         hintFor(inject.target, targets)};
    }
    return {};
}

std::uint64_t scrambled(std::uint64_t seed)
{
    return next(seed);
}

bool isHit(const DrillDeclaration &drill, InjectKind kind, const QString &target)
{
    return std::ranges::find(drill.injects, Inject{kind, target}) != drill.injects.end();
}

} // namespace backstop::recovery
