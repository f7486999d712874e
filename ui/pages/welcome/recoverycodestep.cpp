// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/recoverycodestep.h"

#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace backstop::ui {

namespace {
constexpr int kAsked = 3;
constexpr int kReasonLength = 8;
} // namespace

RecoveryCodeStep::RecoveryCodeStep(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_code(new Label)
    , m_verdict(new StateLabel)
    , m_reason(new QLineEdit)
    , m_continue(namedButton(QStringLiteral("codeContinue"), tr("&Continue")))
    , m_skip(namedButton(QStringLiteral("codeSkip"), tr("Continue &without the check")))
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
    m_reason->setObjectName(QStringLiteral("skipReason"));
    m_continue->setProperty("primary", true);
    auto *copy = namedButton(QStringLiteral("codeCopy"), tr("Cop&y"), QStringLiteral("copy"));
    auto *save = namedButton(QStringLiteral("codeSave"), tr("&Save as text…"), QStringLiteral("save"));
    auto *print = namedButton(QStringLiteral("codePrint"), tr("&Print…"), QStringLiteral("print"));
    auto *tools = new QHBoxLayout;
    for (QPushButton *button : {print, save, copy})
        tools->addWidget(button);
    tools->addStretch();
    auto *answers = new QHBoxLayout;
    answers->setSpacing(kGroup);
    for (int i = 0; i < kAsked; ++i) {
        auto *line = new QLineEdit;
        line->setObjectName(QStringLiteral("codeAnswer%1").arg(i + 1));
        line->setFont(fixedFont());
        auto *label = new Label;
        label->setBuddy(line);
        m_answers.append(line);
        m_answerLabels.append(label);
        auto *column = new QVBoxLayout;
        column->setSpacing(kInside);
        column->addWidget(label);
        column->addWidget(line);
        answers->addLayout(column);
        connect(line, &QLineEdit::textChanged, this, &RecoveryCodeStep::updateState);
    }
    auto *go = new QHBoxLayout;
    go->addWidget(m_verdict, 1);
    go->addWidget(m_continue);
    auto *skip = new QHBoxLayout;
    skip->addWidget(m_reason, 1);
    skip->addWidget(m_skip);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(
        heading(tr("Keep this recovery code"),
                tr("It opens the repository when the passphrase is lost. It is shown once and kept nowhere: "
                   "print it or save it, and keep it apart from this computer.")));
    layout->addWidget(m_code);
    layout->addLayout(tools);
    layout->addSpacing(kRelated);
    layout->addWidget((new Label(tr("Type three groups back from your copy")))->strong());
    layout->addLayout(answers);
    layout->addLayout(go);
    layout->addSpacing(kGroup);
    layout->addWidget(fieldLabel(tr("&Or say why you go on without the check"), m_reason));
    layout->addLayout(skip);
    layout->addStretch();
    connectButtons(copy, save, print);
    setFocusProxy(print);
    setCode({});
}

void RecoveryCodeStep::connectButtons(QPushButton *copy, QPushButton *save, QPushButton *print)
{
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_groups.join(QLatin1Char('-'))); });
    connect(save, &QPushButton::clicked, this, [this] {
        const QString proposal = QDir::home().filePath(QStringLiteral("backstop-recovery-code.txt"));
        if (const auto path =
                m_prompts->saveFile(window(), tr("Save the recovery code"), proposal, tr("Text (*.txt)")))
            emit saveTextRequested(*path, sheet());
    });
    connect(print, &QPushButton::clicked, this,
            [this] { m_prompts->printText(window(), tr("Backstop recovery code"), sheet()); });
    connect(m_reason, &QLineEdit::textChanged, this, &RecoveryCodeStep::updateState);
    for (QPushButton *button : {m_continue, m_skip}) {
        connect(button, &QPushButton::clicked, this, [this] {
            setCode({}); // not kept a moment longer
            emit continueRequested();
        });
    }
}

void RecoveryCodeStep::setCode(const QString &code)
{
    static const QRegularExpression gap(QStringLiteral("[-\\s]+"));
    m_groups = code.split(gap, Qt::SkipEmptyParts);
    const int count = int(m_groups.size());
    m_asked = count < kAsked ? QList<int>() : QList<int>{1 + count / 5, 1 + count / 2, count - count / 8};
    m_code->setText(m_groups.join(QStringLiteral("  ")));
    m_code->setAccessibleName(tr("Recovery code: %1").arg(m_groups.join(QLatin1Char(' '))));
    m_reason->clear();
    for (int i = 0; i < kAsked; ++i) {
        m_answers[i]->clear();
        const QString text = tr("Group %1").arg(i < m_asked.size() ? m_asked[i] : i + 1);
        m_answerLabels[i]->setText(text);
        m_answers[i]->setAccessibleName(text);
    }
    updateState();
}

void RecoveryCodeStep::updateState()
{
    int right = 0;
    bool wrong = false;
    for (int i = 0; i < m_asked.size(); ++i) {
        const QString typed = m_answers[i]->text().trimmed();
        const QString wanted = m_groups[m_asked[i] - 1];
        right += typed.compare(wanted, Qt::CaseInsensitive) == 0 ? 1 : 0;
        wrong = wrong || (typed.size() >= wanted.size() && typed.compare(wanted, Qt::CaseInsensitive) != 0);
    }
    const bool done = right == kAsked;
    if (done)
        m_verdict->setState({QStringLiteral("check"), Tone::Good}, tr("Your copy is right"));
    else if (wrong)
        m_verdict->setState({QStringLiteral("warning"), Tone::Caution},
                            tr("One of them is not what the code says"));
    else
        m_verdict->setState({}, tr("%1 of 3 typed").arg(right));
    m_continue->setEnabled(done);
    m_skip->setEnabled(m_reason->text().trimmed().size() >= kReasonLength);
    m_skip->setToolTip(m_skip->isEnabled() ? QString() : tr("Write a few words first"));
}

QString RecoveryCodeStep::sheet() const
{
    return tr("Backstop recovery code\n\n    %1\n\nThis code opens the repository without its passphrase. "
              "Keep it apart from the computer that is backed up.\n")
        .arg(m_groups.join(QLatin1Char('-')));
}

} // namespace backstop::ui
