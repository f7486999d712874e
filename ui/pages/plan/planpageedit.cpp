// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changing a plan: on a copy, until it is saved or discarded.
#include "model/itemmodels/plantext.h"
#include "model/recovery/planfields.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/planfactsdialog.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"
#include "ui/pages/plan/teamsdialog.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"

#include <QPointer>

namespace backstop::ui {

bool PlanPage::hasChanges() const
{
    return m_isEditing &&
           (m_editor.isChanged() || !m_stored.assessed || m_editor.plan() != m_stored.assessed->plan);
}

/// Whether the plan is being edited now. False also where the page went while a question stood: nothing of it may be touched then.
bool PlanPage::beginEditing()
{
    if (m_isEditing)
        return true;
    if (m_isOutdated || !m_shown.assessed || !mayLoseUnread())
        return false;
    m_begunVersion = m_stored.version;
    m_editor.begin(m_shown.assessed->plan);
    m_isEditing = true;
    updateHeader();
    announce();
    m_graph->setFocus();
    return true;
}

/// A value of the stored plan that could not be taken is in no plan that is saved from here; one that was missing is.
bool PlanPage::mayLoseUnread()
{
    QStringList lost;
    for (const recovery::PlanProblem &problem : m_shown.assessed->problems) {
        if (!recovery::losesValue(problem))
            continue;
        const QString who = problem.components.value(0);
        lost << (who.isEmpty() ? QString() : who + QStringLiteral(": ")) + itemmodels::problemText(problem);
    }
    if (lost.isEmpty())
        return true;
    const QPointer<PlanPage> guard(this);
    const bool goesOn = m_prompts->confirm(
        this,
        {tr("Edit a plan with values that could not be read?"),
         tr("%Ln value(s) of this plan are missing, or could not be taken as they stand. Once the plan is "
            "saved from here, what is shown stands in their place. Older versions keep what was there.",
            nullptr, int(lost.size())),
         lost, tr("Edit without them"), tr("Leave the plan as it is"), true});
    return goesOn && guard;
}

void PlanPage::editPlan(const recovery::RecoveryPlan &plan)
{
    if (!mayDiscard())
        return;
    m_begunVersion = m_stored.version;
    m_isEditing = true;
    m_editor.begin(plan); // which asks what follows from it
}

void PlanPage::endEditing()
{
    if (m_form)
        m_form->close();
    m_isEditing = false;
    m_isSaving = false;
    ++m_draft; // nobody waits for it any more
    m_editor.begin({});
    m_messages->dismiss();
    emit editingEnded();
    if (m_stored.assessed)
        show(m_stored);
    else
        setNoPlan();
    updateHeader();
}

void PlanPage::draftChanged()
{
    if (!m_isEditing)
        return;
    updateHeader();
    keepOpen();
    emit assessRequested(++m_draft, m_editor.plan());
}

bool PlanPage::mayDiscard()
{
    const bool isTyping = m_form && m_form->isVisible(); // what is there would go, too
    if (!hasChanges() && !isTyping)
        return true;
    const QPointer<PlanPage> guard(this); // another repository may be opened while the question stands
    return m_prompts->confirm(this,
                              {tr("Discard the changes of the plan?"),
                               tr("The plan in the repository stays as it is. The changes cannot be had "
                                  "back."),
                               {},
                               tr("Discard changes"),
                               tr("Back to the plan"),
                               true}) &&
           guard;
}

bool PlanPage::mayLeave()
{
    if (m_isSaving) { // it cannot be taken back, and in a moment nothing is left to be lost
        m_messages->showMessage(Tone::Running, tr("The plan is being saved…"));
        return false;
    }
    return mayDiscard();
}

void PlanPage::discardChanges()
{
    if (m_isEditing && !m_isSaving)
        endEditing();
}

void PlanPage::leaveEditing()
{
    if (mayLeave())
        discardChanges();
}

void PlanPage::save()
{
    if (hasChanges() && !m_isSaving)
        emit saveRequested(m_editor.plan(), m_begunVersion);
}

void PlanPage::setSaving(bool saving)
{
    m_isSaving = saving;
    updateHeader();
}

void PlanPage::setSaved()
{
    if (!m_isEditing)
        return;
    m_isEditing = m_isSaving = false;
    m_isOutdated = true; // until the saved plan is read: its version is not known before
    ++m_draft;
    m_editor.begin({});
    m_messages->dismiss();
    emit editingEnded();
    updateHeader();
    announce();
}

void PlanPage::setBusyReason(const QString &reason)
{
    if (reason == m_busyReason)
        return; // asked for at every poll of a job
    m_busyReason = reason;
    updateHeader();
}

void PlanPage::runAction(const QString &id)
{
    if (id == QLatin1String("editComponent")) {
        if (beginEditing())
            editComponent(m_current);
    } else if (id == QLatin1String("removeComponent")) {
        removeComponent(m_current);
    } else if (id == QLatin1String("openGroup")) {
        m_graph->setFocus();
        openGroup(m_graph->currentGroup());
    }
}

/// Outside the editing mode the inspector has all the details.
void PlanPage::openComponent(int component)
{
    if (m_isEditing)
        editComponent(component);
    else
        emit detailsRequested();
}

/// The number that the component @p shown of what is shown has in what is edited, which may be ahead of it by what was just changed;
/// -1 where it has gone.
int PlanPage::edited(int shown) const
{
    if (!m_shown.assessed || shown < 0 ||
        static_cast<std::size_t>(shown) >= m_shown.assessed->plan.components.size())
        return -1;
    const auto at = static_cast<std::size_t>(shown);
    const QString &name = m_shown.assessed->plan.components[at].name;
    const auto &components = m_editor.plan().components;
    return at < components.size() && components[at].name == name ? shown : m_editor.plan().indexOf(name);
}

void PlanPage::editComponent(int shown)
{
    const int component = edited(shown);
    if (!m_isEditing || m_isSaving || component < 0)
        return;
    auto *dialog = new ComponentDialog(m_editor.plan(), component, this);
    connect(dialog, &ComponentDialog::componentAccepted, this,
            [this, component](const recovery::Component &changed) {
                showOnceChanged(changed.name, [&] { m_editor.replace(component, changed); });
            });
    openForm(dialog);
}

/// Chooses @p component once the draft that @p change makes is drawn. Where it changes nothing no draft comes.
void PlanPage::showOnceChanged(const QString &component, const std::function<void()> &change)
{
    const quint64 before = m_draft;
    m_wanted = component;
    change();
    if (m_draft == before)
        m_wanted.clear();
}

/// One of the plan that is edited: it goes with that. It is about places and names of that plan, which mean nothing in another.
void PlanPage::openForm(QDialog *form)
{
    form->setAttribute(Qt::WA_DeleteOnClose);
    m_form = form;
    form->open();
}

void PlanPage::addComponent()
{
    if (!m_isEditing || m_isSaving)
        return;
    auto *dialog = new ComponentDialog(m_editor.plan(), -1, this);
    connect(dialog, &ComponentDialog::componentAccepted, this, [this](const recovery::Component &added) {
        showOnceChanged(added.name, [&] { m_editor.add(added); });
    });
    openForm(dialog);
}

void PlanPage::editFacts()
{
    if (!m_isEditing || m_isSaving)
        return;
    auto *dialog = new PlanFactsDialog(m_editor.plan(), this);
    connect(dialog, &PlanFactsDialog::factsAccepted, &m_editor, &PlanEditor::setFacts);
    openForm(dialog);
}

void PlanPage::editTeams()
{
    if (!m_isEditing || m_isSaving)
        return;
    auto *dialog = new TeamsDialog(m_editor.plan().teams, this);
    connect(dialog, &TeamsDialog::teamsAccepted, &m_editor, &PlanEditor::setTeams);
    openForm(dialog);
}

void PlanPage::addNeed(int need, int neededBy)
{
    if (!m_isEditing || m_isSaving || edited(need) < 0 || edited(neededBy) < 0)
        return;
    const QStringList circle = m_editor.addNeed(edited(need), edited(neededBy));
    if (circle.isEmpty())
        return;
    m_messages->showMessage(
        Tone::Caution,
        tr("%1 cannot need %2: that would close a circle").arg(circle.first(), circle.value(1)),
        tr("Each needs the next: %1")
            .arg((circle + QStringList{circle.first()}).join(QStringLiteral(" → "))));
}

/// Without a question: it can be undone, and the plan in the repository has it still.
void PlanPage::removeComponent(int component)
{
    if (m_isEditing && !m_isSaving && edited(component) >= 0)
        m_editor.remove(edited(component));
}

void PlanPage::removeNeed(int need, int neededBy)
{
    if (m_isEditing && !m_isSaving && edited(need) >= 0 && edited(neededBy) >= 0)
        m_editor.removeNeed(edited(need), edited(neededBy));
}

} // namespace backstop::ui
