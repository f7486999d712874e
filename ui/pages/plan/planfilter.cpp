// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/planfilter.h"

namespace backstop::ui {

using recovery::AssessedPlan;
using recovery::ProblemKind;

std::vector<bool> PlanFilter::shown(const AssessedPlan &plan) const
{
    const std::size_t count = plan.plan.components.size();
    std::vector<bool> result(count, true);
    const auto keep = [&](const auto &matches) {
        for (std::size_t i = 0; i < count; ++i)
            result[i] = result[i] && matches(i);
    };
    if (priority)
        keep([&](std::size_t i) { return plan.plan.components[i].priority == *priority; });
    if (team)
        keep([&](std::size_t i) { return plan.plan.components[i].team == *team; });
    if (which == Which::OnCriticalPath) {
        std::vector<bool> onPath(count, false);
        for (const int component : plan.criticalPath)
            onPath[static_cast<std::size_t>(component)] = true;
        keep([&](std::size_t i) { return onPath[i]; });
    } else if (which == Which::Unprotected) {
        const std::vector<bool> unprotected = unprotectedOf(plan);
        keep([&](std::size_t i) { return unprotected[i]; });
    } else if (which != Which::All) {
        std::optional<recovery::Severity> wanted;
        if (which != Which::Sound)
            wanted = which == Which::Invalid    ? recovery::Severity::Error
                     : which == Which::Conflict ? recovery::Severity::Conflict
                                                : recovery::Severity::Warning;
        const auto worst = recovery::worstByComponent(plan);
        keep([&](std::size_t i) { return worst[i] == wanted; });
    }
    return result;
}

std::vector<bool> unprotectedOf(const AssessedPlan &plan)
{
    std::vector<bool> result(plan.plan.components.size(), false);
    for (const recovery::PlanProblem &problem : plan.problems) {
        if (problem.kind != ProblemKind::NoBackup && problem.kind != ProblemKind::NoSource)
            continue;
        if (const int place = recovery::placeOf(problem, plan.plan); place >= 0)
            result[static_cast<std::size_t>(place)] = true;
    }
    return result;
}

void PlanFilterProxy::setShown(std::vector<bool> shown)
{
    m_shown = std::move(shown);
    invalidateFilter();
}

bool PlanFilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto place = static_cast<std::size_t>(row);
    return place >= m_shown.size() || m_shown[place];
}

} // namespace backstop::ui
