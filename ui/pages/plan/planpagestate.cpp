// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/plantext.h"
#include "ui/pages/plan/circlepanel.h"
#include "ui/pages/plan/plandetails.h"
#include "ui/pages/plan/planfilterbar.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/viewsetup.h"

#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>

namespace backstop::ui {

namespace {

enum PlanTab { PlanGraphTab, PlanTableTab, PlanOrderTab, PlanProblemsTab };

int countOf(const recovery::AssessedPlan &plan, bool withWarnings)
{
    return static_cast<int>(std::ranges::count_if(plan.problems, [&](const recovery::PlanProblem &problem) {
        return withWarnings || problem.severity != recovery::Severity::Warning;
    }));
}

} // namespace

void PlanPage::setReading()
{
    if (m_isEditing || m_shown.assessed)
        return; // what is shown stays until there is an answer
    m_empty->setProperty("failed", false);
    m_empty->setContent(
        QStringLiteral("running"), tr("The plan is being read"),
        tr("It is in the repository, so that it is there after the disaster that it is for."));
    m_stack->setCurrentWidget(m_empty);
    announce();
}

void PlanPage::setNoPlan()
{
    m_stored = {};
    m_isOutdated = false;
    emit problemCountChanged(0);
    if (m_isEditing)
        return;
    m_shown = {};
    m_empty->setProperty("failed", false);
    m_empty->setContent(
        QStringLiteral("graph"), tr("No recovery plan yet"),
        tr("A plan says which systems come back, in which order, by whom and within what time. "
           "It is kept in this repository, and checked against its backups."),
        tr("Use the sample plan"));
    m_empty->setSecondAction(tr("Import a plan…"));
    m_stack->setCurrentWidget(m_empty);
    announce();
}

void PlanPage::setFailed(const Error &error)
{
    if (m_shown.assessed) { // the old one stays
        m_messages->showError(error);
        m_messages->addAction(QStringLiteral("planRetry"), tr("Try again"), [this] {
            m_messages->dismiss();
            emit retryRequested();
        });
        return;
    }
    m_empty->setProperty("failed", true);
    m_empty->setContent(QStringLiteral("error"), tr("The plan could not be read"),
                        errorText(error.code).title + QStringLiteral(". ") + detailOf(error),
                        tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
    announce();
}

void PlanPage::setPlan(const PlanContent &content)
{
    const bool isAnother = m_stored.version != content.version;
    m_stored = content;
    m_isOutdated = false;
    emit problemCountChanged(countOf(*content.assessed, false));
    if (!m_isEditing)
        show(content);
    else if (isAnother && content.version != m_begunVersion)
        m_messages->showMessage(Tone::Caution, tr("Somebody else saved the plan meanwhile"),
                                tr("It is version %1 now. Discard your changes to see it; saving yours would "
                                   "not be accepted.")
                                    .arg(content.version));
}

void PlanPage::setDraft(quint64 number, const PlanContent &content)
{
    if (m_isEditing && number == m_draft)
        show(content);
}

void PlanPage::show(const PlanContent &content)
{
    const bool isFirst = !m_shown.assessed;
    const QString current = m_current >= 0 && m_shown.assessed
                                ? m_shown.assessed->plan.components[std::size_t(m_current)].name
                                : QString();
    m_isShowing = true;
    m_shown = content;
    m_components.setPlan(content.assessed);
    m_order.setPlan(content.assessed);
    m_problems.setPlan(content.assessed);
    m_outline.setPlan(content.assessed);
    m_graph->setPlan(content.assessed, content.picture);
    m_filterBar->setTeams(content.assessed->plan.teams);
    m_stack->setCurrentWidget(m_content);
    const int problems = int(content.assessed->problems.size());
    m_tabs->setTabText(PlanProblemsTab,
                       problems > 0 ? tr("&Problems (%L1)").arg(problems) : withoutMnemonic(tr("&Problems")));
    m_noProblems->setVisible(problems == 0);
    m_problemTable->setVisible(problems > 0);
    if (problems > 0 && !m_problemTable->currentIndex().isValid())
        m_problemTable->setCurrentIndex(m_problems.index(0, 0));
    const bool hasOrder = m_order.rowCount() > 0;
    m_noOrder->setVisible(!hasOrder);
    m_orderTable->setVisible(hasOrder);
    m_noOrder->setText(content.assessed->plan.components.empty()
                           ? tr("The plan has no components.")
                           : tr("There is no order: the components need each other in a circle. See the "
                                "problems."));
    const int wanted = content.assessed->plan.indexOf(m_wanted);
    const int kept = content.assessed->plan.indexOf(current);
    m_wanted.clear();
    m_graph->setCurrent(wanted >= 0 ? wanted : kept);
    m_current = wanted >= 0 ? wanted
                : kept >= 0 ? kept
                            : m_graph->current(); // it may be of a group to be opened
    m_isShowing = false;
    m_pending.reset(); // it was of the plan before
    requestPicture();
    showMessage(content);
    updateHeader();
    updateCircle();
    applyFilter(); // which makes the same component current everywhere
    updatePath();
    announce();
    if (isFirst && isVisible() && m_empty->isAncestorOf(focusWidget()))
        focusList();
}

/// That the picture is a plain one is said once, not at each change.
void PlanPage::showMessage(const PlanContent &content)
{
    const QString subject = QStringLiteral("layout");
    const QString text = refusalText(content.picture->layout);
    if (text.isEmpty()) {
        if (m_messages->subject() == subject)
            m_messages->dismiss();
    } else if (m_messages->isHidden()) {
        m_messages->showMessage(Tone::Neutral, text, engineWords(content.picture->layout.dotError));
        m_messages->setSubject(subject);
    }
}

void PlanPage::updateHeader()
{
    const bool hasPlan = m_shown.assessed != nullptr;
    const recovery::RecoveryPlan *plan = m_isEditing ? &m_editor.plan()
                                         : hasPlan   ? &m_shown.assessed->plan
                                                     : nullptr;
    m_title->setText(!plan || plan->name.isEmpty() ? tr("Recovery plan") : plan->name);
    if (m_isEditing)
        m_version->setText(hasChanges() ? tr("Changed, not saved") : tr("Nothing changed yet"));
    else if (m_shown.version == 0)
        m_version->setText(tr("Saved")); // which version it is comes with what is read back
    else
        m_version->setText(m_shown.saved.isEmpty()
                               ? tr("Version %L1").arg(m_shown.version)
                               : tr("Version %L1, %2").arg(m_shown.version).arg(m_shown.saved));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_edit, m_import, m_export})
        widget->setVisible(!m_isEditing);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_facts, m_undo, m_redo, m_add, m_teams, m_discard, m_save})
        widget->setVisible(m_isEditing);
    QUndoStack *stack = m_editor.undoStack();
    const auto setTip = [](QToolButton *button, const QString &action, const QString &step) {
        button->setToolTip(step.isEmpty() ? action : tr("%1: %2").arg(action, step));
    };
    m_undo->setEnabled(stack->canUndo() && !m_isSaving);
    m_redo->setEnabled(stack->canRedo() && !m_isSaving);
    setTip(m_undo, tr("Undo"), stack->undoText());
    setTip(m_redo, tr("Redo"), stack->redoText());
    m_add->setEnabled(!m_isSaving);
    m_teams->setEnabled(!m_isSaving);
    m_facts->setEnabled(!m_isSaving);
    m_discard->setEnabled(!m_isSaving);
    m_save->setEnabled(hasChanges() && !m_isSaving && m_busyReason.isEmpty());
    m_save->setToolTip(m_busyReason);
    m_save->setText(m_isSaving ? tr("Saving…") : tr("Save plan"));
    m_graph->setEditable(m_isEditing && !m_isSaving);
    m_circle->setBlocked(m_isSaving);
}

