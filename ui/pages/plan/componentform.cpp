// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/componentform.h"

#include "model/itemmodels/plantext.h"
#include "model/recovery/dependencygraph.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/durationfield.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/textfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace backstop::ui {

using recovery::Component;

namespace {

constexpr int kFilterFrom = 12; // components, before there is a field to filter them

} // namespace

ComponentForm::ComponentForm(const recovery::RecoveryPlan &plan, int index, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_index(index)
    , m_before(index < 0 ? Component{} : plan.components[static_cast<std::size_t>(index)])
    , m_name(withName(new QLineEdit(m_before.name), "componentName"))
    , m_priority(withName(new QComboBox, "componentPriority"))
    , m_critical(withName(new QCheckBox(tr("The firm cannot &trade without it")), "componentCritical"))
    , m_rto(new DurationField(QStringLiteral("componentRto"), tr("Must be back within (RTO)")))
    , m_rpo(new DurationField(QStringLiteral("componentRpo"), tr("May lose at most (RPO)")))
    , m_mtpd(new DurationField(QStringLiteral("componentMtpd"), tr("Unacceptable after (MTPD)")))
    , m_team(withName(new QComboBox, "componentTeam"))
    , m_filter(withName(new QLineEdit, "componentNeedsFilter"))
    , m_needs(withName(new QListWidget, "componentNeeds"))
    , m_notes(new TextField(QStringLiteral("componentNotes"), 3))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPageEdge);
    layout->addLayout(buildFacts(), 1);
    layout->addLayout(buildNeeds(), 1);
    fillNeeds();
    connect(m_name, &QLineEdit::textChanged, this, &ComponentForm::updateState);
    for (DurationField *field : {m_rto, m_rpo, m_mtpd})
        connect(field, &DurationField::valueChanged, this, &ComponentForm::updateState);
    updateState();
}

QLayout *ComponentForm::buildFacts()
{
    for (int i = 0; i < recovery::kPriorities; ++i)
        m_priority->addItem(itemmodels::priorityText(static_cast<recovery::Priority>(i)));
    m_priority->setCurrentIndex(static_cast<int>(m_before.priority));
    m_team->addItem(tr("Nobody in particular"), QString());
    for (const recovery::Team &team : m_plan.teams)
        m_team->addItem(tr("%1 (%Ln member(s))", nullptr, team.members).arg(team.name), team.name);
    if (!m_before.team.isEmpty() && !m_plan.team(m_before.team))
        m_team->addItem(tr("%1 (not a team of the plan)").arg(m_before.team), m_before.team);
    m_team->setCurrentIndex(std::max(0, m_team->findData(m_before.team)));
    m_team->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rpo->setNothingText(tr("no loss at all"));
    m_rto->setValue(m_before.rto);
    m_rpo->setValue(m_before.rpo);
    m_mtpd->setValue(m_before.mtpd);
    m_critical->setChecked(m_before.isCritical);
    m_critical->setAccessibleName(withoutMnemonic(m_critical->text()));
    m_nameRow = new FormRow(tr("&Name"), m_name);
    m_rtoRow = new FormRow(tr("M&ust be back within (RTO)"), m_rto);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kGroup);
    layout->addWidget(m_nameRow);
    layout->addWidget(new FormRow(tr("&Priority"), m_priority));
    layout->addWidget(m_critical);
    layout->addWidget(m_rtoRow);
    layout->addWidget(new FormRow(tr("May lo&se at most (RPO)"), m_rpo));
    layout->addWidget(new FormRow(tr("Unacceptable a&fter (MTPD)"), m_mtpd));
    layout->addWidget(new FormRow(tr("T&eam"), m_team));
    layout->addStretch(1);
    return layout;
}

