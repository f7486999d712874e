// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyform.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

#include <utility>

namespace backstop::ui {

QLineEdit *secretLine(const QString &name, const QString &accessibleName)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(accessibleName);
    line->setEchoMode(QLineEdit::Password);
    QAction *show = line->addAction(themedIcon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    show->setCheckable(true);
    show->setText(QCoreApplication::translate("backstop::ui::KeyForm", "Show what is typed"));
    show->setShortcut(Qt::CTRL | Qt::Key_H); // the button in the field takes no focus
    show->setShortcutContext(Qt::WidgetShortcut);
    const QString keys = show->shortcut().toString(QKeySequence::NativeText);
    show->setToolTip(show->text() + QStringLiteral(" (") + keys + QLatin1Char(')'));
    line->setAccessibleDescription(show->toolTip());
    QObject::connect(show, &QAction::toggled, line, [line](bool shown) {
        line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    return line;
}

void setSecretShown(QLineEdit *line, bool shown)
{
    for (QAction *action : line->actions()) {
        if (action->isCheckable())
            action->setChecked(shown);
    }
}

void wipeSecret(QLineEdit *line)
{
    line->setText(QString()); // clear() can be undone
}

KeyForm::KeyForm(QWidget *parent)
    : QWidget(parent)
    , m_passphrase(new QRadioButton(tr("&Passphrase")))
    , m_recoveryCode(new QRadioButton(tr("&Recovery code")))
    , m_none(new QRadioButton(tr("&Not encrypted")))
    , m_secret(secretLine(QStringLiteral("secretEdit"), tr("Passphrase")))
    , m_problem(new StateLabel)
    , m_advice(new Label)
{
    m_passphrase->setObjectName(QStringLiteral("byPassphrase"));
    m_recoveryCode->setObjectName(QStringLiteral("byRecoveryCode"));
    m_none->setObjectName(QStringLiteral("byNothing"));
    m_problem->setObjectName(QStringLiteral("keyProblem"));
    m_advice->setObjectName(QStringLiteral("keyAdvice"));
    m_advice->muted()->wrapped();
    hideProblem();
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(kGroup);
    for (QRadioButton *button : {m_passphrase, m_recoveryCode, m_none}) {
        button->setAccessibleName(withoutMnemonic(button->text()));
        kinds->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &KeyForm::updateField);
    }
    kinds->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(kinds);
    layout->addWidget(m_secret);
    layout->addWidget(m_problem);
    layout->addWidget(m_advice);
    m_passphrase->setChecked(true);
    connect(m_secret, &QLineEdit::textChanged, this, [this] {
        hideProblem();
        emit changed();
    });
}

KeyKind KeyForm::kind() const
{
    return m_none->isChecked()           ? KeyKind::None
           : m_recoveryCode->isChecked() ? KeyKind::RecoveryCode
                                         : KeyKind::Passphrase;
}

QString KeyForm::secret() const
{
    return kind() == KeyKind::None ? QString() : m_secret->text();
}

bool KeyForm::isComplete() const
{
    return kind() == KeyKind::None || !m_secret->text().isEmpty();
}

void KeyForm::showProblem(const Error &error)
{
    const QString title = errorText(error.code).title;
    const bool saysMore = error.code != ErrorCode::WrongKey && !error.message.isEmpty();
    m_problem->setState({QStringLiteral("error"), Tone::Bad},
                        saysMore ? title + QStringLiteral(": ") + error.message : title);
    m_problem->show();
    m_advice->setText(
        error.code != ErrorCode::WrongKey ? adviceOf(error)
        : kind() == KeyKind::RecoveryCode
            ? tr("Compare it with the page it stands on, group by group, and see that the page is of this "
                 "repository. A code that was removed since opens nothing any more.")
            : tr("Look at what you typed with the eye in the field: Caps Lock, or another keyboard layout, "
                 "types something else. If the passphrase is lost, choose “Recovery code” above."));
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_secret->selectAll();
    m_secret->setFocus();
}

void KeyForm::hideProblem()
{
    m_problem->hide();
    m_advice->hide();
}

void KeyForm::wipe()
{
    wipeSecret(m_secret);
    setSecretShown(m_secret, m_recoveryCode->isChecked());
    hideProblem();
}

void KeyForm::focusSecret()
{
    m_secret->setFocus();
}

void KeyForm::updateField()
{
    const KeyKind chosen = kind();
    if (std::exchange(m_kind, chosen) != chosen)
        wipeSecret(m_secret); // before it is shown
    const bool code = m_recoveryCode->isChecked();
    m_secret->setVisible(!m_none->isChecked());
    setSecretShown(m_secret, code); // a code is copied from paper, and nobody knows it by heart
    m_secret->setPlaceholderText(code ? tr("The code printed when the repository was made") : QString());
    m_secret->setAccessibleName(code ? tr("Recovery code") : tr("Passphrase"));
    hideProblem();
    if (m_passphrase->hasFocus() || m_recoveryCode->hasFocus())
        focusSecret(); // the user chose, and goes on to type
    emit changed();
}

} // namespace backstop::ui
