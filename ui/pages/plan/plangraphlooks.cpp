// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the boxes and lines in the picture of a plan look, and what is said of the current one.
#include "model/core/at.h"
#include "ui/pages/plan/groupitem.h"
#include "ui/pages/plan/minimap.h"
#include "ui/pages/plan/planfilter.h"
#include "ui/pages/plan/plangraph.h"

#include <QAccessible>

#include <algorithm>

namespace backstop::ui {

void PlanGraph::updateLooks()
{
    if (!m_plan || !m_picture)
        return;
    const auto worst = recovery::worstByComponent(*m_plan);
    m_unprotected = unprotectedOf(*m_plan);
    for (NodeItem *box : m_boxes) {
        if (const recovery::ComponentGroup *group = groupOf(box->node())) {
            static_cast<GroupItem *>(box)->setContent(*group, *m_look);
            box->setColour(m_look->colour(m_colour, *m_plan, *group));
            box->setCritical(group->onCriticalPath > 0);
        } else {
            updateLook(static_cast<CardItem *>(box), worst);
        }
    }
    for (const int component : m_plan->criticalPath)
        if (const int node = m_picture->nodeOf[at(component)]; node >= 0 && nodeAt(node).component >= 0)
            m_boxes[at(node)]->setCritical(true);
    std::vector<Minimap::Mark> marks;
    for (const NodeItem *box : m_boxes)
        marks.push_back({box->sceneBoundingRect(), box->colour()});
    m_minimap->setPicture(m_scene.sceneRect().size(), std::move(marks));
    updateCurrent();
}

void PlanGraph::updateLook(CardItem *card, const std::vector<std::optional<recovery::Severity>> &worst)
{
    const int component = card->component();
    const itemmodels::Status status = itemmodels::statusOf(worst[at(component)]);
    card->setUnprotected(m_unprotected[at(component)]);
    card->setContent(*m_plan, status, *m_look);
    card->setColour(m_look->colour(m_colour, *m_plan, component, status));
    card->setCritical(false);
}

/// What each line stands for whatever is current; the worst counts.
void PlanGraph::findKinds()
{
    m_kinds.clear();
    if (!m_plan || !m_picture)
        return;
    QHash<QString, int> numbers;
    for (std::size_t i = m_plan->plan.components.size(); i-- > 0;)
        numbers.insert(m_plan->plan.components[i].name, static_cast<int>(i));
    for (std::size_t i = 1; i < m_plan->criticalPath.size(); ++i)
        addKind(m_plan->criticalPath[i - 1], m_plan->criticalPath[i], NeedItem::Kind::Critical);
    for (const auto &[sought, kind] :
         {std::pair(recovery::ProblemKind::RtoConflict, NeedItem::Kind::Conflict),
          std::pair(recovery::ProblemKind::Cycle, NeedItem::Kind::Circle)}) {
        for (const recovery::PlanProblem &problem : m_plan->problems) {
            if (problem.kind != sought)
                continue;
            // In a circle the last needs the first.
            const qsizetype count = problem.components.size();
            const qsizetype links = kind == NeedItem::Kind::Circle ? count : count - 1;
            for (qsizetype i = 0; i < links; ++i)
                addKind(numbers.value(problem.components[(i + 1) % count], -1),
                        numbers.value(problem.components[i], -1), kind);
        }
    }
}

/// Of the line that stands for the need of a component, where there is one.
void PlanGraph::addKind(int need, int neededBy, NeedItem::Kind kind)
{
    if (need < 0 || neededBy < 0)
        return;
    int from = m_picture->nodeOf[at(need)];
    int to = m_picture->nodeOf[at(neededBy)];
    if (from < 0 || to < 0 || from == to)
        return;
    if (m_picture->open >= 0) { // a group may stand on both sides
        const int groupFrom = nodeAt(from).group;
        const int groupTo = nodeAt(to).group;
        if (groupFrom >= 0 && groupTo >= 0)
            return;
        for (const int node : m_picture->graph.neededBy(from))
            if (groupTo >= 0 && nodeAt(node).group == groupTo)
                to = node;
        for (const int node : m_picture->graph.needs(to))
            if (groupFrom >= 0 && nodeAt(node).group == groupFrom)
                from = node;
    }
    m_kinds[{from, to}] = kind;
}

void PlanGraph::updateNeeds()
{
    for (NeedItem *line : m_lines) {
        const auto found = m_kinds.find({line->need(), line->neededBy()});
        const bool isDimmed =
            m_boxes[at(line->need())]->isDimmed() || m_boxes[at(line->neededBy())]->isDimmed();
        const bool isOfCurrent = line->need() == m_node || line->neededBy() == m_node ||
                                 (m_reach != PlanReach::Nothing && !isDimmed);
        line->setDimmed(isDimmed);
        line->setLook(found != m_kinds.end() ? found->second
                      : isOfCurrent          ? NeedItem::Kind::OfCurrent
                                             : NeedItem::Kind::Plain,
                      *m_look);
    }
}

void PlanGraph::updateReached()
{
    m_reached.clear();
    if (m_reach == PlanReach::Nothing || m_node < 0)
        return;
    const recovery::ComponentGroup *group = groupOf(m_node);
    const std::vector<int> from = group ? group->members : std::vector{m_current};
    std::vector<bool> isReached(m_plan->plan.components.size(), false);
    std::vector<int> open = from;
    while (!open.empty()) {
        const int component = open.back();
        open.pop_back();
        const bool isStops = m_reach == PlanReach::Stops;
        for (const int next : isStops ? m_needs->neededBy(component) : m_needs->needs(component)) {
            if (isReached[at(next)])
                continue;
            isReached[at(next)] = true;
            open.push_back(next);
        }
    }
    for (const int component : from)
        isReached[at(component)] = false; // which are part of a circle
    for (std::size_t i = 0; i < isReached.size(); ++i)
        if (isReached[i])
            m_reached.push_back(static_cast<int>(i));
}

void PlanGraph::updateDimmed()
{
    updateReached();
    m_dimmed.assign(m_plan->plan.components.size(), m_reach != PlanReach::Nothing && m_node >= 0);
    for (const int component : m_reached)
        m_dimmed[at(component)] = false;
    if (m_node >= 0 && groupOf(m_node)) {
        for (const int member : groupOf(m_node)->members)
            m_dimmed[at(member)] = false;
    } else if (m_node >= 0) {
        m_dimmed[at(m_current)] = false;
    }
    for (std::size_t i = 0; i < m_dimmed.size() && i < m_shown.size(); ++i)
        m_dimmed[i] = m_dimmed[i] || !m_shown[i];
    for (NodeItem *box : m_boxes) {
        const recovery::ComponentGroup *group = groupOf(box->node());
        if (!group) {
            box->setDimmed(m_dimmed[at(nodeAt(box->node()).component)]);
            continue;
        }
        const auto shown =
            std::ranges::count_if(group->members, [this](int member) { return !m_dimmed[at(member)]; });
        static_cast<GroupItem *>(box)->setShown(*group, static_cast<int>(shown));
        box->setDimmed(shown == 0);
    }
}

void PlanGraph::updateCurrent()
{
    if (!m_plan || !m_picture)
        return;
    for (NodeItem *box : m_boxes)
        box->setCurrent(box->node() == m_node, hasFocus());
    updateDimmed();
    updateNeeds();
    if (m_node < 0)
        return;
    const recovery::ComponentGroup *group = groupOf(m_node);
    QStringList parts = group ? descriptionOf(*group) : descriptionOf(m_plan->plan.components[at(m_current)]);
    if (m_reach == PlanReach::Stops)
        parts << tr("%Ln other(s) stop with it", nullptr, int(m_reached.size()));
    else if (m_reach == PlanReach::Needs)
        parts << tr("%Ln other(s) needed in all", nullptr, int(m_reached.size()));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

QStringList PlanGraph::descriptionOf(const recovery::ComponentGroup &group) const
{
    const auto *box = static_cast<const GroupItem *>(m_boxes[at(m_node)]);
    QStringList parts{tr("group %1").arg(itemmodels::groupTitle(group)), box->countText(),
                      itemmodels::statusText(itemmodels::statusOf(group.worst))};
    parts << itemmodels::groupRemarks(group) << itemmodels::groupTarget(group);
    return parts;
}

QStringList PlanGraph::descriptionOf(const recovery::Component &component) const
{
    QStringList parts{component.name, itemmodels::priorityText(component.priority),
                      itemmodels::targetText(*m_plan, m_current)};
    if (!component.dependencies.isEmpty())
        parts << tr("needs %1").arg(component.dependencies.join(QStringLiteral(", ")));
    if (m_unprotected[at(m_current)])
        parts << tr("no backup");
    return parts;
}

} // namespace backstop::ui
