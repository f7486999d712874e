// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/plan.h"

#include "model/recovery/wordtable.h"

#include <algorithm>
#include <array>

namespace backstop::recovery {

namespace {

using namespace std::chrono_literals;

constexpr std::array<const char *, kPriorities> kPriorityNames{"Critical", "High", "Medium", "Low"};
constexpr std::array<const char *, kStepKinds> kStepKindNames{
    "restore", "verify",   "start_service", "script", "probe",    "reconcile",
    "manual",  "approval", "notify",        "wait",   "go_no_go", "clean_up"};
constexpr std::array<const char *, 3> kProbeKindNames{"port", "http", "process"};

} // namespace

int RecoveryPlan::indexOf(const QString &component) const
{
    const auto found = std::ranges::find(components, component, &Component::name);
    return found == components.end() ? -1 : static_cast<int>(found - components.begin());
}

const Team *RecoveryPlan::team(const QString &team) const
{
    const auto found = std::ranges::find(teams, team, &Team::name);
    return found == teams.end() ? nullptr : &*found;
}

std::chrono::seconds RecoveryPlan::effectiveTarget() const
{
    if (target > 0s || components.empty())
        return target;
    return std::ranges::max_element(components, {}, &Component::rto)->rto;
}

std::vector<Step> effectiveSteps(const Component &component)
{
    if (!component.steps.empty())
        return component.steps;
    std::vector<Step> steps;
    if (!component.backup.isNothing()) {
        steps.push_back({.kind = StepKind::Restore});
        steps.push_back({.kind = StepKind::Verify});
    }
    if (!component.recoveryScript.isEmpty())
        steps.push_back({.kind = StepKind::Script, .program = component.recoveryScript});
    return steps;
}

bool hasData(const Component &component)
{
    return !component.backup.isNothing() || !component.backupLocation.isEmpty() || component.steps.empty() ||
           std::ranges::find(component.steps, StepKind::Restore, &Step::kind) != component.steps.end();
}

std::optional<std::chrono::seconds> waitOf(const Step &step)
{
    bool isNumber = false;
    const int seconds = step.target.toInt(&isNumber);
    if (step.kind != StepKind::Wait || !isNumber || seconds < 0)
        return {};
    return std::chrono::seconds(seconds);
}

std::chrono::seconds defaultTimeout(StepKind kind)
{
    switch (kind) {
    case StepKind::StartService:
    case StepKind::Script:
        return 10min;
    case StepKind::Probe:
        return 2min;
    case StepKind::Restore:
    case StepKind::Verify:
    case StepKind::Reconcile:
    case StepKind::Manual:
    case StepKind::Approval:
    case StepKind::Notify:
    case StepKind::Wait:
    case StepKind::GoNoGo:
    case StepKind::CleanUp:
        break;
    }
    return 0s;
}

QString priorityName(Priority priority)
{
    return nameIn(kPriorityNames, priority);
}

std::optional<Priority> priorityOf(const QString &name)
{
    return valueIn<Priority>(kPriorityNames, name);
}

QString stepKindName(StepKind kind)
{
    return nameIn(kStepKindNames, kind);
}

std::optional<StepKind> stepKindOf(const QString &name)
{
    return valueIn<StepKind>(kStepKindNames, name);
}

QString probeKindName(ProbeKind kind)
{
    return nameIn(kProbeKindNames, kind);
}

std::optional<ProbeKind> probeKindOf(const QString &name)
{
    return valueIn<ProbeKind>(kProbeKindNames, name);
}

} // namespace backstop::recovery
