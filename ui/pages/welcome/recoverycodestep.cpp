// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/recoverycodestep.h"

#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyform.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace backstop::ui {

namespace {

constexpr int kProofSymbols = 4;

/// As the code is read when it opens the repository: without gaps, and what looks alike is the same.
QString symbolsOf(const QString &text)
{
    QString symbols;
    for (const QChar c : text.toUpper()) {
        if (c.isLetterOrNumber())
            symbols += c == QLatin1Char('O')                            ? QLatin1Char('0')
                       : c == QLatin1Char('I') || c == QLatin1Char('L') ? QLatin1Char('1')
                                                                        : c;
    }
    return symbols;
}

} // namespace

RecoveryCodeStep::RecoveryCodeStep(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_code(new Label)
    , m_verdict(new StateLabel)
    , m_proof(new QLineEdit)
    , m_proofVerdict(new StateLabel(nullptr, TextSize::Caption))
    , m_continue(namedButton(QStringLiteral("codeContinue"), tr("&Continue")))
{
    setObjectName(QStringLiteral("recoveryCodeStep"));
    m_code->setObjectName(QStringLiteral("recoveryCode"));
    m_code->wrapped()->selectable();
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setMargin(kGroup);
    m_code->setFrameShape(QFrame::StyledPanel);
    m_code->setAutoFillBackground(true);
    m_code->setBackgroundRole(QPalette::Base);
    QFont font = fixedFont();
    font.setPointSizeF(textFont(TextSize::Section).pointSizeF());
    m_code->setFont(font);
    m_verdict->setObjectName(QStringLiteral("codeVerdict"));
    m_continue->setProperty("primary", true);
    auto *copy = namedButton(QStringLiteral("codeCopy"), tr("Cop&y"), QStringLiteral("copy"));
    auto *save = namedButton(QStringLiteral("codeSave"), tr("&Save…"), QStringLiteral("save"));
    auto *print = namedButton(QStringLiteral("codePrint"), tr("&Print…"), QStringLiteral("print"));
    auto *tools = new QHBoxLayout;
    tools->setSpacing(kRelated);
    for (QPushButton *button : {print, save, copy})
        tools->addWidget(button);
    tools->addSpacing(kRelated);
    tools->addWidget(m_verdict, 1);
    auto *go = new QHBoxLayout;
    go->addStretch();
    go->addWidget(m_continue);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(
        heading(tr("Keep this recovery code"),
                tr("It opens the repository when the passphrase is lost. It is shown once and kept nowhere: "
                   "print it, save it or write it down, and keep it apart from this computer. The page that "
                   "is printed or saved names the repository and says how to use the code.")));
    layout->addSpacing(kRelated);
    layout->addWidget(m_code);
    layout->addSpacing(kRelated);
    layout->addLayout(tools);
    layout->addSpacing(kGroup);
    layout->addLayout(proofPart());
    layout->addSpacing(kRelated);
    layout->addLayout(go);
    layout->addStretch();
    connectButtons(copy, save, print);
    setFocusProxy(print);
    setKit({});
}

QLayout *RecoveryCodeStep::proofPart()
{
    m_proof->setObjectName(QStringLiteral("codeProof"));
    m_proof->setFont(fixedFont());
    m_proof->setMaximumWidth(textWidth(this, 20));
    m_proofVerdict->setObjectName(QStringLiteral("codeProofVerdict"));
    auto *line = new QHBoxLayout;
    line->setSpacing(kRelated);
    line->addWidget(m_proof, 1);
    line->addWidget(m_proofVerdict, 2);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kInside);
    layout->addWidget(fieldLabel(tr("&Last four symbols of the code, from where it is kept now"), m_proof));
    layout->addLayout(line);
    return layout;
}

void RecoveryCodeStep::connectButtons(QPushButton *copy, QPushButton *save, QPushButton *print)
{
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(sheet());
        setTaken(tr("Copied: paste it into a password manager"));
    });
    connect(save, &QPushButton::clicked, this, [this] {
        const QString name = QFileInfo(m_kit.location).fileName();
        const QString proposal = QDir::home().filePath(QStringLiteral("backstop-recovery-%1.pdf").arg(name));
        const auto path = m_prompts->saveFile(window(), tr("Save the recovery code"), proposal,
                                              tr("PDF (*.pdf)") + QStringLiteral(";;") + tr("Text (*.txt)"));
        if (!path)
            return;
        m_saving = *path;
        updateState();
        emit saveSheetRequested(*path, path->endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)
                                           ? recoveryKitPdf(page())
                                           : sheet().toUtf8());
    });
    connect(print, &QPushButton::clicked, this, [this] {
        if (m_prompts->print(window(), tr("Backstop recovery code"),
                             [this](QPagedPaintDevice &device) { return paintRecoveryKit(device, page()); }))
            setTaken(tr("Printed"));
    });
    connect(m_proof, &QLineEdit::textChanged, this, &RecoveryCodeStep::updateState);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        setKit({}); // not kept a moment longer
        emit continueRequested();
    });
}