void PlanPage::setCurrent(int component)
{
    if (component == m_current)
        return;
    m_current = component;
    updateCurrent();
    updatePath();
    announce();
}

/// The same component everywhere.
void PlanPage::updateCurrent()
{
    if (!m_shown.assessed || m_current < 0)
        return;
    m_graph->setCurrent(m_current);
    updateOutline();
    const QModelIndex row = m_sorted->mapFromSource(m_components.index(m_current, 0));
    if (!row.isValid())
        m_table->selectionModel()->clear(); // else the row beside it would look as if it were current
    else if (m_table->currentIndex().row() != row.row())
        m_table->setCurrentIndex(row);
    m_filterBar->setHidden(row.isValid()
                               ? QString()
                               : m_shown.assessed->plan.components[static_cast<std::size_t>(m_current)].name);
    const int place = m_order.rowOf(m_current);
    if (place >= 0 && m_orderTable->currentIndex().row() != place)
        m_orderTable->setCurrentIndex(m_order.index(place, 0));
}

void PlanPage::showProblem(int row)
{
    const recovery::PlanProblem *problem = m_problems.problemAt(row);
    const int place = problem ? recovery::placeOf(*problem, m_shown.assessed->plan) : -1;
    if (place < 0)
        return;
    showComponent(place);
}

void PlanPage::openColumns()
{
    if (m_table->isVisible())
        openColumnChooser(m_table->horizontalHeader());
}

bool PlanPage::find(const QString &text, bool next)
{
    if (!m_shown.assessed)
        return false;
    const auto &components = m_shown.assessed->plan.components;
    const int found = placeOfName(
        int(components.size()), [&](int place) { return components[static_cast<std::size_t>(place)].name; },
        text, m_current, next);
    goTo(found);
    return found >= 0;
}

void PlanPage::announce()
{
    if (!m_shown.assessed) {
        emit inspected({});
        emit statusChanged(m_empty->title());
        return;
    }
    const recovery::AssessedPlan &plan = *m_shown.assessed;
    const int group = m_tabs->currentIndex() == PlanGraphTab ? m_graph->currentGroup() : -1;
    if (group >= 0)
        emit inspected(groupDetails(plan, m_shown.picture->groups->groups[std::size_t(group)], m_location));
    else
        emit inspected(planDetails(plan, m_current, m_isEditing, m_location));
    QStringList parts{tr("%Ln component(s)", nullptr, int(plan.plan.components.size()))};
    if (const int problems = countOf(plan, true); problems > 0)
        parts << tr("%Ln problem(s)", nullptr, problems);
    if (!plan.criticalPath.empty())
        parts << tr("all back in %1 if all goes well")
                     .arg(itemmodels::computedText(
                         plan.earliest[static_cast<std::size_t>(plan.criticalPath.back())]));
    emit statusChanged(parts.join(QStringLiteral(", ")));
}

} // namespace backstop::ui
