// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/componentdialog.h"

#include "ui/pages/plan/componentform.h"
#include "ui/pages/plan/recoveryform.h"
#include "ui/pages/plan/stepsform.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/scrollpart.h"
#include "ui/widgets/statelabel.h"

#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace backstop::ui {

using recovery::Component;

namespace {

/// A page of tabs that scrolls where it has no room.
QWidget *scrolling(QWidget *form)
{
    auto *content = new QVBoxLayout;
    content->addWidget(form);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    layout->addWidget(new ScrollPart(content));
    return page;
}

} // namespace

ComponentDialog::ComponentDialog(const recovery::RecoveryPlan &plan, int index, QWidget *parent)
    : QDialog(parent)
    , m_before(index < 0 ? Component{} : plan.components[static_cast<std::size_t>(index)])
    , m_tabs(new QTabWidget)
    , m_facts(new ComponentForm(plan, index))
    , m_recovery(new RecoveryForm(m_before))
    , m_steps(new StepsForm)
    , m_verdict(new StateLabel)
    , m_accept(
          namedButton(QStringLiteral("acceptComponent"), index < 0 ? tr("&Add component") : tr("&Apply")))
{
    setObjectName(QStringLiteral("componentDialog"));
    setWindowTitle(index < 0 ? tr("Add a component") : tr("Change %1").arg(m_before.name));
    m_verdict->setObjectName(QStringLiteral("componentVerdict"));
    m_tabs->setObjectName(QStringLiteral("componentTabs"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the component"));
    m_steps->setSteps(m_before.steps);
    auto *steps = new QWidget;
    auto *stepsLayout = new QVBoxLayout(steps);
    stepsLayout->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    stepsLayout->addWidget(m_steps);
    m_tabs->addTab(scrolling(m_facts), tr("&1 What it is"));
    m_tabs->addTab(scrolling(m_recovery), tr("&2 Recovery"));
    m_tabs->addTab(steps, tr("&3 Steps"));
    auto *cancel = namedButton(QStringLiteral("cancelComponent"), tr("Cance&l"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_verdict, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit componentAccepted(component());
        accept();
    });
    connect(m_facts, &ComponentForm::changed, this, &ComponentDialog::updateState);
    connect(m_recovery, &RecoveryForm::changed, this, &ComponentDialog::updateState);
    connect(m_steps, &StepsForm::changed, this, &ComponentDialog::updateState);
    updateState();
    fitDialog(this, 110);
    resize(fitting(this, size().expandedTo(QSize(0, 600))));
    m_facts->focusFirst();
}

Component ComponentDialog::component() const
{
    Component result = m_before;
    m_facts->apply(result);
    m_recovery->apply(result);
    result.steps = m_steps->steps();
    return result;
}

void ComponentDialog::updateState()
{
    Component usual = component();
    usual.steps.clear();
    m_steps->setUsual(recovery::effectiveSteps(usual));
    const std::size_t steps = m_steps->steps().size();
    m_tabs->setTabText(2, steps > 0 ? tr("&3 Steps (%L1)").arg(steps) : tr("&3 Steps"));
    QString problem = m_facts->problem();
    if (problem.isEmpty())
        problem = m_recovery->problem();
    // What was wrong with the steps before does not keep anybody from changing the rest.
    if (problem.isEmpty() && (!m_steps->isWhole() || m_steps->steps() != m_before.steps))
        problem = m_steps->problem();
    m_accept->setEnabled(problem.isEmpty());
    m_verdict->setState(
        problem.isEmpty() ? StatusLook{} : StatusLook{QStringLiteral("warning"), Tone::Caution}, problem);
}

} // namespace backstop::ui
