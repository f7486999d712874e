// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/createstep.h"

#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyform.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passphrasestrength.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statelabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace backstop::ui {

CreateStep::CreateStep(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_location(new QLineEdit)
    , m_encrypted(new QRadioButton(tr("Encr&ypted with a passphrase")))
    , m_plain(new QRadioButton(tr("&Not encrypted")))
    , m_first(secretLine(QStringLiteral("passphraseFirst"), tr("Passphrase")))
    , m_second(secretLine(QStringLiteral("passphraseSecond"), tr("Passphrase again")))
    , m_strengthBar(new ProgressLine)
    , m_strength(new StateLabel(nullptr, TextSize::Caption))
    , m_match(new StateLabel(nullptr, TextSize::Caption))
    , m_fields(passphraseFields())
    , m_create(namedButton(QStringLiteral("createButton"), tr("&Make repository")))
{
    setObjectName(QStringLiteral("createStep"));
    m_location->setObjectName(QStringLiteral("createLocation"));
    m_encrypted->setObjectName(QStringLiteral("createEncrypted"));
    m_plain->setObjectName(QStringLiteral("createPlain"));
    m_create->setProperty("primary", true);
    auto *back = namedButton(QStringLiteral("createBack"), tr("Bac&k"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(
        tr("Make a new repository"),
        tr("Best on another disk than the data. The folder is made if it is not there; it must be empty.")));
    layout->addSpacing(kRelated);
    layout->addWidget(fieldLabel(tr("&Location"), m_location));
    layout->addLayout(folderField(m_location, QStringLiteral("createBrowse"),
                                  tr("Choose a folder for the repository"), prompts));
    layout->addWidget(pathVerdict(m_location, QStringLiteral("createVerdict")));
    layout->addSpacing(kRelated);
    layout->addLayout(explained(m_encrypted, tr("Nobody can read the backups without the passphrase or the "
                                                "recovery code. Lose both, and the backups are lost.")));
    layout->addWidget(m_fields);
    layout->addLayout(explained(
        m_plain, tr("Whoever can read the folder can read everything in it. Changes are still detected.")));
    layout->addSpacing(kGroup);
    layout->addLayout(buttons);
    layout->addStretch();
    m_encrypted->setChecked(true);
    connect(back, &QPushButton::clicked, this, &CreateStep::backRequested);
    connect(m_encrypted, &QRadioButton::toggled, this, &CreateStep::updateState);
    for (QLineEdit *line : {m_location, m_first, m_second})
        connect(line, &QLineEdit::textChanged, this, &CreateStep::updateState);
    connect(m_create, &QPushButton::clicked, this, [this] {
        const bool encrypted = m_encrypted->isChecked();
        emit createRequested(
            {typedPath(m_location->text()), encrypted, encrypted ? m_first->text() : QString()});
    });
    setFocusProxy(m_location);
    updateState();
}

QWidget *CreateStep::passphraseFields()
{
    m_strength->setObjectName(QStringLiteral("passphraseStrength"));
    m_match->setObjectName(QStringLiteral("passphraseMatch"));
    m_strengthBar->setAccessibleName(tr("Strength of the passphrase"));
    auto *fields = new QWidget;
    auto *layout = new QVBoxLayout(fields);
    layout->setContentsMargins(kUnderText, 0, 0, kRelated);
    layout->setSpacing(kInside);
    layout->addWidget(fieldLabel(tr("&Passphrase"), m_first));
    layout->addWidget(m_first);
    layout->addWidget(m_strengthBar);
    layout->addWidget(m_strength);
    layout->addWidget(fieldLabel(tr("Passphrase &again"), m_second));
    layout->addWidget(m_second);
    layout->addWidget(m_match);
    return fields;
}

void CreateStep::setLocation(const QString &location)
{
    m_location->setText(location);
}

void CreateStep::wipe()
{
    wipeSecret(m_first);
    wipeSecret(m_second);
}

void CreateStep::updateState()
{
    const bool encrypted = m_encrypted->isChecked();
    m_fields->setVisible(encrypted);
    const PassphraseStrength strength = PassphraseStrength::of(m_first->text());
    m_strengthBar->restart(); // strength may go back
    m_strengthBar->setFraction(strength.fraction);
    if (m_first->text().isEmpty())
        m_strength->setState({}, tr("Five or more unrelated words are strong and can be remembered"));
    else
        m_strength->setState(
            {strength.tone == Tone::Neutral ? QStringLiteral("check") : QStringLiteral("warning"),
             strength.tone},
            strength.words);
    const bool same = m_first->text() == m_second->text();
    if (m_second->text().isEmpty())
        m_match->setState({}, tr("Typed twice, so that a slip does not lock you out"));
    else if (same)
        m_match->setState({QStringLiteral("check"), Tone::Neutral}, tr("Both are the same"));
    else
        m_match->setState({QStringLiteral("warning"), Tone::Caution}, tr("Not the same yet"));
    m_create->setEnabled(isWholePath(typedPath(m_location->text())) &&
                         (!encrypted || (same && !m_first->text().isEmpty())));
}

} // namespace backstop::ui