QLayout *ComponentForm::buildNeeds()
{
    m_filter->setPlaceholderText(tr("Find a component"));
    m_filter->setAccessibleName(tr("Find a component in the list of needs"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setVisible(m_plan.components.size() >= kFilterFrom);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int row = 0; row < m_needs->count(); ++row)
            m_needs->item(row)->setHidden(!m_needs->item(row)->text().contains(text, Qt::CaseInsensitive));
    });
    m_needs->setUniformItemSizes(true);
    m_needs->setMinimumHeight(5 * rowHeight(m_needs->fontMetrics()));
    m_notes->setValue(m_before.notes);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kGroup);
    auto *needs = new QVBoxLayout;
    needs->setSpacing(kInside);
    needs->addWidget(fieldLabel(tr("Nee&ds"), m_needs));
    needs->addWidget(m_filter);
    needs->addWidget(m_needs, 1);
    layout->addLayout(needs, 1);
    layout->addWidget(new FormRow(tr("N&otes"), m_notes));
    return layout;
}

void ComponentForm::fillNeeds()
{
    std::vector<int> closing;
    if (m_index >= 0)
        closing = recovery::DependencyGraph(m_plan).allNeededBy(m_index);
    for (std::size_t i = 0; i < m_plan.components.size(); ++i) {
        const int number = static_cast<int>(i);
        if (number == m_index)
            continue;
        const QString &name = m_plan.components[i].name;
        const bool isNeeded = m_before.dependencies.contains(name);
        const bool wouldClose = !isNeeded && std::ranges::binary_search(closing, number);
        auto *item = new QListWidgetItem(wouldClose ? tr("%1 (needs this one)").arg(name) : name, m_needs);
        item->setData(Qt::UserRole, name);
        item->setFlags(wouldClose ? Qt::ItemIsSelectable
                                  : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setSizeHint(QSize(0, rowHeight(m_needs->fontMetrics())));
        item->setCheckState(isNeeded ? Qt::Checked : Qt::Unchecked);
    }
    for (const QString &name : m_before.dependencies) {
        const bool isItself = name == m_before.name;
        if (m_plan.indexOf(name) >= 0 && !isItself)
            continue;
        auto *item = new QListWidgetItem(
            isItself ? tr("%1 (itself)").arg(name) : tr("%1 (not in the plan)").arg(name), m_needs);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setSizeHint(QSize(0, rowHeight(m_needs->fontMetrics())));
        item->setCheckState(Qt::Checked);
    }
    if (m_needs->count() > 0)
        m_needs->setCurrentRow(0);
}

QStringList ComponentForm::needs() const
{
    QStringList ticked;
    for (int row = 0; row < m_needs->count(); ++row)
        if (m_needs->item(row)->checkState() == Qt::Checked)
            ticked << m_needs->item(row)->data(Qt::UserRole).toString();
    QStringList ordered; // what was there keeps its order, and what is new comes behind it
    for (const QString &name : m_before.dependencies)
        if (ticked.removeAll(name) > 0)
            ordered << name;
    return ordered + ticked;
}

void ComponentForm::apply(Component &component) const
{
    component.name = keptText(m_name, m_before.name);
    component.priority = static_cast<recovery::Priority>(m_priority->currentIndex());
    component.isCritical = m_critical->isChecked();
    component.rto = m_rto->value();
    component.rpo = m_rpo->value();
    component.mtpd = m_mtpd->value();
    component.team = m_team->currentData().toString();
    component.notes = m_notes->value();
    component.dependencies = needs();
}

QString ComponentForm::problem() const
{
    return m_nameRow->problem();
}

void ComponentForm::focusFirst()
{
    m_name->setFocus();
    m_name->selectAll();
}

void ComponentForm::updateState()
{
    const QString name = keptText(m_name, m_before.name);
    const int taken = m_plan.indexOf(name);
    QString problem;
    if (name.trimmed().isEmpty())
        problem = tr("A component needs a name");
    else if (taken >= 0 && taken != m_index && name != m_before.name)
        problem = tr("Another component has this name");
    m_nameRow->setProblem(problem);
    // Which is not refused: who does not know it yet states it later, and the plan tells of it until then.
    m_rtoRow->setProblem(m_rto->value().count() > 0 ? QString() : tr("A plan needs one of each component"));
    emit changed();
}

} // namespace backstop::ui
