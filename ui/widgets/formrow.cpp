// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formrow.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QVBoxLayout>

namespace backstop::ui {

FormRow::FormRow(const QString &text, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(fieldLabel(text, field))
    , m_verdict(new QWidget)
    , m_words(new Label({}, TextSize::Caption))
    , m_note(new Label({}, TextSize::Caption))
{
    auto *icon = new StateLabel(nullptr, TextSize::Caption);
    icon->setState({QStringLiteral("warning"), Tone::Caution}, {});
    icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_words->setObjectName(field->objectName() + QStringLiteral("Problem"));
    m_words->wrapped();
    auto *verdict = new QHBoxLayout(m_verdict);
    verdict->setContentsMargins(0, 0, 0, 0);
    verdict->setSpacing(0);
    verdict->addWidget(icon, 0, Qt::AlignTop);
    verdict->addWidget(m_words, 1);
    m_verdict->hide();
    m_note->muted()->wrapped()->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(m_label);
    layout->addWidget(field, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_verdict);
}

void FormRow::setText(const QString &text)
{
    m_label->setText(text);
    m_field->setAccessibleName(withoutMnemonic(text));
}

void FormRow::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    m_words->setText(problem);
    m_verdict->setVisible(!problem.isEmpty());
    m_field->setAccessibleDescription(problem);
}

void FormRow::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace backstop::ui
