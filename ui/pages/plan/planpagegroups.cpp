// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which part of a large plan the picture is of: all groups, one of them, or every component.
#include "model/core/at.h"
#include "ui/pages/plan/plandetails.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/plangroupbar.h"
#include "ui/pages/plan/planpage.h"
#include "ui/widgets/messagebar.h"

#include <QTabWidget>

namespace backstop::ui {

void PlanPage::connectGroups()
{
    connect(m_graph, &PlanGraph::groupActivated, this, &PlanPage::openGroup);
    connect(m_graph, &PlanGraph::backRequested, this, &PlanPage::closeGroup);
    connect(m_graph, &PlanGraph::needRefused, this, [this] {
        m_messages->showMessage(
            Tone::Caution, tr("A group cannot be needed"),
            tr("Edit the component and choose there what it needs, or draw all components: "
               "clear Group above the picture."));
    });
    connect(m_groupBar, &PlanGroupBar::backRequested, this, [this] {
        m_graph->setFocus(); // the button goes
        closeGroup();
    });
    connect(m_groupBar, &PlanGroupBar::openRequested, this, [this] {
        m_graph->setFocus();
        openGroup(m_graph->currentGroup());
    });
    connect(m_groupBar, &PlanGroupBar::groupedChanged, this, [this] {
        m_open.clear();
        requestPicture();
    });
}

recovery::PictureRequest PlanPage::pictureRequest() const
{
    return {.card = PlanLook::cardSize(),
            .group = PlanLook::groupSize(),
            .isGrouped = m_groupBar->isGrouped(),
            .open = m_open};
}

/// Whether @p picture is what pictureRequest() asks for.
bool PlanPage::isAsWanted(const recovery::PlanPicture &picture, const recovery::RecoveryPlan &plan) const
{
    const bool isGrouped = m_groupBar->isGrouped() && plan.components.size() > recovery::kMostUngrouped;
    if (isGrouped != (picture.groups != nullptr))
        return false;
    if (!isGrouped)
        return true;
    for (const QString &name : m_open)
        if (const int component = plan.indexOf(name); component >= 0)
            return picture.groups->groupOf[at(component)] == picture.open;
    return picture.open < 0;
}

void PlanPage::setPictureFailed(quint64 number)
{
    if (number != m_pictureNumber || !m_shown.assessed)
        return;
    m_pending.reset();
    m_groupBar->setPicture(*m_shown.picture, static_cast<int>(m_shown.assessed->plan.components.size()));
}

/// Unless the right one is shown already. An answer to an earlier request is not waited for any more.
void PlanPage::requestPicture()
{
    if (m_pending && *m_pending == pictureRequest())
        return;
    ++m_pictureNumber;
    m_pending.reset();
    if (!m_shown.assessed)
        return;
    const recovery::AssessedPlan &plan = *m_shown.assessed;
    if (isAsWanted(*m_shown.picture, plan.plan)) {
        m_groupBar->setPicture(*m_shown.picture, static_cast<int>(plan.plan.components.size()));
        return;
    }
    m_groupBar->setDrawing();
    m_pending = pictureRequest();
    emit pictureRequested(m_pictureNumber, m_shown.assessed, *m_pending);
}

void PlanPage::setPicture(quint64 number, std::shared_ptr<const recovery::PlanPicture> picture)
{
    if (number != m_pictureNumber || !m_shown.assessed)
        return;
    m_pending.reset();
    const std::shared_ptr<const recovery::AssessedPlan> plan = m_shown.assessed;
    m_shown.picture = std::move(picture);
    if (m_stored.assessed == plan)
        m_stored.picture = m_shown.picture;
    const int current = m_current;
    m_isShowing = true;
    m_graph->setPlan(plan, m_shown.picture);
    m_isShowing = false;
    m_graph->setCurrent(current);
    m_current = m_graph->current();
    m_groupBar->setPicture(*m_shown.picture, static_cast<int>(plan->plan.components.size()));
    showMessage(m_shown);
    updateCurrent();
    updatePath();
    announce();
}

/// All of its members are stated: any may be renamed or removed while it is open.
void PlanPage::openGroup(int group)
{
    if (!m_shown.assessed || !m_shown.picture->groups || group < 0)
        return;
    const std::vector<recovery::Component> &components = m_shown.assessed->plan.components;
    const std::vector<int> &members = m_shown.picture->groups->groups[at(group)].members;
    m_open.clear();
    for (const int member : members)
        m_open << components[at(member)].name;
    requestPicture();
}

void PlanPage::closeGroup()
{
    m_open.clear();
    requestPicture();
}

/// Makes it current everywhere, and opens the group that it is in.
void PlanPage::goTo(int component)
{
    if (component < 0 || !m_shown.assessed || m_isShowing)
        return;
    setCurrent(component);
    if (m_shown.picture->groups)
        openGroup(m_shown.picture->groups->groupOf[at(component)]);
}

/// The row of a list became current: by the user, unless it is that of the current component.
void PlanPage::follow(int component)
{
    if (component != m_current)
        goTo(component);
}

void PlanPage::showComponent(int component)
{
    if (component < 0)
        return;
    goTo(component);
    m_tabs->setCurrentIndex(0);
    m_graph->setFocus();
}

/// Before the plan changes: names may, and a component that is added or renamed is wanted.
void PlanPage::keepOpen()
{
    if (!m_shown.assessed || !m_shown.picture->groups)
        return;
    if (!m_wanted.isEmpty())
        m_open.prepend(m_wanted);
}

} // namespace backstop::ui
