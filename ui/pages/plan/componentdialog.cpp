// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/componentdialog.h"

#include "model/itemmodels/plantext.h"
#include "model/recovery/dependencygraph.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/durationfield.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollpart.h"
#include "ui/widgets/statelabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

using recovery::Component;
using std::chrono::seconds;

namespace {

constexpr int kFilterFrom = 12; // components, before there is a field to filter them

QVBoxLayout *under(QLabel *label, QWidget *field)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kInside);
    layout->addWidget(label);
    layout->addWidget(field);
    return layout;
}

template<typename Field>
Field *named(Field *field, const char *name)
{
    field->setObjectName(QLatin1String(name));
    return field;
}

seconds rounded(double value)
{
    return seconds(static_cast<std::int64_t>(std::llround(std::clamp(value, 0.0, 1e9))));
}

} // namespace

ComponentDialog::ComponentDialog(const recovery::RecoveryPlan &plan, int index, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_index(index)
    , m_before(index < 0 ? Component{} : plan.components[static_cast<std::size_t>(index)])
    , m_name(named(new QLineEdit, "componentName"))
    , m_priority(named(new QComboBox, "componentPriority"))
    , m_critical(named(new QCheckBox(tr("The firm cannot &trade without it")), "componentCritical"))
    , m_rto(new DurationField(QStringLiteral("componentRto"), tr("Must be back within (RTO)")))
    , m_rpo(new DurationField(QStringLiteral("componentRpo"), tr("May lose at most (RPO)")))
    , m_mtpd(new DurationField(QStringLiteral("componentMtpd"), tr("Unacceptable after")))
    , m_team(named(new QComboBox, "componentTeam"))
    , m_filter(named(new QLineEdit, "componentNeedsFilter"))
    , m_needs(named(new QListWidget, "componentNeeds"))
    , m_backup(named(new QLineEdit, "componentBackup"))
    , m_script(named(new QLineEdit, "componentScript"))
    , m_best(new DurationField(QStringLiteral("componentBest"), tr("Best case")))
    , m_likely(new DurationField(QStringLiteral("componentLikely"), tr("Most likely")))
    , m_worst(new DurationField(QStringLiteral("componentWorst"), tr("Worst case")))
    , m_notes(named(new QLineEdit, "componentNotes"))
    , m_verdict(new StateLabel)
    , m_accept(
          namedButton(QStringLiteral("acceptComponent"), index < 0 ? tr("&Add component") : tr("&Apply")))
{
    setObjectName(QStringLiteral("componentDialog"));
    setWindowTitle(index < 0 ? tr("Add a component") : tr("Change %1").arg(m_before.name));
    m_verdict->setObjectName(QStringLiteral("componentVerdict"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kPageEdge);
    columns->addLayout(buildFacts(), 1);
    columns->addLayout(buildRecovery(), 1);
    auto *cancel = namedButton(QStringLiteral("cancelComponent"), tr("Cance&l"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_verdict, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addWidget(new ScrollPart(columns), 1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit componentAccepted(component());
        accept();
    });
    fill();
    for (DurationField *field : {m_best, m_likely, m_worst})
        connect(field, &DurationField::valueChanged, this, &ComponentDialog::updateState);
    connect(m_name, &QLineEdit::textChanged, this, &ComponentDialog::updateState);
    updateState();
    fitDialog(this, 110);
    m_name->setFocus();
    m_name->selectAll();
}

QLayout *ComponentDialog::buildFacts()
{
    for (int i = 0; i < recovery::kPriorities; ++i)
        m_priority->addItem(itemmodels::priorityText(static_cast<recovery::Priority>(i)));
    m_team->addItem(tr("Nobody in particular"), QString());
    for (const recovery::Team &team : m_plan.teams)
        m_team->addItem(tr("%1 (%Ln member(s))", nullptr, team.members).arg(team.name), team.name);
    if (!m_before.team.isEmpty() && !m_plan.team(m_before.team))
        m_team->addItem(tr("%1 (not a team of the plan)").arg(m_before.team), m_before.team);
    m_rpo->setNothingText(tr("no loss at all"));
    m_critical->setAccessibleName(withoutMnemonic(m_critical->text()));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kGroup);
    layout->addLayout(under(fieldLabel(tr("&Name"), m_name), m_name));
    layout->addLayout(under(fieldLabel(tr("&Priority"), m_priority), m_priority));
    layout->addWidget(m_critical);
    layout->addLayout(under(fieldLabel(tr("&Must be back within (RTO)"), m_rto), m_rto));
    layout->addLayout(under(fieldLabel(tr("May lo&se at most (RPO)"), m_rpo), m_rpo));
    layout->addLayout(under(fieldLabel(tr("&Unacceptable after"), m_mtpd), m_mtpd));
    layout->addLayout(under(fieldLabel(tr("T&eam"), m_team), m_team));
    layout->addStretch();
    return layout;
}

QLayout *ComponentDialog::buildRecovery()
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
    m_backup->setPlaceholderText(tr("data/orders"));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kGroup);
    QVBoxLayout *needs = under(fieldLabel(tr("Nee&ds"), m_needs), m_needs);
    needs->insertWidget(1, m_filter);
    layout->addLayout(needs, 1);
    layout->addLayout(under(fieldLabel(tr("Its data, as a path in the &backup"), m_backup), m_backup));
    layout->addLayout(under(fieldLabel(tr("P&rogram that recovers it"), m_script), m_script));
    auto *estimate = new QGridLayout;
    estimate->setHorizontalSpacing(kRelated);
    estimate->setVerticalSpacing(kInside);
    const std::array<std::pair<QString, DurationField *>, 3> fields{
        {{tr("Best &case"), m_best}, {tr("Most likel&y"), m_likely}, {tr("&Worst case"), m_worst}}};
    for (int column = 0; column < 3; ++column) {
        const auto &[text, field] = fields[static_cast<std::size_t>(column)];
        estimate->addWidget(fieldLabel(text, field), column, 0);
        estimate->addWidget(field, column, 1);
    }
    estimate->setColumnStretch(1, 1);
    auto *title = new Label(tr("How long recovery takes, without the transfer of its data"));
    title->strong()->wrapped();
    layout->addWidget(title);
    layout->addLayout(estimate);
    layout->addLayout(under(fieldLabel(tr("N&otes"), m_notes), m_notes));
    return layout;
}

