// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/planeditor.h"

#include "model/core/at.h"
#include "model/recovery/dependencygraph.h"

#include <QUndoCommand>

#include <algorithm>

namespace backstop::ui {

using recovery::Component;
using recovery::RecoveryPlan;

namespace {

// Steps that can be undone: of a large plan fewer, so that all that are kept together have no more components than kMostComponentsKept.
constexpr int kMostSteps = 200;
constexpr int kFewestSteps = 20;
constexpr int kMostComponentsKept = 100'000;

} // namespace

/// Whole plans, so that no step can undo another wrongly. The one after a step is the one before the next: each is kept once.
class PlanEditor::Change final : public QUndoCommand
{
public:
    Change(PlanEditor &editor, SharedPlan before, SharedPlan after, const QString &text)
        : QUndoCommand(text)
        , m_editor(editor)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {}
    void undo() override { m_editor.set(m_before); }
    void redo() override { m_editor.set(m_after); }

private:
    PlanEditor &m_editor;
    SharedPlan m_before;
    SharedPlan m_after;
};

PlanEditor::PlanEditor(QObject *parent)
    : QObject(parent)
    , m_begun(std::make_shared<const RecoveryPlan>())
    , m_plan(m_begun)
{
    m_stack.setUndoLimit(kMostSteps);
}

void PlanEditor::begin(const RecoveryPlan &plan)
{
    m_stack.clear(); // before the limit: that of a stack with steps stays
    m_stack.setUndoLimit(
        std::clamp(kMostComponentsKept / std::max(1, int(plan.components.size())), kFewestSteps, kMostSteps));
    m_begun = std::make_shared<const RecoveryPlan>(plan);
    set(m_begun);
}

void PlanEditor::set(const SharedPlan &plan)
{
    m_plan = plan;
    emit changed();
}

void PlanEditor::push(RecoveryPlan plan, const QString &text)
{
    if (plan != *m_plan)
        m_stack.push(new Change(*this, m_plan, std::make_shared<const RecoveryPlan>(std::move(plan)), text));
}

bool PlanEditor::add(const Component &component)
{
    if (component.name.trimmed().isEmpty() || m_plan->indexOf(component.name) >= 0)
        return false;
    RecoveryPlan plan = *m_plan;
    plan.components.push_back(component);
    push(std::move(plan), tr("Add %1").arg(component.name));
    return true;
}

bool PlanEditor::replace(int index, const Component &component)
{
    const QString before = m_plan->components[at(index)].name;
    if (component.name.trimmed().isEmpty() ||
        (component.name != before && m_plan->indexOf(component.name) >= 0))
        return false;
    for (const QString &name : component.dependencies) {
        const bool isOld = m_plan->components[at(index)].dependencies.contains(name);
        if (const int need = m_plan->indexOf(name);
            !isOld && need >= 0 && !circleOf(*m_plan, need, index).isEmpty())
            return false;
    }
    RecoveryPlan plan = *m_plan;
    plan.components[at(index)] = component;
    if (component.name != before)
        for (Component &other : plan.components)
            std::ranges::replace(other.dependencies, before, component.name);
    push(std::move(plan), tr("Change %1").arg(component.name));
    return true;
}

void PlanEditor::remove(int index)
{
    RecoveryPlan plan = *m_plan;
    const QString name = plan.components[at(index)].name;
    plan.components.erase(plan.components.begin() + index);
    if (plan.indexOf(name) < 0) // else another one has the name, and is meant from now on
        for (Component &other : plan.components)
            other.dependencies.removeAll(name);
    push(std::move(plan), tr("Remove %1").arg(name));
}

QStringList PlanEditor::addNeed(int need, int neededBy)
{
    const QStringList circle = circleOf(*m_plan, need, neededBy);
    if (!circle.isEmpty())
        return circle;
    RecoveryPlan plan = *m_plan;
    const QString name = plan.components[at(need)].name;
    QStringList &needs = plan.components[at(neededBy)].dependencies;
    if (!needs.contains(name))
        needs << name;
    const QString text = tr("%1 needs %2").arg(plan.components[at(neededBy)].name, name);
    push(std::move(plan), text);
    return {};
}

void PlanEditor::removeNeed(int need, int neededBy)
{
    RecoveryPlan plan = *m_plan;
    const QString name = plan.components[at(need)].name;
    plan.components[at(neededBy)].dependencies.removeAll(name);
    const QString text = tr("%1 does not need %2").arg(plan.components[at(neededBy)].name, name);
    push(std::move(plan), text);
}

void PlanEditor::setTeams(const std::vector<recovery::Team> &teams, const QHash<QString, QString> &renamed)
{
    RecoveryPlan plan = *m_plan;
    plan.teams = teams;
    for (Component &component : plan.components)
        component.team = renamed.value(component.team, component.team);
    push(std::move(plan), tr("Change the teams"));
}

void PlanEditor::setFacts(const QString &name, const QString &description, std::chrono::seconds target)
{
    RecoveryPlan plan = *m_plan;
    plan.name = name;
    plan.description = description;
    plan.target = target;
    push(std::move(plan), tr("Change name, description or target"));
}

QStringList circleOf(const RecoveryPlan &plan, int need, int neededBy)
{
    const QString closing = plan.components[at(neededBy)].name;
    if (need == neededBy)
        return {closing};
    // The shortest way along the needs from the one to the other.
    const recovery::DependencyGraph graph(plan);
    std::vector<int> cameFrom(plan.components.size(), -1);
    std::vector<int> open{need};
    cameFrom[at(need)] = need;
    for (std::size_t i = 0; i < open.size() && cameFrom[at(neededBy)] < 0; ++i)
        for (const int next : graph.needs(open[i]))
            if (cameFrom[at(next)] < 0) {
                cameFrom[at(next)] = open[i];
                open.push_back(next);
            }
    if (cameFrom[at(neededBy)] < 0)
        return {};
    QStringList circle;
    for (int member = cameFrom[at(neededBy)];; member = cameFrom[at(member)]) {
        circle.prepend(plan.components[at(member)].name);
        if (member == need)
            break;
    }
    circle.prepend(closing);
    return circle;
}

} // namespace backstop::ui
