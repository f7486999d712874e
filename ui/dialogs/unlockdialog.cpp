// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/unlockdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyform.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progressline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace backstop::ui {

UnlockDialog::UnlockDialog(const QString &location, QWidget *parent)
    : QDialog(parent)
    , m_location(location)
    , m_key(new KeyForm)
    , m_busy(new ProgressLine)
    , m_unlock(namedButton(QStringLiteral("unlockButton"), tr("&Unlock")))
{
    setObjectName(QStringLiteral("unlockDialog"));
    setWindowTitle(tr("Unlock repository"));
    m_busy->setAccessibleName(tr("The key is being tried"));
    m_busy->setFraction(-1);
    m_busy->hide();
    m_unlock->setDefault(true);
    auto *cancel = namedButton(QStringLiteral("unlockCancel"), tr("&Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_unlock);
    auto *where = new ElidedLabel;
    where->setText(location);
    where->setMuted(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(tr("Unlock repository"), {}));
    layout->addWidget(where);
    layout->addSpacing(kRelated);
    layout->addWidget(m_key);
    layout->addWidget(m_busy);
    layout->addSpacing(kRelated);
    layout->addLayout(buttons);
    connect(m_key, &KeyForm::changed, this, &UnlockDialog::updateState);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        emit openRequested({m_location, m_key->kind(), m_key->secret()});
    });
    connect(this, &QDialog::finished, m_key, &KeyForm::wipe);
    m_key->focusSecret();
    updateState();
    fitDialog(this, 70);
}

bool UnlockDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) // a hint came, or went
        fitDialog(this, 70);
    return handled;
}

void UnlockDialog::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_key->setEnabled(!busy);
    m_unlock->setEnabled(!busy && m_key->isComplete());
}

void UnlockDialog::showError(const Error &error)
{
    setBusy(false);
    m_key->showProblem(error);
}

void UnlockDialog::updateState()
{
    m_unlock->setEnabled(m_key->isComplete());
}

} // namespace backstop::ui
