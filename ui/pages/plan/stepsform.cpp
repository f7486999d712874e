// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/stepsform.h"

#include "model/core/at.h"
#include "model/itemmodels/plantext.h"
#include "model/recovery/planformat.h"
#include "ui/pages/plan/stepform.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollpart.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace backstop::ui {

using recovery::Step;

StepsForm::StepsForm(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_add(namedButton(QStringLiteral("addStep"), tr("Add s&tep"), QStringLiteral("added")))
    , m_remove(namedButton(QStringLiteral("removeStep"), tr("Remove"), QStringLiteral("deleted")))
    , m_up(namedButton(QStringLiteral("stepUp"), tr("Up"), QStringLiteral("chevron-up")))
    , m_down(namedButton(QStringLiteral("stepDown"), tr("Down"), QStringLiteral("chevron-down")))
    , m_writeOut(namedButton(QStringLiteral("writeOutSteps"), tr("Write t&hem out")))
    , m_usualText(new Label)
    , m_stack(new QStackedWidget)
    , m_form(new StepForm)
{
    m_list->setObjectName(QStringLiteral("stepList"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(textWidth(m_list, 30));
    m_list->setMinimumHeight(6 * rowHeight(m_list->fontMetrics()));
    m_usualText->setObjectName(QStringLiteral("usualSteps"));
    m_usualText->wrapped();
    for (QPushButton *button : {m_add, m_remove, m_up, m_down, m_writeOut})
        button->setAutoDefault(false);
    auto *usual = new QWidget;
    auto *usualLayout = new QVBoxLayout(usual);
    usualLayout->setContentsMargins(0, 0, 0, 0);
    usualLayout->setSpacing(kRelated);
    usualLayout->addWidget(m_usualText);
    usualLayout->addWidget(m_writeOut, 0, Qt::AlignLeading);
    usualLayout->addStretch();
    auto *content = new QVBoxLayout;
    content->addWidget(m_form);
    m_stack->addWidget(usual);
    m_stack->addWidget(new ScrollPart(content));
    auto *buttons = new QGridLayout;
    buttons->setSpacing(kRelated);
    buttons->addWidget(m_add, 0, 0);
    buttons->addWidget(m_remove, 0, 1);
    buttons->addWidget(m_up, 1, 0);
    buttons->addWidget(m_down, 1, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(kRelated);
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPageEdge);
    layout->addLayout(left, 2);
    layout->addWidget(m_stack, 3);
    connect(m_add, &QPushButton::clicked, this, &StepsForm::addStep);
    connect(m_writeOut, &QPushButton::clicked, this, &StepsForm::writeOut);
    connect(m_remove, &QPushButton::clicked, this, &StepsForm::removeStep);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &StepsForm::choose);
    connect(m_form, &StepForm::changed, this, &StepsForm::formChanged);
    fillList(-1);
}

void StepsForm::setSteps(const std::vector<Step> &steps)
{
    m_steps = steps;
    fillList(steps.empty() ? -1 : 0);
}

void StepsForm::setUsual(const std::vector<Step> &usual)
{
    m_usual = usual;
    QStringList names;
    for (const Step &step : usual)
        names << itemmodels::stepText(step);
    m_usualText->setText(names.isEmpty() ? tr("No steps are stated, and without data and a program that "
                                              "recovers it there are no usual ones.")
                                         : tr("No steps are stated, so the usual ones are done: %1.")
                                               .arg(names.join(QStringLiteral(", "))));
    m_writeOut->setVisible(!names.isEmpty());
}

void StepsForm::addStep()
{
    const int place = m_current + 1;
    m_steps.insert(m_steps.begin() + place, Step{});
    fillList(place);
    m_form->focusKind();
    emit changed();
}

void StepsForm::writeOut()
{
    m_steps = m_usual;
    fillList(0);
    m_list->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void StepsForm::removeStep()
{
    if (m_current < 0)
        return;
    m_steps.erase(m_steps.begin() + m_current);
    fillList(std::min(m_current, static_cast<int>(m_steps.size()) - 1));
    (m_steps.empty() ? static_cast<QWidget *>(m_add) : m_list)->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void StepsForm::moveStep(int by)
{
    const int place = m_current + by;
    if (m_current < 0 || place < 0 || at(place) >= m_steps.size())
        return;
    std::swap(m_steps[at(m_current)], m_steps[at(place)]);
    fillList(place);
    emit changed();
}

/// What cannot be kept of the fields holds the row: it would be lost with them.
void StepsForm::choose(int row)
{
    if (row == m_current || row < 0)
        return;
    if (!isWhole()) {
        // Not now: a click selects its row only after this.
        QMetaObject::invokeMethod(
            m_list,
            [this] {
                const QSignalBlocker blocker(m_list);
                m_list->setCurrentRow(m_current);
            },
            Qt::QueuedConnection);
        return;
    }
    m_current = row;
    m_form->setStep(m_steps[at(row)]);
    updateState();
}

void StepsForm::formChanged()
{
    if (m_current < 0)
        return;
    m_steps[at(m_current)] = m_form->step();
    updateRow(m_current);
    updateState();
    emit changed();
}

void StepsForm::fillList(int current)
{
    const QSignalBlocker blocker(m_list);
    while (m_list->count() > static_cast<int>(m_steps.size()))
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < static_cast<int>(m_steps.size())) {
        auto *item = new QListWidgetItem(m_list);
        item->setSizeHint(QSize(0, rowHeight(m_list->fontMetrics())));
    }
    for (int row = 0; row < m_list->count(); ++row)
        updateRow(row);
    m_current = -1; // the form tells nobody of what it is filled with
    if (current >= 0) {
        m_form->setStep(m_steps[at(current)]);
        m_list->setCurrentRow(current);
    }
    m_current = current;
    m_stack->setCurrentIndex(current < 0 ? 0 : 1);
    updateState();
}

void StepsForm::updateRow(int row)
{
    const Step &step = m_steps[at(row)];
    const bool isWrong = !StepForm::problemOf(step).isEmpty();
    QListWidgetItem *item = m_list->item(row);
    const QString text = tr("%1. %2").arg(row + 1).arg(itemmodels::stepText(step));
    item->setText(text);
    item->setToolTip(plainToolTip(text));
    item->setIcon(isWrong ? themedIcon(QStringLiteral("warning")) : QIcon());
    item->setData(Qt::AccessibleTextRole, isWrong ? tr("%1, not complete").arg(text) : text);
}

void StepsForm::updateState()
{
    const bool isFree = isWhole();
    const int last = static_cast<int>(m_steps.size()) - 1;
    m_add->setEnabled(isFree && m_steps.size() < recovery::kMostSteps);
    m_remove->setEnabled(m_current >= 0);
    m_up->setEnabled(isFree && m_current > 0);
    m_down->setEnabled(isFree && m_current >= 0 && m_current < last);
}

bool StepsForm::isWhole() const
{
    return m_current < 0 || m_form->isWhole();
}

QString StepsForm::problem() const
{
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        if (const QString problem = StepForm::problemOf(m_steps[i]); !problem.isEmpty())
            return tr("Step %1: %2").arg(i + 1).arg(problem);
    return isWhole() ? QString() : tr("Step %1 is not complete").arg(m_current + 1);
}

} // namespace backstop::ui
