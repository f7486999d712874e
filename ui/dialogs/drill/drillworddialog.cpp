// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/drill/drillworddialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace backstop::ui {

namespace {
constexpr int kLines = 3;
} // namespace

DrillWordDialog::DrillWordDialog(const DrillWord &word, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit)
    , m_option(new QCheckBox(word.option))
{
    setObjectName(QStringLiteral("drillWordDialog"));
    setWindowTitle(withoutMnemonic(word.title));
    m_text->setObjectName(QStringLiteral("drillWord"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kLines * rowHeight(m_text->fontMetrics()));
    m_option->setObjectName(QStringLiteral("drillOption"));
    m_option->setVisible(!word.option.isEmpty());
    auto *confirm = namedButton(QStringLiteral("sayDrillWord"), word.confirm);
    auto *cancel = namedButton(QStringLiteral("cancelDrillWord"), tr("&Cancel"));
    confirm->setDefault(true);
    confirm->setEnabled(!word.isRequired);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(heading(word.title, word.text));
    auto *field = new QVBoxLayout;
    field->setSpacing(kInside);
    field->addWidget(fieldLabel(word.label, m_text));
    field->addWidget(m_text);
    layout->addLayout(field);
    layout->addWidget(m_option);
    layout->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, confirm, [this, confirm, isRequired = word.isRequired] {
        confirm->setEnabled(!isRequired || !m_text->toPlainText().trimmed().isEmpty());
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this] {
        emit said(m_text->toPlainText().trimmed(), m_option->isChecked());
        accept();
    });
    m_text->setFocus();
    fitDialog(this, 64);
}

} // namespace backstop::ui