void ComponentDialog::fill()
{
    m_name->setText(m_before.name);
    m_priority->setCurrentIndex(static_cast<int>(m_before.priority));
    m_critical->setChecked(m_before.isCritical);
    m_rto->setValue(m_before.rto);
    m_rpo->setValue(m_before.rpo);
    m_mtpd->setValue(m_before.mtpd);
    m_team->setCurrentIndex(std::max(0, m_team->findData(m_before.team)));
    m_backup->setText(m_before.backup.path);
    m_script->setText(m_before.recoveryScript);
    if (m_before.estimate) {
        m_best->setValue(rounded(m_before.estimate->best));
        m_likely->setValue(rounded(m_before.estimate->likely));
        m_worst->setValue(rounded(m_before.estimate->worst));
    }
    m_notes->setText(m_before.notes);
    fillNeeds();
}

void ComponentDialog::fillNeeds()
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
        if (m_plan.indexOf(name) >= 0)
            continue;
        auto *item = new QListWidgetItem(tr("%1 (not in the plan)").arg(name), m_needs);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setSizeHint(QSize(0, rowHeight(m_needs->fontMetrics())));
        item->setCheckState(Qt::Checked);
    }
    if (m_needs->count() > 0)
        m_needs->setCurrentRow(0);
}

Component ComponentDialog::component() const
{
    Component result = m_before;
    result.name = m_name->text().trimmed();
    result.priority = static_cast<recovery::Priority>(m_priority->currentIndex());
    result.isCritical = m_critical->isChecked();
    result.rto = m_rto->value();
    result.rpo = m_rpo->value();
    result.mtpd = m_mtpd->value();
    result.team = m_team->currentData().toString();
    result.backup.path = m_backup->text().trimmed();
    result.recoveryScript = m_script->text().trimmed();
    result.notes = m_notes->text();
    QStringList needs;
    for (int row = 0; row < m_needs->count(); ++row)
        if (m_needs->item(row)->checkState() == Qt::Checked)
            needs << m_needs->item(row)->data(Qt::UserRole).toString();
    QStringList ordered; // what was there keeps its order, and what is new comes behind it
    for (const QString &name : m_before.dependencies)
        if (needs.removeAll(name) > 0)
            ordered << name;
    result.dependencies = ordered + needs;
    const seconds likely = m_likely->value();
    if (likely > seconds(0)) {
        const double best = double((m_best->value() > seconds(0) ? m_best->value() : likely).count());
        const double worst = double((m_worst->value() > seconds(0) ? m_worst->value() : likely).count());
        const bool isAsBefore = m_before.estimate && rounded(m_before.estimate->likely) == likely &&
                                rounded(m_before.estimate->best) == rounded(best) &&
                                rounded(m_before.estimate->worst) == rounded(worst);
        if (!isAsBefore) // which may be of fractions that no field shows
            result.estimate = recovery::Estimate{best, double(likely.count()), worst};
    } else {
        result.estimate.reset();
    }
    return result;
}

void ComponentDialog::updateState()
{
    const QString name = m_name->text().trimmed();
    const int taken = m_plan.indexOf(name);
    const seconds zero(0);
    const bool isInOrder =
        m_best->value() <= (m_likely->value() > zero ? m_likely->value() : m_best->value()) &&
        (m_worst->value() == zero || m_worst->value() >= m_likely->value());
    const bool isWhole = m_likely->value() > zero || (m_best->value() == zero && m_worst->value() == zero);
    QString problem;
    if (name.isEmpty())
        problem = tr("A component needs a name");
    else if (taken >= 0 && taken != m_index && name != m_before.name)
        problem = tr("Another component has this name");
    else if (!isWhole)
        problem = tr("State the most likely time");
    else if (!isInOrder)
        problem = tr("The most likely time lies between best and worst");
    m_accept->setEnabled(problem.isEmpty());
    m_verdict->setState(
        problem.isEmpty() ? StatusLook{} : StatusLook{QStringLiteral("warning"), Tone::Caution}, problem);
}

} // namespace backstop::ui
