// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/confirmdialog.h"

#include "model/core/plurals.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace backstop::ui {

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(question.title);
    auto *title = new Label(question.title, TextSize::Section);
    title->wrapped();
    auto *text = new Label(question.text);
    text->wrapped();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kRelated);
    layout->addWidget(title);
    layout->addWidget(text);
    const qsizetype shown = qMin(Question::kShownObjects, question.objects.size());
    const std::uint64_t count = qMax(question.objectCount, std::uint64_t(question.objects.size()));
    for (const QString &object : question.objects.first(shown)) {
        auto *line = new ElidedLabel;
        line->setText(object);
        layout->addWidget(line);
    }
    if (count > std::uint64_t(shown))
        layout->addWidget(
            (new Label(tr("and %Ln more", nullptr, pluralCount(count - std::uint64_t(shown)))))->muted());
    layout->addSpacing(kRelated);
    auto *buttons = new QDialogButtonBox;
    auto *cancel = buttons->addButton(question.cancel.isEmpty() ? tr("&Cancel") : question.cancel,
                                      QDialogButtonBox::RejectRole);
    auto *confirm = buttons->addButton(question.confirm, QDialogButtonBox::AcceptRole);
    cancel->setObjectName(QStringLiteral("confirmCancel"));
    confirm->setObjectName(QStringLiteral("confirmAccept"));
    cancel->setProperty("primary", false);
    confirm->setProperty("primary", !question.destructive);
    layout->addWidget(buttons);
    cancel->setDefault(true); // now that the dialog is there to know of it
    cancel->setFocus();
    setAttribute(Qt::WA_KeyboardFocusChange); // what Enter would press is seen at once
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fitDialog(this, 60);
}

} // namespace backstop::ui
