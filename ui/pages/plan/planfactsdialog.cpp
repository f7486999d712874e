// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/planfactsdialog.h"

#include "model/itemmodels/plantext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/durationfield.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/scrollpart.h"
#include "ui/widgets/textfield.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace backstop::ui {

PlanFactsDialog::PlanFactsDialog(const recovery::RecoveryPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_before(plan.name)
    , m_name(new QLineEdit(plan.name))
    , m_description(new TextField(QStringLiteral("planFactsDescription"), 5))
    , m_target(new DurationField(QStringLiteral("planFactsTarget"), tr("All has to be back within")))
{
    setObjectName(QStringLiteral("planFactsDialog"));
    setWindowTitle(tr("Name, description and target"));
    m_name->setObjectName(QStringLiteral("planFactsName"));
    m_description->setValue(plan.description);
    m_target->setNothingText(tr("not stated"));
    m_target->setValue(plan.target);
    auto *name = new FormRow(tr("&Name"), m_name);
    auto *target = new FormRow(tr("All has to be &back within"), m_target);
    recovery::RecoveryPlan without = plan;
    without.target = {};
    const QString longest = itemmodels::spanText(without.effectiveTarget());
    target->setNote(longest.isEmpty()
                        ? tr("Without one, the longest target of a component counts.")
                        : tr("Without one, the longest target of a component counts: %1.").arg(longest));
    auto *fields = new QVBoxLayout;
    fields->setSpacing(kGroup);
    fields->addWidget(name);
    fields->addWidget(new FormRow(tr("&Description"), m_description), 1);
    fields->addWidget(target);
    QPushButton *cancel = namedButton(QStringLiteral("cancelPlanFacts"), tr("Cance&l"));
    QPushButton *apply = namedButton(QStringLiteral("acceptPlanFacts"), tr("&Apply"));
    apply->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addWidget(new ScrollPart(fields), 1);
    layout->addLayout(buttons);
    const auto check = [this, name, apply] {
        name->setProblem(m_name->text().trimmed().isEmpty() ? tr("A plan needs a name") : QString());
        apply->setEnabled(name->problem().isEmpty());
    };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, [this] {
        emit factsAccepted(keptText(m_name, m_before), m_description->value(), m_target->value());
        accept();
    });
    check();
    fitDialog(this, 64);
    m_name->selectAll();
}

} // namespace backstop::ui