void RecoveryCodeStep::setKit(const RecoveryKit &kit)
{
    static const QRegularExpression gap(QStringLiteral("[-\\s]+"));
    const QStringList groups = kit.code.split(gap, Qt::SkipEmptyParts);
    m_kit = kit;
    m_kit.code = groups.join(QLatin1Char('-'));
    m_code->setText(groups.join(QStringLiteral("  ")));
    m_code->setAccessibleName(tr("Recovery code: %1").arg(groups.join(QLatin1Char(' '))));
    wipeSecret(m_proof);
    setTaken({});
}

void RecoveryCodeStep::saved(const QString &path)
{
    if (path == m_saving && !path.isEmpty())
        setTaken(tr("Saved: %1").arg(path));
}

void RecoveryCodeStep::saveFailed()
{
    m_saving.clear();
    updateState();
}

void RecoveryCodeStep::setTaken(const QString &how)
{
    m_taken = how;
    m_saving.clear(); // printed or copied meanwhile: a slow disk holds nobody up
    updateState();
}

void RecoveryCodeStep::updateState()
{
    const bool saving = !m_saving.isEmpty();
    m_verdict->setState({saving || m_taken.isEmpty() ? QString() : QStringLiteral("check"), Tone::Neutral},
                        saving ? tr("Saving…") : m_taken);
    const QString typed = symbolsOf(m_proof->text());
    const bool isProven = !m_kit.code.isEmpty() && typed == symbolsOf(m_kit.code.right(kProofSymbols));
    if (typed.size() < kProofSymbols)
        m_proofVerdict->setState({}, tr("So that a slip of the pen is found today"));
    else if (isProven)
        m_proofVerdict->setState({QStringLiteral("check"), Tone::Neutral}, tr("That is how it ends"));
    else
        m_proofVerdict->setState({QStringLiteral("warning"), Tone::Caution},
                                 tr("It ends otherwise: compare what you kept"));
    m_continue->setEnabled(isProven && !saving);
    m_continue->setToolTip(m_continue->isEnabled() ? QString()
                           : saving                ? tr("Saving…")
                                                   : tr("Type how the code ends first"));
}

RecoveryKitSheet RecoveryCodeStep::page() const
{
    return {.code = m_kit.code,
            .repositoryId = m_kit.repository,
            .location = m_kit.location,
            .made = m_kit.made,
            .slot = {},
            .printed = m_kit.made, // the page comes with the repository
            .by = m_kit.by};
}

QString RecoveryCodeStep::sheet() const
{
    const QString place = CommandLine::quoted(m_kit.location);
    const QStringList lines{
        tr("Backstop recovery code"),
        {},
        QStringLiteral("    ") + m_kit.code,
        {},
        tr("Repository:  %1").arg(m_kit.repository),
        tr("Location:    %1").arg(m_kit.location),
        tr("Made:        %1 by %2").arg(m_kit.made, m_kit.by),
        {},
        tr("This code opens the repository when its passphrase is lost. Upper and lower case and hyphens do "
           "not matter."),
        {},
        tr("In the window: File > Open repository, give the location, choose \"Recovery code\", and type "
           "it."),
        {},
        tr("On the command line of any Linux machine that reaches the location, with Backstop installed:"),
        QStringLiteral("    backstopctl list --repo ") + place,
        tr("    Type the code where the passphrase is asked for."),
        QStringLiteral("    backstopctl restore latest --to NEW-FOLDER --repo ") + place,
        QStringLiteral("    backstopctl key add --repo ") + place,
        tr("    The last one gives the repository a passphrase that you know."),
        {},
        tr("Keep this page apart from the repository. Whoever has both can read everything."),
        {}};
    return lines.join(QLatin1Char('\n'));
}

} // namespace backstop::ui
